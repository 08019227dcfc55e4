"""Canned answers, mentions and search on their pages."""

from uuid import UUID

from arrears.cases.models import CannedAnswer
from arrears.cases.store import Store
from tests.arrears.cases.requests import count
from tests.arrears.chat.talking import Talk
from tests.arrears.desk.colleagues import Colleague

IN_MENU = '1<span class="unseen"> ongelezen</span>'
HELLO = {"title": "Welkom", "body": "Dag {naam}."}


async def test_an_administrator_writes_answers_that_agents_use(
    administrator: Colleague, agent: Colleague, talk: Talk
) -> None:
    done = await administrator.post("/desk/answers", **HELLO)

    assert (done.status_code, done.headers["location"]) == (303, "/desk/answers")
    assert "Welkom" in (await administrator.get("/desk/answers")).text
    assert "Welkom" in (await agent.get(f"/desk/talks/{talk.id}")).text
    assert (await agent.get("/desk/answers")).status_code == 403


async def test_an_answer_that_cannot_be_filled_in_is_given_back(
    administrator: Colleague, store: Store
) -> None:
    refused = await administrator.post("/desk/answers", title="Welkom", body="Dag {name}.")

    assert refused.status_code == 422
    assert "Er staat nog {name}." in refused.text
    assert "Dag {name}.</textarea>" in refused.text
    assert await count(store, CannedAnswer) == 0


async def test_an_answer_is_changed_and_removed(administrator: Colleague, store: Store) -> None:
    await administrator.post("/desk/answers", **HELLO)
    page = (await administrator.get("/desk/answers")).text
    here = f"/desk/answers/{page.partition('href="/desk/answers/')[2].partition('"')[0]}"

    refused = await administrator.post(here, title="", body="Hallo.")
    await administrator.post(here, title="Welkom", body="Hallo.")
    assert refused.status_code == 422
    assert "Hallo.</textarea>" in (await administrator.get(here)).text

    await administrator.post(f"{here}/remove")
    assert await count(store, CannedAnswer) == 0
    assert (await administrator.get(here)).status_code == 404


async def test_who_is_mentioned_sees_it_till_it_is_read(
    agent: Colleague, supervisor: Colleague, verified: UUID
) -> None:
    here = f"/desk/talks/{verified}"
    await agent.post(f"{here}/notes", once="n1", note="@saskia kijk jij?")

    page = (await supervisor.get("/desk/mentions")).text
    assert "U heeft 1 ongelezen vermelding." in page
    assert IN_MENU in (await supervisor.get("/desk/queue")).text
    assert IN_MENU not in (await agent.get("/desk/queue")).text
    assert f'href="{here}#n' in page
    assert "kijk jij?" not in (await agent.get("/desk/mentions")).text

    one = page.partition('action="/desk/mentions/read"')[2].partition('action="')[2]
    assert (await supervisor.post(one.partition('"')[0])).status_code == 303
    page = (await supervisor.get("/desk/mentions")).text
    assert "U heeft alles gelezen." in page
    assert IN_MENU not in page


async def test_what_is_searched_for_is_in_no_address(agent: Colleague, verified: UUID) -> None:
    found = await agent.post("/desk/search", words="Noor")

    assert found.status_code == 200
    assert 'href="/desk/cases/2026-000123"' in found.text
    assert f'href="/desk/talks/{verified}"' in found.text
    assert "oor" not in str(found.url)


async def test_too_little_to_search_is_given_back(agent: Colleague) -> None:
    refused = await agent.post("/desk/search", words="n")

    assert refused.status_code == 422
    assert 'value="n"' in refused.text


async def test_what_was_said_is_found_and_leads_to_its_place(agent: Colleague, talk: Talk) -> None:
    await talk.say("mijn auto is <b>kapot</b>")

    found = await agent.post("/desk/search/texts", said="KAPOT auto")

    assert f'href="/desk/talks/{talk.id}?before=2#m1"' in found.text
    assert "mijn auto is &lt;b&gt;kapot&lt;/b&gt;" in found.text
    assert "apot" not in str(found.url)


async def test_nobody_is_found_by_their_citizen_service_number(
    agent: Colleague, talk: Talk
) -> None:
    await talk.say("mijn nummer is 111222333")

    assert (await agent.post("/desk/search/texts", said="111222333")).status_code == 422
    assert (
        "[burgerservicenummer verborgen]"
        in (await agent.post("/desk/search/texts", said="nummer")).text
    )
