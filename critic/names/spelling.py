"""How far apart two spellings of one name are: typos, what is heard alike, short forms.

Keys are folded names (`critic.names.written.fold`).  The figures are from notebooks/01_names.ipynb.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from critic.names import lists as name_lists
from critic.names.bent import is_small_form

_CACHE = 8192

# What is written and what is heard, in this order.
_SOUNDS = (
    ("ph", "f"), ("sch|sh", "s"), ("tch", "ch"), ("ck", "k"), ("c(?=[eiy])", "s"), ("c(?!h)|ch(?=r)|kh|q", "k"),
    ("x", "ks"), ("tz|ts|z", "s"), ("w", "v"), ("dj", "j"), ("y", "i"), ("(?<=[^aeiouc])h|(?<!c)h(?![aeiouy])", ""),
    ("[ae]i|ae", "e"), ("o[uo]", "u"), ("e[ea]|ie", "i"), (r"(.)\1", r"\1"), ("(?<=..)e$", ""),
)  # fmt: skip


@lru_cache(_CACHE)
def _sound(key: str) -> str:
    """Return a rough spelling by ear, in which the letters people mix up have become one."""
    for pattern, sound in _SOUNDS:
        key = re.sub(pattern, sound, key)
    return key


def allowance(length: int) -> int:
    """Return how many edits a typo may cost a name of so many letters (see notebooks/01_names.ipynb)."""
    return 0 if length <= 3 else 1 if length <= 6 else 2


def _starts_alike(one: str, other: str) -> bool:
    """Return whether the first letters agree by ear or are swapped: typos spare the first letter, rhymes do not."""
    return (
        one[0] == other[0]
        or _sound(one)[:1] == _sound(other)[:1]
        or one[:2] == other[1::-1]
        or {one[0], other[0]} <= {"x", "j", "g", "h", "y"}
    )


_ENDS_LIKE_GREEK = """
thomas lucas lukas chris travis dennis elvis curtis francis louis lewis morris harris davis ellis jonas douglas
nicolas nicholas tobias matias mathias elias andreas srinivas taras yonas hadas baris idris klaas marcos carlos santos
"""
_NOT_GREEK = frozenset(_ENDS_LIKE_GREEK.split())
_RESEMBLANCE = 0.6


@lru_cache(_CACHE)
def typo(written: str, meant: str) -> int | None:
    """Return the edits from one spelling to the other, or None where no typo explains them."""
    shorter, longer = sorted((len(written), len(meant)))
    if shorter < 2:
        return None
    allowed = allowance(longer)
    edits = OSA.distance(written, meant)
    if longer == 3 and edits == 1 and sorted(written) == sorted(meant):
        return edits  # the one typo that leaves a name of three letters its letters: Lui for Liu
    if edits == 1 and longer == shorter + 1 and set(written) == set(meant):
        return edits  # a letter doubled, or one of two left out: Leee, Ass for As
    if edits < allowed or (edits == allowed and _starts_alike(written, meant)):
        return edits
    groups = name_lists.sound_alike()
    if written in groups and groups.get(meant) == groups[written]:
        return min(edits, 3)
    return min(edits, 3) if shorter > 2 and edits <= 4 and _heard_alike(written, meant) else None


def resembles(written: str, meant: str) -> bool:
    """Return whether a written name recalls another that is known to be meant: Ashford for Ashworth, Chais for Chase.

    Far too loose to choose between people; it only says whether a wrong name is a mangled one.
    """
    if min(len(written), len(meant)) < 4 or not _starts_alike(written, meant):
        return False
    heard = (_sound(name).replace("b", "v") for name in (written, meant))
    return max(OSA.normalized_similarity(written, meant), OSA.normalized_similarity(*heard)) >= _RESEMBLANCE


def _heard_alike(one: str, other: str) -> bool:
    one, other = _sound(one), _sound(other)
    if min(len(one), len(other)) <= 2:
        return False
    # From scripts that leave vowels out, or say "g" where others say "k": Mohamed, Muhammad; Karekin, Garegin.
    return one == other or _consonants(one) == _consonants(other) or _unvoiced(one) == _unvoiced(other)


_UNVOICED = str.maketrans("bdg", "ptk")
_LEAST_CONSONANTS, _LEAST_UNVOICED = 4, 5


def _consonants(sound: str) -> str:
    """Return the first letter and the consonants, or all where they are too few to tell a name."""
    bare = sound[0] + re.sub(r"[aeiou]", "", sound[1:])
    return bare if len(bare) >= _LEAST_CONSONANTS else sound


def _unvoiced(sound: str) -> str:
    return sound.translate(_UNVOICED) if len(sound) >= _LEAST_UNVOICED else sound


@lru_cache(_CACHE)
def faint(written: str, meant: str) -> bool:
    """Return whether the spellings are near enough once the rest of the name fits."""
    allowed = 1 if max(len(written), len(meant)) <= 3 else allowance(max(len(written), len(meant))) + 1
    return min(len(written), len(meant)) > 1 and OSA.distance(written, meant) <= allowed


@lru_cache(_CACHE)
def short_form(written: str, meant: str, bent: bool = False) -> bool:
    """Return whether one is a short form of the other.  Mere spellings (Sara, Jon) stand in lists too, and are none.

    ``bent`` names are also called out as Slavs and Balts do.
    """
    if name_lists.own_short_form(written, meant) or _greek_vocative(written, meant):
        return True
    if written not in name_lists.listed_names():
        forms = (meant, *name_lists.short_forms().get(meant, ())) if bent else ()
        if (
            _fond(written, meant)
            or _honoured(written, meant)
            or any(
                _called(written, form) or (is_small_form(written, form) and not _is_slip(written, form))
                for form in forms
            )
        ):
            return True
    if meant in name_lists.short_forms().get(written, ()):
        if _same_but_ending(written, meant):
            return False
        fond = [bool(re.search("[^aeo](?:y|ie?)$|ey$", name)) for name in (written, meant)]
        return fond[0] != fond[1] or (_sound(written) != _sound(meant) and not _one_letter_apart(written, meant))
    return name_lists.cut_short(written, meant)


def _greek_vocative(written: str, meant: str) -> bool:
    """Return whether a name is called as Greeks call it, without its last "s": Thanasi, Kosta, Niko."""
    return meant.endswith(("is", "as", "os")) and len(meant) > 4 and meant[:-1] == written and meant not in _NOT_GREEK


# How Slavs and Balts call a name out: how it ends, how many letters go, and what comes in their place.
_CALLED = (
    (("a",), 1, "o"), (("ia",), 1, "u"), (("ek", "ec"), 2, "ku"), (("ec",), 2, "ce"), (("as",), 1, "i"),
    (("is",), 1, ""), (("us",), 1, "u"), (("us",), 2, "au"), (("petar",), 2, "re"), (("vel",), 2, "le"),
    (("slav", "mir", "gan", "dan", "jan", "lan", "ran", "van", "dar", "vor", "nad", "petr", "ndr", "jub"), 0, "e"),
    (("as", "es", "os", "aj", "ej", "oj", "ij", "sz", "cz", "rz", "ch", "el"), 0, "u"),
    (("as", "es", "os", "aj", "ej", "oj", "ij", "ar"), 0, "i"),
)  # fmt: skip
# And a family: Dvořáčku, Živkoviću, Ivanove, Kazlauskai; a Latvian's in the genitive, before "kungs".
_FAMILY_CALLED = (
    (("ek", "ec"), 2, "ku"), (("c", "k", "j", "r"), 0, "u"), (("ov", "ev"), 0, "e"), (("ins",), 1, "a"),
    (("ina",), 0, "s"), (("as",), 1, "i"),
)  # fmt: skip
_HIS_NAMES = """
mario carlo paolo antonio roberto stefano claudio silvio fabio giulio julio emilio lucio franco bruno dario flavio
maurizio valerio angelo pietro fernando mariano luciano adriano juliano cristiano silvano camilo marcelo marcello
leandro eugenio patricio mauricio fabricio aurelio ramiro danilo sergio giorgio virginio vittorio alejandro francisco
federico alfredo ricardo riccardo rolando armando orlando renato donato rosario lino nino tino gino dino filippo
"""
_HIS = frozenset(_HIS_NAMES.split())
# Letters of a name that is cut out of another, and how many more a whole one has that is cut to its beginning.
_LEAST_CUT, _LONGER = 4, 5
# What makes a name small, behind its stem or behind the beginning of it.
_ENDINGS = """
ito ita cito cita zito zita inho inha zinho zinha icka ecka uska inka enka unka icko ecko uszka ushka usha ounia
ka ke cka chen lein tje pje je jan joon jon
"""
_FOND = tuple(_ENDINGS.split())
# "Robbo", "Davo", "Siggi": the first syllable and a vowel.
_CLIPPED = re.compile("(?P<stem>[^aeiou]*[aeiou](?:(?P<twice>[^aeiou])(?P=twice)|[^aeiou]{1,2}))(?P<vowel>o|za|i|y|ie)")


def _called(written: str, meant: str) -> bool:
    """Return whether a name is called out in a language that bends it for that: Gorane, Ewo, Marku, Jonai."""
    return len(meant) > 2 and written not in _HIS and _is_bent(written, meant, _CALLED)


def family_called(written: str, meant: str) -> bool:
    """Return whether the name of a Slav's or Balt's family is bent for calling out: Dvořáčku, Bērziņa."""
    return len(meant) > 4 and _is_bent(written, meant, _FAMILY_CALLED)


def _is_bent(written: str, meant: str, how: tuple[tuple[tuple[str, ...], int, str], ...]) -> bool:
    return any(meant.endswith(ends) and written == meant[: len(meant) - cut] + new for ends, cut, new in how)


def _is_slip(written: str, meant: str) -> bool:
    """Return whether one edit made a name end as if it were made small: Lyudmita, Harukka; not Hanka for Hana."""
    stem = written.removesuffix("ka").removesuffix("ke")
    made = stem != written and stem == meant.rstrip("aeiou") and stem[-1:] != "k"
    return not made and OSA.distance(written, meant) == 1


def _fond(written: str, meant: str) -> bool:
    """Return whether a name is made small, as friends do: Luisito, Marinka, Robbo, Zsofi; not Martina for Marta."""
    if meant.endswith("ia") and len(meant) > 4 and written == meant[:-1]:
        return True
    if _is_slip(written, meant):
        return False
    if len(written) >= _LEAST_CUT and len(meant) >= len(written) + 2 and _is_cut_out(written, meant):
        return True
    for stem in (written.removesuffix(end) for end in _FOND if written.endswith(end)):
        whole = len(stem) > 2 and meant.rstrip("aeiou") == stem.rstrip("aeiou")
        if whole or (len(stem) > 3 and meant.startswith(stem) and len(meant) > len(stem) + 1):
            return True
    if not (clipped := _CLIPPED.fullmatch(written)):
        return False
    if clipped["vowel"] not in {"o", "za"} and (not clipped["twice"] or clipped["twice"] * 2 in meant):
        return False
    stem = clipped["stem"][: -1 if clipped["twice"] else None]
    return meant.startswith(stem) and len(meant) > len(stem) + 1


def _is_cut_out(written: str, meant: str) -> bool:
    """Return whether a name is more than half of the whole one, from its middle, or begins a long one: Lami, Oyuna."""
    begins = written[-1] == "a" and meant.startswith(written[:-1]) and len(meant) >= len(written) + _LONGER
    return (written in meant[1:-1] and 2 * len(written) > len(meant)) or (len(written) > _LEAST_CUT and begins)


# Words of respect that are written as one with the name in South Asia: Rekhaben, Rahulji, Bhaskarda.
_RESPECT = (
    "bhai",
    "bhen",
    "ben",
    "behn",
    "ji",
    "jee",
    "garu",
    "gaaru",
    "babu",
    "saab",
    "sahib",
    "dada",
    "didi",
    "da",
    "di",
)


def _honoured(written: str, meant: str) -> bool:
    """Return whether a name stands there whole with a word of respect behind it."""
    return len(meant) > 3 and written.startswith(meant) and written[len(meant) :] in _RESPECT


def blend(written: str, first: str, second: str) -> bool:
    """Return whether two given names are said as one, a syllable or more of each: Malou, Juanma, Hajo, Maribel."""
    if len(first) + len(second) - len(written) < _LEFT_OUT:
        return False
    somebody_else = written in name_lists.listed_names() or typo(written, first) is not None
    if somebody_else and written not in _BLENDS:
        return False
    for cut in range(2, len(written) - 1):
        head, tail = written[:cut], written[cut:]
        if not (first.startswith(head) and _SYLLABLE.search(head) and _SYLLABLE.search(tail)):
            continue
        if second.startswith(tail) or (len(tail) > 2 and second.endswith(tail)):
            return True
    return False


_SYLLABLE = re.compile("[aeiouy]")
# How many letters a blend leaves out at least; fewer are a slip.
_LEFT_OUT = 3
# Blends that lists have for names of their own.
_BLENDED = """
malou majo josema marilou marylou maribel marisa marilu marilyn rosmarie annemie
"""
_BLENDS = frozenset(_BLENDED.split())


def _same_but_ending(one: str, other: str) -> bool:
    """Return whether only a last vowel or the doubling of a letter tells two names apart: Ann, Anna, Anne."""
    return one.rstrip("aeo") == other.rstrip("aeo") and len(one.rstrip("aeo")) >= 2


def _one_letter_apart(one: str, other: str) -> bool:
    """Return whether two long names differ in one letter that is not the first: Jonathan, Jonathon."""
    return len(one) == len(other) > 4 and one[0] == other[0] and OSA.distance(one, other) == 1


@lru_cache(_CACHE)
def misspelled_short_form(written: str, meant: str) -> str | None:
    """Return the short form of ``meant`` that a typo made of; names that are somebody else's own are no typos."""
    if len(written) < 4 or written in name_lists.listed_names():
        return None
    forms = sorted(form for form in name_lists.short_forms().get(meant, ()) if 4 <= len(form) < len(meant))
    return next((form for form in forms if form[0] == written[0] and typo(written, form) is not None), None)
