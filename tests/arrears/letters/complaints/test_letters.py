"""Letters to complainants: that a complaint was received, and the answer with where else to go."""

import asyncio
import hashlib
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import undefer

from arrears.cases.acting import Actor
from arrears.cases.complaints.people import assign_complaint
from arrears.cases.complaints.steps import (
    Judgement,
    answer_complaint,
    begin_complaint,
    confirm_complaint,
)
from arrears.cases.demo import INSURER_WITH_AGENCY
from arrears.cases.kinds import ComplaintOutcome, ComplaintRoute, StaffRole
from arrears.cases.models import Complaint, ComplaintLetter
from arrears.cases.staff import open_case
from arrears.cases.store import Store
from arrears.letters.complaints.keeping import pdf_about_complaint
from arrears.letters.keeping import make_next
from tests.arrears.case_lines import PERSON, case_line, loaded
from tests.arrears.cases.complaints.complaining import filed
from tests.arrears.cases.desk import do, id_of, staff_member
from tests.arrears.letters.agreed import roles, root_of, text_of

pytestmark = pytest.mark.usefixtures("fixed_day")

TODAY = date(2026, 11, 18)
STORY = "Ik word nooit teruggebeld.\n\nDat is niet netjes."
CLIENT: dict[str, Any] = {"route": ComplaintRoute.POLICYHOLDER}


@pytest.fixture
async def carla(store: Store) -> Actor:
    """Who handles complaints."""
    return await staff_member(store, "carla", StaffRole.COMPLAINTS)


async def letters(store: Store) -> list[ComplaintLetter]:
    asked = select(ComplaintLetter).order_by(ComplaintLetter.id)
    async with store.reading() as session:
        return list(await session.scalars(asked.options(undefer(ComplaintLetter.content))))


async def complained(store: Store, by: Actor, line: Any = None, **facts: Any) -> Complaint:
    """A complaint on a case, or of somebody unknown, whose receipt was confirmed."""
    case = None
    if line is not None:
        await loaded(store, line)
        case = await do(store, open_case, id_of(by), line["number"])
    complaint = await filed(store, case=case, about=STORY, **facts)
    await do(store, confirm_complaint, complaint, by=by, on=TODAY)
    return complaint


async def answered(
    store: Store, complaint: Complaint, by: Actor, outcome: Judgement, answer: str | None = None
) -> None:
    await do(store, assign_complaint, complaint, id_of(by), by=by)
    await do(store, begin_complaint, complaint, by=by)
    facts: dict[str, Any] = {"on": TODAY, "outcome": outcome, "answer": answer}
    await do(store, answer_complaint, complaint, by=by, **facts)


async def last(store: Store) -> bytes:
    """The latest letter."""
    return await pdf_about_complaint(store, (await letters(store))[-1].id)


async def read(store: Store) -> str:
    """What the latest letter says."""
    return text_of(await last(store)).replace("\xa0", " ")


async def test_who_is_insured_reads_when_they_hear_and_that_kifid_is_there(
    store: Store, carla: Actor
) -> None:
    await complained(store, carla, case_line(), **CLIENT)

    text = await read(store)

    for told in (
        "Voorbeeld Verzekeringen Noor Voorbeeld 18 november 2026",
        "Klacht: K2026-000001 Zaaknummer: 2026-000123",
        "Uw klacht is bij ons binnen",
        "Beste Noor Voorbeeld,",
        # Two weeks after 18 November.
        "Uiterlijk 2 december 2026 hoort u wanneer u ons antwoord krijgt.",
        "Duurt het langer dan 8 weken?",
        "Ik word nooit teruggebeld. Dat is niet netjes.",
    ):
        assert told in text


async def test_a_debtor_reads_of_the_disputes_scheme_and_not_of_kifid(
    store: Store, carla: Actor
) -> None:
    complaint = await complained(store, carla)
    assert "geschillenregeling" in (receipt := await read(store))
    assert "Kifid" not in receipt

    await answered(store, complaint, carla, ComplaintOutcome.REJECTED, "Wij belden u wel.")

    answer = await read(store)
    assert "geschillenregeling" in answer
    assert "U kunt ook naar de rechter." in answer
    assert "Kifid" not in answer


@pytest.mark.parametrize("outcome", [ComplaintOutcome.PARTLY_UPHELD, ComplaintOutcome.REJECTED])
async def test_who_is_not_wholly_right_reads_of_kifid_its_term_and_the_court(
    store: Store, carla: Actor, outcome: Judgement
) -> None:
    """Art. 42 Besluit Gedragstoezicht financiële ondernemingen Wft."""
    complaint = await complained(store, carla, case_line(), **CLIENT)

    await answered(store, complaint, carla, outcome, "Wij belden u wel.\n\nTwee keer.")

    text = await read(store)
    for told in (
        "Ons antwoord op uw klacht",
        "Wij belden u wel. Twee keer.",
        "gratis en onafhankelijk. Doe dat uiterlijk 18 februari 2027.",
        "U vindt het Kifid op kifid.nl. Bellen kan via 070-333 8 999.",
        "Postbus 93257, 2509 AG Den Haag",
        "Tuchtraad Verzekeraars",
        "U kunt ook naar de rechter. Dat mag altijd.",
    ):
        assert told in text


async def test_who_is_right_reads_so(store: Store, carla: Actor) -> None:
    complaint = await complained(store, carla, case_line(), **CLIENT)

    await answered(store, complaint, carla, ComplaintOutcome.UPHELD)

    assert "U heeft gelijk. Het spijt ons hoe het is gegaan." in await read(store)


async def test_an_entrepreneur_is_not_promised_kifid(store: Store, carla: Actor) -> None:
    owner = PERSON | {"kind": "business", "company": "Kuipers Tegelwerken"}
    complaint = await complained(store, carla, case_line(person=owner), **CLIENT)
    assert "Het Kifid helpt niet elke ondernemer." in await read(store)

    await answered(store, complaint, carla, ComplaintOutcome.REJECTED)

    assert "Misschien kunt u naar het Kifid." in await read(store)


async def test_who_is_unknown_is_written_to_without_a_name(store: Store, carla: Actor) -> None:
    await complained(store, carla, **CLIENT)

    text = await read(store)

    assert text.startswith("Klachtenbehandeling 18 november 2026 Klacht: K2026-000001")
    assert "Beste lezer," in text


async def test_an_agency_writes_for_its_principal(store: Store, carla: Actor) -> None:
    line = case_line(creditor=INSURER_WITH_AGENCY, stage="extrajudicial")
    await complained(store, carla, line)

    assert (await read(store)).startswith("Lindewaard Incasso voor Duinrand Verzekeringen")


async def test_letters_are_tagged_for_who_has_them_read_aloud(store: Store, carla: Actor) -> None:
    await complained(store, carla, case_line())

    content = await last(store)

    assert root_of(content)["/MarkInfo"]["/Marked"]
    assert root_of(content)["/Lang"] == "nl-NL"
    assert roles(content).count("/H2") + roles(content).count("/H1") >= 4


async def test_signs_of_a_typesetter_in_a_story_stay_what_they_are(
    store: Store, carla: Actor
) -> None:
    complaint = await complained(store, carla)

    await answered(store, complaint, carla, ComplaintOutcome.UPHELD, "#panic() *vet* $x$ <a>")

    assert "#panic() *vet* $x$ <a>" in await read(store)


async def test_the_job_makes_each_letter_once_and_it_stays_as_it_is(
    store: Store, carla: Actor
) -> None:
    await complained(store, carla)
    assert [letter.content for letter in await letters(store)] == [None]

    assert [await make_next(store) for _ in range(2)] == [True, False]
    before = await last(store)
    async with store.writing() as session:
        await session.execute(update(Complaint).values(about="Iets anders."))

    assert await last(store) == before
    (letter,) = await letters(store)
    assert letter.sha256 == hashlib.sha256(before).hexdigest()


async def test_two_who_make_a_letter_at_once_make_one(
    store: Store, carla: Actor, database_url: str
) -> None:
    await complained(store, carla)
    (letter,) = await letters(store)
    other = Store(database_url)

    one, two = await asyncio.gather(
        pdf_about_complaint(store, letter.id), pdf_about_complaint(other, letter.id)
    )

    await other.close()
    assert one == two


async def test_confirming_and_answering_twice_is_one_letter_each(
    store: Store, carla: Actor
) -> None:
    complaint = await complained(store, carla)
    await do(store, confirm_complaint, complaint, by=carla, on=TODAY)
    await answered(store, complaint, carla, ComplaintOutcome.UPHELD)
    again: dict[str, Any] = {"on": TODAY, "outcome": ComplaintOutcome.UPHELD}
    await do(store, answer_complaint, complaint, by=carla, **again)

    assert [letter.kind for letter in await letters(store)] == ["receipt", "answer"]
