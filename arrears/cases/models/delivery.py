"""Telephone numbers that people are reached at, and what is on its way to them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant, by_value
from arrears.cases.kinds import Channel, DeliveryState
from arrears.cases.models.base import Model


class Address(Model):
    """A number at which someone is reached over a channel, and the conversation held there now."""

    __tablename__ = "addresses"
    __table_args__ = (UniqueConstraint("channel", "address"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[Channel] = mapped_column(by_value(Channel))
    address: Mapped[str] = mapped_column(String(20), comment="E.164")
    own_address: Mapped[str | None] = mapped_column(
        String(64), comment="Ons nummer waarop de persoon ons kent"
    )
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id"), index=True)
    heard_at: Mapped[datetime | None] = mapped_column(
        Instant,
        comment="Laatste bericht daarvandaan; WhatsApp geeft daarna 24 uur",
    )


class Delivery(Model):
    """A text on its way to a telephone, kept in the transaction of the entries that it carries."""

    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("conversation_id", "first_sequence", "part"),
        CheckConstraint("last_sequence >= first_sequence", name="first_before_last"),
        Index(
            "deliveries_to_do",
            "due_at",
            sqlite_where=text("state IN ('waiting', 'sending')"),
            postgresql_where=text("state IN ('waiting', 'sending')"),
        ),
        Index(
            "deliveries_under_way",
            "conversation_id",
            sqlite_where=text("state IN ('waiting', 'sending', 'held')"),
            postgresql_where=text("state IN ('waiting', 'sending', 'held')"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id"))
    first_sequence: Mapped[int] = mapped_column(comment="Eerste bericht van het gesprek hierin")
    last_sequence: Mapped[int] = mapped_column(comment="Laatste bericht van het gesprek hierin")
    part: Mapped[int] = mapped_column(comment="Van tekst die niet in één keer past")
    channel: Mapped[Channel] = mapped_column(by_value(Channel))
    address: Mapped[str] = mapped_column(String(20), comment="E.164")
    own_address: Mapped[str | None] = mapped_column(String(64), comment="Ons nummer; leeg: gewone")
    body: Mapped[str]
    choices: Mapped[list[str] | None] = mapped_column(
        JSON(none_as_null=True), comment="Knoppen bij deze tekst, in volgorde"
    )
    template: Mapped[str | None] = mapped_column(
        String(60), comment="Goedgekeurd sjabloon, voor buiten de 24 uur van WhatsApp"
    )
    variables: Mapped[dict[str, Any] | None] = mapped_column(
        JSON(none_as_null=True), comment="Invulling van het sjabloon"
    )
    unasked: Mapped[bool] = mapped_column(
        default=False,
        server_default=false(),
        comment="Wij beginnen zelf: alleen op uren waarop dat mag",
    )
    state: Mapped[DeliveryState] = mapped_column(by_value(DeliveryState))
    provider_id: Mapped[str | None] = mapped_column(
        String(64), unique=True, comment="Kenmerk bij de bezorger, zoals een MessageSid"
    )
    attempts: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime] = mapped_column(
        Instant, comment="Niet eerder dan; bij verzending: tot dan bezig"
    )
    error_code: Mapped[int | None] = mapped_column(comment="Foutcode van de bezorger")
    at: Mapped[datetime] = mapped_column(Instant)
    changed_at: Mapped[datetime] = mapped_column(Instant)
