"""The question of a call script about the answer: when it comes, whether it has, what happens next.

Spoken questions go without their mark ("I was wondering if you'd made up your mind"), so a sentence is one that asks in
words or by its mark; what it asks about tells this question from "how is the fish?".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic import lazy
from critic.domain import Annotation, Channel
from critic.reading import Reading

_WHEN = r"\b(?:when|how (?:long|soon|quickly|far|many (?:more )?(?:days|weeks))|(?:by|on|in|until|till) (?:when|what (?:day|date|time)|which (?:day|date|week|month))|(?:what|which) (?:day|date|week|month))\b"
_MATTER = (
    r"\b(?:decision|decid\w+|choice|cho(?:ose|osing|sen)|answer|result|outcome|verdict|news|word|feedback|update\w*|status|progress|process|procedure|"
    r"(?:time ?line|time ?frame|time ?table|time ?scale|schedule)s?|next (?:step|stage|round|part|phase)s?|(?:second|another) (?:interview|round)|further (?:process|step|stage)s?|what (?:happens|comes|is|'s) next|"
    r"hear|heard|let (?:me|us|people|everyone|candidates|applicants) know|got (?:it|the (?:job|post|place|position))|selected|short-?list\w*|successful|picked|going ahead|taken (?:me|somebody|someone)|hired?|filled|made up|positive|"
    r"list|call(?:ed|ing)? (?:me |us )?back|in touch|get back to (?:me|us|you)|interviews? (?:are|is) (?:done|over|finished)|seen every\w+|still (?:open|looking|interviewing)|yet|(?:committee|panel|board|council|management|they|you) (?:has|have|had|'ve) (?:sat|met|talked|agreed|concluded)|know (?:now|already|anything|something)|get(?:ting)? through with|"
    r"(?:things?|matters?|it|you(?:'re)?|you guys|y'all|we|i|everything|application) (?:are |is |all )?(?:at|stands?|goes?(?: on)?|going|is going|coming along|up to|got to|got(?:ten)? on|moving|looking)|(?:stands?|coming along|holding up|got on|getting on|come of it))\b"
)
_ASKS = (
    r"\b(?:ask(?:ing|ed)?|wonder(?:ing|ed)?|enquir\w+|inquir\w+|find(?:ing)? out|check(?:ing)?|curious|touch(?:ing)? base|follow(?:ing)?(?:-| )?up|chas(?:e|ing)|"
    r"(?:to|please|may i|might i|could i|can i|love to|like to|wish to|want to|wanna|wanting to|good to|glad to|interested to|pleased to) (?:learn|know|hear|see|understand|get)(?! (?:you|your|the (?:team|place)))|"
    r"(?:let|tell|inform|update|advise|enlighten|say) (?:me|us)|an? (?:idea|sense|hint|inkling|indication)|no idea|(?:do|did|would|have|could|can|if) you(?: \w+)? know|"
    r"(?:calling|ringing|phoning|call|ring|phone) (?:\w+ ){0,2}(?:about|for|to (?:hear|see|know|learn|get))|see(?:ing)? (?:if|whether|where|how|when|what))\b"
)
_ABOUT = lazy.compile(rf"{_WHEN}|{_MATTER}", re.I)
_PATTERNS = (
    # Asks in words.
    lazy.compile(rf"{_ASKS}(?:(?!\b(?:whether (?:you|my) (?:received|got)|if (?:you|there) (?:need|want|is anything|'s anything))\b).){{0,120}}?(?:{_WHEN}|{_MATTER})", re.I | re.S),
    # Reminds of what was said, and stops there: "You said Thursday, so I'm calling Thursday."
    lazy.compile(
        r"\byou(?:'d| had| all| guys)?(?: \w+)? (?:said|told|mentioned|promised|asked|indicated|suggested)\b[^?]{0,80}\b(?:so|and|,) ?(?:\w+ ){0,3}?(?:i|i'm|i am|here i am|i thought|i figured)\b[^?]{0,40}\b(?:call|calling|ring|ringing|ask|asking|check|checking|phon(?:e|ing)|here|follow(?:ing)?)\b",
        re.I,
    ),
    lazy.compile(r"\bany (?:\w+ )?(?:news|word|decision|update|movement|answer|result)\b|\bwhere (?:do )?(?:things|matters|we|you|it|y'all|i)\b[^.!]{0,25}\b(?:stand|are|at)\b|\bchecking in\b|\bcheck in\b|\bstill waiting\b|\b(?:just|only) following up\b|\b(?:kindly|please) (?:update|advise|inform) (?:me|us)\b", re.I),
)  # fmt: skip


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``timeline`` for each sentence of a call script that asks about the answer."""
    if reading.letter.draft.channel is not Channel.CALL:
        return
    for sentence in reading.letter.sentences:
        text = sentence.span.of(reading.view)
        asks_by_its_mark = "?" in text and _ABOUT.search(text)
        if asks_by_its_mark or any(pattern.search(text) for pattern in _PATTERNS):
            yield reading.annotation("timeline", sentence.span.start, sentence.span.end, source="pattern")
