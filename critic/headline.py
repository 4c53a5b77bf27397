"""One sentence for a dialog: what to do with this letter now."""

from __future__ import annotations

from critic.catalogue import catalogue
from critic.domain import Finding, Severity, Verdict

_MOST = 3


def headline(findings: tuple[Finding, ...], verdict: Verdict, cut: bool = False) -> str:
    """Return the verdict as advice, the gravest points first, at most three of them.

    ``cut`` says that there was no time for all checks; then silence is no praise.
    """
    if cut and verdict is not Verdict.STOP:
        return "There was no time to check everything; check it again before you send it."
    wanted = {Verdict.STOP: (Severity.ERROR,), Verdict.REVISE: (Severity.WARNING,)}.get(verdict, (Severity.SUGGESTION,))
    pages = catalogue()
    advice = list(dict.fromkeys(pages[each.check].advice for each in findings if each.severity in wanted))
    if verdict is Verdict.STOP:
        more = sum(each.severity is Severity.WARNING for each in findings)
        return f"Do not send it yet: {_joined(advice[:_MOST])}{', and see the rest below' if more else ''}."
    if verdict is Verdict.REVISE:
        return f"Nearly there: {_joined(advice[:_MOST])}."
    return f"Ready to send; if you like, {_joined(advice[:_MOST])}." if advice else "Ready to send."


def _joined(advice: list[str]) -> str:
    return advice[0] if len(advice) == 1 else f"{', '.join(advice[:-1])} and {advice[-1]}"
