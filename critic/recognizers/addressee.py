"""The person greeted: a grammar of salutations, which finds more names than any entity model does.

Yields one ``greeting`` for the salutation (value ``kind``: ``person``, ``generic`` or ``empty``) and an
``addressee`` for each person greeted in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from critic import lazy
from critic.domain import Annotation, Channel, Letter, Span, ZoneKind
from critic.ending import is_common
from critic.names.coordinated import split_people
from critic.names.honorifics import is_only_courtesy
from critic.names.lists import TITLES
from critic.names.matching import Match, compare
from critic.names.persons import TITLE
from critic.names.written import fold
from critic.patterns import ENDEARMENTS, GREETING_CLAUSE, GREETING_WORD
from critic.phrases.firms import FIRM_WORDS, SURNAMES
from critic.reading import Reading

# Who answers for hiring: such a word, and a group or a role beside it, names nobody.
_HIRING = r"hiring|recruiting|recruitment|recruiters?|interview(?:ers?|ing)?|selection|talent|acquisition|h\.?r\.?|human|resources?|recursos humanos|personnel|admissions?"
_GROUP = r"parents|teachers|trustees|governors|examiners|judges|elders|comrades|team|panel|committee|board|department|dept|staff|people|office|colleagues?|crew|group|folks|management|members?|guys|friends?|equipo|[eé]quip[ae]|ekibi?"
_GENERIC_WORD = (
    rf"{_HIRING}|{_GROUP}|search|managers?|sirs?|mada?ms?|ma'?am|mam|gentlemen|ladies|all|everyone|everybody|both|there|again|company|employer|whom (?:it|this) may (?:concern|correspond|interest|apply|regard)|concerned|"
    r"manager\(s\)|professionals?|lead(?:er)?ship|y'all|world|decision|maker|contact|persons?|responsible|the|at|of|to|and|or|my|new|your|reader|applicant|representative|coordinator|"
    r"se[nñ]or(?:es|as)|senhor(?:es|as)|signori|damen|herren|dames|heren|messieurs|mesdames|yetkili(?:ler)?|(?<=\w )(?:y|e|und|et|en)(?= \w)"
)
_GENERIC = lazy.compile(rf"(?:(?:{_GENERIC_WORD})(?!\w)[\s/,&().-]*)+", re.I)
# "HR Officer", "Talent Acquisition Specialist": a role says who reads only where it is not the hiring itself.
_HIRING_ROLE = lazy.compile(
    rf"(?=.{{0,40}}\b(?:{_HIRING})(?!\w))(?:(?:{_GENERIC_WORD}|officers?|specialists?|executives?|partners?|authority|authorities|assistants?|consultants?|associates?|generalists?|advis[eo]rs?|head|business|director|supervisor|senior|chief|in|charge)(?!\w)[\s/,&().-]*)+",
    re.I,
)
# "Lakeside Team", "Team Lakeside", "Staff of Rosewood": a group by its own name.
_NAMED_GROUP = lazy.compile(
    r"(?!(?:mr|ms|mrs|miss|dr|prof|professor|sir|madam)\b)(?:(?:\w[\w'’&./-]{0,29}\s+){1,5}(?:team|panel|committee|department|dept|staff|management|members|personnel|colleagues|family)"
    r"|(?:team|panel|members?|staff|folks|people|colleagues|friends|guys)\s(?!lead|head|manager|supervisor|captain).*)",
    re.I,
)
_HONORIFIC_ONLY = lazy.compile(r"(?:(?:mr|ms|mrs|mx|miss|dr|prof)\b\.?[\s/]*)+(?:or\s+madam)?", re.I)
# What may follow a name in the greeting without being part of it.
_AFTER_NAME = lazy.compile(
    r"(?<!\s)(?:\s*+(?:\(|,\s*+(?:[ia](?!\.)|it|this|thank|thanks|we|my|how|hope|just|good|it's)\b|(?<![-\u2060])[-\u2060]*+\s*+$|\b(?:and (?:the )?(?:team|colleagues|all|everyone|others|co|family|staff|panel)\b))|\s++-\s).*",
    re.I,
)
# "Sofia I hope you are well", "Mr. Kim from HR": where a name cannot go on.
_NO_MORE_NAME = lazy.compile(
    rf"(?:^|\s)(?:{GREETING_CLAUSE}|(?i:thank|myself)\b|(?:from|at|with|about|in|on|for|to|who|as|is|was|am|are|can|could|may|would|again|here|calling|speaking)(?=[\s,]|$))"
)
_OF = lazy.compile(r"\s(?:of|for)\s")
# "Good morning po Ma'am", "Warm greetings to you Mr. Addo": what stands between the greeting and the name.
_BEFORE_NAME = lazy.compile(r"(?:(?:to )?you\b|(?:po|ka|kha|krub|krap|khrap|lah|la|na)(?=\s))[\s,]*")
# "Bartek, hello", "Yusuf walaal": what follows the name in small letters is no name, unless all is written small.
_TRAILING_WORDS = lazy.compile(
    r"(?<=\w)[,\s]+(?:hello|hi|hey|hiya|good (?:morning|afternoon|evening)|greetings)[\s,:!.-]*$|(?<=[a-z])(?<![A-Z]\.)(?:\s++(?!van|von|de|der|den|da|di|dos|del|bin|al|el|and|y|le|la|ter|ten|san|sama|sensei|ji|bey|hanim|sir|madam|maam|mam|bhai|didi|hoca|abla|abi|garu|sahib|saheb|guai|nim|ssi)[a-z]++){1,30}[\s,:!.-]*$"
)
# Capitals of the Latin scripts people spell their names in.
_CAPITAL = "[A-ZÀ-ÖØ-ÞŁŚŞŠÇČĆŽŻŹĐİĀĒĪŌŪ]"
_SPOKEN = lazy.compile(
    r"\b(?:(?<![Yy]ou )(?<![Yy]ou are )(?<![Yy]ou're )(?:speak|talk)(?:ing)? (?:to|with)|calling for|call(?:ing)?(?= (?:[Mm](?:r|s|rs|iss|adam)|[Dd]r|[Pp]rof)\b)|this is [A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,2},? for|connect me (?:to|with)|looking for|reach(?:ed)?|is (?:this|that|it)(?: with)?|am i speaking (?:to|with)|trying to reach|it is(?= (?:Mr|Ms|Mrs|Miss|Madam|Dr|Prof)\b)|call(?:ing)? to(?= (?:m[rs]|dr|prof|M[rs]|Dr|Prof))|put me through to|message (?:is )?for)\s+"
    rf"(?P<name>(?:(?i:mr|ms|mrs|mx|dr|miss|prof|professor|madam|ma'am|chef|sir|don|do[nñ]a|pak|bu)\b\.?\s+)?(?:(?:van|von|de|der|den|da|al|el|bin|del|di|la|le|d)[- '])*{_CAPITAL}[\w'-]*(?:\s+(?:{_CAPITAL}[\w'-]*|van|von|de|der|den|da|al|el|bin|del)){{0,3}})"
)
# "Is Mrs. Ruiz there?"
_IS_THERE = lazy.compile(
    rf"\b[Ii]s (?P<name>(?:(?i:mr|ms|mrs|mx|dr|miss|prof|professor|madam|ma'am|chef|sir|pak|bu)\b\.?\s+)?{_CAPITAL}[\w'-]{{1,30}}(?:\s+{_CAPITAL}[\w'-]{{1,30}}){{0,2}})\s+(?:there|available|around|free|in)\b"
)
# "May I speak with the hiring manager?", "Is this the HR department?"
_OFFICE_ASKED_FOR = lazy.compile(
    rf"\b(?:(?:speak|talk)(?:ing)? (?:to|with)|is (?:this|that|it)|calling|looking for|reach(?:ed)?|connect me (?:to|with)|message for)\s+(?:the|your|an?)?\s*(?:{_HIRING})(?!\w)",
    re.I,
)
_SCRIPT_GREETING = lazy.compile(
    r"(?:^|[.!?,]\s{1,20}|\n\s{0,20}|[\"':]\s{0,20})(?:(?i:(?:yeah|yes),? )?(?i:hi|hello|good (?:morning|afternoon|evening|day|night)|hey|morning|afternoon|evening|hola|al[oô]|ol[aá]|bon(?:jour|soir|dia)|bom dia|boa tarde|buen[ao]s? (?:d[ií]as|tardes|noches)|ciao|buongiorno|namaste|namaskar|salaa?m(?: alaikum)?|salaa?mu? al[ae][iy]k[uo]m|assalamu? ?al[ae][iy]k[uo]m|jambo|habari|shalom|selam|merhaba|kumusta|halo|moshi moshi|wei|privet|kia ora|talofa|g'day)[,!\s]+)+(?:(?i:please,? )?(?i:is (?:this|that|it))\s+)?"
    rf"(?P<name>(?:(?i:mr|ms|mrs|mx|dr|miss|prof|professor|madam|ma'am|sir|don|do[nñ]a|pak|bu)\b\.?\s+)?(?:(?:van|von|de|der|den|da|al|el|bin|del|di|la|le|d)[- '])*{_CAPITAL}[\w'-]*(?:\s+(?:{_CAPITAL}[\w'-]*|van|von|de|der|den|da|al|el|bin|del)){{0,3}}?)(?=\s*[,.!?;:]|\s+-|\s*$|\s(?:this|it's|its|it is|I'm|I am|my name)\b)",
    re.M,
)
# "Mr. Combs? Hollis Stamper here.": asked for by name alone, as the first word.
_ASKED = lazy.compile(
    r"\A\s*(?P<name>(?:(?:Mr|Ms|Mrs|Mx|Dr|Miss|Prof|Professor|Madam|Chef|Don|Do[nñ]a|Pak|Bu)\b\.?\s+)?[A-Z][\w'-]{1,40}(?:\s+[A-Z][\w'-]{0,40}){0,2})\?\s"
)
_VOICEMAIL = lazy.compile(r"^[ \t]*voice ?mail\b[^\n]{0,30}:[ \t]*\n", re.I | re.M)
_NAME_ALONE = lazy.compile(r"\s*(?P<name>[^\W\d_][\w'’.-]{1,30}(?: [^\W\d_][\w'’-]{1,30}){0,2})[,!?]\s")
# "To Ada,", "Well Pat Joe,", "@Ravi": what may stand before the name and is no greeting.
_OPENER = lazy.compile(r"(?i:to|for|attn?\.?:?|attention:?|well|so|now|right|okay|ok|oh|ah)\s+(?=[A-Z])|@(?=\w)")
# "Akeel Ramnarine here": that is the caller.
_HERE = lazy.compile(r"\b(?:here|speaking|calling|on the (?:line|phone))$", re.I)
# "Moi, Tõnis Raudkivi calls", "Yes, hello. Tuukka Rautiainen. From the elevator interview": the caller says who it is.
_SAYS_WHO = lazy.compile(r" (?:calls|speaks)\b|\. From the (?:[\w-]+ ){0,2}(?:interview|meeting)\.")
# What follows a greeting in small letters and names nobody: "good evening po", "sawasdee ka", "salam sejahtera".
_NO_NAMES = frozenset(
    "to you|to you all|po|ka|kha|krub|krap|krab|khrap|ya|lah|la|eh|oh|ho|na|ne|desu|svima|sejahtera|a tutti|a todos|a todas|a tous|zusammen|allemaal|alla|alle|kaikille|tous|todos|panstwu|vsem|all of you|in there|from here|again|once more|dear|dears|my dear|my friend|friend".split(
        "|"
    )
)
_SECOND_GREETING = lazy.compile(
    r"(?i:dear|hi|hello|hey|good (?:morning|afternoon|evening)) (?!(?i:from|to|in|on|god|lord)\b)[A-Z][^\n,:!?]{1,60}[,:!](?=[ \u2060]*\n)"
)
_GREETING_LINE = lazy.compile(r"[^\W\d_][^\n,:!?]{1,60}[,:!](?=[ \u2060]*\n)")
_OPENING_LINE = lazy.compile(r"[^\n]{1,100}\n[ \t]*\n\s*")
_SPOKEN_TO = lazy.compile(
    rf"(?:(?:[Nn]ow(?: then)?|[Ss]o|[Ww]ell|[Aa]nyway),? )?(?:(?i:{TITLE})\b\.? )?{_CAPITAL}[\w'-]*(?: {_CAPITAL}[\w'-]*)?,"
)
_NOT_A_NAME = lazy.compile(
    r"(?:this|it|its|it's|i|i'm|my|hope|hoping|sorry|calling|there|again|thank|thanks|good|just|yeah|yes|hello|hi|am|name|is|and|we|you|the|is this|from|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)
_SIR = r"sirs?|monsieur|messieurs|se[nñ]or|senhor|gentlem[ae]n"
_MADAM = r"mada?ms?|ma'?am|mam|madame|mesdames|se[nñ]ora|senhora|lad(?:y|ies)|(?-i:ma)"
_NOBODY = lazy.compile(
    rf"(?:there|again|dear|hello|hi|{_SIR}|{_MADAM})(?:[\s,!/]+(?:or |and )?(?:there|again|hello|hi|{_SIR}|{_MADAM}))*",
    re.I,
)
# "Dear Sir," greets one person without a name, "Sir or Madam" anybody at all.
_SIR_OR_MADAM = lazy.compile(
    rf"\b(?:(?:{_SIR})\b\s*(?:/|or|and|,)\s*(?:{_MADAM})|(?:{_MADAM})\s*(?:/|or|and|,)\s*(?:{_SIR})|sirs|gentlemen|messieurs|mesdames|ladies)\b",
    re.I,
)
# "Prezados,": more than one is dear, and none has a name.
_DEAR_ONES = lazy.compile(r"(?:prezad|estimad|querid)[oa]s$|gentili$|chers$", re.I)
# "W/ro Hiwot": a title written with a slash is not two people.
_SLASHED_TITLE = lazy.compile(r"(?<=\b[A-Z])/(?=[a-z]{1,4}\b)")
# An "I" that may be a first name cut short, with or without its full stop.
_INITIAL_I = lazy.compile(r"I(?:(?P<stop>\.)|(?![\w'’]))")
_BETWEEN_NAMES = frozenset("and & van von de der den da di du dos del della la le bin al el ter ten y".split())
_LONGEST_NAME = 3  # words behind the initial
_FIRST_LINES = 400  # characters of a script in which somebody is asked for
_FIRST_WORDS = 90  # characters of a voicemail in which somebody is greeted
_FIRST_LINE, _SHORT_LINE = 110, 60
_WORD = lazy.compile(r"(?<![\w.])(?P<word>[^\W\d_][\w'-]+)")
# A word before a stop, courtesies between: "Owen", "wankhede sir,"; or the first one: "well colm thanks for".
_WORD_AND_STOP = lazy.compile(
    r"(?<![\w.])(?P<word>[^\W\d_][\w'-]+)(?=(?:\s(?i:sir|madam|ma'am|bro|mate|man|ji|bhai|bey|hanim|pet|love|dear|boss|chief|uncle|aunty))?\s?(?:[,.!?:;)]|-(?!\w)|$))"
    rf"|^(?i:(?:well|so|right|ok|okay|hi|hey|oi|now|ah|oh|ey)[,\s]\s*)?@?(?:(?i:{TITLE})\b\.?\s)?(?P<first>[^\W\d_][\w'-]+)(?=\s)"
)
_TITLE_BEFORE = lazy.compile(rf"(?<!\w)(?P<title>(?i:{TITLE})\b\.?\s)$")
_EDGES = ' \n\u2060,.:;!?-"*_~'


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield the greeting and the people greeted, spans without "Dear" and punctuation."""
    greeting = reading.letter.zone(ZoneKind.SALUTATION)
    names = greeted_names(reading.letter)
    if greeting:
        kind = "person" if names else _kind(greeting.of(reading.view))
        if kind == "empty" and _asks_for_an_office(reading.letter):
            kind = "generic"
        yield reading.annotation("greeting", greeting.start, greeting.end, value={"kind": kind}, source="salutation")
    for name in names:
        yield reading.annotation("addressee", name.start, name.end, confidence=0.98, source="salutation")
    known = _named_in_the_first_line(reading) if not names else None
    if known:
        yield reading.annotation("addressee", known.start, known.end, confidence=0.9, source="first line")


def _named_in_the_first_line(reading: Reading) -> Span | None:
    """Return where a letter without a known greeting names its reader: "alright Owen", "thanks for seeing us Bev, you …".

    The name stands before a stop or at the line's end, in any case; a title before it belongs to it.
    """
    body = reading.letter.zone(ZoneKind.SALUTATION) or reading.letter.zone(ZoneKind.BODY)
    if not body:
        return None
    line = reading.view[body.start :].lstrip("\n").partition("\n")[0][:_FIRST_LINE]
    start = reading.view.index(line, body.start)
    if named := _reader_in(line, start, reading):
        return named
    # Below an opening line somebody is spoken to at once: "Made it home before the ice." and then "Mrs. Stroebel, I …".
    opening = _OPENING_LINE.match(reading.view, start, body.end)
    second = _SPOKEN_TO.match(reading.view, opening.end(), body.end) if opening else None
    return _reader_in(second[0], second.start(), reading) if second else None


def _reader_in(line: str, start: int, reading: Reading) -> Span | None:
    """Return where a line that begins at ``start`` names one of its readers before a stop."""
    # Of a short line that ends as a greeting does any word may be the name: "To Sally at the boathouse,".
    is_greeting = len(line) <= _SHORT_LINE and line.rstrip()[-1:] in ",!:-"
    for word in (_WORD if is_greeting else _WORD_AND_STOP).finditer(line):
        group = word.lastgroup or "word"
        said = word[group] if word[group][:1].isupper() else word[group].title()
        if not is_common(word[group]) and any(
            compare(said, person).match is Match.SAME for person in reading.recipients
        ):
            title = _TITLE_BEFORE.search(line, 0, word.start(group))
            return Span(start + (title.start("title") if title else word.start(group)), start + word.end(group))
    return None


def greeted_names(letter: Letter) -> tuple[Span, ...]:
    """Return where each person greeted is named."""
    # A script greets in the middle of a sentence ("Hello, is that Mrs. Geddes? It's Ross"), where lines say nothing.
    if letter.draft.channel is Channel.CALL and (spoken := tuple(_spoken(letter))):
        return (*spoken, *_on_voicemail(letter, spoken))
    greeting = letter.zone(ZoneKind.SALUTATION)
    return (*(_names_in(letter.view, greeting) if greeting else ()), *_greeted_again(letter))


def _greeted_again(letter: Letter) -> Iterator[Span]:
    """Yield who is greeted by a line right below the greeting, or below an opening line: "What weather!", then "Dear Joan,"."""
    body = letter.zone(ZoneKind.BODY)
    start = body.start if body else 0
    if body and not letter.zone(ZoneKind.SALUTATION) and (opening := _OPENING_LINE.match(letter.view, start, body.end)):
        start = opening.end()
    found = _SECOND_GREETING.match(letter.view, start, body.end) if body else None
    if found is None and body and start > body.start:
        found = _GREETING_LINE.match(letter.view, start, body.end)
        found = found if found and GREETING_WORD.match(found[0]) else None
    if found and letter.draft.channel is not Channel.CALL:
        yield from _names_in(letter.view, Span(*found.span()))


def _names_in(view: str, greeting: Span) -> Iterator[Span]:
    text = greeting.of(view)
    word = GREETING_WORD.match(text)
    start = word.end() if word else 0
    if opener := _OPENER.match(text, start):
        start = opener.end()
    rest = text[start:]
    if between := _BEFORE_NAME.match(rest):
        start, rest = start + between.end(), rest[between.end() :]
    if tail := _AFTER_NAME.search(rest):
        rest = rest[: tail.start()]
    opening = rest.strip(_EDGES)
    if _HERE.search(opening):
        return
    if _NOT_A_NAME.match(opening) and not _begins_with_an_i(opening):
        return
    if tail := _NO_MORE_NAME.search(rest):
        rest = rest[: tail.start()]
    if (tail := _OF.search(rest)) and not is_only_courtesy(rest[: tail.start()]):
        rest = rest[: tail.start()]
    small = rest.islower() and len(rest.split()) <= 3
    if not small and (trailing := _TRAILING_WORDS.search(rest)):
        rest = rest[: trailing.start()]
    stripped = rest.strip(_EDGES)
    if (
        not stripped
        or _is_a_group(stripped)
        or _HONORIFIC_ONLY.fullmatch(stripped)
        or _placeholder(stripped)
        or (stripped.islower() and (is_only_courtesy(stripped) or fold(stripped) in _NO_NAMES | ENDEARMENTS))
    ):
        return
    offset = greeting.start + start + rest.index(stripped)
    for begin, end in split_people(_SLASHED_TITLE.sub("'", stripped)):
        name = stripped[begin:end].strip(_EDGES)
        at = offset + begin + stripped[begin:end].index(name)
        if name and not (_is_a_group(name) or _SAYS_WHO.match(view, at + len(name))) and any(map(str.isalpha, name)):
            yield Span(at, at + len(name) + _abbreviation_stop(view, at + len(name), name))


def _is_a_group(text: str) -> bool:
    """Return whether words greet a group, an office or whoever does the hiring: "Bakery Team", "HR Officer"."""
    return bool(
        _GENERIC.fullmatch(text)
        or _NAMED_GROUP.fullmatch(text)
        or _HIRING_ROLE.fullmatch(text)
        or _SIR_OR_MADAM.fullmatch(text)
        or _is_a_firm(text)
    )


def _is_a_firm(text: str) -> bool:
    """Return whether a greeting names a house of business and no person: "Lakeside Bakery"."""
    *first, last = text.split() or [""]
    return (
        bool(first)
        and last[:1].isupper()
        and last.lower() in FIRM_WORDS - SURNAMES
        and fold(first[0]).strip(".") not in TITLES
    )


def _asks_for_an_office(letter: Letter) -> bool:
    """Return whether a call script asks for an office: "May I speak with the hiring manager?"."""
    return letter.draft.channel is Channel.CALL and bool(_OFFICE_ASKED_FOR.search(letter.view[:_FIRST_LINES]))


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
    if "whom" in opening or opening.startswith("to "):
        return "generic"
    if rest and _placeholder(rest):
        return "placeholder"
    if not rest and _DEAR_ONES.search(opening.strip(_EDGES)):
        return "generic"
    if not rest or _NOBODY.fullmatch(rest) or _HONORIFIC_ONLY.fullmatch(rest):
        return "generic" if _SIR_OR_MADAM.search(rest) else "empty"
    return "generic" if "dear" in opening or _names_a_group(rest) else "empty"


def _names_a_group(rest: str) -> bool:
    """Return whether what follows a greeting begins with a group: "HR team", "folks at Lakeside"."""
    head = rest[: tail.start()] if (tail := _NO_MORE_NAME.search(rest) or _OF.search(rest)) else rest
    return _is_a_group(re.split(r"[,.!?;:]", head)[0].strip(_EDGES)) or _is_a_group(rest)


def _spoken(letter: Letter) -> Iterator[Span]:
    """Find whom a call script asks for or greets in its first lines."""
    if name := _called(letter.view[:_FIRST_LINES], (_ASKED, _SPOKEN, _IS_THERE, _SCRIPT_GREETING)):
        yield name


def _called(opening: str, patterns: Iterable[re.Pattern[str]]) -> Span | None:
    for pattern in patterns:
        for found in pattern.finditer(opening):
            if not (
                _NOT_A_NAME.match(found["name"])
                or _is_a_group(found["name"])
                or _SAYS_WHO.match(opening, found.end("name"))
            ):
                return Span(*found.span("name"))
    return None


def _on_voicemail(letter: Letter, spoken: tuple[Span, ...]) -> Iterator[Span]:
    """Find who is greeted once more where the words for a voicemail begin: other names there are mostly the caller's."""
    found = _VOICEMAIL.search(letter.view, spoken[-1].end)
    if not found:
        return
    opening = letter.view[found.end() : found.end() + _FIRST_WORDS]
    name = _called(opening, (_SCRIPT_GREETING,))
    if name is None and (first := _NAME_ALONE.match(opening)):
        name = Span(*first.span("name"))
    known = {word for span in spoken for word in fold(span.of(letter.view)).split()}
    if (
        name
        and known & set(fold(name.of(opening)).split())
        and not GREETING_WORD.match(name.of(opening))
        and not _HERE.match(opening, name.end + 1)
    ):
        yield Span(found.end() + name.start, found.end() + name.end)
