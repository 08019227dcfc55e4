"""Staff in real browsers, beside the people whom they help."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

import pyotp
import pytest
from playwright.async_api import Browser, Page, Route, expect
from sqlalchemy import select

from arrears.cases.models import Address, Survey
from tests.arrears.desk.sign_in.visitors import PASSWORD, SECRET, with_password
from tests.browser.chat_page import ChatPage
from tests.browser.desk_page import DeskPage
from tests.contract.twilio.double import Double
from tests.contract.twilio.people import Person
from tests.contract.twilio.server import running
from tests.faults.set_ups import SetUp, on_sqlite
from tests.system.debtors import Debtor, new_debtor
from tests.system.fixtures import opened_store
from tests.system.running import System

NUMBER = "+31612345688"


@pytest.fixture(scope="module")
def set_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SetUp]:
    """A system with telephones, at an office that is always open."""
    with on_sqlite(tmp_path_factory.mktemp("desk")) as set_up:
        yield set_up


@pytest.fixture(scope="module")
def system(set_up: SetUp) -> System:
    return set_up.system


@pytest.fixture
async def twilio(set_up: SetUp) -> AsyncIterator[Double]:
    async with running(Double(app_url=set_up.system.addresses), set_up.twilio_port) as twilio:
        yield twilio


@pytest.fixture
async def debtor(system: System) -> Debtor:
    """Somebody with so large a debt that what they can pay takes too long for the bot."""
    async with opened_store(system) as store:
        return await new_debtor(store, "2026-000107")


@pytest.fixture
async def anne(browser: Browser, system: System) -> AsyncIterator[DeskPage]:
    async with DeskPage.opened(browser, system, "Anne") as anne:
        yield anne


@pytest.fixture
async def bas(browser: Browser, system: System) -> AsyncIterator[DeskPage]:
    async with DeskPage.opened(browser, system, "Bas") as bas:
        yield bas


@pytest.fixture
def desks(anne: DeskPage, bas: DeskPage) -> tuple[DeskPage, DeskPage]:
    return anne, bas


@pytest.fixture
async def chat(page: Page, system: System) -> ChatPage:
    return await ChatPage.opened(page, system.address)


@dataclass(frozen=True)
class Whole:
    """All who take part: two colleagues, and somebody at the web chat and on WhatsApp."""

    system: System
    chat: ChatPage
    debtor: Debtor
    phone: Person
    desks: tuple[DeskPage, DeskPage]

    async def seen_by_both(self, talk: UUID) -> None:
        """Both queues show this talk within a second."""
        await asyncio.gather(*(desk.sees_at_once(desk.row(talk)) for desk in self.desks))

    async def is_called_from_the_web(self) -> UUID:
        """The debtor proposes what a colleague must agree to; the talk."""
        await self.chat.proves_to_be(self.debtor)
        await self.chat.says("60 per maand in termijnen betalen", hears="Op welke dag van de maand")
        await self.chat.says("de eerste", hears="een medewerker voorleggen?")
        await self.chat.presses("Ja, graag", hears="geldt pas als de medewerker akkoord is")
        return await self.chat.conversation_id()

    async def is_called_from_whatsapp(self) -> UUID:
        """Somebody asks for a person; the talk."""
        await self.phone.writes("mag ik een medewerker spreken")
        await self.phone.reads(1)
        number = self.phone.address.removeprefix("whatsapp:")
        of_number = select(Address.conversation_id).where(Address.address == number)
        async with opened_store(self.system) as store, store.reading() as session:
            return (await session.scalars(of_number)).one()

    async def is_taken_by_both_at_once(self, talk: UUID) -> tuple[DeskPage, DeskPage]:
        """Both take it over; who has it now, and who was told that a colleague has."""
        at_the_gate = asyncio.Barrier(len(self.desks))

        async def hold(route: Route) -> None:
            await at_the_gate.wait()
            await route.continue_()

        for desk in self.desks:
            await desk.page.route("**/take-over", hold, times=1)
        await asyncio.gather(*(desk.takes(talk) for desk in self.desks))
        await asyncio.gather(*(expect(desk.stand).to_be_visible() for desk in self.desks))
        winner, loser = sorted(self.desks, key=lambda desk: desk.page.url.endswith("/take-over"))
        await winner.has(talk)
        told = loser.page.get_by_role("alert").filter(has_text="gesprek")
        await expect(told).to_have_text(f"{winner.name} de Boer heeft dit gesprek al.")
        await expect(loser.stand).to_contain_text(f"{winner.name} de Boer heeft dit gesprek.")
        return winner, loser


@pytest.fixture
def whole(
    set_up: SetUp, chat: ChatPage, debtor: Debtor, twilio: Double, desks: tuple[DeskPage, DeskPage]
) -> Whole:
    return Whole(set_up.system, chat, debtor, twilio.person(NUMBER), desks)


async def test_a_talk_goes_from_the_bot_to_one_of_two_colleagues_and_back(
    whole: Whole, twilio: Double
) -> None:
    """The whole way: called, taken by one of two, talked, approved, handed back, and marked."""
    chat, phone = whole.chat, whole.phone
    talk = await whole.is_called_from_the_web()
    await whole.seen_by_both(talk)
    other = await whole.is_called_from_whatsapp()
    await whole.seen_by_both(other)

    winner, loser = await whole.is_taken_by_both_at_once(talk)
    await chat.sees(f"U praat nu met {winner.name}.")

    await winner.types("Dag")
    is_typing = chat.page.get_by_test_id("typing")
    await expect(is_typing).to_contain_text(f"{winner.name} is aan het typen")
    await winner.says("Dag, ik kijk nu naar uw voorstel.")
    await chat.sees("Dag, ik kijk nu naar uw voorstel.")
    await chat.tells("fijn, dank u")
    await winner.sees_at_once(winner.said("fijn, dank u"))

    await loser.opens(other)
    await loser.takes(other)
    await loser.has(other)
    await loser.says("Goedemiddag, waar kan ik u mee helpen?")
    await phone.reads(3)
    assert phone.texts[-1] == "Goedemiddag, waar kan ik u mee helpen?"
    await phone.writes("ik ben mijn baan kwijt")
    await loser.sees_at_once(loser.said("ik ben mijn baan kwijt"))

    await winner.approves(whole.debtor.case_number, "Past bij wat zij kan missen.")
    await chat.sees("Goed nieuws: een medewerker is akkoord met uw voorstel.")
    await winner.opens(talk)
    await winner.hands_back("U betaalt 60 euro per maand.")
    await chat.sees(f"{winner.name} heeft dit genoteerd: U betaalt 60 euro per maand.")
    await chat.says("wanneer is de eerste termijn ook alweer", hears="nog 37 termijnen open")

    await winner.takes(talk)
    await winner.has(talk)
    await winner.closes("arranged")
    await chat.sees("Welk cijfer geeft u dit gesprek, van 1 tot 10?")
    await chat.says("een 8", hears="tip")
    assert await marks_of(whole.system, talk) == [8]

    assert chat.complaints == winner.unexpected == loser.unexpected == []
    assert twilio.violations == []


async def marks_of(system: System, talk: UUID) -> Sequence[int | None]:
    """What a talk was marked with."""
    of_talk = select(Survey.mark).where(Survey.conversation_id == talk)
    async with opened_store(system) as store, store.reading() as session:
        return (await session.scalars(of_talk)).all()


async def test_what_the_bot_composes_while_a_colleague_takes_over_never_arrives(
    chat: ChatPage, anne: DeskPage, system: System
) -> None:
    await chat.says("hallo", hears="Waarmee kan ik u helpen?")
    talk = await chat.conversation_id()
    await anne.opens(talk)

    with system.bot.paused():
        await chat.tells("wat gebeurt er als ik niet betaal?")
        await expect(anne.typing).to_have_text("De assistent schrijft een antwoord …")
        # So long the bot composes: what is promised is about this time.
        await anne.page.wait_for_timeout(3_000)
        await anne.takes(talk)
        await anne.has(talk)
        await chat.sees("U praat nu met Anne.")

    withheld = anne.log.locator(".withheld").filter(has_text="stap voor stap")
    await expect(withheld).to_contain_text("Niet verstuurd")
    await anne.says("Dag, ik leg het u uit.")
    await chat.sees("Dag, ik leg het u uit.")
    await expect(chat.said("stap voor stap")).to_have_count(0)
    await chat.page.reload()
    await chat.sees("Dag, ik leg het u uit.")
    await expect(chat.said("stap voor stap")).to_have_count(0)
    assert chat.complaints == anne.unexpected == []


async def test_danger_in_the_middle_of_a_form_stands_on_top_of_every_queue_at_once(
    chat: ChatPage, anne: DeskPage, bas: DeskPage
) -> None:
    await chat.says("ik wil in termijnen betalen", hears="zaaknummer")
    talk = await chat.conversation_id()
    await bas.page.goto("/desk/account")

    await chat.says("laat maar, ik wil niet meer leven", hears="113")

    first = anne.page.locator("table.queue").first
    await asyncio.gather(
        anne.sees_at_once(first.locator(f'tr[data-talk="{talk}"]').get_by_text("Gevaar")),
        anne.sees_at_once(anne.alarm),
        bas.sees_at_once(bas.alarm),
    )
    await expect(first).to_have_class("queue danger")
    for one in (anne, bas):
        await expect(one.aloud).to_contain_text("Niemand heeft dit gesprek nog. Kijk nu.")
    await bas.alarm.locator(f'a[href$="{talk}"]').click()
    await bas.takes(talk)
    await bas.has(talk)
    await chat.sees("U praat nu met Bas.")
    assert chat.complaints == anne.unexpected == bas.unexpected == []


async def test_danger_is_seen_at_once_also_when_a_colleague_has_the_talk(
    chat: ChatPage, anne: DeskPage, bas: DeskPage
) -> None:
    await chat.says("ik wil in termijnen betalen", hears="zaaknummer")
    talk = await chat.conversation_id()
    await anne.opens(talk)
    await anne.takes(talk)
    await anne.has(talk)
    await chat.sees("U praat nu met Anne.")

    await chat.tells("ik wil niet meer leven")

    first = bas.page.locator("table.queue").first
    await asyncio.gather(
        bas.sees_at_once(first.locator(f'tr[data-talk="{talk}"]').get_by_text("Gevaar")),
        anne.sees_at_once(anne.stand.get_by_text("Gevaar")),
    )
    await expect(first).to_have_class("queue danger")
    await expect(bas.row(talk)).to_contain_text("Anne de Boer")
    for one in (anne, bas):
        await expect(one.aloud).to_contain_text("Anne de Boer heeft dit gesprek.")
    assert chat.complaints == anne.unexpected == bas.unexpected == []


async def test_a_password_and_a_code_open_the_desk(page: Page, system: System) -> None:
    async with opened_store(system) as store:
        await with_password(store, "carla")
    await page.goto(f"{system.address}/desk")
    await page.get_by_label("Gebruikersnaam").fill("carla")
    await page.get_by_label("Wachtwoord").fill(PASSWORD)
    await page.keyboard.press("Enter")
    await page.get_by_label("Code").fill(pyotp.TOTP(SECRET).now())
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("heading", level=1)).to_have_text("Wachtrij")
    await page.get_by_role("button", name="Afmelden").click()
    await expect(page.get_by_text("U bent afgemeld.")).to_be_visible()
    await page.goto(f"{system.address}/desk/queue")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Aanmelden")
