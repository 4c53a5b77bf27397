"""Nothing in the letter comes from this conversation.

Why:
    The reader should remember you by the end of the first paragraph. One thing that only somebody who was there could have
    written does that; praise for "exciting projects" does not.
Example:
    Dear Ms. Okonkwo,

    Thank you for your time on Tuesday. I enjoyed learning about your exciting projects and innovative culture.⟦missing-detail:⟧

    Best regards,
    Tomasz
Instead:
    Dear Ms. Okonkwo,

    Thank you for your time on Tuesday. Your story about the pager going off at three in the morning stayed with me all evening.

    Best regards,
    Tomasz
Source:
    The card's rule: one memorable aspect of the conversation; interview-prep.io: one specific topic from the talk.
"""

import re
from collections.abc import Iterator

from critic import lazy
from critic.domain import AnnotatedLetter, Hit, Severity, ZoneKind

SEVERITY = Severity.WARNING
NEEDS = ()
ADVICE = "mention one thing only the two of you talked about"
# Notes on how the application goes on are no material: every interview has them.
_OF_THE_PROCESS = lazy.compile(
    r"\b(?:decisions?|decid(?:e|es|ed|ing)|hear(?:ing)? (?:back|from|by|in|within)|(?:get|getting|gets) back|(?:answer|reply|offer) (?:by|in|within)|feedback (?:by|in|within|on|next)"
    r"|(?:next|second|third|final|last) (?:rounds?|steps?|stages?|interview)|salary|pay|start(?:ing)? date|notice period|references)\b",
    re.I,
)


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit, at the end of the body, where no detail is found; notes of the interview are offered."""
    if letter.of("detail"):
        return
    body = letter.letter.zones_of(ZoneKind.BODY)
    at = body[-1].end if body else len(letter.draft.text)
    notes = [note for interview in letter.interviews for note in interview.notes if not _OF_THE_PROCESS.search(note)]
    offer = f" You noted: “{notes[0]}”." if notes else ""
    yield Hit(at, at, f"Mention one thing from the conversation that nobody else could have written.{offer}")
