"""pyenv's versions are found by themselves, active or not."""

from pathlib import Path

import pytest

from scripts.interpreters import pyenv_versions, uv_environment


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder in which pyenv has installed a few versions."""
    for name in ("3.9.18", "3.12.1", "3.10.13", "debtors-venv"):
        python = tmp_path / ".pyenv" / "versions" / name / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.touch()
    (tmp_path / ".pyenv" / "versions" / "half-installed").mkdir()
    return tmp_path


def test_versions_are_listed_newest_first(home: Path) -> None:
    names = [version.name for version in pyenv_versions({"HOME": str(home)})]

    assert names == ["3.12.1", "3.10.13", "3.9.18", "debtors-venv"]


def test_pyenv_may_be_elsewhere(home: Path) -> None:
    root = (home / ".pyenv").rename(home / "tools")

    assert len(pyenv_versions({"HOME": "/nowhere", "PYENV_ROOT": str(root)})) == 4


def test_uv_gets_all_versions_and_no_active_environment(home: Path) -> None:
    env = uv_environment({"HOME": str(home), "PATH": "/bin", "VIRTUAL_ENV": "/some/where"})

    assert env["PYENV_VERSION"] == "3.12.1:3.10.13:3.9.18:debtors-venv"
    assert env["PATH"].startswith(f"/bin:{home}/.pyenv/versions/3.12.1/bin:")
    assert "VIRTUAL_ENV" not in env


def test_without_pyenv_nothing_is_made_up(tmp_path: Path) -> None:
    env = uv_environment({"HOME": str(tmp_path), "PATH": "/bin"})

    assert "PYENV_VERSION" not in env
    assert env["PATH"] == "/bin"
