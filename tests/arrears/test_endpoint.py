"""Addresses that may be told of events, and secrets that can sign them."""

import json
from typing import Any

import pytest
from pydantic import ValidationError

from arrears.endpoint import Endpoint
from arrears.settings import Settings

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
GOOD = {"url": "https://example.nl/events", "secret": SECRET}


@pytest.mark.parametrize(
    "url",
    [
        "https://example.nl",
        "https://example.nl:8443/a?b=c",
        "http://127.0.0.1:9000",
        "http://[::1]/",
    ],
)
def test_only_this_machine_is_told_without_https(url: str) -> None:
    assert Endpoint.model_validate(GOOD | {"url": url})


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"url": "http://example.nl"}, id="not encrypted"),
        pytest.param({"url": "http://127.0.0.1.example.nl"}, id="not this machine"),
        pytest.param({"url": "ftp://example.nl"}, id="another protocol"),
        pytest.param({"url": "example.nl"}, id="no address"),
        pytest.param({"secret": ""}, id="no secret"),
        pytest.param({"secret": "whsec_"}, id="an empty secret"),
        pytest.param({"secret": "whsec_AAAA"}, id="a short secret"),
        pytest.param({"secret": SECRET.removeprefix("whsec_")}, id="no prefix"),
        pytest.param({"secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa!!"}, id="no Base64"),
        pytest.param({"secrets": SECRET}, id="an unknown key"),
    ],
)
def test_anything_else_is_refused_without_repeating_it(changes: dict[str, str]) -> None:
    given: dict[str, Any] = {"Iemand": GOOD | changes}

    with pytest.raises(ValidationError) as refused:
        Settings(event_endpoints=given)

    assert SECRET not in str(refused.value)
    assert "MfKQ9r8" not in str(refused.value)


def test_they_come_from_the_environment_and_keep_their_secret(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("EVENT_ENDPOINTS", json.dumps({"Iemand": GOOD}))

    endpoint = Settings().event_endpoints["Iemand"]

    assert endpoint.secret.get_secret_value() == SECRET
    assert SECRET not in repr(endpoint)
