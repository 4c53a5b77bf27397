"""The types of a request's fields.

The library's own string would refuse lone surrogates, which mail programs do send, and its own time
would take a number of seconds; both would speak to a programmer of the library.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any

from pydantic import Field, WithJsonSchema, WrapValidator
from pydantic_core import PydanticCustomError

from critic.domain import Round
from critic.formats._fields import recipients
from critic.formats._times import read_time
from critic.formats.round_toml import RoundError, round_from_mapping
from critic.limits import MAX_CHARS, MAX_FIELD_CHARS, MAX_RECIPIENTS

MAX_HTML_CHARS = 10 * MAX_CHARS
"""HTML of one letter: mail programs write ten tags to a word."""

MAX_PROSE_CHARS = 400_000
"""A text to compare that need not be a letter: more than 30,000 words."""

MAX_CALENDAR_CHARS = 1_000_000
"""An earlier calendar file: that of the largest round is half as long."""

_LINE = {"type": "string", "maxLength": MAX_FIELD_CHARS}


def _at_most(most: int) -> Callable[[Any, Any], str]:
    def read(value: Any, _: Any) -> str:
        if not isinstance(value, str):
            raise ValueError("is no text")
        if len(value) > most:
            raise ValueError(f"is longer than {most:,} characters")
        return value

    return read


def _moment(value: Any, _: Any) -> datetime:
    if not isinstance(value, str):
        raise ValueError("is no time; write it like 2026-11-18T14:00:00-08:00")
    return read_time(value[:MAX_FIELD_CHARS])


def _people(value: Any, _: Any) -> tuple[str, ...]:
    entries = recipients(value) if isinstance(value, str) and len(value) <= MAX_FIELD_CHARS else value
    if not isinstance(entries, list | tuple) or not all(isinstance(each, str) for each in entries):
        raise ValueError(f"is no name of at most {MAX_FIELD_CHARS:,} characters, nor a list of them")
    if len(entries) > MAX_RECIPIENTS or any(len(each) > MAX_FIELD_CHARS for each in entries):
        raise ValueError(f"holds more than {MAX_RECIPIENTS} names, or one longer than {MAX_FIELD_CHARS:,} characters")
    return tuple(each for each in entries if each.strip())


def _round(value: Any, _: Any) -> Round:
    try:
        return round_from_mapping(value)
    except RoundError as error:
        raise PydanticCustomError("round", "is no round", {"problems": error.problems, "value": value}) from None


Line = Annotated[str, WrapValidator(_at_most(MAX_FIELD_CHARS)), WithJsonSchema(_LINE)]
Text = Annotated[str, WrapValidator(_at_most(MAX_CHARS)), WithJsonSchema({"type": "string", "maxLength": MAX_CHARS})]
Prose = Annotated[
    str, WrapValidator(_at_most(MAX_PROSE_CHARS)), WithJsonSchema({"type": "string", "maxLength": MAX_PROSE_CHARS})
]
Html = Annotated[
    str, WrapValidator(_at_most(MAX_HTML_CHARS)), WithJsonSchema({"type": "string", "maxLength": MAX_HTML_CHARS})
]
CalendarText = Annotated[
    str,
    WrapValidator(_at_most(MAX_CALENDAR_CHARS)),
    WithJsonSchema({"type": "string", "maxLength": MAX_CALENDAR_CHARS, "description": "The last file, for SEQUENCE."}),
]
Moment = Annotated[
    datetime,
    WrapValidator(_moment),
    WithJsonSchema({"type": "string", "format": "date-time", "description": "ISO 8601; the offset may be left out."}),
]
People = Annotated[
    tuple[str, ...],
    WrapValidator(_people),
    WithJsonSchema({"anyOf": [_LINE, {"type": "array", "items": _LINE, "maxItems": MAX_RECIPIENTS}]}),
]
RoundField = Annotated[Round, WrapValidator(_round)]
RoundId = Annotated[Line | None, Field(description="A round this server keeps, and its letters with it.")]
