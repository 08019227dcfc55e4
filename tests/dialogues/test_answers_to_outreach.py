"""Somebody answers an SMS that we sent of our own accord: the bot's first words fit it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, update

from arrears.cases.kinds import Author, Channel, OptOutPurpose
from arrears.cases.models import Address, Case, Conversation, OptOut, Outreach, Person
from arrears.cases.outreach.rules import STANDARD
from arrears.cases.store import Store
from arrears.channels.outbound import sending
from arrears.chat.records import Entry, Inbound
from tests.arrears.cases.outreach.looking import NINE
from tests.arrears.channels.outbound.postbox import telephones
from tests.system.debtors import new_debtor
from tests.system.facts import plain
from tests.system.fixtures import opened_store
from tests.system.running import System

ANSWER_SECONDS = 60
# Due forty days ago, and reminded once: the second reminder of the protocol.
CHANTAL = "2026-000105"
VERIFY = ["drie gegevens", "wat is uw zaaknummer?"]
CHOICES = ["waar gaat uw antwoord over?", "verkeerd nummer"]


class Phone:
    """The telephone of somebody whom we wrote to, in a running system."""

    def __init__(self, store: Store, talk: UUID) -> None:
        self.store, self.talk = store, talk

    async def answers(self, text: str, payload: str | None = None) -> str:
        """What they type, and all that is said to it."""
        log = telephones(self.store)
        inbound = Inbound(str(uuid4()), text, payload)
        kept = (await log.receive(self.talk, inbound, via=Channel.SMS)).entry
        async with asyncio.timeout(ANSWER_SECONDS):
            while not (said := await self._said_since(kept)):  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.1)
        titles = [button["title"] for one in said for button in one.buttons]
        return plain("\n".join([*(one.text or "" for one in said), *titles]))

    async def _said_since(self, kept: Entry) -> list[Entry]:
        entries = await telephones(self.store).entries(self.talk, after=kept.sequence)
        return [one for one in entries if one.author is Author.BOT]


@pytest.fixture
async def phone(system: System, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Phone]:
    """Somebody was sent a reminder this morning, at a number of their own."""
    number = f"+3161{uuid4().int % 10**7:07}"
    monkeypatch.setattr(sending, "moment", lambda: NINE)
    async with opened_store(system) as store:
        debtor = await new_debtor(store, CHANTAL)
        async with store.writing() as session:
            of_case = select(Case).where(Case.number == debtor.case_number)
            case = (await session.scalars(of_case)).one()
            of_person = update(Person).where(Person.id == case.person_id)
            await session.execute(of_person.values(phone=number))
            sent = await sending.send_one(session, telephones(store), case.id, STANDARD)
        assert sent is not None
        yield Phone(store, sent.conversation_id)


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("ja", CHOICES),
        ("ok", CHOICES),
        ("nee", CHOICES),
        ("ik heb al betaald", ["uw betaling", *VERIFY]),
        ("kan niet betalen", ["samen", *VERIFY]),
        ("hoeveel is het?", VERIFY),
        ("wie is dit?", ["digitale assistent, geen mens"]),
    ],
)
async def test_the_first_words_fit_an_answer(phone: Phone, typed: str, heard: list[str]) -> None:
    said = await phone.answers(typed)

    assert said.startswith("fijn dat u antwoordt. u praat met een digitale assistent")
    assert "goedendag" not in said
    assert "2026-0" not in said.replace("2026-001234", "")
    for words in heard:
        assert words in said


async def test_the_wrong_number_hears_no_more(phone: Phone) -> None:
    assert "verkeerd nummer" in await phone.answers("nee")

    said = await phone.answers("Verkeerd nummer", '/inform{"choice": "wrong_number"}')

    assert "sorry voor het bericht" in said
    async with phone.store.reading() as session:
        number = await session.scalar(
            select(Address.address).where(Address.conversation_id == phone.talk)
        )
        purposes = list(
            await session.scalars(select(OptOut.purpose).where(OptOut.address == number))
        )
        talk = await session.get_one(Conversation, phone.talk)
    assert purposes == [OptOutPurpose.REMINDERS]
    assert talk.verified_case_id is None


async def test_a_week_later_it_is_a_new_talk(phone: Phone) -> None:
    async with phone.store.writing() as session:
        await session.execute(
            update(Outreach)
            .where(Outreach.conversation_id == phone.talk)
            .values(sent_at=NINE - timedelta(days=8))
        )

    assert (await phone.answers("dag")).startswith("goedendag.")
