"""The catalogue of checks, a check's page and the page on round.toml, for the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from critic.catalogue import Page
from critic.domain import Channel

_MARKED = re.compile(r"⟦[a-z-]++:([^⟦⟧]*+)⟧")
_NARROW = 70

ROUND_EXAMPLE = """\
company = "Brightwater Health"
role = "Senior Data Analyst"

[applicant]
name = "Tomasz Wójcik"
email = "tomasz@example.org"
phone = "+1 415 555 0137"
linkedin = "linkedin.com/in/tomasz-wojcik-example"
region = "US"
timezone = "America/Los_Angeles"

[plan]
email = "same-day"
card = true
call = "promised-day"

[[interviews]]
interviewer = { name = "Adaeze Okonkwo", goes_by = "Ada", email = "ada@brightwater.example" }
held_at = 2026-11-18T14:00:00-08:00
promised_reply = "3 business days"
notes = [
    "moved the readmission dashboard from nightly batch to Kafka",
    "3 a.m. pager story during the flu surge",
]

[[interviews]]
interviewer = { name = "Robert Ortiz", honorific = "Mr.", title = "Lead Data Engineer" }
"""
_ROUND_NOTES = (
    "Only the interviewers' names are needed; everything else may be left out, and what then cannot be judged is "
    "listed as not judged.",
    "Begin each interview with a line [[interviews]], in double brackets.",
    "Text stands in quotation marks; times do not, and they carry seconds: 2026-11-18T14:00:00-08:00.",
    "goes_by is the name they asked to be called. Notes are what was said, an item each: a letter's details are "
    "looked up in them.",
    "region is a country in two letters. An interview may have its own timezone, region, subdivision and office_hours "
    '("09:00-17:00"): those of the interviewer.',
    "Sources differ on some of what `critic plan` says; [plan] chooses. email is same-day, 24-hours or next-morning; "
    "card is true for one to everybody beside the e-mail, or false; call is promised-day, toward its end, or "
    "day-after, on the two business days after it. Those shown are what holds without [plan].",
    "`critic batch FOLDER` uses the round.toml in the folder, `critic check LETTER --round round.toml` the one named.",
)


def catalogue_text(pages: Iterable[Page], on: Console) -> RenderableType:
    """Return a line for each check."""
    if on.width < _NARROW:
        return Group(*_stacked(pages), _MORE)
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for heading in ("check", "severity", "fires when"):
        table.add_column(heading, overflow="fold")
    for page in pages:
        table.add_row(page.name, " or ".join(page.severities), Text(page.summary))
    return Group(table, _MORE)


_MORE = Text(
    "\ncritic explain CHECK has the reason and an example; critic explain email, card and call say what belongs in "
    "each; critic explain round is on round.toml.",
    style="dim",
)


def _stacked(pages: Iterable[Page]) -> Iterator[RenderableType]:
    for page in pages:
        yield Text.assemble((page.name, "bold"), f"  {' or '.join(page.severities)}")
        yield Padding(Text(page.summary), (0, 0, 0, 2))


def page_text(page: Page) -> RenderableType:
    """Return one check's page; what the finding points at is underlined."""
    parts: list[RenderableType] = [Text.assemble((page.name, "bold"), f"  {' or '.join(page.severities)}")]
    parts.append(Text(page.summary))
    parts.append(Text(f"{_whom(page)}: {', '.join(page.channels)}.", style="dim"))
    for heading, text in (
        ("Why", page.why),
        ("Example", page.example),
        ("Instead", page.instead),
        ("Source", page.source),
    ):
        parts += [Text(), Text(heading, style="bold"), Padding(_underlined(text), (0, 0, 0, 4))]
    return Group(*parts)


def _whom(page: Page) -> str:
    return "For" if page.channels == tuple(Channel) else "Only for"


def round_text() -> RenderableType:
    """Return the page on round.toml."""
    parts: list[RenderableType] = [Text("round.toml", style="bold"), Text("What you know of a round of interviews.")]
    parts += [Text(), Text("Example", style="bold"), Text()]
    parts += [Text(line, no_wrap=True, overflow="ignore") for line in ROUND_EXAMPLE.splitlines()]  # to be copied
    parts.append(Text())
    parts += [Padding(Text(note), (0, 0, 1, 0)) for note in _ROUND_NOTES[:-1]]
    return Group(*parts, Text(_ROUND_NOTES[-1]))


def _underlined(example: str) -> Text:
    """Return the example with its marks shown: underlined in colour, in brackets ▸…◂ without."""
    text, at = Text(), 0
    for mark in _MARKED.finditer(example):
        text.append(example[at : mark.start()])
        text.append(f"▸{mark[1]}◂", style="underline red")
        at = mark.end()
    text.append(example[at:])
    return text
