"""The conversation itself: its start, a yes or no outside a form, not understood, stop."""

import pytest
from sqlalchemy import insert, select

from arrears.cases.kinds import (
    ArrangementState,
    Channel,
    EscalationReason,
    OptOutPurpose,
    OutreachKind,
)
from arrears.cases.models import Address, Case, Conversation, OptOut, Outreach
from arrears.cases.store import Store
from arrears.clock import moment
from tests.actions.calling import LISTEN, Caller, Event, done, person, spoken
from tests.actions.store_of_record import Record
from tests.arrears.fixtures import TODAY

OFFER = spoken(
    "utter_offer_staff",
    ("Ja, graag een medewerker", "/request_human"),
    ("Nee, dank u", "/deny"),
)


async def test_the_first_thing_said_is_that_this_is_a_digital_assistant(stranger: Caller) -> None:
    """AI Act, art. 50: at the latest at the first interaction."""
    outcome = await stranger.call("action_session_start")

    assert outcome.said[0].startswith("Goedendag. U praat met de digitale assistent.")
    assert "geen mens" in outcome.said[0]
    assert [one["event"] for one in outcome.events] == ["session_started", "action"]


class TestYesOrNoOutsideAForm:
    async def test_a_typed_yes_does_what_the_button_would_do(self, stranger: Caller) -> None:
        before = [person("ik snap het niet"), done("utter_offer_staff"), OFFER, LISTEN]

        outcome = await stranger.call(
            "action_take_yes_or_no", "ja", "affirm", before=before, message_id="m2"
        )

        assert outcome.said == []
        assert [one["event"] for one in outcome.events] == ["action", "user"]
        said = outcome.events[1]
        assert said["parse_data"]["intent"]["name"] == "request_human"
        assert said["metadata"] == {"message_id": "m2", "answers": "utter_offer_staff"}

    @pytest.mark.parametrize("intent", ["affirm", "deny"])
    async def test_without_a_question_the_person_is_asked_what_is_meant(
        self, stranger: Caller, intent: str
    ) -> None:
        outcome = await stranger.call("action_take_yes_or_no", "ja", intent)

        assert outcome.responses == [f"utter_{intent}_without_question"]

    async def test_a_no_to_an_offer_is_taken_as_no(self, stranger: Caller) -> None:
        before = [person("ik snap het niet"), OFFER, LISTEN]

        outcome = await stranger.call("action_take_yes_or_no", "nee", "deny", before=before)

        assert outcome.responses == ["utter_deny_without_question"]

    async def test_an_older_offer_is_not_what_the_yes_is_to(self, stranger: Caller) -> None:
        before: list[Event] = [
            person("ik snap het niet"),
            OFFER,
            LISTEN,
            person("dank u wel"),
            spoken("utter_welcome"),
            LISTEN,
        ]

        outcome = await stranger.call("action_take_yes_or_no", "ja", "affirm", before=before)

        assert outcome.responses == ["utter_affirm_without_question"]


class TestNotUnderstood:
    async def test_the_first_time_there_are_choices(self, stranger: Caller) -> None:
        outcome = await stranger.call("action_not_understood", "xyz")

        assert outcome.responses == ["utter_not_understood"]

    async def test_the_second_time_a_person_is_offered(self, stranger: Caller) -> None:
        before = [person("xyz"), spoken("utter_not_understood"), LISTEN]

        outcome = await stranger.call("action_not_understood", "xyz", before=before)

        assert outcome.responses == ["utter_not_understood_again"]

    async def test_when_another_action_called_for_it_the_turn_ends_after_it(
        self, stranger: Caller
    ) -> None:
        """No rule says what comes after an action that another action called for."""
        outcome = await stranger.call(
            "action_not_understood", "xyz", after=[done("action_take_information")]
        )

        assert outcome.next_action == "action_listen"


class TestStop:
    async def test_a_form_ends_and_nothing_was_agreed(self, mehmet: Caller, record: Record) -> None:
        await mehmet.call(
            "action_ask_arrangement_form_agreed",
            form="arrangement_form",
            wish={"kind": "months", "value": "6"},
            day_of_month=25,
        )

        outcome = await mehmet.call(
            "action_stop", "laat maar", "stop", form="arrangement_form", asked="agreed"
        )

        assert outcome.responses == ["utter_stopped"]
        assert outcome.closes_form
        for slot in ("wish", "agreed", "case_number", "postcode", "wanted", "requested_slot"):
            assert outcome.slots[slot] is None
        assert [one.state for one in await record.arrangements()] == [ArrangementState.DROPPED]

    async def test_outside_a_form_it_is_a_goodbye_for_now(self, stranger: Caller) -> None:
        outcome = await stranger.call("action_stop", "stop", "stop")

        assert outcome.responses == ["utter_stopped_nothing"]


@pytest.fixture
async def written_to(stranger: Caller, store: Store) -> None:
    """We wrote to the stranger by SMS about a case."""
    talk = stranger.conversation_id
    async with store.writing() as session:
        case_id = (await session.scalars(select(Case.id))).first()
        (await session.get_one(Conversation, talk)).about_case_id = case_id
        reach = {"channel": Channel.SMS, "conversation_id": talk}
        await session.execute(insert(Address).values(address="+31612345678", **reach))
        facts = {"case_id": case_id, "kind": OutreachKind.REMINDER, "key": "k"}
        when = {"sent_on": TODAY, "sent_at": moment()}
        await session.execute(insert(Outreach).values(**facts, **when, **reach))


class TestAnswersToWhatWeWrote:
    async def test_the_introduction_is_glad_of_the_answer(
        self, stranger: Caller, written_to: None
    ) -> None:
        outcome = await stranger.call("action_session_start")

        assert outcome.said[0].startswith("Fijn dat u antwoordt. U praat met de digitale assistent")
        assert "geen mens" in outcome.said[0]

    @pytest.mark.parametrize(("said", "intent"), [("ja", "affirm"), ("nee", "deny")])
    async def test_a_bare_yes_or_no_gets_choices(
        self, stranger: Caller, said: str, intent: str
    ) -> None:
        before = [spoken("utter_introduction_to_answer"), LISTEN]

        outcome = await stranger.call("action_take_yes_or_no", said, intent, before=before)

        assert outcome.responses == ["utter_ask_about_what"]

    async def test_a_wrong_number_hears_no_more_and_staff_looks(
        self, stranger: Caller, record: Record, written_to: None
    ) -> None:
        first = await stranger.call("action_wrong_number", "Verkeerd nummer", message_id="m2")
        await stranger.call("action_wrong_number", "Verkeerd nummer", message_id="m2")

        assert first.responses == ["utter_wrong_number"]
        [wanted] = await record.every(OptOut)
        assert (wanted.channel, wanted.purpose) == (Channel.SMS, OptOutPurpose.REMINDERS)
        [call] = await record.escalations()
        assert (call.reason, call.case_id is None) == (EscalationReason.NEEDS_STAFF, False)

    async def test_that_button_leads_there(self, stranger: Caller) -> None:
        outcome = await stranger.call(
            "action_take_information", "Verkeerd nummer", "inform", choice="wrong_number"
        )

        assert outcome.next_action == "action_wrong_number"
