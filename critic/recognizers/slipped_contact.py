"""An address of the writer that is none: a comma for the full stop, nothing after "@gmail"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic import lazy
from critic.domain import Annotation, ZoneKind
from critic.reading import Reading

_USER = r"(?<![\w.+@-])[\w.+-]{1,64}+"
_SLIPS = (
    (lazy.compile(rf"{_USER}@[a-z0-9-]{{2,60}}(?:\.[a-z0-9-]{{2,60}}){{0,3}},(?:com|org|net|edu|co|de|fr|uk|example)\b(?![\w@])", re.I), "a comma stands where the full stop belongs"),
    (lazy.compile(rf"{_USER}@[a-z0-9-]{{2,60}},[a-z]{{2,4}}(?=\s*$|[\s,.;)]*\n)", re.I | re.M), "a comma stands where the full stop belongs"),
    (lazy.compile(rf"{_USER}@(?:gmail|hotmail|yahoo|outlook|icloud|protonmail|googlemail)(?![\w@-]|[.,]\w)", re.I), "the end of the address is missing"),
    (lazy.compile(rf"{_USER}@@[\w.-]{{3,60}}|{_USER}@[\w-]{{2,60}}\.\.[a-z]{{2,10}}\b", re.I), "a sign stands there twice"),
)  # fmt: skip


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``contact`` with ``value.broken``, which says what is wrong with it."""
    if "@" not in reading.view:
        return
    for stretch in reading.stretches(ZoneKind.BODY, ZoneKind.POSTSCRIPT, ZoneKind.SIGNATURE, ZoneKind.HEADING):
        seen: set[int] = set()
        for pattern, why in _SLIPS:
            for found in pattern.finditer(reading.view, stretch.start, stretch.end):
                if found.start() in seen:
                    continue
                seen.add(found.start())
                value = {"kind": "email", "normal": found[0].lower(), "broken": why}
                yield reading.annotation("contact", found.start(), found.end(), value=value, source="slip")
