"""Conversations, their log, and what came of them."""

from datetime import date, datetime
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
from arrears.cases.kinds import (
    Author,
    Channel,
    EscalationReason,
    Holder,
    Intent,
    MessageState,
    TalkOutcome,
)
from arrears.cases.models.base import Model


class Conversation(Model):
    """A talk with one person over one channel, and who holds it."""

    __tablename__ = "conversations"
    __table_args__ = (
        CheckConstraint("held_by_id IS NULL OR holder = 'person'", name="held_by_person"),
        Index(
            "talks_with_people",
            # All that the queue asks of them, so that it never looks into the table.
            "id",
            "holder",
            "turn",
            "held_by_id",
            "team_id",
            "started_at",
            sqlite_where=text("holder <> 'bot'"),
            postgresql_where=text("holder <> 'bot'"),
        ),
        Index(
            "conversations_to_erase",
            "started_at",
            sqlite_where=text("erased_on IS NULL"),
            postgresql_where=text("erased_on IS NULL"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    # Where the person spoke last, and where replies go.
    channel: Mapped[Channel] = mapped_column(by_value(Channel))
    token_digest: Mapped[str | None] = mapped_column(String(64), comment="SHA-256 van het token")
    holder: Mapped[Holder] = mapped_column(by_value(Holder), default=Holder.BOT)
    turn: Mapped[int] = mapped_column(default=0, comment="Stijgt als een medewerker overneemt")
    held_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff.id"), index=True, comment="De medewerker die het gesprek heeft"
    )
    team_id: Mapped[int | None] = mapped_column(
        ForeignKey("teams.id"), comment="Het team waarop het wacht; leeg: op wie dan ook"
    )
    last_sequence: Mapped[int] = mapped_column(default=0)
    started_at: Mapped[datetime] = mapped_column(Instant)
    verified_case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    verified_at: Mapped[datetime | None] = mapped_column(Instant)
    about_case_id: Mapped[int | None] = mapped_column(
        ForeignKey("cases.id"),
        index=True,
        comment="De zaak waarover wij zelf schreven; bewijst niets over wie antwoordt",
    )
    closed_at: Mapped[datetime | None] = mapped_column(
        Instant, comment="Door een medewerker afgesloten; een nieuw bericht opent het weer"
    )
    outcome: Mapped[TalkOutcome | None] = mapped_column(
        by_value(TalkOutcome), comment="Wat het werd, toen het werd afgesloten"
    )
    language: Mapped[str | None] = mapped_column(
        String(8), comment="Andere taal waarin iemand schreef (ISO 639); leeg: Nederlands"
    )
    erased_on: Mapped[date | None] = mapped_column(comment="Wat er is gezegd, is gewist")


class Message(Model):
    """One entry of the conversation log, in order of `sequence` within its conversation."""

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("conversation_id", "sequence"),
        UniqueConstraint("conversation_id", "client_id"),
        Index(
            "unanswered_messages",
            "conversation_id",
            "sequence",
            sqlite_where=text("state = 'received'"),
            postgresql_where=text("state = 'received'"),
        ),
        Index(
            "what_people_wrote",
            "at",
            "conversation_id",
            "state",
            # The same in every row; without it SQLite looks into the table to be sure.
            "author",
            sqlite_where=text("author = 'person'"),
            postgresql_where=text("author = 'person'"),
        ),
        Index(
            "messages_to_review",
            "at",
            "id",
            sqlite_where=text("not_understood = 1 OR corrected = 1"),
            postgresql_where=text("not_understood OR corrected"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id"))
    sequence: Mapped[int]
    author: Mapped[Author] = mapped_column(by_value(Author))
    state: Mapped[MessageState] = mapped_column(by_value(MessageState))
    at: Mapped[datetime] = mapped_column(Instant)
    text: Mapped[str | None]
    payload: Mapped[str | None] = mapped_column(comment="Wat een knop betekent, zoals aangeboden")
    client_id: Mapped[str | None] = mapped_column(
        String(64), comment="Door het kanaal gegeven: een herhaling telt één keer"
    )
    buttons: Mapped[list[dict[str, str]] | None] = mapped_column(JSON(none_as_null=True))
    card: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    attempts: Mapped[int] = mapped_column(default=0)
    provider_id: Mapped[str | None] = mapped_column(
        String(64), unique=True, comment="Kenmerk bij de bezorger, zoals een MessageSid"
    )
    typed: Mapped[bool] = mapped_column(
        default=False, server_default=false(), comment="Met de hand getypt: er kan meer volgen"
    )
    staff_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff.id"), comment="De medewerker die dit schreef"
    )
    worker_id: Mapped[UUID | None] = mapped_column(comment="Het proces dat dit beantwoordt")
    answered_with: Mapped[UUID | None] = mapped_column(
        comment="Het bericht waarmee dit samen beantwoord wordt"
    )
    intent: Mapped[Intent | None] = mapped_column(
        by_value(Intent, checked=False),
        comment="Waar de assistent het voor hield; leeg: een knop, of niet gelezen",
    )
    confidence: Mapped[float | None] = mapped_column(comment="Hoe zeker dat was, van 0 tot 1")
    not_understood: Mapped[bool | None] = mapped_column(
        comment="De assistent zei dat hij het niet begreep; leeg: een knop, of niet gelezen"
    )
    corrected: Mapped[bool] = mapped_column(
        default=False,
        server_default=false(),
        comment="De persoon zei erna dat het anders bedoeld was",
    )


class Worker(Model):
    """A process that answers messages, and till when it counts as alive."""

    __tablename__ = "workers"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    alive_until: Mapped[datetime] = mapped_column(Instant)


class DialogueToForget(Model):
    """An erased conversation of which Rasa's own database still holds the dialogue."""

    __tablename__ = "dialogues_to_forget"

    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id"), primary_key=True)
    at: Mapped[datetime] = mapped_column(Instant)


class Escalation(Model):
    """A conversation that a person of staff must look at."""

    __tablename__ = "escalations"
    __table_args__ = (
        Index(
            "open_calls",
            "reason",
            "conversation_id",
            "opened_at",
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index(
            "open_calls_of_talks",
            "conversation_id",
            "opened_at",
            "reason",
            # The same in every row; without it SQLite looks into the table to be sure.
            "closed_at",
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    arrangement_id: Mapped[int | None] = mapped_column(ForeignKey("arrangements.id"))
    reason: Mapped[EscalationReason] = mapped_column(by_value(EscalationReason))
    opened_at: Mapped[datetime] = mapped_column(Instant, index=True)
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    key: Mapped[str] = mapped_column(
        String(120), unique=True, comment="Van het bericht dat dit vroeg: nooit dubbel"
    )


class IdentityAttempt(Model):
    """One try to prove who one is. What was typed is kept as a digest only."""

    __tablename__ = "identity_attempts"

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id"), index=True)
    claimed_digest: Mapped[str] = mapped_column(
        String(64), index=True, comment="SHA-256 van het genoemde zaaknummer"
    )
    succeeded: Mapped[bool]
    at: Mapped[datetime] = mapped_column(Instant)
    key: Mapped[str] = mapped_column(String(120), unique=True)
