"""`critic serve`: the page, and the service that mail programs ask."""

from __future__ import annotations

import argparse
import re
import socket
import sys
from dataclasses import replace
from functools import partial
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

from critic.cli._errors import UsageError
from critic.cli._input import number
from critic.cli._store import opened

if TYPE_CHECKING:
    from uvicorn import Config

    from critic.api.settings import Settings

HELP = "open the page, and answer mail programs, on this machine"

_BACKLOG = 512
_TOKEN_BYTES = 4096
_ORIGIN = re.compile(r"(?i:https?|[a-z][a-z0-9+.-]*-extension)://[^\s/?#@]+/?")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to answer at; by default this machine only")
    parser.add_argument("--port", type=number(0, 65_535), default=8017, help="8017 by default; 0 takes a free one")
    parser.add_argument(
        "--allow-origin",
        type=_origin,
        nargs="+",
        action="extend",
        default=[],
        metavar="ORIGIN",
        help="pages that may ask, e.g. https://mail.example.org; also the name this server is reached by",
    )
    parser.add_argument("--token-file", metavar="FILE", help="a file with a token that every request must bring")
    parser.add_argument("--store", metavar="URL", help="keep rounds that are sent to it, e.g. in sqlite:///rounds.db")
    parser.add_argument(
        "--keep-days",
        type=number(1, 36_500),
        metavar="N",
        help="delete a kept round that has not changed for N days; by default none is before `critic forget`",
    )
    parser.add_argument("--workers", type=number(1, 256), default=1, metavar="N", help="processes; 1 by default")


def run(options: argparse.Namespace) -> int:
    """Serve until Ctrl-C."""
    from critic.api.settings import Settings

    token = _token(options.token_file) if options.token_file else None
    if options.keep_days is not None and options.store is None:
        raise UsageError("--keep-days is about kept rounds; --store sqlite:///FILE says where to keep them")
    if options.store is not None:
        with opened(options.store, create=True):  # what is wrong with it is said here, not by every worker
            pass
    listener = _listen(options.host, options.port)
    port = listener.getsockname()[1]
    if token is None and not _is_loopback(options.host):
        _warn(f"anyone who reaches {options.host} may use this server; --token-file FILE asks for a token")
    shown = f"[{options.host}]" if ":" in options.host else options.host
    print(f"critic answers at http://{shown}:{port}/ (Ctrl-C ends it)", flush=True)
    settings = Settings.at(options.host, port, options.allow_origin, token)
    _serve(replace(settings, store=options.store, keep_days=options.keep_days), listener, options.workers)
    return 0


def _serve(settings: Settings, listener: socket.socket, workers: int) -> None:
    from uvicorn import Server
    from uvicorn.supervisors import Multiprocess

    config = _config(settings, workers)
    try:
        if workers > 1:
            Multiprocess(config, sockets=[listener]).run()
        else:
            Server(config).run(sockets=[listener])
    except KeyboardInterrupt:
        return


def _config(settings: Settings, workers: int) -> Config:
    from uvicorn import Config

    from critic.api.app import create_app
    from critic.api.connection import Connection
    from critic.api.logs import config

    return Config(
        partial(create_app, settings),
        factory=True,
        workers=workers,
        http=Connection,
        ws="none",
        loop="asyncio",
        lifespan="on",
        log_config=config(),
        access_log=False,  # it would write the query
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=30,
        timeout_worker_healthcheck=60,  # one that loads its models answers nobody meanwhile, and would be killed
        timeout_graceful_shutdown=5,
    )


def _listen(host: str, port: int) -> socket.socket:
    """Return a socket that takes connections already; they wait until the models are loaded."""
    try:
        # Without the protocol named, asyncio would leave Nagle's algorithm on: 40 ms on every answer.
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol or socket.IPPROTO_TCP)
        if sys.platform != "win32":  # there it would let two servers share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(_BACKLOG)
    except socket.gaierror:
        raise UsageError(f"this machine has no address {host[:80]!r}; --host 127.0.0.1 is this machine alone") from None
    except (OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or "it is no address"
        raise UsageError(f"cannot answer at {host[:80]} port {port}: {why.lower()}; try --port 0") from None
    listener.set_inheritable(True)
    return listener


def _token(path: str) -> str:
    try:
        with Path(path).open("rb") as file:
            token = file.read(_TOKEN_BYTES + 1).decode("ascii").strip()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError:
        raise UsageError(f"{path}: a token is written in ASCII letters and digits") from None
    if not token.isprintable() or not token or " " in token or len(token) > _TOKEN_BYTES:
        raise UsageError(f"{path}: holds no token; put one word into it")
    return token


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _warn(line: str) -> None:
    print(f"critic: {line}", file=sys.stderr, flush=True)


def _origin(text: str) -> str:
    if _ORIGIN.fullmatch(text):
        return text
    raise argparse.ArgumentTypeError(f"{text[:80]!r} is no origin; write https://mail.example.org, without a path")
