"""The page with figures, and each figure as a file."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Request
from starlette.responses import Response

from arrears.cases.staff import find_teams
from arrears.channels.web.api import TheChat
from arrears.clock import today
from arrears.desk.access import ForFigures
from arrears.desk.figures.filters import CannotShow, Filter, Period
from arrears.desk.figures.shown import FIGURES, find_figure, shown
from arrears.desk.pages import page
from arrears.desk.spreadsheets import spreadsheet

TEMPLATE = "figures/page.html"

router = APIRouter(prefix="/figures")
type Chosen = Annotated[Filter, Depends(Filter)]


@router.get("")
async def figures(request: Request, signed: ForFigures, chat: TheChat, chosen: Chosen) -> Response:
    """All figures."""
    form: dict[str, Any] = {"signed": signed, "chosen": chosen, "periods": Period}
    async with chat.store.reading() as session:
        form["teams"] = teams = await find_teams(session)
        try:
            asked = chosen.asked(teams, on=today())
        except CannotShow as error:
            return page(request, TEMPLATE, status=422, **form, why=error.why, asked=None)
        found = [await shown(session, figure, asked) for figure in FIGURES]
    return page(request, TEMPLATE, **form, why=None, asked=asked, figures=found)


@router.get("/{name}.csv")
async def file(name: str, signed: ForFigures, chat: TheChat, chosen: Chosen) -> Response:
    """One figure as a file."""
    figure = find_figure(name)
    if figure is None:
        raise HTTPException(404)
    async with chat.store.reading() as session:
        try:
            asked = chosen.asked(await find_teams(session), on=today())
        except CannotShow as error:
            raise HTTPException(422) from error
        table = (await shown(session, figure, asked)).table
    title = f"cijfers-{name}-{asked.first_day}-{asked.last_day}"
    return spreadsheet(title, table.columns, table.all_rows)
