"""Whether cover stands: before and after the day of the protocol, and by the law."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from arrears.law.fees import DebtorKind
from arrears.law.premium import Cover, InsurancePolicy, Premium, cover, protocol
from arrears.law.premium.protocols import Protocol, parse

INTERMEDIARY = protocol("intermediary_21_30_35_49_58")
STATUTORY = protocol("statutory")
DUE = date(2026, 10, 1)
UNPAID = Premium(DUE)
MOTOR_RULES = ["cover.duty_to_insure", "cover.rdw_checks"]


def after(days: int) -> date:
    return DUE + timedelta(days=days)


REMINDED = Premium(DUE, reminders_on=(after(21),))


def policy(*premiums: Premium, holder: DebtorKind = DebtorKind.CONSUMER) -> InsurancePolicy:
    return InsurancePolicy(premiums, holder)


def cover_on(day: int, *premiums: Premium, by: Protocol = INTERMEDIARY) -> Cover:
    return cover(policy(*premiums), by, on=after(day))


def paid(premium: Premium, day: int) -> Premium:
    return replace(premium, paid_on=after(day))


def told(found: Cover) -> tuple[str, bool]:
    return found.state.value, found.certain


def doubts(found: Cover) -> list[str]:
    return [doubt.rule for doubt in found.doubts]


def rules(found: Cover) -> list[str]:
    return [why.rule for why in found.reasons]


@pytest.mark.parametrize(
    ("day", "rule"),
    [
        pytest.param(-10, "cover.not_late", id="before the due date"),
        pytest.param(0, "cover.not_late", id="on the due date"),
        pytest.param(1, "cover.not_lapsed", id="the day after"),
        pytest.param(29, "cover.not_lapsed", id="the day before the lapse"),
    ],
)
def test_cover_certainly_stands_until_the_day_of_the_protocol(day: int, rule: str) -> None:
    found = cover_on(day, UNPAID)

    assert ("stands", True) == told(found)
    assert [rule] == rules(found)


@pytest.mark.parametrize(
    ("day", "doubt"),
    [
        pytest.param(30, "cover.too_early_by_law", id="on the day of the protocol"),
        pytest.param(35, "cover.too_early_by_law", id="on the fourteenth day of the law"),
        pytest.param(36, "cover.may_be_suspended", id="on the first day that the law allows"),
        pytest.param(400, "cover.may_be_suspended", id="long after"),
    ],
)
def test_suspended_cover_is_never_certain(day: int, doubt: str) -> None:
    """The protocol's day 30 comes before the law's day 36: a person decides, and after it too."""
    found = cover_on(day, REMINDED)

    assert ("suspended", False) == told(found)
    assert [doubt] == doubts(found)
    assert {"due_on": DUE, "reminded_on": after(21), "allowed_on": after(36)} == (
        found.doubts[0].facts
    )
    assert {"due_on": DUE, "lapse_on": after(30)} == found.reasons[0].facts


@pytest.mark.parametrize(
    "premium",
    [
        pytest.param(UNPAID, id="none at all"),
        pytest.param(Premium(DUE, reminders_on=(after(-1), DUE)), id="only before it was late"),
        pytest.param(Premium(DUE, reminders_on=(after(61),)), id="only afterwards"),
    ],
)
def test_without_a_reminder_on_record_the_law_gives_no_ground(premium: Premium) -> None:
    found = cover_on(60, premium)

    assert ("suspended", False) == told(found)
    assert ["cover.no_reminder_recorded"] == doubts(found)


def test_an_early_reminder_does_not_shorten_what_the_protocol_gives() -> None:
    early = Premium(DUE, reminders_on=(after(2),))

    assert ("stands", True) == told(cover_on(29, early))
    assert ["cover.may_be_suspended"] == doubts(cover_on(30, early))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(54, ("stands", True), id="on the fourteenth day"),
        pytest.param(55, ("suspended", False), id="on the fifteenth day"),
    ],
)
def test_by_the_law_alone_cover_stands_until_a_reminder_ran_out(
    day: int, expected: tuple[str, bool]
) -> None:
    assert expected == told(cover_on(day, Premium(DUE, (after(40),)), by=STATUTORY))
    assert ("stands", True) == told(cover_on(day, UNPAID, by=STATUTORY))


@pytest.mark.parametrize("day", [-3, 0, 10, 29])
def test_who_pays_before_the_lapse_has_no_gap(day: int) -> None:
    premium = paid(REMINDED, day)

    for asked in (-5, 0, day, day + 1, 30, 36, 200):
        assert ("stands", True) == told(cover_on(asked, premium))
    assert ["cover.paid_in_time"] == rules(cover_on(36, premium))


def test_who_pays_on_the_day_of_the_lapse_gets_the_benefit_of_the_doubt() -> None:
    """ "30 dagen de tijd" and "dag 30 vervalt uw dekking" disagree about that one day."""
    premium = paid(REMINDED, 30)

    assert [("stands", True), ("stands", False), ("stands", True)] == [
        told(cover_on(day, premium)) for day in (29, 30, 31)
    ]
    assert ["cover.paid_on_lapse_day"] == doubts(cover_on(30, premium))


def test_cover_restarts_the_day_after_payment_and_never_in_retrospect() -> None:
    premium = paid(REMINDED, 45)

    assert ["stands", "suspended", "suspended", "restarted", "restarted"] == [
        cover_on(day, premium).state for day in (29, 30, 45, 46, 400)
    ]
    assert cover_on(46, premium).certain
    assert {
        "due_on": DUE,
        "lapse_on": after(30),
        "paid_on": after(45),
        "restart_on": after(46),
    } == cover_on(46, premium).reasons[0].facts


def test_damage_in_the_gap_goes_to_a_person_also_when_it_was_paid_since() -> None:
    assert ["cover.too_early_by_law"] == doubts(cover_on(33, paid(REMINDED, 34)))
    assert ["cover.may_be_suspended"] == doubts(cover_on(40, paid(REMINDED, 45)))


def test_part_of_a_premium_brings_no_cover_back() -> None:
    part = replace(REMINDED, paid_on=after(31), paid_in_full=False)

    assert "suspended" == cover_on(60, part).state


def business_cover(day: int, premium: Premium, by: Protocol = INTERMEDIARY) -> Cover:
    return cover(policy(premium, holder=DebtorKind.BUSINESS), by, on=after(day))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(0, ("stands", True), id="on the due date"),
        pytest.param(1, ("stands", False), id="as soon as it is late"),
        pytest.param(29, ("stands", False), id="before the lapse"),
        pytest.param(30, ("suspended", False), id="after the lapse"),
    ],
)
def test_a_business_is_told_to_look_at_its_policy_terms(
    day: int, expected: tuple[str, bool]
) -> None:
    found = business_cover(day, REMINDED)

    assert expected == told(found)
    assert ([] if found.certain else ["cover.policy_terms"]) == doubts(found)


def test_a_business_that_has_paid_is_certain_from_the_day_after() -> None:
    premium = paid(REMINDED, 10)

    assert [("stands", False), ("stands", True)] == [
        told(business_cover(day, premium)) for day in (10, 11)
    ]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(-1, ("stands", False), id="before the due date"),
        pytest.param(10, ("stands", False), id="before the lapse"),
        pytest.param(40, ("suspended", False), id="after the lapse"),
    ],
)
def test_the_first_premium_is_not_protected(day: int, expected: tuple[str, bool]) -> None:
    found = cover_on(day, replace(REMINDED, is_first=True))

    assert expected == told(found)
    assert ["cover.first_premium"] == doubts(found)


def test_a_first_premium_that_was_paid_leaves_no_doubt() -> None:
    premium = paid(replace(UNPAID, is_first=True), 5)

    assert ("stands", True) == told(cover_on(6, premium))


@pytest.mark.parametrize(
    ("due", "certain"),
    [
        pytest.param("2021-03-31", False, id="the day before the protocol"),
        pytest.param("2021-04-01", True, id="its first day"),
        pytest.param("1999-01-01", False, id="long before protocol and law"),
    ],
)
def test_an_open_premium_from_before_the_protocol_needs_a_person(
    due: str, *, certain: bool
) -> None:
    due_on = date.fromisoformat(due)
    found = cover(policy(Premium(due_on)), INTERMEDIARY, on=due_on + timedelta(days=5))

    assert ("stands", certain) == told(found)
    assert ([] if certain else ["cover.before_protocol"]) == doubts(found)


def test_a_day_that_must_be_checked_is_never_certain() -> None:
    unsure = parse(
        "unsure",
        """
        title = "A"
        according_to = "volgens A"
        source = "A"
        confidence = "check"
        steps = [{ day = 30, event = "cover_lapses" }]
        """,
    )

    assert ("stands", True) == told(cover_on(0, UNPAID, by=unsure))
    assert ["cover.protocol_unsure"] == doubts(cover_on(1, UNPAID, by=unsure))


def test_a_policy_without_late_premiums_is_covered_and_says_why() -> None:
    found = cover_on(10)

    assert ("stands", True) == told(found)
    assert ["cover.no_premium_late"] == rules(found)


def test_the_worst_premium_decides() -> None:
    later = Premium(after(30), reminders_on=(after(51),))

    found = cover_on(45, REMINDED, later)

    assert "suspended" == found.state
    assert ["cover.lapsed", "cover.not_lapsed"] == rules(found)


@pytest.mark.parametrize(
    ("other", "certain"),
    [
        pytest.param(Premium(after(44)), False, id="late on the day of payment and still open"),
        pytest.param(Premium(after(45)), True, id="not yet late on the day of payment"),
        pytest.param(Premium(after(30), paid_on=after(45)), True, id="paid on the same day"),
        pytest.param(Premium(after(30), paid_on=after(49)), True, id="paid the day before"),
        pytest.param(Premium(after(30), paid_on=after(50)), False, id="paid on the day itself"),
    ],
)
def test_cover_that_restarts_beside_another_late_premium_is_not_certain(
    other: Premium, *, certain: bool
) -> None:
    """The protocol speaks of "de premie"; whether all arrears must be paid is left open."""
    found = cover_on(50, paid(REMINDED, 45), other)

    assert ("restarted", certain) == told(found)
    assert ([] if certain else ["cover.other_premium_open"]) == doubts(found)


@pytest.mark.parametrize(
    ("day", "expected", "doubt"),
    [
        pytest.param(19, ("stands", True), [], id="before the last day"),
        pytest.param(20, ("stands", False), ["cover.ends_today"], id="on the last day"),
        pytest.param(21, ("ended", False), ["cover.end_unchecked"], id="after it"),
    ],
)
def test_a_policy_that_ended_covers_no_more_and_a_person_confirms_it(
    day: int, expected: tuple[str, bool], doubt: list[str]
) -> None:
    ended = replace(policy(UNPAID), ended_on=after(20))

    found = cover(ended, INTERMEDIARY, on=after(day))

    assert expected == told(found)
    assert doubt == doubts(found)


def test_premiums_stay_due_after_the_policy_ended() -> None:
    """Not the one that was paid since, nor one that would have fallen due after the end."""
    premiums = [UNPAID, paid(Premium(after(5)), 15), Premium(after(20)), Premium(after(21))]
    ended = replace(policy(*premiums), ended_on=after(20))

    found = cover(ended, INTERMEDIARY, on=after(40))

    assert [DUE, after(20)] == [
        why.facts["due_on"] for why in found.reasons if why.rule == "cover.premium_still_due"
    ]


def test_payment_after_the_end_brings_no_cover_back() -> None:
    ended = replace(policy(paid(REMINDED, 60)), ended_on=after(50))

    assert "ended" == cover(ended, INTERMEDIARY, on=after(61)).state


@pytest.mark.parametrize(
    ("day", "warned"),
    [
        pytest.param(10, False, id="while cover certainly stands"),
        pytest.param(30, True, id="once it may be gone"),
    ],
)
def test_the_duty_to_insure_is_told_for_a_motor_vehicle_that_may_be_uninsured(
    day: int, *, warned: bool
) -> None:
    car = replace(policy(REMINDED), motor=True)
    found = cover(car, INTERMEDIARY, on=after(day))

    assert (MOTOR_RULES if warned else []) == rules(found)[1:]
    assert rules(cover_on(day, REMINDED)) == rules(found)[:1]
