"""A copy of somebody's data as one file: to read, for a machine, and with all letters and files."""

import asyncio
import io
import json
import mimetypes
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from arrears import wording
from arrears.cases.acting import Actor
from arrears.cases.models import Attachment, Message
from arrears.cases.privacy.copying import Copy, Part, as_json, copy_of
from arrears.cases.store import Store
from arrears.clock import AMSTERDAM, today
from arrears.desk.pages import fragment
from arrears.desk.privacy.words import word
from arrears.letters.complaints.keeping import pdf_about_complaint
from arrears.letters.keeping import file_of
from arrears.settings import settings

MEDIA_TYPE = "application/zip"
SPOKEN = Message.__tablename__


@dataclass(frozen=True)
class Shown:
    """One table of a copy as a person reads it."""

    title: str
    rows: Sequence[Mapping[str, str]]


async def archive_of(store: Store, person_id: int, *, by: Actor) -> bytes:
    """The copy as a ZIP; audited. Raises NotActiveStaff."""
    async with store.writing() as session:
        copy = await copy_of(session, person_id, by=by)
    files = {
        "uw-gegevens.html": page_of(copy).encode(),
        "uw-gegevens.json": json_of(copy).encode(),
        **{
            f"brieven/brief-{one}.pdf": (await file_of(store, one)).content
            for one in copy.documents
        },
        **{
            f"brieven/klacht-{one}.pdf": await pdf_about_complaint(store, one)
            for one in copy.complaint_letters
        },
        **await _attachments(store, copy.attachments),
    }
    return await asyncio.to_thread(_zipped, files)


def page_of(copy: Copy) -> str:
    """What a person reads."""
    tables = [_shown(part) for part in copy.parts if part.rows and part.table != SPOKEN]
    return fragment(
        "privacy/copy.html",
        copy=copy,
        tables=tables,
        talks=list(_talks(copy.part(Message))),
        made_on=today(),
        settings=settings(),
    )


def json_of(copy: Copy) -> str:
    """What a machine reads: the same, by the names of the store."""
    rows = {
        part.table: [{name: as_json(value) for name, value in row.items()} for row in part.rows]
        for part in copy.parts
    }
    return json.dumps({"made_on": today().isoformat(), **rows}, ensure_ascii=False, indent=2)


def readable(value: Any) -> str:
    """A value in Dutch; nothing where there is none."""
    if value is None or value in ([], {}):
        return ""
    # In this order: a moment is a day too, and a yes or no a number.
    told = (write(value) for kind, write in WRITTEN.items() if isinstance(value, kind))
    return next(told, str(value))


def _moment(at: datetime) -> str:
    local = at.astimezone(AMSTERDAM)
    return f"{wording.day(local.date())} {local:%H:%M}"


def _pairs(facts: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}: {readable(one)}" for name, one in facts.items())


WRITTEN: Mapping[type, Callable[[Any], str]] = {
    bool: lambda value: "ja" if value else "nee",
    StrEnum: word,
    datetime: _moment,
    date: wording.day,
    Decimal: wording.euros,
    dict: _pairs,
    list: lambda values: "; ".join(map(readable, values)),
}


def _shown(part: Part) -> Shown:
    rows = [
        {part.labels[name]: told for name, value in row.items() if (told := readable(value))}
        for row in part.rows
    ]
    return Shown(part.title, rows)


def _talks(messages: Part) -> Iterator[Sequence[Mapping[str, str]]]:
    """What was said, a conversation at a time."""
    talks: dict[Any, list[Mapping[str, Any]]] = {}
    for row in messages.rows:
        talks.setdefault(row["conversation_id"], []).append(row)
    for rows in sorted(talks.values(), key=lambda rows: min(row["at"] for row in rows)):
        ordered = sorted(rows, key=lambda row: row["sequence"])
        yield [{name: readable(value) for name, value in row.items()} for row in ordered]


async def _attachments(store: Store, ids: Sequence[int]) -> Mapping[str, bytes]:
    wanted = select(Attachment.id, Attachment.media_type, Attachment.content)
    async with store.reading() as session:
        rows = await session.execute(wanted.where(Attachment.id.in_(ids)).order_by(Attachment.id))
        return {f"bestanden/bestand-{row.id}{_ending(row.media_type)}": row.content for row in rows}


def _ending(media_type: str) -> str:
    return mimetypes.guess_extension(media_type) or ""


def _zipped(files: Mapping[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()
