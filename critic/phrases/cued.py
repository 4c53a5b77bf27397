"""Many patterns, each with cues that it cannot do without: the quick look that spares most sentences the slow one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from critic import lazy

_Cued = tuple[tuple[str, ...], re.Pattern[str]]


class CuedPatterns:
    """Patterns on text in lower case; each is tried only where one of its cues, plain words, stands as well."""

    def __init__(self, patterns: Iterable[_Cued]) -> None:
        self.patterns = tuple(patterns)
        self._cues = frozenset(cue for cues, _ in self.patterns for cue in cues)

    @classmethod
    def written(cls, written: Iterable[tuple[str, str]]) -> CuedPatterns:
        """Return the patterns of pairs: the cues with bars between them, and the pattern."""
        return cls((tuple(cues.split("|")), lazy.compile(pattern)) for cues, pattern in written)

    def possible_in(self, lower: str) -> CuedPatterns:
        """Return the patterns that a text can match at all, each with those of its cues that stand there."""
        there = {cue for cue in self._cues if cue in lower}
        kept = ((tuple(cue for cue in cues if cue in there), pattern) for cues, pattern in self.patterns)
        return CuedPatterns((cues, pattern) for cues, pattern in kept if cues)

    def match(self, lower: str) -> bool:
        """Return whether one of the patterns is found in a piece of text."""
        for cues, pattern in self.patterns:
            for cue in cues:
                if cue in lower:
                    if pattern.search(lower):
                        return True
                    break
        return False
