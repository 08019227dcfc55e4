"""The page of a case, its letters, and the list of what waits for approval."""

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from arrears.cases.acting import note
from arrears.cases.approvals import see_approvals
from arrears.cases.correspondence import Means
from arrears.cases.documents import find_documents
from arrears.channels.web.api import TheChat
from arrears.desk.access import ForTalks, NothingHere
from arrears.desk.cases.act import Scene
from arrears.desk.cases.act_pages import ACTS
from arrears.desk.cases.doing import set_scene
from arrears.desk.cases.dossier import read_dossier
from arrears.desk.cases.names import ACTORS, BEYOND, NAMES, act_name, name_of
from arrears.desk.cases.requested import method_asked
from arrears.desk.pages import NOT_KEPT, page
from arrears.letters.keeping import file_of

router = APIRouter()


@router.get("/approvals")
async def show_approvals(request: Request, signed: ForTalks, chat: TheChat) -> HTMLResponse:
    """What waits for somebody of staff to agree."""
    async with chat.store.writing() as session:
        waiting = await see_approvals(session, signed.staff_id)
    return page(request, "cases/approvals.html", signed=signed, waiting=waiting, beyond=BEYOND)


@router.get("/cases/{number}")
async def show_case(request: Request, number: str, signed: ForTalks, chat: TheChat) -> HTMLResponse:
    """Everything that is known of a case, and what was `done` for it just now."""
    async with chat.store.writing() as session:
        dossier = await read_dossier(await set_scene(session, signed.staff_id, number))
    asked = request.query_params
    return page(
        request,
        "cases/case.html",
        signed=signed,
        it=dossier,
        done=ACTS.get(asked.get("done", "")),
        told=asked.get("told"),
        name_of=name_of,
        method_asked=method_asked,
        act_name=act_name,
        means=NAMES[Means],
        actors=ACTORS,
    )


@router.get("/cases/{number}/letters/{document_id}")
async def show_letter(number: str, document_id: int, signed: ForTalks, chat: TheChat) -> Response:
    """A letter of ours about an arrangement of a case."""
    async with chat.store.writing() as session:
        await _see_letter(await set_scene(session, signed.staff_id, number), document_id)
    file = await file_of(chat.store, document_id)
    return Response(file.content, media_type=file.media_type, headers=NOT_KEPT)


async def _see_letter(scene: Scene, document_id: int) -> None:
    """Note that somebody reads it. Raises NothingHere when it is not of this case, or not ours."""
    documents = await find_documents(scene.session, scene.case)
    ours = {one.id for one in documents if one.arrangement_id is not None}
    if document_id not in ours:
        raise NothingHere
    facts = {"case_id": scene.case.id, "document_id": document_id}
    await note(scene.session, "document:read", scene.by, **facts)
