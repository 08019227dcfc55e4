"""Letters that confirm an arrangement are kept with the case, with their bytes.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("documents") as batch_op:
        batch_op.add_column(
            sa.Column(
                "arrangement_id",
                sa.Integer(),
                nullable=True,
                comment="De regeling die deze brief bevestigt",
            )
        )
        batch_op.create_foreign_key(
            op.f("fk_documents_arrangement_id"), "arrangements", ["arrangement_id"], ["id"]
        )
        batch_op.create_unique_constraint(op.f("uq_documents_arrangement_id"), ["arrangement_id"])
    op.create_table(
        "document_files",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column(
            "sha256", sa.String(length=64), nullable=False, comment="SHA-256 van de inhoud"
        ),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_document_files_document_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_document_files")),
    )


def downgrade() -> None:
    """Undo it: what was written is lost."""
    op.drop_table("document_files")
    op.execute("DELETE FROM documents WHERE arrangement_id IS NOT NULL")
    with op.batch_alter_table("documents") as batch_op:
        batch_op.drop_constraint(op.f("uq_documents_arrangement_id"), type_="unique")
        batch_op.drop_constraint(op.f("fk_documents_arrangement_id"), type_="foreignkey")
        batch_op.drop_column("arrangement_id")
