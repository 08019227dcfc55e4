"""The page of a case."""

import re
from uuid import UUID

import pytest

from arrears.cases.store import Store
from arrears.desk.cases.act_pages import ACTS
from tests.arrears.case_lines import PERSON, case_line, loaded, verified_conversation
from tests.arrears.cases.desk import audited
from tests.arrears.cases.paying import OVER_POLICY, agreed, pays
from tests.arrears.cases.records import with_a_row_of_every_table
from tests.arrears.desk.cases.forms import CASE, looks, read
from tests.arrears.desk.colleagues import Colleague
from tests.arrears.fixtures import TODAY


@pytest.fixture
async def full_case(store: Store) -> None:
    """A case with a row of every table, before anybody looks."""
    await with_a_row_of_every_table(store)


async def letter_of(colleague: Colleague) -> int:
    """The number of the letter that the page of the case leads to."""
    found = re.search(rf'href="{CASE}/letters/([0-9]+)"', (await colleague.get(CASE)).text)
    assert found is not None
    return int(found[1])


async def test_it_shows_who_owes_what_to_whom(agent: Colleague, case: str) -> None:
    shown = read(await agent.get(CASE))

    for part in ("Noor Voorbeeld", "Voorbeeld Verzekeringen", "Open: € 240,00", "Factuur F-1"):
        assert part in shown


async def test_who_saw_it_is_in_the_audit_trail(agent: Colleague, case: str, store: Store) -> None:
    shown = read(await agent.get(CASE))

    (seen,) = await audited(store, "case:seen")
    assert seen.staff_id == agent.id
    assert "Wie de zaak bekeek" in shown


async def test_it_says_how_the_fees_came_about(agent: Colleague, case: str) -> None:
    shown = read(await agent.get(CASE))

    assert "Daarvoor moet u eerst een brief krijgen met 14 dagen" in shown


async def test_it_shows_what_waits_for_a_decision(
    agent: Colleague, talk: UUID, store: Store
) -> None:
    await agreed(store, talk, OVER_POLICY)
    shown = await agent.get(CASE)

    assert "wacht op uw besluit" in shown.text
    assert f'href="{CASE}/approve"' in shown.text


async def test_it_shows_how_the_arrangement_goes(
    agent: Colleague, talk: UUID, store: Store
) -> None:
    await agreed(store, talk)
    await pays(store, talk, on=TODAY)
    shown = read(await agent.get(CASE))

    assert "Nog te betalen € 180,00" in shown


@pytest.mark.usefixtures("full_case")
async def test_all_that_can_be_known_of_a_case_can_be_shown(supervisor: Colleague) -> None:
    shown = await supervisor.get(CASE)

    assert shown.status_code == 200
    assert "Belde over de brief" in shown.text
    assert len(shown.content) < 100_000


@pytest.mark.usefixtures("full_case")
@pytest.mark.parametrize("act", sorted(ACTS))
async def test_every_form_opens_on_a_case_that_has_everything(
    supervisor: Colleague, act: str
) -> None:
    assert (await supervisor.get(f"{CASE}/{act}")).status_code == 200


@pytest.mark.usefixtures("case")
async def test_an_unknown_case_is_not_there(agent: Colleague) -> None:
    missing = await agent.get("/desk/cases/2026-999999")

    assert missing.status_code == 404
    assert "is er niet" in missing.text


@pytest.mark.usefixtures("case")
async def test_what_staff_does_not_do_is_not_there(agent: Colleague) -> None:
    assert (await agent.get(f"{CASE}/dance")).status_code == 404
    assert (await agent.post(f"{CASE}/dance")).status_code == 404


@pytest.mark.usefixtures("case")
async def test_nothing_of_another_case_is_shown(agent: Colleague, store: Store) -> None:
    other = PERSON | {"first_name": "Ahmed", "last_name": "Ander", "postcode": "4321BA"}
    await loaded(store, case_line("2026-000124", person=other))
    await verified_conversation(store, "2026-000124")
    shown = read(await agent.get(CASE))

    assert "Ander" not in shown
    assert "geen gesprek over deze zaak" in shown


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("act", sorted(ACTS))
async def test_a_form_that_is_sent_empty_does_nothing(
    agent: Colleague, store: Store, act: str
) -> None:
    """It says what is missing, or what would come of it."""
    answer = await looks(agent, act)

    told = "Dit lukte nog niet" if answer.status_code == 422 else "Dit gaat er gebeuren"
    assert told in answer.text
    assert not await audited(store, "form:carried_out", "reported_payment:reported")


async def test_a_letter_is_read_by_staff_and_that_is_noted(
    agent: Colleague, talk: UUID, store: Store
) -> None:
    await agreed(store, talk)
    number = await letter_of(agent)
    letter = await agent.get(f"{CASE}/letters/{number}")
    missing = await agent.get(f"{CASE}/letters/{number + 1}")

    assert (letter.headers["content-type"], missing.status_code) == ("application/pdf", 404)
    assert letter.content.startswith(b"%PDF")
    assert len(await audited(store, "document:read")) == 1


async def test_a_letter_of_another_case_is_not_there(
    agent: Colleague, talk: UUID, store: Store
) -> None:
    await agreed(store, talk)
    await loaded(store, case_line("2026-000124"))
    number = await letter_of(agent)

    assert (await agent.get(f"/desk/cases/2026-000124/letters/{number}")).status_code == 404
