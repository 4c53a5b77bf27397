"""The day of the meeting as the letter calls it: "thank you for meeting me yesterday", "our talk on Tuesday".

Only where the words around it speak of the meeting: "I tried it last night", "you said Friday" and "the outage on Tuesday"
are other days.  Whether it fits is for a check to say; here a day is only read (``value``: kind, number, part).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from critic.domain import Annotation, Span
from critic.reading import Reading

_PART = r"(?P<part>morning|afternoon|evening|night|lunchtime)"
_WEEKDAY = r"(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)})"
_DAY = re.compile(
    r"\b(?:(?P<today>(?:earlier )?today|tonight|just now|this (?:mid[ -]?)?(?:(?:early|late) )?(?:morning|afternoon|evening))"
    r"|(?P<before>(?:the )?day before yesterday)"
    r"|(?P<yesterday>yesterday|last night)(?: (?:morning|afternoon|evening|night))?"
    r"|(?P<week>(?:earlier )?this week|last week|the (?:past|previous) week)"
    r"|(?P<ago>two|three|four|five|six|2|3|4|5|6) days ago|(?P<weekago>(?:a|one) week ago)"
    rf"|(?:(?P<prep>on|of|this|this past|last|from)\s+)?(?:{_WEEKDAY}\b)(?: {_PART})?(?:,? (?:the )?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)?|{_ORDINAL})\b(?!:)(?:(?: of)? {_MONTH}\b)?)?"
    rf"|(?:on|of) (?:the )?(?P<date>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<datemonth>{_MONTH[len('(?P<month>') : -1]})\b"
    rf"|(?:on|of) (?P<usmonth>{_MONTH[len('(?P<month>') : -1]}) (?P<usdate>\d{{1,2}})(?:st|nd|rd|th)?\b)",
    re.I,
)
_TOLD = (
    r"told|said|asked|mentioned|showed|described|gave|explained|shared|spoke|talked|took|walked|let|made|received|met"
)
_MEETING = re.compile(
    r"\b(?:meet(?:ing)?|met|talk(?:s|ing|ed)?|spoke|spoken|speak(?:ing)?|conversations?|exchanges?|interview(?:s|ed|ing|ers?)?|chat(?:s|ting|ted)?|discuss(?:ed|ing|ions?)?|call|visit|"
    r"time|thank(?:s|ing|ful)?|cheers|gracias|merci|hours?|minutes|session|see(?:ing)? (?:me|us|you)|receiv(?:ed?|ing) (?:me|us)|invit\w+|welcom\w+|s[ai]t(?:ting)? (?:down )?with|"
    rf"having (?:me|us)|pleasure|audience|grant(?:ed|ing) (?:me|us)|host(?:ed|ing) (?:me|us)|show(?:ed|ing|n) (?:me|us)|let(?:ting)? (?:me|us)|g[ai]v(?:e|ing) (?:me|us)|appointment|zoom|tour|coffee with|grateful|gratitude|appreciat\w+|appreciation|obliged|indebted|hospitality|nice of you|kind of you|good of you|came (?:in|to see)|come in|(?:sorry|apologi[sz]\w*)(?= (?:that|again that|i|for (?:my|being|the \w+ing|how|what))\b)|opportunity|encounter|(?:you|we)(?: \w+)? (?:{_TOLD})|told me|asked me|as (?:discussed|promised|agreed)|privilege|honou?r)\b",
    re.I,
)
# What stands between the words for the meeting and the day and gives the day to something else.
_ELSEWHERE = re.compile(
    r"\b(?:about|how|when|where|which|who|whose|because|why|until|till|by|before|after|next|will|'ll|'d|would|could|can|shall|might|look(?:ing)? forward|hope|hear|news|available|free|every|each|if|whether|except|excluding|but not|any ?time|anytime|apart from|always|until|"
    r"decid\w+|decision|answer|reply|deadline|since|story|(?:i|we|he|she|they|it)(?:'ve| have| had| also| then| just| even)? (?!(?:met|meet|talked|spoke|had|came|sat|was|enjoyed|discussed|visited|wrote|spilled|forgot|were|did|made|said|gave)\b)[a-z]+(?:ed|t|d|w|n|g|ke|ve|te|de|me))\b",
    re.I,
)
_ABOUT_THE_JOB = re.compile(
    r"\babout (?:the|your|this) [\w' -]{0,50}?(?:position|role|job|post|opening|vacancy)\b", re.I
)
# What the writer wants to say about the meeting is no story of another day: "I want to say thanks …".
_WISH = re.compile(r"\bi(?: just| only| really| also)? (?:want(?:ed)?|wished|meant|felt)(?: \w+)?(?: to)?\b", re.I)
_AHEAD = re.compile(
    r"\b(?:look(?:ing)? forward|you (?:all )?(?:said|promised|spoke of|told me|mentioned)|by|until|till|before|next|will|'ll|would|could|can|shall|available|free|hear(?:ing)?|call(?:ing)? you|every|from|starting|again|back|second)(?: (?:you|me|back|from you|again|on|it|a|the|is|was|for)){0,3}\s{0,3}$",
    re.I,
)
# "Yesterday's interview", "On Tuesday you asked me": what follows a day that opens the clause.
_AFTER = re.compile(
    rf"'s (?:\w+ )?(?:interview|meeting|conversation|talk|chat|call|visit|discussion|session)|,? (?:you|we)(?: \w+)? (?:{_TOLD})\b| (?:interview|conversation|chat)\b",
    re.I,
)
# "On Wednesday it was kind of you to receive me", "Yesterday I had the honour of meeting you".
_KIND_AFTER = re.compile(
    r",? (?:it was|that was|i had|we had|i was|was)(?: (?:so|very|really|such|truly|a|an|the|my|most|quite|too))* (?:kind|good|nice|decent|generous|lovely|great|honou?r|pleasure|privilege|chance|opportunity|time|interview|talk|meeting|conversation|chat)(?: \w+)?"
    r" (?:of you|with you|to (?:meet|talk|speak|see|sit|host|show|receive|welcome|let|give|invite|have|be received|be interviewed)|(?:of|for) (?:meeting|talking|speaking|seeing|sitting|being))\b",
    re.I,
)
# "Today is the third day", "the Wednesday nitrogen": a day that is something itself, or stands before a thing.
_NOT_AFTER = re.compile(
    r"(?:'s)? (?:is|it|are|makes?|marks?|will be|would be|nitrogen|delivery|shift|team|crew|class|club|market|mass|service|prayers?|dinner|lunch|breakfast|supper|roast|paper|league|school|session(?:s)?(?! with)|rota|list|train|ferry|boat|bus|regulars?)\b|s\b",
    re.I,
)
# A bare weekday before a thing tells which thing: "the Friday notices", not when it was.
_BEFORE_A_THING = re.compile(
    r" (?!(?:and|at|for|with|to|in|about|when|where|i|we|you|was|were|had|it|the|as|but|so|because|which|by|over|during|from|after|before|how|though|despite|even|of|on|my|your|our|is|that|this|morning|afternoon|evening|night|lunchtime|interview|conversation|chat|meeting|talk|call|visit|very|really|again|already|last|just|here|there|st|nd|rd|th|thank|left|made|gave|meant|stayed|has|have)\b)[a-z]+"
)
_CLAUSE = re.compile(
    r"[.;:!?()\n\u2026]|\s-\s|,? (?:and|but|so)(?= (?:i|we|on|it|this|yesterday|you|they|the|today|as)\b)|, (?=(?:i|we|on|yesterday)\b)",
    re.I,
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_DAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SUBJECT_ONLY = re.compile(
    r"(?:(?:our|the|my|re:?|thank you|thanks|for|about|interview|talk|meeting|conversation|chat|time|your|on|of|and|you|with)\W+)*",
    re.I,
)

_SUBJECT_END = re.compile(
    r"\s*(?:$|[-\u2013\u2014,.:;!?|(/]|(?:'s )?(?:interview|conversation|chat|talk|meeting|call)\b)", re.I
)


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``day`` for each day named as that of the meeting, in body and subject."""
    for stretch in reading.stretches():
        for found in _DAY.finditer(reading.view, stretch.start, stretch.end):
            if _of_the_meeting(reading.view, found, stretch):
                yield reading.annotation("day", found.start(), found.end(), value=_value(found), source="pattern")
    subject = reading.letter.draft.subject
    for found in _DAY.finditer(subject or ""):
        if subject and _SUBJECT_ONLY.fullmatch(subject, 0, found.start()) and _SUBJECT_END.match(subject, found.end()):
            yield Annotation(
                "day", found.start(), found.end(), found[0], value=_value(found), source="pattern", field="subject"
            )


def _of_the_meeting(view: str, found: re.Match[str], stretch: Span) -> bool:
    start = stretch.start
    for cut in _CLAUSE.finditer(view, max(start, found.start() - 300), found.start()):
        start = cut.end()
    before = view[start : found.start()]
    opens = len(before.split()) < 3
    if opens and _KIND_AFTER.match(view, found.end(), stretch.end):
        return True
    if _AHEAD.search(before) or _NOT_AFTER.match(view, found.end()):
        return False
    if found["weekday"] and not found["prep"] and _BEFORE_A_THING.match(view, found.end()):
        return False
    if opens and _AFTER.match(view, found.end()):
        return True
    cues = list(_MEETING.finditer(before))
    if not cues:
        return False
    between = _ABOUT_THE_JOB.sub("", before[cues[-1].end() :])
    return not _ELSEWHERE.search(between) and not _ELSEWHERE.search(_WISH.sub("", before[: cues[0].start()])[-30:])


def _value(found: re.Match[str]) -> dict[str, Any]:
    """Return what was named: ``kind``, with its ``number`` (days back, weekday, day of the month), ``month`` and ``part``."""
    groups = found.groupdict()
    words = found[0].lower()
    part = next((part for part in ("morning", "afternoon", "evening") if part in words), None)
    if groups["weekday"]:
        value = {
            "kind": "weekday",
            "number": _DAYS.index(groups["weekday"].lower()),
            "last": groups["prep"] == "last",
            "nth": _nth(groups["nth"]),
        }
    elif groups["week"]:
        value = {"kind": "this-week" if "this" in words else "last-week"}
    elif nth := groups["date"] or groups["usdate"]:
        month = groups["datemonth"] or groups["usmonth"]
        value = {"kind": "date", "number": int(nth), "month": _MONTHS.index(month[:3].lower()) + 1}
    elif groups["ago"]:
        value = {"kind": "ago", "number": _NUMBERS.get(groups["ago"].lower()) or int(groups["ago"])}
    else:
        back = 7 if groups["weekago"] else 2 if groups["before"] else 1 if groups["yesterday"] else 0
        value = {"kind": "ago", "number": back}
    return value | {"part": part}


def _nth(text: str | None) -> int | None:
    """Return the day of the month in "the tenth" or "10th"."""
    if not text:
        return None
    return _ORDINALS.index(text.lower()) + 1 if text.lower() in _ORDINALS else int(re.sub(r"\D", "", text))
