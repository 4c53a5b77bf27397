"""What the other calls use of a kept round: the round itself, and its letters as drafts to compare with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from pydantic import TypeAdapter, ValidationError

from critic.api.problems import FieldProblem, ProblemError
from critic.api.requests import BatchRequest, ComparisonRequest, CritiqueRequest, DraftInput, PlanRequest
from critic.domain import Draft, Round
from critic.formats.round_toml import RoundError, round_from_mapping
from critic.store.errors import MissingError
from critic.store.ids import is_id

if TYPE_CHECKING:
    from critic.store.kept import Kept, Store

_Kind = TypeVar("_Kind", CritiqueRequest, BatchRequest, PlanRequest, ComparisonRequest)
_LETTER: TypeAdapter[DraftInput] = TypeAdapter(DraftInput)


@dataclass(frozen=True, slots=True)
class Found:
    """A kept round as it lies in the store, as a round, and its letters in the order in which they came."""

    kept: Kept
    round: Round
    letters: tuple[Draft, ...]

    def without(self, sent: Sequence[Draft]) -> list[Draft]:
        """Return its letters but for those that are sent anew."""
        ids = {draft.id for draft in sent}
        return [letter for letter in self.letters if letter.id not in ids]


def with_kept(asked: _Kind, sent: Sequence[Draft], store: Store | None) -> tuple[_Kind, list[Draft]]:
    """Return a request with the round it names, and the letters kept with that but for those that are sent anew.

    Raises ProblemError with status 422 where there is no such round.
    """
    if asked.round_id is None:
        return asked, []
    found = find_round(store, asked.round_id)
    return replace(asked, round=found.round), found.without(sent)


def find_round(store: Store | None, id: str) -> Found:
    """Return the round a request names, with its letters.  Raises ProblemError with status 422 where there is none."""
    if store is None:
        raise _unknown("this server keeps no rounds; send the round itself, or start the server with --store")
    try:
        if not is_id(id):
            raise MissingError("round")
        kept, letters = store.whole(id)
        drafts = (_LETTER.validate_python({**each.body, "id": each.id}).draft(each.id) for each in letters)
        return Found(kept, round_from_mapping(kept.body), tuple(drafts))
    except MissingError:
        raise _unknown("there is no such round; PUT it to /v1/rounds/{round_id} first") from None
    except (RoundError, ValidationError):  # an earlier version may have taken what this one does not
        raise _unknown("the round cannot be read any more; PUT it and its letters again") from None


def _unknown(message: str) -> ProblemError:
    return ProblemError(422, "1 field is wrong.", [FieldProblem("/round_id", message)])
