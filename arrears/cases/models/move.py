"""Conversations that go on from the web chat on a telephone."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant, by_value
from arrears.cases.kinds import Channel
from arrears.cases.models.base import Model


class Move(Model):
    """A code with which a conversation goes on at the telephone that sends it; once, and soon."""

    __tablename__ = "moves"

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id"), index=True)
    channel: Mapped[Channel] = mapped_column(by_value(Channel))
    code_digest: Mapped[str] = mapped_column(String(64), unique=True, comment="SHA-256 van de code")
    made_at: Mapped[datetime] = mapped_column(Instant)
    ends_at: Mapped[datetime] = mapped_column(Instant, comment="Daarna geldt de code niet meer")
    used_at: Mapped[datetime | None] = mapped_column(Instant)


class WrongCode(Model):
    """A code that a telephone sent and that opened nothing: too many, and none is looked at."""

    __tablename__ = "wrong_codes"
    __table_args__ = (Index("wrong_codes_of_number", "channel", "address", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[Channel] = mapped_column(by_value(Channel))
    address: Mapped[str] = mapped_column(String(20), comment="E.164")
    at: Mapped[datetime] = mapped_column(Instant)
