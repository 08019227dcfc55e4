"""Why staff approved or refused an arrangement, empty for what was decided before today.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    """Make the change."""
    op.add_column(
        "arrangements",
        sa.Column(
            "decided_because",
            sa.String(),
            nullable=True,
            comment="Waarom een medewerker zo besliste, in eigen woorden",
        ),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_column("arrangements", "decided_because")
