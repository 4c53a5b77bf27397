"""Names the letter speaks to in its body: "it was a pleasure to meet you, Mr. Noor", "Again, Dr. Grubbs, thank you".

A name spoken to stands between commas or at the end, after words that address somebody.  A name in a list ("Lars, Ren and
you"), beside what it is ("your colleague, Lars,") or before a verb is spoken about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from critic import lazy
from critic.domain import Annotation, Span, ZoneKind
from critic.ending import is_common
from critic.learned.slots import Place, candidates, chance
from critic.names.lists import listed_names
from critic.names.persons import NAME, NOBODY, TITLE
from critic.occupations import JOB_HEADS
from critic.reading import Reading

_END = r"(?=\s*(?:[,.!?;:)\u2026]|-\s|$|\n))"
# Words that address a reader end before the comma: "… to meet you, Anna", "… bless your family, Dr. Abebe".
_AT_THE_END = lazy.compile(rf",\s+{NAME}{_END}")
_IN_FRONT = lazy.compile(
    rf"(?:^|(?<=[.!?\n] )|(?<=\n)|(?<=[.!?]  ))(?:(?:(?i:again|once again|once more|so once more|so|and|well|yes|please|sincerely|truly|honestly|believe me|thank you(?: (?:so|very) much)?|thanks(?: a lot| again)?|many thanks|hello|hi|hey|dear|good (?:morning|afternoon|evening|day)))(?:,? |$))*{NAME}(?=,\s|\s*[.!]\s)",
)
_THANKED = lazy.compile(
    rf"\b(?i:thank you(?: (?:so|very) much)?|thanks(?: (?:so much|again|a lot))?|dear|hello|hi|good (?:morning|afternoon|evening)),? {NAME}{_END}"
)
# "…, and Dr Saliba, I hope to work under you": in the middle of a sentence only with a title.
_IN_THE_MIDDLE = lazy.compile(
    rf"(?:[,;]|\s-)\s+(?:and|but|so|because)\s+(?=(?i:{TITLE})\b){NAME}(?=,\s+(?:I(?! (?:think|believe|gather|hear|understand|suppose)\b)\b|we\b|thank\b|it\b|my\b))"
)
# "Let me say, Herr Brandt, how much", "my compliments to you Mr. Ortiz": a title right behind words to the reader.
_BESIDE_YOU = lazy.compile(
    rf"\b(?:(?i:I hope|let me (?:say|add|tell you)|believe me|I must (?:say|confess)|I (?:want|wish) you to know|rest assured),|(?i:to|with|from|meet|meeting|seeing|thank|for) you) (?=(?i:{TITLE})\b){NAME}(?=,\s|\s*[.!]|\s(?:for|on|in|at|today|yesterday|that|again)\b)"
)
# "As you told, Selin Hanım, patience is needed", "As you mentioned Desmond, three weeks is tight"
_AS_YOU_SAID = lazy.compile(
    rf"\b(?i:as you (?:told|said|mentioned|explained|know|remember)(?: me| us)?),? {NAME}(?=,\s)"
)
_MAY_STAND_BESIDE = lazy.compile(
    r"(?:\byou|(?:hope|say|add|you|me|us|confess|know|assured|told|said|mentioned|explained|remember),?) (?=[A-Z])"
)
_PLACES = (_AT_THE_END, _IN_FRONT, _THANKED, _IN_THE_MIDDLE, _AS_YOU_SAID, _BESIDE_YOU)
# A clause that is whole before the comma, so that the name behind it says not who that was: "I liked what I heard, Mia".
_WHOLE_CLAUSE = lazy.compile(
    r"\b(?:you|me|it|that|them|us|heard|saw|said|learn(?:ed|t)|enjoyed|meant|felt|promised?|today|yesterday|again|so much|a lot|very much|indeed|too|as well|soon|straight ?away|right away)$"
)
_NEXT_CLAUSE = lazy.compile(r",\s+(?:and|but|so|because)\s+(?:I|we|you|it|my|your)\b")
_YOU = lazy.compile(r"\b(?:you|your|yours|u)\b", re.I)
_JUST_YOU = lazy.compile(
    r"\b(?:you|yours)(?: (?:all|both|soon|then|there|today|yesterday|once|again|in person|this (?:morning|afternoon|evening)|on \w+day|very much|so much|warmly|sincerely))*$",
    re.I,
)
_OPENS_A_QUOTE = lazy.compile(r"(?:^|[\s(:])'(?=\w)")
_ENDS_A_QUOTE = lazy.compile(r"(?<=[\w,.!?])'(?=[\s,.!?)]|$)")
_IS_TITLE = lazy.compile(TITLE)
_AGAIN = lazy.compile(r"(?:so )?(?:once )?(?:again|more)\b", re.I)
_AND_YOU = lazy.compile(r",? (?:and|&) you\b")
_LONGEST_SUBJECT = 300
# So far is looked to either side of a name, however long its sentence.
_REACH = 300
# From where on the fitted weights are sure that a name is spoken to.
_SURE = 0.6
# A relation before the comma: then the name says who that is.
_RELATION = lazy.compile(
    r"\b(?:colleagues?|manager|director|friend|boss|lead|leader|head|partner|assistant|daughter|son|brother|sister|wife|husband|mother|father|mum|mom|dad|dog|cat|horse|supervisor|teacher|mentor|chief|owner|founder|ceo|cto|cfo|deputy|officer|"
    r"engineer|recruiter|nurse|chef|neighbou?r|aunt|uncle|cousin|grandmother|grandfather|named|called|name is|city|town|capital|village|state|street|county|firm|company|employer|customer|client|lady|woman|man|guy|person|others?|people|interviewers?|ones?|it's|it is|i am|i'm|this is|in [A-Z]\w+|from [A-Z]\w+|at [A-Z]\w+)$"
)
_LAST_SMALL = lazy.compile(r"[^\W\dA-Z_], (?P<name>[^\W\dA-Z_]{3,30})[\s.!?)]{0,5}$")
_THE_ONE_WHO = lazy.compile(r"\b(?:your|our|my|the|their) (?:[\w-]+ ){0,2}([\w-]+)$", re.I)
_DOES = lazy.compile(
    r" (?:was|is|were|has|had|told|said|says|showed|shows|went|came|walked|gave|asked|let|took|made|did|does|will|would|could|can)\b"
)
_BEHIND_WHAT = lazy.compile(
    r"\b(?:after|before|behind|with|without|from|to|for|by|like|of|than|about|beside|near|under|until|via|through|against) $"
)
_BEHIND_TITLE = lazy.compile(rf"\b(?i:{TITLE})\.$")
_LIST_BEFORE = lazy.compile(
    r"(?:\b(?:with|to|from|and|for|by|like|of|both|between) (?:\w+\.? )?[A-Z][\w'’-]+(?:, [A-Z][\w'’-]+)*)$"
)
_LIST_AFTER = lazy.compile(
    r"\s{0,2},?\s{1,2}(?:and|&|or)\s{1,2}(?!I\b)(?:[A-Z]|(?:the|your|everyone|all|you|others)\b)|\s{0,2},\s{1,2}(?:[A-Z][\w'’-]+(?:,| and)|(?:who|whose|which|your|the|my|our|a|an|as)\b)"
)


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``vocative`` for each name spoken to; ``value.direct`` where "you" or a greeting stands right before it."""
    yield from _in_subject(reading.letter.draft.subject or "")
    for zone in reading.letter.zones_of(ZoneKind.SIGN_OFF):
        # "Many thanks again, Mr. Noor," stands above the writer's name.
        line = reading.view[zone.start :].partition("\n")[0].rstrip()
        if line.endswith(","):
            for match in _AT_THE_END.finditer(reading.view, zone.start, zone.start + len(line)):
                yield _spoken(reading, Span(*match.span("name")), False, False)
    taken = -1
    known = _known_words(reading)
    for sentence in reading.letter.sentences:
        start, end = sentence.span.start, sentence.span.end
        places = _PLACES if _MAY_STAND_BESIDE.search(reading.view, start, end) else _PLACES[:-2]
        found = [(place, match) for place in places for match in place.finditer(reading.view, start, end)]
        for place, match in sorted(found, key=lambda each: (each[1].start("name"), each[0] is _AT_THE_END)):
            direct = _spoken_to(reading.view, place, match, start, end)
            if direct is not None and match.start("name") >= taken:
                taken = match.end("name")
                you = direct if place is _AT_THE_END else place is _IN_FRONT and bool(_AGAIN.match(match[0]))
                yield _spoken(reading, Span(match.start("name"), taken), direct, you)
        yield from _in_small_letters(reading, start, end)
        low = reading.view[start:end].lower()
        for span, look in candidates(Place.READER, reading.view, sentence.span) if any(w in low for w in known) else ():
            # A name that nobody known bears must be spoken to more plainly than the weights can tell.
            if known.isdisjoint(span.of(reading.view).lower().replace(".", " ").split()):
                continue
            likely = chance(Place.READER, reading.view, sentence.span, span, look) if span.start >= taken else 0.0
            if likely >= _SURE and not _is_spoken_of(reading.view, span, start, end):
                yield _spoken(reading, span, False, False)


def _in_small_letters(reading: Reading, start: int, end: int) -> Iterator[Annotation]:
    """Yield another interviewer's name at a sentence's end by which one who writes all small may call them."""
    names = " ".join(f"{person.name} {person.goes_by or ''}" for person in reading.others)
    given = set(names.lower().split())
    last = _LAST_SMALL.search(reading.view, start, end)
    if last and last["name"] in given and not is_common(last["name"]):
        yield _spoken(reading, Span(*last.span("name")), False, False)


def _known_words(reading: Reading) -> frozenset[str]:
    """Return the words of the names of those the letter goes to and of the others of the round."""
    names = (f"{person.name} {person.goes_by or ''}" for person in (*reading.others, *reading.recipients))
    return frozenset(word.strip(".,") for name in names for word in name.lower().split())


def _spoken(reading: Reading, name: Span, direct: bool, you: bool) -> Annotation:
    value = {"direct": direct, "you": you}
    return reading.annotation("vocative", name.start, name.end, value=value, source="pattern")


def _in_subject(subject: str) -> Iterator[Annotation]:
    """Yield who is thanked or greeted in a subject: "Thank you, Trent!"."""
    for match in _THANKED.finditer(subject[:_LONGEST_SUBJECT]):
        name, value = match["name"], {"direct": False, "you": False}
        yield Annotation("vocative", match.start("name"), match.end("name"), name, 0.8, value, "subject", "subject")


def _quoted(before: str, after: str) -> bool:
    """Return whether a sentence's quotation opens before a name and ends behind it."""
    if before.count('"') % 2:
        return '"' in after
    opened = len(_OPENS_A_QUOTE.findall(before)) - len(_ENDS_A_QUOTE.findall(before))
    return opened > 0 and bool(_ENDS_A_QUOTE.search(after))


def _is_spoken_of(view: str, name: Span, start: int, end: int) -> bool:
    """Return whether a name stands in a list, behind what its bearer is, or in what somebody said to somebody."""
    start, end = max(start, name.start - _REACH), min(end, name.end + _REACH)
    before = view[start : name.start].rstrip(" ,")
    if _BEHIND_WHAT.search(view, start, name.start):
        return True
    if _AND_YOU.match(view, name.end, end) or _DOES.match(view, name.end, end) or _is_a_job(before):
        return True
    return bool(_LIST_BEFORE.search(before) or _RELATION.search(before)) or _quoted(before, view[name.end : end])


def _begins_with_a_verb(words: Sequence[str]) -> bool:
    """Return whether the first of several words is an everyday one and nobody's name."""
    first = words[0]
    return len(words) > 1 and is_common(first) and not _IS_TITLE.fullmatch(first) and first not in listed_names()


def _is_a_job(before: str) -> bool:
    """Return whether words end in a job that the name behind it says who has: "your auditor, Robert"."""
    found = _THE_ONE_WHO.search(before)
    return found is not None and found[1].lower() in JOB_HEADS


def _spoken_to(view: str, place: re.Pattern[str], match: re.Match[str], start: int, end: int) -> bool | None:
    """Return whether "you" or a greeting stands right before the name, None where it is surely not spoken to."""
    start, end = max(start, match.start() - _REACH), min(end, match.end() + _REACH)
    name = match["name"]
    words = [word.strip(".,") for word in name.lower().split()]
    if len(words) == 1 and _IS_TITLE.fullmatch(words[0]):
        return None
    if words[len(words) > 1 and bool(_IS_TITLE.fullmatch(words[0]))] in NOBODY or _LIST_AFTER.match(
        view, match.end(), end
    ):
        return None
    before = view[start : match.start()].rstrip(" ,")
    # "Ask Omer, he knows": a verb that a sentence begins with is no part of a name.
    if place is _IN_FRONT and (_BEHIND_TITLE.search(before) or _begins_with_a_verb(words)):
        return None
    # What somebody said to somebody is no leak: "you shouted 'Mind the hose, Mr. Lopez'".
    if _quoted(before, view[match.end() : end]):
        return None
    if place in {_BESIDE_YOU, _AS_YOU_SAID}:
        return True
    if place is _IN_THE_MIDDLE:
        return bool(_YOU.search(view, match.end(), end))
    if place is not _AT_THE_END:
        return (
            True
            if place is _THANKED
            else bool(_YOU.search(view, match.end(), end)) or "," in view[match.end() : match.end() + 1]
        )
    if _RELATION.search(before) or _LIST_BEFORE.search(before) or _is_a_job(before):
        return None
    clause = re.split(r"[;:.!?]|, (?:and|but) ", before)[-1]
    if _JUST_YOU.search(clause):
        return True
    return bool(
        _WHOLE_CLAUSE.search(clause) and re.search(r"\bI\b", clause) and _NEXT_CLAUSE.match(view, match.end(), end)
    )
