"""A batch as a table for a spreadsheet: a row a letter, in UTF-8 as Excel reads it, and nothing in it a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from critic.domain import Criterion, JudgedLetter, RoundCritique, Status
from critic.render._screen import shown

BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine."""

# With one of these at its start a cell is a formula to a spreadsheet (OWASP, "CSV Injection"); the last four are
# their full-width forms, which some take for the same.
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_BREAKS = ("\t", "\r", "\n")
_POINTS = ("detail", "interviewer", "own-words", "contact")
_STATUS = ("thanks", "complete", "timing")
COLUMNS = (
    *("file", "round", "interviewer", "personalization", "verdict", "headline"),
    *(f"{name} points" for name in _POINTS),
    *_STATUS,
    *("findings", "closest letter", "likeness", "likeness verdict"),
)


def batch_csv(rounds: Sequence[tuple[str | None, RoundCritique]]) -> str:
    """Return a header and a row for each letter, beginning with a byte-order mark, the lines ending in CR LF.

    What was skipped, and the likeness of a letter compared with no other, is an empty cell.  Several values of a cell
    are parted by "; ".
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in row] for row in _rows(rounds))
    return BOM + table.getvalue()


def _rows(rounds: Sequence[tuple[str | None, RoundCritique]]) -> Iterator[Iterable[str | int | None]]:
    for label, judged in rounds:
        for letter in judged.letters:
            yield _row(letter, label if letter.round is None else letter.round)


def _row(letter: JudgedLetter, round: str | None) -> Iterable[str | int | None]:
    critique = letter.critique
    lines = {line.name: line for line in critique.criteria}
    checks = "; ".join(dict.fromkeys(finding.check for finding in critique.findings))
    closest = critique.alike[0] if critique.alike else None
    return (
        # Of a file with several letters the id says which.
        letter.draft_id or letter.file,
        round,
        "; ".join(critique.interviewers) or letter.interviewer,
        critique.personalization,
        critique.verdict.value,
        critique.headline,
        *(_points(lines.get(name)) for name in _POINTS),
        *(_status(lines.get(name)) for name in _STATUS),
        checks,
        *((closest.draft_id, closest.likeness, closest.verdict) if closest else (None, None, None)),
    )


def _points(line: Criterion | None) -> int | None:
    return line.points if line and line.of else None


def _status(line: Criterion | None) -> str | None:
    return line.status.value if line and line.status is not Status.SKIPPED else None


def _cell(value: str | int | None) -> str | int | None:
    """Return a value as a cell: on one line, without control characters, a number or plain text."""
    if not isinstance(value, str):
        return value
    text = shown(value)
    risky = value.startswith(_BREAKS) or text.lstrip().startswith(_FORMULA)
    return f"'{text}" if risky else text
