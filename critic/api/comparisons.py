"""Letters, or any texts -> which are alike, where, and which words were swapped; nothing is judged."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from critic.api.calls import ERRORS, JSON, at_work, takes
from critic.api.kept import with_kept
from critic.api.limits import Posted
from critic.api.requests import ComparisonRequest, read_request
from critic.domain import Draft, Pair, Skipped, Span
from critic.offsets import OffsetUnit
from critic.pipeline import compare, compare_letters
from critic.render.json import compact, comparison_json, likeness_json

router = APIRouter(prefix="/v1")


@dataclass(frozen=True, slots=True)
class ComparedLetter:
    """A letter of a comparison, and the sentences it shares with its duplicates and should make its own."""

    draft_id: str
    make_own: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The pairs; where letters were sent, also which of them hang together and which could not be compared."""

    pairs: tuple[Pair, ...]
    letters: tuple[ComparedLetter, ...] = ()
    clusters: tuple[tuple[str, ...], ...] = ()
    skipped: tuple[Skipped, ...] = ()


@router.post(
    "/comparisons",
    response_model=Comparison,
    responses=ERRORS,
    openapi_extra=takes(ComparisonRequest),
    operation_id="compare",
)
async def comparisons(request: Request) -> Response:
    """Lay letters side by side, or any texts.

    Of letters, salutation, signature, contact data and quoted mail do not count, nor, with a round, do role, firm and
    names; of plain texts every word counts, unless one is plainly a letter.
    """
    return await at_work(_compared, request)


def _compared(body: Posted) -> Response:
    asked, drafts = read_request(ComparisonRequest, body.data)
    unit = asked.offsets or OffsetUnit.CODE_POINT
    if asked.texts is not None:
        texts = {str(at): Draft(text, str(at)) for at, text in enumerate(asked.texts)}
        return Response(compact(comparison_json(compare(asked.texts), texts, unit)), headers=JSON)
    asked, kept = with_kept(asked, drafts, body.store)
    drafts = [*kept, *drafts]
    likeness = compare_letters(drafts, asked.round, asked.now)
    return Response(compact(likeness_json(likeness, {each.id: each for each in drafts}, unit)), headers=JSON)
