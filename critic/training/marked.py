"""Marked text: the one notation in which tests and corpus say what stands where.

``Dear ⟦addressee:Ms. Ortiz⟧,`` marks five words' worth of label without an offset in sight.  Marks
nest, and an empty one (``⟦missing-thanks:⟧``) is a place where something is missing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MARK = re.compile(r"⟦([a-z][a-z-]*):|⟧")


class MarkError(ValueError):
    """Marks that do not balance; the message names the line."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A labelled half-open span of the plain text, in code points."""

    start: int
    end: int
    label: str


def unmark(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the plain text and its marks, sorted by where they stand.

    Raises MarkError where a mark is closed but not opened, or opened but not closed.
    """
    pieces: list[str] = []
    length = at = 0
    open_marks: list[tuple[int, str]] = []
    marks: list[Mark] = []
    for match in MARK.finditer(marked):
        piece = marked[at : match.start()]
        pieces.append(piece)
        length += len(piece)
        at = match.end()
        if match[1]:
            open_marks.append((length, match[1]))
        elif open_marks:
            start, label = open_marks.pop()
            marks.append(Mark(start, length, label))
        else:
            raise MarkError(f"line {_line(marked, match.start())}: a ⟧ without its ⟦label:")
    pieces.append(marked[at:])
    plain = "".join(pieces)
    if open_marks:
        raise MarkError(f"⟦{open_marks[-1][1]}: is never closed")
    if "⟦" in plain:
        raise MarkError(f"line {_line(plain, plain.index('⟦'))}: ⟦ without a label")
    return plain, tuple(sorted(marks))


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
