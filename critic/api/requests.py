"""What may be asked, and how it is read: JSON -> drafts and a round, or a list of all that is wrong with it.

``null`` means absent everywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any, ClassVar, NoReturn, TypeVar

from pydantic import Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from critic.api.fields import CalendarText, Html, Line, Moment, People, Prose, RoundField, RoundId, Text
from critic.api.problems import FieldProblem, ProblemError
from critic.api.refusals import pointer, round_problems, unknown_key
from critic.domain import FORBID_UNKNOWN_KEYS, Channel, Draft
from critic.formats.html import extract
from critic.limits import MAX_CHARS
from critic.offsets import OffsetUnit

MAX_LETTERS = 2_000
"""Drafts of one request."""

_MOST_ERRORS = 50
_LONGEST_DEADLINE = 600_000


@dataclass(frozen=True, slots=True)
class DraftInput:
    """A letter, as ``text`` or as ``html``.

    Of HTML the text is extracted and answered as ``text``, and edits carry ``source_start``, ``source_end``
    and ``source_text``, what to put there.  ``to`` holds names, addresses or "Name <address>".  Without an
    ``id`` a draft is called by its place in the request: ``draft``, ``drafts/0``, ``others/0``.
    """

    text: Text | None = None
    html: Html | None = None
    id: Line | None = None
    channel: Channel | None = None
    subject: Line | None = None
    to: People | None = None
    sent_at: Moment | None = None

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_UNKNOWN_KEYS

    def draft(self, place: str) -> Draft:
        """Return the draft; blank means absent."""
        subject = self.subject if self.subject and self.subject.strip() else None
        id, channel = self.id or place, self.channel or Channel.EMAIL
        made = Draft(self.text or "", id, channel, subject, self.to or (), self.sent_at)
        if self.html is None:
            return made
        found = extract(self.html)
        return replace(made, text=found.text, extracted=True, source=found.map)

    def problems(self, place: str, needs_text: bool = True) -> Iterator[FieldProblem]:
        """Yield what is wrong with it beyond single fields."""
        if needs_text and self.text is None and self.html is None:
            yield FieldProblem(f"/{place}/text", "is missing; put the letter there, or into html")
        if self.text is not None and self.html is not None:
            yield FieldProblem(f"/{place}/html", "is one too many; send text or html, not both")


_Drafts = Annotated[tuple[DraftInput, ...], Field(max_length=MAX_LETTERS)]


@dataclass(frozen=True, slots=True)
class CritiqueRequest:
    """One draft, and what is known about the interviews.

    ``others`` are letters to compare with.  What is not ready ``deadline_ms`` after the request began to
    arrive is left out and listed under ``skipped``.
    """

    draft: DraftInput
    round: RoundField | None = None
    round_id: RoundId = None
    others: _Drafts | None = None
    now: Moment | None = None
    offsets: OffsetUnit | None = None
    deadline_ms: Annotated[int, Field(strict=True, ge=1, le=_LONGEST_DEADLINE)] | None = None

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_UNKNOWN_KEYS

    def placed(self) -> Iterator[tuple[str, DraftInput]]:
        """Yield every draft with its place in the request."""
        yield "draft", self.draft
        yield from ((f"others/{number}", each) for number, each in enumerate(self.others or ()))

    def problems(self) -> Iterator[FieldProblem]:
        """Yield what is wrong with it beyond single fields: nothing."""
        return iter(())


@dataclass(frozen=True, slots=True)
class BatchRequest:
    """The letters of a round, to be judged with one another; ``letters`` is another name of ``drafts``.

    With a ``round_id`` they may be left out: the kept ones are judged then.
    """

    drafts: _Drafts | None = None
    letters: _Drafts | None = None
    round: RoundField | None = None
    round_id: RoundId = None
    now: Moment | None = None
    offsets: OffsetUnit | None = None

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_UNKNOWN_KEYS

    def placed(self) -> Iterator[tuple[str, DraftInput]]:
        """Yield every draft with its place in the request."""
        return _of_either(self.drafts, self.letters)

    def problems(self) -> Iterator[FieldProblem]:
        """Yield what is wrong with it beyond single fields."""
        if self.drafts is None and self.letters is None and self.round_id is None:
            yield FieldProblem("/drafts", "is missing")
        if self.drafts is not None and self.letters is not None:
            yield FieldProblem("/letters", _ONE_TOO_MANY)


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """A round to plan, and the letters there are; ``letters`` is another name of ``drafts``.

    A letter needs no text here: a card that was posted is ``{"to": …, "channel": "card", "sent_at": …}``.
    ``calendar`` is the text of the last calendar file, where one was made.
    """

    round: RoundField | None = None
    round_id: RoundId = None
    drafts: _Drafts | None = None
    letters: _Drafts | None = None
    calendar: CalendarText | None = None
    now: Moment | None = None

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_UNKNOWN_KEYS

    def placed(self) -> Iterator[tuple[str, DraftInput]]:
        """Yield every draft with its place in the request."""
        return _of_either(self.drafts, self.letters)

    def problems(self) -> Iterator[FieldProblem]:
        """Yield what is wrong with it beyond single fields."""
        if self.round is None and self.round_id is None:
            yield FieldProblem("/round", "is missing")
        if self.drafts is not None and self.letters is not None:
            yield FieldProblem("/letters", _ONE_TOO_MANY)


@dataclass(frozen=True, slots=True)
class ComparisonRequest:
    """Letters to lay side by side, ``letters`` being another name of ``drafts``, or any ``texts``.

    With a ``round``, what its letters may have in common is forgiven.  Texts are called "0", "1", … by their place.
    """

    drafts: _Drafts | None = None
    letters: _Drafts | None = None
    texts: Annotated[tuple[Prose, ...], Field(max_length=MAX_LETTERS)] | None = None
    round: RoundField | None = None
    round_id: RoundId = None
    now: Moment | None = None
    offsets: OffsetUnit | None = None

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_UNKNOWN_KEYS

    def placed(self) -> Iterator[tuple[str, DraftInput]]:
        """Yield every draft with its place in the request."""
        return _of_either(self.drafts, self.letters)

    def problems(self) -> Iterator[FieldProblem]:
        """Yield what is wrong with it beyond single fields."""
        if self.drafts is not None and self.letters is not None:
            yield FieldProblem("/letters", _ONE_TOO_MANY)
        elif self.drafts is None and self.letters is None and self.texts is None and self.round_id is None:
            yield FieldProblem("/letters", "is missing; send letters, or any texts")
        elif self.texts is not None and (self.drafts is not None or self.letters is not None):
            yield FieldProblem("/texts", "is one too many; send letters or texts, not both")


_ONE_TOO_MANY = "is one too many; it is another name of drafts"


def _of_either(
    drafts: tuple[DraftInput, ...] | None, letters: tuple[DraftInput, ...] | None
) -> Iterator[tuple[str, DraftInput]]:
    name, given = ("letters", letters) if drafts is None else ("drafts", drafts)
    yield from ((f"{name}/{number}", each) for number, each in enumerate(given or ()))


_Request = CritiqueRequest | BatchRequest | PlanRequest | ComparisonRequest
_Kind = TypeVar("_Kind", CritiqueRequest, BatchRequest, PlanRequest, ComparisonRequest)
_READERS: Mapping[type, TypeAdapter[Any]] = {
    kind: TypeAdapter(kind) for kind in (CritiqueRequest, BatchRequest, PlanRequest, ComparisonRequest)
}
_TOKEN = {"type": "string", "description": "The server's token, for who cannot send the header Authorization."}
_ONE_OF: Mapping[type, tuple[str, ...]] = {
    BatchRequest: ("drafts", "letters", "round_id"),
    PlanRequest: ("round", "round_id"),
    ComparisonRequest: ("drafts", "letters", "texts", "round_id"),
}
_KEYS: Mapping[str, type] = {"draft": DraftInput, "others": DraftInput, "drafts": DraftInput, "letters": DraftInput}


def read_request(kind: type[_Kind], body: bytes) -> tuple[_Kind, list[Draft]]:
    """Return a request and its drafts in its own order.

    Raises ProblemError: 400 for what is no JSON, 422 for JSON that is no such request.
    """
    return checked(kind, parsed(body))


def checked(kind: type[_Kind], data: Any) -> tuple[_Kind, list[Draft]]:
    """Return a request that came as JSON and its drafts in its own order; raises ProblemError with status 422."""
    request: _Kind
    try:
        request = _READERS[kind].validate_python(data)
    except ValidationError as error:
        found = error.errors(include_url=False)
        _refuse(problem for each in found for problem in _problems(kind, each))
        raise  # not reached: there is at least one
    if request.round is not None and request.round_id is not None:
        _refuse([FieldProblem("/round_id", "is one too many; send round or round_id, not both")])
    _refuse(request.problems())
    needs_text = kind is not PlanRequest
    _refuse(problem for place, each in request.placed() for problem in each.problems(place, needs_text))
    drafts: list[Draft] = [each.draft(place) for place, each in request.placed()]
    _refuse([*_too_long(drafts, request), *_twins(drafts, request)])
    return request, drafts


def parsed(body: bytes) -> Any:
    """Return the JSON of a body, without the token that may stand in it; raises ProblemError with status 400."""
    try:
        data = json.loads(body.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise ProblemError(400, f"The body is not UTF-8 (byte {error.start}).") from None
    except json.JSONDecodeError as error:
        raise ProblemError(400, f"The body is not JSON (line {error.lineno}, column {error.colno}).") from None
    except RecursionError:
        raise ProblemError(400, "The body is nested too deep.") from None
    except ValueError:
        raise ProblemError(400, "The body is not JSON: it holds NaN, Infinity or a number without end.") from None
    if isinstance(data, dict):
        data.pop("token", None)
    return data


def _no_number(_: str) -> NoReturn:
    raise ValueError("no JSON")


def schemas(template: str) -> dict[str, Any]:
    """Return the JSON schemas of the requests by name."""
    asked = [(kind.__name__, "validation", reader) for kind, reader in _READERS.items()]
    _, made = TypeAdapter.json_schemas(asked, ref_template=template)  # type: ignore[arg-type]
    found: dict[str, Any] = made["$defs"]
    _lenient(found)
    return found


def _lenient(found: dict[str, Any]) -> None:
    """Say what a request may hold beyond its types.

    That is a token; and in a round a note for a list of them, a name for a person, null for nothing.
    """
    for kind in _READERS:
        found[kind.__name__]["properties"]["token"] = _TOKEN
    interview, whole = found["Interview"]["properties"], found["Round"]["properties"]
    notes = {"items": {"type": "string"}, "type": "array"}
    interview["notes"] = {"anyOf": [notes, {"type": "string"}, {"type": "null"}]}
    interview["interviewer"] = {"anyOf": [interview["interviewer"], {"type": "string"}]}
    whole["interviews"] = {"anyOf": [{**whole["interviews"], "default": []}, {"type": "null"}]}
    whole["applicant"] = {"anyOf": [{"$ref": whole["applicant"]["$ref"]}, {"type": "null"}]}
    whole["plan"] = {"anyOf": [{"$ref": whole["plan"]["$ref"]}, {"type": "null"}]}
    for kind, names in _ONE_OF.items():
        found[kind.__name__]["anyOf"] = [{"required": [name]} for name in names]


def _problems(kind: type, error: ErrorDetails) -> Iterator[FieldProblem]:
    place, what = error["loc"], error["type"]
    if what == "round":
        yield from round_problems(place, error["ctx"]["problems"], error["ctx"]["value"])
    elif what == "unexpected_keyword_argument":
        owner = _KEYS[str(place[0])] if len(place) > 1 else kind
        yield unknown_key(place, [field.name for field in fields(owner)])
    elif what == "missing":
        yield FieldProblem(pointer(place), "is missing")
    elif what.startswith("dataclass"):
        yield FieldProblem(pointer(place), "is no object")
    else:
        yield FieldProblem(pointer(place), error["msg"].removeprefix("Value error, "))


def _too_long(drafts: list[Draft], request: _Request) -> Iterator[FieldProblem]:
    for draft, (place, _) in zip(drafts, request.placed(), strict=True):
        if len(draft.text) > MAX_CHARS:
            yield FieldProblem(f"/{place}/html", f"holds more than {MAX_CHARS:,} characters of text")


def _twins(drafts: list[Draft], request: _Request) -> Iterator[FieldProblem]:
    seen: set[str] = set()
    for draft, (place, _) in zip(drafts, request.placed(), strict=True):
        if draft.id in seen:
            yield FieldProblem(f"/{place}/id", "another draft of the request has this id")
        seen.add(draft.id)


def _refuse(problems: Iterable[FieldProblem]) -> None:
    """Raise ProblemError if there are any."""
    found = list(problems)
    if found:
        more = f"; the first {_MOST_ERRORS} are listed" if len(found) > _MOST_ERRORS else ""
        detail = f"{len(found)} field{'s are' if len(found) > 1 else ' is'} wrong{more}."
        raise ProblemError(422, detail, found[:_MOST_ERRORS])
