"""A table: a row with the names of the columns, then one letter a row.

    id,channel,to,subject,text
    ada,email,Ada Okonkwo <ada@brightwater.example>,The pager story,"Dear Ada,

    …"

Commas, semicolons or tabs; quoted text may hold them and line breaks, as spreadsheets write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import StringIO

from critic.domain import Draft, Unreadable
from critic.formats._fields import FIELDS, draft_of
from critic.formats._reading import UnreadableError, clip, decode, did_you_mean

SUFFIXES = (".csv", ".tsv")

_SAME = {"letter": "text", "body": "text", "message": "text", "e_mail": "text", "sent": "sent_at", "recipient": "to"}
_DELIMITERS = ",;\t"
_SEP = re.compile(r"\s*sep=(.)[ \t]*(?:\r\n|\r|\n|\Z)", re.IGNORECASE)  # what Excel writes and hides
_EXAMPLE = "id,to,subject,text"

_Row = list[str]


def read(data: bytes, name: str) -> Iterator[Draft | Unreadable]:
    """Yield a draft for each row, or what is wrong with the row.

    Rows are counted as a spreadsheet shows them, the names of the columns in row 1; ids are
    ``name:ROW`` where they bring none.  Raises UnreadableError where the columns cannot be used.
    """
    text = decode(data, name)
    start, delimiter = _start(text, name)
    rows = _rows(text[start:], delimiter, name)
    columns: list[str | None] | None = None
    for number, row in rows:
        if isinstance(row, Unreadable):
            yield row
        elif columns is None:
            columns = _columns(row, name) if any(cell.strip() for cell in row) else None
        elif any(cell.strip() for cell in row):
            place = f"{name} row {number}"
            try:
                yield draft_of(_fields(row, columns, place), name=f"{name}:{number}", file=name, place=place)
            except UnreadableError as error:
                yield error.unreadable


def _start(text: str, name: str) -> tuple[int, str]:
    """Return where the table begins and what parts its cells: what gives most of the columns a known name."""
    if given := _SEP.match(text):
        return given.end(), given[1]
    first = next((line for line in text.splitlines() if line.strip()), "")
    usual = "\t" if name.lower().endswith(".tsv") else ","
    order = sorted(_DELIMITERS, key=lambda delimiter: delimiter != usual)
    return 0, max(order, key=lambda delimiter: (_known_in(first, delimiter), first.count(delimiter)))


def _known_in(line: str, delimiter: str) -> int:
    return sum(_key(cell.strip().strip('"')) in FIELDS for cell in line.split(delimiter))


def _rows(text: str, delimiter: str, name: str) -> Iterator[tuple[int, _Row | Unreadable]]:
    """Yield the rows with their numbers; where one cannot be told from the next, say so and stop."""
    import csv

    number = 0
    try:
        for number, row in enumerate(csv.reader(StringIO(text, newline=""), delimiter=delimiter), start=1):
            yield number, row
    except csv.Error as error:
        why = f"{error}; is a closing quotation mark missing? The rows below are not read"
        yield number + 1, Unreadable(f"{name} row {number + 1}", why)


def _columns(row: _Row, name: str) -> list[str | None]:
    """Return the key of each column, None for one without a name; raises UnreadableError."""
    columns: list[str | None] = []
    for cell in row:
        key = _key(cell)
        if key and key not in FIELDS:
            if not any(_key(each) in FIELDS for each in row):
                why = f"row 1 names no column that is known; begin with a row like {_EXAMPLE}"
                raise UnreadableError(name, f"{why} (known: {' '.join(FIELDS)})")
            suggestion = did_you_mean(key, [*FIELDS, *_SAME])
            raise UnreadableError(
                name, f"unknown column {clip(cell.strip(), 40)!r}{suggestion} (known: {' '.join(FIELDS)})"
            )
        if key and key in columns:
            raise UnreadableError(name, f"has two columns for {key!r}; keep one")
        columns.append(key or None)
    if "text" not in columns:
        raise UnreadableError(name, f"has no column 'text' for the letters; begin with a row like {_EXAMPLE}")
    return columns


def _key(cell: str) -> str:
    key = re.sub(r"[\s_-]+", "_", cell.strip().lower())
    return _SAME.get(key, key)


def _fields(row: _Row, columns: list[str | None], place: str) -> dict[str, object]:
    keys = [*columns, *[None] * (len(row) - len(columns))]
    fields: dict[str, object] = {}
    for key, cell in zip(keys, row, strict=False):
        if not cell.strip():
            continue
        if key is None:
            why = f"has {len(row)} cells for {len(columns)} columns; put a text that holds the separator in quotes"
            raise UnreadableError(
                place, why if len(row) > len(columns) else f"has a cell without a column: {clip(cell)}"
            )
        fields[key] = cell
    return fields
