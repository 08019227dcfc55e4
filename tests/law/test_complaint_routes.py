"""Where a complainant can go outside the firm, from when and until when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law.complaints import Body, Complainant, Complaint, Outcome, Route, complaint_terms

FILED = date(2026, 1, 5)
CLIENT = Complaint(Complainant.POLICYHOLDER, FILED)
DEBTOR = Complaint(Complainant.DEBTOR, FILED)


def route(complaint: Complaint, body: Body, on: date) -> Route:
    (found,) = (one for one in complaint_terms(complaint, on=on).routes if one.body is body)
    return found


def kifid(complaint: Complaint, on: str) -> Route:
    return route(complaint, Body.KIFID, date.fromisoformat(on))


def questions(found: Route) -> list[object]:
    return [one.facts["question"] for one in found.reasons if "question" in one.facts]


@pytest.mark.parametrize(
    ("confirmed", "answered", "opens"),
    [
        pytest.param(None, None, "2026-03-02", id="eight weeks after filing"),
        pytest.param("2026-01-06", None, "2026-02-17", id="six weeks after the confirmation"),
        pytest.param("2026-01-19", None, "2026-03-02", id="both on one day"),
        pytest.param("2026-01-30", None, "2026-03-02", id="a late confirmation changes nothing"),
        pytest.param("2026-01-06", "2026-01-20", "2026-01-20", id="the final answer"),
        pytest.param(None, "2026-04-01", "2026-03-02", id="an answer after it was open"),
    ],
)
def test_kifid_opens_at_the_first_of_three_days(
    confirmed: str | None, answered: str | None, opens: str
) -> None:
    first = date.fromisoformat(opens)
    complaint = replace(
        CLIENT,
        confirmed_on=date.fromisoformat(confirmed) if confirmed else None,
        answered_on=date.fromisoformat(answered) if answered else None,
    )

    assert not route(complaint, Body.KIFID, first - timedelta(days=1)).is_open
    assert route(complaint, Body.KIFID, first).is_open
    assert first == route(complaint, Body.KIFID, first).opens_on


@pytest.mark.parametrize(
    ("on", "is_open", "certain"),
    [
        pytest.param("2026-01-30", True, True, id="the day of the answer"),
        pytest.param("2026-04-30", True, True, id="the last day of three months"),
        pytest.param("2026-05-01", False, False, id="after it, but within a year"),
        pytest.param("2027-01-05", False, False, id="the last day of the year"),
        pytest.param("2027-01-06", False, True, id="after both"),
    ],
)
def test_after_the_answer_people_are_told_three_months(
    on: str, *, is_open: bool, certain: bool
) -> None:
    answered = replace(CLIENT, answered_on=date(2026, 1, 30), outcome=Outcome.REJECTED)
    found = kifid(answered, on)

    assert date(2026, 4, 30) == found.told_until
    assert (is_open, certain) == (found.is_open, found.certain)
    assert certain == ("answer_or_year" not in questions(found))


def test_a_very_late_answer_leaves_a_doubt_when_the_year_is_over() -> None:
    late = replace(CLIENT, answered_on=date(2026, 12, 1))

    assert (True, True) == (kifid(late, "2027-01-05").is_open, kifid(late, "2027-01-05").certain)
    assert (True, False) == (kifid(late, "2027-01-06").is_open, kifid(late, "2027-01-06").certain)


def test_without_an_answer_kifid_stays_open_and_is_certain_for_a_year() -> None:
    within, after = kifid(CLIENT, "2027-01-05"), kifid(CLIENT, "2027-01-06")

    assert (True, True, None) == (within.is_open, within.certain, within.told_until)
    assert (True, False) == (after.is_open, after.certain)


def test_for_a_business_a_person_looks_whether_kifid_takes_it() -> None:
    found = kifid(replace(CLIENT, in_business=True), "2026-06-01")

    assert not found.certain
    assert ["business"] == questions(found)


@pytest.mark.parametrize("on", ["2026-01-05", "2026-03-02", "2027-06-01"])
def test_the_disciplinary_council_is_as_open_as_kifid(on: str) -> None:
    day = date.fromisoformat(on)
    answered = replace(CLIENT, answered_on=date(2026, 4, 1))
    council, through = (
        route(answered, body, day) for body in (Body.DISCIPLINARY_COUNCIL, Body.KIFID)
    )

    assert "complaint.through_kifid" == council.reasons[0].rule
    assert (through.is_open, through.opens_on, through.told_until, through.certain) == (
        council.is_open,
        council.opens_on,
        council.told_until,
        council.certain,
    )


@pytest.mark.parametrize("complaint", [CLIENT, DEBTOR], ids=["a client", "a debtor"])
def test_the_court_is_always_open(complaint: Complaint) -> None:
    for day in (FILED, FILED + timedelta(days=2000)):
        found = route(complaint, Body.COURT, day)
        assert (True, FILED, True) == (found.is_open, found.opens_on, found.certain)


def test_a_debtor_is_never_sent_to_kifid() -> None:
    found = route(DEBTOR, Body.KIFID, date(2026, 12, 1))

    assert (False, None, True) == (found.is_open, found.opens_on, found.certain)
    assert ["complaint.kifid_only_for_clients"] == [because.rule for because in found.reasons]
    assert [Body.DISPUTES_SCHEME, Body.KIFID, Body.COURT] == [
        one.body for one in complaint_terms(DEBTOR, on=FILED).routes
    ]


def test_the_collectors_own_scheme_says_from_when_it_is_open() -> None:
    answered = replace(DEBTOR, answered_on=date(2026, 1, 20))
    before, after = (route(answered, Body.DISPUTES_SCHEME, date(2026, 1, day)) for day in (19, 20))

    assert (False, True) == (before.is_open, after.is_open)
    assert not before.certain
    assert not after.certain


@given(st.sampled_from(Complainant), st.integers(0, 900), st.none() | st.integers(0, 400))
def test_every_route_says_why_and_what_is_open_has_opened(
    who: Complainant, day: int, answered_after: int | None
) -> None:
    answered = None if answered_after is None else FILED + timedelta(days=answered_after)
    on = FILED + timedelta(days=day)

    for found in complaint_terms(Complaint(who, FILED, answered_on=answered), on=on).routes:
        assert found.reasons
        assert all(because.source for because in found.reasons)
        if found.is_open and found.opens_on:
            assert found.opens_on <= on
        if found.is_open and found.told_until:
            assert on <= found.told_until
