"""Rounds and their letters: kept, changed, given back, forgotten."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, insert, select, update

from critic.store.errors import BusyError, FullError, MismatchError, MissingError
from critic.store.reasons import speaking
from critic.store.tables import letters as _letters
from critic.store.tables import rounds as _rounds

Json = dict[str, Any]
Condition = Callable[[str | None], bool]
"""Takes the ETag of what is kept, None where nothing is, and says whether to go on."""

WRITING = {"critic_begin": "BEGIN IMMEDIATE"}
"""The options of a connection that will write: begun as a reader, it could not become a writer after another one."""

BARE = {"critic_begin": ""}
"""The options of a connection that begins no transaction."""

MAX_LETTERS = 2_000
"""Letters of one round."""

_HOUR = 3600.0


def _always(_: str | None) -> bool:
    return True


@dataclass(frozen=True)
class Kept:
    """A round or a letter as it was sent.

    ``letters`` are the ids of a round's, in the order in which they came; ``calendar`` is the text of the calendar file
    that was last given out of it, None before the first.
    """

    id: str
    body: Json
    revision: int
    letters: tuple[str, ...] = ()
    calendar: str | None = None

    @cached_property
    def etag(self) -> str:
        """What names this state of it and no other, but for the calendar: a digest of 32 hexadecimal digits."""
        told = json.dumps([self.revision, self.body, self.letters])
        return sha256(told.encode("ascii")).hexdigest()[:32]


class Store:
    """What is kept.  Every method is one transaction; threads and processes may call at once.

    All raise StoreError, BusyError where another program holds the file; those that take a condition raise
    MismatchError where it does not hold.
    """

    def __init__(self, engine: Engine, name: str, keep: timedelta | None, clock: Callable[[], float]) -> None:
        """Take an engine that ``opening`` prepared, and how long a round is kept after its last change."""
        self._engine, self.name, self._keep, self._clock = engine, name, keep, clock
        self._tidied: float | None = None

    def close(self) -> None:
        """Close the file."""
        self._engine.dispose()

    # --- rounds ------------------------------------------------------------------------------------

    def ids(self) -> list[str]:
        """Return the ids of all rounds, sorted."""
        with self._reading() as connection:
            return _ids(connection)

    def round(self, id: str) -> Kept:
        """Return a round; raises MissingError."""
        with self._reading() as connection:
            return _found(_round(connection, id), "round")

    def whole(self, id: str) -> tuple[Kept, list[Kept]]:
        """Return a round and its letters, in the order in which they came; raises MissingError."""
        with self._reading() as connection:
            return _found(_round(connection, id), "round"), _letters_of(connection, id)

    def put_round(self, id: str, body: Json, condition: Condition = _always) -> tuple[Kept, bool]:
        """Keep a round; return it and whether it is new.  The same body again changes nothing."""
        with self._writing() as connection:
            before = _round(connection, id)
            _see(condition, before)
            if before is None:
                made = {"id": id, "body": body, "revision": 1, "changed_at": int(self._clock())}
                connection.execute(insert(_rounds).values(made))
            elif before.body != body:
                self._touch(connection, id, body=body)
            return _found(_round(connection, id), "round"), before is None

    def delete_round(self, id: str, condition: Condition = _always) -> None:
        """Delete a round and its letters; raises MissingError."""
        with self._writing() as connection:
            _see(condition, _found(_round(connection, id), "round"))
            connection.execute(delete(_rounds).where(_rounds.c.id == id))
        self._sweep()

    def put_calendar(self, seen: Kept, calendar: str) -> bool:
        """Keep a calendar file as the one last given out of a round, unless that has changed since it was ``seen``.

        Returns whether it is kept; if not, the round has to be looked at again.  What GET shows stays what it is, and
        so does the round's age.
        """
        with self._writing() as connection:
            now = _round(connection, seen.id)
            if now is None or (now.etag, now.calendar) != (seen.etag, seen.calendar):
                return False
            connection.execute(update(_rounds).where(_rounds.c.id == seen.id).values(calendar=calendar))
            return True

    # --- letters -----------------------------------------------------------------------------------

    def letter(self, round_id: str, id: str) -> Kept:
        """Return a letter; raises MissingError."""
        with self._reading() as connection:
            _found(_round(connection, round_id), "round")
            return _found(_letter(connection, round_id, id), "letter")

    def put_letter(self, round_id: str, id: str, body: Json, condition: Condition = _always) -> tuple[Kept, bool]:
        """Keep a letter; return it and whether it is new.  Raises MissingError for the round, FullError."""
        with self._writing() as connection:
            count = len(_found(_round(connection, round_id), "round").letters)
            before = _letter(connection, round_id, id)
            _see(condition, before)
            if before is None:
                if count >= MAX_LETTERS:
                    raise FullError
                made = {"round_id": round_id, "id": id, "body": body, "revision": 1}
                connection.execute(insert(_letters).values(made))
                self._touch(connection, round_id)
            elif before.body != body:
                change = {"body": body, "revision": before.revision + 1}
                connection.execute(update(_letters).where(*_is(round_id, id)).values(change))
                self._touch(connection, round_id)
            return _found(_letter(connection, round_id, id), "letter"), before is None

    def delete_letter(self, round_id: str, id: str, condition: Condition = _always) -> None:
        """Delete a letter; raises MissingError."""
        with self._writing() as connection:
            _found(_round(connection, round_id), "round")
            _see(condition, _found(_letter(connection, round_id, id), "letter"))
            connection.execute(delete(_letters).where(*_is(round_id, id)))
            self._touch(connection, round_id)
        self._sweep()

    # --- everything --------------------------------------------------------------------------------

    def everything(self) -> list[tuple[Kept, list[Kept]]]:
        """Return all rounds, sorted by id, with their letters: one state of the store."""
        with self._reading() as connection:
            kept = [_found(_round(connection, id), "round") for id in _ids(connection)]
            return [(each, _letters_of(connection, each.id)) for each in kept]

    def forget(self, ids: Iterable[str]) -> int:
        """Delete rounds for good, so that the files hold nothing of them any more; return how many there were."""
        wanted = list(ids)
        with self._writing() as connection:
            gone = sum(connection.execute(delete(_rounds).where(_rounds.c.id == id)).rowcount for id in wanted)
        with speaking(self.name), self._engine.execution_options(**BARE).connect() as connection:
            connection.exec_driver_sql("VACUUM")
        if not self._sweep():
            why = (
                "is in use, so that something of what was deleted may still be in it; end that program and forget again"
            )
            raise BusyError(f"{self.name}: {why}")
        return gone

    def tidy(self) -> None:
        """Delete rounds that have been kept long enough; called on every use, it looks once an hour."""
        now = self._clock()
        if self._keep is None or (self._tidied is not None and 0 <= now - self._tidied < _HOUR):
            return
        self._tidied = now
        old = delete(_rounds).where(_rounds.c.changed_at < now - self._keep.total_seconds())
        with suppress(BusyError):  # then an hour later: nobody asked for this now
            with speaking(self.name), self._engine.execution_options(**WRITING).begin() as connection:
                gone = connection.execute(old).rowcount
            if gone:
                self._sweep()

    def _sweep(self) -> bool:
        """Empty the log, which still holds what was deleted; return whether nobody was in the way."""
        try:
            with speaking(self.name), self._engine.execution_options(**BARE).connect() as connection:
                busy, *_ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
        except BusyError:
            return False
        return not busy

    def _touch(self, connection: Connection, id: str, **more: Any) -> None:
        change = {"revision": _rounds.c.revision + 1, "changed_at": int(self._clock()), **more}
        connection.execute(update(_rounds).where(_rounds.c.id == id).values(change))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        self.tidy()
        with speaking(self.name), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        self.tidy()
        with speaking(self.name), self._engine.execution_options(**WRITING).begin() as connection:
            yield connection


def _ids(connection: Connection) -> list[str]:
    return list(connection.scalars(select(_rounds.c.id).order_by(_rounds.c.id)))


def _round(connection: Connection, id: str) -> Kept | None:
    row = connection.execute(select(_rounds).where(_rounds.c.id == id)).one_or_none()
    if row is None:
        return None
    names = select(_letters.c.id).where(_letters.c.round_id == id).order_by(_letters.c.number)
    return Kept(row.id, row.body, row.revision, tuple(connection.scalars(names)), row.calendar)


def _letter(connection: Connection, round_id: str, id: str) -> Kept | None:
    row = connection.execute(select(_letters).where(*_is(round_id, id))).one_or_none()
    return None if row is None else _kept(row)


def _letters_of(connection: Connection, round_id: str) -> list[Kept]:
    found = select(_letters).where(_letters.c.round_id == round_id).order_by(_letters.c.number)
    return [_kept(row) for row in connection.execute(found)]


def _kept(row: Row[Any]) -> Kept:
    return Kept(row.id, row.body, row.revision)


def _is(round_id: str, id: str) -> tuple[Any, Any]:
    return _letters.c.round_id == round_id, _letters.c.id == id


def _found(kept: Kept | None, what: str) -> Kept:
    if kept is None:
        raise MissingError(what)
    return kept


def _see(condition: Condition, kept: Kept | None) -> None:
    if not condition(kept.etag if kept else None):
        raise MismatchError
