"""The dry run shows all and changes nothing; the demo run writes to the log, once."""

from datetime import UTC, datetime

import pytest

from arrears.cases.demo import demo_lines
from arrears.cases.importing import import_cases
from arrears.cases.outreach.rules import STANDARD
from arrears.cases.store import Store
from arrears.channels.outbound.__main__ import parser, send, show_plan, to_log_only
from tests.arrears.channels.outbound.postbox import deliveries, outreach
from tests.arrears.fixtures import TODAY, Clock

type Capture = pytest.CaptureFixture[str]


@pytest.fixture
async def demo(store: Store, clock: Clock) -> Store:
    await import_cases(store, demo_lines(TODAY))
    return store


async def test_the_dry_run_tells_what_to_whom_and_why_not(demo: Store, capsys: Capture) -> None:
    assert await show_plan(demo, STANDARD) == 0

    shown = capsys.readouterr().out
    assert shown.startswith("Wed 18 November 2026 10:00: 3 to send, 1 held back.")
    assert "2026-000103 reminder (third_reminder) sms +316******03\n  Dag, dit is" in shown
    assert "2026-000110 instalment_due sms +316******10\n" in shown
    assert "2026-000111 reminder (second_reminder) held back: dispute" in shown
    assert await outreach(demo) == []


async def test_it_shows_no_whole_number(demo: Store, capsys: Capture) -> None:
    await show_plan(demo, STANDARD)

    assert "+31600000" not in capsys.readouterr().out


async def test_in_quiet_hours_it_says_from_when_on(
    demo: Store, clock: Clock, capsys: Capture
) -> None:
    clock.moment = datetime(2026, 11, 21, 20, tzinfo=UTC)

    await show_plan(demo, STANDARD)

    assert "nothing goes (contact.quiet_hours; from Mon 23 November 07:00 on)" in (
        capsys.readouterr().out
    )


async def test_a_demo_sends_to_the_log_once(demo: Store, capsys: Capture) -> None:
    assert await send(demo, STANDARD, pack=to_log_only) == 0
    assert await send(demo, STANDARD, pack=to_log_only) == 0

    said = capsys.readouterr().out
    assert "10:00: 3 sent." in said
    assert "10:00: 0 sent." in said
    assert len(await outreach(demo)) == 3
    assert await deliveries(demo) == []


async def test_without_telephones_nothing_is_sent(demo: Store, capsys: Capture) -> None:
    assert await send(demo, STANDARD, pack=None) == 1

    assert "No telephones are set up." in capsys.readouterr().err
    assert await outreach(demo) == []


def test_both_commands_are_there() -> None:
    assert parser().parse_args(["plan"]).command == "plan"
    assert parser().parse_args(["send", "--to-log"]).to_log
