"""The audit page, and the same as a file."""

from datetime import date
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Request
from fastapi.responses import StreamingResponse
from starlette.responses import Response

from arrears.cases.acting import Actor, note
from arrears.cases.audit_trail import A_PAGE, Wanted, find_events
from arrears.cases.staff_list import find_members
from arrears.channels.web.api import TheChat
from arrears.chat.records import storable
from arrears.desk.access import ForAudit
from arrears.desk.audit import wording
from arrears.desk.audit.csv import lines
from arrears.desk.pages import LARGEST_ID, NOT_KEPT, page

router = APIRouter(prefix="/audit", tags=["desk: audit"])

EARLIEST, LATEST = date(2000, 1, 1), date(9000, 1, 1)


async def wanted_of(
    staff: str = "", case: str = "", act: str = "", since: str = "", until: str = ""
) -> Wanted:
    """What the form asks for. What makes no sense in a field narrows nothing."""
    return Wanted(
        staff_id=_number(staff),
        case_number=storable(case).strip() or None,
        act=storable(act).strip() or None,
        since=_day(since),
        until=_day(until),
    )


type Asked = Annotated[Wanted, Depends(wanted_of)]


@router.get("")
async def show(
    request: Request, signed: ForAudit, chat: TheChat, wanted: Asked, before: str = ""
) -> Response:
    """The latest events, or those before the ones that were shown."""
    async with chat.store.reading() as session:
        events = await find_events(session, wanted, before=_number(before))
        members = await find_members(session)
    return page(
        request,
        "audit/audit.html",
        signed=signed,
        events=events,
        members=members,
        acts=sorted(wording.ACTS, key=wording.act),
        wanted=wanted,
        words=wording,
        as_asked=_address(wanted),
        older=events[-1].id if len(events) == A_PAGE else None,
    )


@router.get("/file")
async def save(signed: ForAudit, chat: TheChat, wanted: Asked) -> StreamingResponse:
    """All of those events, as CSV. That they were taken along is in the trail itself."""
    async with chat.store.writing() as session:
        await note(session, "audit:exported", Actor.staff(signed.staff_id))
    return StreamingResponse(
        lines(chat.store, wanted),
        media_type="text/csv; charset=utf-8",
        headers=NOT_KEPT | {"Content-Disposition": 'attachment; filename="logboek.csv"'},
    )


def _number(given: str) -> int | None:
    is_number = given.isascii() and given.isdigit() and len(given) <= len(str(LARGEST_ID))
    return min(int(given), LARGEST_ID) if is_number else None


def _day(given: str) -> date | None:
    try:
        day = date.fromisoformat(given)
    except ValueError:
        return None
    return min(max(day, EARLIEST), LATEST)


def _address(wanted: Wanted) -> str:
    asked = {
        "staff": wanted.staff_id,
        "case": wanted.case_number,
        "act": wanted.act,
        "since": wanted.since,
        "until": wanted.until,
    }
    return urlencode({name: value for name, value in asked.items() if value is not None})
