"""Whose interview a sentence speaks of, by the notes: words of one note that stand in no other interview's.

Words are compared by their stems, figures with number words.  What two interviewers both have in their notes tells
nothing, nor do words that every letter holds.  Few words suffice in a phrase that takes the reader to know what is
meant ("the glove in the auger"); a single rare one, or two common ones, where the sentence recalls it ("I laughed
about the pumpkin").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from critic.domain import Interview, Round
from critic.names.written import fold
from critic.resources import words as word_list

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_STOP_WORDS = """
a an the and or but if then than that this these those there here it its it's i me my we our us you your yours
he she they them his her their him who whom whose which what when where how why is am are was were be been being
do does did done doing have has had having will would can could shall should may might must not no nor don't
doesn't didn't isn't wasn't to of in on at by for from with without into onto out up down over under about after
before again as so too very just only also even still yet ever never always all any both each every few many
more most much other some such own same one thing things something anything nothing everything someone everyone
get got go goes going went gone come came make made say says said tell told ask asked know knew think thought
see saw look like want wants wanted need let put take took way lot really well back now day days time times
first last next new old good great thank thanks because while during between through off w q i'm i'd i'll i've
you'd you've dont doesnt til
"""
_STOP = frozenset(_STOP_WORDS.split())
_UNIT_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen
"""
_UNITS = _UNIT_WORDS.split()
_TENS = {
    **{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
    **{"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
}
_IRREGULAR_PAIRS = """
paid:pay died:die dead:die dies:die dying:die told:tell fell:fall fed:feed wrote:write kept:keep caught:catch
bought:buy sold:sell stole:steal slept:sleep drew:draw rang:ring lost:lose broke:break froze:freeze
frozen:freeze children:child kid:child kids:child mice:mouse feet:foot teeth:tooth men:man women:woman
people:person wives:wife knives:knife lives:life ran:run swam:swim flew:fly drove:drive rode:ride sang:sing
taught:teach thought:think brought:bring fought:fight built:build burnt:burn burned:burn ate:eat eaten:eat
spoke:speak woke:wake wore:wear threw:throw grew:grow shot:shoot stood:stand won:win hid:hide hung:hang laid:lay
led:lead left:leave lit:light meant:mean met:meet sank:sink sent:send shook:shake shut:shut spent:spend
stuck:stick swept:sweep tore:tear
"""
_IRREGULAR = dict(pair.split(":") for pair in _IRREGULAR_PAIRS.split())
_RARE, _COMMON = 1.0, 0.45
# Two words, one of them rare, or three that every letter may hold but not together; and a good part of the note.
_LEAST_WORDS, _LEAST_WEIGHT, _LEAST_SHARE = 2, 1.4, 0.32
_MANY_WORDS, _MANY_WEIGHT = 3, 1.2
# What two words or one must weigh, and how much of the note, in a phrase with "the", "that" or "your".
_LEAST_REFERRED, _LEAST_REFERRED_SHARE = 0.9, 0.28
_WORD_OF_IT = r"(?!(?:and|or|but|i)\b)[\w'-]{1,30}"
_DEFINITE = re.compile(
    rf"\b(?:the|that|those|your)\s+(?=(?P<phrase>(?:{_WORD_OF_IT}\s+){{0,7}}{_WORD_OF_IT}))", re.IGNORECASE
)
_MEANT = re.compile(r"\b(?:the|that|those|this|these|you|your|yours|his|her|their)\b", re.IGNORECASE)
_OWN_AFFAIRS = re.compile(
    r"\bi(?:'ve)? (?:also|too|can|have|had|play|speak|study|studied|work(?:ed)?|did|do|own|kept|keep|used)\b",
    re.IGNORECASE,
)
# How a letter comes back to what was said.
_RECALLING = (
    r"remember\w*|forg[eo]t\w*|recall\w*|th(?:ink|inking|ought) (?:of|about|on|back)|keep in mind",
    r"(?:in|on|out of|to) my (?:mind|head|heart|thoughts|ears?)|story|stories|tale|anecdote|told|tell|telling",
    r"mention\w*|show(?:ed|n)|describ\w*|warn\w*|explain\w*|sa(?:id|ying)|spoke|stay(?:s|ed)? with|stuck with",
    r"laugh\w*|smil\w*|giggl\w*|grin\w*|enjoy\w*|lov(?:e|ed)|lik(?:e|ed) (?:the|that|your|how|hearing)",
    r"touch(?:ed|ing)|mov(?:ed|ing) me|impress\w*|amus\w*|wonder\w*|dream\w*|greet\w*|hear(?:d|ing)?|give my",
    r"your|you (?:said|keep|have|had|made|gave|put)|as you|(?:how|what) (?:is|about|became)",
)
_RECALLS = re.compile(
    rf"\b(?:{'|'.join(_RECALLING)})\b|^\W*(?:about|as for|regarding|concerning|on) (?:the|that|your)\b", re.IGNORECASE
)
# From how many per cent on two stems are one word written twice.
_CLOSE = 86


@dataclass(frozen=True, slots=True)
class Ground:
    """The interview a stretch of text is evidently about, the note that says so and the places of the words."""

    interview: Interview
    note: str
    start: int
    end: int


def misplaced(text: str, mine: tuple[Interview, ...], round: Round) -> Ground | None:
    """Return the other interview that a sentence is grounded in, None where it could be one of ``mine``."""
    said = _by_letter(_tokens(text))
    best: tuple[float, Ground] | None = None
    for note in _notes_of_others(mine, round):
        matched = _matched(said, note)
        if not _is_enough(matched, note, round, text):
            matched = _referred(text, note, mine, round) if _is_enough_referred(matched, note, round) else {}
        weight = _total(matched, round)
        if matched and (best is None or weight > best[0]):
            start, end = min(start for start, _ in matched.values()), max(end for _, end in matched.values())
            best = weight, Ground(note.interview, note.text, start, end)
    return best[1] if best else None


@dataclass(frozen=True, slots=True)
class _Note:
    """A note of another interview: its words, and those of them that are not of this one as well."""

    interview: Interview
    text: str
    words: tuple[str, ...]
    telling: tuple[str, ...]


@lru_cache(256)
def _notes_of_others(mine: tuple[Interview, ...], round: Round) -> tuple[_Note, ...]:
    own = _Stems(*(note for interview in mine for note in interview.notes), *_known(round))
    people = {interview.interviewer.name for interview in mine}
    found = []
    for interview in round.interviews:
        for note in interview.notes if interview.interviewer.name not in people else ():
            words = tuple(dict.fromkeys(stem for stem, _, _ in _tokens(note)))
            found.append(_Note(interview, note, words, tuple(word for word in words if word not in own)))
    return tuple(found)


# Words by their first letters, as (stem, start, end); and where the stems that a note shares stand.
_Said = Mapping[str, list[tuple[str, int, int]]]
_Matched = Mapping[str, tuple[int, int]]


def _by_letter(tokens: Iterable[tuple[str, int, int]]) -> _Said:
    said: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for word in tokens:
        said[word[0][0]].append(word)
    return said


def _matched(said: _Said, note: _Note) -> _Matched:
    """Return the words that a sentence shares with a note and not with this interview's."""
    matched: dict[str, tuple[int, int]] = {}
    for stem in note.telling:
        for word, start, end in said.get(stem[0], ()):
            if _alike(stem, word):
                matched[stem] = start, end
                break
    return matched


def _is_enough(matched: _Matched, note: _Note, round: Round, text: str) -> bool:
    """Return whether the shared words say whose interview a sentence is about, wherever in it they stand.

    Two words of the writer's own affairs ("I also play the drums") are too few.
    """
    if len(matched) < _LEAST_WORDS or (len(matched) == _LEAST_WORDS and _is_own_affair(text)):
        return False
    weight = _total(matched, round)
    enough = _MANY_WEIGHT if len(matched) >= _MANY_WORDS else _LEAST_WEIGHT
    return weight >= enough and weight >= _LEAST_SHARE * _total(note.words, round)


def _is_own_affair(text: str) -> bool:
    return bool(_OWN_AFFAIRS.search(text)) and not _MEANT.search(text)


def _is_enough_referred(matched: _Matched, note: _Note, round: Round) -> bool:
    weight = _total(matched, round)
    return weight >= _LEAST_REFERRED and weight >= _LEAST_REFERRED_SHARE * _total(note.words, round)


def _referred(text: str, note: _Note, mine: tuple[Interview, ...], round: Round) -> _Matched:
    """Return the words that one definite phrase shares with the note alone; none if it could be from ``mine``."""
    for phrase in _DEFINITE.finditer(text):
        at = phrase.start("phrase")
        tokens = [(stem, at + start, at + end) for stem, start, end in _tokens(phrase["phrase"])]
        said = _by_letter(tokens)
        matched = _matched(said, note)
        if not _is_enough_referred(matched, note, round):
            continue
        own = max((_common_with(tokens, _note_stems((each,))) for one in mine for each in one.notes), default=0)
        if _common_with(tokens, _note_stems((note.text,))) <= own:
            continue
        evident = len(matched) > 1 and _total(matched, round) > _RARE
        if evident or (_RECALLS.search(text) and (len(matched) > 1 or _is_rare(text, matched))):
            return matched
    return {}


def _is_rare(text: str, matched: _Matched) -> bool:
    """Return whether the shared words are rare as the letter has them: "month" is not, though "monthly" may be."""
    return all(_stem(fold(text[start:end])) not in _common() for start, end in matched.values())


def _common_with(tokens: Iterable[tuple[str, int, int]], stems: _Stems) -> int:
    return sum(stem in stems for stem, _, _ in tokens)


def _total(stems: Iterable[str], round: Round) -> float:
    return sum(_weight(stem, round) for stem in stems)


@lru_cache(4096)
def _weight(stem: str, round: Round) -> float:
    """Return how much a word tells: little where every letter has it, less the more interviews speak of it."""
    spread = sum(stem in _note_stems(interview.notes) for interview in round.interviews)
    return (_COMMON if stem in _common() else _RARE) / max(1, spread)


@lru_cache(1)
def _common() -> frozenset[str]:
    return frozenset(_stem(word) for word in word_list("general_words.txt"))


class _Stems:
    """The stems of some texts; a word is ``in`` them if one of them is alike."""

    def __init__(self, *texts: str) -> None:
        self._by_letter: dict[str, set[str]] = defaultdict(set)
        for text in texts:
            for stem, _, _ in _tokens(text):
                self._by_letter[stem[0]].add(stem)

    def __contains__(self, stem: str) -> bool:
        others = self._by_letter.get(stem[0], ())
        return stem in others or any(_alike(stem, other) for other in others)


@lru_cache(256)
def _note_stems(notes: tuple[str, ...]) -> _Stems:
    return _Stems(*notes)


def _known(round: Round) -> tuple[str, ...]:
    """Return what any letter of the round may speak of: firm, role and people."""
    people = (f"{person.name} {person.goes_by or ''}" for person in round.people)
    return (round.company or "", round.role or "", round.applicant.name or "", *people)


def _tokens(text: str) -> list[tuple[str, int, int]]:
    """Return the telling words of a text as stems, with where they stand."""
    found = []
    for match in _WORD.finditer(text.replace("\u2019", "'")):
        word = fold(match[0]).removesuffix("'s")
        if word not in _STOP and (len(word) > 2 or word.isdigit()):
            found.append((_stem(word), match.start(), match.end()))
    return found


def _stem(word: str) -> str:
    word = _IRREGULAR.get(word, word)
    if word in _UNITS:
        return str(_UNITS.index(word))
    if word in _TENS:
        return str(_TENS[word])
    for ending in ("ing", "ies", "ied", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < 5 or one[0] != other[0]:
        return False
    return one.startswith(other) or other.startswith(one) or fuzz.ratio(one, other, score_cutoff=_CLOSE) > 0
