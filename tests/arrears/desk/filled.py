"""A desk on which much is going on, to look at its pages with something on them."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.authorisations import record_authorisation
from arrears.cases.callbacks import request_callback
from arrears.cases.canned_answers import add_answer
from arrears.cases.disputes import open_dispute
from arrears.cases.kinds import (
    AuthorisationScope,
    ComplaintChannel,
    DisputeReason,
    EscalationReason,
    Intent,
    PrivacyRight,
    Relation,
    StaffRole,
)
from arrears.cases.models import CannedAnswer, Person
from arrears.cases.notes import write_note
from arrears.cases.privacy_requests import request_privacy
from arrears.cases.store import Store
from arrears.cases.understanding.labelling import label
from arrears.chat.records import Reply
from tests.arrears.case_lines import (
    CREDITOR,
    PERSON,
    case_line,
    invoice,
    loaded,
    verified_conversation,
)
from tests.arrears.cases.complaints.complaining import STEPS, brought_to
from tests.arrears.cases.desk import do, staff_member, team
from tests.arrears.cases.paying import OVER_POLICY, agreed
from tests.arrears.cases.queueing import called, said, taken
from tests.arrears.cases.requests import act, case_id_of
from tests.arrears.chat.talking import Talk

CASE, OTHER, QUIET = "2026-000123", "2026-000124", "2026-000125"
NOOR = PERSON | {"phone": "+31612345678", "email": "noor@voorbeeld.example"}
SEM = PERSON | {"first_name": "Sem", "last_name": "Jansen", "date_of_birth": "1985-11-30"}
PAID = [{"on": "2026-10-05", "amount": "20.00"}]
CHANNELS = (
    ComplaintChannel.WEBSITE_FORM,
    ComplaintChannel.PHONE,
    ComplaintChannel.EMAIL,
    ComplaintChannel.PHONE,
)
DEPARTMENTS = ("Incasso", "Klantenservice", "Incasso", "Incasso")
STORIES = (
    "Ik word elke dag gebeld, ook als ik aan het werk ben.",
    "De brief kwam aan op mijn oude adres.",
    "Er werd niet geluisterd.",
    "Het bedrag in de brief was hoger dan de factuur.",
)


@dataclass(frozen=True)
class Filled:
    """Who is at the desk, and what paths need to lead to something."""

    anna: Actor
    saskia: Actor
    bo: Actor
    names: dict[str, Any]


async def filled(store: Store, *, on: date) -> Filled:
    """Put it all into the store; `on` is the day that it is."""
    zuid = await team(store, "Team Oost")
    anna = await staff_member(store, "anna", team_id=zuid)
    saskia = await staff_member(store, "saskia", StaffRole.SUPERVISOR, team_id=zuid)
    bo = await staff_member(store, "bo", StaffRole.ADMINISTRATOR)
    owed = [invoice(), invoice("62.50", "2026-10-01", invoice="F-2")]
    await loaded(
        store,
        case_line(CASE, person=NOOR, claims=owed, payments=PAID),
        case_line(OTHER, person=SEM, creditor=CREDITOR | {"name": "Woonstichting De Linde"}),
        case_line(QUIET, person=SEM | {"first_name": "Joris", "phone": "+31687654321"}),
    )
    await _answers(store, bo)
    mine = await _talk_of_noor(store, anna, saskia, on)
    await _queue(store, anna)
    await _sem_asks(store, on)
    message = await _misread(store, bo)
    told = zip(STEPS, STORIES, CHANNELS, DEPARTMENTS, strict=True)
    for count, (state, about, channel, department) in enumerate(told):
        facts = {"on": on, "about": about, "channel": channel, "department": department}
        await brought_to(store, state, handler=saskia, key=f"k{count}", **facts)
    request = await do(
        store, request_privacy, mine, PrivacyRight.COPY, by=Actor.person(mine), key="p1"
    )
    async with store.reading() as session:
        person = await session.scalar(select(Person.id).where(Person.first_name == "Noor"))
        answer = await session.scalar(select(CannedAnswer.id).limit(1))
    names = {
        "conversation_id": mine,
        "person_id": person,
        "request_id": request.id,
        "answer_id": answer,
        "staff_id": anna.staff_id,
        "message_id": message,
    }
    return Filled(anna, saskia, bo, names)


async def _answers(store: Store, bo: Actor) -> None:
    """Answers that colleagues use."""
    for title, body in (
        ("Begroeting", "Goedemiddag {naam}, ik lees even met u mee."),
        ("Hulp met geld", "Bij Geldfit denkt iemand gratis met u mee: geldfit.nl."),
    ):
        await do(store, add_answer, title, body, by=bo)


async def _talk_of_noor(store: Store, anna: Actor, saskia: Actor, on: date) -> UUID:
    """A talk with a case, several voices and notes, that Saskia took over."""
    talk = Talk(store, await verified_conversation(store, CASE))
    await talk.say("Ik heb een brief gekregen, maar ik kan dit niet in één keer betalen.")
    await talk.is_answered(
        Reply("Vervelend dat het nu niet lukt. Zullen we kijken wat u per maand kunt missen?")
    )
    await talk.say("Mag ik iemand spreken? Ik kom er zo niet uit.")
    await talk.is_answered(Reply("Natuurlijk. Een collega leest met u mee en neemt het over."))
    await called(store, talk=talk.id)
    await taken(store, talk.id, saskia)
    beside = replace(anna, conversation_id=talk.id)
    words = "@saskia Noor belde vorige week ook. Zij krijgt op de 25e haar loon."
    case_id = await case_id_of(store, CASE)
    await do(store, write_note, words, by=beside, key="n1", case_id=case_id)
    await act(
        store,
        talk.id,
        open_dispute,
        reason=DisputeReason.AMOUNT_WRONG,
        on=on,
        by=Actor.person(talk.id),
        key="d1",
        told="Factuur F-2 klopt niet: dat pakket heb ik teruggestuurd.",
    )
    await act(
        store,
        talk.id,
        record_authorisation,
        name="Mies Voorbeeld",
        relation=Relation.PARENT,
        scope=AuthorisationScope.SHARE_INFORMATION,
        by=Actor.person(talk.id),
        key="a1",
    )
    return talk.id


async def _queue(store: Store, anna: Actor) -> None:
    """Talks of every part of the queue, and somebody who wants to be called."""
    danger = await called(store, EscalationReason.DANGER)
    await said(store, danger, "Ik zie het niet meer zitten.")
    waits = await called(store, talk=await verified_conversation(store, OTHER))
    await said(store, waits, "Wanneer krijg ik antwoord over mijn betaling?")
    hers = await taken(store, await called(store, EscalationReason.COMPLAINT), anna)
    await said(store, hers, "Ik wil een klacht indienen.")
    later = await called(store, EscalationReason.NOT_UNDERSTOOD, hand_over=False)
    await said(store, later, "en hoe zit dat dan met die andere brief van vorig jaar")
    by = Actor.person(waits)
    await do(
        store, request_callback, waits, by=by, key="c1", phone="+31612345678", topic="de regeling"
    )


async def _sem_asks(store: Store, on: date) -> None:
    """An arrangement that is longer than the creditor allows: it waits for staff."""
    talk = await verified_conversation(store, OTHER)
    await agreed(store, talk, OVER_POLICY, on=on)


async def _misread(store: Store, bo: Actor) -> UUID:
    """Messages that the bot did not understand, one of which Bo labelled; the id of another."""
    talk = await Talk.started(store)
    labelled = await talk.hears("wablief, in gewone taal graag", unclear=True)
    await do(store, label, labelled, Intent.ASK_REPEAT, seen=0, by=bo)
    misread = await talk.hears("Klopt die brief van 12 maart aan Noor wel?", Intent.ASK_PROCESS)
    await talk.hears("Nee, ik bedoel of het bedrag klopt", None, unclear=True)
    return misread
