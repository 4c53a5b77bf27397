"""One draft -> one critique; the letters of a round -> every critique, the pairs, and who has no letter."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import Response, StreamingResponse

from critic.api.limits import Posted, posted
from critic.api.problems import documented
from critic.api.requests import BatchRequest, CritiqueRequest, read_request
from critic.api.sources import add_source
from critic.domain import Critique, RoundCritique
from critic.offsets import OffsetUnit
from critic.pipeline import critique, critique_round
from critic.render.json import critique_json, round_json

router = APIRouter(prefix="/v1")

NDJSON = "application/x-ndjson"
_ERRORS = documented(400, 401, 403, 408, 413, 415, 422, 503)
_Body = Annotated[Posted, Depends(posted)]


def _takes(kind: type) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{kind.__name__}"}
    description = "Also taken as text/plain, which needs no preflight request."
    content = {"application/json": {"schema": schema}}
    return {"requestBody": {"required": True, "description": description, "content": content}}


# Not `async`: judging takes the processor, and the loop must go on answering.
@router.post(
    "/critiques",
    response_model=Critique,
    responses=_ERRORS,
    openapi_extra=_takes(CritiqueRequest),
    operation_id="critique",
)
def critiques(body: _Body) -> Response:
    """Judge one draft."""
    asked, (draft, *others) = read_request(CritiqueRequest, body.data)
    deadline = body.arrived + asked.deadline_ms / 1000 if asked.deadline_ms else None
    judged = critique(draft, asked.round, others, asked.now, deadline=deadline)
    unit = asked.offsets or OffsetUnit.CODE_POINT
    answer = critique_json(judged, {each.id: each for each in (draft, *others)}, unit)
    add_source(answer, judged, draft, asked.draft.html or "", unit)
    return Response(_json(answer), headers=_JSON)


@router.post(
    "/batches",
    response_model=RoundCritique,
    responses={200: {"content": {NDJSON: {"schema": {"type": "string"}}}}, **_ERRORS},
    openapi_extra=_takes(BatchRequest),
    operation_id="batch",
)
def batches(body: _Body) -> Response:
    """Judge the letters of a round with one another.

    With ``Accept: application/x-ndjson`` the answer is a line for each of ``letters``, one for each of
    ``pairs``, and a last one with what remains; without that line the answer is not whole.
    """
    asked, drafts = read_request(BatchRequest, body.data)
    judged = critique_round(drafts, asked.round, asked.now)
    unit = asked.offsets or OffsetUnit.CODE_POINT
    answer = round_json(judged, {each.id: each for each in drafts}, unit)
    for letter, shown, draft, given in zip(judged.letters, answer["letters"], drafts, asked.drafts, strict=True):
        add_source(shown["critique"], letter.critique, draft, given.html or "", unit)
    if _wants_lines(body.accept):
        return StreamingResponse(_lines(answer), media_type=NDJSON)
    return Response(_json(answer), headers=_JSON)


_JSON = {"Content-Type": "application/json"}


def _json(value: Any) -> bytes:
    # A letter may hold lone surrogates, which UTF-8 cannot carry; escaped, they are JSON.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")


def _wants_lines(accept: str) -> bool:
    ranges = [each.split(";") for each in accept.lower().split(",")]
    return any(kind.strip() == NDJSON and "q=0" not in (each.strip() for each in rest) for kind, *rest in ranges)


def _lines(answer: dict[str, Any]) -> Iterator[bytes]:
    for line in (*answer.pop("letters"), *answer.pop("pairs"), answer):
        yield _json(line) + b"\n"
