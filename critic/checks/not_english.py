"""The text is not English, so nothing else is judged.

Why:
    Every rule here is about English letters. A guess about another language would be worse than none.
Example:
    ⟦not-english:Sehr geehrte Frau Okonkwo, vielen Dank für das freundliche Gespräch am Dienstag. Ihre Geschichte über den Pager hat mich noch den ganzen Abend beschäftigt.⟧
Instead:
    Dear Ms. Okonkwo, thank you for the friendly conversation on Tuesday. Your story about the pager stayed with me all evening.
Source:
    The promise of honesty: what could not be checked is listed as skipped, never guessed.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Hit, Severity

SEVERITY = Severity.ERROR
NEEDS = ()
ADVICE = "have somebody who reads its language look at it"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit over the whole text."""
    for foreign in letter.of("not-english"):
        message = "This does not look like English, the only language critic can judge. Nothing else was checked."
        yield Hit(foreign.start, foreign.end, message)
