"""New contact details: asked, confirmed, and then the person's own; the old ones are kept."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, NotThatWay, Refused
from arrears.cases.changes import refuse_change, withdraw_change
from arrears.cases.contact_changes import (
    CONTACT_CHANGE,
    NothingChanges,
    ask_contact_change,
    confirm_contact_change,
    find_contact_changes,
)
from arrears.cases.entries import NotAnEmailAddress, NotAPhoneNumber, NotText
from arrears.cases.kinds import ChangeState, ContactField, EscalationReason
from arrears.cases.models import Case, ContactChange, Person
from arrears.cases.requests import RequestUnknown
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from tests.arrears.case_lines import CREDITOR, PERSON, case_line, loaded, verified_conversation
from tests.arrears.cases.requests import (
    STRANGER,
    act,
    act_and_undo,
    acts_of,
    audited,
    called,
    count,
    nothing_happened,
    seen,
    somebody_of_staff,
    while_first,
)
from tests.arrears.fixtures import TODAY

PHONE, EMAIL = ContactField.PHONE, ContactField.EMAIL
ADDRESS, NAME = ContactField.ADDRESS, ContactField.NAME
OLD, NEW = "+31611111111", "+31612345678"
WITH_PHONE = PERSON | {"phone": OLD, "email": "oud@voorbeeld.example"}
ADMINISTRATOR = {"role": "administrator", "name": "De Brug"}
GOOD = {
    PHONE: "06-12345678",
    EMAIL: "nieuw@voorbeeld.example",
    ADDRESS: "Kerkstraat 1, 3512 AB Utrecht",
    NAME: "Noor de Wit",
}


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation with somebody whose phone number and e-mail address are known."""
    await loaded(store, case_line(person=WITH_PHONE))
    return await verified_conversation(store)


@pytest.fixture
async def anne(store: Store) -> Actor:
    """Somebody of staff."""
    return await somebody_of_staff(store)


async def ask(
    store: Store, talk: UUID, field: ContactField = PHONE, **changes: Any
) -> ContactChange:
    given = {"value": GOOD[field], "by": Actor.person(talk), "on": TODAY, "key": "m1"} | changes
    return await act(store, talk, ask_contact_change, field, **given)


async def confirm(
    store: Store, talk: UUID, change: ContactChange, by: Actor | None = None
) -> ContactChange:
    by = by or Actor.person(talk)
    return await act(store, talk, confirm_contact_change, change.id, by=by, on=TODAY)


async def refuse(store: Store, talk: UUID, change: ContactChange, by: Actor) -> ContactChange:
    async def command(session: AsyncSession, case: Case) -> ContactChange:
        return await refuse_change(session, CONTACT_CHANGE, case, change.id, by=by)

    return await act(store, talk, command)


async def withdraw(store: Store, talk: UUID, change: ContactChange) -> ContactChange:
    async def command(session: AsyncSession, case: Case) -> ContactChange:
        by = Actor.person(talk)
        return await withdraw_change(session, CONTACT_CHANGE, case, change.id, by=by)

    return await act(store, talk, command)


async def person(store: Store) -> Person:
    async with store.reading() as session:
        return (await session.scalars(select(Person))).one()


async def states(store: Store, talk: UUID) -> list[ChangeState]:
    return [one.state for one in await seen(store, talk, find_contact_changes)]


async def now_represented(store: Store) -> None:
    await loaded(store, case_line(person=WITH_PHONE, representative=ADMINISTRATOR))


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        pytest.param(PHONE, OLD, NEW, id="phone"),
        pytest.param(EMAIL, "oud@voorbeeld.example", GOOD[EMAIL], id="e-mail"),
        pytest.param(ADDRESS, "1234AB", GOOD[ADDRESS], id="address"),
        pytest.param(NAME, "Noor Voorbeeld", GOOD[NAME], id="name"),
    ],
)
async def test_what_is_asked_awaits_a_yes_beside_what_is_known(
    store: Store, talk: UUID, field: ContactField, old: str, new: str
) -> None:
    made = await ask(store, talk, field)

    assert (field, old, new, ChangeState.AWAITING_CONFIRMATION, talk) == (
        made.field,
        made.old_value,
        made.new_value,
        made.state,
        made.conversation_id,
    )
    assert (OLD, "oud@voorbeeld.example") == ((await person(store)).phone, WITH_PHONE["email"])
    assert [] == await called(store)


@pytest.mark.parametrize("field", [PHONE, EMAIL])
async def test_a_yes_changes_a_number_or_an_email_address_at_once(
    store: Store, talk: UUID, field: ContactField
) -> None:
    made = await ask(store, talk, field)

    kept = await confirm(store, talk, made)

    assert ChangeState.APPLIED is kept.state
    assert made.new_value == getattr(await person(store), field)
    assert [f"contact_change:{act}" for act in ("asked", "applied")] == await acts_of(store)
    assert [] == await called(store)


async def test_a_first_number_has_no_old_one(store: Store) -> None:
    await loaded(store, case_line())
    talk = await verified_conversation(store)

    kept = await confirm(store, talk, await ask(store, talk))

    assert (None, NEW) == (kept.old_value, (await person(store)).phone)


async def test_the_old_value_is_the_one_that_was_replaced(store: Store, talk: UUID) -> None:
    """The creditor's next case file came between the question and the yes."""
    made = await ask(store, talk)
    await loaded(store, case_line(person=WITH_PHONE | {"phone": "+31600000002"}))

    assert "+31600000002" == (await confirm(store, talk, made)).old_value


async def test_a_yes_said_twice_does_not_bring_an_old_number_back(store: Store, talk: UUID) -> None:
    first = await ask(store, talk)
    await confirm(store, talk, first)
    second = await ask(store, talk, value="06 87654321", key="m2")
    await confirm(store, talk, second)

    await confirm(store, talk, first)

    assert "+31687654321" == (await person(store)).phone
    assert 2 == (await acts_of(store)).count("contact_change:applied")


@pytest.mark.parametrize("field", [ADDRESS, NAME])
async def test_what_proves_who_someone_is_changes_by_the_hand_of_staff(
    store: Store, talk: UUID, anne: Actor, field: ContactField
) -> None:
    before = await person(store)
    made = await ask(store, talk, field)

    for _ in range(2):
        assert ChangeState.AWAITING_CONFIRMATION is (await confirm(store, talk, made)).state
    assert [EscalationReason.NEEDS_STAFF] == await called(store)

    assert ChangeState.APPLIED is (await confirm(store, talk, made, by=anne)).state
    after = await person(store)
    assert (before.postcode, before.last_name) == (after.postcode, after.last_name)


async def test_a_later_wish_takes_the_place_of_the_earlier(store: Store, talk: UUID) -> None:
    first = await ask(store, talk)
    await ask(store, talk, EMAIL, key="m2")
    await ask(store, talk, value="06 87654321", key="m3")

    assert [
        ChangeState.AWAITING_CONFIRMATION,
        ChangeState.AWAITING_CONFIRMATION,
        ChangeState.WITHDRAWN,
    ] == await states(store, talk)
    with pytest.raises(NotThatWay):
        await confirm(store, talk, first)


@pytest.mark.parametrize(
    ("field", "value", "refusal"),
    [
        pytest.param(PHONE, "112", NotAPhoneNumber, id="not a number to call"),
        pytest.param(EMAIL, "noor", NotAnEmailAddress, id="no e-mail address"),
        pytest.param(ADDRESS, " ", NotText, id="no address"),
        pytest.param(NAME, "x" * 201, NotText, id="a name without end"),
        pytest.param(PHONE, "06 11111111", NothingChanges, id="the number that is known"),
        pytest.param(EMAIL, "oud@VOORBEELD.example", NothingChanges, id="the known address"),
    ],
)
async def test_what_is_no_change_is_not_asked(
    store: Store, talk: UUID, field: ContactField, value: str, refusal: type[Refused]
) -> None:
    with pytest.raises(refusal):
        await ask(store, talk, field, value=value)
    assert await nothing_happened(store, ContactChange)


async def test_under_administration_the_wish_is_refused_and_staff_hears_of_it(
    store: Store, talk: UUID
) -> None:
    await now_represented(store)

    made = await ask(store, talk)

    assert ChangeState.REFUSED is made.state
    assert [EscalationReason.REPRESENTATIVE] == await called(store)
    assert [
        "contact_change:asked",
        "contact_change:refused",
        "staff:called",
    ] == await acts_of(store)


async def test_under_administration_since_the_question_the_yes_is_refused(
    store: Store, talk: UUID
) -> None:
    made = await ask(store, talk)
    await now_represented(store)

    kept = await confirm(store, talk, made)

    assert (ChangeState.REFUSED, OLD) == (kept.state, (await person(store)).phone)
    assert [EscalationReason.REPRESENTATIVE] == await called(store)


async def test_a_counsellor_leaves_the_person_their_own_number(store: Store) -> None:
    counsellor = {"role": "counsellor", "name": "Mies"}
    await loaded(store, case_line(representative=counsellor))
    talk = await verified_conversation(store)

    assert ChangeState.APPLIED is (await confirm(store, talk, await ask(store, talk))).state


async def test_staff_may_change_it_for_who_is_under_administration(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await now_represented(store)

    made = await ask(store, talk, by=anne)
    await confirm(store, talk, made, by=anne)

    assert NEW == (await person(store)).phone
    assert [] == await called(store)


async def test_a_stranger_confirms_nothing(store: Store, talk: UUID) -> None:
    made = await ask(store, talk)

    with pytest.raises(NotActiveStaff):
        await confirm(store, talk, made, by=STRANGER)
    assert OLD == (await person(store)).phone


async def test_the_person_may_withdraw_until_it_is_applied(store: Store, talk: UUID) -> None:
    made = await ask(store, talk)
    assert ChangeState.WITHDRAWN is (await withdraw(store, talk, made)).state

    again = await ask(store, talk, key="m2")
    await confirm(store, talk, again)
    with pytest.raises(NotThatWay):
        await withdraw(store, talk, again)


async def test_staff_may_refuse_what_awaits_and_nobody_else(
    store: Store, talk: UUID, anne: Actor
) -> None:
    made = await ask(store, talk, ADDRESS)

    with pytest.raises(NotActiveStaff):
        await refuse(store, talk, made, Actor.person(talk))
    assert ChangeState.REFUSED is (await refuse(store, talk, made, anne)).state
    with pytest.raises(NotThatWay):
        await confirm(store, talk, made, by=anne)


async def test_the_audit_trail_does_not_tell_the_number(store: Store, talk: UUID) -> None:
    made = await ask(store, talk)
    await confirm(store, talk, made)

    asked, applied = await audited(store)
    assert {"request_id": made.id, "field": "phone"} == asked.facts
    assert {"request_id": made.id} == applied.facts


async def test_the_same_message_again_asks_nothing_more(store: Store, talk: UUID) -> None:
    first = await ask(store, talk)
    await confirm(store, talk, first)

    again = await ask(store, talk)

    assert (first.id, ChangeState.APPLIED) == (again.id, again.state)
    assert 1 == await count(store, ContactChange)


async def test_what_is_undone_leaves_no_trace(store: Store, talk: UUID) -> None:
    given = {"value": NEW, "by": Actor.person(talk), "on": TODAY, "key": "m1"}
    await act_and_undo(store, talk, ask_contact_change, PHONE, **given)

    assert await nothing_happened(store, ContactChange)


async def test_an_undone_yes_leaves_the_old_number(store: Store, talk: UUID) -> None:
    made = await ask(store, talk)

    await act_and_undo(
        store, talk, confirm_contact_change, made.id, by=Actor.person(talk), on=TODAY
    )

    assert OLD == (await person(store)).phone
    assert ["contact_change:asked"] == await acts_of(store)


async def test_a_yes_said_twice_at_once_changes_it_once(store: Store, talk: UUID) -> None:
    made = await ask(store, talk)
    facts = {"change_id": made.id, "by": Actor.person(talk), "on": TODAY}

    await while_first(store, talk, confirm_contact_change, facts, confirm(store, talk, made))

    assert ["contact_change:asked", "contact_change:applied"] == await acts_of(store)
    assert [OLD] == [one.old_value for one in await seen(store, talk, find_contact_changes)]


async def test_two_cases_of_one_person_that_change_at_once_keep_both_old_numbers(
    store: Store, talk: UUID
) -> None:
    """Acts on two cases do not wait for each other; those on their person do."""
    second_creditor = CREDITOR | {"name": "Duinrand Verzekeringen"}
    await loaded(store, case_line("2026-000124", person=WITH_PHONE, creditor=second_creditor))
    other = await verified_conversation(store, "2026-000124")
    first = await ask(store, talk)
    second = await ask(store, other, value="06 87654321", key="m2")
    facts = {"change_id": first.id, "by": Actor.person(talk), "on": TODAY}

    _, kept = await while_first(
        store, talk, confirm_contact_change, facts, confirm(store, other, second)
    )

    assert NEW == kept.old_value
    assert "+31687654321" == (await person(store)).phone


async def test_a_change_of_another_case_is_not_seen_nor_confirmed(store: Store, talk: UUID) -> None:
    made = await ask(store, talk)
    await loaded(store, case_line("2026-000124"))
    other = await verified_conversation(store, "2026-000124")

    assert [] == await states(store, other)
    with pytest.raises(RequestUnknown):
        await confirm(store, other, made)


async def test_a_case_file_that_comes_later_leaves_what_the_person_changed(
    store: Store, talk: UUID
) -> None:
    """The system of the creditor may not know it yet."""
    await confirm(store, talk, await ask(store, talk))
    newer = WITH_PHONE | {"email": "ander@voorbeeld.example"}

    await loaded(store, case_line(person=newer, stage="extrajudicial"))

    found = await person(store)
    assert (NEW, "ander@voorbeeld.example") == (found.phone, found.email)
