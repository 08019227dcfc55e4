"""The policies of a case with their late premiums, as the law on premium arrears judges them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import Stage
from arrears.cases.models import Case, Claim, Policy, Reminder
from arrears.cases.overview import Overview
from arrears.law.fees import DebtorKind
from arrears.law.imputation import Balance
from arrears.law.premium import (
    Cover,
    Event,
    InsurancePolicy,
    OpenClaim,
    Premium,
    Timeline,
    cover,
    must_be_insured,
    one_stage,
    protocol,
    timeline,
)

# Built once: building them anew costs more than running them.
REMINDERS = (
    select(Reminder.claim_id, Reminder.sent_on)
    .join(Claim, Claim.id == Reminder.claim_id)
    .where(Claim.case_id == bindparam("case"))
)
POLICIES = (
    select(Policy)
    .where(Policy.person_id == bindparam("person"), Policy.creditor_id == bindparam("creditor"))
    .order_by(Policy.id)
)

type Sent = Mapping[int, tuple[date, ...]]


@dataclass(frozen=True)
class LatePremium:
    """A premium that fell due, what is open of it, and its facts as the law takes them."""

    claim: Claim
    open: Decimal
    facts: Premium


@dataclass(frozen=True)
class PolicyStanding:
    """A policy with the premiums that fell due, how its cover stands, and what comes next.

    `course` is that of its oldest unpaid premium, None when all are paid.
    """

    policy: Policy
    premiums: tuple[LatePremium, ...]
    cover: Cover
    course: Timeline | None

    @property
    def unpaid(self) -> tuple[LatePremium, ...]:
        """The premiums of which something is open, the oldest first."""
        return tuple(one for one in self.premiums if one.open)

    @property
    def reminded_on(self) -> tuple[date, ...]:
        """The days of all reminders about its unpaid premiums."""
        return tuple(sent for one in self.unpaid for sent in one.facts.reminders)

    @property
    def is_motor(self) -> bool:
        """Whether the law obliges to insure what it covers."""
        return must_be_insured(self.policy.type)


@dataclass(frozen=True)
class Policies:
    """The policies of a person with one creditor.

    `late` have premiums that fell due in the case, `others` have none. `together` holds the open
    premiums by stage: those in one stage are one sum with one fee (art. 6:96 lid 7 BW).
    """

    late: tuple[PolicyStanding, ...]
    others: tuple[Policy, ...]
    together: tuple[tuple[LatePremium, ...], ...]

    @property
    def unpaid(self) -> tuple[PolicyStanding, ...]:
        """The policies of which a premium is open."""
        return tuple(one for one in self.late if one.unpaid)


async def find_policies(
    session: AsyncSession, case: Case, overview: Overview, *, on: date
) -> Policies:
    """The policies of the person of a case, as they stand on the day of its overview."""
    sent = await _sent(session, case)
    late = tuple(_late_premiums(overview, sent))
    owners = {"person": case.person_id, "creditor": case.creditor_id}
    policies = (await session.scalars(POLICIES, owners)).all()
    in_case = [one for one in policies if any(one is late_one.claim.policy for late_one in late)]
    return Policies(
        tuple(_standing(case, one, late, on=on) for one in in_case),
        tuple(one for one in policies if one not in in_case),
        tuple(_together(case, [one for one in late if one.open], on=on)),
    )


async def _sent(session: AsyncSession, case: Case) -> Sent:
    """The days of all reminders, by claim."""
    found: defaultdict[int, tuple[date, ...]] = defaultdict(tuple)
    for claim_id, sent_on in await session.execute(REMINDERS, {"case": case.id}):
        found[claim_id] = (*found[claim_id], sent_on)
    return found


def _late_premiums(overview: Overview, sent: Sent) -> Iterator[LatePremium]:
    for claim, balance in zip(overview.due, overview.imputation.balances, strict=True):
        if claim.policy is not None:
            paid_on = _last_paid(overview, balance)
            facts = Premium(
                claim.due_on,
                reminders_on=sent[claim.id],
                paid_on=paid_on,
                paid_in_full=not balance.open.principal,
            )
            yield LatePremium(claim, balance.open.principal, facts)


def _last_paid(overview: Overview, balance: Balance) -> date | None:
    """The day of the last payment that paid something of a premium itself."""
    uses = (use for payment in overview.imputation.payments for use in payment.uses)
    days = (use.on for use in uses if use.debt == balance.debt.key and use.parts.principal)
    return max(days, default=None)


def _standing(
    case: Case, policy: Policy, late: Iterable[LatePremium], *, on: date
) -> PolicyStanding:
    rules = protocol(case.creditor.protocol)
    own = tuple(one for one in late if one.claim.policy is policy)
    facts = InsurancePolicy(
        tuple(one.facts for one in own),
        DebtorKind(case.person.kind),
        motor=must_be_insured(policy.type),
        ended_on=policy.ended_on,
    )
    oldest = next((one.facts for one in own if one.open), None)
    course = timeline(oldest, rules, on=on) if oldest else None
    return PolicyStanding(policy, own, cover(facts, rules, on=on), course)


def _together(
    case: Case, unpaid: Sequence[LatePremium], *, on: date
) -> Iterator[tuple[LatePremium, ...]]:
    by_name = {str(number): one for number, one in enumerate(unpaid)}
    claims = [_open_claim(case, name, one, on=on) for name, one in by_name.items()]
    for group in one_stage(claims, on=on):
        yield tuple(by_name[claim.name] for claim in group.claims)


def _open_claim(case: Case, name: str, premium: LatePremium, *, on: date) -> OpenClaim:
    claim = premium.claim
    return OpenClaim(
        name,
        case.creditor.name,
        premium.open,
        claim.due_on,
        notice_received_on=claim.notice_received_on,
        handed_over=is_handed_over(case, premium, on=on),
    )


def is_handed_over(case: Case, premium: LatePremium, *, on: date) -> bool:
    """Whether a premium without a letter of its own went along when its case did.

    What was in one letter stays together, wherever the case is by now.
    """
    if case.stage is Stage.REMINDER or premium.claim.notice_received_on is not None:
        return False
    course = timeline(premium.facts, protocol(case.creditor.protocol), on=on)
    handover = course.find(Event.HANDOVER_FROM)
    return handover is None or handover.on <= on
