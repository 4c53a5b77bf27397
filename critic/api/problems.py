"""Errors as RFC 9457 problems.  They never hold anything of the request but where in it something is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from critic.api.languagetool.addresses import action_of

MEDIA_TYPE = "application/problem+json"

# LanguageTool's clients have a field for the key, or an address, and no other place for a token.
_NO_KEY = "This server asks for its token: enter it as the API key, or in the address: http://me:TOKEN@HOST."

_WORDS = {
    401: 'This server asks for its token: send the header Authorization: Bearer TOKEN, or "token" in the body.',
    404: "There is nothing here; /openapi.json lists what there is.",
    405: "This address does not answer that method.",
    500: "This went wrong on our side; the letter was not judged.",
}


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One field that is wrong: a JSON pointer (RFC 6901) into the request, and what to do."""

    pointer: str
    message: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a request was refused (RFC 9457).  ``errors`` stands with status 422 only."""

    type: str
    title: str
    status: int
    detail: str
    errors: tuple[FieldProblem, ...] = ()


class ProblemError(Exception):
    """A request that is refused; the message is the problem's detail."""

    def __init__(
        self, status: int, detail: str, errors: Iterable[FieldProblem] = (), headers: Mapping[str, str] | None = None
    ) -> None:
        """Take the status, one line for the reader, and the fields that are wrong."""
        super().__init__(detail)
        self.status, self.detail, self.errors, self.headers = status, detail, tuple(errors), headers


def problem(
    status: int, detail: str, errors: Iterable[FieldProblem] = (), headers: Mapping[str, str] | None = None
) -> Response:
    """Return the answer that says why not."""
    value: dict[str, Any] = asdict(
        Problem("about:blank", HTTPStatus(status).phrase, status, detail or _WORDS.get(status, ""), tuple(errors))
    )
    if not value["errors"]:
        del value["errors"]
    return _Refusal(json.dumps(value), status, headers=dict(headers or {}), media_type=MEDIA_TYPE)


class _Refusal(Response):
    """A problem; where LanguageTool is spoken it is said in its way, in a line of text."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        said = self if action_of(scope.get("path", "")) is None else self._in_plain_words()
        await Response.__call__(said, scope, receive, send)

    def _in_plain_words(self) -> Response:
        detail = _NO_KEY if self.status_code == 401 else json.loads(bytes(self.body))["detail"]
        answer = PlainTextResponse(f"Error: {detail}", self.status_code)
        own = {"content-type", "content-length"}
        answer.raw_headers += [each for each in self.raw_headers if each[0].decode() not in own]
        return answer


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return what OpenAPI says of these statuses, each a problem."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status: {"description": HTTPStatus(status).phrase, "content": {MEDIA_TYPE: {"schema": schema}}}
        for status in statuses
    }


def install(app: FastAPI) -> None:
    """Make every error of the app a problem."""
    app.add_exception_handler(ProblemError, _of_ours)
    app.add_exception_handler(HTTPException, _of_the_router)
    app.add_exception_handler(RequestValidationError, _of_the_framework)


async def _of_ours(_: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)
    return problem(error.status, error.detail, error.errors, error.headers)


async def _of_the_router(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    # Its own detail may repeat the request, ours cannot.
    return problem(error.status_code, "", headers=error.headers)


async def _of_the_framework(_: Request, error: Exception) -> Response:
    # The framework's own words would repeat what was sent.
    return problem(422, "The request is not as /openapi.json says.")
