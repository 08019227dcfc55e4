"""Explained again: in simpler words, then by an example, as often as somebody asks."""

import re

import pytest

from actions import explaining
from actions.explaining import QUESTIONS, SUBJECTS, subject_of
from tests.actions.calling import LISTEN, Caller, Event, Outcome, domain, person, spoken

EXPLAINED = {name for name in domain()["responses"] if name.startswith("utter_explain_")}
# Not about a subject: about what to explain, and about the questions of a form.
NO_SUBJECT = re.compile(r"utter_explain_(what|together|question_\w+)")


@pytest.fixture
def weather(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two subjects more, of which one begins as the other does."""
    monkeypatch.setattr(explaining, "SUBJECTS", ("weather", "weather_at_sea"))


async def not_understood(caller: Caller, *said: str, asked: str | None = None) -> Outcome:
    before: list[Event] = [person("en het weer?"), *(spoken(one) for one in said), LISTEN]
    return await caller.call(
        "action_explain_again", "ik snap het niet", "ask_repeat", before=before, asked=asked
    )


@pytest.mark.usefixtures("weather")
class TestOneStepSimpler:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("utter_explain_weather", ["utter_explain_weather_simpler"]),
            ("utter_explain_weather_own_town", ["utter_explain_weather_simpler"]),
            ("utter_explain_weather_simpler", ["utter_explain_weather_example"]),
            (
                "utter_explain_weather_example",
                ["utter_explain_weather_simpler", "utter_explain_together"],
            ),
            ("utter_explain_weather_at_sea", ["utter_explain_weather_at_sea_simpler"]),
            ("utter_explain_what", ["utter_explain_together"]),
        ],
    )
    async def test_what_was_explained_is_said_in_other_words(
        self, stranger: Caller, before: str, after: list[str]
    ) -> None:
        outcome = await not_understood(stranger, before)

        # None of these are in the domain, so that what is read of them is not looked at.
        assert outcome.responses == after

    async def test_the_last_of_two_explanations_is_meant(self, stranger: Caller) -> None:
        outcome = await not_understood(
            stranger, "utter_explain_weather", "utter_explain_weather_at_sea", "utter_ask_wish"
        )

        assert outcome.responses == ["utter_explain_weather_at_sea_simpler"]

    async def test_what_a_message_before_the_last_was_told_is_not(self, stranger: Caller) -> None:
        before = [
            person("en het weer?"),
            spoken("utter_explain_weather"),
            LISTEN,
            person("dank u"),
            spoken("utter_welcome"),
            LISTEN,
        ]

        outcome = await stranger.call(
            "action_explain_again", "ik snap het niet", "ask_repeat", before=before
        )

        assert outcome.responses == ["utter_explain_what"]

    async def test_an_explanation_goes_before_the_question_that_came_with_it(
        self, stranger: Caller
    ) -> None:
        outcome = await not_understood(stranger, "utter_explain_weather", asked="wish")

        assert outcome.responses == ["utter_explain_weather_simpler"]


@pytest.mark.parametrize("asked", sorted(QUESTIONS))
async def test_a_question_that_is_not_understood_is_explained(stranger: Caller, asked: str) -> None:
    outcome = await not_understood(stranger, "utter_verify_first", asked=asked)

    assert outcome.responses == [f"utter_explain_question_{asked}"]
    assert set(outcome.responses) <= EXPLAINED


async def test_with_nothing_explained_the_person_is_asked_what_to_explain(
    stranger: Caller,
) -> None:
    outcome = await not_understood(stranger, "utter_welcome")

    assert outcome.responses == ["utter_explain_what"]


def test_every_question_of_the_two_forms_can_be_explained() -> None:
    forms = domain()["forms"]
    slots = {
        slot
        for name in ("identity_form", "arrangement_form")
        for slot in forms[name]["required_slots"]
    }

    assert slots == QUESTIONS


def test_every_subject_is_explained_first_then_simpler_and_by_an_example() -> None:
    for subject in SUBJECTS:
        family = {name for name in EXPLAINED if subject_of(name) == subject}
        steps = {f"utter_explain_{subject}_{step}" for step in ("simpler", "example")}

        assert steps <= family, subject
        assert family - steps, subject


def test_every_explanation_in_the_domain_has_a_subject_that_can_be_explained_again() -> None:
    families = {name for name in EXPLAINED if not NO_SUBJECT.fullmatch(name)}

    assert {name for name in families if subject_of(name) is None} == set()


def test_no_subject_is_listed_twice() -> None:
    assert len(set(SUBJECTS)) == len(SUBJECTS)
