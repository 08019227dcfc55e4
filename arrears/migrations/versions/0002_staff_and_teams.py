"""The people who work at the desk, their teams, and who of them did what in the audit trail.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def one_of(name: str, *values: str) -> sa.Enum:
    """A column type that holds one of these values as text, checked by the database."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "teams",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column(
            "department",
            sa.String(length=100),
            nullable=False,
            comment="Afdeling waaronder klachten worden geteld",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teams")),
        sa.UniqueConstraint("name", name=op.f("uq_teams_name")),
    )

    op.create_table(
        "staff",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("username", sa.String(length=60), nullable=False),
        sa.Column(
            "display_name",
            sa.String(length=100),
            nullable=False,
            comment="Zoals mensen in de chat zien",
        ),
        sa.Column("email", sa.String(length=200), nullable=True),
        sa.Column(
            "role",
            one_of("staffrole", "agent", "complaints", "supervisor", "administrator"),
            nullable=False,
        ),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False, comment="Mag zich aanmelden"),
        sa.ForeignKeyConstraint(["team_id"], ["teams.id"], name=op.f("fk_staff_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("username", name=op.f("uq_staff_username")),
    )
    op.create_index(op.f("ix_staff_team_id"), "staff", ["team_id"])

    with op.batch_alter_table("audit_events") as batch_op:
        batch_op.add_column(
            sa.Column(
                "staff_id",
                sa.Integer(),
                nullable=True,
                comment="De medewerker, als die het deed of zag",
            )
        )
        batch_op.create_foreign_key(op.f("fk_audit_events_staff_id"), "staff", ["staff_id"], ["id"])
        batch_op.create_index(op.f("ix_audit_events_staff_id"), ["staff_id"])


def downgrade() -> None:
    """Undo it."""
    with op.batch_alter_table("audit_events") as batch_op:
        batch_op.drop_index(op.f("ix_audit_events_staff_id"))
        batch_op.drop_constraint(op.f("fk_audit_events_staff_id"), type_="foreignkey")
        batch_op.drop_column("staff_id")

    op.drop_table("staff")
    op.drop_table("teams")
