"""What presses the reader: a verdict asked for before it is due, a deadline, another offer held up, begging, terms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic.domain import Annotation
from critic.reading import Reading

_GAP = r"(?:[^.!?;\n]|\.(?=\d)){0,60}?"
_DAY = r"(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midday|lunch(?:time)?|evening|end of (?:the |this )?(?:day|week|month)|close of (?:business|play)|eod|week|weekend|next week|then|that(?! i\b)|it is too late|(?:\w+ ){0,2}new year|christmas|easter|ramadan|eid|diwali|the holidays|\d{1,2}(?:st|nd|rd|th|:\d\d| ?[ap]\.?m\b)?|two|six|five|noon)"
_BY = rf"(?:by|before|until|till|no later than|not later than|latest|within|prior to)\s+(?:the |this |next |on |at |early |late |\w+ of )?{_DAY}"
_VERDICT = r"(?:answer|decision|decid(?:e|ed)|verdict|yes (?:or|and)(?: a)? no|confirm(?:ation)?|hear|know|reply|respon(?:se|d)|word|feedback|result|outcome|indication|signature|tell me|told|commitment|let me know|offer|job is mine)"
_OTHER = r"(?:another|other|a second|second|signed|competing|rival|written|standing|firm|several|two|third|different)"
_PLACE = r"(?:offers?|firm|company|institution|employer|bank|place|job|school|hospital|clinic|agency|team|practice|shop|co-op|bidder|interested party|position|garage|kitchen|studio)"
_TERMS = (
    r"(?:salar(?:y|ies)|(?:the|my|base|net|starting) (?:pay|base)|(?:the|full|whole|salary|your|financial) package|bonus(?:es)?|(?:hourly|day|daily|pay) rate|wages|pay ?scale|remuneration|compensation|comp (?:numbers|package)|(?:transport|"
    r"housing|car|meal|travel) (?:allowance|card)|company car|(?:draft|copy) of the contract|spine point|on the scale|stock options|relocation|days? from home|accelerator|signing bonus|"
    r"\d (?:net|gross|tl|eur|usd|k)\b|the commission|financial proposal)"
)
_ASKING = r"(?:please|could you|can you|would you|will you|kindly|i(?:'d| would)? (?:like|want|need|expect|ask)|what|which|how much|let me know|send me|shoot me|confirm|tell me|my expectations? (?:is|are|would)|where on|(?:wouldn't|would not|couldn't|could not|can't|cannot) accept)"

_TERMS_CUES = (
    "salar|pay|base|package|bonus|rate|wage|remunerat|compensat|comp |allowance|card|company car|contract|spine|scale|"
    "stock option|relocation|from home|accelerator| net| gross| tl| eur| usd| k|commission|proposal"
)

# Each with what it cannot do without: the quick look that spares most sentences the slow one.
_PATTERNS = (
    # a deadline for the reader
    ("need|must have|require|expect|want|insist|demand|ask", rf"\b(?:i|we)(?:'d|'ll| would| will| do| kinda| really| just)* (?:need|must have|require|expect|want|insist|demand|ask)\b{_GAP}\b{_VERDICT}\b{_GAP}\b(?:{_BY}|today|tonight|tomorrow|now|straight away|immediately|asap|right away)\b"),
    ("by|before|until|till|later than|latest|within|prior to", rf"\b(?:please|kindly|could you|can you|would you|if you could|ask you to|ask that you|be (?:wonderful|grateful|good|great|glad|appreciated|correct|happy|helpful|ideal)|appreciate)\b{_GAP}\b{_VERDICT}\b{_GAP}\b{_BY}\b"),
    ("today|tonight|now|immediately|asap|at once|right away|as soon as|already", rf"\b(?:please|kindly|could you|can you|would you|just|only)\b{_GAP}\b(?:tell|let|give|confirm|inform|answer)\b{_GAP}\b(?:today|tonight|now|immediately|asap|at once|right away|as soon as possible|already)\b"),
    ("answer|decision|verdict|reply|response|confirmation", rf"\b(?:your|the|an?) (?:final )?(?:answer|decision|verdict|reply|response|confirmation)\b{_GAP}\b{_BY}\b"),
    ("after ", r"\bafter (?:\w+day|then|that) i (?:am|will|'ll|would|shall|must|have)\b"),
    # another offer
    ("other|second|signed|competing|rival|written|standing|firm|several|two|third|different", rf"\b{_OTHER} (?:\w+ ){{0,2}}{_PLACE}\b{_GAP}\b(?:wants?|needs?|waiting|waits?|expects?|expires?|hold|holding|answer|decide|deadline|offered|made me|me an offer|until|by|on (?:the )?table|in (?:my )?hands?|keep(?:ing)? them)\b"),
    ("offer", rf"\b(?:i|we)(?:'ve| have| got| hold| am holding| also have| already have)*(?: \w+){{0,4}} offers?\b{_GAP}\b(?:from|elsewhere|on (?:the )?table|in (?:my )?hands?|which|that|expires?|and|by|until|waiting)\b"),
    ("won't|will not|can't|cannot|can not|couldn't", r"\b(?:won't|will not|can't|cannot|can not|couldn't) (?:hold (?:it|them|out|on)|keep (?:them|it|on|waiting)|stall|put (?:it|them) off)\b|\b(?:they|he|she|who) (?:won't|will not|can't|cannot) wait\b"),
    ("circling|interested|impatient|after me|chasing|pressing|knocking|keep", rf"\b(?:another|other|two|three|several|rival|second) (?:\w+ ){{0,3}}{_PLACE}\b{_GAP}\b(?:circling|interested|impatient|after me|chasing|pressing|knocking|keeps? a place)"),
    ("offer|contract|engagement|numbers|decision|job", rf"\b(?:send|shoot|give|confirm|get|grant)\b(?: it)?{_GAP}\b(?:offer|contract|engagement|numbers|decision|job)\b{_GAP}\b{_BY}\b"),
    ("after me|hate for|offer|need a yes|yes or", r"\b(?:(?:'s|is|are) after me|hate for you to miss|get (?:the|an) offer|need a yes|yes or (?:a |your )?no)\b"),
    ("take|accept|sign|say yes", r"\b(?:i'll|i will|i shall|i would|i'd|have to|obliged to|must|going to) (?:have to |be forced to )?(?:take|accept|sign|say yes to) (?:theirs|their|the other|it elsewhere|another|them)\b"),
    # begging
    ("beg|implor|plead|beseech|desperate", r"\b(?:beg|begging|implore|plead|pleading|beseech|(?:i am|i'm|am|we are|so|getting|really|quite) desperate|desperately)\b(?! (?:your pardon|to (?:differ|state|inform|convey|submit|remain|apply|say|express|thank)|(?:of )?you,?(?: \w+)? to (?:accept|receive|believe|find|excuse|forgive|pardon|convey|allow me)|(?:for )?your (?:indulgence|forgiveness)|the question|for))"),
    ("need", r"\b(?:in (?:great|dire|urgent|desperate) need|(?:really|badly|so|truly|desperately|urgently) need (?:this|the|that) (?:job|post|work|position|money|one))\b"),
    ("please", r"\bplease[,\s]+(?:\w+[,\s]+){0,2}(?:give(?= (?:just )?(?:me|us) (?:just )?(?:a|an|one|the|this|that|some|your|another) (?:\w+ )?(?:chance|job|work|opportunity|position|post|try|place|answer|yes))|take|hire|choose|pick|select|accept|consider|employ|help)\b (?:just )?(?:me|us)\b(?! (?:a (?:call|ring|buzz|shout)|know|with|through|to))"),
    ("do not|don't", r"\b(?:do not|don't) (?:let (?:this|me)|pass me|reject|refuse me|disappoint me|turn me)\b"),
    ("ask you very|regret|mercy|pity|depend|need|due|waiting|hungry|late|behind|suffering|even if the", r"\b(?:ask you very much to take me|you (?:will not|won't) regret|have (?:mercy|pity) on (?:me|us)|my (?:children|family|rent|bills|lease) (?:depends?|needs?|(?:is|are) (?:due|waiting|hungry|late|behind|suffering))|even if the (?:salary|pay|money) is)\b"),
    # the verdict before it is due
    ("selected|taken|chosen|hired|decided|accepted|got|passed|successful|in or out", r"\b(?:whether|if) (?:i am|i'm|i have|i've|i was|you have|you've|i) (?:been )?(?:selected|taken|chosen|hired|decided|accepted|got(?:ten)? (?:it|the job)|passed|successful|in or out)\b"),
    ("have you|did i|am i|tell me|say yes|save yourself", r"\b(?:have you (?:decided|chosen|made)|did i (?:get|pass)|am i (?:hired|in|taken|selected)|tell me (?:now|today|already)|say yes (?:now|today)|save yourself)\b"),
    # terms before an offer
    (_TERMS_CUES, rf"\b{_ASKING}\b{_GAP}\b{_TERMS}"),
    (_TERMS_CUES, rf"\b{_TERMS}\b{_GAP}\b(?:will you|you will|you'd|could you|do you|is guaranteed|guaranteed|exactly|negotiable|in writing|before (?:i|we|the))\b"),
)  # fmt: skip
_PUSH = tuple((tuple(cues.split("|")), re.compile(pattern)) for cues, pattern in _PATTERNS)
# What was promised is no deadline of the writer's; their own experience with pay is no demand. A "but" takes it back.
_EXCUSED = re.compile(
    r"\b(?:you (?:said|told|mentioned|promised|indicated)|as (?:agreed|promised|you)|no (?:rush|hurry|pressure)|not (?:in a hurry|asking)|thank(?:s| you) for|take (?:all )?the time|whenever)\b",
)
_BUT = re.compile(r"\bbut\b")
_STOPS = " .!?,;:"


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``pushy-tone`` for each sentence that presses, without its final stop."""
    for sentence in reading.letter.sentences:
        text = sentence.span.of(reading.view)
        if presses(text.lower()):
            end = sentence.span.start + len(text.rstrip(_STOPS))
            yield reading.annotation("pushy-tone", sentence.span.start, end, confidence=0.8, source="pattern")


def presses(lower: str) -> bool:
    """Return whether a sentence, in lower case, presses its reader."""
    if not any(push.search(lower) for cues, push in _PUSH if any(cue in lower for cue in cues)):
        return False
    last_but = max((but.end() for but in _BUT.finditer(lower)), default=0)
    return not _EXCUSED.search(lower, last_but)
