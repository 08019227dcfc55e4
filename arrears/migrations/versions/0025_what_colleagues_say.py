"""Colleagues speak in talks, close them, and are known to be at the desk.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("messages") as batch_op:
        batch_op.add_column(
            sa.Column(
                "staff_id", sa.Integer(), nullable=True, comment="De medewerker die dit schreef"
            )
        )
        batch_op.create_foreign_key(op.f("fk_messages_staff_id"), "staff", ["staff_id"], ["id"])

    with op.batch_alter_table("conversations") as batch_op:
        batch_op.add_column(
            sa.Column(
                "closed_at",
                sa.DateTime(timezone=True),
                nullable=True,
                comment="Door een medewerker afgesloten; een nieuw bericht opent het weer",
            )
        )
        batch_op.add_column(
            sa.Column(
                "outcome",
                sa.String(length=32),
                nullable=True,
                comment="Wat het werd, toen het werd afgesloten",
            )
        )
        batch_op.create_check_constraint(
            op.f("ck_conversations_talkoutcome"),
            "outcome IN ('solved', 'arranged', 'referred', 'no_answer', 'other')",
        )

    op.create_table(
        "staff_presence",
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column(
            "alive_until",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="Daarna gaan hun gesprekken terug naar de wachtrij",
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_staff_presence_staff_id")
        ),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("pk_staff_presence")),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_table("staff_presence")

    with op.batch_alter_table("conversations") as batch_op:
        batch_op.drop_constraint(op.f("ck_conversations_talkoutcome"), type_="check")
        batch_op.drop_column("outcome")
        batch_op.drop_column("closed_at")

    with op.batch_alter_table("messages") as batch_op:
        batch_op.drop_constraint(op.f("fk_messages_staff_id"), type_="foreignkey")
        batch_op.drop_column("staff_id")
