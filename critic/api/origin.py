"""Who may ask: pages of this server, extensions, and the origins named when it started.

A page anywhere on the web can make a browser send requests to this machine; its ``Origin`` gives it
away.  A page whose own name was made to point here (DNS rebinding) is of its own origin, but carries a
foreign ``Host``.
"""

from __future__ import annotations

import binascii
import hmac
import re
from base64 import b64decode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from critic.api.languagetool.addresses import action_of
from critic.api.problems import ProblemError, problem
from critic.api.settings import Settings

_EXTENSION = re.compile(r"(?:moz-extension|chrome-extension|safari-web-extension)://[\w.-]+", re.ASCII)
_METHODS = "GET, POST, PUT, DELETE"
_ASKED = "Authorization, Content-Type, Accept, If-Match, If-None-Match"
_MINUTES_10 = "600"
_GUARDED = ("/v1/", "/v2/", "/lt/")
_OWED = "critic.owes_token"


class OriginRule:
    """Refuses foreign origins and hosts before any work, and answers preflight requests of the others."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        hosts, origins = headers.getlist("host"), headers.getlist("origin")
        if len(hosts) != 1 or hosts[0].lower() not in self._settings.hosts:
            detail = "This server does not answer to that host name; --allow-origin names further ones."
            await problem(403, detail)(scope, receive, send)
        elif not origins:
            await self._app(scope, receive, send)
        elif len(origins) > 1 or not self._allowed(origins[0], hosts[0]):
            detail = "This server does not answer pages of that origin; --allow-origin names further ones."
            await problem(403, detail)(scope, receive, send)
        elif scope["method"] == "OPTIONS" and "access-control-request-method" in headers:
            await _preflight(origins[0], scope, send)
        else:
            await self._app(scope, receive, _with_cors(origins[0], send))

    def _allowed(self, origin: str, host: str) -> bool:
        own = {f"{scheme}://{host}".lower() for scheme in ("http", "https")}
        return origin.lower() in own | self._settings.origins or _EXTENSION.fullmatch(origin) is not None


def _with_cors(origin: str, send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers["Access-Control-Allow-Origin"] = origin
            headers["Access-Control-Expose-Headers"] = "ETag, Retry-After"
            # Else a browser holds the answer back from the very pages that are let in.
            headers["Cross-Origin-Resource-Policy"] = "cross-origin"
            headers.add_vary_header("Origin")
        await send(message)

    return sending


async def _preflight(origin: str, scope: Scope, send: Send) -> None:
    answer = MutableHeaders(
        {
            "Access-Control-Allow-Methods": _METHODS,
            "Access-Control-Allow-Headers": _ASKED,
            "Access-Control-Max-Age": _MINUTES_10,
        }
    )
    if "access-control-request-private-network" in Headers(scope=scope):
        answer["Access-Control-Allow-Private-Network"] = "true"
    send = _with_cors(origin, send)
    await send({"type": "http.response.start", "status": 204, "headers": answer.raw})
    await send({"type": "http.response.body"})


class TokenRule:
    """Asks for the token, if the server has one, wherever letters are read.

    A request without the header may hold it further in, and is then let in by whoever reads that (``let_in``):
    the header makes a page ask first, and LanguageTool's clients send none.
    """

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app, self._token = app, token.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or not scope["path"].startswith(_GUARDED):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if "authorization" not in headers and _may_hold_token(scope):
            await self._app({**scope, _OWED: True}, receive, send)
        elif _same(_token_of(headers), self._token):
            await self._app(scope, receive, send)
        else:
            await problem(401, "", headers=_CHALLENGE)(scope, receive, send)


_CHALLENGE = {"WWW-Authenticate": "Bearer"}


def _may_hold_token(scope: Scope) -> bool:
    return action_of(scope["path"]) is not None or (scope["method"] == "POST" and scope["path"].startswith("/v1/"))


def owes_token(request: Request) -> bool:
    """Return whether the token was not in the header and is still to be seen."""
    return _OWED in request.scope


def let_in(request: Request, *given: str) -> None:
    """Raise ProblemError with status 401 where the token is still owed and none of those given is it."""
    token: str = request.app.state.settings.token or ""
    if owes_token(request) and not any(_same(each.encode("utf-8", "replace"), token.encode()) for each in given):
        raise ProblemError(401, "", headers=_CHALLENGE)


def _token_of(headers: Headers) -> bytes:
    """Return the token of ``Authorization: Bearer TOKEN``, or of an address like ``http://me:TOKEN@host``."""
    scheme, _, value = headers.get("authorization", "").partition(" ")
    sent = value.strip().encode("latin-1")
    if scheme.lower() == "bearer":
        return sent
    if scheme.lower() == "basic":
        try:
            return b64decode(sent, validate=True).partition(b":")[2]
        except binascii.Error:
            return b""
    return b""


def _same(given: bytes, token: bytes) -> bool:
    # In constant time: how long a refusal takes must not tell how much of a guess was right.
    return hmac.compare_digest(given, token)
