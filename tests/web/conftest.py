"""A real Chromium on a real server of this machine.  Without one the tests say so by name; `.ci/run` installs it."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Serve the page on a free port."""
    with served() as address:
        yield address


@pytest.fixture(scope="session")
def locked_address() -> Iterator[str]:
    """Serve it to those who know the token."""
    with served(token="s3cret") as address:
        yield address


@contextmanager
def served(**settings: str) -> Iterator[str]:
    import uvicorn

    from critic.api.app import create_app
    from critic.api.settings import Settings

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(create_app(Settings.at("127.0.0.1", port, **settings)), port=port, log_level="error")
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
        yield browser
        browser.close()


def _note(message: Any, complaints: list[str]) -> None:
    if message.type == "error" and not message.text.startswith("Failed to load resource"):
        complaints.append(message.text)


@pytest.fixture
def open_page(browser: Any, address: str) -> Iterator[Callable[..., Any]]:
    """Open the page: ``open_page(width=320, scheme="dark")``; whatever it complains of or asks elsewhere fails the test."""
    contexts, complaints = [], []

    def open_page(width: int = 1280, height: int = 900, scheme: str = "light", at: str = address) -> Any:
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        # That a request failed is what some tests are about; anything else in the console is a fault.
        page.on("console", lambda message: _note(message, complaints))
        page.on(
            "request",
            lambda request: complaints.append(request.url) if not request.url.startswith((at, "data:")) else None,
        )
        page.goto(f"{at}/")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
