"""What the answers hold beyond the types of the domain, for the OpenAPI document."""

from __future__ import annotations

from typing import Any

_TEXT = {
    "type": "string",
    "description": "What the spans point into, where the draft came as html and the text had to be extracted.",
}
_SOURCE = {
    "source_start": {"type": "integer", "description": "Where in the html the edit begins, if the draft came as html."},
    "source_end": {"type": "integer", "description": "Where in the html the edit ends."},
    "source_text": {"type": "string", "description": "What to put there: HTML, with the tags that stood between."},
}
_LACKING = {
    "type": "object",
    "properties": {
        "round": {"anyOf": [{"type": "string"}, {"type": "null"}]},
        "without_letter": {"type": "array", "items": {"type": "string"}},
        "plan": {"anyOf": [{"$ref": "#/components/schemas/Plan"}, {"type": "null"}]},
    },
    "required": ["round", "without_letter", "plan"],
}


def describe(schemas: dict[str, Any]) -> None:
    """Add what ``render.json`` writes and no type of the domain has."""
    schemas["Critique"]["properties"]["text"] = _TEXT
    schemas["ComparedLetter"]["properties"]["text"] = _TEXT
    schemas["Edit"]["properties"] |= _SOURCE
    rounds = {"type": "array", "items": _LACKING, "description": "Who lacks a letter, by round; here it is one."}
    schemas["RoundCritique"]["properties"]["rounds"] = rounds
