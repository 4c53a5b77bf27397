"""One draft -> one critique; the letters of a round -> every critique, the pairs, and who has no letter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from critic.api.limits import Posted, posted
from critic.api.problems import documented
from critic.api.requests import BatchRequest, CritiqueRequest, read_request
from critic.domain import Critique, RoundCritique
from critic.offsets import OffsetUnit
from critic.pipeline import critique, critique_round
from critic.render.json import compact, critique_json, lines, round_json

router = APIRouter(prefix="/v1")

NDJSON = "application/x-ndjson"
_ERRORS = documented(400, 401, 403, 408, 413, 415, 422, 503)


def _takes(kind: type) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{kind.__name__}"}
    description = "Also taken as text/plain, which needs no preflight request."
    content = {"application/json": {"schema": schema}}
    return {"requestBody": {"required": True, "description": description, "content": content}}


async def _at_work(judge: Callable[[Posted], Response], request: Request) -> Response:
    """Read the body here and judge it in a thread: judging takes the processor, and the loop must go on answering."""
    return await run_in_threadpool(judge, await posted(request))


@router.post(
    "/critiques",
    response_model=Critique,
    responses=_ERRORS,
    openapi_extra=_takes(CritiqueRequest),
    operation_id="critique",
)
async def critiques(request: Request) -> Response:
    """Judge one draft."""
    return await _at_work(_critiqued, request)


def _critiqued(body: Posted) -> Response:
    asked, (draft, *others) = read_request(CritiqueRequest, body.data)
    deadline = body.arrived + asked.deadline_ms / 1000 if asked.deadline_ms else None
    judged = critique(draft, asked.round, others, asked.now, deadline=deadline)
    unit = asked.offsets or OffsetUnit.CODE_POINT
    answer = critique_json(judged, {each.id: each for each in (draft, *others)}, unit)
    return Response(compact(answer), headers=_JSON)


@router.post(
    "/batches",
    response_model=RoundCritique,
    responses={200: {"content": {NDJSON: {"schema": {"type": "string"}}}}, **_ERRORS},
    openapi_extra=_takes(BatchRequest),
    operation_id="batch",
)
async def batches(request: Request) -> Response:
    """Judge the letters of a round with one another.

    With ``Accept: application/x-ndjson`` the answer is a line for each of ``letters``, one for each of
    ``pairs``, and a last one with what remains; without that line the answer is not whole.
    """
    return await _at_work(_batched, request)


def _batched(body: Posted) -> Response:
    asked, drafts = read_request(BatchRequest, body.data)
    judged = critique_round(drafts, asked.round, asked.now)
    unit = asked.offsets or OffsetUnit.CODE_POINT
    answer = round_json(judged, {each.id: each for each in drafts}, unit)
    if _wants_lines(body.accept):
        return StreamingResponse((compact(line) + b"\n" for line in lines(answer)), media_type=NDJSON)
    return Response(compact(answer), headers=_JSON)


_JSON = {"Content-Type": "application/json"}


def _wants_lines(accept: str) -> bool:
    ranges = [each.split(";") for each in accept.lower().split(",")]
    return any(kind.strip() == NDJSON and "q=0" not in (each.strip() for each in rest) for kind, *rest in ranges)
