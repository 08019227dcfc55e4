"""Complaints keep their answer, and the letters that are written about them.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("complaints") as batch_op:
        batch_op.add_column(
            sa.Column(
                "answer",
                sa.String(),
                nullable=True,
                comment="Het antwoord, zoals de klager het leest",
            )
        )
    op.create_table(
        "complaint_letters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("complaint_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "receipt",
                "answer",
                name="complaintletterkind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column(
            "sha256", sa.String(length=64), nullable=True, comment="SHA-256 van de inhoud"
        ),
        sa.Column(
            "content",
            sa.LargeBinary(),
            nullable=True,
            comment="De brief als PDF; leeg: nog niet gemaakt",
        ),
        sa.CheckConstraint(
            "(content IS NULL) = (sha256 IS NULL)",
            name=op.f("ck_complaint_letters_digest_when_made"),
        ),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaints.id"], name=op.f("fk_complaint_letters_complaint_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint_letters")),
        sa.UniqueConstraint(
            "complaint_id", "kind", name=op.f("uq_complaint_letters_complaint_id_kind")
        ),
    )


def downgrade() -> None:
    """Undo it: what was written is lost."""
    op.drop_table("complaint_letters")
    with op.batch_alter_table("complaints") as batch_op:
        batch_op.drop_column("answer")
