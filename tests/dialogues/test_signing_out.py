"""Who signs out is asked again who they are, before anything of the case is told."""

from sqlalchemy import select

from arrears.cases.models import AuditEvent
from arrears.chat.notices import SIGNED_OUT
from tests.system.debtors import Debtor, new_debtor
from tests.system.fixtures import opened_store
from tests.system.person import Person
from tests.system.running import System
from tests.system.secrecy import secrets_told


async def test_after_signing_out_the_bot_asks_anew_who_it_is_talking_with(system: System) -> None:
    debtor = await _debtor(system)
    async with Person.arrives(system.address) as person:
        await person.says("hoeveel moet ik nog betalen?")
        told = await person.says(f"{debtor.case_number}, {debtor.postcode}, {debtor.birth}")
        assert "474,15" in told.words

        await person.signs_out()
        asked = await person.says("hoeveel moet ik nog betalen?")

        assert "Wat is uw zaaknummer?" in asked.words
        assert list(secrets_told(asked.words, debtor)) == []
        again = await person.says(f"{debtor.case_number}, {debtor.postcode}, {debtor.birth}")
        assert "474,15" in again.words
        said = [one.text for one in await person.history()]
    assert said.count(str(SIGNED_OUT.text)) == 1
    assert await _acts(system, person) == [
        "identity:verified",
        "identity:signed_out",
        "identity:verified",
    ]


async def test_nothing_can_be_agreed_to_after_signing_out(system: System) -> None:
    """Neither by a button that is still there, nor in words."""
    debtor = await _debtor(system)
    async with Person.arrives(system.address) as person:
        await person.says("ik wil in termijnen betalen")
        await person.says(f"{debtor.case_number}, {debtor.postcode}, {debtor.birth}")
        await person.says("60 per maand")
        await person.says("de 25e")
        await person.signs_out()

        answer = await person.says("ja, akkoord")

        assert "Wat is uw zaaknummer?" in answer.words
        assert list(secrets_told(answer.words, debtor)) == []


async def _debtor(system: System) -> Debtor:
    async with opened_store(system) as store:
        return await new_debtor(store, "2026-000106")


async def _acts(system: System, person: Person) -> list[str]:
    async with opened_store(system) as store, store.reading() as session:
        acts = await session.scalars(
            select(AuditEvent.act)
            .where(
                AuditEvent.conversation_id == person.conversation_id,
                AuditEvent.act.startswith("identity:"),
            )
            .order_by(AuditEvent.id)
        )
        return list(acts)
