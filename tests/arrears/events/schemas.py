"""The published descriptions of events, and whether what is in a store fits them."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from sqlalchemy import select

from arrears.cases.models import Case, Creditor, OutgoingEvent
from arrears.cases.store import Store
from arrears.events.message import Event, body_of

FOLDER = Path(__file__).parents[3] / "docs" / "events"


@cache
def published() -> dict[str, Any]:
    """Each description by the type of its events."""
    return {file.stem: json.loads(file.read_text()) for file in FOLDER.glob("*.json")}


def check(body: str) -> None:
    """Whether an event is as published; also that it says nothing besides."""
    event = json.loads(body)
    schema = published()[event["type"]]
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(event)
    assert event.keys() == schema["properties"].keys()
    assert event["data"].keys() == schema["properties"]["data"]["properties"].keys()


async def events_in(store: Store) -> Sequence[Event]:
    """All events in a store, in order."""
    row = OutgoingEvent
    statement = (
        select(row.event_id, row.type, row.at, Creditor.name, Case.number, row.data)
        .join(Creditor, Creditor.id == row.creditor_id)
        .join(Case, Case.id == row.case_id)
        .order_by(row.id)
    )
    async with store.reading() as session:
        return [Event(*found) for found in await session.execute(statement)]


async def check_events(store: Store) -> None:
    """Whatever a test did: all that would be told of it is as published."""
    for event in await events_in(store):
        check(body_of(event))
