"""Complaints, their history, and what people think of how they were helped."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant, by_value
from arrears.cases.kinds import (
    ComplaintChannel,
    ComplaintLetterKind,
    ComplaintOutcome,
    ComplaintRoute,
    ComplaintState,
)
from arrears.cases.models.base import Key, Model


class Complaint(Model):
    """Any expression of dissatisfaction (klacht), from receipt to lesson learned.

    Whoever it is about never handles it; the database holds that.
    """

    __tablename__ = "complaints"
    __table_args__ = (
        CheckConstraint("handler_id <> about_employee_id", name="handler_not_concerned"),
        CheckConstraint(
            "outcome IS NULL OR state IN ('answered', 'closed')", name="outcome_when_answered"
        ),
        CheckConstraint(
            "promised_by IS NULL OR term_told_on IS NOT NULL", name="promised_when_told"
        ),
        CheckConstraint(
            "employee_informed_on IS NULL OR about_employee_id IS NOT NULL",
            name="informed_when_concerned",
        ),
        Index("ix_complaints_state_received_on", "state", "received_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(12), unique=True, comment="K20YY-NNNNNN")
    route: Mapped[ComplaintRoute] = mapped_column(by_value(ComplaintRoute))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    channel: Mapped[ComplaintChannel] = mapped_column(by_value(ComplaintChannel))
    about: Mapped[str] = mapped_column(comment="De klacht, zoals verteld")
    about_employee_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff.id"), index=True, comment="Over wie de klacht gaat"
    )
    employee_informed_on: Mapped[date | None] = mapped_column(
        comment="Met de medewerker over wie de klacht gaat besproken"
    )
    department: Mapped[str | None] = mapped_column(
        String(100), comment="Afdeling waarover de klacht gaat"
    )
    received_on: Mapped[date]
    received_at: Mapped[datetime] = mapped_column(Instant)
    confirmed_on: Mapped[date | None] = mapped_column(comment="Ontvangst bevestigd")
    term_told_on: Mapped[date | None] = mapped_column(
        comment="Verteld wanneer het antwoord uiterlijk komt"
    )
    promised_by: Mapped[date | None] = mapped_column(
        comment="De dag waarop het antwoord uiterlijk komt, zoals verteld"
    )
    handler_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff.id"), index=True, comment="Behandelaar"
    )
    contacted_at: Mapped[datetime | None] = mapped_column(
        Instant, comment="Door een mens gebeld of gesproken"
    )
    answered_on: Mapped[date | None]
    answer: Mapped[str | None] = mapped_column(comment="Het antwoord, zoals de klager het leest")
    outcome: Mapped[ComplaintOutcome | None] = mapped_column(by_value(ComplaintOutcome))
    state: Mapped[ComplaintState] = mapped_column(by_value(ComplaintState))
    lesson: Mapped[str | None] = mapped_column(comment="Wat hiervan is geleerd")
    changed: Mapped[str | None] = mapped_column(comment="Wat hierdoor is veranderd")
    erased_on: Mapped[date | None] = mapped_column(comment="Wat hierin persoonlijk was, is gewist")
    key: Mapped[Key]


class ComplaintEvent(Model):
    """One step in the history of a complaint. Rows are only ever added."""

    __tablename__ = "complaint_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    complaint_id: Mapped[int] = mapped_column(ForeignKey("complaints.id"), index=True)
    at: Mapped[datetime] = mapped_column(Instant)
    from_state: Mapped[ComplaintState | None] = mapped_column(
        by_value(ComplaintState, name="from_state"), comment="Leeg: de ontvangst"
    )
    to_state: Mapped[ComplaintState] = mapped_column(by_value(ComplaintState, name="to_state"))
    actor: Mapped[str] = mapped_column(String(80), comment="bot, person, of een medewerker")
    staff_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff.id"), comment="De medewerker, als die de stap zette"
    )


class ComplaintLetter(Model):
    """A letter of ours about a complaint: made once, so that it always says the same."""

    __tablename__ = "complaint_letters"
    __table_args__ = (
        UniqueConstraint("complaint_id", "kind"),
        CheckConstraint("(content IS NULL) = (sha256 IS NULL)", name="digest_when_made"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    complaint_id: Mapped[int] = mapped_column(ForeignKey("complaints.id"))
    kind: Mapped[ComplaintLetterKind] = mapped_column(by_value(ComplaintLetterKind))
    dated_on: Mapped[date]
    sha256: Mapped[str | None] = mapped_column(String(64), comment="SHA-256 van de inhoud")
    content: Mapped[bytes | None] = mapped_column(
        LargeBinary, deferred=True, comment="De brief als PDF; leeg: nog niet gemaakt"
    )


class Survey(Model):
    """What someone thought of how a conversation or case was handled (KTO)."""

    __tablename__ = "surveys"
    __table_args__ = (
        CheckConstraint("mark BETWEEN 1 AND 10", name="mark_from_1_to_10"),
        CheckConstraint(
            "conversation_id IS NOT NULL OR case_id IS NOT NULL", name="of_conversation_or_case"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    handler_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff.id"), index=True, comment="Wie hielp; leeg: alleen de assistent"
    )
    mark: Mapped[int] = mapped_column(comment="Rapportcijfer, 1 tot en met 10")
    tip: Mapped[str | None]
    at: Mapped[datetime] = mapped_column(Instant, index=True)
    key: Mapped[Key]
