"""A promise to pay: taken in, checked, read back, and written down after a plain yes only."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from arrears.cases.acting import Actor
from arrears.cases.kinds import PauseReason
from arrears.cases.models import Case, Payment, Promise
from arrears.cases.pauses import pause
from arrears.cases.promises import find_open_promise
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from tests.actions.calling import TODAY, Caller, Outcome, done
from tests.actions.conftest import OfCase
from tests.actions.store_of_record import Record
from tests.arrears.cases.requests import act, seen

FORM = "errand_form"
FRIDAY = date(2026, 11, 20)


def promise(asked: str | None = None, **known: Any) -> dict[str, Any]:
    """How far the promise is, as the slot holds it."""
    return {
        "errand": "promise",
        "known": known,
        "asked": asked,
        "takes_any_text": False,
        "within": None,
    }


async def begin(caller: Caller, text: str, **more: Any) -> Outcome:
    return await caller.call("action_promise", text, "promise_to_pay", **more)


async def finish(caller: Caller, *, message_id: str = "m1", **known: Any) -> Outcome:
    known = {"pay_on": FRIDAY.isoformat(), "confirmed": True} | known
    return await caller.call(
        "action_finish_errand",
        "ja",
        "affirm",
        errand=promise("confirmed", **known),
        after=[done(FORM)],
        message_id=message_id,
    )


async def read_back(caller: Caller, **known: Any) -> str:
    outcome = await caller.call(
        "action_ask_errand_form_answer",
        form=FORM,
        asked="answer",
        errand=promise("confirmed", pay_on=FRIDAY.isoformat(), **known),
    )
    (said,) = outcome.said
    return said


async def standing(caller: Caller, store: Store) -> Promise | None:
    """The promise that the store holds."""
    return await seen(store, caller.conversation_id, find_open_promise)


async def promised(caller: Caller, store: Store) -> tuple[Decimal, date] | None:
    found = await standing(caller, store)
    return None if found is None else (found.amount, found.pay_on)


class TestTheBeginning:
    async def test_a_day_and_an_amount_told_at_once_are_not_asked_for(self, mehmet: Caller) -> None:
        outcome = await begin(mehmet, "ik betaal vrijdag 200 euro")

        assert outcome.responses == ["utter_promise_welcome"]
        assert outcome.slots["errand"] == promise(amount="200.00", pay_on="2026-11-20")
        assert outcome.next_action == FORM

    async def test_without_a_day_that_is_all_that_is_asked(self, mehmet: Caller) -> None:
        opened = await mehmet.call("validate_errand_form", form=FORM, errand=promise())
        answered = await mehmet.call(
            "validate_errand_form",
            "vrijdag",
            "inform",
            form=FORM,
            asked="answer",
            errand=promise("pay_on"),
        )

        assert opened.slots["errand"]["asked"] == "pay_on"
        assert answered.slots["errand"]["asked"] == "confirmed"

    async def test_a_stranger_is_thanked_and_proves_who_they_are_first(
        self, stranger: Caller
    ) -> None:
        outcome = await begin(stranger, "ik betaal vrijdag")

        assert outcome.responses == ["utter_promise_welcome", "utter_verify_first"]
        assert outcome.slots["errand"]["known"] == {"pay_on": "2026-11-20"}
        assert outcome.slots["wanted"] == ["action_promise"]

    @pytest.mark.parametrize(
        ("number", "response", "reasons"),
        [
            pytest.param("2026-000108", "utter_nothing_to_arrange", [], id="nothing open"),
            pytest.param("2026-000111", "utter_case_disputed", [], id="disputed"),
            pytest.param(
                "2026-000112",
                "utter_person_represented",
                ["representative"],
                id="under administration",
            ),
            pytest.param("2026-000109", "utter_stage_too_far", ["needs_staff"], id="at court"),
        ],
    )
    async def test_where_nothing_can_be_agreed_it_is_said_why(
        self, of_case: OfCase, record: Record, number: str, response: str, *, reasons: list[str]
    ) -> None:
        outcome = await begin(await of_case(number), "ik betaal vrijdag")

        assert outcome.responses == ["utter_promise_welcome", response]
        assert outcome.slots == {"errand": None, "asked": None}
        assert outcome.next_action is None
        assert await record.reasons() == reasons


class TestTheReadBack:
    async def test_without_an_amount_it_is_all_that_is_open(self, mehmet: Caller) -> None:
        said = await read_back(mehmet)

        assert said == (
            "Ik lees het even terug: u betaalt €\xa0474,15 op vrijdag 20 november 2026. Klopt dat?"
        )

    async def test_an_amount_that_was_told_is_what_is_read_back(self, mehmet: Caller) -> None:
        assert "€\xa0200,00" in await read_back(mehmet, amount="200.00")

    async def test_nobody_promises_more_than_is_open(self, mehmet: Caller) -> None:
        assert "€\xa0474,15" in await read_back(mehmet, amount="1000.00")

    async def test_nothing_is_written_down_by_it(self, mehmet: Caller, store: Store) -> None:
        await read_back(mehmet)

        assert await standing(mehmet, store) is None

    async def test_the_day_alone_is_asked_without_a_look_in_the_case(self, mehmet: Caller) -> None:
        outcome = await mehmet.call(
            "action_ask_errand_form_answer", form=FORM, asked="answer", errand=promise("pay_on")
        )

        assert outcome.responses == ["utter_ask_promise_pay_on"]


class TestTheEnd:
    async def test_after_a_yes_it_is_written_down_and_confirmed(
        self, mehmet: Caller, store: Store
    ) -> None:
        outcome = await finish(mehmet, amount="200.00")

        assert outcome.responses == ["utter_promise_made"]
        (said,) = outcome.said
        assert "U betaalt €\xa0200,00 op vrijdag 20 november 2026." in said
        assert "NL02 ABNA 0123 4567 89, op naam van Warmtehuis Installaties" in said
        assert "Zet erbij: 2026-000106." in said
        assert outcome.slots == {"errand": None}
        assert await promised(mehmet, store) == (Decimal("200.00"), FRIDAY)

    async def test_after_a_no_nothing_is(self, mehmet: Caller, store: Store) -> None:
        outcome = await finish(mehmet, confirmed=False)

        assert outcome.responses == ["utter_promise_not_made"]
        assert await standing(mehmet, store) is None

    async def test_a_message_that_is_handed_on_again_makes_one_promise(
        self, mehmet: Caller, store: Store
    ) -> None:
        first = await finish(mehmet, message_id="m7")
        made = await standing(mehmet, store)
        again = await finish(mehmet, message_id="m7")

        assert again.said == first.said
        after = await standing(mehmet, store)
        assert made is not None
        assert after is not None
        assert after.id == made.id

    async def test_a_new_promise_takes_the_place_of_the_one_before(
        self, mehmet: Caller, store: Store
    ) -> None:
        await finish(mehmet, message_id="m1", amount="200.00")
        await finish(mehmet, message_id="m2", amount="100.00")

        assert await promised(mehmet, store) == (Decimal("100.00"), FRIDAY)

    async def test_a_day_too_far_away_is_looked_at_by_staff(
        self, mehmet: Caller, store: Store, record: Record
    ) -> None:
        far = TODAY + timedelta(days=120)

        outcome = await finish(mehmet, pay_on=far.isoformat())

        assert outcome.responses == ["utter_promise_for_staff"]
        assert await promised(mehmet, store) == (Decimal("474.15"), far)
        assert len(await record.escalations()) == 1

    async def test_when_it_was_paid_meanwhile_nothing_is_promised(
        self, mehmet: Caller, store: Store
    ) -> None:
        async with store.writing() as session:
            case: Case = await access_case(session, mehmet.conversation_id)
            session.add(Payment(case_id=case.id, received_on=TODAY, amount=Decimal("474.15")))

        outcome = await finish(mehmet)

        assert outcome.responses == ["utter_nothing_to_arrange"]
        assert await standing(mehmet, store) is None

    async def test_when_collection_was_paused_meanwhile_it_is_said(
        self, mehmet: Caller, store: Store
    ) -> None:
        facts: dict[str, Any] = {"by": Actor.bot(mehmet.conversation_id), "on": TODAY, "key": "m0"}
        await act(store, mehmet.conversation_id, pause, PauseReason.DEATH, **facts)

        outcome = await finish(mehmet)

        assert outcome.responses == ["utter_collection_paused"]
        assert await standing(mehmet, store) is None

    async def test_a_stranger_promises_nothing(self, stranger: Caller) -> None:
        outcome = await finish(stranger)

        assert outcome.responses == ["utter_verify_first"]
        assert outcome.slots["wanted"] == ["action_finish_errand"]
