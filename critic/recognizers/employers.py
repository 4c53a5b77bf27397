"""Where a letter names the firm it is about: "join X", "the job at X", "proud to wear the apron of X".

Yields ``employer`` for each name of a firm in such a place; whether it is this round's is for a check to say.  A name is
judged by two things: how much it looks like a firm's, and how surely the words before it speak of this application or
look ahead to working there.  Where the writer worked before, who buys from the firm and where one could spend a holiday
stand behind other words, or behind a verb in the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from critic.domain import Annotation, Person, Span, ZoneKind
from critic.learned.slots import Place, chance, could_be_firm, look_of_firm
from critic.learned.specificity import specifics
from critic.names.matching import Match, compare
from critic.phrases import employers as p
from critic.phrases.firms import (
    FIRM_WORDS,
    GOODS,
    Shape,
    could_be_small,
    holds_job,
    is_coined,
    is_venue,
    names,
    small_names,
)
from critic.reading import Reading
from critic.resources import words

_UNLIKELY, _HARDLY = 0.15, 0.1
# From where on a place is sure: the less a name looks like a firm's, the surer.
_SURE = {Shape.ONE_WORD: 0.9, Shape.PERSON: 0.7, Shape.TITLE: 0.5, Shape.FIRM: 0.5}
_SURE_SMALL = {Shape.ONE_WORD: 0.9, Shape.TITLE: 0.7, Shape.FIRM: 0.5}
_SURER, _SUREST, _SURER_THAN_ITS_WORDS = 0.93, 0.97, 0.95
_REACH = 170
_NEAR = 70
_LONGEST_SUBJECT = 300
_LONGEST_QUOTE = 3000


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``employer`` for each firm a letter speaks of as the one it goes to, in body and subject.

    Of a letter to which nothing tells the right firm - no round, no name in the subject, no quoted mail - none.
    """
    subject = (reading.letter.draft.subject or "")[:_LONGEST_SUBJECT]
    of_subject = list(names(subject, Span(0, len(subject))))
    if not (reading.round or of_subject or reading.letter.zones_of(ZoneKind.QUOTED)):
        return
    for sentence in reading.letter.sentences:
        for span, shape in names(reading.view, sentence.span):
            if how := _is_employer(reading, sentence.span, span, shape):
                yield reading.annotation("employer", span.start, span.end, confidence=0.8, source=how)
        for span in sorted({*_small_names(reading.view, sentence.span), *_small_likely(reading.view, sentence.span)}):
            yield reading.annotation("employer", span.start, span.end, confidence=0.7, source="slot")
    for zone in reading.letter.zones_of(ZoneKind.SALUTATION, ZoneKind.SIGN_OFF):
        for span, shape in names(reading.view, zone):
            whole = shape is Shape.FIRM and p.TEAM.match(reading.view, span.end, zone.end)
            if whole or p.ALL_AT.search(reading.view, zone.start, span.start):
                yield reading.annotation("employer", span.start, span.end, confidence=0.7, source="slot")
    yield from _in_subject(reading, subject, of_subject)
    for zone in reading.letter.zones_of(ZoneKind.QUOTED) if reading.round is None else ():
        for span, shape in names(reading.view, Span(zone.start, min(zone.end, zone.start + _LONGEST_QUOTE))):
            if shape is Shape.FIRM:
                yield reading.annotation("employer", span.start, span.end, confidence=0.6, source="quoted")


def _in_subject(reading: Reading, subject: str, found: Iterable[tuple[Span, Shape]]) -> Iterator[Annotation]:
    for span, shape in found:
        before = subject[: span.start].lower()
        if (
            shape is Shape.FIRM
            or (p.HERE.search(before) and not p.LOOSE_IN.search(before))
            or _is_the_topic(reading, subject, span, shape)
        ):
            yield Annotation("employer", span.start, span.end, span.of(subject), 0.8, source="subject", field="subject")


def _is_the_topic(reading: Reading, subject: str, name: Span, shape: Shape) -> bool:
    """Return whether a subject gives a name as the firm's: "Line Cook - Rimal Pay", "at Tenger Imaging"."""
    firm = name.of(subject)
    if shape < Shape.PERSON or holds_job(firm) or not could_be_firm(subject, Span(0, len(subject)), name, shape):
        return False
    people = [*reading.recipients, *reading.others]
    if reading.round and reading.round.applicant.name:
        people.append(Person(reading.round.applicant.name))
    if any(compare(firm, person).match is not Match.DIFFERENT for person in people):
        return False
    if subject[: name.start].lower().endswith((" at ", " with ", " at the ", " with the ")):
        return is_coined(firm) or (shape is Shape.TITLE and holds_job(subject[: name.start]))
    alone = p.SEGMENT_END.search(subject, 0, name.start) and p.SEGMENT_START.match(subject, name.end)
    return bool(alone) and shape is Shape.TITLE and is_coined(firm)


def _small_names(view: str, sentence: Span) -> Iterator[Span]:
    """Yield names in small letters: what stands bare, without an article, and is no common noun, where a firm must."""
    text = view[sentence.start : sentence.end]
    if not any(slot in text for slot in p.SMALL_SLOTS):
        return
    for found in p.SMALL.finditer(text):
        name = found["name"].split()
        clause = p.CLAUSE.split(text[: found.start("name")].lower())[-1]
        if (
            not found["name"].islower()
            or not could_be_small(name)
            or p.ELSEWHERE.search(clause)
            or not p.HEARTFELT.search(clause)
        ):
            continue
        if _takes_small_names(found, clause, not FIRM_WORDS.isdisjoint(name)):
            yield Span(sentence.start + found.start("name"), sentence.start + found.end("name"))


def _small_likely(view: str, sentence: Span) -> Iterator[Span]:
    """Yield names in small letters that the fitted weights are sure of: "to form part of banco amazonico".

    Of a word nobody knows they need be less sure where the rules bear it out: "excited about joining isarcode".
    """
    for span, shape in small_names(view, sentence):
        if not could_be_firm(view, sentence, span, shape) or _is_anothers(view, sentence, span):
            continue
        likely = chance(Place.EMPLOYER, view, sentence, span, look_of_firm(span.of(view), shape))
        unheard = likely >= _UNLIKELY and is_coined(span.of(view).title())
        if likely >= _SURE_SMALL[shape] or (unheard and _is_the_addressed(view, sentence, span, shape)):
            yield span


def _takes_small_names(found: re.Match[str], clause: str, is_firm: bool) -> bool:
    if found["slot"] in {"of the", "place like"}:
        return found["slot"] == "place like" or found["after"] == " family"
    if " " not in found["name"]:
        return False
    if found["slot"] == "for":
        return bool(p.PROUD.search(clause))
    if found["slot"] == "serve":
        return (is_firm and found["name"].split()[-1] not in GOODS) or found["after"].strip() in {
            "soon",
            "faithfully",
            "loyally",
        }
    if found["slot"] == "at":
        return not p.GOOD_AT.search(clause) and bool(is_firm or p.SERVES.search(clause) or p.BE_THERE.search(clause))
    return True


def _is_employer(reading: Reading, sentence: Span, name: Span, shape: Shape) -> str | None:
    """Return what knows the place: "slot", the rules, or "weights", where nothing is told; None if nothing does."""
    view = reading.view
    if _is_somebodys(view, sentence, name):
        return None
    could = could_be_firm(view, sentence, name, shape)
    likely = chance(Place.EMPLOYER, view, sentence, name, look_of_firm(name.of(view), shape)) if could else 0.0
    if _is_the_addressed(view, sentence, name, shape):
        # A bare word is as often a town's.
        return "slot" if likely >= (_UNLIKELY if shape is Shape.ONE_WORD else _HARDLY) else None
    if likely < _doubt(view, sentence, name, shape):
        return None
    if likely < _SUREST and _is_part(view, sentence, name, shape):
        return None
    if _is_described(name.of(view)) and likely < _SURER_THAN_ITS_WORDS:
        return None
    if _is_anothers(view, sentence, name) or (likely < _SURER and _is_told(reading, name)):
        return None
    return "weights"


def _is_anothers(view: str, sentence: Span, name: Span) -> bool:
    """Return whether somebody else's wish or the writer's past is told."""
    before, after = view[sentence.start : name.start].lower(), view[name.end : sentence.end].lower()
    if p.COMES_FROM.search(before[-_NEAR:]) or p.OWNS_YOU.match(after) or p.AS_A.search(before[-_NEAR:]):
        return True
    return bool(p.NOT_MINE.search(p.CLAUSE.split(before)[-1][-_NEAR:]) or p.WHEN_I.search(after))


def _is_somebodys(view: str, sentence: Span, name: Span) -> bool:
    """Return whether a firm is said with the name of one who is of it, or a paper: "Matron Hale of Dunmarrow Infirmary"."""
    before = view[sentence.start : name.start]
    if p.PAPER_OF.search(before.lower()) or p.TITLED.search(before) or p.PERSON_OF.match(name.of(view)):
        return True
    person = p.SOMEBODY_OF.search(before)
    return person is not None and not holds_job(person["last"])


def _doubt(view: str, sentence: Span, name: Span, shape: Shape) -> float:
    """Return how sure a place must be where the words around a name often go with another firm's, or with a town's."""
    before = view[sentence.start : name.start].lower()
    clause = p.CLAUSE.split(before)[-1][-_NEAR:]
    if shape < Shape.TITLE and before.endswith((" in ", " from ")):
        return _SUREST
    after = p.OF_SOMETHING.match(view, name.end, sentence.end) or p.TOO_LATE.match(view, name.end, sentence.end)
    return _SURER if after or p.ELSEWHERE.search(clause) or p.VISITS.search(clause) else _SURE[shape]


def _is_told(reading: Reading, name: Span) -> bool:
    """Return whether a name stands in what was told in the conversation."""
    return any(each.start < name.end and name.start < each.end for each in specifics(reading).of("detail"))


def _is_part(view: str, sentence: Span, name: Span, shape: Shape) -> bool:
    """Return whether a name is a list of them, or is described: "the Power Tools department", "your Cardiff Lab"."""
    before = view[max(sentence.start, name.start - _NEAR) : name.start].lower()
    if before.endswith(("your ", "our ", "my ", "their ", "'s ")):
        return True
    if shape < Shape.FIRM and " and " in name.of(view):
        return True
    if p.CROWD.match(view, name.end, sentence.end):
        return True
    return not is_coined(name.of(view)) and bool(p.OF_SOMETHING.match(view, name.end, sentence.end))


def _is_described(name: str) -> bool:
    """Return whether a name is made of common words only, one or two of them."""
    return len(name.split()) < 3 and all(
        word in FIRM_WORDS or word in words("general_words.txt") for word in name.lower().split()
    )


def _is_the_addressed(view: str, sentence: Span, name: Span, shape: Shape) -> bool:
    """Return whether a name stands where the firm addressed is spoken of."""
    before = view[max(sentence.start, name.start - _REACH) : name.start].lower()
    after = view[name.end : min(sentence.end, name.end + _REACH)].lower()
    team = p.TEAM.match(after) and is_coined(name.of(view))
    if p.TOO_LATE.match(after) or (shape < Shape.FIRM and not team and p.OF_SOMETHING.match(after)):
        return False
    clause = p.CLAUSE.split(before)[-1]
    if team and clause.endswith(" your "):
        clause = clause.removesuffix("your ") + "the "
    loose = p.LOOSE_IN.search(clause)
    if shape is Shape.ONE_WORD and loose:
        return False
    told_of = shape > Shape.ONE_WORD and p.TOLD_OF.search(clause) and p.NOW.match(after)
    if (
        told_of
        or p.PLACE_IS.match(after)
        or (p.ABOUT.search(clause) and p.CLOSED.match(after))
        or p.HERE.search(clause)
    ):
        return not (p.ELSEWHERE.search(clause[-_NEAR:]) or p.NOT_MINE.search(clause[-_NEAR:]))
    if shape is Shape.FIRM and p.WANTS_ME.match(after) and p.SAYS_WHAT.search(clause):
        return not p.NOT_MINE.search(clause)
    if shape >= Shape.TITLE and p.ITS_VALUES.match(after) and p.DRAWN.search(clause):
        return not p.ELSEWHERE.search(clause) and not p.NOT_MINE.search(clause) and not p.DONE.search(clause)
    if shape is Shape.FIRM and p.THANKED.search(clause) and not is_venue(name.of(view)):
        return not any(each.search(clause) for each in (p.ELSEWHERE, p.NOT_MINE, p.DONE, p.TOLD))
    if shape > Shape.ONE_WORD and p.ADMIRED.search(clause):
        return not p.ELSEWHERE.search(clause)
    its_way = p.HOW_IT_DOES.search(clause) or (p.ITS_WAY.match(clause) and p.PLEASES.search(after))
    if its_way and p.DOES_SO.match(after) and is_coined(name.of(view)):
        return not any(each.search(clause) for each in (p.ELSEWHERE, p.NOT_MINE, p.DONE))
    if p.WHOLE.search(clause) and p.TEAM.match(after):
        return is_coined(name.of(view)) or shape > Shape.ONE_WORD
    if p.THERE.search(clause) and p.FORWARD_AFTER.match(after):
        return not any(each.search(clause[-_NEAR:]) for each in (p.ELSEWHERE, p.NOT_MINE, p.DONE))
    if p.IS_AT.search(clause) and p.CLOSED.match(after):
        return not p.ELSEWHERE.search(clause[-_NEAR:])
    return _looks_ahead(clause, after, shape)


def _looks_ahead(clause: str, after: str, shape: Shape) -> bool:
    """Return whether the writer, by these words, would work there."""
    wish = p.WISH.search(clause)
    if wish is None:
        suits = p.SUITS.search(clause) or (
            p.TO_WORK.match(clause) and p.SERVES.search(clause) and p.WOULD_BE.match(after)
        )
        return bool(suits) and not any(each.search(clause) for each in (p.ELSEWHERE, p.NOT_MINE, p.DONE))
    between = clause[wish.end() :]
    if (
        p.MET.search(between)
        or p.ELSEWHERE.search(between)
        or p.DONE.search(between)
        or p.NOT_MINE.search(clause[: wish.start()])
    ):
        return False
    if shape is Shape.PERSON and p.WITH_SOMEBODY.search(clause):
        return False
    if p.SERVES.search(between):
        return True
    if p.VISITS.search(between) or p.STAYS.match(between) or p.GOOD_AT.search(clause):
        return False
    if shape < Shape.TITLE:
        return bool(p.DO_AT.search(between) and p.HEARTFELT.search(clause))
    if p.MAKES.search(between):
        return shape is Shape.FIRM
    place = p.ANY_PLACE.search(between)
    if place and shape is Shape.FIRM:
        return place[1] != "from"
    return bool(p.BE_THERE.search(between) and place and place[1] in {"at", "with", "for"})
