"""SQLite's reasons in words that say what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from critic.store.errors import BusyError, StoreError

_OTHER = "something is wrong with it; look whether it can be read, and try again"
WHY = {
    "SQLITE_BUSY": "another program is writing to it; end that one and try again",
    "SQLITE_CANTOPEN": "cannot be opened; name a file in a folder that you may write to",
    "SQLITE_CORRUPT": "is damaged; put a copy of it in its place, or name another file",
    "SQLITE_FULL": "the disk is full; make room on it",
    "SQLITE_IOERR": "the disk cannot be read or written; look whether it is full or gone",
    "SQLITE_NOTADB": "is no database; name another file",
    "SQLITE_PERM": "may not be written to by you; name a file that you may write to",
    "SQLITE_READONLY": "may not be written to by you; name a file that you may write to",
}


@contextmanager
def speaking(name: str) -> Iterator[None]:
    """Say what SQLite says in words that name the store."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        origin = error.orig if isinstance(error, DBAPIError) else error
        code = "_".join(str(getattr(origin, "sqlite_errorname", "")).split("_")[:2])
        kind = BusyError if code == "SQLITE_BUSY" else StoreError
        raise kind(f"{name}: {WHY.get(code, _OTHER)}") from error
