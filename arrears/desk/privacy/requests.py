"""One request under the privacy law: answer it, refuse it, take longer, or find out whose it is."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from arrears.cases.acting import Actor, NotThatWay
from arrears.cases.kinds import PrivacyRefusal, PrivacyRequestState
from arrears.cases.privacy.finding import open_person
from arrears.cases.privacy.fulfilling import (
    NothingCorrected,
    PersonNotKnown,
    find_corrections,
)
from arrears.cases.privacy_requests import (
    PrivacyRequestUnknown,
    TooLateToExtend,
    access_privacy_request,
    identify_privacy_request,
)
from arrears.cases.staff import CaseNotFound
from arrears.channels.web.api import TheChat
from arrears.chat.service import Chat
from arrears.clock import today
from arrears.desk.access import ForPrivacy
from arrears.desk.cases.names import name_of
from arrears.desk.pages import page, see_other
from arrears.desk.privacy import answering, words
from arrears.desk.privacy.refusing import unknown
from arrears.desk.sign_in.sessions import Signed

ENDED = "Dit verzoek is al afgehandeld."
WHOSE = "Zoek eerst uit om wie het gaat. Vul het zaaknummer van deze persoon in."
NOT_CORRECTED = "Er is sinds dit verzoek nog niets verbeterd. Doe dat eerst."
TOO_LATE = "De eerste maand is voorbij. Dan kan de termijn niet meer langer worden."

router = APIRouter(prefix="/privacy")


@router.get("/requests/{request_id}")
async def show_request(
    request: Request, request_id: int, signed: ForPrivacy, chat: TheChat
) -> Response:
    """One request, and how it can be answered."""
    return await _request(request, signed, chat, request_id)


@router.post("/requests/{request_id}/answer")
async def answer(request: Request, request_id: int, signed: ForPrivacy, chat: TheChat) -> Response:
    """What was asked is done, or is done with it; the person hears it."""
    by, elsewhere = Actor.staff(signed.staff_id), "elsewhere" in await request.form()
    try:
        await answering.answer(chat, request_id, by=by, on=today(), elsewhere=elsewhere)
    except PersonNotKnown:
        return await _request(request, signed, chat, request_id, problem=WHOSE)
    except NothingCorrected:
        return await _request(request, signed, chat, request_id, problem=NOT_CORRECTED)
    except NotThatWay:
        return await _request(request, signed, chat, request_id, problem=ENDED)
    except PrivacyRequestUnknown:
        return unknown(request, signed)
    return see_other(f"/desk/privacy/requests/{request_id}")


@router.post("/requests/{request_id}/refuse")
async def refuse(request: Request, request_id: int, signed: ForPrivacy, chat: TheChat) -> Response:
    """What was asked is not done; the person hears why, and where to go."""
    given = str((await request.form()).get("because", ""))
    if given not in set(PrivacyRefusal):
        problem = "Kies waarom u dit weigert."
        return await _request(request, signed, chat, request_id, problem=problem)
    by = Actor.staff(signed.staff_id)
    try:
        await answering.refuse(chat, request_id, PrivacyRefusal(given), by=by)
    except NotThatWay:
        return await _request(request, signed, chat, request_id, problem=ENDED)
    except PrivacyRequestUnknown:
        return unknown(request, signed)
    return see_other(f"/desk/privacy/requests/{request_id}")


@router.post("/requests/{request_id}/extend")
async def extend(request: Request, request_id: int, signed: ForPrivacy, chat: TheChat) -> Response:
    """It takes two months more; the person hears it within the first."""
    by = Actor.staff(signed.staff_id)
    try:
        await answering.extend(chat, request_id, by=by, on=today())
    except TooLateToExtend:
        return await _request(request, signed, chat, request_id, problem=TOO_LATE)
    except NotThatWay:
        return await _request(request, signed, chat, request_id, problem=ENDED)
    except PrivacyRequestUnknown:
        return unknown(request, signed)
    return see_other(f"/desk/privacy/requests/{request_id}")


@router.post("/requests/{request_id}/person")
async def identify(
    request: Request, request_id: int, signed: ForPrivacy, chat: TheChat
) -> Response:
    """Whose data it is, by the number of a case of theirs."""
    number = str((await request.form()).get("number", "")).strip()
    by = Actor.staff(signed.staff_id)
    try:
        async with chat.store.writing() as session:
            await identify_privacy_request(session, request_id, number, by=by)
    except CaseNotFound:
        problem = "Er is geen zaak met dit nummer."
        return await _request(request, signed, chat, request_id, problem=problem)
    except NotThatWay:
        return await _request(request, signed, chat, request_id, problem=ENDED)
    except PrivacyRequestUnknown:
        return unknown(request, signed)
    return see_other(f"/desk/privacy/requests/{request_id}")


async def _request(
    request: Request, signed: Signed, chat: Chat, request_id: int, *, problem: str | None = None
) -> Response:
    by = Actor.staff(signed.staff_id)
    try:
        # Whoever sees the numbers of cases is in the audit trail.
        async with chat.store.writing() as session:
            asked = await access_privacy_request(session, request_id)
            known = None
            if asked.person_id is not None:
                known = await open_person(session, asked.person_id, by=by)
            corrections = await find_corrections(session, asked)
    except PrivacyRequestUnknown:
        return unknown(request, signed)
    return page(
        request,
        "privacy/request.html",
        signed=signed,
        status=422 if problem else 200,
        asked=asked,
        known=known,
        corrected=[name_of(one.field) for one in corrections],
        is_open=asked.state is PrivacyRequestState.OPEN,
        today=today(),
        problem=problem,
        **words.NAMES,
    )
