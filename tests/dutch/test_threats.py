"""Threats to people of ours, and what only swears or curses."""

import pytest

from dutch import is_threat

THREATS = [
    "ik maak je af als je nog één brief stuurt",
    "ik ga jullie kapot maken",
    "ik trap je in elkaar",
    "ik vermoord die medewerker",
    "als er hier een deurwaarder komt krijgt hij een klap",
    "ik weet waar die medewerker woont",
    "wacht maar tot ik jullie op straat zie",
    "IK KOM LANGS EN DAN PRATEN WE WEL ANDERS",
    "ik steek jullie kantoor in de fik",
    "jullie krijgen een steen door de ruit",
    "ik laat mijn hond los op die man",
    "ik ga jou wat aandoen",
]
NO_THREATS = [
    "val dood",
    "ik hoop dat jullie tent afbrandt",
    "stelletje oplichters",
    "krijg de tering",
    "jullie maken me kapot",
    "rot op met je regeling",
    "jij spoort niet",
    "steek die rekening maar in je reet",
]


@pytest.mark.parametrize("text", THREATS)
def test_violence_that_is_announced_is_a_threat(text: str) -> None:
    assert is_threat(text)


@pytest.mark.parametrize("text", NO_THREATS)
def test_swearing_and_cursing_are_none(text: str) -> None:
    assert not is_threat(text)
