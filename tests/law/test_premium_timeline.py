"""Where a premium stands on a day: its milestones, what comes next, and what is not on record."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from arrears.law.parameter import Confidence
from arrears.law.premium import Event, Premium, Progress, Timeline, protocol, timeline
from arrears.law.reason import Fact

INTERMEDIARY = protocol("intermediary_21_30_35_49_58")
STATUTORY = protocol("statutory")
DUE = date(2026, 10, 1)
UNPAID = Premium(DUE)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


def on_day(days: int, premium: Premium = UNPAID) -> Timeline:
    return timeline(premium, INTERMEDIARY, on=after(days))


def reminded(*days: int) -> Premium:
    return Premium(DUE, reminders_on=tuple(after(day) for day in days))


def paid(premium: Premium, day: int, *, in_full: bool = True) -> Premium:
    return replace(premium, paid_on=after(day), paid_in_full=in_full)


def days_of(found: Timeline) -> dict[str, int]:
    return {one.event.value: one.day for one in found.milestones}


def rules(found: Timeline) -> list[str]:
    return [why.rule for why in found.reasons]


def facts(found: Timeline, rule: str) -> list[dict[str, Fact]]:
    return [dict(why.facts) for why in found.reasons if why.rule == rule]


def test_the_protocol_gives_every_milestone_its_date() -> None:
    assert {
        "due": date(2026, 10, 1),
        "first_reminder": date(2026, 10, 22),
        "cover_lapses": date(2026, 10, 31),
        "second_reminder": date(2026, 11, 5),
        "third_reminder": date(2026, 11, 19),
        "handover_from": date(2026, 11, 19),
        "handover_at_latest": date(2026, 11, 28),
    } == {one.event.value: one.on for one in on_day(0).milestones}


@pytest.mark.parametrize(
    ("due", "lapses"),
    [
        pytest.param("2027-01-30", "2027-03-01", id="over the end of a short February"),
        pytest.param("2028-01-30", "2028-02-29", id="on the leap day"),
        pytest.param("2028-02-29", "2028-03-30", id="from the leap day"),
        pytest.param("2026-12-15", "2027-01-14", id="into the next year"),
        pytest.param("2026-10-20", "2026-11-19", id="over the end of summer time"),
        pytest.param("2027-03-20", "2027-04-19", id="over the start of summer time"),
    ],
)
def test_days_are_counted_by_the_calendar(due: str, lapses: str) -> None:
    premium = Premium(date.fromisoformat(due))

    lapse = timeline(premium, INTERMEDIARY, on=premium.due_on).find(Event.COVER_LAPSES)

    assert lapse is not None
    assert date.fromisoformat(lapses) == lapse.on


@pytest.mark.parametrize(
    ("day", "coming", "left"),
    [
        pytest.param(-3, "due", 3, id="before the due date"),
        pytest.param(0, "first_reminder", 21, id="on the due date"),
        pytest.param(20, "first_reminder", 1, id="the day before the first reminder"),
        pytest.param(21, "first_reminder", 0, id="on its day while it is not yet sent"),
        pytest.param(22, "cover_lapses", 8, id="the day after"),
        pytest.param(29, "cover_lapses", 1, id="the last day with cover"),
        pytest.param(30, "second_reminder", 5, id="on the day of the lapse"),
        pytest.param(48, "third_reminder", 1, id="before the third reminder"),
        pytest.param(50, "handover_at_latest", 8, id="while it can be handed over"),
    ],
)
def test_it_says_what_comes_next_and_in_how_many_days(day: int, coming: str, left: int) -> None:
    found = on_day(day).next

    assert found is not None
    assert (coming, left) == (found.event, found.days_left)


def test_what_has_passed_and_what_comes_are_told_apart() -> None:
    found = on_day(35, reminded(22))

    assert ["due", "first_reminder", "cover_lapses"] == [one.event for one in found.passed]
    assert [
        "second_reminder",
        "suspension_allowed",
        "third_reminder",
        "handover_from",
        "handover_at_latest",
    ] == [one.event for one in found.coming]


def test_after_the_last_day_nothing_more_comes() -> None:
    assert on_day(58).next is None
    assert () == on_day(58).coming


def test_on_the_day_of_the_first_reminder_nine_days_are_left() -> None:
    lapse = on_day(21, reminded(21)).next

    assert lapse is not None
    assert (Event.COVER_LAPSES, 9) == (lapse.event, lapse.days_left)


def test_a_milestone_that_is_over_counts_its_days_below_zero() -> None:
    lapse = on_day(33).find(Event.COVER_LAPSES)

    assert lapse is not None
    assert (30, -3, Progress.REACHED) == (lapse.day, lapse.days_left, lapse.progress)


def test_the_handover_is_a_range_that_is_told_as_about() -> None:
    unsure = [one for one in on_day(10).milestones if one.confidence is Confidence.CHECK]

    assert [(Event.HANDOVER_FROM, 49), (Event.HANDOVER_AT_LATEST, 58)] == [
        (one.event, one.day) for one in unsure
    ]


def test_a_reminder_on_record_stands_on_the_day_on_which_it_was_sent() -> None:
    found = on_day(25, reminded(24)).find(Event.FIRST_REMINDER)

    assert found is not None
    assert (24, Progress.REACHED) == (found.day, found.progress)


def test_a_reminder_that_was_not_recorded_is_never_called_sent() -> None:
    found = on_day(36)

    assert [Event.FIRST_REMINDER, Event.SECOND_REMINDER] == [
        one.event for one in found.milestones if one.progress is Progress.NOT_RECORDED
    ]
    assert [
        {"event": "first_reminder", "planned_on": after(21)},
        {"event": "second_reminder", "planned_on": after(35)},
    ] == facts(found, "premium.reminder_not_recorded")


def test_on_its_day_a_reminder_can_still_be_sent() -> None:
    assert ["premium.late"] == rules(on_day(21))
    assert ["premium.late", "premium.reminder_not_recorded"] == rules(on_day(22))


def test_a_late_first_reminder_is_still_the_first() -> None:
    found = on_day(40, reminded(36))

    assert {"first_reminder": 36, "second_reminder": 35}.items() <= days_of(found).items()
    assert [{"event": "second_reminder", "planned_on": after(35)}] == facts(
        found, "premium.reminder_not_recorded"
    )


def test_a_reminder_beyond_the_plan_is_told_too() -> None:
    found = on_day(60, reminded(21, 35, 49, 55))

    assert 55 == days_of(found)["further_reminder"]
    assert ["premium.late"] == rules(found)


def test_a_reminder_before_the_debt_is_late_does_not_count() -> None:
    found = on_day(22, reminded(-2, 0))

    assert [after(-2), after(0)] == [
        fact["sent_on"] for fact in facts(found, "premium.reminder_too_early")
    ]
    assert "suspension_allowed" not in days_of(found)
    assert "premium.reminder_not_recorded" in rules(found)


@pytest.mark.parametrize(
    ("sent", "allowed"),
    [
        pytest.param(21, 36, id="on the day of the protocol"),
        pytest.param(16, 31, id="five days before it"),
        pytest.param(1, 16, id="as early as can be"),
    ],
)
def test_the_law_gives_fourteen_days_from_the_day_after_the_reminder(
    sent: int, allowed: int
) -> None:
    assert allowed == days_of(on_day(25, reminded(sent)))["suspension_allowed"]


def test_the_first_premium_has_no_day_by_law() -> None:
    first = replace(reminded(21), is_first=True)

    assert "suspension_allowed" not in days_of(on_day(25, first))


def test_by_the_law_alone_only_a_reminder_sets_days() -> None:
    without = timeline(UNPAID, STATUTORY, on=after(90))
    found = timeline(reminded(40, 50), STATUTORY, on=after(90))

    assert {"due": 0} == days_of(without)
    assert ["premium.late"] == rules(without)
    assert {
        "due": 0,
        "first_reminder": 40,
        "second_reminder": 50,
        "suspension_allowed": 55,
        "cover_lapses": 55,
    } == days_of(found)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(-4, {"due": 0, "paid": -4}, id="before the due date"),
        pytest.param(20, {"due": 0, "paid": 20}, id="before the first reminder"),
        pytest.param(21, {"due": 0, "paid": 21}, id="on the day of the first reminder"),
        pytest.param(29, {"due": 0, "first_reminder": 21, "paid": 29}, id="before the lapse"),
        pytest.param(
            30,
            {"due": 0, "first_reminder": 21, "cover_lapses": 30, "paid": 30, "cover_restarts": 31},
            id="on the day of the lapse, which is open",
        ),
        pytest.param(
            49,
            {
                "due": 0,
                "first_reminder": 21,
                "cover_lapses": 30,
                "second_reminder": 35,
                "paid": 49,
                "cover_restarts": 50,
            },
            id="on the day of the third reminder",
        ),
    ],
)
def test_payment_ends_the_course_and_cover_restarts_the_day_after(
    day: int, expected: dict[str, int]
) -> None:
    found = on_day(90, paid(UNPAID, day))

    assert expected == days_of(found)
    assert after(day) == found.settled_on
    assert {"premium.paid"} == set(rules(found)) - {"premium.reminder_not_recorded"}
    assert () == found.coming


def test_on_the_day_of_payment_cover_is_what_comes_next() -> None:
    found = on_day(40, paid(UNPAID, 40)).next

    assert found is not None
    assert (Event.COVER_RESTARTS, 1) == (found.event, found.days_left)


def test_payment_within_the_days_of_the_law_leaves_no_day_for_suspension() -> None:
    assert "suspension_allowed" not in days_of(on_day(90, paid(reminded(21), 35)))
    assert 36 == days_of(on_day(90, paid(reminded(21), 36)))["suspension_allowed"]


def test_a_reminder_that_crossed_the_payment_is_still_told() -> None:
    assert {"due": 0, "paid": 20, "first_reminder": 21} == days_of(
        on_day(25, paid(reminded(21), 20))
    )


def test_part_of_a_premium_changes_nothing() -> None:
    found = on_day(40, paid(reminded(21), 25, in_full=False))

    assert on_day(40, reminded(21)).milestones == found.milestones
    assert found.settled_on is None
    assert [{"due_on": DUE, "paid_on": after(25)}] == facts(found, "premium.part_paid")


@pytest.mark.parametrize(
    ("day", "rule"),
    [
        pytest.param(-1, "premium.not_late", id="before the due date"),
        pytest.param(0, "premium.not_late", id="on the due date"),
        pytest.param(1, "premium.late", id="the day after"),
    ],
)
def test_a_premium_is_late_from_the_day_after_the_due_date(day: int, rule: str) -> None:
    found = on_day(day)

    assert [rule] == rules(found)
    assert day == found.day


def test_what_comes_later_is_not_yet_known() -> None:
    """Asked about a day in the past it tells what was known on that day."""
    later = paid(reminded(21, 35), 40)

    assert on_day(25, reminded(21)) == on_day(25, later)
