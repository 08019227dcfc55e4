"""What a person asked for is on the page of their case, settled once, and told."""

from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.credit_limits import request_credit_limit
from arrears.cases.models import Escalation
from arrears.cases.payment_methods import (
    OtherCollectionDay,
    ask_payment_method,
    confirm_payment_method,
)
from arrears.cases.portal_requests import request_portal_code
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from tests.arrears.case_lines import CREDITOR, loaded, verified_conversation
from tests.arrears.cases.desk import audited
from tests.arrears.cases.requests import business_line
from tests.arrears.desk.cases.forms import CASE, does, led_to, notices, offered, read
from tests.arrears.desk.colleagues import Colleague
from tests.arrears.fixtures import TODAY

NO = {"decision": "refused", "because": "De schuldeiser staat dit niet toe."}
YES = {"decision": "done"}


@pytest.fixture
async def talk(store: Store, fixed_day: object) -> UUID:
    """A talk in which a business policyholder asked for all three; each called staff."""
    await loaded(store, business_line(creditor=CREDITOR | {"kind": "credit_insurer"}))
    talk = await verified_conversation(store)
    by = Actor.person(talk)
    async with store.writing() as session:
        case = await access_case(session, talk)
        wish = OtherCollectionDay(25)
        change = await ask_payment_method(session, case, wish, by=by, on=TODAY, key="m1")
        await confirm_payment_method(session, case, change.id, by=by, on=TODAY)
        await request_portal_code(session, case, by=by, key="m2")
        await request_credit_limit(session, case, "Tegels BV", Decimal(9000), by=by, key="m3")
    return talk


async def open_calls(store: Store) -> int:
    async with store.reading() as session:
        found = await session.scalars(select(Escalation).where(Escalation.closed_at.is_(None)))
        return len(found.all())


@pytest.mark.usefixtures("talk")
async def test_the_page_shows_what_was_asked(agent: Colleague) -> None:
    shown = read(await agent.get(CASE))

    for part in ("andere dag voor de incasso: de 25e", "Tegels BV", "€ 9.000,00"):
        assert part in shown


@pytest.mark.parametrize(
    ("act", "typed", "event", "says"),
    [
        ("payment-method", YES, "payment_method:applied", "Dat is geregeld."),
        ("payment-method", NO, "payment_method:refused", "De schuldeiser staat dit niet toe."),
        ("portal-code", YES, "portal_code:sent", "Die is verstuurd."),
        ("portal-code", NO, "portal_code:refused", "Dat kan helaas niet."),
        ("credit-limit", YES | {"amount": "9000"}, "credit_limit:granted", "Die is toegekend."),
        ("credit-limit", YES | {"amount": "500"}, "credit_limit:granted", "Toegekend is € 500,00."),
        ("credit-limit", NO, "credit_limit:refused", "op Tegels BV. Dat kan helaas niet."),
    ],
)
async def test_it_is_settled_noted_and_told(
    agent: Colleague,
    talk: UUID,
    store: Store,
    *,
    act: str,
    typed: dict[str, str],
    event: str,
    says: str,
) -> None:
    number = await offered(agent, act)
    done = await does(agent, act, request_id=number, **typed)

    assert led_to(done) == f"{CASE}?done={act}&told=web"
    (noted,) = await audited(store, event)
    assert noted.staff_id == agent.id
    (said,) = await notices(store, talk)
    assert says in said
    assert await open_calls(store) == 2
    assert "niets dat op ons wacht" in read(await agent.get(f"{CASE}/{act}"))


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"decision": "refused"}, "Vul hier iets in"),
        ({"decision": "maybe"}, "Kies een van de mogelijkheden"),
        (YES | {"amount": "9001"}, "Dat is meer dan er is gevraagd: € 9.000,00."),
    ],
)
async def test_what_is_not_clear_settles_nothing(
    agent: Colleague, talk: UUID, store: Store, typed: dict[str, str], says: str
) -> None:
    number = await offered(agent, "credit-limit")
    answer = await does(agent, "credit-limit", request_id=number, **typed)

    assert says in read(answer)
    assert (await notices(store, talk), await open_calls(store)) == ([], 3)
