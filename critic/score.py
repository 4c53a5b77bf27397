"""Criteria -> points -> personalization.

Four criteria carry points: detail 80, interviewer 10, own words 6, contact 4, fitted on the corpus so that the number
ranks letters as a careful reader does.  Personalization is round(100 x points / of) over those that could be judged.
Three criteria carry no points and only say where a letter stands.

The 80 of the detail: 14 for the first, 14 for a second, 16 for going on about one (in full from 45 words on), 6 for
tying one to the writer, each less where the model is less than sure; and, where there is one, 12 for the words of the
details themselves (in full from 25 on) and 18 for the share of the letter that is not generic.  Where nothing is sure
enough to be called a detail, up to 20, as the root of how many are to be expected of such sentences.
"""

from __future__ import annotations

from math import sqrt
from textwrap import shorten

from critic.domain import (
    DUPLICATES,
    AnnotatedLetter,
    Annotation,
    Channel,
    Criterion,
    Finding,
    Severity,
    Span,
    Status,
    Verdict,
    ZoneKind,
)

_OF = {"detail": 80, "interviewer": 10, "own-words": 6, "contact": 4}
# From this confidence on a detail counts in full, from so many words about it and in it on.
_SURE, _WORDS_ABOUT, _WORDS_IN = 0.8, 45, 25
_FIRST_DETAIL, _SECOND_DETAIL, _DEVELOPED, _TIED, _LENGTH, _REST = 14, 14, 16, 6, 12, 18
_FAINT = 20
# From this likelihood on a sentence is worth pointing at as the one that comes nearest to a detail.
_WORTH_NAMING = 0.15
# The four steps of a detail: none, in passing, developed or several, tied to the writer.
_DETAIL_REASONS = (
    "nothing from the conversation",
    "one detail, in passing; say what it made you think or do",
    "something from the conversation, in some depth; tie it to what you did or would do",
    "something from the conversation, tied to you",
)
_NEAREST = "nothing surely from the conversation; “{}” comes nearest: say in it what was said or happened there"
_LONGEST_QUOTE = 60
_WRONG_CONTACT = "the number or address given is not yours, or cannot be right"
_TIED_ALONE = "one thing from the conversation, tied to you; a second thing from it would be remembered too"


def criteria(letter: AnnotatedLetter, findings: tuple[Finding, ...]) -> tuple[Criterion, ...]:
    """Return the seven criteria in the contract's order."""
    found = {finding.check: finding for finding in reversed(findings)}
    return (
        _detail(letter, findings),
        _interviewer(letter, found),
        _own_words(letter),
        _contact(letter, findings),
        _thanks(letter),
        _complete(findings),
        _timing(letter, found),
    )


def personalization(lines: tuple[Criterion, ...]) -> int | None:
    """Return 0-100 over the criteria that were judged, None where none was."""
    of = sum(line.of for line in lines)
    return round(100 * sum(line.points for line in lines) / of) if of else None


def verdict(findings: tuple[Finding, ...]) -> Verdict:
    """Return stop with any error, revise with any warning, else send."""
    severities = {finding.severity for finding in findings}
    if Severity.ERROR in severities:
        return Verdict.STOP
    return Verdict.REVISE if Severity.WARNING in severities else Verdict.SEND


def _line(name: str, status: Status, reason: str, points: int, evidence: tuple[Span, ...] = ()) -> Criterion:
    return Criterion(name, status, reason, points, _OF[name], evidence)


def _spans(annotations: tuple[Annotation, ...]) -> tuple[Span, ...]:
    return tuple(each.span for each in annotations if each.field == "text")


def _detail(letter: AnnotatedLetter, findings: tuple[Finding, ...]) -> Criterion:
    elsewhere = [finding.span for finding in findings if finding.check == "misplaced-detail"]
    details = tuple(each for each in letter.of("detail") if not any(each.span.overlaps(span) for span in elsewhere))
    details = _unrepeated(details)
    if not details and not elsewhere and (faint := letter.of("faint-detail")):
        return _faint_detail(faint[0])
    step = detail_step(details)
    status = (Status.MISSING, Status.PARTLY, Status.PARTLY, Status.MET)[step]
    points = round(_worth(details) + _REST * (1 - _generic_share(letter))) if details else 0
    alone = step == 2 and any(each.value.get("tied") for each in details)
    reason = _TIED_ALONE if alone else _DETAIL_REASONS[step]
    return _line("detail", status, reason, points, _spans(details))


def _faint_detail(nearest: Annotation) -> Criterion:
    points = round(_FAINT * min(1.0, sqrt(nearest.value["expected"])))
    if nearest.confidence < _WORTH_NAMING:
        return _line("detail", Status.MISSING, _DETAIL_REASONS[0], points)
    reason = _NEAREST.format(shorten(nearest.text, _LONGEST_QUOTE, placeholder=" …"))
    return _line("detail", Status.MISSING, reason, points, (nearest.span,))


def _worth(details: tuple[Annotation, ...]) -> float:
    """Return the points of the details themselves, 0-62: the more there is, and the surer, the more."""
    sure: dict[object, float] = {}
    for place, each in enumerate(details):
        story = _story(each, place)
        sure[story] = max(sure.get(story, 0.0), _sureness(each))
    first, second = (*sorted(sure.values(), reverse=True), 0.0)[:2]
    about = (_sureness(each) * min(1.0, each.value.get("words", 0) / _WORDS_ABOUT) for each in details)
    developed = max(about, default=0.0)
    tied = max((_sureness(each) for each in details if each.value.get("tied")), default=0.0)
    # Names count for nothing: a letter is worth the same whatever people are called.
    words = sum(not word[0].isupper() for each in details for word in each.text.split())
    length = min(1.0, words / _WORDS_IN)
    of_each = _FIRST_DETAIL * first + _SECOND_DETAIL * second
    return of_each + _DEVELOPED * developed + _TIED * tied + _LENGTH * length


def _sureness(detail: Annotation) -> float:
    return min(1.0, detail.confidence / _SURE)


def _story(detail: Annotation, place: int) -> object:
    """Return what the marks of one story have in common: their sentence."""
    return detail.value.get("sentence", -1 - place)


def _unrepeated(details: tuple[Annotation, ...]) -> tuple[Annotation, ...]:
    """Return the details without those that say a second time, word for word, what an earlier one said."""
    said: dict[str, Annotation] = {}
    for each in details:
        said.setdefault(" ".join(each.text.lower().split()), each)
    return tuple(said.values())


def _generic_share(letter: AnnotatedLetter) -> float:
    """Return how much of the body, 0-1 by its words, anyone could send; by letters a longer name would count for more.

    A clause counts by how much surer the model is than a coin: of a late learner's English it is less sure.
    """
    view = letter.letter.view
    body = letter.letter.zones_of(ZoneKind.BODY, ZoneKind.POSTSCRIPT)
    generic = [each for each in letter.of("generic") if each.field == "text"]
    common = sum(
        len(view[max(a.start, b.start) : min(a.end, b.end)].split()) * max(0.0, 2 * b.confidence - 1)
        for a in body
        for b in generic
        if a.overlaps(b.span)
    )
    return common / max(1, sum(len(span.of(view).split()) for span in body))


def detail_step(details: tuple[Annotation, ...]) -> int:
    """Return 0 for none, 1 for one in passing, 2 for one developed or several, 3 for two or more, one of them tied."""
    if not details:
        return 0
    tied = any(detail.value.get("tied") for detail in details)
    developed = any(detail.value.get("developed") for detail in details)
    several = len({_story(detail, place) for place, detail in enumerate(details)}) > 1
    if several and tied:
        return 3
    return 2 if several or developed or tied else 1


def _interviewer(letter: AnnotatedLetter, found: dict[str, Finding]) -> Criterion:
    greeted = letter.of("addressee")
    evidence = _spans(greeted)
    if problem := found.get("wrong-interviewer"):
        return _line("interviewer", Status.MISSING, problem.message, 0, evidence)
    if problem := found.get("misspelled-interviewer"):
        points = 5 if problem.severity is Severity.ERROR else _OF["interviewer"]
        return _line("interviewer", Status.PARTLY, problem.message, points, evidence)
    if not greeted:
        return _line("interviewer", Status.MISSING, "nobody is greeted by name", 0)
    if not letter.recipients:
        return _line(
            "interviewer",
            Status.MET,
            "somebody is greeted by name; nothing given says who it should be",
            _OF["interviewer"],
            evidence,
        )
    return _line("interviewer", Status.MET, "greeted by the right name", _OF["interviewer"], evidence)


def _own_words(letter: AnnotatedLetter) -> Criterion:
    """Judge by the likest letter to somebody else; a second letter to the same person may repeat the first."""
    others = [each for each in letter.neighbours if not each.same_reader]
    if not others:
        return Criterion("own-words", Status.SKIPPED, "no other letters to compare with")
    likest = others[0]
    name = likest.reader or likest.alike.draft_id
    if likest.alike.verdict not in DUPLICATES:
        return _line("own-words", Status.MET, "unlike your other letters", _OF["own-words"])
    if likest.alike.verdict == "paraphrase":
        reason = f"the letter to {name} in other words"
        return _line("own-words", Status.PARTLY, reason, 2, letter.make_own)
    return _line("own-words", Status.MISSING, f"nearly the letter to {name}", 0, letter.make_own)


def _contact(letter: AnnotatedLetter, findings: tuple[Finding, ...]) -> Criterion:
    if letter.draft.channel is Channel.CARD:
        return Criterion("contact", Status.SKIPPED, "a card needs none")
    contacts = letter.of("contact")
    if not contacts or any(each.check == "missing-call-back" for each in findings):
        return _line("contact", Status.MISSING, "nothing says how to reach you", 0)
    found_wrong = {(each.field, each.span) for each in findings if each.check == "wrong-contact"}
    wrong = tuple(each for each in contacts if (each.field, each.span) in found_wrong)
    right = tuple(each for each in contacts if each not in wrong)
    # Beside a wrong number of one's own, that of a colleague does not help.
    if wrong and all(each.value.get("whose") for each in right):
        return _line("contact", Status.MISSING, _WRONG_CONTACT, 0, _spans(wrong))
    return _line("contact", Status.MET, "they can reach you", _OF["contact"], _spans(right))


def _thanks(letter: AnnotatedLetter) -> Criterion:
    thanks = letter.of("thanks")
    if thanks:
        return Criterion("thanks", Status.MET, "you thank them for their time", evidence=_spans(thanks))
    return Criterion("thanks", Status.MISSING, "nothing thanks them for their time")


def _complete(findings: tuple[Finding, ...]) -> Criterion:
    names = ("unfilled-placeholder", "unsigned", "missing-subject")
    open_points = [finding for finding in findings if finding.check in names]
    if not open_points:
        return Criterion("complete", Status.MET, "nothing is left to fill in")
    worst = open_points[0]
    status = Status.MISSING if worst.severity is Severity.ERROR else Status.PARTLY
    return Criterion("complete", status, worst.message, evidence=(worst.span,) if worst.field == "text" else ())


def _timing(letter: AnnotatedLetter, found: dict[str, Finding]) -> Criterion:
    known = any(each.held_at for each in letter.interviews) and (letter.draft.sent_at or letter.now)
    if not known:
        return Criterion("timing", Status.SKIPPED, "no time of the interview or of sending is given")
    problem = next((found[name] for name in ("early-follow-up", "odd-hour", "late-follow-up") if name in found), None)
    if problem is None:
        return Criterion("timing", Status.MET, "it comes at a good time")
    status = Status.PARTLY if problem.severity is Severity.SUGGESTION else Status.MISSING
    return Criterion("timing", status, problem.message)


def has_words(letter: AnnotatedLetter) -> bool:
    """Return whether there is anything to judge."""
    kinds = (ZoneKind.SALUTATION, ZoneKind.BODY, ZoneKind.POSTSCRIPT)
    return any(span.of(letter.letter.view).strip() for span in letter.letter.zones_of(*kinds))
