"""The page: the files of ``critic/web``, and nothing else of this machine."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from fastapi import FastAPI
from starlette.responses import Response

# Named here, not asked of the system: Windows' registry has been seen to call JavaScript plain text.
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
}


def install(app: FastAPI) -> None:
    """Answer ``/`` and the files it needs; each has a route of its own, so that no path can lead elsewhere."""
    for path, kind, content in _pages(files("critic") / "web"):
        app.add_api_route(path, _answer(content, kind), include_in_schema=False)


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


def _answer(content: bytes, kind: str) -> Callable[[], Awaitable[Response]]:
    async def answer() -> Response:
        return Response(content, media_type=kind)

    return answer
