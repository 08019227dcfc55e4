"""Arrangements that were agreed to, and the letters about them as they can be read."""

import io
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from pypdf import PdfReader
from sqlalchemy import select

from arrears.cases.arrangements.agreeing import agree, propose_arrangement
from arrears.cases.models import Document, DocumentFile
from arrears.cases.store import Store
from arrears.law.arrangements import MonthlyAmount, Wish
from tests.arrears.case_lines import Line, case_line, loaded, verified_conversation

TODAY = date(2026, 11, 18)
SIXTY = MonthlyAmount(Decimal("60.00"))


async def agreed(store: Store, line: Line | None = None, wish: Wish = SIXTY) -> UUID:
    """A conversation in which the person of a case just said yes to an arrangement."""
    line = line or case_line()
    await loaded(store, line)
    talk = await verified_conversation(store, line["number"])
    await say_yes(store, talk, wish)
    return talk


async def say_yes(store: Store, talk: UUID, wish: Wish = SIXTY) -> None:
    """An arrangement is proposed and agreed to."""
    async with store.writing() as session:
        await propose_arrangement(session, talk, wish, day_of_month=25, on=TODAY)
    async with store.writing() as session:
        await agree(session, talk, on=TODAY, key="m1:agree")


async def letter_ids(store: Store) -> list[int]:
    """The letters of ours, made or not."""
    ours = select(Document.id).where(Document.arrangement_id.is_not(None)).order_by(Document.id)
    async with store.reading() as session:
        return list(await session.scalars(ours))


async def files(store: Store) -> list[DocumentFile]:
    """The letters that were made."""
    async with store.reading() as session:
        return list(await session.scalars(select(DocumentFile)))


def read(content: bytes) -> PdfReader:
    """A PDF to look into."""
    return PdfReader(io.BytesIO(content))


def root_of(content: bytes) -> Any:
    """What a PDF says of itself as a whole."""
    return read(content).trailer["/Root"]


def text_of(content: bytes) -> str:
    """What a PDF says, with every stretch of space as one space."""
    pages = [page.extract_text() for page in read(content).pages]
    return " ".join(" ".join(pages).split())


def roles(content: bytes) -> list[str]:
    """The roles of all that is tagged in a PDF, in reading order."""

    def walk(node: Any) -> list[str]:
        found = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(found, list):
            return [role for child in found for role in walk(child)]
        if not isinstance(found, dict):
            return []
        own = [str(found["/S"])] if "/S" in found else []
        return own + (walk(found["/K"]) if "/K" in found else [])

    return walk(root_of(content)["/StructTreeRoot"])
