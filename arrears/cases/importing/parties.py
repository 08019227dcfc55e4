"""Creditors, persons and policies of the lines: found, added or brought up to date in one go."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import RowMapping, and_, column, select, update, values
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.case_file import CaseLine, CreditorPart, PersonPart
from arrears.cases.importing.stored import insert_known_rows, table_of
from arrears.cases.kinds import ChangeState
from arrears.cases.models import ContactChange, Creditor, Model, Person, Policy

type PersonKey = tuple[Any, ...]
type PolicyKey = tuple[int, str]


class Parties:
    """Who the lines are about, by the ids that the store knows them by."""

    def __init__(self) -> None:
        # Few creditors, named on every line: those of earlier batches stay known.
        self._creditors: dict[str, tuple[int, CreditorPart]] = {}
        self._persons: dict[PersonKey, int] = {}
        self._policies: dict[PolicyKey, int] = {}

    async def bring_in(self, session: AsyncSession, rows: Sequence[CaseLine]) -> None:
        """Have everyone of these lines in the store as the lines say; a later line goes first."""
        await self._bring_in_creditors(session, {row.creditor.name: row.creditor for row in rows})
        await self._bring_in_persons(session, {_person_key(row.person): row.person for row in rows})
        await self._bring_in_policies(session, rows)

    def creditor_id(self, row: CaseLine) -> int:
        """The creditor of a line that was brought in."""
        return self._creditors[row.creditor.name][0]

    def person_id(self, row: CaseLine) -> int:
        """The person of a line that was brought in."""
        return self._persons[_person_key(row.person)]

    def policy_id(self, row: CaseLine, number: str | None) -> int | None:
        """The policy of a line by its number; a claim may be about none."""
        return None if number is None else self._policies[self.creditor_id(row), number]

    async def _bring_in_creditors(
        self, session: AsyncSession, parts: Mapping[str, CreditorPart]
    ) -> None:
        for name, part in parts.items():
            known = self._creditors.get(name)
            if known is None or known[1] != part:
                self._creditors[name] = await _creditor(session, part), part

    async def _bring_in_persons(
        self, session: AsyncSession, parts: Mapping[PersonKey, PersonPart]
    ) -> None:
        key = (Person.last_name, Person.first_name, Person.date_of_birth, Person.postcode)
        wanted = {one: part.model_dump() for one, part in parts.items()}
        self._persons = await _bring_in_keyed(session, Person, key, wanted, _changed_here)

    async def _bring_in_policies(self, session: AsyncSession, rows: Sequence[CaseLine]) -> None:
        wanted = {
            (self.creditor_id(row), part.number): {
                **part.model_dump(),
                "creditor_id": self.creditor_id(row),
                "person_id": self.person_id(row),
            }
            for row in rows
            for part in row.policies
        }
        key = (Policy.creditor_id, Policy.number)
        self._policies = await _bring_in_keyed(session, Policy, key, wanted)


async def _creditor(session: AsyncSession, part: CreditorPart) -> int:
    by_name = (Creditor.name,)
    ids = await _bring_in_keyed(session, Creditor, by_name, {(part.name,): part.model_dump()})
    return ids[part.name,]


async def _bring_in_keyed[K: tuple[Any, ...]](
    session: AsyncSession,
    kind: type[Model],
    key: Sequence[Any],
    wanted: Mapping[K, Mapping[str, Any]],
    kept: Callable[[AsyncSession, Collection[int]], Awaitable[set[tuple[int, str]]]] | None = None,
) -> dict[K, int]:
    """Rows by what is unique of them: added where there is none, changed where it differs.

    `kept` tells which columns of which rows stay as they are.
    """
    if not wanted:
        return {}
    stored = await _stored(session, kind, key, wanted)
    table = table_of(kind)
    ours = await kept(session, [row["id"] for row in stored.values()]) if kept else set()
    for one, row in stored.items():
        changes = {
            name: value
            for name, value in wanted[one].items()
            if row[name] != value and (row["id"], name) not in ours
        }
        if changes:
            await session.execute(update(table).where(table.c.id == row["id"]).values(**changes))
    new = [one for one in wanted if one not in stored]
    ids = await insert_known_rows(session, kind, [wanted[one] for one in new])
    return {one: row["id"] for one, row in stored.items()} | dict(zip(new, ids, strict=True))


async def _changed_here(session: AsyncSession, persons: Collection[int]) -> set[tuple[int, str]]:
    """What people changed in their own data here: a file from elsewhere is older than that."""
    changes = await session.execute(
        select(ContactChange.person_id, ContactChange.field)
        .where(ContactChange.person_id.in_(persons), ContactChange.state == ChangeState.APPLIED)
        .distinct()
    )
    return {(change.person_id, change.field.value) for change in changes}


async def _stored[K: tuple[Any, ...]](
    session: AsyncSession, kind: type[Model], key: Sequence[Any], keys: Collection[K]
) -> dict[K, RowMapping]:
    """The rows with these keys. Joined with a list of them: an index is used however many."""
    named = (column(one.key, one.type) for one in key)
    wanted = values(*named).data([tuple(one) for one in keys]).cte("wanted")
    matches = and_(*(one == wanted.c[one.key] for one in key))
    found = await session.execute(select(table_of(kind)).join(wanted, matches))
    rows = {tuple(row[one.key] for one in key): row for row in found.mappings()}
    return {one: rows[one] for one in keys if one in rows}


def _person_key(part: PersonPart) -> PersonKey:
    return (part.last_name, part.first_name, part.date_of_birth, part.postcode)
