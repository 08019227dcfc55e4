"""The page of a case, the forms of what staff does for it, and what waits for approval."""

from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from starlette.responses import HTMLResponse, Response

from arrears.cases.acting import Refused
from arrears.cases.staff import CaseNotFound
from arrears.channels.web.api import TheChat
from arrears.chat.service import Chat
from arrears.clock import today
from arrears.desk.access import ForTalks
from arrears.desk.cases import (
    arrangements,
    contacts,
    decisions,
    paying,
    people,
    standstill,
)
from arrears.desk.cases.act import Act, Done
from arrears.desk.cases.approvals import find_approvals
from arrears.desk.cases.doing import carry_out, rehearse, set_scene
from arrears.desk.cases.dossier import read_dossier
from arrears.desk.cases.names import NAMES
from arrears.desk.cases.refusals import why_not
from arrears.desk.cases.typed import Typed, Unreadable
from arrears.desk.pages import page, see_other
from arrears.desk.sign_in.sessions import Signed
from arrears.law.arrangements import WishRefused
from arrears.letters.keeping import file_of

router = APIRouter()

PARTS = (arrangements, decisions, paying, standstill, people, contacts)
ACTS = {act.path: act for part in PARTS for act in part.ACTS}
type Problems = dict[str, str]
# What is wrong with no field, but with the act as a whole.
WHOLE = ""


class NoSuchAct(LookupError):
    """Staff does no such thing for a case."""


async def act_of(act: str) -> Act:
    """The act that a path names. Raises NoSuchAct."""
    if act not in ACTS:
        raise NoSuchAct(act)
    return ACTS[act]


type AnAct = Annotated[Act, Depends(act_of)]


@router.get("/approvals")
async def show_approvals(request: Request, signed: ForTalks, chat: TheChat) -> HTMLResponse:
    """What waits for somebody of staff to agree."""
    async with chat.store.writing() as session:
        approvals = await find_approvals(session, signed.staff_id)
    return page(request, "cases/approvals.html", signed=signed, approvals=approvals)


@router.get("/cases/{number}")
async def show_case(
    request: Request, number: str, signed: ForTalks, chat: TheChat, done: str = "", told: str = ""
) -> HTMLResponse:
    """Everything that is known of a case; and what was just `done` for it."""
    async with chat.store.writing() as session:
        scene = await set_scene(session, signed.staff_id, number)
        dossier = await read_dossier(scene)
    shown = done if done in ACTS else ""
    return page(
        request, "cases/case.html", signed=signed, it=dossier, done=shown, told=told, names=NAMES
    )


@router.get("/cases/{number}/letters/{document_id}")
async def show_letter(number: str, document_id: int, signed: ForTalks, chat: TheChat) -> Response:
    """A letter of ours to the person of a case."""
    async with chat.store.writing() as session:
        scene = await set_scene(session, signed.staff_id, number)
        await note_letter(scene, document_id)
    file = await file_of(chat.store, document_id)
    return Response(file.content, media_type=file.media_type, headers=NOT_KEPT)


@router.get("/cases/{number}/{act}")
async def show_form(
    request: Request, number: str, act: AnAct, signed: ForTalks, chat: TheChat
) -> HTMLResponse:
    """The form of an act, empty."""
    return await _form(request, number, act, signed, chat, Typed.nothing())


@router.post("/cases/{number}/{act}")
async def send_form(
    request: Request, number: str, act: AnAct, signed: ForTalks, chat: TheChat
) -> Response:
    """What would come of it; and once that was seen, do it."""
    form = await request.form()
    typed = Typed({name: text for name, text in form.items() if isinstance(text, str)})
    try:
        if typed.text("step") == "do":
            told = await carry_out(chat, act, signed.staff_id, number, typed)
            return see_other(f"/desk/cases/{number}?done={act.path}&told={told}")
        if typed.text("step") == "back":
            return await _form(request, number, act, signed, chat, typed)
        done = await rehearse(chat, act, signed.staff_id, number, typed)
    except Unreadable as error:
        problems = {error.field: error.says}
    except (Refused, WishRefused) as refusal:
        problems = {WHOLE: why_not(refusal)}
    else:
        return await _form(request, number, act, signed, chat, typed, done=done)
    return await _form(request, number, act, signed, chat, typed, problems=problems)
