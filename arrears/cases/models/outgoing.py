"""Events for the creditors' own systems, written with the act that they tell of."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant, by_value
from arrears.cases.kinds import OutgoingState
from arrears.cases.models.base import Model


class OutgoingEvent(Model):
    """An act on a case, to be told to the creditor's system (transactional outbox).

    A row stays when it was delivered: it can be sent again, under the same number.
    """

    __tablename__ = "outgoing_events"
    __table_args__ = (
        Index("ix_outgoing_events_creditor_id_at", "creditor_id", "at"),
        Index(
            "events_to_tell",
            "creditor_id",
            "id",
            sqlite_where=text("state IN ('waiting', 'gone')"),
            postgresql_where=text("state IN ('waiting', 'gone')"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True, comment="De volgorde waarin wordt verteld")
    event_id: Mapped[UUID] = mapped_column(
        unique=True, comment="Nummer waaraan de ontvanger een herhaling herkent"
    )
    creditor_id: Mapped[int] = mapped_column(ForeignKey("creditors.id"))
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    type: Mapped[str] = mapped_column(String(60), comment="onderwerp.gebeurtenis")
    at: Mapped[datetime] = mapped_column(Instant)
    data: Mapped[dict[str, Any]] = mapped_column(JSON)
    state: Mapped[OutgoingState] = mapped_column(by_value(OutgoingState))
    attempts: Mapped[int] = mapped_column(default=0, comment="Hoe vaak het is geprobeerd")
    due_at: Mapped[datetime] = mapped_column(
        Instant, comment="Niet eerder (nog eens) proberen; tot dan is het van één proces"
    )
    delivered_at: Mapped[datetime | None] = mapped_column(Instant)
