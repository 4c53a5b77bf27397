"""The languages LanguageTool names.

Clients look theirs up here before they send anything, and some refuse to start where it is missing; so all are
listed, though only English is judged.
"""

from __future__ import annotations

from dataclasses import dataclass

AUTO = "auto"
_DEFAULT = "en-US"

_NAMED = """
ar Arabic; ast-ES Asturian; be-BY Belarusian; br-FR Breton; ca-ES Catalan; ca-ES-balear Catalan (Balearic)
ca-ES-valencia Catalan (Valencian); zh-CN Chinese; crh-UA Crimean Tatar; da-DK Danish; nl Dutch; nl-BE Dutch (Belgium)
nl-NL Dutch; en English; en-AU English (Australian); en-CA English (Canadian); en-GB English (GB)
en-NZ English (New Zealand); en-ZA English (South African); en-US English (US); eo Esperanto; fr French
fr-BE French (Belgium); fr-CA French (Canada); fr-FR French; fr-CH French (Switzerland); gl-ES Galician; de German
de-AT German (Austria); de-DE German (Germany); de-LU German; de-CH German (Swiss); el-GR Greek; ga-IE Irish
it Italian; it-IT Italian; ja-JP Japanese; km-KH Khmer; nb Norwegian (Bokmål); no Norwegian (Bokmål); fa Persian
fa-IR Persian; pl-PL Polish; pt Portuguese; pt-AO Portuguese (Angola preAO); pt-BR Portuguese (Brazil)
pt-MZ Portuguese (Moçambique preAO); pt-PT Portuguese (Portugal); ro-RO Romanian; ru-RU Russian
de-DE-x-simple-language Simple German; sk-SK Slovak; sl-SI Slovenian; es Spanish; es-AR Spanish (voseo); es-ES Spanish
sv Swedish; sv-SE Swedish; tl-PH Tagalog; ta-IN Tamil; uk-UA Ukrainian
"""


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its long code, ``en-GB``, and its name."""

    long_code: str
    name: str

    @property
    def code(self) -> str:
        """What clients that know no variants call it."""
        return self.long_code if "-x-" in self.long_code else self.long_code.partition("-")[0]

    @property
    def english(self) -> bool:
        """Whether letters in it are judged."""
        return self.code == "en"


LANGUAGES = tuple(
    Language(*each.strip().split(" ", 1)) for each in _NAMED.strip().replace("\n", ";").split(";") if each.strip()
)
_BY_CODE = {each.long_code.lower(): each for each in LANGUAGES}
_OF_FAMILY = {each.code: each for each in reversed(LANGUAGES)}


def language_of(code: str) -> Language | None:
    """Return a language by its code; a variant that is not listed (``en-IE``) stands under its own code."""
    asked = code.replace("_", "-").lower()
    if asked in _BY_CODE:
        return _BY_CODE[asked]
    family = _OF_FAMILY.get(asked.partition("-")[0])
    return Language(code.replace("_", "-"), family.name) if family else None


def english(variants: tuple[str, ...]) -> Language:
    """Return the English that somebody prefers who lets the language be found out."""
    found = (language_of(each) for each in variants)
    return next((each for each in found if each and each.english), _BY_CODE[_DEFAULT.lower()])
