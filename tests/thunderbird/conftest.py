"""A real Thunderbird without a screen, a server to ask, and a post office that keeps what is sent.

Where Thunderbird is not installed the tests say so by name; `.ci/run` installs it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import socketserver
import subprocess
import sys
import threading
import tomllib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # for the two modules beside this one

from thunderbird_desk import ADDON, Desk  # noqa: E402
from thunderbird_remote import WITHIN, Remote, RemoteError  # noqa: E402

SAMPLE = HERE.parents[1] / "corpus" / "sample"
# The program itself: Debian's command is a script that starts it.
PROGRAM = next(
    (
        path
        for path in ("/usr/lib/thunderbird/thunderbird", shutil.which("thunderbird"))
        if path and Path(path).exists()
    ),
    None,
)


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the packed extension."""
    target = tmp_path_factory.mktemp("package") / "critic.xpi"
    subprocess.run([sys.executable, "-m", "critic", "plugin", "thunderbird", "--output", str(target)], check=True)
    return target


class _Post(socketserver.StreamRequestHandler):
    """As much of SMTP as it takes to receive."""

    def handle(self) -> None:
        self._say("220 post office")
        for line in self.rfile:
            verb = line.strip().upper()[:4]
            if verb == b"DATA":
                self._say("354 go on")
                message = b"".join(iter(self.rfile.readline, b".\r\n"))
                self.server.outbox.append(message.decode("utf-8"))  # type: ignore[attr-defined]
            elif verb == b"QUIT":
                return self._say("221 bye")
            self._say("250 8BITMIME" if verb == b"EHLO" else "250 yes")
        return None

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode("ascii"))


@pytest.fixture(scope="session")
def outbox() -> Iterator[SimpleNamespace]:
    """Run the post office; ``messages`` is what was handed in there."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Post) as server:
        server.daemon_threads = True
        server.outbox = []  # type: ignore[attr-defined]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield SimpleNamespace(port=server.server_address[1], messages=server.outbox)  # type: ignore[attr-defined]
        server.shutdown()


@pytest.fixture(scope="session")
def thunderbird(tmp_path_factory: pytest.TempPathFactory, outbox: SimpleNamespace) -> Iterator[Remote]:
    """Start Thunderbird once for all tests, in a profile of its own."""
    if PROGRAM is None:
        pytest.skip("no Thunderbird on this machine: apt-get install thunderbird")
    home = tmp_path_factory.mktemp("thunderbird")
    port = _free_port()
    _profile(home / "profile", {"marionette.port": port, "mail.smtpserver.smtp1.port": outbox.port})
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    # Without the last one, services.settings.server is not read.
    own = {"HOME": str(home), "LANG": "C.UTF-8", "MOZ_CRASHREPORTER_DISABLE": "1", "MOZ_REMOTE_SETTINGS_DEVTOOLS": "1"}
    options = ["--headless", "--no-remote", "--marionette", "--remote-allow-system-access"]
    with (home / "log").open("wb") as log:
        program = subprocess.Popen(
            [str(PROGRAM), "--profile", str(home / "profile"), *options],
            env={**kept, **own}, stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
    remote = Remote(port)
    yield remote
    with suppress(RemoteError, OSError):
        remote("Marionette:Quit", flags=["eForceQuit"])
    remote.close()
    try:
        program.wait(WITHIN)
    except subprocess.TimeoutExpired:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()


def _profile(folder: Path, more: dict[str, Any]) -> None:
    (folder / "Mail" / "pop").mkdir(parents=True)
    (folder / "Mail" / "Local Folders").mkdir()
    (folder / "Mail" / "pop" / "Sent").touch()
    prefs = {**tomllib.loads((HERE / "prefs.toml").read_text("utf-8")), **more}
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in prefs.items()]
    (folder / "user.js").write_text("".join(lines), "utf-8")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def installed(thunderbird: Remote, package: Path, outbox: SimpleNamespace) -> Desk:
    """Install the extension; its settings stay open in a tab, through which the tests speak to it."""
    assert thunderbird("Addon:Install", path=str(package), temporary=True) == ADDON
    return Desk(thunderbird, outbox.messages)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run the critic as its user does; it keeps the sample round, without times, which the clock would soon outdate."""
    folder = tmp_path_factory.mktemp("server")
    command = [sys.executable, "-m", "critic", "serve", "--port", "0", "--store", f"sqlite:///{folder / 'rounds.db'}"]
    with (folder / "log").open("w") as log:
        program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
    assert program.stdout is not None
    said = re.search(r"http://[\d.:]+", program.stdout.readline())
    assert said, (folder / "log").read_text()
    round = tomllib.loads((SAMPLE / "round.toml").read_text("utf-8"))
    round["interviews"] = [{k: each[k] for k in ("interviewer", "notes")} for each in round["interviews"]]
    headers = {"Content-Type": "application/json"}
    request = Request(f"{said[0]}/v1/rounds/autumn", json.dumps(round).encode(), headers, method="PUT")
    with build_opener(ProxyHandler({})).open(request, timeout=WITHIN) as answer:
        assert answer.status == 201
    yield said[0]
    program.terminate()
    program.communicate(timeout=WITHIN)


@pytest.fixture
def nobody() -> str:
    """Return an address where nobody answers."""
    return f"http://127.0.0.1:{_free_port()}"


class _Parrot(socketserver.StreamRequestHandler):
    """Answers whatever it is asked with the same words."""

    def handle(self) -> None:
        while self.rfile.readline().strip():
            pass
        words: bytes = self.server.words  # type: ignore[attr-defined]
        self.wfile.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s" % (len(words), words))


@pytest.fixture
def parrot() -> Iterator[Callable[[bytes], str]]:
    """Start a server that always answers these words; return its address."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Parrot) as other:

        def teach(words: bytes) -> str:
            other.words = words  # type: ignore[attr-defined]
            return f"http://127.0.0.1:{other.server_address[1]}"

        threading.Thread(target=other.serve_forever, daemon=True).start()
        yield teach
        other.shutdown()


@pytest.fixture
def silent() -> Iterator[str]:
    """Return the address of a server that takes a request and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield f"http://127.0.0.1:{other.getsockname()[1]}"


@pytest.fixture
def desk(installed: Desk, server: str) -> Iterator[Desk]:
    """Sit down at a tidy desk, with time enough for a busy machine to answer."""
    installed.settings.text()
    installed.set(server=server, deadline=1000 * WITHIN)
    yield installed
    installed.clear()
