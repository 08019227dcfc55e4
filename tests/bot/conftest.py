"""These tests run in Rasa's environment; the application's cannot import what they test."""

import sys
import warnings

import pytest

if sys.version_info >= (3, 11):  # noqa: UP036 - false in Rasa's environment
    collect_ignore_glob = ["test_*.py"]
else:
    # Rasa's own pins are deprecated by their makers; nothing that we could act on.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from tests.bot.fixtures import actions, assistant, dialogues_url, engine, loop, tiny_model

    __all__ = [
        "actions",
        "assistant",
        "dialogues_url",
        "engine",
        "loop",
        "pytest_configure",
        "tiny_model",
    ]

    def pytest_configure(config: pytest.Config) -> None:
        """Say nothing of what Rasa warns about while it runs either."""
        config.addinivalue_line("filterwarnings", "ignore")
