"""Telephone numbers as they are said: "zero seven double two, triple five, oh one four", "sixty-one, fifty-five, 10".

A number said is a row of words for digits, of short groups of digits, or of both, with nothing but pauses between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic import lazy
from critic.domain import Span

_DIGITS = {
    "zero": "0", "oh": "0", "o": "0", "nil": "0", "nought": "0", "naught": "0", "null": "0", "one": "1", "two": "2", "three": "3",
    "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "niner": "9",
}  # fmt: skip
_TEENS = {
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16",
    "seventeen": "17", "eighteen": "18", "nineteen": "19",
}  # fmt: skip
_TENS = {"twenty": "2", "thirty": "3", "forty": "4", "fourty": "4", "fifty": "5", "sixty": "6", "seventy": "7", "eighty": "8", "ninety": "9"}  # fmt: skip
_TIMES = {"double": 2, "dubble": 2, "twice": 2, "triple": 3, "treble": 3}
_DIGIT = rf"(?:{'|'.join(_DIGITS)})(?!\w)"
_TEN = rf"(?:{'|'.join(_TENS)})(?:[ -]?(?:one|two|three|four|five|six|seven|eight|nine))?(?!\w)"
_TOKEN = rf"(?:(?:{'|'.join(_TIMES)})[ -](?:{_DIGIT}|\d(?!\d))|{_DIGIT}|(?:{'|'.join(_TEENS)})(?!\w)|{_TEN}|hundred(?!\w)|\d{{1,5}}(?![\w:%]))"
_PAUSE = r"(?:[\s,.;:/()\"'\u2026-]{1,8}(?:(?:and|then|and then|again|pause)[\s,.-]{1,3})?)"
_SAID = lazy.compile(rf"(?<![\w.,:$€£#-])(?:(?:plus|\+) ?)?{_TOKEN}(?:{_PAUSE}{_TOKEN}){{2,29}}", re.I)
_TOKENS = lazy.compile(_TOKEN, re.I)
# A quick look: a number said holds three of these at least, or figures with a pause between.
_HEARD = ("zero", "two", "three", "four", "five", "six", "seven", "eight", "nine", " oh", "double", "triple", "nil")
_PAUSED = re.compile(r"\d(?:,|\.\.|\u2026)[ .\u2026]{0,4}\d")
_FEWEST = 3
_LEAST, _MOST = 6, 15
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(r"\d\.\d")
# Behind such words three figures more or less do not make it anything else.
_CUE = lazy.compile(
    r"\b(?:call|ring|phone|number|mobile|cell|reach|reachable|text|dial|whatsapp|telephone|tel|line|repeat|again|on|at)\b[^\n\d]{0,30}$",
    re.I,
)


def said_numbers(view: str, stretch: Span, low: str) -> Iterator[tuple[Span, str]]:
    """Yield where a telephone number is said in a stretch, and its digits, with "+" before a country code said so.

    ``low`` is the stretch in small letters.
    """
    if sum(low.count(word) for word in _HEARD) < _FEWEST and not _PAUSED.search(low):
        return
    for found in _SAID.finditer(view, stretch.start, stretch.end):
        tokens = [token[0].lower() for token in _TOKENS.finditer(found[0])]
        digits = _once("".join(map(_digits_of, tokens)))
        if not _LEAST <= len(digits) <= _MOST or digits in "0123456789":
            continue
        written = [token for token in tokens if token[0].isdigit()]
        cued = bool(_CUE.search(view, max(stretch.start, found.start() - 40), found.start()))
        if written and not _is_grouped(found[0], written, tokens, cued):
            continue
        # "One two three four five six" is a song, "six seven eight nine, ten" a count.
        if cued or len(digits) > _LEAST:
            plus = "+" if found[0][:1] in "+pP" else ""
            yield Span(*found.span()), plus + digits


def _is_grouped(text: str, written: list[str], tokens: list[str], cued: bool) -> bool:
    """Return whether figures stand in the groups of a telephone number, not as years, prices or times of the day."""
    if len(written) < len(tokens):
        return cued
    return cued and len(written) > 2 and not any(_YEAR.fullmatch(each) for each in written) and not _TIME.search(text)


def _digits_of(token: str) -> str:
    head, *rest = re.split(r"[ -]", token)
    if head in _TIMES:
        return (_DIGITS.get(rest[0], rest[0])) * _TIMES[head]
    if head == "hundred":
        return "00"
    if head in _TENS:
        return _TENS[head] + (_DIGITS[rest[0]] if rest else "0")
    return _DIGITS.get(head) or _TEENS.get(head) or (head if head.isdigit() else _run_together(head))


def _run_together(word: str) -> str:
    """Return the digits of "fiftyfive"."""
    tens = next(each for each in _TENS if word.startswith(each))
    return _TENS[tens] + _DIGITS[word[len(tens) :]]


def _once(digits: str) -> str:
    """Return a number that was said twice running once."""
    half = len(digits) // 2
    return digits[:half] if half >= _LEAST and digits[:half] == digits[half:] else digits
