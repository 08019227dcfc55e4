"""A browser for the tests: one on PATH, Playwright's own, or the system's package."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from scripts import packages, shell
from scripts.console import say
from scripts.project import APP_PYTHON

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DOWNLOAD_SECONDS = 600.0


def prepare_browser() -> dict[str, str]:
    """What the tests need in their environment; nothing when Playwright finds its own."""
    if not (_on_path() or _playwrights_own()) and not _install():
        say(
            "No browser for the tests, and none could be installed: the tests in a browser cannot "
            "run. Install Chromium and start again; what was tried is in var/log/setup.log."
        )
    found = _on_path()
    return {"TEST_BROWSER": found} if found else {}


def _on_path() -> str:
    return next((path for path in map(shutil.which, NAMES) if path), "")


def _playwrights_own() -> bool:
    own = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    folder = Path(own) if own else Path.home() / ".cache" / "ms-playwright"
    return any(folder.glob("chromium*/INSTALLATION_COMPLETE"))


def _install() -> bool:
    return _install_playwrights_own() or packages.install("a browser for the tests", "chromium")


def _install_playwrights_own() -> bool:
    with_libraries = ["--with-deps"] if packages.may_install() else []
    try:
        shell.run(
            "Installing a browser for the tests",
            [str(APP_PYTHON), "-m", "playwright", "install", *with_libraries, "chromium"],
            log="setup",
            timeout=DOWNLOAD_SECONDS,
            on_failure="not possible this way",
        )
    except shell.CommandFailed:
        return False
    return True
