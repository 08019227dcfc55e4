"""Reports of complaints: per month and department, per half year with lessons, per year."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from arrears.cases.complaints.reports import (
    Analysis,
    Publication,
    analyse_complaints,
    complaints_by_department,
    figures_to_publish,
)
from arrears.channels.web.api import TheChat
from arrears.chat.service import Chat
from arrears.clock import today
from arrears.desk.access import ForComplaints, NothingHere
from arrears.desk.pages import NOT_KEPT, page
from arrears.desk.reports import periods
from arrears.desk.reports.periods import Chosen
from arrears.desk.reports.rows import (
    Table,
    department_rows,
    flat,
    lesson_rows,
    nature_tables,
)
from arrears.desk.sign_in.sessions import Signed
from arrears.desk.spreadsheets import spreadsheet
from arrears.law.complaints import publication_term
from arrears.law.parameter import NoValueOnDate
from arrears.letters.complaints.publication import publication_of
from arrears.letters.typesetting import MEDIA_TYPE, pdf_of

MONTHS, HALF_YEARS, YEARS = 13, 4, 3
COUNTED = ("Onderdeel", "Soort", "Aantal")
LESSONS = ("Klacht", "Uitkomst", "Wat we leren", "Wat is veranderd")


async def month_of(of: Annotated[str, Query(pattern=periods.MONTH.pattern)]) -> Chosen:
    """The month in the address."""
    return periods.month(of)


async def half_year_of(of: Annotated[str, Query(pattern=periods.HALF_YEAR.pattern)]) -> Chosen:
    """The half year in the address."""
    return periods.half_year(of)


async def year_of(of: Annotated[str, Query(pattern=periods.YEAR.pattern)]) -> Chosen:
    """The year in the address; of one before the law asked for a publication there is none."""
    chosen = periods.year(of)
    try:
        publication_term(chosen.period)
    except NoValueOnDate as error:
        raise NothingHere from error
    return chosen


type Month = Annotated[Chosen, Depends(month_of)]
type HalfYear = Annotated[Chosen, Depends(half_year_of)]
type Year = Annotated[Chosen, Depends(year_of)]

router = APIRouter(prefix="/reports/complaints")


@router.get("")
async def choose(request: Request, signed: ForComplaints) -> Response:
    """Which reports there are."""
    on = today()
    return page(
        request,
        "reports/complaints.html",
        signed=signed,
        months=periods.latest(periods.month_with, on=on, count=MONTHS),
        half_years=periods.latest(periods.half_year_with, on=on, count=HALF_YEARS),
        years=periods.latest(periods.year_with, on=on, count=YEARS),
    )


@router.get("/month")
async def show_month(
    request: Request, signed: ForComplaints, chat: TheChat, chosen: Month
) -> Response:
    """The counts of a month per department."""
    tables = await _month(chat, chosen)
    return _report(request, signed, "month", chosen, tables=tables)


@router.get("/month.csv")
async def save_month(signed: ForComplaints, chat: TheChat, chosen: Month) -> Response:
    """The same as a file."""
    return spreadsheet(f"klachten-{chosen.code}", COUNTED, flat(await _month(chat, chosen)))


@router.get("/half-year")
async def show_half_year(
    request: Request, signed: ForComplaints, chat: TheChat, chosen: HalfYear
) -> Response:
    """What complaints of a half year were like, and what was learned of them."""
    tables, analysis = await _half_year(chat, chosen)
    lessons = list(lesson_rows(analysis.lessons))
    return _report(request, signed, "half-year", chosen, tables=tables, lessons=lessons)


@router.get("/half-year.csv")
async def save_half_year(signed: ForComplaints, chat: TheChat, chosen: HalfYear) -> Response:
    """The counts as a file."""
    tables, _ = await _half_year(chat, chosen)
    return spreadsheet(f"klachten-{chosen.code}", COUNTED, flat(tables))


@router.get("/lessons.csv")
async def save_lessons(signed: ForComplaints, chat: TheChat, chosen: HalfYear) -> Response:
    """The lessons of a half year as a file."""
    _, analysis = await _half_year(chat, chosen)
    return spreadsheet(f"lessen-{chosen.code}", LESSONS, lesson_rows(analysis.lessons))


@router.get("/year")
async def show_year(
    request: Request, signed: ForComplaints, chat: TheChat, chosen: Year
) -> Response:
    """What is published of a year."""
    figures = await _year(chat, chosen)
    return _report(
        request,
        signed,
        "year",
        chosen,
        tables=_year_tables(figures),
        publish_by=publication_term(chosen.period).last_day,
    )


@router.get("/year.csv")
async def save_year(signed: ForComplaints, chat: TheChat, chosen: Year) -> Response:
    """The same as a file."""
    tables = _year_tables(await _year(chat, chosen))
    return spreadsheet(f"klachten-{chosen.code}", COUNTED, flat(tables))


@router.get("/year.pdf")
async def print_year(signed: ForComplaints, chat: TheChat, chosen: Year) -> Response:
    """The paper to publish."""
    letter = publication_of(await _year(chat, chosen), dated_on=today())
    content = await asyncio.to_thread(pdf_of, letter)
    saved = {"Content-Disposition": f'attachment; filename="klachten-{chosen.code}.pdf"'}
    return Response(content, media_type=MEDIA_TYPE, headers=NOT_KEPT | saved)


async def _month(chat: Chat, chosen: Chosen) -> list[Table]:
    async with chat.store.reading() as session:
        counts = await complaints_by_department(session, chosen.period)
    return [("Afdeling", department_rows(counts))]


async def _half_year(chat: Chat, chosen: Chosen) -> tuple[list[Table], Analysis]:
    async with chat.store.reading() as session:
        analysis = await analyse_complaints(session, chosen.period)
        counts = await complaints_by_department(session, chosen.period)
    by_department: Table = ("Afdeling", department_rows(counts))
    return [*nature_tables(analysis.nature), by_department], analysis


async def _year(chat: Chat, chosen: Chosen) -> Publication:
    async with chat.store.reading() as session:
        return await figures_to_publish(session, chosen.period, on=today())


def _year_tables(figures: Publication) -> list[Table]:
    received = figures.nature.received
    late = figures.confirmed_late
    confirmed: Table = (
        "Ontvangst bevestigd",
        [("Op tijd, of nog niet nodig", received - late), ("Te laat", late)],
    )
    return [confirmed, *nature_tables(figures.nature)]


def _report(
    request: Request,
    signed: Signed,
    kind: str,
    chosen: Chosen,
    *,
    tables: list[Table],
    **more: object,
) -> Response:
    return page(
        request,
        "reports/report.html",
        signed=signed,
        kind=kind,
        chosen=chosen,
        tables=tables,
        is_running=chosen.is_running(today()),
        more=more,
    )
