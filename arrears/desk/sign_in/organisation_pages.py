"""To the organisation's own sign-in, and back."""

from fastapi import APIRouter, Depends, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from arrears.cases.organisation_sign_ins import admit_from_organisation, subject_of
from arrears.cases.sign_ins import note_signed_in
from arrears.cases.store import Store
from arrears.channels.web.api import TheChat
from arrears.desk.pages import see_other
from arrears.desk.sign_in import door, sessions
from arrears.desk.sign_in.answers import Refusal, onward, organisation_of
from arrears.desk.sign_in.organisation import (
    NotVouchedFor,
    Organisation,
    OrganisationAway,
    Person,
)
from arrears.desk.sign_in.visits import begin_visit, end_visit

BACK = "/desk/sign-in/organisation/back"

router = APIRouter(prefix="/sign-in/organisation", tags=["desk: sign-in"])


# A link and no form: browsers let no form of a page lead to another site, by our own policy.
@router.get("", dependencies=[Depends(door.counted)])
async def set_out(
    request: Request,
    chat: TheChat,
    next: str = "",  # noqa: A002 - as in the address
) -> Response:
    """Send the browser to the organisation."""
    organisation, token = _there(request), door.new_token()
    async with chat.store.writing() as session:
        state, visit = await begin_visit(session, token, goes_to=door.our_page(next))
    try:
        to = await organisation.address(visit, state=state, back_to=_back_to(request))
    except OrganisationAway:
        return _at_door(Refusal.AWAY)
    answer = see_other(to)
    door.keep(answer, request, token)
    return answer


@router.get("/back", dependencies=[Depends(door.counted)])
async def come_back(
    request: Request, chat: TheChat, code: str = "", state: str = "", iss: str = ""
) -> Response:
    """Let in whom the organisation vouches for, if they are of staff."""
    organisation, token = _there(request), door.token_of(request) or ""
    async with chat.store.writing() as session:
        visit = await end_visit(session, token, state)
    if visit is None or iss not in {"", organisation.issuer}:
        return _at_door(Refusal.UNKNOWN_THERE)
    try:
        person = await organisation.person(visit, code=code, back_to=_back_to(request))
        opened = await _enter(chat.store, organisation, person)
    except NotVouchedFor:
        return _at_door(Refusal.UNKNOWN_THERE)
    except OrganisationAway:
        return _at_door(Refusal.AWAY)
    return onward(request, opened, goes_to=visit.goes_to)


async def _enter(store: Store, organisation: Organisation, person: Person) -> str:
    """The token of a session. Raises NotVouchedFor for who is nobody of staff."""
    subject = subject_of(organisation.issuer, person.subject)
    async with store.writing() as session:
        staff_id = await admit_from_organisation(session, subject, email=person.email)
        if staff_id is not None:
            await note_signed_in(session, staff_id, how="organisation")
            return await sessions.begin(session, staff_id)
    raise NotVouchedFor("staff")


def _there(request: Request) -> Organisation:
    organisation = organisation_of(request)
    if organisation is None:
        raise HTTPException(404)
    return organisation


def _at_door(refusal: Refusal) -> Response:
    return see_other(f"/desk/sign-in?because={refusal}")


def _back_to(request: Request) -> str:
    public = request.app.state.settings.public_url
    return f"{public or str(request.base_url).rstrip('/')}{BACK}"
