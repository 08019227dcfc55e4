"""What may be erased on a day, as queries: the law's terms, or the longer ones of an installation.

A conversation is kept while something that was agreed in it is, and while anything in it is still
to be done.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Self

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import aliased

from arrears.cases.kinds import (
    CallbackState,
    ComplaintState,
    DeliveryState,
    EscalationReason,
    Holder,
    MessageState,
)
from arrears.cases.models import (
    CallbackRequest,
    Case,
    Complaint,
    Conversation,
    Delivery,
    Escalation,
    Message,
)
from arrears.cases.privacy.whose import AGREED_IN
from arrears.clock import AMSTERDAM
from arrears.law.months import add_months
from arrears.law.retention import RecordKind, retention
from arrears.settings import Settings

HANDLED = (ComplaintState.ANSWERED, ComplaintState.CLOSED)
ON_ITS_WAY = (DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.HELD)
HANDLED_ON = func.coalesce(Complaint.answered_on, Complaint.received_on)


@dataclass(frozen=True)
class Terms:
    """How long each kind of record is kept, at least as long as the law says."""

    conversation_days: int = 0
    years: dict[RecordKind, int] = field(default_factory=dict)

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """The terms of this installation."""
        years = {
            RecordKind.COLLECTION_FILE: settings.retention_collection_file_years,
            RecordKind.COMPLAINT: settings.retention_complaint_years,
            RecordKind.BOOKKEEPING: settings.retention_bookkeeping_years,
        }
        return cls(settings.retention_conversation_days, years)

    def erase_from(self, kind: RecordKind, closed_on: date, *, on: date) -> date:
        """The first day on which a record may be erased, by the law or by the longer term."""
        by_law = retention([kind], closed_on, on=on)
        chosen = add_months(_counted_from(kind, closed_on), 12 * self.years.get(kind, 0))
        return max(by_law.erase_from, chosen + timedelta(days=1))

    def may_be_erased(self, kind: RecordKind, closed_on: date | None, *, on: date) -> bool:
        """Whether the record is closed, and its term over for certain."""
        if closed_on is None or not retention([kind], closed_on, on=on).certain:
            return False
        return on >= self.erase_from(kind, closed_on, on=on)

    def silent_before(self, *, on: date) -> datetime:
        """Of a conversation in which nothing was said since, nothing has to be kept."""
        day = on - timedelta(days=self.conversation_days)
        return datetime.combine(day, time(), AMSTERDAM)


def _counted_from(kind: RecordKind, closed_on: date) -> date:
    return date(closed_on.year, 12, 31) if kind is RecordKind.BOOKKEEPING else closed_on


def is_silent(before: datetime) -> ColumnElement[bool]:
    """A conversation in which nothing was said since."""
    last = aliased(Message)
    said = exists().where(
        last.conversation_id == Conversation.id,
        last.sequence == Conversation.last_sequence,
        last.at >= before,
    )
    return and_(Conversation.started_at < before, ~said)


def is_under_way(*ignoring: EscalationReason) -> ColumnElement[bool]:
    """A conversation in which something is still to be done by somebody."""
    return or_(
        Conversation.holder != Holder.BOT,
        exists().where(
            Message.conversation_id == Conversation.id, Message.state == MessageState.RECEIVED
        ),
        exists().where(
            Escalation.conversation_id == Conversation.id,
            Escalation.closed_at.is_(None),
            Escalation.reason.not_in(ignoring),
        ),
        exists().where(
            CallbackRequest.conversation_id == Conversation.id,
            CallbackRequest.state == CallbackState.OPEN,
        ),
        exists().where(Delivery.conversation_id == Conversation.id, Delivery.state.in_(ON_ITS_WAY)),
    )


def is_part_of_file(
    *, erased_files: Sequence[int] = (), erased_complaints: Sequence[int] = ()
) -> ColumnElement[bool]:
    """A conversation in which something was agreed or complained of that is still kept."""
    agreed = [_agreed(talk, case, erased_files) for talk, case in AGREED_IN]
    complained = exists().where(
        Complaint.conversation_id == Conversation.id,
        Complaint.erased_on.is_(None),
        Complaint.id.not_in(erased_complaints),
    )
    return or_(complained, *agreed)


def _agreed(talk: Any, case: Any, erased: Sequence[int]) -> ColumnElement[bool]:
    return exists(
        select(case)
        .join(Case, Case.id == case)
        .where(talk == Conversation.id, Case.file_erased_on.is_(None), Case.id.not_in(erased))
    )
