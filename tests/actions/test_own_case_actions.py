"""What is owed and how to pay it, told to who proved who they are and to nobody else."""

from typing import Any

import pytest

from arrears.cases.acting import Actor
from arrears.cases.claim_names import POLICY_NAMES, what_for
from arrears.cases.disputes import open_dispute
from arrears.cases.kinds import DisputeReason, PauseReason, PolicyType
from arrears.cases.pauses import pause
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

ABOUT_A_CASE = [
    "action_tell_arrangement_status",
    "action_tell_case_status",
    "action_tell_how_to_pay",
    "action_tell_open_amount",
    "action_tell_payments_received",
]


async def test_the_amount_is_told_with_its_parts(mehmet: Caller) -> None:
    outcome = await mehmet.call("action_tell_open_amount", "hoeveel?", "ask_open_amount")

    assert outcome.said[0] == (
        "Er staat nog €\xa0474,15 open bij Warmtehuis Installaties. Dit gaat over factuur "
        "F-2026-0188. Hieronder ziet u hoe dat bedrag is opgebouwd."
    )
    assert outcome.responses == ["utter_explain_amounts_own", "utter_open_amount_choices"]
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
    assert partly_paid.cards[-1]["rows"] == [
        {"label": "Oorspronkelijk bedrag", "amount": "€\xa0240,00"},
        {"label": "Al betaald", "amount": "€\xa0-120,00"},
    ]
    assert partly_paid.cards[-1]["total"] == "€\xa0120,00"


async def test_each_of_several_claims_is_told_with_its_own_day(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000104")).call("action_tell_open_amount")

    assert outcome.cards[0] == {
        "kind": "amounts",
        "title": "Waar het om gaat",
        "rows": [
            {"label": "Autoverzekering, 4 september 2026", "amount": "€\xa048,00"},
            {"label": "Inboedelverzekering, 24 oktober 2026", "amount": "€\xa015,10"},
        ],
        "total": "€\xa063,10",
    }


async def test_what_falls_due_later_is_told_apart_and_not_added(
    stranger: Caller, of_case: OfCase, store: Store
) -> None:
    later = premium(principal="75.00", due_on="2026-12-01")
    await loaded(store, case_line(policies=[POLICY], claims=[invoice(), later]))

    outcome = await (await of_case("2026-000123")).call("action_tell_open_amount")

    assert outcome.cards[-1]["total"] == "€\xa0240,00"
    assert "€\xa075,00 voor autoverzekering, uiterlijk op 1 december 2026" in outcome.said[1]


async def test_with_an_arrangement_the_next_instalment_is_told_and_no_more_is_asked(
    of_case: OfCase,
) -> None:
    outcome = await (await of_case("2026-000110")).call("action_tell_open_amount")

    assert "Daarin staat nog €\xa0120,00 open. Dat hoeft niet in één keer." in outcome.said[0]
    assert outcome.said[1] == "De volgende termijn is €\xa060,00, op zaterdag 21 november 2026."


async def test_in_the_middle_of_a_form_the_answer_asks_nothing(mehmet: Caller) -> None:
    outcome = await mehmet.call("action_tell_open_amount", form="arrangement_form", asked="wish")

    assert outcome.responses == ["utter_explain_amounts_own"]


async def test_with_the_court_there_may_be_costs_that_are_not_told(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000109")).call("action_tell_open_amount")

    assert "utter_court_costs_unseen" in outcome.responses


@pytest.mark.parametrize("why", [PauseReason.DEATH, PauseReason.DANGER])
@pytest.mark.parametrize("action", ABOUT_A_CASE)
async def test_after_a_death_or_in_danger_there_is_no_word_about_money(
    mehmet: Caller, store: Store, action: str, why: PauseReason
) -> None:
    facts: dict[str, Any] = {"by": Actor.bot(mehmet.conversation_id), "on": TODAY, "key": "m0"}
    await act(store, mehmet.conversation_id, pause, why, **facts)

    outcome = await mehmet.call(action)

    assert outcome.responses == [f"utter_still_{why}"]
    assert outcome.cards == []


async def test_a_death_weighs_more_than_a_representative(of_case: OfCase, store: Store) -> None:
    rosa = await of_case("2026-000112")
    facts: dict[str, Any] = {"by": Actor.bot(rosa.conversation_id), "on": TODAY, "key": "m0"}
    await act(store, rosa.conversation_id, pause, PauseReason.DEATH, **facts)

    outcome = await rosa.call("action_tell_open_amount")

    assert outcome.responses == ["utter_still_death"]


async def test_who_has_a_representative_is_not_asked_to_pay(of_case: OfCase) -> None:
    outcome = await (await of_case("2026-000112")).call("action_tell_open_amount")

    assert outcome.responses == ["utter_still_represented", "utter_explain_amounts_own"]


async def test_while_somebody_seeks_debt_help_nothing_is_asked(
    mehmet: Caller, store: Store
) -> None:
    facts: dict[str, Any] = {"by": Actor.bot(mehmet.conversation_id), "on": TODAY, "key": "m0"}
    await act(store, mehmet.conversation_id, pause, PauseReason.DEBT_HELP, **facts)

    outcome = await mehmet.call("action_tell_open_amount")

    assert "ligt deze zaak stil tot en met 18 december 2026" in outcome.said[0]
    assert outcome.responses == ["utter_still_debt_help", "utter_explain_amounts_own"]


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

    assert outcome.responses[:2] == ["utter_explain_amounts_own", "utter_amount_uncertain"]


@pytest.mark.parametrize("action", ABOUT_A_CASE)
async def test_a_stranger_is_asked_who_they_are_and_told_nothing(
    stranger: Caller, action: str
) -> None:
    outcome = await stranger.call(action, "hoeveel?", "ask_open_amount")

    assert outcome.responses == ["utter_verify_first"]
    assert outcome.cards == []
    assert outcome.closes_form
    assert outcome.slots == {"requested_slot": None, "asked": None, "wanted": [action]}
    assert outcome.next_action == "identity_form"


@pytest.mark.parametrize("action", ABOUT_A_CASE)
async def test_a_question_during_the_identity_check_is_remembered_for_after_it(
    stranger: Caller, action: str
) -> None:
    outcome = await stranger.call(
        action, "hoeveel?", "ask_open_amount", form="identity_form", asked="postcode"
    )

    assert outcome.said == []
    assert outcome.slots == {"wanted": [action]}
    assert outcome.next_action is None


async def test_all_that_is_asked_during_the_identity_check_is_remembered(stranger: Caller) -> None:
    """What needs questions of its own comes last."""
    facts: dict[str, Any] = {"form": "identity_form", "asked": "postcode"}

    outcome = await stranger.call(
        "action_tell_how_to_pay",
        "hoe?",
        "ask_how_to_pay",
        wanted=["action_tell_open_amount", "action_start_arrangement"],
        **facts,
    )
    arrangement = await stranger.call(
        "action_start_arrangement",
        "in delen?",
        "request_arrangement",
        wanted=["action_tell_open_amount"],
        **facts,
    )

    assert outcome.slots["wanted"] == [
        "action_tell_how_to_pay",
        "action_tell_open_amount",
        "action_start_arrangement",
    ]
    assert arrangement.slots["wanted"] == ["action_tell_open_amount", "action_start_arrangement"]


async def test_what_an_earlier_message_wanted_is_not_told_to_a_later_one(stranger: Caller) -> None:
    outcome = await stranger.call("action_tell_how_to_pay", wanted=["action_tell_open_amount"])

    assert outcome.slots["wanted"] == ["action_tell_how_to_pay"]


async def test_all_parts_of_a_message_are_wanted(stranger: Caller) -> None:
    outcome = await stranger.call(
        "action_tell_how_to_pay", wanted=["action_tell_open_amount"], part=(1, 2)
    )

    assert outcome.slots["wanted"] == ["action_tell_how_to_pay", "action_tell_open_amount"]


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
