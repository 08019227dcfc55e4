"""Other ways to pay that people ask for: direct debit, another account, another collection day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, done_before, hold_case, note
from arrears.cases.changes import MOVES, refused_for_another, taken_yes
from arrears.cases.entries import iban_of
from arrears.cases.kinds import ChangeState, PaymentMethod
from arrears.cases.models import Case, PaymentMethodChange, Policy
from arrears.cases.requests import RequestKind, access_request
from arrears.clock import now

PAYMENT_METHOD = RequestKind(PaymentMethodChange, "payment_method", MOVES)
LAST_DAY = 31
DEBIT = frozenset({PaymentMethod.DIRECT_DEBIT_ON, PaymentMethod.DIRECT_DEBIT_OFF})

OF_CASE = (
    select(PaymentMethodChange)
    .where(PaymentMethodChange.case_id == bindparam("case"))
    .order_by(PaymentMethodChange.id.desc())
)
OWN_POLICY = select(Policy.id).where(
    Policy.number == bindparam("number"),
    Policy.creditor_id == bindparam("creditor"),
    Policy.person_id == bindparam("person"),
)
WITHDRAW_EARLIER = (
    update(PaymentMethodChange)
    .where(
        PaymentMethodChange.case_id == bindparam("case"),
        PaymentMethodChange.policy_id.is_not_distinct_from(bindparam("policy")),
        PaymentMethodChange.method.in_(bindparam("methods", expanding=True)),
        PaymentMethodChange.state == ChangeState.AWAITING_CONFIRMATION,
    )
    .values(state=ChangeState.WITHDRAWN)
)


@dataclass(frozen=True)
class DirectDebit:
    """Have the premium collected from now on (automatische incasso), or no longer."""

    wanted: bool


@dataclass(frozen=True)
class OtherAccount:
    """Have it collected from another account."""

    iban: str


@dataclass(frozen=True)
class OtherCollectionDay:
    """Have it collected on another day of the month; one that a month lacks is its last day."""

    day: int


type MethodWish = DirectDebit | OtherAccount | OtherCollectionDay


class NotADayOfMonth(Refused):
    """No month has such a day."""


class PolicyUnknown(Refused):
    """The person of the case has no such policy with its creditor."""


async def ask_payment_method(
    session: AsyncSession,
    case: Case,
    wish: MethodWish,
    *,
    by: Actor,
    on: date,
    key: str,
    policy: str | None = None,
) -> PaymentMethodChange:
    """Write down how the person wants to pay, in place of an earlier wish; it awaits their yes.

    `policy` is the number of the one that it is about, None for all of the case. It is refused, and
    put before staff, when somebody else decides in the person's place. Raises NotAnIban,
    NotADayOfMonth or PolicyUnknown.
    """
    change = _change_of(wish)
    await hold_case(session, case.id)
    known = await done_before(session, PaymentMethodChange, key)
    if known is not None:
        return known
    change.case_id, change.policy_id = case.id, await _policy_id(session, case, policy)
    change.conversation_id, change.key = by.conversation_id, key
    await _withdraw_earlier(session, change)
    session.add(change)
    await session.flush()
    facts = {"request_id": change.id, "method": change.method.value}
    await note(session, "payment_method:asked", by, case_id=case.id, **facts)
    await refused_for_another(session, PAYMENT_METHOD, case, change, by=by, on=on)
    return change


async def confirm_payment_method(
    session: AsyncSession, case: Case, change_id: int, *, by: Actor, on: date
) -> PaymentMethodChange:
    """Say yes to a change: the person's yes calls staff, who says yes when it has been made.

    A mandate to collect is signed with the creditor, so no message alone changes it. Raises
    RequestUnknown, NotActiveStaff or NotThatWay.
    """
    await hold_case(session, case.id)
    change = await access_request(session, PaymentMethodChange, case, change_id)
    if change.state is not ChangeState.APPLIED:
        await taken_yes(session, PAYMENT_METHOD, case, change, needs_staff=True, by=by, on=on)
    return change


async def find_payment_methods(session: AsyncSession, case: Case) -> Sequence[PaymentMethodChange]:
    """The changes that were asked for on a case, the latest first."""
    return (await session.scalars(OF_CASE, {"case": case.id})).all()


def _change_of(wish: MethodWish) -> PaymentMethodChange:
    change = PaymentMethodChange(state=ChangeState.AWAITING_CONFIRMATION, at=now())
    match wish:
        case DirectDebit(wanted=True):
            change.method = PaymentMethod.DIRECT_DEBIT_ON
        case DirectDebit():
            change.method = PaymentMethod.DIRECT_DEBIT_OFF
        case OtherAccount(iban):
            change.method, change.iban = PaymentMethod.OTHER_ACCOUNT, iban_of(iban)
        case OtherCollectionDay(day):
            if not 1 <= day <= LAST_DAY:
                raise NotADayOfMonth
            change.method, change.collection_day = PaymentMethod.OTHER_COLLECTION_DAY, day
    return change


async def _withdraw_earlier(session: AsyncSession, change: PaymentMethodChange) -> None:
    """Drop the wishes whose place it takes; direct debit on and off exclude each other."""
    methods = DEBIT if change.method in DEBIT else {change.method}
    earlier = {"case": change.case_id, "policy": change.policy_id, "methods": methods}
    await session.execute(WITHDRAW_EARLIER, earlier)


async def _policy_id(session: AsyncSession, case: Case, number: str | None) -> int | None:
    if number is None:
        return None
    own = {"number": number, "creditor": case.creditor_id, "person": case.person_id}
    policy_id = await session.scalar(OWN_POLICY, own)
    if policy_id is None:
        raise PolicyUnknown
    return policy_id
