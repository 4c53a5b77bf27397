"""Whose names are bent when they are called out: Slavs' and Balts', told by how a name is written.

"Gorane" and "Ewo" greet Goran and Ewa; "Jordane" is a slip for a Jordan whom nothing else makes a Slav.
"""

from __future__ import annotations

import re
from functools import lru_cache

from critic.names.written import fold

# Letters that only names from there have, and how families are called there.
_LETTERS = frozenset("čćďđěėęąįłńňřśšťůųźžżģķļņ")
_FAMILY = re.compile(
    r"[a-z]{2,}(?:[oe]va?|yev|sk[aiy]|skyi|skaya|ck[aiy]|enko|chuk|czuk|iuk|[eo]vic|[eo]vich|vych|wicz|wiczowa|czyk|czak"
    r"|auskas|inskas|unas|enas|ynas|aitis|onis|cius|aite|yte|iene|[^aeiou]cek|[aeou]sek|[aeiou]dek|[aeiou]nek)"
)
_FAMILY_NAMES = """
novak nowak horak dvorak polak kozak lis kowal wojcik pajak krol mazur sikora duda wrona kos hruska kral blazek marek
babic maric peric juric matic simic ilic nikolic lukic pavlic tomic savic kostic antic klaric bilic
"""
_FAMILIES = frozenset(_FAMILY_NAMES.split())
_GIVEN_NAMES = """
goran dragan zoran jovan bojan dejan srdan srdjan ognjen slobodan branko slavko ivica marija petar pavle nenad predrag
milos milorad miodrag dusan dusanka radovan ratko vuk zeljko zdravko dubravka vesna jasna snezana gordana slavica jelena
tijana bojana ivana milica ljiljana branka zorica biljana dragana sanja tanja vladimir vladislav yaroslav jaroslav
miroslav stanislav rostislav bronislav boleslav svatopluk zdenek zdenka vaclav frantisek jiri ondrej vojtech bohumil
bohdan bogdan hynek radek radka marek tomek jacek wojtek piotr pawel michal lukasz tomasz mateusz krzysztof grzegorz
andrzej wojciech jerzy kazimierz stanislaw wladyslaw jaroslaw miroslaw zbigniew ewa agnieszka malgorzata katarzyna
elzbieta jadwiga grazyna bozena halina danuta krystyna kasia gosia basia zosia asia ania ola aga hania jola iwona
oksana olena kateryna volodymyr mykola andriy andrij oleksandr serhiy taras ostap halyna svitlana lyudmyla iryna
ivan stoyan stojan georgi dimitar todor plamen rayna radka rumen ivaylo desislava zdravka tsvetan
jonas kestutis vytautas gediminas mindaugas algirdas arvydas rimantas darius tomas andrius marius linas jurgis
kazys antanas juozas petras povilas lukas mantas rokas janis juris andris peteris edgars aivars valdis
"""
_GIVEN = frozenset(_GIVEN_NAMES.split())
# What other peoples' children are called as well: alone they tell nothing.
_ELSEWHERE = """
jonas lukas marius darius tomas michal ola asia sanja tanja linas georgi
"""
_SHARED = frozenset(_ELSEWHERE.split())


# How friends make a name small, behind three letters of it or more: Mirka, Wojtuś, Stefcia; Jarek, Jurko, Vlasta.
_HERS = ("ka", "ia", "sia", "zia", "cia", "usia", "unia", "ula", "enka", "inka", "us", "os")
_HIS = ("ek", "ik", "ko", "us", "os", "cio", "zio", "sio")


def is_small_form(written: str, meant: str) -> bool:
    """Return whether a Slav of the folded name ``meant`` may be called ``written``, which is nobody's full name."""
    if written in _GIVEN:
        return False
    for ending in _HERS if meant.endswith("a") else _HIS:
        stem = written.removesuffix(ending)
        if stem != written and len(stem) > 2 and meant.startswith(stem) and len(meant) > len(stem) + 1:
            return stem[-1] not in "aeiouy"
    return (
        len(written) > 4 and written.endswith("a") and len(meant) > len(written) + 2 and meant.startswith(written[:-1])
    )


@lru_cache(4096)
def are_bent(name: str) -> bool:
    """Return whether somebody of this full name may be called by a bent form of the first."""
    if not _LETTERS.isdisjoint(name.lower()):
        return True
    words = re.findall(r"[a-z]+", fold(name))
    if any(word in _GIVEN and word not in _SHARED for word in words):
        return True
    return any(word in _FAMILIES or _FAMILY.fullmatch(word) for word in words[1:])
