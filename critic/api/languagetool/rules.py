"""The checks as LanguageTool's rules: an id, a category that clients know, and what kind of issue it is.

Clients colour and filter by category, so the ids are LanguageTool's own.  No id of a rule may look like that of
a spelling rule: some clients would then offer to add an interviewer to the dictionary.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from critic.catalogue import catalogue
from critic.domain import Severity


@dataclass(frozen=True, slots=True)
class Category:
    """A group of rules that can be switched off together."""

    id: str
    name: str


NAMES = Category("TYPOS", "Names")
LEFT_OVER = Category("MISC", "Left over")
CONTENT = Category("SEMANTICS", "Missing or wrong")
WORDING = Category("STYLE", "Wording")
CATEGORIES = (NAMES, LEFT_OVER, CONTENT, WORDING)


@dataclass(frozen=True, slots=True)
class Kind:
    """What LanguageTool would call a check.

    ``issue`` is a type of the Internationalization Tag Set 2.0.  ``whole`` says that the check speaks of the whole
    letter, so that it has nothing to say about a paragraph alone.
    """

    category: Category
    issue: str
    whole: bool = False


_MISSING = Kind(CONTENT, "omission", whole=True)
_TIMING = Kind(CONTENT, "uncategorized", whole=True)
_SPOT = Kind(CONTENT, "inconsistency")
_ENTITY = Kind(NAMES, "inconsistent-entities")
_LENGTH = Kind(WORDING, "length", whole=True)
_OTHER = Kind(CONTENT, "uncategorized")

KINDS = {
    "early-follow-up": _TIMING,
    "generic-addressee": Kind(NAMES, "omission"),
    "late-follow-up": _TIMING,
    "leaked-interviewer": Kind(LEFT_OVER, "inconsistent-entities"),
    "misplaced-detail": Kind(LEFT_OVER, "inconsistency"),
    "missing-addressee": _MISSING,
    "missing-call-back": _MISSING,
    "missing-contact": _MISSING,
    "missing-detail": _MISSING,
    "missing-question": _MISSING,
    "missing-subject": _MISSING,
    "missing-thanks": _MISSING,
    "misspelled-interviewer": Kind(NAMES, "misspelling"),
    "near-duplicate": Kind(WORDING, "duplication", whole=True),
    "not-english": Kind(CONTENT, "untranslated", whole=True),
    "odd-hour": _TIMING,
    "pushy-tone": Kind(WORDING, "register"),
    "second-letter": Kind(CONTENT, "duplication", whole=True),
    "shared-letter": Kind(CONTENT, "uncategorized", whole=True),
    "stale-day": _SPOT,
    "stock-phrases": Kind(WORDING, "style", whole=True),
    "too-long": _LENGTH,
    "too-short": _LENGTH,
    "unfilled-placeholder": Kind(LEFT_OVER, "omission"),
    "unknown-recipient": Kind(NAMES, "inconsistent-entities", whole=True),
    "unsigned": _MISSING,
    "wrong-company": Kind(LEFT_OVER, "inconsistent-entities"),
    "wrong-contact": _SPOT,
    "wrong-interviewer": _ENTITY,
    "wrong-role": Kind(LEFT_OVER, "inconsistent-entities"),
}


def kind_of(check: str) -> Kind:
    """Return what LanguageTool would call a check."""
    return KINDS.get(check, _OTHER)


def rule_id(check: str) -> str:
    """Return a check's id among LanguageTool's: ``CRITIC_MISSING_DETAIL``."""
    return f"CRITIC_{check.upper().replace('-', '_')}"


@cache
def configuration() -> tuple[dict[str, Any], ...]:
    """Return every rule as ``/v2/configinfo`` lists them."""
    return tuple(_configured(name) for name in catalogue())


def _configured(check: str) -> dict[str, Any]:
    page, kind = catalogue()[check], kind_of(check)
    rule: dict[str, Any] = {
        "ruleId": rule_id(check),
        "description": page.summary,
        "categoryId": kind.category.id,
        "categoryName": kind.category.name,
        "locQualityIssueType": kind.issue,
    }
    # A flag is there or not; its value is never looked at.
    return rule | ({"isPicky": "yes"} if page.severities == (Severity.SUGGESTION,) else {})
