"""A round -> who has what, and what to do for whom by when; as JSON or as a calendar file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from critic.api.calls import ERRORS, JSON, at_work, takes, wants
from critic.api.kept import find_round, with_kept
from critic.api.limits import Posted
from critic.api.problems import FieldProblem, ProblemError
from critic.api.requests import PlanRequest, read_request
from critic.domain import Draft, Plan
from critic.plan import plan
from critic.render.ics import plan_ics
from critic.render.json import compact, plan_json
from critic.store.errors import BusyError

if TYPE_CHECKING:
    from critic.store.kept import Store

router = APIRouter(prefix="/v1")

CALENDAR = "text/calendar"
_FILE = {"Content-Type": f"{CALENDAR}; charset=utf-8", "Content-Disposition": 'attachment; filename="plan.ics"'}
# Each time somebody else was quicker; so many in a row are more than chance.
_TRIES = 20


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
    since gets the next SEQUENCE, what is done or gone is cancelled, and importing the file doubles nothing.  Of a kept
    round the server knows the last one itself.
    """
    return await at_work(_planned, request)


def _planned(body: Posted) -> Response:
    asked, drafts = read_request(PlanRequest, body.data)
    if wants(body.accept, CALENDAR):
        return Response(_calendar(asked, drafts, body.store), headers=_FILE)
    asked, kept = with_kept(asked, drafts, body.store)
    return Response(compact(plan_json(_plan(asked, [*kept, *drafts]))), headers=JSON)


def _plan(asked: PlanRequest, drafts: Sequence[Draft]) -> Plan:
    assert asked.round is not None  # its problems say so
    return plan(asked.round, drafts, asked.now)


def _calendar(asked: PlanRequest, drafts: Sequence[Draft], store: Store | None) -> bytes:
    """Return the calendar file; of a kept round it counts on from the one last given out, whoever got that."""
    if asked.round_id is None:
        return _file(_plan(asked, drafts), asked.calendar)
    for _ in range(_TRIES):
        found = find_round(store, asked.round_id)
        made = plan(found.round, [*found.without(drafts), *drafts], asked.now)
        calendar = _file(made, asked.calendar, found.kept.calendar)
        if store and store.put_calendar(found.kept, calendar.decode()):
            return calendar
    raise BusyError("the round changes faster than its plan can be made")


def _file(made: Plan, *before: str | None) -> bytes:
    try:
        return plan_ics(made, *before)
    except ValueError:
        what = "is no calendar; send the file of the last plan, or leave it out"
        raise ProblemError(422, "1 field is wrong.", [FieldProblem("/calendar", what)]) from None
