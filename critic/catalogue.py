"""The checks as a person reads about them: a check's docstring is its page."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from inspect import cleandoc
from textwrap import dedent
from types import ModuleType

from critic import checks
from critic.discover import modules
from critic.domain import Channel, Severity

_MARK = re.compile(r"⟦[a-z-]+:|⟧")
SECTIONS = ("Why", "Example", "Instead", "Source")


@dataclass(frozen=True, slots=True)
class Page:
    """What there is to say about a check.  ``severities`` begins with the default."""

    name: str
    summary: str
    why: str
    example: str
    instead: str
    source: str
    severities: tuple[Severity, ...]
    needs: tuple[str, ...]
    channels: tuple[Channel, ...]
    advice: str


@cache
def check_modules() -> tuple[ModuleType, ...]:
    """Return the checks, sorted by name."""
    return modules(checks)


def name_of(check: ModuleType) -> str:
    """Return the check's name: that of its module, with hyphens."""
    return check.__name__.rpartition(".")[2].replace("_", "-")


@cache
def catalogue() -> dict[str, Page]:
    """Return every check's page by its name.

    Raises ValueError where a check's docstring lacks a section.
    """
    return {name_of(check): _page(check) for check in check_modules()}


def unmarked(page: Page) -> Page:
    """Return the page with its example as plain text, without the marks around the words that the check finds."""
    return replace(page, example=_MARK.sub("", page.example))


def _page(check: ModuleType) -> Page:
    summary, sections = _read(check.__doc__ or "")
    missing = [each for each in SECTIONS if not sections.get(each)]
    if missing:
        raise ValueError(f"{name_of(check)} lacks the section {missing[0]}:")
    severities = getattr(check, "SEVERITIES", (check.SEVERITY,))
    return Page(
        name_of(check),
        summary,
        _unwrapped(sections["Why"]),
        sections["Example"],
        sections["Instead"],
        _unwrapped(sections["Source"]),
        severities,
        check.NEEDS,
        getattr(check, "CHANNELS", tuple(Channel)),
        check.ADVICE,
    )


def _read(docstring: str) -> tuple[str, dict[str, str]]:
    """Split a docstring into its first line and its sections, each dedented."""
    summary, *lines = cleandoc(docstring).split("\n")
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in lines:
        if line.endswith(":") and line[:-1] in SECTIONS:
            current = sections.setdefault(line[:-1], [])
        else:
            current.append(line)
    return summary, {name: dedent("\n".join(body)).strip() for name, body in sections.items()}


def _unwrapped(text: str) -> str:
    return " ".join(text.split())
