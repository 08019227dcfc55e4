"""Set-up by itself: whatever is missing for running or testing is made, the rest is skipped.

Usage: python3 -m scripts.prepare [check | store | test | run | train | spacy]
"""

from __future__ import annotations

import fcntl
import os
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

from scripts.case_store import prepare_case_store
from scripts.console import SetupError, say
from scripts.environments import prepare_environments
from scripts.language import prepare_spacy
from scripts.ports import require_ports
from scripts.project import VAR
from scripts.settings import read_settings
from scripts.training import prepare_model

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PURPOSES = {
    "check": "both environments",
    "store": "the environments, and the case store with its demo people",
    "test": "the environments, the Dutch pipeline and a trained bot",
    "run": "all of that; the ports must be free",
    "train": "as test; the bot is trained even if nothing changed",
    "spacy": "as test; the download of the Dutch pipeline is tried again",
}


def prepare(purpose: str) -> None:
    """Make all that is missing for this purpose."""
    if purpose == "run":
        require_ports(os.environ)  # Not after minutes of set-up.
    with only_one():
        prepare_environments()
        if purpose not in ("check", "store"):
            spacy_model = prepare_spacy(retry=purpose == "spacy")
            prepare_model(spacy_model, again=purpose == "train")
        if purpose in ("store", "run"):
            prepare_case_store()


@contextmanager
def only_one() -> Iterator[None]:
    """Two set-ups in one folder would undo each other's work; the second waits."""
    VAR.mkdir(exist_ok=True)
    with (VAR / "prepare.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            say("Another set-up is going on in this folder; waiting for it.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def stop_on_sigterm() -> None:
    """Let SIGTERM clean up as Ctrl-C does."""

    def stop(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)


def main(arguments: Sequence[str]) -> int:
    """Set-up from the command line; the code that the process ends with."""
    purpose = arguments[0] if arguments else "run"
    if purpose not in PURPOSES:
        say("Usage: python3 -m scripts.prepare [purpose], where purpose is one of:")
        for name, what in PURPOSES.items():
            say(f"  {name:6}  {what}")
        return 2
    stop_on_sigterm()
    os.environ.update(read_settings(os.environ))
    try:
        prepare(purpose)
    except SetupError as error:
        say(f"\nSet-up stopped: {error}")
        return 1
    except KeyboardInterrupt:
        say("\nSet-up was interrupted; it goes on from here the next time.")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
