"""Names of people as a letter speaks them: where a text holds words that could be one."""

from __future__ import annotations

from collections.abc import Iterator

from critic import lazy
from critic.domain import Span
from critic.names.written import parse

_TITLES = """
mr mrs ms miss mx dr prof professor doctor madam madame mme mlle monsieur sir engineer engr? ing arch captain capt
deputy officer chef coach reverend rev father sister brother pastor imam pak bapak bu ibu frau herr se[nñ]or(?:a
ita)? sr sra do[nñ]a? dona? signor[ae]? dott director principal judge sheriff lieutenant sergeant sgt nurse encik
puan khun anh ch[iị] c[oô] mama baba mzee mwalimu bwana chief alhaji hajia matua whaea dato datuk nana oga advocate
adv attorney matron rabbi hon fr kuya ate
"""
TITLE = f"(?:{'|'.join(_TITLES.split())})"
_PARTICLES = """
van_der van_den van_de van von_der von der den de_la de da dos di del della la le bin binti ibn al el ter ten zu ní ni ó
nic mac 't
"""
_PARTICLE = "|".join(word.replace("_", " ") for word in _PARTICLES.split())
_WORD = rf"(?:(?:{_PARTICLE}) ){{0,3}}(?:d'|l'|o'|el-|al-)?[A-ZÀ-ÖØ-ÞŁŚŞŠÇČĆŽŻŹĐİĀĒĪŌŪ][\w'’-]*"
_BEHIND = "sir|madam|ma'am|ji|san|sensei|bey|hanım|mma|rra|bhai|didi"
NAME = rf"(?P<name>(?:(?i:{TITLE})\b\.? )?{_WORD}(?: {_WORD}){{0,3}}(?: (?:{_BEHIND}))?)"
_ANY = lazy.compile(rf"(?<!\w){NAME}")
# What begins with a capital and calls nobody.
_NOBODIES = """
god lord allah jesus christ heaven sir madam ma'am everyone everybody all team folks both friends i we it this that
the a an and but so thank thanks please yes no well again today tomorrow yesterday monday tuesday wednesday thursday
friday saturday sunday january february march april june july august september october november december christmas
easter inshallah best regards sincerely yours looking having my your our in on at to for from by with as if when
while what how why who where there here let once since after before now then also maybe perhaps ok okay sure english
german french spanish python java excel kafka sql insha'allah mashallah alhamdulillah gracias merci obrigado grazie
danke shukran asante amen p.s ps ltd inc gmbh first second third listen say look right anyway oh actually
specifically it's its is that's testing together short experience name goodbye bye three two one hi hello doctor
professor goodness boy man indeed finally honestly
"""
NOBODY = frozenset(_NOBODIES.split())


def people(text: str, stretch: Span) -> Iterator[Span]:
    """Yield what could be the name of a person, with its title: "Dr Lee", "Maria Delgado", "Tuğba Hanım"."""
    for found in _ANY.finditer(text, stretch.start, stretch.end):
        start, name = found.start("name"), found["name"]
        while name and name.split()[0].lower() in NOBODY:
            _, _, name = name.partition(" ")
            start = found.end("name") - len(name)
        if name:
            yield Span(start, start + len(name))


def has_title(name: str) -> bool:
    """Return whether a name begins with a title."""
    return bool(parse(name).titles)
