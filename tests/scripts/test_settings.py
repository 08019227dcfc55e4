"""Settings come from the environment, and below it from `.env`."""

from pathlib import Path

import pytest

from scripts.console import SetupError
from scripts.settings import port, read_settings


def test_the_file_is_read_as_people_write_it(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(
        "# Ports\n"
        "PORT=8090\n"
        "export BOT_PORT = 5006  # beside another one\n"
        "DATABASE_URL='postgresql://a:b#c@db/arrears'\n"
        "\n"
        "not a setting\n"
    )

    assert read_settings({}, file) == {
        "PORT": "8090",
        "BOT_PORT": "5006",
        "DATABASE_URL": "postgresql://a:b#c@db/arrears",
    }


def test_the_environment_wins(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("PORT=8090\n")

    assert read_settings({"PORT": "9000"}, file) == {"PORT": "9000"}


def test_no_file_is_no_problem(tmp_path: Path) -> None:
    assert read_settings({"A": "b"}, tmp_path / ".env") == {"A": "b"}


def test_a_port_has_a_default() -> None:
    assert port({"PORT": ""}, "PORT", 8080) == 8080


@pytest.mark.parametrize("value", ["abc", "0", "65536", "-1", "80.5"])
def test_what_is_no_port_is_refused_by_name(value: str) -> None:
    with pytest.raises(SetupError, match=f"BOT_PORT={value} is not a port"):
        port({"BOT_PORT": value}, "BOT_PORT", 5005)
