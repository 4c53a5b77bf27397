"""The app: what is asked in which order, from the connection to the pipeline.

Front (logs, errors) - OriginRule (who) - TokenRule (who) - Gate (how many) - the calls.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import anyio.to_thread
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from critic.api import answers, checks, comparisons, critiques, files, page, plans, problems, requests, rounds
from critic.api.languagetool import calls as languagetool
from critic.api.limits import Gate
from critic.api.logs import Front
from critic.api.origin import OriginRule, TokenRule
from critic.api.settings import Settings
from critic.domain import Draft
from critic.pipeline import critique
from critic.version import __version__

if TYPE_CHECKING:
    from critic.store.kept import Store

_SCHEMAS = "#/components/schemas/{model}"


def create_app(settings: Settings | None = None) -> FastAPI:
    """Return the service."""
    settings = settings or Settings()
    # No /docs: its page would fetch its scripts from elsewhere.  No redirects: one for /v1/checks/ would
    # name this server by whatever Host it was asked under.
    app = FastAPI(title="critic", version=__version__, docs_url=None, redoc_url=None, lifespan=_lifespan)
    app.router.redirect_slashes = False
    app.state.settings, app.state.store = settings, None
    app.include_router(critiques.router)
    app.include_router(comparisons.router)
    app.include_router(plans.router)
    app.include_router(checks.router)
    app.include_router(files.router)
    app.include_router(languagetool.router)
    page.install(app)
    problems.install(app)
    rounds.install(app)
    # The last one added is asked first.
    app.add_middleware(rounds.WholeIds)
    app.add_middleware(Gate, settings=settings)
    if settings.token is not None:
        app.add_middleware(TokenRule, token=settings.token)
    app.add_middleware(OriginRule, settings=settings)
    app.add_middleware(Front)
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    anyio.to_thread.current_default_thread_limiter().total_tokens = app.state.settings.threads
    store = app.state.store = await anyio.to_thread.run_sync(_opened, app.state.settings)
    # Loads models and word lists, so that the first letter is as fast as the second.
    await anyio.to_thread.run_sync(critique, Draft("Dear Ada,\n\nThank you for your time.\n\nBest,\nTomasz"))
    try:
        yield
    finally:
        if store is not None:
            store.close()


def _opened(settings: Settings) -> Store | None:
    if settings.store is None:
        return None
    from critic.store.opening import open_store

    return open_store(settings.store, keep_days=settings.keep_days)


def _openapi(app: FastAPI) -> dict[str, Any]:
    if app.openapi_schema is None:
        document = get_openapi(title=app.title, version=app.version, routes=app.routes)
        problem = TypeAdapter(problems.Problem).json_schema(ref_template=_SCHEMAS)
        more = {**problem.pop("$defs"), "Problem": problem}
        document["components"]["schemas"] |= {**requests.schemas(_SCHEMAS), **more}
        answers.describe(document["components"]["schemas"])
        _without_the_frameworks_own(document)
        app.openapi_schema = document
    return app.openapi_schema


def _without_the_frameworks_own(document: dict[str, Any]) -> None:
    """Take out the 422 that the framework declares for every parameter and that no answer here looks like."""
    for name in ("HTTPValidationError", "ValidationError"):
        document["components"]["schemas"].pop(name, None)
    for calls in document["paths"].values():
        for call in calls.values():
            if problems.MEDIA_TYPE not in call["responses"].get("422", {}).get("content", {}):
                call["responses"].pop("422", None)
