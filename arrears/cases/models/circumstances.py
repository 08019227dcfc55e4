"""What people go through, who helps them, and who may speak for them.

No details of health are kept, nor of faith or family (AVG art. 9): a kind and a day.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.columns import Instant, by_value
from arrears.cases.kinds import AuthorisationScope, CircumstanceKind, ReferralState, Relation
from arrears.cases.models.base import Key, Model


class Circumstance(Model):
    """Something that happened in the life of the person of a case."""

    __tablename__ = "circumstances"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    kind: Mapped[CircumstanceKind] = mapped_column(by_value(CircumstanceKind))
    told_on: Mapped[date]
    key: Mapped[Key]


class Referral(Model):
    """Someone was referred to a helper, and agreed to that: without consent there is none."""

    __tablename__ = "referrals"
    __table_args__ = (Index("ix_referrals_state_follow_up_on", "state", "follow_up_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id"), index=True)
    helper: Mapped[str] = mapped_column(String(60), comment="Code van de hulpverlener")
    consent_at: Mapped[datetime] = mapped_column(Instant, comment="Toestemming gegeven")
    state: Mapped[ReferralState] = mapped_column(by_value(ReferralState))
    follow_up_on: Mapped[date | None] = mapped_column(comment="Dag om te vragen hoe het ging")
    key: Mapped[Key]


class Authorisation(Model):
    """Someone who may act for the person of a case, as that person said (machtiging)."""

    __tablename__ = "authorisations"
    __table_args__ = (CheckConstraint("ends_on >= proven_on", name="ends_after_proof"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    relation: Mapped[Relation] = mapped_column(by_value(Relation))
    scope: Mapped[AuthorisationScope] = mapped_column(by_value(AuthorisationScope))
    proven_on: Mapped[date | None] = mapped_column(comment="Leeg: nog niet bewezen, geldt niet")
    ends_on: Mapped[date | None]
    recorded_by: Mapped[str] = mapped_column(String(80), comment="bot of een medewerker")
    key: Mapped[Key]
