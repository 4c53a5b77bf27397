"""`critic serve` as a process of its own, asked by the standard library's clients."""

from __future__ import annotations

import http.client
import json
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

CANARY = "Canaryquux"
LETTER = f"Dear [Name],\n\nThank you for your time, {CANARY}.\n\nBest,\nTomasz"

Start = Callable[..., tuple[subprocess.Popen[str], str]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Return a function that starts a server at a free port and returns it with its address."""
    started: list[subprocess.Popen[str]] = []

    def serving(*options: str) -> tuple[subprocess.Popen[str], str]:
        command = [sys.executable, "-m", "critic", "serve", "--port", "0", *options]
        with (tmp_path / "log").open("w") as log:
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        started.append(process)
        assert process.stdout
        found = re.search(r"http://\S+/", process.stdout.readline())
        assert found
        return process, found[0]

    yield serving
    for process in started:
        process.kill()
        process.communicate()


def ask(address: str, path: str = "v1/critiques", **headers: str) -> Any:
    body = json.dumps({"draft": {"text": LETTER, "subject": CANARY}}).encode()
    request = Request(address + path, body, {"Content-Type": "application/json", **headers})
    with urlopen(request, timeout=60) as answer:
        return json.load(answer)


def failing(*options: str) -> str:
    command = [sys.executable, "-m", "critic", "serve", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("critic: ") and done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def test_it_serves_logs_little_and_ends_quietly(start: Start, tmp_path: Path) -> None:
    process, address = start()
    assert ask(address, f"v1/critiques?{CANARY}")["verdict"] == "stop"
    with urlopen(address, timeout=60) as page:
        assert b"<html" in page.read()
    host, port = address.removeprefix("http://").rstrip("/").split(":")
    client = http.client.HTTPConnection(host, int(port), timeout=60)
    for _ in range(2):  # on one connection
        client.request("GET", "/healthz")
        assert json.load(client.getresponse())["status"] == "ready"
    client.close()
    with pytest.raises(HTTPError, match="403"):
        ask(address, Origin="https://evil.example")
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 0
    log = (tmp_path / "log").read_text()
    assert re.search(r"POST /v1/critiques 200 [\d.]+ ms$", log, re.MULTILINE)
    assert CANARY not in log
    assert all(re.search(r"\d (GET|POST) /\S* \d{3} [\d.]+ ms$", line) for line in log.splitlines()), log


def test_two_workers_serve_with_a_token(start: Start, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("s3cret\n")
    process, address = start("--workers", "2", "--token-file", str(tmp_path / "token"))
    assert ask(address, Authorization="Bearer s3cret")["verdict"] == "stop"
    with pytest.raises(HTTPError, match="401"):
        ask(address)
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 0
    assert "s3cret" not in (tmp_path / "log").read_text()


def test_it_warns_of_an_open_door(start: Start, tmp_path: Path) -> None:
    process, address = start("--host", "0.0.0.0")
    assert ask(address.replace("0.0.0.0", "127.0.0.1"))["verdict"] == "stop"
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 0
    assert "anyone who reaches 0.0.0.0 may use this server" in (tmp_path / "log").read_text()


def test_a_taken_port_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert "in use" in failing("--port", str(taken.getsockname()[1]))


def test_what_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("\n")
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    assert "203.0.113.7" in failing("--host", "203.0.113.7", "--port", "0")
    assert "no address" in failing("--host", "no such host")
    assert "no number" in failing("--port", "70000")
    assert "no origin" in failing("--allow-origin", "mail.example.org")
    assert "cannot be read" in failing("--token-file", str(tmp_path / "none"))
    assert "holds no token" in failing("--token-file", str(tmp_path / "empty"))
    assert "ASCII" in failing("--token-file", str(tmp_path / "binary"))


def test_asking_for_help_loads_no_server() -> None:
    code = "import sys; from critic.cli import main\ntry: main(['serve', '--help'])\nexcept SystemExit: pass\n"
    code += "sys.exit(bool({'fastapi', 'uvicorn', 'spacy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
