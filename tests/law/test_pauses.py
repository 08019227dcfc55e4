"""Whether collection pauses on a day, why, and until when."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law.arrangements import Policy
from arrears.law.pauses import Pause, PauseReason, collection_on, pause_for

TODAY = date(2026, 11, 18)
ONE_DAY = timedelta(days=1)
BY_PERSON = [
    PauseReason.DISPUTE,
    PauseReason.DEATH,
    PauseReason.DANGER,
    PauseReason.RESTRICTION,
]
BY_DAY = [
    PauseReason.DEBT_HELP,
    PauseReason.PAYMENT_UNDER_WAY,
    PauseReason.POSTPONEMENT,
    PauseReason.PROMISE,
]
days = st.dates(date(2026, 10, 1), date(2027, 1, 31))
pauses = st.one_of(
    st.builds(Pause, st.sampled_from(BY_DAY), days, days, st.none() | days),
    st.builds(Pause, st.sampled_from(BY_PERSON), days, st.none(), st.none() | days),
    st.builds(Pause, st.just(PauseReason.STAFF), days, st.none() | days, st.none() | days),
)
histories = st.lists(pauses, max_size=6)


def day(text: str) -> date:
    return date.fromisoformat(text)


def pause(why: PauseReason, since: str, until: str | None = None) -> Pause:
    return Pause(why, day(since), day(until) if until else None)


@pytest.mark.parametrize(
    ("on", "is_paused"),
    [
        pytest.param("2026-11-17", False, id="the day before"),
        pytest.param("2026-11-18", True, id="the first day"),
        pytest.param("2026-12-02", True, id="the last day"),
        pytest.param("2026-12-03", False, id="the day after"),
    ],
)
def test_a_pause_holds_from_its_first_day_through_its_last(on: str, *, is_paused: bool) -> None:
    found = collection_on([pause(PauseReason.POSTPONEMENT, "2026-11-18", "2026-12-02")], on=day(on))

    assert is_paused == found.is_paused
    assert (day("2026-12-02") if is_paused else None) == found.until
    assert (["pause.postponement"] if is_paused else []) == [why.rule for why in found.reasons]
    assert not found.ends_by_person


@pytest.mark.parametrize("why", BY_PERSON)
def test_dispute_death_and_danger_pause_until_a_person_decides(why: PauseReason) -> None:
    recorded = pause_for(why, on=TODAY)
    found = collection_on([recorded], on=date(2040, 1, 1))

    assert found.is_paused
    assert found.ends_by_person
    assert {"since": TODAY} == found.reasons[0].facts
    with pytest.raises(ValueError, match="a person decides"):
        Pause(why, TODAY, until=TODAY)


@pytest.mark.parametrize("why", [PauseReason.POSTPONEMENT, PauseReason.PROMISE])
def test_a_postponement_and_a_promise_bring_their_own_last_day(why: PauseReason) -> None:
    assert Pause(why, TODAY, day("2026-12-02")) == pause_for(why, on=TODAY, until=day("2026-12-02"))
    with pytest.raises(ValueError, match="needs a last day"):
        pause_for(why, on=TODAY)


def test_going_to_debt_help_pauses_for_thirty_days_or_what_the_policy_gives() -> None:
    longer = Policy(debt_help_pause_days=60)

    assert day("2026-12-18") == pause_for(PauseReason.DEBT_HELP, on=TODAY).until
    assert day("2027-01-17") == pause_for(PauseReason.DEBT_HELP, on=TODAY, policy=longer).until
    assert TODAY == pause_for(PauseReason.DEBT_HELP, on=TODAY, until=TODAY).until


def test_a_payment_under_way_pauses_for_as_long_as_it_may_take_to_arrive() -> None:
    assert day("2026-11-23") == pause_for(PauseReason.PAYMENT_UNDER_WAY, on=TODAY).until


def test_a_pause_ends_on_the_day_on_which_a_person_ends_it() -> None:
    ended = Pause(PauseReason.DISPUTE, TODAY, ended_on=day("2026-11-20"))

    assert collection_on([ended], on=day("2026-11-19")).is_paused
    assert day("2026-11-19") == collection_on([ended], on=TODAY).until
    assert not collection_on([ended], on=day("2026-11-20")).is_paused


def test_of_several_pauses_the_longest_counts_and_all_are_told() -> None:
    recorded = [
        pause(PauseReason.PROMISE, "2026-11-10", "2026-12-01"),
        pause(PauseReason.DEBT_HELP, "2026-11-16", "2026-12-16"),
        pause(PauseReason.POSTPONEMENT, "2026-11-01", "2026-11-15"),
    ]
    found = collection_on(recorded, on=TODAY)

    assert day("2026-12-16") == found.until
    assert ["pause.promise", "pause.debt_help"] == [why.rule for why in found.reasons]
    assert {"since": day("2026-11-16"), "until": day("2026-12-16")} == found.reasons[1].facts


def test_a_pause_that_begins_before_the_other_ends_goes_on() -> None:
    recorded = [
        pause(PauseReason.PROMISE, "2026-11-10", "2026-12-01"),
        pause(PauseReason.STAFF, "2026-12-02", "2026-12-08"),
        pause(PauseReason.STAFF, "2026-12-10", "2026-12-20"),
    ]

    assert day("2026-12-08") == collection_on(recorded, on=TODAY).until


def test_an_open_end_outlasts_every_last_day() -> None:
    recorded = [
        pause(PauseReason.DEBT_HELP, "2026-11-16", "2026-12-16"),
        pause(PauseReason.DISPUTE, "2026-11-17"),
    ]
    found = collection_on(recorded, on=TODAY)

    assert found.ends_by_person
    assert ["pause.debt_help", "pause.dispute"] == [why.rule for why in found.reasons]


@given(histories, days)
def test_collection_is_paused_on_every_day_until_the_last_and_not_after(
    history: list[Pause], on: date
) -> None:
    found = collection_on(history, on=on)
    if not found.is_paused:
        assert not any(one.holds_on(on) for one in history)
        return
    last = found.until or day("2027-03-01")
    between = [on + timedelta(days=number) for number in range((last - on).days + 1)]

    assert all(any(one.holds_on(each) for one in history) for each in between)
    if found.until:
        assert not any(one.holds_on(found.until + ONE_DAY) for one in history)


@given(histories, days)
def test_each_pause_that_holds_gives_one_reason(history: list[Pause], on: date) -> None:
    holding = sorted(f"pause.{one.why}" for one in history if one.holds_on(on))

    assert holding == sorted(why.rule for why in collection_on(history, on=on).reasons)
