"""Makes the page of a talk."""

from collections.abc import Mapping
from uuid import UUID, uuid4

from fastapi import Request
from starlette.responses import Response

from arrears.cases.holders import ConversationUnknown
from arrears.cases.kinds import StaffRole, TalkOutcome
from arrears.chat.service import Chat
from arrears.desk.pages import page
from arrears.desk.sign_in.sessions import Signed
from arrears.desk.talks.looking import Wish, look
from arrears.desk.talks.refusals import WHY_NO_SMS, WORDS

NOTHING = Wish()


async def talk_page(
    request: Request,
    chat: Chat,
    signed: Signed,
    conversation_id: UUID,
    *,
    wish: Wish = NOTHING,
    status: int = 200,
    problem: str | None = None,
    typed: Mapping[str, str] | None = None,
) -> Response:
    """The page of a talk, with what was `typed` before, and why that could not be done."""
    try:
        seen = await look(chat, signed, conversation_id, wish)
    except ConversationUnknown as error:
        words = WORDS[type(error)]
        return page(request, "refused.html", signed=signed, status=404, detail=words)
    return page(
        request,
        "talks/talk.html",
        signed=signed,
        status=status,
        look=seen,
        stand=seen.stand,
        talk=seen.stand.talk,
        outcomes=list(TalkOutcome),
        why_no_sms=WHY_NO_SMS,
        may_give_for_others=signed.role is StaffRole.SUPERVISOR,
        problem=problem,
        typed=typed or {},
        once=uuid4().hex,
    )
