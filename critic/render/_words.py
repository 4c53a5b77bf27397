"""What the terminal and the page say in the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from critic.domain import Critique, Finding, Severity, Verdict
from critic.render._screen import clipped

WEIGHT = {
    Severity.ERROR: "Mend before you send",
    Severity.WARNING: "Better mended",
    Severity.SUGGESTION: "If you like",
}
STANDING = {Verdict.STOP: "not to be sent yet", Verdict.REVISE: "nearly there", Verdict.SEND: "ready to send"}
_MOST_EDITS = 3


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
    """Yield what could not be judged, a sentence for each reason."""
    reasons: dict[str, list[str]] = {}
    for each in critique.skipped:
        reasons.setdefault(each.why, []).append(each.what)
    for why, what in reasons.items():
        if why != "the text is not English":  # the one finding has said so
            yield f"Not judged: {', '.join(dict.fromkeys(what))} ({why})."


def tally(verdicts: Sequence[Verdict]) -> Iterator[tuple[Verdict, int]]:
    """Yield how many letters stand where, the gravest first, those of none left out."""
    yield from ((verdict, count) for verdict in STANDING if (count := verdicts.count(verdict)))
