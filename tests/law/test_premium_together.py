"""Which claims are in one stage, so that one reminder and one fee cover them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law.premium import OpenClaim, StageGroup, one_stage

ON = date(2026, 11, 18)
CAR = OpenClaim("car", "V", Decimal("150.00"), due_on=date(2026, 10, 1))
HOME = OpenClaim("home", "V", Decimal("62.50"), due_on=date(2026, 10, 15))


def names(groups: tuple[StageGroup, ...]) -> list[list[str]]:
    return [[claim.name for claim in group.claims] for group in groups]


def rules(group: StageGroup) -> list[str]:
    return [why.rule for why in group.reasons]


def test_late_claims_of_one_creditor_are_one_sum() -> None:
    (group,) = one_stage([HOME, CAR], on=ON)

    assert ("car", "home") == tuple(claim.name for claim in group.claims)
    assert Decimal("212.50") == group.principal
    assert ["claims.to_remind"] == rules(group)
    assert {"claims": 2} == group.reasons[0].facts


def test_claims_of_different_creditors_are_never_added() -> None:
    assert [["car"], ["home"]] == names(one_stage([CAR, replace(HOME, creditor="W")], on=ON))


@pytest.mark.parametrize(
    ("home", "rule"),
    [
        pytest.param(replace(HOME, due_on=ON), "claims.not_late", id="due today"),
        pytest.param(replace(HOME, disputed=True), "claims.disputed", id="disputed"),
        pytest.param(
            replace(HOME, in_arrangement=True), "claims.in_arrangement", id="under an arrangement"
        ),
        pytest.param(replace(HOME, handed_over=True), "claims.handed_over", id="handed over"),
        pytest.param(
            replace(HOME, notice_received_on=ON), "claims.letter_running", id="a letter today"
        ),
        pytest.param(
            replace(HOME, notice_received_on=date(2026, 11, 4)),
            "claims.letter_running",
            id="the last day of its letter",
        ),
        pytest.param(
            replace(HOME, notice_received_on=date(2026, 11, 3)),
            "claims.letter_ran_out",
            id="the day after it",
        ),
    ],
)
def test_a_claim_in_another_stage_stands_apart_and_leaves_the_others_as_they_are(
    home: OpenClaim, rule: str
) -> None:
    groups = one_stage([CAR, home], on=ON)

    assert [["car"], ["home"]] == names(groups)
    assert [["claims.to_remind"], [rule]] == [rules(group) for group in groups]
    assert one_stage([CAR], on=ON)[0] == groups[0]


def test_all_reasons_why_a_claim_stands_apart_are_told() -> None:
    (group,) = one_stage([replace(CAR, disputed=True, handed_over=True)], on=ON)

    assert ["claims.disputed", "claims.handed_over"] == rules(group)


def test_two_claims_that_stand_apart_do_not_stand_together() -> None:
    claims = [replace(claim, handed_over=True) for claim in (CAR, HOME)]

    assert [["car"], ["home"]] == names(one_stage(claims, on=ON))


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        pytest.param((None, None), [["car", "home"]], id="received on one day"),
        pytest.param(("one", "one"), [["car", "home"]], id="one letter by its number"),
        pytest.param(("one", "two"), [["car"], ["home"]], id="two letters on one day"),
    ],
)
def test_claims_in_one_letter_stay_together(
    ids: tuple[str | None, str | None], expected: list[list[str]]
) -> None:
    received = date(2026, 11, 4)
    claims = [
        replace(claim, notice_received_on=received, notice_id=name)
        for claim, name in zip((CAR, HOME), ids, strict=True)
    ]

    assert expected == names(one_stage(claims, on=ON))


def test_a_letter_names_its_fourteenth_day_and_not_the_days_that_may_come_on_top() -> None:
    """The fourteenth day is a Saturday; the extension to Monday is reckoned with, not promised."""
    letter = replace(CAR, notice_received_on=date(2026, 11, 7))

    (running,) = one_stage([letter], on=date(2026, 11, 23))
    (ran_out,) = one_stage([letter], on=date(2026, 11, 24))

    assert (["claims.letter_running"], ["claims.letter_ran_out"]) == (
        rules(running),
        rules(ran_out),
    )
    assert date(2026, 11, 21) == running.reasons[0].facts["fourteenth_day"]


@pytest.mark.parametrize(
    "received",
    [
        pytest.param(date(2026, 10, 1), id="before the claim was late"),
        pytest.param(date(2026, 11, 19), id="not yet received"),
    ],
)
def test_a_letter_that_does_not_count_sets_no_claim_apart(received: date) -> None:
    assert [["car", "home"]] == names(
        one_stage([replace(CAR, notice_received_on=received), HOME], on=ON)
    )


days = st.dates(date(2026, 9, 1), date(2026, 12, 31))
claims = st.builds(
    OpenClaim,
    name=st.sampled_from("abc"),
    creditor=st.sampled_from("VW"),
    principal=st.decimals("1", "500", places=2),
    due_on=days,
    notice_received_on=st.none() | days,
    notice_id=st.sampled_from([None, "one"]),
    handed_over=st.booleans(),
    disputed=st.booleans(),
    in_arrangement=st.booleans(),
)


@given(st.lists(claims, max_size=6), days)
def test_every_claim_is_in_exactly_one_group(portfolio: list[OpenClaim], on: date) -> None:
    grouped = [claim for group in one_stage(portfolio, on=on) for claim in group.claims]

    assert sorted(map(repr, portfolio)) == sorted(map(repr, grouped))


@given(st.lists(claims, max_size=6), days)
def test_every_group_says_why_and_is_of_one_creditor(portfolio: list[OpenClaim], on: date) -> None:
    for group in one_stage(portfolio, on=on):
        assert group.reasons
        assert 1 == len({claim.creditor for claim in group.claims})
