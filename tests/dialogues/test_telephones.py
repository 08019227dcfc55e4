"""Dialogues by telephone: the whole system, and a double of Twilio between it and the person."""

from collections.abc import AsyncIterator, Iterator
from itertools import count
from uuid import uuid4

import pytest

from scripts.ports import free_port
from tests.contract.twilio.double import ACCOUNT, PUBLIC_URL, TOKEN, Double
from tests.contract.twilio.double import SMS_SENDER as SMS
from tests.contract.twilio.double import WHATSAPP_SENDER as WHATSAPP
from tests.contract.twilio.people import Person
from tests.contract.twilio.server import running
from tests.system import person as web_chat
from tests.system.debtors import Debtor, new_debtor
from tests.system.fixtures import opened_store
from tests.system.running import System, running_system
from tests.system.secrecy import secrets_told

TWILIO_PORT = free_port()
# Its ids are the same for the same seed, and the system knows those of before.
seeds = count()
OWN_PREMIUM, INVOICE = "2026-000101", "2026-000106"


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """Meedenker with an account at Twilio."""
    folder = tmp_path_factory.mktemp("with_telephones")
    settings = {
        "PUBLIC_URL": PUBLIC_URL,
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_API_URL": f"http://127.0.0.1:{TWILIO_PORT}",
        "TWILIO_AUTH_TOKENS": TOKEN,
        "TWILIO_PUBLIC_URLS": PUBLIC_URL,
        "TWILIO_SMS_SENDER": SMS,
        "TWILIO_WHATSAPP_SENDER": WHATSAPP,
    }
    with running_system(folder, f"sqlite:///{folder}/meedenker.db", settings) as system:
        yield system


@pytest.fixture
async def twilio(system: System) -> AsyncIterator[Double]:
    """All that went over it was as Twilio publishes it."""
    async with running(Double(app_url=system.address, seed=next(seeds)), TWILIO_PORT) as double:
        yield double
    assert double.violations == []


class Talk:
    """A person at a telephone, who reads each answer before they write on."""

    def __init__(self, phone: Person) -> None:
        self.phone = phone

    async def says(self, text: str) -> str:
        """Everything that was said to it."""
        before = len(self.phone.received)
        await self.phone.writes(text)
        return "\n".join((await self.phone.reads(before + 1, within=60))[before:])


def at(twilio: Double, channel: str) -> Talk:
    """Somebody whose number nobody else has."""
    return Talk(twilio.person(f"+316{uuid4().int % 10**8:08}", channel))


async def debtor(system: System, template: str) -> Debtor:
    async with opened_store(system) as store:
        return await new_debtor(store, template)


def identity(debtor: Debtor) -> str:
    return debtor.fill("{case}, {postcode}, {birth}.")


async def test_a_case_that_may_be_told_on_whatsapp_is(system: System, twilio: Double) -> None:
    noor = await debtor(system, OWN_PREMIUM)
    talk = at(twilio, "whatsapp")

    assert "digitale assistent" in await talk.says("Hoeveel moet ik nog betalen?")
    told = await talk.says(identity(noor))

    assert "Dank u, Noor" in told
    assert "€" in told


async def test_a_case_that_may_not_be_told_there_goes_elsewhere_and_other_talk_goes_on(
    system: System, twilio: Double
) -> None:
    mehmet = await debtor(system, INVOICE)
    talk = at(twilio, "whatsapp")
    await talk.says("Hoeveel moet ik nog betalen?")

    told = await talk.says(identity(mehmet))
    again = await talk.says("Hoeveel moet ik nog betalen?")
    general = await talk.says("Wat is een deurwaarder?")

    for said in (told, again):
        assert "hier op WhatsApp niets vertellen" in said
        assert PUBLIC_URL in said
        assert list(secrets_told(said, mehmet)) == []
    assert "deurwaarder" in general.casefold()
    assert list(secrets_told(general, mehmet)) == []


async def test_by_sms_it_is_told_and_choices_are_typed_by_number(
    system: System, twilio: Double
) -> None:
    mehmet = await debtor(system, INVOICE)
    talk = at(twilio, "sms")
    await talk.says("Hoeveel moet ik nog betalen?")

    told = await talk.says(identity(mehmet))
    asked = await talk.says("Ik kan het niet betalen.")
    amount = await talk.says("1")

    assert "474,15" in told
    assert "1. Ja, ik denk het wel" in asked
    assert "Welk bedrag kunt u per maand missen?" in amount


async def test_a_talk_goes_on_from_the_web_chat_by_sms_where_it_was(
    system: System, twilio: Double
) -> None:
    mehmet = await debtor(system, INVOICE)
    async with web_chat.Person.arrives(system.address) as visitor:
        await visitor.says("Ik kan het niet betalen.")
        await visitor.says(identity(mehmet))
        await visitor.presses("Ja, ik denk het wel")
        path = f"/chat/conversations/{visitor.conversation_id}/elsewhere"
        code = (await visitor.http.post(path, json={"channel": "sms"})).json()

    talk = at(twilio, "sms")
    welcome = await talk.says(code["text"])
    day = await talk.says("60 per maand.")

    assert "we gaan hier verder" in welcome
    assert "Welk bedrag kunt u per maand missen?" in welcome
    assert "Op welke dag van de maand wilt u betalen?" in day


async def test_stop_is_confirmed_and_then_nothing_comes_any_more(
    system: System, twilio: Double
) -> None:
    talk = at(twilio, "whatsapp")

    assert "U bent afgemeld" in await talk.says("STOP")
    await talk.phone.writes("Hallo?")
    welcome = await talk.says("START")

    assert "U krijgt hier weer berichten van ons" in welcome
    assert len(talk.phone.received) == 2
