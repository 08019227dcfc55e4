"""The Redis of the tests: a given one, or our own, which ends with them."""

import os
import shutil
from urllib.parse import urlsplit

import pytest
import redis

from scripts import packages
from scripts.ports import answers
from scripts.redis import redis_for_tests


def test_a_given_one_is_used_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_REDIS_URL", "redis://somewhere:1")

    with redis_for_tests() as environment:
        assert environment == {"TEST_REDIS_URL": "redis://somewhere:1"}


def test_our_own_runs_while_the_tests_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEST_REDIS_URL", raising=False)

    with redis_for_tests() as environment:
        url = environment["TEST_REDIS_URL"]
        with redis.Redis.from_url(url) as client:
            assert client.ping()

    assert not answers(urlsplit(url).port or 0)


def test_without_one_it_is_said_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("TEST_REDIS_URL", raising=False)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(packages, "may_install", lambda: False)

    with redis_for_tests() as environment:
        assert environment == {}

    assert "apt install redis-server" in "".join(capsys.readouterr())
    assert "TEST_REDIS_URL" not in os.environ
