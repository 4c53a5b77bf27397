"""The detail comes from another interview.

Why:
    A story that Bob told means nothing to Anna, and tells her that her letter was made from his.
Example:
    To: Robert Ortiz

    Dear Mr. Ortiz,

    Thank you for your time. Your ⟦misplaced-detail:3 a.m. pager story about the flu surge⟧ stayed with me all evening.
Instead:
    To: Adaeze Okonkwo

    Dear Ms. Okonkwo,

    Thank you for your time. Your 3 a.m. pager story about the flu surge stayed with me all evening.
Source:
    Sarikas, via dice.com: interviewers compare notes; the card's rule: a connection you made with this person.
"""

import re
from collections.abc import Iterable, Iterator

from critic.domain import AnnotatedLetter, Hit, Person, Severity, Span
from critic.names.matching import Match, compare
from critic.other_notes import misplaced

SEVERITY = Severity.ERROR
NEEDS = ("recipient", "notes")
ADVICE = "take a detail from this conversation"
# "Your colleague told me" says whose it is.
_OTHERS = re.compile(r"\b(?:your|the|other|another|my other) (?:\w+ )?(?:colleague|team-?mate|co-?worker)s?\b", re.I)


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for each sentence that takes up a note of another interview, and none of this one's.

    By its words, wherever they stand, or by what a detail in it means.
    """
    if letter.round is None or not letter.interviews:
        return
    people = [each for each in letter.round.people if each not in letter.recipients]
    credited = _credited(_titles(people) - _titles(letter.recipients))
    leaked = [each.span for each in letter.of("vocative")]
    for sentence in letter.letter.sentences:
        span = sentence.span
        text = span.of(letter.letter.view)
        if (
            _OTHERS.search(text)
            or (credited and credited.search(text))
            or _names_one_of(people, text, span.start, leaked)
        ):
            continue
        if found := misplaced(text, letter.interviews, letter.round):
            where = Span(span.start + found.start, span.start + found.end)
            yield _hit(where, found.interview.interviewer.name, found.note)
        else:
            yield from (
                _hit(each.span, *each.value["elsewhere"])
                for each in letter.of("detail")
                if "elsewhere" in each.value and span.covers(each.span)
            )


def _titles(people: Iterable[Person]) -> set[str]:
    return {person.title.lower() for person in people if person.title}


def _credited(titles: set[str]) -> re.Pattern[str] | None:
    """Return what finds somebody by their title: "the head teacher told me". One word ("HR", "Driver") may be anybody."""
    whole = [re.escape(title) for title in sorted(titles) if " " in title]
    return re.compile(rf"\b(?:{'|'.join(whole)})\b", re.I) if whole else None


def _hit(where: Span, interviewer: str, note: str) -> Hit:
    return Hit(where.start, where.end, f"This is from the interview with {interviewer}: “{note}”.")


def _names_one_of(people: list[Person], text: str, at: int, leaked: list[Span]) -> bool:
    """Return whether a sentence speaks of one of the people; a name left over from another letter does not count."""
    for word in re.finditer(r"[^\W\d_][\w'-]+", text):
        where = Span(at + word.start(), at + word.end())
        if not word[0][0].isupper() or any(where.overlaps(leak) for leak in leaked):
            continue
        if any(compare(word[0], person).match is Match.SAME for person in people):
            return True
    return False
