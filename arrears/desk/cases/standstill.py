"""What makes collection of a case stand still, and go on: disputes and pauses."""

from collections.abc import Mapping
from typing import Any

from arrears.cases.claim_names import name_of as claim_name
from arrears.cases.disputes import close_dispute, find_open_disputes, open_dispute
from arrears.cases.kinds import DisputeOutcome, DisputeReason, PauseReason
from arrears.cases.models import Claim
from arrears.cases.pauses import WITH_SOMETHING, end_pause, find_pauses, pause
from arrears.desk.cases import words
from arrears.desk.cases.act import Act, Done, Scene
from arrears.desk.cases.names import name_of
from arrears.desk.cases.typed import Typed, Unreadable
from arrears.law import pauses as law
from arrears.wording import capitalised, day, euros

BY_STAFF = tuple(why for why in PauseReason if why not in WITH_SOMETHING)
WHOLE_CASE = "all"


async def _dispute(scene: Scene, typed: Typed) -> Done:
    reason, told = typed.choice("reason", DisputeReason), typed.words("told")
    about = typed.text("claim_id")
    await open_dispute(
        scene.session,
        scene.case,
        reason,
        by=scene.by,
        on=scene.on,
        key=scene.key,
        claim_id=None if about in {"", WHOLE_CASE} else typed.number("claim_id"),
        told=told,
    )
    return Done(words.dispute_opened())


async def _close(scene: Scene, typed: Typed) -> Done:
    outcome = typed.choice("outcome", DisputeOutcome)
    because = "" if outcome is DisputeOutcome.WITHDRAWN else typed.words("because")
    dispute_id = typed.number("dispute_id")
    await close_dispute(scene.session, scene.case, outcome, dispute_id=dispute_id, by=scene.by)
    is_right = {DisputeOutcome.UPHELD: True, DisputeOutcome.REJECTED: False}.get(outcome)
    return Done(words.dispute_closed(is_right=is_right, because=because))


async def _pause(scene: Scene, typed: Typed) -> Done:
    why = typed.choice("why", PauseReason)
    until = typed.day("until") if typed.text("until") else None
    if until is not None and law.PauseReason(why) in law.ENDED_BY_PERSON:
        raise Unreadable("until", "Deze pauze duurt tot u haar beëindigt. Laat de dag leeg.")
    if until is not None and until < scene.on:
        raise Unreadable("until", "Die dag is al geweest.")
    begun = await pause(
        scene.session, scene.case, why, by=scene.by, on=scene.on, key=scene.key, until=until
    )
    # Whoever reads of a death is not told what they may expect of us: a colleague does that.
    return Done(None if why is PauseReason.DEATH else words.paused(begun.until))


async def _end(scene: Scene, typed: Typed) -> Done:
    pause_id = typed.number("pause_id")
    ended = await end_pause(scene.session, scene.case, pause_id=pause_id, by=scene.by)
    return Done(None if ended.reason is PauseReason.DEATH else words.pause_ended())


async def _claims(scene: Scene) -> Mapping[str, Any]:
    return {"claims": [(one.id, _claim(one)) for one in scene.case.claims]}


async def _disputes(scene: Scene) -> Mapping[str, Any]:
    claims = {one.id: _claim(one) for one in scene.case.claims}
    found = await find_open_disputes(scene.session, scene.case)
    return {
        "disputes": [
            (one.id, f"{claims.get(one.claim_id or 0, 'De hele zaak')}: {name_of(one.reason)}")
            for one in found
        ]
    }


def _claim(claim: Claim) -> str:
    return f"{capitalised(claim_name(claim))} van {day(claim.due_on)}, {euros(claim.principal)}"


async def _whys(scene: Scene) -> Mapping[str, Any]:
    return {"whys": [(why.value, name_of(why)) for why in BY_STAFF]}


async def _pauses(scene: Scene) -> Mapping[str, Any]:
    found = await find_pauses(scene.session, scene.case)
    holds = [one for one in found if one.until is None or one.until >= scene.on]
    return {
        "pauses": [
            (one.id, f"{name_of(one.reason)}, sinds {day(one.starts_on)}")
            for one in holds
            if one.reason not in WITH_SOMETHING
        ]
    }


ACTS = (
    Act("dispute", _dispute, _claims),
    Act("close-dispute", _close, _disputes),
    Act("pause", _pause, _whys),
    Act("end-pause", _end, _pauses),
)
