"""The two ways to count characters: code points, as Python does, and UTF-16 units, as JavaScript and LSP do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from enum import StrEnum


class OffsetUnit(StrEnum):
    """What a request may ask its offsets to be counted in."""

    CODE_POINT = "code-point"
    UTF_16 = "utf-16"


def converter(text: str, unit: OffsetUnit) -> Callable[[int], int]:
    """Return a function from code-point offsets of ``text`` to offsets in ``unit``.

    A character beyond U+FFFF counts two in UTF-16; a lone surrogate counts one.
    """
    if unit is OffsetUnit.CODE_POINT:
        return lambda offset: offset
    astral = [index for index, character in enumerate(text) if character > "\uffff"]
    return lambda offset: offset + bisect_left(astral, offset)
