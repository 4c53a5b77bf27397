"""Another job's name stands where this one's belongs.

Why:
    "As your next Receptionist" in a letter about the nurse's post was written for another firm, and it shows. The reader's own title, and a job you had, are no such slip.
Example:
    Dear Ms. Okonkwo,

    Thank you for your time. I am very interested in the ⟦wrong-role:Marketing Coordinator⟧ position.
Instead:
    Dear Ms. Okonkwo,

    Thank you for your time. I am very interested in the Data Analyst position.
Source:
    job-hunt.org: check employer, person and job title twice before sending.
"""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from critic.domain import AnnotatedLetter, Annotation, Edit, Hit, Person, Severity
from critic.names.matching import Match, compare
from critic.names.written import fold

SEVERITY = Severity.ERROR
NEEDS = ("role",)
ADVICE = "put in the right job"
_SMALL_WORDS = """
of and the for a an in to at i ii iii iv senior junior sr jr lead principal trainee intern assistant associate
head chief deputy remote part full time staff registered qualified certified chartered licensed
"""
_SMALL = frozenset(_SMALL_WORDS.split())
# Words for one job: a letter may say "developer" of an engineer's post.
_SAME = (
    {"engineer", "developer", "programmer"},
    {"representative", "rep", "agent", "associate", "advisor", "adviser", "consultant", "executive"},
    {"manager", "lead", "leader", "head", "supervisor", "director", "coordinator"},
    {"teacher", "instructor", "tutor", "lecturer", "educator", "professor"},
    {"technician", "tech", "mechanic", "fitter"},
    {"chef", "cook"},
    {"driver", "operator"},
    {"assistant", "aide", "helper"},
    {"nurse", "rn"},
    {"writer", "copywriter", "editor"},
    {"officer", "administrator", "clerk"},
    {"lawyer", "counsel", "attorney", "solicitor", "barrister", "advocate"},
)

# What people write for a word of a job's name, and how that word begins.
_SHORT = {
    "lab": ("laborator",),
    "ops": ("operat",),
    "mgr": ("manag",),
    "dev": ("develop",),
    "admin": ("administ",),
    "asst": ("assist",),
    "exec": ("execut",),
    "eng": ("engin",),
    "engg": ("engin",),
    "acct": ("account",),
    "coord": ("coordinat",),
    "comm": ("communicat",),
    "maint": ("mainten",),
    "supe": ("supervis", "superint"),
    "physio": ("physiotherap",),
    "vet": ("veterin",),
    "uni": ("universit",),
    "intl": ("internation",),
    "info": ("informat",),
    "prod": ("product",),
    "govt": ("government",),
}


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for each job in this one's place that is another one."""
    roles = [each.span for each in letter.of("role", "placeholder") if each.field == "text"]
    rights = _rights(letter)
    is_by_subject = bool(rights) and not letter.round and not any(each.source == "quoted" for each in letter.of("post"))
    for post in letter.of("post") if rights else ():
        if is_by_subject and (post.field == "subject" or any(_are_kin(post.text, right) for right in rights)):
            continue
        if post.source == "quoted" or (post.field == "text" and any(span.overlaps(post.span) for span in roles)):
            continue
        written = _tails(post.text) if post.field == "subject" else (post.text,)
        if any(is_same(each, right) for each in written for right in rights) or _is_spoken_of(post, letter):
            continue
        message = f"This is about the job of {rights[0]}, but here it says {post.text}."
        yield Hit(post.start, post.end, message, (Edit(post.start, post.end, rights[0]),), field=post.field)


def _rights(letter: AnnotatedLetter) -> list[str]:
    """Return the job: the round's, or without one those named in the mail that is answered, or else in the subject."""
    if letter.round:
        return [letter.round.role] if letter.round.role else []
    quoted = [each.text for each in letter.of("post") if each.source == "quoted"]
    return quoted or [each.text for each in letter.of("post") if each.field == "subject"]


def _are_kin(written: str, subject: str) -> bool:
    """Return whether a job could be meant by a subject, which may hold but a part of it or other words besides."""
    theirs = [word for word in _words(subject) if word not in _SMALL]
    return any(_is_in(word, theirs) for word in _words(written) if word not in _SMALL)


def _tails(text: str) -> tuple[str, ...]:
    """Return a subject with and without its first words: what "Bewerbung Demi Chef" opens with is not the job.

    A rank is of the job, and is kept: "Junior Data Analyst" is no "Data Analyst".
    """
    words = text.split()
    rank = next((at for at, word in enumerate(words) if _is_rank(word)), len(words) - 2)
    return tuple(" ".join(words[at:]) for at in range(max(1, rank + 1)))


def _is_rank(word: str) -> bool:
    word = word.lower().strip(".")
    return _GRADES.get(word, word) in _GRADED


def _words(name: str) -> list[str]:
    return [word.removesuffix("s") if len(word) > 3 else word for word in re.findall(r"[^\W_]+", fold(name))]


def is_same(written: str, right: str) -> bool:
    """Return whether a job is the round's: part of its name, a longer form of it, or the same in other words."""
    ours, theirs = _words(right), _words(written)
    if _has_another_rank(theirs, ours):
        return False
    if fuzz.token_sort_ratio(" ".join(ours), " ".join(theirs)) >= 85:
        return True
    here = [word for word in theirs if word not in _SMALL] or theirs
    there = [word for word in ours if word not in _SMALL] or ours
    if all(_is_in(word, ours) for word in theirs) or all(_is_in(word, theirs) for word in ours):
        return True
    if all(_is_in(word, there) for word in here) and not (set(theirs) & set(_SMALL)) - set(ours) - _RANKS:
        return True
    # In small letters it is said in passing: "the night dispatcher" is the Remote Monitoring Dispatcher, though "the school
    # cleaner" is not the School Cook.
    *kinds, head = here
    return (
        written.islower()
        and _is_in(head, there)
        and (len(kinds) < _PASSING or any(_is_in(word, there, kin=False) for word in kinds))
    )


# A job of as many words before its last is spelled out: "quality assurance engineer" is no design engineer.
_PASSING = 2
_GRADES = {"sr": "senior", "jr": "junior"}
_GRADED = frozenset({"senior", "junior", "deputy", "trainee", "apprentice", "intern", "assistant", "chief", "head"})


def _has_another_rank(theirs: list[str], ours: list[str]) -> bool:
    """Return whether a job opens with a rank that the round's has not: a rank left out is no slip, one put in is."""
    graded = [_GRADES.get(word, word) for word in ours]
    first = _GRADES.get(theirs[0], theirs[0]) if len(theirs) > 1 else ""
    return first in _GRADED and not _is_in(first, graded, kin=False)


_RANKS_WORDS = """
senior junior sr jr lead principal of and the for a an in to at i ii iii iv remote part full time staff
"""
_RANKS = frozenset(_RANKS_WORDS.split())


def _is_in(word: str, words: list[str], kin: bool = True) -> bool:
    """Return whether a list has a word in some form, or, with ``kin``, another word for the same job."""
    for other in words:
        if word == other or (len(word) > 3 and fuzz.ratio(word, other) >= 85) or _is_short_for(word, other):
            return True
        if min(len(word), len(other)) >= 5 and word[:5] == other[:5]:
            return True
        if kin and any(word in group and other in group for group in _SAME):
            return True
    return False


def _is_short_for(word: str, other: str) -> bool:
    """Return whether one word is the other cut short: lab, ops, mgr, admin."""
    short, long = sorted((word, other), key=len)
    return any(long.startswith(stem) for stem in _SHORT.get(short, ()))


def _is_spoken_of(post: Annotation, letter: AnnotatedLetter) -> bool:
    """Return whether what fills the slot is a name, or the very title of somebody the letter speaks with."""
    round = letter.round
    if round is None:
        return False
    people = [*round.people, *([Person(round.applicant.name)] if round.applicant.name else [])]
    # By initials alone a job may be anybody's: "P. Rao" is no Pharmacovigilance Associate.
    bearers = [each for each in people if set(_words(each.name)) & set(_words(post.text))]
    if post.text.istitle() and any(compare(post.text, person).match is Match.SAME for person in bearers):
        return True
    titles = [fold(person.title) for person in round.people if person.title]
    return not post.value.get("as") and fold(post.text) in titles
