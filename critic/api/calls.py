"""What the calls that judge share: the request's body, work in a thread, and what the sender wants back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from critic.api.limits import Posted, posted
from critic.api.problems import documented

JSON = {"Content-Type": "application/json"}
ERRORS = documented(400, 401, 403, 408, 413, 415, 422, 503)


def takes(kind: type) -> dict[str, Any]:
    """Return what OpenAPI says of a request's body."""
    schema = {"$ref": f"#/components/schemas/{kind.__name__}"}
    description = "Also taken as text/plain, which needs no preflight request."
    content = {"application/json": {"schema": schema}}
    return {"requestBody": {"required": True, "description": description, "content": content}}


async def at_work(judge: Callable[[Posted], Response], request: Request) -> Response:
    """Read the body here and judge it in a thread: judging takes the processor, and the loop must go on answering."""
    return await run_in_threadpool(judge, await posted(request))


def wants(accept: str, media_type: str) -> bool:
    """Return whether an ``Accept`` header names a media type; a wildcard does not."""
    ranges = [each.split(";") for each in accept.lower().split(",")]
    return any(kind.strip() == media_type and "q=0" not in (each.strip() for each in rest) for kind, *rest in ranges)
