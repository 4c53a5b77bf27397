"""Threads and processes that change the same round at once lose no change."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from critic.store.errors import MismatchError
from critic.store.kept import Store
from critic.store.opening import open_store

THREADS, PROCESSES, TIMES = 6, 2, 10

COUNTER = """
import sys
from critic.store.errors import MismatchError
from critic.store.opening import open_store
store = open_store(sys.argv[1], busy_seconds=60)
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[2])):
    while True:
        before = store.round("counter")
        try:
            after = {"role": str(int(before.body["role"]) + 1)}
            store.put_round("counter", after, lambda etag: etag == before.etag)
            break
        except MismatchError:
            pass
    store.put_letter("counter", f"{sys.argv[3]} {number}", {"text": "x"})
store.close()
"""


def count(store: Store, name: str) -> None:
    for number in range(TIMES):
        while True:
            before = store.round("counter")
            try:
                after = {"role": str(int(before.body["role"]) + 1)}
                store.put_round("counter", after, lambda etag, wanted=before.etag: etag == wanted)
                break
            except MismatchError:
                continue
        store.put_letter("counter", f"{name} {number}", {"text": "x"})


def test_threads_lose_no_change(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'rounds.db'}", busy_seconds=60)
    store.put_round("counter", {"role": "0"})
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(count, [store] * THREADS, map(str, range(THREADS))))
    kept = store.round("counter")
    store.close()
    assert kept.body == {"role": str(THREADS * TIMES)}
    assert len(kept.letters) == THREADS * TIMES


def test_processes_lose_no_change(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'rounds.db'}"
    store = open_store(url, busy_seconds=60)
    store.put_round("counter", {"role": "0"})
    command = [sys.executable, "-c", COUNTER, url, str(TIMES)]
    others = [
        subprocess.Popen([*command, f"process {number}"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for number in range(PROCESSES)
    ]
    for each in others:
        assert each.stdout and each.stdout.readline() == "ready\n"
    for each in others:
        assert each.stdin
        each.stdin.write("\n")
        each.stdin.flush()
    count(store, "here")
    for each in others:
        each.communicate()
        assert each.returncode == 0
    kept = store.round("counter")
    store.close()
    assert kept.body == {"role": str((PROCESSES + 1) * TIMES)}
    assert len(kept.letters) == (PROCESSES + 1) * TIMES


def test_a_new_file_may_be_opened_by_many_at_once(tmp_path: Path) -> None:
    program = (
        "import sys; from critic.store.opening import open_store; print('ready', flush=True); sys.stdin.readline()\n"
        "store = open_store(sys.argv[1], busy_seconds=60); store.put_round(sys.argv[2], {}); store.close()"
    )
    url = f"sqlite:///{tmp_path / 'rounds.db'}"
    command = [sys.executable, "-c", program, url]
    others = [
        subprocess.Popen([*command, str(number)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for number in range(3)
    ]
    for each in others:
        assert each.stdout and each.stdout.readline() == "ready\n"
    for each in others:
        assert each.stdin
        each.stdin.write("\n")
        each.stdin.flush()
    assert [each.communicate() and each.returncode for each in others] == [0] * 3
    store = open_store(url)
    assert store.ids() == ["0", "1", "2"]
    store.close()
