"""A call back that a colleague arranges in a talk; the person reads when it will be."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from starlette.responses import Response

from arrears.cases.callbacks import request_callback
from arrears.cases.entries import phone_of, text_of
from arrears.cases.office_hours import next_staffed
from arrears.chat.live import NewEntries
from arrears.chat.telling import tell_person
from arrears.clock import AMSTERDAM, moment
from arrears.desk.talks.asked import Asked, InTalk, settled
from arrears.desk.talks.call_times import DayPart, Stretch
from arrears.wording import telephone, weekday

LONGEST_TOPIC = 200

router = APIRouter(prefix="/talks/{conversation_id}")


@dataclass(frozen=True)
class Wish:
    """Whom to call, when and about what, as it was typed; without a day as soon as possible."""

    once: Annotated[str, Form(pattern=r"^[\w-]{1,50}$")]
    phone: Annotated[str, Form(max_length=50)] = ""
    on: Annotated[date | None, Form()] = None
    part: Annotated[DayPart, Form()] = DayPart.DAY
    topic: Annotated[str, Form(max_length=LONGEST_TOPIC)] = ""


@router.post("/call-back")
async def arrange(asked: InTalk, wish: Annotated[Wish, Depends()]) -> Response:
    """Somebody of staff will call the person."""
    again = {"phone": wish.phone, "on": str(wish.on or ""), "part": wish.part, "topic": wish.topic}
    return await settled(asked, _arranged(asked, wish), **again)


async def _arranged(asked: Asked, wish: Wish) -> None:
    """Put it before staff, and tell the person, in one transaction."""
    key, talk, phone = f"desk:{wish.once}", asked.conversation_id, phone_of(wish.phone)
    stretch = Stretch.of(wish.on, wish.part) if wish.on else None
    async with asked.chat.store.writing() as session:
        await request_callback(
            session,
            talk,
            by=asked.by,
            key=key,
            phone=phone,
            wished_from=stretch.start if stretch else None,
            wished_until=stretch.end if stretch else None,
            topic=text_of(wish.topic, longest=LONGEST_TOPIC) if wish.topic.strip() else None,
        )
        words = stretch.words if stretch else weekday(next_staffed(moment()).astimezone(AMSTERDAM))
        said = f"Wij bellen u op {words}, op nummer {telephone(phone)}. Komt dat u niet uit?"
        entries = await tell_person(
            session, asked.chat, talk, f"{said} Laat het ons dan hier weten.", by=asked.by, key=key
        )
    asked.chat.live.tell(talk, NewEntries(entries))
