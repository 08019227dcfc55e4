"""Changes that people ask for in their own data and in how they pay."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant, by_value
from arrears.cases.kinds import ChangeState, ContactField, PaymentMethod
from arrears.cases.models.base import Key, Model


class ContactChange(Model):
    """A new telephone number, e-mail address, address or name."""

    __tablename__ = "contact_changes"
    __table_args__ = (Index("ix_contact_changes_state_at", "state", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    field: Mapped[ContactField] = mapped_column(by_value(ContactField))
    old_value: Mapped[str | None] = mapped_column(String(300))
    new_value: Mapped[str] = mapped_column(String(300))
    state: Mapped[ChangeState] = mapped_column(by_value(ChangeState))
    at: Mapped[datetime] = mapped_column(Instant)
    key: Mapped[Key]


class PaymentMethodChange(Model):
    """Another way to pay: direct debit on or off, another account or another day."""

    __tablename__ = "payment_method_changes"
    __table_args__ = (
        CheckConstraint("method <> 'other_account' OR iban IS NOT NULL", name="account_given"),
        CheckConstraint(
            "method <> 'other_collection_day' OR collection_day IS NOT NULL", name="day_given"
        ),
        CheckConstraint("collection_day BETWEEN 1 AND 31", name="day_of_a_month"),
        Index("ix_payment_method_changes_state_at", "state", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    policy_id: Mapped[int | None] = mapped_column(
        ForeignKey("policies.id"), index=True, comment="Leeg: voor alle polissen van de zaak"
    )
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    method: Mapped[PaymentMethod] = mapped_column(by_value(PaymentMethod))
    iban: Mapped[str | None] = mapped_column(String(34))
    collection_day: Mapped[int | None] = mapped_column(comment="Dag van de maand")
    state: Mapped[ChangeState] = mapped_column(by_value(ChangeState))
    at: Mapped[datetime] = mapped_column(Instant)
    key: Mapped[Key]
