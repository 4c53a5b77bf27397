"""Days named in a text: "yesterday", "last week, on Tuesday", "on the 18th"; and which day each of them is."""

from __future__ import annotations

import re
from typing import Any

from critic import lazy

_PART = r"(?P<part>morning|afternoon|evening|night|lunchtime)"
_WEEKDAY = r"(?:(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day|(?P<short>tues|weds|thurs|thur|(?-i:Mon|Tue|Wed|Thu|Fri|Sat|Sun)))"
# Alternatives only: they stand in groups of several names.
_MONTH = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)})"
# "last week Tuesday", "last week, on Tuesday"
_THAT_WEEK = r"(?:'s)?,?(?: on)?"
DAY = lazy.compile(
    r"\b(?:(?P<today>(?:earlier )?today|tonight|just now|this (?:mid[ -]?)?(?:(?:early|late) )?(?:morning|afternoon|evening))"
    r"|(?P<before>(?:the )?day before yesterday)"
    r"|(?P<yesterday>yesterday|last (?:night|evening))(?: (?:morning|afternoon|evening|night))?"
    r"|(?P<weekend>(?:over|at|on|during) the weekend|(?:this|last)(?: past)? weekend)"
    rf"|(?P<week>(?:earlier )?this week|last week(?!{_THAT_WEEK}\s(?:mon|tue|wed|thu|fri|sat|sun))|the (?:past|previous) week)"
    r"|(?P<pastmonth>(?:last|the past|this) month)"
    r"|(?P<ago>two|three|four|five|six|2|3|4|5|6) days ago|(?P<weekago>(?:a|one) week ago)"
    rf"|(?:(?P<prep>on|of|this|this past|last week{_THAT_WEEK}|last|from)\s+)?(?:{_WEEKDAY}\b)(?: {_PART})?(?:,? (?:the )?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)?|{_ORDINAL})\b(?!:)(?:(?: of)? (?P<month>{_MONTH})\b)?)?"
    rf"|(?:on|of|dated) (?:the )?(?P<dayonly>\d{{1,2}})(?:st|nd|rd|th)\b(?:,? inst\b)?(?! (?:(?:day )?(?:of )?{_MONTH})\b| (?:floor|street|avenue|century|birthday|anniversary|page|grade|class|year|place|day|try|attempt|time|question|of))"
    r"|(?:on|of|dated) (?P<one>\d{1,2})[./-](?P<two>\d{1,2})(?:[./-](?:20)?\d{2})?\b(?! ?(?:%|am\b|pm\b|h\b|hours|points?))"
    rf"|(?:on|of|dated) (?:the )?(?P<date>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)? (?P<datemonth>{_MONTH})\b"
    rf"|(?:on|of|dated) (?P<usmonth>{_MONTH}) (?P<usdate>\d{{1,2}})(?:st|nd|rd|th)?\b)",
    re.I,
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BEFORE_A_THING = lazy.compile(
    r" (?!(?:and|at|for|with|to|in|about|when|where|i|we|you|was|were|had|it|the|as|but|so|because|which|by|over|during|from|after|before|how|though|despite|even|of|on|my|your|our|is|that|this|morning|afternoon|evening|night|lunchtime|interview|conversation|chat|meeting|talk|call|visit|very|really|again|already|last|just|here|there|st|nd|rd|th|thank|left|made|gave|meant|stayed|has|have)\b)[a-z]+"
)


def is_before_a_thing(text: str, found: re.Match[str]) -> bool:
    """Return whether a bare weekday tells which thing is meant, not when it was: "the Friday notices"."""
    bare = (found["weekday"] or found["short"]) and not found["prep"]
    return bool(bare and _BEFORE_A_THING.match(text, found.end()))


def is_over(found: re.Match[str]) -> bool:
    """Return whether the day can only lie behind the writer."""
    return any(found[name] for name in ("yesterday", "before", "ago", "weekago")) or found[0].lower().startswith(
        "last "
    )


def value(found: re.Match[str]) -> dict[str, Any]:
    """Return what was named: ``kind``, with its ``number`` (days back, weekday, day of the month), ``month`` and ``part``."""
    groups = found.groupdict()
    words = found[0].lower()
    part = next((part for part in ("morning", "afternoon", "evening") if part in words), None)
    part = "evening" if "night" in words else part
    if weekday := groups["weekday"] or groups["short"]:
        named = {
            "kind": "weekday",
            "number": next(number for number, day in enumerate(_WEEKDAYS) if day.startswith(weekday.lower()[:3])),
            "last": (groups["prep"] or "").lower().startswith("last"),
            "nth": _nth(groups["nth"]),
        }
    elif groups["weekend"]:
        named = {"kind": "weekend"}
    elif groups["week"]:
        named = {"kind": "this-week" if "this" in words else "last-week"}
    elif groups["pastmonth"]:
        named = {"kind": "this-month" if "this" in words else "last-month"}
    elif nth := groups["dayonly"]:
        named = {"kind": "date", "number": _nth(nth), "month": None}
    elif groups["one"]:
        named = {"kind": "either-date", "number": int(groups["one"]), "month": int(groups["two"])}
    elif nth := groups["date"] or groups["usdate"]:
        month = groups["datemonth"] or groups["usmonth"]
        named = {"kind": "date", "number": int(nth), "month": _MONTHS.index(month[:3].lower()) + 1}
    elif groups["ago"]:
        named = {"kind": "ago", "number": _NUMBERS.get(groups["ago"].lower()) or int(groups["ago"])}
    else:
        back = 7 if groups["weekago"] else 2 if groups["before"] else 1 if groups["yesterday"] else 0
        named = {"kind": "ago", "number": back}
    return named | {"part": part}


def _nth(text: str | None) -> int | None:
    """Return the day of the month in "the tenth" or "10th"."""
    if not text:
        return None
    return _ORDINALS.index(text.lower()) + 1 if text.lower() in _ORDINALS else int(re.sub(r"\D", "", text))
