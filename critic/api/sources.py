"""A critique of HTML: spans speak of the extracted text, edits lead back into the HTML."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from critic.domain import Critique, Draft, SourceMap
from critic.formats.html import as_html
from critic.offsets import OffsetUnit, converter


def add_source(answer: dict[str, Any], judged: Critique, draft: Draft, html: str, unit: OffsetUnit) -> None:
    """Add the text to a critique's JSON, and to each edit the range of the HTML it replaces and by what."""
    if draft.source is None:
        return
    answer["text"] = draft.text
    convert = converter(html, unit)
    for finding, shown in zip(judged.findings, answer["findings"], strict=True):
        if finding.field != "text":
            continue
        for edit, shown_edit in zip(finding.edits, shown["edits"], strict=True):
            start, end = draft.source.to_source(edit.start, edit.end)
            shown_edit["source_start"], shown_edit["source_end"] = convert(start), convert(end)
            shown_edit["source_text"] = as_html(edit.text) + _tags(html, draft.source, edit.start, edit.end)


def _tags(html: str, source: SourceMap, start: int, end: int) -> str:
    """Return the tags that stand among the words replaced; without them the rest of the letter would turn bold."""
    pieces = source.pieces(start, end)
    return "".join(html[before[1] : after[0]] for before, after in pairwise(pieces))
