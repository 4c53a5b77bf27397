"""One sentence for a dialog: what to do with this letter now."""

from __future__ import annotations

from critic.catalogue import catalogue
from critic.domain import Finding, Severity, Verdict

_MOST = 3
_NEAR = 3  # warnings up to which a letter is nearly there


def headline(findings: tuple[Finding, ...], verdict: Verdict, cut: bool = False, empty: bool = False) -> str:
    """Return the verdict as advice, the gravest points first, at most three of them.

    ``cut`` says that there was no time for all checks; then silence is no praise.  ``empty``
    says that there is no letter yet, so nothing to advise on.
    """
    if cut and verdict is not Verdict.STOP:
        return "There was no time to check everything; check it again before you send it."
    if empty and verdict is not Verdict.STOP:
        return "There is nothing to read yet."
    wanted = {Verdict.STOP: (Severity.ERROR,), Verdict.REVISE: (Severity.WARNING,)}.get(verdict, (Severity.SUGGESTION,))
    pages = catalogue()
    advice = list(dict.fromkeys(pages[each.check].advice for each in findings if each.severity in wanted))
    if verdict is Verdict.STOP:
        more = sum(each.severity is Severity.WARNING for each in findings)
        return f"Do not send it yet: {_joined(advice[:_MOST])}{', and see the rest below' if more else ''}."
    if verdict is Verdict.REVISE:
        warnings = sum(each.severity is Severity.WARNING for each in findings)
        opening = "Nearly there" if warnings <= _NEAR else "This needs some work first"
        return f"{opening}: {_joined(advice[:_MOST])}."
    return f"Ready to send; if you like, {_joined(advice[:_MOST])}." if advice else "Ready to send."


def _joined(advice: list[str]) -> str:
    return advice[0] if len(advice) == 1 else f"{', '.join(advice[:-1])} and {advice[-1]}"
