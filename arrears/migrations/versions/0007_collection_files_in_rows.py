"""Invoices, receipts and correspondence of collection files become rows; files can be handed in.

It must not break the version of the code that is running while it is applied.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

FILES = sa.table(
    "collection_files",
    sa.column("id", sa.Integer()),
    sa.column("invoices", sa.JSON()),
    sa.column("receipts", sa.JSON()),
    sa.column("correspondence", sa.JSON()),
)


def one_of(name: str, *values: str) -> sa.Enum:
    """A column type that holds one of these values as text, checked by the database."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def cents(euros: str) -> int:
    """A decimal string of the case file in whole cents."""
    return int(Decimal(euros) * 100)


def invoices(file: sa.Row[Any]) -> Iterator[dict[str, Any]]:
    """The rows of the invoices of a file."""
    for invoice in file.invoices:
        yield {
            "collection_file_id": file.id,
            "number": invoice["number"],
            "amount": cents(invoice["amount"]),
            "due_on": date.fromisoformat(invoice["due_on"]),
        }


def receipts(file: sa.Row[Any]) -> Iterator[dict[str, Any]]:
    """The rows of the receipts of a file."""
    for receipt in file.receipts:
        yield {
            "collection_file_id": file.id,
            "received_on": date.fromisoformat(receipt["on"]),
            "amount": cents(receipt["amount"]),
        }


def correspondence(file: sa.Row[Any]) -> Iterator[dict[str, Any]]:
    """The rows of the letters, calls and so on of a file."""
    for item in file.correspondence:
        yield {
            "collection_file_id": file.id,
            "dated_on": date.fromisoformat(item["on"]),
            "kind": item["kind"],
            "direction": item["direction"],
            "what": item["what"],
        }


def upgrade() -> None:
    """Make the change."""
    collection_invoices = op.create_table(
        "collection_invoices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collection_file_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=200), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False, comment="Vervaldag"),
        sa.CheckConstraint("amount > 0", name=op.f("ck_collection_invoices_amount_positive")),
        sa.ForeignKeyConstraint(
            ["collection_file_id"],
            ["collection_files.id"],
            name=op.f("fk_collection_invoices_collection_file_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collection_invoices")),
    )
    op.create_index(
        op.f("ix_collection_invoices_collection_file_id"),
        "collection_invoices",
        ["collection_file_id"],
    )

    collection_receipts = op.create_table(
        "collection_receipts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collection_file_id", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_collection_receipts_amount_positive")),
        sa.ForeignKeyConstraint(
            ["collection_file_id"],
            ["collection_files.id"],
            name=op.f("fk_collection_receipts_collection_file_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collection_receipts")),
    )
    op.create_index(
        op.f("ix_collection_receipts_collection_file_id"),
        "collection_receipts",
        ["collection_file_id"],
    )

    letters = op.create_table(
        "correspondence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("collection_file_id", sa.Integer(), nullable=True),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column(
            "kind",
            sa.String(length=200),
            nullable=False,
            comment="letter, email, call, sms, whatsapp, of zoals in het zaakbestand",
        ),
        sa.Column("direction", one_of("direction", "in", "out"), nullable=False),
        sa.Column("what", sa.String(length=200), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column(
            "key", sa.String(length=120), nullable=True, comment="Leeg: met het zaakbestand gekomen"
        ),
        sa.CheckConstraint(
            "(case_id IS NULL) <> (collection_file_id IS NULL)",
            name=op.f("ck_correspondence_of_case_or_collection_file"),
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_correspondence_case_id")),
        sa.ForeignKeyConstraint(
            ["collection_file_id"],
            ["collection_files.id"],
            name=op.f("fk_correspondence_collection_file_id"),
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_correspondence_staff_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correspondence")),
        sa.UniqueConstraint("key", name=op.f("uq_correspondence_key")),
    )
    op.create_index(op.f("ix_correspondence_case_id"), "correspondence", ["case_id"])
    op.create_index(
        op.f("ix_correspondence_collection_file_id"), "correspondence", ["collection_file_id"]
    )
    op.create_index(op.f("ix_correspondence_staff_id"), "correspondence", ["staff_id"])

    for file in op.get_bind().execute(sa.select(FILES).order_by(FILES.c.id)).all():
        op.bulk_insert(collection_invoices, list(invoices(file)))
        op.bulk_insert(collection_receipts, list(receipts(file)))
        op.bulk_insert(letters, list(correspondence(file)))

    with op.batch_alter_table("collection_files") as batch_op:
        batch_op.add_column(
            sa.Column("state", sa.String(length=32), nullable=False, server_default="accepted")
        )
        batch_op.add_column(
            sa.Column(
                "submitted_in",
                sa.Uuid(),
                nullable=True,
                comment="Gesprek waarin het is ingediend",
            )
        )
        batch_op.add_column(
            sa.Column(
                "key",
                sa.String(length=120),
                nullable=True,
                comment="Leeg: met het zaakbestand gekomen",
            )
        )
        batch_op.create_check_constraint(
            op.f("ck_collection_files_collectionfilestate"),
            "state IN ('submitted', 'under_review', 'accepted', 'refused')",
        )
        batch_op.create_foreign_key(
            op.f("fk_collection_files_submitted_in"), "conversations", ["submitted_in"], ["id"]
        )
        batch_op.create_unique_constraint(op.f("uq_collection_files_key"), ["key"])
        batch_op.create_index(op.f("ix_collection_files_submitted_in"), ["submitted_in"])
        batch_op.create_index("ix_collection_files_state_submitted_on", ["state", "submitted_on"])


def downgrade() -> None:
    """Undo it."""
    with op.batch_alter_table("collection_files") as batch_op:
        batch_op.drop_index("ix_collection_files_state_submitted_on")
        batch_op.drop_index(op.f("ix_collection_files_submitted_in"))
        batch_op.drop_constraint(op.f("uq_collection_files_key"), type_="unique")
        batch_op.drop_constraint(op.f("fk_collection_files_submitted_in"), type_="foreignkey")
        batch_op.drop_constraint(op.f("ck_collection_files_collectionfilestate"), type_="check")
        batch_op.drop_column("key")
        batch_op.drop_column("submitted_in")
        batch_op.drop_column("state")

    op.drop_table("correspondence")
    op.drop_table("collection_receipts")
    op.drop_table("collection_invoices")
