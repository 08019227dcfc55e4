"""Payment arrangements and their instalments."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from arrears.cases.columns import Euros, Instant, by_value
from arrears.cases.kinds import ArrangementState
from arrears.cases.models.base import Model
from arrears.cases.models.case import Case


class Arrangement(Model):
    """A payment arrangement (betalingsregeling), from proposal to the last instalment.

    The database lets it become active or await staff only when its instalments add up to its total.
    """

    __tablename__ = "arrangements"
    __table_args__ = (
        Index(
            "one_running_arrangement_per_case",
            "case_id",
            unique=True,
            sqlite_where=text("state IN ('active', 'awaiting_staff')"),
            postgresql_where=text("state IN ('active', 'awaiting_staff')"),
        ),
        CheckConstraint("replaces_id <> id", name="replaces_another"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    state: Mapped[ArrangementState] = mapped_column(by_value(ArrangementState))
    day_of_month: Mapped[int]
    total: Mapped[Decimal] = mapped_column(Euros)
    proposed_at: Mapped[datetime] = mapped_column(Instant, index=True)
    agreed_on: Mapped[date | None] = mapped_column(index=True)
    staff_reasons: Mapped[list[str]] = mapped_column(
        JSON, default=list, comment="Waarom een medewerker moet instemmen; leeg: niet nodig"
    )
    approved_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff.id"), index=True, comment="De medewerker die instemde"
    )
    decided_because: Mapped[str | None] = mapped_column(
        comment="Waarom een medewerker zo besliste, in eigen woorden"
    )
    replaces_id: Mapped[int | None] = mapped_column(
        ForeignKey("arrangements.id"), index=True, comment="De regeling die deze vervangt"
    )
    changed_on: Mapped[date | None] = mapped_column(comment="Laatst gewijzigd")

    case: Mapped[Case] = relationship(lazy="raise")
    instalments: Mapped[list["Instalment"]] = relationship(
        lazy="raise", order_by="Instalment.position", cascade="all, delete-orphan"
    )


class Instalment(Model):
    """One term of an arrangement (termijn)."""

    __tablename__ = "instalments"
    __table_args__ = (
        UniqueConstraint("arrangement_id", "position"),
        CheckConstraint("amount > 0", name="amount_positive"),
        Index(
            "unpaid_instalments",
            "due_on",
            sqlite_where=text("paid_on IS NULL"),
            postgresql_where=text("paid_on IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    arrangement_id: Mapped[int] = mapped_column(ForeignKey("arrangements.id"))
    position: Mapped[int] = mapped_column(comment="1 voor de eerste termijn")
    due_on: Mapped[date]
    amount: Mapped[Decimal] = mapped_column(Euros)
    paid_on: Mapped[date | None]
