"""Every door leads to the same room: the command line, the service and the functions say the same of a letter."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from critic import critique, critique_round
from critic.api.app import create_app
from critic.cli import main
from critic.domain import Draft
from critic.formats import read_path
from critic.formats.round_toml import read_round
from critic.render.json import critique_json, round_json
from critic.training.marked import unmark

CORPUS = Path(__file__).parent.parent / "corpus"
NOW = "2026-11-18T20:00:00-08:00"
LETTERS = 12
HTML = (
    "<style>p { color: red }</style><!-- \U0001f600 --><p>Dear <b>Ada Oko</b>nko,</p><script>steal()</script>"
    '<p>Thank you for your time.&nbsp;The [topic] story <i>stayed</i> with me.<img src="https://elsewhere.example/1.gif"></p>'
)


@dataclass
class Folder:
    """A round as it lies on the disk, and the same as a request."""

    path: Path
    drafts: list[Draft]
    request: dict[str, Any] = field(default_factory=dict)


def sample() -> list[Path]:
    return [CORPUS / "sample"]


def dev() -> list[Path]:
    """Return rounds of the corpus with a dozen letters between them."""
    rounds, letters = [], 0
    for folder in sorted((CORPUS / "dev").iterdir()):
        if letters < LETTERS and (folder / "round.toml").is_file():
            rounds.append(folder)
            letters += len(list(folder.glob("*.txt")))
    return rounds


@pytest.fixture(scope="module", params=[*sample(), *dev()], ids=lambda folder: folder.name)
def folder(request: Any, tmp_path_factory: pytest.TempPathFactory) -> Folder:
    source, path = request.param, tmp_path_factory.mktemp("round")
    (path / "round.toml").write_bytes((source / "round.toml").read_bytes())
    for letter in sorted(source.glob("*.txt")):
        head, blank, body = letter.read_text("utf-8").partition("\n\n")
        (path / letter.name).write_text(head + blank + unmark(body)[0], "utf-8")
    drafts = [each for each in read_path(path) if isinstance(each, Draft)]
    assert drafts
    table = tomllib.loads((path / "round.toml").read_text("utf-8"))
    for interview in table.get("interviews", ()):  # as one string, an item a line
        interview["notes"] = "\n".join(interview.get("notes", ()))
    round_ = json.loads(json.dumps(table, default=lambda time: time.isoformat()))
    return Folder(path, drafts, {"round": round_, "now": NOW})


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(create_app(), base_url="http://127.0.0.1:8017") as client:
        yield client


def sent(draft: Draft) -> dict[str, Any]:
    when = draft.sent_at.isoformat() if draft.sent_at else None
    # A file's name says whom it is for; over HTTP that has to be said.
    return {
        "id": draft.id,
        "channel": draft.channel,
        "subject": draft.subject,
        "to": list(draft.to),
        "text": draft.text,
        "sent_at": when,
    }


def printed(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    assert main([str(each) for each in arguments]) in (0, 1)
    return capsys.readouterr().out


def named(folder: Folder) -> list[Draft]:
    """Return the drafts without their files, addressed to whom the files' names said."""
    from dataclasses import replace

    judged = critique_round(folder.drafts, read_round(folder.path / "round.toml"))
    return [
        replace(draft, file=None, to=draft.to or letter.critique.interviewers)
        for draft, letter in zip(folder.drafts, judged.letters, strict=True)
    ]


def test_one_letter(folder: Folder, client: TestClient, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    from datetime import datetime

    round_ = read_round(folder.path / "round.toml")
    now = datetime.fromisoformat(NOW)
    for draft in named(folder):
        function = critique_json(critique(draft, round_, (), now), {draft.id: draft})
        answer = client.post("/v1/critiques", json={"draft": sent(draft), **folder.request})
        assert answer.json() == json.loads(json.dumps(function))
        line = tmp_path / "letter.jsonl"
        line.write_text(json.dumps(sent(draft)), "utf-8")
        shell = printed(capsys, "check", line, "--round", folder.path / "round.toml", "--now", NOW, "--format", "json")
        assert json.loads(shell) == [answer.json()]


def test_a_round(folder: Folder, client: TestClient, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    from datetime import datetime

    drafts, round_ = named(folder), read_round(folder.path / "round.toml")
    judged = critique_round(drafts, round_, datetime.fromisoformat(NOW))
    function = json.loads(json.dumps(round_json(judged, {draft.id: draft for draft in drafts})))
    asked = {"letters": [sent(draft) for draft in drafts], **folder.request}
    whole = client.post("/v1/batches", json=asked)
    assert whole.json() == function
    streamed = client.post("/v1/batches", json=asked, headers={"Accept": "application/x-ndjson"})
    file = tmp_path / "letters.jsonl"
    file.write_text("\n".join(json.dumps(sent(draft)) for draft in drafts), "utf-8")
    command = ["batch", file, "--round", folder.path / "round.toml", "--now", NOW, "--format"]
    shell = json.loads(printed(capsys, *command, "json"))
    assert [{**letter, "file": None} for letter in shell["letters"]] == function["letters"]
    assert {**shell, "letters": 0} == {**function, "letters": 0}
    lines = [json.loads(line) for line in printed(capsys, *command, "jsonl").splitlines()]
    assert [{**line, "file": None} if "file" in line else line for line in lines] == [
        json.loads(line) for line in streamed.content.splitlines()
    ]
    assert lines == [*shell["letters"], *shell["pairs"], lines[-1]]


def test_a_folder_says_what_its_files_say_alone(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    more = ["--now", NOW, "--format", "json"]
    alone = json.loads(printed(capsys, "check", folder.path, "--round", folder.path / "round.toml", *more))
    together = json.loads(printed(capsys, "batch", folder.path, "--independent", *more))
    assert [letter["critique"] for letter in together["letters"]] == alone


@pytest.mark.parametrize("unit", ["code-point", "utf-16"])
def test_html(client: TestClient, capsys: pytest.CaptureFixture[str], tmp_path: Path, unit: str) -> None:
    (tmp_path / "letter.html").write_text(HTML, "utf-8")
    draft = {"id": "letter.html", "html": HTML, "to": "Adaeze Okonkwo"}
    answer = client.post("/v1/critiques", json={"draft": draft, "offsets": unit}).json()
    batch = client.post("/v1/batches", json={"letters": [draft], "offsets": unit}).json()
    assert batch["letters"][0]["critique"] == answer
    assert answer["text"].startswith("Dear Ada Okonko,\n\nThank you") and "steal" not in answer["text"]
    units = HTML.encode("utf-16-le")
    edits = [edit for finding in answer["findings"] for edit in finding["edits"]]
    assert edits
    for edit in edits:
        words = HTML[edit["source_start"] : edit["source_end"]]
        if unit == "utf-16":
            words = units[2 * edit["source_start"] : 2 * edit["source_end"]].decode("utf-16-le")
        assert words.startswith("Ada") or "Oko" in words
        assert "</b>" in edit["source_text"] or "</b>" not in words
    if unit == "code-point":
        [shell] = json.loads(
            printed(capsys, "check", tmp_path / "letter.html", "--to", "Adaeze Okonkwo", "--format", "json")
        )
        assert shell == answer
        [line, _] = printed(capsys, "batch", tmp_path / "letter.html", "--format", "jsonl").splitlines()
        assert json.loads(line)["critique"]["text"] == answer["text"]


@pytest.mark.parametrize("name", ["a.eml", "a.mbox", "a.txt"])
def test_text_is_given_where_it_was_extracted(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str) -> None:
    mail = "Subject: Thanks\nTo: Ada\n\nDear Ada,\n\nThank you for your time.\n\nBest,\nTomasz\n"
    (tmp_path / name).write_text(f"From - Wed Nov 18 20:00:00 2026\n{mail}" if name == "a.mbox" else mail, "utf-8")
    [shown] = json.loads(printed(capsys, "check", tmp_path / name, "--format", "json"))
    assert ("text" in shown) == (name != "a.txt")
