"""One sentence for a dialog: what to do with this letter now."""

from __future__ import annotations

from collections.abc import Sequence

from critic.catalogue import catalogue
from critic.domain import AnnotatedLetter, Finding, Severity, Verdict
from critic.length import Part, measured_parts

CUT = "There was no time to check everything; check it again before you send it."
EMPTY = "There is nothing to read yet."
_MOST = 3
_NEAR = 3  # warnings up to which a letter is nearly there
_PERSONAL = 50  # personalization from which a letter may be called nearly there
_REMEMBERED = 60  # and from which it needs no hint at what would make it remembered
_FAR = 2  # times the permitted length from which a letter is far too long
_NOTHING_OF_IT = "missing-detail"
_SAY_MORE = "say more about one thing the two of you talked about"
_TIE_IT = "say what something you talked about made you think or do"


def headline(
    findings: tuple[Finding, ...],
    verdict: Verdict,
    personalization: int | None = None,
    overlong: Part | None = None,
    unread: str | None = None,
) -> str:
    """Return the verdict as advice, the gravest points first, at most three of them.

    ``overlong`` is the part that is far too long.  ``unread`` is what to say where the letter was not read to its end,
    ``CUT`` or ``EMPTY``: then silence is no praise.
    """
    if unread and verdict is not Verdict.STOP:
        return unread
    if verdict is Verdict.STOP:
        more = any(each.severity is Severity.WARNING for each in findings)
        listed = _joined(_advice(findings, Severity.ERROR)[:_MOST])
        return f"Do not send it yet: {listed}{', and see the rest below' if more else ''}."
    if verdict is Verdict.REVISE:
        return _revise(findings, personalization, overlong)
    return _send(findings, personalization, overlong)


def far_too_long(letter: AnnotatedLetter) -> Part | None:
    """Return the part of a letter with more than twice the words it may have, None where none has."""
    return next((part for part in measured_parts(letter) if part.words > _FAR * part.most), None)


def _revise(findings: tuple[Finding, ...], personalization: int | None, overlong: Part | None) -> str:
    warnings = [each for each in findings if each.severity is Severity.WARNING]
    advice = _advice(tuple(sorted(warnings, key=lambda each: each.check != _NOTHING_OF_IT)), Severity.WARNING)
    impersonal = personalization is not None and personalization < _PERSONAL
    if overlong:
        opening, advice = _far_too_long(overlong), [_shorten(overlong), *advice]
    elif len(warnings) > _NEAR:
        opening = "This needs some work first"
    elif any(each.check == _NOTHING_OF_IT for each in warnings):
        opening = "So far anybody could have sent it"
    elif impersonal:
        opening, advice = "It could be more personal", [_SAY_MORE, *advice]
    else:
        opening = "Nearly there"
    return f"{opening}: {_joined(advice[:_MOST])}."


def _send(findings: tuple[Finding, ...], personalization: int | None, overlong: Part | None) -> str:
    if overlong:
        return f"{_far_too_long(overlong)}: {_shorten(overlong)}, and it is ready to send."
    if personalization is not None and personalization < _REMEMBERED:
        return f"Ready to send; to be remembered, {_TIE_IT}."
    advice = _advice(findings, Severity.SUGGESTION)
    return f"Ready to send; if you like, {_joined(advice[:_MOST])}." if advice else "Ready to send."


def _advice(findings: tuple[Finding, ...], severity: Severity) -> list[str]:
    """Return what to do about the findings of a severity, each thing once."""
    pages = catalogue()
    return list(dict.fromkeys(pages[each.check].advice for each in findings if each.severity is severity))


def _far_too_long(part: Part) -> str:
    return f"{part.name.capitalize()} of {part.words} words is far too long"


def _shorten(part: Part) -> str:
    return f"shorten it to {part.most} at most"


def _joined(advice: Sequence[str]) -> str:
    return advice[0] if len(advice) == 1 else f"{', '.join(advice[:-1])} and {advice[-1]}"
