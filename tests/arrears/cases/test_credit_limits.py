"""Credit limits: asked for in business, decided by staff, granted once."""

from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from arrears.cases.acting import Actor, NotThatWay, Refused
from arrears.cases.credit_limits import (
    MOVES,
    GrantedBefore,
    MoreThanAsked,
    NoCreditInsurance,
    find_credit_limits,
    grant_credit_limit,
    refuse_credit_limit,
    request_credit_limit,
    withdraw_credit_limit,
)
from arrears.cases.entries import NotAKvkNumber, NotAnAmount, NotText
from arrears.cases.kinds import CreditLimitState, EscalationReason
from arrears.cases.models import CreditLimitRequest
from arrears.cases.requests import NotInBusiness, OutsideConversation, RequestUnknown
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from tests.arrears.case_lines import CREDITOR, PERSON, loaded, verified_conversation
from tests.arrears.cases.requests import (
    STRANGER,
    act,
    act_and_undo,
    acts_of,
    audited,
    business_line,
    called,
    count,
    nothing_happened,
    seen,
    somebody_of_staff,
    while_first,
)
from tests.arrears.fixtures import Clock

ASKED, LESS = Decimal("25000.00"), Decimal("10000.00")
SETTLED = sorted(MOVES[CreditLimitState.REQUESTED])


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation with a business policyholder."""
    await loaded(store, business_line(creditor=CREDITOR | {"kind": "credit_insurer"}))
    return await verified_conversation(store)


@pytest.fixture
async def anne(store: Store) -> Actor:
    """Somebody of staff."""
    return await somebody_of_staff(store)


async def ask(store: Store, talk: UUID, key: str = "m1", **changes: Any) -> CreditLimitRequest:
    given = {"company": "De Linde", "amount": ASKED, "by": Actor.person(talk), "key": key}
    return await act(store, talk, request_credit_limit, **(given | changes))


async def grant(
    store: Store, talk: UUID, request_id: int, *, by: Actor, amount: Decimal = ASKED
) -> CreditLimitRequest:
    return await act(store, talk, grant_credit_limit, request_id, amount=amount, by=by)


async def limits(store: Store, talk: UUID) -> list[tuple[CreditLimitState, Decimal | None]]:
    found = await seen(store, talk, find_credit_limits)
    return [(one.state, one.granted_amount) for one in found]


async def settle(
    store: Store, talk: UUID, request_id: int, *, to: CreditLimitState, by: Actor
) -> CreditLimitRequest:
    if to is CreditLimitState.GRANTED:
        return await grant(store, talk, request_id, by=by)
    command = refuse_credit_limit if to is CreditLimitState.REFUSED else withdraw_credit_limit
    return await act(store, talk, command, request_id, by=by)


async def test_a_limit_that_is_asked_for_awaits_staff(
    store: Store, talk: UUID, clock: Clock
) -> None:
    await ask(store, talk, company=" De  Linde ", kvk_number="1234 5678")

    (kept,) = await seen(store, talk, find_credit_limits)
    assert ("De Linde", "12345678", ASKED, CreditLimitState.REQUESTED, clock.now()) == (
        kept.company,
        kept.kvk_number,
        kept.amount,
        kept.state,
        kept.asked_at,
    )
    assert [EscalationReason.NEEDS_STAFF] == await called(store)


async def test_the_number_of_the_company_may_be_left_out(store: Store, talk: UUID) -> None:
    assert (await ask(store, talk)).kvk_number is None


async def test_the_audit_trail_names_no_company(store: Store, talk: UUID) -> None:
    made = await ask(store, talk)

    event = (await audited(store))[0]
    assert ("credit_limit:requested", "person", {"request_id": made.id}) == (
        event.act,
        event.actor,
        event.facts,
    )


async def test_the_same_message_again_asks_for_nothing_more(store: Store, talk: UUID) -> None:
    assert (await ask(store, talk)).id == (await ask(store, talk)).id
    assert ["credit_limit:requested", "staff:called"] == await acts_of(store)


async def test_another_message_asks_for_another_limit(store: Store, talk: UUID) -> None:
    first, second = await ask(store, talk), await ask(store, talk, "m2")

    found = await seen(store, talk, find_credit_limits)
    assert [second.id, first.id] == [one.id for one in found]


async def test_what_is_undone_leaves_no_trace(store: Store, talk: UUID) -> None:
    by = Actor.person(talk)
    await act_and_undo(store, talk, request_credit_limit, "De Linde", ASKED, by=by, key="m1")

    assert await nothing_happened(store, CreditLimitRequest)


async def test_one_message_handed_on_twice_at_once_asks_once(store: Store, talk: UUID) -> None:
    facts = {"company": "De Linde", "amount": ASKED, "by": Actor.person(talk), "key": "m1"}

    first, second = await while_first(store, talk, request_credit_limit, facts, ask(store, talk))

    assert first.id == second.id
    assert 1 == await count(store, CreditLimitRequest)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        pytest.param({"company": " "}, NotText, id="no company"),
        pytest.param({"amount": Decimal("0.00")}, NotAnAmount, id="no amount"),
        pytest.param({"kvk_number": "1234567"}, NotAKvkNumber, id="seven digits"),
        pytest.param({"by": Actor.staff(1)}, OutsideConversation, id="outside a conversation"),
    ],
)
async def test_no_limit_is_asked_for_with_less_than_is_needed(
    store: Store, talk: UUID, changes: dict[str, Any], refusal: type[Refused]
) -> None:
    with pytest.raises(refusal):
        await ask(store, talk, **changes)

    assert await nothing_happened(store, CreditLimitRequest)


async def test_a_consumer_asks_for_no_limit(store: Store) -> None:
    await loaded(store, business_line(person=PERSON))

    with pytest.raises(NotInBusiness):
        await ask(store, await verified_conversation(store))


@pytest.mark.parametrize("amount", [ASKED, LESS])
async def test_staff_grants_what_was_asked_or_less(
    store: Store, talk: UUID, anne: Actor, amount: Decimal
) -> None:
    made = await ask(store, talk)

    await grant(store, talk, made.id, by=anne, amount=amount)

    assert [(CreditLimitState.GRANTED, amount)] == await limits(store, talk)
    assert ["credit_limit:granted", "staff:call_closed"] == (await acts_of(store))[-2:]


@pytest.mark.parametrize(
    ("amount", "refusal"),
    [
        pytest.param(ASKED + Decimal("0.01"), MoreThanAsked, id="a cent more than asked"),
        pytest.param(Decimal("0.00"), NotAnAmount, id="nothing"),
    ],
)
async def test_no_other_amount_is_granted(
    store: Store, talk: UUID, anne: Actor, amount: Decimal, refusal: type[Refused]
) -> None:
    made = await ask(store, talk)

    with pytest.raises(refusal):
        await grant(store, talk, made.id, by=anne, amount=amount)
    assert [(CreditLimitState.REQUESTED, None)] == await limits(store, talk)


async def test_a_limit_is_granted_once(store: Store, talk: UUID, anne: Actor) -> None:
    made = await ask(store, talk)
    await grant(store, talk, made.id, by=anne, amount=LESS)

    await grant(store, talk, made.id, by=anne, amount=LESS)
    with pytest.raises(GrantedBefore):
        await grant(store, talk, made.id, by=anne, amount=ASKED)

    assert [(CreditLimitState.GRANTED, LESS)] == await limits(store, talk)
    assert 1 == (await acts_of(store)).count("credit_limit:granted")


@pytest.mark.parametrize("again", SETTLED)
@pytest.mark.parametrize("to", SETTLED)
async def test_what_was_decided_stays_decided(
    store: Store, talk: UUID, anne: Actor, to: CreditLimitState, again: CreditLimitState
) -> None:
    made = await ask(store, talk)
    await settle(store, talk, made.id, to=to, by=anne)

    if again is to:
        await settle(store, talk, made.id, to=again, by=anne)
    else:
        with pytest.raises(NotThatWay):
            await settle(store, talk, made.id, to=again, by=anne)

    assert [to] == [state for state, _ in await limits(store, talk)]
    assert 1 == (await acts_of(store)).count(f"credit_limit:{to}")


@pytest.mark.parametrize("to", [CreditLimitState.GRANTED, CreditLimitState.REFUSED])
async def test_only_staff_decides(store: Store, talk: UUID, to: CreditLimitState) -> None:
    made = await ask(store, talk)

    for by in (Actor.person(talk), STRANGER):
        with pytest.raises(NotActiveStaff):
            await settle(store, talk, made.id, to=to, by=by)


async def test_the_policyholder_may_withdraw(store: Store, talk: UUID) -> None:
    made = await ask(store, talk)

    await settle(store, talk, made.id, to=CreditLimitState.WITHDRAWN, by=Actor.person(talk))

    assert [(CreditLimitState.WITHDRAWN, None)] == await limits(store, talk)


async def test_of_a_grant_and_a_withdrawal_at_once_one_counts(
    store: Store, talk: UUID, anne: Actor
) -> None:
    made = await ask(store, talk)
    facts = {"request_id": made.id, "amount": LESS, "by": anne}
    late = settle(store, talk, made.id, to=CreditLimitState.WITHDRAWN, by=Actor.person(talk))

    with pytest.raises(NotThatWay):
        await while_first(store, talk, grant_credit_limit, facts, late)

    assert [(CreditLimitState.GRANTED, LESS)] == await limits(store, talk)


async def test_a_limit_of_another_case_is_not_seen_nor_decided_on(
    store: Store, talk: UUID, anne: Actor
) -> None:
    made = await ask(store, talk)
    await loaded(store, business_line("2026-000124"))
    other = await verified_conversation(store, "2026-000124")

    assert [] == await limits(store, other)
    for to in SETTLED:
        with pytest.raises(RequestUnknown):
            await settle(store, other, made.id, to=to, by=anne)


async def test_without_credit_insurance_there_is_no_limit(store: Store) -> None:
    await loaded(store, business_line())

    with pytest.raises(NoCreditInsurance):
        await ask(store, await verified_conversation(store))
    assert await nothing_happened(store, CreditLimitRequest)
