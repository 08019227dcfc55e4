"""The audit trail."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant
from arrears.cases.models.base import Model


class AuditEvent(Model):
    """Who did or saw what, when. Rows are only added, and in time removed; never rewritten."""

    __tablename__ = "audit_events"
    __table_args__ = (
        Index(
            "talks_taken",
            "at",
            sqlite_where=text("act = 'talk:taken'"),
            postgresql_where=text("act = 'talk:taken'"),
        ),
        # All that figures ask of what was done: by conversation, and over a period.
        Index("acts_in_time", "at", "conversation_id", "act"),
        Index("acts_of_talks", "conversation_id", "id", "act", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Instant)
    actor: Mapped[str] = mapped_column(String(80), comment="bot, import, of een medewerker")
    act: Mapped[str] = mapped_column(String(60), comment="onderwerp:handeling")
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    staff_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff.id"), index=True, comment="De medewerker, als die het deed of zag"
    )
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"))
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
