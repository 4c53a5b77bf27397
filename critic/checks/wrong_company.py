"""Another employer's name stands where this one's belongs.

Why:
    "I would love to join Northwind" at Brightwater is the quickest way out of both. Former employers, competitors and customers may be named where they were spoken of.
Example:
    Dear Ms. Okonkwo,

    Thank you for your time. I would be proud to join ⟦wrong-company:Northwind Clinics⟧.
Instead:
    Dear Ms. Okonkwo,

    Thank you for your time. I would be proud to join Brightwater Health.
Source:
    job-hunt.org: check employer, person and job title twice before sending.
"""

import re
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import Prefix

from critic.domain import AnnotatedLetter, Annotation, Edit, Hit, Severity, Span
from critic.names.matching import Match, compare
from critic.names.written import fold
from critic.phrases.firms import FIRM_WORDS

SEVERITY = Severity.ERROR
NEEDS = ("company",)
ADVICE = "put in the right employer"
_LEAST_STEM = 6
# Words that many firms' names hold and none is known by.
_GENERIC_WORDS = """
the le la les el los las l de del della di da do of and und et y e i a an at für for st saint san santa
group grup studios clinics college universidad université council commission company co corp corporation inc ltd
limited llc llp plc gmbh ag kg sa srl bv nv ab as oy global national royal new international service ediciones
vina bodega bodegas vinedo hacienda finca estancia clinica clinique colegio escuela ecole instituto institut grupo gruppo
groupe casa maison haus centro centre zentrum fundacion fondation stiftung transportes talleres panaderia boulangerie
backerei hospital klinik krankenhaus schule skole koulu kindergarten szpital szkola nemocnice skola ospedale scuola
azienda cantina chateau weingut herdade fazenda warung rumah sekolah
editorial editions health care city county state public regional sarl pte pty sdn bhd spa
"""
_LINKING = frozenset(
    ["the", "of", "and", "for", "de", "la", "le", "du", "del", "di", "da", "do", "et", "und", "y", "e"]
)
_GENERIC = frozenset(_GENERIC_WORDS.split()) | FIRM_WORDS


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for each firm in this one's place that is another one."""
    ours = [each.span for each in letter.of("company", "role", "placeholder") if each.field == "text"]
    posts = [each.span for each in letter.of("post") if each.field == "text"]
    named = letter.of("employer")
    rights = _rights(letter)
    ours_named = any(each.field == "text" for each in letter.of("company")) or any(
        each.field == "text" and is_same(each.text, right) for each in named for right in rights
    )
    for firm in named if rights else ():
        # Who names the right firm has hardly left another one over, and who presses names who else would have them ("I must
        # answer Pomona by Thursday"): there the rules alone decide.
        pressed = any(each.span.overlaps(firm.span) for each in letter.of("pushy-tone") if each.field == firm.field)
        if (
            firm.source == "quoted"
            or (firm.source == "weights" and (ours_named or pressed))
            or (firm.field == "text" and _is_other(firm.span, ours, posts))
        ):
            continue
        if not any(is_same(firm.text, right) for right in rights) and not _is_spoken_of(firm, letter):
            message = f"This is about {rights[0]}, but here it says {firm.text}."
            yield Hit(firm.start, firm.end, message, (Edit(firm.start, firm.end, rights[0]),), field=firm.field)


def _is_other(firm: Span, ours: Iterable[Span], posts: Iterable[Span]) -> bool:
    """Return whether the name overlaps what is known to be right, or is but part of a job's."""
    return any(span.overlaps(firm) for span in ours) or any(span.covers(firm) for span in posts)


def _rights(letter: AnnotatedLetter) -> list[str]:
    """Return the firm's name: the round's, or without one those of the subject and of the mail that is answered."""
    if letter.round and letter.round.company:
        return [letter.round.company]
    return [each.text for each in letter.of("employer") if each.field == "subject" or each.source == "quoted"]


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(name.replace("'s", "")))


def is_same(written: str, right: str) -> bool:
    """Return whether a name is the firm's: part of it, its initials, or misspelled."""
    ours, theirs = _words(right), _words(written)
    if not theirs or all(_is_in(word, ours) for word in theirs):
        return True
    telling = [word for word in theirs if word not in _GENERIC]
    if not telling:
        return len(theirs) == 1
    if _is_in(telling[0], [word for word in ours if word not in _GENERIC]):
        return True
    solid = [word for word in ours if word not in _LINKING]
    initials = {"".join(word[0] for word in each) for each in (ours, solid, [w for w in ours if w not in _GENERIC])}
    joined, own = "".join(theirs), "".join(ours)
    return joined in initials or joined in own or fuzz.ratio(joined, own) >= 82


def _is_in(word: str, words: list[str]) -> bool:
    return any(
        word == other or (len(word) > 3 and fuzz.ratio(word, other) >= 85) or _is_derived(word, other)
        for other in words
    )


def _is_derived(one: str, other: str) -> bool:
    """Return whether two words are of one stem: "Diocese" and "Diocesan", "Academy" and "Academic"."""
    stem = Prefix.similarity(one, other)
    shorter, longer = sorted((len(one), len(other)))
    return stem >= _LEAST_STEM and stem >= shorter - 1 and stem >= longer - 2


def _is_spoken_of(firm: Annotation, letter: AnnotatedLetter) -> bool:
    """Return whether the name is known from the round otherwise: a person's, the job's, one from the notes."""
    round = letter.round
    if round is None:
        return False
    # By initials alone a firm may be anybody's: "P. Rao" is no Panchal Robotics.
    bearers = [each for each in round.people if any(_is_in(word, _words(each.name)) for word in _words(firm.text))]
    if any(compare(firm.text, person).match is not Match.DIFFERENT for person in bearers):
        return True
    known = [round.role or "", round.applicant.name or "", *(person.title or "" for person in round.people)]
    known += [note for interview in round.interviews for note in interview.notes]
    telling = [word for word in _words(firm.text) if word not in _GENERIC] or _words(firm.text)
    return any(set(telling) <= set(_words(text)) for text in known)
