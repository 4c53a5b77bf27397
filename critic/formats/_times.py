"""Times as people type them: ISO is read, everything else is answered with its ISO form."""

from __future__ import annotations

import re
from datetime import datetime

EXAMPLE = "2026-11-18T14:00:00-08:00"

_LONGEST = 100  # characters that are looked at: no time is longer
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DATES = (
    re.compile(r"\b(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"),
    re.compile(r"\b(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})\b"),
    re.compile(r"\b(?P<a>\d{1,2})[/-](?P<b>\d{1,2})[/-](?P<y>\d{4})\b"),
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?[\s-]+{_MONTH}[\s,-]+(?P<y>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})\b", re.IGNORECASE),
)
_TIME = re.compile(
    r"(?<!\d)(?P<h>\d{1,2})(?!\d)(?:[:.h](?P<min>\d{2}))?(?::(?P<s>\d{2})(?:\.\d+)?)?\s*(?P<half>[ap]\.?m\b\.?)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(
    r"(?<!\s)\s*+(?:(?P<sign>[+\-\u2212])(?P<h>\d{2}):?(?P<m>\d{2})?|\b(?P<zone>[A-Z]{1,4}))\s*$", re.I
)
_ZONES = {"Z": "Z", "UTC": "Z", "GMT": "Z", "CET": "+01:00", "CEST": "+02:00"} | {
    name: f"-{hours:02}:00"
    for name, hours in {"EST": 5, "EDT": 4, "CST": 6, "CDT": 5, "MST": 7, "MDT": 6, "PST": 8, "PDT": 7}.items()
}


def read_time(value: str) -> datetime:
    """Return an ISO date and time, with or without seconds and offset.

    Raises ValueError, whose message says how to write it instead, for anything else; a bare date
    too, which would pass for midnight.
    """
    text = value.strip()
    try:
        if ":" in text or re.search(r"\dT\d", text):
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError(advice(text))


def advice(value: str) -> str:
    """Return how to write a date and time that could not be read."""
    corrected = correct(value)
    if corrected:
        return f"write {corrected}"
    date = _date(value[:_LONGEST])
    if date and not _TIME.search(date[1]):
        return f"the time of day is missing; write for example {date[0]}T14:00:00"
    return f"write date and time like {EXAMPLE}"


def correct(value: str) -> str | None:
    """Return the ISO form, with seconds, of a date and time in another; None where it would be a guess."""
    date = _date(value[:_LONGEST])
    if not date:
        return None
    day, rest = date
    offset = _OFFSET.search(rest)
    zone = _offset(offset) if offset else ""
    if zone is None:
        return None
    time = _TIME.search(rest[: offset.start()] if offset and zone else rest)
    if not time or not (time["min"] or time["half"] or rest.strip(" T").isdigit()):
        return None  # "room 3" is no time
    hour, half = int(time["h"]), (time["half"] or "")[:1].lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    iso = f"{day}T{hour:02}:{time['min'] or '00'}:{time['s'] or '00'}{zone}"
    return iso if _is_iso(iso) else None


def _date(value: str) -> tuple[str, str] | None:
    """Return the date in ISO form and what is left of the text, or None where none is sure."""
    for pattern in _DATES:
        match = pattern.search(value)
        if match is None:
            continue
        parts = match.groupdict()
        if "a" in parts:
            first, second = int(parts["a"]), int(parts["b"])
            if first <= 12 and second <= 12 and first != second:
                return None  # 3/4/2026 is March or April
            parts["m"], parts["d"] = (first, second) if first <= 12 else (second, first)
        month = _MONTHS.index(parts["month"].lower()) + 1 if "month" in parts else int(parts["m"])
        day = f"{parts['y']}-{month:02}-{int(parts['d']):02}"
        if _is_iso(day):
            return day, f"{value[: match.start()]} {value[match.end() :]}"
    return None


def _offset(match: re.Match[str]) -> str | None:
    """Return the offset, "" where the last word is no zone ("pm", "Uhr"), None where it is one that is not known."""
    if match["sign"]:
        return f"{'+' if match['sign'] == '+' else '-'}{match['h']}:{match['m'] or '00'}"
    word = match["zone"]
    is_other = not word.isupper() or word in {"AM", "PM", "H", "T"}
    return _ZONES.get(word.upper(), "" if is_other else None)


def _is_iso(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
