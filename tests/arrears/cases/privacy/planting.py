"""A person of whom something stands in every table, with words that are found nowhere else."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, Enum, String, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import (
    CallbackState,
    Channel,
    ComplaintState,
    DeliveryState,
    Frequency,
    PolicyType,
    RepresentativeRole,
)
from arrears.cases.models import (
    CallbackRequest,
    Case,
    Complaint,
    Conversation,
    Delivery,
    IdentityAttempt,
    Model,
    OptOut,
    OutgoingEvent,
    Person,
    Policy,
    Representative,
    WrongCode,
)
from arrears.cases.privacy.declared import DECLARED
from arrears.cases.privacy.declaring import Column, Table
from arrears.cases.store import Store
from tests.arrears.cases.records import MOMENT, with_a_row_of_every_table

PLANTED = "zeldzaam"
BORN = date(1981, 12, 29)
PHONE = "+31698765432"
CASE_NUMBER = "2031-987654"
NAMED: Mapping[tuple[type[Model], str], str] = {
    (Case, "number"): CASE_NUMBER,
    (Person, "phone"): PHONE,
    (WrongCode, "address"): PHONE,
}
# What is told outside is as published.
UNPLANTED = (OutgoingEvent,)


async def person_in_every_table(store: Store, *, closed_on: date | None = None) -> int:
    """The id of a person of whom every text column says something; the case closed then."""
    await with_a_row_of_every_table(store)
    async with store.writing() as session:
        (case,) = await session.scalars(select(Case))
        (talk,) = await session.scalars(select(Conversation.id))
        for model, row in _more(case, talk):
            await session.execute(insert(model).values(row))
        handled = {"state": ComplaintState.CLOSED, "answered_on": closed_on}
        for model, values in (
            (Case, {"closed_on": closed_on}),
            (Person, {"date_of_birth": BORN}),
            (CallbackRequest, {"state": CallbackState.DONE}),
            (Complaint, handled if closed_on else {}),
            (Conversation, {"verified_case_id": case.id, "last_sequence": 1}),
        ):
            if values:
                await session.execute(update(model).values(values))
        for table in DECLARED:
            await _plant(session, table)
        await session.execute(update(OptOut).values(address=PHONE))
    return case.person_id


def planted(table: Table, name: str) -> str:
    """The word that stands in a column."""
    if (table.model, name) in NAMED:
        return NAMED[table.model, name]
    column = table.model.__table__.c[name]
    word = f"{PLANTED} {table.model.__tablename__} {name}"
    length = getattr(column.type, "length", None)
    return word if length is None or len(word) <= length else PLANTED[: length - 2] + "!"


def plantable(table: Table) -> Iterator[tuple[str, Column]]:
    """The columns that hold words about a person."""
    if table.model in UNPLANTED:
        return
    for name, column in table.columns.items():
        kind = table.model.__table__.c[name].type
        is_text = isinstance(kind, String) and not isinstance(kind, Enum)
        if (is_text or isinstance(kind, JSON)) and column.stays is None:
            yield name, column


async def dump(store: Store) -> str:
    """All that stands in the store, as text."""
    lines = []
    async with store.reading() as session:
        for table in Model.metadata.sorted_tables:
            for row in (await session.execute(select(table))).mappings():
                lines += [f"{table.name}.{name} = {value}" for name, value in row.items()]
    return "\n".join(lines)


async def _plant(session: AsyncSession, table: Table) -> None:
    values: dict[str, Any] = {}
    for name, _ in plantable(table):
        word = planted(table, name)
        kind = table.model.__table__.c[name].type
        values[name] = [{"title": word}] if isinstance(kind, JSON) else word
    if values:
        await session.execute(update(table.model).values(values))


def _more(case: Case, talk: UUID) -> Iterator[tuple[type[Model], dict[str, Any]]]:
    yield (
        Representative,
        {"case_id": case.id, "role": RepresentativeRole.COUNSELLOR, "name": "Mies"},
    )
    yield (
        Delivery,
        {
            "id": uuid4(),
            "conversation_id": talk,
            "first_sequence": 1,
            "last_sequence": 1,
            "part": 0,
            "channel": Channel.SMS,
            "address": PHONE,
            "body": "dag",
            "state": DeliveryState.DELIVERED,
            "due_at": MOMENT,
            "at": MOMENT,
            "changed_at": MOMENT,
        },
    )
    yield (
        IdentityAttempt,
        {
            "conversation_id": talk,
            "claimed_digest": "0" * 64,
            "succeeded": True,
            "at": MOMENT,
            "key": uuid4().hex,
        },
    )
    yield (
        Policy,
        {
            "creditor_id": case.creditor_id,
            "person_id": case.person_id,
            "number": "P-77",
            "type": PolicyType.CAR,
            "premium": Decimal("62.50"),
            "frequency": Frequency.MONTH,
        },
    )
