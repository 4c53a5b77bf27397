"""What only somebody who was there could have written, and whether it belongs to this conversation.

Each annotation says whether the letter goes on about it (``developed``), whether the writer ties it to what they did or
would do (``tied``), and which of the interview's notes it takes up (``note``, its index), if any, or whose it is
(``elsewhere``: the name of another interviewer, and the note).  Where there is none, ``faint-detail`` is the sentence that
comes nearest to holding one; its ``expected`` is how many are to be expected of the letter, all sentences taken together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from critic.domain import Annotation, Sentence, Span
from critic.grounding import Ground, ground
from critic.learned.specificity import SURELY_GENERIC, Specifics, Stretch, specifics
from critic.patterns import CONTACT_LIKE
from critic.reading import Reading

# Words the letter spends on a detail before it turns to another matter.
_DEVELOPED_FROM = 30
_TIED_FROM = 6
_TIED_IN = 20
_OWN = re.compile(
    r"\b(?:i|we)(?:'ve|'d|'ll)?\b(?! (?:enjoyed|liked|loved|appreciated?|thank|hope|look|wanted to (?:say|thank)|am (?:grateful|excited|interested|sure|confident)))|\b(?:my|mine|our)\b",
    re.I,
)
_ENDS_THE_MATTER = ("generic", "thanks", "pushy-tone")
_BLANK_LINE = "\n\n"
# Below this, nothing in the letter comes near to a detail.
_FAINTEST = 0.01


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``detail``, or ``faint-detail`` if there is none."""
    found = specifics(reading)
    if not found.of("detail"):
        yield from _faint(reading, found)
    for stretch in found.of("detail"):
        grounded = ground(reading, stretch.start, stretch.end)
        value = _value(reading, found, stretch, grounded)
        confidence = round(stretch.confidence, 2)
        yield reading.annotation(
            "detail", stretch.start, stretch.end, confidence=confidence, value=value, source="model"
        )


def _faint(reading: Reading, found: Specifics) -> Iterator[Annotation]:
    nearest = max(found.sentences, key=lambda each: each.detail, default=None)
    if nearest and nearest.detail >= _FAINTEST:
        value = {"expected": round(sum(each.detail for each in found.sentences), 2)}
        sure = round(nearest.detail, 2)
        yield reading.annotation(
            "faint-detail", nearest.start, nearest.end, confidence=sure, value=value, source="model"
        )


def _value(reading: Reading, found: Specifics, stretch: Stretch, grounded: Ground) -> dict[str, object]:
    about = _about(reading, found, stretch)
    words = sum(len(part.split()) for part in about)
    tied = sum(len(part.split()) for part in about if _OWN.search(part))
    value: dict[str, object] = {
        "tied": tied >= _TIED_FROM and words >= _TIED_IN,
        "developed": words >= _DEVELOPED_FROM,
        "words": words,
        "sentence": stretch.sentence,
    }
    if grounded.elsewhere:
        interview, note = grounded.elsewhere
        return value | {"elsewhere": (interview.interviewer.name, note)}
    return value if grounded.note is None else value | {"note": grounded.note}


def _about(reading: Reading, found: Specifics, stretch: Stretch) -> list[str]:
    """Return what the letter says around a detail and, up to the next matter, after it."""
    sentences = reading.letter.sentences
    at = next((n for n, each in enumerate(sentences) if each.span.end > stretch.start), len(sentences) - 1)
    own = sentences[at].span
    parts = _free(reading, found, Span(own.start, max(own.start, stretch.start))) + _free(
        reading, found, Span(min(own.end, stretch.end), own.end)
    )
    for before, sentence in pairwise(sentences[at:]):
        text = sentence.span.of(reading.view)
        new_paragraph = _BLANK_LINE in reading.view[before.span.end : sentence.span.start]
        if new_paragraph or CONTACT_LIKE.search(text) or _another_matter(found, sentence):
            break
        parts.append(text)
    return parts


def _free(reading: Reading, found: Specifics, span: Span) -> list[str]:
    """Return the words of a span unless something else is said there."""
    other = [each for each in found.stretches if each.start < span.end and span.start < each.end]
    return [] if other else [span.of(reading.view)]


def _another_matter(found: Specifics, sentence: Sentence) -> bool:
    return any(
        each.start < sentence.span.end
        and sentence.span.start < each.end
        and each.label in (*_ENDS_THE_MATTER, "detail")
        and (each.label != "generic" or each.confidence >= SURELY_GENERIC)
        for each in found.stretches
    )
