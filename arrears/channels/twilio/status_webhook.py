"""What Twilio calls when a text has come further on its way."""

from uuid import UUID

import structlog
from fastapi import APIRouter, Request, Response

from arrears.channels.twilio.addressing import STATUS_PATH, Addressing
from arrears.channels.twilio.signature import SignedForm
from arrears.channels.twilio.statuses import Report, take_in
from arrears.channels.web.api import TheChat

router = APIRouter(tags=["telephones"])

events = structlog.get_logger()


@router.post(STATUS_PATH, status_code=204)
async def receive_status(
    form: SignedForm,
    request: Request,
    chat: TheChat,
    delivery: UUID | None = None,
) -> Response:
    """A text has come further. The same again is safe, and so is a report that comes in late."""
    addressing: Addressing = request.app.state.addressing
    report = Report.of(form, delivery)
    async with chat.store.writing() as session:
        is_ours = await take_in(session, report, addressing.content)
    if not is_ours or report.state is None:
        events.info("status_without_text" if not is_ours else "status_not_known")
    return Response(status_code=204)
