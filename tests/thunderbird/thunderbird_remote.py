"""Thunderbird's own remote control, Marionette: what is asked of it runs inside Thunderbird."""

from __future__ import annotations

import base64
import json
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

WITHIN = 20  # seconds; for what takes one on a machine with nothing else to do


_BUTTON = (
    "[...document.querySelectorAll('button')].filter(each => each.textContent.includes(arguments[0]))[arguments[1]]"
)


class RemoteError(Exception):
    """What was asked of Thunderbird failed there."""


class Remote:
    """Marionette's wire: ``LENGTH:JSON``; asked ``[0, id, name, parameters]`` it answers ``[1, id, error, value]``."""

    def __init__(self, port: int) -> None:
        deadline = time.monotonic() + WITHIN
        while True:
            try:
                self._socket = socket.create_connection(("127.0.0.1", port), 2 * WITHIN)
                break
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)
        self._read, self._id = self._socket.makefile("rb"), 0
        self._receive()
        self("WebDriver:NewSession", capabilities={})
        self("Marionette:SetContext", value="chrome")

    def __call__(self, name: str, **parameters: Any) -> Any:
        self._id += 1
        data = json.dumps([0, self._id, name, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(data), data))
        _, _, error, value = self._receive()
        if error:
            raise RemoteError(f"{name}: {error['message']}")
        return value.get("value", value) if isinstance(value, dict) else value

    def _receive(self) -> Any:
        digits = b""
        while (digit := self._read.read(1)) != b":":
            if not digit:
                raise RemoteError("Thunderbird is gone")
            digits += digit
        return json.loads(self._read.read(int(digits)))

    def close(self) -> None:
        self._read.close()
        self._socket.close()

    def chrome(self, script: str, *args: Any) -> Any:
        """Run the body of an async function with all of Thunderbird's rights; ``args`` holds what is given."""
        body = f"""const [args, done] = [arguments[0], arguments[arguments.length - 1]];
            (async () => {{ {script} }})().then(value => done({{value}}), error => done({{error: String(error)}}));"""
        answer = self(
            "WebDriver:ExecuteAsyncScript", script=body, args=[list(args)], newSandbox=True, sandbox="system",
            scriptTimeout=1000 * WITHIN,
        )  # fmt: skip
        if "error" in answer:
            raise RemoteError(answer["error"])
        return answer.get("value")

    def page(self, browser: str, script: str, *args: Any) -> Any:
        """Run a script in the page that a ``<browser>`` shows; a promise it returns is waited for."""
        return self.chrome(
            f"""return ({browser}).browsingContext.currentWindowGlobal.getActor("MarionetteCommands")
                .executeScript(args[0], args.slice(1), {{timeout: {1000 * WITHIN}, async: false}});""",
            script, *args,
        )  # fmt: skip

    def wait(self, expression: str, *args: Any) -> Any:
        """Ask until an expression of Thunderbird's own is true."""
        return until(lambda: self.chrome(f"return ({expression});", *args), expression)


def until(ask: Callable[[], Any], what: str) -> Any:
    """Ask until the answer is true; a page that is not there yet is no answer."""
    deadline = time.monotonic() + WITHIN
    while True:
        with suppress(RemoteError):
            if answer := ask():
                return answer
        assert time.monotonic() < deadline, f"this never came true: {what}"
        time.sleep(0.05)


class Page:
    """A page of the extension, shown by the ``<browser>`` that an expression names."""

    def __init__(self, remote: Remote, browser: str, address: str) -> None:
        self._remote, self._browser, self._address = remote, browser, address

    def run(self, script: str, *args: Any) -> Any:
        return self._remote.page(self._browser, script, *args)

    def text(self) -> str:
        """Return what it says once it is done."""
        ask = "return location.href.includes(arguments[0]) && document.body.dataset.state"
        until(lambda: self.run(ask, self._address) == "done", f"{self._address} is done")
        return str(self.run("return document.body.innerText"))

    def says(self, words: str) -> None:
        """Wait until it says so."""
        until(lambda: words in self.run("return document.body.innerText"), words)

    def no_longer_says(self, words: str) -> None:
        until(lambda: words not in self.run("return document.body.innerText"), f"not {words}")

    def press(self, words: str, nth: int = 0) -> None:
        """Press the button with these words, or the one after so many others."""
        self.text()
        assert self.has(words, nth), self.run("return document.body.innerText")
        self._closing(f"{_BUTTON}.click()", words, nth)

    def has(self, words: str, nth: int = 0) -> bool:
        """Return whether there is such a button."""
        return bool(self.run(f"return Boolean({_BUTTON})", words, nth))

    def key(self, name: str) -> None:
        """Press a key in it, which may close it."""
        self._closing(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0], bubbles: true}))",
            name,
        )

    def _closing(self, script: str, *args: Any) -> None:
        """Run what may close the page, and with it the line."""
        try:
            self.run(script, *args)
        except RemoteError as error:
            if "destroyed before query" not in str(error):
                raise

    def zoom(self, factor: float) -> None:
        """Show it larger; wait until it is laid out so."""
        width = self.run("return devicePixelRatio")
        self._remote.chrome(f"({self._browser}).browsingContext.fullZoom = args[0]", factor)
        until(lambda: self.run("return devicePixelRatio") == factor * width, f"{factor} times as large")

    def picture(self, path: Path) -> None:
        data = self._remote.chrome(f"""
            const image = await ({self._browser}).browsingContext.currentWindowGlobal.drawSnapshot(null, 1, "white");
            const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
            [canvas.width, canvas.height] = [image.width, image.height];
            canvas.getContext("2d").drawImage(image, 0, 0);
            return canvas.toDataURL("image/png");""")
        path.write_bytes(base64.b64decode(data.split(",", 1)[1]))
