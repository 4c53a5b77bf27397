"""A real server on a loopback port, with clients that are large, slow, many or gone."""

from __future__ import annotations

import http.client
import json
import socket
import threading
import time
from typing import Any

import pytest

from critic.api import connection

from .conftest import Server, connected, until

MB = 1024 * 1024
HEAD = "POST /v1/critiques HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n"
BODY = json.dumps({"draft": {"text": "Dear [Name],\n\nThank you for your time."}}).encode()


def answer_of(raw: socket.socket) -> tuple[int, dict[str, str], bytes]:
    answer = http.client.HTTPResponse(raw)
    answer.begin()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def ask(port: int, body: bytes = BODY, path: str = "/v1/critiques", **headers: str) -> tuple[int, bytes]:
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    client.request("POST", path, body, {"Content-Type": "application/json", **headers})
    answer = client.getresponse()
    content = answer.read()
    client.close()
    return answer.status, content


def test_a_declared_20_mb_body_is_refused_unread(serve: Server) -> None:
    port = serve()
    with connected(port) as raw:
        raw.sendall(f"{HEAD.format(port=port)}Content-Length: {20 * MB}\r\n\r\n".encode())
        status, headers, body = answer_of(raw)  # not a byte of the body was sent
        assert status == 413 and headers["content-type"] == "application/problem+json"
        assert json.loads(body)["status"] == 413
        assert raw.recv(1) == b""
    assert ask(port)[0] == 200


def test_a_chunked_20_mb_body_is_refused_before_it_is_read_whole(serve: Server) -> None:
    port = serve(max_body=2 * MB)
    chunk = b"10000\r\n" + b" " * 65_536 + b"\r\n"
    sent = 0
    with connected(port, SO_SNDBUF=65_536) as raw:
        raw.sendall(f"{HEAD.format(port=port)}Transfer-Encoding: chunked\r\n\r\n".encode())
        raw.settimeout(2)
        try:
            while sent < 20 * MB:
                raw.sendall(chunk)
                sent += 65_536
        except (TimeoutError, ConnectionError):
            pass
    assert 2 * MB <= sent < 12 * MB  # what lies beyond the limit lay in the system's buffers
    assert ask(port)[0] == 200


def test_a_chunked_body_of_a_good_size_is_read(serve: Server) -> None:
    port = serve()
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    client.request("POST", "/v1/critiques", iter([BODY[:9], BODY[9:]]), {"Content-Type": "application/json"})
    assert client.getresponse().status == 200
    client.close()


def test_a_body_of_a_byte_a_second_is_cut_off(serve: Server) -> None:
    port = serve(body_seconds=0.6)
    with connected(port) as raw:
        raw.sendall(f"{HEAD.format(port=port)}Content-Length: 100\r\n\r\n".encode())
        began = time.monotonic()
        for _ in range(6):
            try:
                raw.sendall(b" ")
            except ConnectionError:
                break
            time.sleep(0.2)
        status, headers, _ = answer_of(raw)
        assert status == 408 and headers["connection"] == "close"
        assert time.monotonic() - began < 5
    assert ask(port)[0] == 200


@pytest.mark.parametrize("start", [b"", b"POST /v1/critiques HTTP/1.1\r\nHos"], ids=["silent", "slow"])
def test_a_header_that_does_not_come_is_cut_off(serve: Server, start: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "HEADER_SECONDS", 0.5)
    port = serve()
    with connected(port) as raw:
        raw.sendall(start)
        began = time.monotonic()
        assert raw.recv(1) == b""
        assert time.monotonic() - began < 5


def test_the_second_header_on_a_connection_is_waited_for_as_long(
    serve: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "HEADER_SECONDS", 0.5)
    port = serve()
    with connected(port) as raw:
        raw.sendall(f"{HEAD.format(port=port)}Content-Length: {len(BODY)}\r\n\r\n".encode() + BODY)
        assert answer_of(raw)[0] == 200
        raw.sendall(b"GET /heal")
        assert raw.recv(1) == b""


def test_a_reader_that_does_not_read_is_cut_off(serve: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "READER_SECONDS", 0.5)
    port = serve()
    # an answer too large for the system's buffers
    body = json.dumps({"draft": {"text": "Dear [Name],\n" * 1_200}}).encode()
    with connected(port, SO_RCVBUF=4096) as raw:
        raw.sendall(f"{HEAD.format(port=port)}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        raw.recv(1)
        time.sleep(1.2)
        assert ask(port)[0] == 200
        received = b""
        try:
            while piece := raw.recv(1 << 20):
                received += piece
        except ConnectionError:
            pass
    header, _, content = received.partition(b"\r\n\r\n")
    assert f"content-length: {len(content)}".encode() not in header


def test_clients_that_hang_up_leave_it_healthy(serve: Server, batch: dict[str, Any], caplog: Any) -> None:
    port = serve(waiting=2, threads=1)
    stream = json.dumps(batch).encode()
    for _ in range(8):
        with connected(port) as raw:  # in the body
            raw.sendall(f"{HEAD.format(port=port)}Content-Length: 100\r\n\r\n".encode() + b" " * 50)
        head = HEAD.format(port=port).replace("critiques", "batches") + "Accept: application/x-ndjson\r\n"
        with connected(port) as raw:  # in the answer
            raw.sendall(f"{head}Content-Length: {len(stream)}\r\n\r\n".encode() + stream)
            raw.recv(10)
    until(lambda: ask(port)[0] == 200)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


def test_more_than_it_can_take_is_told_to_come_back(serve: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    from critic.pipeline import critique

    going, inside = threading.Event(), threading.Event()

    def held(*asked: Any, **more: Any) -> Any:
        inside.set()
        going.wait(20)
        return critique(*asked, **more)

    monkeypatch.setattr("critic.api.critiques.critique", held)
    port = serve(threads=1, waiting=1)
    answers: list[int] = []
    clients = [threading.Thread(target=lambda: answers.append(ask(port)[0])) for _ in range(2)]
    for client in clients:
        client.start()
    # The one at work and the one that waits must have their places before anybody else asks for one.
    inside.wait(20)
    time.sleep(0.5)
    found: list[Any] = []

    def is_full() -> bool:
        with connected(port) as raw:
            raw.sendall(f"{HEAD.format(port=port)}Content-Length: 1\r\n\r\n".encode())
            raw.settimeout(0.3)
            try:
                found[:] = answer_of(raw)
            except TimeoutError:
                return False
        return True

    until(is_full)
    status, headers, body = found
    assert status == 503 and headers["retry-after"] == "1" and json.loads(body)["status"] == 503
    health = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    health.request("GET", "/healthz")
    assert health.getresponse().status == 200  # busy is not ill
    health.close()
    going.set()
    for client in clients:
        client.join()
    assert answers == [200, 200]


def test_rubbish_is_refused_and_forgotten(serve: Server) -> None:
    port = serve()
    with connected(port) as raw:
        raw.sendall(b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n")  # somebody speaks TLS
        raw.recv(1000)
    assert ask(port)[0] == 200
