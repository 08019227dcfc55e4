"""The form that all errands share: begun, interrupted, corrected, taken up again, done."""

from collections.abc import AsyncIterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

import httpx
import pytest

from actions import casestore
from actions.errand import ERRAND_FORM, Errand, State
from actions.server import create_app
from arrears.cases.store import Store
from tests.actions.calling import Caller, Outcome, done
from tests.actions.tiny_errand import FetchParcel

FRIDAY, MONDAY = "2026-11-20", "2026-11-23"
ARRANGEMENT = {"form": "arrangement_form"}


@pytest.fixture
async def parcels(
    store: Store, fixed_day: date, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Caller]:
    """The action server with one errand more, on an empty case store."""
    monkeypatch.setitem(Errand.all_errands, "parcel", FetchParcel)
    monkeypatch.setattr(casestore, "Store", lambda _, **__: store)
    casestore.store.cache_clear()
    transport = httpx.ASGITransport(create_app(), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://actions") as client:
        yield Caller(client, UUID(int=1))
    casestore.store.cache_clear()


def errand(asked: str | None = None, within: object = None, **known: Any) -> dict[str, Any]:
    """How far the errand is, as the slot holds it."""
    is_story = asked == "why_dear"
    return {
        "errand": "parcel",
        "known": known,
        "asked": asked,
        "takes_any_text": is_story,
        "within": within,
    }


def counted(question: str, times: int = 1) -> dict[str, Any]:
    return {"question": f"parcel:{question}", "times": times}


async def begin(caller: Caller, text: str, **more: Any) -> Outcome:
    return await caller.call("action_parcel", text, "promise_to_pay", **more)


async def answer(
    caller: Caller, text: str, state: Mapping[str, Any], intent: str = "inform", **more: Any
) -> Outcome:
    facts = {"was_asked": counted(state["asked"])} | more
    return await caller.call(
        "validate_errand_form",
        text,
        intent,
        form=ERRAND_FORM,
        asked="answer",
        errand=state,
        **facts,
    )


def asks(outcome: Outcome) -> str | None:
    """The question of the errand that is open now."""
    question: str | None = outcome.slots["errand"]["asked"]
    assert outcome.slots["requested_slot"] == "answer"
    return question


def known(outcome: Outcome) -> Mapping[str, Any]:
    found: Mapping[str, Any] = outcome.slots["errand"]["known"]
    return found


class TestTheBeginning:
    async def test_what_was_told_is_met_before_anything_is_asked(self, parcels: Caller) -> None:
        outcome = await begin(parcels, "er ligt een pakje")

        assert outcome.responses == ["parcel_welcome"]
        assert outcome.slots["errand"] == errand()
        assert outcome.closes_form
        assert outcome.next_action == ERRAND_FORM

    async def test_what_was_told_at_once_is_known(self, parcels: Caller) -> None:
        outcome = await begin(parcels, "haal vrijdag mijn pakje van 20 euro")

        assert known(outcome) == {"worth": "20.00", "day": FRIDAY}

    async def test_when_it_cannot_be_nothing_is_asked(
        self, parcels: Caller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(FetchParcel, "is_open", False)

        outcome = await begin(parcels, "haal mijn pakje", was_asked={"waiting": ERRAND_FORM})

        assert outcome.responses == ["parcel_welcome", "parcel_closed"]
        assert outcome.slots == {"errand": None, "asked": None}
        assert outcome.next_action is None

    async def test_with_nothing_left_to_ask_it_is_done_at_once(
        self, parcels: Caller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(FetchParcel, "questions", FetchParcel.questions[:2])

        outcome = await begin(parcels, "haal vrijdag mijn pakje")

        assert outcome.responses == ["parcel_welcome", "parcel_fetched"]
        assert outcome.slots == {"errand": None, "asked": None}

    async def test_who_comes_for_the_same_again_loses_nothing(self, parcels: Caller) -> None:
        """For instance with a button, after the question had to wait."""
        outcome = await begin(parcels, "maandag mijn pakje", errand=errand("day", worth="20.00"))

        assert outcome.responses == []
        assert known(outcome) == {"worth": "20.00", "day": MONDAY}


class TestTheIdentityCheck:
    @pytest.fixture(autouse=True)
    def stranger(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(FetchParcel, "is_known", False)

    async def test_it_goes_first_and_nothing_is_lost(self, parcels: Caller) -> None:
        outcome = await begin(parcels, "haal vrijdag mijn pakje")

        assert outcome.responses == ["parcel_welcome", "utter_verify_first"]
        assert known(outcome) == {"day": FRIDAY}
        assert outcome.slots["wanted"] == ["action_parcel"]
        assert outcome.next_action == "identity_form"

    async def test_after_it_the_errand_goes_on_with_what_was_told(
        self, parcels: Caller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(FetchParcel, "is_known", True)

        outcome = await begin(
            parcels,
            "2026-000106, maandag geboren",
            errand=errand(day=FRIDAY),
            after=[done("identity_form"), done("action_after_identity")],
        )

        assert outcome.responses == []
        assert known(outcome) == {"day": FRIDAY}
        assert outcome.next_action == ERRAND_FORM

    async def test_an_errand_that_began_during_it_does_not_go_back_to_it(
        self, parcels: Caller
    ) -> None:
        outcome = await begin(parcels, "haal mijn pakje", form="identity_form", asked="postcode")

        assert outcome.responses == ["parcel_welcome"]
        assert outcome.slots == {"errand": errand(), "wanted": ["action_parcel"]}
        assert outcome.next_action is None

    async def test_who_is_no_longer_verified_comes_back_to_the_form(self, parcels: Caller) -> None:
        outcome = await parcels.call(
            "action_ask_errand_form_answer",
            form=ERRAND_FORM,
            asked="answer",
            errand=errand("day"),
        )

        assert outcome.responses == ["utter_verify_first"]
        assert outcome.slots["wanted"] == [ERRAND_FORM]


class TestTheQuestions:
    async def test_the_form_opens_with_the_first_thing_that_is_not_known(
        self, parcels: Caller
    ) -> None:
        outcome = await parcels.call(
            "validate_errand_form", form=ERRAND_FORM, errand=errand(worth="20.00")
        )

        assert outcome.said == []
        assert asks(outcome) == "day"
        assert outcome.slots["asked"] == counted("day")

    async def test_it_is_asked_in_the_words_of_the_errand_with_its_facts(
        self, parcels: Caller
    ) -> None:
        answered = await parcels.server.post(
            "/webhook",
            json={
                "next_action": "action_ask_errand_form_answer",
                "sender_id": str(parcels.conversation_id),
                "tracker": {
                    "sender_id": str(parcels.conversation_id),
                    "slots": {"errand": errand("confirmed", day=FRIDAY)},
                    "latest_message": {},
                    "events": [],
                    "paused": False,
                    "followup_action": None,
                    "active_loop": {"name": ERRAND_FORM},
                    "latest_action_name": None,
                },
            },
        )

        (asked,) = answered.json()["responses"]
        assert asked["response"] == "utter_ask_parcel_confirmed"
        assert asked["day"] == FRIDAY

    async def test_an_answer_leads_to_the_next_question(self, parcels: Caller) -> None:
        outcome = await answer(parcels, "vrijdag", errand("day"))

        assert outcome.said == []
        assert known(outcome) == {"day": FRIDAY}
        assert asks(outcome) == "confirmed"

    async def test_only_what_is_needed_is_asked(self, parcels: Caller) -> None:
        outcome = await answer(parcels, "vrijdag", errand("day", worth="900.00"))

        assert asks(outcome) == "why_dear"
        assert outcome.slots["errand"]["takes_any_text"] is True

    async def test_what_is_told_beside_the_answer_is_known_too(self, parcels: Caller) -> None:
        outcome = await answer(parcels, "vrijdag, en het kost 900 euro", errand("day"))

        assert known(outcome) == {"day": FRIDAY, "worth": "900.00"}

    async def test_after_the_last_answer_the_form_ends(self, parcels: Caller) -> None:
        outcome = await answer(parcels, "ja", errand("confirmed", day=FRIDAY), "affirm")

        assert known(outcome) == {"day": FRIDAY, "confirmed": True}
        assert outcome.slots["requested_slot"] is None

    async def test_what_is_not_understood_is_said_in_the_words_of_the_question(
        self, parcels: Caller
    ) -> None:
        outcome = await answer(parcels, "bloemkool", errand("day"))

        assert outcome.responses == ["utter_not_understood_parcel_day"]
        assert asks(outcome) == "day"
        assert outcome.slots["asked"] == counted("day", times=2)

    async def test_what_cannot_be_is_said_kindly(self, parcels: Caller) -> None:
        outcome = await answer(parcels, "31 februari", errand("day"))

        assert outcome.responses == ["utter_no_such_day"]
        assert asks(outcome) == "day"

    async def test_what_was_asked_twice_waits_and_keeps_what_is_known(
        self, parcels: Caller
    ) -> None:
        outcome = await answer(
            parcels, "bloemkool", errand("day", worth="20.00"), was_asked=counted("day", times=2)
        )

        assert outcome.responses == ["utter_not_understood_parcel_day", "utter_question_is_hard"]
        assert outcome.slots["requested_slot"] is None
        assert outcome.slots["asked"] == {"waiting": ERRAND_FORM}
        assert known(outcome) == {"worth": "20.00"}

    async def test_without_an_errand_the_form_ends(self, parcels: Caller) -> None:
        outcome = await parcels.call("validate_errand_form", "ja", "affirm", form=ERRAND_FORM)

        assert outcome.slots == {"requested_slot": None}


class TestInBetween:
    async def test_a_question_is_no_answer(self, parcels: Caller) -> None:
        outcome = await answer(
            parcels, "wat gebeurt er vrijdag?", errand("day"), "ask_consequences"
        )

        assert outcome.said == []
        assert outcome.slots == {"requested_slot": "answer"}

    async def test_after_it_the_same_question_comes_back(self, parcels: Caller) -> None:
        outcome = await answer(
            parcels,
            "wat gebeurt er vrijdag?",
            errand("day"),
            "ask_consequences",
            after=[done("utter_consequences")],
        )

        assert asks(outcome) == "day"
        assert known(outcome) == {}
        assert outcome.slots["asked"] == counted("day", times=2)

    @pytest.mark.parametrize(
        ("intent", "state"),
        [
            pytest.param("promise_to_pay", errand("day"), id="what they came for"),
            pytest.param(
                "refuse_to_pay", errand("confirmed", day=FRIDAY), id="what the question says"
            ),
        ],
    )
    async def test_some_things_that_people_come_for_are_an_answer_here(
        self, parcels: Caller, intent: str, state: dict[str, Any]
    ) -> None:
        outcome = await answer(parcels, "maandag dan maar", state, intent)

        assert known(outcome) == {"day": MONDAY}

    async def test_but_no_answer_to_another_question(self, parcels: Caller) -> None:
        outcome = await answer(parcels, "maandag betaal ik niet", errand("day"), "refuse_to_pay")

        assert outcome.slots == {"requested_slot": "answer"}

    @pytest.mark.parametrize("intent", ["file_complaint", "ask_fees", "nlu_fallback"])
    async def test_in_a_story_nothing_is_a_request_of_its_own(
        self, parcels: Caller, intent: str
    ) -> None:
        state = errand("why_dear", day=FRIDAY, worth="900.00")

        outcome = await answer(parcels, "ik vind dit een slechte zaak", state, intent)

        assert known(outcome)["why_dear"] == "ik vind dit een slechte zaak"

    @pytest.mark.parametrize("intent", ["crisis", "request_human", "stop"])
    async def test_danger_and_a_call_for_a_person_are_heard_in_any_story(
        self, parcels: Caller, intent: str
    ) -> None:
        state = errand("why_dear", day=FRIDAY, worth="900.00")

        outcome = await answer(parcels, "…", state, intent)

        assert outcome.slots == {"requested_slot": "answer"}


class TestAChangeOfMind:
    async def test_a_yes_that_changes_something_is_read_back_again(self, parcels: Caller) -> None:
        state = errand("confirmed", day=FRIDAY, worth="20.00")

        outcome = await answer(parcels, "ja maar dan 30 euro", state, "affirm")

        assert outcome.said == []
        assert known(outcome) == {"day": FRIDAY, "worth": "30.00"}
        assert asks(outcome) == "confirmed"
        assert outcome.slots["asked"] == counted("confirmed")

    async def test_a_yes_that_says_the_same_again_is_a_yes(self, parcels: Caller) -> None:
        state = errand("confirmed", day=FRIDAY, worth="20.00")

        outcome = await answer(parcels, "ja 20 euro is goed", state, "affirm")

        assert known(outcome) == {"day": FRIDAY, "worth": "20.00", "confirmed": True}

    async def test_a_yes_in_a_message_that_led_to_the_question_is_none(
        self, parcels: Caller
    ) -> None:
        """The bot takes it apart; the read-back was not said yet when the yes was."""
        outcome = await answer(
            parcels, "ja", errand("confirmed", day=FRIDAY), "affirm", part=(1, 2), was_asked=None
        )

        assert known(outcome) == {"day": FRIDAY}
        assert asks(outcome) == "confirmed"

    @pytest.mark.parametrize("intent", ["deny", "ask_repeat", "nlu_fallback"])
    async def test_a_step_back_opens_the_question_before(
        self, parcels: Caller, intent: str
    ) -> None:
        """However the classifier reads it."""
        state = errand("confirmed", day=FRIDAY, worth="20.00")

        outcome = await answer(parcels, "nee, terug", state, intent)

        assert outcome.said == []
        assert known(outcome) == {"worth": "20.00"}
        assert asks(outcome) == "day"

    async def test_before_the_first_question_nothing_gets_lost(self, parcels: Caller) -> None:
        """What was told unasked and is never asked for is no step."""
        outcome = await answer(parcels, "terug", errand("day", worth="20.00"))

        assert known(outcome) == {"worth": "20.00"}
        assert asks(outcome) == "day"


class TestTheEnd:
    async def finish(self, caller: Caller, state: Mapping[str, Any], **more: Any) -> Outcome:
        return await caller.call(
            "action_finish_errand",
            "ja",
            "affirm",
            after=[done(ERRAND_FORM)],
            errand=state,
            **more,
        )

    async def test_it_is_done_and_over(self, parcels: Caller) -> None:
        outcome = await self.finish(parcels, errand("confirmed", day=FRIDAY, confirmed=True))

        assert outcome.responses == ["parcel_fetched"]
        assert outcome.slots == {"errand": None}
        assert outcome.next_action == "action_listen"

    async def test_what_only_waits_is_not_done(self, parcels: Caller) -> None:
        outcome = await self.finish(
            parcels, errand("confirmed", day=FRIDAY), was_asked={"waiting": ERRAND_FORM}
        )

        assert outcome.responses == []
        assert "errand" not in outcome.slots

    async def test_the_form_that_was_interrupted_goes_on(self, parcels: Caller) -> None:
        outcome = await self.finish(parcels, errand(day=FRIDAY, within=ARRANGEMENT))

        assert outcome.slots == {"errand": None}
        assert outcome.next_action == "arrangement_form"

    async def test_the_errand_that_was_interrupted_goes_on(self, parcels: Caller) -> None:
        interrupted = {**errand("day", worth="20.00"), "errand": "promise"}

        outcome = await self.finish(parcels, errand(day=FRIDAY, within=interrupted))

        assert outcome.slots == {"errand": interrupted}
        assert outcome.next_action == ERRAND_FORM

    async def test_an_errand_that_leads_elsewhere_goes_nowhere_else(
        self, parcels: Caller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(FetchParcel, "leads_to", "action_request_human")

        outcome = await self.finish(parcels, errand(day=FRIDAY, within=ARRANGEMENT))

        assert outcome.slots == {"errand": None}
        assert outcome.next_action == "action_request_human"


class TestWithinSomethingElse:
    async def test_a_form_that_it_interrupts_is_remembered(self, parcels: Caller) -> None:
        outcome = await begin(parcels, "haal mijn pakje", form="arrangement_form", asked="wish")

        assert outcome.slots["errand"] == errand(within=ARRANGEMENT)
        assert outcome.closes_form

    async def test_an_errand_that_it_interrupts_is_remembered_one_deep(
        self, parcels: Caller
    ) -> None:
        other = {**errand("day"), "errand": "promise"}

        outcome = await begin(
            parcels,
            "haal mijn pakje",
            form=ERRAND_FORM,
            asked="answer",
            errand={**other, "within": ARRANGEMENT},
        )

        assert outcome.slots["errand"] == errand(within=other)
        # The form is open already, and asks the questions of the new errand.
        assert outcome.next_action is None

    async def test_an_errand_that_waits_is_not_what_it_interrupts(self, parcels: Caller) -> None:
        other = {**errand("day"), "errand": "promise"}

        outcome = await begin(parcels, "haal mijn pakje", errand=other)

        assert outcome.slots["errand"] == errand()

    async def test_when_it_cannot_be_what_it_interrupts_simply_goes_on(
        self, parcels: Caller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(FetchParcel, "is_open", False)
        other = {**errand("day"), "errand": "promise"}

        in_form = await begin(parcels, "mijn pakje", form="arrangement_form", asked="wish")
        in_errand = await begin(
            parcels, "mijn pakje", form=ERRAND_FORM, asked="answer", errand=other
        )

        assert in_form.slots == {"errand": None}
        assert in_errand.slots == {"errand": other}
        assert not in_form.closes_form
        assert not in_errand.closes_form


def test_what_the_dialogue_keeps_is_read_as_it_was_kept() -> None:
    state = State("parcel", {"day": FRIDAY}, asked="confirmed", within=ARRANGEMENT)

    assert State(**state.event["value"]) == state


def test_the_errand_of_this_test_is_none_of_the_assistants() -> None:
    assert "parcel" not in Errand.all_errands
