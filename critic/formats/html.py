"""HTML: a saved mail, or what a mail program's editor holds, as the text its reader sees.

Nothing is fetched or run.  Earlier mail that a program marks as such becomes lines that begin with "> ".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from critic.domain import Draft, Edit, SourceMap
from critic.formats._charsets import decode_declared
from critic.formats._fields import draft_of
from critic.formats._html_tokens import Tag, Text, tokens
from critic.formats._html_writer import LINE, PARAGRAPH, Writer
from critic.formats._reading import decode
from critic.limits import MAX_CHARS

SUFFIXES = (".html", ".htm")

# fmt: off
_BLOCKS = dict.fromkeys((
    "address", "article", "aside", "body", "center", "dd", "details", "dialog", "dir", "div", "dt", "fieldset",
    "figcaption", "footer", "form", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "section", "summary",
    "table", "tbody", "tfoot", "thead", "tr", "caption", "option",
), LINE) | dict.fromkeys((
    "blockquote", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "ul",
), PARAGRAPH)
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})
# fmt: on
_UNSEEN = frozenset({"script", "style", "title", "iframe", "noembed", "noframes", "template", "datalist", "audio"})
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_FRAME = frozenset({"html", "head", "body"})
_SCOPES = _LISTS | {"table", "dl", "blockquote"}
# What a start tag ends, where the end tag was left out.
_ENDS = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": _CELLS,
    "th": _CELLS,
    "tr": _CELLS | {"tr"},
}
_DEPTH = 128  # elements inside one another that are told apart; what lies deeper belongs to the last of them

_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_NO_MARGIN = re.compile(r"(?<![\w-])margin\s*:\s*0(?![.\d]*[1-9])[^;]*", re.IGNORECASE)
_KEEPS_SPACE = re.compile(r"white-space\s*:\s*(?:break-spaces|pre)", re.IGNORECASE)
_OUTLOOK_PARAGRAPH = re.compile(r"(?:^|\s)(?:x_)*(?:Mso\w+|elementToProof)\b")  # its style sheet sets the margins to 0
_QUOTING = re.compile(
    r"(?:^|\s)(?:x_)*(?:gmail_quote\w*|gmail_attr|yahoo_quoted|moz-cite-prefix|moz-forward-container|protonmail_quote"
    r"|tutanota_quote|zmail_extra|OutlookMessageHeader|ms-outlook-mobile-reference-message)(?:\s|$)"
)
_CITED = "moz-cite-prefix"
_LONGEST_LINE = 1000  # characters of HTML in which the line above a quotation is expected to end
# From here on Outlook shows earlier mail, whatever element it stands in.
_QUOTED_REST = re.compile(r"(?:x_)*(?:divRplyFwdMsg|mail-editor-reference-message-container)")


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text a reader of the HTML sees, and where each of its characters comes from."""

    text: str
    map: SourceMap


def read(data: bytes, name: str) -> Iterator[Draft]:
    """Yield the one draft, with its map to the source; raises UnreadableError."""
    html = decode_declared(data) or decode(data, name)
    found = extract(html)
    yield replace(draft_of({"text": found.text}, name=name, file=name), extracted=True, source=found.map)


def extract(html: str) -> Extracted:
    """Return the text of an HTML document or fragment; never fails, in time linear in its length.

    Of a text longer than MAX_CHARS only the beginning, itself longer, is returned: it is to be refused anyway.
    """
    reader = _Reader(html)
    for token in tokens(html):
        if isinstance(token, Text):
            reader.text(token)
        elif token.closing:
            reader.closes(token)
        else:
            reader.opens(token)
        if reader.writer.length > MAX_CHARS:
            break
    return Extracted(*reader.writer.finish(reader.empty_at))


def as_html(text: str) -> str:
    """Return text as it is written into HTML in place of what ``SourceMap`` points at."""
    from html import escape

    return re.sub(r"\r\n|\r|\n", "<br>", escape(text, quote=False))


def source_edit(source: SourceMap, edit: Edit) -> tuple[int, int, str]:
    """Return which range of the HTML an edit of the text replaces, and by what.

    The tags that stand among the words replaced stay; without them the rest of the letter would turn bold.
    """
    pieces = source.pieces(edit.start, edit.end)
    tags = "".join(source.html[before[1] : after[0]] for before, after in pairwise(pieces))
    return pieces[0][0], pieces[-1][1], as_html(edit.text) + tags


class _State(NamedTuple):
    """What holds inside an element.  The indices are places in the stack of open elements, -1 for none."""

    hidden: bool = False
    quoted: bool = False
    keeping: bool = False
    breaks: int = 0
    block: int = -1
    paragraph: int = -1
    item: int = -1


@dataclass(slots=True)
class _Reader:
    """Follows the open elements and tells the writer what to write."""

    html: str
    writer: Writer = field(init=False)
    empty_at: int = 0
    _names: list[str] = field(default_factory=list)
    _states: list[_State] = field(default_factory=lambda: [_State()])
    _beyond: dict[str, int] = field(default_factory=dict)
    _rest_is_quoted: bool = False
    _cited_until: int = -1  # where the line above a quotation ended, with what was typed right below it
    _skip_break: bool = False  # HTML drops the line break right after <pre>

    def __post_init__(self) -> None:
        self.writer = Writer(self.html)

    @property
    def _state(self) -> _State:
        return self._states[-1]

    def text(self, token: Text) -> None:
        start = token.start
        if self._skip_break:
            start += 2 if self.html.startswith("\r\n", start) else self.html[start] in "\r\n"
            self._skip_break = False
        state = self._state
        if not state.hidden:
            quoted = state.quoted or self._rest_is_quoted
            self.writer.text(start, token.end, keeping=state.keeping, quoted=quoted)

    def opens(self, tag: Tag) -> None:
        self._skip_break = tag.name == "pre"
        if tag.name in _FRAME:
            self.empty_at = tag.end
            return
        self._end_implied(tag.name)
        state = self._inside(tag)
        if not state.hidden:
            self._show(tag, state)
        if tag.name in _VOID:
            return
        if len(self._names) < _DEPTH:
            self._names.append(tag.name)
            self._states.append(state)
        else:
            self._beyond[tag.name] = self._beyond.get(tag.name, 0) + 1

    def closes(self, tag: Tag) -> None:
        self._skip_break = False
        name = tag.name
        if self._beyond.get(name):
            self._beyond[name] -= 1
            self._break_by(_BLOCKS.get(name, 0))
            return
        # an inline element's end does not reach out of the block it stands in
        lowest = 0 if name in _BLOCKS or name in _CELLS else max(0, self._state.block)
        if name in self._names[lowest:]:
            last = len(self._names) - 1 - self._names[::-1].index(name)
            self._end(last)
        elif name == "br":
            self.opens(Tag(tag.start, tag.end, name))  # as browsers do
        elif name == "p":
            self._break_by(PARAGRAPH)

    def _show(self, tag: Tag, state: _State) -> None:
        quoted = state.quoted or self._rest_is_quoted
        if tag.name == "br":
            self.writer.line_break(tag.start, tag.end, quoted)
            return
        if tag.name in _CELLS:
            self.writer.cell(tag.start)
        self._break_by(_BLOCKS.get(tag.name, 0) if tag.name in _VOID else state.breaks)
        if tag.name == "li":
            self.writer.bullet(True)
        if tag.name not in _VOID:
            self.empty_at = tag.end

    def _inside(self, tag: Tag) -> _State:
        """Return what will hold inside the element."""
        outer, name, attributes = self._state, tag.name, tag.attributes
        own = len(self._names)
        style, classes = attributes.get("style", ""), attributes.get("class", "")
        if _QUOTED_REST.fullmatch(attributes.get("id", "")):
            self._rest_is_quoted = True
            self._break_by(LINE)
        quotes = name == "blockquote" and attributes.get("type", "").lower() == "cite"
        quotes = quotes or bool(classes and _QUOTING.search(classes) and not self._is_typed(tag, classes))
        breaks = _BLOCKS.get(name, LINE if quotes and not outer.quoted else 0)
        if breaks == PARAGRAPH and (self._without_margin(name, style, classes)):
            breaks = LINE
        is_block = bool(breaks) or name in _CELLS
        keeping = name in {"pre", "listing", "textarea"} or outer.keeping
        if "white-space" in style:
            keeping = bool(_KEEPS_SPACE.search(style))
        return _State(
            hidden=outer.hidden or name in _UNSEEN or "hidden" in attributes or bool(_INVISIBLE.search(style)),
            quoted=outer.quoted or quotes,
            keeping=keeping,
            breaks=breaks,
            block=own if is_block else outer.block,
            paragraph=own if name == "p" else -1 if is_block else outer.paragraph,
            item=own if name in _ENDS else -1 if name in _SCOPES else outer.item,
        )

    def _is_typed(self, tag: Tag, classes: str) -> bool:
        """Return whether a line that Thunderbird marks as the one above a quotation was typed there.

        Who presses Enter in "On ... wrote:" splits its element, and all parts keep the mark.
        """
        end = self.html.find("</div>", tag.end, tag.end + _LONGEST_LINE) if tag.name == "div" else -1
        if classes != _CITED or end < 0:
            return False
        until = end + len("</div>")
        if tag.start == self._cited_until:
            self._cited_until = until
            return True
        is_split = self.html.startswith(f'<div class="{_CITED}">', until)
        if is_split and not self.html[tag.end : end].removesuffix("<br>").rstrip().endswith((":", "\uff1a")):
            return True
        self._cited_until = until
        return False

    def _without_margin(self, name: str, style: str, classes: str) -> bool:
        if name in _LISTS and self._state.item >= 0:
            return True  # a list within a list
        return bool(_NO_MARGIN.search(style) or (classes and _OUTLOOK_PARAGRAPH.search(classes)))

    def _end_implied(self, name: str) -> None:
        if name in _BLOCKS and self._state.paragraph >= 0:
            self._end(self._state.paragraph)
        ended = _ENDS.get(name, frozenset())
        while self._state.item >= 0 and self._names[self._state.item] in ended:
            self._end(self._state.item)

    def _end(self, index: int) -> None:
        """Close the element at an index of the stack and all it holds."""
        for state in reversed(self._states[index + 1 :]):
            if state.breaks and not state.hidden:
                self.writer.block(state.breaks)
        if "li" in self._names[index:]:
            self.writer.bullet(False)
        del self._names[index:], self._states[index + 1 :]

    def _break_by(self, breaks: int) -> None:
        if breaks and not self._state.hidden:
            self.writer.block(breaks)
