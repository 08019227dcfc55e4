"""Who may see a case: three data together, one answer for all that is wrong, and the lock."""

import asyncio
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from arrears.cases.kinds import Channel
from arrears.cases.models import AuditEvent, IdentityAttempt
from arrears.cases.store import Store
from arrears.cases.verification import (
    NotVerified,
    Verdict,
    access_case,
    is_locked,
    verified_case_id,
    verify,
)
from arrears.chat.log import Log
from arrears.chat.records import Inbound
from tests.arrears.case_lines import case_line, conversation, loaded
from tests.arrears.fixtures import Clock

RIGHT: dict[str, Any] = {
    "case_number": "2026-000123",
    "postcode": "1234AB",
    "date_of_birth": date(1990, 2, 3),
}
WRONG: dict[str, dict[str, Any]] = {
    "an unknown case": {"case_number": "2026-999999"},
    "a wrong postcode": {"postcode": "1234AC"},
    "a wrong date of birth": {"date_of_birth": date(1990, 3, 2)},
    "an empty postcode": {"postcode": ""},
    "the first day there is": {"date_of_birth": date.min},
    "an unknown case with empty data": {
        "case_number": "2026-999999",
        "postcode": "",
        "date_of_birth": date.min,
    },
    "a postcode in other digits": {"postcode": "１２３４AB"},
    "the data of somebody else": {"postcode": "9711CD", "date_of_birth": date(1985, 11, 20)},
    "a case number with a wildcard": {"case_number": "2026-%"},
    "a case number with a quote": {"case_number": "2026-000123' OR '1'='1"},
}


class Someone:
    """A person who tries to prove who they are, each try in a new message."""

    def __init__(self, store: Store, conversation_id: UUID) -> None:
        self._store = store
        self.conversation_id = conversation_id
        self._tries = 0

    async def tries(self, *, key: str | None = None, **data: Any) -> Verdict:
        self._tries += 1
        async with self._store.writing() as session:
            return await verify(
                session,
                self.conversation_id,
                key=key or f"{self.conversation_id}:{self._tries}",
                **(RIGHT | data),
            )

    async def is_verified(self) -> bool:
        async with self._store.reading() as session:
            return await verified_case_id(session, self.conversation_id) is not None

    async def sees(self) -> str:
        async with self._store.reading() as session:
            return (await access_case(session, self.conversation_id)).number


@pytest.fixture
async def someone(store: Store, clock: Clock) -> Someone:
    other = {"first_name": "Sem", "last_name": "Bakker", "postcode": "9711CD"}
    await loaded(
        store,
        case_line(),
        case_line("2026-000124", person=other | {"date_of_birth": "1985-11-20"}),
    )
    return Someone(store, await conversation(store))


async def another(store: Store) -> Someone:
    return Someone(store, await conversation(store))


async def test_all_three_data_together_open_the_case(someone: Someone) -> None:
    assert await someone.tries() is Verdict.VERIFIED
    assert await someone.sees() == "2026-000123"


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
async def test_anything_wrong_gives_one_and_the_same_refusal(
    someone: Someone, wrong: dict[str, Any]
) -> None:
    assert await someone.tries(**wrong) is Verdict.REFUSED
    assert not await someone.is_verified()


async def test_access_to_a_case_is_refused_to_who_proved_nothing(someone: Someone) -> None:
    with pytest.raises(NotVerified):
        await someone.sees()


async def test_being_verified_in_one_conversation_opens_no_other(
    store: Store, someone: Someone
) -> None:
    await someone.tries()

    with pytest.raises(NotVerified):
        await (await another(store)).sees()


async def test_the_next_proof_opens_the_other_case_instead(someone: Someone) -> None:
    await someone.tries()
    await someone.tries(
        case_number="2026-000124", postcode="9711CD", date_of_birth=date(1985, 11, 20)
    )

    assert await someone.sees() == "2026-000124"


async def test_the_fifth_failure_locks_the_conversation(someone: Someone) -> None:
    verdicts = [await someone.tries(case_number=f"2026-00090{count}") for count in range(5)]

    assert verdicts == [Verdict.REFUSED] * 4 + [Verdict.LOCKED]
    assert await someone.tries() is Verdict.LOCKED
    assert not await someone.is_verified()


async def test_the_lock_of_a_conversation_can_be_seen(store: Store, someone: Someone) -> None:
    for count in range(5):
        async with store.reading() as session:
            assert not await is_locked(session, someone.conversation_id)
        await someone.tries(case_number=f"2026-00090{count}")

    async with store.reading() as session:
        assert await is_locked(session, someone.conversation_id)


@pytest.mark.parametrize("number", ["2026-000123", "2026-999999"], ids=["known", "unknown"])
async def test_five_failures_on_a_case_number_lock_it_for_everybody(
    store: Store, someone: Someone, number: str
) -> None:
    """An unknown number locks in the same way, or the lock would tell which cases exist."""
    verdicts = [
        await (await another(store)).tries(case_number=number, postcode="9999ZZ") for _ in range(5)
    ]

    assert verdicts == [Verdict.REFUSED] * 4 + [Verdict.LOCKED]
    assert await (await another(store)).tries(case_number=number) is Verdict.LOCKED


async def test_guesses_in_many_conversations_at_once_get_no_more_tries_than_one_after_another(
    store: Store, someone: Someone
) -> None:
    guessers = [await another(store) for _ in range(12)]

    verdicts = await asyncio.gather(*(one.tries(postcode="9999ZZ") for one in guessers))

    assert sorted(verdicts) == [Verdict.LOCKED] * 8 + [Verdict.REFUSED] * 4
    async with store.reading() as session:
        assert len((await session.scalars(select(IdentityAttempt))).all()) == 5


async def test_a_lock_on_one_case_leaves_other_cases_open(store: Store, someone: Someone) -> None:
    for _ in range(5):
        await (await another(store)).tries(case_number="2026-000124", postcode="9999ZZ")

    assert await someone.tries() is Verdict.VERIFIED


async def test_a_success_does_not_wipe_out_earlier_failures(someone: Someone) -> None:
    for _ in range(4):
        await someone.tries(postcode="9999ZZ")
    assert await someone.tries() is Verdict.VERIFIED

    assert await someone.tries(postcode="9999ZZ") is Verdict.LOCKED


async def test_a_lock_ends_an_hour_after_the_failures(someone: Someone, clock: Clock) -> None:
    for _ in range(5):
        await someone.tries(postcode="9999ZZ")

    clock.move(minutes=59, seconds=59)
    assert await someone.tries() is Verdict.LOCKED
    clock.move(seconds=1)
    assert await someone.tries() is Verdict.VERIFIED


async def test_trying_while_locked_does_not_make_the_lock_longer(
    someone: Someone, clock: Clock
) -> None:
    for _ in range(5):
        await someone.tries(postcode="9999ZZ")

    clock.move(minutes=30)
    await someone.tries(postcode="9999ZZ")
    clock.move(minutes=30)

    assert await someone.tries() is Verdict.VERIFIED


async def test_a_try_that_is_handed_in_again_counts_once(store: Store, someone: Someone) -> None:
    for _ in range(6):
        assert await someone.tries(key="m1:identity", postcode="9999ZZ") is Verdict.REFUSED

    async with store.reading() as session:
        assert len((await session.scalars(select(IdentityAttempt))).all()) == 1
    assert await someone.tries() is Verdict.VERIFIED


async def test_a_success_that_is_handed_in_again_is_a_success_again(someone: Someone) -> None:
    assert await someone.tries(key="m1:identity") is Verdict.VERIFIED
    assert await someone.tries(key="m1:identity") is Verdict.VERIFIED


async def test_a_verification_lapses_after_half_an_hour_of_silence(
    someone: Someone, clock: Clock
) -> None:
    await someone.tries()

    clock.move(minutes=29, seconds=59)
    assert await someone.is_verified()
    clock.move(seconds=1)
    assert not await someone.is_verified()
    with pytest.raises(NotVerified):
        await someone.sees()


async def test_a_verification_lives_as_long_as_the_person_speaks(
    store: Store, someone: Someone, clock: Clock
) -> None:
    await someone.tries()
    log = Log(store)

    for count in range(4):
        clock.move(minutes=29)
        await log.receive(someone.conversation_id, Inbound(f"c{count}", "en nu?"))

    assert await someone.is_verified()
    clock.move(minutes=30)
    assert not await someone.is_verified()


async def test_speaking_does_not_revive_a_verification_that_has_lapsed(
    store: Store, someone: Someone, clock: Clock
) -> None:
    await someone.tries()
    clock.move(minutes=30)

    await Log(store).receive(someone.conversation_id, Inbound("c1", "hallo?"))

    assert not await someone.is_verified()


async def test_speaking_verifies_nobody(store: Store, clock: Clock) -> None:
    log = Log(store)
    conversation_id, _ = await log.start(Channel.WEB)
    await log.receive(conversation_id, Inbound("c1", "hallo?"))

    assert not await Someone(store, conversation_id).is_verified()


async def test_each_try_is_in_the_audit_trail_and_nothing_that_was_typed(
    store: Store, someone: Someone
) -> None:
    await someone.tries(postcode="9999ZZ")
    await someone.tries()

    async with store.reading() as session:
        events = (
            await session.scalars(
                select(AuditEvent)
                .where(AuditEvent.act.startswith("identity:"))
                .order_by(AuditEvent.id)
            )
        ).all()
    assert [(event.act, event.actor, event.facts) for event in events] == [
        ("identity:refused", "bot", {}),
        ("identity:verified", "bot", {}),
    ]
    assert events[0].case_id is None
    assert events[1].case_id is not None
    assert {event.conversation_id for event in events} == {someone.conversation_id}


async def test_what_was_tried_is_kept_as_a_digest_only(store: Store, someone: Someone) -> None:
    await someone.tries(case_number="2026-999999")

    async with store.reading() as session:
        (digest,) = await session.scalars(select(IdentityAttempt.claimed_digest))
    assert len(digest) == 64
    assert "999999" not in digest
