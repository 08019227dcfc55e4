"""What staff says that messages were about, so that the bot can learn from them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant, by_value
from arrears.cases.kinds import Intent
from arrears.cases.models.base import Model


class MessageLabel(Model):
    """What a message was really about, in the eyes of who labelled it last."""

    __tablename__ = "message_labels"

    message_id: Mapped[UUID] = mapped_column(ForeignKey("messages.id"), primary_key=True)
    intent: Mapped[Intent | None] = mapped_column(
        by_value(Intent, checked=False), comment="Leeg: hiervan kan de assistent niets leren"
    )
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    at: Mapped[datetime] = mapped_column(Instant)
    version: Mapped[int] = mapped_column(comment="Stijgt: wie een oude versie ziet, wijzigt niets")
