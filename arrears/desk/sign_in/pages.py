"""The door of the desk: name and password, out again, and where somebody begins."""

from urllib.parse import urlencode

from fastapi import APIRouter, Request
from starlette.responses import Response

from arrears.cases.acting import Actor, note
from arrears.cases.desk_sessions import end_session, find_open_sessions
from arrears.cases.sign_ins import NotLetIn
from arrears.channels.web.api import TheChat
from arrears.desk.access import OwnAccount
from arrears.desk.menu import entries_for
from arrears.desk.pages import see_other
from arrears.desk.sign_in import door
from arrears.desk.sign_in.answers import Refusal, outside, show_door
from arrears.desk.sign_in.door import AtDoor, Typed
from arrears.desk.sign_in.entering import give_password
from arrears.desk.sign_in.sessions import is_over

router = APIRouter(tags=["desk: sign-in"])


@router.get("")
async def start(signed: OwnAccount) -> Response:
    """The first page that somebody's role may see."""
    pages = entries_for(signed, "")
    return see_other(pages[0].path if pages else "/desk/account")


@router.get("/sign-in")
async def look(request: Request, next: str = "", because: str = "") -> Response:  # noqa: A002 - as in the address
    """The page to sign in on."""
    told = Refusal(because) if because in set(Refusal) else None
    return await show_door(request, goes_to=next, refusal=told)


@router.post("/sign-in")
async def sign_in(
    request: Request,
    at_door: AtDoor,
    chat: TheChat,
    *,
    username: Typed = "",
    password: Typed = "",
    goes_to: Typed = "",
) -> Response:
    """The first step."""
    try:
        token = await give_password(chat.store, username, password)
    except NotLetIn:
        return await show_door(
            request, goes_to=goes_to, username=username, refusal=Refusal.NOT_RIGHT
        )
    goes_on = urlencode({"next": door.our_page(goes_to)})
    answer = see_other(f"/desk/sign-in/code?{goes_on}")
    door.keep(answer, request, token)
    return answer


@router.post("/sign-out")
async def sign_out(request: Request, signed: OwnAccount, chat: TheChat) -> Response:
    """Out, in this browser."""
    async with chat.store.writing() as session:
        await end_session(session, signed.session_id, staff_id=signed.staff_id)
        await note(session, "staff:signed_out", Actor.staff(signed.staff_id))
        elsewhere = await find_open_sessions(session, signed.staff_id)
    if all(map(is_over, elsewhere)):
        await chat.staff_has_left(signed.staff_id)
    return outside(request)
