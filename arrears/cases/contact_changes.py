"""New telephone numbers, e-mail addresses, addresses and names of the person of a case."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, done_before, hold_case, note
from arrears.cases.changes import MOVES, refused_for_another, taken_yes
from arrears.cases.entries import email_of, phone_of, text_of
from arrears.cases.kinds import ChangeState, ContactField
from arrears.cases.models import Case, ContactChange, Person
from arrears.cases.requests import RequestKind, access_request
from arrears.clock import now

FORMS: Mapping[ContactField, Callable[[str], str]] = {
    ContactField.PHONE: phone_of,
    ContactField.EMAIL: email_of,
    ContactField.ADDRESS: partial(text_of, longest=300),
    ContactField.NAME: partial(text_of, longest=200),
}
# Address and name prove who someone is, here and in the next case file: those staff has the
# creditor change.
NEEDS_STAFF = frozenset({ContactField.ADDRESS, ContactField.NAME})
CONTACT_CHANGE = RequestKind(ContactChange, "contact_change", MOVES)

# A person may have several cases, and acts on those do not wait for each other.
HELD_PERSON = (
    select(Person)
    .where(Person.id == bindparam("person"))
    .with_for_update()
    .execution_options(populate_existing=True)
)
OF_CASE = (
    select(ContactChange)
    .where(ContactChange.case_id == bindparam("case"))
    .order_by(ContactChange.id.desc())
)
WITHDRAW_EARLIER = (
    update(ContactChange)
    .where(
        ContactChange.case_id == bindparam("case"),
        ContactChange.field == bindparam("changed"),
        ContactChange.state == ChangeState.AWAITING_CONFIRMATION,
    )
    .values(state=ChangeState.WITHDRAWN)
)


class NothingChanges(Refused):
    """What is asked for is what is known already."""


async def ask_contact_change(
    session: AsyncSession,
    case: Case,
    field: ContactField,
    *,
    value: str,
    by: Actor,
    on: date,
    key: str,
) -> ContactChange:
    """Write down what the person wants changed, in place of an earlier wish; it awaits their yes.

    It is refused, and put before staff, when somebody else decides in the person's place. Raises
    BadEntry or NothingChanges.
    """
    value = FORMS[field](value)
    await hold_case(session, case.id)
    known = await done_before(session, ContactChange, key)
    if known is not None:
        return known
    person = await _held_person(session, case)
    change = _change_of(person, field, value)
    if change.new_value == change.old_value:
        raise NothingChanges
    await session.execute(WITHDRAW_EARLIER, {"case": case.id, "changed": field})
    change.case_id, change.conversation_id, change.key = case.id, by.conversation_id, key
    session.add(change)
    await session.flush()
    facts = {"request_id": change.id, "field": field.value}
    await note(session, "contact_change:asked", by, case_id=case.id, **facts)
    await refused_for_another(session, CONTACT_CHANGE, case, change, by=by, on=on)
    return change


async def confirm_contact_change(
    session: AsyncSession, case: Case, change_id: int, *, by: Actor, on: date
) -> ContactChange:
    """Say yes to a change: a number or e-mail address is changed at once, for the rest see staff.

    From staff a yes says that the change has been made. Raises RequestUnknown, NotActiveStaff or
    NotThatWay.
    """
    await hold_case(session, case.id)
    change = await access_request(session, ContactChange, case, change_id)
    if change.state is ChangeState.APPLIED:
        return change
    needs_staff = change.field in NEEDS_STAFF
    applied = await taken_yes(
        session, CONTACT_CHANGE, case, change, needs_staff=needs_staff, by=by, on=on
    )
    if applied and not needs_staff:
        person = await _held_person(session, case)
        change.old_value = _value_of(person, change.field)
        setattr(person, change.field, change.new_value)
    return change


async def find_contact_changes(session: AsyncSession, case: Case) -> Sequence[ContactChange]:
    """The changes that were asked for on a case, the latest first."""
    return (await session.scalars(OF_CASE, {"case": case.id})).all()


async def _held_person(session: AsyncSession, case: Case) -> Person:
    found = await session.scalars(HELD_PERSON, {"person": case.person_id})
    return found.one()


def _change_of(person: Person, field: ContactField, value: str) -> ContactChange:
    return ContactChange(
        person_id=person.id,
        field=field,
        old_value=_value_of(person, field),
        new_value=value,
        state=ChangeState.AWAITING_CONFIRMATION,
        at=now(),
    )


def _value_of(person: Person, field: ContactField) -> str | None:
    """What is known now; of an address that is the postcode."""
    match field:
        case ContactField.PHONE:
            return person.phone
        case ContactField.EMAIL:
            return person.email
        case ContactField.ADDRESS:
            return person.postcode
        case ContactField.NAME:
            return f"{person.first_name} {person.last_name}"
