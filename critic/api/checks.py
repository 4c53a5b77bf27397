"""The catalogue of checks."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter

from critic.api.problems import ProblemError, documented
from critic.catalogue import Page, catalogue, unmarked
from critic.version import version

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every check's page, by name."""

    checks: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Health:
    """Ready, and which versions answer."""

    status: str
    version: dict[str, str]


@router.get("/v1/checks", responses=documented(401, 403), operation_id="checks")
async def checks() -> Catalogue:
    """Return what is checked, and why."""
    return Catalogue(tuple(unmarked(page) for page in catalogue().values()))


@router.get("/v1/checks/{name}", responses=documented(401, 403, 404), operation_id="check")
async def check(name: str) -> Page:
    """Return one check's page."""
    page = catalogue().get(name)
    if page is None:
        raise ProblemError(404, "There is no check of that name; /v1/checks lists all.")
    return unmarked(page)


@router.get("/healthz", responses=documented(403), operation_id="health")
async def health() -> Health:
    """Return whether letters can be judged."""
    return Health("ready", dict(version()))
