"""How to reach the writer is given wrongly.

Why:
    A number with two digits swapped is worse than none: they call, somebody else answers, and that was that.
Example:
    Dear Ms. Okonkwo,

    Thank you for your time.

    Best regards,
    Tomasz Wójcik
    ⟦wrong-contact:tomasz.wojcik@gmial.com⟧
Instead:
    Dear Ms. Okonkwo,

    Thank you for your time.

    Best regards,
    Tomasz Wójcik
    tomasz.wojcik@gmail.com
Source:
    The card's rule: contact information so that someone can get back to you.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any
from unicodedata import normalize
from urllib.parse import unquote

from rapidfuzz.distance import OSA

from critic.domain import AnnotatedLetter, Annotation, Applicant, Edit, Hit, Severity
from critic.names.written import fold

SEVERITY = Severity.ERROR
NEEDS = ()
ADVICE = "mend your contact data"
_MAIL = ("gmail", "hotmail", "outlook", "yahoo", "icloud", "protonmail", "googlemail", "rediffmail", "naver")
_ALSO_RIGHT_WORDS = """
email fmail ghmail ymail zmail jmail hmail mail gmails rmail gail tmail inmail
"""
_ALSO_RIGHT = frozenset(_ALSO_RIGHT_WORDS.split())
_ENDINGS = {"con": "com", "cmo": "com", "ocm": "com", "vom": "com", "cim": "com", "xom": "com", "comm": "com", "coom": "com", "ogr": "org", "orgg": "org", "nte": "net", "ner": "net"}  # fmt: skip
# A country's ending cut short, behind a name that has only the one; and those that have no other at all.
_CUT_COM = frozenset({"co", "cm", "om", "c", "cpm"})
_ONLY_COM = frozenset({"gmail", "icloud"})
# One slip, or two digits in each other's place; a number further off is another number.
_NEAR = 2
_LEAST_SHARED = 7
# Of one part of the name before the "@" more may be wrong: "ioana.dumitresu" for "ioana.dumitrache".
_ALIKE = 0.6
_LEAST_OF_A_NAME = 3
_DOTLESS = frozenset({"gmail.com", "googlemail.com"})
# Countries' endings of two letters; the library of telephone numbers does not know those of a few places without lines.
_COUNTRY = 2
_TERRITORIES = frozenset({"aq", "bv", "eu", "gs", "hm", "pn", "su", "tf", "uk", "um"})


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for each number or address that cannot be right, or is the writer's own with a slip."""
    own = letter.round.applicant if letter.round else Applicant()
    contacts = letter.of("contact")
    given = {str(each.value["kind"]) for each in contacts if _is_right(each, own)}
    for contact in contacts:
        # Who gives the right number means something else by one like it, unless they say it is theirs.
        if contact.value.get("whose") or (contact.value["kind"] in given and not contact.value.get("own")):
            continue
        problem = _PROBLEMS.get(contact.value["kind"])
        if found := (problem and problem(contact, own)) or _anothers(contact, contacts, own):
            message, right = found
            edits = (Edit(contact.start, contact.end, right),) if right else ()
            yield Hit(contact.start, contact.end, message, edits, field=contact.field)


_Found = tuple[str, str | None] | None


def _without_tag(address: str) -> str:
    """Return "tomasz@example.org" of "tomasz+jobs@example.org": they are one mailbox, as with and without dots at Gmail."""
    user, _, host = address.partition("@")
    user = user.partition("+")[0]
    return f"{user.replace('.', '') if host in _DOTLESS else user}@{host}"


def _is_own_address(address: str, own: Applicant) -> bool:
    """Return whether an address is the writer's: theirs but for a tag ("tomasz+jobs@…"), or one with their name in it."""
    user, right = fold(address.partition("@")[0]), fold((own.email or "").partition("@")[0])
    words = re.findall(r"[a-z]+", fold(own.name or ""))
    named = [word for word in (*words, "".join(words)) if len(word) >= _LEAST_OF_A_NAME]
    # Of a name in another script nobody can say how its bearer spells it in an address.
    return (
        not named or user.partition("+")[0] == right.partition("+")[0] or any(word in fold(address) for word in named)
    )


def _is_right(contact: Annotation, own: Applicant) -> bool:
    """Return whether a number or an address is what the round gives as the writer's."""
    if contact.value["kind"] == "phone":
        return _is_own_number(contact, own)
    return contact.value["kind"] == "email" and str(contact.value["normal"]).lower() == (own.email or "").lower()


def _email(contact: Annotation, own: Applicant) -> _Found:
    address, right = str(contact.value["normal"]).lower(), (own.email or "").lower()
    if right and _without_tag(address) == _without_tag(right):
        return None
    if right and _is_slip(address, right):
        return f"Your address is {own.email}.", own.email
    if broken := contact.value.get("broken"):
        return f"This is no address: {broken}.", None
    user, _, domain = address.rpartition("@")
    if _is_no_country(ending := domain.rpartition(".")[2]):
        return f"This is no address: there is no .{ending}.", None
    mended = _domain(domain)
    return (f"Did you mean {mended}?", f"{user}@{mended}") if mended and user else None


def _is_slip(address: str, right: str) -> bool:
    """Return whether an address is the right one but for a slip: in a sign or two, the ending, or one part of the name."""
    if OSA.distance(address, right) <= _NEAR or _but_for_the_ending(address) == _but_for_the_ending(right):
        return True
    (user, _, host), (own, _, home) = address.rpartition("@"), right.rpartition("@")
    one, other = re.split(r"[._-]", user), re.split(r"[._-]", own)
    parts = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return host == home and len(one) == len(other) > 1 == len(parts) and _is_misspelled(*parts[0])


def _is_misspelled(one: str, other: str) -> bool:
    return one.isalpha() and other.isalpha() and OSA.normalized_similarity(one, other) >= _ALIKE


def _but_for_the_ending(address: str) -> str:
    """Return "pat@yahoo" of "pat@yahoo.co.uk": the same name at the same firm in two countries is a slip."""
    user, _, domain = address.rpartition("@")
    return f"{user}@{domain.partition('.')[0]}"


def _is_no_country(ending: str) -> bool:
    """Return whether an ending of two letters, which only countries have, is none's."""
    if len(ending) != _COUNTRY or ending in _TERRITORIES:
        return False
    import phonenumbers

    return ending.upper() not in phonenumbers.SUPPORTED_REGIONS


@lru_cache(1024)
def _domain(domain: str) -> str | None:
    """Return what a mistyped domain should be, None where nothing is wrong with it."""
    name, _, ending = domain.partition(".")
    right_ending = _ENDINGS.get(ending, ending)
    right = name
    if name not in _ALSO_RIGHT:
        near = [
            each
            for each in _MAIL
            if (OSA.distance(name, each) == 1 and name[0] == each[0]) or sorted(name) == sorted(each)
        ]
        right = near[0] if near and name not in _MAIL else name
    if right in _ONLY_COM or (right in _MAIL and right_ending in _CUT_COM):
        right_ending = "com"
    return f"{right}.{right_ending}" if (right, right_ending) != (name, ending) else None


def _is_own_number(contact: Annotation, own: Applicant) -> bool:
    """Return whether a number is the writer's, with or without its country code."""
    if not own.phone:
        return False
    there, _ = _international(own.phone, own.region)
    # What reads as a number of elsewhere may be one's own, cut short.
    return any(_ends_alike(re.sub(r"\D", "", each), there) for each in (str(contact.value["normal"]), contact.text))


def _could_replace(contact: Annotation, own: Applicant) -> bool:
    """Return whether a number is of the writer's country and kind: one in a house stands beside a mobile one."""
    import phonenumbers

    try:
        one, other = (phonenumbers.parse(each, own.region) for each in (str(contact.value["normal"]), own.phone or ""))
    except phonenumbers.NumberParseException:
        return False
    kinds = {phonenumbers.number_type(each) for each in (one, other)} - {phonenumbers.PhoneNumberType.UNKNOWN}
    return one.country_code == other.country_code and len(kinds) <= 1


def _phone(contact: Annotation, own: Applicant) -> _Found:
    if _is_own_number(contact, own):
        return None
    written = str(contact.value["normal"])
    here, bare = re.sub(r"\D", "", written), re.sub(r"\D", "", contact.text)
    there, at_home = _international(own.phone, own.region) if own.phone else ("", "")
    if there and (_is_near(here, there) or _is_near(bare, at_home)):
        return f"Your number is {own.phone}.", own.phone
    if contact.value.get("said"):  # groups of figures are said in too many ways to count them
        return None
    if (own.region and not written.startswith("+")) or contact.value.get("broken"):
        return "This cannot be a telephone number: digits are missing, or there are too many.", None
    return None


@lru_cache(1024)
def _international(phone: str, region: str | None) -> tuple[str, str]:
    """Return the digits of a number with its country code and without, or as they stand where it cannot be read."""
    import phonenumbers

    try:
        number = phonenumbers.parse(phone, region)
    except phonenumbers.NumberParseException:
        digits = re.sub(r"\D", "", phone)
        return digits, digits
    national = phonenumbers.national_significant_number(number)
    return f"{number.country_code}{national}", national


def _ends_alike(one: str, other: str) -> bool:
    """Return whether one is the other without country code, trunk zero or mobile prefix."""
    one, other = one.lstrip("0"), other.lstrip("0")
    short, long = sorted((one, other), key=len)
    if len(short) >= _LEAST_SHARED and long.endswith(short):
        return True
    # Argentina's 9 and Mexico's 1 come and go behind the country code.
    return one[:2] == other[:2] and len(long) - len(short) == 1 and short[2:] == long[3:]


def _is_near(one: str, other: str) -> bool:
    one, other = one.lstrip("0"), other.lstrip("0")
    local = min(len(one), len(other))
    tails = ((one, other), (one[-local:], other[-local:]))
    if any(OSA.distance(a, b) <= _NEAR for a, b in tails):
        return True
    return len(one) == len(other) and sorted(one) == sorted(other)


def _anothers(contact: Annotation, contacts: Sequence[Annotation], own: Applicant) -> _Found:
    """Tell of what is given as the writer's and is nothing like it, where nothing of its kind in the letter is theirs."""
    kind = contact.value["kind"]
    if not contact.value.get("own") or sum(each.value["kind"] == kind for each in contacts) > 1:
        return None
    if kind == "phone" and own.phone and not _is_own_number(contact, own) and _could_replace(contact, own):
        return f"Your number is {own.phone}; this is another one.", None
    if kind == "email" and own.email and not _is_own_address(str(contact.value["normal"]), own):
        return f"Your address is {own.email}; this is another one.", None
    return None


def _url(contact: Annotation, own: Applicant) -> _Found:
    written, right = _profile(str(contact.value["normal"])), _profile(own.linkedin or "")
    if not written or not right or written == right:
        return None
    return f"Your profile is {own.linkedin}.", own.linkedin


def _profile(url: str) -> str | None:
    found = re.search(r"linkedin\.com/in/([^/?#\s]+)", unquote(url).lower())
    return normalize("NFC", found[1]) if found else None


_PROBLEMS: Mapping[str, Any] = {"email": _email, "phone": _phone, "url": _url}
