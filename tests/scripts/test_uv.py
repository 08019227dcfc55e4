"""uv is taken from PATH where it is new enough."""

from pathlib import Path

import pytest

from scripts import uv


@pytest.mark.parametrize(
    ("printed", "version"),
    [
        ("uv 0.13.9 (x86_64-unknown-linux-gnu)\n", (0, 13, 9)),
        ("uv 1.0.0\n", (1, 0, 0)),
        ("pyenv: uv: command not found\n", ()),
    ],
)
def test_a_version_is_read(printed: str, version: tuple[int, ...]) -> None:
    assert version == uv.read_version(printed)


@pytest.mark.parametrize(("version", "is_taken"), [("0.13.9", True), ("0.4.30", False)])
def test_an_old_uv_is_passed_over(
    version: str, *, is_taken: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "uv"
    own.write_text(f"#!/bin/sh\necho uv {version}\n")
    own.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(uv, "IN_VENV", tmp_path / "none")
    monkeypatch.setattr(uv, "IN_FOLDER", tmp_path / "none")
    monkeypatch.setattr(uv, "_install", lambda: "a new one")

    assert (str(own) if is_taken else "a new one") == uv.find_uv()
