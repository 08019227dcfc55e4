"""Why there are fees: for everybody in general, step by step for who proved who they are."""

import pytest

from arrears.cases.store import Store
from tests.actions.calling import Caller
from tests.actions.conftest import OfCase
from tests.arrears.case_lines import PERSON, POLICY, case_line, loaded, premium


async def test_a_stranger_hears_how_it_works_in_general(stranger: Caller) -> None:
    outcome = await stranger.call("action_explain_fees", "waarom kosten?", "ask_fees")

    assert outcome.responses == ["utter_explain_fees"]
    assert outcome.next_action is None


async def test_the_fee_of_this_case_is_explained_step_by_step(mehmet: Caller) -> None:
    """The notice came 60 days before 18 November: 19 September, a Saturday."""
    outcome = await mehmet.call("action_explain_fees", "waarom kosten?", "ask_fees")

    assert outcome.said == [
        (
            "Er is €\xa061,85 aan incassokosten bij gekomen. Dat zijn kosten omdat er te laat is "
            "betaald. Zo zijn ze berekend:\n\n"
            "U kreeg op 19 september 2026 een brief met 14 dagen om zonder kosten te betalen. "
            "Die dagen zijn voorbij. Sinds 6 oktober 2026 mogen er incassokosten bij.\n"
            "De wet rekent 15% over €\xa0412,30. Dat is €\xa061,85."
        )
    ]


async def test_the_amount_told_has_vat_in_it_when_vat_is_owed(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000107")).call("action_explain_fees")

    assert outcome.said[0].startswith("Er is €\xa0335,41 aan incassokosten bij gekomen.")
    assert "Daar komt 21% btw over €\xa0277,20 bij. Dat is €\xa058,21." in outcome.said[0]


async def test_who_owes_no_fee_hears_why_not(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000101")).call("action_explain_fees")

    assert outcome.responses == ["utter_explain_fees_own_none"]
    assert "Over het bedrag van 24 oktober 2026 betaalt u nu geen incassokosten." in outcome.said[0]


async def test_a_fee_that_the_law_leaves_open_is_told_with_that_doubt(
    stranger: Caller, of_case: OfCase, store: Store
) -> None:
    """Exactly six months between two terms: 40 or 20 for the second, the law does not say."""
    claims = [
        premium(due_on=due, notice_received_on=received)
        for due, received in (("2026-03-01", "2026-03-20"), ("2026-09-01", "2026-09-20"))
    ]
    await loaded(store, case_line(policies=[POLICY], claims=claims))

    outcome = await (await of_case("2026-000123")).call("action_explain_fees")

    assert outcome.responses == ["utter_explain_fees_own", "utter_amount_uncertain"]


@pytest.mark.parametrize(
    ("text", "fee", "with_vat"),
    [
        # 15% of 500; 10% of the part above 2,500 beside 375; the minimum.
        ("hoeveel incassokosten bij 500 euro?", "75,00", "90,75"),
        ("hoeveel kosten over 3000 euro", "425,00", "514,25"),
        ("hoeveel kosten mogen er bij een rekening van 50 euro", "40,00", "48,40"),
    ],
)
async def test_an_amount_that_is_asked_about_is_reckoned(
    stranger: Caller, text: str, fee: str, with_vat: str
) -> None:
    outcome = await stranger.call("action_explain_fees", text, "ask_fees")

    assert outcome.responses == ["utter_explain_fees_computed"]
    assert f"de incassokosten volgens de wet €\xa0{fee}" in outcome.said[0]
    assert f"Dan is het €\xa0{with_vat}" in outcome.said[0]
    assert "pas na een brief met 14 dagen" in outcome.said[0]


async def test_a_verified_person_can_ask_about_another_amount(mehmet: Caller) -> None:
    outcome = await mehmet.call("action_explain_fees", "hoeveel kosten bij 500 euro", "ask_fees")

    assert outcome.responses == ["utter_explain_fees_computed"]


@pytest.mark.parametrize(
    "text", ["waarom elke maand weer 20 euro", "waarom 2x 40 euro kosten", "stapelen de kosten"]
)
async def test_costs_that_come_back_are_explained_for_each_term(
    stranger: Caller, text: str
) -> None:
    outcome = await stranger.call("action_explain_fees", text, "ask_fees")

    assert outcome.responses == ["utter_explain_fees_stacking"]


async def test_the_own_terms_come_before_how_they_stack(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000105")).call(
        "action_explain_fees", "waarom elke maand weer kosten", "ask_fees"
    )

    assert outcome.responses == ["utter_explain_fees_own", "utter_explain_fees_stacking"]


async def test_a_business_hears_the_rules_for_a_business(stranger: Caller) -> None:
    outcome = await stranger.call("action_explain_fees", "ik ben zzper, kosten?", "ask_fees")

    assert outcome.responses == ["utter_explain_fees_business"]


async def test_the_case_decides_who_is_a_business(
    stranger: Caller, of_case: OfCase, store: Store
) -> None:
    person = PERSON | {"kind": "business", "company": "Kuipers"}
    await loaded(store, case_line(person=person))

    outcome = await (await of_case("2026-000123")).call("action_explain_fees")

    assert outcome.responses == ["utter_explain_fees_own", "utter_explain_fees_business"]


async def test_the_costs_in_a_letter_are_told_what_they_need(stranger: Caller) -> None:
    outcome = await stranger.call(
        "action_explain_fees", "ik heb een brief gehad met 40 euro kosten", "ask_fees"
    )

    assert outcome.responses == ["utter_explain_fees_letter_amount", "utter_explain_fees"]
    assert "€\xa040,00" in outcome.said[0]
