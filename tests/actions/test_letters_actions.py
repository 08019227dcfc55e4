"""A letter that came: what it is, whether it is one that we know of, and what can still be done."""

from typing import Any

import pytest

from actions.letters import EXPLAINED
from arrears.cases.store import Store
from dutch import LetterKind
from tests.actions.calling import Caller
from tests.actions.conftest import OfCase
from tests.arrears.case_lines import CREDITOR, case_line, invoice, loaded

PROCESS = "utter_explain_process_letter"
NOW = "utter_letter_what_now"


async def explained(caller: Caller, text: str) -> tuple[list[str], str]:
    outcome = await caller.call("action_explain_process", text, "ask_process")
    return outcome.responses, "\n".join(outcome.said)


GENERAL = {
    "ik kreeg een herinnering": [f"{PROCESS}_reminder", NOW],
    "brief gekregen, dag 21": [f"{PROCESS}_first", NOW],
    "brief gekregen, dag 35": [f"{PROCESS}_second", NOW],
    "brief gekregen, dag 49, 40 euro kosten": [
        f"{PROCESS}_third",
        "utter_explain_fees_letter_amount",
        NOW,
    ],
    "ik heb een sommatie gekregen": [f"{PROCESS}_demand", NOW],
    "er staat dat ik binnen 14 dagen moet betalen": ["utter_explain_fees_letter", NOW],
    "brief van een incassobureau gekregen": [f"{PROCESS}_agency", NOW],
    "brief van de deurwaarder in de bus": ["utter_explain_bailiff_letter", NOW],
    "dagvaarding gekregen": ["utter_explain_court_letter_summons"],
    "vonnis gekregen": ["utter_explain_court_letter_judgment"],
    "brief gekregen, mijn polis is beëindigd": ["utter_explain_registration_letter"],
}


@pytest.mark.parametrize("text", GENERAL)
async def test_every_kind_of_letter_is_explained_to_anyone(stranger: Caller, text: str) -> None:
    responses, _ = await explained(stranger, text)

    assert responses == GENERAL[text]


def test_no_kind_of_letter_is_left_out() -> None:
    assert set(EXPLAINED) == set(LetterKind) - {LetterKind.UNKNOWN}


async def test_the_days_of_the_protocol_are_told(stranger: Caller) -> None:
    _, said = await explained(stranger, "brief gekregen, dag 49")

    assert "tussen dag 49 en dag 58" in said


@pytest.mark.parametrize(
    ("received", "response", "last_day"),
    [
        # The fourteenth day is today: still free.
        pytest.param("4 november", "until", "18 november 2026", id="the last free day"),
        pytest.param("3 november", "over", "17 november 2026", id="the day after it"),
        pytest.param("gisteren", "until", "1 december 2026", id="yesterday"),
        # 8 November plus fourteen is Sunday the 22nd, which is what is told.
        pytest.param("8 november", "until", "22 november 2026", id="ends on a Sunday"),
    ],
)
async def test_the_fourteen_days_count_from_the_day_after_receipt(
    stranger: Caller, received: str, response: str, last_day: str
) -> None:
    responses, said = await explained(stranger, f"ik kreeg {received} een brief met 14 dagen")

    assert f"utter_explain_fees_letter_{response}" in responses
    assert last_day in said


async def test_a_letter_that_we_know_of_is_counted_from_its_own_day(of_case: OfCase) -> None:
    """The letter to Fatima was received on 25 October."""
    responses, said = await explained(
        await of_case("2026-000103"), "er staat dat ik binnen 14 dagen moet betalen"
    )

    assert "utter_explain_fees_letter_over" in responses
    assert "liepen tot en met 8 november 2026" in said


async def test_without_such_a_letter_there_are_no_costs_and_a_chat_is_none(
    of_case: OfCase,
) -> None:
    _, said = await explained(
        await of_case("2026-000101"), "er staat dat ik binnen 14 dagen moet betalen"
    )

    assert "Zonder zo'n brief komen er geen incassokosten bij." in said
    assert "Een bericht in deze chat telt niet als zo'n brief." in said


async def test_the_reminder_on_record_is_named(of_case: OfCase) -> None:
    responses, said = await explained(await of_case("2026-000101"), "ik kreeg een herinnering")

    assert f"{PROCESS}_reminder_own" in responses
    assert "14 november 2026" in said


async def test_a_day_that_has_not_come_is_no_letter_about_this_case(of_case: OfCase) -> None:
    """Noor is at day 25."""
    responses, said = await explained(await of_case("2026-000101"), "brief gekregen, dag 49")

    assert f"{PROCESS}_other_day" in responses
    assert "dag 25" in said


async def test_the_agency_of_the_case_is_named_with_its_number(of_case: OfCase) -> None:
    _, said = await explained(await of_case("2026-000106"), "brief van een incassobureau gekregen")

    assert "Lindewaard Incasso" in said
    assert "VOORBEELD-0001" in said


async def test_an_agency_that_we_do_not_know_is_not_to_be_paid_blindly(of_case: OfCase) -> None:
    responses, _ = await explained(
        await of_case("2026-000101"), "brief van een incassobureau gekregen"
    )

    assert responses[-1] == f"{PROCESS}_agency_unknown"


async def test_the_day_of_the_hearing_comes_first_and_is_never_to_be_ignored(
    stranger: Caller,
) -> None:
    responses, said = await explained(stranger, "dagvaarding op 12 december")

    assert responses[0] == "utter_explain_court_letter_hearing"
    assert "zaterdag 12 december 2026" in said
    assert "juridischloket.nl" in said
    assert "Leg hem niet weg" in said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ik heb een dagvaarding gekregen voor 12 december", "zaterdag 12 december 2026"),
        ("dagvaarding gekregen, zitting op 8 januari", "vrijdag 8 januari 2027"),
        ("ik heb op 10 november een dagvaarding gekregen", None),
        ("dagvaarding gekregen", None),
    ],
)
async def test_only_a_day_that_is_to_come_is_the_hearing(
    stranger: Caller, text: str, told: str | None
) -> None:
    responses, said = await explained(stranger, text)

    assert (told is not None) == ("utter_explain_court_letter_hearing" in responses)
    assert told is None or told in said


async def test_objection_is_open_for_four_weeks(stranger: Caller) -> None:
    _, said = await explained(stranger, "ik heb op 10 november een vonnis gekregen")

    assert "tot en met 8 december 2026" in said


@pytest.mark.parametrize(
    ("stage", "response"),
    [
        ("reminder", "before_court"),
        ("extrajudicial", "before_court"),
        ("judicial", "judicial"),
        ("enforcement", "enforcement"),
    ],
)
@pytest.mark.parametrize(
    ("text", "subject"), [("dagvaarding gekregen", "court"), ("brief deurwaarder gehad", "bailiff")]
)
async def test_what_the_case_says_about_court_and_bailiff_is_told(
    stranger: Caller,
    of_case: OfCase,
    store: Store,
    *,
    stage: str,
    response: str,
    text: str,
    subject: str,
) -> None:
    await loaded(store, case_line(stage=stage))

    responses, _ = await explained(await of_case("2026-000123"), text)

    assert f"utter_explain_{subject}_own_{response}" in responses


async def test_help_with_a_letter_asks_which_one_it_is(stranger: Caller) -> None:
    unknown = await stranger.call("action_help", "wat moet ik met deze brief", "ask_help")
    known = await stranger.call("action_help", "ik snap deze dagvaarding niet", "ask_help")
    none = await stranger.call("action_help", "wat kan je allemaal", "ask_help")

    assert unknown.responses == ["utter_letter_unknown"]
    assert known.responses == ["utter_explain_court_letter_summons"]
    assert none.responses == ["utter_help"]


async def test_a_letter_is_understood_where_the_message_is_not(stranger: Caller) -> None:
    letter = await stranger.call("action_not_understood", "gister brief gehad van incassobureau x")
    other = await stranger.call("action_not_understood", "blub")

    assert letter.next_action == "action_help"
    assert other.responses == ["utter_not_understood"]


async def test_costs_for_a_business_need_no_letter(of_case: OfCase, store: Store) -> None:
    person: dict[str, Any] = case_line()["person"] | {"kind": "business", "company": "Kuipers"}
    await loaded(store, case_line(person=person, creditor=CREDITOR, claims=[invoice()]))

    responses, _ = await explained(
        await of_case("2026-000123"), "aanmaning gekregen met 40 euro kosten"
    )

    assert responses == [f"{PROCESS}_demand", NOW]
