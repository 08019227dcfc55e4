"""From "I cannot pay" to a schedule with a yes, and every way in which that may not be."""

import asyncio
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select, update

from arrears.cases.acting import Actor
from arrears.cases.kinds import ArrangementState, Holder, PauseReason, Stage
from arrears.cases.models import Case, Document, Payment
from arrears.cases.pauses import pause
from arrears.cases.store import Store
from tests.actions.calling import TODAY, Caller, Outcome, done
from tests.actions.conftest import OfCase
from tests.actions.store_of_record import Record
from tests.arrears.case_lines import CREDITOR, case_line, loaded
from tests.arrears.cases.requests import act

FORM = "arrangement_form"
SITUATION, WISH, DAY, AGREED = "situation", "wish", "day_of_month", "agreed"
FORGOTTEN = dict.fromkeys((SITUATION, WISH, DAY, AGREED))
NOTHING_OPEN = {"requested_slot": None, "asked": None}
BEGUN: dict[str, Any] = FORGOTTEN | {"errand": None}
SIXTY = {"kind": "monthly_amount", "value": "60.00"}
ALL_BUT_YES: dict[str, Any] = {"situation": "known", "wish": SIXTY, "day_of_month": 25}


async def start(caller: Caller, text: str, intent: str, **more: Any) -> Outcome:
    return await caller.call("action_start_arrangement", text, intent, **more)


async def answer(
    caller: Caller, text: str, asked: str, intent: str = "inform", **more: Any
) -> Outcome:
    return await caller.call(
        "validate_arrangement_form", text, intent, form=FORM, asked=asked, **more
    )


async def propose(caller: Caller, **more: Any) -> Outcome:
    return await caller.call(
        "action_ask_arrangement_form_agreed", form=FORM, asked=AGREED, **(ALL_BUT_YES | more)
    )


async def record_yes(caller: Caller, **more: Any) -> Outcome:
    slots = ALL_BUT_YES | {"agreed": True} | more
    return await caller.call("action_record_arrangement", "ja", "affirm", **slots)


def open_at(slot: str, times: int = 1) -> dict[str, Any]:
    """What the dialogue keeps of a question, and of how often it was asked in a row."""
    return {"requested_slot": slot, "asked": {"question": f"{FORM}:{slot}", "times": times}}


def asked_before(slot: str, times: int) -> Any:
    return open_at(slot, times)["asked"]


# After what was agreed: how to pay, a letter on request, and whom to ask.
CONFIRMATION = (
    "utter_arrangement_terms",
    "utter_arrangement_in_writing",
    "utter_agency_registered",
    "utter_contact_phone_email",
)


class TestTheStart:
    async def test_who_cannot_pay_is_met_with_understanding_and_one_question(
        self, mehmet: Caller
    ) -> None:
        outcome = await start(mehmet, "ik kan dit niet betalen", "cannot_pay")

        assert outcome.responses == ["utter_understand_cannot_pay"]
        assert outcome.slots == BEGUN
        assert outcome.next_action == FORM

    async def test_who_asks_for_terms_is_not_asked_why(self, mehmet: Caller) -> None:
        outcome = await start(mehmet, "kan ik in delen betalen?", "request_arrangement")

        assert outcome.responses == ["utter_understand_in_parts"]
        assert outcome.slots == BEGUN | {SITUATION: "known"}

    async def test_what_was_said_at_once_is_not_asked_again(self, mehmet: Caller) -> None:
        outcome = await start(mehmet, "ik kan 60 euro missen, op de 25e", "cannot_pay")

        assert outcome.slots == BEGUN | {
            SITUATION: "known",
            WISH: {"kind": "monthly_amount", "value": "60"},
            DAY: 25,
        }

    async def test_a_stranger_proves_who_they_are_first_and_loses_nothing(
        self, stranger: Caller
    ) -> None:
        outcome = await start(stranger, "ik kan 60 euro missen", "cannot_pay")

        assert outcome.responses == ["utter_understand_cannot_pay", "utter_verify_first"]
        assert outcome.slots[WISH] == {"kind": "monthly_amount", "value": "60"}
        assert outcome.slots["wanted"] == ["action_start_arrangement"]
        assert outcome.next_action == "identity_form"

    async def test_after_the_check_what_was_said_before_it_still_stands(
        self, mehmet: Caller
    ) -> None:
        outcome = await start(mehmet, "5 april 1988", "inform", wish=SIXTY)

        assert outcome.slots == {}
        assert outcome.next_action == FORM


class TestNoArrangementHere:
    @pytest.mark.parametrize(
        ("number", "response", "reasons"),
        [
            pytest.param("2026-000108", "utter_nothing_to_arrange", [], id="nothing open"),
            pytest.param("2026-000111", "utter_case_disputed", [], id="disputed"),
            pytest.param("2026-000110", "utter_already_arranged", [], id="arranged already"),
            pytest.param(
                "2026-000112",
                "utter_person_represented",
                ["representative"],
                id="under administration",
            ),
            pytest.param("2026-000109", "utter_stage_too_far", ["needs_staff"], id="at court"),
        ],
    )
    async def test_it_is_said_why_and_staff_looks_where_staff_decides(
        self, of_case: OfCase, record: Record, number: str, response: str, *, reasons: list[str]
    ) -> None:
        """The same at the start, and in the form when the case changed meanwhile."""
        caller = await of_case(number)

        at_start = await start(caller, "in delen?", "request_arrangement", message_id="m1")
        in_form = await answer(caller, "60", WISH, situation="known", message_id="m2")

        for outcome in (at_start, in_form):
            assert outcome.responses[-1] == response
            assert outcome.closes_form
            assert outcome.slots == FORGOTTEN | NOTHING_OPEN
            assert outcome.next_action is None
        assert await record.reasons() == reasons * 2
        assert await record.holder(caller.conversation_id) is Holder.BOT

    async def test_nothing_is_agreed_after_a_death(self, of_case: OfCase, store: Store) -> None:
        caller = await of_case("2026-000106")
        facts: dict[str, Any] = {"by": Actor.bot(caller.conversation_id), "on": TODAY, "key": "m0"}
        await act(store, caller.conversation_id, pause, PauseReason.DEATH, **facts)

        outcome = await start(caller, "in delen?", "request_arrangement")

        assert outcome.responses[-1] == "utter_collection_paused"
        assert outcome.closes_form

    async def test_an_arrangement_that_runs_is_shown(self, of_case: OfCase) -> None:
        outcome = await start(await of_case("2026-000110"), "in delen?", "request_arrangement")

        assert outcome.cards[0]["title"] == "Uw betalingsregeling"
        assert len(outcome.cards[0]["rows"]) == 4
        assert outcome.cards[0]["total"] == "€\xa0240,00"

    async def test_an_amount_that_is_not_certain_is_for_staff(
        self, stranger: Caller, of_case: OfCase, store: Store, record: Record
    ) -> None:
        await loaded(store, case_line(creditor=CREDITOR | {"charges_interest": True}))

        outcome = await start(await of_case("2026-000123"), "in delen?", "request_arrangement")

        assert outcome.responses[-1] == "utter_amount_uncertain"
        assert await record.reasons() == ["needs_staff"]


class TestTheQuestions:
    @pytest.mark.parametrize(
        ("intent", "response"),
        [
            ("affirm", "utter_situation_temporary"),
            ("deny", "utter_situation_lasting"),
            ("report_situation", "utter_situation_told"),
        ],
    )
    async def test_whatever_is_told_about_the_situation_is_met_and_taken(
        self, mehmet: Caller, intent: str, response: str
    ) -> None:
        outcome = await answer(mehmet, "ik ben ziek geworden", SITUATION, intent)

        assert outcome.responses == [response]
        assert outcome.slots == {SITUATION: "known"} | open_at(WISH)

    async def test_an_amount_told_with_the_situation_is_taken_in(self, mehmet: Caller) -> None:
        outcome = await answer(mehmet, "ik kan 60 euro missen", SITUATION)

        assert outcome.said == []
        assert outcome.slots[WISH] == {"kind": "monthly_amount", "value": "60"}
        assert outcome.asks == DAY

    @pytest.mark.parametrize(
        ("text", "wish"),
        [
            ("60", {"kind": "monthly_amount", "value": "60"}),
            ("in 6 termijnen", {"kind": "months", "value": "6"}),
            ("voor 1 maart", {"kind": "end_date", "value": "2027-03-01"}),
        ],
    )
    async def test_a_wish_leads_to_the_day(
        self, mehmet: Caller, text: str, wish: dict[str, str]
    ) -> None:
        outcome = await answer(mehmet, text, WISH, situation="known")

        assert outcome.slots == {WISH: wish} | open_at(DAY)

    async def test_a_day_leads_to_the_proposal(self, mehmet: Caller) -> None:
        outcome = await answer(mehmet, "de 25e", DAY, situation="known", wish=SIXTY)

        assert outcome.slots == {DAY: 25} | open_at(AGREED)

    async def test_a_day_given_first_is_not_asked_for_again(self, mehmet: Caller) -> None:
        outcome = await answer(mehmet, "60", WISH, situation="known", day_of_month=25)

        assert outcome.asks == AGREED

    @pytest.mark.parametrize(
        ("text", "response"),
        [
            ("0", "utter_wish_not_positive"),
            ("-5", "utter_wish_not_positive"),
            ("een miljoen", "utter_wish_above_total"),
            ("31 februari", "utter_no_such_day"),
        ],
    )
    async def test_what_cannot_be_is_said_kindly_and_asked_again(
        self, mehmet: Caller, text: str, response: str
    ) -> None:
        outcome = await answer(mehmet, text, WISH, situation="known")

        assert outcome.responses == [response]
        assert outcome.slots == {WISH: None} | open_at(WISH)

    async def test_above_the_total_the_total_is_told(self, mehmet: Caller) -> None:
        outcome = await answer(mehmet, "1000 euro", WISH, situation="known")

        assert outcome.said == ["Dat is meer dan nodig. U hoeft in totaal €\xa0474,15 te betalen."]

    @pytest.mark.parametrize("asked", [WISH, DAY, AGREED])
    async def test_what_is_not_understood_is_asked_again(self, mehmet: Caller, asked: str) -> None:
        known = {slot: ALL_BUT_YES[slot] for slot in (SITUATION, WISH, DAY) if slot != asked}

        outcome = await answer(mehmet, "🙂", asked, "nlu_fallback", **known)

        assert outcome.responses == [f"utter_not_understood_{asked}"]
        assert outcome.asks == asked

    async def test_what_was_asked_twice_waits_and_a_person_is_offered(self, mehmet: Caller) -> None:
        facts: dict[str, Any] = {"situation": "known", "intent": "nlu_fallback"}

        once = await answer(mehmet, "🙂", WISH, **facts, was_asked=asked_before(WISH, 1))
        twice = await answer(mehmet, "🙂", WISH, **facts, was_asked=asked_before(WISH, 2))

        assert once.slots == {WISH: None} | open_at(WISH, times=2)
        assert twice.responses == ["utter_not_understood_wish", "utter_question_is_hard"]
        assert twice.slots == {WISH: None, "requested_slot": None, "asked": {"waiting": FORM}}

    async def test_what_waits_ends_nothing_and_records_nothing(
        self, mehmet: Caller, record: Record
    ) -> None:
        """The form closes; its answers stay for when the person goes on."""
        outcome = await record_yes(mehmet, agreed=None, was_asked={"waiting": FORM})

        assert outcome.said == []
        assert outcome.events == []
        assert await record.arrangements() == []

    async def test_a_form_that_opens_anew_asks_anew(self, mehmet: Caller) -> None:
        """However often the same was asked in an earlier talk about an arrangement."""
        outcome = await mehmet.call(
            "validate_arrangement_form",
            form=FORM,
            was_asked=asked_before(AGREED, 2),
            **ALL_BUT_YES,
        )

        assert outcome.said == []
        assert outcome.slots == open_at(AGREED)

    async def test_before_another_part_of_the_message_nothing_is_asked(
        self, mehmet: Caller
    ) -> None:
        outcome = await answer(mehmet, "60 euro", WISH, situation="known", part=(0, 2))

        assert outcome.slots == {
            WISH: {"kind": "monthly_amount", "value": "60"},
            "requested_slot": DAY,
            "asked": None,
        }

    async def test_who_can_pay_nothing_is_pointed_to_help(self, mehmet: Caller) -> None:
        outcome = await answer(mehmet, "ik heb niks over", WISH, "cannot_pay", situation="known")

        assert outcome.responses == ["utter_nothing_possible"]
        assert "Geldfit" in outcome.said[0]
        assert outcome.closes_form

    async def test_a_question_in_between_is_not_taken_as_an_answer(self, mehmet: Caller) -> None:
        outcome = await answer(
            mehmet, "wat als ik 60 euro niet betaal?", WISH, "ask_consequences", situation="known"
        )

        assert outcome.slots == {"requested_slot": WISH}
        assert outcome.said == []

    async def test_after_a_question_that_was_answered_the_form_goes_on(
        self, mehmet: Caller
    ) -> None:
        outcome = await answer(
            mehmet,
            "wat als ik niet betaal?",
            DAY,
            "ask_consequences",
            after=[done("utter_consequences")],
            situation="known",
            wish=SIXTY,
        )

        assert outcome.said == []
        assert outcome.slots == open_at(DAY)

    async def test_a_question_that_was_asked_twice_waits_while_others_are_answered(
        self, mehmet: Caller
    ) -> None:
        outcome = await answer(
            mehmet,
            "wat als ik niet betaal?",
            DAY,
            "ask_consequences",
            after=[done("utter_consequences")],
            was_asked=asked_before(DAY, 2),
            situation="known",
            wish=SIXTY,
        )

        assert outcome.responses == ["utter_question_waits"]
        assert outcome.slots == {"requested_slot": None, "asked": {"waiting": FORM}}

    async def test_a_step_back_opens_the_question_before(self, mehmet: Caller) -> None:
        outcome = await answer(mehmet, "terug", AGREED, **ALL_BUT_YES)

        assert outcome.said == []
        assert outcome.slots == {DAY: None} | open_at(DAY)

    async def test_before_the_first_question_there_is_none(self, mehmet: Caller) -> None:
        outcome = await answer(mehmet, "terug", SITUATION, was_asked=asked_before(SITUATION, 1))

        assert outcome.slots == open_at(SITUATION, times=2)

    async def test_who_is_no_longer_verified_proves_it_again_first(self, stranger: Caller) -> None:
        outcome = await answer(stranger, "60", WISH, situation="known")

        assert outcome.responses == ["utter_verify_first"]
        assert outcome.next_action == "identity_form"
        # What the form calls says nothing outside of it.
        assert outcome.slots["wanted"] == [FORM]


class TestTheProposal:
    async def test_it_is_told_with_all_its_terms(self, mehmet: Caller, record: Record) -> None:
        """474.15 in terms of 60: seven of 60.00 and one of 54.15."""
        outcome = await propose(mehmet)

        assert outcome.said == [
            (
                "Mijn voorstel: u betaalt €\xa060,00 per maand, in 8 termijnen. De eerste op "
                "woensdag 25 november 2026, de laatste op vrijdag 25 juni 2027. "
                "Samen is dat €\xa0474,15."
            ),
            "Gaat u hiermee akkoord?",
        ]
        assert outcome.cards == [
            {
                "kind": "schedule",
                "title": "Mijn voorstel",
                "rows": [
                    {"due_on": due, "amount": amount}
                    for due, amount in (
                        ("woensdag 25 november 2026", "€\xa060,00"),
                        ("maandag 28 december 2026", "€\xa060,00"),
                        ("maandag 25 januari 2027", "€\xa060,00"),
                        ("donderdag 25 februari 2027", "€\xa060,00"),
                        ("donderdag 25 maart 2027", "€\xa060,00"),
                        ("maandag 26 april 2027", "€\xa060,00"),
                        ("dinsdag 25 mei 2027", "€\xa060,00"),
                        ("vrijdag 25 juni 2027", "€\xa054,15"),
                    )
                ],
                "total": "€\xa0474,15",
            }
        ]
        assert [one.state for one in await record.arrangements()] == [ArrangementState.PROPOSED]

    async def test_after_a_question_in_between_only_the_question_comes_back(
        self, mehmet: Caller
    ) -> None:
        await propose(mehmet)

        outcome = await propose(mehmet, after=[done("utter_consequences")])

        assert outcome.responses == ["utter_ask_consent_again"]
        assert outcome.cards == []

    async def test_a_proposal_that_was_never_shown_is_told_in_full(self, mehmet: Caller) -> None:
        outcome = await propose(mehmet, after=[done("utter_consequences")])

        assert outcome.responses == ["utter_proposal", "utter_ask_consent"]

    async def test_one_payment_is_no_schedule(self, mehmet: Caller) -> None:
        outcome = await propose(mehmet, wish={"kind": "monthly_amount", "value": "474.15"})

        assert outcome.responses == ["utter_proposal_at_once", "utter_ask_consent"]
        assert "€\xa0474,15 in één keer, op woensdag 25 november 2026" in outcome.said[0]
        assert outcome.cards == []

    async def test_over_policy_it_names_what_can_be_agreed_at_once(self, mehmet: Caller) -> None:
        """474.15 over twelve months is 39.51 and a quarter, so 39.52."""
        outcome = await propose(mehmet, wish={"kind": "monthly_amount", "value": "20"})

        assert outcome.responses == ["utter_proposal", "utter_ask_consent_for_staff"]
        assert "Vanaf €\xa039,52 per maand kan dat wel meteen." in outcome.said[1]

    @pytest.mark.parametrize(
        "wish",
        [
            pytest.param({"kind": "monthly_amount", "value": "0.01"}, id="a cent a month"),
            pytest.param({"kind": "monthly_amount", "value": "10.005"}, id="half a cent"),
            pytest.param({"kind": "months", "value": "601"}, id="too many months"),
            pytest.param({"kind": "end_date", "value": "2026-11-19"}, id="by tomorrow"),
        ],
    )
    async def test_a_wish_that_makes_no_schedule_is_asked_for_again(
        self, mehmet: Caller, wish: dict[str, str]
    ) -> None:
        outcome = await propose(mehmet, wish=wish)

        assert outcome.responses == ["utter_wish_impossible"]
        assert outcome.slots == {WISH: None}
        assert outcome.next_action == FORM


class TestTheAnswerToTheProposal:
    @pytest.mark.parametrize("text", ["ja", "ja, akkoord", "Is goed", "ja 👍", "/affirm"])
    async def test_a_plain_yes_is_a_yes(self, mehmet: Caller, text: str) -> None:
        outcome = await answer(mehmet, text, AGREED, "affirm", **ALL_BUT_YES)

        assert outcome.slots == {AGREED: True, "requested_slot": None}

    @pytest.mark.parametrize("intent", ["nlu_fallback", "inform"])
    async def test_a_plain_yes_needs_no_classifier(self, mehmet: Caller, intent: str) -> None:
        outcome = await answer(mehmet, "ja", AGREED, intent, **ALL_BUT_YES)

        assert outcome.slots[AGREED] is True

    async def test_a_yes_that_crossed_the_proposal_on_its_way_is_none(self, mehmet: Caller) -> None:
        outcome = await answer(mehmet, "ja", AGREED, "affirm", overtaken=True, **ALL_BUT_YES)

        assert outcome.slots.get(AGREED) is not True
        assert outcome.asks == AGREED

    async def test_a_yes_beside_a_change_in_the_same_message_is_none(self, mehmet: Caller) -> None:
        """Taken apart, the change came first: what the yes would be to was not yet proposed."""
        seventy_five = {"kind": "monthly_amount", "value": "75"}
        changed = await answer(
            mehmet,
            "doe maar 75 euro",
            AGREED,
            "request_arrangement",
            part=(0, 2),
            **ALL_BUT_YES,
            was_asked=asked_before(AGREED, 1),
        )
        known = ALL_BUT_YES | {"wish": seventy_five}

        outcome = await answer(mehmet, "ja akkoord", AGREED, "affirm", part=(1, 2), **known)

        assert changed.slots == {WISH: seventy_five, "requested_slot": AGREED, "asked": None}
        assert outcome.slots.get(AGREED) is not True
        assert outcome.asks == AGREED

    async def test_a_yes_beside_a_question_in_the_same_message_is_a_yes(
        self, mehmet: Caller
    ) -> None:
        outcome = await answer(
            mehmet,
            "ja akkoord",
            AGREED,
            "affirm",
            part=(1, 2),
            was_asked=asked_before(AGREED, 1),
            **ALL_BUT_YES,
        )

        assert outcome.slots == {AGREED: True, "requested_slot": None}

    @pytest.mark.parametrize(
        ("text", "changed"),
        [
            ("ja, maar de 28e", {DAY: 28}),
            ("ja, maar 75 in plaats van 60", {WISH: {"kind": "monthly_amount", "value": "75"}}),
            ("nee, 75 in plaats van 60", {WISH: {"kind": "monthly_amount", "value": "75"}}),
            ("ja, in 6 termijnen", {WISH: {"kind": "months", "value": "6"}}),
        ],
    )
    async def test_a_yes_that_changes_something_is_a_new_proposal_and_no_yes(
        self, mehmet: Caller, text: str, changed: dict[str, Any]
    ) -> None:
        outcome = await answer(mehmet, text, AGREED, "affirm", **ALL_BUT_YES)

        assert outcome.slots == changed | open_at(AGREED)

    async def test_a_no_asks_what_would_be_possible(self, mehmet: Caller) -> None:
        outcome = await answer(mehmet, "nee", AGREED, "deny", **ALL_BUT_YES)

        assert outcome.responses == ["utter_propose_otherwise"]
        assert outcome.slots == {WISH: None} | open_at(WISH)

    @pytest.mark.parametrize(
        "text",
        ["misschien", "ik denk het wel", "ja nee", "ja, als mijn loon er is", "wat?", "dank u"],
    )
    async def test_nothing_but_a_plain_yes_is_taken_as_one(self, mehmet: Caller, text: str) -> None:
        """Whatever the classifier makes of it."""
        outcome = await answer(mehmet, text, AGREED, "affirm", **ALL_BUT_YES)

        assert outcome.responses == ["utter_not_understood_agreed"]
        assert outcome.slots == {AGREED: None} | open_at(AGREED)


class TestTheRecord:
    async def test_a_yes_is_recorded_and_confirmed_with_all_terms(
        self, mehmet: Caller, record: Record
    ) -> None:
        await propose(mehmet)

        outcome = await record_yes(mehmet)

        assert outcome.responses == ["utter_arrangement_agreed", *CONFIRMATION]
        agreed, terms, in_writing, _, contact = outcome.said
        assert "U betaalt €\xa0474,15 in 8 termijnen, te beginnen op woensdag 25 november" in agreed
        assert "NL02 ABNA 0123 4567 89, op naam van Warmtehuis Installaties" in terms
        assert "Zet erbij: 2026-000106." in terms
        assert "uiterlijk op woensdag 25 november 2026" in in_writing
        assert "085 000 0003" in contact
        assert outcome.cards[0]["title"] == "Uw betalingsregeling"
        assert outcome.slots == FORGOTTEN
        (made,) = await record.arrangements()
        assert (made.state, made.agreed_on) == (ArrangementState.ACTIVE, TODAY)
        assert sum(one.amount for one in made.instalments) == made.total

    async def test_the_letter_that_confirms_it_can_be_fetched_at_once(
        self, mehmet: Caller, store: Store
    ) -> None:
        await propose(mehmet)

        outcome = await record_yes(mehmet)

        async with store.reading() as session:
            letters = select(Document).where(Document.arrangement_id.is_not(None))
            letter = (await session.scalars(letters)).one()
        facts = outcome.facts_of("utter_arrangement_in_writing")
        assert facts["document"] == str(letter.id)
        assert facts["file"] == "bevestiging-2026-000106-2026-11-18.pdf"
        assert facts["title"] == letter.what

    async def test_one_payment_is_confirmed_without_a_schedule(self, mehmet: Caller) -> None:
        at_once = {"kind": "monthly_amount", "value": "474.15"}
        await propose(mehmet, wish=at_once)

        outcome = await record_yes(mehmet, wish=at_once)

        assert outcome.responses == ["utter_arrangement_agreed_at_once", *CONFIRMATION]
        assert outcome.cards == []

    async def test_without_a_yes_nothing_is_recorded_or_said(
        self, mehmet: Caller, record: Record
    ) -> None:
        await propose(mehmet)

        outcome = await record_yes(mehmet, agreed=None)

        assert outcome.said == []
        assert [one.state for one in await record.arrangements()] == [ArrangementState.PROPOSED]

    async def test_a_message_that_is_handed_on_again_makes_one_arrangement(
        self, mehmet: Caller, record: Record
    ) -> None:
        await propose(mehmet)

        first = await record_yes(mehmet)
        again = await record_yes(mehmet)

        assert again.said == first.said
        assert [one.state for one in await record.arrangements()] == [ArrangementState.ACTIVE]

    async def test_a_yes_that_was_recorded_before_a_crash_is_confirmed_after_it(
        self, mehmet: Caller
    ) -> None:
        """The message comes again, and the dialogue still stands at the question."""
        await propose(mehmet)
        first = await record_yes(mehmet)

        again = await answer(mehmet, "ja akkoord", AGREED, "affirm", **ALL_BUT_YES)

        assert again.said == []
        assert again.slots == {AGREED: True, "requested_slot": None}
        assert (await record_yes(mehmet)).said == first.said

    async def test_over_policy_it_waits_for_staff_and_says_so(
        self, mehmet: Caller, record: Record
    ) -> None:
        over = {"kind": "monthly_amount", "value": "20"}
        await propose(mehmet, wish=over)

        outcome = await record_yes(mehmet, wish=over)

        assert outcome.responses == ["utter_arrangement_awaits_staff"]
        (made,) = await record.arrangements()
        assert made.state is ArrangementState.AWAITING_STAFF
        (escalation,) = await record.escalations()
        assert escalation.arrangement_id == made.id
        assert await record.holder(mehmet.conversation_id) is Holder.BOT

    async def test_when_a_payment_came_in_meanwhile_there_is_a_new_proposal(
        self, mehmet: Caller, store: Store
    ) -> None:
        await propose(mehmet)
        async with store.writing() as session:
            case_id = await session.scalar(select(Case.id).where(Case.number == "2026-000106"))
            session.add(Payment(case_id=case_id, received_on=TODAY, amount=Decimal(100)))

        outcome = await record_yes(mehmet)

        assert outcome.responses == ["utter_proposal_outdated"]
        assert outcome.slots == {AGREED: None}
        assert outcome.next_action == FORM

    async def test_when_the_case_went_to_court_meanwhile_staff_looks_at_it(
        self, mehmet: Caller, store: Store, record: Record
    ) -> None:
        await propose(mehmet)
        async with store.writing() as session:
            await session.execute(
                update(Case).where(Case.number == "2026-000106").values(stage=Stage.JUDICIAL)
            )

        async with asyncio.timeout(10):
            outcome = await record_yes(mehmet)

        assert outcome.responses == ["utter_stage_too_far"]
        assert outcome.closes_form
        assert await record.reasons() == ["needs_staff"]
        assert [one.state for one in await record.arrangements()] == [ArrangementState.PROPOSED]

    async def test_when_the_case_went_to_court_before_the_proposal_it_is_said_too(
        self, mehmet: Caller, store: Store
    ) -> None:
        async with store.writing() as session:
            await session.execute(
                update(Case).where(Case.number == "2026-000106").values(stage=Stage.JUDICIAL)
            )

        async with asyncio.timeout(10):
            outcome = await propose(mehmet)

        assert outcome.responses == ["utter_stage_too_far"]

    async def test_a_stranger_records_nothing(self, stranger: Caller, record: Record) -> None:
        outcome = await record_yes(stranger)

        assert outcome.responses == ["utter_verify_first"]
        assert await record.arrangements() == []
