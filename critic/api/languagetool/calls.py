"""The calls under ``/v2/`` and ``/lt/{round_id}/v2/``, every one for GET and POST."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from critic.api.calls import JSON
from critic.api.kept import find_round
from critic.api.languagetool.languages import AUTO, LANGUAGES, Language, language_of
from critic.api.languagetool.matches import matches, sentence_ranges
from critic.api.languagetool.questions import Parameters, Question, parameters, question
from critic.api.languagetool.rules import configuration
from critic.api.limits import body_of
from critic.api.origin import let_in
from critic.api.problems import ProblemError
from critic.domain import Critique, Draft, Round
from critic.limits import MAX_CHARS
from critic.pipeline import critique
from critic.render.json import compact
from critic.version import __version__

# Not in /openapi.json: the API is another's, and described by them.
router = APIRouter(include_in_schema=False)

_METHODS = ["GET", "POST", "OPTIONS"]
_SOFTWARE = {
    "name": "critic",
    "version": __version__,
    "buildDate": "",
    "apiVersion": 1,
    "premium": False,
    "status": "",
}
_TOKENS = ("token", "tokenV2", "apiKey", "password")
_DRAFT = "draft"

Kept = tuple[Round | None, Sequence[Draft]]
"""A round and its letters."""


@router.api_route("/v2/{action:path}", methods=_METHODS)
@router.api_route("/lt/{round_id}/v2/{action:path}", methods=_METHODS)
async def call(request: Request) -> Response:
    """Answer whatever is asked; some clients write a slash too many."""
    if request.method == "OPTIONS":
        return Response(status_code=204, headers={"Allow": ", ".join(_METHODS)})
    match request.path_params["action"].strip("/"):
        case "check":
            return await _check(request)
        case "languages":
            return _json([{"name": each.name, "code": each.code, "longCode": each.long_code} for each in LANGUAGES])
        case "info":
            return _json({"software": {**_SOFTWARE, "commit": ""}})
        case "maxtextlength":
            return PlainTextResponse(str(MAX_CHARS))
        case "healthcheck":
            return PlainTextResponse("OK")
        case "configinfo":
            return _configured(await _asked(request))
        case "words" | "words/add" | "words/delete" as what:
            return _words(what, await _asked(request))
    raise ProblemError(404, "There is no such call; there are check, languages, info, maxtextlength and healthcheck")


async def _asked(request: Request) -> dict[str, str]:
    body = await body_of(request) if request.method == "POST" else b""
    return parameters(request.scope["query_string"], body)


def _json(value: Any) -> Response:
    return Response(compact(value), headers=JSON)


def _configured(asked: Parameters) -> Response:
    language = language_of(asked.get("language", ""))
    if language is None:
        raise ProblemError(400, "'language' parameter missing, or its code is not known")
    rules = configuration() if language.english else ()
    return _json({"software": _SOFTWARE, "parameter": {"maxTextLength": MAX_CHARS}, "rules": rules})


def _words(what: str, asked: Parameters) -> Response:
    """Answer that there is no dictionary: an interviewer's name is right or wrong whatever the writer is used to."""
    if not asked.get("username") and not asked.get("tokenV2"):
        raise ProblemError(400, "This end point needs a user id")
    return _json({"words": {"words": []}, "words/add": {"added": False}, "words/delete": {"deleted": False}}[what])


async def _check(request: Request) -> Response:
    if request.method == "GET" and request.headers.get("sec-fetch-site") == "cross-site":
        # A picture's or a script's address on any page: the browser sends no Origin with those.
        raise ProblemError(403, "This server does not answer pages of other sites")
    asked = await _asked(request)
    let_in(request, *(asked[name] for name in _TOKENS if name in asked))
    return await run_in_threadpool(_checked, request, asked)


def _checked(request: Request, asked: Parameters) -> Response:
    what = question(asked)
    round, others = _kept(request)
    judged = None
    if what.language is None or what.language.english:
        judged = critique(Draft(what.text.plain, _DRAFT, to=what.to), round, others)
    return _json(_answer(what, judged, _address(request)))


def _kept(request: Request) -> Kept:
    """Return the round of the path with its letters; raises ProblemError."""
    id = request.path_params.get("round_id")
    if id is None:
        return None, ()
    try:
        found = find_round(request.app.state.store, id)
    except ProblemError:  # what it says is of a request's field
        raise ProblemError(404, "There is no such round on this server; PUT it to /v1/rounds/{round_id}") from None
    return found.round, found.letters


def _address(request: Request) -> str:
    """Return how the server is reached: a proxy that is named may speak TLS for it."""
    host = request.headers["host"].lower()
    secure = f"https://{host}" in request.app.state.settings.origins
    return f"{'https' if secure else 'http'}://{host}"


def _answer(what: Question, judged: Critique | None, address: str) -> dict[str, Any]:
    foreign = judged is not None and any(each.label == "not-english" for each in judged.annotations)
    # Which other language it is, nobody here can tell: a client that asked for that gets an answer without matches.
    silent = judged is None or (foreign and what.language is None)
    language, ranges = what.language or what.preferred, sentence_ranges(what.text)
    return {
        **({} if what.compact else {"software": _SOFTWARE}),
        "warnings": {"incompleteResults": False},
        "language": _language(language, sure=judged is not None and not foreign, asked=what.language is not None),
        "matches": [] if silent or judged is None else matches(what, judged.findings, address),
        "sentenceRanges": ranges,
        "extendedSentenceRanges": [
            {"from": start, "to": end, "detectedLanguages": [{"language": language.code, "rate": 1.0}]}
            for start, end in ranges
        ],
    }


def _language(language: Language, sure: bool, asked: bool) -> dict[str, Any]:
    named = {"name": language.name, "code": language.long_code}
    source = "preferred" if asked else AUTO
    return {**named, "detectedLanguage": {**named, "confidence": 0.99 if sure else 0.0, "source": source}}
