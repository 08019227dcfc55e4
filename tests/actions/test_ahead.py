"""What follows for certain from an action comes along in the same answer, and nothing else does."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy.exc import OperationalError

from actions.ahead import AFTER_FORM, MOST, Call, Result, next_call, what_follows
from arrears.cases.models import Promise
from tests.actions.calling import LISTEN, Caller, domain, done, person
from tests.actions.store_of_record import Record

RULES = Path(__file__).parents[2] / "data" / "rules"
FORMS = ("arrangement_form", "errand_form", "identity_form")
ACTIONS = frozenset(domain()["actions"]) | {f"validate_{form}" for form in FORMS}
HEARD = [LISTEN, {"event": "user"}]
REQUESTED = "requested_slot"


def call(
    action: str,
    *events: Any,
    form: str | None = None,
    message: Mapping[str, Any] | None = None,
    **slots: Any,
) -> Call:
    return {
        "next_action": action,
        "sender_id": "someone",
        "tracker": {
            "sender_id": "someone",
            "slots": {REQUESTED: None, "wish": None} | slots,
            "latest_message": {"text": "60", "metadata": message or {}},
            "events": [*HEARD, *events],
            "active_loop": {"name": form} if form else {},
        },
    }


def sets(**slots: Any) -> list[dict[str, Any]]:
    return [{"event": "slot", "name": name, "value": value} for name, value in slots.items()]


def goes_to(action: str) -> dict[str, Any]:
    return {"event": "followup", "name": action}


def loop(form: str | None) -> dict[str, Any]:
    return {"event": "active_loop", "name": form}


def after(of: Call, events: Sequence[Mapping[str, Any]]) -> Call | None:
    return next_call(of, {"events": list(events), "responses": []}, ACTIONS)


class TestWhatIsCertain:
    def test_a_form_that_took_an_answer_asks_its_next_question(self) -> None:
        read = call(
            "validate_arrangement_form",
            done("arrangement_form"),
            form="arrangement_form",
            requested_slot="day_of_month",
        )

        asks = after(read, sets(day_of_month=25, requested_slot="agreed"))

        assert asks == call(
            "action_ask_arrangement_form_agreed",
            done("arrangement_form"),
            form="arrangement_form",
            day_of_month=25,
            requested_slot="agreed",
        )

    @pytest.mark.parametrize("form", FORMS)
    @pytest.mark.parametrize("ends", [sets(requested_slot=None), [loop(None)]])
    def test_after_a_form_comes_what_the_rules_have_done(
        self, form: str, ends: list[dict[str, Any]]
    ) -> None:
        read = call(f"validate_{form}", done(form), form=form, requested_slot="wish")

        assert after(read, ends) == call(AFTER_FORM[form], done(form))

    def test_unless_something_else_was_called_for(self) -> None:
        read = call("validate_errand_form", done("errand_form"), form="errand_form")

        following = after(read, [loop(None), goes_to("action_referral")])

        assert following == call("action_referral", done("errand_form"))

    def test_an_action_that_calls_for_another_is_followed_by_it(self) -> None:
        told = call("action_after_identity", done("identity_form"))

        following = after(told, [*sets(wish="x"), goes_to("action_tell_open_amount")])

        assert following == call(
            "action_tell_open_amount",
            done("identity_form"),
            done("action_after_identity"),
            wish="x",
        )

    def test_a_form_that_is_called_for_reads_what_there_is(self) -> None:
        begins = call("action_start_arrangement")

        following = after(begins, [goes_to("arrangement_form")])

        assert following == call(
            "validate_arrangement_form",
            done("action_start_arrangement"),
            done("arrangement_form"),
            form="arrangement_form",
        )

    def test_a_form_goes_on_after_an_interruption(self) -> None:
        told = call("action_explain_fees", form="errand_form", requested_slot="answer")

        assert after(told, []) == call(
            "validate_errand_form",
            done("action_explain_fees"),
            done("errand_form"),
            form="errand_form",
            requested_slot="answer",
        )

    def test_a_question_that_cannot_be_asked_may_lead_back_to_its_form(self) -> None:
        asks = call(
            "action_ask_arrangement_form_agreed",
            done("arrangement_form"),
            form="arrangement_form",
            wish="w",
        )

        following = after(asks, [*sets(wish=None), goes_to("arrangement_form")])

        assert following is not None
        assert following["next_action"] == "validate_arrangement_form"
        assert following["tracker"]["slots"]["wish"] is None


class TestWhatIsNot:
    def test_only_the_last_part_of_a_message_is_followed_by_a_question(self) -> None:
        read = call("validate_errand_form", form="errand_form", message={"more_follows": True})

        assert after(read, sets(asked=None, requested_slot="answer")) is None

    def test_a_form_that_took_nothing_in_is_left_to_the_rules(self) -> None:
        read = call("validate_errand_form", form="errand_form", requested_slot="answer")

        assert after(read, sets(requested_slot="answer")) is None

    def test_a_question_that_is_a_response_is_the_bot_s(self) -> None:
        read = call("validate_arrangement_form", form="arrangement_form")

        assert after(read, sets(asked={}, requested_slot="wish")) is None

    @pytest.mark.parametrize(
        "events",
        [
            [],
            [goes_to("action_listen")],
            [goes_to("action_nowhere")],
            [goes_to("action_referral"), {"event": "user", "text": "hoi"}],
        ],
        ids=["listens", "told to listen", "unknown", "an event that is not foreseen"],
    )
    def test_nothing_follows(self, events: list[dict[str, Any]]) -> None:
        assert after(call("action_explain_fees"), events) is None


async def followed_by(run: Any, first: Result) -> list[str]:
    followed = what_follows(call("action_help"), first, run, ACTIONS)
    return [one["next_action"] async for one, _ in followed]


AGAIN: Result = {"events": [goes_to("action_help")], "responses": []}


async def test_a_circle_is_left_to_the_bot() -> None:
    async def run(_: Call) -> Result:
        return AGAIN

    assert await followed_by(run, AGAIN) == ["action_help"] * MOST


async def test_what_cannot_be_done_now_is_left_and_what_was_done_counts() -> None:
    calls: list[Call] = []

    async def run(one: Call) -> Result:
        calls.append(one)
        if len(calls) > 1:
            raise OperationalError("SELECT", {}, Exception("away"))
        return AGAIN

    assert await followed_by(run, AGAIN) == ["action_help"]
    assert len(calls) == 2


async def test_a_mistake_is_not_hidden() -> None:
    async def run(_: Call) -> Result:
        raise KeyError("mistake")

    with pytest.raises(KeyError):
        await followed_by(run, AGAIN)


def test_it_follows_a_form_as_the_rules_say() -> None:
    rules = [
        rule["steps"]
        for file in RULES.glob("*.yml")
        for rule in yaml.safe_load(file.read_text())["rules"]
    ]
    ends = {
        steps[0]["action"]: steps[2]["action"]
        for steps in rules
        if len(steps) == 3 and steps[1] == {"active_loop": None}
    }

    assert ends == AFTER_FORM
    assert set(domain()["forms"]) == set(FORMS)


class TestTheServer:
    async def proves_identity(self, caller: Caller, *, goes_ahead: bool) -> Any:
        known = {"case_number": "2026-000106", "postcode": "7522LM"}
        answer = await caller.send(
            "validate_identity_form",
            [LISTEN, person("5 april 1988", "inform"), done("identity_form")],
            form="identity_form",
            slots=known | {REQUESTED: "date_of_birth", "wanted": ["action_tell_open_amount"]},
            goes_ahead=goes_ahead,
        )
        return answer.raise_for_status().json()

    async def test_it_goes_ahead_for_who_asks_for_that(self, stranger: Caller) -> None:
        ahead = (await self.proves_identity(stranger, goes_ahead=True))["ahead"]

        assert [one["call"]["next_action"] for one in ahead] == [
            "action_after_identity",
            "action_tell_open_amount",
        ]
        said = [each["response"] for one in ahead for each in one["result"]["responses"]]
        assert "utter_identity_verified" in said
        assert "utter_explain_amounts_own" in said

    async def test_and_for_nobody_else(self, stranger: Caller) -> None:
        assert "ahead" not in await self.proves_identity(stranger, goes_ahead=False)

    async def test_what_is_done_ahead_is_what_is_done_when_called(self, stranger: Caller) -> None:
        ahead = (await self.proves_identity(stranger, goes_ahead=True))["ahead"]

        called = [
            await stranger.server.post("/webhook", json={**one["call"], "goes_ahead": False})
            for one in ahead
        ]
        assert [one.json() for one in called] == [one["result"] for one in ahead]

    async def test_nothing_of_a_case_goes_to_who_did_not_prove_it(self, stranger: Caller) -> None:
        answer = await stranger.send(
            "action_after_identity",
            [LISTEN, person("hoeveel?", "ask_open_amount")],
            slots={"wanted": ["action_tell_open_amount"]},
            goes_ahead=True,
        )

        assert answer.json()["ahead"] == []
        assert "474" not in answer.text

    async def test_what_is_done_ahead_and_again_is_done_once(
        self, mehmet: Caller, record: Record
    ) -> None:
        """The same message is handed on again after a crash."""
        for _ in range(2):
            answer = await mehmet.send(
                "validate_errand_form",
                [LISTEN, person("ja", "affirm"), done("errand_form")],
                form="errand_form",
                slots={
                    REQUESTED: "answer",
                    "errand": {
                        "errand": "promise",
                        "known": {"pay_on": "2026-11-23"},
                        "asked": "confirmed",
                    },
                },
                goes_ahead=True,
            )
            ahead = answer.raise_for_status().json()["ahead"]
            assert [one["call"]["next_action"] for one in ahead] == ["action_finish_errand"]

        assert len(await record.every(Promise)) == 1
