"""The report as a page a person wants to look at: one file, nothing fetched, every character of a letter data.

The templates lie in ``templates``, with autoescape on.  A policy in the page lets its own style and script run by their
hashes and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from critic.catalogue import catalogue
from critic.domain import (
    Alike,
    Criterion,
    Critique,
    Draft,
    Finding,
    JudgedLetter,
    Pair,
    Round,
    RoundCritique,
    Severity,
    Unreadable,
    Verdict,
)
from critic.render._screen import clipped, plural, shown
from critic.render._words import (
    STANDING,
    WEIGHT,
    assumptions,
    edit_words,
    judged_criteria,
    not_judged,
    not_planned,
    tally,
)
from critic.render.html_pairs import HEAT, MEANING, MOST_IN_MAP, UNNAMED, Names, likenesses
from critic.render.html_text import Piece, letter_pieces
from critic.version import __version__

INDEX = "index.html"
_MOST_FINDINGS = 200
# Pairs that are spread out from the start; of a whole class with one letter nobody reads them all.
_MOST_OPEN = 12
# Characters from which a letter scrolls in a frame of its own.
_LONG = 4_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A round for a page: its label, what was judged, and what is known of it."""

    label: str | None
    judged: RoundCritique
    round: Round | None = None


@dataclass(frozen=True, slots=True)
class _Note:
    """A finding as it stands beside the letter."""

    number: int
    check: str
    severity: Severity
    message: str
    edit: str


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter as it stands in the page."""

    section: str
    name: str
    draft: Draft
    critique: Critique
    subject: tuple[Piece, ...]
    text: tuple[Piece, ...]
    notes: tuple[_Note, ...]
    more: int
    own: bool
    criteria: tuple[Criterion, ...]
    not_judged: tuple[str, ...]

    @property
    def long(self) -> bool:
        """Whether it is too long to be shown whole."""
        return len(self.draft.text) > _LONG


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the index: a round and where its page is."""

    file: str
    title: str
    judged: RoundCritique
    tally: tuple[tuple[Verdict, int], ...]
    closest: Pair | None


def round_page(
    sheet: Sheet, drafts: Mapping[str, Draft], unreadable: Iterable[Unreadable] = (), home: str | None = None
) -> str:
    """Return the page of a round; ``drafts`` holds its letters by id, ``home`` is the index it hangs on, if any."""
    return _page(sheet.judged, _title(sheet), drafts, unreadable, home)


def critiques_page(critiques: Sequence[Critique], drafts: Mapping[str, Draft], unreadable: Iterable[Unreadable]) -> str:
    """Return the page of letters judged each by itself; ``drafts`` also holds those they were compared with."""
    letters = tuple(JudgedLetter(each.draft_id, None, None, each.interviewer, each) for each in critiques)
    pairs = tuple(_pair(each.draft_id, alike) for each in critiques for alike in each.alike)
    title = "Your letter" if len(letters) == 1 else "Your letters"
    return _page(RoundCritique(letters, pairs), title, drafts, unreadable)


def round_pages(
    sheets: Sequence[Sheet], drafts: Mapping[str, Draft], unreadable: Iterable[Unreadable] = ()
) -> dict[str, str]:
    """Return an index and a page for each round, by the name of their file."""
    files = [f"{number:0{len(str(len(sheets)))}}-{_slug(_title(each))}.html" for number, each in enumerate(sheets, 1)]
    entries = [_entry(file, sheet) for file, sheet in zip(files, sheets, strict=True)]
    index = _rendered("index.html", title="All rounds", entries=entries, unreadable=tuple(unreadable))
    pages = (round_page(sheet, drafts, home=INDEX) for sheet in sheets)
    return {INDEX: index, **dict(zip(files, pages, strict=True))}


# --- views ---------------------------------------------------------------------------------------


def _title(sheet: Sheet) -> str:
    """Return what the round is called: by its folder, else by job and firm."""
    known = " at ".join(part for part in (sheet.round.role, sheet.round.company) if part) if sheet.round else ""
    return clipped(sheet.label or known or "Your letters", 120)


def _slug(title: str) -> str:
    """Return a title as the name of a file that every system takes."""
    ascii = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii).strip("-")[:60] or "round"


def _entry(file: str, sheet: Sheet) -> _Entry:
    verdicts = [letter.critique.verdict for letter in sheet.judged.letters]
    closest = max(sheet.judged.pairs, key=lambda pair: pair.likeness, default=None)
    return _Entry(file, _title(sheet), sheet.judged, tuple(tally(verdicts)), closest)


def _pair(own: str, alike: Alike) -> Pair:
    return Pair(own, alike.draft_id, alike.likeness, alike.verdict, alike.passages, alike.swaps)


def _page(
    judged: RoundCritique,
    title: str,
    drafts: Mapping[str, Draft],
    unreadable: Iterable[Unreadable],
    home: str | None = None,
) -> str:
    ids = [letter.draft_id for letter in judged.letters]
    names = Names([(letter.draft_id, letter.interviewer) for letter in judged.letters], drafts)
    letters = [_letter(at, each.critique, drafts[each.draft_id], names) for at, each in enumerate(judged.letters, 1)]
    return _rendered(
        "round.html",
        title=title,
        home=home,
        letters=letters,
        judged=judged,
        likeness=likenesses(ids, judged.pairs, drafts, names),
        unreadable=tuple(unreadable),
        tally=tuple(tally([letter.critique.verdict for letter in letters])),
        complete=any(letter.interviewer for letter in judged.letters),
        checks=[catalogue()[check] for check in sorted({note.check for letter in letters for note in letter.notes})],
    )


def _letter(number: int, critique: Critique, draft: Draft, names: Names) -> _Letter:
    numbered = tuple(enumerate(critique.findings[:_MOST_FINDINGS], 1))
    in_subject = [each for each in numbered if each[1].field == "subject"]
    in_text = [each for each in numbered if each[1].field == "text"]
    return _Letter(
        f"letter-{number}",
        names[critique.draft_id],
        draft,
        critique,
        letter_pieces(draft.subject or "", in_subject),
        letter_pieces(draft.text, in_text, critique.make_own),
        tuple(_note(number, finding, draft) for number, finding in numbered),
        len(critique.findings) - len(numbered),
        bool(critique.make_own),
        judged_criteria(critique),
        tuple(not_judged(critique)),
    )


def _note(number: int, finding: Finding, draft: Draft) -> _Note:
    edit = edit_words(finding, draft.text if finding.field == "text" else draft.subject or "")
    message = clipped(finding.message, 400)
    return _Note(number, finding.check, finding.severity, message, f"{edit[:1].upper()}{edit[1:]}")


# --- templates -----------------------------------------------------------------------------------


def _rendered(template: str, **values: Any) -> str:
    """Return a page as text that UTF-8 can carry."""
    return _environment().get_template(template).render(values)


@cache
def _environment() -> Environment:
    loader = PackageLoader("critic.render")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    # What is not a letter's text stands on one line; both are shown without what a browser would obey.
    made.filters |= {"line": shown, "plural": plural}
    style, script = (loader.get_source(made, name)[0] for name in ("report.css", "report.js"))
    made.globals |= {
        "style": Markup(style),
        "script": Markup(script),
        "policy": f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; "
        "form-action 'none'",
        "version": __version__,
        "weight": WEIGHT,
        "standing": STANDING,
        "meaning": MEANING,
        "heat": HEAT,
        "most_open": _MOST_OPEN,
        "most_in_map": MOST_IN_MAP,
        "unnamed": UNNAMED,
        "assumptions": assumptions,
        "not_planned": not_planned,
    }
    return made


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode('utf-8')).digest()).decode()}'"
