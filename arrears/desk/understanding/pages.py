"""The page on which staff says what messages were about, and the same as examples for the bot."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from arrears.cases.acting import Actor
from arrears.cases.kinds import Intent
from arrears.cases.understanding.examples import as_training_data, export_examples
from arrears.cases.understanding.labelling import LabelledMeanwhile, NothingToLabel, label
from arrears.cases.understanding.reviewing import Trouble, review
from arrears.channels.web.api import TheChat
from arrears.chat.service import Chat
from arrears.desk.access import ForReview
from arrears.desk.pages import NOT_KEPT, page, see_other
from arrears.desk.sign_in.door import Typed
from arrears.desk.sign_in.sessions import Signed
from arrears.desk.understanding.filters import PAGE, Filters, id_of
from arrears.desk.understanding.words import GROUPS, INTENTS, LEFT_OUT

NOTHING_TO_LEARN = "none"
MOST_DIGITS = 10

router = APIRouter(prefix="/understanding", tags=["desk: understanding"])
type Asked = Annotated[Filters, Depends(Filters)]


@router.get("")
async def show(
    request: Request,
    signed: ForReview,
    chat: TheChat,
    asked: Asked,
    done: str = "",
) -> Response:
    """The newest messages that were not understood, or what the filters ask for."""
    return await _list(request, signed, chat, asked, done=bool(done))


@router.get("/export.yml")
async def export(signed: ForReview, chat: TheChat) -> Response:
    """All that was labelled, for a developer to add to `data/nlu`."""
    async with chat.store.writing() as session:
        examples = await export_examples(session, by=Actor.staff(signed.staff_id))
    saved = {"Content-Disposition": 'attachment; filename="export.yml"'}
    return Response(
        as_training_data(examples), media_type="application/yaml", headers=NOT_KEPT | saved
    )


@router.post("/{message_id}")
async def say_what_it_was(
    request: Request,
    message_id: UUID,
    signed: ForReview,
    chat: TheChat,
    asked: Asked,
    *,
    intent: Typed = "",
    seen: Typed = "",
    following: Typed = "",
) -> Response:
    """Label one message, and go on with the next."""
    if intent not in Intent and intent != NOTHING_TO_LEARN:
        return await _list(request, signed, chat, asked, problem="nothing_chosen", at=message_id)
    chosen = Intent(intent) if intent in Intent else None
    version = int(seen) if seen.isascii() and seen.isdecimal() and len(seen) < MOST_DIGITS else 0
    by = Actor.staff(signed.staff_id)
    try:
        async with chat.store.writing() as session:
            await label(session, message_id, chosen, seen=version, by=by)
    except NothingToLabel:
        return await _list(request, signed, chat, asked, problem="gone")
    except LabelledMeanwhile as error:
        return await _list(request, signed, chat, asked, problem="meanwhile", first=error)
    query = "&".join(filter(None, (asked.query(), "done=yes")))
    place = id_of(following)
    return see_other(f"{PAGE}?{query}{f'#m-{place}' if place else ''}")


async def _list(
    request: Request,
    signed: Signed,
    chat: Chat,
    asked: Filters,
    *,
    done: bool = False,
    problem: str | None = None,
    first: LabelledMeanwhile | None = None,
    at: UUID | None = None,
) -> Response:
    async with chat.store.writing() as session:
        by = Actor.staff(signed.staff_id)
        found = await review(session, asked.wanted, by=by, before=asked.start)
    return page(
        request,
        "understanding/understanding.html",
        signed=signed,
        status={None: 200, "nothing_chosen": 422}.get(problem, 409),
        found=found,
        asked=asked,
        troubles=Trouble,
        groups=GROUPS,
        intents=INTENTS,
        left_out=LEFT_OUT,
        nothing_to_learn=NOTHING_TO_LEARN,
        done=done,
        problem=problem,
        first=first.label if first else None,
        at=at,
    )
