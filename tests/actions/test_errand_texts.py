"""Each errand can be come for, asks in words that are there, and no words are left over."""

from collections.abc import Iterator

from actions.errand import Errand, Question, only_when_told
from tests.actions import sources
from tests.actions.calling import domain
from tests.actions.test_domain import rules

ASKS, NOT_UNDERSTOOD = "utter_ask_", "utter_not_understood_"


def asked_by() -> Iterator[tuple[type[Errand], str, Question]]:
    """Each question that can be asked: its errand, and its name with that of the errand before."""
    for name, errand in Errand.all_errands.items():
        for question in errand.questions:
            if question.needed is not only_when_told:
                yield errand, f"{name}_{question.name}", question


def questions() -> Iterator[str]:
    return (name for _, name, _ in asked_by())


def asking() -> set[str]:
    return {f"{ASKS}{name}" for name in questions()}


def when_not_understood() -> set[str]:
    return {f"{NOT_UNDERSTOOD}{name}" for name in questions()}


def can_be_misunderstood() -> set[str]:
    """Of the answers that an errand insists on, those that are not just any text."""
    return {
        f"{NOT_UNDERSTOOD}{name}"
        for errand, name, question in asked_by()
        if not question.takes_any_text and not errand.lets_go
    }


def of_forms() -> set[str]:
    """How the forms of their own say the same."""
    slots = [
        (form, slot) for form, made in domain()["forms"].items() for slot in made["required_slots"]
    ]
    asking = {f"{ASKS}{form}_{slot}" for form, slot in slots}
    return asking | {f"{NOT_UNDERSTOOD}{slot}" for _, slot in slots}


def test_there_are_errands() -> None:
    assert Errand.all_errands


def test_every_question_has_words() -> None:
    assert asking() - domain()["responses"].keys() == set()


def test_every_answer_that_can_be_misunderstood_has_words_for_that() -> None:
    assert can_be_misunderstood() - domain()["responses"].keys() == set()


def test_no_words_of_a_question_are_left_over() -> None:
    named = sources.names_spelled_out()
    of_questions = {
        name for name in domain()["responses"] if name.startswith((ASKS, NOT_UNDERSTOOD))
    }

    assert of_questions - asking() - when_not_understood() - of_forms() - named == set()


def test_whatever_people_come_for_a_rule_runs_the_errand() -> None:
    begun = {
        (first["intent"], then["action"])
        for first, then in (rule["steps"][:2] for rule in rules() if len(rule["steps"]) > 1)
        if "intent" in first and "action" in then
    }
    wanted = {
        (intent, errand().name())
        for errand in Errand.all_errands.values()
        for intent in errand.intents
    }

    # "Mijn dochter mag dit regelen" is heard by the errand of somebody else, which hands on.
    assert wanted - begun == {("third_party", "action_authorise")}


def test_no_two_questions_of_an_errand_have_one_name() -> None:
    for errand in Errand.all_errands.values():
        names = [one.name for one in errand.questions]
        assert len(set(names)) == len(names), errand.errand


def test_a_story_is_no_consent() -> None:
    """A question that takes any text never confirms, or anything would be a yes."""
    assert not [name for _, name, one in asked_by() if one.takes_any_text and one.confirms]
