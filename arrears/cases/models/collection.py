"""Files that business policyholders hand in for collection, and what is written about a case."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from arrears.cases.columns import Euros, by_value
from arrears.cases.kinds import CollectionFileState, Direction, PersonKind, Stage
from arrears.cases.models.base import Model


class CollectionFile(Model):
    """What a business policyholder has handed in for collection."""

    __tablename__ = "collection_files"
    __table_args__ = (Index("ix_collection_files_state_submitted_on", "state", "submitted_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    number: Mapped[str] = mapped_column(String(11), unique=True)
    submitted_on: Mapped[date]
    phase: Mapped[Stage] = mapped_column(by_value(Stage))
    debtor_name: Mapped[str] = mapped_column(String(200))
    debtor_kind: Mapped[PersonKind] = mapped_column(by_value(PersonKind))
    notice_received_on: Mapped[date | None]
    state: Mapped[CollectionFileState] = mapped_column(
        by_value(CollectionFileState),
        default=CollectionFileState.ACCEPTED,
        server_default=CollectionFileState.ACCEPTED.value,
    )
    submitted_in: Mapped[UUID | None] = mapped_column(
        ForeignKey("conversations.id"), index=True, comment="Gesprek waarin het is ingediend"
    )
    key: Mapped[str | None] = mapped_column(
        String(120), unique=True, comment="Leeg: met het zaakbestand gekomen"
    )

    invoices: Mapped[list["CollectionInvoice"]] = relationship(
        lazy="raise", order_by="CollectionInvoice.id", cascade="all, delete-orphan"
    )
    correspondence: Mapped[list["Correspondence"]] = relationship(
        lazy="raise",
        order_by="Correspondence.dated_on, Correspondence.id",
        cascade="all, delete-orphan",
    )
    receipts: Mapped[list["CollectionReceipt"]] = relationship(
        lazy="raise",
        order_by="CollectionReceipt.received_on, CollectionReceipt.id",
        cascade="all, delete-orphan",
    )


class CollectionInvoice(Model):
    """An unpaid invoice of a collection file."""

    __tablename__ = "collection_invoices"
    __table_args__ = (CheckConstraint("amount > 0", name="amount_positive"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    collection_file_id: Mapped[int] = mapped_column(ForeignKey("collection_files.id"), index=True)
    number: Mapped[str] = mapped_column(String(200))
    amount: Mapped[Decimal] = mapped_column(Euros)
    due_on: Mapped[date] = mapped_column(comment="Vervaldag")


class CollectionReceipt(Model):
    """Money that was received on a collection file."""

    __tablename__ = "collection_receipts"
    __table_args__ = (CheckConstraint("amount > 0", name="amount_positive"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    collection_file_id: Mapped[int] = mapped_column(ForeignKey("collection_files.id"), index=True)
    received_on: Mapped[date]
    amount: Mapped[Decimal] = mapped_column(Euros)


class Correspondence(Model):
    """A letter, e-mail, call or message, in or out, about a case or about a collection file."""

    __tablename__ = "correspondence"
    __table_args__ = (
        CheckConstraint(
            "(case_id IS NULL) <> (collection_file_id IS NULL)", name="of_case_or_collection_file"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    collection_file_id: Mapped[int | None] = mapped_column(
        ForeignKey("collection_files.id"), index=True
    )
    dated_on: Mapped[date]
    kind: Mapped[str] = mapped_column(
        String(200), comment="letter, email, call, sms, whatsapp, of zoals in het zaakbestand"
    )
    direction: Mapped[Direction] = mapped_column(by_value(Direction))
    what: Mapped[str] = mapped_column(String(200))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    key: Mapped[str | None] = mapped_column(
        String(120), unique=True, comment="Leeg: met het zaakbestand gekomen"
    )
