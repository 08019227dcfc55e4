"""What staff proposed: shown first, and then a yes, a no, or something else."""

from decimal import Decimal

import pytest
from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.arrangements.by_staff import propose_as_staff
from arrears.cases.models import Arrangement, Escalation
from arrears.cases.payments import register_payment
from arrears.cases.store import Store
from arrears.law.arrangements import MonthlyAmount
from tests.actions.calling import TODAY, Caller
from tests.actions.conftest import OfCase
from tests.actions.errands import Errands
from tests.arrears.cases.desk import staff_member
from tests.arrears.cases.paying import ACTIVE, DROPPED, PROPOSED, agreed, states
from tests.arrears.cases.requests import act

NUMBER = "2026-000106"
SHOWN = ["utter_staff_proposal", "utter_ask_staff_proposal_agreed"]
YES, NO = ("/affirm", "affirm"), ("/deny", "deny")


async def proposed(store: Store, caller: Caller, monthly: int = 80) -> Arrangement:
    """A colleague proposes an arrangement to somebody who owes 474.15."""
    by = await staff_member(store, f"colleague-{monthly}")
    talk = caller.conversation_id
    facts = {"conversation_id": talk, "day_of_month": 25, "by": by, "on": TODAY}
    made: Arrangement = await act(
        store, talk, propose_as_staff, MonthlyAmount(Decimal(monthly)), **facts
    )
    return made


@pytest.fixture
async def caller(of_case: OfCase) -> Caller:
    return await of_case(NUMBER)


@pytest.fixture
async def talk(caller: Caller, store: Store) -> Errands:
    """Somebody to whom the proposal of a colleague was shown."""
    await proposed(store, caller)
    errands = Errands(caller)
    assert await errands.begins("staff_proposal", "", "ask_arrangement_status") == SHOWN
    return errands


async def test_a_plain_yes_is_in_force_at_once(talk: Errands, store: Store) -> None:
    said = await talk.says("ja prima", "affirm")

    assert said[0] == "utter_arrangement_agreed"
    assert await states(store) == [ACTIVE]


@pytest.mark.parametrize(
    ("text", "intent"),
    [("ja maar kan het ook later", "affirm"), ("ik weet het niet", "nlu_fallback")],
)
async def test_anything_less_is_asked_once_more(
    talk: Errands, store: Store, text: str, intent: str
) -> None:
    assert await talk.says(text, intent) == [
        "utter_not_understood_staff_proposal_agreed",
        "utter_ask_staff_proposal_agreed",
    ]
    assert await states(store) == [PROPOSED]


async def test_a_yes_to_the_amount_itself_is_a_yes(talk: Errands, store: Store) -> None:
    await talk.says("ja 80 is prima", "affirm")

    assert await states(store) == [ACTIVE]


@pytest.mark.parametrize(
    ("text", "intent", "wish"),
    [
        ("ja, 50 per maand is prima", "affirm", "50"),
        ("nee liever 50 euro", "deny", "50"),
        ("nee, liever iets anders", "deny", None),
    ],
)
async def test_something_else_goes_on_to_the_bot_s_own_proposal(
    talk: Errands, store: Store, text: str, intent: str, wish: str | None
) -> None:
    await talk.says(text, intent)

    assert talk.goes_to == "action_start_arrangement"
    slot = talk.slots["wish"]
    assert (slot and slot["value"]) == wish
    assert await states(store) == [PROPOSED]


async def test_a_no_is_told_to_staff(talk: Errands, store: Store) -> None:
    assert await talk.says(*NO) == ["utter_staff_proposal_declined"]
    assert await states(store) == [DROPPED]
    async with store.reading() as session:
        assert len((await session.scalars(select(Escalation))).all()) == 1


async def test_a_case_that_changed_in_between_is_agreed_on_by_nobody(
    talk: Errands, caller: Caller, store: Store
) -> None:
    facts = {"received_on": TODAY, "by": Actor("bank"), "on": TODAY}
    await act(store, caller.conversation_id, register_payment, Decimal(50), **facts)

    assert await talk.says(*YES) == ["utter_staff_proposal_outdated"]
    assert await states(store) == [PROPOSED]


async def test_what_took_its_place_unseen_is_not_agreed_to(
    talk: Errands, caller: Caller, store: Store
) -> None:
    await proposed(store, caller, monthly=90)

    assert await talk.says(*YES) == ["utter_staff_proposal_outdated"]
    assert await states(store) == [DROPPED, PROPOSED]


async def test_a_yes_to_nothing_in_particular_has_it_shown(caller: Caller, store: Store) -> None:
    await proposed(store, caller)

    outcome = await caller.call("action_take_yes_or_no", "ja", "affirm")

    assert (outcome.next_action, outcome.responses) == ("action_staff_proposal", [])


async def test_a_change_is_confirmed_as_one_and_otherwise_goes_on_as_one(
    caller: Caller, store: Store
) -> None:
    await agreed(store, caller.conversation_id)
    await proposed(store, caller)
    talk = Errands(caller)
    await talk.begins("staff_proposal", "", "ask_arrangement_status")
    await talk.says("liever 50 per maand", "inform")

    assert talk.goes_to == "action_arrangement_change"
    assert talk.errand == (
        "arrangement_change",
        {"wish": {"kind": "monthly_amount", "value": "50"}},
    )


async def test_the_status_of_an_arrangement_leads_to_it(caller: Caller, store: Store) -> None:
    await proposed(store, caller)

    outcome = await caller.call("action_tell_arrangement_status", "/ask_arrangement_status")

    assert (outcome.next_action, outcome.responses) == ("action_staff_proposal", [])


async def test_a_yes_to_the_bot_that_comes_late_has_it_shown(caller: Caller, store: Store) -> None:
    await proposed(store, caller)

    outcome = await caller.call("action_record_arrangement", "ja", "affirm", agreed=True)

    assert outcome.next_action == "action_staff_proposal"
    assert await states(store) == [PROPOSED]
