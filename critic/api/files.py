"""A letter's file -> its drafts: what a browser cannot read itself, such as mails and Word files.  Nothing is kept."""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from itertools import islice
from typing import Annotated, Any, ClassVar

from fastapi import APIRouter
from pydantic import Field, TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from critic.api.calls import ERRORS, JSON, at_work
from critic.api.limits import Posted
from critic.api.problems import FieldProblem, ProblemError
from critic.api.refusals import unknown_key
from critic.api.requests import MAX_LETTERS, parsed
from critic.domain import FORBID_UNKNOWN_KEYS, Channel, Draft, Unreadable
from critic.formats import read_data
from critic.limits import MAX_FIELD_CHARS
from critic.render.json import compact

router = APIRouter(prefix="/v1")


@dataclass(frozen=True, slots=True)
class FileRequest:
    """A file: its name, whose ending tells the format, and its bytes in base64."""

    name: Annotated[str, Field(max_length=MAX_FIELD_CHARS, min_length=1)]
    data: Annotated[str, Field(json_schema_extra={"contentEncoding": "base64"})]

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, slots=True)
class ReadDraft:
    """A draft as it stands in a file; ``sent_at`` is ISO 8601."""

    id: str
    channel: Channel
    subject: str | None
    to: tuple[str, ...]
    text: str
    sent_at: str | None


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The drafts of a file, and what of it could not be read and why."""

    drafts: tuple[ReadDraft, ...]
    unreadable: tuple[Unreadable, ...]


_EMPTY = "is empty; write the letter in it first"
_BODY = {"content": {"application/json": {"schema": TypeAdapter(FileRequest).json_schema()}}, "required": True}


@router.post(
    "/files", response_model=ReadFile, responses=ERRORS, openapi_extra={"requestBody": _BODY}, operation_id="read_file"
)
async def files(request: Request) -> Response:
    """Read one file of letters: .txt .md .eml .mbox .html .docx .csv .jsonl."""
    return await at_work(_read, request)


def _read(body: Posted) -> Response:
    name, data = _file(parsed(body.data))
    drafts: list[ReadDraft] = []
    unreadable: list[Unreadable] = []
    for each in islice(read_data(data, name), MAX_LETTERS):
        if isinstance(each, Unreadable):
            unreadable.append(each)
        elif each.text.strip():
            drafts.append(_shown(each))
        else:
            unreadable.append(Unreadable(each.id, _EMPTY))
    if not drafts and not unreadable:
        unreadable.append(Unreadable(name, _EMPTY))
    answer = asdict(ReadFile(tuple(drafts), tuple(unreadable)))
    return Response(compact(answer), headers=JSON)


def _shown(draft: Draft) -> ReadDraft:
    sent_at = draft.sent_at.isoformat() if draft.sent_at else None
    return ReadDraft(draft.id, draft.channel, draft.subject, draft.to, draft.text, sent_at)


def _file(asked: Any) -> tuple[str, bytes]:
    """Return the name and bytes of a request; raises ProblemError."""
    problems = list(_problems(asked))
    if problems:
        raise ProblemError(422, "The request holds no file.", problems)
    try:
        return asked["name"], b64decode(asked["data"], validate=True)
    except (binascii.Error, ValueError):
        raise ProblemError(422, "The request holds no file.", [FieldProblem("/data", "is no base64")]) from None


def _problems(asked: Any) -> Iterator[FieldProblem]:
    if not isinstance(asked, dict):
        yield FieldProblem("", "is no object")
        return
    known = [field.name for field in fields(FileRequest)]
    yield from (unknown_key((key,), known) for key in asked if key not in known)
    for key in known:
        value = asked.get(key)
        if value is None:
            yield FieldProblem(f"/{key}", "is missing")
        elif not isinstance(value, str):
            yield FieldProblem(f"/{key}", "is no text")
        elif key == "name" and not 0 < len(value) <= MAX_FIELD_CHARS:
            yield FieldProblem("/name", f"is empty, or longer than {MAX_FIELD_CHARS:,} characters")
