"""The case store: its tables brought up to date, and the demo people in it when it is empty."""

from __future__ import annotations

from scripts import shell
from scripts.project import APP_PYTHON, VAR


def prepare_case_store() -> None:
    """Safe at every start: both commands change nothing that is right already."""
    VAR.mkdir(exist_ok=True)
    _cases("Bringing the case store up to date", "migrate")
    _cases("Looking for the demo people", "demo")


def _cases(label: str, command: str) -> None:
    shell.run(label, [str(APP_PYTHON), "-m", "arrears.cases", command], log="cases")
