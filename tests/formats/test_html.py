"""HTML: the text its reader sees, earlier mail set apart, and a map that leads every edit back into the source."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from critic.domain import Draft, ZoneKind
from critic.formats import UnreadableError
from critic.formats.html import as_html, extract, read
from critic.limits import MAX_CHARS
from critic.parse import parse

GMAIL = """<div dir="ltr">Hi Ada,<div><br></div><div>Your story about the <b>flooded</b> server room&nbsp;stays
with me.</div>
<div><br></div><div>Best,<br>Tomasz<br><a href="tel:+14155550137">+1 415 555 0137</a></div></div><br>
<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Wed, Nov 18, 2026 at 2:03 PM Ada
Okonkwo &lt;<a href="mailto:ada@brightwater.example">ada@brightwater.example</a>&gt; wrote:<br></div><blockquote
class="gmail_quote" style="margin:0px 0px 0px 0.8ex"><div dir="ltr">Thanks for coming in!<div><br></div><div>Ada</div>
</div></blockquote></div>"""

OUTLOOK = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8">
<style><!-- p.MsoNormal {margin:0cm} --></style><!--[if gte mso 9]><xml><o:x>Y</o:x></xml><![endif]--></head>
<body lang="EN-US"><div class="WordSection1"><p class="MsoNormal">Dear Ms. Okonkwo,<o:p></o:p></p>
<p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Thank you for
your time.<o:p></o:p></p></div><div id="appendonsend"></div>
<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font><b>From:</b> Ada<br>
<b>Sent:</b> Wednesday<br></font><div>&nbsp;</div></div><div><p class="MsoNormal">See you soon.</p></div>
</body></html>"""

THUNDERBIRD = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=UTF-8"></head>
<body>
<p>Hello Bob,</p><p>I liked the pager story.</p>
<div class="moz-cite-prefix">On 11/18/26 14:03, Bob Ortiz wrote:<br></div>
<blockquote type="cite" cite="mid:x@y"><pre class="moz-quote-pre" wrap="">Hi,
  see you.
</pre></blockquote><div class="moz-signature">-- <br>Tomasz Wójcik</div></body></html>"""

APPLE = """<html><body style="overflow-wrap: break-word;">Hi Priya,<div><br></div><div>Thanks!<br
id="lineBreakAtBeginningOfMessage"><div>
<br><blockquote type="cite"><div>On Nov 18, 2026, at 3:04 PM, Priya Nair &lt;p@n.example&gt; wrote:</div><br
class="Apple-interchange-newline"><div>Bye</div></blockquote></div><br></div></body></html>"""

YAHOO = """<div class="ydp1yahoo-style-wrap"><div>Hi Stan,</div><div><br></div><div>Thanks.</div></div>
<div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Wednesday, Stan wrote:</div><div><div>Hi</div></div></div>"""


def text(html: str) -> str:
    return extract(html).text


def quoted(html: str) -> list[str]:
    found = text(html)
    return [span.of(found) for span in parse(Draft(found)).zones_of(ZoneKind.QUOTED)]


def test_gmail() -> None:
    assert text(GMAIL) == (
        "Hi Ada,\n\nYour story about the flooded server room\xa0stays with me.\n\nBest,\nTomasz\n+1 415 555 0137\n\n"
        "> On Wed, Nov 18, 2026 at 2:03 PM Ada Okonkwo <ada@brightwater.example> wrote:\n"
        "> Thanks for coming in!\n> \n> Ada"
    )
    assert len(quoted(GMAIL)) == 1


def test_outlook() -> None:
    assert text(OUTLOOK) == (
        "Dear Ms. Okonkwo,\n\xa0\nThank you for your time.\n> From: Ada\n> Sent: Wednesday\n> \xa0\n> See you soon."
    )
    assert quoted(OUTLOOK) == ["> From: Ada\n> Sent: Wednesday\n> \xa0\n> See you soon."]


def test_thunderbird() -> None:
    assert text(THUNDERBIRD) == (
        "Hello Bob,\n\nI liked the pager story.\n\n> On 11/18/26 14:03, Bob Ortiz wrote:\n\n> Hi,\n>   see you.\n\n"
        "--\nTomasz Wójcik"
    )
    assert len(quoted(THUNDERBIRD)) == 1


WROTE = '<div class="moz-cite-prefix">On 11/18/26 14:03, Bob Ortiz wrote:<br></div>'
TYPED = '<div class="moz-cite-prefix">Dear Bob:</div><div class="moz-cite-prefix"><br></div><div class="moz-cite-prefix">Thanks.</div>'
EARLIER = '<blockquote type="cite">See you.</blockquote>'


def test_what_is_typed_right_under_the_line_above_a_quotation_is_the_writers() -> None:
    # what Thunderbird's editor makes of Enter at the end of that line
    html = WROTE.replace("<br>", "") + TYPED + EARLIER
    assert text(html) == "> On 11/18/26 14:03, Bob Ortiz wrote:\nDear Bob:\n\nThanks.\n\n> See you."


def test_what_is_typed_right_above_that_line_is_the_writers_too() -> None:
    html = f'<div class="moz-cite-prefix">Dear Bob,</div>{WROTE}{EARLIER}'
    assert text(html) == "Dear Bob,\n> On 11/18/26 14:03, Bob Ortiz wrote:\n\n> See you."


@pytest.mark.parametrize("line", [WROTE, WROTE.replace("wrote:", "wrote"), WROTE.replace("</div>", "")])
def test_the_line_itself_is_not(line: str) -> None:
    assert text(f"<p>Fine.</p>{line}{EARLIER}").startswith("Fine.\n\n> On 11/18/26 14:03, Bob Ortiz wrote")


def test_in_each_of_two_quotations_the_line_is_not() -> None:
    assert text(WROTE + EARLIER + WROTE + EARLIER).count("> On 11/18/26") == 2


def test_apple_and_yahoo() -> None:
    assert text(APPLE) == (
        "Hi Priya,\n\nThanks!\n\n\n> On Nov 18, 2026, at 3:04 PM, Priya Nair <p@n.example> wrote:\n> \n> Bye"
    )
    assert text(YAHOO) == "Hi Stan,\n\nThanks.\n> On Wednesday, Stan wrote:\n> Hi"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("Dear  Ada,\r\n thanks", "Dear Ada, thanks"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<p>a<p>b", "a\n\nb"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<div>a<br></div><div>b</div>", "a\nb"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("a<br><br>b", "a\n\nb"),
        ('<p style="margin: 0px">a</p><p style="margin:0">b</p>', "a\nb"),
        ('<p style="margin: 0 0 1em">a</p><p>b</p>', "a\n\nb"),
        ("<br><p>a</p><br>", "a"),
        ("<b>a </b> b", "a b"),
        ("a<b> b</b>c", "a bc"),
        ("a\xa0 b", "a\xa0 b"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>d", "- a\n- b\n- c\n\nd"),
        ("<ol><li></li><li><div>b</div></ol>", "- b"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"),
        ("<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>", "a\n\nb"),
        ("<pre>\na\r\n  b</pre>c", "a\n  b\n\nc"),
        ('<div style="white-space: pre-wrap">a\n\n  b\n</div>c', "a\n\n  b\nc"),
        ("&amp;lt; &copy2026 &eacute;&#233;&#xE9; &nosuch; &amp", "&lt; ©2026 ééé &nosuch; &"),
        ("&notit; AT&T a&b &#0; &#x110000; &#32;x", "¬it; AT&T a&b \ufffd \ufffd x"),
        ("a<script>b('</p>')</script><style>c</style><title>d</title>e", "ae"),
        ("a<!-- b --><!--> c <!---> d <![if !mso]>e<![endif]><?xml f?>", "a c d e"),
        ('a<span hidden>b<b>c</b></span><i style="DISPLAY : none">d</i>e', "ae"),
        ("<p hidden>secret<p>open", "open"),
        ("<div>a<span hidden>b</div>c", "a\nc"),
        ("I <3 you, 1 < 2 > 0 </ x", "I <3 you, 1 < 2 > 0 </ x"),
        ("a <b title='>' x=\"<p>\">b</b> <i x=it's>c</i>", "a b c"),
        ("a <b never closed", "a"),
        ("a </b></div></p>b", "a\n\nb"),
        ("<blockquote>my own quotation</blockquote>mine", "my own quotation\n\nmine"),
        ('mine <span class="gmail_attr">theirs</span> mine', "mine\n> theirs\nmine"),
        ("a\0b", "ab"),
        ("a\ud800b\U0001f600", "a\ud800b\U0001f600"),
        ("", ""),
    ],
)
def test_what_a_browser_shows(html: str, expected: str) -> None:
    assert text(html) == expected


def test_reading_a_file() -> None:
    (draft,) = read(GMAIL.encode(), "ada.html")
    assert (draft.id, draft.file, draft.text) == ("ada.html", "ada.html", text(GMAIL))
    assert draft.source == extract(GMAIL).map


@pytest.mark.parametrize(
    ("head", "charset"),
    [("", "utf-8"), ("<meta charset=iso-8859-2>", "iso8859-2"), ("<meta charset=windows-1250>", "cp1250"),
     ("<meta charset=iso-8859-1>", "utf-8"), ("<meta charset=utf-16>", "utf-8"), ("<meta charset=rot13>", "utf-8"),
     ("", "utf-16")],
)  # fmt: skip
def test_charsets(head: str, charset: str) -> None:
    (draft,) = read(f"{head}<p>Dear Świątek,</p>".encode(charset), "a.html")
    assert draft.text == "Dear Świątek,"


@pytest.mark.parametrize(
    ("data", "message"),
    [("<p>Dear Świątek".encode("cp1250"), "is not UTF-8"), (b"\0<p>", "NUL"), (b"%PDF-1.7", "is a PDF"),
     (b"x" * (MAX_CHARS + 1), "longer than 100,000 characters"),
     (b"&amp;" * (MAX_CHARS + 1), "longer than 100,000 characters")],
)  # fmt: skip
def test_what_cannot_be_read(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message) as caught:
        list(read(data, "a.html"))
    assert "\n" not in str(caught.value)


# --- the map ---------------------------------------------------------------------------------------


def mended(html: str, old: str, new: str) -> str:
    """Return the HTML with the first ``old`` of its text replaced where the map says it stands."""
    found = extract(html)
    start = found.text.index(old)
    source, end = found.map.to_source(start, start + len(old))
    return html[:source] + as_html(new) + html[end:]


@pytest.mark.parametrize(
    ("html", "old", "new", "expected"),
    [
        ("<p>Dear <b>Bob</b>,</p>", "Bob", "Ms. Okonkwo", "<p>Dear <b>Ms. Okonkwo</b>,</p>"),
        ("<p>Dear Ada Okonk&oslash;,</p>", "Okonkø", "Okonko", "<p>Dear Ada Okonko,</p>"),
        ("<p>a\n  b</p>", "a b", "R&D", "<p>R&amp;D</p>"),
        ("Dear Ada,<br>thanks", ",\nthanks", ", thanks", "Dear Ada, thanks"),
        ("<p>Hi</p>\n<p>Thanks</p>", "\n\nThanks", "Bye", "<p>Hi</p>\n<p>Bye</p>"),
        ("<p>Best,<br>Tom</p>", "Tom", "Tom\n+1 415", "<p>Best,<br>Tom<br>+1 415</p>"),
    ],
)
def test_a_mend_leaves_the_tags_around_it(html: str, old: str, new: str, expected: str) -> None:
    assert mended(html, old, new) == expected


@pytest.mark.parametrize(
    ("html", "offset", "expected"),
    [
        ("<p>Hi</p><p>Bye</p>", 0, "<p>|Hi</p><p>Bye</p>"),
        ("<p>Hi</p><p>Bye</p>", 2, "<p>Hi|</p><p>Bye</p>"),
        ("<p>Hi</p><p>Bye</p>", 4, "<p>Hi</p><p>|Bye</p>"),
        ("<p>Hi</p><p>Bye</p>", 7, "<p>Hi</p><p>Bye|</p>"),
        ("a&amp;b", 1, "a|&amp;b"),
        ("a&amp;b", 2, "a&amp;|b"),
        ("<html><body><div><br></div></body></html>", 0, "<html><body><div>|<br></div></body></html>"),
        ("<html><head><title>x</title></head><body></body></html>", 0,
         "<html><head><title>x</title></head><body>|</body></html>"),
        ("", 0, "|"),
    ],
)  # fmt: skip
def test_an_empty_span_is_a_point_in_the_text(html: str, offset: int, expected: str) -> None:
    start, end = extract(html).map.to_source(offset, offset)
    assert start == end
    assert html[:start] + "|" + html[end:] == expected


def test_a_span_over_tags() -> None:
    html = "<p>Dear <b>Bob</b> <i>Ortiz</i>,</p>"
    found = extract(html).map
    assert html[slice(*found.to_source(5, 14))] == "Bob</b> <i>Ortiz"
    assert [html[start:end] for start, end in found.pieces(5, 14)] == ["Bob", " ", "Ortiz"]


WORDS = st.text(st.sampled_from("abcXYZ0é😀\xa0'\"."), min_size=1, max_size=6)
ENTITIES = {"&amp;": "&", "&lt;": "<", "&eacute;": "é", "&#8217;": "’", "&nbsp;": "\xa0", "&#x1F600;": "😀"}
INLINE = st.sampled_from(["b", "i", "span", "a", "font"])
BLOCK = st.sampled_from(["p", "div", "li", "blockquote", "blockquote type=cite", "td", "pre", "h1", "ul"])


def wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    element = st.tuples(INLINE | BLOCK, st.lists(inner, max_size=4))
    return element.map(lambda parts: f"<{parts[0]}>{''.join(parts[1])}</{parts[0].split()[0]}>")


LEAVES = WORDS | st.sampled_from([*ENTITIES, " ", "\n  ", "<br>", "<!-- x -->", "<style>x</style>", "<p hidden>x</p>"])
DOCUMENTS = st.lists(st.recursive(LEAVES, wrapped, max_leaves=20), max_size=6).map("".join)


@given(DOCUMENTS)
def test_every_character_comes_from_the_source_that_produced_it(html: str) -> None:
    found = extract(html)
    last = 0
    for offset, char in enumerate(found.text):
        start, end = found.map.at(offset)
        source = html[start:end]
        assert (source == char) or ENTITIES.get(source) == char or (
            char.isspace() and (not source or source.isspace() or source == "<br>")
        ) or (not source and char in "->")  # fmt: skip
        assert last <= start <= end <= len(html)
        last = start
    assert len(found.map.starts) == len(found.map.ranges)


@given(DOCUMENTS, st.data(), st.sampled_from(["Ada", "Ms. O & <B>", "x y"]))
def test_an_edit_in_the_source_is_the_edit_in_the_text(html: str, data: st.DataObject, new: str) -> None:
    found = extract(html)
    solid = [at for at, char in enumerate(found.text) if not char.isspace() and len(set(found.map.at(at))) == 2]
    if not solid:
        return
    start = data.draw(st.sampled_from(solid))
    end = data.draw(st.sampled_from([at for at in solid if at >= start])) + 1
    stretch = found.text[start:end]
    if "\n" in stretch or "\t" in stretch:
        return
    pieces = found.map.pieces(start, end)
    mended = html
    for index, (source, source_end) in reversed(list(enumerate(pieces))):
        mended = mended[:source] + (as_html(new) if index == 0 else "") + mended[source_end:]
    assert extract(mended).text == found.text[:start] + new + found.text[end:]


@given(DOCUMENTS, st.data())
def test_an_insertion_point_is_never_in_a_tag(html: str, data: st.DataObject) -> None:
    found = extract(html)
    offset = data.draw(st.integers(0, len(found.text)))
    start, end = found.map.to_source(offset, offset)
    assert start == end
    assert "QQQ" in extract(html[:start] + "QQQ" + html[start:]).text


@given(st.text(st.sampled_from("<>/!-=\"'& \n\0ab&#;x0pdiv\ud800"), max_size=80))
def test_any_text_is_read(html: str) -> None:
    found = extract(html)
    for offset in range(len(found.text) + 1):
        start, end = found.map.at(offset)
        assert 0 <= start <= end <= len(html)


HOSTILE = {
    "nested": "<div>" * 100_000 + "x",
    "unclosed tags": "<a" * 400_000,
    "unclosed quotes": "<a x='" * 300_000,
    "mixed quotes": "<a x='\">" * 250_000,
    "unclosed comments": "<!--" * 100_000,
    "unclosed scripts": "<script></scrip" * 130_000,
    "attributes": "<a " + "x= " * 600_000,
    "blank attributes": "<a x" + " " * 800_000 + ">",
    "a number without end": "&#" + "0" * 400_000 + "9" * 400_000 + ";",
    "entities": "&lt;" * 100_000,
    "ampersands": "&" * 800_000,
    "lines above quotations": '<div class="moz-cite-prefix">a' * 60_000,
    "quotes in quotes": "<blockquote type=cite>a" * 90_000,
    "misnested": "<i><div>" + "<b>" * 250 + "</i>" * 100_000,
    "paragraphs in cells": "<p><td>" + "<b>" * 250 + "<div></div>" * 50_000,
    "list items": "<li>a" * 100_000,
    "line breaks": "<br>" * 100_000 + "x",
    "white space": "a" + " " * 800_000 + "b",
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_markup_takes_linear_time(what: str) -> None:
    started = time.process_time()
    extract(HOSTILE[what])
    assert time.process_time() - started < 10  # quadratic would be hours
