"""The case store's commands: what they do, what they refuse, what they say."""

import argparse
import json
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from arrears.cases.__main__ import (
    NotADemoStore,
    empty_demo,
    load,
    main,
    run,
    seed_demo,
    tell,
)
from arrears.cases.case_lines import BadLine
from arrears.cases.importing import ImportReport
from arrears.cases.kinds import Channel
from arrears.cases.models import Case, Message
from arrears.cases.store import Store
from arrears.chat.log import Log
from arrears.chat.records import Inbound
from arrears.settings import settings
from tests.arrears.case_lines import as_file, case_line, loaded


async def cases(store: Store) -> int:
    async with store.reading() as session:
        return await session.scalar(select(func.count()).select_from(Case)) or 0


def refused(*bad: BadLine) -> ImportReport:
    report = ImportReport()
    for one in bad:
        report.refuse(one)
    return report


async def test_an_empty_store_is_filled_with_the_demo_once(store: Store, fixed_day: date) -> None:
    assert await seed_demo(store) == ImportReport(added=14)
    assert await seed_demo(store) == ImportReport()
    assert await cases(store) == 14


async def test_a_store_with_cases_of_its_own_gets_no_demo_people(store: Store) -> None:
    await loaded(store, case_line())

    assert await seed_demo(store) == ImportReport()
    assert await cases(store) == 1


async def test_a_reset_takes_the_demo_and_its_conversations_away(
    store: Store, fixed_day: date
) -> None:
    await seed_demo(store)
    log = Log(store)
    conversation_id, _ = await log.start(Channel.WEB)
    await log.receive(conversation_id, Inbound("c1", "hallo"))

    await empty_demo(store)

    assert await cases(store) == 0
    async with store.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Message)) == 0


async def test_a_store_with_one_real_case_is_never_emptied(store: Store, fixed_day: date) -> None:
    await seed_demo(store)
    await loaded(store, case_line())

    with pytest.raises(NotADemoStore):
        await empty_demo(store)
    assert await cases(store) == 15


async def test_a_file_is_loaded_from_disk(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_bytes(b"\n".join(as_file(case_line("2026-000001"), case_line("2026-000002"))))

    assert await load(store, file) == ImportReport(added=2)


def test_a_good_import_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert tell(ImportReport(added=2, updated=1, unchanged=3)) == 0
    assert capsys.readouterr().out == "2 cases added, 1 updated, 3 unchanged.\n"


def test_bad_lines_are_told_as_errors_with_their_numbers(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert tell(refused(BadLine(3, "number: Field required"))) == 1

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        "line 3: number: Field required",
        "1 bad lines: nothing was loaded.",
    ]


def test_lines_that_were_left_out_are_told_to_who_keeps_the_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert tell(ImportReport(added=2, left_out=[3])) == 0

    assert capsys.readouterr().err == "line 3: left out, this case was erased here\n"


def test_of_many_bad_lines_the_first_twenty_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    tell(refused(*(BadLine(number, "bad") for number in range(1, 101))))

    told = capsys.readouterr().err.splitlines()
    assert told[0] == "line 1: bad"
    assert told[19:] == ["line 20: bad", "… and 80 more", "100 bad lines: nothing was loaded."]


async def test_the_commands_work_on_the_store_that_the_settings_name(
    store: Store, database_url: str, fixed_day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", database_url)
    settings.cache_clear()

    assert await run(argparse.Namespace(command="demo")) == 0
    assert await run(argparse.Namespace(command="demo-reset")) == 0
    assert await cases(store) == 14


def test_commands_say_in_a_line_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From an empty folder: migrate, a file that is not there, a bad file, a good one, a reset."""
    good, bad = tmp_path / "good.jsonl", tmp_path / "bad.jsonl"
    good.write_text(json.dumps(case_line()))
    bad.write_text("{}")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'var' / 'store.db'}")
    settings.cache_clear()

    def command(*arguments: str) -> tuple[int, str]:
        monkeypatch.setattr("sys.argv", ["arrears.cases", *arguments])
        return main(), capsys.readouterr().err

    assert command("migrate") == (0, "")
    assert command("import", str(tmp_path / "none.jsonl")) == (
        1,
        f"There is no file {tmp_path / 'none.jsonl'}.\n",
    )
    assert command("import", str(bad))[0] == 1
    assert command("import", str(good)) == (0, "")
    assert command("demo-reset") == (
        1,
        "This store holds cases that are not of the demo; nothing was done.\n",
    )
    settings.cache_clear()
