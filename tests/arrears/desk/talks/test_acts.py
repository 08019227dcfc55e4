"""What colleagues do in a talk."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from arrears.cases.kinds import Author, Channel, Holder, TalkOutcome
from arrears.cases.models import Address, CallbackRequest, Conversation, Note
from arrears.cases.store import Store
from arrears.chat import by_sms
from tests.arrears.cases.desk import audited, do, staff_member, team
from tests.arrears.cases.records import add
from tests.arrears.cases.requests import case_id_of, count
from tests.arrears.chat.talking import Talk
from tests.arrears.desk.colleagues import Colleague
from tests.arrears.desk.talks.test_page import path
from tests.arrears.fixtures import Clock

SCRIPT = {"Accept": "application/json"}


async def row(store: Store, talk: Talk | UUID) -> Conversation:
    conversation_id = talk.id if isinstance(talk, Talk) else talk
    async with store.reading() as session:
        found = await session.get(Conversation, conversation_id)
        assert found is not None
        return found


async def said_by_staff(talk: Talk) -> list[str | None]:
    return [one.text for one in await talk.log.entries(talk.id) if one.author is Author.STAFF]


async def taken(agent: Colleague, talk: Talk) -> None:
    assert (await agent.post(f"{path(talk)}/take-over")).status_code == 303


@pytest.fixture
async def on_whatsapp(store: Store, talk: Talk, clock: Clock) -> Talk:
    """A talk on WhatsApp whose person wrote just now."""
    async with store.writing() as session:
        conversation = await session.get(Conversation, talk.id)
        assert conversation is not None
        conversation.channel = Channel.WHATSAPP
    await do(
        store,
        add,
        Address,
        channel=Channel.WHATSAPP,
        conversation_id=talk.id,
        heard_at=clock.now(),
    )
    return talk


async def silent_for_days(store: Store, clock: Clock) -> None:
    """The person on WhatsApp last wrote the day before yesterday."""
    async with store.writing() as session:
        address = (await session.scalars(select(Address))).one()
        address.heard_at = clock.now().replace(day=16)


async def test_who_takes_a_talk_has_it(agent: Colleague, store: Store, talk: Talk) -> None:
    done = await agent.post(f"{path(talk)}/take-over")

    assert (done.status_code, done.headers["location"]) == (303, path(talk))
    assert (await row(store, talk)).held_by_id == agent.id


async def test_who_comes_second_is_told_that_a_colleague_has_it(
    agent: Colleague, supervisor: Colleague, store: Store, talk: Talk
) -> None:
    await taken(agent, talk)

    refused = await supervisor.post(f"{path(talk)}/take-over")

    assert refused.status_code == 409
    assert "Anne heeft dit gesprek al." in refused.text
    assert (await row(store, talk)).held_by_id == agent.id


async def test_what_is_said_is_read_by_the_person_with_a_name(agent: Colleague, talk: Talk) -> None:
    await taken(agent, talk)

    done = await agent.post(f"{path(talk)}/say", client_id="k1", text="Goedemiddag.\r\n\r\nDag.")

    assert done.status_code == 303
    entry = (await talk.log.entries(talk.id))[-1]
    assert (entry.author, entry.by, entry.text) == (Author.STAFF, "Anne", "Goedemiddag.\n\nDag.")
    assert "Goedemiddag." in (await agent.get(path(talk))).text


async def test_what_is_sent_twice_is_said_once(agent: Colleague, talk: Talk) -> None:
    await taken(agent, talk)
    for _ in range(2):
        await agent.post(f"{path(talk)}/say", client_id="k1", text="Goedemiddag.")

    assert await said_by_staff(talk) == ["Goedemiddag."]


async def test_what_cannot_be_said_is_given_back(
    agent: Colleague, supervisor: Colleague, talk: Talk
) -> None:
    await taken(supervisor, talk)

    refused = await agent.post(f"{path(talk)}/say", client_id="k1", text="Mijn lange verhaal")

    assert refused.status_code == 409
    assert "Mijn lange verhaal</textarea>" in refused.text
    assert await said_by_staff(talk) == []


async def test_a_script_is_told_why_not(
    agent: Colleague, supervisor: Colleague, talk: Talk
) -> None:
    await taken(supervisor, talk)

    refused = await agent.browser.post(
        f"{path(talk)}/say",
        data={"csrf": agent.csrf, "client_id": "k1", "text": "Dag"},
        headers=SCRIPT,
    )

    assert (refused.status_code, refused.json()["title"]) == (409, "NotYours")
    assert "niet verstuurd" in refused.json()["detail"]


async def test_what_is_still_to_be_filled_in_is_not_sent(agent: Colleague, talk: Talk) -> None:
    await taken(agent, talk)

    refused = await agent.post(f"{path(talk)}/say", client_id="k1", text="U moet {openstaand}.")

    assert refused.status_code == 422
    assert "{openstaand}" in refused.text
    assert await said_by_staff(talk) == []


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 4001])
async def test_a_message_has_a_text_that_is_not_too_long(
    agent: Colleague, talk: Talk, text: str
) -> None:
    await taken(agent, talk)

    assert (await agent.post(f"{path(talk)}/say", client_id="k1", text=text)).status_code == 422
    assert await said_by_staff(talk) == []


async def test_what_waits_for_the_window_is_kept(
    clock: Clock, agent: Colleague, on_whatsapp: Talk, store: Store
) -> None:
    await taken(agent, on_whatsapp)
    here = path(on_whatsapp)
    await silent_for_days(store, clock)

    page = (await agent.get(here)).text
    refused = await agent.post(f"{here}/say", client_id="k1", text="Nog even dit")
    waiting = await agent.post(
        f"{here}/say", client_id="k2", text="Nog even dit", where_closed="waits"
    )

    assert "Klaarzetten en uitnodigen" in page
    assert '<textarea id="text" name="text" rows="4"' in page
    assert refused.status_code == 409
    assert "WhatsApp laat vrije tekst niet meer toe" in refused.text
    assert refused.text.count("Nog even dit</textarea>") == 2
    assert waiting.status_code == 303
    assert await said_by_staff(on_whatsapp) == ["Nog even dit"]


async def test_where_whatsapp_is_closed_an_sms_is_offered_and_the_talk_goes_on_there(
    clock: Clock, agent: Colleague, on_whatsapp: Talk, store: Store
) -> None:
    await taken(agent, on_whatsapp)
    here = path(on_whatsapp)
    await silent_for_days(store, clock)

    page = (await agent.get(here)).text
    await agent.post(f"{here}/say", client_id="k1", text="Nog even dit", where_closed="by_sms")

    assert "Versturen per sms" in page
    assert await said_by_staff(on_whatsapp) == ["Nog even dit"]
    assert (await row(store, on_whatsapp)).channel is Channel.SMS
    assert [one.staff_id for one in await audited(store, "talk:went_on_by_sms")] == [agent.id]


async def test_where_no_sms_may_go_the_page_says_why_and_the_server_refuses(
    clock: Clock,
    agent: Colleague,
    on_whatsapp: Talk,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await taken(agent, on_whatsapp)
    here = path(on_whatsapp)
    await silent_for_days(store, clock)
    monkeypatch.setattr(by_sms, "may_approach", lambda _: False)

    page = (await agent.get(here)).text
    refused = await agent.post(f"{here}/say", client_id="k1", text="Dag", where_closed="by_sms")

    assert "Versturen per sms" not in page
    assert "mogen wij niet zelf een sms sturen" in page
    assert refused.status_code == 409
    assert "Uw sms is niet verstuurd." in refused.text
    assert await said_by_staff(on_whatsapp) == []


async def test_a_talk_goes_back_to_the_bot_with_what_was_noted(
    agent: Colleague, store: Store, talk: Talk
) -> None:
    await taken(agent, talk)

    done = await agent.post(f"{path(talk)}/hand-back", summary="U betaalt op 25 november.")

    assert done.status_code == 303
    assert (await row(store, talk)).holder is Holder.BOT
    texts = [text or "" for text in await talk.texts()]
    assert any("U betaalt op 25 november." in text for text in texts)


async def test_a_talk_goes_to_a_colleague(agent: Colleague, store: Store, talk: Talk) -> None:
    await taken(agent, talk)
    bram = (await staff_member(store, "bram")).staff_id

    done = await agent.post(f"{path(talk)}/pass-on", colleague=bram)

    assert done.status_code == 303
    assert (await row(store, talk)).held_by_id == bram


async def test_a_talk_goes_to_a_team(agent: Colleague, store: Store, talk: Talk) -> None:
    await taken(agent, talk)
    zuid = await team(store)

    await agent.post(f"{path(talk)}/send-to-team", team=zuid)

    found = await row(store, talk)
    assert (found.holder, found.team_id) == (Holder.QUEUE, zuid)
    assert "wacht op Team Zuid" in (await agent.get(path(talk))).text


@pytest.mark.parametrize(("act", "words"), [("pass-on", "collega"), ("send-to-team", "team")])
async def test_who_chooses_nobody_is_asked_to(
    agent: Colleague, talk: Talk, act: str, words: str
) -> None:
    await taken(agent, talk)

    refused = await agent.post(f"{path(talk)}/{act}")

    assert refused.status_code == 409
    assert f"Kies een {words} uit de lijst." in refused.text


async def test_a_talk_is_closed_with_what_it_came_to(
    agent: Colleague, store: Store, talk: Talk
) -> None:
    await taken(agent, talk)

    done = await agent.post(f"{path(talk)}/close", outcome="solved")

    assert done.status_code == 303
    found = await row(store, talk)
    assert found.outcome is TalkOutcome.SOLVED
    assert "vraag is opgelost" in (await agent.get(path(talk))).text


async def test_a_note_shows_between_messages_and_is_not_sent(
    agent: Colleague, store: Store, talk: Talk
) -> None:
    await talk.say("dag")
    before = await talk.texts()

    for _ in range(2):
        await agent.post(f"{path(talk)}/notes", once="n1", note="Belt <b>morgen</b>.")

    page = (await agent.get(path(talk))).text
    assert "Notitie, niet verstuurd" in page
    assert "Belt &lt;b&gt;morgen&lt;/b&gt;." in page
    assert page.count("Belt &lt;b&gt;") == 1
    assert await talk.texts() == before


async def test_a_note_of_a_talk_with_a_case_belongs_to_both(
    agent: Colleague, store: Store, verified: UUID
) -> None:
    await agent.post(f"{path(verified)}/notes", once="n1", note="Belt morgen.")

    async with store.reading() as session:
        note = (await session.scalars(select(Note))).one()
    assert (note.conversation_id, note.case_id) == (verified, await case_id_of(store))


async def test_a_note_that_mentions_nobody_we_know_is_given_back(
    agent: Colleague, store: Store, talk: Talk
) -> None:
    refused = await agent.post(f"{path(talk)}/notes", once="n1", note="@niemand kijk eens")

    assert refused.status_code == 422
    assert "@niemand kijk eens</textarea>" in refused.text
    assert await count(store, Note) == 0


async def test_nothing_is_done_in_a_talk_that_does_not_exist(agent: Colleague) -> None:
    here = path(uuid4())

    assert (await agent.post(f"{here}/say", client_id="k1", text="Dag")).status_code == 404
    assert (await agent.post(f"{here}/notes", once="n1", note="Dag")).status_code == 404


async def test_who_has_the_talk_is_seen_to_type(agent: Colleague, talk: Talk) -> None:
    assert (await agent.post(f"{path(talk)}/typing")).status_code == 204


async def callbacks(store: Store) -> list[CallbackRequest]:
    async with store.reading() as session:
        return list(await session.scalars(select(CallbackRequest)))


async def test_a_call_back_is_recorded_once_and_the_person_reads_when(
    clock: Clock, agent: Colleague, store: Store, talk: Talk
) -> None:
    wish = {"phone": "06 1234 5678", "on": "2026-11-20", "part": "afternoon", "topic": "de rente"}
    for _ in range(2):
        done = await agent.post(f"{path(talk)}/call-back", once="k1", **wish)
        assert (done.status_code, done.headers["location"]) == (303, path(talk))

    (made,) = await callbacks(store)
    assert (made.phone, made.topic) == ("+31612345678", "de rente")
    assert (made.wished_from, made.wished_until) == (
        clock.now().replace(day=20, hour=11),
        clock.now().replace(day=20, hour=16),
    )
    assert [one.staff_id for one in await audited(store, "callback:requested")] == [agent.id]
    (told,) = await talk.texts()
    assert told == (
        "Wij bellen u op vrijdag 20 november 2026, tussen 12 uur en 17 uur, op nummer "
        "06 12345678. Komt dat u niet uit? Laat het ons dan hier weten."
    )


async def test_without_a_day_somebody_is_called_as_soon_as_staff_is_there(
    clock: Clock, agent: Colleague, store: Store, talk: Talk
) -> None:
    await agent.post(f"{path(talk)}/call-back", once="k1", phone="0612345678", on="")

    assert [one.wished_from for one in await callbacks(store)] == [None]
    assert "op woensdag 18 november 2026, op nummer" in ((await talk.texts())[-1] or "")


@pytest.mark.parametrize(
    "wrong",
    [
        {"phone": "geen nummer"},
        {"on": "2026-11-21"},
        {"on": "2026-11-17"},
        {"topic": "x\x07"},
    ],
    ids=["no number", "on Saturday", "yesterday", "no text"],
)
async def test_a_call_back_that_cannot_be_is_given_back_and_nobody_hears_of_it(
    clock: Clock, agent: Colleague, store: Store, talk: Talk, wrong: dict[str, str]
) -> None:
    wish = {"phone": "0612345678", "on": "2026-11-20", "topic": "de rente"} | wrong

    refused = await agent.post(f"{path(talk)}/call-back", once="k1", **wish)

    assert refused.status_code == 422
    assert f'value="{wish["phone"]}"' in refused.text
    assert await callbacks(store) == []
    assert await talk.texts() == []
