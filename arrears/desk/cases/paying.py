"""What a person says about paying, written down by staff: later, on a day, or already done."""

from collections.abc import Mapping
from typing import Any

from arrears.cases.acting import Refused
from arrears.cases.creditor_policy import policy_of
from arrears.cases.kinds import PostponementState, ReportedPaymentState
from arrears.cases.overview import overview_of
from arrears.cases.postponements import ask_postponement, find_postponement, grant_postponement
from arrears.cases.promises import find_open_promise, make_promise, withdraw_promise
from arrears.cases.reported_payments import report_payment
from arrears.desk.cases import words
from arrears.desk.cases.act import Act, Done, Scene
from arrears.desk.cases.names import BEYOND
from arrears.desk.cases.typed import Typed
from arrears.law import arrangements as law


async def _promise(scene: Scene, typed: Typed) -> Done:
    amount, pay_on = typed.amount("amount"), typed.day("pay_on")
    await make_promise(
        scene.session,
        scene.case,
        amount,
        pay_on=pay_on,
        by=scene.by,
        on=scene.on,
        key=scene.key,
        instead=typed.ticked("instead"),
    )
    policy = policy_of(scene.case.creditor)
    promised = law.promise(amount, pay_on=pay_on, today=scene.on, policy=policy)
    reasons = [BEYOND.get(one.rule, one.rule) for one in promised.needs_staff]
    return Done(words.promised(scene, amount, pay_on), reasons=reasons)


async def _withdraw(scene: Scene, typed: Typed) -> Done:
    await withdraw_promise(scene.session, scene.case, by=scene.by)
    return Done(words.promise_withdrawn())


async def _postpone(scene: Scene, typed: Typed) -> Done:
    until = typed.day("until")
    _, found = await find_postponement(scene.session, scene.case, on=scene.on, until=until)
    asked = await ask_postponement(
        scene.session, scene.case, by=scene.by, on=scene.on, key=scene.key, until=until
    )
    if asked.state is PostponementState.AWAITING_STAFF:
        # Who of staff asks for it agrees to it.
        await grant_postponement(
            scene.session, scene.case, postponement_id=asked.id, by=scene.by, on=scene.on
        )
    reasons = [BEYOND.get(one.rule, one.rule) for one in found.needs_staff]
    return Done(words.postponed(scene, asked.until, found.amount), reasons=reasons)


async def _paid(scene: Scene, typed: Typed) -> Done:
    report = await report_payment(
        scene.session,
        scene.case,
        by=scene.by,
        on=scene.on,
        key=scene.key,
        amount=typed.amount("amount") if typed.text("amount") else None,
        said_paid_on=typed.day("paid_on") if typed.text("paid_on") else None,
    )
    return Done(words.payment_reported(report.state is ReportedPaymentState.RECEIVED))


async def _is_open(scene: Scene) -> Mapping[str, Any]:
    return {
        "open": overview_of(scene.case, on=scene.on).open,
        "promise": await find_open_promise(scene.session, scene.case),
        "policy": policy_of(scene.case.creditor),
    }


async def _room(scene: Scene) -> Mapping[str, Any]:
    """Which time the policy gives, as far as anything can be postponed now."""
    try:
        instalment, found = await find_postponement(scene.session, scene.case, on=scene.on)
    except (Refused, law.WishRefused):
        return {"found": None, "instalment": None}
    return {"found": found, "instalment": instalment}


ACTS = (
    Act("promise", _promise, _is_open),
    Act("withdraw-promise", _withdraw, _is_open),
    Act("postponement", _postpone, _room),
    Act("payment", _paid, _is_open),
)
