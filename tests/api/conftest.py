"""The app in this process, and a real server on a loopback port; nothing here talks to anything else."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.testclient import TestClient

from critic.api.app import create_app
from critic.api.connection import Connection
from critic.api.settings import Settings

OWN = "http://127.0.0.1:8017"
SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"
NOW = "2026-11-18T20:00:00-08:00"

Server = Callable[..., Any]


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    with TestClient(create_app(), base_url=OWN) as client:
        yield client


@pytest.fixture(scope="session")
def batch() -> dict[str, Any]:
    """Return the sample round as a request."""
    import tomllib

    round_ = tomllib.loads((SAMPLE / "round.toml").read_text("utf-8"))
    letters = sorted(SAMPLE.glob("*.txt"))
    drafts = [{"id": each.stem, "to": _to(each), "text": each.read_text("utf-8")} for each in letters]
    return {
        "drafts": drafts,
        "round": json.loads(json.dumps(round_, default=lambda time: time.isoformat())),
        "now": NOW,
    }


def _to(letter: Path) -> str | None:
    return {"ada": "Ada Okonkwo <ada.okonkwo@brightwater.example>", "mei": "Mei-Ling Zhao"}.get(letter.stem)


@pytest.fixture(scope="session")
def one(batch: dict[str, Any]) -> dict[str, Any]:
    """Return one of its letters as a request."""
    return {"draft": batch["drafts"][0], "round": batch["round"], "now": NOW}


@pytest.fixture
def serve() -> Iterator[Server]:
    """Return a function that starts a server with settings of its own and returns its port."""
    running: list[tuple[uvicorn.Server, threading.Thread]] = []

    def start(**settings: Any) -> int:
        listener = socket.create_server(("127.0.0.1", 0))
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 16_384)  # so that unread answers are soon noticed
        port: int = listener.getsockname()[1]
        app = create_app(replace(Settings.at("127.0.0.1", port), **settings))
        server = uvicorn.Server(
            uvicorn.Config(
                app,
                http=Connection,
                ws="none",
                loop="asyncio",
                log_config=None,
                access_log=False,
                timeout_graceful_shutdown=1,
            )
        )
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        running.append((server, thread))
        until(lambda: server.started)
        return port

    yield start
    for server, thread in running:
        server.should_exit = True
        thread.join(10)


def until(holds: Callable[[], bool], seconds: float = 15) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not come about in time"
        time.sleep(0.01)


@contextmanager
def connected(port: int, **options: int) -> Iterator[socket.socket]:
    with socket.socket() as raw:
        raw.settimeout(15)
        for name, value in options.items():
            raw.setsockopt(socket.SOL_SOCKET, getattr(socket, name), value)
        raw.connect(("127.0.0.1", port))
        yield raw
