"""The audit page: who saw and did what."""

import csv
import io
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

import arrears.cases
from arrears.cases.acting import Actor, note
from arrears.cases.staff import open_case
from arrears.cases.store import Store
from arrears.desk.access import READS
from arrears.desk.audit import wording
from arrears.desk.routes import guarded_routes
from tests.arrears.case_lines import case_line, loaded
from tests.arrears.cases.desk import acts_about, do
from tests.arrears.cases.requests import audited
from tests.arrears.desk.colleagues import Colleague
from tests.arrears.fixtures import Clock

CASES = Path(arrears.cases.__file__).parent
ROW = re.compile(r"<tr>\s*<td>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<td[^>]*>(.*?)</td>", re.DOTALL)


def rows(page: str) -> list[list[str]]:
    return [CELL.findall(f"<td>{row}") for row in ROW.findall(page)]


async def noted(store: Store, act: str, by: Actor, **facts: Any) -> None:
    async with store.writing() as session:
        await note(session, act, by, **facts)


async def look(colleague: Colleague, **asked: object) -> list[list[str]]:
    page = await colleague.browser.get("/desk/audit", params={k: str(v) for k, v in asked.items()})
    assert page.status_code == 200
    return rows(page.text)


@pytest.fixture
async def seen(store: Store, agent: Colleague, supervisor: Colleague) -> None:
    """Two cases, of which Anne opened one and Saskia both."""
    await loaded(store, case_line("2026-000001"), case_line("2026-000002"))
    for who, number in (
        (agent, "2026-000001"),
        (supervisor, "2026-000001"),
        (supervisor, "2026-000002"),
    ):
        await do(store, open_case, who.id, number)


@pytest.mark.usefixtures("seen")
async def test_who_saw_a_case_is_found_by_its_number(supervisor: Colleague) -> None:
    found = await look(supervisor, case="2026-000001", act="case:seen")

    assert [row[1:4] for row in found] == [
        ["Saskia", "zaak bekeken", "2026-000001"],
        ["Anne", "zaak bekeken", "2026-000001"],
    ]


@pytest.mark.usefixtures("seen")
async def test_what_somebody_did_is_found_by_who_they_are(
    agent: Colleague, supervisor: Colleague
) -> None:
    assert [row[1:3] for row in await look(supervisor, staff=agent.id)] == [
        ["Anne", "zaak bekeken"]
    ]


async def test_days_are_those_of_amsterdam(
    clock: Clock, store: Store, supervisor: Colleague
) -> None:
    today = clock.moment
    for hour in (22, 23):
        clock.moment = datetime(2026, 11, 17, hour, 30, tzinfo=UTC)
        await noted(store, "case:seen", Actor.staff(supervisor.id), hour=hour)
    clock.moment = today

    def hours(found: list[list[str]]) -> list[str]:
        return [row[5] for row in found if "hour" in row[5]]

    assert hours(await look(supervisor, since="2026-11-18")) == ["hour: 23"]
    assert hours(await look(supervisor, until="2026-11-17")) == ["hour: 22"]
    assert len(hours(await look(supervisor, since="2026-11-17", until="2026-11-18"))) == 2


async def test_whom_it_was_done_to_is_told_by_name(
    store: Store, administrator: Colleague, agent: Colleague
) -> None:
    await administrator.post(f"/desk/staff/{agent.id}/deactivate")

    assert (await look(administrator, act="staff:deactivated"))[0][1:5] == [
        "Bo",
        "toegang gestopt",
        "",
        "Anne",
    ]


async def test_older_events_are_a_page_on(store: Store, supervisor: Colleague) -> None:
    for number in range(150):
        await noted(store, "case:seen", Actor.staff(supervisor.id), number=number)

    first = await supervisor.get(f"/desk/audit?staff={supervisor.id}")
    (older,) = re.findall(r'href="(/desk/audit\?[^"]*before=\d+)"', first.text)
    second = await supervisor.get(older.replace("&amp;", "&"))

    numbers = [row[5] for page in (first, second) for row in rows(page.text)]
    assert numbers == [f"number: {number}" for number in reversed(range(150))]
    assert len(first.content) < 100_000
    assert "Oudere gebeurtenissen" not in second.text


@pytest.mark.parametrize(
    "asked",
    [
        {"staff": "niemand"},
        {"staff": "9" * 40},
        {"since": "gisteren"},
        {"until": "9999-12-31"},
        {"since": "0001-01-01"},
        {"before": "-1"},
        {"case": "\0"},
        {"act": "'; DROP TABLE audit_events; --"},
    ],
)
async def test_what_makes_no_sense_harms_nothing(
    supervisor: Colleague, asked: dict[str, str]
) -> None:
    await look(supervisor, **asked)
    assert (await supervisor.browser.get("/desk/audit/file", params=asked)).status_code == 200


@pytest.mark.usefixtures("seen")
async def test_the_same_is_a_file_for_a_spreadsheet(store: Store, supervisor: Colleague) -> None:
    file = await supervisor.get("/desk/audit/file?case=2026-000002&act=case:seen")

    assert file.headers["content-type"] == "text/csv; charset=utf-8"
    assert file.headers["cache-control"] == "no-store"
    assert file.text.startswith("\ufeff")
    (line,) = csv.DictReader(io.StringIO(file.text[1:]), delimiter=";")
    assert (line["wie"], line["handeling"], line["zaaknummer"]) == (
        "Saskia",
        "zaak bekeken",
        "2026-000002",
    )
    assert await acts_about(store, "audit") == ["audit:exported"]


async def test_a_file_holds_no_formulas(store: Store, supervisor: Colleague) -> None:
    await noted(store, "=1+1", Actor("=cmd"))

    file = await supervisor.get("/desk/audit/file")

    assert ";=" not in file.text
    assert "'=cmd" in file.text


async def test_a_long_trail_comes_as_a_file_as_a_whole(
    store: Store, supervisor: Colleague, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("arrears.cases.audit_trail.AT_A_TIME", 2)
    for number in range(5):
        await noted(store, "case:seen", Actor.staff(supervisor.id), number=number)

    file = await supervisor.get("/desk/audit/file?act=case:seen")

    assert re.findall(r"number: (\d)", file.text) == ["4", "3", "2", "1", "0"]


async def test_nothing_of_the_desk_changes_the_trail(
    app: FastAPI, store: Store, supervisor: Colleague
) -> None:
    assert {
        route.method for route in guarded_routes() if route.path.startswith("/desk/audit")
    } <= READS
    before = len(await audited(store))
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        refused = await supervisor.browser.request(
            method, "/desk/audit", headers={"X-CSRF-Token": supervisor.csrf}
        )
        assert refused.status_code == 405
    assert len(await audited(store)) == before


@pytest.mark.parametrize("column", ["at", "actor", "act", "facts"])
async def test_the_store_refuses_to_rewrite_the_trail(
    store: Store, supervisor: Colleague, column: str
) -> None:
    """Also by a statement of somebody who is at the database itself."""
    with pytest.raises(IntegrityError, match="audit_is_never_rewritten"):
        async with store.writing() as session:
            await session.execute(text(f"UPDATE audit_events SET {column} = {column}"))  # noqa: S608 - our own names


async def test_the_trigger_is_in_the_database(store: Store) -> None:
    table = {
        "sqlite": "sqlite_master WHERE type = 'trigger' AND name",
        "postgresql": "pg_trigger WHERE tgname",
    }
    async with store.reading() as session:
        found = await session.scalar(
            text(
                f"SELECT count(*) FROM {table[store.engine.dialect.name]}"  # noqa: S608 - our own names
                " = 'audit_is_never_rewritten'"
            )
        )

    assert found == 1


def test_no_code_of_ours_rewrites_the_trail() -> None:
    package = CASES.parent
    sources = {path: path.read_text() for path in package.rglob("*.py")}
    rewriting = re.compile(r"update\(AuditEvent\)|update\(.*audit_events")

    assert [path for path, source in sources.items() if rewriting.search(source)] == []


def test_every_act_has_dutch_words() -> None:
    """An act that is new is added to `arrears/desk/audit/wording.py`."""
    written = re.compile(r'note\(\s*session,\s*"([a-z_]+:[a-z_]+)"')
    acts = {
        act
        for path in sorted(CASES.parent.rglob("*.py"))
        for act in written.findall(path.read_text())
    }

    assert len(acts) > 30
    assert sorted(acts - set(wording.ACTS)) == []


def test_an_act_without_words_is_still_told() -> None:
    assert wording.act("complaint:sent_on") == "klacht: sent on"
    assert wording.act("weather:changed") == "weather: changed"
