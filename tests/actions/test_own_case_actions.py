"""What is owed and how to pay it, told to who proved who they are and to nobody else."""

from typing import Any

import pytest

from actions.own_case import POLICY_NAMES, what_for
from arrears.cases.acting import Actor
from arrears.cases.disputes import open_dispute
from arrears.cases.kinds import DisputeReason, PolicyType
from arrears.cases.store import Store
from tests.actions.calling import TODAY, Caller
from tests.actions.conftest import OfCase
from tests.arrears.case_lines import (
    CREDITOR,
    POLICY,
    case_line,
    invoice,
    loaded,
    premium,
)
from tests.arrears.cases.requests import act
from tests.arrears.unstored_cases import case_of

ABOUT_A_CASE = ["action_tell_open_amount", "action_tell_how_to_pay"]


async def test_the_amount_is_told_with_its_parts(mehmet: Caller) -> None:
    outcome = await mehmet.call("action_tell_open_amount", "hoeveel?", "ask_open_amount")

    assert outcome.said == [
        (
            "Er staat nog €\xa0474,15 open bij Warmtehuis Installaties. Dit gaat over factuur "
            "F-2026-0188. Hieronder ziet u hoe dat bedrag is opgebouwd."
        )
    ]
    assert outcome.cards == [
        {
            "kind": "amounts",
            "title": "Zaak 2026-000106",
            "rows": [
                {"label": "Oorspronkelijk bedrag", "amount": "€\xa0412,30"},
                {"label": "Incassokosten", "amount": "€\xa061,85"},
            ],
            "total": "€\xa0474,15",
        }
    ]
    assert outcome.events == []


async def test_vat_and_payments_are_parts_of_their_own(of_case: OfCase) -> None:
    with_vat = await (await of_case("2026-000107")).call("action_tell_open_amount")
    partly_paid = await (await of_case("2026-000110")).call("action_tell_open_amount")

    assert with_vat.cards[0]["rows"][2] == {
        "label": "Btw over de incassokosten",
        "amount": "€\xa058,21",
    }
    assert partly_paid.cards[0]["rows"] == [
        {"label": "Oorspronkelijk bedrag", "amount": "€\xa0240,00"},
        {"label": "Al betaald", "amount": "€\xa0-120,00"},
    ]
    assert partly_paid.cards[0]["total"] == "€\xa0120,00"


async def test_who_owes_nothing_hears_that_as_good_news(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000108")).call("action_tell_open_amount")

    assert outcome.said == [
        "Goed nieuws, u hoeft niets meer te betalen aan Warmtehuis Installaties."
    ]
    assert outcome.cards == []


async def test_a_disputed_debt_is_never_asked_for(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000111")).call("action_tell_open_amount")

    assert outcome.responses[0] == "utter_case_disputed"
    assert "hoeft u niets te betalen" in outcome.said[0]


async def test_a_debt_that_was_disputed_here_is_never_asked_for(
    of_case: OfCase, store: Store
) -> None:
    caller = await of_case("2026-000106")
    facts: dict[str, Any] = {"by": Actor.person(caller.conversation_id), "on": TODAY, "key": "m0"}
    await act(store, caller.conversation_id, open_dispute, DisputeReason.NOT_MINE, **facts)

    outcome = await caller.call("action_tell_open_amount")

    assert outcome.responses[0] == "utter_case_disputed"


async def test_an_amount_that_is_not_certain_is_not_told_as_if_it_were(
    stranger: Caller, of_case: OfCase, store: Store
) -> None:
    await loaded(store, case_line(creditor=CREDITOR | {"charges_interest": True}))

    outcome = await (await of_case("2026-000123")).call("action_tell_open_amount")

    assert outcome.responses == ["utter_open_amount", "utter_amount_uncertain"]


async def test_how_to_pay_names_account_name_and_reference(mehmet: Caller) -> None:
    outcome = await mehmet.call("action_tell_how_to_pay", "hoe?", "ask_how_to_pay")

    assert outcome.said == [
        (
            "U kunt het bedrag overmaken naar NL02 ABNA 0123 4567 89, op naam van Warmtehuis "
            "Installaties. Zet erbij: 2026-000106. Dan weten we dat het van u is."
        )
    ]


@pytest.mark.parametrize("action", ABOUT_A_CASE)
async def test_a_stranger_is_asked_who_they_are_and_told_nothing(
    stranger: Caller, action: str
) -> None:
    outcome = await stranger.call(action, "hoeveel?", "ask_open_amount")

    assert outcome.responses == ["utter_verify_first"]
    assert outcome.cards == []
    assert outcome.closes_form
    assert outcome.slots == {"requested_slot": None, "wanted": action}
    assert outcome.next_action == "identity_form"


@pytest.mark.parametrize("action", ABOUT_A_CASE)
async def test_a_question_during_the_identity_check_is_remembered_for_after_it(
    stranger: Caller, action: str
) -> None:
    outcome = await stranger.call(
        action, "hoeveel?", "ask_open_amount", form="identity_form", asked="postcode"
    )

    assert outcome.said == []
    assert outcome.slots == {"wanted": action}
    assert outcome.next_action is None


@pytest.mark.parametrize("slot", ["case_number", "postcode", "date_of_birth"])
async def test_slots_open_no_case(stranger: Caller, slot: str) -> None:
    """Whatever the dialogue holds: only the case store says who is verified."""
    filled: dict[str, Any] = {
        "case_number": "2026-000106",
        "postcode": "7522LM",
        "date_of_birth": "1988-04-05",
        "wanted": None,
    }

    outcome = await stranger.call("action_tell_open_amount", **filled)

    assert outcome.responses == ["utter_verify_first"]


def test_every_kind_of_policy_has_a_name() -> None:
    assert set(POLICY_NAMES) == {kind.value for kind in PolicyType}


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        pytest.param([invoice()], "factuur F-1", id="an invoice"),
        pytest.param([premium()], "uw autoverzekering", id="a premium"),
        pytest.param(
            [premium(), premium(due_on="2026-11-01")], "uw autoverzekering", id="one policy twice"
        ),
        pytest.param(
            [premium(due_on="2026-08-01"), invoice()],
            "uw autoverzekering en factuur F-1",
            id="a premium and an invoice",
        ),
        pytest.param(
            [invoice(), invoice(invoice="F-2"), premium()],
            "factuur F-1, factuur F-2 en uw autoverzekering",
            id="three things",
        ),
    ],
)
def test_what_a_debt_is_for_is_named(claims: list[dict[str, object]], words: str) -> None:
    assert what_for(case_of(case_line(policies=[POLICY], claims=claims)).claims) == words


def test_a_claim_without_policy_or_number_is_named_too() -> None:
    """The case file does not ask for either."""
    case = case_of(case_line(claims=[{"principal": "10.00", "due_on": "2026-10-01"}]))

    assert "None" not in what_for(case.claims)
