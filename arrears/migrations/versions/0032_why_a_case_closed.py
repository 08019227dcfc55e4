"""Why a case was closed, empty for one that is open.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"

REASONS = ("paid", "settled", "waived", "withdrawn", "mistaken", "other")
CHECK = "closed_because IN ({})".format(", ".join(f"'{one}'" for one in REASONS))
MEANING = "Er wordt niets meer gevraagd; vanaf hier tellen de bewaartermijnen"


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("cases") as batch_op:
        batch_op.alter_column("closed_on", existing_type=sa.Date(), comment=MEANING)
        batch_op.add_column(sa.Column("closed_because", sa.String(length=32), nullable=True))
        batch_op.create_check_constraint(op.f("ck_cases_closingreason"), CHECK)


def downgrade() -> None:
    """Undo it."""
    with op.batch_alter_table("cases") as batch_op:
        batch_op.drop_constraint(op.f("ck_cases_closingreason"), type_="check")
        batch_op.drop_column("closed_because")
        batch_op.alter_column(
            "closed_on", existing_type=sa.Date(), comment=None, existing_comment=MEANING
        )
