"""Other ways to pay: asked, confirmed by the person, made by staff."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, NotThatWay, Refused
from arrears.cases.changes import refuse_change, withdraw_change
from arrears.cases.entries import NotAnIban
from arrears.cases.kinds import ChangeState, EscalationReason, PaymentMethod
from arrears.cases.models import Case, PaymentMethodChange
from arrears.cases.payment_methods import (
    PAYMENT_METHOD,
    DirectDebit,
    MethodWish,
    NotADayOfMonth,
    OtherAccount,
    OtherCollectionDay,
    PolicyUnknown,
    ask_payment_method,
    confirm_payment_method,
    find_payment_methods,
)
from arrears.cases.requests import RequestUnknown
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from tests.arrears.case_lines import (
    CREDITOR,
    POLICY,
    case_line,
    loaded,
    premium,
    verified_conversation,
)
from tests.arrears.cases.requests import (
    STRANGER,
    act,
    act_and_undo,
    acts_of,
    audited,
    called,
    count,
    nothing_happened,
    seen,
    somebody_of_staff,
    while_first,
)
from tests.arrears.fixtures import TODAY

ON, OFF = DirectDebit(wanted=True), DirectDebit(wanted=False)
ACCOUNT = OtherAccount("nl91 abna 0417 1643 00")
AWAITING = ChangeState.AWAITING_CONFIRMATION
INSURED = case_line(policies=[POLICY], claims=[premium()])


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation with somebody who has one policy."""
    await loaded(store, INSURED)
    return await verified_conversation(store)


@pytest.fixture
async def anne(store: Store) -> Actor:
    """Somebody of staff."""
    return await somebody_of_staff(store)


async def ask(
    store: Store, talk: UUID, wish: MethodWish = ON, **changes: Any
) -> PaymentMethodChange:
    given = {"by": Actor.person(talk), "on": TODAY, "key": "m1"} | changes
    return await act(store, talk, ask_payment_method, wish, **given)


async def confirm(
    store: Store, talk: UUID, change: PaymentMethodChange, by: Actor | None = None
) -> PaymentMethodChange:
    by = by or Actor.person(talk)
    return await act(store, talk, confirm_payment_method, change.id, by=by, on=TODAY)


async def states(store: Store, talk: UUID) -> list[ChangeState]:
    return [one.state for one in await seen(store, talk, find_payment_methods)]


@pytest.mark.parametrize(
    ("wish", "method", "iban", "day"),
    [
        pytest.param(ON, PaymentMethod.DIRECT_DEBIT_ON, None, None, id="direct debit"),
        pytest.param(OFF, PaymentMethod.DIRECT_DEBIT_OFF, None, None, id="no direct debit"),
        pytest.param(
            ACCOUNT, PaymentMethod.OTHER_ACCOUNT, "NL91ABNA0417164300", None, id="another account"
        ),
        pytest.param(
            OtherCollectionDay(1), PaymentMethod.OTHER_COLLECTION_DAY, None, 1, id="the first"
        ),
        pytest.param(
            OtherCollectionDay(31), PaymentMethod.OTHER_COLLECTION_DAY, None, 31, id="the last"
        ),
    ],
)
async def test_every_wish_is_kept_and_awaits_a_yes(
    store: Store,
    talk: UUID,
    *,
    wish: MethodWish,
    method: PaymentMethod,
    iban: str | None,
    day: int | None,
) -> None:
    await ask(store, talk, wish)

    (kept,) = await seen(store, talk, find_payment_methods)
    assert (method, iban, day, AWAITING, None) == (
        kept.method,
        kept.iban,
        kept.collection_day,
        kept.state,
        kept.policy_id,
    )
    assert [] == await called(store)


@pytest.mark.parametrize(
    ("wish", "changes", "refusal"),
    [
        pytest.param(OtherAccount("NL92ABNA0417164300"), {}, NotAnIban, id="wrong check digits"),
        pytest.param(OtherAccount(""), {}, NotAnIban, id="no account"),
        pytest.param(OtherCollectionDay(0), {}, NotADayOfMonth, id="day 0"),
        pytest.param(OtherCollectionDay(32), {}, NotADayOfMonth, id="day 32"),
        pytest.param(ON, {"policy": "P-78"}, PolicyUnknown, id="a policy that is not theirs"),
    ],
)
async def test_what_cannot_be_is_not_asked(
    store: Store,
    talk: UUID,
    wish: MethodWish,
    changes: dict[str, Any],
    refusal: type[Refused],
) -> None:
    with pytest.raises(refusal):
        await ask(store, talk, wish, **changes)
    assert await nothing_happened(store, PaymentMethodChange)


async def test_a_wish_may_be_about_one_policy(store: Store, talk: UUID) -> None:
    assert (await ask(store, talk, policy="P-77")).policy_id is not None


async def test_a_policy_with_another_creditor_is_none_of_this_case(
    store: Store, talk: UUID
) -> None:
    other = CREDITOR | {"name": "Duinrand Verzekeringen"}
    policy = POLICY | {"number": "D-1"}
    await loaded(
        store,
        case_line("2026-000124", creditor=other, policies=[policy], claims=[premium(policy="D-1")]),
    )

    with pytest.raises(PolicyUnknown):
        await ask(store, talk, policy="D-1")


async def test_the_persons_yes_calls_staff_once_and_theirs_applies_it(
    store: Store, talk: UUID, anne: Actor
) -> None:
    made = await ask(store, talk)

    for _ in range(2):
        assert AWAITING is (await confirm(store, talk, made)).state
    assert [EscalationReason.NEEDS_STAFF] == await called(store)

    for _ in range(2):
        assert ChangeState.APPLIED is (await confirm(store, talk, made, by=anne)).state
    assert [
        "payment_method:asked",
        "staff:called",
        "payment_method:applied",
        "staff:call_closed",
    ] == await acts_of(store)


@pytest.mark.parametrize(
    ("first", "second", "left"),
    [
        pytest.param(ON, OFF, ChangeState.WITHDRAWN, id="off instead of on"),
        pytest.param(OFF, ON, ChangeState.WITHDRAWN, id="on instead of off"),
        pytest.param(
            OtherCollectionDay(1), OtherCollectionDay(5), ChangeState.WITHDRAWN, id="another day"
        ),
        pytest.param(ACCOUNT, OtherCollectionDay(5), AWAITING, id="a day beside an account"),
        pytest.param(ON, ACCOUNT, AWAITING, id="an account beside direct debit"),
    ],
)
async def test_a_later_wish_takes_the_place_of_what_it_contradicts(
    store: Store, talk: UUID, first: MethodWish, second: MethodWish, left: ChangeState
) -> None:
    await ask(store, talk, first)
    await ask(store, talk, second, key="m2")

    assert [AWAITING, left] == await states(store, talk)


async def test_a_wish_for_one_policy_leaves_that_for_all_of_the_case(
    store: Store, talk: UUID
) -> None:
    await ask(store, talk, ON)
    await ask(store, talk, OFF, policy="P-77", key="m2")
    await ask(store, talk, ON, policy="P-77", key="m3")

    assert [AWAITING, ChangeState.WITHDRAWN, AWAITING] == await states(store, talk)


async def test_under_administration_the_wish_is_refused_and_staff_hears_of_it(
    store: Store, talk: UUID
) -> None:
    await loaded(store, INSURED | {"representative": {"role": "guardian", "name": "De Brug"}})

    assert ChangeState.REFUSED is (await ask(store, talk)).state
    assert [EscalationReason.REPRESENTATIVE] == await called(store)


async def test_under_administration_since_the_question_the_yes_is_refused(
    store: Store, talk: UUID
) -> None:
    made = await ask(store, talk)
    await loaded(store, INSURED | {"representative": {"role": "guardian", "name": "De Brug"}})

    assert ChangeState.REFUSED is (await confirm(store, talk, made)).state
    assert [EscalationReason.REPRESENTATIVE] == await called(store)


async def test_a_stranger_applies_nothing(store: Store, talk: UUID) -> None:
    made = await ask(store, talk)

    with pytest.raises(NotActiveStaff):
        await confirm(store, talk, made, by=STRANGER)
    assert [AWAITING] == await states(store, talk)


async def test_what_was_withdrawn_or_refused_is_not_applied(
    store: Store, talk: UUID, anne: Actor
) -> None:
    async def drop(session: AsyncSession, case: Case) -> None:
        await withdraw_change(session, PAYMENT_METHOD, case, first.id, by=Actor.person(talk))
        await refuse_change(session, PAYMENT_METHOD, case, second.id, by=anne)

    first, second = await ask(store, talk), await ask(store, talk, ACCOUNT, key="m2")
    await act(store, talk, drop)

    assert [ChangeState.REFUSED, ChangeState.WITHDRAWN] == await states(store, talk)
    for change in (first, second):
        with pytest.raises(NotThatWay):
            await confirm(store, talk, change, by=anne)


async def test_the_audit_trail_does_not_tell_the_account(store: Store, talk: UUID) -> None:
    made = await ask(store, talk, ACCOUNT)

    (event,) = await audited(store)
    assert {"request_id": made.id, "method": "other_account"} == event.facts


async def test_the_same_message_again_asks_nothing_more(store: Store, talk: UUID) -> None:
    assert (await ask(store, talk)).id == (await ask(store, talk)).id
    assert ["payment_method:asked"] == await acts_of(store)


async def test_one_message_handed_on_twice_at_once_asks_once(store: Store, talk: UUID) -> None:
    facts = {"wish": ON, "by": Actor.person(talk), "on": TODAY, "key": "m1"}

    first, second = await while_first(store, talk, ask_payment_method, facts, ask(store, talk))

    assert first.id == second.id
    assert 1 == await count(store, PaymentMethodChange)


async def test_what_is_undone_leaves_no_trace(store: Store, talk: UUID) -> None:
    by = Actor.person(talk)
    await act_and_undo(store, talk, ask_payment_method, ON, by=by, on=TODAY, key="m1")

    assert await nothing_happened(store, PaymentMethodChange)


async def test_a_change_of_another_case_is_not_seen_nor_confirmed(
    store: Store, talk: UUID, anne: Actor
) -> None:
    made = await ask(store, talk)
    await loaded(store, case_line("2026-000124"))
    other = await verified_conversation(store, "2026-000124")

    assert [] == await states(store, other)
    with pytest.raises(RequestUnknown):
        await confirm(store, other, made, by=anne)
