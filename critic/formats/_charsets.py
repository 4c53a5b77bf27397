"""Bytes whose charset somebody declared: a mail's header, or a document's ``<meta>``."""

from __future__ import annotations

import codecs
import re

_META = re.compile(rb"<meta\b[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_META_WITHIN = 4096  # bytes; browsers look at 1,024, but Outlook writes its XML names first
# Charsets of text; Python's other "encodings" transform bytes, unescape, or are quadratic (punycode).
_TEXT = re.compile(r"(?:utf|iso|cp\d|koi8|gb|hz|big5|euc|shift|johab|mac|tis|ascii|latin|ptcp|kz)[\w-]*")
_SINGLE_BYTE = re.compile(r"(?:iso8859|cp125|ascii|mac)[\w-]*")
# As WHATWG has it: what is labelled with the smaller charset is written in the larger.
_LARGER = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
_ALIASES = {"ks_c_5601-1987": "cp949", "euc-kr": "cp949", "x-sjis": "cp932", "shift_jis": "cp932", "unicode": "utf-16"}
_ALIASES |= {"iso-8859-8-i": "iso8859-8", "x-gbk": "gb18030", "utf8mb4": "utf-8", "x-user-defined": "cp1252"}


def python_charset(label: str) -> str | None:
    """Return Python's name for a charset, None for one that is unknown or no charset of text."""
    label = label.strip().strip("\"'").lower()
    try:
        name = codecs.lookup(_ALIASES.get(label, label)).name
    except (LookupError, ValueError):
        return None
    return _LARGER.get(name, name) if _TEXT.fullmatch(name) else None


def decode_labelled(data: bytes, label: str, errors: str = "strict") -> str | None:
    """Decode bytes by a label; None where it is unknown or does not fit.

    UTF-8 that is labelled with a charset of single bytes is read as UTF-8: nobody means "JosÃ©".
    """
    charset = python_charset(label)
    if charset is None:
        return None
    if _SINGLE_BYTE.fullmatch(charset):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    try:
        return data.decode(charset, errors)
    except (UnicodeError, ValueError):
        return None


def decode_declared(data: bytes) -> str | None:
    """Decode HTML by the charset its ``<meta>`` declares; None where it declares none or bytes speak against it."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data:
        return None
    meta = _META.search(data[:_META_WITHIN])
    label = meta[1].decode("ascii") if meta else ""
    # a label that could be read as bytes of ASCII is not UTF-16 or UTF-32, whatever it says
    return None if not label or label.lower().startswith(("utf-16", "utf-32")) else decode_labelled(data, label)
