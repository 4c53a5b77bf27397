"""The whole way through, readable in one glance: Draft + Round -> Critique."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from critic.annotate import annotate
from critic.companions import with_earlier
from critic.domain import (
    AnnotatedLetter,
    Criterion,
    Critique,
    Draft,
    JudgedLetter,
    Pair,
    Plan,
    Round,
    RoundCritique,
    Skipped,
    Status,
    Verdict,
)
from critic.headline import CUT, EMPTY, far_too_long, headline
from critic.judge import LATE, judge, late
from critic.likeness import Likeness, pairs, with_neighbours
from critic.likeness import compare as likeness_of_texts
from critic.parse import parse
from critic.plan import plan_for
from critic.roster import without_letter
from critic.score import criteria, has_words, personalization, verdict
from critic.version import version

Mapped = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
_FOREIGN = "the text is not English"


def critique(
    draft: Draft,
    round: Round | None = None,
    others: Sequence[Draft] = (),
    now: datetime | None = None,
    *,
    deadline: float | None = None,
) -> Critique:
    """Judge one draft.

    ``round`` is what is known of the interviews, ``others`` are letters to compare with, ``now`` is the only clock.
    The same input gives the same critique; but what is not ready at ``deadline``, on ``time.monotonic``'s clock, is
    left out and said to be skipped.
    """
    letter = parse(draft)
    if late(deadline):
        return _critique(AnnotatedLetter(letter, (), round, now=now), deadline)
    beside = [annotate(parse(other), round, now) for other in others if other.id != draft.id]
    (compared, *_), _ = _compared([annotate(letter, round, now), *beside])
    return _critique(compared, deadline)


def critique_round(
    drafts: Iterable[Draft],
    round: Round | None = None,
    now: datetime | None = None,
    *,
    mapped: Mapped = map,
    planned: bool = True,
) -> RoundCritique:
    """Judge all letters of a round, with one another and with who has no letter yet; say what to do when.

    Reading is most of the work and each letter's own: ``mapped`` may do it elsewhere, as a process pool's ``map`` does.
    """
    annotated = list(mapped(partial(_annotated, round=round, now=now), drafts))
    letters, likeness = _compared(annotated)
    judged = [_critique(letter) for letter in letters]
    return RoundCritique(
        tuple(
            JudgedLetter(each.draft_id, letter.draft.file, None, each.interviewer, each)
            for letter, each in zip(letters, judged, strict=True)
        ),
        likeness.pairs,
        likeness.clusters,
        without_letter(round, _served(round, letters)) if round else (),
        skipped=not_planned(round, now),
        plan=_plan(round, letters, now) if planned else None,
    )


def not_planned(round: Round | None, now: datetime | None) -> tuple[Skipped, ...]:
    """Return why there is no plan beside the letters, where there is none."""
    if round and now:
        return ()
    return (Skipped("plan", "no clock given" if round else "no round given"),)


def _plan(round: Round | None, letters: Iterable[AnnotatedLetter], now: datetime | None) -> Plan | None:
    if round is None or now is None:
        return None
    return plan_for(round, [(letter.draft, list(_served(round, [letter]))) for letter in letters], now)


def compare_letters(drafts: Iterable[Draft], round: Round | None = None, now: datetime | None = None) -> Likeness:
    """Lay letters side by side without judging them; pairs and clusters are those of ``critique_round``.

    Its ``stock`` holds the ids of the letters that were compared: what has no words or is not English is left out.
    """
    return _compared([_annotated(draft, round, now) for draft in drafts])[1]


def compare(texts: Sequence[str]) -> list[Pair]:
    """Lay any texts side by side; they are called "0", "1", … by their place."""
    return likeness_of_texts(texts)


def _annotated(draft: Draft, round: Round | None, now: datetime | None) -> AnnotatedLetter:
    return annotate(parse(draft), round, now)


def _compared(letters: Sequence[AnnotatedLetter]) -> tuple[tuple[AnnotatedLetter, ...], Likeness]:
    letters = with_earlier(letters)
    english = [letter for letter in letters if not letter.of("not-english") and has_words(letter)]
    likeness = pairs(english)
    told = {letter.draft.id: letter for letter in with_neighbours(english, likeness)}
    return tuple(told.get(letter.draft.id, letter) for letter in letters), likeness


def _served(round: Round, letters: Iterable[AnnotatedLetter]) -> Iterator[int]:
    """Yield the interviews, as indices into the round, that a letter goes to."""
    for letter in letters:
        yield from (index for index, interview in enumerate(round.interviews) if interview in letter.interviews)


def _critique(letter: AnnotatedLetter, deadline: float | None = None) -> Critique:
    findings, skipped = judge(letter, deadline)
    cut = any(each.why == LATE for each in skipped)
    lines = criteria(letter, findings)
    foreign = bool(letter.of("not-english"))
    if cut or foreign:  # points for what nobody looked at would be invented
        lines = tuple(Criterion(line.name, Status.SKIPPED, LATE if cut else _FOREIGN) for line in lines)
    number = personalization(lines) if has_words(letter) else None
    judged = verdict(findings)
    if cut and judged is Verdict.SEND:  # silence of checks that nobody ran is no leave to send
        judged = Verdict.REVISE
    names = tuple(dict.fromkeys(person.name for person in letter.recipients))
    unread = CUT if cut else EMPTY if not letter.draft.text.strip() else None
    return Critique(
        draft_id=letter.draft.id,
        personalization=number,
        verdict=judged,
        headline=headline(findings, judged, number, far_too_long(letter), unread),
        interviewer=names[0] if letter.round and len(names) >= 1 else None,
        interviewers=names if letter.round else (),
        criteria=lines,
        findings=findings,
        annotations=letter.annotations,
        alike=tuple(neighbour.alike for neighbour in letter.neighbours),
        skipped=(*skipped, *(Skipped(line.name, line.reason) for line in lines if line.status == "skipped")),
        version=version(),
        make_own=letter.make_own,
    )
