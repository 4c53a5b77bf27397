"""One letter goes to several interviewers.

Why:
    Each of them gave you an hour of their own. A letter to all says that none of the hours was different.
Example:
    To: Adaeze Okonkwo, Robert Ortiz

    ⟦shared-letter:⟧Dear Ms. Okonkwo, dear Mr. Ortiz,

    Thank you for your time.
Instead:
    To: Adaeze Okonkwo

    Dear Ms. Okonkwo,

    Thank you for your time.
Source:
    The card's rule: every e-mail, card and call is personal to the person who interviewed you; Sarikas, via dice.com: interviewers compare notes.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Hit, Severity
from critic.names.written import fold

SEVERITY = Severity.SUGGESTION
NEEDS = ("recipient",)
ADVICE = "write to each of them alone"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit, at the greeting, where the letter goes to more than one person."""
    people = list({fold(person.name): person.name for person in letter.recipients}.values())
    if len(people) < 2:
        return
    greeting = next(iter(letter.of("greeting")), None)
    at = greeting.start if greeting else 0
    listed = f"{', '.join(people[:-1])} and {people[-1]}"
    yield Hit(at, at, f"This goes to {listed}; each of them would rather have a letter of their own.")
