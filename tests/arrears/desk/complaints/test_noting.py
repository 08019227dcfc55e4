"""Complaints that staff notes for who complained outside our channels."""

import re
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from arrears.cases.kinds import ComplaintChannel, ComplaintRoute, ComplaintState
from arrears.cases.store import Store
from tests.arrears.case_lines import CREDITOR, case_line, loaded
from tests.arrears.cases.complaints.complaining import complaints, kept
from tests.arrears.cases.desk import audited, team
from tests.arrears.desk.colleagues import Colleague
from tests.arrears.desk.complaints.reading import choices, read

pytestmark = pytest.mark.usefixtures("fixed_day")

NEW = "/desk/complaints/new"
COMPANY = CREDITOR | {"kind": "company"}


def told(**changes: Any) -> dict[str, Any]:
    """What somebody told by telephone yesterday."""
    facts = {
        "about": "Er wordt steeds opgehangen.",
        "channel": "phone",
        "received_on": "2026-11-17",
        "route": "by_case",
        "key": str(uuid4()),
    }
    return facts | changes


@pytest.mark.parametrize("channel", ["phone", "email", "website_form", "social_media"])
async def test_a_complaint_from_any_side_is_noted_with_the_day_it_came_in(
    store: Store, complaints_handler: Colleague, channel: str
) -> None:
    sent = await complaints_handler.post(NEW, **told(channel=channel))

    assert sent.headers["location"] == "/desk/complaints/K2026-000001?done=new"
    assert "De klacht is genoteerd." in await read(complaints_handler, sent.headers["location"])
    complaint = await kept(store)
    assert complaint.channel is ComplaintChannel(channel)
    assert complaint.received_on == date(2026, 11, 17)
    assert complaint.state is ComplaintState.RECEIVED
    # Who is unknown has most rights.
    assert complaint.route is ComplaintRoute.POLICYHOLDER


async def test_it_is_of_the_person_of_the_case_and_follows_its_route(
    store: Store, complaints_handler: Colleague
) -> None:
    await loaded(store, case_line(creditor=COMPANY))

    await complaints_handler.post(NEW, **told(case_number=" 2026-000123 "))

    complaint = await kept(store)
    assert (complaint.route, complaint.case_id is not None) == (ComplaintRoute.DEBTOR, True)
    (seen,) = await audited(store, "case:seen")
    assert seen.staff_id == complaints_handler.id


async def test_what_staff_says_of_the_route_goes_before_the_case(
    store: Store, complaints_handler: Colleague
) -> None:
    await loaded(store, case_line(creditor=COMPANY))

    await complaints_handler.post(NEW, **told(case_number="2026-000123", route="policyholder"))

    assert (await kept(store)).route is ComplaintRoute.POLICYHOLDER


async def test_it_can_be_about_a_colleague_and_a_department(
    store: Store, complaints_handler: Colleague, agent: Colleague
) -> None:
    await team(store, department="Polisbeheer")
    page = await complaints_handler.get(NEW)
    assert choices(page, "employee_id") == ["Anne", "Karim"]

    await complaints_handler.post(NEW, **told(employee_id=agent.id, department="Polisbeheer"))

    complaint = await kept(store)
    assert (complaint.about_employee_id, complaint.department) == (agent.id, "Polisbeheer")


async def test_a_form_that_is_sent_twice_is_one_complaint(
    store: Store, complaints_handler: Colleague
) -> None:
    form = told()

    first, second = [await complaints_handler.post(NEW, **form) for _ in range(2)]

    assert first.headers["location"] == second.headers["location"]
    assert len(await complaints(store)) == 1


async def test_two_forms_are_two_complaints(store: Store, complaints_handler: Colleague) -> None:
    keys = [
        re.findall(r'name="key" value="([^"]+)"', (await complaints_handler.get(NEW)).text)[0]
        for _ in range(2)
    ]

    for key in keys:
        await complaints_handler.post(NEW, **told(key=key))

    assert len(await complaints(store)) == 2


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"about": "  "}, "Schrijf op wat de klacht is."),
        ({"channel": "web"}, "Kies hoe de klacht binnenkwam."),
        ({"received_on": "2026-11-19"}, "Dat ligt in de toekomst."),
        ({"received_on": "2025-11-17"}, "meer dan een jaar geleden"),
        ({"case_number": "2026-999999"}, "Er is geen zaak met dit nummer."),
        ({"key": "x"}, "Dit formulier is verlopen."),
    ],
)
async def test_what_is_not_right_is_asked_again_and_nothing_typed_is_lost(
    store: Store, complaints_handler: Colleague, changes: dict[str, str], says: str
) -> None:
    form = told(department="Incasso") | changes

    answer = await complaints_handler.post(NEW, **form)

    assert answer.status_code == 409
    assert says in answer.text
    assert form["about"] in answer.text
    assert form["received_on"] in answer.text
    assert await complaints(store) == []


async def test_signs_that_are_no_text_do_not_reach_the_store(
    store: Store, complaints_handler: Colleague
) -> None:
    await complaints_handler.post(NEW, **told(about="Regel een\r\n\r\n\r\n\r\nregel\x00 twee\x07"))

    assert (await kept(store)).about == "Regel een\n\nregel twee"


async def test_noting_is_no_work_of_agents(store: Store, agent: Colleague) -> None:
    assert (await agent.get(NEW)).status_code == 403
    assert (await agent.post(NEW, **told())).status_code == 403
    assert await complaints(store) == []
