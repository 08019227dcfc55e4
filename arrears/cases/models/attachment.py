"""Files that people send with a message; staff looks at them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant, by_value
from arrears.cases.kinds import AttachmentState
from arrears.cases.models.base import Model


class Attachment(Model):
    """A file that came with a message: where its provider has it, and then what it holds."""

    __tablename__ = "attachments"
    __table_args__ = (
        UniqueConstraint("message_id", "position"),
        CheckConstraint("(content IS NOT NULL) = (state = 'kept')", name="content_when_kept"),
        Index(
            "attachments_to_fetch",
            "due_at",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[UUID] = mapped_column(ForeignKey("messages.id"))
    position: Mapped[int] = mapped_column(comment="Plaats in het bericht, vanaf 0")
    url: Mapped[str] = mapped_column(comment="Waar de bezorger het bestand bewaart")
    media_type: Mapped[str] = mapped_column(String(100), comment="Soort bestand, zoals image/jpeg")
    state: Mapped[AttachmentState] = mapped_column(by_value(AttachmentState))
    size: Mapped[int | None] = mapped_column(comment="In bytes")
    content: Mapped[bytes | None] = mapped_column(
        LargeBinary, deferred=True, comment="Het bestand zelf"
    )
    attempts: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime] = mapped_column(
        Instant, comment="Niet eerder op te halen dan; wordt het gehaald: tot dan bezig"
    )
