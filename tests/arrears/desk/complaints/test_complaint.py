"""One complaint at the desk: what is known of it, every step in order, and who hears of it."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update

from arrears.cases.complaints.hearing import hear_complaint
from arrears.cases.complaints.people import assign_complaint
from arrears.cases.kinds import (
    Author,
    Channel,
    ComplaintRoute,
    ComplaintState,
    StaffRole,
    WhatsAppUse,
)
from arrears.cases.models import Conversation, Creditor, Message
from arrears.cases.staff import deactivate
from arrears.cases.store import Store
from arrears.cases.verification import sign_out
from tests.arrears.case_lines import PERSON, case_line, conversation, loaded, verified_conversation
from tests.arrears.cases.complaints.complaining import STEPS, brought_to, filed, history, kept
from tests.arrears.cases.desk import CONSOLE, audited, do, id_of, staff_member
from tests.arrears.desk.colleagues import Colleague
from tests.arrears.desk.complaints.reading import choices, read, words_of

pytestmark = pytest.mark.usefixtures("fixed_day")

RECEIVED, CONFIRMED, IN_PROGRESS, ANSWERED = STEPS
TODAY = date(2026, 11, 18)
PATH = "/desk/complaints/K2026-000001"
TO_KIFID = (
    "Bent u het niet eens met ons antwoord? Dan kunt u gratis naar het Kifid: kifid.nl. Doe dat "
    "uiterlijk 18 februari 2027. Naar de rechter kunt u altijd."
)
BECAUSE = "U belde drie keer. Wij belden niet terug.\n\nDat doen we voortaan op dezelfde dag."


async def heard(store: Store, talk: UUID) -> list[str]:
    """What somebody was told in their talk."""
    told = (
        select(Message.text)
        .where(Message.conversation_id == talk, Message.author == Author.NOTICE)
        .order_by(Message.sequence)
    )
    async with store.reading() as session:
        return [text or "" for text in await session.scalars(told)]


async def complained(store: Store, talk: UUID, about: str = "Niemand belt mij terug.") -> None:
    """Somebody says in a talk that they are not satisfied."""
    await do(store, hear_complaint, talk, about, on=TODAY, key="m1")


async def in_progress(store: Store, talk: UUID, handler: Colleague) -> None:
    """A complaint made in a talk, that somebody handles."""
    await complained(store, talk)
    assert (await handler.post(f"{PATH}/assign", handler_id=handler.id)).status_code == 303
    assert (await handler.post(f"{PATH}/begin")).status_code == 303


async def test_it_shows_the_story_who_complains_the_case_and_the_history(
    store: Store, complaints_handler: Colleague
) -> None:
    person = PERSON | {"phone": "+31612345678", "email": "noor@voorbeeld.example"}
    await loaded(store, case_line(person=person))
    await complained(store, await verified_conversation(store), "Ik word <b>nooit</b> gebeld.")

    page = await complaints_handler.get(PATH)

    assert "Ik word &lt;b&gt;nooit&lt;/b&gt; gebeld." in page.text
    words = words_of(page)
    for told in (
        "Klacht K2026-000001 Bevestigd",
        "Noor Voorbeeld",
        "06 12345678",
        "noor@voorbeeld.example",
        "2026-000123",
        "Webchat",
        "binnengekomen, door de klager",
        "van signaal naar bevestigd, door de assistent",
        "Contact opnemen 20-11-2026 nog 2 werkdagen",
    ):
        assert told in words
    assert len(page.content) < 100_000


async def test_who_looks_at_it_is_in_the_audit_trail(
    store: Store, complaints_handler: Colleague
) -> None:
    await filed(store)

    await complaints_handler.get(PATH)

    (seen,) = await audited(store, "complaint:seen")
    assert (seen.staff_id, seen.facts) == (complaints_handler.id, {"complaint": "K2026-000001"})


async def test_a_complaint_goes_all_the_way_in_the_order_of_its_states(
    store: Store, complaints_handler: Colleague
) -> None:
    await filed(store)
    steps: list[tuple[str, dict[str, Any]]] = [
        ("confirm", {"on": "2026-11-18"}),
        # At the first moment of the day: whenever this runs, it has been.
        ("contact", {"at": "2026-11-18T00:00"}),
        ("assign", {"handler_id": complaints_handler.id}),
        ("begin", {}),
        ("promise", {"answer_by": "2026-12-16"}),
        ("answer", {"outcome": "partly_upheld", "answer": BECAUSE}),
        ("learn", {"lesson": "Terugbellen.", "changed": "Een lijst per dag."}),
        ("close", {}),
    ]

    for step, fields in steps:
        answer = await complaints_handler.post(f"{PATH}/{step}", **fields)
        assert (answer.status_code, answer.headers["location"]) == (303, f"{PATH}?done={step}")

    complaint = await kept(store)
    assert complaint.state is ComplaintState.CLOSED
    assert (complaint.confirmed_on, complaint.promised_by) == (TODAY, date(2026, 12, 16))
    assert complaint.contacted_at == datetime(2026, 11, 17, 23, tzinfo=UTC)
    assert (complaint.outcome, complaint.answer) == ("partly_upheld", BECAUSE)
    assert (complaint.lesson, complaint.changed) == ("Terugbellen.", "Een lijst per dag.")
    assert [new for _, new, _ in await history(store)] == [*STEPS, ComplaintState.CLOSED]
    words = await read(complaints_handler, f"{PATH}?done=close")
    assert "De klacht is gesloten." in words
    assert "van beantwoord naar gesloten, door Karim" in words


@pytest.mark.parametrize(
    ("state", "offered", "refused"),
    [
        pytest.param(RECEIVED, "confirm", ["begin", "answer", "close"], id="received"),
        pytest.param(CONFIRMED, "promise", ["begin", "answer", "close"], id="confirmed"),
        pytest.param(IN_PROGRESS, "answer", ["close"], id="in progress"),
        pytest.param(ANSWERED, "close", ["assign", "promise", "withdraw"], id="answered"),
    ],
)
async def test_only_what_comes_next_is_offered_and_nothing_else_can_be_done(
    store: Store,
    complaints_handler: Colleague,
    *,
    state: ComplaintState,
    offered: str,
    refused: list[str],
) -> None:
    await brought_to(store, state, handler=complaints_handler.actor)
    page = await complaints_handler.get(PATH)
    fields = {
        "handler_id": id_of(await staff_member(store, "carla", StaffRole.COMPLAINTS)),
        "outcome": "rejected",
        "answer": "Nee.",
        "answer_by": "2026-12-01",
    }

    assert f'action="{PATH}/{offered}"' in page.text
    for step in refused:
        assert f'action="{PATH}/{step}"' not in page.text
        answer = await complaints_handler.post(f"{PATH}/{step}", **fields)
        assert (step, answer.status_code) == (step, 409)
        assert 'role="alert"' in answer.text
    assert (await kept(store)).state is state


async def test_only_the_handler_gives_the_answer(
    store: Store, complaints_handler: Colleague, supervisor: Colleague
) -> None:
    await brought_to(store, IN_PROGRESS, handler=complaints_handler.actor)

    assert "Karim behandelt deze klacht." in await read(supervisor, PATH)
    answer = await supervisor.post(f"{PATH}/answer", outcome="upheld", answer="Ja.")

    assert answer.status_code == 409
    assert "Alleen de behandelaar kan dit doen." in answer.text
    assert "Ja." in answer.text


async def test_the_one_concerned_is_no_choice_and_is_refused_with_the_reason(
    store: Store, complaints_handler: Colleague, supervisor: Colleague, agent: Colleague
) -> None:
    await filed(store, about_employee_id=supervisor.id)

    page = await complaints_handler.get(PATH)
    assert choices(page, "handler_id") == ["Karim"]
    refused = await complaints_handler.post(f"{PATH}/assign", handler_id=supervisor.id)

    assert refused.status_code == 409
    assert "Wie het betreft, behandelt de klacht nooit." in refused.text
    assert (await kept(store)).handler_id is None


async def test_choices_of_a_handler_are_only_those_whose_work_it_is(
    store: Store,
    complaints_handler: Colleague,
    supervisor: Colleague,
    agent: Colleague,
    administrator: Colleague,
) -> None:
    await filed(store)
    gone = await staff_member(store, "weg", StaffRole.SUPERVISOR)
    await do(store, deactivate, id_of(gone), by=CONSOLE)

    assert choices(await complaints_handler.get(PATH), "handler_id") == ["Karim", "Saskia"]
    refused = await complaints_handler.post(f"{PATH}/assign", handler_id=agent.id)
    assert "Deze collega behandelt geen klachten." in refused.text


async def test_who_a_complaint_is_about_cannot_open_it_and_reads_why(
    store: Store, complaints_handler: Colleague
) -> None:
    await filed(store, about_employee_id=complaints_handler.id, about="Karim schreeuwde.")

    for refused in (
        await complaints_handler.get(PATH),
        await complaints_handler.post(f"{PATH}/confirm", on="2026-11-18"),
        await complaints_handler.get(f"{PATH}/letters/receipt"),
    ):
        assert refused.status_code == 403
        assert "Deze klacht gaat over u." in refused.text
        assert "schreeuwde" not in refused.text
    assert (await kept(store)).state is RECEIVED


async def test_the_one_concerned_is_named_and_informed(
    store: Store, complaints_handler: Colleague, agent: Colleague
) -> None:
    await filed(store)
    early = await complaints_handler.post(f"{PATH}/inform", on="2026-11-18")
    assert "Vul dat eerst in." in early.text

    await complaints_handler.post(f"{PATH}/employee", employee_id=agent.id)
    assert "Besproken met Anne" in await read(complaints_handler, PATH)
    await complaints_handler.post(f"{PATH}/inform", on="2026-11-18")

    complaint = await kept(store)
    assert (complaint.about_employee_id, complaint.employee_informed_on) == (agent.id, TODAY)
    assert "Besproken met Anne" not in await read(complaints_handler, PATH)


async def test_who_handles_it_is_not_named_as_the_one_concerned(
    store: Store, complaints_handler: Colleague, supervisor: Colleague
) -> None:
    complaint = await filed(store)
    await do(store, assign_complaint, complaint, supervisor.id, by=complaints_handler.actor)

    refused = await complaints_handler.post(f"{PATH}/employee", employee_id=supervisor.id)

    assert refused.status_code == 409
    assert (await kept(store)).about_employee_id is None


async def test_the_complainant_reads_every_step_that_matters_in_their_own_talk(
    store: Store, complaints_handler: Colleague
) -> None:
    talk = await conversation(store)
    await in_progress(store, talk, complaints_handler)

    promised = await complaints_handler.post(f"{PATH}/promise", answer_by="2026-12-16")
    await complaints_handler.post(f"{PATH}/answer", outcome="rejected", answer=BECAUSE)
    await complaints_handler.post(f"{PATH}/close")

    assert promised.headers["location"].endswith("?done=promise&told=1")
    first, second = await heard(store, talk)
    assert "U krijgt uiterlijk 16 december 2026 antwoord op uw klacht K2026-000001." in first
    assert second.split("\n\n") == [
        "We hebben uw klacht K2026-000001 bekeken. Wij zijn het niet met u eens.",
        "U belde drie keer. Wij belden niet terug.",
        "Dat doen we voortaan op dezelfde dag.",
        # Three months after 18 November.
        TO_KIFID,
    ]


async def test_a_debtor_is_not_sent_to_kifid(store: Store, complaints_handler: Colleague) -> None:
    talk = await conversation(store)
    await in_progress(store, talk, complaints_handler)
    await complaints_handler.post(f"{PATH}/route", route="debtor")

    await complaints_handler.post(f"{PATH}/answer", outcome="rejected", answer="Nee.")

    assert (await kept(store)).route is ComplaintRoute.DEBTOR
    (told,) = await heard(store, talk)
    assert "geschillenregeling" in told
    assert "Kifid" not in told


async def test_an_entrepreneur_is_not_promised_kifid(
    store: Store, complaints_handler: Colleague
) -> None:
    owner = PERSON | {"kind": "business", "company": "Kuipers Tegelwerken"}
    await loaded(store, case_line(person=owner))
    talk = await verified_conversation(store)
    await in_progress(store, talk, complaints_handler)

    await complaints_handler.post(f"{PATH}/answer", outcome="rejected", answer="Nee.")

    (told,) = await heard(store, talk)
    assert "Misschien kunt u naar het Kifid" in told


async def test_a_step_that_is_sent_twice_is_taken_and_told_once(
    store: Store, complaints_handler: Colleague
) -> None:
    talk = await conversation(store)
    await in_progress(store, talk, complaints_handler)
    answer = {"outcome": "upheld", "answer": "U heeft gelijk."}

    for _ in range(2):
        sent = await complaints_handler.post(f"{PATH}/answer", **answer)
        assert sent.status_code == 303
        sent = await complaints_handler.post(f"{PATH}/promise", answer_by="2026-12-16")

    assert len(await heard(store, talk)) == 1
    assert len(await audited(store, "complaint:answered")) == 1


async def test_what_is_in_an_answer_is_not_told_to_who_signed_out(
    store: Store, complaints_handler: Colleague
) -> None:
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    await in_progress(store, talk, complaints_handler)
    await do(store, sign_out, talk, by=CONSOLE)

    await complaints_handler.post(f"{PATH}/answer", outcome="upheld", answer="Over € 240,00.")

    (told,) = await heard(store, talk)
    assert "€ 240,00" not in told
    assert "leest u in onze brief" in told


async def test_what_is_in_an_answer_is_not_told_where_the_creditor_wants_no_whatsapp(
    store: Store, complaints_handler: Colleague
) -> None:
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    await in_progress(store, talk, complaints_handler)
    async with store.writing() as session:
        await session.execute(update(Conversation).values(channel=Channel.WHATSAPP))
        await session.execute(update(Creditor).values(whatsapp=WhatsAppUse.OFF))

    await complaints_handler.post(f"{PATH}/answer", outcome="upheld", answer="Over € 240,00.")

    (told,) = await heard(store, talk)
    assert "€ 240,00" not in told


async def test_who_complained_elsewhere_must_be_told_by_hand(
    store: Store, complaints_handler: Colleague
) -> None:
    await filed(store)

    sent = await complaints_handler.post(f"{PATH}/confirm", on="2026-11-18")

    words = await read(complaints_handler, sent.headers["location"])
    assert "Laat het de klager zelf weten, met een brief of per telefoon." in words


@pytest.mark.parametrize(
    ("step", "fields", "says"),
    [
        ("confirm", {"on": "2026-11-19"}, "Dat ligt in de toekomst."),
        ("confirm", {"on": "2026-11-17"}, "Die dag ligt te vroeg."),
        ("confirm", {"on": "morgen"}, "Vul een dag in"),
        ("contact", {"at": "2027-01-01T10:00"}, "Dat ligt in de toekomst."),
        ("contact", {"at": "2026-11-17T10:00"}, "Toen was de klacht nog niet binnen."),
        ("contact", {"at": ""}, "Vul een dag en een tijd in."),
        ("promise", {"answer_by": "2026-11-17"}, "Die dag ligt te vroeg."),
        ("promise", {"answer_by": "2062-11-17"}, "meer dan een jaar vooruit"),
        ("assign", {"handler_id": "x"}, "Kies wie de klacht gaat behandelen."),
        ("assign", {"handler_id": "999999"}, "Deze collega werkt hier niet meer."),
        ("learn", {"lesson": " "}, "Schrijf op wat u hiervan leert."),
        ("learn", {"lesson": "x" * 20_001}, "Deze tekst is te lang."),
        ("route", {"route": "x"}, "Kies wie de klacht heeft."),
    ],
)
async def test_what_cannot_be_taken_is_said_in_a_sentence_and_changes_nothing(
    store: Store, complaints_handler: Colleague, step: str, fields: dict[str, str], says: str
) -> None:
    before = await filed(store)

    answer = await complaints_handler.post(f"{PATH}/{step}", **fields)

    assert answer.status_code == 409
    assert says in words_of(answer)
    after = await kept(store)
    assert (after.state, after.handler_id, after.lesson) == (before.state, None, None)
    assert (after.contacted_at, after.promised_by, after.route) == (None, None, before.route)


async def test_an_answer_without_outcome_is_shown_again_with_what_was_typed(
    store: Store, complaints_handler: Colleague
) -> None:
    await brought_to(store, IN_PROGRESS, handler=complaints_handler.actor)

    answer = await complaints_handler.post(f"{PATH}/answer", answer="Een <lang> verhaal.")

    assert "Kies of de klacht gegrond, deels gegrond of ongegrond is." in answer.text
    assert "Een &lt;lang&gt; verhaal." in answer.text


@pytest.mark.parametrize(("step", "outcome"), [("settle", "settled"), ("withdraw", "withdrawn")])
async def test_a_complaint_ends_without_judgement_too(
    store: Store, complaints_handler: Colleague, step: str, outcome: str
) -> None:
    talk = await conversation(store)
    await complained(store, talk)

    await complaints_handler.post(f"{PATH}/{step}")

    complaint = await kept(store)
    assert (complaint.state, complaint.outcome) == (ComplaintState.CLOSED, outcome)
    assert len(await heard(store, talk)) == 1


async def test_a_complaint_that_is_not_there_is_not_found(complaints_handler: Colleague) -> None:
    assert (await complaints_handler.get(PATH)).status_code == 404
    assert (await complaints_handler.post(f"{PATH}/close")).status_code == 404
    assert (await complaints_handler.get(f"{PATH}/letters/receipt")).status_code == 404


async def test_steps_are_no_work_of_agents(store: Store, agent: Colleague) -> None:
    await filed(store)

    assert (await agent.get(PATH)).status_code == 403
    assert (await agent.post(f"{PATH}/close")).status_code == 403
    assert (await agent.get(f"{PATH}/letters/receipt")).status_code == 403


async def test_letters_are_there_to_save_and_who_read_them_is_audited(
    store: Store, complaints_handler: Colleague
) -> None:
    await filed(store)
    assert "Nog geen brieven." in await read(complaints_handler, PATH)
    await complaints_handler.post(f"{PATH}/confirm", on="2026-11-18")

    assert "Bevestiging van ontvangst (pdf)" in await read(complaints_handler, PATH)
    first, second = [await complaints_handler.get(f"{PATH}/letters/receipt") for _ in range(2)]

    assert first.content.startswith(b"%PDF")
    assert first.content == second.content
    assert first.headers["content-disposition"] == (
        'attachment; filename="K2026-000001-receipt.pdf"'
    )
    facts = {"complaint": "K2026-000001", "letter": "receipt"}
    reads = await audited(store, "complaint:letter_read")
    assert [(event.staff_id, event.facts) for event in reads] == [
        (complaints_handler.id, facts)
    ] * 2
    assert (await complaints_handler.get(f"{PATH}/letters/answer")).status_code == 404
