"""What is said about a field, with nothing of what stands in it.

The readers of files repeat a wrong value, since its writer looks at the file.  Here an error may end
in a log on the way, and the value may be the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from critic.api.problems import FieldProblem
from critic.formats._reading import clip, did_you_mean
from critic.formats.round_toml import Problem

Place = Sequence[str | int]

_UNKNOWN = re.compile(r"unknown key (?P<key>.*?)(?P<known>(?:; did you mean [^?]*\?)? \(known: [^()]*\))", re.DOTALL)
# A key like a variable's name is a programmer's mistake and worth naming; anything else may be a letter.
_NAME = re.compile(r"[A-Za-z_][\w-]{0,39}", re.ASCII)
_WIDTHS = (40, 60, 80)
_TELLING = 6


def pointer(place: Place) -> str:
    """Return a JSON pointer (RFC 6901)."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in place)


def unknown_key(place: Place, known: Sequence[str]) -> FieldProblem:
    """Return what is wrong with the key at the end of ``place``."""
    suggestion = did_you_mean(str(place[-1]), known)
    return _unknown(place[:-1], str(place[-1]), f"{suggestion} (known: {' '.join(known)})")


def _unknown(parent: Place, key: str, hint: str) -> FieldProblem:
    return FieldProblem(pointer([*parent, key] if _NAME.fullmatch(key) else parent), f"unknown key{hint}")


def round_problems(place: Place, problems: Iterable[Problem], data: Any) -> Iterator[FieldProblem]:
    """Yield what is wrong with a round that stands at ``place`` and was read from ``data``."""
    for each in problems:
        whole = [*place, *each.place]
        unknown = _UNKNOWN.fullmatch(each.why)
        if unknown:
            yield _unknown(whole, unknown["key"][1:-1], unknown["known"])
        else:
            yield FieldProblem(pointer(whole), _without(each.why, _at(data, each.place)))


def _at(data: Any, place: Place) -> Any:
    for step in place:
        try:
            data = data[step]
        except (LookupError, TypeError):
            return None
    return data


def _without(why: str, value: Any) -> str:
    """Return the words without the value they speak of."""
    for text in _texts(value):
        for width in _WIDTHS:
            why = why.replace(f" {clip(text, width)!r}", "")
        start = clip(text, _TELLING + 1)[:_TELLING]
        if len(start) == _TELLING and not re.match(r"[\d\W]", start) and start in why:
            return "cannot be read"
    return why


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value.strip()
    elif isinstance(value, list):
        yield from (each.strip() for each in value if isinstance(each, str))
    elif value is not None:
        yield str(value)
