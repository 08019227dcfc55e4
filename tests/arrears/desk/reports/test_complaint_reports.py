"""Reports of complaints over a store with known content: every figure here is counted by hand.

The complaints, all numbered in this order within their year:

| day        | route        | channel      | department  | confirmed  | came to         | lesson |
|------------|--------------|--------------|-------------|------------|-----------------|--------|
| 2025-12-30 | debtor       | phone        | Incasso     | no         | received        |        |
| 2026-02-10 | policyholder | e-mail       | Polisbeheer | in time    | upheld          | yes    |
| 2026-06-30 | debtor       | phone        | Incasso     | in time    | rejected        |        |
| 2026-07-01 | debtor       | phone        | Incasso     | late       | partly upheld   | yes    |
| 2026-11-02 | policyholder | social media | Polisbeheer | in time    | confirmed       |        |
| 2026-11-09 | debtor       | website form | Incasso     | late       | settled         |        |
| 2026-11-12 | debtor       | phone        | none        | never      | received        |        |
| 2026-11-13 | debtor       | e-mail       | Incasso     | never      | withdrawn       |        |
| 2026-11-17 | policyholder | phone        | Incasso     | never      | received        |        |

On 18 November 2026, too late are the receipts of: 2026-07-01 (due 3 July, confirmed on the 6th),
2026-11-09 (due the 11th, settled on the 16th), and 2026-11-12 (due Monday the 16th, nothing done).
Of who withdrew no receipt is owed, and the policyholder of 17 November has two weeks.
"""

import csv
import io
import re
from datetime import date
from typing import Any

import pytest

from arrears.cases.acting import Actor
from arrears.cases.complaints.people import assign_complaint
from arrears.cases.complaints.steps import (
    answer_complaint,
    begin_complaint,
    confirm_complaint,
    learn_from_complaint,
    settle_complaint,
    withdraw_complaint,
)
from arrears.cases.kinds import ComplaintChannel, ComplaintOutcome, ComplaintRoute
from arrears.cases.models import Complaint
from arrears.cases.store import Store
from tests.arrears.cases.complaints.complaining import filed
from tests.arrears.cases.desk import do, id_of
from tests.arrears.desk.colleagues import Colleague
from tests.arrears.desk.complaints.reading import read
from tests.arrears.letters.agreed import roles, root_of, text_of

pytestmark = pytest.mark.usefixtures("fixed_day")

REPORTS = "/desk/reports/complaints"
CLIENT = ComplaintRoute.POLICYHOLDER
EMAIL, SOCIAL = ComplaintChannel.EMAIL, ComplaintChannel.SOCIAL_MEDIA
FORM = ComplaintChannel.WEBSITE_FORM
POLICIES, COLLECTION = {"department": "Polisbeheer"}, {"department": "Incasso"}


async def complained(store: Store, day: str, **facts: Any) -> Complaint:
    """A complaint of that day."""
    return await filed(store, on=date.fromisoformat(day), key=day, **facts)


async def answered(store: Store, complaint: Complaint, by: Actor, *, on: str, outcome: Any) -> None:
    """Confirmed and answered on a day."""
    day = date.fromisoformat(on)
    await do(store, confirm_complaint, complaint, by=by, on=day)
    await do(store, assign_complaint, complaint, id_of(by), by=by)
    await do(store, begin_complaint, complaint, by=by)
    await do(store, answer_complaint, complaint, by=by, on=day, outcome=outcome)


@pytest.fixture
async def known(store: Store, complaints_handler: Colleague) -> None:
    """The complaints of the table above."""
    by = complaints_handler.actor
    await complained(store, "2025-12-30", **COLLECTION)
    upheld = await complained(store, "2026-02-10", route=CLIENT, channel=EMAIL, **POLICIES)
    await answered(store, upheld, by, on="2026-02-24", outcome=ComplaintOutcome.UPHELD)
    await do(
        store, learn_from_complaint, upheld, by=by, lesson="=HYPERLINK(1)", changed="Nieuwe brief"
    )
    rejected = await complained(store, "2026-06-30", **COLLECTION)
    await answered(store, rejected, by, on="2026-07-02", outcome=ComplaintOutcome.REJECTED)
    partly = await complained(store, "2026-07-01", **COLLECTION)
    await answered(store, partly, by, on="2026-07-06", outcome=ComplaintOutcome.PARTLY_UPHELD)
    await do(store, learn_from_complaint, partly, by=by, lesson="Bel terug; altijd.")
    confirmed = await complained(store, "2026-11-02", route=CLIENT, channel=SOCIAL, **POLICIES)
    await do(store, confirm_complaint, confirmed, by=by, on=date(2026, 11, 16))
    settled = await complained(store, "2026-11-09", channel=FORM, **COLLECTION)
    await do(store, settle_complaint, settled, by=by, on=date(2026, 11, 16))
    await complained(store, "2026-11-12")
    withdrawn = await complained(store, "2026-11-13", channel=EMAIL, **COLLECTION)
    await do(store, withdraw_complaint, withdrawn, by=by, on=date(2026, 11, 18))
    await complained(store, "2026-11-17", route=CLIENT, **COLLECTION)


async def table(colleague: Colleague, path: str, title: str) -> dict[str, str]:
    """What one table of a page says: names with their counts."""
    page = (await colleague.get(path)).text
    found = re.search(rf"<caption>{title}</caption>(.*?)</table>", page, re.DOTALL)
    assert found is not None
    cells = r'<th scope="row">([^<]*)</th><td class="number">([^<]*)</td>'
    return dict(re.findall(cells, found[1]))


async def saved(colleague: Colleague, path: str) -> list[list[str]]:
    """The rows of a file as a spreadsheet that is set to Dutch opens it."""
    answer = await colleague.get(path)
    assert answer.status_code == 200
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert answer.headers["content-disposition"].startswith("attachment;")
    text = answer.content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


@pytest.mark.usefixtures("known")
async def test_a_month_is_counted_per_department(complaints_handler: Colleague) -> None:
    # November: the 2nd is of Polisbeheer; the 9th, 13th and 17th of Incasso; the 12th of none.
    counted = {"Incasso": "3", "Polisbeheer": "1", "Zonder afdeling": "1", "Totaal": "5"}

    month = f"{REPORTS}/month?of=2026-11"
    assert await table(complaints_handler, month, "Afdeling") == counted
    assert await saved(complaints_handler, f"{REPORTS}/month.csv?of=2026-11") == [
        ["Onderdeel", "Soort", "Aantal"],
        ["Afdeling", "Incasso", "3"],
        ["Afdeling", "Polisbeheer", "1"],
        ["Afdeling", "Zonder afdeling", "1"],
    ]


@pytest.mark.usefixtures("known")
async def test_months_begin_and_end_at_their_own_days(complaints_handler: Colleague) -> None:
    # 30 June and 1 July; the last of 2025 is of 30 December.
    for code in ("2026-06", "2026-07", "2025-12"):
        path = f"{REPORTS}/month?of={code}"
        assert await table(complaints_handler, path, "Afdeling") == {"Incasso": "1", "Totaal": "1"}
    assert "Geen klachten." in await read(complaints_handler, f"{REPORTS}/month?of=2026-08")


@pytest.mark.usefixtures("known")
async def test_a_half_year_tells_the_nature_of_its_complaints(
    complaints_handler: Colleague,
) -> None:
    """From July on there are six: 1 July and 2, 9, 12, 13 and 17 November."""
    path = f"{REPORTS}/half-year?of=2026-2"

    assert await table(complaints_handler, path, "Wie klaagde") == {
        "Verzekerde": "2",  # 2 and 17 November
        "Debiteur": "4",  # 1 July, 9, 12 and 13 November
        "Totaal": "6",
    }
    assert await table(complaints_handler, path, "Hoe de klacht binnenkwam") == {
        "Webchat": "0",
        "WhatsApp": "0",
        "Sms": "0",
        "E-mail": "1",  # 13 November
        "Telefoon": "3",  # 1 July, 12 and 17 November
        "Formulier op de website": "1",  # 9 November
        "Sociale media": "1",  # 2 November
        "Totaal": "6",
    }
    assert await table(complaints_handler, path, "Hoever de klacht is") == {
        "Signaal": "2",  # 12 and 17 November
        "Bevestigd": "1",  # 2 November
        "In behandeling": "0",
        "Beantwoord": "1",  # 1 July
        "Gesloten": "2",  # 9 and 13 November
        "Totaal": "6",
    }
    assert await table(complaints_handler, path, "Uitkomst") == {
        "Gegrond": "0",
        "Deels gegrond": "1",  # 1 July
        "Ongegrond": "0",
        "Samen opgelost": "1",  # 9 November
        "Ingetrokken": "1",  # 13 November
        "Nog geen uitkomst": "3",  # 2, 12 and 17 November
        "Totaal": "6",
    }
    assert await table(complaints_handler, path, "Afdeling") == {
        "Incasso": "4",  # 1 July, 9, 13 and 17 November
        "Polisbeheer": "1",  # 2 November
        "Zonder afdeling": "1",  # 12 November
        "Totaal": "6",
    }


@pytest.mark.usefixtures("known")
async def test_a_half_year_tells_what_was_learned(complaints_handler: Colleague) -> None:
    second = await read(complaints_handler, f"{REPORTS}/half-year?of=2026-2")

    # The third of 2026 is that of 1 July.
    assert "K2026-000003 Deels gegrond Bel terug; altijd. Nog niets" in second
    assert await saved(complaints_handler, f"{REPORTS}/lessons.csv?of=2026-2") == [
        ["Klacht", "Uitkomst", "Wat we leren", "Wat is veranderd"],
        ["K2026-000003", "Deels gegrond", "Bel terug; altijd.", ""],
    ]


@pytest.mark.usefixtures("known")
async def test_what_a_spreadsheet_would_calculate_with_is_saved_as_text(
    complaints_handler: Colleague,
) -> None:
    rows = await saved(complaints_handler, f"{REPORTS}/lessons.csv?of=2026-1")

    assert rows[1:] == [["K2026-000001", "Gegrond", "'=HYPERLINK(1)", "Nieuwe brief"]]


@pytest.mark.usefixtures("known")
async def test_a_year_tells_all_that_is_published(complaints_handler: Colleague) -> None:
    """2026 has eight complaints: all but the first of the table."""
    path = f"{REPORTS}/year?of=2026"

    assert await table(complaints_handler, path, "Ontvangst bevestigd") == {
        "Op tijd, of nog niet nodig": "5",
        "Te laat": "3",  # 1 July, 9 and 12 November
        "Totaal": "8",
    }
    assert await table(complaints_handler, path, "Wie klaagde") == {
        "Verzekerde": "3",  # 10 February, 2 and 17 November
        "Debiteur": "5",  # 30 June, 1 July, 9, 12 and 13 November
        "Totaal": "8",
    }
    assert await table(complaints_handler, path, "Uitkomst") == {
        "Gegrond": "1",  # 10 February
        "Deels gegrond": "1",  # 1 July
        "Ongegrond": "1",  # 30 June
        "Samen opgelost": "1",  # 9 November
        "Ingetrokken": "1",  # 13 November
        "Nog geen uitkomst": "3",  # 2, 12 and 17 November
        "Totaal": "8",
    }
    words = await read(complaints_handler, path)
    assert "We maken dit bekend op uiterlijk 31 maart 2027." in words
    assert "Deze periode loopt nog." in words
    rows = await saved(complaints_handler, f"{REPORTS}/year.csv?of=2026")
    assert ["Ontvangst bevestigd", "Te laat", "3"] in rows
    assert ["Uitkomst", "Nog geen uitkomst", "3"] in rows


@pytest.mark.usefixtures("known")
async def test_the_paper_to_publish_says_the_same_and_can_be_read_aloud(
    complaints_handler: Colleague,
) -> None:
    answer = await complaints_handler.get(f"{REPORTS}/year.pdf?of=2026")

    assert answer.headers["content-type"] == "application/pdf"
    text = text_of(answer.content)
    for told in (
        "Klachten in 2026",
        "In 2026 kregen we 8 klachten. Bij 3 ervan bevestigden we de ontvangst te laat.",
        "Gegrond 1",
        "Nog geen uitkomst 3",
        "Verzekerde 3",
        "Debiteur 5",
        "Telefoon 4",  # 30 June, 1 July, 12 and 17 November
        "E-mail 2",  # 10 February and 13 November
        "Totaal 8",
    ):
        assert told in text
    assert root_of(answer.content)["/MarkInfo"]["/Marked"]
    assert "/Table" in roles(answer.content)
    # Nothing that anybody wrote is published.
    assert "Er werd niet geluisterd" not in text
    assert "Bel terug" not in text


async def test_a_year_without_complaints_can_be_published_too(
    complaints_handler: Colleague,
) -> None:
    answer = await complaints_handler.get(f"{REPORTS}/year.pdf?of=2024")

    assert "In 2024 kregen we geen klachten." in text_of(answer.content)


@pytest.mark.usefixtures("known")
async def test_a_year_that_is_over_is_not_marked_as_running(complaints_handler: Colleague) -> None:
    words = await read(complaints_handler, f"{REPORTS}/year?of=2025")

    assert "Deze periode loopt nog." not in words
    assert "uiterlijk 31 maart 2026" in words


async def test_the_reports_of_now_and_before_can_be_chosen(complaints_handler: Colleague) -> None:
    page = (await complaints_handler.get(REPORTS)).text

    options = re.findall(r'<option value="([^"]+)">([^<]+)<', page)
    assert options[0] == ("2026-11", "november 2026")
    assert options[12] == ("2025-11", "november 2025")
    assert options[13:17] == [
        ("2026-2", "tweede halfjaar van 2026"),
        ("2026-1", "eerste halfjaar van 2026"),
        ("2025-2", "tweede halfjaar van 2025"),
        ("2025-1", "eerste halfjaar van 2025"),
    ]
    assert [code for code, _ in options[17:]] == ["2026", "2025", "2024"]


@pytest.mark.parametrize(
    "path",
    [
        "month?of=2026-13",
        "month.csv?of=x",
        "half-year?of=2026-3",
        "half-year.csv?of=",
        "lessons.csv",
        "year?of=26",
        "year.csv?of=20261",
        "year.pdf?of=2026-1",
    ],
)
async def test_a_period_that_is_none_has_no_report(
    complaints_handler: Colleague, path: str
) -> None:
    assert (await complaints_handler.get(f"{REPORTS}/{path}")).status_code == 422


async def test_reports_are_no_work_of_agents(agent: Colleague, administrator: Colleague) -> None:
    for path in ("", "/month?of=2026-11", "/lessons.csv?of=2026-2", "/year.pdf?of=2026"):
        assert (await agent.get(f"{REPORTS}{path}")).status_code == 403
        assert (await administrator.get(f"{REPORTS}{path}")).status_code == 403


async def test_of_a_year_before_the_law_there_is_no_publication(
    complaints_handler: Colleague,
) -> None:
    for page in ("year", "year.csv", "year.pdf"):
        answer = await complaints_handler.get(f"/desk/reports/complaints/{page}?of=2000")

        assert answer.status_code == 404
