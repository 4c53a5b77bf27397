"""Runs the checks: asks each only what can be known, stamps name and severity on what it finds, and orders it."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic
from types import ModuleType

from critic.catalogue import check_modules, name_of
from critic.domain import AnnotatedLetter, Channel, Finding, Hit, Severity, Skipped, ZoneKind

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
    findings.sort(key=lambda each: (_WEIGHT[each.severity], each.field != "subject", each.start, each.end, each.check))
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
    known = {
        "round": letter.round is not None,
        "recipient": bool(letter.recipients),
        "others": bool(letter.neighbours),
    }
    why = {
        "round": "no round given",
        "recipient": "nothing says whom this letter goes to",
        "others": "no other letters to compare with",
    }
    return next((why[need] for need in needs if not known[need]), None)


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
