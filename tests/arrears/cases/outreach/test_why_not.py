"""A pause that really pauses: each thing that keeps a message of our own back."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, update

from arrears.cases.acting import Actor
from arrears.cases.disputes import open_dispute
from arrears.cases.escalations import call_staff
from arrears.cases.kinds import (
    Channel,
    DisputeReason,
    EscalationReason,
    OptOutPurpose,
    PauseReason,
    PrivacyRight,
)
from arrears.cases.models import Case, Escalation, OptOut, Outreach, Pause
from arrears.cases.opt_outs import lift_opt_out, opt_out
from arrears.cases.outreach.plan import Planned
from arrears.cases.outreach.whynot import FOR_STAFF, WhyNot
from arrears.cases.pauses import pause
from arrears.cases.postponements import ask_postponement
from arrears.cases.privacy_requests import request_privacy
from arrears.cases.promises import make_promise
from arrears.cases.reported_payments import report_payment
from arrears.cases.store import Store
from arrears.clock import now
from tests.arrears.case_lines import CREDITOR, PERSON, Line, loaded, premium, verified_conversation
from tests.arrears.cases.outreach.looking import NUMBER, ago, arranged, found, late, looks
from tests.arrears.cases.paying import OVER_POLICY, agreed
from tests.arrears.cases.requests import act, somebody_of_staff
from tests.arrears.fixtures import TODAY, Clock

GOES = f"first_reminder to {NUMBER}"


def held(why: WhyNot) -> list[str]:
    return [f"first_reminder: {why}"]


async def in_talk(
    store: Store, command: Callable[..., Awaitable[Any]], *args: Any, **facts: Any
) -> None:
    talk = await verified_conversation(store)
    by = Actor.person(talk)
    await act(store, talk, command, *args, **({"by": by, "on": TODAY, "key": "m:1"} | facts))


@pytest.mark.parametrize("why", [PauseReason.DEATH, PauseReason.DANGER, PauseReason.DEBT_HELP])
async def test_a_case_that_stands_still_hears_nothing(
    store: Store, fixed_day: object, why: PauseReason
) -> None:
    await loaded(store, late())
    await in_talk(store, pause, why)

    assert await found(store) == held(WhyNot(why.value))


async def test_nor_when_staff_says_so(store: Store, fixed_day: object) -> None:
    await loaded(store, late())
    await in_talk(store, pause, PauseReason.STAFF, by=await somebody_of_staff(store))

    assert await found(store) == held(WhyNot.STAFF)


async def test_a_pause_holds_its_last_day_and_not_the_next(store: Store, clock: Clock) -> None:
    await loaded(store, late())
    await in_talk(store, pause, PauseReason.DEBT_HELP, until=TODAY + timedelta(days=1))
    clock.move(days=1)

    morning = datetime(2026, 11, 18, 8, tzinfo=UTC)
    assert await found(store, at=morning + timedelta(days=1)) == held(WhyNot.DEBT_HELP)
    assert await found(store, at=morning + timedelta(days=2)) == [GOES]


async def test_somebody_who_may_be_in_danger_hears_nothing_till_staff_has_looked(
    store: Store, clock: Clock
) -> None:
    await loaded(store, late())
    talk = await verified_conversation(store)
    async with store.writing() as session:
        await call_staff(session, talk, EscalationReason.DANGER, key="m:danger")
    assert await found(store) == held(WhyNot.DANGER)

    async with store.writing() as session:
        await session.execute(update(Escalation).values(closed_at=now()))
    clock.move(minutes=30)
    assert await found(store) == [GOES]


async def test_a_dispute_in_the_chat_or_in_the_file_keeps_it_back(
    store: Store, fixed_day: object
) -> None:
    await loaded(store, late(disputed=True))
    assert await found(store) == held(WhyNot.DISPUTE)

    await loaded(store, late(disputed=False))
    assert await found(store) == [GOES]

    await in_talk(store, open_dispute, DisputeReason.AMOUNT_WRONG, told=None)
    assert await found(store) == held(WhyNot.DISPUTE)


async def test_a_payment_under_way_is_waited_for(store: Store, fixed_day: object) -> None:
    await loaded(store, late())
    await in_talk(store, report_payment, amount=Decimal("62.50"), said_paid_on=TODAY)

    assert await found(store) == held(WhyNot.PAYMENT_UNDER_WAY)


async def test_a_promise_is_waited_for(store: Store, fixed_day: object) -> None:
    await loaded(store, late())
    await in_talk(store, make_promise, Decimal("62.50"), pay_on=TODAY + timedelta(days=7))

    assert await found(store) == held(WhyNot.PROMISE)


async def test_so_is_one_further_off_than_policy_which_staff_looks_at(
    store: Store, fixed_day: object
) -> None:
    await loaded(store, late())
    await in_talk(store, make_promise, Decimal("62.50"), pay_on=TODAY + timedelta(days=60))

    assert await found(store) == held(WhyNot.PROMISE)


async def test_more_time_is_more_time(store: Store, fixed_day: object) -> None:
    await loaded(store, late())
    await in_talk(store, ask_postponement)

    assert await found(store) == held(WhyNot.POSTPONEMENT)


async def test_and_so_it_is_while_staff_has_yet_to_agree(store: Store, fixed_day: object) -> None:
    await loaded(store, late())
    await in_talk(store, ask_postponement, until=TODAY + timedelta(days=60))

    assert await found(store) == held(WhyNot.AWAITS_STAFF)


async def test_an_arrangement_that_waits_for_staff_keeps_it_back(
    store: Store, fixed_day: object
) -> None:
    await loaded(store, late(claims=[premium("240.00", due_on=ago(21))]))
    await agreed(store, await verified_conversation(store), OVER_POLICY)

    assert await found(store) == held(WhyNot.AWAITS_STAFF)


async def test_what_was_arranged_since_is_not_reminded_of(store: Store, fixed_day: object) -> None:
    line = arranged(20, agreed=5)
    line["claims"] = [premium("60.00", due_on=ago(21))]

    assert await found(store, line) == held(WhyNot.ARRANGED)


async def test_what_fell_due_after_an_arrangement_is(store: Store, fixed_day: object) -> None:
    line = arranged(20, agreed=40)
    line["claims"] = [premium("60.00", due_on=ago(55)), premium("60.00", due_on=ago(21))]

    assert await found(store, line) == [GOES, f"third_reminder: {WhyNot.ARRANGED}"]


@pytest.mark.parametrize("role", ["administrator", "wsnp_administrator", "guardian", "counsellor"])
async def test_who_is_represented_is_not_written_to(
    store: Store, fixed_day: object, role: str
) -> None:
    line = late(representative={"role": role, "name": "Bewindkantoor De Brug"})

    assert await found(store, line) == held(WhyNot.REPRESENTED)


@pytest.mark.parametrize("stage", ["judicial", "enforcement"])
async def test_before_a_court_the_bot_begins_nothing(
    store: Store, fixed_day: object, stage: str
) -> None:
    assert await found(store, arranged(1, stage=stage)) == [
        f"instalment_due: {WhyNot.STAGE_TOO_FAR}"
    ]


async def test_a_closed_case_is_over(store: Store, fixed_day: object) -> None:
    await loaded(store, late())
    async with store.writing() as session:
        await session.execute(update(Case).values(closed_on=TODAY))

    assert await found(store) == held(WhyNot.CLOSED)


async def test_an_amount_that_is_not_certain_is_for_staff(store: Store, fixed_day: object) -> None:
    """Nobody has verified lately what statutory interest comes to."""
    line = late(creditor=CREDITOR | {"charges_interest": True})

    assert await found(store, line) == held(WhyNot.AMOUNT_UNCERTAIN)
    assert WhyNot.AMOUNT_UNCERTAIN in FOR_STAFF


@pytest.mark.parametrize("channel", [Channel.SMS, Channel.WHATSAPP])
@pytest.mark.parametrize("purpose", OptOutPurpose)
async def test_who_wants_no_more_hears_no_more_over_any_channel(
    store: Store, fixed_day: object, channel: Channel, purpose: OptOutPurpose
) -> None:
    await loaded(store, late())
    by = Actor("person")
    async with store.writing() as session:
        await opt_out(session, channel, NUMBER, purpose=purpose, by=by)
    assert await found(store) == held(WhyNot.OPTED_OUT)

    async with store.writing() as session:
        await lift_opt_out(session, channel, NUMBER, purpose=purpose, by=by)
    assert await found(store) == [GOES]


@pytest.mark.parametrize("right", [PrivacyRight.OBJECTION, PrivacyRight.RESTRICTION])
async def test_who_objects_is_left_alone_till_that_is_answered(
    store: Store, fixed_day: object, right: PrivacyRight
) -> None:
    await loaded(store, late())
    talk = await verified_conversation(store)
    async with store.writing() as session:
        await request_privacy(session, talk, right, by=Actor.person(talk), key="m:1")

    assert await found(store) == held(WhyNot.OBJECTED)


@pytest.mark.parametrize("phone", [None, "+31201234567", "+99912345678"])
async def test_without_a_mobile_number_nothing_can_be_sent(
    store: Store, fixed_day: object, phone: str | None
) -> None:
    assert await found(store, late(person=PERSON | {"phone": phone})) == held(WhyNot.NO_NUMBER)


async def test_a_case_hears_one_thing_a_day(store: Store, clock: Clock) -> None:
    await loaded(store, late())
    talk = await verified_conversation(store)
    async with store.writing() as session:
        facts = {"kind": "instalment_due", "channel": Channel.SMS, "key": "k", "sent_at": now()}
        case_id = await session.scalar(select(Case.id))
        row = {"case_id": case_id, "conversation_id": talk, "sent_on": TODAY} | facts
        await session.execute(insert(Outreach).values(**row))
    clock.move(minutes=30)

    assert await found(store) == held(WhyNot.ONE_A_DAY)


SILENT = ("death", "danger", "debt_help", "staff", "disputed", "opted_out", "represented")


@st.composite
def states(draw: st.DrawFn) -> tuple[Line, set[str]]:
    """Any case with a premium and perhaps an arrangement, and why it is to be left alone."""
    reminded = draw(st.lists(st.integers(1, 70), max_size=3))
    due_in = draw(st.lists(st.integers(-40, 40), max_size=3, unique=True))
    why = draw(st.sets(st.sampled_from(SILENT), min_size=1))
    due_on, reminders_on = ago(draw(st.integers(0, 70))), [ago(one) for one in reminded]
    line = arranged(*sorted(due_in), agreed=60) if due_in else late()
    line["claims"] = [premium("200.00", due_on=due_on, reminders_on=reminders_on)]
    line["disputed"] = "disputed" in why
    if "represented" in why:
        line["representative"] = {"role": "administrator", "name": "Bewindkantoor De Brug"}
    return line, why


@given(state=states(), hour=st.integers(0, 23))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_whatever_the_state_of_a_case_who_is_to_be_left_alone_hears_nothing(
    store: Store, fixed_day: object, state: tuple[Line, set[str]], hour: int
) -> None:
    line, why = state
    await loaded(store, line)
    await _silence(store, why)
    try:
        at = datetime(2026, 11, 18, hour, tzinfo=UTC)
        assert not [look for look in await looks(store, at=at) if isinstance(look, Planned)]
    finally:
        await _forget(store)


async def _silence(store: Store, why: set[str]) -> None:
    async with store.writing() as session:
        case_id = await session.scalar(select(Case.id))
        for one in why & {"death", "danger", "debt_help", "staff"}:
            until = TODAY + timedelta(days=1) if one == "debt_help" else None
            row = {"case_id": case_id, "reason": one, "starts_on": TODAY, "until": until}
            await session.execute(insert(Pause).values(key=one, **row))
        if "opted_out" in why:
            await opt_out(session, Channel.SMS, NUMBER, by=Actor("person"))


async def _forget(store: Store) -> None:
    async with store.writing() as session:
        await session.execute(delete(Pause))
        await session.execute(delete(OptOut))
