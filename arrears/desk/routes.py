"""All routes of the desk, in one place, and the table of who may use which."""

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter, FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from fastapi.staticfiles import StaticFiles

from arrears.channels.web.page import Files
from arrears.desk.administration import pages as administration
from arrears.desk.audit import pages as audit
from arrears.desk.cases import act_pages as acts
from arrears.desk.cases import pages as cases
from arrears.desk.complaints import pages as complaints
from arrears.desk.figures import pages as figures
from arrears.desk.pages import TEMPLATES
from arrears.desk.permissions import Permission
from arrears.desk.privacy import pages as privacy
from arrears.desk.privacy import requests as privacy_requests
from arrears.desk.problems import add_refusals
from arrears.desk.queue import callbacks
from arrears.desk.queue import pages as queue
from arrears.desk.reports import pages as complaint_reports
from arrears.desk.sign_in import account, organisation_pages, steps
from arrears.desk.sign_in import pages as sign_in
from arrears.desk.sign_in.organisation import Organisation
from arrears.desk.talks import acts as talk_acts
from arrears.desk.talks import answers, mentions, searching
from arrears.desk.talks import callbacks as talk_callbacks
from arrears.desk.talks import pages as talk
from arrears.desk.understanding import pages as understanding

PREFIX = "/desk"
FILES = TEMPLATES.parent / "static"
# Each part of the desk adds its router here.
PARTS: tuple[APIRouter, ...] = (
    talk.router,
    talk_acts.router,
    talk_callbacks.router,
    mentions.router,
    searching.router,
    answers.router,
    figures.router,
    understanding.router,
    complaints.router,
    complaint_reports.router,
    sign_in.router,
    steps.router,
    organisation_pages.router,
    account.router,
    administration.router,
    audit.router,
    queue.router,
    callbacks.router,
    privacy.router,
    privacy_requests.router,
    cases.router,
    acts.router,
)


@dataclass(frozen=True)
class Guarded:
    """A route and the permission that it asks for; None for the few that come before sign-in."""

    method: str
    path: str
    permission: Permission | None


def add_desk(app: FastAPI) -> None:
    """Put the desk at `/desk`."""
    app.state.organisation = Organisation.of(app.state.settings)
    files: StaticFiles = Files(directory=FILES)
    app.mount(f"{PREFIX}/static", files, name="desk files")
    for part in PARTS:
        # Its pages are no API: they stand in docs/desk/routes.md.
        app.include_router(part, prefix=PREFIX, include_in_schema=False)
    add_refusals(app)


def guarded_routes() -> Iterator[Guarded]:
    """Every route of the desk with what it asks for, from the code itself."""
    for part in PARTS:
        for route in part.routes:
            if isinstance(route, APIRoute):
                for method in sorted(route.methods or ()):
                    path = f"{PREFIX}{route.path}"
                    yield Guarded(method, path, _permission(route.dependant))


def _permission(dependant: Dependant) -> Permission | None:
    asked = {getattr(dependant.call, "permission", None), *map(_permission, dependant.dependencies)}
    found = asked - {None}
    if len(found) > 1:
        raise TypeError(f"one route asks for {len(found)} permissions")
    return next(iter(found), None)
