"""A colleague had the talk: the bot goes on afresh, and what is told comes from the store."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import uuid4

import pytest

from arrears.cases.acting import Actor
from arrears.cases.kinds import StaffRole, TalkOutcome
from arrears.cases.staff import add_staff
from arrears.cases.store import Store
from arrears.chat.handovers import Handover, Handovers
from arrears.chat.log import Log
from tests.system.debtors import Debtor, new_debtor
from tests.system.fixtures import opened_store
from tests.system.person import Person
from tests.system.running import System

CONSOLE = Actor("console")


@dataclass
class Colleague:
    """Anne, who has one talk."""

    store: Store
    talk: Person
    actor: Actor

    async def does(self, act: Callable[[Handovers], Awaitable[Handover]]) -> None:
        """Something with the talk, as the desk does it."""
        async with self.store.writing() as session:
            await act(Handovers(session, Log(self.store), self.talk.conversation_id))
        await self.talk.catches_up()

    async def has_it_and_hands_it_back(self) -> None:
        await self.does(lambda talk: talk.take(by=self.actor))
        await self.does(lambda talk: talk.hand_back("U betaalt zoals afgesproken.", by=self.actor))


@asynccontextmanager
async def talking(system: System) -> AsyncIterator[tuple[Person, Debtor, Colleague]]:
    """A person with a case, and a colleague who can take their talk."""
    async with opened_store(system) as store, Person.arrives(system.address) as person:
        debtor = await new_debtor(store, "2026-000106")
        async with store.writing() as session:
            anne = await add_staff(
                session,
                f"anne-{uuid4().hex[:12]}",
                display_name="Anne de Boer",
                role=StaffRole.AGENT,
                by=CONSOLE,
            )
        await person.says("hallo")
        yield person, debtor, Colleague(store, person, Actor.staff(anne.id))


async def identifies(person: Person, debtor: Debtor) -> None:
    await person.says("hoeveel moet ik nog betalen?")
    told = await person.says(f"{debtor.case_number}, {debtor.postcode}, {debtor.birth}")
    assert "474,15" in told.words


async def test_whoever_was_verified_stays_so(system: System) -> None:
    async with talking(system) as (person, debtor, anne):
        await identifies(person, debtor)
        await anne.has_it_and_hands_it_back()

        told = await person.says("hoeveel moet ik nog betalen?")

        assert "474,15" in told.words
        said = [one.text for one in await person.history()]
        assert "U praat nu met Anne." in " ".join(said)
        assert "Anne heeft dit genoteerd: U betaalt zoals afgesproken." in " ".join(said)


@pytest.mark.parametrize("says", ["ja, akkoord", "ja"])
async def test_what_was_half_open_is_not_agreed_to_afterwards(system: System, says: str) -> None:
    """An arrangement that waited for a yes may have been settled otherwise by the colleague."""
    async with talking(system) as (person, debtor, anne):
        await identifies(person, debtor)
        await person.says("ik wil in termijnen betalen")
        await person.says("60 per maand")
        asked = await person.says("de 25e")
        assert "akkoord" in asked.words.lower()
        await anne.has_it_and_hands_it_back()

        answer = await person.says(says)

        assert "afgesproken" not in answer.words.lower()
        assert "regeling staat" not in answer.words.lower()
        told = await person.says("hoeveel moet ik nog betalen?")
        assert "474,15" in told.words


async def test_no_question_of_before_is_asked_again(system: System) -> None:
    async with talking(system) as (person, _, anne):
        asked = await person.says("ik wil in termijnen betalen")
        assert "zaaknummer" in asked.words
        await anne.has_it_and_hands_it_back()

        answer = await person.says("wat gebeurt er als ik niet betaal?")

        assert "zaaknummer" not in answer.words
        assert "digitale assistent" not in answer.words, "it introduces itself again"


async def test_a_talk_that_a_colleague_ends_is_marked_by_its_person(system: System) -> None:
    async with talking(system) as (person, debtor, anne):
        await identifies(person, debtor)
        await anne.does(lambda talk: talk.take(by=anne.actor))
        await anne.does(lambda talk: talk.close(TalkOutcome.SOLVED, by=anne.actor))

        await person.hears("Welk cijfer geeft u dit gesprek, van 1 tot 10?")
        answer = await person.says("een 8")

        assert "tip" in answer.words


async def test_a_stranger_whose_talk_is_ended_is_wished_well_and_asked_nothing(
    system: System,
) -> None:
    async with talking(system) as (person, _, anne):
        await anne.does(lambda talk: talk.take(by=anne.actor))
        await anne.does(lambda talk: talk.close(TalkOutcome.REFERRED, by=anne.actor))
        await person.hears()

        answer = await person.says("toch nog iets: wat gebeurt er als ik niet betaal?")

        assert "cijfer" not in " ".join(one.text for one in await person.history())
        assert answer.messages
