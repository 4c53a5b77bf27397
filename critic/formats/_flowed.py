"""Plain text with soft line breaks (RFC 3676), joined into the paragraphs its writer typed."""

from __future__ import annotations

import re

_QUOTES = re.compile(r">*")


def unflow(text: str, *, delete_space: bool) -> str:
    """Join lines that end in a space with the next one of the same quote depth; ``delete_space`` is DelSp."""
    lines: list[str] = []
    depth_before, is_open = -1, False
    for raw in text.split("\n"):
        depth = _QUOTES.match(raw).end()  # type: ignore[union-attr]  # matches always
        line = raw[depth:].removeprefix(" ")  # a space was put before what could be mistaken for a quote
        is_rule = line == "-- "
        if is_open and depth == depth_before and not is_rule:
            lines.append(line)
        else:
            prefix = "> " * depth if depth else ""
            lines.append(("\n" if depth_before >= 0 else "") + prefix + line)
        is_open, depth_before = line.endswith(" ") and not is_rule, depth
        if is_open and delete_space:
            lines[-1] = lines[-1][:-1]
    return "".join(lines)
