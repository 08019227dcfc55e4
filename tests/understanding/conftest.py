"""These tests run in Rasa's environment, on the trained bot."""

import sys

import pytest

if sys.version_info >= (3, 11):  # noqa: UP036 - false in Rasa's environment
    collect_ignore_glob = ["test_*.py"]
else:
    import logging
    import warnings

    import structlog

    from tests.understanding.quality import Reader

    def pytest_configure(config: pytest.Config) -> None:
        """Say nothing of what Rasa warns about, nor each message that it parses."""
        config.addinivalue_line("filterwarnings", "ignore")
        structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))

    @pytest.fixture(scope="session")
    def read() -> Reader:
        """What the trained bot makes of a message."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # Importing Rasa takes long and says much.
            from tests.understanding.understanding import Understanding  # noqa: PLC0415

            return Understanding().of
