"""The tiny assistant, trained once, and the action server that it calls."""

import asyncio
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from rasa.utils import log_utils

from bot.engine import put_in_place
from tests.bot.fake_actions import FakeActions
from tests.bot.tiny_assistant import Assistant, train

os.environ["RASA_TELEMETRY_ENABLED"] = "false"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"


@pytest.fixture(scope="session", autouse=True)
def engine() -> None:
    """Rasa as we run it: with our repairs, and its log as it is written to a file."""
    put_in_place()
    log_utils.FORCE_JSON_LOGGING = "true"
    log_utils.configure_structlog(logging.INFO)


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory, engine: None) -> Path:
    return train(tmp_path_factory.mktemp("tiny"))


@pytest.fixture
def actions() -> Iterator[FakeActions]:
    with FakeActions().running() as fake:
        yield fake


@pytest.fixture(scope="session")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    """The loop in which every assistant runs, and the one server that they can have."""
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


@pytest.fixture
def dialogues_url(tmp_path: Path) -> str:
    """The database of dialogues; a module may have others."""
    return f"sqlite:///{tmp_path}/dialogues.db"


@pytest.fixture
def assistant(
    tiny_model: Path, actions: FakeActions, dialogues_url: str, loop: asyncio.AbstractEventLoop
) -> Iterator[Assistant]:
    assistant = Assistant(tiny_model, actions.url, dialogues_url, loop)
    yield assistant
    assistant.close()
