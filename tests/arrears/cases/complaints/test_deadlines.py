"""What a complaint waits for: terms of the law and our own promise, in working days."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.cases.complaints.deadlines import CONTACT, Deadline, deadlines_of, open_deadlines
from arrears.cases.kinds import ComplaintChannel, ComplaintRoute, ComplaintState
from arrears.cases.models import Complaint
from arrears.law.working_days import is_working_day

RECEIPT, TERM_TOLD, ANSWER = "complaint.receipt", "complaint.term_told", "complaint.answer"
# A Thursday: Good Friday and Easter Monday follow.
BEFORE_EASTER = date(2027, 3, 25)
received = st.dates(date(2024, 4, 1), date(2040, 12, 31))
routes = st.sampled_from(ComplaintRoute)


def complaint(on: date = BEFORE_EASTER, **changes: Any) -> Complaint:
    facts = {
        "route": ComplaintRoute.DEBTOR,
        "channel": ComplaintChannel.PHONE,
        "state": ComplaintState.RECEIVED,
        "received_on": on,
    }
    return Complaint(**(facts | changes))


def by_rule(found: list[Deadline]) -> dict[str, Deadline]:
    return {one.rule: one for one in found}


def test_easter_does_not_count_for_a_debtor() -> None:
    """Friday to Monday is Easter; Tuesday and Wednesday are the two working days."""
    found = by_rule(deadlines_of(complaint(), on=BEFORE_EASTER))

    assert {rule: one.last_day for rule, one in found.items()} == {
        RECEIPT: date(2027, 3, 31),
        CONTACT: date(2027, 3, 31),
    }
    assert {one.days_left for one in found.values()} == {2}


def test_two_weeks_of_a_policyholder_are_weeks_also_over_easter() -> None:
    client = complaint(route=ComplaintRoute.POLICYHOLDER)

    found = by_rule(deadlines_of(client, on=BEFORE_EASTER))

    # 26 March to 8 April is ten weekdays, of which Good Friday and Easter Monday are none.
    assert (found[RECEIPT].last_day, found[RECEIPT].days_left) == (date(2027, 4, 8), 8)
    assert found[TERM_TOLD].last_day == date(2027, 4, 8)


def test_the_answer_waits_for_the_day_that_was_promised() -> None:
    told = complaint(term_told_on=BEFORE_EASTER, promised_by=date(2027, 4, 2))

    assert by_rule(deadlines_of(told, on=BEFORE_EASTER))[ANSWER].last_day == date(2027, 4, 2)


def test_contact_is_done_on_the_day_that_it_was_in_the_netherlands() -> None:
    spoken = datetime(2027, 3, 31, 22, 30, tzinfo=UTC)

    found = by_rule(deadlines_of(complaint(contacted_at=spoken), on=date(2027, 4, 2)))

    assert found[CONTACT].done_on == date(2027, 4, 1)
    assert found[CONTACT].was_late
    assert not found[CONTACT].is_late


@pytest.mark.parametrize("state", [ComplaintState.ANSWERED, ComplaintState.CLOSED])
def test_who_has_the_answer_waits_for_nothing(state: ComplaintState) -> None:
    assert open_deadlines(complaint(state=state), on=date(2030, 1, 1)) == []


@given(received, routes, st.integers(0, 40))
def test_a_step_is_late_exactly_from_the_day_after_its_last(
    on: date, route: ComplaintRoute, later: int
) -> None:
    today = on + timedelta(days=later)

    for one in deadlines_of(complaint(on, route=route), on=today):
        assert one.is_late == (today > one.last_day)
        assert one.days_left <= 0 if one.is_late else one.days_left >= 0


@given(received, routes, st.integers(0, 20))
def test_each_working_day_that_passes_is_one_less(
    on: date, route: ComplaintRoute, later: int
) -> None:
    today = on + timedelta(days=later)
    tomorrow = today + timedelta(days=1)
    waiting = complaint(on, route=route)

    before = by_rule(deadlines_of(waiting, on=today))
    after = by_rule(deadlines_of(waiting, on=tomorrow))

    passed = 1 if is_working_day(tomorrow) else 0
    # After a last day that is no working day, today and yesterday can both be 0.
    assert {rule: one.days_left - after[rule].days_left for rule, one in before.items()} == (
        dict.fromkeys(before, passed)
    )


@given(received, routes)
def test_what_is_due_first_stands_first(on: date, route: ComplaintRoute) -> None:
    days = [one.last_day for one in deadlines_of(complaint(on, route=route), on=on)]

    assert days == sorted(days)
