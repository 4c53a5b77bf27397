"""Files and folders: what is read, in which order, under which id, and what is answered where nothing can be."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from critic.domain import Draft, Unreadable
from critic.formats import UnreadableError, formats, letter_files, read_path
from critic.limits import MAX_FILE_BYTES


def write(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text('{"text": "Hi"}' if name.endswith("l") else "Hi", encoding="utf-8")


def ids(path: Path, root: Path | None = None) -> list[str]:
    return [found.id for found in read_path(path, root) if isinstance(found, Draft)]


def why(path: Path | str) -> str:
    (found,) = read_path(path)
    assert isinstance(found, Unreadable)
    assert "\n" not in found.file + found.why
    return f"{found.file}: {found.why}"


def test_a_folder_is_read_in_order_with_all_below_it(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.md", "C.TXT", "sub/d.txt", "sub/deep/e.txt", "many.jsonl")
    write(tmp_path, ".hidden.txt", ".git/x.txt", "README.md", "readme.txt", "round.toml", "pairs.toml", "photo.jpg")
    assert ids(tmp_path) == ["C.TXT", "a.md", "b.txt", "many.jsonl:1", "sub/d.txt", "sub/deep/e.txt"]


def test_ids_are_relative_to_the_root(tmp_path: Path) -> None:
    write(tmp_path, "client/a.txt")
    assert ids(tmp_path / "client") == ["a.txt"]
    assert ids(tmp_path / "client", tmp_path) == ["client/a.txt"]
    assert ids(tmp_path / "client/a.txt") == ["a.txt"]
    assert ids(tmp_path / "client/a.txt", Path("elsewhere")) == ["a.txt"]


def test_a_file_that_is_named_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    write(tmp_path, "README.txt", ".hidden.txt")
    assert ids(tmp_path / "README.txt") == ["README.txt"]
    assert ids(tmp_path / ".hidden.txt") == [".hidden.txt"]


def test_standard_input_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Subject: x\r\n\r\nDear Ada\r\n")))
    assert list(read_path("-")) == [Draft("Dear Ada\r\n", "-", subject="x", file="-")]


def test_what_cannot_be_read_says_what_to_do(tmp_path: Path) -> None:
    write(tmp_path, "photo.png", "letter", "round.toml", "empty/.keep")
    assert why(tmp_path / "nowhere.txt").startswith("nowhere.txt: there is no such file")
    assert why(tmp_path / "photo.png").endswith("cannot read .png files; save the letter as .txt or .docx")
    assert "its name has no ending" in why(tmp_path / "letter")
    assert "--round" in why(tmp_path / "round.toml")
    assert "holds no letters" in why(tmp_path / "empty")
    assert "cannot be opened" in why("a\0b.txt")


@pytest.mark.parametrize("suffix", [".pdf", ".doc", ".PAGES"])
def test_what_another_program_wrote_is_to_be_copied_or_saved_as_word(tmp_path: Path, suffix: str) -> None:
    write(tmp_path, f"letter{suffix}")
    advice = f"cannot read {suffix} files; open it and copy its text in, or save it as .docx"
    assert why(tmp_path / f"letter{suffix}") == f"letter{suffix}: {advice}"


def test_one_bad_file_does_not_cost_the_others(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "c.txt")
    (tmp_path / "b.txt").write_bytes(b"\0")
    first, bad, last = read_path(tmp_path)
    assert isinstance(first, Draft) and isinstance(last, Draft)
    assert isinstance(bad, Unreadable) and bad.file == "b.txt"


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(MAX_FILE_BYTES * 100)
    assert "is larger than 10 MB" in why(tmp_path / "huge.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_links_in_a_circle_and_pipes_are_left_alone(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    assert letter_files(tmp_path) == (tmp_path / "a.txt",)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a name be any bytes")
def test_a_name_that_no_output_could_carry(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"Jos\xe9\n\x1b[2J.txt")).write_text("Hi")
    assert ids(tmp_path) == ["Jos\ufffd\ufffd\ufffd[2J.txt"]


def test_every_format_offers_suffixes_of_its_own() -> None:
    assert {".txt", ".md", ".jsonl", ".ndjson", ".html", ".htm", ".eml", ".mbox", ".mbx"} <= formats().keys()
    assert {".docx", ".csv", ".tsv"} <= formats().keys()
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in formats())
    offered = {module.SUFFIXES for module in formats().values()}
    assert sum(map(len, offered)) == len(formats())


@pytest.mark.parametrize("suffix", sorted(formats()))
@given(data=st.binary(max_size=300))
def test_every_format_reads_or_refuses_any_bytes(suffix: str, data: bytes) -> None:
    try:
        for found in formats()[suffix].read(data, f"a{suffix}"):
            assert isinstance(found, Draft | Unreadable)
    except UnreadableError as error:
        assert "\n" not in str(error)


def test_reading_a_letter_loads_nothing_heavy() -> None:
    code = "import sys; from critic.formats import formats; formats(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {
        "pydantic",
        "spacy",
        "sklearn",
        "holidays",
        "rapidfuzz",
        "html",
        "csv",
        "email.parser",
        "pyexpat",
    } & set(loaded)
