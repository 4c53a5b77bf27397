"""Mailboxes: where one mail ends and the next begins, and that only one is held at a time."""

from __future__ import annotations

import io
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from critic.domain import Draft, Interview, Person, Round, Unreadable
from critic.formats import UnreadableError, read_path
from critic.formats.mbox import read, stream
from critic.limits import MAX_FILE_BYTES
from critic.roster import assign

BOX = """\
From - Wed Nov 18 19:40:12 2026
X-Mozilla-Status: 0001
To: Ada Okonkwo <ada@brightwater.example>
Subject: The pager story
Date: Wed, 18 Nov 2026 19:40:12 -0800

Hi Ada,

From the moment you told it, I knew.
>From here on, no pager.
>>From is quoted.

From tomasz@w.example Thu Nov 19 08:00:00 2026
X-Mozilla-Status: 0009
To: Deleted

gone

From MAILER-DAEMON Thu Nov 19 08:00:00 2026 +0100
Content-Type: image/png
To: Bob

x

From tomasz@w.example Thu Nov 19 08:05:00 2026
To: Cy

Hi Cy,
"""


def mails(data: str | bytes) -> list[Draft | Unreadable]:
    return list(read(data.encode() if isinstance(data, str) else data, "drafts.mbox"))


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_mailbox(line_end: str) -> None:
    first, broken, last = mails(BOX.replace("\n", line_end))
    assert isinstance(first, Draft) and isinstance(last, Draft)
    assert (first.id, first.file, first.to) == (
        "drafts.mbox:1",
        "drafts.mbox",
        ("Ada Okonkwo <ada@brightwater.example>",),
    )
    assert first.text == (
        "Hi Ada,\n\nFrom the moment you told it, I knew.\nFrom here on, no pager.\n>From is quoted.\n"
    )
    assert isinstance(broken, Unreadable) and broken.file == "drafts.mbox letter 3"
    assert (last.id, last.text) == ("drafts.mbox:4", "Hi Cy,\n")


@pytest.mark.parametrize("data", ["", "\n\n", b"\xef\xbb\xbf\r\n"])
def test_nothing_is_no_error(data: str | bytes) -> None:
    assert mails(data) == []


@pytest.mark.parametrize(
    ("data", "message"),
    [("To: Ada\n\nHi", "is no mailbox"), (b"%PDF-1.7", "is a PDF"), (b"\0\0", "NUL"), (b"PK\x03\x04", "Word")],
)
def test_what_is_no_mailbox(data: str | bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        mails(data)


class Endless(io.RawIOBase):
    """A mailbox of many letters that exists only as it is read."""

    def __init__(self, letters: int, letter: bytes) -> None:
        self.left, self.letter = letters, letter

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self.left:
            return 0
        self.left -= 1
        buffer[: len(self.letter)] = self.letter
        return len(self.letter)


def test_ten_thousand_letters_are_not_held() -> None:
    letter = b"From a@b Wed Nov 18 19:40:12 2026\nTo: Ada\n\nDear Ada,\n" + b"x" * 1_500 + b"\n\n"
    letters = stream(io.BufferedReader(Endless(10_000, letter), 4_096), "a.mbox")
    next(letters)
    tracemalloc.start()
    count = sum(isinstance(each, Draft) for each in letters)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (count, peak < 3_000_000) == (9_999, True)


def test_a_letter_too_large_costs_only_itself() -> None:
    start = b"From a@b Wed Nov 18 19:40:12 2026\nTo: Ada\n\n"
    large, small = mails(start + b"x" * (MAX_FILE_BYTES + 1) + b"\n\n" + start + b"Hi\n")
    assert large == Unreadable("drafts.mbox letter 1", "is larger than 10 MB; delete its attachments")
    assert isinstance(small, Draft) and small.text == "Hi\n"


def test_a_mailbox_may_be_larger_than_a_letter(tmp_path: Path) -> None:
    letter = (
        b"From a@b Wed Nov 18 19:40:12 2026\nTo: Ada\nContent-Type: text/html\n\n<!--" + b"x" * 4_000_000 + b"-->Hi\n\n"
    )
    (tmp_path / "drafts.mbox").write_bytes(letter * 3)
    assert [each.text for each in read_path(tmp_path) if isinstance(each, Draft)] == ["Hi", "Hi", "Hi"]


@given(
    st.lists(st.sampled_from([*BOX.splitlines(keepends=True), "\n", "\0", "From ", "From a 1:00", "é"]), max_size=20)
)
def test_any_lines_are_read_or_refused(lines: list[str]) -> None:
    try:
        assert all(isinstance(each, Draft | Unreadable) for each in mails("".join(lines)))
    except UnreadableError as error:
        assert "\n" not in str(error)


def test_the_mailbox_s_name_assigns_none_of_its_letters() -> None:
    round_ = Round(interviews=tuple(Interview(Person(name)) for name in ("Ada Okonkwo", "Bob Ortiz")))
    (letter,) = read(b"From a@b Wed Nov 18 19:40:12 2026\nSubject: x\n\nHi\n", "ada.mbox")
    assert isinstance(letter, Draft)
    assert assign(letter, round_, ()).interviews == ()
