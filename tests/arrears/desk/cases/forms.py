"""Filling in the forms of a case as a colleague does: look what would come of it, then do it."""

import html
import re
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import select

from arrears.cases.kinds import Author
from arrears.cases.models import Message
from arrears.cases.store import Store
from tests.arrears.desk.colleagues import Colleague

CASE = "/desk/cases/2026-000123"
OFFERED = re.compile(r'<option value="([0-9]+)"')
KEY = re.compile(r'name="key" value="([0-9a-f]{32})"')


async def key_of(colleague: Colleague, act: str) -> str:
    """The key of a form as it is opened."""
    opened = await colleague.get(f"{CASE}/{act}")
    assert opened.status_code == 200, opened.text
    found = KEY.search(opened.text)
    assert found is not None
    return found[1]


async def looks(colleague: Colleague, act: str, **fields: Any) -> httpx.Response:
    """What would come of an act."""
    key = await key_of(colleague, act)
    return await colleague.post(f"{CASE}/{act}", **{"key": key, **fields}, step="look")


async def does(colleague: Colleague, act: str, **fields: Any) -> httpx.Response:
    """An act carried out; where one is led after it."""
    key = await key_of(colleague, act)
    return await colleague.post(f"{CASE}/{act}", **{"key": key, **fields}, step="do")


async def offered(colleague: Colleague, act: str) -> str:
    """The first thing that the form of an act lists to choose from."""
    found = OFFERED.search((await colleague.get(f"{CASE}/{act}")).text)
    assert found is not None
    return found[1]


def led_to(answer: httpx.Response) -> str:
    """Where a form leads that was carried out."""
    assert answer.status_code == 303, read(answer)
    return str(answer.headers["location"])


def read(answer: httpx.Response) -> str:
    """The words of a page, as a person reads them."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", answer.text)).split())


async def notices(store: Store, talk: UUID) -> list[str]:
    """What the person read that was neither the bot nor a colleague speaking."""
    async with store.reading() as session:
        said = (
            select(Message.text)
            .where(Message.conversation_id == talk, Message.author == Author.NOTICE)
            .order_by(Message.sequence)
        )
        return [" ".join((text or "").split()) for text in await session.scalars(said)]
