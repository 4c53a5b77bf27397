"""The writer's own name: under the letter, or said in a call."""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic.domain import Annotation, Channel, Person, Span, ZoneKind
from critic.ending import is_common, name_in
from critic.names import Match, compare
from critic.patterns import NAME_LINE
from critic.reading import Reading

_NAME_WORD = r"(?:[^\W\d_]\.|[^\W\d_](?:[\w'-]|\.(?=[^\W\d_]))*)"
_NAME = rf"{_NAME_WORD}(?: {_NAME_WORD}){{0,4}}"
# The words of a name as said begin with capitals, but for the particles between them.
_SPOKEN_NAME = re.compile(
    rf"(?:{_NAME_WORD} )?(?:(?:(?:van|von|de|der|den|da|dos|al|el|bin|del|di|la|le) )*[A-Z\u00c0-\u00de][\w'.-]* ?)*"
)
_SAID = re.compile(
    rf"\b(?:this is|it's|it is|my name is|my name's|i am|i'm|(?:you're|you are) speaking (?:to|with)|name's|with you,?|you speak with|here is|(?:here )?speaks)(?: again| once more| dr\.?)? (?P<said>{_NAME})|(?:^|[.!?,]\s|\n|\")(?P<before>(?!(?:you|we|i|i'm|this|it|it's|my|here|that)\b){_NAME}) (?:here|speaking|calling|on the (?:line|phone|other end))\b",
    re.I,
)
# "Ambrose Tse, we spoke last Thursday", "Abílio, the one who came on Monday", "Tse, T-S-E".
_TOLD = re.compile(
    rf"(?:^|[.!?,]\s|\n|\")(?P<told>[A-Z\u00c0-\u00de][\w'.-]{{0,40}}(?: {_NAME_WORD}){{0,4}}), (?:we (?:spoke|met|talked|had)|I (?:came|was (?:there|with you|in)|interviewed|had (?:an|the|my) interview|spoke|met)\b|(?:the (?:one|guy|girl|man|woman|candidate|applicant)|from|who)\b|[A-Z](?:-[A-Z]){{1,20}}\b)"
)
_COMMON = frozenset(
    "i i'm it's i've we we're calling just the a an here so very still really not only glad happy delighted sorry ringing phoning following from with about interested excited grateful looking".split()
)
_LABELS = frozenset({"phone", "tel", "telephone", "email", "e-mail", "mail", "mobile", "mob", "cell", "linkedin"})
_EDGES = " \n\u2060,.!-~*_()"


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``writer`` for the name at the end of the letter, or the caller's name as said."""
    span = _signed(reading) or (_said(reading) if reading.letter.draft.channel is Channel.CALL else None)
    if span:
        yield reading.annotation("writer", span.start, span.end, source="layout")


def _signed(reading: Reading) -> Span | None:
    named: list[Span] = []
    if signature := reading.letter.zone(ZoneKind.SIGNATURE):
        at = signature.start
        for line in signature.of(reading.view).split("\n"):
            if name := name_in(line) or _own_name(line, reading):
                named.append(Span(at + name.start, at + name.end))
            at += len(line) + 1
    if signature and not named and reading.letter.zone(ZoneKind.SIGN_OFF):
        named = list(_below_the_farewell(reading, signature))
    own = _applicant(reading)
    mine = [span for span in named if own and compare(span.of(reading.view)[:80], own).match is not Match.DIFFERENT]
    return next(iter(mine or named), None) or _last_words(reading)


def _below_the_farewell(reading: Reading, signature: Span) -> Iterator[Span]:
    """Yield what stands first below a sign-off if it can be a name at all: "sam the plumber", "mark."."""
    line = signature.of(reading.view).split("\n")[0]
    first = re.split(r"[,|\u2022(]| - ", line)[0].strip(_EDGES)
    if first and NAME_LINE.fullmatch(first) and first.lower() not in _LABELS:
        start = signature.start + line.index(first)
        yield Span(start, start + len(first))


def _own_name(line: str, reading: Reading) -> Span | None:
    """Return the applicant's name as a line begins with it, whatever stands beside it."""
    own = _applicant(reading)
    first = re.split(r"[,|\u2022(]| - ", line.strip(_EDGES))[0].strip(_EDGES)
    if not own or not first or compare(first[:80], own).match is Match.DIFFERENT:
        return None
    return Span(line.index(first), line.index(first) + len(first))


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
    for found in _TOLD.finditer(reading.view[:6000]):
        said = found["told"]
        if not is_common(said.split()[0]) and not any(
            compare(said, person).match is not Match.DIFFERENT for person in reading.recipients
        ):
            return Span(found.start("told"), found.end("told"))
    return None
