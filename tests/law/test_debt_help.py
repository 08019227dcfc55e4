"""Debt help: how soon the municipality must act, how long a scheme lasts, what it wipes out."""

from datetime import date

import pytest

from arrears.law.debt_help import Scheme, decision, first_talk, old_cancellation, scheme_end


@pytest.mark.parametrize(
    ("threatened", "last_day"),
    [
        pytest.param(False, "2026-12-18", id="four weeks"),
        pytest.param(True, "2026-11-25", id="three working days when something threatens"),
    ],
)
def test_the_first_talk_is_sooner_when_something_threatens(
    last_day: str, *, threatened: bool
) -> None:
    talk = first_talk(date(2026, 11, 20), threatened=threatened)

    assert date.fromisoformat(last_day) == talk.last_day
    assert "art. 4" in talk.because.source


def test_the_decision_comes_within_eight_weeks_of_the_first_talk() -> None:
    assert date(2027, 1, 13) == decision(date(2026, 11, 18)).last_day


@pytest.mark.parametrize("scheme", Scheme)
def test_a_scheme_lasts_eighteen_months(scheme: Scheme) -> None:
    assert date(2028, 5, 18) == scheme_end(scheme, date(2026, 11, 18)).last_day


def test_after_final_discharge_an_old_cancellation_is_no_ground_for_refusal() -> None:
    discharged = old_cancellation(finally_discharged=True)

    assert (False, True) == (discharged.may_refuse, discharged.certain)
    assert "acceptance.discharged" == discharged.because.rule


def test_without_final_discharge_each_insurer_decides() -> None:
    owing = old_cancellation(finally_discharged=False)

    assert (True, False) == (owing.may_refuse, owing.certain)
    assert "acceptance.insurer_decides" == owing.because.rule
