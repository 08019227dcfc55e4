"""Drop the lists that collection files were kept in: they are rows since 0007.

Conversations go on while it is applied; only an import by the version before 0007 would fail.
"""

from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

LISTS = ("invoices", "correspondence", "receipts")
FILES = sa.table(
    "collection_files",
    sa.column("id", sa.Integer()),
    *(sa.column(name, sa.JSON()) for name in LISTS),
)
INVOICES = sa.table(
    "collection_invoices",
    sa.column("id", sa.Integer()),
    sa.column("collection_file_id", sa.Integer()),
    sa.column("number", sa.String()),
    sa.column("amount", sa.BigInteger()),
    sa.column("due_on", sa.Date()),
)
RECEIPTS = sa.table(
    "collection_receipts",
    sa.column("id", sa.Integer()),
    sa.column("collection_file_id", sa.Integer()),
    sa.column("received_on", sa.Date()),
    sa.column("amount", sa.BigInteger()),
)
CORRESPONDENCE = sa.table(
    "correspondence",
    sa.column("id", sa.Integer()),
    sa.column("collection_file_id", sa.Integer()),
    sa.column("dated_on", sa.Date()),
    sa.column("kind", sa.String()),
    sa.column("direction", sa.String()),
    sa.column("what", sa.String()),
)


def euros(cents: int) -> str:
    """Whole cents as the decimal string that the case file has."""
    return f"{cents // 100}.{cents % 100:02}"


def invoice(row: sa.Row[Any]) -> dict[str, str]:
    """An invoice as it stood in the list."""
    return {
        "number": row.number,
        "amount": euros(row.amount),
        "due_on": row.due_on.isoformat(),
    }


def receipt(row: sa.Row[Any]) -> dict[str, str]:
    """A receipt as it stood in the list."""
    return {"on": row.received_on.isoformat(), "amount": euros(row.amount)}


def letter(row: sa.Row[Any]) -> dict[str, str]:
    """A letter, call and so on as it stood in the list."""
    return {
        "on": row.dated_on.isoformat(),
        "kind": row.kind,
        "direction": row.direction,
        "what": row.what,
    }


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("collection_files") as batch_op:
        for name in LISTS:
            batch_op.drop_column(name)


def downgrade() -> None:
    """Undo it."""
    with op.batch_alter_table("collection_files") as batch_op:
        for name in LISTS:
            batch_op.add_column(sa.Column(name, sa.JSON(), nullable=False, server_default="[]"))

    lists: defaultdict[int, dict[str, list[dict[str, str]]]] = defaultdict(
        lambda: {name: [] for name in LISTS}
    )
    bind = op.get_bind()
    for name, table, as_entry in (
        ("invoices", INVOICES, invoice),
        ("receipts", RECEIPTS, receipt),
        ("correspondence", CORRESPONDENCE, letter),
    ):
        of_files = sa.select(table).where(table.c.collection_file_id.is_not(None))
        for row in bind.execute(of_files.order_by(table.c.id)).all():
            lists[row.collection_file_id][name].append(as_entry(row))
    for file_id, values in lists.items():
        bind.execute(FILES.update().where(FILES.c.id == file_id).values(values))

    with op.batch_alter_table("collection_files") as batch_op:
        for name in LISTS:
            batch_op.alter_column(
                name, server_default=None, existing_type=sa.JSON(), existing_nullable=False
            )
