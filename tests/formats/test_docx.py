"""Word letters: what is read, what is not the letter, and archives that mean harm."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from critic.domain import Draft
from critic.formats import UnreadableError
from critic.formats.docx import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def document(body: str, namespace: str = W) -> str:
    head = f'<w:document xmlns:w="{namespace}" xmlns:mc="{MC}" xmlns:wps="{WPS}">'
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{head}<w:body>{body}</w:body></w:document>'


def archive(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return data.getvalue()


def word(body: str) -> bytes:
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": document(body),
            "word/header1.xml": document("<w:p><w:r><w:t>HEADER</w:t></w:r></w:p>"),
        }
    )


def p(*runs: str, properties: str = "") -> str:
    content = "".join(
        run if run.startswith("<") else f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs
    )
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{content}</w:p>"


def text(data: bytes) -> str:
    (draft,) = read(data, "ada.docx")
    assert isinstance(draft, Draft) and draft.id == draft.file == "ada.docx"
    return draft.text


def why(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        text(data)
    assert "\n" not in str(caught.value)
    return caught.value.why


CARD = p("Dear Ms. ", "Okonkwo,") + p() + p("Your pager story – “3 a.m.!” – stays.") + p("Yours,") + p("Tomasz") + p()


def test_a_card() -> None:
    assert text(word(CARD)) == "Dear Ms. Okonkwo,\n\nYour pager story – “3 a.m.!” – stays.\nYours,\nTomasz"


RUN = "<w:r><w:t>{}</w:t></w:r>"
BOX = "<w:txbxContent>" + p("boxed") + "</w:txbxContent>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("a", "<w:r><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:cr/><w:noBreakHyphen/></w:r>"), "a\nb\tc\n\u2011"),
        (p("x", properties='<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'), "x"),
        (p("Dear ", f"<w:del>{RUN.format('Bob').replace('w:t>', 'w:delText>')}</w:del>",
           f"<w:ins>{RUN.format('Ada')}</w:ins>"), "Dear Ada"),
        (p("a", f"<w:moveFrom>{RUN.format('gone')}</w:moveFrom>",
           f"<w:moveTo>{RUN.format('come')}</w:moveTo>"), "acome"),
        (p("one ", properties="<w:rPr><w:del/></w:rPr>") + p("line") + p("two"), "one line\ntwo"),
        (p("see ", f'<w:hyperlink w:anchor="x">{RUN.format("my page")}</w:hyperlink>', "."), "see my page."),
        (p("a", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", "b"), "ab"),
        (p("a", '<w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:t>shown</w:t></w:r>', "b"), "ashownb"),
        (p("a", "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"), "a"),
        (p("host", f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback>"
           "</mc:AlternateContent></w:r>"), "boxed\nhost"),
        (p("host", f"<w:r><mc:AlternateContent><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>"),
         "boxed\nhost"),
        (f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr><w:tr><w:tc>{p('c')}</w:tc></w:tr></w:tbl>"
         + p("d"), "a\tb\nc\nd"),
        (f"<w:tbl><w:tr><w:tc>{p('a') + p('b')}</w:tc><w:tc>{p('c')}</w:tc></w:tr></w:tbl>", "a\nb\nc"),
        (p("point", properties='<w:numPr><w:numId w:val="3"/></w:numPr>'), "- point"),
        (p("no point", properties='<w:numPr><w:numId w:val="0"/></w:numPr>'), "no point"),
        (f"<w:sdt><w:sdtContent>{p('control')}</w:sdtContent></w:sdt>", "control"),
        ("<wps:p><wps:t>drawn</wps:t></wps:p>" + p("a &amp; b"), "a & b"),
        ("", ""),
    ],
)  # fmt: skip
def test_what_is_the_letter(body: str, expected: str) -> None:
    assert text(word(body)) == expected


def test_other_forms_of_the_file() -> None:
    strict = document(p("Dear Ada"), "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert text(archive({"word/document.xml": strict})) == "Dear Ada"
    relation = (
        '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    )
    assert text(archive({"_rels/.rels": relation, "word/document2.xml": strict})) == "Dear Ada"
    assert (
        text(archive({"word/document.xml": document(p("José")).replace("UTF-8", "UTF-16").encode("utf-16")})) == "José"
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xd0\xcf\x11\xe0 old", "is an old Word file (.doc)"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "is protected with a password"),
        (b"Dear Ada", "is no Word file"),
        (b"{\\rtf1 Dear Ada}", "is no Word file"),
        (b"", "is no Word file"),
        (b"PK\x03\x04 rest", "is damaged"),
        (word(CARD)[:-40], "is damaged"),
        (archive({"content.xml": "<x/>"}), "holds no word/document.xml"),
        (archive({"word/document.xml": "<w:document"}), "holds XML that is damaged"),
        (archive({"word/document.xml": ""}), "holds XML that is damaged"),
        (
            archive({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>'}),
            "document type",
        ),
        (archive({"word/document.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'}), "document type"),
        (archive({"word/document.xml": document(p("x" * 100_001))}), "longer than 100,000 characters"),
        (archive({"word/document.xml": document("<w:p/>" * 100_001)}), "longer than 100,000 characters"),
        (archive({"word/document.xml": document(" " * 20_000_000)}), "unpacks to far more"),
        (archive({"word/document.xml": document(p("x"))}, zipfile.ZIP_LZMA), "unpacks to far more"),
        (archive({f"{number}": "" for number in range(10_001)}), "unpacks to far more"),
    ],
)
def test_what_cannot_be_read(data: bytes, message: str) -> None:
    assert message in why(data)


def test_a_size_that_lies() -> None:
    data = bytearray(archive({"word/document.xml": document(" " * 40_000_000)}))
    size = len(document(" " * 40_000_000)).to_bytes(4, "little")
    assert size in data
    assert "damaged" in why(bytes(data).replace(size, (1000).to_bytes(4, "little")))


def test_an_encrypted_archive() -> None:
    data = bytearray(word(CARD))
    for magic, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = -1
        while (at := data.find(magic, at + 1)) >= 0:
            data[at + offset] |= 1
    assert "password" in why(bytes(data))


def test_deep_nesting_is_no_harm() -> None:
    assert text(word("<w:sdt>" * 50_000 + p("a") + "</w:sdt>" * 50_000)) == "a"


@given(st.integers(0, 2_000), st.binary(min_size=1, max_size=8))
def test_a_damaged_file_is_read_or_refused(at: int, noise: bytes) -> None:
    data = word(CARD)
    at %= len(data)
    try:
        text(data[:at] + noise + data[at + len(noise) :])
    except UnreadableError as error:
        assert "\n" not in str(error)


ELEMENTS = st.sampled_from(
    ["p", "r", "t", "tc", "tr", "tbl", "del", "pPr", "rPr", "numId", "vanish", "br", "txbxContent"]
)


@given(st.recursive(st.just("x"), lambda inner: st.tuples(ELEMENTS, st.lists(inner, max_size=3)).map(
    lambda parts: f"<w:{parts[0]}>{''.join(parts[1])}</w:{parts[0]}>"), max_leaves=15))  # fmt: skip
def test_any_order_of_elements_is_read(body: str) -> None:
    text(word(body))
