"""The person greeted: a grammar of salutations, which finds more names than any entity model does.

Yields one ``greeting`` for the salutation (value ``kind``: ``person``, ``generic`` or ``empty``) and an
``addressee`` for each person greeted in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic import lazy
from critic.domain import Annotation, Channel, Letter, Span, ZoneKind
from critic.ending import is_common
from critic.names import fold, is_only_courtesy, split_people
from critic.patterns import GREETING_WORD
from critic.reading import Reading

_GENERIC_WORD = (
    r"hiring|recruiting|recruitment|recruiters?|interview(?:er|ers|ing)?|search|selection|talent|acquisition|h\.?r\.?|human|resources?|team|panel|committee|board|"
    r"managers?|management|department|dept|staff|people|office|sirs?|madams?|ma'?am|gentlemen|ladies|all|everyone|everybody|everybody|folks|both|guys|friends?|"
    r"colleagues?|there|again|company|employer|whom|it|may|concern|manager\(s\)|personnel|professionals?|lead(?:er)?ship|group|crew|y'all|world|decision|maker|"
    r"members?|contact|person|the|at|of|to|and|or|my|new|your|reader|applicant|supervisor|owner|boss|principal|director|coordinator|headmaster|editor|representative"
)
_GENERIC = lazy.compile(rf"(?:(?:{_GENERIC_WORD})\b[\s/,&().-]*)+", re.I)
_HONORIFIC_ONLY = lazy.compile(r"(?:(?:mr|ms|mrs|mx|miss|dr|prof)\b\.?[\s/]*)+(?:or\s+madam)?", re.I)
# What may follow a name in the greeting without being part of it.
_AFTER_NAME = lazy.compile(
    r"(?<!\s)(?:\s*+(?:\(|,\s*+(?:[ia](?!\.)|it|this|thank|thanks|we|my|how|hope|just|good|it's)\b|(?<![-\u2060])[-\u2060]*+\s*+$|\b(?:and (?:the )?(?:team|colleagues|all|everyone|others|co|family|staff|panel)\b))|\s++-\s).*",
    re.I,
)
# "Bartek, hello", "Yusuf walaal": what follows the name in small letters is no name, unless all is written small.
_TRAILING_WORDS = lazy.compile(
    r"(?<=\w)[,\s]+(?:hello|hi|hey|hiya|good (?:morning|afternoon|evening)|greetings)[\s,:!.-]*$|(?<=[a-z])(?<![A-Z]\.)(?:\s++(?!van|von|de|der|den|da|di|dos|del|bin|al|el|and|y|le|la|ter|ten|san|sensei|ji|bey|hanim)[a-z]++){1,30}[\s,:!.-]*$"
)
_SPOKEN = lazy.compile(
    r"\b(?:(?<!you )(?<!you are )(?<!you're )speak(?:ing)? (?:to|with)|calling for|looking for|reach(?:ed)?|is (?:this|that|it)(?: with)?|am i speaking (?:to|with)|trying to reach|call(?:ing)? to(?= (?:m[rs]|dr|prof|M[rs]|Dr|Prof))|put me through to|message (?:is )?for)\s+"
    r"(?P<name>(?:(?i:mr|ms|mrs|mx|dr|miss|prof|professor|madam|ma'am|chef|sir|don|do[nñ]a|pak|bu)\b\.?\s+)?(?:(?:van|von|de|der|den|da|al|el|bin|del|di|la|le|d)[- '])*[A-Z][\w'-]*(?:\s+(?:[A-Z][\w'-]*|van|von|de|der|den|da|al|el|bin|del)){0,3})"
)
_SCRIPT_GREETING = lazy.compile(
    r"(?:^|[.!?,]\s{1,20}|\n\s{0,20}|[\"':]\s{0,20})(?:(?i:(?:yeah|yes),? )?(?i:hi|hello|good (?:morning|afternoon|evening|day|night)|hey|morning|afternoon|evening|hola|al[oô]|ol[aá]|bon(?:jour|soir|dia)|bom dia|boa tarde|buen[ao]s? (?:d[ií]as|tardes|noches)|ciao|buongiorno|namaste|namaskar|salaa?m(?: alaikum)?|assalamu? ?alaikum|jambo|habari|shalom|selam|merhaba|kumusta|halo|moshi moshi|wei|privet|kia ora|talofa|g'day)[,!\s]+)+(?:(?i:please,? )?(?i:is (?:this|that|it))\s+)?"
    r"(?P<name>(?:(?i:mr|ms|mrs|mx|dr|miss|prof|professor|madam|ma'am|sir|don|do[nñ]a|pak|bu)\b\.?\s+)?(?:(?:van|von|de|der|den|da|al|el|bin|del|di|la|le|d)[- '])*[A-Z][\w'-]*(?:\s+(?:[A-Z][\w'-]*|van|von|de|der|den|da|al|el|bin|del)){0,3})(?=\s*[,.!?;:]|\s+-|\s*$)",
    re.M,
)
# "Mr. Combs? Hollis Stamper here.": asked for by name alone, as the first word.
_ASKED = lazy.compile(
    r"\A\s*(?P<name>(?:(?:Mr|Ms|Mrs|Mx|Dr|Miss|Prof|Professor|Madam|Chef|Don|Do[nñ]a|Pak|Bu)\b\.?\s+)?[A-Z][\w'-]{1,40}(?:\s+[A-Z][\w'-]{0,40}){0,2})\?\s"
)
# "To Ada,", "Well Pat Joe,", "@Ravi": what may stand before the name and is no greeting.
_OPENER = lazy.compile(r"(?i:to|for|attn?\.?:?|attention:?|well|so|now|right|okay|ok|oh|ah)\s+(?=[A-Z])|@(?=\w)")
# "Akeel Ramnarine here": that is the caller.
_HERE = lazy.compile(r"\b(?:here|speaking|calling|on the (?:line|phone))$", re.I)
# What follows a greeting in small letters and names nobody: "good evening po", "sawasdee ka", "salam sejahtera".
_NO_NAMES = frozenset(
    "to you|to you all|po|ka|kha|krub|krap|krab|khrap|ya|lah|la|eh|oh|ho|na|ne|desu|svima|sejahtera|a tutti|a todos|a todas|a tous|zusammen|allemaal|alla|alle|kaikille|tous|todos|panstwu|vsem|all of you|in there|from here|again|once more|dear|dears|my dear|my friend|friend".split(
        "|"
    )
)
_SECOND_GREETING = lazy.compile(
    r"(?i:dear|hi|hello|hey|good (?:morning|afternoon|evening)) (?!(?i:from|to|in|on|god|lord)\b)[A-Z][^\n,:!?]{1,60}[,:!](?=[ \u2060]*\n)"
)
_NOT_A_NAME = lazy.compile(
    r"(?:this|it|its|it's|i|i'm|my|there|again|thank|thanks|good|just|yeah|yes|hello|hi|am|name|is|and|we|you|the|is this|from|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)
_NOBODY = lazy.compile(
    r"(?:there|again|sirs?|madam|ma'?am|hello|hi)(?:[\s,!/]+(?:or |and )?(?:there|again|sir|madam|ma'?am|hello|hi))*",
    re.I,
)
# "Dear Sir," greets one person without a name, "Sir or Madam" anybody at all.
_SIR_OR_MADAM = lazy.compile(r"\bsirs?\s*(?:/|or|and|,)\s*ma'?da?ms?\b|\bsirs\b", re.I)
# "W/ro Hiwot": a title written with a slash is not two people.
_SLASHED_TITLE = lazy.compile(r"(?<=\b[A-Z])/(?=[a-z]{1,4}\b)")
# An "I" that may be a first name cut short, with or without its full stop.
_INITIAL_I = lazy.compile(r"I(?:(?P<stop>\.)|(?![\w'’]))")
_BETWEEN_NAMES = frozenset("and & van von de der den da di du dos del della la le bin al el ter ten y".split())
_LONGEST_NAME = 3  # words behind the initial
_EDGES = ' \n\u2060,.:;!?-"*_~'


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield the greeting and the people greeted, spans without "Dear" and punctuation."""
    greeting = reading.letter.zone(ZoneKind.SALUTATION)
    names = greeted_names(reading.letter)
    if greeting:
        kind = "person" if names else _kind(greeting.of(reading.view))
        yield reading.annotation("greeting", greeting.start, greeting.end, value={"kind": kind}, source="salutation")
    for name in names:
        yield reading.annotation("addressee", name.start, name.end, confidence=0.98, source="salutation")


def greeted_names(letter: Letter) -> tuple[Span, ...]:
    """Return where each person greeted is named."""
    # A script greets in the middle of a sentence ("Hello, is that Mrs. Geddes? It's Ross"), where lines say nothing.
    if letter.draft.channel is Channel.CALL and (spoken := tuple(_spoken(letter))):
        return spoken
    greeting = letter.zone(ZoneKind.SALUTATION)
    return (*_names_in(letter.view, greeting), *_greeted_again(letter)) if greeting else ()


def _greeted_again(letter: Letter) -> Iterator[Span]:
    """Yield who is greeted by a second line right below the greeting: "Dear Mrs. O'Neill,", then "Dear Mr. Brown,"."""
    body = letter.zone(ZoneKind.BODY)
    found = _SECOND_GREETING.match(letter.view, body.start, body.end) if body else None
    if found and letter.draft.channel is not Channel.CALL:
        yield from _names_in(letter.view, Span(*found.span()))


def _names_in(view: str, greeting: Span) -> Iterator[Span]:
    text = greeting.of(view)
    word = GREETING_WORD.match(text)
    start = word.end() if word else 0
    if opener := _OPENER.match(text, start):
        start = opener.end()
    rest = text[start:]
    if tail := _AFTER_NAME.search(rest):
        rest = rest[: tail.start()]
    if _HERE.search(rest.strip(_EDGES)):
        return
    small = rest.islower() and len(rest.split()) <= 3
    if not small and (trailing := _TRAILING_WORDS.search(rest)):
        rest = rest[: trailing.start()]
    stripped = rest.strip(_EDGES)
    if (
        not stripped
        or (_NOT_A_NAME.match(stripped) and not _begins_with_an_i(stripped))
        or _GENERIC.fullmatch(stripped)
        or _HONORIFIC_ONLY.fullmatch(stripped)
        or _placeholder(stripped)
        or (stripped.islower() and (is_only_courtesy(stripped) or fold(stripped) in _NO_NAMES))
    ):
        return
    offset = greeting.start + start + rest.index(stripped)
    for begin, end in split_people(_SLASHED_TITLE.sub("'", stripped)):
        name = stripped[begin:end].strip(_EDGES)
        if name and not _GENERIC.fullmatch(name) and any(character.isalpha() for character in name):
            at = offset + begin + stripped[begin:end].index(name)
            yield Span(at, at + len(name) + _abbreviation_stop(view, at + len(name), name))


def _begins_with_an_i(rest: str) -> bool:
    """Return whether the "I" after a greeting is an initial: "I.", "I. Eze", "I Eze"; "I hope", "I Hope You …" are not."""
    found = _INITIAL_I.match(rest)
    if not found:
        return False
    words = [word for word in rest[found.end() :].replace(",", " ").split() if word not in _BETWEEN_NAMES]
    if rest[0] == "i" or any(word.islower() for word in words):
        return False
    if found["stop"] or not words or (len(words) == 1 and words[0].istitle()):
        return True
    return len(words) <= _LONGEST_NAME and not any(is_common(word.strip(_EDGES)) for word in words)


def _abbreviation_stop(view: str, end: int, name: str) -> int:
    """Return 1 where the full stop after a name belongs to it: an initial or "Jr."."""
    last = name.rsplit(None, 1)[-1]
    return int(view[end : end + 1] == "." and (len(last) == 1 or last.lower() in {"jr", "sr", "esq", "phd", "ph.d"}))


def _placeholder(text: str) -> bool:
    return text[0] in "[{<%_" or text[-1] in "]}>%_"


def _kind(greeting: str) -> str:
    """Return what a greeting without a person is: ``generic`` names a group or an office, ``empty`` nobody at all."""
    word = GREETING_WORD.match(greeting)
    opening = word[0].lower() if word else ""
    rest = greeting[len(opening) :].strip(_EDGES)
    if "whom" in opening or opening.startswith("to the"):
        return "generic"
    if rest and _placeholder(rest):
        return "placeholder"
    if not rest or _NOBODY.fullmatch(rest) or _HONORIFIC_ONLY.fullmatch(rest):
        return "generic" if _SIR_OR_MADAM.search(rest) else "empty"
    return "generic" if "dear" in opening or _GENERIC.fullmatch(rest) else "empty"


def _spoken(letter: Letter) -> Iterator[Span]:
    """Find whom a call script asks for or greets in its first lines."""
    opening = letter.view[:400]
    for pattern in (_ASKED, _SPOKEN, _SCRIPT_GREETING):
        for found in pattern.finditer(opening):
            name = found["name"]
            if not _NOT_A_NAME.match(name) and not _GENERIC.fullmatch(name):
                yield Span(found.start("name"), found.end("name"))
                return
