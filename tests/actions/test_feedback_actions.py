"""The survey: asked once after something was settled, and kept as soon as it is given."""

from typing import Any

import pytest

from arrears.cases.models import Survey
from arrears.cases.store import Store
from tests.actions.calling import Caller, Outcome
from tests.actions.store_of_record import Record


async def tell(caller: Caller, text: str, *, message_id: str = "m1", **more: Any) -> Outcome:
    return await caller.call("action_survey", text, "give_feedback", message_id=message_id, **more)


async def answer(
    caller: Caller, text: str, intent: str, *, errand: str = "survey", asked: str = "mark"
) -> Outcome:
    state = {"errand": errand, "known": {}, "asked": asked}
    return await caller.call(
        "validate_errand_form", text, intent, form="errand_form", asked="answer", errand=state
    )


async def finish(caller: Caller, errand: str, **known: Any) -> Outcome:
    return await caller.call("action_finish_errand", errand={"errand": errand, "known": known})


class TestTakingLeave:
    @pytest.mark.parametrize("intent", ["thank", "goodbye"])
    async def test_who_was_helped_is_asked_for_a_mark(self, mehmet: Caller, intent: str) -> None:
        outcome = await mehmet.call("action_take_leave", "dank", intent)

        assert outcome.responses == ["utter_before_survey"]
        assert outcome.next_action == "action_survey"
        assert outcome.slots == {"survey_asked": True}

    @pytest.mark.parametrize(
        ("intent", "response"), [("thank", "utter_welcome"), ("goodbye", "utter_goodbye")]
    )
    async def test_who_was_asked_is_not_asked_again(
        self, mehmet: Caller, intent: str, response: str
    ) -> None:
        outcome = await mehmet.call("action_take_leave", "dank", intent, survey_asked=True)

        assert outcome.responses == [response]
        assert outcome.next_action is None

    async def test_where_nothing_was_settled_nothing_is_asked(self, stranger: Caller) -> None:
        outcome = await stranger.call("action_take_leave", "dank", "thank")

        assert outcome.responses == ["utter_welcome"]

    async def test_in_the_middle_of_something_nothing_is_asked(self, mehmet: Caller) -> None:
        outcome = await mehmet.call(
            "action_take_leave", "doei", "goodbye", form="arrangement_form", asked="wish"
        )

        assert outcome.responses == ["utter_goodbye"]


class TestAMarkGivenUnasked:
    async def test_it_is_kept_with_what_was_said(self, stranger: Caller, store: Store) -> None:
        text = "jullie hebben me goed geholpen, ik geef een 9"

        outcome = await tell(stranger, text)

        (survey,) = await Record(store).every(Survey)
        assert (survey.mark, survey.tip) == (9, text)
        assert outcome.responses == ["utter_feedback_welcome", "utter_mark_kept"]

    async def test_handed_on_again_it_counts_once(self, stranger: Caller, store: Store) -> None:
        for _ in range(2):
            await tell(stranger, "een 9")

        assert len(await Record(store).every(Survey)) == 1

    async def test_after_a_bare_mark_one_tip_is_asked_for(self, stranger: Caller) -> None:
        assert (await tell(stranger, "een 9")).next_action == "action_survey_tip"

    async def test_without_a_mark_one_is_asked_for(self, stranger: Caller, store: Store) -> None:
        outcome = await tell(stranger, "goed geholpen")

        assert outcome.next_action == "errand_form"
        assert await Record(store).every(Survey) == []

    async def test_a_tip_that_follows_goes_with_the_mark(
        self, stranger: Caller, store: Store
    ) -> None:
        await tell(stranger, "een 9")

        outcome = await tell(stranger, "tip: maak de letters groter", message_id="m2")

        (survey,) = await Record(store).every(Survey)
        assert survey.tip == "tip: maak de letters groter"
        assert outcome.responses == ["utter_feedback_welcome", "utter_tip_kept"]

    async def test_a_low_mark_leads_to_the_offer_of_a_complaint(self, stranger: Caller) -> None:
        outcome = await tell(stranger, "ik geef een 2 want ik moest alles drie keer invullen")

        assert outcome.responses == [
            "utter_feedback_welcome",
            "utter_mark_low",
            "utter_survey_low_mark",
        ]


class TestTheQuestionForAMark:
    @pytest.mark.parametrize(
        ("text", "intent", "known"),
        [("8", "inform", 8), ("tja, een zesje", "give_feedback", 6), ("nee", "deny", "")],
    )
    async def test_a_mark_or_a_no(
        self, mehmet: Caller, text: str, intent: str, known: object
    ) -> None:
        outcome = await answer(mehmet, text, intent)

        assert outcome.slots["errand"]["known"] == {"mark": known}

    async def test_a_mark_that_cannot_be_is_said_so(self, mehmet: Caller) -> None:
        outcome = await answer(mehmet, "een 11", "give_feedback")

        assert outcome.responses == ["utter_mark_out_of_range"]

    @pytest.mark.parametrize(
        ("text", "intent"),
        [
            ("hoeveel moet ik nog betalen", "ask_open_amount"),
            ("ik kan 8 euro missen", "request_arrangement"),
            ("ik heb 30 pillen genomen", "crisis"),
        ],
    )
    async def test_anything_else_is_dealt_with_on_its_own(
        self, mehmet: Caller, text: str, intent: str
    ) -> None:
        outcome = await answer(mehmet, text, intent)

        assert outcome.slots == {"requested_slot": "answer"}
        assert outcome.responses == []

    async def test_who_spoke_of_something_else_is_not_asked_again(self, mehmet: Caller) -> None:
        outcome = await mehmet.call(
            "validate_errand_form",
            "hoe betaal ik",
            "ask_how_to_pay",
            form="errand_form",
            asked="answer",
            after=[{"event": "action", "name": "action_tell_how_to_pay"}],
            errand={"errand": "survey", "known": {}, "asked": "mark"},
        )

        assert outcome.slots == {"errand": None, "requested_slot": None}
        assert outcome.responses == []

    async def test_a_no_is_fine(self, mehmet: Caller, store: Store) -> None:
        outcome = await finish(mehmet, "survey", mark="")

        assert outcome.responses == ["utter_survey_declined"]
        assert await Record(store).every(Survey) == []


class TestTheQuestionForATip:
    async def test_a_tip_is_kept(self, mehmet: Caller, store: Store) -> None:
        await finish(mehmet, "survey", mark=8)

        outcome = await finish(mehmet, "survey_tip", tip="minder brieven")

        (survey,) = await Record(store).every(Survey)
        assert (survey.mark, survey.tip) == (8, "minder brieven")
        assert outcome.responses == ["utter_tip_kept"]

    async def test_a_question_is_no_tip(self, mehmet: Caller) -> None:
        outcome = await answer(
            mehmet, "hoe gaat het verder", "ask_process", errand="survey_tip", asked="tip"
        )

        assert outcome.slots == {"requested_slot": "answer"}

    async def test_a_no_is_answered_too(self, mehmet: Caller) -> None:
        await finish(mehmet, "survey", mark=8)

        assert (await finish(mehmet, "survey_tip", tip="")).responses == ["utter_tip_declined"]

    @pytest.mark.parametrize(
        ("text", "intent", "known"),
        [
            ("minder brieven", "express_dissatisfaction", {"tip": "minder brieven"}),
            ("minder brieven sturen", "ask_process", {"tip": "minder brieven sturen"}),
            ("nee hoor", "deny", {"tip": ""}),
        ],
    )
    async def test_a_tip_or_a_no(
        self, mehmet: Caller, text: str, intent: str, known: dict[str, str]
    ) -> None:
        outcome = await answer(mehmet, text, intent, errand="survey_tip", asked="tip")

        assert outcome.slots["errand"]["known"] == known
