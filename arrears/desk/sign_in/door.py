"""The cookie of a browser that stands at the door: before anybody is signed in.

It holds what other sites cannot know: the forms at the door carry a digest of it (a double-submit
cookie), and the steps of one sign-in belong together by it. Origin and Sec-Fetch-Site would not do:
our pages send no referrer, for which browsers blank the one, and the other is sent over HTTPS only.
"""

import hmac
import re
import secrets
from typing import Annotated

from fastapi import Depends, Form, Request
from pydantic import AfterValidator
from starlette.responses import Response

from arrears.channels.limits.refusals import TooMany
from arrears.channels.web.api import TheLimits, Visitor
from arrears.chat.records import storable
from arrears.desk.access import NotFromOurPage
from arrears.desk.sign_in.sessions import csrf_of

DOOR, DOOR_WITHOUT_TLS = "__Host-desk-door", "desk-door"
START = "/desk"
# One of our own pages. Nothing with a host, a scheme, or what a browser would take for one.
OUR_PAGE = re.compile(r"/desk(?:/[\w./-]*)?", re.ASCII)
LONGEST_PATH = 500

type Typed = Annotated[str, Form(), AfterValidator(storable)]


def new_token() -> str:
    """What nobody can guess."""
    return secrets.token_urlsafe(32)


def token_of(request: Request) -> str | None:
    """The token of the browser that asks, if it stands at the door."""
    return request.cookies.get(_name(request))


def csrf_at_door(token: str) -> str:
    """What a form at the door carries."""
    return csrf_of(token)


def csrf_of_browser(request: Request) -> str:
    """The same, for the browser that asks."""
    return csrf_at_door(token_of(request) or "")


class TooManyTries(Exception):
    """More attempts to sign in come from one address than a whole office would make."""


async def counted(visitor: Visitor, limits: TheLimits) -> None:
    """Count an attempt before anything is done for it. Raises TooManyTries."""
    try:
        await limits.sign_in(visitor)
    except TooMany as refused:
        raise TooManyTries from refused


async def check_ours(
    request: Request, counted: Annotated[None, Depends(counted)], csrf: Typed = ""
) -> str:
    """The browser's token, if the form came from our own page. Raises NotFromOurPage."""
    token = token_of(request)
    if token is None or not hmac.compare_digest(csrf.encode(), csrf_at_door(token).encode()):
        raise NotFromOurPage
    return token


type AtDoor = Annotated[str, Depends(check_ours)]


def keep(answer: Response, request: Request, token: str) -> None:
    """Give the browser its token."""
    set_cookie(answer, request, _name(request), token)


def leave(answer: Response, request: Request) -> None:
    """Take the token away: the sign-in is over."""
    delete_cookie(answer, request, _name(request))


def set_cookie(answer: Response, request: Request, name: str, token: str) -> None:
    """Set a cookie of the desk: not for scripts, nor with what another site sends.

    Lax and not Strict: who comes back from their organisation must be known.
    """
    answer.set_cookie(
        name, token, path="/", httponly=True, samesite="lax", secure=_is_secure(request)
    )


def delete_cookie(answer: Response, request: Request, name: str) -> None:
    """Take a cookie of the desk away."""
    answer.delete_cookie(name, path="/", httponly=True, samesite="lax", secure=_is_secure(request))


def our_page(path: str) -> str:
    """Where to go after signing in: the page that was asked for, when it is one of the desk."""
    is_ours = len(path) <= LONGEST_PATH and OUR_PAGE.fullmatch(path) and "/." not in path
    return path if is_ours and "//" not in path else START


def _is_secure(request: Request) -> bool:
    return request.url.scheme == "https"


def _name(request: Request) -> str:
    return DOOR if _is_secure(request) else DOOR_WITHOUT_TLS
