"""Which critic and which models gave an answer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from critic.resources import model

__version__ = "0.1.0"


@cache
def version() -> Mapping[str, str]:
    """Return the version of the program and of the models beside it."""
    return MappingProxyType({"critic": __version__, "models": model("version.json")["version"]})
