"""The policies of a case: how each stands, which belong together, and which are left alone."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from arrears.cases.overview import overview_of
from arrears.cases.policies import Policies, find_policies
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from arrears.law.premium import CoverState, Event
from tests.arrears.case_lines import (
    CREDITOR,
    PERSON,
    POLICY,
    case_line,
    loaded,
    premium,
    verified_conversation,
)
from tests.arrears.fixtures import TODAY

INSURER = CREDITOR | {"protocol": "intermediary_21_30_35_49_58"}
HOME = POLICY | {"number": "P-88", "type": "home", "premium": "20.00"}


def of_home(due_on: str, principal: str = "20.00", **more: Any) -> dict[str, Any]:
    return premium(principal, due_on) | {"policy": "P-88"} | more


async def policies(store: Store, on: date = TODAY, **changes: Any) -> Policies:
    await loaded(store, case_line(creditor=INSURER, **{"policies": [POLICY]} | changes))
    talk = await verified_conversation(store)
    async with store.reading() as session:
        case = await access_case(session, talk)
        return await find_policies(session, case, overview_of(case, on=on), on=on)


async def test_cover_and_course_follow_from_what_was_sent(store: Store) -> None:
    """Due on 9 October: day 40 on 18 November, reminded on day 21."""
    claims = [premium(due_on="2026-10-09", reminders_on=["2026-10-30"])]

    (one,) = (await policies(store, claims=claims)).late

    assert one.is_motor
    assert one.cover.state is CoverState.SUSPENDED
    assert not one.cover.certain
    assert one.course is not None
    lapse = one.course.find(Event.COVER_LAPSES)
    assert lapse is not None
    assert lapse.on == date(2026, 11, 8)


async def test_a_premium_paid_after_the_lapse_restarts_cover_the_day_after(store: Store) -> None:
    found = await policies(
        store,
        claims=[premium(due_on="2026-10-01", reminders_on=["2026-10-22"])],
        payments=[{"on": "2026-11-10", "amount": "62.50"}],
    )

    (one,) = found.late
    assert one.cover.state is CoverState.RESTARTED
    assert one.cover.reasons[0].facts["restart_on"] == date(2026, 11, 11)
    assert (one.unpaid, one.course, found.unpaid) == ((), None, ())


async def test_a_part_that_was_paid_settles_nothing(store: Store) -> None:
    found = await policies(
        store,
        claims=[premium(due_on="2026-10-01", reminders_on=["2026-10-22"])],
        payments=[{"on": "2026-10-25", "amount": "62.49"}],
    )

    (one,) = found.unpaid
    assert one.cover.state is CoverState.SUSPENDED
    assert [late.open for late in one.unpaid] == [Decimal("0.01")]


@pytest.mark.parametrize(
    ("home", "groups"),
    [
        pytest.param(of_home("2026-10-09"), [["P-77", "P-88"]], id="both to be reminded"),
        pytest.param(
            of_home("2026-10-09", notice_received_on="2026-11-10"),
            [["P-77"], ["P-88"]],
            id="one with a letter of its own",
        ),
    ],
)
async def test_what_is_in_one_stage_is_one_sum(
    store: Store, home: dict[str, Any], groups: list[list[str]]
) -> None:
    found = await policies(
        store, policies=[POLICY, HOME], claims=[premium(due_on="2026-10-01"), home]
    )

    assert [
        [late.claim.policy.number for late in group if late.claim.policy]
        for group in found.together
    ] == groups


async def test_fresh_premiums_do_not_go_along_to_the_agency(store: Store) -> None:
    """The two of October can still be reminded together."""
    claims = [premium(due_on="2026-08-01"), premium(due_on="2026-10-24"), of_home("2026-10-24")]
    found = await policies(store, policies=[POLICY, HOME], stage="extrajudicial", claims=claims)

    assert [len(group) for group in found.together] == [1, 2]


async def test_what_was_in_one_letter_stays_together_at_the_agency(store: Store) -> None:
    letter = {"notice_received_on": "2026-09-20"}
    found = await policies(
        store,
        policies=[POLICY, HOME],
        stage="extrajudicial",
        claims=[premium(due_on="2026-08-01", **letter), of_home("2026-08-01", **letter)],
    )

    assert len(found.together) == 1


async def test_policies_that_are_paid_are_left_alone(store: Store) -> None:
    found = await policies(store, policies=[POLICY, HOME], claims=[premium(due_on="2026-10-09")])

    assert [one.policy.number for one in found.late] == ["P-77"]
    assert [one.number for one in found.others] == ["P-88"]


async def test_policies_of_somebody_else_are_not_seen(store: Store) -> None:
    other = case_line(
        "2026-000124",
        creditor=INSURER,
        person=PERSON | {"last_name": "Ander"},
        policies=[HOME],
        claims=[of_home("2026-10-09")],
    )
    await loaded(store, other)

    found = await policies(store, claims=[premium(due_on="2026-10-09")])

    assert found.others == ()


async def test_a_premium_that_is_not_due_is_not_late(store: Store) -> None:
    found = await policies(store, claims=[premium(due_on="2026-12-01")])

    assert found.late == ()
    assert [one.number for one in found.others] == ["P-77"]
