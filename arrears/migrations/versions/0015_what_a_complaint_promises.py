"""Complaints keep the promised day and when the employee heard; their steps say who took them.

Staff is called for a complaint and for a privacy request by those names.

It must not break the version of the code that is running while it is applied. Going back, such
calls become calls that need staff: the version before knows no more.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

REASONS = "ck_escalations_escalationreason"


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("complaints") as batch_op:
        batch_op.add_column(
            sa.Column(
                "employee_informed_on",
                sa.Date(),
                nullable=True,
                comment="Met de medewerker over wie de klacht gaat besproken",
            )
        )
        batch_op.add_column(
            sa.Column(
                "promised_by",
                sa.Date(),
                nullable=True,
                comment="De dag waarop het antwoord uiterlijk komt, zoals verteld",
            )
        )
        batch_op.create_check_constraint(
            op.f("ck_complaints_promised_when_told"),
            "promised_by IS NULL OR term_told_on IS NOT NULL",
        )
        batch_op.create_check_constraint(
            op.f("ck_complaints_informed_when_concerned"),
            "employee_informed_on IS NULL OR about_employee_id IS NOT NULL",
        )

    with op.batch_alter_table("complaint_events") as batch_op:
        batch_op.add_column(
            sa.Column(
                "staff_id",
                sa.Integer(),
                nullable=True,
                comment="De medewerker, als die de stap zette",
            )
        )
        batch_op.create_foreign_key(
            op.f("fk_complaint_events_staff_id"), "staff", ["staff_id"], ["id"]
        )

    with op.batch_alter_table("escalations") as batch_op:
        batch_op.drop_constraint(op.f(REASONS), type_="check")
        batch_op.create_check_constraint(
            op.f(REASONS),
            "reason IN ('danger', 'technical', 'arrangement_approval', 'representative', "
            "'needs_staff', 'complaint', 'privacy', 'requested', 'not_understood', 'locked_out')",
        )


def downgrade() -> None:
    """Undo it."""
    op.execute(
        "UPDATE escalations SET reason = 'needs_staff' WHERE reason IN ('complaint', 'privacy')"
    )
    with op.batch_alter_table("escalations") as batch_op:
        batch_op.drop_constraint(op.f(REASONS), type_="check")
        batch_op.create_check_constraint(
            op.f(REASONS),
            "reason IN ('danger', 'technical', 'arrangement_approval', 'representative', "
            "'needs_staff', 'requested', 'not_understood', 'locked_out')",
        )

    with op.batch_alter_table("complaint_events") as batch_op:
        batch_op.drop_constraint(op.f("fk_complaint_events_staff_id"), type_="foreignkey")
        batch_op.drop_column("staff_id")

    with op.batch_alter_table("complaints") as batch_op:
        batch_op.drop_constraint(op.f("ck_complaints_informed_when_concerned"), type_="check")
        batch_op.drop_constraint(op.f("ck_complaints_promised_when_told"), type_="check")
        batch_op.drop_column("promised_by")
        batch_op.drop_column("employee_informed_on")
