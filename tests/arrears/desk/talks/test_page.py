"""The page of a talk."""

import re
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.authorisations import record_authorisation
from arrears.cases.complaints.filing import file_complaint
from arrears.cases.disputes import open_dispute
from arrears.cases.kinds import (
    AttachmentState,
    AuthorisationScope,
    ComplaintChannel,
    ComplaintRoute,
    DisputeReason,
    Relation,
)
from arrears.cases.models import Attachment, CannedAnswer, Message
from arrears.cases.store import Store
from arrears.chat.records import Reply
from tests.arrears.case_lines import case_line, loaded, verified_conversation
from tests.arrears.cases.desk import audited, do
from tests.arrears.cases.paying import OVER_POLICY, agreed, pays
from tests.arrears.cases.records import add
from tests.arrears.cases.requests import act
from tests.arrears.chat.talking import Talk
from tests.arrears.desk.colleagues import Colleague
from tests.arrears.fixtures import TODAY, Clock
from tests.arrears.statements import sent_statements


def path(talk: Talk | UUID) -> str:
    return f"/desk/talks/{talk.id if isinstance(talk, Talk) else talk}"


READ_FOR_A_PAGE = (
    "FROM attachments JOIN",
    "FROM notes JOIN",
    "FROM messages LEFT OUTER JOIN staff",
)


def for_the_page(sent: list[tuple[str, Any]]) -> int:
    """How many of the statements read messages, files and notes."""
    return sum(any(table in statement for table in READ_FOR_A_PAGE) for statement, _ in sent)


async def test_all_that_was_said_is_shown_with_what_was_withheld(
    agent: Colleague, talk: Talk
) -> None:
    await talk.say("ik kan niet betalen")
    waiting = await talk.unanswered()
    await talk.is_taken_over()
    await talk.log.answer(waiting, [Reply("Wat vervelend.")])

    page = (await agent.get(path(talk))).text

    assert page.index("ik kan niet betalen") < page.index("Wat vervelend.")
    assert "Niet verstuurd" in page


async def test_what_people_type_stays_text(agent: Colleague, talk: Talk) -> None:
    await talk.say("<script>alert(1)</script>")

    page = (await agent.get(path(talk))).text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize("secret", ["111222333", "4111 1111 1111 1111"])
async def test_numbers_that_colleagues_need_not_read_are_masked(
    agent: Colleague, talk: Talk, secret: str
) -> None:
    await talk.say(f"mijn nummer: {secret} hoor")

    page = (await agent.get(path(talk))).text

    assert secret not in page
    assert "nummer verborgen] hoor" in page


async def test_who_saw_a_talk_is_kept(agent: Colleague, store: Store, talk: Talk) -> None:
    await agent.get(path(talk))

    (seen,) = await audited(store, "talk:seen")
    assert (seen.staff_id, seen.conversation_id) == (agent.id, talk.id)


async def test_the_case_of_a_verified_person_is_shown_and_that_is_kept(
    agent: Colleague, store: Store, verified: UUID
) -> None:
    page = (await agent.get(path(verified))).text

    assert "Noor Voorbeeld" in page
    assert "240,00" in page
    (seen,) = await audited(store, "case:seen")
    assert seen.staff_id == agent.id


async def test_how_the_arrangement_goes_is_shown_beside_the_talk(
    agent: Colleague, store: Store, verified: UUID
) -> None:
    await agreed(store, verified, on=date(2026, 10, 1))
    await pays(store, verified, "60.00", on=date(2026, 10, 20))

    page = (await agent.get(path(verified))).text.replace("\xa0", " ")

    assert "Betalingsregeling van € 240,00" in page
    rows = re.findall(r"<tr><td>(\S+)</td><td class=.number.>(.*?)</td>\s*<td>(.*?)</td>", page)
    assert rows[0] == ("26-10-2026", "€ 60,00", "Betaald")
    assert [row[:2] for row in rows[1:]] == [
        ("25-11-2026", "€ 60,00"),
        ("28-12-2026", "€ 60,00"),
        ("25-01-2027", "€ 60,00"),
    ]


async def test_what_else_holds_for_the_case_is_shown_beside_the_talk(
    agent: Colleague, store: Store, verified: UUID
) -> None:
    person = Actor.person(verified)
    await agreed(store, verified, OVER_POLICY)
    await act(
        store,
        verified,
        record_authorisation,
        "Mies Voorbeeld",
        relation=Relation.PARENT,
        scope=AuthorisationScope.DECIDE,
        by=person,
        key="m",
    )
    facts = {"route": ComplaintRoute.DEBTOR, "channel": ComplaintChannel.WEB, "about": "Te laat."}
    await act(store, verified, file_complaint, by=person, on=TODAY, key="k", **facts)
    await act(store, verified, open_dispute, DisputeReason.NOT_MINE, by=person, on=TODAY, key="d")

    page = (await agent.get(path(verified))).text.replace("\xa0", " ")

    for words in (
        "€ 240,00 in 16 termijnen",
        "machtiging nog niet bewezen",
        "Niet van mij",
        "ontvangen",
        "Incasso staat stil",
    ):
        assert words in page


async def test_no_case_is_shown_while_nobody_is_known(
    agent: Colleague, store: Store, talk: Talk
) -> None:
    await loaded(store, case_line())

    page = (await agent.get(path(talk))).text

    assert "Noor" not in page
    assert "We weten nog niet wie dit is" in page
    assert await audited(store, "case:seen") == []


async def test_a_verification_that_lapsed_shows_no_case(
    clock: Clock, agent: Colleague, store: Store, verified: UUID
) -> None:
    clock.move(minutes=29)
    await agent.get("/desk/mentions")
    clock.move(minutes=2)

    page = (await agent.get(path(verified))).text

    assert "Noor" not in page
    assert "dat geldt niet meer" in page


async def test_a_colleague_opens_a_case_by_its_number(
    agent: Colleague, store: Store, talk: Talk
) -> None:
    await loaded(store, case_line())

    page = (await agent.get(f"{path(talk)}?case=2026-000123")).text

    assert "Noor Voorbeeld" in page
    assert "heeft zich niet bekendgemaakt voor deze zaak" in page
    assert len(await audited(store, "case:seen")) == 1


async def test_a_number_without_a_case_says_so(agent: Colleague, talk: Talk) -> None:
    assert "geen zaak met dit nummer" in (await agent.get(f"{path(talk)}?case=2026-999999")).text


async def test_a_case_that_was_opened_fills_in_no_answer(
    agent: Colleague, store: Store, talk: Talk
) -> None:
    """What one person owes must not slip into a talk with another."""
    await loaded(store, case_line())
    answer = await do(store, add, CannedAnswer, body="U bent {naam} en moet nog {openstaand}.")

    opened = (await agent.get(f"{path(talk)}?case=2026-000123&answer={answer}")).text
    own = (await agent.get(f"{path(await verified_conversation(store))}?answer={answer}")).text

    assert "U bent {naam} en moet nog {openstaand}." in opened
    assert "Vul zelf in: naam en openstaand" in opened
    assert "U bent Noor Voorbeeld en moet nog €\N{NO-BREAK SPACE}240,00." in own


async def test_a_talk_that_does_not_exist_says_so(agent: Colleague) -> None:
    assert (await agent.get(path(uuid4()))).status_code == 404


async def test_buttons_appear_only_when_they_can_be_used(
    agent: Colleague, supervisor: Colleague, store: Store, talk: Talk
) -> None:
    free = (await agent.get(path(talk))).text
    await agent.post(f"{path(talk)}/take-over")
    mine = (await agent.get(path(talk))).text
    of_anne = (await supervisor.get(path(talk))).text

    assert "/take-over" in free
    assert "/hand-back" not in free
    assert "/take-over" not in mine
    assert "/hand-back" in mine
    assert "U heeft dit gesprek." in mine
    assert "Anne heeft dit gesprek." in of_anne
    assert "/hand-back" in of_anne


async def test_a_page_is_small_and_leads_to_earlier_messages(agent: Colleague, talk: Talk) -> None:
    for number in range(120):
        await talk.say(f"bericht {number} " + "x" * 900)

    latest = await agent.get(path(talk))
    assert len(latest.content) < 100_000
    assert "bericht 119 " in latest.text
    assert "bericht 0 " not in latest.text

    page = latest.text
    while "?before=" in page:
        before = page.partition("?before=")[2].partition('"')[0]
        page = (await agent.get(f"{path(talk)}?before={before}")).text
    assert "bericht 0 " in page


async def file_in(store: Store, talk: Talk, **changes: Any) -> int:
    """A photo that came with the first message of a talk."""
    kept = {"state": AttachmentState.KEPT, "content": b"\xff\xd8\xff", "size": 3}
    async with store.writing() as session:
        message = await session.scalar(
            select(Message.id).where(Message.conversation_id == talk.id, Message.sequence == 1)
        )
        return await add(session, Attachment, **kept | {"message_id": message} | changes)


async def test_a_file_can_be_kept_and_that_is_noted(
    agent: Colleague, store: Store, talk: Talk
) -> None:
    await talk.say("zie de foto")
    file = await file_in(store, talk)
    link = f"{path(talk)}/attachments/{file}"

    page = (await agent.get(path(talk))).text
    fetched = await agent.get(link)

    assert f'href="{link}"' in page
    assert fetched.content == b"\xff\xd8\xff"
    assert fetched.headers["Content-Disposition"] == f'attachment; filename="bestand-{file}.jpg"'
    (read,) = await audited(store, "attachment:read")
    assert (read.staff_id, read.facts) == (agent.id, {"attachment_id": file})


async def test_a_file_of_another_talk_is_not_found(
    agent: Colleague, store: Store, talk: Talk
) -> None:
    await talk.say("zie de foto")
    file = await file_in(store, talk)
    other = await Talk.started(store)

    assert (await agent.get(f"{path(other)}/attachments/{file}")).status_code == 404
    assert await audited(store, "attachment:read") == []


async def test_a_file_that_is_not_here_is_no_link(
    agent: Colleague, store: Store, talk: Talk
) -> None:
    await talk.say("zie de foto")
    gone = {"state": AttachmentState.LOST, "content": None}
    file = await file_in(store, talk, **gone)

    page = (await agent.get(path(talk))).text

    assert "niet meer op te halen" in page
    assert f"/attachments/{file}" not in page
    assert (await agent.get(f"{path(talk)}/attachments/{file}")).status_code == 404


async def test_a_longer_talk_asks_no_more_of_the_store(
    agent: Colleague, store: Store, talk: Talk
) -> None:
    await talk.say("een")
    await file_in(store, talk)
    await agent.post(f"{path(talk)}/notes", once="n0", note="Notitie")
    with sent_statements() as few:
        await agent.get(path(talk))
    for number in range(20):
        await talk.say(f"bericht {number}")
        await file_in(store, talk, position=number + 1)
        await agent.post(f"{path(talk)}/notes", once=f"m{number}", note="Notitie")
    with sent_statements() as many:
        await agent.get(path(talk))

    assert for_the_page(many) == for_the_page(few) == 3
