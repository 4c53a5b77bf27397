"""Runs the checks: asks each only what can be known, stamps name and severity on what it finds, and orders it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from time import monotonic
from types import ModuleType

from critic.catalogue import check_modules, name_of
from critic.domain import AnnotatedLetter, Channel, Finding, Hit, Severity, Skipped, ZoneKind
from critic.schedule import Promise, Unread, promise_of, taken_over

# At most one of these is said of a greeting: the first that holds.
_OF_THE_ADDRESSEE = (
    "unfilled-placeholder",
    "wrong-interviewer",
    "misspelled-interviewer",
    "generic-addressee",
    "missing-addressee",
)
_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.SUGGESTION: 2}
_LANGUAGE = "not-english"
LATE = "not reached by the deadline"


def late(deadline: float | None) -> bool:
    """Return whether a time on the monotonic clock is past; None never is."""
    return deadline is not None and monotonic() >= deadline


def judge(letter: AnnotatedLetter, deadline: float | None = None) -> tuple[tuple[Finding, ...], tuple[Skipped, ...]]:
    """Return the findings, the gravest first and then in the order of the text, and what could not be judged."""
    findings: list[Finding] = []
    skipped: list[Skipped] = []
    only_language = bool(letter.of(_LANGUAGE))
    for check in check_modules():
        name = name_of(check)
        if only_language and name != _LANGUAGE:
            skipped.append(Skipped(name, "the text is not English"))
            continue
        if letter.draft.channel not in getattr(check, "CHANNELS", tuple(Channel)):
            continue
        if late(deadline):
            skipped.append(Skipped(name, LATE))
            continue
        if lacking := _lacking(letter, check.NEEDS):
            skipped.append(Skipped(name, lacking))
            continue
        findings += (_stamped(check, name, hit) for hit in check.run(letter))
    if not only_language:
        skipped += (Skipped(what, why) for what, why in taken_over(letter))
    findings.sort(key=lambda each: (_WEIGHT[each.severity], each.field != "subject", each.start, each.end, each.check))
    if any(finding.check == "misplaced-detail" for finding in findings):
        # There is a detail, if in the wrong letter.
        findings = [finding for finding in findings if finding.check != "missing-detail"]
    return tuple(_one_of_the_addressee(letter, findings)), tuple(skipped)


def _stamped(check: ModuleType, name: str, hit: Hit) -> Finding:
    return Finding(
        name,
        hit.severity or check.SEVERITY,
        hit.message,
        hit.start,
        hit.end,
        hit.edits,
        hit.related,
        f"/v1/checks/{name}",
        hit.field,
    )


def _lacking(letter: AnnotatedLetter, needs: tuple[str, ...]) -> str | None:
    """Return why a check cannot be asked, or None if all it needs is known."""
    return next((why for need in needs if (why := _LACKING[need](letter))), None)


def _promise(letter: AnnotatedLetter) -> str | None:
    """Say of a call that nothing was promised, or nothing that can be read; letters need no promise."""
    if letter.draft.channel is not Channel.CALL or letter.round is None:
        return None
    promises = [promise_of(each, letter.round) for each in letter.interviews]
    if any(isinstance(each, Promise) for each in promises):
        return None
    unread = next((each for each in promises if isinstance(each, Unread)), None)
    return f"“{unread.said}” cannot be read: {unread.why}" if unread else "nothing was promised"


def _company(letter: AnnotatedLetter) -> str | None:
    given = letter.round and letter.round.company
    named = any(each.field == "subject" or each.source == "quoted" for each in letter.of("employer"))
    return None if given or named else "no company given"


def _role(letter: AnnotatedLetter) -> str | None:
    given = letter.round and letter.round.role
    posts = () if letter.round else letter.of("post")
    named = any(each.field == "subject" or each.source == "quoted" for each in posts)
    return None if given or named else "no role given"


# What a check may need, each with a function that returns what is lacking, None where nothing is.
_LACKING: Mapping[str, Callable[[AnnotatedLetter], str | None]] = {
    "round": lambda letter: None if letter.round else "no round given",
    "recipient": lambda letter: None if letter.recipients else "nothing says whom this letter goes to",
    "others": lambda letter: None if letter.neighbours else "no other letters to compare with",
    "earlier": lambda letter: None if letter.earlier is not None else "no other letters given",
    "held_at": lambda letter: None if any(each.held_at for each in letter.interviews) else "no interview time given",
    "sent": lambda letter: None if letter.draft.sent_at or letter.now else "no time of sending given",
    "promise": _promise,
    "company": _company,
    "role": _role,
    "notes": lambda letter: (
        None if letter.round and any(each.notes for each in letter.round.interviews) else "no notes given"
    ),
}


def _one_of_the_addressee(letter: AnnotatedLetter, findings: list[Finding]) -> Iterator[Finding]:
    greeting = letter.letter.zone(ZoneKind.SALUTATION)

    def of_the_addressee(finding: Finding) -> bool:
        if finding.check == _OF_THE_ADDRESSEE[0]:
            return bool(greeting and finding.field == "text" and greeting.overlaps(finding.span))
        return finding.check in _OF_THE_ADDRESSEE

    said = {finding.check for finding in findings if of_the_addressee(finding)}
    first = next((name for name in _OF_THE_ADDRESSEE if name in said), None)
    for finding in findings:
        if not of_the_addressee(finding) or finding.check == first:
            yield finding
