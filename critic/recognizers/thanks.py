"""Thanks for the meeting: for time, talk, interview, or the opportunity of it.

A cue ("thank you", "I appreciate"), what is thanked for, then as much as still says when, where and with whom; what comes
after that ("and for the tea", "about the role of …") is no longer thanks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic.domain import Annotation, Span
from critic.reading import Reading

# What is thanked for: the encounter, under any of its names.
_MEETING = (
    r"time|hours?|minutes?|half[- ]hour|afternoon|morning|evening|day|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunch|breakfast|coffee|tea|conversations?|chats?|talks?|discussions?|interviews?|meetings?|visit|call|sessions?|opportunity|chance|"
    r"possibility|privilege|welcome|hospitality|warmth|patience|tour|invitation|audience|attention|candou?r|honesty|openness|kindness|generosity|frankness|questions|reception|encounter|exchange|lesson|hearing|"
    r"get-together|walk|sit-down|round|trial|test|slot|space|interaction|sincerity|visit"
)
_DAY = r"today|yesterday|tonight|this (?:mid )?(?:morning|afternoon|evening|week|day)|the other day|earlier(?: today)?|last (?:night|week|\w+day)|on \w+day|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_FOREIGN_THANKS = (
    r"asante(?: sana)?|merci(?: beaucoup)?|m(?:uchas|il) gracias|gracias|danke|diolch(?: o galon| yn fawr)?|jazakallah(?: khair(?:an)?)?|shukran|arigato|(?:muito )?obrigad[oa]|"
    r"grazie(?: mille)?|takk|tack|kiitos|mahalo|dhanyavaad|salamat(?: po)?|terima kasih|siyabonga|ngiyabonga|enkosi|(?:baie )?dankie|zikomo|medaase|nagode|shukriya|spasibo|hvala|bedankt|mange tak|multumesc"
)
_CUE = re.compile(
    # "thank you so much", "my thanks to all three of you", then "for".
    r"\b(?:(?:thank(?:s|ing)?(?:-| )?(?:you|u|ya|yous|thee|your \w+)?\b(?: (?!for\b|that\b)[\w'-]+,?){0,7}"
    rf"|(?:thx|cheers)(?: to [^.,;:!?]{2, 40}?)?|ta|tks|ty|(?:much |deeply )?obliged(?: to you)?|{_FOREIGN_THANKS}|(?:gratitude|appreciation)(?: to (?:you|both of you|you both))?)"
    r" (?:also |both )?(?:(?:for (?:that|this|it|everything),? and (?:also )?)?for|that)\b,?"
    r"|(?P<feeling>(?:(?:ap)?preciat(?:ed?|es|ive of)|glad of|(?:grateful|thankful|indebted)(?: to (?:you(?: (?:both|all|and (?:the|your) \w+))?|both of you))?|(?:i|we)(?: \w+)? valued?)\b"
    r"(?: (?:very much|greatly|so much|that|it that|how|for|of|to have had|having had|having|being given))*)"
    r"|(?P<kindness>(?:kind|good|nice|decent|gracious|sweet|generous|big|correct|sporting|thoughtful|lovely|noble|brave|patient) (?:of you(?: all| both)?|enough) to\b|you were (?:\w+ )?(?:kind|good|nice|gracious|generous|patient) to\b))",
    re.I,
)
_WORD = r"(?:(?!(?:and (?:for|to|i|we|it|also|that|thank|all)|about|regarding|concerning|but|when|which|because|if|while|with)\b)[\w'’-]+ )"
# "showing me the new board today": what was done for the writer, to the end of its clause.
_DONE = re.compile(
    r"[\s,]*+(?:also |both )?(?:(?:having|being) [\w'-]+|(?:not )?(?!(?:pricing|hiring|marketing|training|engineering|nursing|evening|morning|meeting)s?\b)[a-z]{2,15}ing\b|you\b(?= \w)|y'all\b(?= \w)"
    r"|(?:to )?(?:meet|receive|see|show|take|give|invite|let|welcome|speak|talk|have|interview|accept|call|fit|sit|walk|spend|make|stay|put|attend|answer)\b(?= ))"
    r"(?:(?! (?:and|about|regarding|concerning|when|while|where|because|even|although|though|despite|in spite|if|but|so i|i know|like i|between|(?:on|at) [\[{<]|with (?:the|such|so)"
    r"|for (?:the \w+ \w+|(?:a|an)(?! (?:chat|talk|interview|hour|conversation|meeting))))\b| at (?:the|your) [A-Z]| - )[^.!?;:,(\u2026]){0,75}",
    re.I,
)
# "I appreciated learning more": what the writer did is nothing to thank for.
_OWN_DOING = re.compile(r"\s*(?!being|having)[a-z]+ing\b", re.I)
_OBJECT = re.compile(
    rf"[\s,]*+(?:also |both )?(?:(?:{_DAY})\b(?!')|(?:it|everything)\b|{_WORD}{{0,6}}(?:{_MEETING})\b)", re.I
)
_ME = r"(?:me|us|you(?: (?:both|all|two))?|your \w+|him|her|them)"
_MEET = r"meet|speak|talk|chat|sit(?: down)?|see|interview|come|visit|discuss|listen|walk|show|hear|answer|get to know|call|connect|explain|be (?:interviewed|heard|seen)|attend|pass|have"
_EXTENT = re.compile(
    r"\s++(?:"
    r"of (?:yesterday|today(?:'s)?(?: morning| afternoon)?|this (?:morning|afternoon|evening|day)|(?:your|our|the) (?:day|time|afternoon|morning|evening|week|schedule|interview|conversation))"
    r"|out of (?:[\w'-]+ ){1,3}?(?:day|days|schedule|schedules|week|afternoon|morning|evening|calendar)"
    rf"|(?:(?:that|which) )?(?:you|y'all)(?: (?:both|all|and \w+|have|had|so|very|kindly|generously|two)){{0,3}} (?:gave|given|spared|took|taken|spent|made|offered|granted|dedicated|devoted|accorded|allowed|conducted|set aside)(?: (?:to|for|with))?(?: (?:me|us|my interview|aside|out))?"
    rf"|(?:given|granted|accorded|offered|afforded) to (?:me|us)|(?:that )?(?:we|i)(?: have)? had(?: with you)?"
    rf"|(?:to|of) (?:{_MEET}|meeting|speaking|talking|sitting|interviewing)\b(?: (?:down|through|in))?(?: (?:with|to|by|on))?(?: {_ME})?(?: in person)?(?: the interview| an interview)?"
    rf"|(?:with|to|by|for|between) {_ME}(?! (?:for|about)\b)|(?:for|in) (?:an? |our |the |my )(?:interview|conversation|meeting|talk|chat)|me|us"
    rf"|(?:the|an|a|one|this|such a|some|ninety|\w+ty|half)(?: [\w-]+)? (?:time|opportunity|chance|interview|hours?|half[- ]hour|minutes)|session|opportunity|time"
    rf"|in person|(?:at|in) such short notice|on such short notice|before (?:lunch|noon)(?: prayer)?|over (?:lunch|coffee|tea)|(?:{_DAY})(?: (?:morning|afternoon|evening))?|on that day|just now|in(?=\s*(?:[.,;!?]|$|(?:to|today|yesterday|on|this)\b))|down|aside|sir|madam|so warmly"
    r")(?![\w-])",
    re.I,
)
_NOT_THE_MEETING = re.compile(
    r"[\s,]*(?:your |the |any |all |an? |kind |further |continued |careful |prompt |early |swift |valuable |great |help |support )*"
    r"(?:consideration|considering(?! me)|understanding|reply|response|reading|feedback|help|support|information|update|news|forwarding|e-?mail|message|details?|documents?|words?|putting (?:in a|a good) word)\b|[^.!?]{0,40}\bin advance\b",
    re.I,
)
# "I would like to", "Let me", "Many": what belongs to the thanks before the word of it.
_LEAD = re.compile(
    r"(?:i|we|let me|allow me|permit me|please (?:accept|allow me)|may i|just|a|many|my|our|it|that|this|how|you|it's|that's|much|big|huge|warm\w*|sincere\w*|heartfelt|very|surely|really|truly|i'm|i've|we're)\b[^,;:!?()]{0,80}$|$",
    re.I,
)
_SUBJECT = re.compile(r"\b(?:i|we|let me)\b[^,;:!?()]{0,40}$", re.I)
_BOUNDARY = re.compile(r"[,;:!?()\u2026\"]|\. |\s-\s|\b(?:and|but|so(?= i\b)|because|where|when)\b", re.I)
_REACH = 110


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``thanks``: the smallest clause that thanks for the meeting."""
    for sentence in reading.letter.sentences:
        last = sentence.span.start
        for cue in _CUE.finditer(reading.view, sentence.span.start, sentence.span.end):
            if cue.start() < last:
                continue
            if end := _thanked_for(reading.view, cue, sentence.span.end):
                start = _lead(reading.view, last, cue.start())
                last = end
                yield reading.annotation("thanks", start, end, confidence=0.9, source="pattern")


def _thanked_for(view: str, cue: re.Match[str], limit: int) -> int | None:
    """Return where the thanks end, or None where they are not for the meeting."""
    if _NOT_THE_MEETING.match(view, cue.end(), limit):
        return None
    done = _DONE.match(view, cue.end(), limit)
    if done and not (cue["feeling"] and _OWN_DOING.match(view, cue.end(), limit)):
        return done.end() - len(done[0]) + len(done[0].rstrip())
    found = _OBJECT.match(view, cue.end(), min(limit, cue.end() + _REACH))
    if not found:
        return None
    end = found.end()
    while more := _EXTENT.match(view, end, limit):
        end = more.end()
    return end


def _lead(view: str, earliest: int, cue: int) -> int:
    """Return where the clause of a cue begins: at its subject, or at the cue itself."""
    start = max(earliest, cue - _REACH)
    for boundary in _BOUNDARY.finditer(view, start, cue):
        start = boundary.end()
    before = Span(start, cue).of(view)
    stripped = before.lstrip()
    if stripped and _LEAD.match(stripped):
        return start + len(before) - len(stripped)
    return start + subject.start() if (subject := _SUBJECT.search(before)) else cue
