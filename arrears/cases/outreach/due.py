"""What it is time to tell the person of a case on a day, whatever may keep it back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import bindparam, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.forms import was_confirmed
from arrears.cases.kinds import ArrangementState, Channel, OutreachKind, Stage
from arrears.cases.models import Arrangement, AuditEvent, Case, Conversation, Outreach
from arrears.cases.outreach.rules import OutreachRules
from arrears.cases.policies import LatePremium, find_policies, is_handed_over
from arrears.cases.situation import Situation
from arrears.law.arrangements import Instalment
from arrears.law.premium import Event, Turn, due_reminder, protocol, timeline

# Built once: building them anew costs more than running them.
KEYS = select(Outreach.key).where(Outreach.case_id == bindparam("case"))
# It came into force by the yes of the person, and no decision of staff.
OWN_YES = select(
    exists().where(
        AuditEvent.case_id == bindparam("case"),
        AuditEvent.act == "arrangement:agreed",
        AuditEvent.staff_id.is_(None),
        AuditEvent.facts["arrangement_id"].as_integer() == bindparam("arrangement"),
        AuditEvent.facts["state"].as_string() == ArrangementState.ACTIVE,
    )
)
AGREED_OVER = select(Conversation.channel).where(Conversation.id == bindparam("conversation"))


@dataclass(frozen=True)
class Due:
    """One thing to tell.

    `key` makes that it is told once. `days_left` is until the day that it is about, if that is
    certain. `step` and `claims` (by id) are those of a reminder; `is_arranged` says that a
    payment arrangement was agreed on since those fell due.
    """

    kind: OutreachKind
    key: str
    days_left: int | None = None
    step: Event | None = None
    claims: tuple[int, ...] = ()
    is_arranged: bool = False


async def find_due(
    session: AsyncSession, situation: Situation, rules: OutreachRules
) -> Sequence[Due]:
    """What there is to tell that was not told before, what matters most first."""
    told = set(await session.scalars(KEYS, {"case": situation.case.id}))
    found = [
        *await _confirmation(session, situation, rules),
        *_instalments(situation, rules),
        *await _reminders(session, situation),
    ]
    return [one for one in found if one.key not in told]


async def _confirmation(
    session: AsyncSession, situation: Situation, rules: OutreachRules
) -> Sequence[Due]:
    """An arrangement that was agreed to on the web, or that staff put in force untold."""
    agreed = situation.course.schedule if situation.course else None
    if agreed is None or not _is_new(agreed, rules, on=situation.on):
        return ()
    if await _was_told(session, situation.case, agreed):
        return ()
    kind = OutreachKind.ARRANGEMENT_CONFIRMED
    return (Due(kind, f"{kind}:{agreed.id}"),)


async def _was_told(session: AsyncSession, case: Case, agreed: Arrangement) -> bool:
    """By the desk when staff put it in force; a yes by telephone was answered there."""
    asked = {"case": case.id, "arrangement": agreed.id}
    if not await session.scalar(OWN_YES, asked):
        return await was_confirmed(session, case, agreed.id)
    over = await session.scalar(AGREED_OVER, {"conversation": agreed.conversation_id})
    return over is not Channel.WEB


def _is_new(agreed: Arrangement, rules: OutreachRules, *, on: date) -> bool:
    """What came with the case file was confirmed by who agreed to it."""
    is_ours = agreed.conversation_id is not None and agreed.agreed_on is not None
    if not is_ours or agreed.state is not ArrangementState.ACTIVE or agreed.agreed_on is None:
        return False
    return on - agreed.agreed_on <= timedelta(days=rules.late)


def _instalments(situation: Situation, rules: OutreachRules) -> Iterator[Due]:
    if situation.course is None:
        return
    on, standing = situation.on, situation.course.standing(on=situation.on)
    if standing.missed and _is_overdue(latest := standing.missed[-1].left, rules, on=on):
        yield _about(OutreachKind.INSTALMENT_MISSED, situation.case, latest, on=on)
    coming = standing.next_due
    if coming is not None and coming.due_on - on <= timedelta(days=rules.before_due):
        yield _about(OutreachKind.INSTALMENT_DUE, situation.case, coming, on=on)


def _is_overdue(missed: Instalment, rules: OutreachRules, *, on: date) -> bool:
    since = (on - missed.due_on).days
    return rules.after_due <= since <= rules.after_due + rules.late


def _about(kind: OutreachKind, case: Case, instalment: Instalment, *, on: date) -> Due:
    """By case and day, not by row: a change may put another instalment on that same day."""
    key = f"{kind}:{case.id}:{instalment.due_on}"
    return Due(kind, key, days_left=(instalment.due_on - on).days)


async def _reminders(session: AsyncSession, situation: Situation) -> Sequence[Due]:
    """One reminder for all premiums of one stage (art. 6:96 lid 7 BW), the oldest stage first.

    Those under an arrangement are in a stage of their own.
    """
    policies = await find_policies(session, situation.case, situation.overview, on=situation.on)
    stages = [
        [one for one in group if _is_arranged(situation, one) is arranged]
        for arranged in (False, True)
        for group in policies.together
    ]
    found = [list(_in_turn(situation, stage)) for stage in stages]
    return [_reminder(situation, turns) for turns in found if turns]


def _is_arranged(situation: Situation, one: LatePremium) -> bool:
    agreed_on = situation.course.schedule.agreed_on if situation.course else None
    return agreed_on is not None and one.claim.due_on <= agreed_on


def _in_turn(
    situation: Situation, group: Sequence[LatePremium]
) -> Iterator[tuple[LatePremium, Turn]]:
    """The premiums of a stage that a reminder is due for."""
    rules = protocol(situation.case.creditor.protocol)
    for one in group:
        turn = due_reminder(one.facts, rules, on=situation.on)
        if turn is not None and _is_reminded_here(situation, one):
            yield one, turn


def _is_reminded_here(situation: Situation, one: LatePremium) -> bool:
    """What an agency or bailiff has is past its reminders; what came later is not."""
    if situation.case.stage is Stage.REMINDER:
        return True
    has_letter = one.claim.notice_received_on is not None
    return not has_letter and not is_handed_over(situation.case, one, on=situation.on)


def _reminder(situation: Situation, turns: Sequence[tuple[LatePremium, Turn]]) -> Due:
    """Named after its oldest premium, which is the furthest in the protocol."""
    (oldest, turn), kind = turns[0], OutreachKind.REMINDER
    return Due(
        kind,
        f"{kind}:{turn.event}:{oldest.claim.id}",
        days_left=_days_of_cover(situation, oldest),
        step=turn.event,
        claims=tuple(one.claim.id for one, _ in turns),
        is_arranged=_is_arranged(situation, oldest),
    )


def _days_of_cover(situation: Situation, premium: LatePremium) -> int | None:
    """How long there is till its protocol has cover lapse; None when it may have lapsed."""
    rules = protocol(situation.case.creditor.protocol)
    lapses = timeline(premium.facts, rules, on=situation.on).find(Event.COVER_LAPSES)
    return lapses.days_left if lapses is not None and lapses.days_left > 0 else None
