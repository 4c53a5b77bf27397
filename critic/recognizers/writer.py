"""The writer's own name: under the letter, or said in a call."""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic.domain import Annotation, Channel, Person, Span, ZoneKind
from critic.names import Match, compare
from critic.patterns import BESIDE_NAME, IN_BRACKETS, NAME_LINE
from critic.reading import Reading

_NAME_WORD = r"(?:[^\W\d_]\.|[^\W\d_](?:[\w'-]|\.(?=[^\W\d_]))*)"
_NAME = rf"{_NAME_WORD}(?: {_NAME_WORD}){{0,4}}"
# The words of a name as said begin with capitals, but for the particles between them.
_SPOKEN_NAME = re.compile(
    rf"(?:{_NAME_WORD} )?(?:(?:(?:van|von|de|der|den|da|dos|al|el|bin|del|di|la|le) )*[A-Z\u00c0-\u00de][\w'.-]* ?)*"
)
_SAID = re.compile(
    rf"\b(?:this is|it's|it is|my name is|my name's|i am|i'm|(?:you're|you are) speaking (?:to|with)|name's|with you,?|you speak with|here is|(?:here )?speaks)(?: again| once more| dr\.?)? (?P<said>{_NAME})|(?:^|[.!?,]\s|\n|\")(?P<before>(?!(?:you|we|i|i'm|this|it|it's|my|here|that)\b){_NAME}) (?:here|speaking|calling)\b",
    re.I,
)
_COMMON = frozenset(
    "i i'm it's i've we we're calling just the a an here so very still really not only glad happy delighted sorry ringing phoning following from with about interested excited grateful looking".split()
)
_EDGES = " \n\u2060,.!-~*_()"


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``writer`` for the name at the end of the letter, or the caller's name as said."""
    span = _signed(reading) or (_said(reading) if reading.letter.draft.channel is Channel.CALL else None)
    if span:
        yield reading.annotation("writer", span.start, span.end, source="layout")


def _signed(reading: Reading) -> Span | None:
    signature = reading.letter.zone(ZoneKind.SIGNATURE)
    if signature:
        at = signature.start
        for line in signature.of(reading.view).split("\n"):
            if line.strip(_EDGES) and _is_name(line, reading):
                name = line.strip(_EDGES)
                start = at + line.index(name)
                return Span(start, start + len(name))
            at += len(line) + 1
    return _last_words(reading)


def _is_name(line: str, reading: Reading) -> bool:
    own = _applicant(reading)
    line = line.strip(" \n\u2060,.!-~*_")
    bare = BESIDE_NAME.sub("", IN_BRACKETS.sub("", line)).strip(" /")
    first = re.split(r"[,|\u2022]| - ", bare)[0].strip()
    if own and any(compare(part, own).match is not Match.DIFFERENT for part in {line[:80], first[:80]} if part):
        return True
    return bool(NAME_LINE.fullmatch(first)) and first.lower() not in {"phone", "tel", "email", "mobile", "cell"}


def _applicant(reading: Reading) -> Person | None:
    name = reading.round.applicant.name if reading.round else None
    return Person(name=name) if name else None


def _last_words(reading: Reading) -> Span | None:
    """Find the applicant's name as the last words of a letter without a recognisable ending."""
    own = _applicant(reading)
    # "love" is a sign-off, and the name of many a Swede.
    bodies = reading.letter.zones_of(ZoneKind.BODY, ZoneKind.SIGN_OFF)
    if not own or not bodies:
        return None
    text = bodies[-1].of(reading.view).rstrip(_EDGES)
    for word in re.finditer(r"[^\s]+(?: [^\s]+){0,2}$", text[-80:]):
        last = word[0].split()[-1].strip(_EDGES)
        if len(last) > 1 and compare(last, own).match is Match.SAME:
            end = bodies[-1].start + len(text)
            return Span(end - len(last), end)
    return None


def _said(reading: Reading) -> Span | None:
    own = _applicant(reading)
    for found in _SAID.finditer(reading.view[:6000]):
        group = "said" if found["said"] else "before"
        first = found[group].split()[0]
        if first.lower() not in _COMMON and (first[0].isupper() or (own and compare(first, own).match is Match.SAME)):
            named = _SPOKEN_NAME.match(found[group])
            length = len(named[0].rstrip(" .")) if named and named[0] and first[0].isupper() else len(first)
            return Span(found.start(group), found.start(group) + length)
    return None
