"""Equal cases get equal answers (belofte 8): who someone is cannot even be told to these rules."""

import inspect
from collections.abc import Callable, Collection, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from random import Random
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law import arrangements, pauses
from arrears.law.arrangements import (
    Instalment,
    MonthlyAmount,
    Months,
    Payment,
    Progress,
    Running,
    WishRefused,
    change,
    join,
    missed_instalments,
    postpone,
    propose,
    standing_of,
)
from arrears.law.pauses import Pause, PauseReason, collection_on

PERSONAL = {
    "name", "person", "gender", "sex", "title", "language", "nationality", "country", "origin",
    "postcode", "address", "city", "town", "street", "age", "birth", "born", "health", "illness",
    "family", "partner", "children", "religion", "faith", "email", "phone", "iban", "bsn",
}  # fmt: skip

day_of_2026 = st.dates(date(2026, 1, 1), date(2026, 12, 31))
amounts = st.decimals("0.01", "500", places=2)
schedules = st.lists(st.builds(Instalment, day_of_2026, amounts), min_size=1, max_size=6)
payments = st.lists(st.builds(Payment, day_of_2026, amounts), max_size=5)
earlier = st.lists(
    st.builds(Instalment, st.dates(date(2025, 1, 1), date(2025, 12, 31)), amounts).map(
        lambda one: Progress(one, one.amount, one.due_on)
    ),
    max_size=3,
)
runnings = st.builds(
    Running, schedules, st.integers(1, 31), payments, earlier, st.lists(day_of_2026, max_size=3)
)


def spoken(module: ModuleType) -> Iterator[tuple[str, str]]:
    """Every parameter and field by which a public rule can be told something."""
    for label, thing in inspect.getmembers(module):
        if not getattr(thing, "__module__", "").startswith(module.__name__):
            continue
        if inspect.isfunction(thing):
            yield from ((label, parameter) for parameter in inspect.signature(thing).parameters)
        elif is_dataclass(thing):
            yield from ((label, field.name) for field in fields(thing))


def outcome(rule: Callable[..., object], *args: Any, **facts: Any) -> object:
    """What a rule gives, or in which words it refuses."""
    try:
        return rule(*args, **facts)
    except WishRefused as refused:
        return type(refused), str(refused)


def answers(running: Running, *, on: date, claim: Decimal) -> list[object]:
    """All that these rules say about an arrangement, apart from the order of its own facts."""
    standing = standing_of(running, on=on)
    wishes = (MonthlyAmount(Decimal(25)), Months(4), None)
    return [
        (standing.instalments, standing.left, standing.overpaid, standing.reasons),
        outcome(missed_instalments, running, today=on),
        outcome(join, running, claim, today=on),
        *(outcome(change, running, wish, day_of_month=15, today=on) for wish in wishes),
    ]


@pytest.mark.parametrize("module", [arrangements, pauses])
def test_no_rule_can_be_told_who_someone_is(module: ModuleType) -> None:
    known = list(spoken(module))
    personal = [(label, told) for label, told in known if PERSONAL & set(told.split("_"))]

    assert known
    assert [] == personal


@given(runnings, day_of_2026, amounts, st.randoms(use_true_random=False))
def test_the_same_facts_give_the_same_answers_in_whatever_order_they_are_told(
    running: Running, on: date, claim: Decimal, random: Random
) -> None:
    def shuffled[T](facts: Collection[T]) -> list[T]:
        return random.sample(list(facts), len(facts))

    told_otherwise = Running(
        shuffled(running.instalments),
        running.day_of_month,
        shuffled(running.payments),
        shuffled(running.before),
        shuffled(running.changed_on),
    )

    assert answers(running, on=on, claim=claim) == answers(told_otherwise, on=on, claim=claim)


@given(day_of_2026, st.lists(day_of_2026, max_size=5), amounts)
def test_the_order_of_earlier_postponements_changes_nothing(
    today: date, granted_on: list[date], amount: Decimal
) -> None:
    due = Instalment(today, amount)

    assert postpone(due, today=today, granted_on=granted_on) == postpone(
        due, today=today, granted_on=granted_on[::-1]
    )


@given(
    st.lists(
        st.builds(Pause, st.just(PauseReason.STAFF), day_of_2026, st.none() | day_of_2026),
        max_size=5,
    ),
    day_of_2026,
)
def test_the_order_of_pauses_changes_nothing(recorded: list[Pause], on: date) -> None:
    assert collection_on(recorded, on=on) == collection_on(recorded[::-1], on=on)


def test_a_different_situation_may_get_a_different_answer_and_says_why() -> None:
    year, longer = (
        propose(Decimal(240), Months(months), day_of_month=25, today=date(2026, 11, 18))
        for months in (12, 13)
    )

    assert () == year.needs_staff
    assert {"count": 13, "longest": 12} == longer.needs_staff[0].facts
