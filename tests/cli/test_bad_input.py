"""What nobody should hand in, through the real command, under a hard kill: never a hang, a traceback or the letter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLED_AFTER = 60
SECRET = "flamingo"
LETTER = (
    "Subject: Thanks\n\nDear Ada,\n\n"
    f"Thank you for your time. The {SECRET} story stayed with me.\n\nBest,\nTomasz Wójcik\n"
)


def critic(*arguments: str | Path, stdin: bytes | None = None) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from critic.cli import main; sys.exit(main())", *map(str, arguments)],
        input=stdin,
        stdin=None if stdin is not None else subprocess.DEVNULL,
        capture_output=True,
        timeout=KILLED_AFTER,
        check=False,
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert "Traceback" not in err and SECRET not in err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Judge all of the odd but readable letters in one run: starting the command is what costs."""
    folder = tmp_path_factory.mktemp("odd")
    for name, data in READABLE.items():
        (folder / f"{name}.txt").write_bytes(data)
    for form in ("text", "json"):
        done = critic("check", folder, "--format", form)
        assert done.returncode == 1 and done.stderr == ""
    return {each["draft_id"]: each for each in json.loads(done.stdout)}


READABLE = {
    "empty": b"",
    "blank": b" \n\t\n",
    "one-word": b"Thanks",
    "newlines": b"\n" * 99_000,
    "parentheses": b"(" * 99_000,
    "one-line": b"Thank you Ada " * 7_000,
    "german": "Sehr geehrte Frau Okonkwo,\n\nvielen Dank für das Gespräch gestern. Ich habe mich sehr gefreut, Sie "
    "und die Abteilung kennenzulernen.\n\nMit freundlichen Grüßen\nTomasz\n".encode(),
    "placeholders": b"[Name] " * 14_000,
    "right-to-left": "Dear محمد,\n\nThank you for your time.\n\nBest,\nTomasz\n".encode(),
}


@pytest.mark.parametrize("name", READABLE)
def test_odd_letters_are_judged(judged: dict[str, dict[str, object]], name: str) -> None:
    assert judged[f"{name}.txt"]["headline"]


def test_nothing_is_said_of_what_is_not_english_or_empty(judged: dict[str, dict[str, object]]) -> None:
    for name in ("empty", "blank", "german", "newlines"):
        assert judged[f"{name}.txt"]["personalization"] is None
    assert [each["check"] for each in judged["german.txt"]["findings"]] == ["not-english"]


UNREADABLE = {
    "one-line-2MB.txt": (b"Dear Ada " * 230_000, "100,000 characters"),
    "newlines.txt": (b"\n" * 200_000, "100,000 characters"),
    "parentheses.txt": (b"(" * 200_000, "100,000 characters"),
    "large.txt": (b"a" * (10 * 1024 * 1024 + 1), "10 MB"),
    "nul.txt": (b"Dear Ada,\0\0 flamingo", "NUL"),
    "charset.txt": ("Dear Zażółć, flamingo".encode("cp1250"), "UTF-8"),
    "binary.txt": (bytes(range(256)) * 40, "plain text"),
    "paper.txt": (b"%PDF-1.7 flamingo", "PDF"),
    "letter.pages": (b"flamingo", ".docx"),
}


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    folder = tmp_path_factory.mktemp("bad")
    for name, (data, _) in UNREADABLE.items():
        (folder / name).write_bytes(data)
    (folder / "good.txt").write_text(LETTER, "utf-8")
    return critic("check", *sorted(folder.iterdir()))


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_one_line_with_what_to_do(refused: subprocess.CompletedProcess[str], name: str) -> None:
    lines = [line for line in refused.stderr.splitlines() if f" {name}: " in line]
    assert len(lines) == 1 and UNREADABLE[name][1] in lines[0]


def test_the_good_letter_among_them_is_judged(refused: subprocess.CompletedProcess[str]) -> None:
    assert refused.returncode == 2
    assert len(refused.stderr.splitlines()) == len(UNREADABLE)
    assert "good.txt" in refused.stdout and SECRET in refused.stdout


def test_json_lines(tmp_path: Path) -> None:
    file = tmp_path / "letters.jsonl"
    lines = [
        json.dumps({"id": "a", "text": LETTER}),
        json.dumps({"id": "surrogate", "text": LETTER + "\ud83d and \udc00 alone"}),
        '{"id": "broken", "text": "flamingo',
        json.dumps({"id": "d", "text": LETTER, "colour": "flamingo"}),
        json.dumps({"id": "e", "text": LETTER}),
    ]
    file.write_text("\n".join(lines), "utf-8")
    done = critic("batch", file, "--format", "json")
    answer = json.loads(done.stdout)
    assert done.returncode == 2
    assert [letter["draft_id"] for letter in answer["letters"]] == ["a", "surrogate", "e"]
    assert [each["file"] for each in answer["unreadable"]] == ["letters.jsonl line 3", "letters.jsonl line 4"]
    assert critic("batch", file).stdout.endswith("2 not read.\n")


@pytest.mark.parametrize(
    ("round_toml", "said"),
    [
        ('compny = "X"\n', "did you mean company?"),
        ('[[interviews]]\ninterviewer = "Ada"\nheld_at = 2026-11-18T14:00\n', "2026-11-18T14:00:00"),
        ("[[interviews]\n", "line 1"),
        ("\0", "NUL"),
    ],
)
def test_a_round_that_cannot_be_read(tmp_path: Path, round_toml: str, said: str) -> None:
    (tmp_path / "round.toml").write_text(round_toml, "utf-8")
    (tmp_path / "ada.txt").write_text(LETTER, "utf-8")
    for command in (("batch", tmp_path), ("check", tmp_path / "ada.txt", "--round", tmp_path / "round.toml")):
        done = critic(*command)
        assert done.returncode == 2 and len(done.stderr.splitlines()) == 1
        assert "round.toml: " in done.stderr and said in done.stderr


def test_a_folder_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: object) -> None:
    from critic.cli import main

    locked = tmp_path / "locked"
    locked.mkdir()
    (tmp_path / "ada.txt").write_text(LETTER, "utf-8")
    real = Path.iterdir

    # The superuser may look everywhere, so the system's refusal is played.
    def iterdir(self: Path) -> object:
        if self.name == "locked":
            raise PermissionError(13, os.strerror(13))
        return real(self)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    for command in ("check", "batch"):
        assert main([command, str(tmp_path / "ada.txt"), str(locked)]) == 2
        out, err = capsys.readouterr()  # type: ignore[attr-defined]
        assert err.count("\n") == 1 and "locked" in err and "Permission denied" in err
        assert "ada.txt" in out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    (tmp_path / "ada.txt").write_text(LETTER, "utf-8")
    done = critic("batch", tmp_path, "--output", "/dev/full")
    assert done.returncode == 2 and "cannot be written: No space left" in done.stderr
