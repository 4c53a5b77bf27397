"""Thanks said in passing: a word of thanks here, the meeting there, in an order or a spelling that no pattern foresees.

"Yesterday was lovely, thank you", "thanks, really, for the intervew", "You sat with me an hour.  Thank you for this."
What is thanked for has to be the meeting: nobody else's kindness, no reply, nothing that is still hoped for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from critic import lazy
from critic.domain import Span
from critic.names.spelling import allowance
from critic.phrases.gratitude import FOREIGN_WORDS, amiss, deed
from critic.resources import words

_MEETING = frozenset(
    """time hour hours half-hour minute minutes moment moments talk talks chat conversation conversations interview interviews
    meeting discussion session invitation welcome hospitality warmth patience kindness generosity reception audience
    appointment encounter exchange dialogue visit tour panel zoom
    videocall catch-up chinwag get-together meet-up meetup sit-down assessment
    screening audition trial engagement interaction availability presence afternoon morning evening yesterday today tonight
    monday tuesday wednesday thursday friday saturday sunday opportunity chance occasion""".split()
)
_DOING = frozenset(
    "receiving meeting seeing interviewing having hosting welcoming inviting hearing listening talking speaking sitting talkin meetin seein sittin havin".split()
)
_THANKS = frozenset(
    "thank thanks thanking thankyou thankful grateful gratitude thankfulness gratefulness appreciate appreciated appreciation obliged".split()
)
_TOKEN = lazy.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SHORT = lazy.compile(rf"\b(?:{FOREIGN_WORDS}|thx|thanx|tnx|thnx|tks|tysm|cheers|ta)\b", re.I)
# Said to or of somebody else, or thanks "to" what helped.
_OF_ANOTHER = lazy.compile(
    r"\s*(?:to )?(?:god|heavens?|goodness|him|her|them|my|his|their|nobody|no one|each|every\w*)\b|\s*to (?:the|our|this|that|an?|its|me)\b",
    re.I,
)
# Hoped for, denied or told of others, before the word; a look ahead, around it.
_NOT_SAID = lazy.compile(
    r"(?:\b(?:would(?! like to)|will|shall|should|could|can(?! only| but)|if|please(?! accept)|hope|never|not|who|they|he|she|people|customers?|want(?= you))\b|'ll\b)[^,;:]{0,40}$",
    re.I,
)
_AHEAD = lazy.compile(
    r"\b(?:in advance|beforehand|hear|hearing|news|results?|answer|reply|respon\w+|decision|next|again soon|forward|please|let me know|wait\w*|call me|if|would|will|could|can|hope|sorry|feedback|know|free|available|interested|reach me|have an?|wish you)\b|'ll\b",
    re.I,
)
_IN_ADVANCE = lazy.compile(r"\b(?:in advance|beforehand|d'avance|de antemano|im voraus)\b", re.I)
_FOR = lazy.compile(
    r"\bfor\b|,? (?:and|also|as well as) (?:also )?(?=(?:for|the|your|our|this|that|[a-z]+ing)\b)(?:for\b)?", re.I
)
_IT = lazy.compile(
    r"\s*(?:this|that|it|which|everything|all(?: of)?(?: this| that| it)?)(?: (?:all|too|also|again|very much|so much|sir|madam|both|really))*\W*$",
    re.I,
)
# "Thank you", and nobody and nothing after it.
_BARE = lazy.compile(
    r"(?: ?(?:you|u|ya|yous|so|very|too|much|a lot|again|sir|madam|ma'am|both|all|really|kindly|indeed|truly|from (?:the|my) heart))*\s*(?:[^\w\s]|$)",
    re.I,
)
_WITH = lazy.compile(r"\bwith (?:\w+ )?$", re.I)
# How one strengthens thanks abroad, takes leave, or thanks for what is no meeting or has not been yet.
_NOT_WHAT_FOR = lazy.compile(
    r"beaucoup|mill?e|infini\w*|molt\w*|muit\w*|much\w*|tant\w*|sana|veel|sch[öo]n|sehr|vielmals|bardzo|velmi|nagyon|paljon|[çc]ok|ederim|gozaima\w+|po|banyak|bolshoe"
    r"|salud\w*|salut\w*|gr(?:ü|ue|u)(?:ß|ss)e?|cordial\w*|und|con|avec|mit|consid\w*|aten[cz]\w*|atten\w*|resp\w*|risp\w*|r[ée]pon\w*|antwort|hilfe|ayuda|aide|advance|avance|antemano|anticip\w*|vorab|voraus|im|em|sebelumnya|g[óo]ry|za g[óo]ry|predem|p[řr]edem",
    re.I,
)
_HEADS = 6
_STOP = frozenset(
    "about that which who when where why how from at on in of during after before with to but because if for while i we they".split()
)


# A sentence of more characters is none, and would be searched anew for each "thank".
_LONGEST = 1000


def in_passing(view: str, sentence: Span, before: Span | None) -> Span | None:
    """Return where a sentence thanks for the meeting in passing, or None; ``before`` is the sentence before it."""
    if sentence.end - sentence.start > _LONGEST:
        return None
    if _abroad(view, sentence):
        return sentence
    for thank in _thanks(view, sentence):
        after = view[thank.end : sentence.end]
        ahead = view[sentence.start : thank.start]
        if _OF_ANOTHER.match(after) or _NOT_SAID.search(ahead) or _IN_ADVANCE.search(after):
            continue
        objects = list(_FOR.finditer(after))
        if not objects:
            if (_BARE.match(after) or _WITH.search(ahead)) and _speaks_of_it(view, sentence):
                return sentence
            continue
        for place, each in enumerate(objects):
            if place and each[0].strip() == "for" and not after[: each.start()].rstrip().endswith((",", ";")):
                continue  # "thanks for the recipe for the lunch"
            if end := _meeting_after(after, each.end()):
                return Span(thank.start, thank.end + end)
        if _IT.match(after, objects[0].end()) and _told(view, sentence.start, thank.start, before):
            return Span(thank.start, thank.end + len(after.rstrip(" .!?,;:")))
    return None


def _abroad(view: str, sentence: Span) -> bool:
    """Return whether a sentence in another language thanks for something: "Kiitos haastattelusta"."""
    found = _SHORT.search(view, sentence.start, min(sentence.end, sentence.start + 30))
    if not found or _IN_ADVANCE.search(view, found.end(), sentence.end):
        return False
    foreign = False
    for count, token in enumerate(_TOKEN.finditer(view, found.end(), sentence.end)):
        word = token[0].lower()
        if count == 8 or word in words("general_words.txt") or (len(word) > 3 and _NOT_WHAT_FOR.fullmatch(word)):
            return False
        foreign = foreign or (word == token[0] and len(word) > 4 and not _NOT_WHAT_FOR.fullmatch(word))
    return foreign


def _thanks(view: str, sentence: Span) -> Iterator[Span]:
    """Yield each word of thanks, also misspelt."""
    for token in _TOKEN.finditer(view, sentence.start, sentence.end):
        word = token[0].lower()
        if word in _THANKS or (word[0] in "atgo" and _misspelt(word, _THANKS)):
            yield Span(*token.span())
    for found in _SHORT.finditer(view, sentence.start, sentence.end):
        yield Span(*found.span())


@lru_cache(4096)
def _misspelt(word: str, meant: frozenset[str]) -> bool:
    """Return whether a word, which is none of the common ones, is one of those meant with a slip in it."""
    if len(word) < 5 or word in words("general_words.txt"):
        return False
    return any(
        len(each) > 4
        and each[0] == word[0]
        and OSA.distance(word, each, score_cutoff=allowance(len(each))) <= allowance(len(each))
        for each in meant
    )


def _is_meeting(word: str) -> bool:
    word = word.lower().removesuffix("'s").removesuffix("’s")
    return word in _MEETING or _misspelt(word, _MEETING)


def _meeting_after(after: str, start: int) -> int | None:
    """Return where the meeting ends that is named soon after ``start``, before anything else begins."""
    if amiss(after, start, min(len(after), start + 90)):
        return None
    for count, token in enumerate(_TOKEN.finditer(after, start)):
        word = token[0].lower()
        if count == _HEADS or word in _STOP or re.search(r"[.;!?]", after[start : token.start()]):
            return None
        if _is_meeting(word) or (count == 0 and word in _DOING):
            return token.end()
    return None


def _speaks_of_it(view: str, sentence: Span) -> bool:
    """Return whether a sentence that thanks for nothing it names speaks of the meeting as of something past."""
    text = view[sentence.start : sentence.end]
    if _AHEAD.search(text):
        return False
    return any(_is_meeting(each[0]) for each in _TOKEN.finditer(text)) and len(text.split()) > 2


def _told(view: str, start: int, end: int, before: Span | None) -> bool:
    """Return whether what was said up to "thank you for this" tells of the meeting or of what the reader did."""
    spans = [Span(start, end)] + ([before] if before else [])
    return any(
        deed(view, each.start, each.end)
        or any(_is_meeting(token[0]) for token in _TOKEN.finditer(view, each.start, each.end))
        for each in spans
    )
