"""Credit limits (kredietlimieten) that business policyholders ask for on their customers."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, done_before, hold_case, note
from arrears.cases.entries import amount_of, kvk_number_of, text_of
from arrears.cases.held_cases import held_case
from arrears.cases.kinds import CreditLimitState, CreditorKind
from arrears.cases.models import Case, CreditLimitRequest
from arrears.cases.requests import (
    RequestKind,
    access_request,
    check_business,
    conversation_of,
    have_staff_look,
    move_request,
)
from arrears.cases.staff import access_staff
from arrears.clock import now

LONGEST_NAME = 200
MOVES: Mapping[CreditLimitState, frozenset[CreditLimitState]] = {
    CreditLimitState.REQUESTED: frozenset(
        {CreditLimitState.GRANTED, CreditLimitState.REFUSED, CreditLimitState.WITHDRAWN}
    )
}
CREDIT_LIMIT = RequestKind(CreditLimitRequest, "credit_limit", MOVES)

OF_CASE = (
    select(CreditLimitRequest)
    .where(CreditLimitRequest.case_id == bindparam("case"))
    .order_by(CreditLimitRequest.id.desc())
)


class NoCreditInsurance(Refused):
    """This creditor does not insure against customers that do not pay."""


class MoreThanAsked(Refused):
    """A limit is granted up to what was asked."""

    def __init__(self, asked: Decimal) -> None:
        super().__init__(asked)
        self.asked = asked


class GrantedBefore(Refused):
    """The limit was granted already, for another amount."""

    def __init__(self, granted: Decimal | None) -> None:
        super().__init__(granted)
        self.granted = granted


def check_credit_insured(case: Case) -> None:
    """Whether the person of the case can have limits. Raises NotInBusiness or NoCreditInsurance."""
    check_business(case)
    if case.creditor.kind is not CreditorKind.CREDIT_INSURER:
        raise NoCreditInsurance


async def request_credit_limit(
    session: AsyncSession,
    case: Case,
    company: str,
    amount: Decimal,
    *,
    by: Actor,
    key: str,
    kvk_number: str | None = None,
) -> CreditLimitRequest:
    """Ask for a limit in euros on a company that the policyholder delivers to; staff decides.

    Raises NotInBusiness, NoCreditInsurance, NotText, NotAnAmount, NotAKvkNumber or
    OutsideConversation.
    """
    request = CreditLimitRequest(
        case_id=case.id,
        conversation_id=conversation_of(by),
        company=text_of(company, longest=LONGEST_NAME),
        kvk_number=kvk_number_of(kvk_number) if kvk_number else None,
        amount=amount_of(amount),
        asked_at=now(),
        state=CreditLimitState.REQUESTED,
        key=key,
    )
    case = await held_case(session, case.id)
    known = await done_before(session, CreditLimitRequest, key)
    if known is not None:
        return known
    check_credit_insured(case)
    session.add(request)
    await session.flush()
    await note(session, "credit_limit:requested", by, case_id=case.id, request_id=request.id)
    await have_staff_look(session, by, key=f"{key}:credit_limit")
    return request


async def grant_credit_limit(
    session: AsyncSession, case: Case, request_id: int, *, amount: Decimal, by: Actor
) -> CreditLimitRequest:
    """Staff grants a limit, for what was asked or for less.

    Raises NotActiveStaff, RequestUnknown, NotAnAmount, MoreThanAsked, GrantedBefore or NotThatWay.
    """
    await access_staff(session, by.staff_id)
    await hold_case(session, case.id)
    request = await access_request(session, CreditLimitRequest, case, request_id)
    if amount_of(amount) > request.amount:
        raise MoreThanAsked(request.amount)
    if request.granted_amount not in {None, amount}:
        raise GrantedBefore(request.granted_amount)
    to = CreditLimitState.GRANTED
    await move_request(session, CREDIT_LIMIT, case, request_id, to=to, by=by)
    request.granted_amount = amount
    return request


async def refuse_credit_limit(
    session: AsyncSession, case: Case, request_id: int, *, by: Actor
) -> CreditLimitRequest:
    """Staff grants nothing. Raises NotActiveStaff, RequestUnknown or NotThatWay."""
    await access_staff(session, by.staff_id)
    to = CreditLimitState.REFUSED
    return await move_request(session, CREDIT_LIMIT, case, request_id, to=to, by=by)


async def withdraw_credit_limit(
    session: AsyncSession, case: Case, request_id: int, *, by: Actor
) -> CreditLimitRequest:
    """The policyholder needs the limit no more. Raises RequestUnknown or NotThatWay."""
    to = CreditLimitState.WITHDRAWN
    return await move_request(session, CREDIT_LIMIT, case, request_id, to=to, by=by)


async def find_credit_limits(session: AsyncSession, case: Case) -> Sequence[CreditLimitRequest]:
    """The limits that were asked for on a case, the latest first."""
    return (await session.scalars(OF_CASE, {"case": case.id})).all()
