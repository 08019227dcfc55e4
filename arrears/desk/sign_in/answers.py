"""What signing in ends in: a session in the browser, or the door again."""

from enum import StrEnum

from fastapi import Request
from starlette.responses import Response

from arrears.cases.demo_staff import has_demo_staff
from arrears.channels.web.api import chat_of
from arrears.desk.access import cookie_of
from arrears.desk.pages import page, see_other
from arrears.desk.sign_in import door
from arrears.desk.sign_in.organisation import Organisation


class Refusal(StrEnum):
    """Why somebody is still, or again, at the door."""

    NOT_RIGHT = "not-right"
    TOO_FAST = "too-fast"
    OVER = "over"
    OUT = "out"
    UNKNOWN_THERE = "unknown-there"
    AWAY = "away"


STATUS = {Refusal.NOT_RIGHT: 422, Refusal.TOO_FAST: 429}


def organisation_of(request: Request) -> Organisation | None:
    """The organisation's own sign-in, where there is one."""
    organisation: Organisation | None = request.app.state.organisation
    return organisation


async def show_door(
    request: Request, *, goes_to: str = "", username: str = "", refusal: Refusal | None = None
) -> Response:
    """The page to sign in on; after a refusal with what was typed, except the password."""
    token = door.token_of(request) or door.new_token()
    chat = await chat_of(request)
    async with chat.store.reading() as session:
        is_demo = await has_demo_staff(session)
    answer = page(
        request,
        "sign_in/sign_in.html",
        status=STATUS.get(refusal, 200) if refusal else 200,
        csrf=door.csrf_at_door(token),
        goes_to=door.our_page(goes_to),
        username=username,
        refusal=refusal,
        is_demo=is_demo,
        has_organisation=organisation_of(request) is not None,
    )
    door.keep(answer, request, token)
    return answer


def onward(request: Request, token: str, *, goes_to: str) -> Response:
    """Somebody is in: their browser gets the token of their session, and goes on."""
    answer = see_other(door.our_page(goes_to))
    door.set_cookie(answer, request, cookie_of(request), token)
    door.leave(answer, request)
    return answer


def outside(request: Request) -> Response:
    """Somebody is out."""
    answer = see_other(f"/desk/sign-in?because={Refusal.OUT}")
    door.delete_cookie(answer, request, cookie_of(request))
    return answer
