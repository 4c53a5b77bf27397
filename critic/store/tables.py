"""The tables as they are now; how they came to be so is told by ``migrations``."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Integer, MetaData, String, Table, Text, UniqueConstraint

APPLICATION_ID = 0x63726974
"""What SQLite's header says of a file of ours: "crit"."""

metadata = MetaData()

# Bodies are JSON as it was sent.  A revision counts the changes of what GET shows, so a round's counts those of its
# letters too.  Times are whole seconds since 1970, UTC.  The calendar is the text of the file that was last given out.
rounds = Table(
    "rounds",
    metadata,
    Column("id", String, primary_key=True),
    Column("body", JSON, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("changed_at", Integer, nullable=False, index=True),
    Column("calendar", Text),
)

# The number keeps the order in which letters came: of two without a time of sending the first is the earlier one.
letters = Table(
    "letters",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("round_id", String, ForeignKey("rounds.id", ondelete="CASCADE"), nullable=False),
    Column("id", String, nullable=False),
    Column("body", JSON, nullable=False),
    Column("revision", Integer, nullable=False),
    UniqueConstraint("round_id", "id"),
)
