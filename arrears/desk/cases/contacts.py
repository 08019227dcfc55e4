"""Calls, letters and e-mails of staff about a case, and copies that were asked for."""

from collections.abc import Mapping
from typing import Any

from arrears.cases.callbacks import (
    WAITING,
    CallbackUnknown,
    find_callbacks,
    finish_callback,
    miss_callback,
)
from arrears.cases.correspondence import LONGEST_WHAT, Means, note_correspondence
from arrears.cases.documents import find_copy_requests, settle_copy
from arrears.cases.kinds import CallbackState, Direction, SendingState
from arrears.clock import day_of
from arrears.desk.cases import words
from arrears.desk.cases.act import Act, Done, Scene
from arrears.desk.cases.typed import Typed
from arrears.desk.pages import short_day


async def _note(scene: Scene, typed: Typed) -> Done:
    await note_correspondence(
        scene.session,
        scene.case,
        typed.words("what", longest=LONGEST_WHAT),
        means=typed.choice("means", Means),
        direction=typed.choice("direction", Direction),
        dated_on=typed.day("dated_on"),
        by=scene.by,
        on=scene.on,
        key=scene.key,
    )
    return Done()


async def _call_back(scene: Scene, typed: Typed) -> Done:
    """Only a request of this very case: its number says nothing of whose it is."""
    request_id, outcome = typed.number("callback_id"), typed.choice("outcome", CallbackState)
    if request_id not in {one.id for one in await find_callbacks(scene.session, scene.case)}:
        raise CallbackUnknown(request_id)
    if outcome is CallbackState.UNREACHABLE:
        await miss_callback(scene.session, request_id, by=scene.by)
        return Done(words.callback_missed())
    await finish_callback(scene.session, request_id, by=scene.by)
    return Done()


async def _copy(scene: Scene, typed: Typed) -> Done:
    to, request_id = typed.choice("to", SendingState), typed.number("request_id")
    settled = await settle_copy(scene.session, scene.case, request_id, to=to, by=scene.by)
    return Done(words.copy_settled(settled.what, is_sent=to is SendingState.SENT))


async def _callbacks(scene: Scene) -> Mapping[str, Any]:
    found = await find_callbacks(scene.session, scene.case)
    return {
        "callbacks": [
            (one.id, f"{short_day(day_of(one.asked_at))}: {one.phone or one.email}")
            for one in found
            if one.state in WAITING
        ]
    }


async def _copies(scene: Scene) -> Mapping[str, Any]:
    found = await find_copy_requests(scene.session, scene.case)
    return {"copies": [(one.id, one.what) for one in found if one.state is SendingState.OPEN]}


ACTS = (
    Act("correspondence", _note),
    Act("callback", _call_back, _callbacks),
    Act("copy", _copy, _copies),
)
