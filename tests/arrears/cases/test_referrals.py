"""Referrals: with consent, to helpers that exist, with a pause for debt help, followed up."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from arrears.cases.acting import Actor, NotThatWay, Refused
from arrears.cases.kinds import EscalationReason, PauseReason, ReferralState
from arrears.cases.models import Creditor, Pause, Referral
from arrears.cases.referrals import (
    HelperUnknown,
    NoConsent,
    find_due_follow_ups,
    find_referrals,
    move_referral,
    refer,
)
from arrears.cases.requests import OutsideConversation, RequestUnknown
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, loaded, verified_conversation
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
    while_first,
)
from tests.arrears.fixtures import TODAY

CONSENT = datetime(2026, 11, 18, 8, 30, tzinfo=UTC)
RECORDED, SENT, DONE = ReferralState.RECORDED, ReferralState.SENT, ReferralState.FOLLOWED_UP


async def send(store: Store, talk: UUID, helper: str = "geldfit", **changes: Any) -> Referral:
    given = {"consent_at": CONSENT, "by": Actor.person(talk), "on": TODAY, "key": "m1"} | changes
    return await act(store, talk, refer, helper, **given)


async def move(
    store: Store, talk: UUID, referral: Referral, *, to: ReferralState, by: Actor
) -> Referral:
    return await act(store, talk, move_referral, referral.id, to=to, by=by)


async def pauses(store: Store) -> list[tuple[date, date | None]]:
    async with store.reading() as session:
        found = await session.scalars(
            select(Pause).where(Pause.reason == PauseReason.DEBT_HELP).order_by(Pause.id)
        )
        return [(pause.starts_on, pause.until) for pause in found]


async def due(store: Store, on: date) -> list[str]:
    async with store.reading() as session:
        return [referral.helper for referral in await find_due_follow_ups(session, on=on)]


async def test_a_referral_is_kept_with_its_consent_and_staff_passes_it_on(
    store: Store, talk: UUID
) -> None:
    await send(store, talk)

    (kept,) = await seen(store, talk, find_referrals)
    assert ("geldfit", CONSENT, RECORDED, talk, date(2026, 12, 2)) == (
        kept.helper,
        kept.consent_at,
        kept.state,
        kept.conversation_id,
        kept.follow_up_on,
    )
    assert [EscalationReason.NEEDS_STAFF] == await called(store)


@pytest.mark.parametrize(
    ("helper", "changes", "refusal"),
    [
        pytest.param("geldfit", {"consent_at": None}, NoConsent, id="without consent"),
        pytest.param("tovenaar", {}, HelperUnknown, id="to nobody that is known"),
        pytest.param(
            "geldfit", {"by": Actor.staff(1)}, OutsideConversation, id="outside a conversation"
        ),
    ],
)
async def test_nobody_is_referred_that_way(
    store: Store, talk: UUID, helper: str, changes: dict[str, Any], refusal: type[Refused]
) -> None:
    with pytest.raises(refusal):
        await send(store, talk, helper, **changes)

    assert await nothing_happened(store, Referral)
    assert [] == await pauses(store)


@pytest.mark.parametrize("helper", ["geldfit", "municipality", "geldfit_business"])
async def test_collection_pauses_for_debt_help_as_long_as_the_creditor_says(
    store: Store, talk: UUID, helper: str
) -> None:
    async with store.writing() as session:
        (await session.scalars(select(Creditor))).one().debt_help_pause_days = 45

    await send(store, talk, helper)

    assert [(TODAY, TODAY + timedelta(days=45))] == await pauses(store)
    assert ["referral:recorded", "pause:started", "staff:called"] == await acts_of(store)


@pytest.mark.parametrize("helper", ["humanitas", "kifid", "legal_counter", "hard_to_insure"])
async def test_other_help_pauses_nothing(store: Store, talk: UUID, helper: str) -> None:
    await send(store, talk, helper)

    assert [] == await pauses(store)


async def test_a_second_helper_makes_the_pause_no_longer(store: Store, talk: UUID) -> None:
    await send(store, talk)
    await send(store, talk, "nvvk", key="m2", on=TODAY + timedelta(days=30))

    assert [(TODAY, TODAY + timedelta(days=30))] == await pauses(store)


@pytest.mark.parametrize("ended", [True, False], ids=["ended by staff", "over"])
async def test_after_the_pause_another_helper_begins_a_new_one(
    store: Store, talk: UUID, ended: bool
) -> None:
    await send(store, talk)
    day = TODAY + timedelta(days=10 if ended else 31)
    if ended:
        async with store.writing() as session:
            (await session.scalars(select(Pause))).one().ended_at = CONSENT

    await send(store, talk, "nvvk", key="m2", on=day)

    assert [TODAY, day] == [start for start, _ in await pauses(store)]


async def test_the_audit_trail_does_not_tell_the_helper(store: Store, talk: UUID) -> None:
    made = await send(store, talk, "humanitas")

    event = (await audited(store))[0]
    assert ("referral:recorded", "person", {"request_id": made.id}) == (
        event.act,
        event.actor,
        event.facts,
    )


@pytest.mark.parametrize("key", ["m1", "m2"], ids=["the same message", "another message"])
async def test_a_referral_that_is_not_followed_up_is_made_once(
    store: Store, talk: UUID, key: str
) -> None:
    assert (await send(store, talk)).id == (await send(store, talk, key=key)).id
    assert 1 == (await acts_of(store)).count("referral:recorded")


async def test_after_the_follow_up_someone_can_be_referred_there_again(
    store: Store, talk: UUID, anne: Actor
) -> None:
    first = await send(store, talk)
    await move(store, talk, first, to=DONE, by=anne)

    second = await send(store, talk, key="m2")

    found = await seen(store, talk, find_referrals)
    assert [(second.id, RECORDED), (first.id, DONE)] == [(one.id, one.state) for one in found]


@pytest.mark.parametrize(
    ("steps", "possible"),
    [
        pytest.param([SENT, DONE], True, id="sent and followed up"),
        pytest.param([DONE], True, id="followed up at once"),
        pytest.param([DONE, SENT], False, id="not sent after that"),
        pytest.param([SENT, RECORDED], False, id="not recorded anew"),
    ],
)
async def test_a_referral_moves_only_forward(
    store: Store, talk: UUID, anne: Actor, steps: list[ReferralState], possible: bool
) -> None:
    made = await send(store, talk)
    for step in steps[:-1]:
        await move(store, talk, made, to=step, by=anne)

    if possible:
        assert steps[-1] is (await move(store, talk, made, to=steps[-1], by=anne)).state
    else:
        with pytest.raises(NotThatWay):
            await move(store, talk, made, to=steps[-1], by=anne)


@pytest.mark.parametrize("by_person", [True, False], ids=["the person", "a stranger"])
async def test_only_staff_moves_a_referral(store: Store, talk: UUID, by_person: bool) -> None:
    made = await send(store, talk)

    with pytest.raises(NotActiveStaff):
        await move(store, talk, made, to=SENT, by=Actor.person(talk) if by_person else STRANGER)


async def test_it_is_followed_up_two_weeks_later_until_somebody_did(
    store: Store, talk: UUID, anne: Actor
) -> None:
    made = await send(store, talk)
    await send(store, talk, "kifid", key="m2", on=TODAY - timedelta(days=1))

    assert [] == await due(store, date(2026, 11, 30))
    assert ["kifid"] == await due(store, date(2026, 12, 1))
    assert ["kifid", "geldfit"] == await due(store, date(2026, 12, 2))

    await move(store, talk, made, to=SENT, by=anne)
    assert ["kifid", "geldfit"] == await due(store, date(2026, 12, 3))
    await move(store, talk, made, to=DONE, by=anne)
    assert ["kifid"] == await due(store, date(2026, 12, 3))


@pytest.mark.parametrize(
    ("helper", "referrals"),
    [
        pytest.param("geldfit", 1, id="to the same helper"),
        pytest.param("nvvk", 2, id="to another"),
    ],
)
async def test_two_referrals_at_once_pause_once(
    store: Store, talk: UUID, helper: str, referrals: int
) -> None:
    facts = {
        "helper": "geldfit",
        "consent_at": CONSENT,
        "by": Actor.person(talk),
        "on": TODAY,
        "key": "m1",
    }

    await while_first(store, talk, refer, facts, send(store, talk, helper, key="m2"))

    assert referrals == await count(store, Referral)
    assert 1 == await count(store, Pause)


async def test_what_is_undone_leaves_no_trace(store: Store, talk: UUID) -> None:
    given = {"consent_at": CONSENT, "by": Actor.person(talk), "on": TODAY, "key": "m1"}
    await act_and_undo(store, talk, refer, "geldfit", **given)

    assert await nothing_happened(store, Referral)
    assert [] == await pauses(store)


async def test_a_referral_of_another_case_is_not_seen_nor_moved(
    store: Store, talk: UUID, anne: Actor
) -> None:
    made = await send(store, talk)
    await loaded(store, case_line("2026-000124"))
    other = await verified_conversation(store, "2026-000124")

    assert [] == await seen(store, other, find_referrals)
    with pytest.raises(RequestUnknown):
        await move(store, other, made, to=SENT, by=anne)
