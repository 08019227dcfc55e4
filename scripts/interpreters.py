"""Python interpreters for the environments: found on the machine, or downloaded by uv."""

from __future__ import annotations

import os
import re
import ssl
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from scripts import shell
from scripts.console import SetupError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def pyenv_versions(environ: Mapping[str, str]) -> list[Path]:
    """The versions that pyenv has installed, newest first; nothing where there is no pyenv."""
    home = Path(environ.get("HOME") or Path.home())
    root = Path(environ.get("PYENV_ROOT") or home / ".pyenv")
    installed = [path.parent.parent for path in root.glob("versions/*/bin/python")]
    return sorted(installed, key=_by_number, reverse=True)


def _by_number(version: Path) -> tuple[bool, list[int]]:
    name = version.name
    return name[:1].isdigit(), [int(number) for number in re.findall(r"\d+", name)]


def uv_environment(environ: Mapping[str, str] | None = None) -> dict[str, str]:
    """What uv runs with: all of pyenv's versions in reach, and no other environment in the way.

    pyenv's shims fail for a version that is not active, and uv takes that for a broken Python.
    """
    given = os.environ if environ is None else environ
    result = {**_certificates(), **given}
    result.pop("VIRTUAL_ENV", None)
    versions = pyenv_versions(given)
    if versions:
        result["PYENV_VERSION"] = ":".join(version.name for version in versions)
        folders = [given.get("PATH", os.defpath), *(str(version / "bin") for version in versions)]
        result["PATH"] = os.pathsep.join(folders)
    return result


def _certificates() -> dict[str, str]:
    """Have uv trust whom the machine trusts, where it says so: a company's proxy, for instance."""
    paths = ssl.get_default_verify_paths()
    if paths.cafile or (paths.capath and any(Path(paths.capath).iterdir())):
        return {"UV_SYSTEM_CERTS": "true", "UV_NATIVE_TLS": "true"}  # New name and old.
    return {}


def find_python(uv: str, versions: Sequence[str]) -> str:
    """The first of these versions that the machine has; else uv downloads the first."""
    for version in versions:
        found = _find(uv, version)
        if found:
            return found
    return _download(uv, versions[0])


def _find(uv: str, version: str) -> str:
    command = [uv, "python", "find", "--system", "--no-python-downloads", version]
    done = subprocess.run(
        command, env=uv_environment(), capture_output=True, text=True, check=False
    )
    return done.stdout.strip() if done.returncode == 0 else ""


def _download(uv: str, version: str) -> str:
    try:
        shell.run(
            f"Downloading Python {version}",
            [uv, "python", "install", version],
            log="setup",
            env=uv_environment(),
        )
    except shell.CommandFailed as error:
        message = (
            f"Python {version} is needed, was not found on this machine and could not be "
            f"downloaded. Install it (for instance: pyenv install {version}) and start again.\n"
            f"  Why it could not be downloaded: {error}"
        )
        raise SetupError(message) from error
    return _find(uv, version)
