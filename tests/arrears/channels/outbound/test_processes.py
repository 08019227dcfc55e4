"""Two processes that send at once, really: every message goes, and goes once."""

import subprocess
import sys
from collections import Counter

from arrears.cases.store import Store
from tests.arrears.case_lines import POLICY, Line, loaded, premium
from tests.arrears.cases.outreach.looking import REACHABLE, ago, late
from tests.arrears.channels.outbound.postbox import deliveries, our_reminders, outreach

CASES = 30


def line(count: int) -> Line:
    person = REACHABLE | {"first_name": f"Noor {count}", "phone": f"+316123450{count:02}"}
    policy = POLICY | {"number": f"P-{count}"}
    claims = [premium(policy=policy["number"], due_on=ago(21))]
    return late(number=f"2026-0002{count:02}", person=person, policies=[policy], claims=claims)


def process(url: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.arrears.channels.outbound.sender", url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


async def test_two_processes_send_every_message_once(store: Store, database_url: str) -> None:
    await loaded(store, *(line(count) for count in range(CASES)))
    senders = [process(database_url) for _ in range(2)]
    for one in senders:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"

    for one in senders:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    said = [one.communicate(timeout=60)[0] for one in senders]

    assert [one.returncode for one in senders] == [0, 0]
    assert sum(int(line.splitlines()[-1]) for line in said) == CASES
    by_case = Counter(one.case_id for one in await outreach(store))
    by_number = Counter(one.address for one in await deliveries(store))
    by_claim = Counter(one.claim_id for one in await our_reminders(store))
    for found in (by_case, by_number, by_claim):
        assert list(found.values()) == [1] * CASES
