"""The text of a request: plain, or cut into text and markup; and the way back from one to the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

from critic.api.problems import ProblemError
from critic.domain import SourceMap, Span


@dataclass(frozen=True, slots=True)
class SentText:
    """``shown`` is what the client has, markup and all, which its offsets point into; ``plain`` is what is judged."""

    plain: str
    shown: str
    _map: SourceMap

    @classmethod
    def of(cls, text: str) -> SentText:
        """Return a text without markup."""
        return cls._joined([(text, text)])

    @classmethod
    def annotated(cls, nodes: Any) -> SentText:
        """Return the text of a list of ``{"text": …}`` and ``{"markup": …, "interpretAs": …}``; raises ProblemError."""
        if not isinstance(nodes, list):
            raise ProblemError(400, "'annotation' in 'data' is no list")
        return cls._joined([_node(each) for each in nodes])

    @classmethod
    def _joined(cls, pieces: list[tuple[str, str]]) -> SentText:
        """Take pieces as they read and as they are shown."""
        starts = tuple(accumulate((len(plain) for plain, _ in pieces), initial=0))
        ends = tuple(accumulate((len(shown) for _, shown in pieces), initial=0))
        plain, shown = ("".join(texts) for texts in zip(*pieces, strict=True)) if pieces else ("", "")
        return cls(plain, shown, SourceMap(shown, starts, (*pairwise(ends), (ends[-1], ends[-1]))))

    def shown_span(self, span: Span) -> Span:
        """Return where the characters of a span, at least one, stand in what is shown."""
        return Span(*self._map.to_source(span.start, span.end))


def _node(node: Any) -> tuple[str, str]:
    if not isinstance(node, dict) or not all(isinstance(value, str) for value in _values(node)):
        raise ProblemError(400, "Each entry of 'annotation' is an object with 'text', or with 'markup'")
    text, markup, read_as = (node.get(key) for key in ("text", "markup", "interpretAs"))
    if text is not None and (markup is not None or read_as is not None):
        raise ProblemError(400, "An entry of 'annotation' has either 'text' or 'markup' and 'interpretAs', not both")
    if text is not None:
        return text, text
    if markup is None:
        raise ProblemError(400, "An entry of 'annotation' has neither 'text' nor 'markup'")
    return read_as or "", markup


def _values(node: dict[str, Any]) -> Iterator[Any]:
    return (node[key] for key in ("text", "markup", "interpretAs") if node.get(key) is not None)
