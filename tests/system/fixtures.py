"""Systems to test against. Each is started when the first test asks for it."""

from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import asynccontextmanager

import pytest

from arrears.cases.store import Store
from scripts.ports import free_port
from tests.system.databases import postgres_database
from tests.system.running import System, running_system

WIDGET_PORT = free_port()
"""Where a test may put another site, whose pages may show the chat of `system`."""
# Numbers to write to, without an account that would answer there.
SMS_SENDER, WHATSAPP_SENDER = "+3197000000001", "+3197000000002"


@pytest.fixture(scope="session")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """Meedenker on SQLite, which tells somebody sooner than usual that the bot is away."""
    folder = tmp_path_factory.mktemp("on_sqlite")
    url = f"sqlite:///{folder}/meedenker.db"
    settings = {
        "BOT_PATIENCE_SECONDS": "3",
        "WIDGET_ORIGINS": f"http://localhost:{WIDGET_PORT}",
        "TWILIO_SMS_SENDER": SMS_SENDER,
        "TWILIO_WHATSAPP_SENDER": WHATSAPP_SENDER,
    }
    with running_system(folder, url, settings) as system:
        yield system


@pytest.fixture(scope="session")
def postgres_system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """Meedenker on PostgreSQL."""
    folder = tmp_path_factory.mktemp("on_postgres")
    with postgres_database() as url, running_system(folder, url) as system:
        yield system


@asynccontextmanager
async def opened_store(system: System) -> AsyncIterator[Store]:
    """The case store of a system, as one more process sees it."""
    store = Store(system.database_url)
    try:
        yield store
    finally:
        await store.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show with a failed test what its system wrote meanwhile."""
    report = yield
    arguments = getattr(item, "funcargs", {}).values()
    for system in (one for one in arguments if isinstance(one, System)):
        if call.when == "setup":
            system.mark_logs()
        elif report.failed:
            report.sections.append(("logs of the system", system.logs()))
    return report
