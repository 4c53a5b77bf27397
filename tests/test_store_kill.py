"""A writer that is killed at any moment loses nothing it acknowledged, and the file opens.

One helper process imports the store and forks a writer for each kill, which says before each commit that its
transaction is open, and after it that the letter is kept.  It is killed with SIGKILL, wherever it is by then.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from critic.store.kept import Store
from critic.store.opening import open_store

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")

KILLS = 50
EVERY_FOURTH = 4  # is killed with its transaction open: 13 of 50
KEYS = 7

HELPER = """
import os, signal, sys
from sqlalchemy import event
from critic.store.opening import open_store

def say(*words):
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())

def write(url, number, pause_at):
    store = open_store(url)

    @event.listens_for(store._engine, "commit")
    def committing(_):
        say("open", number)
        if number == pause_at:
            signal.pause()

    while True:
        body = {"text": f"{number} " * (number % 5 * 2_000 + 1)}  # some of many pages
        store.put_letter("round", str(number % %KEYS%), body)
        say("done", number)
        number += 1

for line in sys.stdin:
    url, number, pause_at = line.split()
    pid = os.fork()
    if not pid:
        write(url, int(number), int(pause_at))
    say("pid", pid)
    os.waitpid(pid, 0)
    say("gone", pid)
""".replace("%KEYS%", str(KEYS))


@dataclass
class Told:
    """What a writer said until it was killed."""

    done: list[int] = field(default_factory=list)
    opened: list[int] = field(default_factory=list)


@pytest.fixture
def helper() -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", HELPER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.stdin.close()  # type: ignore[union-attr]


def killed(helper: subprocess.Popen[str], url: str, start: int, after: int, pause: bool) -> Told:
    """Start a writer, kill it when it has kept ``after`` letters, or else in the transaction that comes then."""
    assert helper.stdin and helper.stdout
    print(url, start, start + after if pause else -1, file=helper.stdin, flush=True)
    pid, told, is_shot = 0, Told(), False
    for line in helper.stdout:
        word, number = line.split()
        if word == "gone":
            return told
        if word == "pid":
            pid = int(number)
        else:
            (told.done if word == "done" else told.opened).append(int(number))
        in_transaction = pause and told.opened[-1:] == [start + after]
        if pid and not is_shot and (in_transaction if pause else len(told.done) >= after):
            os.kill(pid, signal.SIGKILL)
            is_shot = True
    raise AssertionError("the helper has ended")


def test_nothing_acknowledged_is_lost(
    helper: subprocess.Popen[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{tmp_path / 'rounds.db'}"
    store = open_store(url)
    store.put_round("round", {})
    store.close()
    start, acknowledged, inside, count = 0, dict[int, int](), 0, 0
    for kill in range(KILLS):
        pause = kill % EVERY_FOURTH == 0
        told = killed(helper, url, start, 1 + kill * 5 % 13, pause)
        assert told.done
        acknowledged |= {number % KEYS: number for number in told.done}
        count += len(told.done)
        store = open_store(url)
        kept = numbers(store)
        store.close()
        assert all(kept[key] >= number for key, number in acknowledged.items()), kill
        # Only the letter under way may be there without having been acknowledged; what was there once stays.
        assert set(kept.values()) <= {*acknowledged.values(), told.opened[-1]}
        acknowledged = kept
        if pause:
            assert told.opened[-1] == told.done[-1] + 1
            assert told.opened[-1] not in kept.values()
            inside += 1
        assert sound(tmp_path / "rounds.db")
        start = max(told.opened) + 1
    assert inside >= 10
    with capsys.disabled():
        print(f"\nkill test: {KILLS} kills, {inside} in an open transaction, {count} letters acknowledged, 0 lost")


def numbers(store: Store) -> dict[int, int]:
    """Return the number of each letter, having seen that it is whole."""
    kept = {}
    for letter in store.whole("round")[1]:
        number, *_ = map(int, letter.body["text"].split()[:1])
        assert letter.body["text"] == f"{number} " * (number % 5 * 2_000 + 1)
        kept[int(letter.id)] = number
    return kept


def sound(file: Path) -> bool:
    connection = sqlite3.connect(file)
    try:
        checked = connection.execute("PRAGMA integrity_check").fetchall()
        return checked == [("ok",)] and connection.execute("PRAGMA foreign_key_check").fetchall() == []
    finally:
        connection.close()
