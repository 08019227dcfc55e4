"""The duty to insure a motor vehicle, told to whom it concerns and without the amount of a fine."""

from datetime import date
from decimal import Decimal

import pytest

from arrears.law.premium import duty_to_insure, must_be_insured


@pytest.mark.parametrize(
    ("policy_type", "expected"),
    [
        pytest.param("car", True, id="a car"),
        pytest.param("motorcycle", True, id="a motorcycle"),
        pytest.param("moped", True, id="a moped"),
        pytest.param("caravan", False, id="a caravan"),
        pytest.param("home", False, id="a house"),
        pytest.param("liability", False, id="liability"),
    ],
)
def test_only_motor_vehicles_must_be_insured(policy_type: str, *, expected: bool) -> None:
    assert expected == must_be_insured(policy_type)


def test_the_duty_and_the_checks_of_the_rdw_are_told_with_their_terms() -> None:
    duty, checks = duty_to_insure(on=date(2026, 11, 18))

    assert "WAM" in duty.source
    assert {"shortest_term_days": 14, "proof_within_days": 10} == checks.facts


def test_no_amount_of_a_fine_is_given() -> None:
    facts = [fact for why in duty_to_insure(on=date(2026, 11, 18)) for fact in why.facts.values()]

    assert not any(isinstance(fact, Decimal) for fact in facts)


def test_days_before_the_terms_were_looked_up_get_the_oldest_ones() -> None:
    assert duty_to_insure(on=date(2026, 11, 18)) == duty_to_insure(on=date(1999, 1, 1))
