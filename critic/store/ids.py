"""What a round or a letter may be called."""

from __future__ import annotations

MAX_ID_CHARS = 100


def is_id(text: str) -> bool:
    """Return whether a text may be an id: 1 to 100 printable characters."""
    return 1 <= len(text) <= MAX_ID_CHARS and text.isprintable()
