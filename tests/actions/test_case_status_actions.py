"""How a case stands: the stage in plain words, what happened, and the next day that counts."""

from typing import Any

import pytest

from actions.case_history import MOST_LINES
from arrears.cases.kinds import Stage
from arrears.cases.store import Store
from tests.actions.calling import Caller
from tests.actions.conftest import OfCase
from tests.arrears.case_lines import (
    CREDITOR,
    PERSON,
    POLICY,
    case_line,
    invoice,
    loaded,
    premium,
)

ACTION = "action_tell_case_status"
BY_PROTOCOL = CREDITOR | {"protocol": "intermediary_21_30_35_49_58"}


def about_premium(**more: Any) -> dict[str, Any]:
    """One premium that fell due on 24 October, 25 days ago."""
    claims = [premium(due_on="2026-10-24", **more)]
    return case_line(creditor=BY_PROTOCOL, policies=[POLICY], claims=claims)


@pytest.mark.parametrize("stage", Stage)
async def test_every_stage_is_told_in_words(
    stranger: Caller, of_case: OfCase, store: Store, stage: Stage
) -> None:
    await loaded(store, case_line(stage=stage.value))

    outcome = await (await of_case("2026-000123")).call(ACTION)

    assert outcome.responses[0] == f"utter_stage_{stage}"


async def test_what_happened_is_told_in_order(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000106")).call(ACTION)

    assert outcome.said[1].splitlines()[2:] == [
        "15 augustus 2026: betaaldag van €\xa0412,30 voor factuur F-2026-0188",
        "30 augustus 2026: herinnering gestuurd voor factuur F-2026-0188",
        "9 september 2026: herinnering gestuurd voor factuur F-2026-0188",
        "19 september 2026: brief ontvangen met 14 dagen om zonder kosten te betalen",
    ]


async def test_one_reminder_about_three_policies_is_one_line(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000103")).call(ACTION)

    reminded = [line for line in outcome.said[1].splitlines() if "herinnering" in line]
    assert reminded == [
        (
            "15 oktober 2026: herinnering gestuurd voor uw woonhuisverzekering, "
            "uw inboedelverzekering en uw aansprakelijkheidsverzekering"
        )
    ]


async def test_a_long_history_is_told_from_its_end(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000105")).call(ACTION)

    lines = outcome.said[1].splitlines()[2:]
    assert len(lines) == MOST_LINES
    assert lines[-1].startswith("25 oktober 2026: brief ontvangen")


@pytest.mark.parametrize(
    ("line", "step"),
    [
        pytest.param(
            about_premium(reminders_on=["2026-11-14"]),
            "rond zaterdag 28 november 2026 komt er een herinnering voor uw autoverzekering",
            id="a reminder of the protocol",
        ),
        pytest.param(
            about_premium(reminders_on=["2026-11-04", "2026-11-13"]),
            "op zijn vroegst maandag 23 november 2026 kan de dekking stoppen",
            id="the day of the protocol on which cover stops, which the law allows by then",
        ),
        pytest.param(
            about_premium(reminders_on=["2026-11-09", "2026-11-13"]),
            "op zijn vroegst dinsdag 24 november 2026 kan de dekking stoppen",
            id="a reminder gives at least fourteen days, whatever the protocol says",
        ),
        pytest.param(
            about_premium(reminders_on=["2026-11-14"], notice_received_on="2026-11-10"),
            "nog zonder extra kosten betalen. Dat kan tot en met dinsdag 24 november 2026",
            id="the last day without fee",
        ),
        pytest.param(
            case_line(claims=[invoice(notice_received_on="2026-11-01")]),
            "kan een incassobureau het overnemen",
            id="the letter has run out, and no day is set",
        ),
        pytest.param(
            case_line(
                person=PERSON | {"kind": "business", "company": "Kuipers Tegelwerken"},
                claims=[invoice(notice_received_on="2026-11-10")],
            ),
            "kan een incassobureau het overnemen",
            id="the days of the letter are for consumers",
        ),
        pytest.param(
            case_line(stage="extrajudicial"),
            "kan de schuldeiser de zaak aan de rechter voorleggen. Dat is niet altijd nodig.",
            id="out of court",
        ),
    ],
)
async def test_the_next_step_has_its_day_where_there_is_one(
    stranger: Caller, of_case: OfCase, store: Store, line: dict[str, Any], step: str
) -> None:
    await loaded(store, line)

    outcome = await (await of_case("2026-000123")).call(ACTION)

    assert step in "\n".join(outcome.said)


async def test_policies_with_the_same_next_step_are_told_together(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000103")).call(ACTION)

    assert (
        "uw woonhuisverzekering, uw inboedelverzekering en uw aansprakelijkheidsverzekering"
        in outcome.said[2]
    )
    assert "rond zaterdag 21 november 2026" in outcome.said[2]


async def test_with_an_arrangement_the_next_step_is_its_next_instalment(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000110")).call(ACTION)

    assert "De volgende termijn is €\xa060,00, op zaterdag 21 november 2026." in outcome.said
    assert "utter_ways_out" not in outcome.responses


@pytest.mark.parametrize(
    ("number", "response"),
    [("2026-000111", "utter_case_disputed"), ("2026-000112", "utter_still_represented")],
)
async def test_as_long_as_it_stands_still_there_is_no_next_step(
    of_case: OfCase, number: str, response: str
) -> None:
    outcome = await (await of_case(number)).call(ACTION)

    assert response in outcome.responses
    assert not [name for name in outcome.responses if name.startswith(("utter_next", "utter_ways"))]


async def test_with_the_court_it_is_the_judge_who_must_hear_the_person(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000109")).call(ACTION)

    assert outcome.responses[-1] == "utter_ways_out_for_staff"
    assert "Antwoord altijd op een dagvaarding." in outcome.said[-1]


async def test_what_is_paid_is_settled(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000108")).call(ACTION)

    assert outcome.responses == ["utter_case_settled"]


async def test_who_owes_nothing_and_has_claims_hears_of_those(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000114")).call(ACTION)

    assert outcome.next_action == "action_tell_claim_files"
