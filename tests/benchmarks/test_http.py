"""What the service costs beyond the critique; ratios, so that they hold on any machine.  `pytest -m benchmark -s`."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time

import pytest

from critic import Draft, critique
from critic.render.json import compact, critique_json

pytestmark = pytest.mark.benchmark

_TOPICS = ("flooded server room", "night shift", "ward list", "pager story", "readmission dashboard", "buddy system")


def letter(number: int) -> str:
    """Return a letter like no other: every number brings words of its own."""
    topic, word = _TOPICS[number % len(_TOPICS)], "".join(chr(97 + int(digit)) for digit in str(number))
    return (
        f"Dear Ada,\n\nThank you for your time today. Your story about the {topic} at Quo{word} stayed with me: we had "
        f"the same at Vel{word}, where I moved {number} reports to Kafka. I would gladly do it again with your team.\n\n"
        f"Two things I would try first are the {word} queue and a plain list of what is late. You said that nobody "
        f"reads the weekly mail; I would begin there.\n\nWhat I keep thinking of is the hour after the alarm. You had one person on "
        f"the telephone and one at the desk, and neither knew what the other had promised to ward {number}. I have tried a "
        f"shared page for that twice, once with success, and I would like to show you what made the difference: it was "
        f"shorter, and somebody read it aloud.\n\nBest regards,\nTomasz W{word}\n+1 415 555 {number % 10_000:04}\n"
    )


def body(number: int) -> bytes:
    return json.dumps({"draft": {"text": letter(number), "to": "Ada Okonkwo"}}).encode()


@contextmanager
def served(*options: str) -> Iterator[tuple[int, int]]:
    """Run a server; yield its process id and port."""
    command = [sys.executable, "-m", "critic", "serve", "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout
        found = re.search(r":(\d+)/", process.stdout.readline())
        assert found
        port = int(found[1])
        try:
            for number in range(30):
                timed(port, number)
            yield process.pid, port
        finally:
            process.send_signal(signal.SIGINT)


def timed(port: int, number: int, client: HTTPConnection | None = None) -> tuple[float, int]:
    """Return how long a letter took, in seconds, and the status."""
    own = client or HTTPConnection("127.0.0.1", port, timeout=120)
    began = perf_counter()
    own.request("POST", "/v1/critiques", body(number), {"Content-Type": "application/json"})
    answer = own.getresponse()
    answer.read()
    taken = perf_counter() - began
    if client is None:
        own.close()
    return taken, answer.status


def test_http_costs_little_beyond_the_critique() -> None:
    for number in range(30):
        critique(Draft(letter(number), to=("Ada Okonkwo",)))
    with served() as (_, port):
        client = HTTPConnection("127.0.0.1", port, timeout=60)
        direct, asked = [], []
        for number in range(100, 400):  # by turns, so that a busy machine slows both
            began = perf_counter()
            critique(Draft(letter(number), to=("Ada Okonkwo",)))
            direct.append(perf_counter() - began)
            asked.append(timed(port, number, client)[0])
        client.close()
    ratio = median(asked) / median(direct)
    print(f"\ncritique {median(direct) * 1000:.2f} ms, over HTTP {median(asked) * 1000:.2f} ms: x {ratio:.2f}")
    assert ratio <= 1.3


def plain_request(port: int, number: int) -> bytes:
    content = body(number)
    head = f"POST /v1/critiques HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n"
    return f"{head}Content-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_the_server_spends_its_time_on_the_critique() -> None:
    def spent(process: int) -> float:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    for number in range(30):
        critique(Draft(letter(number), to=("Ada Okonkwo",)))
    direct = asked = 0.0
    with served() as (process, port):
        client = HTTPConnection("127.0.0.1", port, timeout=60)
        for first in range(100, 500, 100):  # by turns, so that a busy machine slows both
            began = process_time()
            for number in range(first, first + 100):
                draft = Draft(letter(number), to=("Ada Okonkwo",))
                compact(critique_json(critique(draft), {draft.id: draft}))
            direct += process_time() - began
            before = spent(process)
            for number in range(first, first + 100):
                timed(port, number, client)
            asked += spent(process) - before
        client.close()
    print(
        f"\nprocessor: critique and JSON {direct * 2.5:.2f} ms, over HTTP {asked * 2.5:.2f} ms: x {asked / direct:.2f}"
    )
    assert asked / direct <= 1.3


def throughput(port: int, clients: int, letters: int) -> float:
    """Return letters a second, each on a connection of its own, as plug-ins ask.

    The requests are made beforehand and the answers thrown away, so that it is the server that is measured.
    """
    requests, lock = iter([plain_request(port, number) for number in range(1000, 1000 + letters)]), threading.Lock()

    def work() -> None:
        while True:
            with lock:
                request = next(requests, None)
            if request is None:
                return
            with socket.create_connection(("127.0.0.1", port), timeout=120) as raw:
                raw.sendall(request)
                start = raw.recv(1 << 16)
                assert start.startswith(b"HTTP/1.1 200")
                while raw.recv(1 << 16):
                    pass

    threads = [threading.Thread(target=work) for _ in range(clients)]
    began = perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return letters / (perf_counter() - began)


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="needs two cores")
def test_two_workers_do_nearly_twice_as_much() -> None:
    with served() as (_, port):
        one = throughput(port, 6, 400)
    with served("--workers", "2") as (_, port):
        two = throughput(port, 6, 800)
    print(f"\n1 worker {one:.0f} letters/s, 2 workers {two:.0f} letters/s: x {two / one:.2f}")
    assert two / one >= 1.7


def test_overload_is_refused_and_not_queued_for_ever() -> None:
    with served() as (_, port):
        unloaded = median(timed(port, number)[0] for number in range(60))
        taken: list[tuple[float, int]] = []

        def work(first: int) -> None:
            for number in range(first, first + 25):
                taken.append(timed(port, number))

        room = (os.cpu_count() or 1) + 16
        threads = [threading.Thread(target=work, args=(2000 + 25 * each,)) for each in range(4 * room)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    accepted = [seconds for seconds, status in taken if status == 200]
    refused = [seconds for seconds, status in taken if status == 503]
    p99 = quantiles(accepted, n=100)[98]
    print(
        f"\nunloaded p50 {unloaded * 1000:.1f} ms; {4 * room} clients: {len(accepted)} accepted, p99 {p99 * 1000:.0f} ms "
        f"(x {p99 / unloaded:.0f}); {len(refused)} refused, p50 {median(refused or [0]) * 1000:.1f} ms"
    )
    assert len(accepted) + len(refused) == len(taken)
    assert refused


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs /proc")
def test_letters_leave_nothing_behind() -> None:
    def resident(process: int) -> float:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6

    with served() as (process, port):
        client = HTTPConnection("127.0.0.1", port, timeout=60)
        for number in range(10_000, 10_500):
            timed(port, number, client)
        before = resident(process)
        for number in range(20_000, 25_000):
            timed(port, number, client)
        after = resident(process)
        client.close()
    print(
        f"\nresident {before:.1f} MB, after 5,000 further letters {after:.1f} MB: {100 * (after / before - 1):+.1f} %"
    )
    assert abs(after / before - 1) <= 0.05
