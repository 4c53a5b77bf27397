"""What a server is told when it starts."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field

from critic.limits import MAX_FILE_BYTES

PORT = 8017
_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


def _cores() -> int:
    # A container may be given fewer cores than the machine has.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def hosts(port: int, *more: str) -> frozenset[str]:
    """Return the ``Host`` headers of this machine's own addresses at a port, and of the addresses in ``more``."""
    names = {*_LOOPBACK, *(name.lower() for name in more)}
    return frozenset({f"{name}:{port}" for name in names} | (names if port == 80 else set()))


@dataclass(frozen=True, slots=True)
class Settings:
    """Addresses, the token and how much is taken on at once.

    ``hosts`` and ``origins`` are the ``Host`` and ``Origin`` headers that are served, in lower case.
    """

    hosts: frozenset[str] = hosts(PORT)
    origins: frozenset[str] = frozenset()
    token: str | None = field(default=None, repr=False)
    max_body: int = MAX_FILE_BYTES
    """Bytes of a request's body; a larger one is refused before it is read whole."""
    body_seconds: float = 10.0
    """How long a body may take to arrive."""
    threads: int = field(default_factory=_cores)
    """Critiques at work at once."""
    waiting: int = 16
    """Critiques that may wait for a thread; one more is told to come back."""
    store: str | None = None
    """Where rounds are kept, as sqlite:///FILE; without it nothing is."""
    keep_days: int | None = None
    """After how many days without a change a kept round is deleted."""

    @classmethod
    def at(cls, host: str, port: int, origins: Iterable[str] = (), token: str | None = None) -> Settings:
        """Return the settings of a server bound to an address.

        A named origin's host is served too: it is how a server behind a proxy, or on all addresses, is reached.
        """
        named = frozenset(origin.lower().rstrip("/") for origin in origins)
        literal = f"[{host}]" if ":" in host else host
        return cls(hosts(port, literal) | {origin.partition("://")[2] for origin in named}, named, token)
