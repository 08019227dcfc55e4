"""Finds the person that a request is about, by what only they or we know; audited."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from arrears.cases.acting import Actor, Refused, note
from arrears.cases.models import Case, Person, PrivacyRequest
from arrears.cases.staff import access_staff

MOST = 20


class By(StrEnum):
    """What a person is looked for by."""

    CASE = "case"
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"


class PersonUnknown(Refused):
    """There is no such person."""


@dataclass(frozen=True)
class Found:
    """A person with their cases."""

    person: Person
    cases: Sequence[Case]


async def find_people(
    session: AsyncSession, how: By, what: str, *, born_on: date | None = None, by: Actor
) -> Sequence[Found]:
    """Who that is; with a name the date of birth belongs to it. Raises NotActiveStaff."""
    await access_staff(session, by.staff_id)
    ids = (
        await session.scalars(select(Person.id).where(_matches(how, what, born_on)).limit(MOST))
    ).all()
    found = await _with_cases(session, ids)
    await note(session, "privacy:searched", by, how=how.value, found=[*ids])
    return found


async def open_person(session: AsyncSession, person_id: int, *, by: Actor) -> Found:
    """One person with their cases, each of which is now seen by staff.

    Raises NotActiveStaff or PersonUnknown.
    """
    await access_staff(session, by.staff_id)
    found = await _with_cases(session, [person_id])
    if not found:
        raise PersonUnknown(person_id)
    for case in found[0].cases:
        await note(session, "case:seen", by, case_id=case.id)
    return found[0]


async def requests_of(session: AsyncSession, person_id: int) -> Sequence[PrivacyRequest]:
    """What a person asked under the privacy law, newest first."""
    found = await session.scalars(
        select(PrivacyRequest)
        .where(PrivacyRequest.person_id == person_id)
        .order_by(PrivacyRequest.id.desc())
    )
    return found.all()


def _matches(how: By, what: str, born_on: date | None) -> ColumnElement[bool]:
    match how:
        case By.CASE:
            return Person.id.in_(select(Case.person_id).where(Case.number == what))
        case By.NAME:
            return (func.lower(Person.last_name) == what.lower()) & (
                Person.date_of_birth == born_on
            )
        case By.PHONE:
            return Person.phone == what
        case By.EMAIL:
            return func.lower(Person.email) == what.lower()


async def _with_cases(session: AsyncSession, ids: Sequence[int]) -> Sequence[Found]:
    people = await session.scalars(select(Person).where(Person.id.in_(ids)).order_by(Person.id))
    cases: Any = await session.scalars(
        select(Case)
        .where(Case.person_id.in_(ids))
        .options(joinedload(Case.creditor))
        .order_by(Case.id)
    )
    every = cases.all()
    return [
        Found(person, [case for case in every if case.person_id == person.id]) for person in people
    ]
