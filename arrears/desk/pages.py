"""Makes a page of the desk from a template and what it shows."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from arrears import wording
from arrears.channels.twilio.failures import words_for_staff
from arrears.channels.twilio.segments import segments
from arrears.clock import AMSTERDAM, today
from arrears.desk.menu import entries_for
from arrears.desk.sign_in.sessions import Signed
from arrears.masking import masked

TEMPLATES = Path(__file__).parent / "templates"
# Nothing of a case stays behind in a browser's cache.
NOT_KEPT = {"Cache-Control": "no-store"}
# What every database can look for.
LARGEST_ID = 2**31 - 1


def page(
    request: Request,
    template: str,
    *,
    signed: Signed | None = None,
    status: int = 200,
    **facts: Any,
) -> HTMLResponse:
    """The page, in the frame of the desk; `facts` are what its template shows."""
    menu = entries_for(signed, request.url.path) if signed else ()
    told = {"signed": signed, "menu": menu, "path": request.url.path, **facts}
    return HTMLResponse(_env.get_template(template).render(told), status, headers=NOT_KEPT)


def fragment(template: str, **facts: Any) -> str:
    """A part of a page, to replace one that is shown already."""
    return _env.get_template(template).render(facts)


def see_other(path: str) -> RedirectResponse:
    """Where to look after something was done: every POST of the desk ends so."""
    return RedirectResponse(path, status_code=303)


def moment(at: datetime) -> str:
    """`vandaag 14:05`, `25 december 2026 14:05`."""
    local = at.astimezone(AMSTERDAM)
    on = "vandaag" if local.date() == today() else wording.day(local.date())
    return f"{on} {local:%H:%M}"


def field_moment(at: datetime) -> str:
    """`2026-12-25T14:05`, as a form has it."""
    return f"{at.astimezone(AMSTERDAM):%Y-%m-%dT%H:%M}"


def short_day(on: date) -> str:
    """`25-12-2026`."""
    return f"{on:%d-%m-%Y}"


def sms_parts(body: str) -> int:
    """In how many parts an SMS travels, each of which is paid for."""
    return segments(body, on=today())


def _shown(value: Any) -> Any:
    """What stands on a page: text without numbers that nobody of staff needs to see."""
    is_plain = isinstance(value, str) and not isinstance(value, Markup)
    return masked(value) if is_plain else value


_env = Environment(
    loader=FileSystemLoader(TEMPLATES),
    # A template that is included for each row would be looked for on the disk as often.
    auto_reload=False,
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    # Whatever a page shows of what people wrote, on every page.
    finalize=_shown,
)
_env.filters |= {
    "euros": wording.euros,
    "day": wording.day,
    "short_day": short_day,
    "moment": moment,
    "field_moment": field_moment,
    "telephone": wording.telephone,
    "account": wording.account,
    "listed": wording.listed,
    "masked": masked,
    "sms_parts": sms_parts,
    "why_not_delivered": words_for_staff,
    "duration": wording.duration,
    "rounded": wording.rounded,
    "share": wording.share,
    "capitalised": wording.capitalised,
}
