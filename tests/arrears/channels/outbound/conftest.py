"""Telephones, as the tests of Twilio have them."""

from tests.arrears.channels.twilio.conftest import client, rounds, twilio

__all__ = ["client", "rounds", "twilio"]
