"""What the bot took each message for is kept with it, for staff to look at."""

from sqlalchemy import select

from arrears.cases.kinds import Author, Intent
from arrears.cases.models import Message
from tests.system.fixtures import opened_store
from tests.system.person import Person
from tests.system.running import System


async def test_what_was_understood_and_what_was_not_is_kept(system: System) -> None:
    async with Person.arrives(system.address) as person:
        await person.says("waarom moet ik incassokosten betalen")
        await person.says("nee dat bedoel ik niet")
        await person.says("🙂")

    async with opened_store(system) as store, store.reading() as session:
        said = await session.scalars(
            select(Message)
            .where(Message.conversation_id == person.conversation_id)
            .where(Message.author == Author.PERSON)
            .order_by(Message.sequence)
        )
        fees, correction, nothing = said.all()
    assert (fees.intent, fees.not_understood, fees.corrected) == (Intent.ASK_FEES, False, True)
    assert (correction.not_understood is None, correction.corrected) == (False, False)
    assert (nothing.intent, nothing.not_understood) == (None, True)
