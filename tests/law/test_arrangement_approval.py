"""Staff must agree to what lies beyond policy: every limit, one step on either side of it."""

from decimal import Decimal
from typing import Any

import pytest

from arrears.law.arrangements import Asked, Policy, approval

TEN = Decimal("10.00")


def rules(asked: Asked, policy: Policy | None = None) -> list[str]:
    return [why.rule for why in approval(asked, policy or Policy())]


@pytest.mark.parametrize(
    ("within", "beyond", "rule"),
    [
        pytest.param(Asked(amounts=(TEN,) * 12), Asked(amounts=(TEN,) * 13),
                     "arrangement.too_long", id="thirteen months"),
        pytest.param(Asked(amounts=(TEN,) * 10, others=2), Asked(amounts=(TEN,) * 10, others=3),
                     "arrangement.too_long", id="thirteen with what lay behind"),
        pytest.param(Asked(amounts=(TEN, TEN)), Asked(amounts=(Decimal("9.99"), TEN)),
                     "arrangement.too_small", id="a cent too small"),
        pytest.param(Asked(changes=1), Asked(changes=2),
                     "arrangement.changed_often", id="a second change"),
        pytest.param(Asked(missed_in_a_row=1), Asked(missed_in_a_row=2),
                     "arrangement.missed_in_a_row", id="a second missed in a row"),
        pytest.param(Asked(missed=2), Asked(missed=3),
                     "arrangement.missed_often", id="a third missed"),
        pytest.param(Asked(postponements=2), Asked(postponements=3),
                     "postponement.too_often", id="a third postponement"),
        pytest.param(Asked(postponed_days=14), Asked(postponed_days=15),
                     "postponement.too_long", id="fifteen days later"),
        pytest.param(Asked(promised_days=30), Asked(promised_days=31),
                     "promise.too_late", id="thirty-one days ahead"),
    ],
)  # fmt: skip
def test_each_limit_of_the_policy_holds_to_the_step(
    within: Asked, beyond: Asked, rule: str
) -> None:
    assert [] == rules(within)
    assert [rule] == rules(beyond)


def test_all_reasons_are_gathered() -> None:
    asked = Asked(
        amounts=(Decimal(1),) * 13,
        changes=2,
        missed_in_a_row=2,
        missed=3,
        postponed_days=15,
        postponements=3,
        promised_days=31,
    )

    assert [
        "arrangement.too_long",
        "arrangement.too_small",
        "arrangement.changed_often",
        "arrangement.missed_in_a_row",
        "arrangement.missed_often",
        "postponement.too_often",
        "postponement.too_long",
        "promise.too_late",
    ] == rules(asked)


def test_nothing_asked_needs_nobody() -> None:
    strictest = Policy(1, Decimal(1000), 0, *(0,) * 8)

    assert [] == rules(Asked(), strictest)


def test_the_last_instalment_and_a_single_payment_may_be_as_small_as_they_are() -> None:
    assert [] == rules(Asked(amounts=(Decimal("0.01"),)))
    assert [] == rules(Asked(amounts=(TEN, TEN, Decimal("0.01"))))


def test_what_is_left_of_a_part_payment_makes_no_instalment_too_small() -> None:
    assert [] == rules(Asked(amounts=(Decimal("5.00"), TEN, TEN)))


def test_the_reasons_have_both_numbers() -> None:
    changes, days = approval(Asked(changes=2, promised_days=45), Policy())

    assert {"count": 2, "most": 1} == changes.facts
    assert {"days": 45, "longest": 30} == days.facts


@pytest.mark.parametrize(
    "setting",
    [
        "changes_per_month",
        "most_missed_in_a_row",
        "most_missed",
        "postponement_days",
        "postponements_per_year",
        "longest_promise_days",
        "debt_help_pause_days",
        "payment_under_way_days",
    ],
)
def test_a_policy_with_a_negative_limit_is_refused(setting: str) -> None:
    negative: dict[str, Any] = {setting: -1}

    with pytest.raises(ValueError, match="nothing negative"):
        Policy(**negative)
