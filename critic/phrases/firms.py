"""Names of firms: where a text holds words that could be one, and how much they look like it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache

from critic import lazy, vectors
from critic.domain import Span
from critic.occupations import JOB_WORDS
from critic.resources import words

# What firms are: the word for it stands in many of their names.
_KINDS = """
academia academy agency airlines airways architects arena association associates atelier audit auditors
autos bakery banco bank banque bar bistro boatyard books bookshop boutique brasserie brewery brothers bros builders
bureau cafe café canteen care carpentry casa catering center centre charity chocolates church circus clinic clinica
clínica clinics club coffee coliseo college company construction consultancy consulting cooperative coop co-op
council creamery dairy deli dental dentistry depot design designs diner distillery editions electric electronics
embassy energy engineering enterprises entertainment estate estates express fabrics farm farms ferries festival
films fireworks fisheries fitness florist florists foods forge foundation foundry freight furniture gallery games
garage gardens gastropub grill group grupo gruppo gym handling healthcare holding holdings home homes hospice
hospital hotel hotels house immobilien industries infirmary inn institute institut insurance interiors investments
jewellers kitchen kitchens kliniken klinik lab laboratories labs library lifts lines lodge logistics ltd maison
manufacturing marina marine media medical mill mills ministry motors museo museum musée networks nursery
observatory opera orchestra orphanage outfitters packaging park partners parfum parfüm pharma pharmaceuticals
pharmacy pictures plantation plumbing ports pottery power practice press primary productions properties publishers
publishing railway railways ranch records recruitment repairs resort resorts restaurant robotics roastery salon
savings school schools secondary securities security seminary services shipping shipyard shop society software solar
solicitors solutions spa stables steel store stores studio studios supplies surgery surveyors systems tavern
taxis teatro technologies textiles theater theatre tours toys trading transport travel trust university vets
veterinary vineyard vineyards winery wines workshop works workwear yachts yard zoo
apotheke asociación azienda bodega bodegas boulangerie bäckerei clinique collège cooperativa coopérative editora
editorial empresa escuela estancia farmacia fazenda fundación gasthaus gasthof gruppe hacienda hogar hôpital
instituto kindergarten lycée muzeum ospedale osteria panadería praxis restaurante scuola skole stiftung sykehus
szpital talleres theatro trattoria università universität verein verlag viñedos werke werkstatt yayasan ziekenhuis
école
"""
FIRM_WORDS = frozenset(_KINDS.split())
# What some of them sell under the same word.
_GOODS = """
books chocolates coffee energy fabrics films foods furniture steel stores supplies textiles tools toys wines music
"""
GOODS = frozenset(_GOODS.split())
# What some people are called as well.
SURNAMES = frozenset({"church", "forge", "house", "lodge", "marina", "mill", "mills", "park", "power"})
# Where people meet who do not work there.
_VENUES = """
cafe café hotel hotels bar bistro restaurant inn park club coffee diner grill tavern library arena festival conference
fair expo resort gardens kitchen church
"""
_VENUE = frozenset(_VENUES.split())
# What they are in law, as patterns: a point is a point.
_FORMS = (
    "ltd|limited|inc|incorporated|llc|llp|plc|gmbh|ag|kg|sa|sas|sarl|srl|spa|bv|nv|ab|aps|oy|oyj|corp|corporation|co|pty|pte|"
    "pvt|sdn|bhd|kk|doo|ltda|eirl|zrt|kft|a[.]ş|a[.]s|jsc|wll|fze|fzco|ooo|tbk|ehf|uab|eood|"
    "s[.]a|s[.]l|s[.]r[.]l|s[.]p[.]a|b[.]v|n[.]v|k[.]k|d[.]o[.]o|z[.]o[.]o|s[.]r[.]o|z o[.]o"
)
# Capitals that are no firm's: days, tongues, tools, titles; and what a sentence begins with.
_NO_FIRMS = """
i this that it its his her their our your my here there what which these those everything something opportunity
interview conversation chat time meeting talk hiit unit room floor technical round wonderful great team hr i'm i'd
i'll i've matron monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january
february march april may june july august september october november december jan feb mar apr jun jul aug sept sep
oct nov dec english french german spanish italian portuguese arabic dutch mandarin hindi russian polish turkish
japanese chinese korean cantonese swahili urdu tamil thai ms mr mrs dr mx prof professor god christmas easter
ramadan eid diwali europe africa asia america excel word powerpoint sql python java kafka spark azure linux
kubernetes docker react qa ux ui ai ml crm erp r&d gdpr iso nhs pr ceo cto cfo coo phd msc bsc mba bba cv thank
thanks dear sir madam you he she they hereby kindly x-ray whatsapp linkedin zoom teams skype london paris covid state if
when as in at for since because although though after before from with while please yes no now so and but or
"""
_NOT_A_FIRM = frozenset(_NO_FIRMS.split())
_PLACES_BEGIN = """
puerto porto playa ciudad villa vila bad nizhny phnom baton punta monte mar costa sankt port-au-prince
new san santa saint st los las cape port lake mount north south east west el fort hong tel buenos rio sao são united
great upper lower county kuala addis dar ho central western eastern northern southern isle mt la le gulf costa
"""
_PLACES_END = """
street road avenue lane square hills city town county valley falls island islands state beach bay river lake quarter
north south east west district village province kingdom states coast sea ocean mountains airport station
"""
_PLACE_FIRST, _PLACE_LAST = frozenset(_PLACES_BEGIN.split()), frozenset(_PLACES_END.split())
_LINKING = """
of the and & de del della der des du da do dos di la le les los las el al van von den für for i y e et und og och
"""
_LINKS = frozenset(_LINKING.split())
# What no name in small letters holds.
_NO_NAMES = """
the a an my your our his her their its this that these those some any no every each all both most more and or but i
you we it he she they me us him them to at in on for with by from about is are was be been not what how who which
when where why if so too very good much many such own other another first last next new one two three four five six
seven eight nine ten night home work short once least minimum full part  free peak sea ground team forces wage
pay notice level hand would should could will shall can may might must than without yourself himself herself
"""
_NO_NAME = frozenset(_NO_NAMES.split())
_UPPER = "".join(chr(code) for code in range(0x41, 0x1F00) if chr(code).isupper())
_CAP = rf"(?!I\b)(?:[LlDdOo]['-]|[Ee]l-|[Aa]l-|\d{{1,3}})?[{_UPPER}](?:[\w&'-]|\.(?=\w))*"
_LINK = "(?:" + "|".join(_LINKING.split()) + ")"
_NAME = lazy.compile(
    rf"(?<![\w@./#-])(?:(?:St|Ste|Mt|Ft)\. )?{_CAP}(?:(?:\s{_LINK}){{0,2}}\s{_CAP}|\s&\s{_CAP}){{0,7}}"
    rf"(?:[.]?,? (?i:{_FORMS})\b\.?){{0,2}}"
)
_SMALL_SLOT = lazy.compile(
    r"\b(?:at|for|with|to|of|by|from|in|about|join|joining|serve|serving|chose|choose|shopped|love|loved|admire|that|if|what|and|"
    r"is|uses?|wear|how|like) (?:the )?(?=[^\W\dA-Z_])"
)
_SMALL_WORD = lazy.compile(r"[^\W\dA-Z_][\w-]{0,29}(?=$|[\s.,;:!?)'’])")
_MOST_SMALL = 4
_FORM = lazy.compile(rf"(?:^|[\s,])(?:{_FORMS})\.?$", re.I)
_SCIENCE = lazy.compile(r"(?:logy|ics|ing|ment|[ts]ion|care|ity|[ae]nce|ware|graphy|atry|nomy|ry|ware)s?$")
_CAMEL = lazy.compile(r"[a-z][A-Z]")
_LEADING_LINKS = lazy.compile(rf"^(?:{_LINK}\s)+")
_OPENER = lazy.compile(r"\w+ing$")
_JOB = lazy.compile(
    rf"(?!partners)(?:{JOB_WORDS}|(?:manag|driv|develop|design|teach|train|work|supervis|direct|instruct|operat|educat|"
    r"detail|coordinat)(?:er|or)|name|interview|position)s?$"
)


class Shape(IntEnum):
    """How much a name looks like a firm's."""

    NONE = 0
    ONE_WORD = 1
    PERSON = 2  # two words that could be anybody's name
    TITLE = 3  # several words, one of them common: "Gowran Hill", "Grenadine Fast Cat"
    FIRM = 4  # "Orkney Tidal Ltd", "Coliseo Jaguar"


def names(text: str, stretch: Span) -> Iterator[tuple[Span, Shape]]:
    """Yield the capitalised names of a stretch that could be a firm's."""
    for found in _NAME.finditer(text, stretch.start, stretch.end):
        start, name = found.start(), found[0]
        # The capital of a sentence is no name's: "At Northwind", "Joining Northwind".
        first, _, rest = name.partition(" ")
        if (
            rest
            and start == stretch.start
            and (first.lower() in _NOT_A_FIRM or _OPENER.match(first) or rest.startswith("the "))
        ):
            name = _LEADING_LINKS.sub("", rest)
            start = found.end() - len(name)
        name = name.removesuffix("'s")
        if shape := shape_of(name):
            yield Span(start, start + len(name)), shape


@lru_cache(maxsize=4096)
def shape_of(name: str) -> Shape:
    """Return how much a capitalised name looks like a firm's."""
    lower = [word.strip(".,'").removesuffix("'s") for word in name.lower().split()]
    if lower[0] in _NOT_A_FIRM or lower[-1] in _NOT_A_FIRM or _JOB.match(lower[-1]):
        return Shape.NONE
    if _FORM.search(name) and len(lower) > 1:
        return Shape.FIRM
    solid = [word for word in lower if word not in _LINKS]
    if not solid:
        return Shape.NONE
    if len(solid) == 2 and solid[-1] in SURNAMES and solid[0] not in words("general_words.txt"):
        return Shape.PERSON
    if len(solid) > 1 and not FIRM_WORDS.isdisjoint(solid):
        return Shape.FIRM
    if len(solid) < 2 or lower[0] in _PLACE_FIRST or lower[-1] in _PLACE_LAST:
        return Shape.ONE_WORD
    return Shape.TITLE if len(solid) > 2 or not words("general_words.txt").isdisjoint(solid) else Shape.PERSON


def small_names(text: str, stretch: Span) -> Iterator[tuple[Span, Shape]]:
    """Yield what could be a firm's name in small letters: "savanna cover", "banco do sul", "isarcode".

    It stands bare or behind "the", after a preposition or a verb that takes a firm, and holds a word that letters of
    thanks do not commonly use, or ends in a word for firms.
    """
    for slot in _SMALL_SLOT.finditer(text, stretch.start, stretch.end):
        held: list[re.Match[str]] = []
        at = slot.end()
        while len(held) < _MOST_SMALL and (word := _SMALL_WORD.match(text, at, stretch.end)):
            if word[0] in _NO_NAME or (not held and (word[0] in _LINKS or _SMALL_SLOT.match(text, word.start()))):
                break
            held.append(word)
            at = word.end() + 1 if text[word.end() : word.end() + 1] == " " else stretch.end
        while held and not _could_end(held[-1][0]):
            held.pop()
        if held and could_be_small(small := [word[0] for word in held]):
            is_firm = len(held) > 1 and small[-1] in FIRM_WORDS - GOODS
            shape = Shape.FIRM if is_firm else Shape.TITLE if len(held) > 1 else Shape.ONE_WORD
            yield Span(held[0].start(), held[-1].end()), shape


def _could_end(word: str) -> bool:
    if word in _LINKS:
        return False
    return word in FIRM_WORDS or word.endswith("ss") or not word.endswith(("s", "ing", "ly", "ed")) or _is_unheard(word)


def _is_unheard(word: str) -> bool:
    """Return whether neither a word nor its singular is known: "infosys", "brainly", unlike "dashboards"."""
    return all(len(vectors.pieces(each)) > 1 for each in (word, word.removesuffix("s"), word.removesuffix("ly")))


def could_be_small(name: list[str]) -> bool:
    """Return whether words in small letters could be a name: nothing in them that links, none of them all common."""
    return (
        _NO_NAME.isdisjoint(name)
        and name[0] not in _LINKS
        and _could_end(name[-1])
        and not words("general_words.txt").issuperset(name)
    )


def holds_job(name: str) -> bool:
    """Return whether a word of a name is a job's, as in "Leader of Shift" and "Planning Officer II"."""
    return any(_JOB.match(word) for word in name.lower().split())


def is_venue(name: str) -> bool:
    """Return whether an interview may have been held there, whoever the firm is."""
    return not _VENUE.isdisjoint(name.lower().split())


def is_coined(name: str) -> bool:
    """Return whether a name has a word that no dictionary has, as "Larkspur" and unlike "Oncology": no department's."""
    return any(
        (word.istitle() or _CAMEL.search(word))
        and len(word) > 4
        and not _SCIENCE.search(word)
        and len(vectors.pieces(word.lower())) > 1
        for word in name.split()
    )
