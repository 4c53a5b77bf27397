"""What a client asks: parameters of the query and of the body -> a question, or LanguageTool's words for what is wrong.

Parameters that are not known are left alone: the clients send many, and new ones with every version.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qsl

from critic.api.languagetool.languages import AUTO, Language, english, language_of
from critic.api.languagetool.rules import kind_of, rule_id
from critic.api.languagetool.texts import SentText
from critic.api.problems import ProblemError
from critic.domain import Finding, Severity
from critic.formats._fields import recipients
from critic.limits import MAX_CHARS, MAX_FIELD_CHARS, MAX_RECIPIENTS

Parameters = Mapping[str, str]

_MOST_PARAMETERS = 200
_OLD_NAMES = {
    "enabled": "enabledRules",
    "disabled": "disabledRules",
    "preferredvariants": "preferredVariants",
    "autodetect": "language=auto",
}
_YES = ("true", "yes")


class Mode(StrEnum):
    """Which findings are wanted; some clients ask once for each half."""

    ALL = "all"
    WHOLE = "textLevelOnly"
    SPOTS = "allButTextLevelOnly"


class Level(StrEnum):
    """How strict to be."""

    DEFAULT = "default"
    PICKY = "picky"


@dataclass(frozen=True, slots=True)
class Choice:
    """The rules that are wanted."""

    enabled: frozenset[str]
    disabled: frozenset[str]
    enabled_categories: frozenset[str]
    disabled_categories: frozenset[str]
    only: bool
    picky: bool

    def takes(self, finding: Finding) -> bool:
        """Return whether a finding is wanted; mere suggestions are, where somebody is picky or asks for them."""
        rule, category = rule_id(finding.check), kind_of(finding.check).category.id
        if rule in self.enabled:
            return True
        if self.only:
            return category in self.enabled_categories
        if rule in self.disabled or category in self.disabled_categories:
            return False
        return self.picky or finding.severity is not Severity.SUGGESTION


@dataclass(frozen=True, slots=True)
class Question:
    """A text to check, and how.  ``language`` is None where it is to be found out."""

    text: SentText
    to: tuple[str, ...]
    language: Language | None
    preferred: Language
    mode: Mode
    choice: Choice
    compact: bool


def parameters(query: bytes, body: bytes) -> dict[str, str]:
    """Return the parameters; those of the query win.

    The body is a form whatever its type says: one client sends a form and calls it JSON.  Raises ProblemError.
    """
    found: dict[str, str] = {}
    for part in (body, query):
        try:
            pairs = parse_qsl(
                part.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS
            )
        except UnicodeDecodeError:
            raise ProblemError(400, "The parameters are not percent-encoded UTF-8") from None
        except ValueError:
            raise ProblemError(400, f"There are more than {_MOST_PARAMETERS} parameters") from None
        found.update(pairs)
    return found


def question(asked: Parameters) -> Question:
    """Return what is asked; raises ProblemError."""
    _refuse_old_names(asked)
    if "callback" in asked:
        # A script may be fetched by any page, and would hand it the interviewers' names.
        raise ProblemError(400, "'callback' is not supported; the answer is JSON")
    text, to = _text(asked)
    _refuse_long(text)
    variants = _listed(asked, "preferredVariants")
    return Question(
        text, to, _language(asked, variants), english(variants), _mode(asked), _choice(asked), asked.get("c") == "1"
    )


def _refuse_old_names(asked: Parameters) -> None:
    for old, new in _OLD_NAMES.items():
        if old in asked:
            raise ProblemError(400, f"You specified '{old}' but the parameter is now called '{new}'")


def _text(asked: Parameters) -> tuple[SentText, tuple[str, ...]]:
    if "text" in asked and "data" in asked:
        raise ProblemError(400, "Set only 'text' or 'data' parameter, not both")
    if "text" in asked:
        return SentText.of(asked["text"]), ()
    if "data" in asked:
        return _data(asked["data"])
    raise ProblemError(400, "Missing 'text' or 'data' parameter")


def _data(value: str) -> tuple[SentText, tuple[str, ...]]:
    try:
        data = json.loads(value)
    except (ValueError, RecursionError):
        raise ProblemError(400, "'data' is no JSON") from None
    if not isinstance(data, dict) or ("text" in data) == ("annotation" in data):
        raise ProblemError(400, "'data' is a JSON object with either 'text' or 'annotation'")
    if "annotation" in data:
        return SentText.annotated(data["annotation"]), _to(data.get("metaData"))
    if not isinstance(data["text"], str):
        raise ProblemError(400, "'text' in 'data' is no text")
    return SentText.of(data["text"]), _to(data.get("metaData"))


def _to(meta: Any) -> tuple[str, ...]:
    line = meta.get("EmailToAddress") if isinstance(meta, dict) else None
    if not isinstance(line, str) or len(line) > MAX_FIELD_CHARS * MAX_RECIPIENTS:
        return ()
    return tuple(each[:MAX_FIELD_CHARS] for each in recipients(line)[:MAX_RECIPIENTS])


def _refuse_long(text: SentText) -> None:
    length = max(len(text.plain), len(text.shown))
    if length > MAX_CHARS:
        detail = f"Your text exceeds the limit of {MAX_CHARS} characters (it's {length} characters)"
        raise ProblemError(413, f"{detail}. Please submit a shorter text.")


def _language(asked: Parameters, variants: tuple[str, ...]) -> Language | None:
    code = asked.get("language", "")
    if not code:
        raise ProblemError(400, "Missing 'language' parameter, e.g. 'language=en-US', or 'language=auto'")
    if variants and code != AUTO:
        raise ProblemError(400, "You specified 'preferredVariants' but you didn't specify 'language=auto'")
    if any("-" not in each for each in variants):
        raise ProblemError(400, "A preferred variant has a dash, e.g. 'en-GB'")
    if code == AUTO:
        return None
    found = language_of(code)
    if found is None:
        raise ProblemError(400, "That language code is not known; /v2/languages lists all")
    return found


def _mode(asked: Parameters) -> Mode:
    wanted = (asked.get("mode") or Mode.ALL).lower()
    for mode in Mode:
        if mode.lower() == wanted:
            return mode
    raise ProblemError(400, f"'mode' is one of: {', '.join(Mode)}")


def _choice(asked: Parameters) -> Choice:
    level = (asked.get("level") or Level.DEFAULT).lower()
    if level not in list(Level):
        raise ProblemError(400, f"'level' is one of: {', '.join(Level)}")
    names = ("enabledRules", "disabledRules", "enabledCategories", "disabledCategories")
    enabled, disabled, categories, without = (frozenset(_listed(asked, name)) for name in names)
    only = asked.get("enabledOnly", "").lower() in _YES
    if only and (disabled or without):
        raise ProblemError(400, "You cannot specify disabled rules or categories using enabledOnly=true")
    if only and not (enabled or categories):
        raise ProblemError(400, "You must specify enabled rules or categories when using enabledOnly=true")
    return Choice(enabled, disabled, categories, without, only, level == Level.PICKY)


def _listed(asked: Parameters, name: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in asked.get(name, "").split(",") if each.strip())
