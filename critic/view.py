"""A text to match patterns on: the same length as the original, so that every offset holds in both."""

from __future__ import annotations

import re

_QUOTES = dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4`\uff07", "'") | dict.fromkeys(
    "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'
)
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
_SPACES = dict.fromkeys(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x00", " "
)
_BREAKS = dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n")
# Invisible marks: soft hyphen, zero-width space and joiners, direction marks, byte-order mark.
_INVISIBLE = dict.fromkeys(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff", "\u2060"
)
_FULL_WIDTH = {"\uff0c": ",", "\uff1a": ":", "\uff01": "!", "\uff1f": "?", "\uff08": "(", "\uff09": ")", "\uff20": "@"}

_PLAIN = str.maketrans(_QUOTES | _DASHES | _SPACES | _BREAKS | _INVISIBLE | _FULL_WIDTH)
_CARRIAGE_RETURN = re.compile(r"\r(?!\n)")
_SURROGATE = re.compile("[\ud800-\udfff]")
# spaCy's tokenizer is quadratic in runs of punctuation ("(" x 8,000 takes 10 s); no letter needs one this long.
_LONG_RUN = re.compile(r"(?<![^\w\s])[^\w\s]{40,}+")
_LONG_WORD = re.compile(r"(?<!\S)\S{200,}+")


def plain(text: str) -> str:
    r"""Return ``text`` with typographic quotes, dashes and spaces made plain, character for character.

    Every line ends in "\n"; of "\r\n" the "\r" becomes a space, so that the length stays.  Lone
    surrogates become "\ufffd".
    """
    view = text.translate(_PLAIN)
    if "\r" in view:
        view = _CARRIAGE_RETURN.sub("\n", view).replace("\r", " ")
    return view if view.isascii() else _SURROGATE.sub("\ufffd", view)


def tokenizable(view: str) -> str:
    """Return the view with what a tokenizer chokes on blanked, the length kept."""
    view = _LONG_RUN.sub(lambda run: " " * len(run[0]), view)
    return _LONG_WORD.sub(lambda run: " " * len(run[0]), view)
