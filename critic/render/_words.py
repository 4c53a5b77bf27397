"""What the terminal and the page say in the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from critic.domain import Criterion, Critique, Finding, Plan, Severity, Skipped, Status, Verdict
from critic.plan import NO_CLOCK
from critic.render._screen import clipped
from critic.schedule import ASSUMED

WEIGHT = {
    Severity.ERROR: "Mend before you send",
    Severity.WARNING: "Better mended",
    Severity.SUGGESTION: "If you like",
}
STANDING = {Verdict.STOP: "not to be sent yet", Verdict.REVISE: "better mended first", Verdict.SEND: "ready to send"}
_MOST_EDITS = 3
_NO_ROUND = "no round given"
# What a round would say, by the reason given for its lack.
_ROUND_TELLS = {
    _NO_ROUND: "recipient",
    "nothing says whom this letter goes to": "names",
    "no company given": "company",
    "no role given": "role",
    "no interview time given": "times",
    "no time of the interview or of sending is given": "times",
}


def edit_words(finding: Finding, text: str) -> str:
    """Return what the edits of a finding do to the text, or subject, that it speaks of."""
    steps = []
    for edit in finding.edits[:_MOST_EDITS]:
        old, new = clipped(text[edit.start : edit.end]), clipped(edit.text)
        if not new:
            steps.append(f"take out “{old}”")
        else:
            steps.append(f"write “{new}” for “{old}”" if old else f"put “{new}” there")
    return f"{' and '.join(steps)}{' …' if len(finding.edits) > _MOST_EDITS else ''}"


def not_judged(critique: Critique) -> Iterator[str]:
    """Yield a sentence for each reason why something was not judged, one for a missing round, and what was assumed."""
    if _is_foreign(critique):
        return  # the one finding has said so
    reasons: dict[str, list[str]] = {}
    for each in critique.skipped:
        if each.what not in ASSUMED:
            reasons.setdefault(each.why, []).append(each.what)
    if _NO_ROUND in reasons:
        untold = list(dict.fromkeys(tells for why, tells in _ROUND_TELLS.items() if reasons.pop(why, None)))
        listed = f"{', '.join(untold[:-1])} and {untold[-1]}" if len(untold) > 1 else untold[0]
        yield f"Without a round (critic explain round), {listed} were not checked."
    for why, what in reasons.items():
        yield f"Not judged: {', '.join(dict.fromkeys(what))} ({why})."
    yield from assumptions(critique.skipped)


def assumptions(skipped: Iterable[Skipped]) -> Iterator[str]:
    """Yield what was assumed where nothing was given, a sentence each."""
    yield from (f"{each.why}." for each in skipped if each.what in ASSUMED)


def not_planned(plan: Plan) -> Iterator[str]:
    """Yield what a plan leaves out and why, a sentence each; that there is no clock is said above it."""
    for each in plan.skipped:
        if each.what not in ASSUMED and each.why != NO_CLOCK:
            yield f"{each.what}: {each.why}."


def judged_criteria(critique: Critique) -> tuple[Criterion, ...]:
    """Return the criteria to show: those that were judged, and none of a letter that is not English."""
    if _is_foreign(critique):
        return ()
    return tuple(line for line in critique.criteria if line.status is not Status.SKIPPED)


def _is_foreign(critique: Critique) -> bool:
    return any(each.check == "not-english" for each in critique.findings)


def tally(verdicts: Sequence[Verdict]) -> Iterator[tuple[Verdict, int]]:
    """Yield how many letters stand where, the gravest first, those of none left out."""
    yield from ((verdict, count) for verdict in STANDING if (count := verdicts.count(verdict)))
