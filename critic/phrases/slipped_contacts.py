"""An address of the writer that is none: a comma for the full stop, nothing after "@gmail", no "@" at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from critic import lazy
from critic.domain import Span
from critic.ending import is_common
from critic.reading import Reading

_USER = r"(?<![\w.+@-])[\w.+-]{1,64}+"
_SLIPS = (
    (lazy.compile(rf"{_USER}@[a-z0-9-]{{2,60}}(?:\.[a-z0-9-]{{2,60}}){{0,3}},(?:com|org|net|edu|co|de|fr|uk|example)\b(?![\w@])", re.I), "a comma stands where the full stop belongs"),
    (lazy.compile(rf"{_USER}@[a-z0-9-]{{2,60}},[a-z]{{2,4}}(?=\s*$|[\s,.;)]*\n)", re.I | re.M), "a comma stands where the full stop belongs"),
    (lazy.compile(rf"{_USER}@(?:gmail|hotmail|yahoo|outlook|icloud|protonmail|googlemail)(?![\w@-]|[.,]\w)", re.I), "the end of the address is missing"),
    (lazy.compile(rf"{_USER}@@[\w.-]{{3,60}}|{_USER}@[\w-]{{2,60}}\.\.[a-z]{{2,10}}\b", re.I), "a sign stands there twice"),
    (lazy.compile(rf"{_USER}@\.[\w.-]{{3,60}}|{_USER}@-[\w.-]{{3,60}}", re.I), "a sign too many stands behind the @"),
)  # fmt: skip
# Believed where an address must stand: announced, alone on its line, or beginning as the applicant's own.
_CUT = lazy.compile(
    rf"{_USER}(?: ?@(?:[a-z0-9-]{{2,60}})?)(?![\w@-]|[.,]\w| ?\. ?[a-z]{{2,4}}\b|\n\S{{2,60}}\.\w| [\w-]{{2,40}}\.\w)",
    re.I,
)
_NO_HOST = lazy.compile(r"@(?![\w-]{2,60}\.\w)")
_WITHOUT_AT = lazy.compile(
    r"mail(?<![abcdf-z]mail)(?: (?:address|id|adress))?(?: is)? ?[:=]? ?\n?(?P<address>(?!www\.|https?:|[a-z.]*(?:linkedin|github)\.)[\w.+-]{1,40}(?:[#&*$%\u20ac!\"2]|\.)[\w-]{2,40}\.(?:[a-z]{2,10}))(?=[\s,.;)]*$|\s*[|\u2022])",
    re.M,
)
# "jan.novakgmail.com", "jan.novak#gmail.com": no page is called so.
_HOSTS = ("gmail", "hotmail", "yahoo", "outlook", "icloud", "googlemail")
_GLUED = lazy.compile(
    r"(?<![\w.@/+-])(?P<user>[\w.+-]{1,40}[\w#&*$%!])(?:gmail|hotmail|yahoo|outlook|icloud|googlemail)\.com(?![\w@-]|\.\w|/)"
)
_LIKE_A_USER = lazy.compile(r"[._\d#&*$%!]")
_ANNOUNCED = lazy.compile(r"\b(?:e-?mail|mail|address|adress|write|reach|contact)\b[^\n@]{0,24}$", re.I)


def slipped_addresses(reading: Reading, stretch: Span) -> Iterator[tuple[Span, str]]:
    """Yield where an address of a stretch is none, and what is wrong with it; each span once."""
    own = (reading.round.applicant.email or "").lower() if reading.round else ""
    seen: set[int] = set()
    for span, why in (*_slips(reading, stretch, own), *_without_at(reading.view, stretch, own)):
        if span.start not in seen:
            seen.add(span.start)
            yield span, why


def _slips(reading: Reading, stretch: Span, own: str) -> Iterator[tuple[Span, str]]:
    view = reading.view
    if "@" not in view:
        return
    for pattern, why in _SLIPS:
        for found in pattern.finditer(view, stretch.start, stretch.end):
            yield Span(*found.span()), why
    if not _NO_HOST.search(view, stretch.start, stretch.end):
        return
    for found in _CUT.finditer(view, stretch.start, stretch.end):
        user = found[0].partition("@")[0].strip().lower()
        line = Span(view.rfind("\n", 0, found.start()) + 1, view.find("\n", found.end()) % (len(view) + 1))
        spaced = " " in found[0]  # "We met @work", "Telegram @tomasz"
        if spaced and is_common(user) and not own:
            continue
        alone = not spaced and not line.of(view).replace(found[0], "", 1).strip(" .,;:*_<>()|")
        announced = _ANNOUNCED.search(view, line.start, found.start())
        if alone or announced or (own and user == own.partition("@")[0]):
            yield Span(*found.span()), "the end of the address is missing"


def _without_at(view: str, stretch: Span, own: str) -> Iterator[tuple[Span, str]]:
    """Yield addresses that lack their "@": the applicant's own, or what was announced as one."""
    low = stretch.of(view).lower()
    if (host := own.partition("@")[2]) and host in low:
        for found in _own_without_at(own).finditer(view, stretch.start, stretch.end):
            yield Span(*found.span()), "the @ is missing"
    if len(low) == stretch.end - stretch.start:
        glued = ".com" in low and any(f"{host}.com" in low and f"@{host}.com" not in low for host in _HOSTS)
        for found in _GLUED.finditer(low) if glued else ():
            if not (_LIKE_A_USER.search(found["user"]) or low[: found.start()].endswith("\n")):
                continue  # "mygmail.com" is a page
            yield Span(stretch.start + found.start(), stretch.start + found.end()), "the @ is missing"
        for found in _WITHOUT_AT.finditer(low):
            start, end = found.span("address")
            yield Span(stretch.start + start, stretch.start + end), "the @ is missing"


@lru_cache(256)
def _own_without_at(own: str) -> re.Pattern[str]:
    user, _, host = own.partition("@")
    return re.compile(rf"(?<![\w./@-]){re.escape(user)}[^\w\s@/]{{0,2}}{re.escape(host)}(?![\w/@-])", re.I)
