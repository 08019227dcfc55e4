"""Payment arrangements and their instalments."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from arrears.cases.columns import Euros, Instant, by_value
from arrears.cases.kinds import ArrangementState
from arrears.cases.models.base import Model


class Arrangement(Model):
    """A payment arrangement (betalingsregeling), from proposal to the last instalment."""

    __tablename__ = "arrangements"
    __table_args__ = (
        Index(
            "one_running_arrangement_per_case",
            "case_id",
            unique=True,
            sqlite_where=text("state IN ('active', 'awaiting_staff')"),
            postgresql_where=text("state IN ('active', 'awaiting_staff')"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"))
    state: Mapped[ArrangementState] = mapped_column(by_value(ArrangementState))
    day_of_month: Mapped[int]
    total: Mapped[Decimal] = mapped_column(Euros)
    proposed_at: Mapped[datetime] = mapped_column(Instant)
    agreed_on: Mapped[date | None]
    staff_reasons: Mapped[list[str]] = mapped_column(
        JSON, default=list, comment="Waarom een medewerker moet instemmen; leeg: niet nodig"
    )

    instalments: Mapped[list["Instalment"]] = relationship(
        lazy="raise", order_by="Instalment.position", cascade="all, delete-orphan"
    )


class Instalment(Model):
    """One term of an arrangement (termijn)."""

    __tablename__ = "instalments"
    __table_args__ = (
        UniqueConstraint("arrangement_id", "position"),
        CheckConstraint("amount > 0", name="amount_positive"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    arrangement_id: Mapped[int] = mapped_column(ForeignKey("arrangements.id"))
    position: Mapped[int] = mapped_column(comment="1 voor de eerste termijn")
    due_on: Mapped[date]
    amount: Mapped[Decimal] = mapped_column(Euros)
    paid_on: Mapped[date | None]
