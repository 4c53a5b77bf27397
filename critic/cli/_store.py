"""Opening the store that ``--store`` names."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from critic.cli._errors import UsageError

if TYPE_CHECKING:
    from critic.store.kept import Store


def add_store(parser: argparse.ArgumentParser) -> None:
    """Add the option that names the store."""
    parser.add_argument("--store", required=True, metavar="URL", help="where the rounds are kept: sqlite:///FILE")


@contextmanager
def opened(url: str, *, create: bool = False, keep_days: int | None = None) -> Iterator[Store]:
    """Open a store and close it again; raises UsageError, whose line names it and says what to do."""
    from critic.store.errors import StoreError
    from critic.store.opening import open_store

    try:
        store = open_store(url, create=create, keep_days=keep_days)
        try:
            yield store
        finally:
            store.close()
    except StoreError as error:
        raise UsageError(str(error)) from None
