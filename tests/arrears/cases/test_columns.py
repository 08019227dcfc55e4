"""What goes into the store comes out the same, on both databases."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError, StatementError

from arrears.cases.columns import Euros
from arrears.cases.kinds import Channel
from arrears.cases.models import Case, Conversation, Payment
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, loaded

EUROS = Euros()


async def with_payment(store: Store, amount: Decimal) -> Decimal | None:
    await loaded(store, case_line())
    async with store.writing() as session:
        case_id = await session.scalar(select(Case.id))
        await session.execute(
            insert(Payment).values(
                case_id=case_id, received_on=datetime(2026, 11, 2, tzinfo=UTC), amount=amount
            )
        )
    async with store.reading() as session:
        return await session.scalar(select(Payment.amount))


async def with_start(store: Store, moment: datetime) -> datetime | None:
    async with store.writing() as session:
        await session.execute(
            insert(Conversation).values(id=uuid4(), channel=Channel.WEB, started_at=moment)
        )
    async with store.reading() as session:
        return await session.scalar(select(Conversation.started_at))


@pytest.mark.parametrize("amount", ["0.01", "0.10", "62.50", "1234567890.99", "9999999999.99"])
async def test_an_amount_is_kept_to_the_cent(store: Store, amount: str) -> None:
    assert await with_payment(store, Decimal(amount)) == Decimal(amount)


@pytest.mark.parametrize("amount", ["0.001", "62.505", "1E-10"])
async def test_a_fraction_of_a_cent_is_refused_and_not_rounded(store: Store, amount: str) -> None:
    with pytest.raises(StatementError, match="not a whole number of cents"):
        await with_payment(store, Decimal(amount))


@given(st.integers(-(10**14), 10**14))
def test_every_amount_in_cents_survives_the_way_in_and_out(cents: int) -> None:
    amount = Decimal(cents).scaleb(-2)
    dialect = sqlite.dialect()

    stored = EUROS.process_bind_param(amount, dialect)

    assert stored == cents
    assert EUROS.process_result_value(stored, dialect) == amount


async def test_the_database_itself_refuses_a_payment_of_nothing(store: Store) -> None:
    with pytest.raises(IntegrityError):
        await with_payment(store, Decimal("0.00"))


@pytest.mark.parametrize(
    "moment",
    [
        pytest.param(datetime(2026, 11, 18, 9, 30, 0, 123456, tzinfo=UTC), id="with microseconds"),
        pytest.param(datetime(2026, 11, 18, 9, 30, tzinfo=UTC), id="on the whole minute"),
        pytest.param(
            datetime(2026, 7, 1, 0, 30, tzinfo=timezone(timedelta(hours=2))), id="Dutch summer"
        ),
    ],
)
async def test_a_moment_comes_back_aware_and_in_utc(store: Store, moment: datetime) -> None:
    found = await with_start(store, moment)

    assert found == moment
    assert found is not None
    assert found.utcoffset() == timedelta(0)


async def test_a_moment_without_a_time_zone_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="needs a time zone"):
        await with_start(store, datetime(2026, 11, 18, 9, 30))  # noqa: DTZ001 - that is the point


async def test_enums_are_kept_by_the_value_that_the_case_file_uses(store: Store) -> None:
    await loaded(store, case_line(stage="extrajudicial"))

    async with store.reading() as session:
        assert await session.scalar(text("SELECT stage FROM cases")) == "extrajudicial"


async def test_the_database_itself_refuses_a_value_outside_the_list(store: Store) -> None:
    await loaded(store, case_line())

    with pytest.raises(IntegrityError):
        async with store.writing() as session:
            await session.execute(text("UPDATE cases SET stage = 'forgotten'"))
