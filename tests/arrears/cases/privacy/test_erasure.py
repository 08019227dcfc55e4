"""What may be erased is gone from every table; what has to stay, stays and says why."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select, update

from arrears.cases.acting import Actor
from arrears.cases.kinds import Author, Holder, MessageState
from arrears.cases.models import (
    AuditEvent,
    Case,
    Conversation,
    DialogueToForget,
    Message,
    OptOut,
    Person,
    Survey,
)
from arrears.cases.privacy.declared import DECLARED
from arrears.cases.privacy.erasure import NotConfirmed, NothingToErase, erase_person
from arrears.cases.privacy.planning import Plan, Why, plan_erasure
from arrears.cases.privacy.retention import count_due, retain
from arrears.cases.privacy.whose import belongings
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from arrears.clock import now
from tests.arrears.case_lines import PERSON, case_line, loaded, verified_conversation
from tests.arrears.cases.desk import audited, do, staff_member
from tests.arrears.cases.privacy.planting import (
    BORN,
    CASE_NUMBER,
    PHONE,
    PLANTED,
    dump,
    person_in_every_table,
    plantable,
    planted,
)
from tests.arrears.cases.requests import count

NUMBER = "2026-000123"
CLOSED = date(2027, 3, 1)
# Bookkeeping of 2027 is kept through 2034.
LONG_AFTER = date(2035, 1, 1)
AFTER_FILE = date(2029, 3, 2)


async def plan_of(store: Store, person_id: int, *, on: date) -> Plan:
    async with store.reading() as session:
        return await plan_erasure(session, await belongings(session, person_id), on=on)


async def reasons(store: Store, person_id: int, *, on: date) -> set[Why]:
    return {one.why for one in (await plan_of(store, person_id, on=on)).staying}


async def real_number(store: Store) -> str:
    async with store.reading() as session:
        return (await session.scalars(select(Case.number))).one()


async def erased(store: Store, person_id: int, *, on: date) -> Plan:
    supervisor = await staff_member(store, "saskia")
    number = await real_number(store)
    return await do(store, erase_person, person_id, confirmed=number, by=supervisor, on=on)


async def test_something_is_planted_in_every_column_that_is_erased(store: Store) -> None:
    await person_in_every_table(store, closed_on=CLOSED)

    text = await dump(store)

    for table in DECLARED:
        for name, _ in plantable(table):
            assert planted(table, name) in text, (table.model, name)


async def test_after_all_terms_no_table_holds_anything_of_the_person(store: Store) -> None:
    person_id = await person_in_every_table(store, closed_on=CLOSED)

    plan = await erased(store, person_id, on=LONG_AFTER)
    text = await dump(store)

    assert plan.staying == []
    # A stop that somebody asked for is honoured for good.
    kept = [line for line in text.splitlines() if PLANTED in line or PHONE in line]
    assert kept == [f"opt_outs.address = {PHONE}"]
    assert not any(word in text for word in ("zeldz", CASE_NUMBER, str(BORN)))


async def test_figures_stay_right(store: Store) -> None:
    person_id = await person_in_every_table(store, closed_on=CLOSED)
    models = (Message, Conversation, Survey, Case, Person, OptOut)
    before = [await count(store, model) for model in models]

    await erased(store, person_id, on=LONG_AFTER)

    assert before == [await count(store, model) for model in models]


async def test_the_books_stay_when_the_file_goes(store: Store) -> None:
    person_id = await person_in_every_table(store, closed_on=CLOSED)

    plan = await erased(store, person_id, on=AFTER_FILE)
    text = await dump(store)

    assert [(one.why, one.until) for one in plan.staying] == [(Why.BOOKKEEPING, LONG_AFTER)]
    kept = {
        line.partition(" ")[0].partition("=")[0] for line in text.splitlines() if PLANTED in line
    }
    assert kept == {
        "persons.first_name",
        "persons.last_name",
        "persons.company",
        "policies.number",
        "cases.import_digest",
        "claims.invoice",
        "payments.reference",
        "collection_files.number",
        "collection_invoices.number",
    }


@pytest.mark.parametrize(
    ("closed_on", "on", "why"),
    [
        pytest.param(None, AFTER_FILE, Why.CASE_OPEN, id="an open case"),
        pytest.param(CLOSED, date(2029, 3, 1), Why.COLLECTION_FILE, id="its last day"),
    ],
)
async def test_a_file_stays_while_it_has_to(
    store: Store, closed_on: date | None, on: date, why: Why
) -> None:
    person_id = await person_in_every_table(store, closed_on=closed_on)

    found = await reasons(store, person_id, on=on)

    assert {why, Why.AGREED} <= found


async def silent_talk(store: Store, *, said: str = "Ik heb een vraag") -> UUID:
    """A conversation of the person of the case in which only something was said."""
    talk = await verified_conversation(store)
    async with store.writing() as session:
        session.add(
            Message(
                id=talk,
                conversation_id=talk,
                sequence=1,
                author=Author.PERSON,
                state=MessageState.ANSWERED,
                at=now(),
                text=said,
            )
        )
        await session.execute(update(Conversation).values(last_sequence=1))
    return talk


async def person_of(store: Store, number: str = NUMBER) -> int:
    async with store.reading() as session:
        return (await session.scalars(select(Case.person_id).where(Case.number == number))).one()


async def test_a_talk_without_agreement_goes_the_day_after(store: Store) -> None:
    await loaded(store, case_line())
    talk = await silent_talk(store)
    person_id = await person_of(store)
    today = now().date()

    assert (await plan_of(store, person_id, on=today)).conversations == []
    tomorrow = await plan_of(store, person_id, on=date.fromordinal(today.toordinal() + 2))

    assert tomorrow.conversations == [talk]


async def test_the_dialogue_in_the_bots_own_database_goes_too(store: Store) -> None:
    await loaded(store, case_line())
    talk = await silent_talk(store)

    await erased(store, await person_of(store), on=date(2099, 1, 1))

    async with store.reading() as session:
        assert list(await session.scalars(select(DialogueToForget.conversation_id))) == [talk]


async def test_a_talk_that_somebody_has_stays(store: Store) -> None:
    await loaded(store, case_line())
    await silent_talk(store)
    async with store.writing() as session:
        await session.execute(update(Conversation).values(holder=Holder.QUEUE))

    found = await reasons(store, await person_of(store), on=date(2099, 1, 1))

    assert Why.UNDER_WAY in found


async def test_a_talk_in_which_anothers_case_was_opened_stays_with_both(store: Store) -> None:
    other = PERSON | {"first_name": "Sem", "last_name": "Anders"}
    await loaded(store, case_line(), case_line("2026-000456", person=other))
    talk = await silent_talk(store)
    async with store.writing() as session:
        case_id = await session.scalar(select(Case.id).where(Case.number == "2026-000456"))
        event = {"actor": "bot", "act": "identity:verified", "facts": {}, "at": now()}
        session.add(AuditEvent(conversation_id=talk, case_id=case_id, **event))

    for number in (NUMBER, "2026-000456"):
        plan = await plan_of(store, await person_of(store, number), on=date(2099, 1, 1))
        assert plan.conversations == []
        assert Why.SHARED in {one.why for one in plan.staying}


@pytest.mark.parametrize("typed", ["", "2026-000456", "gewist"])
async def test_nothing_is_erased_without_the_number(store: Store, typed: str) -> None:
    await loaded(
        store, case_line(), case_line("2026-000456", person=PERSON | {"postcode": "1011AA"})
    )
    talk = await silent_talk(store)
    saskia = await staff_member(store, "saskia")
    facts: dict[str, Any] = {"confirmed": typed, "by": saskia, "on": date(2099, 1, 1)}

    with pytest.raises(NotConfirmed):
        await do(store, erase_person, await person_of(store), **facts)

    async with store.reading() as session:
        assert await session.scalar(select(Message.text).where(Message.id == talk))


async def test_where_nothing_may_be_erased_nothing_is(store: Store) -> None:
    await loaded(store, case_line())

    with pytest.raises(NothingToErase):
        await erased(store, await person_of(store), on=date(2099, 1, 1))


async def test_only_staff_erases(store: Store) -> None:
    await loaded(store, case_line())
    facts: dict[str, Any] = {"confirmed": NUMBER, "by": Actor.staff(404), "on": LONG_AFTER}

    with pytest.raises(NotActiveStaff):
        await do(store, erase_person, await person_of(store), **facts)


async def test_the_audit_trail_says_how_much_and_not_what(store: Store) -> None:
    await loaded(store, case_line())
    await silent_talk(store)
    person_id = await person_of(store)

    await erased(store, person_id, on=date(2099, 1, 1))

    (event,) = await audited(store, "privacy:erased")
    counts = {"conversations": 1, "complaints": 0, "files": 0, "books": 0}
    assert event.facts == {"person_id": person_id} | counts
    assert event.staff_id is not None


async def test_another_person_keeps_everything(store: Store) -> None:
    other = PERSON | {"first_name": "Sem", "last_name": "Anders", "phone": "+31611111111"}
    await loaded(store, case_line("2026-000456", person=other))
    await loaded(store, case_line())
    await silent_talk(store)
    async with store.writing() as session:
        await session.execute(update(Case).values(closed_on=CLOSED))
    other_id = await person_of(store, "2026-000456")
    person_id = await person_of(store)
    saskia = await staff_member(store, "saskia")

    await do(store, erase_person, person_id, confirmed=NUMBER, by=saskia, on=date(2099, 1, 1))

    async with store.reading() as session:
        kept = (await session.scalars(select(Person).where(Person.id == other_id))).one()
        gone = (await session.scalars(select(Person).where(Person.id == person_id))).one()
    assert (kept.last_name, kept.phone) == ("Anders", "+31611111111")
    assert gone.last_name == f"gewist {person_id}"


async def test_the_daily_job_erases_the_same_by_itself(store: Store) -> None:
    await person_in_every_table(store, closed_on=CLOSED)

    counted = await count_due(store, on=LONG_AFTER)
    assert PLANTED in await dump(store)
    done = await retain(store, on=LONG_AFTER)

    assert counted == done == {"complaints": 1, "files": 1, "conversations": 1, "books": 1}
    assert PLANTED not in await dump(store)
    again = await retain(store, on=LONG_AFTER)
    assert set(again.values()) == {0}


async def test_the_job_goes_on_where_it_was_stopped(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("arrears.cases.privacy.retention.AT_ONCE", 2)
    lines = [case_line(f"2026-00010{place}") for place in range(5)]
    await loaded(store, *lines)
    async with store.writing() as session:
        await session.execute(update(Case).values(closed_on=CLOSED))

    done = await retain(store, on=AFTER_FILE)

    assert done["files"] == 5
    async with store.reading() as session:
        left = select(func.count()).where(Case.file_erased_on.is_(None))
        assert await session.scalar(left) == 0
