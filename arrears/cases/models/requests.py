"""What people ask to be done or sent: a call, a copy, a code, a credit limit, their rights."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Euros, Instant, by_value
from arrears.cases.kinds import (
    CallbackState,
    CreditLimitState,
    PrivacyRefusal,
    PrivacyRequestState,
    PrivacyRight,
    SendingState,
)
from arrears.cases.models.base import Key, Model


class CallbackRequest(Model):
    """Someone wants to be called back, or answered by e-mail."""

    __tablename__ = "callback_requests"
    __table_args__ = (
        CheckConstraint("phone IS NOT NULL OR email IS NOT NULL", name="phone_or_email"),
        CheckConstraint("wished_until > wished_from", name="wish_has_a_length"),
        Index("ix_callback_requests_state_asked_at", "state", "asked_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    phone: Mapped[str | None] = mapped_column(String(20))
    email: Mapped[str | None] = mapped_column(String(200))
    wished_from: Mapped[datetime | None] = mapped_column(Instant, comment="Liefst vanaf")
    wished_until: Mapped[datetime | None] = mapped_column(Instant, comment="Liefst tot")
    topic: Mapped[str | None] = mapped_column(String(200))
    asked_at: Mapped[datetime] = mapped_column(Instant)
    state: Mapped[CallbackState] = mapped_column(by_value(CallbackState))
    done_at: Mapped[datetime | None] = mapped_column(Instant)
    staff_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff.id"), index=True, comment="Wie terugbelde"
    )
    key: Mapped[Key]


class DocumentRequest(Model):
    """Someone wants a copy of a document of their case."""

    __tablename__ = "document_requests"
    __table_args__ = (Index("ix_document_requests_state_asked_at", "state", "asked_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    what: Mapped[str] = mapped_column(String(200))
    asked_at: Mapped[datetime] = mapped_column(Instant)
    state: Mapped[SendingState] = mapped_column(by_value(SendingState))
    key: Mapped[Key]


class PortalRequest(Model):
    """A business policyholder wants a registration code for the online file."""

    __tablename__ = "portal_requests"
    __table_args__ = (Index("ix_portal_requests_state_asked_at", "state", "asked_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    asked_at: Mapped[datetime] = mapped_column(Instant)
    state: Mapped[SendingState] = mapped_column(by_value(SendingState))
    key: Mapped[Key]


class CreditLimitRequest(Model):
    """A credit limit (kredietlimiet) that a policyholder asks for on a business."""

    __tablename__ = "credit_limit_requests"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount_positive"),
        CheckConstraint("granted_amount > 0", name="granted_amount_positive"),
        CheckConstraint(
            "granted_amount IS NULL OR state = 'granted'", name="granted_amount_when_granted"
        ),
        Index("ix_credit_limit_requests_state_asked_at", "state", "asked_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id"), index=True)
    company: Mapped[str] = mapped_column(String(200), comment="Bedrijf waarop de limiet geldt")
    kvk_number: Mapped[str | None] = mapped_column(String(8), comment="KvK-nummer")
    amount: Mapped[Decimal] = mapped_column(Euros)
    granted_amount: Mapped[Decimal | None] = mapped_column(Euros)
    asked_at: Mapped[datetime] = mapped_column(Instant)
    state: Mapped[CreditLimitState] = mapped_column(by_value(CreditLimitState))
    key: Mapped[Key]


class PrivacyRequest(Model):
    """What someone asks for under the GDPR (AVG art. 15 to 18 and 21)."""

    __tablename__ = "privacy_requests"
    __table_args__ = (
        CheckConstraint(
            "person_id IS NOT NULL OR conversation_id IS NOT NULL", name="person_or_conversation"
        ),
        Index("ix_privacy_requests_state_due_on", "state", "due_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"), index=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    kind: Mapped[PrivacyRight] = mapped_column(by_value(PrivacyRight))
    asked_at: Mapped[datetime] = mapped_column(Instant)
    due_on: Mapped[date] = mapped_column(comment="Uiterste dag van antwoord")
    state: Mapped[PrivacyRequestState] = mapped_column(by_value(PrivacyRequestState))
    refusal: Mapped[PrivacyRefusal | None] = mapped_column(
        by_value(PrivacyRefusal), comment="Waarom het is geweigerd"
    )
    key: Mapped[Key]
