"""Lines of a case file, built from what matters to a test."""

import json
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import insert, select

from arrears import clock
from arrears.cases.importing import ImportReport, import_cases
from arrears.cases.kinds import Channel, Holder
from arrears.cases.models import Case, Conversation
from arrears.cases.store import Store

type Line = dict[str, Any]

CREDITOR: Line = {
    "name": "Voorbeeld Verzekeringen",
    "kind": "insurer",
    "iban": "NL91ABNA0417164300",
}
PERSON: Line = {
    "first_name": "Noor",
    "last_name": "Voorbeeld",
    "postcode": "1234AB",
    "date_of_birth": "1990-02-03",
}
POLICY: Line = {"number": "P-77", "type": "car", "premium": "62.50", "frequency": "month"}


def invoice(principal: str = "240.00", due_on: str = "2026-09-01", **more: Any) -> Line:
    """An unpaid invoice."""
    return {"invoice": "F-1", "principal": principal, "due_on": due_on} | more


def premium(principal: str = "62.50", due_on: str = "2026-10-01", **more: Any) -> Line:
    """An unpaid premium of the policy P-77."""
    return {"policy": "P-77", "principal": principal, "due_on": due_on} | more


def case_line(number: str = "2026-000123", **changes: Any) -> Line:
    """One case: an invoice of 240 euros that no valid letter was sent about."""
    return {
        "number": number,
        "creditor": CREDITOR,
        "person": PERSON,
        "claims": [invoice()],
    } | changes


def as_file(*lines: Line) -> list[bytes]:
    """The lines as a file holds them."""
    return [json.dumps(line, ensure_ascii=False).encode() for line in lines]


async def loaded(store: Store, *lines: Line) -> ImportReport:
    """The cases in the store; every line must be good."""
    report = await import_cases(store, as_file(*lines))
    assert report.bad == []
    return report


async def conversation(store: Store, *, holder: Holder = Holder.BOT) -> UUID:
    """A web conversation with nobody verified."""
    conversation_id = uuid4()
    async with store.writing() as session:
        await session.execute(
            insert(Conversation).values(
                id=conversation_id, channel=Channel.WEB, holder=holder, started_at=clock.now()
            )
        )
    return conversation_id


async def verified_conversation(store: Store, number: str = "2026-000123") -> UUID:
    """A web conversation in which the person of this case proved who they are just now."""
    conversation_id = uuid4()
    moment = clock.now()
    async with store.writing() as session:
        case_id = await session.scalar(select(Case.id).where(Case.number == number))
        assert case_id is not None
        await session.execute(
            insert(Conversation).values(
                id=conversation_id,
                channel=Channel.WEB,
                started_at=moment,
                verified_case_id=case_id,
                verified_at=moment,
            )
        )
    return conversation_id
