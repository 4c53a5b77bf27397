"""The letter on the terminal: its lines, and under them carets with the numbers of the findings they belong to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from critic.domain import Draft, Finding, Severity
from critic.render._screen import shown
from critic.view import plain

STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.SUGGESTION: "cyan"}
_CARET = {Severity.ERROR: "^", Severity.WARNING: "~", Severity.SUGGESTION: "-"}
_INDENT = 2
_MOST_ROWS = 80
_AROUND = 3
HARD_WRAPPED = 60
"""Cells from which a line break looks like that of a mail program, not like the writer's."""

Numbered = Sequence[tuple[int, Finding]]


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands on one row: the half-open range of the draft's text, line breaks in it shown as spaces."""

    start: int
    end: int


def letter_lines(draft: Draft, findings: Numbered, width: int) -> Iterator[Text]:
    """Yield the letter, underlined; of a long one only the rows around what is to mend."""
    room = max(10, width - 2 * _INDENT)
    if draft.subject is not None:
        label = "Subject: "
        marks = [(number, each) for number, each in findings if each.field == "subject"]
        rows = [_Row(start, end) for start, end in _wrapped(f"{label}{draft.subject}", room)]
        yield from _marked(f"{label}{draft.subject}", rows, marks, len(label))
        yield Text()
    text = draft.text.rstrip()
    in_text = [(number, each) for number, each in findings if each.field == "text"]
    yield from _marked(text, list(_rows(text, room)), in_text, 0)


def _rows(text: str, width: int) -> Iterator[_Row]:
    for start, end in _flowing(text, width):
        for left, right in _wrapped(text[start:end], width):
            yield _Row(start + left, start + right)


def _flowing(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield the lines; where one does not fit, hard-wrapped neighbours are joined, so that the rows fill evenly."""
    lines, at = [], 0
    for line in plain(text).split("\n"):
        lines.append((at, at + len(line), min(cell_len(line), 1_000)))
        at += len(line) + 1
    here = 0
    while here < len(lines):
        last = here
        while last + 1 < len(lines) and lines[last][2] >= HARD_WRAPPED and lines[last + 1][2]:
            last += 1
        if last > here and any(cells > width for _, _, cells in lines[here : last + 1]):
            yield lines[here][0], lines[last][1]
        else:
            yield from ((start, end) for start, end, _ in lines[here : last + 1])
        here = last + 1


def _wrapped(line: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield the half-open pieces of a line that fit the width, cut at spaces where there are any."""
    line, start = shown(line), 0
    while len(line) - start > width or cell_len(line[start:]) > width:
        end = min(len(line), start + width)
        while cell_len(line[start:end].rstrip()) > width:
            end -= 1
        if end < len(line) and line[end] == " ":
            end += 1
        space = line.rfind(" ", start + 1, end)
        end = space + 1 if space > start else max(end, start + 1)
        yield start, end
        start = end
    yield start, len(line)


def _marked(text: str, rows: list[_Row], findings: Numbered, offset: int) -> Iterator[Text]:
    """Yield the rows with their carets; ``offset`` is what stands before the text that findings count from."""
    carets = _carets(text, rows, findings, offset)
    kept = _kept(rows, carets)
    left_out = 0
    for number, row in enumerate(rows):
        if number not in kept:
            left_out += 1
            continue
        if left_out:
            yield Text(f"{' ' * _INDENT}⋮ {left_out} more line{'' if left_out == 1 else 's'}", style="dim")
            left_out = 0
        yield Text(" " * _INDENT + shown(text[row.start : row.end]).rstrip(), no_wrap=True, overflow="ignore")
        yield from carets.get(number, ())
    if left_out:
        yield Text(f"{' ' * _INDENT}⋮ {left_out} more line{'' if left_out == 1 else 's'}", style="dim")


def _kept(rows: list[_Row], carets: dict[int, list[Text]]) -> set[int] | range:
    if len(rows) <= _MOST_ROWS:
        return range(len(rows))
    kept = set(range(_AROUND))
    for number in sorted(carets)[:_MOST_ROWS]:
        kept.update(range(max(0, number - _AROUND), number + _AROUND + 1))
    return kept


def _carets(text: str, rows: list[_Row], findings: Numbered, offset: int) -> dict[int, list[Text]]:
    starts = [row.start for row in rows]
    under: dict[int, list[Text]] = {}
    for number, finding in findings:
        start, end = min(finding.start + offset, len(text)), min(finding.end + offset, len(text))
        first = max(0, bisect_right(starts, start) - 1)
        last = max(first, bisect_left(starts, end) - 1)
        for row in range(first, last + 1):
            if mark := _caret(text, rows[row], (start, end), number, finding):
                under.setdefault(row, []).append(mark)
    return under


def _caret(text: str, row: _Row, span: tuple[int, int], number: int, finding: Finding) -> Text | None:
    left, right = max(span[0], row.start), min(span[1], row.end)
    words = shown(text[left:right])
    blank = len(words) - len(words.lstrip())
    if span[0] < span[1] and not words.strip():
        return None
    before = cell_len(shown(text[row.start : left + blank]))
    line = Text(" " * (_INDENT + before), no_wrap=True, overflow="ignore")
    carets = _CARET[finding.severity] * max(1, cell_len(words.strip()))
    return line.append(f"{carets} {number}", style=STYLE[finding.severity])
