"""Staff and teams: a list, somebody new, and one person's role, team and way in."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from arrears.cases.acting import Actor, Refused
from arrears.cases.kinds import StaffRole
from arrears.cases.sign_ins import ONE_TIME_LASTS, reset_second_step
from arrears.cases.staff import (
    add_team,
    change_role,
    deactivate,
    find_teams,
    move_to_team,
    reactivate,
)
from arrears.cases.staff_list import find_member, find_members
from arrears.channels.web.api import TheChat
from arrears.chat.service import Chat
from arrears.desk.access import ForAdministration
from arrears.desk.administration.adding import (
    BadName,
    Newcomer,
    add,
    let_in_anew,
    role_of,
    team_of,
)
from arrears.desk.pages import LARGEST_ID, page, see_other
from arrears.desk.sign_in.door import Typed
from arrears.desk.sign_in.sessions import Signed

LIST = "/desk/staff"
LONGEST_NAME = 100
NOBODY = Newcomer("", "", "", StaffRole.AGENT, "")

type StaffId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
type Command = Callable[..., Awaitable[Any]]

router = APIRouter(prefix="/staff", tags=["desk: administration"])


@router.get("")
async def show_all(request: Request, signed: ForAdministration, chat: TheChat) -> Response:
    """Everybody and all teams."""
    return await _list(request, signed, chat)


@router.post("")
async def add_member(
    request: Request,
    signed: ForAdministration,
    chat: TheChat,
    *,
    username: Typed = "",
    name: Typed = "",
    email: Typed = "",
    role: Typed = "",
    team: Typed = "",
) -> Response:
    """Somebody new."""
    newcomer = Newcomer(username.strip().lower(), name, email.strip(), role, team)
    try:
        password = await add(chat.store, newcomer, by=_by(signed))
    except Refused as refused:
        return await _list(request, signed, chat, refused=refused, newcomer=newcomer)
    return _told(request, signed, newcomer.name, password)


@router.post("/teams")
async def add_a_team(
    request: Request,
    signed: ForAdministration,
    chat: TheChat,
    *,
    name: Typed = "",
    department: Typed = "",
) -> Response:
    """A new team."""
    try:
        async with chat.store.writing() as session:
            await add_team(session, _named(name), department=_named(department), by=_by(signed))
    except Refused as refused:
        return await _list(request, signed, chat, refused=refused, at="team")
    return see_other(LIST)


@router.get("/{staff_id}")
async def show_one(
    request: Request, staff_id: StaffId, signed: ForAdministration, chat: TheChat
) -> Response:
    """One person."""
    return await _member(request, signed, chat, staff_id)


@router.post("/{staff_id}")
async def change(
    request: Request,
    staff_id: StaffId,
    signed: ForAdministration,
    chat: TheChat,
    *,
    role: Typed = "",
    team: Typed = "",
) -> Response:
    """Another role or team."""
    try:
        async with chat.store.writing() as session:
            await change_role(session, staff_id, role_of(role), by=_by(signed))
            await move_to_team(session, staff_id, team_of(team), by=_by(signed))
    except Refused as refused:
        return await _member(request, signed, chat, staff_id, refused=refused)
    return see_other(f"{LIST}/{staff_id}")


@router.post("/{staff_id}/deactivate")
async def dismiss(
    request: Request, staff_id: StaffId, signed: ForAdministration, chat: TheChat
) -> Response:
    """Somebody leaves."""
    return await _do(request, signed, chat, staff_id, deactivate)


@router.post("/{staff_id}/reactivate")
async def take_back(
    request: Request, staff_id: StaffId, signed: ForAdministration, chat: TheChat
) -> Response:
    """Somebody comes back."""
    return await _do(request, signed, chat, staff_id, reactivate)


@router.post("/{staff_id}/second-step")
async def reset(
    request: Request, staff_id: StaffId, signed: ForAdministration, chat: TheChat
) -> Response:
    """Somebody lost their telephone."""
    return await _do(request, signed, chat, staff_id, reset_second_step)


@router.post("/{staff_id}/password")
async def give_password(
    request: Request, staff_id: StaffId, signed: ForAdministration, chat: TheChat
) -> Response:
    """Somebody lost their password."""
    async with chat.store.reading() as session:
        member = await find_member(session, staff_id)
    try:
        password = await let_in_anew(chat.store, staff_id, by=_by(signed))
    except Refused as refused:
        return await _member(request, signed, chat, staff_id, refused=refused)
    return _told(request, signed, member.name if member else "", password)


def _by(signed: Signed) -> Actor:
    return Actor.staff(signed.staff_id)


def _named(given: str) -> str:
    """A name as it can be kept. Raises BadName."""
    name = given.strip()
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
        raise BadName
    return name


async def _do(
    request: Request, signed: Signed, chat: Chat, staff_id: int, command: Command
) -> Response:
    try:
        async with chat.store.writing() as session:
            await command(session, staff_id, by=_by(signed))
    except Refused as refused:
        return await _member(request, signed, chat, staff_id, refused=refused)
    return see_other(f"{LIST}/{staff_id}")


# Not after a redirect, as all else: a password is kept nowhere from which it could be shown again.
def _told(request: Request, signed: Signed, name: str, password: str) -> Response:
    return page(
        request,
        "administration/password.html",
        signed=signed,
        name=name,
        password=password,
        days=ONE_TIME_LASTS.days,
    )


async def _list(
    request: Request,
    signed: Signed,
    chat: Chat,
    *,
    refused: Refused | None = None,
    newcomer: Newcomer = NOBODY,
    at: str = "newcomer",
) -> Response:
    async with chat.store.reading() as session:
        members, teams = await find_members(session), await find_teams(session)
    return page(
        request,
        "administration/staff.html",
        signed=signed,
        status=422 if refused else 200,
        members=members,
        teams=teams,
        roles=list(StaffRole),
        newcomer=newcomer,
        refused=_name_of(refused),
        at=at,
    )


async def _member(
    request: Request, signed: Signed, chat: Chat, staff_id: int, *, refused: Refused | None = None
) -> Response:
    async with chat.store.reading() as session:
        member, teams = await find_member(session, staff_id), await find_teams(session)
    if member is None:
        raise HTTPException(404)
    return page(
        request,
        "administration/member.html",
        signed=signed,
        status=422 if refused else 200,
        member=member,
        teams=teams,
        roles=list(StaffRole),
        refused=_name_of(refused),
    )


def _name_of(refused: Refused | None) -> str | None:
    return None if refused is None else type(refused).__name__
