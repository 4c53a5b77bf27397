"""The writer's own name: under the letter, or said in a call."""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic import lazy
from critic.domain import Annotation, Channel, Person, Span, ZoneKind
from critic.ending import is_common, name_in
from critic.names.lists import listed_names
from critic.names.matching import Match, compare
from critic.names.written import fold
from critic.patterns import BLESSINGS, NAME_LINE
from critic.phrases.firms import FIRM_WORDS, SURNAMES, is_coined
from critic.phrases.jobs import jobs
from critic.reading import Reading

_NAME_WORD = r"(?:[^\W\d_]\.|[^\W\d_](?:[\w'-]|\.(?=[^\W\d_]))*)"
_NAME = rf"{_NAME_WORD}(?: {_NAME_WORD}){{0,4}}"
# The words of a name as said begin with capitals, but for the particles between them.
_SPOKEN_NAME = lazy.compile(
    rf"(?:{_NAME_WORD} )?(?:(?:(?:van|von|de|der|den|da|dos|al|el|bin|del|di|la|le) )*[A-Z\u00c0-\u00de][\w'.-]* ?)*"
)
_SAID = lazy.compile(
    rf"\b(?:this is|it's|its|it is|myself|my name(?:'s| is| it is|:)|(?:i am|i'm|they) call(?:ed)?(?: me)?|i am|i'm|(?:you're|you are) (?:speaking|talking) (?:to|with)|name's|with you,?|you speak with|here is|(?:here )?speaks|(?<=[.!?,] )here|(?<=\n)here|(?<=[.!?,] )with(?= (?-i:[A-Z]))|me llamo|je m'appelle|ich bin)(?: again| once more| me,?| dr\.?)? (?P<said>{_NAME})|(?:^|[.!?,]\s|\n|\")(?:is )?(?P<before>(?!is\b|(?:you|we|i|i'm|this|it|it's|my|here|that|thanks?|yes|hello|hi|good|me)\b){_NAME}) (?:here|speaking|calling|again|(?:on|at|by) (?:the )?(?:line|phone|telephone|apparatus|other end))\b",
    re.I,
)
# "Ambrose Tse, we spoke last Thursday", "Abílio, the one who came on Monday", "Tse, T-S-E".
_TOLD = lazy.compile(
    rf"(?:[.!?]\s|\n)(?P<full>[A-Z\u00c0-\u00de][\w'-]{{1,40}}(?: [A-Z\u00c0-\u00de]\.)?(?: [A-Z\u00c0-\u00de][\w'-]{{1,40}}){{1,2}})\.(?=\s)|(?:^|[.!?,]\s|\n|\")(?P<told>[A-Z\u00c0-\u00de][\w'.-]{{0,40}}(?: {_NAME_WORD}){{0,4}}), (?:we (?:spoke|met|talked|had)|I (?:came|was (?:there|with you|in)|interviewed|had (?:an|the|my) interview|spoke|met)\b|(?:the (?:[\w'-]+ ){{0,3}}?(?:one|guy|girl|man|woman|lad|lass|bloke|chap|fella|lady|person|candidate|applicant)|from|who|of (?:the|our|your) (?:interview|meeting|call)\b|came (?:in|about|on|for|round|up)|here about|in about)\b|how(?:'s| is| are) |[A-Z](?:-[A-Z]){{1,20}}\b)"
)
_COMMON = frozenset(
    "i i'm it's i've we we're calling just the a an here so very still really not only glad happy delighted sorry monday tuesday wednesday thursday friday saturday sunday today yesterday ringing phoning following from with about interested excited grateful looking".split()
)
_LABELS = frozenset(
    "phone tel telephone email e-mail mail mobile mob cell linkedin contact contacts call whatsapp telegram signal viber wechat line skype "
    "address ref encl attachment attachments website web url github portfolio licence license id ph fon handy gsm referee "
    "referees p.o po".split()
)
# Names as well: they label what stands behind them.
_LABELS_OF_MORE = frozenset({"cel", "unit", "house"})
# What a writer calls themselves who gives no name: "The Applicant", "Your future colleague", "From the Nepal applicant".
_NAMELESS = lazy.compile(
    r"(?:from |signed,? )?(?:(?:the|your|an?|one) (?!(?:one|only)\b)|(?=\b(?:senior|junior|future|hopeful|humble|chief|lead|head|assistant|applicant|candidate|interviewee|job ?seeker)\b))(?:[\w'-]+ ){0,3}?"
    r"(?:applicant|candidate|interviewee|colleague|employee|worker|co-?worker|team ?mate|servant|friend|job ?seeker|graduate|student|intern|trainee|apprentice|volunteer|technician|engineer|driver|cook|chef|nurse|teacher"
    r"|gardener|carpenter|welder|mechanic|cleaner|clerk|developer|designer|analyst|consultant|assistant|officer|operator|specialist|manager|accountant|electrician|plumber|farmer|baker|barista|waiter|waitress|seller|cashier|girl|guy|boy|man|woman|lady|person)s?(?: (?:from|of|for|who|with|number|no|nr|in|at|on)\b.{0,60})?|the one (?:from|with|who|in)\b.{0,60}",
    re.I,
)
_THANKED = lazy.compile(r"\bthank(?:s|\syou)[a-z ]{0,16} $", re.I)
_TITLED = lazy.compile(r"(?:mr|mrs|ms|miss|dr|prof|sir|madam)\b", re.I)
# "Laters", "Puno pozdrava": how people take leave, which nobody is called.
_LEAVES = """
laters|later|see ya|see you|ta-ra|cheerio|toodle-oo|toodle pip|so long|bye|bye-bye|slan go foill|hwyl|hwyl fawr|pob hwyl|ma te wa|ka kite|ka kite ano|haere ra|hei kona|hei hei|moi moi|heippa|tot ziens|doei|groetjes
hasta luego|hasta pronto|adios|ciao|arrivederci|bslama|beslama|ma'a salama|maasalama|khuda hafiz|allah hafiz|phir milenge|sayonara|mata ne|zaijian|annyeong|sampai jumpa|paalam|kwaheri|tutaonana|hamba kahle|sala kahle
totsiens|hagoonee|pfiat di|pfiat eich|servus|tschuss|tschau|ahoj|na shledanou|nashledanou|do widzenia|do zobaczenia|dovidenia|dovidjenja|do videnja|zbogom|viszlat|la revedere|pe curand|hej da|hejda|hei da|ha det
farvel|vi ses|nagemist|puno pozdrava|lijep pozdrav|lep pozdrav|pozdrav|lepo pozdravljeni|srdacan pozdrav|a bientot|au revoir|bis bald|bis dann|ate logo|ate breve|tchau|go n-eiri leat|geia sou|yasou|gorusuruz|hosca kalin
""".replace("\n", "|")
_LEAVE = frozenset(filter(None, _LEAVES.split("|")))
# Jobs of one word that are nobody's surname; and the readers, thanked on the last line.
_SURELY_A_JOB = lazy.compile(
    r"(?:ist|ian|ant|tor|ier|ee|eer|ager|isor|yst|loper|signer|nurse|intern|clerk|driver|worker|cleaner|handler|helper)$",
    re.I,
)
_OF_AN_OFFICE = lazy.compile(r"(?:department|faculty|institute|school|office|division|ministry|university) of\b", re.I)
_READERS = frozenset("sir madam madame maam mam team all everyone everybody again".split())
# "Attentively", "Cordialmente", "Salam hormat": a farewell, and nobody behind it.
_ONLY_A_FAREWELL = lazy.compile(
    r"(?:[\w'-]+ ){0,3}(?:[^\W\d_]{5,}(?:[fvslr]ully|[iaeu]vely|[dl]ially|[ei]rely|[tn]ly|edly|mente|ement)|hormat(?: saya| kami)?|saludos?|salam|salaam|salams|gr[uü](?:ß|ss)e|groet(?:en|jes)?|hilsen|h[aä]lsningar|pozdrav(?:i|em|iam)?|pozdrowieni(?:a|ami)|terveisin|wassalam|atenciosamente|cumprimentos|saluti)",
    re.I,
)
# "Your friend on the water, Boysie", "I wait till Monday, Shaimaa.", "(that was Berit, from the second floor)".
_LAST_NAME = rf"(?P<name>(?:(?:mr|ms|mrs|mme|dr|miss)\.? )?{_NAME_WORD}(?: {_NAME_WORD}){{0,3}})"
_AFTER_THE_COMMA = lazy.compile(rf"(?<=[a-z])(?P<comma>,) (?i:{_LAST_NAME})[\s.!)*~_]*$")
_SAYS_WHO = lazy.compile(
    r"(?:^|[.!?(]\s?|, and )(?:(?:that|this|it) was(?: me,?)?|it is me,?|it's me,?|i am,?|i'm|signed(?: by)?:?,?|(?:\w+ )?(?:submitted|written|sent) by:?|from:|by:|name:|(?:[\w ,]{0,40}\b(?:regards|greetings|wishes|love|health|peace|hugs?|thanks)\b[\w ,]{0,20} from)|(?:\w+,? )?yours?,?|[\w ,]{0,30}\bas (?:ever|always),?) (?P<name>[A-Z\u00c0-\u00de][\w'.-]{1,30}(?: [A-Z\u00c0-\u00de][\w'.-]{0,30}){0,3})(?=[\s,.!)*]|$)",
    re.I,
)
# "Juma'a bin Khamis with respect"
_WITH_RESPECT = lazy.compile(
    r"^(?P<name>[A-Z\u00c0-\u00de][\w'.-]+(?: [\w'.-]+){0,4}?),? with (?:(?:all|much|my|great|deep|kind|best|warm) )?(?:respects?|regards|thanks|love|gratitude|wishes|greetings)[.!]?$"
)
# "Bernadette - it's Nuala Feeney here, from Thursday": who says so at the start need not sign.
_INTRODUCED = lazy.compile(
    r"\b(?i:it's|it is|this is) (?P<name>[A-Z\u00c0-\u00de][\w'-]+(?: [A-Z\u00c0-\u00de][\w'-]+){0,2}) (?:here|again|writing)\b"
)
_DOUBLE_BARRELLED = lazy.compile(r"[A-Z\u00c0-\u00de]\w+-[A-Z\u00c0-\u00de]\w+")
# "Kisses, Mariam" behind the last sentence; "Thank you, Mariam" speaks to her.
_FAREWELL = lazy.compile(
    r"[.!?] (?!(?:Thank|Dear|Hi|Hello|Hey|Yes|No|Ok|So|Well|Please|Sorry)\b)[A-Z]\w+(?: [\w']+){0,2}$"
)
_YOURS = lazy.compile(r"\b(?:yours?|remain)\b", re.I)
_KISSES = lazy.compile(r"[xXoO]{2,20}")
_CONTACT_TAIL = lazy.compile(r"(?:\n[^\n]{0,60}[@\d][^\n]{0,60}){1,4}\s*$")
_OPENING = 150
_EDGES = " \n\u2060,.!-~*_()"


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``writer`` for the name at the end of the letter, or the caller's name as said."""
    span = _signed(reading) or (_said(reading) if reading.letter.draft.channel is Channel.CALL else None)
    if span:
        yield reading.annotation("writer", span.start, span.end, source="layout")


def _signed(reading: Reading) -> Span | None:
    named: list[Span] = []
    if signature := reading.letter.zone(ZoneKind.SIGNATURE):
        at = signature.start
        for line in signature.of(reading.view).split("\n"):
            if name := name_in(line) or _own_name(line, reading):
                named.append(Span(at + name.start, at + name.end))
            at += len(line) + 1
    if signature and not named and reading.letter.zone(ZoneKind.SIGN_OFF):
        named = list(_below_the_farewell(reading, signature))
    own = _applicant(reading)
    named = [
        span
        for span in named
        if not (_names_nobody(span.of(reading.view), signature, reading) or _thanks_the_reader(span, reading))
    ]
    mine = [span for span in named if own and compare(span.of(reading.view)[:80], own).match is not Match.DIFFERENT]
    return next(iter(mine or named), None) or _last_words(reading) or _closing_words(reading) or _introduced(reading)


def _thanks_the_reader(name: Span, reading: Reading) -> bool:
    """Return whether the last line is thanks, and the name in it the reader's: "Thank you Ms. Ferreira"."""
    if not _THANKED.search(reading.view, max(0, name.start - 30), name.start):
        return False
    said = name.of(reading.view)[:80]
    return bool(_TITLED.match(said)) or any(
        compare(said, person).match is not Match.DIFFERENT for person in reading.recipients
    )


def _names_nobody(name: str, signature: Span | None, reading: Reading) -> bool:
    """Return whether what stands for a name is a label, what the writer is, or a farewell that nobody signed."""
    words = name.rstrip(": ").split()
    if not words or _is_labelled(words) or words == ["From"]:
        return True
    line = next((each for each in signature.of(reading.view).split("\n") if name in each), name) if signature else name
    if fold(name).strip(" '’.,!") in _LEAVE or _OF_AN_OFFICE.match(name):
        return True
    if words[-1].lower() in listed_names():
        return False
    if (
        _KISSES.fullmatch(name)
        or _is_a_firm(words)
        or _is_a_job(" ".join(words), line.replace(name, "", 1))
        or (words[0].lower() == words[-1].lower() and fold(words[0]) in _READERS)
    ):
        return True
    return bool(_ONLY_A_FAREWELL.fullmatch(name)) or any(
        _NAMELESS.fullmatch(each.strip(_EDGES)) for each in (line, name)
    )


def _is_labelled(words: list[str]) -> bool:
    """Return whether the first word says what the others are: "Phone", "Mobile number", not "Line Desjardins"."""
    label, *rest = words
    named = bool(rest) and all(word[0].isupper() and not is_common(word) for word in rest)
    word = label.lower().rstrip(".:")
    is_label = word in _LABELS or (word in _LABELS_OF_MORE and (bool(rest) or label[-1] in ".:"))
    return is_label and (label.endswith(":") or not named)


def _is_a_firm(words: list[str]) -> bool:
    """Return whether a line is a firm's: "Northern Lights Childcare Centre", not "Anna Mill" and not "Joy Garage"."""
    return len(words) > 1 and words[-1].lower() in FIRM_WORDS - SURNAMES and fold(words[0]) not in listed_names()


def _is_a_job(name: str, beside: str = "") -> bool:
    """Return whether a line that could be a name is a job: "Warehouse Operator", "Receptionist", not "Tom Miller".

    What could be a surname as well is one if more of the job stands beside it: "Welder / fabricator", "Mechanic, 14 years".
    """
    name = name.rstrip(" ,.")
    if Span(0, len(name)) not in jobs(name, Span(0, len(name))):
        return False
    *before, last = name.split()
    if _DOUBLE_BARRELLED.fullmatch(last):
        return False
    sure = bool(_SURELY_A_JOB.search(last))
    could_be = (is_common(word) or (sure and not is_coined(word)) for word in before)
    told = bool(re.search(r"\w", beside)) and listed_names().isdisjoint(map(fold, re.findall(r"[^\W\d_]+", beside)))
    return all(could_be) and listed_names().isdisjoint(map(fold, before)) and (sure or bool(before) or told)


def _closing_words(reading: Reading) -> Span | None:
    """Find the name that the last sentence ends with, or says: "I wait till Monday, Shaimaa."."""
    bodies = reading.letter.zones_of(ZoneKind.BODY, ZoneKind.SIGN_OFF)
    if not bodies or reading.letter.draft.channel is Channel.CALL:
        return None
    zone = bodies[-1]
    text = zone.of(reading.view).rstrip()
    tail = _CONTACT_TAIL.search(text, max(0, len(text) - 300))
    for last in (text, text[: tail.start()] if tail else ""):
        start = max(last.rfind("\n") + 1, len(last) - 200)
        if found := _who(last[start:], reading):
            return Span(zone.start + start + found.start, zone.start + start + found.end)
    return None


def _who(line: str, reading: Reading) -> Span | None:
    """Return where a last line says who writes."""
    if (found := _AFTER_THE_COMMA.search(line)) and _signs(found["name"], line[: found.start()], reading):
        return Span(*found.span("name"))
    if (found := _WITH_RESPECT.match(line)) and _signs(found["name"], "yours", reading):
        return Span(*found.span("name"))
    said = list(_SAYS_WHO.finditer(line))
    if said and said[-1]["name"][0].isupper() and _signs(said[-1]["name"], "yours", reading):
        return Span(*said[-1].span("name"))
    return None


def _signs(name: str, before: str, reading: Reading) -> bool:
    """Return whether words behind the last comma are a name, and not the reader's, a place's or a day's."""
    words = [word.strip(".") for word in name.split()]
    proper = [
        word
        for word in words
        if (not is_common(word) or (word[0].isupper() and (not word.isascii() or fold(word) in listed_names())))
        and word.lower() not in BLESSINGS
        and len(word) > 1
    ]
    small = not any(word[0].isupper() for word in words if word)
    if (
        not proper
        or [word for word in words if len(word) > 1][-1] not in proper
        or (small and (len(words) > 1 or not _YOURS.search(before)))
    ):
        return False
    if any(compare(name, person).match is not Match.DIFFERENT for person in (*reading.recipients, *reading.others)):
        return False
    farewell = _FAREWELL.search(before)
    return bool(farewell or before.rsplit(maxsplit=1)[-1][0].islower()) and not any(each.isdigit() for each in name)


def _below_the_farewell(reading: Reading, signature: Span) -> Iterator[Span]:
    """Yield what stands first below a sign-off if it can be a name at all: "sam the plumber", "mark."."""
    line = signature.of(reading.view).split("\n")[0]
    first = re.split(r"[,|\u2022(]| - ", line)[0].strip(_EDGES)
    if first and NAME_LINE.fullmatch(first) and first.lower() not in _LABELS:
        start = signature.start + line.index(first)
        yield Span(start, start + len(first))


def _own_name(line: str, reading: Reading) -> Span | None:
    """Return the applicant's name as a line begins with it, whatever stands beside it."""
    own = _applicant(reading)
    first = re.split(r"[,|\u2022(]| - ", line.strip(_EDGES))[0].strip(_EDGES)
    # An address that holds the name signs nothing.
    if not own or not first or "@" in first or compare(first[:80], own).match is Match.DIFFERENT:
        return None
    return Span(line.index(first), line.index(first) + len(first))


def _applicant(reading: Reading) -> Person | None:
    name = reading.round.applicant.name if reading.round else None
    return Person(name=name) if name else None


def _introduced(reading: Reading) -> Span | None:
    """Find the name by which a writer says at the start who writes."""
    for zone in reading.letter.zones_of(ZoneKind.BODY)[:1]:
        found = _INTRODUCED.search(reading.view, zone.start, min(zone.end, zone.start + _OPENING))
        if found and not any(compare(found["name"], one).match is not Match.DIFFERENT for one in reading.recipients):
            return Span(*found.span("name"))
    return None


def _last_words(reading: Reading) -> Span | None:
    """Find the applicant's name as the last words of a letter without a recognisable ending."""
    own = _applicant(reading)
    # "love" is a sign-off, and the name of many a Swede.
    bodies = reading.letter.zones_of(ZoneKind.BODY, ZoneKind.SIGN_OFF)
    if not own or not bodies:
        return None
    text = bodies[-1].of(reading.view).rstrip(_EDGES)
    for word in re.finditer(r"[^\s]+(?: [^\s]+){0,2}$", text[-80:]):
        last = word[0].split()[-1].strip(_EDGES)
        if len(last) > 1 and "@" not in last and compare(last, own).match is Match.SAME:
            end = bodies[-1].start + len(text)
            return Span(end - len(last), end)
    return None


def _said(reading: Reading) -> Span | None:
    own = _applicant(reading)
    for found in _SAID.finditer(reading.view[:6000]):
        group = "said" if found["said"] else "before"
        first = found[group].split()[0]
        # "Everybody here knows me" says nothing of the caller; "Mark here, from Friday" does.
        if group == "before" and is_common(first) and reading.view[found.end() :].lstrip(" ")[:1].isalpha():
            continue
        if first.lower() not in _COMMON and (first[0].isupper() or (own and compare(first, own).match is Match.SAME)):
            named = _SPOKEN_NAME.match(found[group])
            length = len(named[0].rstrip(" .")) if named and named[0] and first[0].isupper() else len(first)
            return Span(found.start(group), found.start(group) + length)
    for found in _TOLD.finditer(reading.view[:6000]):
        group = "told" if found["told"] else "full"
        said = found[group]
        if not is_common(said.split()[0 if found["told"] else -1]) and not any(
            compare(said, person).match is not Match.DIFFERENT for person in reading.recipients
        ):
            return Span(*found.span(group))
    return None
