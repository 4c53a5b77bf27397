"""HTML cut into tags and text, with exact offsets, in one pass.

The standard library's parser will not do: it gives lines and columns, its behaviour differs between
patch releases, and before the ones of 2025 it is quadratic in unclosed markup.  Malformed markup is
read as the WHATWG tokenizer reads it, so that the letter is what a browser would show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_OPENS = re.compile(r"<(?:[A-Za-z!?]|/[^\s])")
# A quotation mark counts only behind "="; every quantifier is possessive, so a failure costs one pass.
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)((?:[^>=]++|=[ \t\n\r\f]*+(?:\"[^\"]*+\"|'[^']*+')?+)*+)>")
_ATTRIBUTE = re.compile(r"([^\s=/>]++)(?:\s*+=\s*+(\"[^\"]*+\"|'[^']*+'|[^\s>]++))?")
_COMMENT_END = re.compile(r"--!?>")
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "title", "iframe", "noembed", "noframes", "xmp")
}


@dataclass(frozen=True, slots=True)
class Text:
    """Characters between tags, entities not yet decoded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag with its name in lower case; ``attributes`` are those of a start tag, by lower-case name."""

    start: int
    end: int
    name: str
    closing: bool = False
    attributes: dict[str, str] = field(default_factory=dict)


def tokens(html: str) -> Iterator[Text | Tag]:
    """Yield tags and text in order; comments, declarations and the contents of scripts and their like are left out."""
    at = 0
    while at < len(html):
        opens = _OPENS.search(html, at)
        start = opens.start() if opens else len(html)
        if start > at:
            yield Text(at, start)
        if not opens:
            return
        tag = _TAG.match(html, start)
        if tag is None:
            at = _after_other(html, start)
            continue
        at = tag.end()
        found = _tag(tag)
        yield found
        if not found.closing and found.name in _RAW:
            end = _RAW[found.name].search(html, at)
            at = end.start() if end else len(html)


def _tag(match: re.Match[str]) -> Tag:
    closing, name, written = match.groups()
    attributes: dict[str, str] = {}
    if written.strip() and not closing:
        for attribute in _ATTRIBUTE.finditer(written):
            value = attribute[2] or ""
            attributes.setdefault(attribute[1].lower(), value[1:-1] if value[:1] in {'"', "'"} else value)
    return Tag(match.start(), match.end(), name.lower(), bool(closing), attributes)


def _after_other(html: str, start: int) -> int:
    """Return the end of a comment, a declaration or a tag that is never closed (which takes all that follows)."""
    if html.startswith("<!--", start):
        if html.startswith((">", "->"), start + 4):
            return html.index(">", start) + 1
        end = _COMMENT_END.search(html, start + 4)
        return end.end() if end else len(html)
    if html[start + 1 : start + 3].removeprefix("/")[:1].isalpha():
        return len(html)
    close = html.find(">", start)
    return close + 1 if close >= 0 else len(html)
