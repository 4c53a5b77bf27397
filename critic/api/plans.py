"""A round -> who has what, and what to do for whom by when; as JSON or as a calendar file."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from critic.api.calls import ERRORS, JSON, at_work, takes, wants
from critic.api.kept import with_kept
from critic.api.limits import Posted
from critic.api.problems import FieldProblem, ProblemError
from critic.api.requests import PlanRequest, read_request
from critic.domain import Plan
from critic.plan import plan
from critic.render.ics import plan_ics
from critic.render.json import compact, plan_json

router = APIRouter(prefix="/v1")

CALENDAR = "text/calendar"
_FILE = {"Content-Type": f"{CALENDAR}; charset=utf-8", "Content-Disposition": 'attachment; filename="plan.ics"'}


@router.post(
    "/plans",
    response_model=Plan,
    responses={200: {"content": {CALENDAR: {"schema": {"type": "string"}}}}, **ERRORS},
    openapi_extra=takes(PlanRequest),
    operation_id="plan",
)
async def plans(request: Request) -> Response:
    """Plan a round: an e-mail and a card for each interviewer, a call where an answer was promised.

    With ``Accept: text/calendar`` the answer is a calendar file.  Send the last one as ``calendar``: what has changed
    since gets the next SEQUENCE, what is done or gone is cancelled, and importing the file doubles nothing.
    """
    return await at_work(_planned, request)


def _planned(body: Posted) -> Response:
    asked, drafts = read_request(PlanRequest, body.data)
    asked, kept = with_kept(asked, drafts, body.store)
    assert asked.round is not None  # its problems say so
    made = plan(asked.round, [*kept, *drafts], asked.now)
    if not wants(body.accept, CALENDAR):
        return Response(compact(plan_json(made)), headers=JSON)
    try:
        return Response(plan_ics(made, asked.calendar), headers=_FILE)
    except ValueError:
        what = "is no calendar; send the file of the last plan, or leave it out"
        raise ProblemError(422, "1 field is wrong.", [FieldProblem("/calendar", what)]) from None
