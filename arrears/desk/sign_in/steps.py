"""The steps after name and password: a code, and at first a password of one's own."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from arrears.cases import totp
from arrears.cases.acting import Refused
from arrears.cases.passwords import BAD_PASSWORDS
from arrears.cases.sign_ins import NotLetIn
from arrears.channels.web.api import TheChat
from arrears.desk.pages import page, see_other
from arrears.desk.sign_in import door
from arrears.desk.sign_in.answers import Refusal, onward
from arrears.desk.sign_in.door import AtDoor, Typed
from arrears.desk.sign_in.entering import (
    DoorClosed,
    access_half,
    give_code,
    give_own_password,
)
from arrears.desk.sign_in.halfway import Halfway
from arrears.desk.sign_in.qr import as_picture

type Next = Annotated[str, Query(alias="next")]

router = APIRouter(prefix="/sign-in", tags=["desk: sign-in"])


async def halfway(request: Request, chat: TheChat) -> Halfway:
    """Who stands between two steps. Raises DoorClosed."""
    return await access_half(chat.store, door.token_of(request))


type Between = Annotated[Halfway, Depends(halfway)]


@router.get("/code")
async def look_at_code(request: Request, half: Between, goes_to: Next = "") -> Response:
    """The page for the second step."""
    return _code_page(request, half, goes_to)


@router.post("/code")
async def code(
    request: Request,
    at_door: AtDoor,
    half: Between,
    chat: TheChat,
    *,
    code: Typed = "",
    goes_to: Typed = "",
) -> Response:
    """The second step."""
    try:
        token = await give_code(chat.store, at_door, code)
    except NotLetIn:
        return _code_page(request, half, goes_to, refusal=Refusal.NOT_RIGHT)
    if token is None:
        return see_other(f"/desk/sign-in/password?{urlencode({'next': door.our_page(goes_to)})}")
    return onward(request, token, goes_to=goes_to)


@router.get("/password")
async def look_at_password(request: Request, half: Between, goes_to: Next = "") -> Response:
    """The page for a password of one's own."""
    if not half.second_step_done:
        raise DoorClosed
    return _password_page(request, goes_to)


@router.post("/password")
async def own_password(
    request: Request, at_door: AtDoor, chat: TheChat, password: Typed = "", goes_to: Typed = ""
) -> Response:
    """A password in place of the one-time one."""
    try:
        token = await give_own_password(chat.store, at_door, password)
    except BAD_PASSWORDS as refused:
        return _password_page(request, goes_to, refused=refused)
    return onward(request, token, goes_to=goes_to)


def _code_page(
    request: Request, half: Halfway, goes_to: str, *, refusal: Refusal | None = None
) -> Response:
    offered = half.offered
    return page(
        request,
        "sign_in/code.html",
        status=422 if refusal else 200,
        csrf=door.csrf_of_browser(request),
        goes_to=door.our_page(goes_to),
        secret=offered,
        qr=as_picture(totp.address(offered, half.username)) if offered else None,
        refusal=refusal,
    )


def _password_page(request: Request, goes_to: str, *, refused: Refused | None = None) -> Response:
    return page(
        request,
        "sign_in/password.html",
        status=422 if refused else 200,
        csrf=door.csrf_of_browser(request),
        goes_to=door.our_page(goes_to),
        refused=type(refused).__name__ if refused else None,
    )
