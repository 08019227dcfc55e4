"""What colleagues write for each other: notes that nobody outside reads, and canned answers."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant
from arrears.cases.models.base import Key, Model


class Note(Model):
    """An internal note on a talk, on its case, or on both. It is never sent."""

    __tablename__ = "notes"
    __table_args__ = (
        CheckConstraint(
            "conversation_id IS NOT NULL OR case_id IS NOT NULL", name="of_conversation_or_case"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    text: Mapped[str] = mapped_column(comment="Alleen voor medewerkers")
    at: Mapped[datetime] = mapped_column(Instant)
    key: Mapped[Key]


class Mention(Model):
    """A colleague who is named in a note, so that they look."""

    __tablename__ = "mentions"
    __table_args__ = (
        UniqueConstraint("note_id", "staff_id"),
        Index(
            "unread_mentions",
            "staff_id",
            sqlite_where=text("read_at IS NULL"),
            postgresql_where=text("read_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    note_id: Mapped[int] = mapped_column(ForeignKey("notes.id", ondelete="CASCADE"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    read_at: Mapped[datetime | None] = mapped_column(Instant)


class CannedAnswer(Model):
    """A text that colleagues send often; words in braces are filled in from the case."""

    __tablename__ = "canned_answers"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(100), unique=True)
    body: Mapped[str] = mapped_column(comment="Met invulwoorden zoals {naam}")
    changed_at: Mapped[datetime] = mapped_column(Instant)
