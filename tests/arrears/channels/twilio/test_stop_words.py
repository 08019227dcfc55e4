"""Which whole messages stop and start messages to a telephone, and which only look like it."""

import pytest

from arrears.channels.twilio.stop_words import HELP_WORDS, START_WORDS, STOP_WORDS, Wish, wish_of


@pytest.mark.parametrize(
    "text",
    [
        *STOP_WORDS,
        *(word.upper() for word in STOP_WORDS),
        "Stop.",
        "STOP!!",
        " stop \n",
        "'stop'",
        "Stop a.u.b.",
        "stop 🙏",
        "Afmelden.",
        "Stop-all",
        "Geen berichten meer!",
    ],
)
def test_these_stop_all_messages(text: str) -> None:
    assert wish_of(text) is Wish.STOP


@pytest.mark.parametrize("text", [*START_WORDS, "START", "Unstop.", "AANMELDEN!", "Yes"])
def test_these_start_them_again(text: str) -> None:
    assert wish_of(text) is Wish.START


@pytest.mark.parametrize("text", [*HELP_WORDS, "HELP", "Info?", "HULP!"])
def test_these_ask_who_we_are(text: str) -> None:
    assert wish_of(text) is Wish.HELP


@pytest.mark.parametrize(
    "text",
    [
        "ik stop met betalen",
        "we moeten stoppen",
        "ik wil stoppen",
        "stop er maar mee",
        "ik wil mijn verzekering stoppen",
        "stop de incasso",
        "stopt dit ooit?",
        "non-stop",
        "hoe kan ik me afmelden voor de verzekering",
        "mijn man is gestopt met werken",
        "de stoppen zijn doorgeslagen",
        "opzeggen",
        "annuleren",
        "end of the month",
        "ik kan niet starten",
        "kan ik hulp krijgen",
        "ik zoek hulp",
        "help mij",
        "info@voorbeeld.nl",
        "nee",
        "ja",
        "",
        " ",
        ".",
        "🙂",
    ],
)
def test_these_say_something_else(text: str) -> None:
    assert wish_of(text) is None
