"""What makes collection stand still: disputes and pauses."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant, by_value
from arrears.cases.kinds import DisputeOutcome, DisputeReason, PauseReason
from arrears.cases.models.base import Key, Model


class Dispute(Model):
    """Someone says that a debt is not right (betwisting): the whole case, or one claim of it."""

    __tablename__ = "disputes"
    __table_args__ = (
        CheckConstraint("NOT whole_case OR claim_id IS NULL", name="case_or_claim"),
        CheckConstraint("outcome IS NULL OR closed_at IS NOT NULL", name="outcome_when_closed"),
        Index(
            "one_open_dispute_per_case",
            "case_id",
            unique=True,
            sqlite_where=text("closed_at IS NULL AND whole_case"),
            postgresql_where=text("closed_at IS NULL AND whole_case"),
        ),
        Index(
            "one_open_dispute_per_claim",
            "claim_id",
            unique=True,
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index(
            "open_disputes",
            "opened_at",
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    whole_case: Mapped[bool] = mapped_column(comment="De hele zaak, niet één vordering")
    # An import may take a claim out of the case; that does not dispute the rest of it.
    claim_id: Mapped[int | None] = mapped_column(
        ForeignKey("claims.id", ondelete="SET NULL"), index=True
    )
    reason: Mapped[DisputeReason] = mapped_column(by_value(DisputeReason))
    told: Mapped[str | None] = mapped_column(comment="In eigen woorden")
    opened_at: Mapped[datetime] = mapped_column(Instant)
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    outcome: Mapped[DisputeOutcome | None] = mapped_column(by_value(DisputeOutcome))
    key: Mapped[Key]


class Pause(Model):
    """A time in which nothing is collected on a case; it runs until it is over or ended."""

    __tablename__ = "pauses"
    __table_args__ = (
        CheckConstraint("until >= starts_on", name="until_after_start"),
        Index(
            "pauses_not_ended",
            "until",
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    reason: Mapped[PauseReason] = mapped_column(by_value(PauseReason))
    starts_on: Mapped[date]
    until: Mapped[date | None] = mapped_column(
        comment="Laatste dag; leeg: tot een medewerker beslist"
    )
    ended_at: Mapped[datetime | None] = mapped_column(Instant, comment="Eerder beëindigd")
    key: Mapped[Key]
