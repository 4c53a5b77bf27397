"""What a store says when it cannot do what was asked; never with anything of what is kept."""

from __future__ import annotations


class StoreError(Exception):
    """The store cannot be used; the message, one line, names it and says what to do."""


class BusyError(StoreError):
    """Another program is writing to the store; it can be tried again."""


class MissingError(LookupError):
    """There is no such ``what``: a round, or a letter."""

    def __init__(self, what: str) -> None:
        """Take what is missing."""
        super().__init__(what)
        self.what = what


class MismatchError(Exception):
    """What is kept is not what the condition asked for."""


class FullError(Exception):
    """The round holds as many letters as it may."""
