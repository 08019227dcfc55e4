"""What staff decides for a person: on arrangements, postponements, disputes and what else waits."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update

from arrears.cases.acting import Actor
from arrears.cases.arrangements.course import find_course
from arrears.cases.arrangements.rows import RUNNING
from arrears.cases.authorisations import record_authorisation
from arrears.cases.callbacks import request_callback
from arrears.cases.contact_changes import ask_contact_change
from arrears.cases.disputes import open_dispute
from arrears.cases.documents import request_copy
from arrears.cases.kinds import (
    Author,
    AuthorisationScope,
    ChangeState,
    ContactField,
    DisputeReason,
    Holder,
    PostponementState,
    Relation,
)
from arrears.cases.models import (
    Arrangement,
    Conversation,
    Correspondence,
    Escalation,
    Message,
    Postponement,
)
from arrears.cases.postponements import ask_postponement
from arrears.cases.store import Store
from arrears.chat.notices import PROPOSAL
from tests.arrears.case_lines import case_line, loaded
from tests.arrears.cases.desk import audited, do
from tests.arrears.cases.paying import (
    ACTIVE,
    AWAITING,
    BROKEN,
    OVER_POLICY,
    PROPOSED,
    REFUSED,
    REPLACED,
    agreed,
    arrangements,
    pauses,
    states,
)
from tests.arrears.cases.requests import act, seen
from tests.arrears.desk.cases.forms import CASE, does, key_of, led_to, looks, notices, offered, read
from tests.arrears.desk.colleagues import Colleague
from tests.arrears.fixtures import TODAY

SIXTY: dict[str, str] = {"kind": "amount", "wish": "60", "day_of_month": "25"}
FIFTEEN = SIXTY | {"wish": "15"}


@pytest.fixture
async def waiting(store: Store, talk: UUID) -> UUID:
    """A conversation in which sixteen times 15 euros was agreed to: it waits for staff."""
    await agreed(store, talk, OVER_POLICY)
    return talk


async def latest(store: Store) -> Arrangement:
    return (await arrangements(store))[-1]


async def open_calls(store: Store) -> int:
    async with store.reading() as session:
        found = await session.scalars(select(Escalation).where(Escalation.closed_at.is_(None)))
        return len(found.all())


async def test_what_waits_is_on_the_list(agent: Colleague, waiting: UUID, store: Store) -> None:
    shown = read(await agent.get("/desk/approvals"))

    assert "2026-000123" in shown
    assert "langer dan de schuldeiser zonder ons toestaat" in shown
    (event,) = await audited(store, "approvals:seen")
    assert (event.staff_id, len(event.facts["case_ids"])) == (agent.id, 1)


async def test_the_list_names_nobody(agent: Colleague, waiting: UUID) -> None:
    shown = await agent.get("/desk/approvals")

    assert f'href="{CASE}/approve"' in shown.text
    assert "Noor" not in shown.text


async def test_an_approved_arrangement_is_in_force_and_told_with_all_its_terms(
    agent: Colleague, waiting: UUID, store: Store
) -> None:
    arrangement = await latest(store)
    done = await does(agent, "approve", arrangement_id=arrangement.id, because="Meer lukt nu niet")

    assert led_to(done) == f"{CASE}?done=approve&told=web"
    approved = await latest(store)
    assert (approved.state, approved.approved_by_id) == (ACTIVE, agent.id)
    assert approved.decided_because == "Meer lukt nu niet"
    assert await open_calls(store) == 0
    (form,) = await audited(store, "form:carried_out")
    assert (form.facts["told"], form.facts["arrangement_id"]) == ("web", approved.id)
    (said,) = await notices(store, waiting)
    for term in (
        "is akkoord met uw voorstel",
        "in totaal € 240,00, in 16 termijnen",
        "1. woensdag 25 november 2026: € 15,00",
        "16. ",
        "NL91 ABNA 0417 1643 00",
        "Zet erbij: 2026-000123",
        "Laat u niets horen, dan kan de afspraak vervallen",
        "Wilt u iets veranderen?",
    ):
        assert term in said
    assert "Meer lukt nu niet" not in said


@pytest.mark.parametrize("decision", ["approve", "refuse"])
async def test_nothing_is_decided_without_a_reason(
    agent: Colleague, waiting: UUID, store: Store, decision: str
) -> None:
    refused = await does(agent, decision, arrangement_id=(await latest(store)).id, because=" ")

    assert refused.status_code == 422
    assert "Vul hier iets in" in refused.text
    assert await states(store) == [AWAITING]


async def test_a_refused_arrangement_is_told_with_why_and_what_does_go(
    agent: Colleague, waiting: UUID, store: Store
) -> None:
    number = (await latest(store)).id
    await does(agent, "refuse", arrangement_id=number, because="Het duurt te lang.")

    assert await states(store) == [REFUSED]
    (said,) = await notices(store, waiting)
    assert "De reden: Het duurt te lang." in said
    assert "vanaf € 20,00 per maand" in said


async def test_another_proposal_takes_the_place_of_what_was_asked(
    agent: Colleague, waiting: UUID, store: Store
) -> None:
    number = (await latest(store)).id
    typed = {"arrangement_id": number, "because": "Dat duurt te lang."} | SIXTY
    looked = await looks(agent, "amend", **typed)
    await does(agent, "amend", **typed)

    assert "Zo wordt er betaald" in looked.text
    assert await states(store) == [REFUSED, PROPOSED]
    (said,) = await notices(store, waiting)
    assert "De reden: Dat duurt te lang." in said
    assert "U leest het hieronder." in said


async def test_a_form_of_another_proposal_that_is_sent_twice_counts_once(
    agent: Colleague, waiting: UUID, store: Store
) -> None:
    typed = {"arrangement_id": (await latest(store)).id, "because": "Te lang."} | SIXTY
    key = await key_of(agent, "amend")
    first = await does(agent, "amend", key=key, **typed)
    again = await does(agent, "amend", key=key, **typed)

    assert led_to(first) == led_to(again)
    assert await states(store) == [REFUSED, PROPOSED]
    assert len(await notices(store, waiting)) == 1


async def test_what_a_colleague_decided_is_not_decided_again(
    agent: Colleague, supervisor: Colleague, waiting: UUID, store: Store
) -> None:
    typed: dict[str, Any] = {"arrangement_id": (await latest(store)).id, "because": "Dit past."}
    await does(supervisor, "approve", **typed)
    late = await does(agent, "refuse", **typed)

    assert "misschien door een collega" in late.text
    assert await states(store) == [ACTIVE]
    assert len(await notices(store, waiting)) == 1


async def test_a_proposal_holds_only_after_a_yes(
    agent: Colleague, talk: UUID, store: Store
) -> None:
    await does(agent, "arrangement", **SIXTY, yes="ask")
    proposed = await states(store)
    number = (await latest(store)).id
    await does(agent, "agreement", arrangement_id=number, yes="chat")

    assert (proposed, await states(store)) == ([PROPOSED], [ACTIVE])
    asked, confirmed = await notices(store, talk)
    assert "Een medewerker heeft een voorstel voor u" in asked
    assert "We hebben een betalingsregeling afgesproken" in confirmed


@pytest.mark.parametrize(
    ("holder", "says", "payload"),
    [
        (Holder.BOT, "U leest het hieronder.", PROPOSAL),
        (Holder.QUEUE, "Bent u het daarmee eens?", None),
    ],
)
async def test_the_bot_shows_a_proposal_where_it_has_the_talk(
    agent: Colleague, talk: UUID, store: Store, *, holder: Holder, says: str, payload: str | None
) -> None:
    async with store.writing() as session:
        await session.execute(update(Conversation).values(holder=holder))
    await does(agent, "arrangement", **SIXTY, yes="ask")

    async with store.reading() as session:
        said = await session.scalar(select(Message).where(Message.author == Author.NOTICE))
        after = await session.scalar(select(Conversation.holder))
    assert said is not None
    assert says in (said.text or "")
    assert (said.payload, after, await open_calls(store)) == (payload, holder, 0)


async def test_a_proposal_can_be_taken_back(agent: Colleague, talk: UUID, store: Store) -> None:
    await does(agent, "arrangement", **SIXTY, yes="ask")
    await does(agent, "withdraw-proposal", arrangement_id=(await latest(store)).id)

    assert await states(store) == [REFUSED]
    assert "vervalt" in (await notices(store, talk))[-1]


async def test_beyond_policy_staff_says_why(agent: Colleague, talk: UUID, store: Store) -> None:
    without = await looks(agent, "arrangement", **FIFTEEN, yes="chat")
    looked = await looks(agent, "arrangement", **FIFTEEN, yes="chat", because="Weinig inkomen")
    await does(agent, "arrangement", **FIFTEEN, yes="chat", because="Weinig inkomen")

    assert (without.status_code, looked.status_code) == (422, 200)
    assert "langer dan de schuldeiser zonder ons toestaat" in looked.text
    made = await latest(store)
    assert (made.state, made.decided_because) == (ACTIVE, "Weinig inkomen")


async def test_a_yes_by_telephone_is_noted_as_what_was_said(
    agent: Colleague, case: str, store: Store
) -> None:
    """There is no conversation: the letter of the arrangement is there all the same."""
    done = led_to(await does(agent, "arrangement", **SIXTY, yes="call"))

    assert done.endswith("told=nobody")
    async with store.reading() as session:
        noted = (await session.scalars(select(Correspondence))).one()
    assert (noted.kind, noted.what) == ("call", "Akkoord met de betalingsregeling")
    assert "Bevestiging van uw betalingsregeling (pdf)" in (await agent.get(CASE)).text


async def test_nothing_is_put_before_somebody_without_a_talk(
    agent: Colleague, case: str, store: Store
) -> None:
    refused = await does(agent, "arrangement", **SIXTY, yes="ask")

    assert "Er is geen gesprek" in refused.text
    assert await states(store) == []


async def test_a_running_arrangement_is_changed_by_staff(
    agent: Colleague, talk: UUID, store: Store
) -> None:
    await agreed(store, talk)
    await does(agent, "arrangement", **SIXTY | {"wish": "80"}, yes="chat", covers="change")

    assert await states(store) == [REPLACED, ACTIVE]
    course = await seen(store, talk, find_course)
    assert course is not None
    assert course.standing(on=TODAY).left == 240


async def test_an_arrangement_that_was_not_kept_is_ended(
    agent: Colleague, talk: UUID, store: Store
) -> None:
    await agreed(store, talk, on=date(2026, 9, 1), day_of_month=10)
    await does(agent, "break")

    assert await states(store) == [BROKEN]
    assert "Uw betalingsregeling is beëindigd" in (await notices(store, talk))[-1]


@pytest.mark.parametrize(
    ("decision", "state", "says"),
    [
        ("grant-postponement", PostponementState.GRANTED, "U krijgt uitstel tot en met"),
        ("refuse-postponement", PostponementState.REFUSED, "De reden: Dat is te lang."),
    ],
)
async def test_staff_decides_on_more_time(
    agent: Colleague,
    talk: UUID,
    store: Store,
    *,
    decision: str,
    state: PostponementState,
    says: str,
) -> None:
    person = Actor.person(talk)
    until = date(2027, 3, 1)
    asked = await act(store, talk, ask_postponement, by=person, on=TODAY, key="m", until=until)
    assert "2026-000123" in (await agent.get("/desk/approvals")).text
    await does(agent, decision, postponement_id=asked.id, because="Dat is te lang.")

    async with store.reading() as session:
        assert (await session.get_one(Postponement, asked.id)).state is state
    assert says in (await notices(store, talk))[-1]


@pytest.mark.parametrize(
    ("outcome", "says"),
    [
        ("upheld", "U heeft gelijk. De korting gold. Wij passen het aan."),
        ("rejected", "Wij denken dat de rekening klopt. De korting gold."),
        ("withdrawn", "Uw zaak loopt weer verder"),
    ],
)
async def test_a_dispute_is_decided_and_what_it_paused_goes_on(
    agent: Colleague, talk: UUID, store: Store, outcome: str, says: str
) -> None:
    dispute = await act(
        store,
        talk,
        open_dispute,
        DisputeReason.AMOUNT_WRONG,
        by=Actor.person(talk),
        on=TODAY,
        key="m",
    )
    typed = {"dispute_id": dispute.id, "outcome": outcome, "because": "De korting gold."}
    await does(agent, "close-dispute", **typed)

    assert await pauses(store) == [("dispute", None, True)]
    assert says in (await notices(store, talk))[-1]


async def test_a_pause_is_ended(agent: Colleague, talk: UUID, store: Store) -> None:
    await does(agent, "pause", why="staff")
    await does(agent, "end-pause", pause_id=await offered(agent, "end-pause"))

    assert await pauses(store) == [("staff", None, True)]
    assert "Uw zaak loopt weer verder" in (await notices(store, talk))[-1]


async def test_a_promise_is_taken_back(agent: Colleague, talk: UUID, store: Store) -> None:
    await does(agent, "promise", amount="50", pay_on="27-11-2026")
    await does(agent, "withdraw-promise")

    assert len(await audited(store, "promise:withdrawn")) == 1
    assert await pauses(store) == [("promise", "2026-11-27", True)]


@pytest.mark.parametrize(
    ("outcome", "event", "told"),
    [("done", "callback:done", 0), ("unreachable", "callback:unreachable", 1)],
)
async def test_a_call_back_is_done_or_tried(
    agent: Colleague, talk: UUID, store: Store, *, outcome: str, event: str, told: int
) -> None:
    person = Actor.person(talk)
    asked = await do(store, request_callback, talk, by=person, key="m", phone="+31612345678")
    await does(agent, "callback", callback_id=asked.id, outcome=outcome)

    (noted,) = await audited(store, event)
    assert noted.staff_id == agent.id
    assert len(await notices(store, talk)) == told


@pytest.mark.parametrize(
    ("decision", "state", "says"),
    [
        ("applied", ChangeState.APPLIED, "Uw naam is bij ons aangepast"),
        ("refused", ChangeState.REFUSED, "Uw nieuwe naam hebben wij niet doorgevoerd"),
    ],
)
async def test_staff_decides_on_a_name(
    agent: Colleague, talk: UUID, store: Store, *, decision: str, state: ChangeState, says: str
) -> None:
    change = await act(
        store,
        talk,
        ask_contact_change,
        ContactField.NAME,
        value="Noor de Vries",
        by=Actor.person(talk),
        on=TODAY,
        key="m",
    )
    await does(agent, "decide-contact", change_id=change.id, decision=decision)

    assert len(await audited(store, f"contact_change:{state}")) == 1
    assert says in (await notices(store, talk))[-1]


async def test_a_copy_is_sent(agent: Colleague, talk: UUID, store: Store) -> None:
    asked = await act(store, talk, request_copy, "Factuur F-1", by=Actor.person(talk), key="m")
    await does(agent, "copy", request_id=asked.id, to="sent")

    assert len(await audited(store, "document_copy:sent")) == 1
    assert "verstuurd wat u vroeg: Factuur F-1" in (await notices(store, talk))[-1]


async def test_a_referral_is_followed_up(agent: Colleague, talk: UUID, store: Store) -> None:
    await does(agent, "referral", helper="geldfit", consent="yes")
    number = await offered(agent, "follow-referral")
    await does(agent, "follow-referral", referral_id=number, to="sent")

    assert len(await audited(store, "referral:sent")) == 1
    assert "tot en met vrijdag 18 december 2026" in (await notices(store, talk))[0]


async def test_an_authorisation_is_proven_and_ends(
    agent: Colleague, talk: UUID, store: Store
) -> None:
    one = await act(
        store,
        talk,
        record_authorisation,
        "Mies Voorbeeld",
        relation=Relation.PARENT,
        scope=AuthorisationScope.DECIDE,
        by=Actor.person(talk),
        key="m",
    )
    await does(agent, "prove-authorisation", authorisation_id=one.id, proven_on="17-11-2026")
    proven = read(await agent.get(CASE))
    await does(agent, "end-authorisation", authorisation_id=one.id)

    assert "Mies Voorbeeld (ouder) mag ook beslissen" in proven
    assert "Mies Voorbeeld (ouder)" not in read(await agent.get(CASE))


async def test_nothing_of_another_case_can_be_decided_on(
    agent: Colleague, waiting: UUID, store: Store
) -> None:
    await loaded(store, case_line("2026-000124"))
    number = (await latest(store)).id
    key = await key_of(agent, "promise")
    typed = {"key": key, "arrangement_id": number, "because": "Dit past.", "step": "do"}
    refused = await agent.post("/desk/cases/2026-000124/approve", **typed)

    assert refused.status_code == 422
    assert "is er niet meer" in refused.text
    assert all(state in RUNNING for state in await states(store))
    assert await states(store) == [AWAITING]
