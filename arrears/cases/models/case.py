"""A case with what belongs to it: claims, payments, documents."""

from datetime import date
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from arrears.cases.columns import Euros, by_value
from arrears.cases.kinds import ClosingReason, RepresentativeRole, Stage
from arrears.cases.models.base import Model
from arrears.cases.models.collection import CollectionFile
from arrears.cases.models.parties import Creditor, Person, Policy


class Case(Model):
    """What one person owes one creditor: the unit that is verified, explained and settled."""

    __tablename__ = "cases"
    __table_args__ = (
        Index(
            "cases_to_erase",
            "closed_on",
            sqlite_where=text("books_erased_on IS NULL"),
            postgresql_where=text("books_erased_on IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(11), unique=True, comment="20YY-NNNNNN")
    creditor_id: Mapped[int] = mapped_column(ForeignKey("creditors.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    stage: Mapped[Stage] = mapped_column(by_value(Stage))
    disputed: Mapped[bool] = mapped_column(default=False, comment="Betwist: incasso ligt stil")
    import_digest: Mapped[str | None] = mapped_column(
        String(64), comment="SHA-256 van de regel waarmee deze zaak het laatst is ingelezen"
    )
    closed_on: Mapped[date | None] = mapped_column(
        comment="Er wordt niets meer gevraagd; vanaf hier tellen de bewaartermijnen"
    )
    closed_because: Mapped[ClosingReason | None] = mapped_column(by_value(ClosingReason))
    file_erased_on: Mapped[date | None] = mapped_column(
        comment="Het dossier is gewist; de boekhouding nog niet"
    )
    books_erased_on: Mapped[date | None] = mapped_column(
        comment="Ook de boekhouding wijst niemand meer aan"
    )

    creditor: Mapped[Creditor] = relationship(lazy="raise")
    person: Mapped[Person] = relationship(lazy="raise")
    claims: Mapped[list["Claim"]] = relationship(
        lazy="raise", order_by="Claim.due_on, Claim.id", cascade="all, delete-orphan"
    )
    payments: Mapped[list["Payment"]] = relationship(
        lazy="raise", order_by="Payment.received_on, Payment.id", cascade="all, delete-orphan"
    )
    representative: Mapped["Representative | None"] = relationship(
        lazy="raise", cascade="all, delete-orphan"
    )
    documents: Mapped[list["Document"]] = relationship(lazy="raise", cascade="all, delete-orphan")
    collection_files: Mapped[list[CollectionFile]] = relationship(
        lazy="raise", cascade="all, delete-orphan"
    )


class Representative(Model):
    """Who acts for the person of a case, such as an administrator (bewindvoerder)."""

    __tablename__ = "representatives"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), unique=True)
    role: Mapped[RepresentativeRole] = mapped_column(by_value(RepresentativeRole))
    name: Mapped[str] = mapped_column(String(200))
    phone: Mapped[str | None] = mapped_column(String(20))
    email: Mapped[str | None] = mapped_column(String(200))


class Claim(Model):
    """One unpaid premium or invoice. Fees are not kept: the law computes them from these facts."""

    __tablename__ = "claims"
    __table_args__ = (CheckConstraint("principal > 0", name="principal_positive"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    policy_id: Mapped[int | None] = mapped_column(ForeignKey("policies.id"))
    invoice: Mapped[str | None] = mapped_column(String(60))
    principal: Mapped[Decimal] = mapped_column(Euros, comment="Hoofdsom")
    due_on: Mapped[date] = mapped_column(comment="Vervaldag")
    notice_received_on: Mapped[date | None] = mapped_column(
        comment="Dag waarop een geldige veertiendagenbrief is ontvangen"
    )
    notice_states_vat: Mapped[bool] = mapped_column(comment="De brief noemt btw over de kosten")

    policy: Mapped[Policy | None] = relationship(lazy="raise")
    reminders: Mapped[list["Reminder"]] = relationship(
        lazy="raise", order_by="Reminder.sent_on", cascade="all, delete-orphan"
    )


class Reminder(Model):
    """A payment reminder that was sent (herinnering); not a fourteen-day letter."""

    __tablename__ = "reminders"

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"), index=True)
    sent_on: Mapped[date]
    outreach_id: Mapped[int | None] = mapped_column(
        ForeignKey("outreach.id"), index=True, comment="Leeg: met het zaakbestand gekomen"
    )


class Payment(Model):
    """Money that was received on a case."""

    __tablename__ = "payments"
    __table_args__ = (CheckConstraint("amount > 0", name="amount_positive"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    received_on: Mapped[date]
    amount: Mapped[Decimal] = mapped_column(Euros)
    reference: Mapped[str | None] = mapped_column(
        String(60), unique=True, comment="Kenmerk van de bank; leeg: met het zaakbestand gekomen"
    )


class Document(Model):
    """A letter or invoice on a case that its person may ask for."""

    __tablename__ = "documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    dated_on: Mapped[date]
    kind: Mapped[str] = mapped_column(String(40))
    what: Mapped[str] = mapped_column(String(200))
    arrangement_id: Mapped[int | None] = mapped_column(
        ForeignKey("arrangements.id"), unique=True, comment="De regeling die deze brief bevestigt"
    )


class DocumentFile(Model):
    """A letter of ours as a file: made once, so that it always says the same."""

    __tablename__ = "document_files"

    document_id: Mapped[int] = mapped_column(
        ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True
    )
    media_type: Mapped[str] = mapped_column(String(100))
    sha256: Mapped[str] = mapped_column(String(64), comment="SHA-256 van de inhoud")
    content: Mapped[bytes] = mapped_column(LargeBinary)
