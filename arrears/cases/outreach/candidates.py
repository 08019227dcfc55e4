"""The cases to look at on a day: those that something can be due for, without opening them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sqlalchemy import Row, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import ArrangementState
from arrears.cases.models import Arrangement, Case, Claim, Creditor, Instalment, Reminder
from arrears.cases.outreach.rules import OutreachRules
from arrears.law.premium import Premium, due_reminder, known_protocols, protocol, turns

# Built once: building them anew costs more than running them.
LATE_PREMIUMS = (
    select(Claim.id, Claim.case_id, Claim.due_on, Creditor.protocol)
    .join(Case, Case.id == Claim.case_id)
    .join(Creditor, Creditor.id == Case.creditor_id)
    .where(
        Claim.policy_id.is_not(None),
        Claim.due_on.between(bindparam("first"), bindparam("last")),
    )
)
THEIR_REMINDERS = (
    select(Reminder.claim_id, Reminder.sent_on)
    .join(Claim, Claim.id == Reminder.claim_id)
    .where(Claim.due_on.between(bindparam("first"), bindparam("last")))
)
ARRANGED = (
    select(Arrangement.case_id)
    .where(
        Arrangement.state.in_((ArrangementState.ACTIVE, ArrangementState.REPLACED)),
        or_(
            Arrangement.agreed_on >= bindparam("agreed"),
            Arrangement.id.in_(
                select(Instalment.arrangement_id).where(
                    Instalment.paid_on.is_(None),
                    Instalment.due_on.between(bindparam("first"), bindparam("last")),
                )
            ),
        ),
    )
    .distinct()
)


async def find_candidates(
    session: AsyncSession, rules: OutreachRules, *, on: date
) -> Sequence[int]:
    """The ids of the cases to look at, in order."""
    arranged = await session.scalars(
        ARRANGED,
        {
            "agreed": on - timedelta(days=rules.late),
            "first": on - timedelta(days=rules.after_due + rules.late),
            "last": on + timedelta(days=rules.before_due),
        },
    )
    return sorted({*arranged, *await _with_a_reminder_due(session, on=on)})


async def _with_a_reminder_due(session: AsyncSession, *, on: date) -> set[int]:
    days = [turn for name in known_protocols() for turn in turns(protocol(name))]
    first = on - timedelta(days=max(turn.until for turn in days))
    last = on - timedelta(days=min(turn.day for turn in days))
    within = {"first": first, "last": last}
    sent: defaultdict[int, list[date]] = defaultdict(list)
    for claim_id, sent_on in await session.execute(THEIR_REMINDERS, within):
        sent[claim_id].append(sent_on)
    late = await session.execute(LATE_PREMIUMS, within)
    return {row.case_id for row in late if _is_due(row, sent[row.id], on=on)}


def _is_due(row: Row[int, int, date, str], sent: Iterable[date], *, on: date) -> bool:
    premium = Premium(row.due_on, reminders_on=tuple(sent))
    return due_reminder(premium, protocol(row.protocol), on=on) is not None
