"""Whatever people say in whatever order, some things hold."""

from tests.system.running import System
from tests.walks.figures import errors_logged
from tests.walks.walking import walk_all

SEED = 20261118
TURNS = 600
PEOPLE = 8


async def test_no_rule_is_broken(system: System) -> None:
    """One by one: make walk ARGS="--seed 20261118 --talk NUMBER"."""
    walks = await walk_all(system, seed=SEED, turns=TURNS, people=PEOPLE)

    faults = [(walk.number, fault) for walk in walks for fault in walk.faults]
    assert faults == []
    assert errors_logged(system) == []
