"""The pages about privacy: who asks, who it is about, their copy, and erasing."""

import io
import json
import re
import zipfile
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import insert, select, update

from arrears import clock
from arrears.cases.acting import Actor
from arrears.cases.kinds import Author, MessageState, PrivacyRequestState, PrivacyRight
from arrears.cases.models import Conversation, Message, Person, PrivacyRequest
from arrears.cases.privacy.declared import DECLARED
from arrears.cases.privacy_requests import request_privacy
from arrears.cases.store import Store
from tests.arrears.case_lines import PERSON, case_line, loaded, verified_conversation
from tests.arrears.cases.desk import OnPurposeError, audited, do
from tests.arrears.cases.privacy.planting import (
    dump,
    person_in_every_table,
    plantable,
    planted,
)
from tests.arrears.desk.colleagues import Colleague

REACHED = PERSON | {"phone": "+31612345678", "email": "noor@voorbeeld.example"}
NUMBER = "2026-000123"
PEOPLE, REQUESTS = "/desk/privacy/persons", "/desk/privacy/requests"


@pytest.fixture
async def person_id(store: Store) -> int:
    """Noor, whom we can reach, with a case."""
    await loaded(store, case_line(person=REACHED))
    async with store.reading() as session:
        return (await session.scalars(select(Person.id))).one()


async def asked(store: Store, right: PrivacyRight = PrivacyRight.COPY) -> tuple[int, UUID]:
    """A request of Noor, and the conversation in which she asked."""
    talk = await verified_conversation(store)
    request = await do(store, request_privacy, talk, right, by=Actor.person(talk), key=uuid4().hex)
    return request.id, talk


async def said(store: Store, talk: UUID) -> list[str | None]:
    async with store.reading() as session:
        texts = select(Message.text).where(Message.conversation_id == talk)
        return list(await session.scalars(texts.order_by(Message.sequence)))


async def state_of(store: Store, request_id: int) -> PrivacyRequest:
    async with store.reading() as session:
        return (
            await session.scalars(select(PrivacyRequest).where(PrivacyRequest.id == request_id))
        ).one()


async def test_who_does_not_do_privacy_sees_nothing_of_it(
    agent: Colleague,
    complaints_handler: Colleague,
    administrator: Colleague,
    person_id: int,
) -> None:
    for colleague in (agent, complaints_handler, administrator):
        for path in ("", f"/persons/{person_id}", f"/persons/{person_id}/copy.zip"):
            assert (await colleague.get(f"/desk/privacy{path}")).status_code == 403


async def test_open_requests_stand_in_order_and_late_ones_say_so(
    supervisor: Colleague, store: Store, person_id: int
) -> None:
    (late, _), (fresh, _) = await asked(store), await asked(store, PrivacyRight.ERASURE)
    async with store.writing() as session:
        past = update(PrivacyRequest).where(PrivacyRequest.id == late)
        await session.execute(past.values(due_on=date(2020, 1, 1)))

    shown = (await supervisor.get("/desk/privacy")).text

    assert shown.index(f"requests/{late}") < shown.index(f"requests/{fresh}")
    assert shown.count("te laat") == 1


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param({"number": NUMBER}, id="case number"),
        pytest.param({"last_name": "voorbeeld", "born_on": "1990-02-03"}, id="name and day"),
        pytest.param({"phone": "06 12345678"}, id="telephone"),
        pytest.param({"email": "Noor@voorbeeld.example"}, id="e-mail"),
    ],
)
async def test_a_person_is_found_by_what_they_know(
    supervisor: Colleague, store: Store, person_id: int, typed: dict[str, str]
) -> None:
    found = await supervisor.post("/desk/privacy/search", **typed)

    assert (found.status_code, found.headers["location"]) == (303, f"{PEOPLE}/{person_id}")
    (event,) = await audited(store, "privacy:searched")
    assert event.facts["found"] == [person_id]
    assert "oor" not in json.dumps(event.facts)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        pytest.param({}, "Vul een van de velden in", id="nothing"),
        pytest.param({"last_name": "Voorbeeld"}, "allebei", id="a name alone"),
        pytest.param({"last_name": "Voorbeeld", "born_on": "3 feb"}, "geboortedatum", id="day"),
        pytest.param({"phone": "bel mij"}, "geen telefoonnummer", id="no telephone"),
        pytest.param({"number": "2026-999999"}, "niemand gevonden", id="nobody"),
    ],
)
async def test_a_search_that_finds_nobody_says_what_to_do(
    supervisor: Colleague, person_id: int, typed: dict[str, str], told: str
) -> None:
    answer = await supervisor.post("/desk/privacy/search", **typed)

    assert answer.status_code == 422
    assert told in answer.text
    for value in typed.values():
        assert f'value="{value}"' in answer.text


async def test_of_several_people_staff_chooses(supervisor: Colleague, store: Store) -> None:
    await loaded(store, case_line(person=REACHED))
    other = REACHED | {"first_name": "Sem"}
    await loaded(store, case_line("2026-000456", person=other))

    shown = await supervisor.post("/desk/privacy/search", phone="0612345678")

    assert shown.status_code == 200
    assert "2 mensen gevonden" in shown.text
    assert len(re.findall(rf'href="{PEOPLE}/\d+"', shown.text)) == 2


async def test_whoever_looks_at_a_person_is_in_the_audit_trail(
    supervisor: Colleague, store: Store, person_id: int
) -> None:
    shown = await supervisor.get(f"{PEOPLE}/{person_id}")

    assert "Noor Voorbeeld" in shown.text
    (event,) = await audited(store, "case:seen")
    assert event.staff_id == supervisor.id


async def test_nobody_is_at_another_number(supervisor: Colleague) -> None:
    for path in ("persons/999", "persons/999/copy.zip", "persons/999/erasure", "requests/999"):
        assert (await supervisor.get(f"/desk/privacy/{path}")).status_code == 404


async def copy_of(colleague: Colleague, person_id: int) -> zipfile.ZipFile:
    answer = await colleague.get(f"{PEOPLE}/{person_id}/copy.zip")
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    return zipfile.ZipFile(io.BytesIO(answer.content))


async def test_a_copy_has_all_that_is_held_and_no_secrets(
    supervisor: Colleague, store: Store
) -> None:
    person_id = await person_in_every_table(store)

    archive = await copy_of(supervisor, person_id)
    shown = archive.read("uw-gegevens.html").decode()
    listed = archive.read("uw-gegevens.json").decode()

    for table in DECLARED:
        for name, column in plantable(table):
            word = planted(table, name)
            is_unique = word.count(" ") == 2
            if column.label:
                assert word in listed, (table.model, name)
                assert word in shown, (table.model, name)
            elif is_unique:
                assert word not in listed + shown, (table.model, name)
    letters = [name for name in archive.namelist() if name.startswith("brieven/")]
    assert [name.partition("-")[0] for name in letters] == ["brieven/brief", "brieven/klacht"]
    assert all(archive.read(name).startswith(b"%PDF") for name in letters)


async def test_a_copy_says_why_from_where_to_whom_and_how_long(
    supervisor: Colleague, store: Store, person_id: int
) -> None:
    archive = await copy_of(supervisor, person_id)
    shown = archive.read("uw-gegevens.html").decode()

    for heading in ("Waarom", "Waar het vandaan komt", "Wie het kreeg", "Hoe lang", "Uw rechten"):
        assert f"<h2>{heading}" in shown
    assert "Voorbeeld Verzekeringen" in shown
    assert "Autoriteit Persoonsgegevens" in shown
    assert json.loads(archive.read("uw-gegevens.json"))["persons"][0]["last_name"] == "Voorbeeld"
    assert len(await audited(store, "privacy:copied")) == 1


async def test_a_copy_has_nothing_of_another_person(
    supervisor: Colleague, store: Store, person_id: int
) -> None:
    other = PERSON | {"first_name": "Sem", "last_name": "Geheimman", "phone": "+31687654321"}
    await loaded(store, case_line("2026-000456", person=other))

    archive = await copy_of(supervisor, person_id)

    for name in archive.namelist():
        content = archive.read(name).decode()
        assert not any(one in content for one in ("Geheimman", "2026-000456", "87654321"))


async def with_old_talk(store: Store) -> UUID:
    talk = await verified_conversation(store)
    # The daily job of the running app leaves it alone.
    long_ago = clock.now() - timedelta(days=10)
    row: dict[str, Any] = {"author": Author.PERSON, "state": MessageState.ANSWERED}
    async with store.writing() as session:
        values = row | {
            "id": talk,
            "conversation_id": talk,
            "sequence": 1,
            "text": "alleen een vraag",
        }
        await session.execute(insert(Message).values(values | {"at": long_ago}))
        await session.execute(update(Conversation).values(last_sequence=1, started_at=long_ago))
    return talk


async def test_erasing_shows_first_what_goes_and_what_stays(
    supervisor: Colleague, store: Store, person_id: int
) -> None:
    await with_old_talk(store)

    shown = (await supervisor.get(f"{PEOPLE}/{person_id}/erasure")).text

    assert "1 gesprek," in shown
    assert "Zaak 2026-000123" in shown
    assert "De zaak loopt nog" in shown
    assert "alleen een vraag" in await dump(store)


async def test_erasing_asks_for_the_number_and_then_erases(
    supervisor: Colleague, store: Store, person_id: int
) -> None:
    await with_old_talk(store)
    path = f"{PEOPLE}/{person_id}/erasure"

    refused = await supervisor.post(path, number="2026-000124")
    assert (refused.status_code, "niets gewist" in refused.text) == (422, True)
    assert "alleen een vraag" in await dump(store)

    done = await supervisor.post(path, number=NUMBER)
    assert (done.status_code, done.headers["location"]) == (
        303,
        f"{PEOPLE}/{person_id}?done=erased",
    )
    assert "alleen een vraag" not in await dump(store)
    assert "is gewist" in (await supervisor.get(done.headers["location"])).text


async def test_an_answer_is_told_where_it_was_asked(
    supervisor: Colleague, store: Store, person_id: int
) -> None:
    request_id, talk = await asked(store, PrivacyRight.OBJECTION)
    path = f"/desk/privacy/requests/{request_id}/answer"

    for _ in range(2):
        assert (await supervisor.post(path)).status_code == 303

    assert (await state_of(store, request_id)).state is PrivacyRequestState.ANSWERED
    (told,) = await said(store, talk)
    assert "Wij zijn daarmee gestopt" in (told or "")


async def test_what_is_not_to_be_used_stands_still_and_its_case_says_so(
    supervisor: Colleague, store: Store, person_id: int
) -> None:
    await loaded(store, case_line("2026-000456", person=REACHED))
    request_id, talk = await asked(store, PrivacyRight.RESTRICTION)
    assert "Leg de zaken stil" in (await supervisor.get(f"{REQUESTS}/{request_id}")).text

    for _ in range(2):
        assert (await supervisor.post(f"{REQUESTS}/{request_id}/answer")).status_code == 303

    (told,) = await said(store, talk)
    assert "Wij bewaren ze nu alleen" in (told or "")
    for number in (NUMBER, "2026-000456"):
        shown = (await supervisor.get(f"/desk/cases/{number}")).text
        assert "nu niet te gebruiken (artikel 18 AVG)" in shown
    started = await audited(store, "pause:started")
    assert [one.facts["reason"] for one in started] == ["restriction"] * 2


async def test_a_correction_is_answered_once_something_was_corrected(
    supervisor: Colleague, store: Store, person_id: int
) -> None:
    request_id, talk = await asked(store, PrivacyRight.CORRECTION)
    page = f"{REQUESTS}/{request_id}"
    contact = f"/desk/cases/{NUMBER}/contact"
    assert f'href="{contact}"' in (await supervisor.get(page)).text
    refused = await supervisor.post(f"{page}/answer")
    assert (refused.status_code, "nog niets verbeterd" in refused.text) == (422, True)
    assert await said(store, talk) == []

    fields = {"key": uuid4().hex, "field": "phone", "value": "06 87654321", "step": "do"}
    assert (await supervisor.post(contact, **fields)).status_code == 303
    assert "Verbeterd sinds dit verzoek: telefoonnummer" in (await supervisor.get(page)).text
    assert (await supervisor.post(f"{page}/answer")).status_code == 303

    told = (await said(store, talk))[-1] or ""
    assert told.endswith("Dat hebben we gedaan. Dit is nu aangepast: uw telefoonnummer.")


async def test_what_was_corrected_elsewhere_is_answered_too(
    supervisor: Colleague, store: Store, person_id: int
) -> None:
    request_id, talk = await asked(store, PrivacyRight.CORRECTION)

    done = await supervisor.post(f"{REQUESTS}/{request_id}/answer", elsewhere="yes")

    assert done.status_code == 303
    (told,) = await said(store, talk)
    assert (told or "").endswith("Dat hebben we gedaan.")


@pytest.mark.parametrize("right", [PrivacyRight.CORRECTION, PrivacyRight.RESTRICTION])
async def test_nothing_is_done_for_nobody_knows_whom(
    supervisor: Colleague, store: Store, person_id: int, right: PrivacyRight
) -> None:
    request_id, _ = await asked(store, right)
    async with store.writing() as session:
        await session.execute(update(PrivacyRequest).values(person_id=None))

    refused = await supervisor.post(f"{REQUESTS}/{request_id}/answer")

    assert (refused.status_code, "om wie het gaat" in refused.text) == (422, True)
    assert (await state_of(store, request_id)).state is PrivacyRequestState.OPEN


async def test_nothing_is_answered_that_cannot_be_told(
    supervisor: Colleague, store: Store, person_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object, **__: object) -> None:
        raise OnPurposeError

    request_id, talk = await asked(store, PrivacyRight.OBJECTION)
    monkeypatch.setattr("arrears.desk.privacy.answering.tell_person", fails)

    answer = await supervisor.post(f"{REQUESTS}/{request_id}/answer")

    assert answer.status_code == 500
    assert (await state_of(store, request_id)).state is PrivacyRequestState.OPEN
    assert await said(store, talk) == []


async def test_a_refusal_needs_a_reason_and_tells_where_to_go(
    supervisor: Colleague, store: Store, person_id: int
) -> None:
    request_id, talk = await asked(store, PrivacyRight.ERASURE)
    path = f"/desk/privacy/requests/{request_id}/refuse"

    assert (await supervisor.post(path, because="zomaar")).status_code == 422
    assert (await supervisor.post(path, because="kept_by_law")).status_code == 303

    request = await state_of(store, request_id)
    assert (request.state, request.refusal) == (PrivacyRequestState.REFUSED, "kept_by_law")
    (told,) = await said(store, talk)
    assert "moeten bewaren" in (told or "")
    assert "Autoriteit Persoonsgegevens" in (told or "")


async def test_what_was_ended_cannot_be_ended_otherwise(
    supervisor: Colleague, store: Store, person_id: int
) -> None:
    request_id, talk = await asked(store)
    await supervisor.post(f"/desk/privacy/requests/{request_id}/answer")

    again = await supervisor.post(
        f"/desk/privacy/requests/{request_id}/refuse", because="kept_by_law"
    )

    assert (again.status_code, "al afgehandeld" in again.text) == (422, True)
    assert len(await said(store, talk)) == 1


async def test_more_time_is_told_with_the_new_day(
    supervisor: Colleague, store: Store, person_id: int
) -> None:
    request_id, talk = await asked(store)
    before = (await state_of(store, request_id)).due_on

    await supervisor.post(f"/desk/privacy/requests/{request_id}/extend")

    assert (await state_of(store, request_id)).due_on > before
    (told,) = await said(store, talk)
    assert "meer tijd nodig" in (told or "")


async def test_whose_data_it_is_can_be_found_out_later(
    supervisor: Colleague, store: Store, person_id: int
) -> None:
    request_id, _ = await asked(store)
    async with store.writing() as session:
        await session.execute(update(PrivacyRequest).values(person_id=None))
    path = f"/desk/privacy/requests/{request_id}/person"

    assert (await supervisor.post(path, number="2026-999999")).status_code == 422
    assert (await supervisor.post(path, number=NUMBER)).status_code == 303

    assert (await state_of(store, request_id)).person_id == person_id


async def test_a_bsn_is_on_no_page(supervisor: Colleague, person_id: int) -> None:
    shown = await supervisor.post("/desk/privacy/search", number="111222333")

    assert "111222333" not in shown.text
    assert "burgerservicenummer verborgen" in shown.text
