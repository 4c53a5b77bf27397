"""A real Chromium on a real server of this machine.  Without one the tests say so by name; `.ci/run` installs it."""

from __future__ import annotations

import re
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"
WITHIN_MS = 20_000  # for what takes one second on a machine with nothing else to do
ARGUMENTS = [
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
        assert thread.is_alive()
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=WITHIN_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


def _note(message: Any, complaints: list[str]) -> None:
    if message.type == "error" and not message.text.startswith("Failed to load resource"):
        complaints.append(message.text)


@pytest.fixture
def open_page(browser: Any, address: str) -> Iterator[Callable[..., Any]]:
    """Open the page: ``open_page(width=320, scheme="dark")``; whatever it complains of or asks elsewhere fails the test."""
    contexts, complaints = [], []

    def open_page(width: int = 1280, height: int = 900, scheme: str = "light", at: str = address, **more: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, **more)
        context.set_default_timeout(WITHIN_MS)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        # That a request failed is what some tests are about; anything else in the console is a fault.
        page.on("console", lambda message: _note(message, complaints))
        page.on(
            "request",
            lambda request: (
                complaints.append(request.url) if not request.url.startswith((at, "data:", "blob:")) else None
            ),
        )
        page.goto(f"{at}/")
        page.locator("html[data-ready]").wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


# --- what a user does ------------------------------------------------------------------------------


class Desk:
    """The page as its user has it before them."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.letter = page.get_by_role("textbox", name=re.compile("^Your (letter|card|call script)$"))
        self.to = page.get_by_role("combobox", name="who interviewed you")
        self.subject = page.get_by_role("textbox", name="Subject")

    def write(self, text: str, to: str | None = None) -> None:
        """Put a text in place of the letter, as typing or pasting does."""
        if to is not None:
            self.to.fill(to)
        self.letter.press("Control+a")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(text)

    def text(self) -> str:
        lines = self.letter.locator(".cm-line").all_inner_texts()
        return "\n".join(line.rstrip("\n") for line in lines)

    def reads(self, text: str) -> None:
        """Wait until this is the letter."""
        from playwright.sync_api import expect

        expect(self.letter.locator(".cm-line")).to_have_text(text.split("\n"))
        assert self.text() == text  # to the space

    def selects(self, words: str) -> None:
        """Wait until these words are selected."""
        self.page.wait_for_function("words => getSelection().toString() === words", arg=words)

    def holds(self, path: str) -> Callable[[], None]:
        """Hold back the next answer of this path; return what lets it come, and waits until it is there."""
        held: list[Any] = []

        def hold(route: Any) -> None:
            held.append(route)

        def let_come() -> None:
            held[0].fulfill(response=held[0].fetch())
            self.page.evaluate("fetch('/v1/checks').then(answer => answer.text())")  # asked later, answered later

        self.page.route(path, hold, times=1)
        return let_come

    def findings(self) -> Any:
        return self.page.locator("#answer .finding")

    def finding(self, words: str) -> Any:
        return self.page.locator("#answer .finding", has_text=words)

    def view(self, name: str) -> Any:
        """Go to a part of the page and return it."""
        self.page.get_by_role("tablist", name="Parts of the page").get_by_role("tab", name=name).click()
        return self.page.get_by_role("tabpanel", name=name)

    def samples(self) -> None:
        """Load the three sample letters with their interviews."""
        self.page.get_by_role("button", name="All three").click()
        self.page.get_by_text("Ready to send.").wait_for()

    def violations(self) -> list[str]:
        """Return what axe finds wrong, as lines one can read."""
        from axe_playwright_python.sync_playwright import Axe

        found = Axe().run(self.page).response["violations"]
        return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]

    def fits(self) -> bool:
        return bool(self.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


@pytest.fixture
def desk(open_page: Callable[..., Any]) -> Desk:
    return Desk(open_page())


@pytest.fixture
def open_desk(open_page: Callable[..., Any]) -> Callable[..., Desk]:
    return lambda **more: Desk(open_page(**more))
