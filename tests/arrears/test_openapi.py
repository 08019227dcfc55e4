"""Requests of all sorts, made from our own descriptions, good ones and spoilt: none is a failure.

The web chat and the telephones are described at `/openapi.json`; the pages of the desk by a
description that is made here, and asked as somebody who may use them. The same on every run.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import httpx
import requests
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.core.result import Err, Ok
from schemathesis.schemas import APIOperation

from arrears.cases.kinds import StaffRole
from arrears.cases.store import Store
from arrears.desk.access import COOKIE_WITHOUT_TLS, CSRF_HEADER
from arrears.desk.permissions import MAY
from arrears.desk.routes import PARTS, PREFIX, guarded_routes
from arrears.desk.sign_in import sessions
from tests.arrears.cases.desk import do, id_of, staff_member
from tests.arrears.desk.requests import head_of
from tests.arrears.fixtures import quickest_database_url

__all__ = ["quickest_database_url"]

BASE = "http://localhost"
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
# Of all operations together, so that the time does not grow with each that is added.
MOST_REQUESTS = 240
FEWEST_EACH = 3
# Different each time, and no part of what is asked.
CASE_ID = "X-Schemathesis-TestCaseId"


@dataclass(frozen=True)
class Asked:
    """A request as it goes over the line."""

    method: str
    url: str
    headers: dict[str, str]
    body: bytes


def desk_description() -> dict[str, Any]:
    """The pages of the desk, as FastAPI would describe them."""
    desk = FastAPI(title="The desk")
    for part in PARTS:
        desk.include_router(part, prefix=PREFIX)
    return desk.openapi()


def operations(description: dict[str, Any]) -> list[APIOperation[Any, Any, Any, Any]]:
    schema = schemathesis.openapi.from_dict(description)
    found = list(schema.get_all_operations())
    assert not [one for one in found if isinstance(one, Err)]
    return [one.ok() for one in found if isinstance(one, Ok)]


def requests_for(operation: APIOperation[Any, Any, Any, Any], amount: int) -> Iterator[Asked]:
    """So many good requests, and as many spoilt ones, always the same."""
    found: list[Asked] = []
    for mode in MODES:

        @settings(
            max_examples=amount,
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(operation.as_strategy(generation_mode=mode))
        def collect(case: schemathesis.Case[Any]) -> None:
            kwargs = case.as_transport_kwargs(base_url=BASE)
            found.append(_prepared(kwargs))

        # What takes nothing cannot be spoilt.
        with suppress(Unsatisfiable):
            collect()
    yield from found


def _prepared(kwargs: dict[str, Any]) -> Asked:
    ready = requests.Request(**kwargs).prepare()
    body = ready.body if isinstance(ready.body, bytes) else str(ready.body or "").encode()
    headers = {name: _text(value) for name, value in ready.headers.items() if name != CASE_ID}
    return Asked(str(ready.method), str(ready.url), headers, body)


def _text(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value


def each(described: list[Any]) -> int:
    return max(FEWEST_EACH, MOST_REQUESTS // (len(MODES) * len(described)))


async def failures(
    app: FastAPI, asked: Iterator[Asked], headers: dict[str, str] | None = None
) -> list[tuple[str, str, bytes]]:
    return [
        (one.method, one.url, one.body)
        for one in asked
        if (
            await head_of(
                app, one.method, one.url.removeprefix(BASE), one.headers | (headers or {}), one.body
            )
        ).status
        >= 500
    ]


async def test_no_request_to_the_chat_is_a_failure(app: FastAPI, web: httpx.AsyncClient) -> None:
    described = operations(app.openapi())

    for operation in described:
        assert await failures(app, requests_for(operation, each(described))) == []


async def test_no_request_to_the_desk_is_a_failure(
    app: FastAPI, web: httpx.AsyncClient, store: Store
) -> None:
    described = operations(desk_description())
    permissions = {(route.method, route.path): route.permission for route in guarded_routes()}
    assert len(described) == len(permissions)

    for number, operation in enumerate(described):
        permission = permissions[operation.method.upper(), operation.path]
        role = next(role for role in StaffRole if permission is None or permission in MAY[role])
        headers = await signed_in(store, f"m{number}", role)
        assert await failures(app, requests_for(operation, each(described)), headers) == []


async def signed_in(store: Store, username: str, role: StaffRole) -> dict[str, str]:
    """What the browser of somebody new of staff sends."""
    token = await do(store, sessions.begin, id_of(await staff_member(store, username, role)))
    signed = await do(store, sessions.find_signed, token)
    assert signed is not None
    return {"Cookie": f"{COOKIE_WITHOUT_TLS}={token}", CSRF_HEADER: signed.csrf}


def test_requests_are_the_same_on_every_run() -> None:
    operation = next(one for one in operations(desk_description()) if one.method == "post")
    made = list(requests_for(operation, 5))

    assert made
    assert list(requests_for(operation, 5)) == made


def test_the_desk_is_not_in_the_description_of_the_api(app: FastAPI) -> None:
    assert [path for path in app.openapi()["paths"] if path.startswith(PREFIX)] == []
