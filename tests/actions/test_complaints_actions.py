"""Complaints: heard anywhere, filed at once, told of to their own people only."""

from datetime import date
from typing import Any

import pytest

from actions.complaint_words import complaint_number, says_no_complaint, tells_what
from arrears.cases.acting import Actor
from arrears.cases.complaints.people import assign_complaint
from arrears.cases.complaints.steps import answer_complaint, begin_complaint, promise_answer
from arrears.cases.kinds import ComplaintOutcome, ComplaintRoute, ComplaintState, Holder, StaffRole
from arrears.cases.models import CallbackRequest, Complaint
from arrears.cases.store import Store
from arrears.cases.surveys import mark_conversation
from arrears.clock import now
from tests.actions.calling import TODAY, Caller, Outcome
from tests.actions.conftest import OfCase
from tests.actions.store_of_record import Record
from tests.arrears.cases.complaints.complaining import complaints, kept
from tests.arrears.cases.desk import do, id_of, staff_member

ANGRY = "wat een slechte service, niemand reageert"
STORY = "klacht: u belde mij drie keer op mijn werk"


async def say(caller: Caller, text: str = ANGRY, *, message_id: str = "m1", **more: Any) -> Outcome:
    return await caller.call(
        "action_hear_dissatisfaction",
        text,
        "express_dissatisfaction",
        message_id=message_id,
        **more,
    )


async def come_with(caller: Caller, text: str, *, message_id: str = "m1", **more: Any) -> Outcome:
    return await caller.call(
        "action_complaint", text, "file_complaint", message_id=message_id, **more
    )


class TestDissatisfaction:
    async def test_it_is_a_complaint_in_ones_own_words(
        self, stranger: Caller, store: Store, record: Record
    ) -> None:
        outcome = await say(stranger)

        complaint = await kept(store)
        assert outcome.responses == ["utter_dissatisfied"]
        assert complaint.number in outcome.said[0]
        assert complaint.about == ANGRY
        assert await record.reasons() == ["complaint"]
        assert await record.holder(stranger.conversation_id) is Holder.BOT

    async def test_a_form_simply_goes_on(self, mehmet: Caller) -> None:
        outcome = await say(mehmet, form="arrangement_form", asked="wish")

        assert outcome.events == []

    async def test_a_second_time_adds_to_the_same(self, stranger: Caller, store: Store) -> None:
        await say(stranger)
        outcome = await say(stranger, "en jullie luisteren niet", message_id="m2")

        complaint = await kept(store)
        assert outcome.responses == ["utter_dissatisfied_again"]
        assert complaint.about == f"{ANGRY}\n\nen jullie luisteren niet"

    async def test_handed_on_again_it_is_filed_and_told_the_same(
        self, stranger: Caller, store: Store
    ) -> None:
        told = [(await say(stranger)).responses for _ in range(2)]

        assert told == [["utter_dissatisfied"]] * 2
        assert (await kept(store)).about == ANGRY

    async def test_none_is_made_of_it_against_ones_will(
        self, stranger: Caller, store: Store
    ) -> None:
        outcome = await say(stranger, "het is geen klacht hoor, maar netjes was het niet")

        assert outcome.responses == ["utter_complaint_not_made"]
        assert await complaints(store) == []

    async def test_one_that_was_made_is_withdrawn(self, stranger: Caller, store: Store) -> None:
        await say(stranger)
        outcome = await say(stranger, "geen klacht", message_id="m2")

        assert outcome.responses == ["utter_complaint_withdrawn"]
        assert (await kept(store)).outcome is ComplaintOutcome.WITHDRAWN


class TestFiling:
    async def test_one_message_is_enough(self, mehmet: Caller, store: Store) -> None:
        outcome = await come_with(mehmet, STORY)

        complaint = await kept(store)
        assert outcome.responses == [
            "utter_complaint_welcome",
            "utter_complaint_filed",
            "utter_complaint_route_debtor",
        ]
        assert complaint.about == STORY
        assert complaint.state is ComplaintState.CONFIRMED
        assert outcome.next_action is None

    @pytest.mark.parametrize(
        ("number", "response"),
        [
            ("2026-000101", "utter_complaint_route_client"),
            ("2026-000106", "utter_complaint_route_debtor"),
            ("2026-000113", "utter_complaint_route_business"),
        ],
    )
    async def test_the_case_says_how_it_goes_on(
        self, of_case: OfCase, number: str, response: str
    ) -> None:
        outcome = await come_with(await of_case(number), STORY)

        assert outcome.responses[-1] == response

    async def test_a_client_hears_by_when(self, of_case: OfCase) -> None:
        outcome = await come_with(await of_case("2026-000101"), STORY)

        assert "2 december 2026" in outcome.said[-1]
        assert "8 weken" in outcome.said[-1]

    async def test_a_bare_wish_is_asked_about(self, stranger: Caller, store: Store) -> None:
        outcome = await come_with(stranger, "ik wil een klacht indienen")

        assert outcome.next_action == "errand_form"
        assert await complaints(store) == []

    async def test_somebody_unknown_is_asked_for_details_afterwards(
        self, stranger: Caller, store: Store
    ) -> None:
        outcome = await come_with(stranger, STORY)

        assert len(await complaints(store)) == 1
        assert outcome.next_action == "action_complaint_details"

    async def test_in_the_middle_of_something_no_more_is_asked(self, stranger: Caller) -> None:
        outcome = await come_with(stranger, STORY, form="identity_form", asked="postcode")

        assert outcome.responses[-1] == "utter_complaint_route_unknown"
        assert outcome.next_action is None

    async def test_after_a_low_mark_what_was_said_there_is_filed(
        self, mehmet: Caller, store: Store
    ) -> None:
        talk = mehmet.conversation_id
        await do(
            store,
            mark_conversation,
            talk,
            by=Actor.person(talk),
            mark=3,
            tip="Te veel vragen.",
            key="m0",
        )

        await come_with(mehmet, "/file_complaint")

        assert (await kept(store)).about == "Te veel vragen."

    async def test_a_button_by_itself_tells_nothing(self, mehmet: Caller) -> None:
        assert (await come_with(mehmet, "/file_complaint")).next_action == "errand_form"

    async def test_a_no_to_the_question_files_nothing(self, stranger: Caller, store: Store) -> None:
        state = {"errand": "complaint", "known": {}, "asked": "about", "takes_any_text": True}

        outcome = await stranger.call(
            "validate_errand_form",
            "nee",
            "deny",
            form="errand_form",
            asked="answer",
            errand=state,
        )
        ended = await stranger.call(
            "action_finish_errand", "nee", "deny", errand=outcome.slots["errand"]
        )

        assert ended.responses == ["utter_complaint_not_made"]
        assert await complaints(store) == []


class TestDetails:
    async def finish(self, caller: Caller, **known: Any) -> Outcome:
        return await caller.call(
            "action_finish_errand", errand={"errand": "complaint_details", "known": known}
        )

    async def test_role_and_number_come_to_the_complaint(
        self, stranger: Caller, store: Store
    ) -> None:
        await say(stranger)

        outcome = await self.finish(stranger, role="debtor", contact={"phone": "+31612345678"})

        complaint = await kept(store)
        (callback,) = await Record(store).every(CallbackRequest)
        assert complaint.route is ComplaintRoute.DEBTOR
        assert (callback.phone, callback.topic) == ("+31612345678", f"Klacht {complaint.number}")
        assert outcome.responses == ["utter_complaint_answer_call", "utter_complaint_route_debtor"]

    async def test_neither_is_needed(self, stranger: Caller, store: Store) -> None:
        await say(stranger)

        outcome = await self.finish(stranger, role="unknown", contact={})

        assert await Record(store).every(CallbackRequest) == []
        assert (await kept(store)).route is ComplaintRoute.POLICYHOLDER
        assert outcome.responses == [
            "utter_complaint_answer_here",
            "utter_complaint_route_unknown",
        ]

    @pytest.mark.parametrize(
        ("text", "intent", "role"),
        [
            ('/inform{"role": "policyholder"}', "inform", "policyholder"),
            ('/inform{"role": "unknown"}', "inform", "unknown"),
            ("ik ben verzekerd", "ask_coverage", "policyholder"),
            ("kreeg een rekening van een incassobureau", "ask_process", "debtor"),
            ("weet ik niet", "deny", "unknown"),
        ],
    )
    async def test_the_role_as_people_say_it(
        self, stranger: Caller, text: str, intent: str, role: str
    ) -> None:
        outcome = await stranger.call(
            "validate_errand_form",
            text,
            intent,
            form="errand_form",
            asked="answer",
            errand={"errand": "complaint_details", "known": {}, "asked": "role"},
        )

        assert outcome.slots["errand"]["known"] == {"role": role}


class TestStatus:
    async def ask(self, caller: Caller, text: str = "hoe staat het met mijn klacht?") -> Outcome:
        return await caller.call(
            "action_tell_complaint_status", text, "ask_complaint_status", message_id="m9"
        )

    async def answered(self, store: Store, outcome: Any) -> None:
        handler = await staff_member(store, "bas", StaffRole.COMPLAINTS)
        complaint = await kept(store)
        await do(store, assign_complaint, complaint, id_of(handler), by=handler)
        await do(store, begin_complaint, complaint, by=handler)
        await do(store, answer_complaint, complaint, by=handler, on=TODAY, outcome=outcome)

    async def test_who_made_it_here_hears_of_it_unverified(self, stranger: Caller) -> None:
        await say(stranger)

        assert (await self.ask(stranger)).responses == [
            "utter_complaint_is_confirmed",
            "utter_complaint_term_by",
        ]

    async def test_anybody_else_proves_who_they_are_first(self, stranger: Caller) -> None:
        assert (await self.ask(stranger)).next_action == "identity_form"

    async def test_of_somebody_elses_number_nothing_is_told(
        self, stranger: Caller, mehmet: Caller, store: Store
    ) -> None:
        await say(stranger)
        number = (await kept(store)).number

        theirs = await self.ask(mehmet, f"status van {number}")
        nobodys = await self.ask(mehmet, "status van K2026-999999")

        assert theirs.responses == nobodys.responses == ["utter_complaint_not_found"]
        assert theirs.said == nobodys.said

    async def test_a_debtor_has_no_term_by_law(self, mehmet: Caller) -> None:
        await say(mehmet)

        assert (await self.ask(mehmet)).responses[-1] == "utter_complaint_term_told"

    async def test_the_day_that_was_promised_is_told(self, mehmet: Caller, store: Store) -> None:
        await say(mehmet)
        handler = await staff_member(store, "bas", StaffRole.COMPLAINTS)
        await do(
            store,
            promise_answer,
            await kept(store),
            by=handler,
            on=TODAY,
            answer_by=date(2026, 12, 9),
        )

        assert "9 december 2026" in (await self.ask(mehmet)).said[-1]

    @pytest.mark.parametrize(
        ("outcome", "responses"),
        [
            (ComplaintOutcome.UPHELD, ["utter_complaint_is_upheld"]),
            (
                ComplaintOutcome.REJECTED,
                ["utter_complaint_is_rejected", "utter_complaint_kifid_until"],
            ),
        ],
    )
    async def test_an_answer_and_where_to_go_from_there(
        self, of_case: OfCase, store: Store, outcome: Any, responses: list[str]
    ) -> None:
        noor = await of_case("2026-000101")
        await say(noor)
        await self.answered(store, outcome)

        told = await self.ask(noor)

        assert told.responses == responses
        if outcome is ComplaintOutcome.REJECTED:
            assert "18 februari 2027" in told.said[-1]

    async def test_a_debtor_hears_of_the_disputes_scheme(
        self, mehmet: Caller, store: Store
    ) -> None:
        await say(mehmet)
        await self.answered(store, ComplaintOutcome.REJECTED)

        assert (await self.ask(mehmet)).responses[-1] == "utter_complaint_disputes_scheme_unsure"

    async def test_what_is_late_is_told_and_hurried(
        self, of_case: OfCase, store: Store, record: Record
    ) -> None:
        noor = await of_case("2026-000101")
        await say(noor)
        async with store.writing() as session:
            late = await session.get_one(Complaint, (await kept(store)).id)
            late.received_on, late.received_at = date(2026, 9, 1), now()
            late.confirmed_on = date(2026, 9, 1)

        told = await self.ask(noor)

        assert told.responses == [
            "utter_complaint_is_confirmed",
            "utter_complaint_kifid_open",
            "utter_complaint_late",
        ]
        assert await record.reasons() == ["complaint", "complaint"]

    async def test_a_wish_to_take_it_back_is_met_here_too(
        self, mehmet: Caller, store: Store
    ) -> None:
        await say(mehmet)

        outcome = await self.ask(mehmet, "trek mijn klacht maar in")

        assert outcome.responses == ["utter_complaint_withdrawn"]
        assert (await kept(store)).state is ComplaintState.CLOSED


class TestProcedure:
    async def explained(self, caller: Caller, text: str, **more: Any) -> Outcome:
        return await caller.call(
            "action_explain_complaint_procedure", text, "ask_complaint_procedure", **more
        )

    @pytest.mark.parametrize(
        ("text", "response"),
        [
            ("hoe dien ik een klacht in", "utter_explain_complaint_procedure"),
            ("wat doet het Kifid", "utter_explain_kifid"),
            ("en de tuchtraad", "utter_explain_disciplinary_council"),
        ],
    )
    async def test_what_is_asked_is_explained_and_filing_offered(
        self, stranger: Caller, text: str, response: str
    ) -> None:
        outcome = await self.explained(stranger, text)

        assert outcome.responses == [response, "utter_complaint_offer"]

    async def test_a_debtor_hears_that_the_kifid_is_not_for_them(self, mehmet: Caller) -> None:
        outcome = await self.explained(mehmet, "kan ik naar het kifid")

        assert outcome.responses[0] == "utter_explain_complaint_procedure_own_debtor"

    async def test_nothing_is_offered_in_a_form_or_to_who_complained(
        self, stranger: Caller
    ) -> None:
        in_form = await self.explained(stranger, "kifid?", form="identity_form", asked="postcode")
        await say(stranger)
        after = await self.explained(stranger, "kifid?")

        assert in_form.responses == after.responses == ["utter_explain_kifid"]


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("ik wil een klacht indienen", False),
        ("klagt indienen", False),
        ("maak er toch maar een klacht van", False),
        ("kan ik hier een klacht doen", False),
        ("klacht over jullie trage antwoorden", True),
        ("ik wil een klacht indienen want jullie hebben mijn werkgever gebeld", True),
    ],
)
def test_whether_a_wish_tells_what_it_is_about(text: str, *, tells: bool) -> None:
    assert tells_what(text) == tells


@pytest.mark.parametrize(
    ("text", "is_none"),
    [
        ("geen klacht", True),
        ("ik bedoelde het niet als klacht", True),
        ("ik wil mijn klacht intrekken", True),
        ("trek die klacht maar in", True),
        ("ik hoef geen officiële klacht in te dienen", True),
        ("kan ik een klacht ook weer intrekken", False),
        ("ik heb een klacht", False),
        ("u heeft mijn klacht niet serieus genomen", False),
    ],
)
def test_whether_somebody_wants_no_complaint(text: str, *, is_none: bool) -> None:
    assert says_no_complaint(text) == is_none


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("klacht K2026-000012", "K2026-000012"),
        ("k2026 000012?", "K2026-000012"),
        ("zaak 2026-000106", None),
    ],
)
def test_the_number_of_a_complaint(text: str, number: str | None) -> None:
    assert complaint_number(text) == number
