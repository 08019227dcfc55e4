"""What we began ourselves: messages that nobody asked for, and the jobs of a day."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant, by_value
from arrears.cases.kinds import Channel, OutreachKind
from arrears.cases.models.base import Model


class Outreach(Model):
    """A message that we sent of our own accord; a case gets one a day at most."""

    __tablename__ = "outreach"
    __table_args__ = (UniqueConstraint("case_id", "sent_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id"), index=True)
    kind: Mapped[OutreachKind] = mapped_column(by_value(OutreachKind))
    channel: Mapped[Channel] = mapped_column(by_value(Channel))
    sent_on: Mapped[date] = mapped_column(comment="Dag in Nederland")
    sent_at: Mapped[datetime] = mapped_column(Instant)
    key: Mapped[str] = mapped_column(
        String(120), unique=True, comment="Waarover en bij welke gelegenheid: nooit dubbel"
    )


class DailyJob(Model):
    """A job of a day that is done, by whichever process came first."""

    __tablename__ = "daily_jobs"
    __table_args__ = (UniqueConstraint("name", "day"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    day: Mapped[date]
    done_at: Mapped[datetime] = mapped_column(Instant)
