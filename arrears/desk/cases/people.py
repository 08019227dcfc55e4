"""The person of a case and those around them: contact details, helpers, who may act for them."""

from collections.abc import Mapping
from typing import Any

from arrears.cases.authorisations import (
    end_authorisation,
    find_authorisations,
    prove_authorisation,
    record_authorisation,
)
from arrears.cases.changes import refuse_change
from arrears.cases.circumstances import record_circumstance
from arrears.cases.contact_changes import (
    CONTACT_CHANGE,
    ask_contact_change,
    confirm_contact_change,
    find_contact_changes,
)
from arrears.cases.kinds import (
    AuthorisationScope,
    ChangeState,
    CircumstanceKind,
    ContactField,
    PauseReason,
    ReferralState,
    Relation,
)
from arrears.cases.pauses import last_days_of_pauses
from arrears.cases.referrals import DEBT_HELP, find_referrals, move_referral, refer
from arrears.clock import now
from arrears.desk.cases import words
from arrears.desk.cases.act import Act, Done, Scene
from arrears.desk.cases.names import name_of
from arrears.desk.cases.typed import Typed, Unreadable
from arrears.law.helpers import Helper
from arrears.law.helpers.directory import directory


async def _contact(scene: Scene, typed: Typed) -> Done:
    field, value = typed.choice("field", ContactField), typed.words("value", longest=300)
    session, case, by, on = scene.session, scene.case, scene.by, scene.on
    asked = await ask_contact_change(session, case, field, value=value, by=by, on=on, key=scene.key)
    await confirm_contact_change(session, case, asked.id, by=by, on=on)
    return Done(words.contact_changed(name_of(field)))


async def _decide_contact(scene: Scene, typed: Typed) -> Done:
    change_id, session, case = typed.number("change_id"), scene.session, scene.case
    if typed.text("decision") == "applied":
        change = await confirm_contact_change(session, case, change_id, by=scene.by, on=scene.on)
        return Done(words.contact_changed(name_of(change.field)))
    change = await refuse_change(session, CONTACT_CHANGE, case, change_id, by=scene.by)
    return Done(words.contact_refused(name_of(change.field)))


async def _refer(scene: Scene, typed: Typed) -> Done:
    helper = _helper(typed)
    consent_at = now() if typed.ticked("consent") else None
    referral = await refer(
        scene.session,
        scene.case,
        helper.code,
        consent_at=consent_at,
        by=scene.by,
        on=scene.on,
        key=scene.key,
    )
    stands = await last_days_of_pauses(scene.session, scene.case, on=scene.on)
    until = stands.get(PauseReason.DEBT_HELP) if helper.situations & DEBT_HELP else None
    return Done(words.referred(helper.name, referral.follow_up_on, until))


async def _move_referral(scene: Scene, typed: Typed) -> Done:
    to, referral_id = typed.choice("to", ReferralState), typed.number("referral_id")
    await move_referral(scene.session, scene.case, referral_id, to=to, by=scene.by)
    return Done()


async def _authorise(scene: Scene, typed: Typed) -> Done:
    name = typed.words("name", longest=200)
    await record_authorisation(
        scene.session,
        scene.case,
        name,
        relation=typed.choice("relation", Relation),
        scope=typed.choice("scope", AuthorisationScope),
        by=scene.by,
        key=scene.key,
        ends_on=typed.day("ends_on") if typed.text("ends_on") else None,
    )
    return Done(words.authorised(name))


async def _prove(scene: Scene, typed: Typed) -> Done:
    proven = await prove_authorisation(
        scene.session,
        scene.case,
        typed.number("authorisation_id"),
        by=scene.by,
        on=scene.on,
        proven_on=typed.day("proven_on"),
    )
    return Done(words.authorisation_proven(proven.name))


async def _end_authorisation(scene: Scene, typed: Typed) -> Done:
    number = typed.number("authorisation_id")
    ended = await end_authorisation(scene.session, scene.case, number, by=scene.by, on=scene.on)
    return Done(words.authorisation_ended(ended.name))


async def _circumstance(scene: Scene, typed: Typed) -> Done:
    kind = typed.choice("kind", CircumstanceKind)
    await record_circumstance(
        scene.session, scene.case, kind, by=scene.by, on=scene.on, key=scene.key
    )
    return Done()


def _helper(typed: Typed) -> Helper:
    known = {helper.code: helper for helper in directory()}
    if typed.text("helper") not in known:
        raise Unreadable("helper", "Kies een van de mogelijkheden.")
    return known[typed.text("helper")]


async def _waiting_changes(scene: Scene) -> Mapping[str, Any]:
    found = await find_contact_changes(scene.session, scene.case)
    waiting = [one for one in found if one.state is ChangeState.AWAITING_CONFIRMATION]
    return {"changes": [(one.id, f"{name_of(one.field)}: {one.new_value}") for one in waiting]}


async def _helpers(scene: Scene) -> Mapping[str, Any]:
    return {"helpers": [(one.code, one.name) for one in directory()]}


async def _referrals(scene: Scene) -> Mapping[str, Any]:
    found = await find_referrals(scene.session, scene.case)
    names = {helper.code: helper.name for helper in directory()}
    unfinished = [one for one in found if one.state is not ReferralState.FOLLOWED_UP]
    return {
        "referrals": [
            (one.id, f"{names.get(one.helper, one.helper)}: {name_of(one.state)}")
            for one in unfinished
        ]
    }


async def _authorisations(scene: Scene) -> Mapping[str, Any]:
    found = await find_authorisations(scene.session, scene.case)
    return {
        "unproven": [(one.id, one.name) for one in found if one.proven_on is None],
        "running": [
            (one.id, one.name) for one in found if one.ends_on is None or one.ends_on > scene.on
        ],
    }


ACTS = (
    Act("contact", _contact),
    Act("decide-contact", _decide_contact, _waiting_changes),
    Act("referral", _refer, _helpers),
    Act("follow-referral", _move_referral, _referrals),
    Act("authorisation", _authorise),
    Act("prove-authorisation", _prove, _authorisations),
    Act("end-authorisation", _end_authorisation, _authorisations),
    Act("circumstance", _circumstance),
)
