"""Makes a conversation that broke a rule as short as it can be, and tells it as a dialogue file."""

from collections.abc import Iterator, Sequence

import yaml

from tests.system.person import Answer
from tests.walks.moves import Move
from tests.walks.walking import Fault, Walk, Walker

MOST_TRIES = 60
LONGEST = 300


class Replay:
    """Somebody who says the same again; a button that is not on offer is left out."""

    def __init__(self, moves: Sequence[Move]) -> None:
        self._moves = iter(moves)

    def next(self, answer: Answer | None) -> Move | None:
        """The next of these moves that can be made."""
        offered = answer.buttons if answer else {}
        possible = (move for move in self._moves if not move.pressed or move.text in offered)
        return next(possible, None)


async def shortest(walker: Walker, walk: Walk, fault: Fault) -> tuple[list[Move], Fault]:
    """Fewest moves after which the same rule is still broken, and how."""
    moves, size, tries = walk.moves[: fault.at + 1], fault.at + 1, 0
    while size and tries < MOST_TRIES:
        for start in range(0, len(moves), size):
            tries += 1
            fewer = moves[:start] + moves[start + size :]
            again = Walk(walk.template, walk.number)
            await walker.walk(again, Replay(fewer))
            broken = next((one for one in again.faults if one.rule == fault.rule), None)
            if broken is not None:
                moves, fault = again.moves[: broken.at + 1], broken
                break
        else:
            size //= 2
    return moves, fault


def told(walk: Walk, moves: Sequence[Move], fault: Fault) -> Iterator[str]:
    """The fault, and a dialogue that shows it."""
    yield f"# {fault.rule}: {fault.what[:LONGEST]}"
    turns = [
        {"presses": move.text} if move.pressed else {"says": move.text[:LONGEST]} for move in moves
    ]
    dialogue = {"person": walk.template, "turns": turns}
    yield yaml.safe_dump(dialogue, allow_unicode=True, sort_keys=False, width=100).rstrip()
