"""Kept rounds and their letters, if the server has a store."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote_to_bytes

from fastapi import APIRouter, FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from critic.api.conditions import ETAG, READING, WRITING, Condition
from critic.api.limits import posted
from critic.api.problems import FieldProblem, ProblemError, documented, problem
from critic.api.requests import CritiqueRequest, checked, parsed
from critic.render.json import compact
from critic.store.errors import BusyError, FullError, MismatchError, MissingError, StoreError
from critic.store.ids import is_id

if TYPE_CHECKING:
    from critic.store.kept import Kept, Store

router = APIRouter(prefix="/v1/rounds")

_log = logging.getLogger("critic.api")

_PREFIX = "/v1/rounds/"
_LETTERS = "/{round_id}/letters/{letter_id}"
_ERRORS = (400, 401, 403, 404, 412, 422, 503)
_BODY_ERRORS = (*_ERRORS, 408, 413, 415)
_ID = {
    "in": "path",
    "required": True,
    "schema": {"type": "string", "minLength": 1, "maxLength": 100},
    "description": "1 to 100 printable characters, percent-encoded where they need it.",
}
_ROUND_ID: list[dict[str, Any]] = [{"name": "round_id", **_ID}]
_BOTH_IDS: list[dict[str, Any]] = [*_ROUND_ID, {"name": "letter_id", **_ID}]


@dataclass(frozen=True, slots=True)
class KeptRounds:
    """The ids of the kept rounds, sorted."""

    rounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptRound:
    """A round as it was sent, and the ids of its letters in the order in which they came."""

    id: str
    round: dict[str, Any]
    letters: tuple[str, ...]


def _kept(kind: dict[str, Any], what: str) -> dict[str, Any]:
    return {"description": what, "headers": ETAG, "content": {"application/json": {"schema": kind}}}


_A_ROUND = {"$ref": "#/components/schemas/KeptRound"}
_A_LETTER = {"type": "object", "description": "The draft as it was sent, with its id.", "required": ["id"]}
_EMPTY: dict[int | str, dict[str, Any]] = {204: {"description": "It is gone."}}
_KNOWN: dict[int | str, dict[str, Any]] = {304: {"description": "It is what If-None-Match names.", "headers": ETAG}}


def _got(kind: dict[str, Any]) -> dict[int | str, dict[str, Any]]:
    return {200: _kept(kind, "What is kept."), **_KNOWN, **documented(*_ERRORS)}


def _put(kind: dict[str, Any]) -> dict[int | str, dict[str, Any]]:
    found: dict[int | str, dict[str, Any]] = {
        200: _kept(kind, "It was there and is now as sent."),
        201: _kept(kind, "It is new."),
    }
    return {**found, **documented(*_BODY_ERRORS, *([409] if kind is _A_LETTER else []))}


def _takes(name: str, parameters: list[dict[str, Any]]) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
    return {"parameters": [*parameters, *WRITING], "requestBody": {"required": True, "content": content}}


# --- the calls ---------------------------------------------------------------------------------------


@router.get("", response_model=KeptRounds, responses=documented(401, 403, 404, 503), operation_id="kept_rounds")
async def rounds(request: Request) -> Response:
    """List the kept rounds."""
    store = _store(request)
    return await _at_work(lambda: _json({"rounds": store.ids()}))


@router.get(
    "/{round_id}",
    response_model=KeptRound,
    responses=_got(_A_ROUND),
    openapi_extra={"parameters": [*_ROUND_ID, *READING]},
    operation_id="kept_round",
)
async def get_round(request: Request) -> Response:
    """Return a round.  Its ETag changes with its letters too."""
    store, (id,) = _store(request), _ids(request, "round_id")
    return await _at_work(lambda: _answer(store.round(id), _round_json, Condition(request.headers)))


@router.put(
    "/{round_id}",
    response_model=KeptRound,
    responses=_put(_A_ROUND),
    openapi_extra=_takes("Round", _ROUND_ID),
    operation_id="keep_round",
)
async def put_round(request: Request) -> Response:
    """Keep a round; sent again it stays what it is, with the same ETag.  Its letters stay."""
    store, (id,) = _store(request), _ids(request, "round_id")
    body = (await posted(request)).data

    def work() -> Response:
        kept, is_new = store.put_round(id, _part(parsed(body), "round"), Condition(request.headers))
        return _answer(kept, _round_json, status=201 if is_new else 200)

    return await _at_work(work)


@router.delete(
    "/{round_id}",
    status_code=204,
    responses={**_EMPTY, **documented(*_ERRORS)},
    openapi_extra={"parameters": [*_ROUND_ID, *WRITING]},
    operation_id="forget_round",
)
async def delete_round(request: Request) -> Response:
    """Delete a round and its letters."""
    store, (id,) = _store(request), _ids(request, "round_id")

    def work() -> Response:
        store.delete_round(id, Condition(request.headers))
        return Response(status_code=204)

    return await _at_work(work)


@router.get(
    _LETTERS,
    response_model=None,
    responses=_got(_A_LETTER),
    openapi_extra={"parameters": [*_BOTH_IDS, *READING]},
    operation_id="kept_letter",
)
async def get_letter(request: Request) -> Response:
    """Return a letter of a round."""
    store, (round_id, id) = _store(request), _ids(request, "round_id", "letter_id")
    return await _at_work(lambda: _answer(store.letter(round_id, id), _letter_json, Condition(request.headers)))


@router.put(
    _LETTERS,
    response_model=None,
    responses=_put(_A_LETTER),
    openapi_extra=_takes("DraftInput", _BOTH_IDS),
    operation_id="keep_letter",
)
async def put_letter(request: Request) -> Response:
    """Keep a letter of a round: critiques that name the round compare with it."""
    store, (round_id, id) = _store(request), _ids(request, "round_id", "letter_id")
    body = (await posted(request)).data

    def work() -> Response:
        draft = _part(parsed(body), "draft")
        if draft.pop("id", None) not in (None, "", id):
            raise ProblemError(409, "The letter's own id is another than the address says; leave it out.")
        kept, is_new = store.put_letter(round_id, id, draft, Condition(request.headers))
        return _answer(kept, _letter_json, status=201 if is_new else 200)

    return await _at_work(work)


@router.delete(
    _LETTERS,
    status_code=204,
    responses={**_EMPTY, **documented(*_ERRORS)},
    openapi_extra={"parameters": [*_BOTH_IDS, *WRITING]},
    operation_id="forget_letter",
)
async def delete_letter(request: Request) -> Response:
    """Delete a letter of a round."""
    store, (round_id, id) = _store(request), _ids(request, "round_id", "letter_id")

    def work() -> Response:
        store.delete_letter(round_id, id, Condition(request.headers))
        return Response(status_code=204)

    return await _at_work(work)


# --- what is asked -----------------------------------------------------------------------------------


def _store(request: Request) -> Store:
    store: Store | None = request.app.state.store
    if store is None:
        raise ProblemError(404, "This server keeps nothing; start it with --store sqlite:///FILE.")
    return store


def _ids(request: Request, *names: str) -> list[str]:
    found, problems = [], []
    for name in names:
        try:
            found.append(unquote_to_bytes(request.path_params[name]).decode())
        except UnicodeDecodeError:
            found.append("")
        if not is_id(found[-1]):
            problems.append(FieldProblem(f"/{name}", "is no id: 1 to 100 printable characters in UTF-8"))
    if problems:
        raise ProblemError(422, "The address holds no id.", problems)
    return found


def _part(data: Any, part: str) -> dict[str, Any]:
    """Return a body that is one part of a critique's request, having read it as that."""
    if not isinstance(data, dict):
        raise ProblemError(422, "The body is no JSON object.", [FieldProblem("", "is no object")])
    try:
        checked(CritiqueRequest, {"draft": {"text": ""}, part: data})
    except ProblemError as error:
        here = [replace(each, pointer=each.pointer.removeprefix(f"/{part}")) for each in error.errors]
        raise ProblemError(error.status, error.detail, here) from None
    return data


class WholeIds:
    """Lets the router see an address as it was sent, so that an id may hold an encoded slash; ``_ids`` decodes it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "http" and scope["path"].startswith(_PREFIX):
            sent = scope.get("raw_path", b"").decode("latin-1")
            scope = {**scope, "path": sent if sent.startswith(_PREFIX) else quote(scope["path"])}
        await self._app(scope, receive, send)


# --- what is answered --------------------------------------------------------------------------------


async def _at_work(work: Callable[[], Response]) -> Response:
    """Do it in a thread, and say what came in the way."""
    try:
        return await run_in_threadpool(work)
    except MissingError as error:
        raise ProblemError(404, f"There is no such {error.what}.") from None
    except MismatchError:
        raise ProblemError(412, "What is kept is not what the condition names; GET it again.") from None
    except FullError:
        raise ProblemError(409, "The round holds as many letters as one may; delete some.") from None


def _answer(
    kept: Kept, shown: Callable[[Kept], dict[str, Any]], condition: Condition | None = None, status: int = 200
) -> Response:
    headers = {"ETag": f'"{kept.etag}"'}
    if condition and not condition.is_wanted(kept.etag):
        raise MismatchError
    if condition and condition.is_known(kept.etag):
        return Response(status_code=304, headers=headers)
    return _json(shown(kept), status, headers)


def _round_json(kept: Kept) -> dict[str, Any]:
    return {"id": kept.id, "round": kept.body, "letters": kept.letters}


def _letter_json(kept: Kept) -> dict[str, Any]:
    return {"id": kept.id, **kept.body}


def _json(value: object, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(compact(value), status, headers, "application/json")


async def _of_the_store(_: Request, error: Exception) -> Response:
    # The error names the file, which is nobody's business who asks from elsewhere.
    _log.error("%s", error)
    if isinstance(error, BusyError):
        return problem(503, "Another program is writing to the store; try again.", headers={"Retry-After": "1"})
    return problem(503, "The store cannot be used; the server's log says why.", headers={"Retry-After": "60"})


def install(app: FastAPI) -> None:
    """Answer the calls, and say of every call that a store failed."""
    app.include_router(router)
    app.add_exception_handler(StoreError, _of_the_store)
