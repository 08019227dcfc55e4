"""One's own account: another password, another second step, and where one is signed in."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from starlette.responses import Response

from arrears.cases import totp
from arrears.cases.acting import Actor, Refused, note
from arrears.cases.desk_sessions import end_session, end_sessions, find_open_sessions
from arrears.cases.passwords import BAD_PASSWORDS
from arrears.cases.sign_ins import (
    NothingOffered,
    NotLetIn,
    confirm_second_step,
    find_sign_in_of,
    offer_second_step,
)
from arrears.cases.staff import access_staff
from arrears.channels.web.api import TheChat
from arrears.chat.service import Chat
from arrears.desk.access import OwnAccount
from arrears.desk.pages import LARGEST_ID, page, see_other
from arrears.desk.sign_in.changing import change_password, prove_oneself
from arrears.desk.sign_in.door import Typed
from arrears.desk.sign_in.qr import as_picture
from arrears.desk.sign_in.sessions import Signed, is_over

router = APIRouter(prefix="/account", tags=["desk: account"])


@router.get("")
async def show(request: Request, signed: OwnAccount, chat: TheChat, done: str = "") -> Response:
    """One's own account."""
    return await _account(request, signed, chat, done=done)


@router.post("/password")
async def change(
    request: Request, signed: OwnAccount, chat: TheChat, old: Typed = "", new: Typed = ""
) -> Response:
    """Another password; all other sessions end."""
    try:
        await change_password(chat.store, signed, old=old, new=new)
    except (NotLetIn, *BAD_PASSWORDS) as refused:
        return await _account(request, signed, chat, refused=refused)
    return see_other("/desk/account?done=password")


@router.post("/second-step")
async def renew(
    request: Request, signed: OwnAccount, chat: TheChat, password: Typed = ""
) -> Response:
    """Begin another second step, with one's password."""
    try:
        await prove_oneself(chat.store, signed, password)
    except NotLetIn as refused:
        return await _account(request, signed, chat, refused=refused, at="second-step")
    async with chat.store.writing() as session:
        await offer_second_step(session, signed.staff_id)
    return see_other("/desk/account/second-step")


@router.get("/second-step")
async def show_second_step(request: Request, signed: OwnAccount, chat: TheChat) -> Response:
    """The new second step, to scan and confirm."""
    return await _second_step(request, signed, chat)


@router.post("/second-step/confirm")
async def confirm(
    request: Request, signed: OwnAccount, chat: TheChat, code: Typed = ""
) -> Response:
    """The new second step counts from now on, if its code is right."""
    try:
        async with chat.store.writing() as session:
            is_right = await confirm_second_step(session, signed.staff_id, code)
    except NothingOffered:
        return see_other("/desk/account")
    if not is_right:
        return await _second_step(request, signed, chat, is_wrong=True)
    return see_other("/desk/account?done=second-step")


@router.post("/sessions/{session_id}/end")
async def end_one(
    session_id: Annotated[int, Path(ge=1, le=LARGEST_ID)], signed: OwnAccount, chat: TheChat
) -> Response:
    """End one of one's own sessions."""
    async with chat.store.writing() as session:
        await end_session(session, session_id, staff_id=signed.staff_id)
        await note(session, "staff:sessions_ended", Actor.staff(signed.staff_id))
    return see_other("/desk/account?done=sessions")


@router.post("/sessions/end")
async def end_others(signed: OwnAccount, chat: TheChat) -> Response:
    """End all one's sessions but this one."""
    async with chat.store.writing() as session:
        await end_sessions(session, signed.staff_id, but=signed.session_id)
        await note(session, "staff:sessions_ended", Actor.staff(signed.staff_id))
    return see_other("/desk/account?done=sessions")


async def _account(
    request: Request,
    signed: Signed,
    chat: Chat,
    *,
    done: str = "",
    refused: Refused | None = None,
    at: str = "password",
) -> Response:
    async with chat.store.reading() as session:
        sign_in = await find_sign_in_of(session, signed.staff_id)
        opened = await find_open_sessions(session, signed.staff_id)
    return page(
        request,
        "account/account.html",
        signed=signed,
        status=422 if refused else 200,
        has_password=sign_in is not None and sign_in.password_hash is not None,
        sessions=[one for one in opened if not is_over(one)],
        done=done,
        refused=type(refused).__name__ if refused else None,
        at=at,
    )


async def _second_step(
    request: Request, signed: Signed, chat: Chat, *, is_wrong: bool = False
) -> Response:
    async with chat.store.reading() as session:
        sign_in = await find_sign_in_of(session, signed.staff_id)
        member = await access_staff(session, signed.staff_id)
    offered = None if sign_in is None else sign_in.totp_offered
    if offered is None:
        return see_other("/desk/account")
    return page(
        request,
        "account/second_step.html",
        signed=signed,
        status=422 if is_wrong else 200,
        secret=offered,
        qr=as_picture(totp.address(offered, member.username)),
        is_wrong=is_wrong,
    )
