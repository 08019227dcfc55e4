"""Credit insurance is explained to anyone; a limit is taken in only from who has the insurance."""

from decimal import Decimal

import pytest
from sqlalchemy import select

from arrears.cases.models import CreditLimitRequest
from arrears.cases.store import Store
from tests.actions.calling import Caller
from tests.actions.conftest import OfCase
from tests.actions.errand_talk import Talk
from tests.actions.store_of_record import Record

WISH = "ik wil een kredietlimiet van 20.000 op Bakkerij Jansen bv"
ASKED = "ask_credit_insurance"


@pytest.fixture
async def limit(of_case: OfCase) -> Talk:
    """Somebody with credit insurance."""
    return Talk(await of_case("2026-000114"), "action_credit_limit")


async def kept(store: Store) -> list[tuple[str, str | None, Decimal]]:
    async with store.reading() as session:
        found = await session.scalars(select(CreditLimitRequest))
        return [(one.company, one.kvk_number, one.amount) for one in found]


async def test_a_limit_in_one_sentence_needs_only_the_number_and_a_yes(
    limit: Talk, store: Store, record: Record
) -> None:
    await limit.says(WISH, ASKED)
    assert ["utter_credit_limit_welcome", "utter_ask_credit_limit_kvk"] == limit.responses
    await limit.says("1234 5678")
    assert "€\xa020.000,00 op Bakkerij Jansen bv (KvK 12345678)" in limit.said[0]
    await limit.says("ja", "affirm")

    assert ["utter_credit_limit_asked"] == limit.responses
    assert [("Bakkerij Jansen bv", "12345678", Decimal(20000))] == await kept(store)
    assert ["needs_staff"] == await record.reasons()


async def test_the_number_of_the_company_may_be_unknown(limit: Talk, store: Store) -> None:
    await limit.says(WISH, ASKED)
    await limit.says("weet ik niet", "deny")
    await limit.says("ja", "affirm")

    assert [("Bakkerij Jansen bv", None, Decimal(20000))] == await kept(store)


async def test_nothing_is_asked_for_without_a_yes(limit: Talk, store: Store) -> None:
    await limit.says(WISH, ASKED)
    await limit.says("nee", "deny")
    await limit.says("nee toch niet", "deny")

    assert ["utter_credit_limit_not_asked"] == limit.responses
    assert [] == await kept(store)


async def test_another_amount_at_the_read_back_is_read_back(limit: Talk) -> None:
    await limit.says("limiet aanvragen aub", ASKED)
    await limit.says("Hotel De Zwaan")
    await limit.says("15.000")
    await limit.says("nee", "deny")
    await limit.says("doe maar 12.500 euro")

    assert ["utter_ask_credit_limit_confirmed"] == limit.responses
    assert "€\xa012.500,00" in limit.said[0]


@pytest.mark.parametrize(
    ("number", "response"),
    [
        pytest.param("2026-000113", "utter_no_credit_insurance", id="legal expenses"),
        pytest.param("2026-000106", "utter_only_in_business", id="a consumer"),
    ],
)
async def test_without_the_insurance_there_are_no_limits(
    of_case: OfCase, number: str, response: str
) -> None:
    talk = await Talk(await of_case(number), "action_credit_limit").says(WISH, ASKED)

    assert ["utter_credit_limit_welcome", response] == talk.responses


async def test_a_stranger_proves_who_they_are_first(stranger: Caller) -> None:
    outcome = await stranger.call("action_credit_limit", WISH, ASKED)

    assert "identity_form" == outcome.next_action


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("hoe werkt een kredietverzekering", "insurance"),
        ("wat is een kredietlimiet", "limit"),
        ("wat zijn handelslimieten", "trade_limits"),
        ("wat is een grade", "monitoring"),
        ("na hoeveel dagen betalen jullie uit, hoeveel krijg ik vergoed", "compensation"),
        ("kan ik ook maar 1 klant verzekeren", "one_customer"),
        ("jullie hebben de limiet op mijn klant ingetrokken", "limit"),
    ],
)
async def test_a_question_is_answered_to_anyone(stranger: Caller, question: str, part: str) -> None:
    outcome = await stranger.call("action_credit_limit", question, ASKED)

    assert [f"utter_explain_credit_{part}"] == outcome.responses
