"""Several processes for many letters: each letter is read in one of them, and all come back in their order."""

from __future__ import annotations

import copyreg
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
from threading import Thread, current_thread, main_thread
from time import monotonic
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from critic.cli._errors import UsageError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_Letter = TypeVar("_Letter")
_Made = TypeVar("_Made")

_GRACE_SECONDS = 1.0
_AT_ONCE = 8
"""Letters a worker is handed at once: few enough that all end together, many enough that handing over costs little."""


def _view(of: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(of)


def _reduced(view: MappingProxyType[Any, Any]) -> tuple[Callable[..., Any], tuple[dict[Any, Any]]]:
    return _view, (dict(view),)


# What is read of a letter goes from process to process; the library would refuse these.
copyreg.pickle(MappingProxyType, _reduced)


class Workers:
    """Processes that read letters; with 1 there are none, and this process does it."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Workers:
        if self._count > 1:
            from concurrent.futures import ProcessPoolExecutor

            # Forked, they would share the locks of threads that are not there.
            self._pool = ProcessPoolExecutor(self._count, get_context("spawn"), _end_with_parent)
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if self._pool is None:
            return
        if kind is None:
            self._pool.shutdown()
            return
        # What they are at is of no use any more; but ended before the pool knows it, they would be mourned aloud.
        self._pool.shutdown(wait=False, cancel_futures=True)
        end = monotonic() + _GRACE_SECONDS
        for each in active_children():
            each.join(max(0.0, end - monotonic()))
            each.terminate()

    def map(self, function: Callable[[_Letter], _Made], letters: Iterable[_Letter]) -> Iterator[_Made]:
        """Yield what the function makes of each letter, in their order; processes must be able to find it by name.

        Raises UsageError where a worker dies.
        """
        if self._pool is None:
            yield from map(function, letters)
            return
        from concurrent.futures.process import BrokenProcessPool

        try:
            with _deaf():
                made = self._pool.map(function, letters, chunksize=_AT_ONCE)
            yield from made
        except BrokenProcessPool:
            why = "a worker died, perhaps for want of memory, so nothing was judged; try it with --workers 1"
            raise UsageError(why) from None


@contextmanager
def _deaf() -> Iterator[None]:
    """Start the workers deaf to Ctrl-C, which is for this process to hear: it ends them."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _end_with_parent() -> None:
    """Watch in a worker for the end of the process that started it: nobody else would end the worker then."""
    parent = parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    Thread(target=watch, daemon=True).start()
