"""The complaints board, one complaint, and a complaint that staff notes."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from arrears.cases.acting import Actor, Refused
from arrears.cases.complaints.board import board_for, departments
from arrears.cases.complaints.filing import (
    ComplaintUnknown,
    HandlerConcerned,
    access_complaint,
    note_complaint,
    open_complaint,
)
from arrears.cases.complaints.letters import find_letter
from arrears.cases.complaints.whole import WholeComplaint, whole_complaint
from arrears.cases.kinds import ComplaintLetterKind
from arrears.cases.models import Staff
from arrears.cases.staff import find_active_staff
from arrears.channels.web.api import TheChat
from arrears.chat.service import Chat
from arrears.clock import moment, today
from arrears.desk.access import ForComplaints
from arrears.desk.complaints.filters import Filters
from arrears.desk.complaints.forms import Form, Unreadable
from arrears.desk.complaints.noting import new_key, note_new
from arrears.desk.complaints.steps import Step, possible, take
from arrears.desk.pages import NOT_KEPT, page, see_other
from arrears.desk.permissions import MAY, Permission
from arrears.desk.sign_in.sessions import Signed
from arrears.letters.complaints import words
from arrears.letters.complaints.keeping import pdf_about_complaint
from arrears.letters.typesetting import MEDIA_TYPE

ON_BOARD, ON_PAGE = 8, 25
NAMES: Mapping[str, Any] = {
    "states": words.STATES,
    "routes": words.ROUTES,
    "channels": words.CHANNELS,
    "outcomes": words.OUTCOMES,
    "letter_names": words.LETTERS,
}

router = APIRouter()


@router.get("/complaints")
async def show_board(request: Request, signed: ForComplaints, chat: TheChat) -> Response:
    """All complaints by their state."""
    filters, day = Filters.of(request.query_params), today()
    size, wanted = ON_PAGE if filters.state else ON_BOARD, filters.wanted(signed)
    async with chat.store.reading() as session:
        board = await board_for(
            session, signed.staff_id, wanted, on=day, page=filters.page, size=size
        )
        choices = await departments(session)
    columns = [one for one in board.values() if filters.state in {None, one.state}]
    return page(
        request,
        "complaints/board.html",
        signed=signed,
        columns=columns,
        filters=filters,
        departments=choices,
        size=size,
        **NAMES,
    )


@router.get("/complaints/new")
async def show_new(request: Request, signed: ForComplaints, chat: TheChat) -> Response:
    """The form for a complaint that was told elsewhere."""
    typed = {"key": new_key(), "received_on": today().isoformat()}
    return await _new(request, signed, chat, typed=typed)


@router.post("/complaints/new")
async def note_complaint_told(request: Request, signed: ForComplaints, chat: TheChat) -> Response:
    """Note it."""
    form = Form(await request.form())
    try:
        async with chat.store.writing() as session:
            complaint = await note_new(session, form, staff_id=signed.staff_id)
    except (Refused, Unreadable) as refusal:
        return await _new(request, signed, chat, typed=form.typed, problem=_name_of(refusal))
    return see_other(f"/desk/complaints/{complaint.number}?done=new")


@router.get("/complaints/{number}")
async def show_complaint(
    request: Request, signed: ForComplaints, chat: TheChat, number: str
) -> Response:
    """One complaint, with all that is known of it and what can be done."""
    return await _complaint(request, signed, chat, number, done=request.query_params.get("done"))


@router.get("/complaints/{number}/letters/{kind}")
async def fetch_letter(
    request: Request,
    signed: ForComplaints,
    chat: TheChat,
    number: str,
    kind: ComplaintLetterKind,
) -> Response:
    """A letter about a complaint, as PDF; that it was read is audited."""
    try:
        content = await _letter(chat, signed, number, kind)
    except Refused as refusal:
        return _not_opened(request, signed, refusal)
    saved = {"Content-Disposition": f'attachment; filename="{number}-{kind}.pdf"'}
    return Response(content, media_type=MEDIA_TYPE, headers=NOT_KEPT | saved)


@router.post("/complaints/{number}/{step}")
async def take_step(
    request: Request, signed: ForComplaints, chat: TheChat, number: str, step: Step
) -> Response:
    """Take one step with a complaint."""
    form = Form(await request.form())
    try:
        taken = await take(chat, number, step, form, staff_id=signed.staff_id)
    except (Refused, Unreadable) as refusal:
        problem = {"step": step, "why": _name_of(refusal), "typed": form.typed}
        return await _complaint(request, signed, chat, number, problem=problem)
    told = "&told=1" if taken.told else ""
    return see_other(f"/desk/complaints/{number}?done={step}{told}")


async def _complaint(
    request: Request,
    signed: Signed,
    chat: Chat,
    number: str,
    *,
    done: str | None = None,
    problem: Mapping[str, Any] | None = None,
) -> Response:
    try:
        async with chat.store.writing() as session:
            complaint = await open_complaint(session, signed.staff_id, number)
            whole = await whole_complaint(session, complaint, on=today())
    except Refused as refusal:
        return _not_opened(request, signed, refusal)
    facts = {
        "whole": whole,
        "complaint": whole.complaint,
        "may": possible(whole, staff_id=signed.staff_id),
        "handlers": _handlers(whole),
        "done": done,
        "told": "told" in request.query_params,
        "problem": problem,
        "today": today(),
        "now": moment(),
    }
    template = "complaints/complaint.html"
    return page(request, template, signed=signed, status=409 if problem else 200, **facts, **NAMES)


async def _new(
    request: Request,
    signed: Signed,
    chat: Chat,
    *,
    typed: Mapping[str, str],
    problem: str | None = None,
) -> Response:
    async with chat.store.reading() as session:
        staff = await find_active_staff(session)
        choices = await departments(session)
    facts = {"typed": typed, "staff": staff, "departments": choices, "today": today()}
    return page(
        request,
        "complaints/new.html",
        signed=signed,
        status=409 if problem else 200,
        problem=problem,
        **facts,
        **NAMES,
    )


async def _letter(chat: Chat, signed: Signed, number: str, kind: ComplaintLetterKind) -> bytes:
    async with chat.store.writing() as session:
        complaint = await access_complaint(session, signed.staff_id, number)
        letter = await find_letter(session, complaint, kind)
        if letter is None:
            raise ComplaintUnknown(number)
        by = Actor.staff(signed.staff_id)
        await note_complaint(session, "letter_read", by, complaint, letter=kind.value)
    return await pdf_about_complaint(chat.store, letter.id)


def _handlers(whole: WholeComplaint) -> list[Staff]:
    """Who can be given the complaint: whom it is about is not among them."""
    return [
        one
        for one in whole.staff.values()
        if one.active
        and Permission.COMPLAINTS in MAY[one.role]
        and one.id != whole.complaint.about_employee_id
    ]


def _name_of(refusal: Exception) -> str:
    """The name under which the templates have a sentence for it."""
    return refusal.why if isinstance(refusal, Unreadable) else type(refusal).__name__


def _not_opened(request: Request, signed: Signed, refusal: Refused) -> Response:
    status = 403 if isinstance(refusal, HandlerConcerned) else 404
    why = type(refusal).__name__
    return page(request, "complaints/not_opened.html", signed=signed, status=status, why=why)
