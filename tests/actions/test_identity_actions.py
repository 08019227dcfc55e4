"""The identity check: three data in any order, one answer for all that is wrong, and the lock."""

from typing import Any

import pytest

from tests.actions.calling import Caller, Outcome, done
from tests.actions.conftest import OfCase
from tests.actions.store_of_record import Record

NUMBER, POSTCODE, BIRTH = "case_number", "postcode", "date_of_birth"
RIGHT = {NUMBER: "2026-000106", POSTCODE: "7522LM", BIRTH: "1988-04-05"}
WAITING = {"waiting": "identity_form"}
FORGOTTEN = dict.fromkeys((NUMBER, POSTCODE, BIRTH))


def open_at(slot: str, times: int = 1) -> dict[str, Any]:
    """What the dialogue keeps of a question, and of how often it was asked in a row."""
    return {"requested_slot": slot, "asked": {"question": f"identity_form:{slot}", "times": times}}


async def answer(
    caller: Caller, text: str, asked: str | None, intent: str = "inform", **more: Any
) -> Outcome:
    return await caller.call(
        "validate_identity_form", text, intent, form="identity_form", asked=asked, **more
    )


async def test_the_check_begins_with_the_case_number(stranger: Caller) -> None:
    outcome = await answer(stranger, "hoeveel moet ik betalen?", None, "ask_open_amount")

    assert outcome.said == []
    assert outcome.asks == NUMBER


@pytest.mark.parametrize(
    ("text", "asked", "found", "then"),
    [
        pytest.param("2026-000106", NUMBER, {NUMBER: "2026-000106"}, POSTCODE, id="the number"),
        pytest.param("zaak 2026 000106", NUMBER, {NUMBER: "2026-000106"}, POSTCODE, id="spaced"),
        pytest.param(
            "3811 DE, dat is in Amersfoort",
            NUMBER,
            {POSTCODE: "3811DE"},
            NUMBER,
            id="a postcode that ends in a word",
        ),
        pytest.param("7522 lm", NUMBER, {POSTCODE: "7522LM"}, NUMBER, id="the postcode first"),
        pytest.param(
            "2026-000106, 7522LM",
            NUMBER,
            {NUMBER: "2026-000106", POSTCODE: "7522LM"},
            BIRTH,
            id="two at once",
        ),
        pytest.param(
            "5 april 1988", NUMBER, {BIRTH: "1988-04-05"}, NUMBER, id="the date of birth first"
        ),
    ],
)
async def test_data_are_taken_in_whatever_order_they_come(
    stranger: Caller, text: str, asked: str, found: dict[str, str], then: str
) -> None:
    outcome = await answer(stranger, text, asked)

    assert outcome.slots == found | open_at(then)
    assert outcome.said == []


@pytest.mark.parametrize(
    "text", ["5 april 1988", "5-4-1988", "05-04-88", "5/4/1988", "geboren op 5 april 1988"]
)
async def test_a_date_of_birth_may_be_written_in_many_ways(
    stranger: Caller, record: Record, text: str
) -> None:
    await answer(stranger, text, BIRTH, case_number=RIGHT[NUMBER], postcode=RIGHT[POSTCODE])

    assert await record.is_verified(stranger.conversation_id)


async def test_with_all_three_the_person_is_verified(stranger: Caller, record: Record) -> None:
    outcome = await answer(stranger, "2026-000106 7522LM 5 april 1988", NUMBER)

    assert await record.is_verified(stranger.conversation_id)
    assert outcome.said == []
    assert outcome.slots == FORGOTTEN | {"requested_slot": None}


async def test_what_a_first_message_wants_is_remembered(stranger: Caller) -> None:
    outcome = await answer(stranger, "hoeveel nog voor 2026-000106?", None, "ask_open_amount")

    assert outcome.slots == {
        "wanted": ["action_tell_open_amount"],
        NUMBER: "2026-000106",
        **open_at(POSTCODE),
    }


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({NUMBER: "2026-999999"}, id="an unknown case"),
        pytest.param({POSTCODE: "7522LN"}, id="a wrong postcode"),
        pytest.param({NUMBER: "2026-000101"}, id="the case of somebody else"),
        pytest.param({BIRTH: "5 april 1989"}, id="a wrong date of birth"),
    ],
)
async def test_all_that_is_wrong_gets_one_and_the_same_answer(
    stranger: Caller, wrong: dict[str, str]
) -> None:
    data = {NUMBER: RIGHT[NUMBER], POSTCODE: RIGHT[POSTCODE], BIRTH: "5 april 1988"} | wrong

    outcome = await answer(
        stranger, data[BIRTH], BIRTH, case_number=data[NUMBER], postcode=data[POSTCODE]
    )

    assert outcome.responses == ["utter_identity_refused"]
    assert outcome.slots == FORGOTTEN | open_at(NUMBER)


async def test_the_fifth_wrong_try_ends_the_check(stranger: Caller) -> None:
    for count in range(4):
        outcome = await answer(
            stranger, f"2026-00090{count} 7522LM 5 april 1988", NUMBER, message_id=f"m{count}"
        )
        assert outcome.asks == NUMBER
    fifth = await answer(stranger, "2026-000904 7522LM 5 april 1988", NUMBER, message_id="m5")

    assert fifth.said == []
    assert fifth.asks is None
    after = await stranger.call("action_after_identity", wanted=["action_tell_open_amount"])
    assert after.responses == ["utter_identity_locked"]
    assert after.next_action is None


async def test_who_is_locked_out_is_not_asked_for_data_again(stranger: Caller) -> None:
    for count in range(5):
        await answer(
            stranger, f"2026-00090{count} 7522LM 5 april 1988", NUMBER, message_id=f"m{count}"
        )

    outcome = await answer(stranger, "hoeveel?", None, "ask_open_amount", message_id="m6")

    assert outcome.asks is None
    assert outcome.said == []


async def test_a_try_that_is_handed_on_again_counts_once(stranger: Caller, record: Record) -> None:
    for _ in range(6):
        outcome = await answer(stranger, "2026-999999 7522LM 5 april 1988", NUMBER)

    assert await record.attempts() == 1
    assert outcome.asks == NUMBER


@pytest.mark.parametrize("asked", [NUMBER, POSTCODE, BIRTH])
async def test_what_is_not_understood_is_asked_again_with_an_example(
    stranger: Caller, asked: str
) -> None:
    before = (NUMBER, POSTCODE, BIRTH)[: (NUMBER, POSTCODE, BIRTH).index(asked)]
    known = {slot: RIGHT[slot] for slot in before}

    outcome = await answer(stranger, "weet ik niet", asked, "nlu_fallback", **known)

    assert outcome.responses == [f"utter_not_understood_{asked}"]
    assert outcome.asks == asked


async def test_what_was_asked_twice_waits_and_a_person_is_offered(stranger: Caller) -> None:
    facts: dict[str, Any] = {"intent": "nlu_fallback", "case_number": "2026-000106"}

    once, twice = [
        await answer(
            stranger, "weet ik niet", POSTCODE, **facts, was_asked=open_at(POSTCODE, times)["asked"]
        )
        for times in (1, 2)
    ]

    assert once.responses == ["utter_not_understood_postcode"]
    assert once.slots == {POSTCODE: None} | open_at(POSTCODE, times=2)
    assert twice.responses == ["utter_not_understood_postcode", "utter_question_is_hard"]
    assert twice.slots == {POSTCODE: None, "requested_slot": None, "asked": WAITING}


async def test_what_is_told_once_more_brings_the_check_no_further(stranger: Caller) -> None:
    known = {NUMBER: RIGHT[NUMBER], "was_asked": open_at(POSTCODE)["asked"]}

    outcome = await answer(stranger, RIGHT[NUMBER], POSTCODE, **known)

    assert outcome.slots["asked"] == open_at(POSTCODE, times=2)["asked"]


async def test_a_question_in_between_is_not_taken_as_an_answer(stranger: Caller) -> None:
    outcome = await answer(
        stranger, "waarom wilt u dat weten?", POSTCODE, "ask_consequences", case_number="2026-1"
    )

    assert outcome.said == []
    assert outcome.asks == POSTCODE


async def test_after_a_question_that_was_answered_the_check_goes_on(stranger: Caller) -> None:
    outcome = await answer(
        stranger,
        "wat gebeurt er als ik niet betaal?",
        POSTCODE,
        "ask_consequences",
        after=[done("utter_consequences")],
        case_number="2026-000106",
    )

    assert outcome.said == []
    assert outcome.slots == open_at(POSTCODE)


@pytest.mark.parametrize(
    "text",
    ["0", "-5", "een miljoen", "🙂", "x" * 10_000, "'; DROP TABLE cases; --"],
)
async def test_no_answer_breaks_the_check(stranger: Caller, record: Record, text: str) -> None:
    outcome = await answer(stranger, text, NUMBER, "nlu_fallback")

    assert outcome.asks == NUMBER
    assert await record.reasons() == []


class TestAfterTheCheck:
    async def test_the_person_is_greeted_and_what_was_wanted_goes_on(self, mehmet: Caller) -> None:
        wanted = ["action_explain_fees", "action_tell_how_to_pay"]

        outcome = await mehmet.call("action_after_identity", wanted=wanted)

        assert outcome.said == ["Dank u, Mehmet. Ik heb uw gegevens gevonden."]
        assert outcome.slots == {"wanted": ["action_tell_how_to_pay"]}
        assert outcome.next_action == "action_explain_fees"

    async def test_what_else_was_wanted_goes_on_after_that(self, mehmet: Caller) -> None:
        outcome = await mehmet.call(
            "action_explain_fees",
            after=[done("identity_form"), done("action_after_identity")],
            wanted=["action_tell_how_to_pay"],
        )

        assert outcome.slots == {"wanted": []}
        assert outcome.next_action == "action_tell_how_to_pay"

    async def test_a_check_that_waits_is_no_refusal(self, stranger: Caller) -> None:
        outcome = await stranger.call("action_after_identity", was_asked=WAITING)

        assert outcome.said == []
        assert outcome.events == []

    async def test_without_a_wish_the_person_is_asked_what_now(self, mehmet: Caller) -> None:
        outcome = await mehmet.call("action_after_identity")

        assert outcome.responses == ["utter_identity_verified_what_now"]
        assert "Mehmet" in outcome.said[0]

    async def test_who_is_not_verified_is_not_greeted_by_name(self, stranger: Caller) -> None:
        outcome = await stranger.call("action_after_identity", wanted=["action_explain_fees"])

        assert outcome.responses == ["utter_identity_locked"]
        assert outcome.next_action is None


class TestDataWithoutAQuestion:
    async def test_a_case_number_begins_the_check(self, stranger: Caller) -> None:
        outcome = await stranger.call("action_take_information", "2026-000106", "inform")

        assert outcome.next_action == "identity_form"

    async def test_a_check_that_waited_does_so_no_longer_when_it_begins_anew(
        self, stranger: Caller
    ) -> None:
        """All three data at once leave nothing to ask, and what comes after must be heard."""
        outcome = await stranger.call(
            "action_take_information",
            "2026-000106 7522LM 5 april 1988",
            "inform",
            was_asked=WAITING,
        )

        assert outcome.slots["asked"] is None
        assert outcome.next_action == "identity_form"

    async def test_data_go_to_the_form_that_waits(self, mehmet: Caller) -> None:
        outcome = await mehmet.call(
            "action_take_information", "80", "inform", was_asked={"waiting": "arrangement_form"}
        )

        assert outcome.slots == {"asked": None}
        assert outcome.next_action == "arrangement_form"

    async def test_an_amount_begins_an_arrangement(self, stranger: Caller) -> None:
        outcome = await stranger.call("action_take_information", "ik kan 60 euro", "inform")

        assert outcome.next_action == "action_start_arrangement"

    async def test_a_case_number_means_nothing_more_to_who_is_verified(
        self, mehmet: Caller
    ) -> None:
        outcome = await mehmet.call("action_take_information", "2026-000106", "inform")

        assert outcome.next_action == "action_not_understood"

    async def test_other_data_are_not_understood(self, stranger: Caller) -> None:
        outcome = await stranger.call("action_take_information", "7522LM", "inform")

        assert outcome.next_action == "action_not_understood"


async def test_a_verification_for_one_case_shows_no_other(of_case: OfCase) -> None:
    mehmet = await of_case("2026-000106")

    outcome = await mehmet.call("action_tell_open_amount", case_number="2026-000107")

    assert outcome.cards[0]["title"] == "Zaak 2026-000106"
