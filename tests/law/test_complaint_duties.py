"""What a firm owes a complainant, by when, and from when it is late."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law.complaints import (
    Complainant,
    Complaint,
    ComplaintTerms,
    Duty,
    Outcome,
    complaint_terms,
)
from arrears.law.parameter import NoValueOnDate

FILED = date(2026, 11, 18)
CLIENT = Complaint(Complainant.POLICYHOLDER, FILED)
DEBTOR = Complaint(Complainant.DEBTOR, FILED)
EARLIER = date(2026, 11, 17)
BEFORE = "cannot come before the filing"


def on(day: str) -> date:
    return date.fromisoformat(day)


def terms(complaint: Complaint, day: str = "2026-12-31") -> ComplaintTerms:
    return complaint_terms(complaint, on=on(day))


def rules(duties: Sequence[Duty]) -> list[str]:
    return [duty.rule.removeprefix("complaint.") for duty in duties]


@pytest.mark.parametrize(
    ("day", "late"),
    [
        pytest.param("2026-12-02", [], id="on the last day of two weeks"),
        pytest.param("2026-12-03", ["receipt", "term_told"], id="the day after"),
    ],
)
def test_a_client_hears_within_two_weeks_of_receipt_and_term(day: str, late: list[str]) -> None:
    found = terms(CLIENT, day)

    assert ["receipt", "term_told"] == rules(found.duties)
    assert {date(2026, 12, 2)} == {duty.term.last_day for duty in found.duties}
    assert late == rules(found.late)


@pytest.mark.parametrize(
    ("filed", "last_day"),
    [
        pytest.param("2026-11-18", "2026-11-20", id="a Wednesday"),
        pytest.param("2026-11-20", "2026-11-24", id="a Friday"),
        pytest.param("2026-11-21", "2026-11-24", id="a Saturday"),
        pytest.param("2026-12-24", "2026-12-29", id="before Christmas"),
    ],
)
def test_a_debtor_hears_of_receipt_within_two_working_days(filed: str, last_day: str) -> None:
    complaint = Complaint(Complainant.DEBTOR, on(filed))
    last = on(last_day)

    (receipt,) = terms(complaint).duties
    assert last == receipt.term.last_day
    assert not receipt.is_late(last)
    assert receipt.is_late(last + timedelta(days=1))
    assert "art. 6.1" in receipt.term.because.source


@pytest.mark.parametrize(
    ("confirmed", "told", "late"),
    [
        pytest.param("2026-11-19", "2026-12-02", [], id="both in time"),
        pytest.param("2026-11-19", None, ["term_told"], id="only the receipt"),
        pytest.param(None, "2026-11-19", ["receipt"], id="only the term"),
        pytest.param("2026-12-03", "2026-12-03", ["receipt", "term_told"], id="both a day late"),
    ],
)
def test_what_was_done_in_time_is_not_late_and_what_was_done_late_stays_late(
    confirmed: str | None, told: str | None, late: list[str]
) -> None:
    complaint = replace(
        CLIENT,
        confirmed_on=on(confirmed) if confirmed else None,
        term_told_on=on(told) if told else None,
    )

    assert late == rules(terms(complaint).late)


def test_an_answer_in_time_is_also_a_confirmation() -> None:
    answered = replace(CLIENT, answered_on=on("2026-12-02"), outcome=Outcome.UPHELD)

    assert () == terms(answered).late


@pytest.mark.parametrize("complaint", [CLIENT, DEBTOR], ids=["a client", "a debtor"])
def test_the_answer_is_owed_by_the_day_that_was_promised(complaint: Complaint) -> None:
    promised = replace(
        complaint,
        confirmed_on=FILED,
        term_told_on=FILED,
        promised_by=on("2026-12-16"),
    )

    assert [] == rules(terms(promised, "2026-12-16").late)
    assert ["answer"] == rules(terms(promised, "2026-12-17").late)

    answered = replace(promised, answered_on=on("2026-12-16"))
    assert [] == rules(terms(answered, "2026-12-17").late)


def test_no_law_sets_a_day_for_the_answer_that_was_not_promised() -> None:
    assert "answer" not in rules(terms(CLIENT).duties)


def test_a_step_that_came_later_is_not_yet_known() -> None:
    complaint = replace(
        CLIENT,
        confirmed_on=on("2026-11-30"),
        term_told_on=on("2026-11-30"),
        promised_by=on("2026-12-20"),
        answered_on=on("2026-12-10"),
        outcome=Outcome.REJECTED,
    )

    assert terms(CLIENT, "2026-11-29") == terms(complaint, "2026-11-29")
    assert "answer" in rules(terms(complaint, "2026-11-30").duties)
    assert () == terms(complaint, "2026-12-09").answer_must_say


@pytest.mark.parametrize(
    ("outcome", "says"),
    [
        pytest.param(Outcome.REJECTED, ["complaint.name_outside_routes"], id="rejected"),
        pytest.param(Outcome.PARTLY_UPHELD, ["complaint.name_outside_routes"], id="in part"),
        pytest.param(Outcome.UPHELD, [], id="upheld"),
    ],
)
def test_a_rejection_names_the_routes_outside_to_a_client(
    outcome: Outcome, says: list[str]
) -> None:
    client, debtor = (
        terms(replace(complaint, answered_on=on("2026-11-30"), outcome=outcome))
        for complaint in (CLIENT, DEBTOR)
    )

    assert says == [because.rule for because in client.answer_must_say]
    assert () == debtor.answer_must_say


@pytest.mark.parametrize(
    ("state", "problem"),
    [
        pytest.param(lambda: replace(CLIENT, confirmed_on=EARLIER), BEFORE, id="confirmed"),
        pytest.param(lambda: replace(CLIENT, term_told_on=EARLIER), BEFORE, id="told"),
        pytest.param(lambda: replace(CLIENT, answered_on=EARLIER), BEFORE, id="answered"),
        pytest.param(lambda: replace(CLIENT, outcome=Outcome.UPHELD), "day of its", id="outcome"),
        pytest.param(lambda: replace(CLIENT, promised_by=FILED), "needs the day", id="promised"),
    ],
)
def test_facts_that_cannot_all_be_true_are_refused(
    state: Callable[[], Complaint], problem: str
) -> None:
    with pytest.raises(ValueError, match=problem):
        state()


def test_a_day_before_the_complaint_is_refused() -> None:
    with pytest.raises(ValueError, match="before the complaint was filed"):
        terms(CLIENT, "2026-11-17")


def test_a_debtors_complaint_from_before_the_law_is_refused() -> None:
    with pytest.raises(NoValueOnDate):
        terms(Complaint(Complainant.DEBTOR, date(2024, 3, 31)))


@given(st.sampled_from(Complainant), st.integers(0, 40), st.integers(0, 60))
def test_what_is_late_stays_late(who: Complainant, confirmed_after: int, day: int) -> None:
    complaint = Complaint(who, FILED, confirmed_on=FILED + timedelta(days=confirmed_after))
    now, later = (
        set(rules(complaint_terms(complaint, on=FILED + timedelta(days=count)).late))
        for count in (day, day + 1)
    )

    assert now <= later
