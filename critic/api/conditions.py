"""If-Match and If-None-Match (RFC 9110, 13.1)."""

from __future__ import annotations

import re
from typing import Any

from starlette.datastructures import Headers

# Tags without quotation marks are read too: shells eat them.
_TAG = re.compile(r'(?P<weak>W/)?"(?P<tag>[^"]*)"|(?P<bare>[^\s,"]+)')

_TEXT = {"type": "string"}
ETAG = {"ETag": {"description": "Names this state of it; If-Match takes it back.", "schema": _TEXT}}
WRITING: list[dict[str, Any]] = [
    {
        "name": "If-Match",
        "in": "header",
        "required": False,
        "schema": _TEXT,
        "description": "The ETag of what is to be changed; if that has been changed meanwhile, the answer is 412.",
    },
    {
        "name": "If-None-Match",
        "in": "header",
        "required": False,
        "schema": _TEXT,
        "description": "With *, nothing that is there is changed: the answer is 412 then.",
    },
]
READING: list[dict[str, Any]] = [
    WRITING[0] | {"description": "The ETag that is wanted; if what is there has another, the answer is 412."},
    WRITING[1] | {"description": "The ETag that is known; if what is there has it too, the answer is 304."},
]


class Condition:
    """What a request asks of the ETag of what is there; an ETag of None means that nothing is."""

    def __init__(self, headers: Headers) -> None:
        """Take the request's headers."""
        self._wanted, self._unwanted = _tags(headers, "if-match", weak=False), _tags(headers, "if-none-match")

    def __call__(self, etag: str | None) -> bool:
        """Return whether a change may be made."""
        return self.is_wanted(etag) and not self.is_known(etag)

    def is_wanted(self, etag: str | None) -> bool:
        """Return whether If-Match, if there is one, holds."""
        return self._wanted is None or _among(etag, self._wanted)

    def is_known(self, etag: str | None) -> bool:
        """Return whether If-None-Match names it."""
        return self._unwanted is not None and _among(etag, self._unwanted)


def _among(etag: str | None, tags: set[str]) -> bool:
    return etag is not None and ("*" in tags or etag in tags)


def _tags(headers: Headers, name: str, weak: bool = True) -> set[str] | None:
    """Return a header's tags without quotation marks, None where it is not sent; "*" is one that names everything."""
    values = headers.getlist(name)
    found = (match for value in values for match in _TAG.finditer(value))
    return {match["tag"] or match["bare"] or "" for match in found if weak or not match["weak"]} if values else None
