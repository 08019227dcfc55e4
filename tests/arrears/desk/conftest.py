"""Somebody of each role at the desk of an app on an empty store.

What pages ask of the store is tested where the store is, on both databases, so that most pages are
tested on one. Those that ask the database in their own way say so in a conftest of their own.
"""

from collections.abc import AsyncIterator

import httpx
import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI

from arrears.cases import passwords
from arrears.cases.kinds import StaffRole
from arrears.cases.store import Store
from tests.arrears.desk.colleagues import Colleague, at_the_desk
from tests.arrears.desk.sign_in.visitors import Visitor
from tests.arrears.fixtures import quickest_database_url

__all__ = ["quickest_database_url"]


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords that are compared in no time: nobody guesses at those of a test."""
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "HASHER", quick)
    monkeypatch.setattr(passwords, "NOBODY", quick.hash("nobody"))


@pytest.fixture
async def agent(app: FastAPI, web: httpx.AsyncClient, store: Store) -> AsyncIterator[Colleague]:
    async with at_the_desk(app, store, "anne") as colleague:
        yield colleague


@pytest.fixture
async def supervisor(
    app: FastAPI, web: httpx.AsyncClient, store: Store
) -> AsyncIterator[Colleague]:
    async with at_the_desk(app, store, "saskia", StaffRole.SUPERVISOR) as colleague:
        yield colleague


@pytest.fixture
async def complaints_handler(
    app: FastAPI, web: httpx.AsyncClient, store: Store
) -> AsyncIterator[Colleague]:
    async with at_the_desk(app, store, "karim", StaffRole.COMPLAINTS) as colleague:
        yield colleague


@pytest.fixture
async def administrator(
    app: FastAPI, web: httpx.AsyncClient, store: Store
) -> AsyncIterator[Colleague]:
    async with at_the_desk(app, store, "bo", StaffRole.ADMINISTRATOR) as colleague:
        yield colleague


@pytest.fixture
def visitor(web: httpx.AsyncClient) -> Visitor:
    """Somebody in front of the door."""
    return Visitor(web)
