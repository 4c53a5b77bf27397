"""The sentence or clause that any candidate could send."""

from __future__ import annotations

from collections.abc import Iterator

from critic.domain import Annotation
from critic.learned.specificity import specifics
from critic.reading import Reading


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``generic``; never over a detail or thanks."""
    for stretch in specifics(reading).of("generic"):
        end = stretch.start + len(reading.view[stretch.start : stretch.end].rstrip(" .!?,;:"))
        if end > stretch.start:
            yield reading.annotation(
                "generic", stretch.start, end, confidence=round(stretch.confidence, 2), source="model"
            )
