"""Telephones, as the tests of Twilio have them; a store on both databases."""

from tests.arrears.channels.twilio.conftest import client, rounds, twilio
from tests.arrears.fixtures import database_url

__all__ = ["client", "database_url", "rounds", "twilio"]
