"""All tests, in both environments, with what they need; the total time at the end.

Arguments are handed to pytest of the application: python3 -m scripts.run_tests tests/law -k fees
"""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

from scripts.browser import prepare_browser
from scripts.console import SetupError, say
from scripts.language import prepare_spacy
from scripts.postgres import prepare_postgres
from scripts.prepare import prepare, stop_on_sigterm
from scripts.project import APP_PYTHON, BOT_PYTHON, ROOT
from scripts.redis import redis_for_tests
from scripts.training import bot_environment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

# Two files at a time: each may start a whole Meedenker of its own.
SIDE_BY_SIDE = [
    *("--numprocesses", "2", "--dist", "loadfile", "--no-loadscope-reorder"),
    *("--durations", "25"),
]


def main(arguments: Sequence[str]) -> int:
    """Prepare, test and tell how long it took; 0 when all is well."""
    started = time.monotonic()
    stop_on_sigterm()
    try:
        prepare("test")
        env = {**bot_environment(prepare_spacy()), **prepare_postgres(), **prepare_browser()}
        with redis_for_tests() as redis:
            ready = time.monotonic()
            failed = _failed_suites(arguments, {**env, **redis})
    except SetupError as error:
        say(f"\nSet-up stopped: {error}")
        return 1
    except KeyboardInterrupt:
        say("\nThe tests were interrupted.")
        return 130
    _report(failed, set_up=ready - started, tests=time.monotonic() - ready)
    return 1 if failed else 0


def _failed_suites(arguments: Sequence[str], env: Mapping[str, str]) -> list[str]:
    suites = {"application": _pytest(APP_PYTHON, arguments or SIDE_BY_SIDE, env)}
    if not arguments:
        suites["bot"] = _pytest(BOT_PYTHON, _bot_arguments(), env)
    return [name for name, passed in suites.items() if not passed]


def _bot_arguments() -> list[str]:
    return ["-c", "bot/pytest.ini", "--rootdir", "."]


def _pytest(python: Path, arguments: Sequence[str], env: Mapping[str, str]) -> bool:
    command = [str(python), "-m", "pytest", *arguments]
    say(f"\n$ {' '.join(command)}")
    done = subprocess.run(command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def _report(failed: Sequence[str], *, set_up: float, tests: float) -> None:
    result = f"Failed: the tests of the {' and '.join(failed)}." if failed else "All tests passed."
    say(f"\n{result} Set-up took {set_up:.0f} s, the tests {tests:.0f} s.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
