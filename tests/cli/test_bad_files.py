"""Files made to harm, through the real command under a hard kill: one line that says what to do, or a judged letter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

KILLED_AFTER = 120
LETTER = "Dear Ada,\n\nThank you for your time today. The story of the flooded room stayed with me.\n\nBest,\nTomasz\n"
HEAD = b"Subject: Thanks\r\nTo: Ada Okonkwo <ada@example.org>\r\nMIME-Version: 1.0\r\n"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "lol"}">' for n in range(10))
FETCHING = (
    '<html><head><link rel="stylesheet" href="http://127.0.0.1:9/s.css"><script>fetch("http://127.0.0.1:9/x")</script>'
    '</head><body onload="steal()"><p>Dear Ada,</p><p>Thank you for your time today.'
    '<img src="http://127.0.0.1:9/pixel.gif"> The story of the flooded room stayed with me.</p>'
    '<iframe src="file:///etc/passwd"></iframe><p>Best,<br>Tomasz</p></body></html>'
)


def critic(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "critic", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=KILLED_AFTER,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done


def docx(document: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return file.getvalue()


def nested(depth: int) -> bytes:
    parts = [f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(depth)]
    ends = "".join(f"\r\n--b{n}--\r\n" for n in reversed(range(depth)))
    return HEAD + "".join(parts).encode() + b"Content-Type: text/plain\r\n\r\n" + LETTER.encode() + ends.encode()


REFUSED = {
    "bomb.docx": (docx(b" " * (80 * 1024 * 1024)), "far more than a letter"),
    "entities.docx": (
        docx(f'<!DOCTYPE d [{ENTITIES}]><w:document xmlns:w="{WORD}"><w:t>&a9;</w:t></w:document>'.encode()),
        "document type",
    ),
    "nested.eml": (nested(500), "parts inside one another"),
    "no-mailbox.mbox": (LETTER.encode(), "no mailbox"),
    "cut.docx": (docx(b"<w:document/>")[:60], "damaged"),
}
JUDGED = {
    "entities.html": (
        f"<!DOCTYPE html [{ENTITIES}]><p>Dear Ada,</p><p>Thank you for your time. {'&a9;' * 50}</p>"
    ).encode(),
    "deep.html": b"<div>" * 100_000 + b"<p>Dear Ada,</p><p>Thank you for your time.</p>",
    "fetching.html": FETCHING.encode(),
    "fetching.eml": HEAD + b"Content-Type: text/html; charset=utf-8\r\n\r\n" + FETCHING.encode(),
}


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """Hand in all of them at once: starting the command is what costs."""
    folder = tmp_path_factory.mktemp("harm")
    for name, data in JUDGED.items():
        (folder / name).write_bytes(data)
    for name, (data, _) in REFUSED.items():
        (folder / name).write_bytes(data)
    (folder / "good.txt").write_text(LETTER, "utf-8")
    return critic("batch", folder, "--format", "json")


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_made_to_harm_is_refused_in_one_line(done: subprocess.CompletedProcess[str], name: str) -> None:
    [line] = [line for line in done.stderr.splitlines() if f" {name}: " in line]
    assert REFUSED[name][1] in line
    assert done.returncode == 2


@pytest.mark.parametrize("name", [*JUDGED, "good.txt"])
def test_the_others_are_judged(done: subprocess.CompletedProcess[str], name: str) -> None:
    [letter] = [each for each in json.loads(done.stdout)["letters"] if each["draft_id"] == name]
    shown = letter["critique"]
    assert shown["headline"]
    if name != "good.txt":
        assert "Dear Ada,\n\nThank you" in shown["text"]
        assert "fetch" not in shown["text"] and "lollol" not in shown["text"]


def test_a_letter_full_of_links_asks_nobody(tmp_path: Path) -> None:
    """Every socket of the process is refused by the interpreter itself."""
    (tmp_path / "a.html").write_text(FETCHING, "utf-8")
    code = (
        "import sys\n"
        "def refuse(event, what):\n"
        "    if event in ('socket.connect', 'socket.getaddrinfo', 'socket.sendto') or (event == 'open' and '/etc/passwd' in str(what[0])): raise SystemExit(9)\n"
        "sys.addaudithook(refuse)\n"
        "from critic.cli import main\n"
        "raise SystemExit(main(['check', sys.argv[1]]))\n"
    )
    found = subprocess.run([sys.executable, "-c", code, tmp_path / "a.html"], capture_output=True, check=False)
    assert found.returncode in (0, 1), found.stderr


# --- a large mailbox -------------------------------------------------------------------------------------


def mailbox(path: Path, letters: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        for number in range(letters):
            body = LETTER.replace("flooded room", f"flooded room {number} and the {number * 7} lists")
            file.write(f"From - Wed Nov 18 20:00:00 2026\nSubject: Thanks {number}\nTo: Ada\n\n{body}\n")


def test_a_mailbox_of_a_thousand_letters_is_read(tmp_path: Path) -> None:
    from critic.domain import Draft
    from critic.formats import read_path

    mailbox(tmp_path / "sent.mbox", 1_000)
    began = time.monotonic()
    drafts = list(read_path(tmp_path / "sent.mbox"))
    assert time.monotonic() - began < 10
    assert len(drafts) == 1_000 and all(isinstance(each, Draft) for each in drafts)


@pytest.mark.benchmark
def test_a_mailbox_of_ten_thousand_letters_is_judged(tmp_path: Path) -> None:
    mailbox(tmp_path / "sent.mbox", 10_000)
    began = time.monotonic()
    command = ["batch", tmp_path / "sent.mbox", "--independent", "--format", "jsonl"]
    workers = str(os.cpu_count() or 1)
    found = subprocess.run(
        [sys.executable, "-m", "critic", *map(str, command), "--workers", workers], capture_output=True, check=False
    )
    print(f"\n10,000 letters, {workers} workers: {time.monotonic() - began:.0f} s")
    assert found.stdout.count(b'"draft_id"') >= 10_000 and found.returncode in (0, 1)
