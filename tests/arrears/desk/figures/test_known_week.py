"""Every figure of the page, over a week of which all is known (`known.py`), counted by hand."""

import csv
import io
from datetime import date

import pytest

from arrears.cases.store import Store
from tests.arrears.cases.figures.known import Known, known_week
from tests.arrears.desk.colleagues import Colleague

WEEK = "period=own&first=2026-03-23&last=2026-03-29"


@pytest.fixture
async def week(store: Store, fixed_day: date) -> Known:
    return await known_week(store)


async def rows(supervisor: Colleague, name: str, query: str = WEEK) -> list[list[str]]:
    """A figure's file without its head; rows without any number left out."""
    file = await supervisor.get(f"/desk/figures/{name}.csv?{query}")
    assert file.status_code == 200
    _, *found = csv.reader(io.StringIO(file.text.removeprefix("\ufeff")), delimiter=";")
    return [row for row in found if set(row[1:]) != {"0"}]


async def test_talks_by_day(week: Known, supervisor: Colleague) -> None:
    assert await rows(supervisor, "days") == [
        ["23-03-2026", "3"],  # A (once, with three messages), B, E (after midnight)
        ["24-03-2026", "2"],  # B (again, on another day), G (not answered, still a talk)
        ["25-03-2026", "2"],  # H, I
        ["29-03-2026", "2"],  # C, D (before midnight; what came after it is of the 30th)
    ]


async def test_talks_by_hour(week: Known, supervisor: Colleague) -> None:
    assert await rows(supervisor, "hours") == [
        ["0:00", "1"],  # E
        ["1:00", "1"],  # C, before the clocks went forward
        ["3:00", "1"],  # C, forty minutes later
        ["9:00", "3"],  # A (once, with two messages), B on Monday, B on Tuesday
        ["10:00", "1"],  # A
        ["12:00", "1"],  # G
        ["14:00", "2"],  # H, I
        ["23:00", "1"],  # D
    ]


async def test_talks_by_channel(week: Known, supervisor: Colleague) -> None:
    assert await rows(supervisor, "channels") == [
        ["Webchat", "4"],  # A, C, E, G
        ["WhatsApp", "2"],  # B, H
        ["Sms", "2"],  # D, I
    ]


async def test_talks_by_topic(week: Known, supervisor: Colleague) -> None:
    assert await rows(supervisor, "topics") == [
        ["Betalingsregeling", "5"],  # A, B, C, H, I; what was proposed in D is outside
        ["Uitstel of belofte om te betalen", "1"],  # A, where both came up
        ["Klacht", "1"],  # C; that of F is outside
        ["Mogelijk gevaar", "3"],  # B, C, D
        ["Alleen vragen en uitleg, of onbekend", "2"],  # E (what was changed is outside), G
    ]


async def test_talks_without_staff(week: Known, supervisor: Colleague) -> None:
    assert await rows(supervisor, "without_staff") == [
        ["Webchat", "0", "3"],  # A, C, E had calls; G was not answered
        ["WhatsApp", "1", "2"],  # H, whose call is outside; B had calls
        ["Sms", "1", "2"],  # I; D had calls
    ]


async def test_reasons(week: Known, supervisor: Colleague) -> None:
    assert await rows(supervisor, "reasons") == [
        ["Mogelijk gevaar", "3", "2"],  # B, C; D is not closed
        ["Klacht", "1", "1"],  # C
        ["Vroeg om een medewerker", "3", "1"],  # A is closed, D and E are not; H is outside
        ["Niet begrepen", "1", "1"],  # B
    ]


async def test_waiting(week: Known, supervisor: Colleague) -> None:
    assert await rows(supervisor, "waiting") == [
        ["Minder dan 1 minuut", "1"],  # B: 50 seconds
        ["1 tot 5 minuten", "1"],  # A: 3 minutes 30
        ["Afgehandeld zonder over te nemen", "2"],  # C, danger and complaint
        ["De assistent ging verder", "1"],  # E
        ["Wacht nog", "2"],  # D, twice; "not understood" in B was no waiting
    ]


async def test_handling(week: Known, supervisor: Colleague) -> None:
    assert await rows(supervisor, "handling") == [
        ["15 minuten tot 1 uur", "1"],  # A: 20 minutes
        ["1 tot 4 uur", "1"],  # B: an hour, Bram and Anne together
        ["Nog bij een medewerker", "1"],  # G
    ]


async def test_danger(week: Known, supervisor: Colleague) -> None:
    assert await rows(supervisor, "danger") == [
        ["Minder dan 1 minuut", "1"],  # B: taken after 50 seconds, written to after 2 minutes
        ["15 minuten tot 1 uur", "1"],  # C: written to after 30 minutes, though 90 on the clock
        ["Geen medewerker in het gesprek", "1"],  # D
    ]


async def test_uptake(week: Known, supervisor: Colleague) -> None:
    assert await rows(supervisor, "uptake") == [
        ["Afgesproken", "2"],  # cases 1 (once, with two proposals) and 2
        ["Wacht op een medewerker", "1"],  # 4
        ["Geweigerd door een medewerker", "1"],  # 5
        ["Niet afgesproken", "1"],  # 3; 7 is outside, 6 and 8 are of case files
    ]


async def test_kept(week: Known, supervisor: Colleague) -> None:
    assert await rows(supervisor, "kept") == [
        ["Helemaal betaald", "1"],  # case 6
        ["Op schema", "1"],  # 1: one term paid late, one to come
        ["Loopt achter", "1"],  # 2
        ["Beëindigd", "1"],  # 8; what was replaced there does not count
    ]


async def test_marks(week: Known, supervisor: Colleague) -> None:
    assert await rows(supervisor, "marks") == [
        ["4", "1", "0", "1"],  # B, for Bram
        ["7", "1", "1", "0"],  # E
        ["8", "2", "1", "1"],  # A for Anne, H for the assistant; the 10 is outside
    ]


WORDS = [
    "Gemiddeld <strong>1,3</strong> gesprekken per dag",  # 3 + 2 + 2 + 2 = 9, over 7 days
    "tussen <strong>9 en 10 uur</strong>",
    "<strong>8</strong> gesprekken in deze periode",  # A to I without F
    "Het vaakst: <strong>betalingsregeling</strong>",
    "<strong>29%</strong> van de gesprekken: 2 van de 7",  # H and I; all but F and G
    "<strong>8</strong> oproepen. Het vaakst: mogelijk gevaar",  # 3 + 1 + 3 + 1
    # 50 and 210 seconds: the lower one, 130 on average
    "De helft wachtte ten hoogste <strong>50 seconden</strong>.",
    "Gemiddeld 2 minuten en 10 seconden, het langst 3 minuten en 30 seconden.",
    # 20 and 60 minutes
    "De helft duurde ten hoogste <strong>20 minuten</strong>.",
    "Gemiddeld 40 minuten, het langst 1 uur.",
    "De helft kreeg binnen <strong>50 seconden</strong> een medewerker, de laatste na 30 minuten.",
    "<strong>1</strong> melding zonder medewerker in het gesprek.",
    "<strong>40%</strong> afgesproken: 2 van de 5",
    "<strong>50%</strong> nagekomen: 2 van de 4",  # 6 and 1
    "Gemiddeld een <strong>6,8</strong>, van 4 mensen",  # 4 + 7 + 8 + 8 = 27, over 4
]


async def test_the_page_tells_each_figure_in_words(week: Known, supervisor: Colleague) -> None:
    page = await supervisor.get(f"/desk/figures?{WEEK}")

    assert [words for words in WORDS if words not in page.text] == []


ZUID = {  # Anne had A, and B after Bram
    "days": [["23-03-2026", "2"], ["24-03-2026", "1"]],  # A, B; B
    "hours": [["9:00", "3"], ["10:00", "1"]],  # A, B, B; A
    "channels": [["Webchat", "1"], ["WhatsApp", "1"]],  # A; B
    "topics": [
        ["Betalingsregeling", "2"],  # A, B
        ["Uitstel of belofte om te betalen", "1"],  # A
        ["Mogelijk gevaar", "1"],  # B
    ],
    # What needed no staff is of no team: as for all.
    "without_staff": [["Webchat", "0", "3"], ["WhatsApp", "1", "2"], ["Sms", "1", "2"]],
    "reasons": [
        ["Mogelijk gevaar", "1", "1"],  # B
        ["Vroeg om een medewerker", "1", "1"],  # A
        ["Niet begrepen", "1", "1"],  # B
    ],
    "waiting": [["Minder dan 1 minuut", "1"], ["1 tot 5 minuten", "1"]],  # B; A
    "handling": [["15 minuten tot 1 uur", "1"], ["1 tot 4 uur", "1"]],  # A; B
    "danger": [["Minder dan 1 minuut", "1"]],  # B
    "uptake": [["Afgesproken", "2"]],  # cases 1 and 2
    "kept": [["Op schema", "1"], ["Loopt achter", "1"]],  # 1; 2
    "marks": [["8", "1", "0", "1"]],  # A
}
NOORD = {  # Bram had B first, and has G
    "days": [["23-03-2026", "1"], ["24-03-2026", "2"]],  # B; B, G
    "channels": [["Webchat", "1"], ["WhatsApp", "1"]],  # G; B
    "waiting": [["Minder dan 1 minuut", "1"]],  # B
    "handling": [["1 tot 4 uur", "1"], ["Nog bij een medewerker", "1"]],  # B; G
    "uptake": [["Afgesproken", "1"]],  # case 2
    "marks": [["4", "1", "0", "1"]],  # B
}


@pytest.mark.parametrize(("team", "counted"), [("zuid", ZUID), ("noord", NOORD)])
async def test_the_figures_of_one_team(
    week: Known, supervisor: Colleague, team: str, counted: dict[str, list[list[str]]]
) -> None:
    query = f"{WEEK}&team={getattr(week, team)}"

    assert {name: await rows(supervisor, name, query) for name in counted} == counted


async def test_the_figures_of_one_day(week: Known, supervisor: Colleague) -> None:
    monday = "period=own&first=2026-03-23&last=2026-03-23"

    assert await rows(supervisor, "channels", monday) == [
        ["Webchat", "2"],  # A, E
        ["WhatsApp", "1"],  # B
    ]
    assert await rows(supervisor, "hours", monday) == [
        ["0:00", "1"],  # E
        ["9:00", "2"],  # A, B
        ["10:00", "1"],  # A
    ]
    assert await rows(supervisor, "marks", monday) == [
        ["7", "1", "1", "0"],  # E
        ["8", "1", "0", "1"],  # A
    ]
