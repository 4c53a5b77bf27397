"""critic reads a job-interview follow-up before it is sent, and says what would make its reader forget or bin it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from critic.domain import (
    Applicant,
    Channel,
    Critique,
    Draft,
    Interview,
    Pair,
    Passage,
    Person,
    Round,
    RoundCritique,
)

if TYPE_CHECKING:
    from critic.pipeline import compare, critique, critique_round

__all__ = [
    "Applicant",
    "Channel",
    "Critique",
    "Draft",
    "Interview",
    "Pair",
    "Passage",
    "Person",
    "Round",
    "RoundCritique",
    "compare",
    "critique",
    "critique_round",
]


def __getattr__(name: str) -> Any:
    # Loaded when first asked for: importing critic must not cost what judging does.
    if name in {"compare", "critique", "critique_round"}:
        from critic import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
