"""Arrangements can be refused, replaced and broken, and say who approved them.

It must not break the version of the code that is running while it is applied. Going back, those
that were refused, replaced or broken become dropped: the version before knows no more.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

STATES = "ck_arrangements_arrangementstate"


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("arrangements") as batch_op:
        batch_op.add_column(
            sa.Column(
                "approved_by_id", sa.Integer(), nullable=True, comment="De medewerker die instemde"
            )
        )
        batch_op.add_column(
            sa.Column(
                "replaces_id", sa.Integer(), nullable=True, comment="De regeling die deze vervangt"
            )
        )
        batch_op.add_column(
            sa.Column("changed_on", sa.Date(), nullable=True, comment="Laatst gewijzigd")
        )
        batch_op.drop_constraint(op.f(STATES), type_="check")
        batch_op.create_check_constraint(
            op.f(STATES),
            "state IN ('proposed', 'awaiting_staff', 'active', 'dropped', 'refused', 'replaced', "
            "'broken', 'completed')",
        )
        batch_op.create_check_constraint(
            op.f("ck_arrangements_replaces_another"), "replaces_id <> id"
        )
        batch_op.create_foreign_key(
            op.f("fk_arrangements_approved_by_id"), "staff", ["approved_by_id"], ["id"]
        )
        batch_op.create_foreign_key(
            op.f("fk_arrangements_replaces_id"), "arrangements", ["replaces_id"], ["id"]
        )
        batch_op.create_index(op.f("ix_arrangements_approved_by_id"), ["approved_by_id"])
        batch_op.create_index(op.f("ix_arrangements_conversation_id"), ["conversation_id"])
        batch_op.create_index(op.f("ix_arrangements_replaces_id"), ["replaces_id"])

    op.create_index(
        "unpaid_instalments",
        "instalments",
        ["due_on"],
        sqlite_where=sa.text("paid_on IS NULL"),
        postgresql_where=sa.text("paid_on IS NULL"),
    )


def downgrade() -> None:
    """Undo it."""
    op.drop_index("unpaid_instalments", "instalments")

    op.execute(
        "UPDATE arrangements SET state = 'dropped' WHERE state IN ('refused', 'replaced', 'broken')"
    )
    with op.batch_alter_table("arrangements") as batch_op:
        batch_op.drop_index(op.f("ix_arrangements_replaces_id"))
        batch_op.drop_index(op.f("ix_arrangements_conversation_id"))
        batch_op.drop_index(op.f("ix_arrangements_approved_by_id"))
        batch_op.drop_constraint(op.f("fk_arrangements_replaces_id"), type_="foreignkey")
        batch_op.drop_constraint(op.f("fk_arrangements_approved_by_id"), type_="foreignkey")
        batch_op.drop_constraint(op.f("ck_arrangements_replaces_another"), type_="check")
        batch_op.drop_constraint(op.f(STATES), type_="check")
        batch_op.create_check_constraint(
            op.f(STATES),
            "state IN ('proposed', 'awaiting_staff', 'active', 'dropped', 'completed')",
        )
        batch_op.drop_column("changed_on")
        batch_op.drop_column("replaces_id")
        batch_op.drop_column("approved_by_id")
