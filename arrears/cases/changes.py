"""What changes that people ask for in their own data share: whose yes counts, and how they end."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, check_move
from arrears.cases.authorisations import decides_instead
from arrears.cases.kinds import ChangeState, EscalationReason
from arrears.cases.models import Case, ContactChange, PaymentMethodChange
from arrears.cases.requests import RequestKind, have_staff_look, move_request
from arrears.cases.staff import access_staff

MOVES: Mapping[ChangeState, frozenset[ChangeState]] = {
    ChangeState.AWAITING_CONFIRMATION: frozenset(
        {ChangeState.APPLIED, ChangeState.REFUSED, ChangeState.WITHDRAWN}
    )
}


async def refused_for_another[T: (ContactChange, PaymentMethodChange)](
    session: AsyncSession,
    kind: RequestKind[T, ChangeState],
    case: Case,
    change: T,
    *,
    by: Actor,
    on: date,
) -> bool:
    """Refuse a change that somebody else decides on in the person's place; whether that is so.

    Staff hears what the person wanted, and may change it with that other.
    """
    if by.staff_id is not None or await decides_instead(session, case, on=on) is None:
        return False
    await move_request(session, kind, case, change.id, to=ChangeState.REFUSED, by=by)
    reason = EscalationReason.REPRESENTATIVE
    await have_staff_look(session, by, key=f"{change.key}:representative", reason=reason)
    return True


async def taken_yes[T: (ContactChange, PaymentMethodChange)](
    session: AsyncSession,
    kind: RequestKind[T, ChangeState],
    case: Case,
    change: T,
    *,
    needs_staff: bool,
    by: Actor,
    on: date,
) -> bool:
    """Take a yes to a change that awaits one; whether the change is applied by it.

    Where it `needs_staff`, the person's yes calls them, and theirs says that it has been done.
    Raises NotActiveStaff or NotThatWay.
    """
    check_move(MOVES, change.state, ChangeState.APPLIED)
    if by.staff_id is not None:
        await access_staff(session, by.staff_id)
    elif await refused_for_another(session, kind, case, change, by=by, on=on):
        return False
    elif needs_staff:
        await have_staff_look(session, by, key=f"{change.key}:{kind.subject}")
        return False
    await move_request(session, kind, case, change.id, to=ChangeState.APPLIED, by=by)
    return True


async def refuse_change[T: (ContactChange, PaymentMethodChange)](
    session: AsyncSession,
    kind: RequestKind[T, ChangeState],
    case: Case,
    change_id: int,
    *,
    by: Actor,
) -> T:
    """Staff does not make a change. Raises NotActiveStaff, RequestUnknown or NotThatWay."""
    await access_staff(session, by.staff_id)
    return await move_request(session, kind, case, change_id, to=ChangeState.REFUSED, by=by)


async def withdraw_change[T: (ContactChange, PaymentMethodChange)](
    session: AsyncSession,
    kind: RequestKind[T, ChangeState],
    case: Case,
    change_id: int,
    *,
    by: Actor,
) -> T:
    """The person wants a change no more. Raises RequestUnknown or NotThatWay."""
    return await move_request(session, kind, case, change_id, to=ChangeState.WITHDRAWN, by=by)
