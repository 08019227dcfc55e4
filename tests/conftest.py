"""Systems to test against, for all tests of the application."""

import sys

# The tests of the bot read this file too, in Rasa's environment, which can start none of it.
if sys.version_info >= (3, 12):  # noqa: UP036 - true for the application only
    from tests.arrears.databases import database_of, shared_statements
    from tests.system.fixtures import postgres_system, pytest_runtest_makereport, system

    __all__ = [
        "database_of",
        "postgres_system",
        "pytest_runtest_makereport",
        "shared_statements",
        "system",
    ]
