"""How each value of a round may be written; every function raises ValueError with what to do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from critic.formats import _times
from critic.formats._reading import clip, did_you_mean
from critic.limits import MAX_NOTE_CHARS, MAX_NOTES

_BULLET = re.compile(r"(?:[-*\u2022\u2013]\s+|\u2022)")
_HOURS = re.compile(r"(\d{1,2}):?(\d{2})?\s*(am|pm)?\s*(?:-|\u2013|\u2014|to)\s*(\d{1,2}):?(\d{2})?\s*(am|pm)?", re.I)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})\s*[-\u2013]\s*(\d{1,2}):(\d{2})")
_SPOKEN_ZONES = {
    **dict.fromkeys(("ET", "EDT", "Eastern", "Eastern Time", "US Eastern"), "America/New_York"),
    **dict.fromkeys(("CT", "CST", "CDT", "Central", "Central Time", "US Central"), "America/Chicago"),
    **dict.fromkeys(("MT", "MDT", "Mountain", "Mountain Time", "US Mountain"), "America/Denver"),
    **dict.fromkeys(("PT", "PST", "PDT", "Pacific", "Pacific Time", "US Pacific"), "America/Los_Angeles"),
    **dict.fromkeys(("BST", "UK", "England"), "Europe/London"),
    **dict.fromkeys(("CEST", "Germany"), "Europe/Berlin"),
    **dict.fromkeys(("IST", "India", "Mumbai", "Delhi", "Bangalore"), "Asia/Kolkata"),
    **dict.fromkeys(("JST", "Japan"), "Asia/Tokyo"),
}
# ISO 3166-1, and Kosovo's XK that everybody uses
_CODES = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
    FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
    JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
    MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
    PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
    TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
"""
_REGIONS = frozenset(_CODES.split())
_SPOKEN_REGIONS = {
    **dict.fromkeys(("UK", "GBR", "England", "Scotland", "Wales", "Britain", "Great Britain", "United Kingdom"), "GB"),
    **dict.fromkeys(("USA", "America", "United States"), "US"),
    **dict.fromkeys(("DEU", "Germany", "Deutschland"), "DE"),
    **dict.fromkeys(("FRA", "France"), "FR"),
    **dict.fromkeys(("ESP", "Spain"), "ES"),
    **dict.fromkeys(("ITA", "Italy"), "IT"),
    **dict.fromkeys(("NLD", "Netherlands", "Holland"), "NL"),
    **dict.fromkeys(("POL", "Poland"), "PL"),
    **dict.fromkeys(("SWE", "Sweden"), "SE"),
    **dict.fromkeys(("CHE", "Switzerland"), "CH"),
    **dict.fromkeys(("AUT", "Austria"), "AT"),
    **dict.fromkeys(("IRL", "Ireland"), "IE"),
    **dict.fromkeys(("CAN", "Canada"), "CA"),
    **dict.fromkeys(("MEX", "Mexico"), "MX"),
    **dict.fromkeys(("BRA", "Brazil"), "BR"),
    **dict.fromkeys(("IND", "India"), "IN"),
    **dict.fromkeys(("CHN", "China"), "CN"),
    **dict.fromkeys(("JPN", "Japan"), "JP"),
    **dict.fromkeys(("KOR", "Korea", "South Korea"), "KR"),
    **dict.fromkeys(("AUS", "Australia"), "AU"),
    **dict.fromkeys(("NZL", "New Zealand"), "NZ"),
    **dict.fromkeys(("ZAF", "South Africa"), "ZA"),
    **dict.fromkeys(("NGA", "Nigeria"), "NG"),
    **dict.fromkeys(("KEN", "Kenya"), "KE"),
    **dict.fromkeys(("SGP", "Singapore"), "SG"),
    **dict.fromkeys(("UAE", "Emirates", "Dubai"), "AE"),
    **dict.fromkeys(("PHL", "Philippines"), "PH"),
    **dict.fromkeys(("VNM", "Vietnam"), "VN"),
}

YEARS = range(1970, 2201)
"""Of interviews: a date further off is a slip, and near the end of what a calendar can hold there is no day after."""


def held_at(value: Any) -> datetime:
    """Return when an interview was held; a date without the time of day is not enough, nor a year of no job seeker."""
    if isinstance(value, datetime):
        return _of_our_days(value)
    if isinstance(value, date):
        raise ValueError(f"the time of day is missing; write for example held_at = {value.isoformat()}T14:00:00")
    if not isinstance(value, str):
        raise ValueError(f"is no date and time; write held_at = {_times.EXAMPLE}")
    return _of_our_days(_times.read_time(value))


def _of_our_days(value: datetime) -> datetime:
    if value.year not in YEARS:
        raise ValueError(f"is in the year {value.year}, which cannot be right; write held_at = {_times.EXAMPLE}")
    return value


def notes(value: Any) -> tuple[str, ...]:
    """Return notes as items, without bullets and blanks; one string holds an item a line."""
    lines = value.splitlines() if isinstance(value, str) else value
    if not isinstance(lines, list | tuple) or not all(isinstance(line, str) for line in lines):
        raise ValueError('are no list of texts; write notes = ["one", "another"]')
    items = tuple(item for line in lines if (item := _BULLET.sub("", line.strip(), count=1).strip()))
    if len(items) > MAX_NOTES:
        raise ValueError(f"are more than {MAX_NOTES}; keep those worth mentioning")
    if any(len(item) > MAX_NOTE_CHARS for item in items):
        raise ValueError(f"hold one of more than {MAX_NOTE_CHARS:,} characters; split it, an item a line")
    return items


def promised_reply(value: Any) -> Any:
    """Return what was promised as text: a date may stand without quotation marks."""
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def timezone(value: Any) -> Any:
    """Return an IANA zone that this computer knows."""
    if not isinstance(value, str):
        return value
    try:
        ZoneInfo(value)
    except (ValueError, OSError, LookupError) as error:  # a folder of zones is an OSError
        suggestion = did_you_mean(value, _zones(), 80) or "; write one like America/New_York"
        raise ValueError(f"unknown time zone {clip(value, 40)!r}{suggestion}") from error
    return value


@cache
def _zones() -> Mapping[str, str]:
    """Return the names by which a zone may be meant: its own, its city's and a few spoken ones."""
    names = sorted(available_timezones())
    cities = {name.rsplit("/", 1)[-1].replace("_", " "): name for name in names}
    return cities | {name: name for name in names} | _SPOKEN_ZONES


def region(value: Any) -> Any:
    """Return an ISO 3166 country code in capitals."""
    if not isinstance(value, str):
        return value
    if value.upper() not in _REGIONS:
        suggestion = did_you_mean(value, {code: code for code in sorted(_REGIONS)} | _SPOKEN_REGIONS, 75)
        raise ValueError(f"unknown country code {clip(value, 40)!r}{suggestion} (two letters, ISO 3166)")
    return value.upper()


def office_hours(value: Any) -> Any:
    """Return office hours as ``09:00-17:00``."""
    if not isinstance(value, str):
        return value
    match = _CLOCK.fullmatch(value)
    if match:
        opens, closes = f"{match[1]:0>2}:{match[2]}", f"{match[3]:0>2}:{match[4]}"
        if _is_clock(opens) and _is_clock(closes) and opens < closes:
            return f"{opens}-{closes}"
    raise ValueError(f"cannot read office hours {clip(value, 40)!r}; write {_corrected_hours(value) or '09:00-17:00'}")


def _corrected_hours(value: str) -> str | None:
    """Return "9am-5pm" and its like in the form to write."""
    match = _HOURS.fullmatch(value)
    if match is None:
        return None
    opens = _hour(match[1], match[2], match[3] or "")
    closes = _hour(match[4], match[5], match[6] or "")
    if closes <= opens and not match[6]:
        closes = _hour(match[4], match[5], "pm")  # nobody opens at nine and closes at five in the morning
    return f"{opens}-{closes}" if _is_clock(opens) and _is_clock(closes) and opens < closes else None


def _hour(hour: str, minute: str | None, half: str) -> str:
    shift = 12 if half.lower() == "pm" and int(hour) < 12 else 0
    return f"{int(hour) + shift:02}:{minute or '00'}"


def _is_clock(text: str) -> bool:
    return text[:2] < "24" and text[3:] < "60"
