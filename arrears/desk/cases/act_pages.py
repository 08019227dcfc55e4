"""The forms of what staff does for a case: filled in, looked at once more, done."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import HTMLResponse, Response

from arrears.cases.acting import Refused
from arrears.channels.web.api import TheChat
from arrears.chat.service import Chat
from arrears.desk.access import ForTalks, NothingHere
from arrears.desk.cases import (
    arrangements,
    closing,
    contacts,
    decisions,
    paying,
    people,
    requested,
    standstill,
)
from arrears.desk.cases.act import Act, Done
from arrears.desk.cases.doing import carry_out, rehearse, set_scene
from arrears.desk.cases.names import NAMES, name_of
from arrears.desk.cases.refusals import why_not
from arrears.desk.cases.typed import Typed, Unreadable
from arrears.desk.pages import page, see_other
from arrears.desk.sign_in.sessions import Signed
from arrears.law.arrangements import WishRefused

router = APIRouter()

PARTS = (arrangements, decisions, paying, standstill, closing, people, contacts, requested)
ACTS: Mapping[str, Act] = {act.path: act for part in PARTS for act in part.ACTS}
# The lists to choose from, for templates: `choices.Stage`.
CHOICES = {kind.__name__: names for kind, names in NAMES.items()}
# What is wrong with the act as a whole, and with no field of its form.
WHOLE = ""


@dataclass(frozen=True)
class Filling:
    """Somebody of staff at the form of an act for one case, and what they typed so far."""

    request: Request
    signed: Signed
    chat: Chat
    number: str
    act: Act
    typed: Typed

    async def sent(self) -> Response:
        """What the form asks: to do it, to change something, or to see what would come of it."""
        if self.typed.text("step") == "do":
            told = await carry_out(
                self.chat, self.act, self.signed.staff_id, self.number, self.typed
            )
            return see_other(f"/desk/cases/{self.number}?done={self.act.path}&told={told}")
        if self.typed.text("step") == "back":
            return await self.shown()
        done = await rehearse(self.chat, self.act, self.signed.staff_id, self.number, self.typed)
        return await self.shown(done=done)

    async def shown(
        self, *, done: Done | None = None, problems: Mapping[str, str] | None = None
    ) -> HTMLResponse:
        """The form with what was typed, what is wrong with it, or what would come of it."""
        async with self.chat.store.writing() as session:
            scene = await set_scene(session, self.signed.staff_id, self.number)
            lists = await self.act.shows(scene)
        return page(
            self.request,
            self.act.template,
            signed=self.signed,
            status=422 if problems else 200,
            case=scene.case,
            talk=scene.talk,
            on=scene.on,
            act=self.act,
            typed=self.typed.again,
            problems=problems or {},
            done=done,
            choices=CHOICES,
            name_of=name_of,
            **lists,
        )


async def filling_of(
    request: Request, number: str, act: str, signed: ForTalks, chat: TheChat
) -> Filling:
    """The form that a path names, and what was typed in it. Raises NothingHere."""
    if act not in ACTS:
        raise NothingHere
    form = await request.form()
    fields = {name: text for name, text in form.items() if isinstance(text, str)}
    typed = Typed(fields) if fields else Typed.nothing()
    return Filling(request, signed, chat, number, ACTS[act], typed)


type AFilling = Annotated[Filling, Depends(filling_of)]


@router.get("/cases/{number}/{act}")
async def show_form(filling: AFilling) -> HTMLResponse:
    """The form of an act, empty."""
    return await filling.shown()


@router.post("/cases/{number}/{act}")
async def send_form(filling: AFilling) -> Response:
    """What would come of an act; and once that was seen, do it."""
    try:
        return await filling.sent()
    except Unreadable as unreadable:
        return await filling.shown(problems={unreadable.field: unreadable.says})
    except (Refused, WishRefused) as refusal:
        return await filling.shown(problems={WHOLE: why_not(refusal)})
