"""How an arrangement goes: what is left, what is next, what is still open, without blame."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from arrears.cases.acting import Actor
from arrears.cases.reported_payments import report_payment
from arrears.cases.store import Store
from tests.actions.calling import TODAY, Caller
from tests.actions.conftest import OfCase
from tests.arrears.case_lines import case_line, loaded
from tests.arrears.cases.paying import OVER_POLICY, agreed
from tests.arrears.cases.requests import act

ACTION = "action_tell_arrangement_status"


def with_instalments(*paid: str | None) -> dict[str, Any]:
    """A case of 180 euros in three instalments, of which these were paid on these days."""
    days = ("2026-09-25", "2026-10-26", "2026-11-25")
    instalments = [
        {"due_on": due_on, "amount": "60.00"} | ({"paid_on": on} if on else {})
        for due_on, on in zip(days, paid, strict=True)
    ]
    arrangement = {"agreed_on": "2026-09-10", "day_of_month": 25, "instalments": instalments}
    payments = [{"on": on, "amount": "60.00"} for on in paid if on]
    claims = [{"invoice": "F-1", "principal": "180.00", "due_on": "2026-08-01"}]
    return case_line(claims=claims, payments=payments, arrangement=arrangement)


async def test_what_is_left_and_what_comes_next(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000110")).call(ACTION)

    assert outcome.said == [
        "Uw betalingsregeling loopt. Er staan nog 2 termijnen open. Samen is dat €\xa0120,00.",
        "De volgende termijn is €\xa060,00, op zaterdag 21 november 2026.",
    ]
    assert [row["due_on"] for row in outcome.cards[0]["rows"]] == [
        "maandag 21 september 2026, betaald",
        "woensdag 21 oktober 2026, betaald",
        "zaterdag 21 november 2026",
        "maandag 21 december 2026",
    ]


async def test_a_missed_instalment_is_still_open_and_there_are_ways_out(
    stranger: Caller, of_case: OfCase, store: Store
) -> None:
    await loaded(store, with_instalments("2026-09-25", None, None))

    outcome = await (await of_case("2026-000123")).call(ACTION)

    assert outcome.said[1].startswith("De termijn van 26 oktober 2026 staat bij ons nog open.")
    assert outcome.responses == [
        "utter_arrangement_course",
        "utter_instalment_still_open",
        "utter_next_instalment",
        "utter_instalment_ways_out",
    ]


async def test_several_missed_instalments_are_told_together(
    stranger: Caller, of_case: OfCase, store: Store
) -> None:
    await loaded(store, with_instalments(None, None, None))

    outcome = await (await of_case("2026-000123")).call(ACTION)

    assert "van 25 september 2026 en 26 oktober 2026 staan bij ons nog open" in outcome.said[1]
    assert "Samen is dat €\xa0120,00." in outcome.said[1]


async def test_who_said_to_have_paid_it_is_not_told_that_it_is_open(
    stranger: Caller, of_case: OfCase, store: Store
) -> None:
    await loaded(store, with_instalments("2026-09-25", None, None))
    caller = await of_case("2026-000123")
    facts: dict[str, Any] = {"by": Actor.person(caller.conversation_id), "on": TODAY, "key": "m0"}
    await act(store, caller.conversation_id, report_payment, amount=Decimal("60.00"), **facts)

    outcome = await caller.call(ACTION)

    assert "utter_instalment_still_open" not in outcome.responses
    assert outcome.responses[0] == "utter_still_payment_under_way"


async def test_the_last_instalment_is_in_sight(
    stranger: Caller, of_case: OfCase, store: Store
) -> None:
    await loaded(store, with_instalments("2026-09-25", "2026-10-26", None))

    outcome = await (await of_case("2026-000123")).call(ACTION)

    assert "nog één termijn open, van €\xa060,00" in outcome.said[0]


async def test_a_proposal_that_waits_for_staff_is_told_as_that(
    mehmet: Caller, store: Store
) -> None:
    await agreed(store, mehmet.conversation_id, OVER_POLICY)

    outcome = await mehmet.call(ACTION)

    assert outcome.responses == ["utter_arrangement_waits"]
    assert outcome.cards[0]["title"] == "Uw voorstel"


async def test_who_has_none_is_offered_one(mehmet: Caller) -> None:
    outcome = await mehmet.call(ACTION)

    assert outcome.responses == ["utter_no_arrangement"]


@pytest.mark.parametrize(
    ("number", "response"),
    [
        pytest.param("2026-000108", "utter_nothing_open", id="nothing open"),
        pytest.param("2026-000109", "utter_no_arrangement_now", id="with the court"),
        pytest.param("2026-000111", "utter_no_arrangement_now", id="disputed"),
        pytest.param("2026-000112", "utter_no_arrangement_now", id="represented"),
    ],
)
async def test_nobody_is_offered_an_arrangement_that_cannot_be_made(
    of_case: OfCase, number: str, response: str
) -> None:
    outcome = await (await of_case(number)).call(ACTION)

    assert outcome.responses[-1] == response


async def test_what_is_open_beside_the_arrangement_is_told_apart(
    stranger: Caller, of_case: OfCase, store: Store
) -> None:
    line = with_instalments("2026-09-25", "2026-10-26", None)
    line["claims"].append({"invoice": "F-2", "principal": "35.00", "due_on": "2026-11-02"})
    await loaded(store, line)

    outcome = await (await of_case("2026-000123")).call("action_tell_open_amount")

    assert "Daarnaast staat er €\xa035,00 open. Dat hoort niet bij uw regeling." in outcome.said


async def test_the_oldest_instalment_that_is_open_is_the_one_to_pay(
    stranger: Caller, of_case: OfCase, store: Store
) -> None:
    await loaded(store, with_instalments("2026-09-25", None, None))

    outcome = await (await of_case("2026-000123")).call("action_tell_how_to_pay")

    assert date(2026, 10, 26) < TODAY
    assert "met als betaaldag maandag 26 oktober 2026" in outcome.said[0]
