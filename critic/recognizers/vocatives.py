"""Names the letter speaks to in its body: "it was a pleasure to meet you, Mr. Noor", "Again, Dr. Grubbs, thank you".

A name spoken to stands between commas or at the end, after words that address somebody.  A name in a list ("Lars, Ren and
you"), beside what it is ("your colleague, Lars,") or before a verb is spoken about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic import lazy
from critic.domain import Annotation
from critic.reading import Reading

_TITLE = (
    r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|madam|madame|mme|mlle|monsieur|sir|engineer|engr?|ing|arch|captain|capt|deputy|officer|chef|coach|reverend|rev|father|sister|brother|pastor|imam|pak|bapak|bu|ibu|"
    r"frau|herr|se[nñ]or(?:a|ita)?|sr|sra|do[nñ]a?|dona?|signor[ae]?|dott|director|principal|judge|sheriff|lieutenant|sergeant|sgt|nurse|encik|puan|khun|anh|ch[iị]|c[oô]|mama|baba|mzee|mwalimu|bwana|chief|alhaji|hajia|matua|whaea|dato|datuk|nana|oga|advocate|adv|attorney|matron|rabbi|hon|fr|kuya|ate)"
)
_WORD = r"(?:(?:van der|van den|van de|van|von der|von|der|den|de la|de|da|dos|di|del|della|la|le|bin|binti|ibn|al|el|ter|ten|zu|ní|ni|ó|nic|mac|'t) )*(?:d'|l'|o'|el-|al-)?[A-ZÀ-ÖØ-ÞŁŚŞŠÇČĆŽŻŹĐİĀĒĪŌŪ][\w'’-]*"
_NAME = rf"(?P<name>(?:(?i:{_TITLE})\b\.? )?{_WORD}(?: {_WORD}){{0,3}}(?: (?:sir|madam|ma'am|ji|san|sensei|bey|hanım|mma|rra|bhai|didi))?)"
_END = r"(?=\s*(?:[,.!?;:)\u2026]|-\s|$|\n))"
# Words that address a reader end before the comma: "… to meet you, Anna", "… bless your family, Dr. Abebe".
_AT_THE_END = lazy.compile(rf",\s+{_NAME}{_END}")
_IN_FRONT = lazy.compile(
    rf"(?:^|(?<=[.!?\n] )|(?<=\n)|(?<=[.!?]  ))(?:(?:(?i:again|once again|once more|so once more|so|and|well|yes|please|sincerely|truly|honestly|believe me|thank you(?: (?:so|very) much)?|thanks(?: a lot| again)?|many thanks|hello|hi|hey|dear|good (?:morning|afternoon|evening|day)))(?:,? |$))*{_NAME}(?=,\s|\s*[.!]\s)",
)
_THANKED = lazy.compile(
    rf"\b(?i:thank you(?: (?:so|very) much)?|thanks(?: (?:so much|again|a lot))?|dear|hello|hi|good (?:morning|afternoon|evening)),? {_NAME}{_END}"
)
# "…, and Dr Saliba, I hope to work under you": in the middle of a sentence only with a title.
_IN_THE_MIDDLE = lazy.compile(
    rf"(?:[,;]|\s-)\s+(?:and|but|so|because)\s+(?=(?i:{_TITLE})\b){_NAME}(?=,\s+(?:I(?! (?:think|believe|gather|hear|understand|suppose)\b)\b|we\b|thank\b|it\b|my\b))"
)
# "Let me say, Herr Brandt, how much", "my compliments to you Mr. Ortiz": a title right behind words to the reader.
_BESIDE_YOU = lazy.compile(
    rf"\b(?:(?i:I hope|let me (?:say|add|tell you)|believe me|I must (?:say|confess)|I (?:want|wish) you to know|rest assured),|(?i:to|with|from|meet|meeting|seeing|thank|for) you) (?=(?i:{_TITLE})\b){_NAME}(?=,\s|\s*[.!]|\s(?:for|on|in|at|today|yesterday|that|again)\b)"
)
_MAY_STAND_BESIDE = lazy.compile(r"(?:\byou|(?:hope|say|add|you|me|confess|know|assured),) (?=[A-Z])")
_PLACES = (_AT_THE_END, _IN_FRONT, _THANKED, _IN_THE_MIDDLE, _BESIDE_YOU)
# A clause that is whole before the comma, so that the name behind it says not who that was: "I liked what I heard, Mia".
_WHOLE_CLAUSE = lazy.compile(
    r"\b(?:you|me|it|that|them|us|heard|saw|said|learn(?:ed|t)|enjoyed|meant|felt|promised?|today|yesterday|again|so much|a lot|very much|indeed|too|as well|soon|straight ?away|right away)$"
)
_NEXT_CLAUSE = lazy.compile(r",\s+(?:and|but|so|because)\s+(?:I|we|you|it|my|your)\b")
_YOU = lazy.compile(r"\b(?:you|your|yours|u)\b", re.I)
_JUST_YOU = lazy.compile(
    r"\b(?:you|yours)(?: (?:all|both|soon|then|there|today|yesterday|again|in person|this (?:morning|afternoon|evening)|on \w+day|very much|so much|warmly|sincerely))*$",
    re.I,
)
_OPENS_A_QUOTE = lazy.compile(r"(?:^|[\s(:])'(?=\w)")
_ENDS_A_QUOTE = lazy.compile(r"(?<=[\w,.!?])'(?=[\s,.!?)]|$)")
_IS_TITLE = lazy.compile(_TITLE)
_AGAIN = lazy.compile(r"(?:so )?(?:once )?(?:again|more)\b", re.I)
# A relation before the comma: then the name says who that is.
_RELATION = lazy.compile(
    r"\b(?:colleagues?|manager|director|friend|boss|lead|leader|head|partner|assistant|daughter|son|brother|sister|wife|husband|mother|father|mum|mom|dad|dog|cat|horse|supervisor|teacher|mentor|chief|owner|founder|ceo|cto|cfo|deputy|officer|"
    r"engineer|recruiter|nurse|chef|neighbou?r|aunt|uncle|cousin|grandmother|grandfather|named|called|name is|city|town|capital|village|state|street|county|firm|company|employer|customer|client|lady|woman|man|guy|person|others?|people|interviewers?|ones?|it's|it is|i am|i'm|this is|in [A-Z]\w+|from [A-Z]\w+|at [A-Z]\w+)$"
)
_LIST_BEFORE = lazy.compile(
    r"(?:\b(?:with|to|from|and|for|by|like|of|both|between) (?:\w+\.? )?[A-Z][\w'’-]+(?:, [A-Z][\w'’-]+)*)$"
)
_LIST_AFTER = lazy.compile(
    r"\s{0,2},?\s{1,2}(?:and|&|or)\s{1,2}(?!I\b)(?:[A-Z]|(?:the|your|everyone|all|you|others)\b)|\s{0,2},\s{1,2}(?:[A-Z][\w'’-]+(?:,| and)|(?:who|whose|which|your|the|my|our|a|an|as)\b)"
)
_NOBODY = frozenset(
    "god lord allah jesus christ heaven sir madam ma'am everyone everybody all team folks both friends i we it this that the a an and but so thank thanks please yes no well again today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday "
    "january february march june july august september october november december christmas easter inshallah best regards sincerely yours looking having my your our in on at to for from by with as if when while what how why who where there here let once since after before now then also maybe perhaps ok okay sure "
    "english german french spanish python java excel kafka sql insha'allah mashallah alhamdulillah gracias merci obrigado grazie danke shukran asante amen p.s ps ltd inc gmbh first second third listen say look right anyway oh actually specifically it's its is that's that testing together short experience name goodbye bye three two one hi hello doctor professor goodness boy man look indeed finally honestly".split()
)


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``vocative`` for each name spoken to; ``value.direct`` where "you" or a greeting stands right before it."""
    taken = -1
    for sentence in reading.letter.sentences:
        start, end = sentence.span.start, sentence.span.end
        places = _PLACES if _MAY_STAND_BESIDE.search(reading.view, start, end) else _PLACES[:-1]
        found = [(place, match) for place in places for match in place.finditer(reading.view, start, end)]
        for place, match in sorted(found, key=lambda each: (each[1].start("name"), each[0] is _AT_THE_END)):
            direct = _spoken_to(reading.view, place, match, start, end)
            if direct is not None and match.start("name") >= taken:
                taken = match.end("name")
                you = direct if place is _AT_THE_END else place is _IN_FRONT and bool(_AGAIN.match(match[0]))
                yield reading.annotation(
                    "vocative", match.start("name"), taken, value={"direct": direct, "you": you}, source="pattern"
                )


def _quoted(before: str, after: str) -> bool:
    """Return whether a sentence's quotation opens before a name and ends behind it."""
    if before.count('"') % 2:
        return '"' in after
    opened = len(_OPENS_A_QUOTE.findall(before)) - len(_ENDS_A_QUOTE.findall(before))
    return opened > 0 and bool(_ENDS_A_QUOTE.search(after))


def _spoken_to(view: str, place: re.Pattern[str], match: re.Match[str], start: int, end: int) -> bool | None:
    """Return whether "you" or a greeting stands right before the name, None where it is surely not spoken to."""
    name = match["name"]
    words = [word.strip(".,") for word in name.lower().split()]
    if words[len(words) > 1 and bool(_IS_TITLE.fullmatch(words[0]))] in _NOBODY or _LIST_AFTER.match(
        view, match.end(), end
    ):
        return None
    before = view[start : match.start()].rstrip(" ,")
    # What somebody said to somebody is no leak: "you shouted 'Mind the hose, Mr. Lopez'".
    if _quoted(before, view[match.end() : end]):
        return None
    if place is _BESIDE_YOU:
        return True
    if place is _IN_THE_MIDDLE:
        return bool(_YOU.search(view, match.end(), end))
    if place is not _AT_THE_END:
        return (
            True
            if place is _THANKED
            else bool(_YOU.search(view, match.end(), end)) or "," in view[match.end() : match.end() + 1]
        )
    if _RELATION.search(before) or _LIST_BEFORE.search(before):
        return None
    clause = re.split(r"[;:.!?]|, (?:and|but) ", before)[-1]
    if _JUST_YOU.search(clause):
        return True
    return bool(
        _WHOLE_CLAUSE.search(clause) and re.search(r"\bI\b", clause) and _NEXT_CLAUSE.match(view, match.end(), end)
    )
