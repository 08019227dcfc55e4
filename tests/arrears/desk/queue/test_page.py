"""The page of the queue, through the browser of somebody of staff."""

import re
from datetime import UTC, datetime
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.callbacks import request_callback
from arrears.cases.kinds import CallbackState, EscalationReason
from arrears.cases.models import CallbackRequest, Case, Escalation
from arrears.cases.queue import Wanted
from arrears.cases.store import Store
from arrears.desk.queue.board import Asked, read_board
from arrears.desk.queue.places import Places
from tests.arrears.case_lines import case_line, conversation, loaded, verified_conversation
from tests.arrears.cases.desk import audited, do, staff_member
from tests.arrears.cases.queueing import called, called_for_case, changed, said, taken
from tests.arrears.desk.colleagues import Colleague, at_the_desk
from tests.arrears.fixtures import Clock
from tests.arrears.statements import sent_statements

BYTES_AT_MOST = 100_000
# Of a queue that this process has not read yet; else the one that reads it whole falls away.
STATEMENTS_AT_MOST = 10
DANGER = EscalationReason.DANGER


async def statements(store: Store, colleague: Colleague) -> int:
    """How many it takes to make a page; the app has more to do in the store meanwhile."""
    with sent_statements() as sent:
        async with store.reading() as session:
            await read_board(session, await Places().now(session), Asked(Wanted(colleague.id), 1))
    return len(sent)


def shown(page: str) -> list[str]:
    """The talks on a page, from top to bottom."""
    return re.findall(r'data-talk="([^"]+)"', page)


def words(page: str) -> str:
    """What somebody reads."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).replace("\xa0", " ").split())


async def read(colleague: Colleague, path: str = "/desk/queue") -> str:
    answer = await colleague.get(path)
    assert answer.status_code == 200, answer.text
    return answer.text


async def wishes_a_call(store: Store, talk: UUID | None = None) -> CallbackRequest:
    talk = talk or await conversation(store)
    by = Actor.person(talk)
    return await do(
        store, request_callback, talk, by=by, key="m1", phone="+31612345678", topic="de regeling"
    )


async def test_an_empty_queue_says_so(agent: Colleague) -> None:
    page = words(await read(agent))

    assert "Hier wacht nu niets." in page
    assert "Niemand wacht op een telefoontje." in page


async def test_a_row_tells_the_case_and_the_talk(
    store: Store, fixed_day: None, clock: Clock, agent: Colleague
) -> None:
    await loaded(store, case_line())
    talk = await called_for_case(store)
    await said(store, talk, "Ik wil een mens spreken")
    await changed(store, talk, language="pl")
    clock.move(minutes=12)

    page = await read(agent)

    told = words(page)
    assert "Vraagt om een mens" in told
    assert re.search(r"Voorbeeld Verzekeringen, factuur F-1: € 2\d\d,\d\d open, herinnering", told)
    assert "Ik wil een mens spreken" in told
    assert "Webchat Pools 12 min Niemand" in told
    assert f'href="/desk/talks/{talk}"' in page
    assert f'action="/desk/talks/{talk}/take-over"' in page


async def test_of_somebody_unknown_nothing_of_a_case_is_told(
    store: Store, agent: Colleague
) -> None:
    await loaded(store, case_line())
    talk = await called(store)
    async with store.reading() as session:
        case_id = await session.scalar(select(Case.id))
    await changed(store, talk, about_case_id=case_id)

    page = words(await read(agent))

    assert "Niet gecontroleerd wie dit is. Wij schreven over zaak 2026-000123." in page
    assert "Voorbeeld" not in page
    assert "€" not in page
    assert await audited(store, "case:listed") == []


async def test_that_somebody_saw_a_case_is_noted_once_a_day(
    store: Store, agent: Colleague, supervisor: Colleague
) -> None:
    await loaded(store, case_line())
    await called_for_case(store)

    for colleague in (agent, agent, supervisor):
        await read(colleague)
    await read(agent, "/desk/queue/board")

    seen = await audited(store, "case:listed")
    assert [one.staff_id for one in seen] == [agent.id, supervisor.id]
    assert {one.case_id for one in seen} != {None}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("mijn bsn is 111222333, help", "mijn bsn is [burgerservicenummer verborgen], help"),
        ("a" * 130, "a" * 119 + "…"),
        ("zaak 2026-000123", "zaak 2026-000123"),
        ("<b>dik</b>", "&lt;b&gt;dik&lt;/b&gt;"),
    ],
    ids=["bsn", "long", "a case number", "markup"],
)
async def test_what_was_said_is_short_and_without_numbers_of_the_person(
    store: Store, agent: Colleague, text: str, told: str
) -> None:
    await said(store, await called(store), text)

    assert f">{told}</a>" in await read(agent)


async def test_danger_is_on_top_with_the_name_of_who_has_it(store: Store, agent: Colleague) -> None:
    waits = await called(store)
    danger = await taken(store, await called(store, DANGER), await staff_member(store, "bas"))

    page = await read(agent)

    assert shown(page) == [str(danger), str(waits)]
    assert re.search(r"Gevaar \(1\).*Bas.*Wacht op een mens \(1\)", words(page))


async def test_a_talk_that_a_colleague_has_cannot_be_taken(store: Store, agent: Colleague) -> None:
    talk = await taken(store, await called(store), await staff_member(store, "bas"))

    assert f"/desk/talks/{talk}/take-over" not in await read(agent)


async def test_one_part_can_be_shown(store: Store, agent: Colleague) -> None:
    await called(store)
    mine = await taken(store, await called(store), agent.actor)

    page = await read(agent, "/desk/queue?part=mine")

    assert shown(page) == [str(mine)]
    assert "Wacht op een mens (1)" in words(page)


@pytest.mark.parametrize("query", ["?part=onzin", "?team=", "?page=999"])
async def test_any_address_of_the_queue_shows_a_page(agent: Colleague, query: str) -> None:
    assert "Hier wacht nu niets." in await read(agent, f"/desk/queue{query}")


async def test_many_talks_are_on_pages_of_fifty(store: Store, agent: Colleague) -> None:
    for _ in range(53):
        await called(store)

    first, second = await read(agent), await read(agent, "/desk/queue?page=2")

    assert len(set(shown(first)) | set(shown(second))) == 53
    assert [len(shown(page)) for page in (first, second)] == [50, 3]
    assert "Bladzijde 1 van 2" in words(first)
    assert len(first.encode()) < BYTES_AT_MOST


async def test_a_longer_queue_asks_no_more_of_the_store(store: Store, agent: Colleague) -> None:
    numbers = [f"2026-00012{digit}" for digit in range(8)]
    await loaded(store, *(case_line(number) for number in numbers))
    await called_for_case(store, numbers[0])
    await wishes_a_call(store)

    few = await statements(store, agent)
    for number in numbers[1:]:
        await said(store, await called_for_case(store, number), "hallo")
        await with_danger(store, number)

    assert await statements(store, agent) == few
    assert few <= STATEMENTS_AT_MOST


async def with_danger(store: Store, number: str) -> None:
    await called(store, DANGER, talk=await verified_conversation(store, number))


async def test_the_board_alone_can_be_fetched(store: Store, agent: Colleague) -> None:
    talk = await called(store)

    board = await read(agent, "/desk/queue/board")

    assert shown(board) == [str(talk)]
    assert "<html" not in board


async def test_other_roles_have_no_queue(administrator: Colleague) -> None:
    for path in ("/desk/queue", "/desk/queue/board", "/desk/events"):
        assert (await administrator.get(path)).status_code == 403


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (datetime(2026, 11, 18, 10, tzinfo=UTC), "We zijn nu open."),
        (
            datetime(2026, 11, 20, 18, tzinfo=UTC),
            "De volgende opening is 23 november 2026 09:00.",
        ),
        (
            datetime(2026, 12, 24, 18, tzinfo=UTC),
            "De volgende opening is 28 december 2026 09:00.",
        ),
    ],
    ids=["in the morning", "on Friday evening", "before Christmas"],
)
async def test_the_page_says_when_the_desk_is_open(
    app: FastAPI, web: httpx.AsyncClient, store: Store, clock: Clock, *, at: datetime, told: str
) -> None:
    clock.move(seconds=(at - clock.moment).total_seconds())
    async with at_the_desk(app, store, "cas") as colleague:
        assert told in words(await read(colleague))


async def test_a_call_back_is_listed_with_its_time(
    store: Store, fixed_day: None, clock: Clock, agent: Colleague
) -> None:
    await wishes_a_call(store)

    page = words(await read(agent))

    assert "06 12345678" in page
    assert "de regeling" in page
    assert "Vanaf 18 november 2026 10:00" in page or "Vanaf vandaag 10:00" in page


async def test_a_call_back_that_is_done_is_off_the_list_and_out_of_the_queue(
    store: Store, agent: Colleague
) -> None:
    request = await wishes_a_call(store)
    assert shown(await read(agent)) == [str(request.conversation_id)]

    done = await agent.post(f"/desk/queue/callbacks/{request.id}/done")

    assert (done.status_code, done.headers["location"]) == (303, "/desk/queue?told=called")
    page = await read(agent, done.headers["location"])
    assert "Genoteerd: u hebt teruggebeld." in page
    assert "Niemand wacht op een telefoontje." in page
    assert shown(page) == []


async def test_who_was_not_reached_stays_on_the_list(store: Store, agent: Colleague) -> None:
    request = await wishes_a_call(store)

    await agent.post(f"/desk/queue/callbacks/{request.id}/missed")

    page = words(await read(agent))
    assert "Eerder niet bereikt" in page
    async with store.reading() as session:
        assert await session.scalar(select(CallbackRequest.state)) is CallbackState.UNREACHABLE
        assert await session.scalar(select(Escalation.closed_at)) is None


async def test_a_call_back_that_a_colleague_did_is_said_to_be_done(
    store: Store, agent: Colleague, supervisor: Colleague
) -> None:
    request = await wishes_a_call(store)
    await supervisor.post(f"/desk/queue/callbacks/{request.id}/done")

    late = await agent.post(f"/desk/queue/callbacks/{request.id}/missed")

    assert late.headers["location"] == "/desk/queue?told=settled"
