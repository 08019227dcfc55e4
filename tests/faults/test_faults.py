"""`kill -9` of every process while many people talk: nobody notices more than a delay."""

import os
import secrets
from pathlib import Path

import pytest

from tests.faults.figures import table
from tests.faults.holding import Order, hold
from tests.faults.set_ups import SET_UPS

CONVERSATIONS = 27
PEOPLE = 27
OUTAGE_SECONDS = 8.0
SEED = "FAULTS_SEED"


@pytest.mark.parametrize("name", SET_UPS)
async def test_nothing_is_lost_doubled_or_out_of_order(name: str, tmp_path: Path) -> None:
    """On the web, WhatsApp and SMS, word for word as if nothing had been killed."""
    seed = int(os.environ.get(SEED) or secrets.randbelow(1_000_000))
    print(f"\nTo repeat the moments of these kills: {SEED}={seed}")  # noqa: T201 - on failure
    with SET_UPS[name](tmp_path) as set_up:
        run = await hold(set_up, Order(CONVERSATIONS, PEOPLE, seed, OUTAGE_SECONDS))

    assert run.is_clean, "\n".join(table(run))
    assert set(run.casualties.killed) == {process.name for process in set_up.processes}
