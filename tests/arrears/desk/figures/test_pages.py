"""The page with figures."""

import re
from datetime import date

import pytest

from arrears.cases.store import Store
from tests.arrears.cases.figures.known import known_week
from tests.arrears.desk.colleagues import Colleague

WEEK = "period=own&first=2026-03-23&last=2026-03-29"
NAMES = [
    "days",
    "hours",
    "channels",
    "topics",
    "without_staff",
    "reasons",
    "waiting",
    "handling",
    "danger",
    "uptake",
    "kept",
    "marks",
]
LARGEST_PAGE = 100_000


async def test_an_empty_store_has_no_figures(supervisor: Colleague) -> None:
    page = await supervisor.get("/desk/figures")

    assert page.status_code == 200
    assert page.text.count("Geen gegevens in deze periode.") == len(NAMES)
    assert "<svg" not in page.text


async def test_an_empty_store_has_files_of_zeros(supervisor: Colleague) -> None:
    files = [await supervisor.get(f"/desk/figures/{name}.csv") for name in NAMES]

    assert [file.status_code for file in files] == [200] * len(NAMES)
    assert all(";0\r\n" in file.text for file in files)


async def test_each_figure_has_a_chart_with_words_a_table_and_its_definition(
    store: Store, fixed_day: date, supervisor: Colleague
) -> None:
    await known_week(store)

    page = (await supervisor.get(f"/desk/figures?{WEEK}")).text

    for name in NAMES:
        assert f'aria-labelledby="{name}-title {name}-desc"' in page
        assert re.search(rf'<title id="{name}-title">[^<]+</title>', page)
        assert re.search(rf'<desc id="{name}-desc">[^<]+\d[^<]+</desc>', page)
    assert page.count('role="img"') == len(NAMES)
    assert page.count("<table>") == page.count("<caption>") == len(NAMES)
    assert page.count("Zo rekenen we") == len(NAMES)
    assert "style=" not in page


async def test_a_chart_tells_its_numbers_to_who_cannot_see_it(
    store: Store, fixed_day: date, supervisor: Colleague
) -> None:
    await known_week(store)

    page = (await supervisor.get(f"/desk/figures?{WEEK}")).text

    assert "Webchat: 4; WhatsApp: 2; Sms: 2." in page
    assert "Het meest: 3, bij 9:00. Het minst: 0, bij 2:00." in page


async def test_a_year_is_under_100_kb(store: Store, fixed_day: date, supervisor: Colleague) -> None:
    await known_week(store)

    page = await supervisor.get("/desk/figures?period=own&first=2025-11-18&last=2026-11-18")

    assert page.status_code == 200
    assert len(page.content) < LARGEST_PAGE


@pytest.mark.parametrize(
    ("period", "days"),
    [
        # 18 November 2026 is a Wednesday.
        ("today", "Op 18 november 2026"),
        ("week", "Van 16 november 2026 tot en met 18 november 2026"),
        ("month", "Van 1 november 2026 tot en met 18 november 2026"),
        ("quarter", "Van 1 oktober 2026 tot en met 18 november 2026"),
    ],
)
async def test_the_page_says_which_days_it_shows(
    fixed_day: date, supervisor: Colleague, period: str, days: str
) -> None:
    page = await supervisor.get(f"/desk/figures?period={period}")

    assert days in page.text
    assert "alle teams" in page.text


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("period=year", "Kies een periode uit de lijst."),
        ("period=own&first=&last=2026-11-01", "Vul bij eigen dagen een eerste en een laatste dag"),
        ("period=own&first=0001-01-01&last=0001-01-02", "Vul bij eigen dagen een eerste"),
        ("period=own&first=2026-11-02&last=2026-11-01", "De laatste dag ligt voor de eerste."),
        ("period=own&first=2026-11-02&last=2026-11-19", "De laatste dag moet nog komen."),
        ("period=own&first=2025-11-17&last=2026-11-18", "ten hoogste een jaar"),
        ("team=404", "Dit team bestaat niet."),
    ],
)
async def test_a_choice_that_cannot_be_shown_is_explained(
    fixed_day: date, supervisor: Colleague, query: str, words: str
) -> None:
    page = await supervisor.get(f"/desk/figures?{query}")

    assert page.status_code == 422
    assert words in page.text
    assert (await supervisor.get(f"/desk/figures/days.csv?{query}")).status_code == 422


async def test_what_was_chosen_stays_in_the_form(fixed_day: date, supervisor: Colleague) -> None:
    page = await supervisor.get("/desk/figures?period=own&first=2026-11-02&last=2026-11-01")

    assert '<option value="own" selected>' in page.text
    assert 'type="date" value="2026-11-02"' in page.text


async def test_what_was_chosen_is_never_markup(supervisor: Colleague) -> None:
    page = await supervisor.get('/desk/figures?period="><script>&first="><script>')

    assert "<script>" not in page.text


async def test_a_file_opens_in_a_spreadsheet(fixed_day: date, supervisor: Colleague) -> None:
    file = await supervisor.get("/desk/figures/marks.csv?period=month")

    assert file.content.startswith(b"\xef\xbb\xbfCijfer;Aantal;")
    assert file.headers["content-type"] == "text/csv; charset=utf-8"
    assert file.headers["content-disposition"] == (
        'attachment; filename="cijfers-marks-2026-11-01-2026-11-18.csv"'
    )


async def test_there_is_no_file_of_another_name(supervisor: Colleague) -> None:
    assert (await supervisor.get("/desk/figures/salaries.csv")).status_code == 404


@pytest.mark.parametrize("path", ["/desk/figures", "/desk/figures/days.csv"])
async def test_only_who_may_see_figures_sees_them(
    agent: Colleague,
    complaints_handler: Colleague,
    administrator: Colleague,
    supervisor: Colleague,
    path: str,
) -> None:
    everybody = (agent, complaints_handler, administrator, supervisor)

    assert [(await one.get(path)).status_code for one in everybody] == [403, 403, 403, 200]
