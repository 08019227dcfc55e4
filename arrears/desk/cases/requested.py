"""What a person asked for and staff has done elsewhere: a way to pay, a code, a credit limit."""

from collections.abc import Mapping
from typing import Any

from arrears.cases.changes import refuse_change
from arrears.cases.credit_limits import (
    find_credit_limits,
    grant_credit_limit,
    refuse_credit_limit,
)
from arrears.cases.kinds import ChangeState, CreditLimitState, SendingState
from arrears.cases.models import PaymentMethodChange
from arrears.cases.payment_methods import (
    PAYMENT_METHOD,
    confirm_payment_method,
    find_payment_methods,
)
from arrears.cases.portal_requests import find_portal_requests, settle_portal_request
from arrears.clock import day_of
from arrears.desk.cases import words
from arrears.desk.cases.act import Act, Done, Scene
from arrears.desk.cases.names import name_of
from arrears.desk.cases.typed import Typed, Unreadable
from arrears.desk.pages import short_day
from arrears.wording import account, euros


def method_asked(change: PaymentMethodChange) -> str:
    """How the person wants to pay, with the account or the day."""
    detail = f"de {change.collection_day}e" if change.collection_day else ""
    detail = account(change.iban) if change.iban else detail
    return f"{name_of(change.method)}: {detail}" if detail else name_of(change.method)


async def _payment_method(scene: Scene, typed: Typed) -> Done:
    session, case, by, number = scene.session, scene.case, scene.by, typed.number("request_id")
    because = _why_not(typed)
    if because is None:
        change = await confirm_payment_method(session, case, number, by=by, on=scene.on)
    else:
        change = await refuse_change(session, PAYMENT_METHOD, case, number, by=by)
    return Done(words.method_settled(name_of(change.method), because))


async def _portal_code(scene: Scene, typed: Typed) -> Done:
    because = _why_not(typed)
    to = SendingState.SENT if because is None else SendingState.REFUSED
    number = typed.number("request_id")
    await settle_portal_request(scene.session, scene.case, number, to=to, by=scene.by)
    return Done(words.code_settled(because))


async def _credit_limit(scene: Scene, typed: Typed) -> Done:
    session, case, by, number = scene.session, scene.case, scene.by, typed.number("request_id")
    because = _why_not(typed)
    if because is None:
        granted = typed.amount("amount")
        limit = await grant_credit_limit(session, case, number, amount=granted, by=by)
    else:
        limit = await refuse_credit_limit(session, case, number, by=by)
    return Done(words.limit_settled(limit, because))


def _why_not(typed: Typed) -> str | None:
    """Why it is not done, in words for the person; None when it is done. Raises Unreadable."""
    match typed.text("decision"):
        case "done":
            return None
        case "refused":
            return typed.words("because")
        case _:
            raise Unreadable("decision", "Kies een van de mogelijkheden.")


async def _payment_methods(scene: Scene) -> Mapping[str, Any]:
    found = await find_payment_methods(scene.session, scene.case)
    waiting = [one for one in found if one.state is ChangeState.AWAITING_CONFIRMATION]
    return {"requests": [(one.id, method_asked(one)) for one in waiting]}


async def _portal_codes(scene: Scene) -> Mapping[str, Any]:
    found = await find_portal_requests(scene.session, scene.case)
    waiting = [one for one in found if one.state is SendingState.OPEN]
    return {
        "requests": [(one.id, f"Gevraagd op {short_day(day_of(one.asked_at))}") for one in waiting]
    }


async def _credit_limits(scene: Scene) -> Mapping[str, Any]:
    found = await find_credit_limits(scene.session, scene.case)
    waiting = [one for one in found if one.state is CreditLimitState.REQUESTED]
    return {"requests": [(one.id, f"{one.company}: {euros(one.amount)}") for one in waiting]}


ACTS = (
    Act("payment-method", _payment_method, _payment_methods),
    Act("portal-code", _portal_code, _portal_codes),
    Act("credit-limit", _credit_limit, _credit_limits),
)
