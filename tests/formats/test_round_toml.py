"""round.toml: what people write is read, or answered in one line that says what to write instead."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from critic.domain import Applicant, Interview, Person, Round
from critic.formats.round_toml import RoundError, parse_round, read_round, round_from_mapping

ADA = '[[interviews]]\ninterviewer = "Ada Okonkwo"\n'


def why(text: str) -> str:
    with pytest.raises(RoundError) as caught:
        parse_round(text, "round.toml")
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith("round.toml: ")
    return message.removeprefix("round.toml: ")


def interview(line: str) -> Interview:
    return parse_round(ADA + line).interviews[0]


def test_a_full_round() -> None:
    text = """
        company = "Brightwater Health"
        role = "Senior Data Analyst"
        [applicant]
        name = "Tomasz Wójcik"
        region = "us"
        timezone = "America/Los_Angeles"
        [[interviews]]
        interviewer = { name = "Adaeze Okonkwo", goes_by = "Ada", honorific = "Ms.", email = "ada@x.example" }
        held_at = 2026-11-18T22:00:00Z
        promised_reply = "3 business days"
        notes = ["moved the dashboard to Kafka", "3 a.m. pager story"]
        office_hours = "9:00 - 17:00"
    """
    assert parse_round(text) == Round(
        "Brightwater Health",
        "Senior Data Analyst",
        Applicant("Tomasz Wójcik", region="US", timezone="America/Los_Angeles"),
        (
            Interview(
                Person("Adaeze Okonkwo", goes_by="Ada", honorific="Ms.", email="ada@x.example"),
                held_at=datetime(2026, 11, 18, 22, tzinfo=UTC),
                notes=("moved the dashboard to Kafka", "3 a.m. pager story"),
                promised_reply="3 business days",
                office_hours="09:00-17:00",
            ),
        ),
    )


@pytest.mark.parametrize("text", ["", 'company = ""', "\ufeff# nothing\r\n"])
def test_everything_is_optional(text: str) -> None:
    assert parse_round(text) == Round()


@pytest.mark.parametrize(
    "notes",
    ['"""\n- one\n* two\n\n  \u2022 -3 degrees in the lab\n"""', '["one", " two ", "", "-3 degrees in the lab"]'],
)
def test_notes_are_items_however_they_are_written(notes: str) -> None:
    assert interview(f"notes = {notes}").notes == ("one", "two", "-3 degrees in the lab")


@pytest.mark.parametrize(
    ("promised", "text"),
    [
        ('"by Friday"', "by Friday"),
        ("2026-11-20", "2026-11-20"),
        ("2026-11-20T09:00:00", "2026-11-20T09:00:00"),
        ("3", "3"),
    ],
)
def test_any_promise_is_kept(promised: str, text: str) -> None:
    assert interview(f"promised_reply = {promised}").promised_reply == text


@pytest.mark.parametrize(
    ("applicant", "own", "held_at", "offset_hours"),
    [
        ("America/Los_Angeles", None, "2026-11-18T14:00:00", -8),
        ("America/Los_Angeles", "America/New_York", "2026-11-18T14:00:00", -5),
        ("America/Los_Angeles", None, '"2026-11-18T14:00+01:00"', 1),
        (None, "Asia/Tokyo", '"2026-11-18 14:00"', 9),
        (None, None, "2026-11-18T14:00:00", None),
    ],
)
def test_a_time_without_an_offset_is_the_interviews(
    applicant: str | None, own: str | None, held_at: str, offset_hours: int | None
) -> None:
    zones = f'[applicant]\ntimezone = "{applicant or ""}"\n{ADA}timezone = "{own or ""}"\nheld_at = {held_at}'
    found = parse_round(zones).interviews[0].held_at
    assert found is not None and found.hour == 14
    offset = found.utcoffset()
    assert (offset.total_seconds() / 3600 if offset is not None else None) == offset_hours


@pytest.mark.parametrize(
    ("written", "corrected"),
    [
        ("2026-11-18 14:00", "2026-11-18T14:00:00"),
        ("2026-11-18T14:00", "2026-11-18T14:00:00"),
        ("2026-11-18T2pm", "2026-11-18T14:00:00"),
        ("2026-11-18 12:30 a.m.", "2026-11-18T00:30:00"),
        ("18.11.2026 14:00", "2026-11-18T14:00:00"),
        ("11/18/2026 2:00 PM", "2026-11-18T14:00:00"),
        ("18/11/2026 14:00", "2026-11-18T14:00:00"),
        ("Nov 18, 2026 2pm", "2026-11-18T14:00:00"),
        ("Wed, 18 Nov 2026 14:00:00 -0800 # felt long", "2026-11-18T14:00:00-08:00"),
        ("2026-11-18T14:00-08:00", "2026-11-18T14:00:00-08:00"),
        ("2026-11-18T14:00:00-0800", "2026-11-18T14:00:00-08:00"),
        ("2026-11-18T14:00:00 -08:00", "2026-11-18T14:00:00-08:00"),
        ("18.11.2026, 14:00 Uhr", "2026-11-18T14:00:00"),
        ("2026-11-18 14:00 PST", "2026-11-18T14:00:00-08:00"),
    ],
)
def test_a_time_toml_cannot_read_is_answered_with_the_corrected_line(written: str, corrected: str) -> None:
    message = why(f"{ADA}held_at = {written}\n")
    line = f"held_at = {corrected}"
    assert message == f"line 3: this is no date and time that TOML can read; write {line}"
    assert interview(line).held_at == datetime.fromisoformat(corrected)


@pytest.mark.parametrize(
    "written",
    [
        "T14:00-08:00",
        "yesterday",
        "3/4/2026 2pm",
        "2026-02-30",
        "2026-11-18 room 3",
        "2026-11-18 14:00 AEST",
        "2026-11-18T25:00:00",
        "14:00h",
    ],
)
def test_a_time_that_would_be_a_guess_is_answered_with_an_example(written: str) -> None:
    assert "write one like held_at = 2026-11-18T14:00:00-08:00" in why(f"{ADA}held_at = {written}")


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("2026-11-18", "the time of day is missing; write for example held_at = 2026-11-18T14:00:00"),
        ('"2026-11-18"', "the time of day is missing"),
        ("9999-12-31T23:00:00-12:00", "is in the year 9999, which cannot be right"),
        ('"0226-11-18T14:00:00"', "is in the year 226, which cannot be right"),
        ('"18 Nov 2026, 2pm"', "write 2026-11-18T14:00:00"),
        ("1700000000", "is no date and time"),
        ("14:00:00", "is no date and time"),
    ],
)
def test_a_time_toml_can_read_but_nobody_can_use(value: str, message: str) -> None:
    assert why(f"{ADA}held_at = {value}").startswith("interviews.held_at (interview no. 1): ")
    assert message in why(f"{ADA}held_at = {value}")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "company = Brightwater Health",
            'line 1: text stands in quotation marks; write company = "Brightwater Health"',
        ),
        ('company = "Ada', 'line 1: the quotation mark that ends the text is missing; write company = "Ada"'),
        (
            'company = "Ada\nrole = "x"',
            'line 1: the quotation mark that ends the text is missing; write company = "Ada"',
        ),
        ("role = 'it's'", "line 1: a quotation mark stands inside the text; put three around it"),
        ("role = \u201cx y\u201d", 'line 1: these quotation marks are typographic; write straight ones: role = "x y"'),
        ("role: Analyst", 'line 1: an equals sign, not a colon, stands after the key; write role = "Analyst"'),
        (
            "[applicant]\nphone = +1 415 555 0137",
            'line 2: text stands in quotation marks; write phone = "+1 415 555 0137"',
        ),
        (
            ADA[:15] + "interviewer = { name = Ada Okonkwo }",
            'line 2: text stands in quotation marks; write name = "Ada Okonkwo"',
        ),
        (ADA[:15] + 'interviewer = {\n  name = "x" }', "line 2: a table in braces stands on one line"),
        (
            'cv = "C:\\Users\\me"',
            "line 1: a backslash has a meaning in double quotation marks; use single ones: cv = '…'",
        ),
        ('role = "a"\nrole = "b"\n', "line 2: the key 'role' stands twice"),
        ("[applicant]\n[applicant]", "line 2: [applicant] stands twice; keep one"),
        ("[interviews]\n[[interviews]]", "line 2: write [[interviews]], in double brackets, above each interview"),
        (ADA + 'notes = ["a"\n"b"]', "line 4: a list goes on here without a comma"),
        ('notes = """x', "line 1: the three quotation marks that end the text are missing"),
        ("hello there", "line 1: this is no `key = "),
        ("role =", "line 1: the value is missing"),
        ("a = " + "[" * 5_000, "is no round"),
        ("a = " + "9" * 5_000, "is no round"),
    ],
)
def test_what_is_no_toml(text: str, message: str) -> None:
    assert why(text).startswith(message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('companny = "x"', "unknown key 'companny'; did you mean company?"),
        ('[applicant]\nnme = "x"', "applicant: unknown key 'nme'; did you mean name?"),
        (ADA + 'helt_at = "x"', "interviews (interview no. 1): unknown key 'helt_at'; did you mean held_at?"),
        (
            ADA + '[[interviews]]\ninterviewer = { name = "x", titel = "y" }',
            "interviews.interviewer (interview no. 2): unknown",
        ),
        (ADA[:15] + "", "interviews.interviewer (interview no. 1): is missing"),
        (ADA[:15] + 'interviewer = " "', "interviews.interviewer (interview no. 1): is missing"),
        (ADA[:15] + 'interviewer = { name = "" }', "interviews.interviewer.name (interview no. 1): is missing"),
        (ADA[:15] + "interviewer = 3", "interviews.interviewer (interview no. 1): is no table"),
        ('[interviews]\ninterviewer = "x"', "interviews: is no list; write [[interviews]]"),
        ("[applicant]\nphone = 415", "applicant.phone: is no text; put it in quotation marks"),
        ('applicant = "Tom"', "applicant: is no table with keys; known are: name email"),
        (ADA + "notes = [1]", "interviews.notes (interview no. 1): are no list of texts"),
        (
            ADA + 'timezone = "America/Los_Angles"',
            "unknown time zone 'America/Los_Angles'; did you mean America/Los_Angeles?",
        ),
        (ADA + 'timezone = "New York"', "did you mean America/New_York?"),
        (ADA + 'timezone = "PST"', "did you mean America/Los_Angeles?"),
        (ADA + 'timezone = "../../etc/passwd"', "unknown time zone"),
        (ADA + 'region = "UK"', "unknown country code 'UK'; did you mean GB?"),
        (ADA + 'region = "Germany"', "did you mean DE?"),
        (ADA + 'region = "USA"', "did you mean US?"),
        (ADA + 'office_hours = "9am-5pm"', "cannot read office hours '9am-5pm'; write 09:00-17:00"),
        (ADA + 'office_hours = "17:00-09:00"', "cannot read office hours"),
        ('company = "' + "x" * 2_000 + '"', "company: is longer than 1,000 characters"),
        (ADA * 201, "interviews: are more than 200"),
        (ADA + f"notes = {['x'] * 501}", "are more than 500"),
        (ADA + f'notes = "{"x" * 20_000}"', "more than 10,000 characters"),
    ],
)
def test_a_value_that_cannot_be_used(text: str, message: str) -> None:
    assert message in why(text)


def test_all_problems_are_kept_with_their_places() -> None:
    with pytest.raises(RoundError) as caught:
        parse_round('[applicant]\nphone = 1\nregion = "QQ"\n' + ADA + 'titel = "x"')
    assert [problem.place for problem in caught.value.problems] == [
        ("applicant", "phone"),
        ("applicant", "region"),
        ("interviews", 0),
    ]
    said = str(caught.value)
    assert "applicant.phone" in said and "applicant.region" in said and "'titel'" in said


def test_of_many_problems_three_are_named_and_the_rest_counted() -> None:
    said = why(ADA + "aa = 1\nbb = 1\ncc = 1\ndd = 1\nee = 1")
    assert all(f"'{key}'" in said for key in ("aa", "bb", "cc"))
    assert "'dd'" not in said and said.endswith("(and 2 more)")


@pytest.mark.parametrize(
    "notes", ["SECRET", '"SECRET', '["SECRET" "SECRET"]', '"SECRET "SECRET" x"', "[SECRET]", '"SECRET \\q"']
)
def test_no_message_repeats_a_note(notes: str) -> None:
    assert "SECRET" not in why(f"{ADA}notes = {notes}\n")


def test_json_null_means_absent() -> None:
    data: dict[str, Any] = {
        "company": None,
        "interviews": [{"interviewer": {"name": "Ada", "title": None}, "notes": None}],
    }
    assert round_from_mapping(data) == Round(interviews=(Interview(Person("Ada")),))


def test_files(tmp_path: Path) -> None:
    (tmp_path / "round.toml").write_bytes(b'\xef\xbb\xbfcompany = "x"\r\n')
    (tmp_path / "bad.toml").write_bytes("company = 'Świątek'".encode("cp1250"))
    (tmp_path / "nul.toml").write_bytes(b"company\0")
    assert read_round(tmp_path / "round.toml").company == "x"
    for name, message in [("bad", "is not UTF-8"), ("nul", "NUL"), ("gone", "there is no such file")]:
        with pytest.raises(RoundError, match=message) as caught:
            read_round(tmp_path / f"{name}.toml")
        assert "\n" not in str(caught.value)
    with pytest.raises(RoundError, match="folder"):
        read_round(tmp_path)


@given(st.binary(max_size=200))
def test_random_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        parse_round(data.decode("utf-8", "surrogateescape"))
    except RoundError as error:
        assert "\n" not in str(error)


KEYS = st.sampled_from(
    [
        "company",
        "applicant",
        "interviews",
        "interviewer",
        "name",
        "held_at",
        "notes",
        "timezone",
        "region",
        "office_hours",
        "x",
    ]
)
TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.datetimes() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, TREES))
def test_any_values_are_read_or_refused(data: dict[str, Any]) -> None:
    try:
        round_from_mapping(data)
    except RoundError as error:
        assert "\n" not in str(error)


LINES = st.sampled_from(
    [
        *ADA.splitlines(),
        "held_at = 2026-11-18T2pm",
        "notes = [",
        '"a"',
        "]",
        "[applicant",
        "x = {",
        '"""',
        "'",
        "=",
        "a.b = 1",
        "[a]",
    ]
)


@given(st.lists(LINES))
def test_any_lines_are_read_or_refused(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        parse_round(text)
    except RoundError as error:
        assert "\n" not in str(error)
    else:
        tomllib.loads(text)
