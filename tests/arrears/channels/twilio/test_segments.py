"""An SMS is written in signs that it has, so that it travels in as few parts as can be."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.channels.twilio.segments import for_sms, is_gsm, segments

TODAY = date(2026, 11, 26)
TEXTS = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("eë€…’é ij\n^🙂"),
    ),
    max_size=400,
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("", 1, id="nothing is one SMS"),
        pytest.param("a" * 160, 1, id="one SMS in GSM-7"),
        pytest.param("a" * 161, 2, id="one sign too many"),
        pytest.param("a" * 306, 2, id="two full parts"),
        pytest.param("a" * 307, 3, id="and one sign more"),
        pytest.param("€" * 80, 1, id="the euro sign takes two places"),
        pytest.param("€" * 81, 2, id="81 euro signs are 162 places"),
        pytest.param("a" * 152 + "€" + "a" * 152, 3, id="no sign is cut in two"),
        pytest.param("ë" * 70, 1, id="one SMS in UCS-2"),
        pytest.param("ë" * 71, 2, id="one sign too many in UCS-2"),
        pytest.param("ë" * 134, 2, id="two full parts in UCS-2"),
        pytest.param("ë" * 135, 3, id="and one sign more in UCS-2"),
        pytest.param("🙂" * 35, 1, id="an emoji takes two places"),
        pytest.param("🙂" * 67, 3, id="and stands in one part"),
    ],
)
def test_parts_are_counted_as_networks_do(text: str, parts: int) -> None:
    assert parts == segments(text, on=TODAY)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("één financiële coöperatie", "één financiele coöperatie"),
        ("vóór geïnd, hélène, façade", "voor geind, hélène, facade"),
        ("Dat is ‘goed’ – of “beter”…", "Dat is 'goed' - of \"beter\"..."),
        ("€\u00a050 op 1\u202f000", "€ 50 op 1 000"),
        ("Łukasz Çelik", "Lukasz Çelik"),
        ("fre\u0301", "fré"),
        ("• één\n• twee", "- één\n- twee"),
        ("Straße, Müller, Ñandú", "Straße, Müller, Ñandu"),
    ],
)
def test_dutch_is_written_in_gsm_7(text: str, sent: str) -> None:
    assert sent == for_sms(text, on=TODAY)
    assert is_gsm(sent)


@pytest.mark.parametrize("text", ["Я говорю… по-русски", "أتكلم ‘العربية’", "dank u ë 🙂"])
def test_what_gsm_7_cannot_write_stays_as_it_is(text: str) -> None:
    assert text == for_sms(text, on=TODAY)


@given(TEXTS)
def test_it_never_takes_more_parts_than_before(text: str) -> None:
    assert segments(for_sms(text, on=TODAY), on=TODAY) <= segments(text, on=TODAY)


@given(TEXTS)
def test_doing_it_again_changes_nothing(text: str) -> None:
    once = for_sms(text, on=TODAY)

    assert once == for_sms(once, on=TODAY)


@given(TEXTS)
def test_letters_and_digits_stay_what_they_are(text: str) -> None:
    def ascii_of(written: str) -> str:
        return "".join(sign for sign in written if sign.isascii() and sign.isalnum())

    composed = unicodedata.normalize("NFC", text)
    kept = iter(ascii_of(for_sms(text, on=TODAY)))
    assert all(sign in kept for sign in ascii_of(composed))


@given(TEXTS, TEXTS)
def test_a_longer_text_never_takes_fewer_parts(text: str, more: str) -> None:
    assert segments(text, on=TODAY) <= segments(text + more, on=TODAY)
