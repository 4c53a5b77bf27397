"""The page: the files of ``critic/web``, and nothing else of this machine."""

from __future__ import annotations

import gzip
from collections.abc import Awaitable, Callable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from secrets import token_urlsafe

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from critic.api.logs import POLICY

# Named here, not asked of the system: Windows' registry has been seen to call JavaScript plain text.
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
}
_NONCE = b"{{style-nonce}}"
_NONCE_BYTES = 18

_Answer = Callable[[Request], Awaitable[Response]]


def install(app: FastAPI) -> None:
    """Answer ``/`` and the files it needs; each has a route of its own, so that no path can lead elsewhere."""
    for path, kind, content in _pages(files("critic") / "web"):
        answer = _with_nonce(content, kind) if _NONCE in content else _answer(content, kind)
        app.add_api_route(path, answer, include_in_schema=False)


def _pages(folder: Traversable, prefix: str = "/") -> Iterator[tuple[str, str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        suffix = f".{entry.name.rpartition('.')[2]}"
        if entry.is_dir():
            yield from _pages(entry, f"{prefix}{entry.name}/")
        elif suffix in _TYPES:
            content = entry.read_bytes()
            yield prefix + entry.name, _TYPES[suffix], content
            if entry.name == "index.html":
                yield prefix, _TYPES[suffix], content


def _answer(content: bytes, kind: str) -> _Answer:
    packed = gzip.compress(content, mtime=0)

    async def answer(request: Request) -> Response:
        headers = {"Vary": "Accept-Encoding"}
        if "gzip" not in request.headers.get("accept-encoding", ""):
            return Response(content, media_type=kind, headers=headers)
        return Response(packed, media_type=kind, headers={**headers, "Content-Encoding": "gzip"})

    return answer


def _with_nonce(content: bytes, kind: str) -> _Answer:
    """Answer with a nonce of its own each time: the editor brings its style sheet, and no other may come in."""

    async def answer(_: Request) -> Response:
        nonce = token_urlsafe(_NONCE_BYTES)
        policy = POLICY.replace("style-src 'self'", f"style-src 'self' 'nonce-{nonce}'")
        page = content.replace(_NONCE, nonce.encode("ascii"))
        return Response(page, media_type=kind, headers={"Content-Security-Policy": policy})

    return answer
