"""The words that reading names needs: titles, credentials, particles, short forms, names that are also words.

They stand apart from the logic because a list grows by a word at a time while the logic should not move.  Every entry
is folded (`critic.names.written.fold`): lower case, no accents, no apostrophes, no full stops.
"""

from __future__ import annotations

from functools import cache

from critic.names.short import SHORT_FORMS

MALE = frozenset(
    "mr mister sir herr senor sr don monsieur signor signore sig dott mssr messrs bwana pan bay shri sri shriman"
    " brother father padre mzee oga pak bapak encik tuan ato kyrie kyrios gospodin domnul domnule tio kuya oom baba effendi alhaji mallam dhr meneer seu senhor senyor lord".split()
)
FEMALE = frozenset(
    "ms mrs miss missus mme mlle madam madame maam ibu puan cik weyzero mama auntie aunty tante ate kyria gospodja gospoda doamna doamnei tia fru frau fraulein senora senyora sra senorita srta dona dna donna"
    " signora signorina"
    " sigra signa dottssa profssa smt shrimati kumari sister hajia alhaja mevrouw mevr mw pani senhora dame"
    " lady".split()
)
NEUTRAL = frozenset(
    "mx doctora licenciado licenciada quimica quimico ingeniera arquitecto arquitecta dott architect architetto arkitekt architekt ingegnere ingeniero ingenieur avvocato abogado abogada professoressa docent coach chef consul maitre maestro maestra eng nurse matron officer inspector constable detective superintendent commissioner"
    " mayor dokter docteur dottore teacher principal headteacher canon vicar deacon deaconess bishop archbishop cantor pandit hafiz"
    " mufti elder prophet evangelist skipper foreman mwalimu ndugu kaka dada rector provost warden abbot chancellor curator"
    " chief dr drs doctor doktor dra prof profs professor professeur profesor profesora ing engr engineer pharm manager supervisor superintendent"
    " arch arq av avv"
    " lic atty attorney adv advocate rev reverend revd fr pastor rabbi rav imam sheikh shaykh ustad ustadh"
    " ustaz maulana"
    " capt captain cpt lt lieutenant col colonel gen general maj major sgt sergeant cmdr commander adm admiral hon"
    " honorable honourable judge justice president chair dean dir director sen senator rep amb ambassador gov governor"
    " barrister barr oba eze nana otunba dato datuk datin cikgu khun phra haji hajah begum syed mag dipl dipling"
    " drs mm msgr cllr princess prince".split()
)
TITLES = MALE | FEMALE | NEUTRAL

# Titles that are names as well: "Dean Smith" may be a dean, "Dean" alone is not.  They may match a name of the roster
# and are forgiven where they do not.
NAME_TITLES = frozenset(
    "dean chief major judge justice prince princess sister father brother pan bay don donna dona lord lady general gen"
    " chair miss nana syed begum imam oba eze av sri shri hajia haji alhaji sheikh fr dame hon rav arch pastor hafiz kumari pandit mufti tuan tia"
    " lic ing seu sr sra dir adm dott col rep amb mag".split()
)

# "Yerlan Maratovich": a father's name in the place of the surname is as polite as the surname.
PATRONYMIC_ENDINGS = (
    "ovich",
    "evich",
    "yevich",
    "ovna",
    "evna",
    "yevna",
    "ivna",
    "ovych",
    "evych",
    "ichna",
    "inichna",
    "oglu",
    "qizi",
    "kyzy",
    "uly",
)

# Honorifics that follow the name: Tanaka-san, Priya-ji, Ahmet Bey.  Korean given names end in "-ji" too, so these are
# forgiven, never cut off.
SUFFIX_TITLES = frozenset(
    "dai didi miss mam uncle aunty anna akka bhaiya oppa po san sama kun chan sensei senpai ji jee saheb sahib sahab nim ssi bhai didi garu gaaru bey hanim efendi hoca agha"
    " ustad laoshi xiansheng nushi sir maam madam".split()
)

CREDENTIALS = frozenset(
    "phd dphil md dds dmd dvm jd llb llm llm mba mph msc bsc ma ba bs ms mfa msw mpa med edd psyd pharmd dnp msn bsn rn"
    " lpn np pa pac aprn fnp do od dpt pt ot slp lcsw lmft lpc cpa cfa cfp cma cissp pmp phr sphr shrm shrmcp"
    " shrmscp csm pe"
    " eit aia leed esq esquire jr junior sr senior ii iii iv obe mbe cbe kc qc frs ccna cisa cism ceng faia facs"
    " habil retd usn usmc usaf ret".split()
)
AROUND = TITLES | CREDENTIALS  # what may stand before or behind a name

# Short credentials that are surnames or given names as well, unless dotted or behind a comma: Yo-Yo Ma, Kim Do.
NAME_CREDENTIALS = frozenset("ma do ba pa ot ms od sr pe med np pt ii iv kc ret senior".split())

PARTICLES = frozenset(
    "van von vom zu zur zum den der de des del della delle degli dei di da das do dos du d la las le les lo los el al"
    " ul ur ad ar as at an ben bin bint binti ibn abu abd umm ter ten te t op het in y e i und af av mac mc o ap ab"
    " st san santa saint fitz ver dela della vande vander vd sta sto".split()
)

# Names written before the given name in much of East Asia: two people who share one share a family, not a first name.
FAMILY_FIRST = frozenset(
    "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly kim park pak lee yi choi jung jeong kang"
    " cho jo yoon yun jang lim im han oh seo shin kwon hwang ahn an song hong wang li zhang liu chen yang huang zhao wu"
    " zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang chan cheung wong lau leung ng kwok tanaka suzuki"
    " sato takahashi watanabe ito yamamoto nakamura kobayashi kato".split()
)

# Given names that are words of a letter, months or firms.  A mention of one in running text needs more evidence.
WORDS = frozenset(
    "april may june august summer autumn dawn eve will mark grace chase morgan rich hope faith rose bill art sunny dean"
    " frank miles drew pat sue rob skip chip joy charity destiny harmony melody patience prudence constance felicity"
    " serenity trinity victor victory earnest ernest guy gene jack lance nick pierce rusty sandy stormy rocky woody"
    " buddy hunter mason carter cooper taylor tyler parker porter tanner turner archer baker butler cook fisher fowler"
    " gardener miller potter sawyer shepherd smith page king prince duke earl baron major judge bishop pope price young"
    " long short small little large big best good goodman strong wise sharp swift stern moody gray grey green brown"
    " black white blue violet olive ginger saffron amber ruby pearl jade crystal opal jasper coral ivy lily"
    " daisy heather"
    " holly hazel iris willow fern flora forest forrest river brook brooke lake cliff glen dale heath wood woods hill"
    " field fields banks marsh stone sky star stella aurora luna sunday monday wednesday friday christian noel pascal"
    " angel trump case dell ford chance cash max bob tom tony penny nickel buck bud clay colt dash dot fanny gale"
    " gay grant harp jay jean jerry jewel jimmy john josh kitty les lee love mercy mike misty norm nova object paris"
    " peg piper randy ray read reed rex rhea robin sage salt scout sierra singer sterling story tab teal temple"
    " tiger trip troy van vale vest viola wade walker ward warren wells west winter worth wright york zen star event"
    " park day law key hand head foot hall bell church house street case chamber chambers bush berry rice bean beans"
    " cherry peach plum apple fox wolf lamb bird drake crane finch hawk martin swan bass pike salmon weber siemens"
    " hershey disney stanley kelly goldman wells fargo johnson merck tesla kohler bosch mercedes carmen alexa siri"
    " cortana claude power powers more moss mead mills noble north south east patton cross day knight nights bond"
    " bridge bridges flowers flower gross hardy holiday hood jordan israel india asia china georgia austin houston"
    " dallas denver virginia carolina montana dakota savannah madison lincoln washington jackson phoenix chelsea"
    " london sydney milan florence kent chester lane rush root roots snow sparks speed stack steel tally task tips"
    " train true valentine vance wall waters way webb child childs case he she an do so ho an in on no to my you we"
    " son long sing song sang sun min man can hung dung thing bang fang gang kang king wing ming ping ding"
    " art chi ai io mo jo bo su lo la le lu li na ma".split()
) - {"bob", "john", "tom", "tony", "mike", "jerry", "kelly", "martin", "taylor", "miller", "smith", "johnson", "carmen",
     "alexa", "claude", "weber", "troy", "stella", "luna", "flora", "jimmy", "randy", "max", "josh", "jean", "stanley",
     "li", "lu", "jo", "ernest", "tyler", "kang", "fang", "ming", "ping", "nights", "event", "object", "rhea", "fargo",
     "siri", "cortana", "norm", "goldman", "fanny"}  # fmt: skip

# What the English list calls a short form and a reader today takes for somebody else.
_SOMEBODY_ELSE = """
aaron erin|john ian|ivan john|amelia emily|agnes inez|amos moses|alice lisa|alicia lisa|derrick eric|elbert albert
gilbert wilber|robert bill|robert billy|roger bobby|rodger bobby|martha patty|martha patsy|orlando roland|virginia jane
genevieve jean|garrett jerry|anselm selma|sheila cecilia|elaine helen|eileen helen|elena helen|ellen helen|eloise louise
elouise louise|jasper casper|savannah anna|susan hannah|joanna hannah|johannah hannah|stephanie annie|leanne annie
benjamin jamie|veronica ron|veronica ronny|roberta bert|helena eleanor|helena elaine|helena aileen|helena eileen
melissa lisa|louisa eliza|louise eliza|mathilda patty|hannah anna|natalie talia|bryanna anna|joan jane|jane joan
nancy ann|selma anselm|edwin edwina|louis louise|justin justina|donna donald|henry harriet
"""

# Names that sound alike though the letters lie far apart: for a listener one name, for its bearer a wrong spelling.
_SOUND_ALIKE = """
sean shaun shawn shon
jeff geoff
geoffrey jeffrey jeffery
caitlin kaitlyn katelyn caitlyn kaitlin
lee leigh lea
carl karl
zoe zoey
hugh hue
kian cian keane
niamh neve
siobhan shivaun chevonne
aoife eefa
xavier javier
yusuf yousef youssef yousuf jussuf
aisha ayesha aicha aysha
qasim kasim kassem
hussein hossain husain
jamal gamal
yasmin jasmine jasmin yasmeen
ray rey rae
"""

# What Nigerian and Arab names begin with and leave out in talk: Oluwa-seun, Chukwu-emeka, Ade-wale, Abdul-Rahim.
_PRAISE = (
    "abdul",
    "abdel",
    "abdur",
    "abder",
    "oluwa",
    "olu",
    "ade",
    "chukwu",
    "chi",
    "baba",
    "ola",
    "ayo",
    "temi",
    "akin",
    "ife",
    "nwa",
    "ugo",
    "omo",
    "onye",
    "nne",
)


@cache
def _own_short_forms() -> frozenset[tuple[str, str]]:
    pairs: set[tuple[str, str]] = set()
    for line in SHORT_FORMS.strip().splitlines():
        full, _, short = line.partition(": ")
        names = full.split() if full not in ("maria jose", "jean pierre") else [full.replace(" ", "")]
        pairs.update((name, form) for name in names for form in short.split())
    return frozenset(pairs)


@cache
def _english_short_forms() -> frozenset[tuple[str, str]]:
    # Imported late: the package reads a file of 2,700 lines, which the many letters without a nickname need not pay.
    from nicknames import name_triplets

    listed = {(one, other) for one, relation, other in name_triplets() if relation == "has_nickname"}
    wrong = {tuple(pair.split()) for line in _SOMEBODY_ELSE.strip().splitlines() for pair in line.split("|")}
    return frozenset(pair for pair in listed if pair not in wrong and pair[::-1] not in wrong)


@cache
def full_names() -> frozenset[str]:
    """Return the listed names that have short forms, folded: names in their own right."""
    return frozenset(full for full, _ in _own_short_forms() | _english_short_forms())


@cache
def listed_names() -> frozenset[str]:
    """Return every name that a list of short forms knows, folded."""
    return frozenset(name for pair in _own_short_forms() | _english_short_forms() for name in pair)


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """Return for each listed name the listed names that stand for the same person, shorter and longer."""
    table: dict[str, set[str]] = {}
    for one, other in _own_short_forms() | _english_short_forms():
        table.setdefault(one, set()).add(other)
        table.setdefault(other, set()).add(one)
    return {name: frozenset(forms) for name, forms in table.items()}


def own_short_form(one: str, other: str) -> bool:
    """Return whether the hand-made list, which holds no mere spellings, has the pair."""
    return not {(one, other), (other, one)}.isdisjoint(_own_short_forms())


@cache
def sound_alike() -> dict[str, int]:
    """Return the group of each name that is heard as another one."""
    groups = enumerate(_SOUND_ALIKE.strip().splitlines())
    return {name: number for number, line in groups for name in line.split()}


# Listed for a short form only, yet a name of its own when a longer one begins so.
_THEIR_OWN = frozenset(
    "evan carl johan bryan angel marc dona dian leon jack sara callie sheri willem gene maris".split()
)


def _is_no_cut(short: str) -> bool:
    return short in full_names() or short in _THEIR_OWN


def cut_short(short: str, full: str) -> bool:
    """Return whether a short form that no list holds is plainly cut from the full one.

    Pri for Priyanka, Seun for Oluwaseun, Soundar for Soundararajan; not Carl for Carlotta, a name of its own.
    """
    if len(short) >= 3 and len(full) >= len(short) + (2 if len(short) <= 6 else 3) and full.startswith(short):
        return not _is_no_cut(short)
    for praise in _PRAISE:
        rest = full.removeprefix(praise)
        if rest != full and len(rest) >= 4 and (rest == short or (len(rest) > 5 and cut_short(short, rest))):
            return True
    return False
