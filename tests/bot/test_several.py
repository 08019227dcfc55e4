"""A message that asks for several things: which parts it has, in what order, and nothing lost."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, BotUttered, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from bot import several
from bot.one_question import without_question, without_questions
from bot.several import parts_of
from tests.bot.several_messages import Piece, message

DOMAIN = Domain.from_yaml(
    """
version: "3.1"
slots:
  errand:
    type: any
    mappings:
      - type: custom
forms:
  errand_form:
    required_slots: []
"""
)
INTENTS = sorted({*several.TOLD, *several.LAST, "ask_fees", "ask_bailiff", "ask_open_amount"})


def dialogue(*, form: str | None = None, takes_any_text: bool = False) -> DialogueStateTracker:
    errand = {"errand": "complaint", "takes_any_text": takes_any_text}
    return DialogueStateTracker.from_events(
        "someone", [SlotSet("errand", errand), ActiveLoop(form)], slots=DOMAIN.slots
    )


def parts(*pieces: Piece, about: str | None = None) -> list[dict[str, Any]]:
    return parts_of(message(*pieces, about=about), dialogue())


def said(found: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(part["intent"]["name"], part["text"]) for part in found]


DANGER_INSIDE: list[Piece] = [
    ("report_life_event", "ik ben zwanger."),
    ("crisis", "hij vermoordt me."),
    ("request_coverage_change", "kan de polis stoppen?"),
]


def test_somebody_in_danger_hears_of_nothing_else() -> None:
    (part,) = parts(*DANGER_INSIDE, about="crisis")

    assert part["intent"]["name"] == "crisis"
    assert part["text"] == "ik ben zwanger. hij vermoordt me. kan de polis stoppen?"


def test_whether_there_is_danger_is_for_the_danger_check() -> None:
    found = parts(*DANGER_INSIDE, about="report_life_event")

    assert [part["intent"]["name"] for part in found] == [
        "report_life_event",
        "request_coverage_change",
    ]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param(
            [("ask_bailiff", "wat doet een deurwaarder?"), ("ask_fees", "en waarom die kosten?")],
            [("ask_bailiff", "wat doet een deurwaarder?"), ("ask_fees", "en waarom die kosten?")],
            id="questions in the order of the message",
        ),
        pytest.param(
            [("request_arrangement", "ik wil in delen betalen."), ("ask_fees", "waarom kosten?")],
            [("ask_fees", "waarom kosten?"), ("request_arrangement", "ik wil in delen betalen.")],
            id="what leads to questions comes after what is answered",
        ),
        pytest.param(
            [("ask_fees", "waarom kosten?"), ("express_distress", "ik slaap er niet van.")],
            [("express_distress", "ik slaap er niet van."), ("ask_fees", "waarom kosten?")],
            id="what is told comes first",
        ),
        pytest.param(
            [
                ("request_human", "ik wil iemand spreken."),
                ("file_complaint", "dit is een klacht."),
                ("dispute_debt", "het klopt niet."),
                ("ask_fees", "waarom kosten?"),
            ],
            [
                ("ask_fees", "waarom kosten?"),
                ("dispute_debt", "het klopt niet."),
                ("file_complaint", "dit is een klacht."),
                ("request_human", "ik wil iemand spreken."),
            ],
            id="a person comes last of all",
        ),
        pytest.param(
            [("cannot_pay", "ik heb geen geld."), ("request_arrangement", "kan het in delen?")],
            [("request_arrangement", "ik heb geen geld. kan het in delen?")],
            id="what another says too is one thing",
        ),
        pytest.param(
            [("greet", "goedemiddag allemaal."), ("ask_fees", "waarom kosten?")],
            [("ask_fees", "goedemiddag allemaal. waarom kosten?")],
            id="courtesies are not answered beside something else",
        ),
        pytest.param(
            [("greet", "goedemiddag allemaal."), ("thank", "dank u wel alvast.")],
            [("greet", "goedemiddag allemaal."), ("thank", "dank u wel alvast.")],
            id="unless there is nothing else",
        ),
        pytest.param(
            [
                ("ask_fees", "waarom kosten?"),
                ("report_death", "mijn man is overleden."),
                ("request_arrangement", "kan het in delen?"),
                ("file_complaint", "dit is een klacht."),
            ],
            [
                ("report_death", "waarom kosten? mijn man is overleden. kan het in delen?"),
                ("file_complaint", "dit is een klacht."),
            ],
            id="after a death nothing is asked about paying",
        ),
        pytest.param(
            [("third_party", "het is van mijn buurman."), ("ask_open_amount", "hoeveel is het?")],
            [("third_party", "het is van mijn buurman. hoeveel is het?")],
            id="about somebody else nothing is told of a case",
        ),
        pytest.param(
            [
                ("ask_fees", "waarom kosten?"),
                ("ask_bailiff", "wat doet een deurwaarder?"),
                ("ask_process", "hoe gaat het verder?"),
                ("ask_privacy", "wie leest dit?"),
                ("request_human", "ik wil iemand spreken."),
            ],
            [
                ("ask_fees", "waarom kosten?"),
                ("ask_bailiff", "wat doet een deurwaarder?"),
                ("ask_process", "hoe gaat het verder?"),
                ("ask_privacy", "wie leest dit? ik wil iemand spreken."),
            ],
            id="no more than four",
        ),
        pytest.param(
            [("ask_fees", "waarom kosten?"), (None, "dat was 61 euro,"), ("stop", "laat maar.")],
            [("ask_fees", "waarom kosten? dat was 61 euro,"), ("stop", "laat maar.")],
            id="what belongs to nothing goes with what stands before it",
        ),
    ],
)
def test_a_message_is_taken_apart(pieces: list[Piece], expected: list[tuple[str, str]]) -> None:
    assert said(parts(*pieces)) == expected


@pytest.mark.parametrize(("more", "less"), sorted(several.SAYS_MORE))
def test_what_is_said_by_another_is_no_part(more: str, less: str) -> None:
    names = [name for name, _ in said(parts((less, "dit zegt iemand"), (more, "en dat ook")))]

    assert names == [more]


def test_a_message_about_one_thing_stays_as_it_is() -> None:
    whole = message(("ask_fees", "waarom kosten?"), (None, "ik snap het niet"))

    assert parts_of(whole, dialogue()) == [whole]


def test_what_no_clause_says_is_a_part_over_the_whole_message() -> None:
    """The message as a whole is a complaint; the one thing that is surely asked is another."""
    found = parts(("ask_fees", "waarom kosten? wat een bende."), about="file_complaint")

    assert said(found) == [
        ("ask_fees", "waarom kosten? wat een bende."),
        ("file_complaint", "waarom kosten? wat een bende."),
    ]


@pytest.mark.parametrize("intent", ["crisis", "other_language", "nlu_fallback"])
def test_where_the_classifier_was_overruled_nothing_else_is_looked_for(intent: str) -> None:
    whole = message(("ask_fees", "waarom kosten?"), ("stop", "laat maar."), about=intent)
    if intent != "other_language":
        whole["requests"] = [one for one in whole["requests"] if one["name"] != intent]

    assert parts_of(whole, dialogue()) == [whole]


class TestAStory:
    PIECES = (("ask_fees", "waarom kosten?"), ("file_complaint", "dit is een klacht."))

    def test_what_was_asked_for_in_ones_own_words_is_not_taken_apart(self) -> None:
        whole = message(*self.PIECES)

        assert parts_of(whole, dialogue(form="errand_form", takes_any_text=True)) == [whole]

    @pytest.mark.parametrize(
        "elsewhere",
        [
            pytest.param({"form": "errand_form"}, id="at another question"),
            pytest.param({"takes_any_text": True}, id="when the question waits"),
        ],
    )
    def test_any_other_message_is(self, elsewhere: dict[str, Any]) -> None:
        assert len(parts_of(message(*self.PIECES), dialogue(**elsewhere))) == 2


def test_each_part_knows_its_place() -> None:
    found = parts(("ask_fees", "waarom kosten?"), ("stop", "laat maar."))

    assert [part[several.PLACE] for part in found] == [
        {"part": 0, "more_follows": True},
        {"part": 1, "more_follows": False},
    ]


def test_values_stand_in_the_part_that_they_are_told_in() -> None:
    """Also where the message begins with blanks."""
    found = parts(
        ("promise_to_pay", "  ik betaal vrijdag 200 euro."),
        ("ask_fees", "waarom rekent u 61,85 euro?"),
    )

    fees, promise = found
    assert [one["value"] for one in fees["entities"]] == ["61.85"]
    assert [one["value"] for one in promise["entities"]] == ["2026-11-20", "200.00"]
    for part, words in ((fees, ["61,85 euro"]), (promise, ["vrijdag", "200 euro"])):
        assert [part["text"][one["start"] : one["end"]] for one in part["entities"]] == words


def test_a_value_across_two_parts_is_not_lost() -> None:
    whole = message(("ask_fees", "waarom tussen 50"), ("stop", "en 60 euro? laat maar."))
    whole["entities"] = [{"entity": "amount", "value": "50..60", "start": 7, "end": 27}]

    fees, stop = parts_of(whole, dialogue())

    assert [one["value"] for one in fees["entities"]] == ["50..60"]
    assert stop["entities"] == []


def values(part: dict[str, Any]) -> list[tuple[str, str]]:
    """What was found, and the sign that it begins with."""
    return [(one["value"], part["text"][one["start"]]) for one in part["entities"]]


WORDS = st.lists(
    st.sampled_from(["ik", "betaal", "vrijdag", "€ 200", "61,85 euro", "maandag", "niet", "hoi?"]),
    min_size=1,
    max_size=6,
).map(" ".join)


@given(st.lists(st.tuples(st.sampled_from(INTENTS), WORDS), min_size=1, max_size=8))
def test_the_words_of_the_parts_are_the_words_of_the_message(pieces: list[Piece]) -> None:
    """None is lost, none is said twice, and no value either."""
    whole = message(*pieces)
    found = parts_of(whole, dialogue())

    in_parts = Counter(word for part in found for word in part["text"].split())
    assert in_parts == Counter(whole["text"].split())
    values_in_parts = Counter(value for part in found for value in values(part))
    assert values_in_parts == Counter(values(whole))


@given(st.lists(st.tuples(st.sampled_from(INTENTS), WORDS), min_size=1, max_size=8))
def test_only_the_last_part_may_ask(pieces: list[Piece]) -> None:
    places = [part.get(several.PLACE) for part in parts(*pieces)]

    assert 1 <= len(places) <= several.MOST_PARTS
    if len(places) > 1:
        follows = [place["more_follows"] for place in places if place]
        assert follows == [True] * (len(places) - 1) + [False]


def test_every_intent_has_one_place() -> None:
    assert len({*several.TOLD, *several.LAST}) == len(several.TOLD) + len(several.LAST)


class TestWhatIsSaidBeforeAnotherPart:
    @pytest.mark.parametrize(
        ("text", "left"),
        [
            ("Dat kan. Zal ik iemand vragen?", "Dat kan."),
            ("Zal ik iemand vragen?", ""),
            ("Dat kan. Wilt u dat? Of liever niet?", "Dat kan."),
            ("Dat kan.\n\nZal ik iemand vragen?", "Dat kan."),
            ("Wat zijn kosten? Dat is geld.", "Wat zijn kosten? Dat is geld."),
            ("Het is € 474,15.", "Het is € 474,15."),
            ("", ""),
        ],
    )
    def test_it_ends_in_no_question(self, text: str, left: str) -> None:
        assert without_question(text) == left

    def test_there_is_nothing_to_press_and_cards_stay(self) -> None:
        buttons = [{"title": "Ja", "payload": "/affirm"}]
        card = {"kind": "amounts"}
        events = [
            ActionExecuted("action_x"),
            BotUttered("Dat kan. Zal ik iemand vragen?", {"buttons": buttons, "custom": None}),
            BotUttered("Zal ik iemand vragen?", {"buttons": buttons}),
            BotUttered(None, {"custom": card}),
            SlotSet("errand", None),
        ]

        action, kept, shown, slot = without_questions(list(events))

        assert (action, slot) == (events[0], events[-1])
        assert isinstance(kept, BotUttered)
        assert isinstance(shown, BotUttered)
        assert (kept.text, kept.data["buttons"]) == ("Dat kan.", None)
        assert shown.data["custom"] == card
