"""What ends a case, and what opens it again."""

from collections.abc import Mapping
from typing import Any

from arrears.cases.closing import close_case, owed, reopen_case
from arrears.cases.kinds import ClosingReason
from arrears.desk.cases import words
from arrears.desk.cases.act import Act, Done, Scene
from arrears.desk.cases.typed import Typed


async def _close(scene: Scene, typed: Typed) -> Done:
    because = typed.choice("because", ClosingReason)
    await close_case(scene.session, scene.case, because, by=scene.by, on=scene.on)
    return Done(words.closed(because))


async def _reopen(scene: Scene, typed: Typed) -> Done:
    await reopen_case(scene.session, scene.case, by=scene.by)
    return Done(words.reopened())


async def _owed(scene: Scene) -> Mapping[str, Any]:
    return {"owed": owed(scene.case, on=scene.on)}


ACTS = (Act("close", _close, _owed), Act("reopen", _reopen))
