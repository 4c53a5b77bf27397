"""Tables: the columns by name, as spreadsheets save them, and a broken row costs only itself."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from critic.domain import Channel, Draft, Unreadable
from critic.formats import UnreadableError
from critic.formats.csv import read


def drafts(data: str | bytes, name: str = "letters.csv") -> list[Draft | Unreadable]:
    return list(read(data.encode() if isinstance(data, str) else data, name))


def test_a_table_as_a_spreadsheet_saves_it() -> None:
    table = (
        "\ufeffId,Channel,To,Subject,Letter,Sent At\r\n"
        'ada,,"Okonkwo, Ada",The pager story,"Dear Ada,\r\n\r\nThe ""pager"" story, again!",2026-11-18T19:40Z\r\n'
        ",card,Bob Ortiz,,Dear Bob,\r\n"
    )
    assert drafts(table) == [
        Draft(
            'Dear Ada,\r\n\r\nThe "pager" story, again!',
            "ada",
            Channel.EMAIL,
            "The pager story",
            ("Okonkwo", "Ada"),
            datetime(2026, 11, 18, 19, 40, tzinfo=UTC),
            "letters.csv",
        ),
        Draft("Dear Bob", "letters.csv:3", Channel.CARD, None, ("Bob Ortiz",), file="letters.csv"),
    ]


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ("to,text\nAda,Hi", "a.csv"),
        ("to;text\nAda;Hi", "a.csv"),
        ("to\ttext\nAda\tHi", "a.csv"),
        ("to\ttext\nAda\tHi", "a.tsv"),
        ("sep=;\r\nto;text\r\nAda;Hi\r\n", "a.csv"),
        ("sep=|\nto|text\nAda|Hi", "a.csv"),
        ('"to";"text"\n"Ada";"Hi"', "a.csv"),
        ("\n\nTO , Body,,\nAda,Hi,,\n,,,\n\n", "a.csv"),
        ("to,message\rAda,Hi\r", "a.csv"),
    ],
)
def test_what_parts_the_cells(table: str, name: str) -> None:
    (found,) = drafts(table, name)
    assert isinstance(found, Draft)
    assert (found.to, found.text.strip()) == (("Ada",), "Hi")


def test_a_text_alone_needs_no_separator() -> None:
    (found,) = drafts("text\nHi\n")
    assert found == Draft("Hi", "letters.csv:2", file="letters.csv")


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16"])
def test_charsets(charset: str) -> None:
    (found,) = drafts("to;text\nMuñoz;Dear Świątek".encode(charset))
    assert isinstance(found, Draft) and found.text == "Dear Świątek"


def test_a_broken_row_costs_only_itself() -> None:
    first, second, third, fourth, fifth = drafts(
        "id,to,text,sent_at\na,Ada,Hi,\nb,Bob,,\nc,Cy,Hi,18.11.2026 2pm\nd,Di,Hi, there,\ne,Ed,Hi,,,\n"
    )
    assert isinstance(first, Draft) and isinstance(fifth, Draft)
    assert second == Unreadable("letters.csv row 3", "'text' is missing; put the letter there")
    assert isinstance(third, Unreadable) and "write 2026-11-18T14:00:00" in third.why
    assert isinstance(fourth, Unreadable) and fourth.file == "letters.csv row 5"


def test_a_cell_too_many() -> None:
    (found,) = drafts("to,text\nAda,Hi, there")
    why = "has 3 cells for 2 columns; put a text that holds the separator in quotes"
    assert found == Unreadable("letters.csv row 2", why)


def test_a_quotation_that_never_ends() -> None:
    first, rest = drafts('to,text\nAda,Hi\nBob,"' + "Hi\n" * 100_000)
    assert isinstance(first, Draft)
    assert isinstance(rest, Unreadable) and rest.file == "letters.csv row 3"
    assert "closing quotation mark" in rest.why


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("to,chanel,text\nAda,card,Hi", "unknown column 'chanel'; did you mean channel?"),
        ("to,text,status\nAda,Hi,sent", "unknown column 'status'"),
        ("to,subject\nAda,Hi", "has no column 'text'"),
        ("text,letter\nHi,Hi", "has two columns for 'text'"),
        ("Ada,Hi\nBob,Hi", "row 1 names no column that is known; begin with a row like id,to,subject,text"),
        (b"PK\x03\x04", "is a Word, OpenDocument or zip file"),
        (b"a,text\n\0", "NUL"),
        ("to,text\nAda,Świątek".encode("cp1250"), "is not UTF-8 (line 2)"),
    ],
)
def test_a_table_that_cannot_be_used(table: str | bytes, message: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        drafts(table)
    assert message in str(caught.value)


@pytest.mark.parametrize("table", ["", "\n\n", "to,text\n"])
def test_nothing_is_no_error(table: str) -> None:
    assert drafts(table) == []


@given(st.text(st.sampled_from('ab,;\t"\n\r text=')).map("text,to\n".__add__))
def test_any_rows_are_read_or_refused(table: str) -> None:
    try:
        assert all(isinstance(each, Draft | Unreadable) for each in drafts(table))
    except UnreadableError as error:
        assert "\n" not in str(error)
