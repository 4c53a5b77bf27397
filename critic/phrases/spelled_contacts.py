"""How to reach a writer, told in other ways than figures and "@": "ana (at) example.org", "Telegram: @olena"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic import lazy
from critic.domain import Span
from critic.ending import is_common

# "ana (at) example.org", "ana at example dot org", "ana AT example.org", "ana @ example . org".
_AT = r" ?[(\[{<] ?(?:at|a|@) ?[)\]}>] ?| (?:at|arroba|arobase|malpa|@) | @|@ |_at_"
_DOT = r" ?[(\[{<] ?(?:dot|punkt|\.) ?[)\]}>] ?| (?:dot|punto|point|punkt|ponto) | ?\. ?(?=(?-i:[a-z]{2,4})\b)|\."
_SPELLED_EMAIL = lazy.compile(
    rf"(?<![\w.@-])(?P<user>[\w-]{{1,40}}(?:(?:\.| dot )[\w-]{{1,40}}){{0,3}})(?P<at>{_AT})"
    rf"(?P<host>[\w-]{{2,40}})(?P<ending>(?:(?:{_DOT})[a-z]{{2,10}}\b){{1,3}})(?![\w@]| ?[\[({{@]| at \w)",
    re.I,
)
# Quick looks for what the two patterns need, in small letters.
_SPELLED_OUT = (
    " @",
    "@ ",
    "(at",
    "[at",
    "{at",
    "<at",
    "( at",
    "[ at",
    "(a)",
    "[a]",
    "(@",
    "[@",
    " dot ",
    "_at_",
    " arroba ",
    " malpa ",
)
_AT_A_HOST = lazy.compile(r" at [\w-]{2,40}\.[a-z]")
_MAIL_CUE = lazy.compile(r"\b(?:e-?mail|mail|address|write|reach|adres+e?|correo|courriel)\b[^\n]{0,30}$", re.I)
# "Telegram: @olena", "WeChat ID: li_wei_1990", "my skype is ana.petrova88".
_HANDLE = lazy.compile(
    r"\b(?:telegram|tg|whats ?app|viber|signal|we ?chat|weixin|line|skype|zalo|"
    r"kakao(?: ?talk)?|imo|instagram|insta|ig|facebook|fb|messenger|threema)"
    r"(?: (?:id|name|handle|nick(?:name)?|user(?:name)?|account))?(?:(?: ?[:=]| is| me(?: at| on)?|,| -)?"
    r" ?(?P<at>@[\w.]{2,32}\w)|"
    r"(?: ?[:=] ?| is | id )(?P<bare>(?=\w*[\d_.])[a-z][\w.-]{2,32}\w)(?![\w@/]))",
    re.I,
)
_MESSENGERS = (
    "telegram",
    "tg",
    "chat",
    "weixin",
    "skype",
    "zalo",
    "kakao",
    "line id",
    "insta",
    "instagram",
    "viber",
    "whats",
    "threema",
    "messenger",
    "signal",
    ": @",
    " @",
)
_NO_HANDLE_OF_MINE = lazy.compile(
    r"\b(?:your?|their|his|her|our|the|follow(?:ed|ing)?|shop|company)\b[^.!?\n]{0,30}$", re.I
)


def spelled_addresses(view: str, stretch: Span, low: str) -> Iterator[tuple[Span, str]]:
    """Yield where an e-mail address is spelled, and the address; ``low`` is the stretch in small letters."""
    if not any(each in low for each in _SPELLED_OUT) and not _AT_A_HOST.search(low):
        return
    for found in _SPELLED_EMAIL.finditer(view, stretch.start, stretch.end):
        # "Telegram @olena.k", "we met @example.org"
        if found["at"] == " @" and (is_common(found["user"]) or found["user"].lower() in _MESSENGERS):
            continue
        plain_at = found["at"].isalpha() or found["at"].strip().lower() == "at"
        if plain_at and " dot " not in found[0].lower() and found["at"] != " AT ":
            # "I am at example.org" says where one is, unless an address was announced.
            before = view[max(stretch.start, found.start() - 40) : found.start()]
            if is_common(found["user"]) or not _MAIL_CUE.search(before):
                continue
        user = re.sub(r" dot ", ".", found["user"].lower())
        ending = re.sub(r"[\W_]+|\b(?:dot|punkt|punto|point|ponto)\b", " ", found["ending"].lower()).split()
        yield Span(*found.span()), f"{user}@{found['host'].lower()}.{'.'.join(ending)}"


def handles(view: str, stretch: Span, low: str) -> Iterator[Span]:
    """Yield the names by which the writer is found in messengers."""
    if not any(each in low for each in _MESSENGERS):
        return
    for found in _HANDLE.finditer(view, stretch.start, stretch.end):
        line = view.rfind("\n", 0, found.start()) + 1
        if not _NO_HANDLE_OF_MINE.search(view, max(line, found.start() - 50), found.start()):
            yield Span(*found.span("at" if found["at"] else "bare"))
