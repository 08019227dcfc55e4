"""Who may pass: every route of the desk asks for one permission, and is refused without it."""

import hmac
from collections.abc import Callable, Coroutine
from typing import Annotated, Any

from fastapi import Depends, Request
from starlette.datastructures import FormData

from arrears.channels.web.api import TheChat
from arrears.desk.permissions import Permission
from arrears.desk.sign_in.sessions import Signed, find_signed, see_again

COOKIE = "__Host-desk"
COOKIE_WITHOUT_TLS = "desk"
CSRF_FIELD, CSRF_HEADER = "csrf", "X-CSRF-Token"
READS = frozenset({"GET", "HEAD", "OPTIONS"})


class NotSignedIn(Exception):
    """Nobody of staff is signed in here, or no longer."""


class NothingHere(Exception):
    """There is no such page, or no longer."""


class NotAllowed(Exception):
    """Somebody of staff asks for what is not their work."""

    def __init__(self, permission: Permission) -> None:
        super().__init__(permission)
        self.permission = permission


class NotFromOurPage(Exception):
    """A form that our own page did not send: its token is missing or wrong."""


def cookie_of(request: Request) -> str:
    """The name of the cookie: over HTTPS one that no other host can set."""
    return COOKIE if request.url.scheme == "https" else COOKIE_WITHOUT_TLS


async def signed_in(request: Request, chat: TheChat) -> Signed:
    """Who asks. Raises NotSignedIn, or NotFromOurPage where something would be changed."""
    token = request.cookies.get(cookie_of(request))
    if token is None:
        raise NotSignedIn
    async with chat.store.reading() as session:
        signed = await find_signed(session, token)
    if signed is None:
        raise NotSignedIn
    if request.method not in READS:
        await _check_ours(request, signed)
    if signed.is_stale:
        async with chat.store.writing() as session:
            await see_again(session, signed.session_id)
    request.state.signed = signed
    return signed


def may(permission: Permission) -> Callable[..., Coroutine[Any, Any, Signed]]:
    """A dependency: who asks, if this is their work. Raises NotSignedIn or NotAllowed."""

    async def allowed(signed: Annotated[Signed, Depends(signed_in)]) -> Signed:
        if not signed.may(permission):
            raise NotAllowed(permission)
        return signed

    # The table of all routes is made of this.
    allowed.permission = permission  # type: ignore[attr-defined]
    return allowed


type OwnAccount = Annotated[Signed, Depends(may(Permission.OWN_ACCOUNT))]
type ForTalks = Annotated[Signed, Depends(may(Permission.TALKS))]
type ForComplaints = Annotated[Signed, Depends(may(Permission.COMPLAINTS))]
type ForFigures = Annotated[Signed, Depends(may(Permission.FIGURES))]
type ForReview = Annotated[Signed, Depends(may(Permission.REVIEW))]
type ForPrivacy = Annotated[Signed, Depends(may(Permission.PRIVACY))]
type ForAdministration = Annotated[Signed, Depends(may(Permission.ADMINISTRATION))]
type ForAudit = Annotated[Signed, Depends(may(Permission.AUDIT))]


async def _check_ours(request: Request, signed: Signed) -> None:
    given = request.headers.get(CSRF_HEADER)
    if given is None:
        form: FormData = await request.form()
        given = str(form.get(CSRF_FIELD, ""))
    if not hmac.compare_digest(given.encode(), signed.csrf.encode()):
        raise NotFromOurPage
