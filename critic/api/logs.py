"""What is logged: method, path, status and duration.  Never a query, never a word of a letter.

An exception's message and a frame's variables may hold the letter, so of an error only its type and
the places it came through are written.
"""

from __future__ import annotations

import logging
from time import perf_counter
from traceback import format_tb
from types import TracebackType
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from critic.api.problems import problem

_log = logging.getLogger("critic.api")
_HUNG_UP = 499  # no status is sent to a client that is gone; proxies write this one into their logs
_PATH = 200
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""What a page may do: run its own files, and send nothing to anywhere else."""
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def places(error: BaseException) -> str:
    """Return an error's type and where it came through, without its message or any value."""
    lines = [*format_tb(error.__traceback__), type(error).__name__]
    cause = error.__cause__ or error.__context__
    return ("".join(lines[:-1]) + lines[-1]) + (f"\nafter\n{places(cause)}" if cause else "")


class ValuelessFormatter(logging.Formatter):
    """Writes of an exception what ``places`` returns: a fence for what other libraries log."""

    def formatException(  # noqa: N802 - the name is logging's
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Return type and places."""
        return places(ei[1]) if ei[1] is not None else ""


def config() -> dict[str, Any]:
    """Return the logging of a server: everything to standard error, one line a request."""
    quiet = {"level": "WARNING", "handlers": ["stderr"], "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"plain": {"()": ValuelessFormatter, "fmt": "%(asctime)s %(message)s"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
        "loggers": {"critic.api": {**quiet, "level": "INFO"}, "uvicorn": quiet},
        "root": {"level": "WARNING", "handlers": ["stderr"]},
    }


class Front:
    """The outermost layer: logs each request, stamps the headers every answer has, and turns errors into a 500."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = perf_counter(), 0

        async def stamped(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, stamped)
        except ClientDisconnect:
            status = status or _HUNG_UP
        except Exception as error:
            _log.error("error in %s %s\n%s", scope["method"], _shown(scope["path"]), places(error))
            # An answer under way cannot be taken back; left unfinished, the connection is closed.
            if not status:
                await problem(500, "")(scope, receive, stamped)
        finally:
            taken = (perf_counter() - began) * 1000
            _log.info("%s %s %d %.1f ms", scope["method"], _shown(scope["path"]), status or _HUNG_UP, taken)


def _shown(path: str) -> str:
    """Return a path that cannot break out of its line."""
    return path[:_PATH].encode("unicode_escape").decode("ascii")
