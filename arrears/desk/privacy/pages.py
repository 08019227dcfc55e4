"""The pages about people: who asked, finding one, their copy, and what may be erased of them."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from arrears.cases.acting import Actor
from arrears.cases.privacy.erasure import NotConfirmed, NothingToErase, erase_person
from arrears.cases.privacy.finding import (
    Found,
    PersonUnknown,
    find_people,
    open_person,
    requests_of,
)
from arrears.cases.privacy.planning import plan_erasure
from arrears.cases.privacy.whose import belongings
from arrears.cases.privacy_requests import (
    find_open_privacy_requests,
)
from arrears.channels.web.api import TheChat
from arrears.chat.service import Chat
from arrears.clock import today
from arrears.desk.access import ForPrivacy
from arrears.desk.pages import NOT_KEPT, page, see_other
from arrears.desk.privacy import words
from arrears.desk.privacy.archive import MEDIA_TYPE, archive_of
from arrears.desk.privacy.refusing import unknown
from arrears.desk.privacy.searching import FIELDS, Search, Unclear, typed_of
from arrears.desk.sign_in.sessions import Signed

NOBODY = "Er is niemand gevonden. Controleer wat u invulde."
router = APIRouter(prefix="/privacy")


@router.get("")
async def show_requests(request: Request, signed: ForPrivacy, chat: TheChat) -> Response:
    """What people asked, the first that is due on top; and where to look for a person."""
    return await _start(request, signed, chat)


@router.post("/search")
async def search(request: Request, signed: ForPrivacy, chat: TheChat) -> Response:
    """One person: to their page. Nobody, or several: the form again, and who they are."""
    typed = typed_of(await request.form())
    try:
        wanted = Search.of(typed)
    except Unclear as unclear:
        return await _start(request, signed, chat, typed=typed, problem=str(unclear))
    by = Actor.staff(signed.staff_id)
    async with chat.store.writing() as session:
        found = await find_people(session, wanted.how, wanted.what, born_on=wanted.born_on, by=by)
    if len(found) == 1:
        return see_other(_path(found[0].person.id))
    problem = None if found else NOBODY
    return await _start(request, signed, chat, typed=typed, problem=problem, found=found)


@router.get("/persons/{person_id}")
async def show_person(
    request: Request, person_id: int, signed: ForPrivacy, chat: TheChat
) -> Response:
    """A person with their cases and requests."""
    return await _person(request, signed, chat, person_id, "privacy/person.html")


@router.get("/persons/{person_id}/copy.zip")
async def download_copy(
    request: Request, person_id: int, signed: ForPrivacy, chat: TheChat
) -> Response:
    """Everything that the store holds of them, as one file."""
    by = Actor.staff(signed.staff_id)
    try:
        async with chat.store.writing() as session:
            await open_person(session, person_id, by=by)
    except PersonUnknown:
        return unknown(request, signed)
    content = await archive_of(chat.store, person_id, by=by)
    disposition = f'attachment; filename="gegevens-{person_id}.zip"'
    headers = NOT_KEPT | {"Content-Disposition": disposition}
    return Response(content, media_type=MEDIA_TYPE, headers=headers)


@router.get("/persons/{person_id}/erasure")
async def show_erasure(
    request: Request, person_id: int, signed: ForPrivacy, chat: TheChat
) -> Response:
    """What may be erased of them, what stays, and why."""
    return await _person(request, signed, chat, person_id, "privacy/erasure.html")


@router.post("/persons/{person_id}/erasure")
async def erase(request: Request, person_id: int, signed: ForPrivacy, chat: TheChat) -> Response:
    """Erase it, once the number of a case of theirs was typed."""
    typed = str((await request.form()).get("number", "")).strip()
    facts: Any = {"confirmed": typed, "by": Actor.staff(signed.staff_id), "on": today()}
    problem = "Dit is geen zaaknummer van deze persoon. Er is niets gewist."
    try:
        async with chat.store.writing() as session:
            await erase_person(session, person_id, **facts)
    except NotConfirmed:
        return await _person(
            request, signed, chat, person_id, "privacy/erasure.html", problem=problem, typed=typed
        )
    except NothingToErase:
        return see_other(f"{_path(person_id)}/erasure")
    return see_other(f"{_path(person_id)}?done=erased")


async def _start(
    request: Request,
    signed: Signed,
    chat: Chat,
    *,
    typed: Mapping[str, str] | None = None,
    problem: str | None = None,
    found: Any = (),
) -> Response:
    async with chat.store.reading() as session:
        open_requests = await find_open_privacy_requests(session)
    return page(
        request,
        "privacy/index.html",
        signed=signed,
        status=422 if problem else 200,
        requests=open_requests,
        today=today(),
        typed=typed or dict.fromkeys(FIELDS, ""),
        problem=problem,
        found=found,
        **words.NAMES,
    )


async def _person(
    request: Request, signed: Signed, chat: Chat, person_id: int, template: str, **more: Any
) -> Response:
    try:
        found, plan, asked = await _opened(chat, person_id, Actor.staff(signed.staff_id))
    except PersonUnknown:
        return unknown(request, signed)
    facts = {"problem": None, "typed": "", "done": request.query_params.get("done")} | more
    status = 422 if facts["problem"] else 200
    return page(
        request,
        template,
        signed=signed,
        status=status,
        found=found,
        plan=plan,
        requests=asked,
        **facts,
        **words.NAMES,
    )


async def _opened(chat: Chat, person_id: int, by: Actor) -> tuple[Found, Any, Any]:
    async with chat.store.writing() as session:
        plan = await plan_erasure(session, await belongings(session, person_id), on=today())
        found = await open_person(session, person_id, by=by)
        return found, plan, await requests_of(session, person_id)


def _path(person_id: int) -> str:
    return f"/desk/privacy/persons/{person_id}"
