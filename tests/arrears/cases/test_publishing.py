"""What a creditor's system is told: by real commands, in their own transaction, and no more."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.arrangements.course import break_arrangement
from arrears.cases.arrangements.decisions import (
    approve_arrangement,
    refuse_arrangement,
    take_back_arrangement,
)
from arrears.cases.authorisations import (
    end_authorisation,
    prove_authorisation,
    record_authorisation,
)
from arrears.cases.complaints.filing import file_complaint
from arrears.cases.complaints.steps import withdraw_complaint
from arrears.cases.contact_changes import ask_contact_change, confirm_contact_change
from arrears.cases.disputes import close_dispute, open_dispute
from arrears.cases.escalations import call_staff
from arrears.cases.kinds import (
    AuthorisationScope,
    ComplaintChannel,
    ComplaintRoute,
    ContactField,
    DisputeOutcome,
    DisputeReason,
    EscalationReason,
    OutgoingState,
    PauseReason,
    Relation,
)
from arrears.cases.models import OutgoingEvent
from arrears.cases.pauses import end_pause, pause
from arrears.cases.payment_methods import (
    DirectDebit,
    ask_payment_method,
    confirm_payment_method,
)
from arrears.cases.postponements import ask_postponement, end_postponements, refuse_postponement
from arrears.cases.promises import make_promise, settle_promises, withdraw_promise
from arrears.cases.referrals import refer
from arrears.cases.reported_payments import give_up_reports, report_payment
from arrears.cases.store import Store
from arrears.clock import now
from arrears.settings import settings
from tests.arrears.case_lines import case_line, conversation, loaded, verified_conversation
from tests.arrears.cases.desk import do, staff_member
from tests.arrears.cases.paying import OVER_POLICY, agreed, pays
from tests.arrears.cases.requests import act, act_and_undo
from tests.arrears.events.schemas import events_in
from tests.arrears.fixtures import TODAY

SIXTY = Decimal("60.00")
FRIDAY = date(2026, 11, 20)
LATER = date(2027, 1, 29)


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation of the person who owes 240 euros."""
    await loaded(store, case_line())
    return await verified_conversation(store)


async def told(store: Store) -> list[str]:
    return [event.type for event in await events_in(store)]


async def data(store: Store, kind: str) -> Any:
    """What the latest event of a type tells."""
    return [event.data for event in await events_in(store) if event.type == kind][-1]


class TestArrangements:
    async def test_a_yes_is_told_with_the_whole_schedule(self, store: Store, talk: UUID) -> None:
        made = await agreed(store, talk)

        (event,) = await events_in(store)
        assert (event.type, event.case_number) == ("arrangement.agreed", "2026-000123")
        assert event.creditor == "Voorbeeld Verzekeringen"
        assert event.data == {
            "arrangement_id": made.id,
            "state": "active",
            "total": "240.00",
            "day_of_month": 25,
            "agreed_on": "2026-11-18",
            "replaces": None,
            "instalments": [
                {"due_on": "2026-11-25", "amount": "60.00"},
                {"due_on": "2026-12-28", "amount": "60.00"},
                {"due_on": "2027-01-25", "amount": "60.00"},
                {"due_on": "2027-02-25", "amount": "60.00"},
            ],
        }

    async def test_what_staff_decides_is_told(self, store: Store, talk: UUID) -> None:
        waiting = await agreed(store, talk, OVER_POLICY)
        assert (await data(store, "arrangement.agreed"))["state"] == "awaiting_staff"
        assert await data(store, "staff.called") == {"reason": "arrangement_approval"}
        anne = await staff_member(store)

        facts = {"arrangement_id": waiting.id, "by": anne}
        await act(store, talk, approve_arrangement, **facts, on=TODAY)

        assert (await told(store))[-1] == "arrangement.approved"
        assert (await data(store, "arrangement.approved"))["state"] == "active"

    async def test_so_is_what_comes_to_nothing(self, store: Store, talk: UUID) -> None:
        waiting = await agreed(store, talk, OVER_POLICY)
        anne = await staff_member(store)
        await act(store, talk, refuse_arrangement, arrangement_id=waiting.id, by=anne)

        assert (await told(store))[-1] == "arrangement.refused"

    async def test_so_is_what_the_person_takes_back(self, store: Store, talk: UUID) -> None:
        await agreed(store, talk, OVER_POLICY)
        await act(store, talk, take_back_arrangement, by=Actor.person(talk))

        assert (await told(store))[-1] == "arrangement.withdrawn"

    async def test_the_end_of_it_is_told(self, store: Store, talk: UUID) -> None:
        await agreed(store, talk)

        await pays(store, talk, "240.00")

        assert await told(store) == [
            "arrangement.agreed",
            "arrangement.completed",
            "case.closed",
        ]
        assert await data(store, "case.closed") == {"because": "paid"}

    async def test_that_it_was_not_kept_is_told(self, store: Store, talk: UUID) -> None:
        await agreed(store, talk)
        anne = await staff_member(store)

        await act(store, talk, break_arrangement, by=anne, on=LATER)

        assert await told(store) == ["arrangement.agreed", "arrangement.broken"]


class TestPaying:
    async def test_a_promise_is_told_from_beginning_to_end(self, store: Store, talk: UUID) -> None:
        facts = {"pay_on": FRIDAY, "by": Actor.person(talk), "on": TODAY}
        await act(store, talk, make_promise, SIXTY, key="m1", **facts)
        await act(store, talk, withdraw_promise, by=Actor.person(talk))
        await act(store, talk, make_promise, SIXTY, key="m2", **facts)
        await do(store, settle_promises, on=FRIDAY + timedelta(days=30))
        await pays(store, talk, on=FRIDAY + timedelta(days=31))

        assert [kind for kind in await told(store) if kind.startswith("promise")] == [
            "promise.made",
            "promise.withdrawn",
            "promise.made",
            "promise.broken",
            "promise.kept",
        ]
        made = await data(store, "promise.made")
        assert (made["amount"], made["pay_on"], made["state"]) == ("60.00", "2026-11-20", "open")
        assert (await data(store, "pause.started"))["reason"] == "promise"

    async def test_more_time_is_told(self, store: Store, talk: UUID) -> None:
        await act(store, talk, ask_postponement, by=Actor.person(talk), on=TODAY, key="m1")
        await do(store, end_postponements, on=LATER)

        kinds = [kind for kind in await told(store) if kind.startswith("postponement")]
        assert kinds == ["postponement.asked", "postponement.granted", "postponement.ended"]

    async def test_that_there_is_no_more_time_is_told(self, store: Store, talk: UUID) -> None:
        wish = {"by": Actor.person(talk), "on": TODAY, "until": LATER}
        asked = await act(store, talk, ask_postponement, key="m1", **wish)
        anne = await staff_member(store)
        await act(store, talk, refuse_postponement, postponement_id=asked.id, by=anne)

        assert await told(store) == ["postponement.asked", "staff.called", "postponement.refused"]

    async def test_a_payment_that_someone_reports_is_told(self, store: Store, talk: UUID) -> None:
        by = Actor.person(talk)
        await act(store, talk, report_payment, by=by, on=TODAY, key="m1", amount=SIXTY)
        await pays(store, talk)
        await act(store, talk, report_payment, by=by, on=TODAY, key="m2", amount=Decimal(5))
        await do(store, give_up_reports, on=LATER)

        kinds = [kind for kind in await told(store) if kind.startswith("payment")]
        assert kinds == [
            "payment.reported",
            "payment.found",
            "payment.reported",
            "payment.not_found",
        ]


class TestStandingStill:
    async def test_a_dispute_is_told_without_what_was_said(self, store: Store, talk: UUID) -> None:
        by = Actor.person(talk)
        opened = await act(
            store, talk, open_dispute, DisputeReason.OTHER, by=by, on=TODAY, key="m1", told="Ruzie"
        )
        withdrawn = {"dispute_id": opened.id, "by": by}
        await act(store, talk, close_dispute, DisputeOutcome.WITHDRAWN, **withdrawn)

        assert await told(store) == [
            "dispute.opened",
            "pause.started",
            "staff.called",
            "dispute.closed",
            "pause.ended",
        ]
        assert "Ruzie" not in str([event.data for event in await events_in(store)])

    async def test_a_dispute_of_one_claim_says_which(self, store: Store, talk: UUID) -> None:
        async def first(session: Any, case: Any, **facts: Any) -> Any:
            claim_id = case.claims[0].id
            return await open_dispute(
                session, case, DisputeReason.NOT_MINE, claim_id=claim_id, **facts
            )

        await act(store, talk, first, by=Actor.person(talk), on=TODAY, key="m1")

        opened = await data(store, "dispute.opened")
        assert (opened["whole_case"], opened["invoice"]) == (False, "F-1")
        assert (opened["policy"], opened["due_on"]) == (None, "2026-09-01")

    @pytest.mark.parametrize(
        ("why", "reason"),
        [
            (PauseReason.DEBT_HELP, "debt_help"),
            (PauseReason.DEATH, "death"),
            (PauseReason.DANGER, "other"),
        ],
    )
    async def test_why_it_stands_still_is_told_but_for_what_is_of_health(
        self, store: Store, talk: UUID, why: PauseReason, reason: str
    ) -> None:
        begun = await act(store, talk, pause, why, by=Actor.bot(talk), on=TODAY, key="m1")
        anne = await staff_member(store)
        await act(store, talk, end_pause, pause_id=begun.id, by=anne)

        assert await told(store) == ["pause.started", "pause.ended"]
        assert (await data(store, "pause.started"))["reason"] == reason

    async def test_that_somebody_may_be_in_danger_is_not_told(
        self, store: Store, talk: UUID
    ) -> None:
        await do(store, call_staff, talk, EscalationReason.DANGER, key="m1")

        assert await data(store, "staff.called") == {"reason": "other"}


class TestComplaints:
    async def test_a_complaint_is_told_by_its_number(self, store: Store, talk: UUID) -> None:
        await act(store, talk, complain, by=Actor.person(talk))

        assert await told(store) == ["complaint.filed", "staff.called"]
        assert await data(store, "complaint.filed") == {
            "complaint": "K2026-000001",
            "route": "debtor",
            "state": "received",
            "received_on": "2026-11-18",
            "outcome": None,
        }

    async def test_how_it_ends_is_told(self, store: Store, talk: UUID) -> None:
        filed = await act(store, talk, complain, by=Actor.person(talk))
        await do(store, withdraw_complaint, filed, by=Actor.person(talk), on=TODAY)

        closed = await data(store, "complaint.closed")
        assert (closed["state"], closed["outcome"]) == ("closed", "withdrawn")

    async def test_nobody_is_told_while_nobody_knows_whose_it_is(self, store: Store) -> None:
        stranger = await conversation(store)
        await do(store, complain, None, by=Actor.person(stranger))

        assert await told(store) == []


async def complain(session: Any, case: Any, *, by: Actor) -> Any:
    return await file_complaint(
        session,
        case,
        by=by,
        on=TODAY,
        key="m1",
        route=ComplaintRoute.DEBTOR,
        channel=ComplaintChannel.WEB,
        about="Er werd niet geluisterd.",
    )


class TestChanges:
    async def test_a_new_number_is_told_once_it_holds(self, store: Store, talk: UUID) -> None:
        facts = {"by": Actor.person(talk), "on": TODAY}
        asked = await act(
            store,
            talk,
            ask_contact_change,
            ContactField.PHONE,
            value="0612345678",
            key="m1",
            **facts,
        )
        assert await told(store) == []

        await act(store, talk, confirm_contact_change, asked.id, **facts)

        assert await data(store, "contact.changed") == {
            "change_id": asked.id,
            "field": "phone",
            "value": "+31612345678",
        }

    async def test_another_way_to_pay_is_told_once_it_holds(self, store: Store, talk: UUID) -> None:
        facts = {"by": Actor.person(talk), "on": TODAY}
        asked = await act(
            store, talk, ask_payment_method, DirectDebit(wanted=True), key="m1", **facts
        )
        anne = await staff_member(store)
        await act(store, talk, confirm_payment_method, asked.id, by=anne, on=TODAY)

        assert (await data(store, "payment_method.changed"))["method"] == "direct_debit_on"

    async def test_who_acts_for_somebody_is_told_without_a_name(
        self, store: Store, talk: UUID
    ) -> None:
        as_told = {"relation": Relation.ADMINISTRATOR, "scope": AuthorisationScope.DECIDE}
        by = Actor.person(talk)
        known = await act(store, talk, record_authorisation, "Mies Bos", by=by, key="m1", **as_told)
        anne = await staff_member(store)
        shown = {"by": anne, "on": TODAY, "proven_on": TODAY}
        await act(store, talk, prove_authorisation, known.id, **shown)
        await act(store, talk, end_authorisation, known.id, by=anne, on=LATER)

        kinds = [kind for kind in await told(store) if kind.startswith("representative")]
        assert kinds == ["representative.told", "representative.proven", "representative.ended"]
        assert "Mies" not in str([event.data for event in await events_in(store)])

    async def test_a_referral_is_told_but_not_to_whom(self, store: Store, talk: UUID) -> None:
        consent = {"consent_at": now(), "by": Actor.person(talk), "on": TODAY}
        await act(store, talk, refer, "geldfit", key="m1", **consent)

        assert "geldfit" not in str([event.data for event in await events_in(store)])
        assert "referral.recorded" in await told(store)


class TestTheOutbox:
    async def test_an_act_that_is_undone_is_not_told(self, store: Store, talk: UUID) -> None:
        await act_and_undo(
            store, talk, pause, PauseReason.DEATH, by=Actor.bot(talk), on=TODAY, key="m1"
        )

        assert await told(store) == []

    async def test_a_message_that_is_handed_on_again_is_told_once(
        self, store: Store, talk: UUID
    ) -> None:
        facts = {"by": Actor.bot(talk), "on": TODAY, "key": "m1"}
        for _ in range(2):
            await act(store, talk, pause, PauseReason.DEATH, **facts)

        assert await told(store) == ["pause.started"]

    async def test_each_event_has_a_number_of_its_own(self, store: Store, talk: UUID) -> None:
        await agreed(store, talk)
        await pays(store, talk, "240.00")

        first, second, _ = await events_in(store)
        assert first.id != second.id

    @pytest.mark.parametrize(
        ("creditor", "state"),
        [
            ("Voorbeeld Verzekeringen", OutgoingState.WAITING),
            ("Duinrand Verzekeringen", OutgoingState.KEPT),
        ],
    )
    async def test_it_waits_only_where_there_is_somebody_to_tell(
        self,
        store: Store,
        talk: UUID,
        monkeypatch: pytest.MonkeyPatch,
        creditor: str,
        state: OutgoingState,
    ) -> None:
        endpoint = (
            '{"url": "https://example.nl", "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}'
        )
        monkeypatch.setenv("EVENT_ENDPOINTS", f'{{"{creditor}": {endpoint}}}')
        settings.cache_clear()
        await agreed(store, talk)
        settings.cache_clear()

        async with store.reading() as session:
            assert await session.scalar(select(OutgoingEvent.state)) is state

    async def test_what_came_with_the_case_file_is_not_told_back(self, store: Store) -> None:
        instalments = [{"due_on": "2026-12-25", "amount": "240.00"}]
        arrangement = {"agreed_on": "2026-11-01", "day_of_month": 25, "instalments": instalments}
        await loaded(store, case_line(arrangement=arrangement))

        assert await told(store) == []
