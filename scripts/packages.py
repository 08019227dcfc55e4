"""Packages of the system, where it has apt and lets us install."""

from __future__ import annotations

import os
import shutil

from scripts import shell
from scripts.console import say

INSTALL_SECONDS = 900.0


def may_install() -> bool:
    """Whether packages can be installed without asking anyone for a password."""
    return shutil.which("apt-get") is not None and as_root() is not None


def as_root() -> list[str] | None:
    """What to put before a command to run it as root; None where that is not possible."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and shell.succeeds(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


def install(purpose: str, *names: str) -> bool:
    """Install packages with apt, if we may; whether they are there now."""
    root = as_root()
    if root is None or not may_install():
        return False
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    try:
        shell.run("Fetching the list of packages", [*apt, "update"], log="setup")
        shell.run(
            f"Installing {purpose}",
            [*apt, "install", "-y", "--no-install-recommends", *names],
            log="setup",
            timeout=INSTALL_SECONDS,
        )
    except shell.CommandFailed as error:
        say(str(error))
        return False
    return True
