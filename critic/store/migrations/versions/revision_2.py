"""The calendar file that was last given out of a round, from which the next one counts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "2"
down_revision = "1"


def upgrade() -> None:
    """Make room for it; of the rounds that are there none was kept."""
    op.add_column("rounds", sa.Column("calendar", sa.Text))
