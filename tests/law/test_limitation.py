"""Limitation: from when a debtor may say that a claim is too old."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law.limitation import ClaimKind, limitation

TODAY = date(2026, 11, 18)
days = st.dates(date(1992, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("kind", "last_day"),
    [
        pytest.param(ClaimKind.CONTRACT, "2025-03-01", id="a contract, five years"),
        pytest.param(ClaimKind.PERIODIC, "2025-03-01", id="a premium, five years"),
        pytest.param(ClaimKind.CONSUMER_PURCHASE, "2022-03-01", id="a purchase, two years"),
        pytest.param(ClaimKind.JUDGMENT, "2040-03-01", id="a judgment, twenty years"),
        pytest.param(ClaimKind.JUDGMENT_PERIODIC, "2025-03-01", id="instalments of a judgment"),
    ],
)
def test_a_claim_lives_as_long_as_its_kind(kind: ClaimKind, last_day: str) -> None:
    last = date.fromisoformat(last_day)
    still, over = (
        limitation(kind, date(2020, 3, 1), on=day) for day in (last, last + timedelta(days=1))
    )

    assert last == still.last_day == over.last_day
    assert (False, True) == (still.may_be_invoked, over.may_be_invoked)


def test_that_a_claim_is_too_old_is_never_certain() -> None:
    young = limitation(ClaimKind.CONTRACT, date(2024, 1, 1), on=TODAY)
    old = limitation(ClaimKind.CONTRACT, date(2015, 1, 1), on=TODAY)

    assert young.certain
    assert not old.certain
    assert ["limitation.term"] == [because.rule for because in young.reasons]
    assert ["limitation.term", "limitation.needs_person"] == [
        because.rule for because in old.reasons
    ]


@pytest.mark.parametrize(
    ("kind", "interruptions", "last_day"),
    [
        pytest.param("contract", ["2022-06-01"], "2027-06-01", id="a reminder in time"),
        pytest.param("contract", ["2025-03-01"], "2030-03-01", id="on the last day"),
        pytest.param("contract", ["2025-03-02"], "2025-03-01", id="a day too late"),
        pytest.param("contract", ["2020-03-01"], "2025-03-01", id="on the due date itself"),
        pytest.param("contract", ["2024-05-05", "2021-01-01"], "2029-05-05", id="in any order"),
        pytest.param("contract", ["2026-01-01", "2023-01-01"], "2031-01-01", id="one on another"),
        pytest.param("contract", ["2022-06-01", "2026-11-18"], "2031-11-18", id="on the day asked"),
        pytest.param("contract", ["2022-06-01", "2026-11-19"], "2027-06-01", id="not yet"),
        pytest.param("consumer_purchase", ["2021-06-01"], "2023-06-01", id="two years again"),
        pytest.param("judgment", ["2021-06-01"], "2040-03-01", id="never earlier than before"),
    ],
)
def test_an_interruption_in_time_starts_a_new_term(
    kind: str, interruptions: list[str], last_day: str
) -> None:
    found = limitation(
        ClaimKind(kind),
        date(2020, 3, 1),
        interruptions=[date.fromisoformat(day) for day in interruptions],
        on=TODAY,
    )

    assert date.fromisoformat(last_day) == found.last_day


def test_a_judgment_that_is_interrupted_late_lives_five_years_more() -> None:
    found = limitation(
        ClaimKind.JUDGMENT, date(2003, 1, 1), interruptions=[date(2022, 12, 1)], on=TODAY
    )

    assert date(2027, 12, 1) == found.last_day
    assert "limitation.interrupted" == found.reasons[-1].rule


@given(st.sampled_from(ClaimKind), days, st.lists(days, max_size=4), days)
def test_an_interruption_never_shortens_a_claims_life(
    kind: ClaimKind, due_on: date, interruptions: list[date], extra: date
) -> None:
    fewer = limitation(kind, due_on, interruptions=interruptions, on=TODAY)
    more = limitation(kind, due_on, interruptions=[*interruptions, extra], on=TODAY)

    assert fewer.last_day <= more.last_day
    assert more == limitation(kind, due_on, interruptions=[extra, *interruptions], on=TODAY)
