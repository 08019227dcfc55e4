"""Payment arrangements in the store: propose, agree, refuse; never two that run on one case."""

import asyncio
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.arrangements.agreeing import (
    AlreadyArranged,
    NoProposal,
    agree,
    propose_arrangement,
)
from arrears.cases.arrangements.proposals import drop_proposals
from arrears.cases.arrangements.rows import running_arrangement
from arrears.cases.hindrances import (
    AmountUncertain,
    ArrangementRefused,
    CaseDisputed,
    NothingOpen,
    PersonRepresented,
    StageTooFar,
)
from arrears.cases.kinds import ArrangementState, EscalationReason, Holder
from arrears.cases.models import (
    Arrangement,
    AuditEvent,
    Case,
    Conversation,
    Creditor,
    Escalation,
    Payment,
)
from arrears.cases.postponements import ask_postponement
from arrears.cases.promises import find_open_promise, make_promise
from arrears.cases.store import Store
from arrears.cases.verification import NotVerified, access_case
from arrears.law.arrangements import (
    EndDate,
    EndDateTooSoon,
    MonthlyAmount,
    Months,
    NotPositive,
    Wish,
)
from tests.arrears.case_lines import (
    CREDITOR,
    Line,
    case_line,
    conversation,
    invoice,
    loaded,
    verified_conversation,
)
from tests.arrears.cases.desk import at_once, fail_after
from tests.arrears.cases.paying import pauses
from tests.arrears.cases.requests import act, acts_of, seen
from tests.arrears.databases import until_it_waits
from tests.arrears.fixtures import Clock
from tests.arrears.statements import sent_statements

TODAY = date(2026, 11, 18)
SIXTY = MonthlyAmount(Decimal("60.00"))
EIGHTY = MonthlyAmount(Decimal("80.00"))
OVER_POLICY = MonthlyAmount(Decimal("15.00"))


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation of the person who owes 240 euros."""
    await loaded(store, case_line())
    return await verified_conversation(store)


async def propose(
    store: Store, talk: UUID, wish: Wish = SIXTY, *, day_of_month: int = 25
) -> Arrangement:
    async with store.writing() as session:
        return await propose_arrangement(session, talk, wish, day_of_month=day_of_month, on=TODAY)


async def say_yes(store: Store, talk: UUID, *, key: str = "m1:agree") -> Arrangement:
    async with store.writing() as session:
        return await agree(session, talk, on=TODAY, key=key)


async def states(store: Store) -> list[ArrangementState]:
    async with store.reading() as session:
        return list(await session.scalars(select(Arrangement.state).order_by(Arrangement.id)))


async def pay(store: Store, amount: str) -> None:
    async with store.writing() as session:
        case_id = await session.scalar(select(Case.id))
        session.add(Payment(case_id=case_id, received_on=TODAY, amount=Decimal(amount)))


async def test_a_proposal_is_written_down_as_a_schedule(
    store: Store, talk: UUID, clock: Clock
) -> None:
    made = await propose(store, talk)

    assert (made.state, made.total, made.day_of_month) == (
        ArrangementState.PROPOSED,
        Decimal("240.00"),
        25,
    )
    assert (made.conversation_id, made.agreed_on, made.proposed_at) == (talk, None, clock.now())
    # 25 December is Christmas and the 27th a Sunday; 25 January 2027 is a Monday.
    assert [(one.position, one.due_on, one.amount) for one in made.instalments] == [
        (1, date(2026, 11, 25), Decimal("60.00")),
        (2, date(2026, 12, 28), Decimal("60.00")),
        (3, date(2027, 1, 25), Decimal("60.00")),
        (4, date(2027, 2, 25), Decimal("60.00")),
    ]


@pytest.mark.parametrize(
    ("wish", "amounts"),
    [
        pytest.param(MonthlyAmount(Decimal("100.00")), ["100.00", "100.00", "40.00"], id="amount"),
        pytest.param(Months(7), ["34.28"] * 6 + ["34.32"], id="months"),
        pytest.param(EndDate(date(2027, 1, 31)), ["80.00"] * 3, id="end date"),
    ],
)
async def test_the_instalments_come_to_exactly_what_is_open(
    store: Store, talk: UUID, wish: Wish, amounts: list[str]
) -> None:
    made = await propose(store, talk, wish)

    assert [str(one.amount) for one in made.instalments] == amounts
    assert sum(one.amount for one in made.instalments) == Decimal("240.00")


async def test_the_instalments_are_written_in_one_statement(store: Store, talk: UUID) -> None:
    with sent_statements() as sent:
        made = await propose(store, talk, Months(7))

    assert len(made.instalments) == 7
    assert len([one for one, _ in sent if one.startswith("INSERT INTO instalments")]) == 1


async def test_what_was_agreed_knows_its_case(store: Store, talk: UUID) -> None:
    await propose(store, talk)

    agreed = await say_yes(store, talk)

    assert (agreed.case.id, agreed.case.creditor.name) == (agreed.case_id, CREDITOR["name"])


async def test_another_proposal_takes_the_place_of_the_first(store: Store, talk: UUID) -> None:
    await propose(store, talk, SIXTY)
    second = await propose(store, talk, EIGHTY)

    assert await states(store) == [ArrangementState.DROPPED, ArrangementState.PROPOSED]
    agreed = await say_yes(store, talk)
    assert agreed.id == second.id


async def test_the_same_wish_again_gives_the_proposal_that_stands(store: Store, talk: UUID) -> None:
    first = await propose(store, talk)
    again = await propose(store, talk)

    assert again.id == first.id
    assert await states(store) == [ArrangementState.PROPOSED]


async def test_two_wishes_that_come_to_one_schedule_are_one_proposal(
    store: Store, talk: UUID
) -> None:
    first = await propose(store, talk, SIXTY)
    again = await propose(store, talk, Months(4))

    assert again.id == first.id


async def test_another_day_of_the_month_is_another_proposal(store: Store, talk: UUID) -> None:
    await propose(store, talk, day_of_month=25)
    await propose(store, talk, day_of_month=28)

    assert await states(store) == [ArrangementState.DROPPED, ArrangementState.PROPOSED]


async def test_a_proposal_of_one_conversation_does_not_touch_that_of_another(
    store: Store, talk: UUID
) -> None:
    other = await verified_conversation(store)
    await propose(store, talk, SIXTY)
    await propose(store, other, EIGHTY)

    assert await states(store) == [ArrangementState.PROPOSED] * 2
    assert (await say_yes(store, talk)).instalments[0].amount == Decimal("60.00")


async def test_dropped_proposals_can_no_longer_be_agreed_to(store: Store, talk: UUID) -> None:
    await propose(store, talk)
    async with store.writing() as session:
        await drop_proposals(session, talk)

    assert await states(store) == [ArrangementState.DROPPED]
    with pytest.raises(NoProposal):
        await say_yes(store, talk)


async def test_what_runs_already_is_not_dropped_with_the_proposals(
    store: Store, talk: UUID
) -> None:
    await propose(store, talk)
    await say_yes(store, talk)
    async with store.writing() as session:
        await drop_proposals(session, talk)

    assert await states(store) == [ArrangementState.ACTIVE]


async def test_a_yes_within_policy_makes_it_run_at_once(store: Store, talk: UUID) -> None:
    proposed = await propose(store, talk)

    agreed = await say_yes(store, talk)

    assert (agreed.id, agreed.state, agreed.agreed_on) == (
        proposed.id,
        ArrangementState.ACTIVE,
        TODAY,
    )
    assert await states(store) == [ArrangementState.ACTIVE]
    async with store.reading() as session:
        running = await running_arrangement(session, await access_case(session, talk))
        assert running is not None
        assert [one.amount for one in running.instalments] == [Decimal("60.00")] * 4
        assert await session.scalar(select(func.count()).select_from(Escalation)) == 0


async def test_saying_yes_twice_makes_one_arrangement(store: Store, talk: UUID) -> None:
    await propose(store, talk)

    first = await say_yes(store, talk)
    again = await say_yes(store, talk)

    assert first.id == again.id
    assert await states(store) == [ArrangementState.ACTIVE]
    async with store.reading() as session:
        acts = list(
            await session.scalars(
                select(AuditEvent.act).where(AuditEvent.act == "arrangement:agreed")
            )
        )
    assert acts == ["arrangement:agreed"]


async def test_a_yes_to_nothing_agrees_to_nothing(store: Store, talk: UUID) -> None:
    with pytest.raises(NoProposal):
        await say_yes(store, talk)


async def test_a_yes_to_the_proposal_of_another_conversation_agrees_to_nothing(
    store: Store, talk: UUID
) -> None:
    await propose(store, talk)

    with pytest.raises(NoProposal):
        await say_yes(store, await verified_conversation(store))


@pytest.mark.parametrize("amount", ["20.00", "60.00"])
async def test_a_yes_counts_only_for_what_is_still_open(
    store: Store, talk: UUID, amount: str
) -> None:
    await propose(store, talk)
    await pay(store, amount)

    with pytest.raises(NoProposal):
        await say_yes(store, talk)
    assert await states(store) == [ArrangementState.PROPOSED]


async def test_a_proposal_over_policy_waits_for_staff_who_are_called(
    store: Store, talk: UUID, clock: Clock
) -> None:
    proposed = await propose(store, talk, OVER_POLICY)
    assert proposed.staff_reasons == ["arrangement.too_long"]

    agreed = await say_yes(store, talk, key="m9:agree")

    assert agreed.state is ArrangementState.AWAITING_STAFF
    async with store.reading() as session:
        (escalation,) = await session.scalars(select(Escalation))
        holder = await session.scalar(select(Conversation.holder).where(Conversation.id == talk))
    assert escalation.reason is EscalationReason.ARRANGEMENT_APPROVAL
    assert escalation.arrangement_id == agreed.id
    assert holder is Holder.BOT


async def test_what_waits_for_staff_counts_as_arranged(store: Store, talk: UUID) -> None:
    await propose(store, talk, OVER_POLICY)
    await say_yes(store, talk)

    with pytest.raises(AlreadyArranged):
        await propose(store, talk, SIXTY)
    with pytest.raises(AlreadyArranged):
        await propose(store, await verified_conversation(store), SIXTY)


async def test_the_limits_are_those_of_the_creditor(store: Store, talk: UUID) -> None:
    async with store.writing() as session:
        creditor = (await session.scalars(select(Creditor))).one()
        creditor.longest_arrangement_months = 3
        creditor.smallest_instalment = Decimal("70.00")
        creditor.first_instalment_after_days = 30

    made = await propose(store, talk, SIXTY)

    assert made.staff_reasons == ["arrangement.too_long", "arrangement.too_small"]
    assert made.instalments[0].due_on == date(2026, 12, 28)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        pytest.param({"disputed": True}, CaseDisputed, id="disputed"),
        pytest.param(
            {"representative": {"role": "administrator", "name": "De Brug"}},
            PersonRepresented,
            id="under administration",
        ),
        pytest.param({"stage": "judicial"}, StageTooFar, id="before the court"),
        pytest.param({"stage": "enforcement"}, StageTooFar, id="with the bailiff"),
        pytest.param({"claims": []}, NothingOpen, id="nothing claimed"),
        pytest.param(
            {"payments": [{"on": "2026-10-01", "amount": "240.00"}]}, NothingOpen, id="all paid"
        ),
        pytest.param({"claims": [invoice(due_on="2026-12-01")]}, NothingOpen, id="nothing due yet"),
        pytest.param(
            {"creditor": CREDITOR | {"charges_interest": True}},
            AmountUncertain,
            id="interest to be reckoned",
        ),
        pytest.param(
            {
                "arrangement": {
                    "agreed_on": "2026-10-05",
                    "day_of_month": 25,
                    "instalments": [{"due_on": "2026-11-25", "amount": "240.00"}],
                }
            },
            AlreadyArranged,
            id="arranged before",
        ),
    ],
)
async def test_no_arrangement_is_made_where_none_may_be(
    store: Store, changes: Line, refusal: type[ArrangementRefused]
) -> None:
    await loaded(store, case_line(**changes))
    talk = await verified_conversation(store)

    with pytest.raises(refusal):
        await propose(store, talk)
    assert ArrangementState.PROPOSED not in await states(store)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"disputed": True}, id="disputed"),
        pytest.param({"stage": "judicial"}, id="before the court"),
        pytest.param(
            {"representative": {"role": "administrator", "name": "De Brug"}},
            id="under administration",
        ),
    ],
)
async def test_a_yes_comes_too_late_when_the_case_changed_meanwhile(
    store: Store, talk: UUID, change: Line
) -> None:
    await propose(store, talk)
    await loaded(store, case_line(**change))

    with pytest.raises(ArrangementRefused):
        await say_yes(store, talk)
    assert await states(store) == [ArrangementState.PROPOSED]


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        pytest.param(MonthlyAmount(Decimal("0.00")), NotPositive, id="nothing a month"),
        pytest.param(Months(0), NotPositive, id="in no months"),
        pytest.param(EndDate(date(2026, 11, 19)), EndDateTooSoon, id="by tomorrow"),
    ],
)
async def test_a_wish_that_cannot_be_leaves_the_standing_proposal(
    store: Store, talk: UUID, wish: Wish, refusal: type[Exception]
) -> None:
    await propose(store, talk)

    with pytest.raises(refusal):
        await propose(store, talk, wish)
    assert await states(store) == [ArrangementState.PROPOSED]


@pytest.mark.parametrize("act", [propose, say_yes])
async def test_nothing_is_proposed_or_agreed_for_who_proved_nothing(
    store: Store, act: Callable[[Store, UUID], Any]
) -> None:
    await loaded(store, case_line())

    with pytest.raises(NotVerified):
        await act(store, await conversation(store))


async def test_nothing_is_agreed_when_the_verification_has_lapsed(
    store: Store, clock: Clock
) -> None:
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    await propose(store, talk)
    clock.move(minutes=30)

    with pytest.raises(NotVerified):
        await say_yes(store, talk)


async def test_an_agreement_is_in_the_audit_trail(store: Store, talk: UUID) -> None:
    await propose(store, talk)
    agreed = await say_yes(store, talk)

    async with store.reading() as session:
        (kept,) = await session.scalars(
            select(AuditEvent).where(AuditEvent.act == "arrangement:agreed")
        )
    assert (kept.actor, kept.case_id, kept.conversation_id) == ("person", agreed.case_id, talk)
    assert kept.facts == {"arrangement_id": agreed.id, "state": "active"}


async def test_one_arrangement_runs_when_two_conversations_say_yes_at_the_same_time(
    store: Store, talk: UUID
) -> None:
    """Both look before either is written: what keeps them apart is the database."""
    other = await verified_conversation(store)
    await propose(store, talk, SIXTY)
    await propose(store, other, EIGHTY)

    async with store.writing() as session:
        await agree(session, talk, on=TODAY, key="m1:agree")
        second = asyncio.create_task(say_yes(store, other, key="m2:agree"))
        await until_it_waits(second, store)

    with pytest.raises(AlreadyArranged):
        await second
    assert await states(store) == [ArrangementState.ACTIVE, ArrangementState.PROPOSED]


async def test_two_yeses_to_one_proposal_at_once_are_one(store: Store, talk: UUID) -> None:
    await propose(store, talk)

    async def yes(session: AsyncSession) -> Arrangement:
        return await agree(session, talk, on=TODAY, key="m1:agree")

    first, second = await at_once(store, yes, yes)

    assert first.id == second.id
    assert await states(store) == [ArrangementState.ACTIVE]
    assert await acts_of(store) == ["arrangement:agreed"]


async def test_a_yes_comes_too_late_when_the_first_day_has_passed(store: Store, talk: UUID) -> None:
    await propose(store, talk)

    async with store.writing() as session:
        with pytest.raises(NoProposal):
            await agree(session, talk, on=date(2026, 11, 26), key="m1:agree")
    assert await states(store) == [ArrangementState.PROPOSED]


async def test_an_arrangement_takes_the_place_of_what_was_promised_and_postponed(
    store: Store, talk: UUID
) -> None:
    facts: dict[str, Any] = {"by": Actor.person(talk), "on": TODAY}
    promised = {"pay_on": date(2026, 11, 27), "key": "m2"} | facts
    await act(store, talk, make_promise, Decimal(60), **promised)
    await act(store, talk, ask_postponement, key="m3", **facts)
    await propose(store, talk)

    await say_yes(store, talk)

    assert await pauses(store) == [
        ("promise", "2026-11-27", True),
        ("postponement", "2026-12-02", True),
    ]
    acts = await acts_of(store)
    assert acts.index("arrangement:agreed") < acts.index("promise:withdrawn")
    assert "postponement:ended" in acts


async def test_what_was_promised_stands_while_staff_has_yet_to_approve(
    store: Store, talk: UUID
) -> None:
    facts: dict[str, Any] = {"by": Actor.person(talk), "on": TODAY, "key": "m2"}
    await act(store, talk, make_promise, Decimal(60), pay_on=date(2026, 11, 27), **facts)
    await propose(store, talk, OVER_POLICY)

    await say_yes(store, talk)

    assert await seen(store, talk, find_open_promise) is not None


async def test_nothing_is_kept_of_a_yes_that_failed(store: Store, talk: UUID) -> None:
    await propose(store, talk)

    await fail_after(store, agree, talk, on=TODAY, key="m1:agree")

    assert await states(store) == [ArrangementState.PROPOSED]
    assert await acts_of(store) == []
