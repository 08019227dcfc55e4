"""What is said becomes texts that read well on a telephone."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.cases.kinds import Author, Channel
from arrears.channels.twilio.rendering import cut, pack, with_choices
from arrears.channels.twilio.segments import is_gsm
from arrears.chat.records import Entry, Parcel

PHONES = [Channel.SMS, Channel.WHATSAPP]
YES_NO = ("Ja", "Nee, dank u")
SCHEDULE = {
    "kind": "schedule",
    "title": "Uw betalingsregeling",
    "rows": [
        {"due_on": "vrijdag 4 december 2026", "amount": "€ 60,00"},
        {"due_on": "maandag 4 januari 2027", "amount": "€ 40,00"},
    ],
    "total": "€ 100,00",
}
TRANSFER = {
    "kind": "qr",
    "title": "Gegevens om te betalen",
    "rows": [
        {"label": "Rekeningnummer (IBAN)", "amount": "NL13 TEST 0123 4567 89"},
        {"label": "Zet erbij", "amount": "2026-000101"},
    ],
    "total": "€ 100,00",
    "iban": "NL13TEST0123456789",
    "image": "data:image/svg+xml;utf8,<svg/>",
}


def said(
    *texts: str | None, titles: tuple[str, ...] = (), card: dict[str, Any] | None = None
) -> list[Entry]:
    """Entries that are said at one moment; the last has the buttons and the card."""
    moment = datetime(2026, 11, 26, tzinfo=UTC)
    buttons = [{"title": title, "payload": f"/{title}"} for title in titles]
    last = len(texts) - 1
    return [
        Entry(
            place + 7,
            Author.BOT,
            text,
            None,
            buttons if place == last else (),
            card if place == last else None,
            moment,
        )
        for place, text in enumerate(texts)
    ]


@pytest.mark.parametrize("channel", PHONES)
def test_what_is_said_at_once_is_one_text(channel: Channel) -> None:
    assert [Parcel("Dag.\n\nWat wilt u?", 7, 8)] == pack(channel, said("Dag.", "Wat wilt u?"))


@pytest.mark.parametrize("channel", PHONES)
def test_nothing_said_is_nothing_to_send(channel: Channel) -> None:
    assert [] == pack(channel, [])


def test_choices_in_an_sms_are_numbered() -> None:
    parcels = pack(Channel.SMS, said("Klopt dat?", titles=YES_NO))

    assert "Klopt dat?\n\n1. Ja\n2. Nee, dank u\nAntwoord met 1 of 2." == parcels[0].body
    assert () == parcels[0].choices


def test_a_few_short_choices_are_buttons_on_whatsapp() -> None:
    assert [Parcel("Klopt dat?", 7, 7, YES_NO)] == pack(
        Channel.WHATSAPP, said("Klopt dat?", titles=YES_NO)
    )


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        pytest.param("Kies.", ("a", "b", "c", "d"), id="four"),
        pytest.param("Kies.", ("Ik wil een medewerker spreken",), id="long"),
        pytest.param("Kies.", ("Ja", "Ja"), id="twice the same"),
        pytest.param("k" * 1025, ("Ja",), id="below a long text"),
        pytest.param(None, ("Ja",), id="below nothing"),
    ],
)
def test_what_whatsapp_shows_no_buttons_for_is_numbered(
    text: str | None, titles: tuple[str, ...]
) -> None:
    parcels = pack(Channel.WHATSAPP, said(text, titles=titles))

    assert () == parcels[0].choices
    assert f"{len(titles)}. {titles[-1]}\nAntwoord met " in parcels[0].body


@pytest.mark.parametrize(
    ("count", "told"),
    [(1, "Antwoord met 1."), (2, "Antwoord met 1 of 2."), (4, "Antwoord met 1, 2, 3 of 4.")],
)
def test_how_to_choose_is_told(count: int, told: str) -> None:
    assert with_choices("Kies.", ["x"] * count).endswith(told)


@pytest.mark.parametrize("channel", PHONES)
def test_a_schedule_is_read_as_lines(channel: Channel) -> None:
    assert (
        "Dit is het:\n\nUw betalingsregeling:\nvrijdag 4 december 2026: € 60,00\n"
        "maandag 4 januari 2027: € 40,00\nTotaal: € 100,00"
    ) == pack(channel, said("Dit is het:", card=SCHEDULE))[0].body


@pytest.mark.parametrize("channel", PHONES)
def test_how_to_pay_is_read_as_lines_without_its_picture(channel: Channel) -> None:
    assert (
        "Gegevens om te betalen:\nRekeningnummer (IBAN): NL13 TEST 0123 4567 89\n"
        "Zet erbij: 2026-000101\nBedrag: € 100,00"
    ) == pack(channel, said(None, card=TRANSFER))[0].body


@pytest.mark.parametrize("channel", PHONES)
def test_a_card_that_only_a_page_can_show_is_left_out(channel: Channel) -> None:
    card = {"kind": "document", "title": "Brief", "path": "/chat/documents/1"}

    assert "Uw brief." == pack(channel, said("Uw brief.", card=card))[0].body


def test_an_sms_is_in_signs_that_it_has() -> None:
    body = pack(Channel.SMS, said("Uw financiële ‘situatie’…", titles=("Coöperatie",)))[0].body

    assert is_gsm(body)
    assert body.startswith("Uw financiele 'situatie'...")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("mail a_b_c@d.nl of *bel*", "mail a_b_c@d.nl of *\u2060bel*"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("~weg~ en _schuin_", "~\u2060weg~ en _\u2060schuin_"),
        ("€ 50 * € 60", "€ 50 * € 60"),
    ],
)
def test_whatsapp_takes_nothing_for_its_own_marks(text: str, shown: str) -> None:
    assert shown == pack(Channel.WHATSAPP, said(text))[0].body


def test_what_is_too_long_is_cut_where_a_paragraph_ends() -> None:
    paragraphs = ["a" * 900, "b" * 500, "c" * 900]
    parcels = pack(Channel.SMS, said("\n\n".join(paragraphs), "d"))

    assert ["a" * 900 + "\n\n" + "b" * 500, "c" * 900 + "\n\nd"] == [one.body for one in parcels]
    assert {(7, 8)} == {(one.first, one.last) for one in parcels}


def test_else_where_a_sentence_ends() -> None:
    sentence = "Dit is een zin van woorden. "

    assert all(piece.endswith("woorden.") for piece in cut(sentence * 200))


@given(st.text(st.sampled_from("ab .!\n"), max_size=300), st.integers(min_value=2, max_value=50))
def test_nothing_but_blanks_is_lost_in_cutting(text: str, most: int) -> None:
    pieces = list(cut(text, most))

    assert re.sub(r"\s", "", text) == re.sub(r"\s", "", "".join(pieces))
    assert all(0 < len(piece) <= most for piece in pieces)
