"""Whether the store holds what a dialogue says it must, and nothing else."""

from collections.abc import Sequence
from typing import Any

from tests.dialogues.script import Arrangement, Ending
from tests.system.debtors import Debtor
from tests.system.facts import Fact, Facts
from tests.system.outcomes import Outcome, Schedule


def check_ending(ends: Ending, outcome: Outcome, debtor: Debtor) -> None:
    """Everything that is named is there; nothing that is not."""
    assert outcome.unanswered == ()
    assert outcome.verified_case == (debtor.case_number if ends.verified else None)
    assert outcome.holder == ends.holder
    assert outcome.escalations == ends.escalations
    if ends.arrangement is None:
        assert outcome.running == ()
    else:
        (schedule,) = outcome.running
        _check_arrangement(ends.arrangement, schedule)
    check_facts(ends, outcome.facts)


def check_facts(stated: Facts, found: Facts) -> None:
    """Kind by kind, so that a failure says which."""
    for kind in Facts.model_fields:
        expected = getattr(stated, kind)
        assert expected == _as_stated(expected, getattr(found, kind)), f"{kind} in the store"


def _as_stated(stated: Sequence[Any], found: Sequence[Any]) -> tuple[Any, ...]:
    """What was found, each with as much of somebody's own words as the file quotes."""
    if len(stated) != len(found):
        return tuple(found)
    return tuple(
        there.as_stated(said) if isinstance(there, Fact) else there
        for said, there in zip(stated, found, strict=True)
    )


def _check_arrangement(expected: Arrangement, schedule: Schedule) -> None:
    assert schedule.state == expected.state
    assert schedule.total == expected.total
    assert sum(amount for _, amount in schedule.instalments) == schedule.total
    assert len(schedule.instalments) == expected.count
    assert schedule.instalments[0] == (expected.first.day, expected.first.amount)
    assert schedule.instalments[-1] == (expected.last.day, expected.last.amount)
