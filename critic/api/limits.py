"""How much is taken on: bodies of a bounded size that arrive in a bounded time, a bounded number at once."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from email.message import Message
from time import monotonic
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from critic.api.languagetool.addresses import action_of
from critic.api.origin import let_in, owes_token
from critic.api.problems import ProblemError, problem
from critic.api.settings import Settings

if TYPE_CHECKING:
    from critic.store.kept import Store

_TAKEN = ("application/json", "text/plain")
# The rest of a refused body is not worth reading: the connection ends with the answer.
_CLOSE = {"Connection": "close"}


class Gate:
    """Lets a bounded number of critiques in, at work and waiting; the others are told to come back."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._room = app, settings.threads + settings.waiting

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or not _is_work(scope):
            await self._app(scope, receive, send)
            return
        if self._room <= 0:
            detail = "Too many letters are waiting; try again in a second."
            await problem(503, detail, headers={"Retry-After": "1", **_CLOSE})(scope, receive, send)
            return
        self._room -= 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._room += 1


def _is_work(scope: Scope) -> bool:
    return scope["method"] in ("POST", "PUT") or (scope["method"] == "GET" and action_of(scope["path"]) == "check")


@dataclass(frozen=True, slots=True)
class Posted:
    """A body as received, when it began to arrive (on the monotonic clock), and what the sender wants back.

    ``store`` is where the round lies that it may name, if this server keeps any.
    """

    data: bytes
    arrived: float
    accept: str
    store: Store | None = None


async def posted(request: Request) -> Posted:
    """Return the body; raises ProblemError for one that is no JSON by its type, too large or too slow.

    Where the header holds no token and the server asks for one, it stands in the body as ``"token"``.

    ``text/plain`` is taken as JSON too: it is what a page may send without asking first, which some mail
    programs cannot.  The origin rule has looked at it by then.
    """
    arrived = monotonic()
    _refuse_type(request.headers.get("content-type", ""))
    data = await body_of(request)
    if owes_token(request):
        let_in(request, *await run_in_threadpool(_token_in, data))
    return Posted(data, arrived, request.headers.get("accept", ""), request.app.state.store)


async def body_of(request: Request) -> bytes:
    """Return the body, whatever its type; raises ProblemError for one that is too large or too slow."""
    settings: Settings = request.app.state.settings
    length = request.headers.get("content-length", "0")
    if not (length.isascii() and length.isdigit() and int(length[:20]) <= settings.max_body):
        raise _too_large(settings)
    data = bytearray()
    try:
        async with asyncio.timeout(settings.body_seconds):
            async for piece in request.stream():
                data += piece
                if len(data) > settings.max_body:
                    raise _too_large(settings)
    except TimeoutError:
        raise ProblemError(408, "The body took too long to arrive.", headers=_CLOSE) from None
    return bytes(data)


def _token_in(data: bytes) -> list[str]:
    try:
        body = json.loads(data)
    except (ValueError, RecursionError):
        return []
    token = body.get("token") if isinstance(body, dict) else None
    return [token] if isinstance(token, str) else []


def _refuse_type(value: str) -> None:
    parsed = Message()
    parsed["content-type"] = value
    charset = str(parsed.get_param("charset", "utf-8")).lower()
    if not value or parsed.get_content_type() not in _TAKEN or charset not in ("utf-8", "utf8"):
        raise ProblemError(415, "Send JSON in UTF-8, with the header Content-Type: application/json.")


def _too_large(settings: Settings) -> ProblemError:
    detail = f"The request is larger than {settings.max_body:,} bytes; send fewer letters at once."
    return ProblemError(413, detail, headers=_CLOSE)
