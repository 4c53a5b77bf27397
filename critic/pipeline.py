"""The whole way through, readable in one glance: Draft + Round -> Critique."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from critic.annotate import annotate
from critic.domain import (
    AnnotatedLetter,
    Criterion,
    Critique,
    Draft,
    JudgedLetter,
    Round,
    RoundCritique,
    Skipped,
    Status,
)
from critic.headline import headline
from critic.judge import LATE, judge, late
from critic.parse import parse
from critic.roster import without_letter
from critic.score import criteria, has_words, personalization, verdict
from critic.version import version


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
    return _critique(annotate(letter, round, now), deadline)


def critique_round(drafts: Iterable[Draft], round: Round | None = None, now: datetime | None = None) -> RoundCritique:
    """Judge all letters of a round, with one another and with who has no letter yet."""
    letters, served = [], []
    for draft in drafts:
        annotated = annotate(parse(draft), round, now)
        served += (
            [index for index in range(len(round.interviews)) if round.interviews[index] in annotated.interviews]
            if round
            else []
        )
        judged = _critique(annotated)
        letters.append(JudgedLetter(draft.id, draft.file, None, judged.interviewer, judged))
    return RoundCritique(tuple(letters), without_letter=without_letter(round, served) if round else ())


def _critique(letter: AnnotatedLetter, deadline: float | None = None) -> Critique:
    findings, skipped = judge(letter, deadline)
    cut = any(each.why == LATE for each in skipped)
    lines = criteria(letter, findings)
    if cut:  # points for what nobody looked at would be invented
        lines = tuple(Criterion(line.name, Status.SKIPPED, LATE) for line in lines)
    judged = verdict(findings)
    names = tuple(dict.fromkeys(person.name for person in letter.recipients))
    judgeable = has_words(letter) and not letter.of("not-english")
    return Critique(
        draft_id=letter.draft.id,
        personalization=personalization(lines) if judgeable else None,
        verdict=judged,
        headline=headline(findings, judged, cut),
        interviewer=names[0] if letter.round and len(names) >= 1 else None,
        interviewers=names if letter.round else (),
        criteria=lines,
        findings=findings,
        annotations=letter.annotations,
        alike=(),
        skipped=(*skipped, *(Skipped(line.name, line.reason) for line in lines if line.status == "skipped")),
        version=version(),
    )
