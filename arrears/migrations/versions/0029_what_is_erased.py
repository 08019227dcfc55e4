"""What may be erased is erased, and what was refused under the privacy law says why.

It must not break the version of the code that is running while it is applied.
"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"

REFUSALS = (
    "identity_not_proven",
    "kept_by_law",
    "needed_for_claim",
    "facts_are_right",
    "rights_of_others",
    "manifestly_excessive",
)
MARKS = (
    ("cases", "file_erased_on", "Het dossier is gewist; de boekhouding nog niet"),
    ("cases", "books_erased_on", "Ook de boekhouding wijst niemand meer aan"),
    ("complaints", "erased_on", "Wat hierin persoonlijk was, is gewist"),
    ("conversations", "erased_on", "Wat er is gezegd, is gewist"),
)
INDEXES = (
    ("cases_to_erase", "cases", "closed_on", "books_erased_on IS NULL"),
    ("conversations_to_erase", "conversations", "started_at", "erased_on IS NULL"),
)
CHECK = "refusal IN ({})".format(", ".join(f"'{one}'" for one in REFUSALS))


def upgrade() -> None:
    """Make the change."""
    for table, column, comment in MARKS:
        op.add_column(table, sa.Column(column, sa.Date(), nullable=True, comment=comment))
    for name, table, column, only in INDEXES:
        where = sa.text(only)
        op.create_index(name, table, [column], sqlite_where=where, postgresql_where=where)
    op.create_table(
        "dialogues_to_forget",
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_dialogues_to_forget_conversation_id"),
        ),
        sa.PrimaryKeyConstraint("conversation_id", name=op.f("pk_dialogues_to_forget")),
    )
    with op.batch_alter_table("privacy_requests") as batch_op:
        batch_op.add_column(
            sa.Column(
                "refusal", sa.String(length=32), nullable=True, comment="Waarom het is geweigerd"
            )
        )
        batch_op.create_check_constraint(op.f("ck_privacy_requests_privacyrefusal"), CHECK)


def downgrade() -> None:
    """Undo it."""
    with op.batch_alter_table("privacy_requests") as batch_op:
        batch_op.drop_constraint(op.f("ck_privacy_requests_privacyrefusal"), type_="check")
        batch_op.drop_column("refusal")
    op.drop_table("dialogues_to_forget")
    for name, table, _, _ in INDEXES:
        op.drop_index(name, table_name=table)
    for table, column, _ in reversed(MARKS):
        op.drop_column(table, column)
