"""A URL -> a store: the file is made, or seen to be ours, and brought up to date."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError

from critic.store.errors import BusyError, StoreError
from critic.store.kept import BARE, WRITING, Store
from critic.store.reasons import WHY, speaking
from critic.store.tables import APPLICATION_ID

_BUSY_SECONDS = 5.0
_PAUSE_SECONDS = 0.02
_MIGRATIONS = "critic.store:migrations"
_OWNER_ONLY = 0o600
_PRAGMAS = (
    "synchronous = FULL",  # what was acknowledged outlives a power cut
    "fullfsync = ON",  # on macOS, where else nothing is on the disk yet
    "foreign_keys = ON",
    "secure_delete = ON",  # what is deleted is overwritten
    "temp_store = MEMORY",  # no letter in another folder's temporary files
    "trusted_schema = OFF",
)


def open_store(
    url: str,
    *,
    create: bool = True,
    keep_days: int | None = None,
    busy_seconds: float = _BUSY_SECONDS,
    clock: Callable[[], float] = time.time,
) -> Store:
    """Return the store at ``sqlite:///FILE``; close it when done.

    Rounds unchanged for ``keep_days`` are deleted, now and later.  A write waits ``busy_seconds`` for those of others.
    Raises StoreError, whose one line names the URL and what to do.
    """
    parsed, name = _parsed(url), _shown(url)
    _file(Path(str(parsed.database)), name, create)
    # Parameters are letters: no error may show them.
    engine = create_engine(
        parsed, hide_parameters=True, max_overflow=-1, connect_args={"timeout": busy_seconds, "isolation_level": None}
    )
    _prepare(engine)
    keep = timedelta(days=keep_days) if keep_days is not None else None
    store = Store(engine, name, keep, clock)
    try:
        with speaking(name), engine.begin() as connection:
            _refuse_strangers(connection, name)
        _log_ahead(engine, name, time.monotonic() + busy_seconds)
        with speaking(name), engine.execution_options(**WRITING).begin() as connection:
            _migrate(connection, name)
        store.tidy()
    except BaseException:
        store.close()
        raise
    return store


def _parsed(url: str) -> URL:
    name = _shown(url)
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise StoreError(f"{name}: is no store's URL; write sqlite:///FILE") from None
    if parsed.drivername not in ("sqlite", "sqlite+pysqlite"):
        raise StoreError(f"{name}: rounds are kept in SQLite files only; write sqlite:///FILE")
    if parsed.host:
        raise StoreError(f"{name}: a slash is missing; write sqlite:///FILE, or sqlite:////FOLDER/FILE")
    if parsed.query:
        raise StoreError(f"{name}: a store takes no options; leave out what stands after the question mark")
    if not parsed.database or parsed.database.startswith((":memory:", "file:")):
        raise StoreError(f"{name}: names no file to keep rounds in; write sqlite:///FILE")
    return parsed


def _shown(url: str) -> str:
    """Return a URL on one line and without a password."""
    line = "".join(char if char.isprintable() else "?" for char in url[:200])
    return re.sub(r"//[^/@]*@", "//…@", line)


def _file(path: Path, name: str, create: bool) -> None:
    """Make the file, for its owner's eyes only, or see that it may be one.

    One that is there is never opened here: closing it would drop the locks that SQLite holds on it in this process.
    """
    try:
        path = path.resolve()
        if path.exists() and not path.is_file():
            raise StoreError(f"{name}: is a folder or a device; name a file")
        if not path.parent.is_dir():
            raise StoreError(f"{name}: there is no such folder; make it first, or name another")
        if not create and not path.exists():
            raise StoreError(f"{name}: there is no such file; check the path, of which sqlite:/// is no part")
        if path.exists() and not os.access(path, os.W_OK):  # SQLite would say so at the first change only
            raise StoreError(f"{name}: {WHY['SQLITE_READONLY']}")
        if create:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, _OWNER_ONLY))
    except FileExistsError:
        return
    except (OSError, ValueError) as error:
        why = (isinstance(error, OSError) and error.strerror) or "it is no file's name"
        raise StoreError(f"{name}: cannot be made: {why.lower()}; name a file in a folder of yours") from None


def _prepare(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def connected(connection: DBAPIConnection, _: object) -> None:
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    # The driver would begin a transaction only at the first change, and none for a PRAGMA or a CREATE.
    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        how = connection.get_execution_options().get("critic_begin", "BEGIN")
        if how:
            connection.exec_driver_sql(how)


def _refuse_strangers(connection: Connection, name: str) -> None:
    """Raise StoreError for another program's database, before anything of it is changed."""
    owner = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    if owner != APPLICATION_ID and (owner or tables):
        raise StoreError(f"{name}: is another program's database; name another file")


def _log_ahead(engine: Engine, name: str, until: float) -> None:
    """Switch to a write-ahead log; where another process makes the same file just now, SQLite itself would not wait."""
    while True:
        try:
            with speaking(name), engine.execution_options(**BARE).connect() as connection:
                connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            return
        except BusyError:
            if time.monotonic() > until:
                raise
            time.sleep(_PAUSE_SECONDS)


def _migrate(connection: Connection, name: str) -> None:
    """Bring the tables up to date, in one transaction: a file is never half migrated."""
    config = Config()
    config.set_main_option("script_location", _MIGRATIONS)
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    script = ScriptDirectory.from_config(config)
    current = MigrationContext.configure(connection).get_current_revision()
    if current not in {None, *(each.revision for each in script.walk_revisions())}:
        raise StoreError(f"{name}: was written by a newer critic; install that one, or name another file")
    if current != script.get_current_head():
        command.upgrade(config, "head")
