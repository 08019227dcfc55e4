"""How to pay, and what was received: told by what the case store holds."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from actions.payment_card import LONGEST_NAME, transfer_code
from arrears.cases.acting import Actor
from arrears.cases.kinds import PauseReason
from arrears.cases.pauses import pause
from arrears.cases.payments import register_payment
from arrears.cases.postponements import ask_postponement
from arrears.cases.promises import make_promise
from arrears.cases.reported_payments import give_up_reports, report_payment
from arrears.cases.store import Store
from tests.actions.calling import TODAY, Caller
from tests.actions.conftest import OfCase
from tests.arrears.case_lines import CREDITOR, case_line, loaded
from tests.arrears.cases.requests import act
from tests.arrears.unstored_cases import case_of

HOW, RECEIVED = "action_tell_how_to_pay", "action_tell_payments_received"
BANK = Actor("bank")


async def does(caller: Caller, store: Store, command: Any, *args: Any, **facts: Any) -> None:
    """Something that the person does on their own case."""
    by = Actor.person(caller.conversation_id)
    known = {"by": by, "on": TODAY, "key": "m0"} | facts
    await act(store, caller.conversation_id, command, *args, **known)


async def test_how_to_pay_names_account_name_reference_and_amount(mehmet: Caller) -> None:
    outcome = await mehmet.call(HOW, "hoe?", "ask_how_to_pay")

    (card,) = outcome.cards
    assert card["kind"] == "qr"
    assert card["rows"] == [
        {"label": "Rekeningnummer (IBAN)", "amount": "NL02 ABNA 0123 4567 89"},
        {"label": "Op naam van", "amount": "Warmtehuis Installaties"},
        {"label": "Zet erbij", "amount": "2026-000106"},
    ]
    assert card["total"] == "€\xa0474,15"
    assert card["iban"] == "NL02ABNA0123456789"
    assert card["image"].startswith("data:image/svg+xml")
    assert outcome.responses == ["utter_how_to_pay"]


async def test_with_an_arrangement_only_the_next_instalment_is_to_be_paid(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000110")).call(HOW)

    assert "termijn van €\xa060,00, met als betaaldag zaterdag 21 november 2026" in outcome.said[0]
    assert outcome.cards[0]["total"] == "€\xa060,00"


async def test_nobody_is_told_how_to_pay_what_is_not_open(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000108")).call(HOW)

    assert outcome.responses == ["utter_nothing_open"]
    assert outcome.cards == []


@pytest.mark.parametrize(
    ("number", "responses"),
    [
        pytest.param(
            "2026-000112", ["utter_still_represented", "utter_pay_with_helper"], id="represented"
        ),
        pytest.param("2026-000109", ["utter_pay_after_staff"], id="with the court"),
    ],
)
async def test_some_people_talk_with_somebody_before_they_pay(
    of_case: OfCase, number: str, responses: list[str]
) -> None:
    outcome = await (await of_case(number)).call(HOW)

    assert outcome.responses == responses
    assert outcome.cards == []


async def test_who_seeks_debt_help_does_not_pay_without_their_helper(
    mehmet: Caller, store: Store
) -> None:
    await does(mehmet, store, pause, PauseReason.DEBT_HELP)

    outcome = await mehmet.call(HOW)

    assert outcome.responses == ["utter_still_debt_help", "utter_pay_with_helper"]


async def test_a_disputed_amount_may_be_paid_and_need_not(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000111")).call(HOW)

    assert outcome.responses == ["utter_case_disputed", "utter_how_to_pay_if_wished"]


async def test_what_was_promised_is_the_amount_to_pay(mehmet: Caller, store: Store) -> None:
    await does(mehmet, store, make_promise, Decimal("100.00"), pay_on=date(2026, 11, 30))

    outcome = await mehmet.call(HOW)

    assert "dat u €\xa0100,00 betaalt op 30 november 2026" in outcome.said[0]
    assert outcome.cards[0]["total"] == "€\xa0100,00"


async def test_a_postponed_instalment_has_its_new_day(of_case: OfCase, store: Store) -> None:
    anouk = await of_case("2026-000110")
    await does(anouk, store, ask_postponement)

    outcome = await anouk.call("action_tell_arrangement_status")

    assert "De volgende termijn is €\xa060,00, op maandag 7 december 2026." in outcome.said


async def test_an_amount_that_is_not_certain_gets_no_code(
    stranger: Caller, of_case: OfCase, store: Store
) -> None:
    await loaded(store, case_line(creditor=CREDITOR | {"charges_interest": True}))

    outcome = await (await of_case("2026-000123")).call(HOW)

    assert outcome.responses == ["utter_how_to_pay_part", "utter_amount_uncertain"]
    assert outcome.cards == []


def test_a_name_that_is_too_long_for_the_code_is_cut_off_in_it() -> None:
    long = case_of(case_line(creditor=CREDITOR | {"name": "é" * LONGEST_NAME + "xyz"}))
    cut = case_of(case_line(creditor=CREDITOR | {"name": "é" * LONGEST_NAME}))

    assert transfer_code(long, Decimal(1)) == transfer_code(cut, Decimal(1))


async def test_payments_are_told_with_the_last_one_first(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000110")).call(RECEIVED)

    assert "€\xa060,00. Die kwam binnen op woensdag 21 oktober 2026" in outcome.said[0]
    assert outcome.cards[0]["rows"] == [
        {"label": "21 oktober 2026", "amount": "€\xa060,00"},
        {"label": "21 september 2026", "amount": "€\xa060,00"},
    ]


async def test_who_paid_all_hears_that_nothing_is_open(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000108")).call(RECEIVED)

    assert outcome.responses == [
        "utter_payment_received",
        "utter_nothing_open",
        "utter_payment_missing",
    ]


async def test_no_payment_is_no_reproach(mehmet: Caller) -> None:
    outcome = await mehmet.call(RECEIVED)

    assert outcome.responses == ["utter_no_payment_yet"]


async def test_a_payment_that_was_told_of_is_waited_for(mehmet: Caller, store: Store) -> None:
    paid: dict[str, Any] = {"amount": Decimal("60.00"), "said_paid_on": date(2026, 11, 16)}
    await does(mehmet, store, report_payment, **paid)

    outcome = await mehmet.call(RECEIVED)

    assert outcome.responses == ["utter_payment_under_way"]
    assert "dat u op 16 november 2026 €\xa060,00 heeft betaald" in outcome.said[0]
    assert "tot en met 23 november 2026" in outcome.said[0]


async def test_a_payment_that_did_not_turn_up_is_looked_for_by_staff(
    mehmet: Caller, store: Store
) -> None:
    await does(mehmet, store, report_payment, on=date(2026, 11, 2))
    async with store.writing() as session:
        await give_up_reports(session, on=TODAY)

    outcome = await mehmet.call(RECEIVED)

    assert outcome.responses == ["utter_payment_not_found"]
    assert "dat u een bedrag heeft betaald" in outcome.said[0]


async def test_a_payment_that_was_told_of_and_came_is_told_as_received(
    mehmet: Caller, store: Store
) -> None:
    await does(mehmet, store, report_payment, amount=Decimal("60.00"))
    facts: dict[str, Any] = {"received_on": TODAY, "by": BANK, "on": TODAY}
    amount = Decimal("60.00")
    await act(store, mehmet.conversation_id, register_payment, amount, **facts)

    outcome = await mehmet.call(RECEIVED)

    assert outcome.responses == ["utter_payment_received", "utter_payment_missing"]
