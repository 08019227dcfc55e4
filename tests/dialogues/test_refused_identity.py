"""Guessing teaches nothing: every wrong answer about a case gets the same words."""

from tests.system.debtors import new_debtor
from tests.system.fixtures import opened_store
from tests.system.person import Person
from tests.system.running import System

UNKNOWN_CASE = "2019-777001"
WRONG_POSTCODE = "1999 XX"
WRONG_BIRTH = "7 juli 1977"


async def test_an_unknown_case_is_refused_in_the_same_words_as_wrong_data(system: System) -> None:
    async with opened_store(system) as store:
        debtor = await new_debtor(store, "2026-000106")
        other = await new_debtor(store, "2026-000106")

    unknown = await _words_for(system, UNKNOWN_CASE, debtor.postcode, debtor.birth)
    wrong_postcode = await _words_for(system, debtor.case_number, WRONG_POSTCODE, debtor.birth)
    wrong_birth = await _words_for(system, other.case_number, other.postcode, WRONG_BIRTH)

    assert unknown == wrong_postcode
    assert unknown == wrong_birth


async def test_a_case_is_locked_for_another_conversation_too(system: System) -> None:
    """Whether a case exists does not show: a number that nobody has is locked the same way."""
    async with opened_store(system) as store:
        debtor = await new_debtor(store, "2026-000106")
    await _words_for(system, debtor.case_number, WRONG_POSTCODE, debtor.birth)
    await _words_for(system, "2019-777002", WRONG_POSTCODE, debtor.birth)

    right = await _words_for(system, debtor.case_number, debtor.postcode, debtor.birth)
    unknown = await _words_for(system, "2019-777002", debtor.postcode, debtor.birth)

    assert "pas over een uur" in right[1]
    assert right == unknown


async def _words_for(system: System, case: str, postcode: str, birth: str) -> list[str]:
    """What somebody reads who gives these data seven times, in two ways, and then asks on."""
    async with Person.arrives(system.address) as person:
        await person.says("hoeveel moet ik nog betalen?")
        for _ in range(3):
            await person.says(f"{case}, {postcode}, {birth}")
        for _ in range(2):
            for given in (case, postcode, birth):
                await person.says(given)
        await person.says(f"{case}, {postcode}, {birth}")
        await person.says("waarom zijn er kosten?")
        return [f"{answer.words} {answer.buttons}" for answer in person.answers]
