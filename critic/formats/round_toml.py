"""``round.toml``: what the user knows about the interviews.

The same rules hold for a round that comes as JSON: ``round_from_mapping``.  Everything but a name is
optional; null and blank mean absent.  Errors are one line, name the file, the place and what to do,
and never hold more of the file than the key and value that are wrong.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from critic.domain import Advice, Applicant, Interview, Person, Round
from critic.formats import _round_values as values
from critic.formats._reading import UnreadableError, clip, decode, did_you_mean, opening, read_limited
from critic.limits import MAX_FIELD_CHARS, MAX_INTERVIEWS

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

Place = tuple[str | int, ...]

_RULES: Mapping[str, Callable[[Any], Any]] = {
    "held_at": values.held_at,
    "notes": values.notes,
    "promised_reply": values.promised_reply,
    "timezone": values.timezone,
    "region": values.region,
    "office_hours": values.office_hours,
}
_TABLES: Mapping[tuple[str, ...], type] = {
    (): Round,
    ("applicant",): Applicant,
    ("plan",): Advice,
    ("interviews",): Interview,
    ("interviews", "interviewer"): Person,
}


_MOST_TOLD = 3


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a round: where (keys, and indices from 0) and what to do."""

    place: Place
    why: str

    def __str__(self) -> str:
        """Return ``interviews.interviewer.name (interview no. 3): why``."""
        path = ".".join(step for step in self.place if isinstance(step, str))
        number = next((f" (interview no. {step + 1})" for step in self.place if isinstance(step, int)), "")
        return f"{path}{number}: {self.why}" if path else self.why


class RoundError(UnreadableError):
    """A round that cannot be read; ``problems`` holds them all, the message the first three."""

    def __init__(self, file: str, problems: Sequence[Problem]) -> None:
        """Take the file's name and at least one problem."""
        self.problems = tuple(problems)
        more = f" (and {len(problems) - _MOST_TOLD} more)" if len(problems) > _MOST_TOLD else ""
        super().__init__(file, f"{'; '.join(map(str, problems[:_MOST_TOLD]))}{more}")


def read_round(path: Path | str) -> Round:
    """Read a round's file; raises RoundError."""
    path, name = Path(path), str(path)
    try:
        with opening(path, name) as file:
            text = decode(read_limited(file, name), name)
    except UnreadableError as error:
        raise RoundError(error.file, [Problem((), error.why)]) from error
    return parse_round(text, name)


def parse_round(text: str, name: str = "round.toml") -> Round:
    """Read a round from TOML; ``name`` stands in the errors.  Raises RoundError."""
    try:
        data = tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        from critic.formats._toml_advice import advice

        raise RoundError(name, [Problem((), advice(text.removeprefix("\ufeff"), str(error)))]) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, brackets without end
        raise RoundError(name, [Problem((), "is no round; `critic explain round` shows how one looks")]) from error
    return round_from_mapping(data, name)


def round_from_mapping(data: Mapping[str, Any], name: str = "round") -> Round:
    """Check and return a round that came as TOML or JSON; raises RoundError."""
    from pydantic import ValidationError

    problems: list[Problem] = []
    tidied = _round_table(data, problems)
    try:
        round_ = _adapter().validate_python(tidied)
    except ValidationError as error:
        problems += (_problem(detail) for detail in error.errors(include_url=False, include_context=False))
    if problems:
        raise RoundError(name, sorted(problems, key=lambda problem: [str(step) for step in problem.place]))
    return _localised(round_)


@cache
def _adapter() -> TypeAdapter[Round]:
    from pydantic import TypeAdapter

    return TypeAdapter(Round)


# --- before the types are checked: what people write is made what the types expect --------------


def _round_table(data: Any, problems: list[Problem]) -> Any:
    table = _table(data, (), problems)
    if not isinstance(table, dict):
        return table
    for name in ("applicant", "plan"):
        if name in table:
            table[name] = _table(table[name], (name,), problems)
    interviews = table.get("interviews")
    if isinstance(interviews, list | tuple):
        if len(interviews) > MAX_INTERVIEWS:
            problems.append(Problem(("interviews",), f"are more than {MAX_INTERVIEWS}; split the round"))
            interviews = ()
        table["interviews"] = [_interview(each, number, problems) for number, each in enumerate(interviews)]
    return table


def _interview(data: Any, number: int, problems: list[Problem]) -> Any:
    place: Place = ("interviews", number)
    table = _table(data, place, problems)
    if isinstance(table, dict) and "interviewer" in table:
        interviewer = table["interviewer"]
        as_table = {"name": interviewer} if isinstance(interviewer, str) else interviewer
        table["interviewer"] = _table(as_table, (*place, "interviewer"), problems)
    return table


def _table(data: Any, place: Place, problems: list[Problem]) -> Any:
    """Return the table without what is blank, its values read by their rules; what is no table is left to pydantic."""
    if not isinstance(data, Mapping):
        return data
    table: dict[str, Any] = {}
    for key, written in data.items():
        value = written.strip() if isinstance(written, str) else written
        if value is None or value == "":
            continue
        try:
            table[key] = _value(key, value)
        except ValueError as error:
            problems.append(Problem((*place, key), str(error)))
    return table


def _value(key: str, value: Any) -> Any:
    if isinstance(value, str) and len(value) > MAX_FIELD_CHARS and key != "notes":
        raise ValueError(f"is longer than {MAX_FIELD_CHARS:,} characters; shorten it")
    return _RULES[key](value) if key in _RULES else value


# --- after: pydantic's findings in the user's words ---------------------------------------------


def _problem(detail: ErrorDetails) -> Problem:
    place, kind = detail["loc"], detail["type"]
    last = place[-1] if place else ""
    if kind == "unexpected_keyword_argument":
        known = _keys(place[:-1])
        suggestion = did_you_mean(str(last), known)
        return Problem(place[:-1], f"unknown key {clip(last, 40)!r}{suggestion} (known: {' '.join(known)})")
    if kind == "missing":
        example = 'interviewer = { name = "Ada Okonkwo" }' if last == "interviewer" else f'{last} = "…"'
        return Problem(place, f"is missing; write {example}")
    if kind == "string_type":
        return Problem(place, "is no text; put it in quotation marks")
    if kind.startswith("bool"):
        return Problem(place, "is neither true nor false")
    if last == "interviews":
        return Problem(place, "is no list; write [[interviews]], in double brackets, above each interview")
    if kind.startswith(("dataclass", "model", "dict")):
        return Problem(place, f"is no table with keys; known are: {' '.join(_keys(place))}")
    return Problem(place, detail["msg"])


def _keys(place: Place) -> tuple[str, ...]:
    table = _TABLES.get(tuple(step for step in place if isinstance(step, str)), Round)
    return tuple(field.name for field in fields(table))


def _localised(round_: Round) -> Round:
    """Give interview times without an offset the interview's zone, or else the applicant's, if either is known."""
    return replace(round_, interviews=tuple(_in_zone(round_.interviews, round_.applicant.timezone)))


def _in_zone(interviews: Sequence[Interview], default: str | None) -> Iterator[Interview]:
    for interview in interviews:
        zone, held_at = interview.timezone or default, interview.held_at
        if zone and held_at and held_at.tzinfo is None:
            yield replace(interview, held_at=held_at.replace(tzinfo=ZoneInfo(zone)))
        else:
            yield interview
