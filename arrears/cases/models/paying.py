"""What people say about paying: later, on a day, or already done."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Euros, Instant, by_value
from arrears.cases.kinds import PostponementState, PromiseState, ReportedPaymentState
from arrears.cases.models.base import Key, Model


class Postponement(Model):
    """More time (uitstel) for what is open on a case, or for one instalment."""

    __tablename__ = "postponements"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount_positive"),
        CheckConstraint("until >= asked_on", name="until_after_asked"),
        Index("ix_postponements_state_until", "state", "until"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    arrangement_id: Mapped[int | None] = mapped_column(ForeignKey("arrangements.id"), index=True)
    instalment_id: Mapped[int | None] = mapped_column(
        ForeignKey("instalments.id"), index=True, comment="Leeg: voor alles wat openstaat"
    )
    asked_on: Mapped[date]
    until: Mapped[date] = mapped_column(comment="Nieuwe uiterste dag om te betalen")
    amount: Mapped[Decimal | None] = mapped_column(Euros)
    state: Mapped[PostponementState] = mapped_column(by_value(PostponementState))
    key: Mapped[Key]


class Promise(Model):
    """A promise to pay an amount on a day (betaaltoezegging); a case has one open at most."""

    __tablename__ = "promises"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount_positive"),
        Index(
            "one_open_promise_per_case",
            "case_id",
            unique=True,
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
        Index("ix_promises_state_pay_on", "state", "pay_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    amount: Mapped[Decimal] = mapped_column(Euros)
    pay_on: Mapped[date]
    made_on: Mapped[date]
    state: Mapped[PromiseState] = mapped_column(by_value(PromiseState))
    key: Mapped[Key]


class ReportedPayment(Model):
    """A payment that someone says was made, until it is found among the payments."""

    __tablename__ = "reported_payments"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount_positive"),
        Index("ix_reported_payments_state_reported_at", "state", "reported_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    amount: Mapped[Decimal | None] = mapped_column(Euros)
    said_paid_on: Mapped[date | None]
    reported_at: Mapped[datetime] = mapped_column(Instant)
    state: Mapped[ReportedPaymentState] = mapped_column(by_value(ReportedPaymentState))
    # An import may take a payment out again; what was told stays.
    payment_id: Mapped[int | None] = mapped_column(
        ForeignKey("payments.id", ondelete="SET NULL"),
        index=True,
        comment="De betaling waarin deze is teruggevonden",
    )
    key: Mapped[Key]
