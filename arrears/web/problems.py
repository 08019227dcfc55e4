"""Refusals of the APIs as problem details (RFC 9457), with a Dutch sentence that may be shown."""

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from arrears.cases.moves import NotThere
from arrears.cases.verification import NotVerified
from arrears.channels.limits.refusals import TooMany
from arrears.channels.twilio.inbound import UnreadablePost
from arrears.channels.twilio.signature import SignatureRefused
from arrears.chat.records import ChoiceNotOffered, ConversationNotFound
from arrears.letters.downloading import DocumentNotFound
from arrears.problem import problem
from arrears.web.guards import guarded

NOT_RECEIVED = "Dit bericht kwam niet goed aan. Wilt u het nog een keer sturen?"

events = structlog.get_logger()


async def _not_found(request: Request, error: Exception) -> JSONResponse:
    return problem(
        404,
        "Conversation not found",
        "Dit gesprek kunnen we niet (meer) vinden. U kunt een nieuw gesprek beginnen.",
    )


async def _no_document(request: Request, error: Exception) -> JSONResponse:
    return problem(
        404,
        "Document not found",
        "Deze brief kunnen we nu niet laten zien. Zeg in de chat wie u bent. Probeer het dan nog "
        "een keer.",
    )


async def _not_offered(request: Request, error: Exception) -> JSONResponse:
    return problem(
        409,
        "Choice not offered",
        "Deze keuze hoort bij een eerder bericht. Kies bij het laatste, of typ uw antwoord.",
    )


async def _not_signed(request: Request, error: Exception) -> JSONResponse:
    return problem(403, "Signature refused", "Dit verzoek is niet door Twilio ondertekend.")


async def _unreadable(request: Request, error: Exception) -> JSONResponse:
    return problem(
        400, f"Unreadable: {error}", "In dit verzoek ontbreekt een veld, of het is fout."
    )


async def _not_verified(request: Request, error: Exception) -> JSONResponse:
    return problem(
        409,
        "Not verified",
        "Eerst wil ik weten wie u bent. Vraag in de chat naar uw zaak, dan help ik u verder.",
    )


async def _not_there(request: Request, error: Exception) -> JSONResponse:
    return problem(
        409,
        "Not in that channel",
        "Over uw zaak kunnen we daar niet verder praten. Hier in de chat kan dat wel.",
    )


async def _invalid(request: Request, error: RequestValidationError) -> JSONResponse:
    kinds = {problem["type"] for problem in error.errors()}
    if "string_too_long" in kinds:
        detail = "Dit bericht is te lang. Kunt u het in stukken sturen?"
    elif "value_error" in kinds:
        detail = "Dit bericht is leeg. Typ eerst wat u wilt zeggen."
    else:
        detail = NOT_RECEIVED
    return problem(422, "Invalid request", detail)


async def _too_many(request: Request, error: TooMany) -> JSONResponse:
    answer = problem(
        429,
        "Too many requests",
        "Het gaat nu even te snel voor ons. Wacht een minuutje, dan kunt u weer verder.",
    )
    answer.headers["Retry-After"] = str(error.retry_after)
    return answer


async def _http_error(request: Request, error: HTTPException) -> JSONResponse:
    return problem(error.status_code, error.detail, "Deze pagina of actie bestaat hier niet.")


async def _unexpected(request: Request, error: Exception) -> JSONResponse:
    # Only the kind of error: its text could hold what somebody wrote.
    events.error("request_failed", path=request.url.path, error=type(error).__name__)
    answer = problem(
        500,
        "Internal error",
        "Er ging iets mis bij ons. Probeer het zo nog eens; wat u al stuurde, is bewaard.",
    )
    # A failure is answered outside of everything else, and so outside of SecurityHeaders.
    return guarded(answer)


def add_problem_handlers(app: FastAPI) -> None:
    """Answer every refusal and failure of the app with a problem document."""
    app.exception_handler(ConversationNotFound)(_not_found)
    app.exception_handler(DocumentNotFound)(_no_document)
    app.exception_handler(ChoiceNotOffered)(_not_offered)
    app.exception_handler(SignatureRefused)(_not_signed)
    app.exception_handler(UnreadablePost)(_unreadable)
    app.exception_handler(NotVerified)(_not_verified)
    app.exception_handler(NotThere)(_not_there)
    app.exception_handler(TooMany)(_too_many)
    app.exception_handler(RequestValidationError)(_invalid)
    app.exception_handler(HTTPException)(_http_error)
    app.exception_handler(Exception)(_unexpected)
