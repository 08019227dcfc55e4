"""Settings as an operator writes them."""

import pytest
from pydantic import ValidationError

from arrears.settings import Settings


def settings_with(monkeypatch: pytest.MonkeyPatch, **environment: str) -> Settings:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return Settings(_env_file=None)


def test_the_bot_is_on_this_machine_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings_with(monkeypatch, BOT_PORT="5006").bots == ["http://127.0.0.1:5006"]


@pytest.mark.parametrize("given", ["http://one:1,http://two:2", " http://one:1/ , http://two:2 "])
def test_there_may_be_several_bots(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    assert settings_with(monkeypatch, BOT_URLS=given).bots == ["http://one:1", "http://two:2"]


def test_what_is_no_address_is_refused_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValidationError, match="bot_urls"):
        settings_with(monkeypatch, BOT_URLS="one:1")
