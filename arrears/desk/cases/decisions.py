"""What staff decides: on arrangements and postponements that wait for it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from arrears.cases.arrangements.amendments import amend_arrangement
from arrears.cases.arrangements.decisions import approve_arrangement, refuse_arrangement
from arrears.cases.arrangements.rows import running_arrangement
from arrears.cases.creditor_policy import policy_of
from arrears.cases.kinds import ArrangementState, PostponementState
from arrears.cases.models import Postponement
from arrears.cases.overview import overview_of
from arrears.cases.postponements import (
    find_postponements,
    grant_postponement,
    refuse_postponement,
)
from arrears.desk.cases import words
from arrears.desk.cases.act import Act, Done, Scene, schedule_of
from arrears.desk.cases.arrangements import beyond, put_before_person, wish_in
from arrears.desk.cases.typed import Typed
from arrears.law.arrangements import shortest_within


async def _approve(scene: Scene, typed: Typed) -> Done:
    approved = await approve_arrangement(
        scene.session,
        scene.case,
        arrangement_id=typed.number("arrangement_id"),
        by=scene.by,
        on=scene.on,
        because=typed.words("because"),
    )
    says = words.approved(scene, approved)
    return Done(says, schedule_of(approved), beyond(approved), confirms=approved.id)


async def _refuse(scene: Scene, typed: Typed) -> Done:
    because = typed.words("because")
    refused = await refuse_arrangement(
        scene.session,
        scene.case,
        arrangement_id=typed.number("arrangement_id"),
        by=scene.by,
        because=because,
    )
    return Done(words.refused(refused, scene.case, because))


async def _amend(scene: Scene, typed: Typed) -> Done:
    because = typed.words("because")
    amended = await amend_arrangement(
        scene.session,
        scene.case,
        wish_in(typed),
        arrangement_id=typed.number("arrangement_id"),
        by=scene.by,
        on=scene.on,
        day_of_month=typed.day_of_month("day_of_month"),
        because=because,
    )
    put = await put_before_person(scene, amended)
    return replace(put, says=words.amended(put.says, because))


async def _grant(scene: Scene, typed: Typed) -> Done:
    asked = await grant_postponement(
        scene.session,
        scene.case,
        postponement_id=typed.number("postponement_id"),
        by=scene.by,
        on=scene.on,
    )
    amount = asked.amount or overview_of(scene.case, on=scene.on).open
    return Done(words.postponed(scene, asked.until, amount))


async def _refuse_postponement(scene: Scene, typed: Typed) -> Done:
    because = typed.words("because")
    postponement_id = typed.number("postponement_id")
    await refuse_postponement(
        scene.session, scene.case, postponement_id=postponement_id, by=scene.by
    )
    return Done(words.postponement_refused(because))


async def _waiting(scene: Scene) -> Mapping[str, Any]:
    """The arrangement that waits, and from where on staff is not needed."""
    found = await running_arrangement(scene.session, scene.case)
    waits = found is not None and found.state is ArrangementState.AWAITING_STAFF
    waiting, policy = (found if waits else None), policy_of(scene.case.creditor)
    return {
        "waiting": waiting,
        "beyond": beyond(waiting) if waiting else [],
        "policy": policy,
        "lowest": shortest_within(policy, waiting.total) if waiting else None,
    }


async def _asked_for_time(scene: Scene) -> Mapping[str, Any]:
    return {"asked": await waiting_postponement(scene)}


async def waiting_postponement(scene: Scene) -> Postponement | None:
    """The postponement that staff has yet to decide on."""
    found = await find_postponements(scene.session, scene.case)
    waiting = (one for one in found if one.state is PostponementState.AWAITING_STAFF)
    return next(waiting, None)


ACTS = (
    Act("approve", _approve, _waiting),
    Act("refuse", _refuse, _waiting),
    Act("amend", _amend, _waiting),
    Act("grant-postponement", _grant, _asked_for_time),
    Act("refuse-postponement", _refuse_postponement, _asked_for_time),
)
