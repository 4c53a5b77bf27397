"""What a recognizer is given: the letter's tokens, and who and what it could speak of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from critic.domain import Annotation, Interview, Letter, Person, Round, Span, ZoneKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

JUDGED = (ZoneKind.BODY, ZoneKind.POSTSCRIPT)


@dataclass(frozen=True, slots=True)
class Reading:
    """A letter being read.  Lives only inside the tokenizer's memory zone; nothing may keep ``doc``."""

    doc: Doc
    letter: Letter
    round: Round | None
    interviews: tuple[Interview, ...]
    recipients: tuple[Person, ...]
    others: tuple[Person, ...]
    unknown_recipients: tuple[str, ...] = ()

    @property
    def view(self) -> str:
        """The text to match on."""
        return self.letter.view

    def stretches(self, *kinds: ZoneKind) -> Iterator[Span]:
        """Yield the zones of these kinds; by default body and postscript, what the letter says."""
        yield from self.letter.zones_of(*(kinds or JUDGED))

    def annotation(self, label: str, start: int, end: int, **more: Any) -> Annotation:
        """Return an annotation that cuts its words out of the text as received."""
        return Annotation(label, start, end, self.letter.draft.text[start:end], **more)
