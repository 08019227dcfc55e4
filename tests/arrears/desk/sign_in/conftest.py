"""Somebody in front of the door."""

import httpx
import pytest

from tests.arrears.desk.sign_in.visitors import Visitor


@pytest.fixture
def visitor(web: httpx.AsyncClient) -> Visitor:
    return Visitor(web)
