"""Rounds and their letters."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None


def upgrade() -> None:
    """Make the tables, and say in the file's header whose they are."""
    op.execute(f"PRAGMA application_id = {0x63726974}")
    op.create_table(
        "rounds",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("body", sa.JSON, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("changed_at", sa.Integer, nullable=False),
    )
    op.create_index("ix_rounds_changed_at", "rounds", ["changed_at"])
    op.create_table(
        "letters",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("round_id", sa.String, sa.ForeignKey("rounds.id", ondelete="CASCADE"), nullable=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.UniqueConstraint("round_id", "id"),
    )
