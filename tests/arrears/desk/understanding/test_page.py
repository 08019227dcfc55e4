"""The page on which staff says what messages were about."""

import re
from html import unescape
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import yaml
from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.kinds import Intent
from arrears.cases.models import MessageLabel
from arrears.cases.store import Store
from arrears.cases.understanding import reviewing
from arrears.cases.understanding.labelling import label
from arrears.desk.understanding.words import INTENTS
from tests.arrears.case_lines import PERSON, case_line, loaded, verified_conversation
from tests.arrears.cases.desk import acts_about, do
from tests.arrears.chat.talking import Talk
from tests.arrears.desk.colleagues import Colleague

PATH = "/desk/understanding"
DOMAIN = Path(__file__).parents[4] / "domain"
SAID = re.compile(r'<p class="said"[^>]*>(.*?)</p>', re.DOTALL)
SECRETS = (
    "123456782",
    "4111 1111 1111 1111",
    "NL91 ABNA 0417 1643 00",
    "06-12345678",
    "noor@voorbeeld.example",
    "1234 AB",
    "2026-000123",
    "3-2-1990",
    "Zandstra",
    "Dorpsstraat 12",
)


def said(page: str) -> list[str]:
    return [unescape(text) for text in SAID.findall(page)]


@pytest.fixture
async def talk(store: Store) -> Talk:
    return await Talk.started(store)


async def labels(store: Store) -> list[tuple[Intent | None, int]]:
    async with store.reading() as session:
        found = await session.scalars(select(MessageLabel))
        return [(one.intent, one.version) for one in found]


async def test_who_sees_no_talks_sees_what_was_not_understood(
    administrator: Colleague, talk: Talk
) -> None:
    await talk.hears("en die <b>dinges</b>", Intent.ASK_FEES, unclear=True)

    page = await administrator.get(PATH)

    assert said(page.text) == ["en die b dinges /b"]
    assert "De assistent dacht: kosten en rente (40% zeker)" in page.text
    assert str(talk.id) not in page.text


async def test_a_label_is_chosen_and_the_next_message_is_at_hand(
    store: Store, supervisor: Colleague, talk: Talk
) -> None:
    message, following = await talk.hears("wablief", unclear=True), uuid4()

    done = await supervisor.post(
        f"{PATH}/{message}?trouble=not_understood",
        intent="ask_repeat",
        seen="0",
        following=str(following),
    )

    assert done.status_code == 303
    assert done.headers["location"] == f"{PATH}?trouble=not_understood&done=yes#m-{following}"
    assert await labels(store) == [(Intent.ASK_REPEAT, 1)]
    page = await supervisor.get(done.headers["location"])
    assert "Uw keuze is bewaard." in page.text
    assert said(page.text) == []
    assert (
        "Saskia koos: <strong>leg het nog eens uit</strong>"
        in (await supervisor.get(f"{PATH}?labelled=yes")).text
    )


async def test_what_does_not_belong_is_left_out(
    store: Store, supervisor: Colleague, talk: Talk
) -> None:
    message = await talk.hears("asdf", unclear=True)

    await supervisor.post(f"{PATH}/{message}", intent="none", seen="0")

    assert await labels(store) == [(None, 1)]
    page = await supervisor.get(f"{PATH}?labelled=yes")
    assert "<strong>hoort er niet bij</strong>" in page.text
    assert yaml.safe_load((await supervisor.get(f"{PATH}/export.yml")).text)["nlu"] == []


async def test_who_comes_second_is_told_what_the_first_chose(
    store: Store, supervisor: Colleague, administrator: Colleague, talk: Talk
) -> None:
    message = await talk.hears("wablief", unclear=True)
    await administrator.post(f"{PATH}/{message}", intent="greet", seen="0")

    refused = await supervisor.post(f"{PATH}/{message}", intent="ask_repeat", seen="0")

    assert refused.status_code == 409
    assert "Bo was u net voor, en koos: begroeting." in refused.text
    assert await labels(store) == [(Intent.GREET, 1)]


@pytest.mark.parametrize("intent", ["", "nlu_fallback", "'; DROP TABLE"])
async def test_without_a_choice_nothing_is_kept(
    store: Store, supervisor: Colleague, talk: Talk, intent: str
) -> None:
    message = await talk.hears("wablief", unclear=True)

    refused = await supervisor.post(f"{PATH}/{message}", intent=intent, seen="0")

    assert refused.status_code == 422
    assert f'href="#m-{message}"' in refused.text
    assert await labels(store) == []


async def test_what_is_gone_is_said_kindly(supervisor: Colleague) -> None:
    refused = await supervisor.post(f"{PATH}/{uuid4()}", intent="greet", seen="9" * 5_000)

    assert refused.status_code == 409
    assert "Dit bericht is er niet meer." in refused.text


@pytest.mark.parametrize(
    "query", ["trouble=x", "labelled=%00", "before=x", f"before={UUID(int=0)}", "done=%F0"]
)
async def test_what_makes_no_sense_in_the_address_harms_nothing(
    supervisor: Colleague, query: str
) -> None:
    assert (await supervisor.get(f"{PATH}?{query}")).status_code == 200


async def test_a_full_page_is_small_and_leads_to_older_messages(
    supervisor: Colleague, talk: Talk
) -> None:
    for _ in range(reviewing.A_PAGE + 1):
        await talk.hears("woorden " * 80, unclear=True)

    first = await supervisor.get(PATH)
    (older,) = re.findall(r'href="(/desk/understanding\?before=[^"]*)"', first.text)

    assert len(first.content) < 100_000
    assert len(said((await supervisor.get(older)).text)) == 1


@pytest.mark.parametrize("secret", SECRETS)
async def test_what_names_somebody_leaves_neither_by_page_nor_by_file(
    store: Store, supervisor: Colleague, secret: str
) -> None:
    """That no number and no known name ever does: tests/dutch/test_anonymous.py."""
    await loaded(store, case_line(person=PERSON | {"last_name": "Zandstra"}))
    talk = Talk(store, await verified_conversation(store))
    message = await talk.hears(f"het is {secret} hoor", unclear=True)
    page = await supervisor.get(PATH)
    await do(store, label, message, Intent.INFORM, seen=0, by=Actor.staff(supervisor.id))
    again = await supervisor.get(f"{PATH}?labelled=yes")
    file = await supervisor.get(f"{PATH}/export.yml")

    for answer in (page, again, file):
        assert "hoor" in answer.text
        assert secret.lower() not in answer.text.lower()
    assert file.headers["cache-control"] == "no-store"
    assert (await acts_about(store, "understanding"))[-1] == "understanding:exported"


def test_each_intent_has_words_and_no_two_have_the_same() -> None:
    assert list(INTENTS) == list(Intent)
    assert len(set(INTENTS.values())) == len(INTENTS)


def test_the_intents_are_those_of_the_bot() -> None:
    known = {
        name
        for file in DOMAIN.glob("*.yml")
        for name in yaml.safe_load(file.read_text(encoding="utf-8")).get("intents") or ()
    }

    assert set(Intent) == known
