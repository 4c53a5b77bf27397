"""The greeting means the right person but spells the name wrong.

Why:
    A name is the one word of the letter its reader knows best. Accents left out, nicknames and first names alone are fine.
Example:
    To: Adaeze Okonkwo

    Dear ⟦misspelled-interviewer:Ms. Okonkow⟧,

    Thank you for your time on Tuesday.
Instead:
    To: Adaeze Okonkwo

    Dear Ms. Okonkwo,

    Thank you for your time on Tuesday.
Source:
    avidcareerist.com 2013: a candidate rated ten of ten was dropped for misspelling the vice president's name.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Edit, Hit, Severity
from critic.names.honorifics import is_only_courtesy
from critic.names.matching import Comparison, Match, compare

SEVERITY = Severity.ERROR
SEVERITIES = (Severity.ERROR, Severity.WARNING)
NEEDS = ("recipient",)
ADVICE = "mend the spelling of the name"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for each misspelled name in the greeting, with the right spelling as its edit."""
    others = letter.round.people if letter.round else ()
    for greeted in letter.of("addressee"):
        if is_only_courtesy(greeted.text):
            continue
        fits = [compare(greeted.text, person, others) for person in letter.recipients]
        if not fits or any(fit.match is Match.SAME and not fit.wrong_title for fit in fits):
            continue
        meant = next((fit for fit in fits if fit.match is Match.MISSPELLED or fit.wrong_title), None)
        if meant is None or meant.match is Match.DIFFERENT:
            continue
        edits = (Edit(greeted.start, greeted.end, meant.correction),) if meant.correction else ()
        severity = Severity.WARNING if meant.match is Match.SAME else None
        yield Hit(greeted.start, greeted.end, _message(greeted.text, meant), edits=edits, severity=severity)


def _message(written: str, fit: Comparison) -> str:
    if fit.match is Match.SAME:
        right = f": “{fit.correction}”" if fit.correction else ""
        return f"The round gives another title than “{written}”{right}."
    if fit.correction:
        return f"“{written}” should be “{fit.correction}”."
    return f"Please check the spelling of “{written}”."
