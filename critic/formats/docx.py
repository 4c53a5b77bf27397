"""A Word letter: the text as it reads with all tracked changes accepted.

Read with the standard library alone: the letter is one XML file in a zip archive, and the libraries
for it either skip text boxes and tracked changes or load all of an archive nobody has weighed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING

from critic.domain import Draft
from critic.formats._fields import draft_of
from critic.formats._reading import UnreadableError
from critic.limits import MAX_CHARS

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

SUFFIXES = (".docx",)

_DOCUMENT = "word/document.xml"
_RELATIONS = "_rels/.rels"
_MAX_FILES = 10_000  # in the archive
_MAX_TOTAL_BYTES = 500 * 1024 * 1024  # that the archive claims to hold; its pictures are never inflated
_MAX_XML_BYTES = 30 * 1024 * 1024  # of the one part that is
_MAX_RATIO = 200  # of that part; Word's own XML shrinks to a tenth, a letter of nothing but spaces to a hundredth
_RATIO_FROM_BYTES = 1024 * 1024
_STORED, _DEFLATED = 0, 8  # what Word writes; others can ask for gigabytes before the first byte
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_NAME = "EncryptedPackage".encode("utf-16-le")

_WORD = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_NOT_THE_LETTER = frozenset({"moveFrom", "pPrChange", "rPrChange"})  # what was there before a change
_SAVE_ANEW = "; open it in Word and save it again as .docx, or as plain text (.txt, UTF-8)"


def read(data: bytes, name: str) -> Iterator[Draft]:
    """Yield the one draft; raises UnreadableError."""
    if data.startswith(_OLE):
        if _ENCRYPTED_NAME in data:
            raise UnreadableError(name, "is protected with a password; save it without one")
        raise UnreadableError(name, "is an old Word file (.doc), whatever its name; save it as .docx")
    if not data.startswith(b"PK"):
        raise UnreadableError(name, "is no Word file (.docx), whatever its name" + _SAVE_ANEW)
    yield replace(draft_of({"text": _text(data, name)}, name=name, file=name), extracted=True)


def _text(data: bytes, name: str) -> str:
    import struct
    import zlib
    from xml.parsers.expat import ExpatError
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > _MAX_FILES or sum(info.file_size for info in infos) > _MAX_TOTAL_BYTES:
                raise UnreadableError(name, "unpacks to far more than a letter can hold" + _SAVE_ANEW)
            body = _Body()
            _parse(archive, _part(archive, _document_name(archive, name), name), body, name)
            return body.text
    except ExpatError as error:
        raise UnreadableError(name, "holds XML that is damaged" + _SAVE_ANEW) from error
    except _TooLongError:
        raise UnreadableError(
            name, f"the letter is longer than {MAX_CHARS:,} characters; is this one letter?"
        ) from None
    except UnreadableError:
        raise
    except (BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError, KeyError) as error:
        raise UnreadableError(name, "is damaged, or no Word file" + _SAVE_ANEW) from error


# --- the archive ---------------------------------------------------------------------------------


def _document_name(archive: ZipFile, name: str) -> str:
    """Return the name of the part that is the document: nearly always the same one."""
    if _DOCUMENT in archive.namelist() or _RELATIONS not in archive.namelist():
        return _DOCUMENT
    relations = _Relations()
    _parse(archive, _part(archive, _RELATIONS, name), relations, name)
    return relations.document.lstrip("/") or _DOCUMENT


def _part(archive: ZipFile, part: str, name: str) -> ZipInfo:
    """Return a part of the archive that is safe to inflate."""
    try:
        info = archive.getinfo(part)
    except KeyError:
        raise UnreadableError(name, f"holds no {part}, so it is no Word letter" + _SAVE_ANEW) from None
    if info.flag_bits & 1:
        raise UnreadableError(name, "is protected with a password; save it without one")
    is_bomb = info.file_size > _RATIO_FROM_BYTES and info.file_size > _MAX_RATIO * max(1, info.compress_size)
    if is_bomb or info.file_size > _MAX_XML_BYTES or info.compress_type not in {_STORED, _DEFLATED}:
        raise UnreadableError(name, "unpacks to far more than a letter can hold" + _SAVE_ANEW)
    return info


def _parse(archive: ZipFile, info: ZipInfo, handler: _Body | _Relations, name: str) -> None:
    """Feed a part to a handler piece by piece; what the archive claims of its size is not believed."""
    from xml.parsers.expat import ParserCreate

    def refuse(*_: object) -> None:
        # OOXML has no document type; entities, which could swell or name other files, come only with one
        raise UnreadableError(name, "declares a document type, which no Word letter does" + _SAVE_ANEW)

    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.characters
    seen = 0
    with archive.open(info) as part:
        while piece := part.read(1 << 16):
            seen += len(piece)
            if seen > _MAX_XML_BYTES:
                raise UnreadableError(name, "unpacks to far more than a letter can hold" + _SAVE_ANEW)
            parser.Parse(piece, False)
    parser.Parse(b"", True)


class _TooLongError(Exception):
    """The text has more characters than a letter may."""


# --- the XML ---------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Relations:
    """Finds which part is the document."""

    document: str = ""

    def start(self, _name: str, attributes: dict[str, str]) -> None:
        if attributes.get("Type", "").endswith("/officeDocument"):
            self.document = self.document or attributes.get("Target", "")

    def end(self, name: str) -> None:
        pass

    def characters(self, text: str) -> None:
        pass


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being read: the text of a box in it is set before it."""

    parts: list[str] = field(default_factory=list)
    bullet: bool = False
    runs_on: bool = False  # its end was deleted, so the next paragraph goes on in it


@dataclass(slots=True)
class _Body:
    """Collects the lines of a document, those of a table row by row.

    ``blocks`` is the stack of what holds lines: the document, and in a table each row and each cell.
    """

    _blocks: list[list[str]] = field(default_factory=lambda: [[]])
    _rows: list[list[list[str]]] = field(default_factory=list)
    _paragraphs: list[_Paragraph] = field(default_factory=list)
    _dropped: int = 0  # depth inside an element whose text does not count
    _in_mark: bool = False  # inside the properties of a paragraph's own end
    _in_properties: bool = False
    _in_text: bool = False
    _hidden: bool = False
    _choices: list[bool] = field(default_factory=list)
    _carried: str = ""
    _length: int = 0

    @property
    def text(self) -> str:
        return "\n".join([*self._blocks[0], *([self._carried] if self._carried else [])]).rstrip("\n")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        if self._dropped:
            self._dropped += 1
        elif local in _NOT_THE_LETTER or (local == "del" and not self._in_properties):
            self._dropped = 1
        elif local == "Fallback" and self._choices and self._choices[-1]:
            self._dropped = 1  # the same text box once more, for older programs
        elif local == "AlternateContent":
            self._choices.append(False)
        elif local == "Choice" and self._choices:
            self._choices[-1] = True
        else:
            self._open(local, {_local(key) or key: value for key, value in attributes.items()})

    def _open(self, local: str, attributes: dict[str, str]) -> None:
        is_on = attributes.get("val", "1") not in {"0", "false", "off"}
        if local == "p":
            self._paragraphs.append(_Paragraph([self._carried]))
            self._carried = ""
        elif local in {"pPr", "rPr"}:
            self._in_properties = True
            self._in_mark = self._in_mark or local == "pPr"
        elif local == "del" and self._in_mark and self._paragraphs:
            self._paragraphs[-1].runs_on = True
        elif local == "numId" and self._in_mark and self._paragraphs:
            self._paragraphs[-1].bullet = is_on
        elif local == "r":
            self._hidden = False
        elif local == "vanish" and not self._in_mark:
            self._hidden = is_on
        elif local == "t":
            self._in_text = True
        elif local == "tr":
            self._rows.append([])
        elif local == "tc" and self._rows:
            self._blocks.append([])
        elif not self._in_properties:
            self._write({"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}.get(local, ""))

    def end(self, name: str) -> None:
        local = _local(name)
        if self._dropped:
            self._dropped -= 1
        elif local == "AlternateContent" and self._choices:
            self._choices.pop()
        elif local == "t":
            self._in_text = False
        elif local == "pPr":
            self._in_properties = self._in_mark = False
        elif local == "rPr":
            self._in_properties = self._in_mark
        elif local == "p" and self._paragraphs:
            self._end_paragraph()
        elif local == "tc" and self._rows and len(self._blocks) > 1:
            self._rows[-1].append(self._blocks.pop())
        elif local == "tr" and self._rows:
            self._end_row(self._rows.pop())

    def characters(self, text: str) -> None:
        if self._in_text and not self._dropped:
            self._write(text)

    def _write(self, text: str) -> None:
        if text and self._paragraphs and not self._hidden:
            self._length += len(text)
            if self._length > MAX_CHARS:
                raise _TooLongError
            self._paragraphs[-1].parts.append(text)

    def _end_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        line = "".join(paragraph.parts)
        if paragraph.runs_on:
            self._carried = line
            return
        self._length += 1
        if self._length > MAX_CHARS:
            raise _TooLongError
        self._blocks[-1].append(f"- {line}" if paragraph.bullet and line.strip() else line)

    def _end_row(self, cells: list[list[str]]) -> None:
        """Write a row on one line where each of its cells is one, else cell by cell."""
        if all(len(cell) <= 1 for cell in cells):
            self._blocks[-1].append("\t".join(line for cell in cells for line in cell).rstrip("\t"))
        else:
            self._blocks[-1] += [line for cell in cells for line in cell]


def _local(name: str) -> str:
    """Return the name of an element or attribute of Word, "" for those of others: a drawing has paragraphs too."""
    namespace, _, local = name.rpartition(" ")
    return local if namespace in _WORD or namespace == _COMPATIBILITY else ""
