"""What is kept is given back, what is forgotten is gone, and what cannot be a store is said to be none."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from critic.store import opening
from critic.store.errors import BusyError, FullError, MismatchError, MissingError, StoreError
from critic.store.ids import is_id
from critic.store.kept import Store
from critic.store.opening import open_store
from critic.store.reasons import speaking
from critic.store.tables import metadata

CANARY = "the flooded server room in Kraków, quux 7f3a"
ROUND = {"company": "Brightwater", "interviews": [{"interviewer": "Ada Okonkwo", "notes": [CANARY]}]}
DAY = 86_400

Open = Callable[..., Store]

# As revision 1 made it; never to be changed.
REVISION_1 = """
PRAGMA application_id = 1668442484;
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
INSERT INTO alembic_version VALUES ('1');
CREATE TABLE rounds (id VARCHAR NOT NULL, body JSON NOT NULL, revision INTEGER NOT NULL, changed_at INTEGER NOT NULL,
    PRIMARY KEY (id));
CREATE INDEX ix_rounds_changed_at ON rounds (changed_at);
CREATE TABLE letters (number INTEGER NOT NULL, round_id VARCHAR NOT NULL, id VARCHAR NOT NULL, body JSON NOT NULL,
    revision INTEGER NOT NULL, PRIMARY KEY (number),
    FOREIGN KEY(round_id) REFERENCES rounds (id) ON DELETE CASCADE, UNIQUE (round_id, id));
INSERT INTO rounds VALUES ('bright', '{"company": "Brightwater"}', 3, 1795000000);
INSERT INTO letters VALUES (1, 'bright', 'b', '{"text": "Dear Bob \\ud83d"}', 1);
INSERT INTO letters VALUES (2, 'bright', 'a', '{"text": "Dear Ada"}', 2);
"""

# What revision 2 made of that; never to be changed either.
REVISION_2 = """
ALTER TABLE rounds ADD COLUMN calendar TEXT;
UPDATE alembic_version SET version_num = '2';
UPDATE rounds SET calendar = 'BEGIN:VCALENDAR';
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "rounds.db"


@pytest.fixture
def opened(file: Path) -> Iterator[Open]:
    """Return a function that opens the store at ``file``; all are closed at the end."""
    stores: list[Store] = []

    def opening(**options: Any) -> Store:
        stores.append(open_store(f"sqlite:///{file}", **options))
        return stores[-1]

    yield opening
    for store in stores:
        store.close()


@pytest.fixture
def store(opened: Open) -> Store:
    return opened()


def written(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()))


# --- keeping ------------------------------------------------------------------------------------------


def test_what_is_kept_is_given_back_as_it_was(store: Store) -> None:
    body = {**ROUND, "role": "a \ud800 lone one, a NUL \0 and \U0001f600", "applicant": None}
    kept, is_new = store.put_round("r", body)
    assert is_new
    assert store.round("r") == kept
    assert kept.body == body and kept.letters == ()
    store.put_letter("r", "z", {"text": "first"})
    store.put_letter("r", "a", {"text": "second"})
    assert store.round("r").letters == ("z", "a")
    assert [each.body["text"] for each in store.whole("r")[1]] == ["first", "second"]
    assert store.letter("r", "a").body == {"text": "second"}


def test_keeping_the_same_again_changes_nothing(store: Store) -> None:
    first, _ = store.put_round("r", ROUND)
    assert store.put_round("r", dict(reversed(ROUND.items()))) == (first, False)
    letter, _ = store.put_letter("r", "a", {"text": "x"})
    whole = store.round("r")
    assert store.put_letter("r", "a", {"text": "x"}) == (letter, False)
    assert store.round("r").etag == whole.etag != first.etag


def test_an_etag_names_one_state_and_holds_no_word_of_it(store: Store) -> None:
    etags = [store.put_round("r", {"role": role})[0].etag for role in ("one", "two", "one")]
    assert len(set(etags)) == 3
    assert all(len(etag) == 32 and int(etag, 16) for etag in etags)
    before = store.round("r").etag
    store.put_letter("r", "a", {"text": "x"})
    between = store.round("r").etag
    store.delete_letter("r", "a")
    assert len({before, between, store.round("r").etag}) == 3


def test_a_condition_that_does_not_hold_changes_nothing(store: Store) -> None:
    seen: list[str | None] = []

    def never(etag: str | None) -> bool:
        seen.append(etag)
        return False

    with pytest.raises(MismatchError):
        store.put_round("r", ROUND, never)
    kept, _ = store.put_round("r", ROUND)
    letter, _ = store.put_letter("r", "a", {"text": "x"})
    for change in (
        lambda: store.put_round("r", {}, never),
        lambda: store.delete_round("r", never),
        lambda: store.put_letter("r", "a", {}, never),
        lambda: store.delete_letter("r", "a", never),
    ):
        with pytest.raises(MismatchError):
            change()
    now = store.round("r")
    assert seen == [None, now.etag, now.etag, letter.etag, letter.etag]
    assert (now.body, store.letter("r", "a")) == (kept.body, letter)


def test_what_is_not_there_is_missing(store: Store) -> None:
    for ask in (lambda: store.round("r"), lambda: store.delete_round("r"), lambda: store.put_letter("r", "a", {})):
        with pytest.raises(MissingError, match="round"):
            ask()
    store.put_round("r", ROUND)
    for ask in (lambda: store.letter("r", "a"), lambda: store.delete_letter("r", "a")):
        with pytest.raises(MissingError, match="letter"):
            ask()


def test_a_round_holds_so_many_letters(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("critic.store.kept.MAX_LETTERS", 2)
    store.put_round("r", ROUND)
    for id in ("a", "b"):
        store.put_letter("r", id, {"text": id})
    with pytest.raises(FullError):
        store.put_letter("r", "c", {"text": "c"})
    assert store.put_letter("r", "b", {"text": "new"})[1] is False


def test_deleting_a_round_deletes_its_letters_and_no_others(store: Store) -> None:
    for id in ("a", "b"):
        store.put_round(id, ROUND)
        store.put_letter(id, "x", {"text": id})
    store.delete_round("a")
    store.put_round("a", ROUND)
    assert store.round("a").letters == ()
    assert store.letter("b", "x").body == {"text": "b"}
    assert [(round.id, len(letters)) for round, letters in store.everything()] == [("a", 0), ("b", 1)]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("a", True),
        ("é/ü ☃", True),
        ("x" * 100, True),
        ("", False),
        ("x" * 101, False),
        ("a\0", False),
        ("\ud800", False),
    ],
    ids=ascii,
)
def test_an_id_is_a_hundred_printable_characters(text: str, is_one: bool) -> None:
    assert is_id(text) is is_one


# --- calendars ----------------------------------------------------------------------------------------


def test_the_calendar_last_given_out_is_kept_and_no_part_of_what_is_shown(opened: Open) -> None:
    time = [0.0]
    store = opened(keep_days=10, clock=lambda: time[0])
    kept, _ = store.put_round("r", ROUND)
    assert kept.calendar is None
    time[0] = 9 * DAY
    assert store.put_calendar(kept, "first")
    assert store.round("r").calendar == store.whole("r")[0].calendar == store.everything()[0][0].calendar == "first"
    assert store.round("r").etag == kept.etag
    store.put_round("r", {})
    store.put_letter("r", "a", {"text": "x"})
    assert store.round("r").calendar == "first"
    time[0] = 18 * DAY
    assert store.put_calendar(store.round("r"), "second")
    time[0] = 20 * DAY  # eleven after the change, two after the calendar, which is none
    assert store.ids() == []


@pytest.mark.parametrize("change", ["round", "letter", "letter again", "calendar", "gone", "another"])
def test_a_calendar_made_of_what_has_changed_since_is_not_kept(store: Store, change: str) -> None:
    store.put_round("r", ROUND)
    store.put_letter("r", "a", {"text": "x"})
    seen = store.round("r")
    if change == "round":
        store.put_round("r", {})
    elif change == "letter":
        store.put_letter("r", "b", {"text": "x"})
    elif change == "letter again":
        store.put_letter("r", "a", {"text": "y"})
    elif change == "calendar":
        assert store.put_calendar(seen, "quicker")
    else:
        store.delete_round("r")
        if change == "another":
            store.put_round("r", {"role": "of the same id"})
    assert not store.put_calendar(seen, "too late")
    left = store.ids() and store.round("r").calendar
    assert left == {"gone": [], "calendar": "quicker"}.get(change)


def test_a_deleted_round_takes_its_calendar_with_it(store: Store, tmp_path: Path) -> None:
    for id, forget in (("a", store.delete_round), ("b", lambda id: store.forget([id]))):
        store.put_round(id, ROUND)
        assert store.put_calendar(store.round(id), f"SUMMARY:Call {CANARY} of {id}")
        assert f"SUMMARY:Call {CANARY} of {id}".encode() in written(tmp_path)
        forget(id)
        assert b"SUMMARY" not in written(tmp_path)
        store.put_round(id, ROUND)
        assert store.round(id).calendar is None


# --- forgetting ---------------------------------------------------------------------------------------


def full(store: Store) -> None:
    for id in ("gone", "stays"):
        store.put_round(id, {"role": f"{id} {CANARY}"})
        for number in range(40):
            store.put_letter(id, str(number), {"text": f"{id} {CANARY} {number} " * 200})


def test_what_is_forgotten_is_in_no_file_any_more(store: Store, opened: Open, tmp_path: Path) -> None:
    full(store)
    served = opened()  # as by a server that goes on
    assert served.ids() == ["gone", "stays"]
    assert b"gone the flooded" in written(tmp_path)
    assert store.forget(["gone", "never was"]) == 1
    assert b"gone the flooded" not in written(tmp_path)
    assert b"stays the flooded" in written(tmp_path)
    assert served.ids() == ["stays"] and len(served.round("stays").letters) == 40


@pytest.mark.parametrize("how", ["round", "letters", "age"])
def test_what_is_deleted_is_in_no_file_any_more(opened: Open, tmp_path: Path, how: str) -> None:
    time = [0.0]
    store = opened(keep_days=10, clock=lambda: time[0])
    full(store)
    if how == "round":
        store.delete_round("gone")
    elif how == "letters":
        store.put_round("gone", {})
        for number in range(40):
            store.delete_letter("gone", str(number))
    else:
        time[0] = 9 * DAY
        store.put_letter("stays", "new", {"text": "x"})
        time[0] = 11 * DAY
        assert store.ids() == ["stays"]
    assert b"gone the flooded" not in written(tmp_path)
    assert b"stays the flooded" in written(tmp_path)


def test_forgetting_says_so_where_a_reader_is_in_the_way(opened: Open, file: Path) -> None:
    store = opened(busy_seconds=0.05)
    full(store)
    reader = sqlite3.connect(file, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM letters").fetchone()
    with pytest.raises(BusyError, match="forget again"):
        store.forget(["gone"])
    reader.close()
    assert store.forget(["gone"]) == 0
    assert b"gone the flooded" not in written(file.parent)


def test_rounds_are_deleted_so_many_days_after_their_last_change(opened: Open) -> None:
    time = [0.0]
    store = opened(keep_days=30, clock=lambda: time[0])
    store.put_round("old", ROUND)
    store.put_round("changed", ROUND)
    time[0] = 20 * DAY
    store.put_letter("changed", "a", {"text": "x"})
    assert store.ids() == ["changed", "old"]
    time[0] = 30 * DAY + 1
    assert store.ids() == ["changed"]
    time[0] = 50 * DAY
    assert opened(keep_days=30, clock=lambda: time[0]).ids() == ["changed"]
    assert opened(keep_days=29, clock=lambda: time[0]).ids() == []


def test_age_is_looked_at_once_an_hour(opened: Open) -> None:
    time = [0.0]
    store = opened(keep_days=1, clock=lambda: time[0])
    store.put_round("r", ROUND)
    time[0] = DAY - 10
    assert store.ids() == ["r"]
    time[0] = DAY + 10
    assert store.ids() == ["r"]
    time[0] = DAY + 3600
    assert store.ids() == []


# --- the file -----------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_the_file_is_its_owners_alone(store: Store, tmp_path: Path) -> None:
    store.put_round("r", ROUND)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert modes == dict.fromkeys(("rounds.db", "rounds.db-shm", "rounds.db-wal"), 0o600)


def test_nothing_acknowledged_is_left_to_the_systems_memory(store: Store) -> None:
    with store._engine.connect() as connection:
        told = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store")
        }
    assert told == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "temp_store": 2}


def test_errors_hold_nothing_of_a_letter(store: Store, file: Path) -> None:
    with sqlite3.connect(file) as other:
        other.execute("DROP TABLE letters")
        other.execute("CREATE TABLE letters (number, round_id, id, body CHECK (false), revision)")
    other.close()
    store.put_round("r", {})
    with pytest.raises(StoreError) as caught:
        store.put_letter("r", "a", {"text": CANARY})
    error: BaseException | None = caught.value
    while error is not None:
        assert "quux" not in f"{error} {error!r}"
        error = error.__cause__ or error.__context__


@pytest.mark.parametrize(
    ("script", "calendar"), [(REVISION_1, None), (REVISION_1 + REVISION_2, "BEGIN:VCALENDAR")], ids=["1", "2"]
)
def test_a_file_of_an_earlier_revision_opens(opened: Open, file: Path, script: str, calendar: str | None) -> None:
    other = sqlite3.connect(file)
    other.executescript(script)
    other.close()
    store = opened()
    assert store.round("bright").letters == ("b", "a")
    assert store.letter("bright", "b").body == {"text": "Dear Bob \ud83d"}
    assert store.put_letter("bright", "a", {"text": "Dear Adaeze"})[0].revision == 3
    assert store.round("bright").calendar == calendar
    assert store.put_calendar(store.round("bright"), "the next")
    assert opened().round("bright").calendar == "the next"


def test_the_revisions_are_what_the_migrations_make(store: Store, file: Path) -> None:
    made, told = sqlite3.connect(file), sqlite3.connect(":memory:")
    told.executescript(REVISION_1 + REVISION_2)
    for pragma in ("application_id", "table_info(rounds)", "table_info(letters)", "foreign_key_list(letters)"):
        assert made.execute(f"PRAGMA {pragma}").fetchall() == told.execute(f"PRAGMA {pragma}").fetchall()
    made.close()
    told.close()


def test_the_migrations_lead_to_the_tables(store: Store) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    with store._engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_an_older_file_is_migrated_and_a_newer_one_refused(
    opened: Open, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened().put_round("r", ROUND)
    later = tmp_path / "later"
    shutil.copytree(Path(opening.__file__).parent / "migrations", later)
    (later / "versions" / "revision_9.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\nrevision, down_revision = '9', '2'\n"
        "def upgrade(): op.add_column('rounds', sa.Column('more', sa.String))\n"
    )
    with monkeypatch.context() as patch:
        patch.setattr(opening, "_MIGRATIONS", str(later))
        assert opened().round("r").body == ROUND
    with pytest.raises(StoreError, match="newer critic"):
        opened()


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened().put_round("r", ROUND)
    later = tmp_path / "later"
    shutil.copytree(Path(opening.__file__).parent / "migrations", later)
    (later / "versions" / "revision_9.py").write_text(
        "from alembic import op\nrevision, down_revision = '9', '2'\n"
        "def upgrade():\n    op.drop_table('letters')\n    raise RuntimeError('half way')\n"
    )
    with monkeypatch.context() as patch:
        patch.setattr(opening, "_MIGRATIONS", str(later))
        with pytest.raises(RuntimeError, match="half way"):
            opened()
    assert opened().put_letter("r", "a", {"text": "x"})[1]


def other_programs(file: Path) -> None:
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE bookmarks (url)")
    other.close()


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("sqlite:///{0}/no/rounds.db", "no such folder; make it first"),
        ("sqlite:///{0}", "is a folder"),
        ("sqlite:///{0}/text.db", "is no database; name another file"),
        ("sqlite:///{0}/other.db", "another program's database"),
        ("sqlite:///{0}/a\0b", "cannot be made"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("sqlite:///file:{0}/x.db", "names no file"),
        ("sqlite://rounds.db", "a slash is missing"),
        ("sqlite:///{0}/x.db?mode=ro", "takes no options"),
        ("rounds.db", "write sqlite:///FILE"),
        ("", "write sqlite:///FILE"),
        ("postgresql://me:s3cret@db.example/rounds", "SQLite files only"),
        ("mysql://me:s3cret@[::/x", "write sqlite:///FILE"),
    ],
)
def test_what_cannot_be_a_store_is_said_in_one_line(tmp_path: Path, url: str, why: str) -> None:
    (tmp_path / "text.db").write_text("Dear Ada, this is no database at all.\n" * 100)
    other_programs(tmp_path / "other.db")
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    url = url.format(tmp_path)
    with pytest.raises(StoreError) as caught:
        open_store(url)
    line = str(caught.value)
    assert why in line and "\n" not in line and "s3cret" not in line
    assert line.startswith(url.replace("\0", "?").replace("me:s3cret", "…") + ": ")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_a_file_that_is_not_there_is_made_only_where_asked(file: Path, opened: Open) -> None:
    with pytest.raises(StoreError, match="no such file"):
        opened(create=False)
    assert not file.exists()
    opened()
    assert opened(create=False).ids() == []


def test_a_locked_file_is_said_to_be(store: Store, opened: Open, file: Path) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(BusyError, match="another program is writing to it"):
        opened(busy_seconds=0.05)
    assert store.ids() == []  # reading needs no lock
    other.close()
    assert opened(busy_seconds=0.05).ids() == []


def test_a_file_that_may_only_be_read_is_said_to_be(store: Store, file: Path) -> None:
    other = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    with pytest.raises(StoreError, match="may not be written to by you"), speaking("sqlite:///rounds.db"):
        other.execute("CREATE TABLE x (y)")
    other.close()


def test_without_leave_to_write_nothing_is_opened(file: Path, opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    opened().close()
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    with pytest.raises(StoreError, match="may not be written to by you"):
        opened()


def test_a_damaged_file_is_said_to_be(store: Store, opened: Open, file: Path) -> None:
    full(store)
    store.close()
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    file.write_bytes(data)
    with pytest.raises(StoreError, match="is damaged"):
        opened()


def test_bodies_are_plain_json_in_the_file(store: Store, file: Path) -> None:
    store.put_round("r", ROUND)
    other = sqlite3.connect(file)
    assert json.loads(other.execute("SELECT body FROM rounds").fetchone()[0]) == ROUND
    other.close()
