"""Regular expressions that are compiled at their first use.

A letter needs a third of the program's patterns, and to compile the others takes longer than to read it.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


class Lazy:
    """A pattern that has not been needed yet; it has the methods of ``re.Pattern``, but is no ``Match.re``."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._written = pattern, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as ``re`` knows it; raises ``re.error`` where it is written wrongly."""
        return re.compile(*self._written)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what copies and pickles ask for
            raise AttributeError(name)
        # Kept, so that it is found without coming here from now on.
        found = self.__dict__[name] = getattr(self.compiled, name)
        return found


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what stands for ``re.compile(pattern, flags)`` and costs nothing until it is used."""
    return cast("re.Pattern[str]", Lazy(pattern, flags))
