"""One draft -> one critique; the letters of a round -> every critique, the pairs, and who has no letter."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from critic.api.calls import ERRORS, JSON, at_work, takes, wants
from critic.api.kept import with_kept
from critic.api.limits import Posted
from critic.api.requests import BatchRequest, CritiqueRequest, read_request
from critic.domain import Critique, RoundCritique
from critic.offsets import OffsetUnit
from critic.pipeline import critique, critique_round
from critic.render.json import compact, critique_json, lines, round_json

router = APIRouter(prefix="/v1")

NDJSON, HTML = "application/x-ndjson", "text/html"
_AS_TEXT = {kind: {"schema": {"type": "string"}} for kind in (NDJSON, HTML)}


@router.post(
    "/critiques",
    response_model=Critique,
    responses=ERRORS,
    openapi_extra=takes(CritiqueRequest),
    operation_id="critique",
)
async def critiques(request: Request) -> Response:
    """Judge one draft."""
    return await at_work(_critiqued, request)


def _critiqued(body: Posted) -> Response:
    asked, sent = read_request(CritiqueRequest, body.data)
    asked, kept = with_kept(asked, sent, body.store)
    draft, *others = (*sent, *kept)
    deadline = body.arrived + asked.deadline_ms / 1000 if asked.deadline_ms else None
    judged = critique(draft, asked.round, others, asked.now, deadline=deadline)
    unit = asked.offsets or OffsetUnit.CODE_POINT
    answer = critique_json(judged, {each.id: each for each in (draft, *others)}, unit)
    return Response(compact(answer), headers=JSON)


@router.post(
    "/batches",
    response_model=RoundCritique,
    responses={200: {"content": _AS_TEXT}, **ERRORS},
    openapi_extra=takes(BatchRequest),
    operation_id="batch",
)
async def batches(request: Request) -> Response:
    """Judge the letters of a round with one another.

    Letters kept with the round are compared with, and count as written; they are judged themselves where none are sent.
    With ``Accept: application/x-ndjson`` the answer is a line for each of ``letters``, one for each of
    ``pairs``, and a last one with what remains; without that line the answer is not whole.  With ``Accept: text/html``
    it is the report as one page to keep.
    """
    return await at_work(_batched, request)


def _batched(body: Posted) -> Response:
    asked, sent = read_request(BatchRequest, body.data)
    asked, kept = with_kept(asked, sent, body.store)
    drafts = [*kept, *sent]
    judged = critique_round(drafts, asked.round, asked.now)
    if asked.drafts is not None or asked.letters is not None:
        judged = replace(judged, letters=judged.letters[len(kept) :])
    if wants(body.accept, HTML):
        from critic.render.html import Sheet, round_page

        page = round_page(Sheet(None, judged, asked.round), {each.id: each for each in drafts})
        return Response(page.encode("utf-8", "replace"), media_type=f"{HTML}; charset=utf-8")
    unit = asked.offsets or OffsetUnit.CODE_POINT
    answer = round_json(judged, {each.id: each for each in drafts}, unit)
    if wants(body.accept, NDJSON):
        return StreamingResponse((compact(line) + b"\n" for line in lines(answer)), media_type=NDJSON)
    return Response(compact(answer), headers=JSON)
