"""The complaints board: by state, what is late first, only what one asks for and may see."""

import re
from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI

from arrears.cases.complaints.people import assign_complaint
from arrears.cases.kinds import ComplaintRoute, StaffRole
from arrears.cases.store import Store
from tests.arrears.cases.complaints.complaining import STEPS, brought_to, filed
from tests.arrears.cases.desk import do, staff_member, team
from tests.arrears.desk.colleagues import Colleague, at_the_desk
from tests.arrears.desk.complaints.reading import read
from tests.arrears.statements import sent_statements

pytestmark = pytest.mark.usefixtures("fixed_day")

RECEIVED, CONFIRMED, IN_PROGRESS, ANSWERED = STEPS
TODAY, LAST_WEEK = date(2026, 11, 18), date(2026, 11, 11)
NUMBER = re.compile(r">(K2026-\d{6})</a>")
POLICYHOLDER: dict[str, Any] = {"route": ComplaintRoute.POLICYHOLDER}


async def shown(colleague: Colleague, asked: str = "") -> list[str]:
    """The numbers on the board, in order."""
    page = await colleague.get(f"/desk/complaints{asked}")
    assert page.status_code == 200
    return NUMBER.findall(page.text)


async def test_every_complaint_stands_under_its_state(
    store: Store, complaints_handler: Colleague
) -> None:
    for count, state in enumerate(STEPS):
        await brought_to(store, state, handler=complaints_handler.actor, key=f"m{count}")

    words = await read(complaints_handler, "/desk/complaints")

    assert re.findall(
        r"(Signaal|Bevestigd|In behandeling|Beantwoord|Gesloten) \((\d)\)", words
    ) == [
        ("Signaal", "1"),
        ("Bevestigd", "1"),
        ("In behandeling", "1"),
        ("Beantwoord", "1"),
        ("Gesloten", "0"),
    ]


async def test_it_counts_the_working_days_of_both_routes(
    store: Store, complaints_handler: Colleague
) -> None:
    """Of Wednesday 11 November, on Wednesday the 18th.

    The debtor's two working days ended on Friday the 13th: three working days ago. The
    policyholder's two weeks end on Wednesday the 25th: five working days are left.
    """
    await filed(store, key="debtor", on=LAST_WEEK)
    await filed(store, key="client", on=LAST_WEEK, **POLICYHOLDER)

    words = await read(complaints_handler, "/desk/complaints")

    assert words.count("Ontvangst bevestigen: 3 werkdagen te laat") == 1
    assert words.count("Contact opnemen: 3 werkdagen te laat") == 2
    assert words.count("Ontvangst bevestigen: nog 5 werkdagen") == 1
    assert words.count("Zeggen wanneer het antwoord komt: nog 5 werkdagen") == 1
    assert "2 te laat" in words


async def test_what_is_late_comes_first_and_then_what_is_due_first(
    store: Store, complaints_handler: Colleague
) -> None:
    days = [TODAY, date(2026, 11, 16), date(2026, 11, 17), LAST_WEEK]
    for day in days:
        await filed(store, key=day.isoformat(), on=day)

    # In the order of the last days: 13 November (late), then 18, 19 and 20 November.
    assert await shown(complaints_handler) == [
        "K2026-000004",
        "K2026-000002",
        "K2026-000003",
        "K2026-000001",
    ]


async def test_filters_show_only_what_is_asked_for(
    app: FastAPI, store: Store, complaints_handler: Colleague
) -> None:
    south = await team(store)
    async with at_the_desk(app, store, "carla", StaffRole.COMPLAINTS, team_id=south) as carla:
        mate = await staff_member(store, "dirk", StaffRole.COMPLAINTS, team_id=south)
        for count, handler in enumerate([carla.id, mate.staff_id, complaints_handler.id, None]):
            changes = POLICYHOLDER if handler == carla.id else {"department": "Incasso"}
            one = await filed(store, key=f"m{count}", **changes)
            if handler is not None:
                await do(store, assign_complaint, one, handler, by=carla.actor)

        assert await shown(carla, "?whose=mine") == ["K2026-000001"]
        assert await shown(carla, "?whose=team") == ["K2026-000001", "K2026-000002"]
        assert await shown(carla, "?whose=nobody") == ["K2026-000004"]
        assert await shown(carla, "?route=policyholder") == ["K2026-000001"]
        assert await shown(carla, "?department=Incasso&whose=team") == ["K2026-000002"]
        assert len(await shown(carla, "?whose=x&route=x&page=-1&department=")) == 4


async def test_who_is_in_no_team_sees_no_complaints_of_a_team(
    store: Store, complaints_handler: Colleague
) -> None:
    one = await filed(store)
    await do(store, assign_complaint, one, complaints_handler.id, by=complaints_handler.actor)

    assert await shown(complaints_handler, "?whose=team") == []


@pytest.mark.parametrize("state", [RECEIVED, ANSWERED])
async def test_nobody_sees_a_complaint_about_themselves(
    store: Store, complaints_handler: Colleague, supervisor: Colleague, state: Any
) -> None:
    await brought_to(
        store, state, handler=supervisor.actor, about_employee_id=complaints_handler.id
    )

    assert await shown(supervisor) == ["K2026-000001"]
    assert await shown(complaints_handler) == []
    assert "K2026-000001" not in (await complaints_handler.get("/desk/complaints")).text


@pytest.mark.parametrize("state", [RECEIVED, ANSWERED])
async def test_a_long_column_goes_on_on_a_page_of_its_own(
    store: Store, complaints_handler: Colleague, state: Any
) -> None:
    for count in range(27):
        await brought_to(store, state, handler=complaints_handler.actor, key=f"m{count}")

    assert len(await shown(complaints_handler)) == 8
    assert "Alle 27 klachten" in await read(complaints_handler, "/desk/complaints")
    first = await shown(complaints_handler, f"?state={state}")
    second = await shown(complaints_handler, f"?state={state}&page=2")
    assert (len(first), len(second)) == (25, 2)
    assert len({*first, *second}) == 27


async def test_more_complaints_ask_no_more_of_the_store_and_the_page_stays_small(
    store: Store, complaints_handler: Colleague
) -> None:
    await filed(store, key="first")
    few = await _statements(complaints_handler)
    for count in range(30):
        state = STEPS[count % 4]
        await brought_to(store, state, handler=complaints_handler.actor, key=f"m{count}")

    assert await _statements(complaints_handler) == few
    assert len((await complaints_handler.get("/desk/complaints")).content) < 100_000


async def _statements(colleague: Colleague) -> int:
    with sent_statements() as sent:
        await colleague.get("/desk/complaints")
    return len(sent)


async def test_the_board_tells_no_stories_and_no_names(
    store: Store, complaints_handler: Colleague
) -> None:
    await filed(store, about="Mevrouw Pietersen werd uitgelachen.")

    assert "Pietersen" not in (await complaints_handler.get("/desk/complaints")).text


async def test_the_board_is_no_work_of_agents(agent: Colleague, administrator: Colleague) -> None:
    assert (await agent.get("/desk/complaints")).status_code == 403
    assert (await administrator.get("/desk/complaints")).status_code == 403
