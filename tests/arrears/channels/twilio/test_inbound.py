"""Reading the form that Twilio posts for a message from a telephone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.cases.kinds import Channel
from arrears.channels.twilio.inbound import (
    Medium,
    PhoneMessage,
    SenderUnreachable,
    UnreadablePost,
)
from arrears.channels.twilio.stop_words import Wish

SMS = {
    "MessageSid": "SM00000000000000000000000000000001",
    "AccountSid": "AC00000000000000000000000000000001",
    "From": "+31612345678",
    "To": "+3197010000000",
    "Body": "Ik kan niet betalen",
    "NumMedia": "0",
    "NumSegments": "1",
}
WHATSAPP = SMS | {
    "From": "whatsapp:+31612345678",
    "To": "whatsapp:+31850000000",
    "ProfileName": "Directeur van de bank",
    "WaId": "31612345678",
}


def test_an_sms_is_read() -> None:
    assert PhoneMessage.read(SMS) == PhoneMessage(
        sid="SM00000000000000000000000000000001",
        channel=Channel.SMS,
        address="+31612345678",
        own_address="+3197010000000",
        text="Ik kan niet betalen",
    )


def test_a_whatsapp_message_is_read_without_the_name_that_the_sender_chose() -> None:
    read = PhoneMessage.read(WHATSAPP)

    assert (read.channel, read.address, read.own_address) == (
        Channel.WHATSAPP,
        "+31612345678",
        "+31850000000",
    )
    assert "Directeur" not in repr(read)


def test_a_short_code_of_ours_is_read() -> None:
    assert PhoneMessage.read(SMS | {"To": "3669"}).own_address == "3669"


def test_a_long_text_of_many_parts_is_one_message() -> None:
    text = "Ik heb geen geld meer. " * 100

    assert PhoneMessage.read(SMS | {"Body": text, "NumSegments": "15"}).text == text.strip()


def test_what_no_database_keeps_is_left_out() -> None:
    assert PhoneMessage.read(SMS | {"Body": " a\0b "}).text == "ab"


def test_a_quick_reply_is_read_with_its_title() -> None:
    read = PhoneMessage.read(
        WHATSAPP | {"Body": "Ja", "ButtonText": "Ja", "ButtonPayload": "/affirm"}
    )

    assert (read.text, read.button) == ("Ja", "/affirm")


def test_a_quoted_answer_counts_by_its_text() -> None:
    quoting = {"OriginalRepliedMessageSid": "SM2", "OriginalRepliedMessageSender": "whatsapp:+1"}

    assert PhoneMessage.read(WHATSAPP | quoting) == PhoneMessage.read(WHATSAPP)


def test_photos_are_read_with_their_kind() -> None:
    media = {
        "NumMedia": "2",
        "MediaUrl0": "https://api.twilio.com/a",
        "MediaContentType0": "image/jpeg",
        "MediaUrl1": "https://api.twilio.com/b",
    }

    read = PhoneMessage.read(SMS | media | {"Body": ""})

    assert read.media == (
        Medium("https://api.twilio.com/a", "image/jpeg"),
        Medium("https://api.twilio.com/b", ""),
    )
    assert (read.text, read.has_more_than_text) == ("", True)


def test_a_place_is_read_so_that_it_can_be_looked_up() -> None:
    place = {"Latitude": "52.0907", "Longitude": "5.1214", "Label": "Thuis", "Address": ""}

    read = PhoneMessage.read(WHATSAPP | place)

    assert (read.place, read.has_more_than_text) == ("52.0907, 5.1214, Thuis", True)


def test_a_reaction_is_known_as_one() -> None:
    assert PhoneMessage.read(WHATSAPP | {"MessageType": "reaction", "Body": "👍"}).is_reaction


@pytest.mark.parametrize(
    ("told", "wish"),
    [("STOP", Wish.STOP), ("start", Wish.START), ("HELP", Wish.HELP), ("OTHER", None), ("", None)],
)
def test_what_twilio_took_it_for_is_believed(told: str, wish: Wish | None) -> None:
    assert PhoneMessage.read(SMS | {"OptOutType": told}).wish is wish


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"MessageSid": ""}, "MessageSid"),
        ({"MessageSid": "a b"}, "MessageSid"),
        ({"MessageSid": "x" * 65}, "MessageSid"),
        ({"From": " "}, "From"),
        ({"To": ""}, "To"),
        ({"NumMedia": "x"}, "NumMedia"),
        ({"NumMedia": "11"}, "NumMedia"),
        ({"NumMedia": "-1"}, "NumMedia"),
        ({"NumMedia": "1"}, "MediaUrl0"),
    ],
)
def test_a_form_that_lacks_what_it_must_have_says_what(changed: dict[str, str], field: str) -> None:
    with pytest.raises(UnreadablePost) as refusal:
        PhoneMessage.read(SMS | changed)

    assert refusal.value.field == field


@pytest.mark.parametrize("sender", ["KPN", "3669", "whatsapp:NL.abc123", "+", "+31", "whatsapp:"])
def test_what_is_no_telephone_number_cannot_be_answered(sender: str) -> None:
    with pytest.raises(SenderUnreachable):
        PhoneMessage.read(SMS | {"From": sender})


@given(st.dictionaries(st.sampled_from([*WHATSAPP, "Latitude", "Longitude"]), st.text()))
def test_any_form_is_read_or_refused(changed: dict[str, str]) -> None:
    try:
        read = PhoneMessage.read(WHATSAPP | changed)
    except (UnreadablePost, SenderUnreachable):
        return
    assert read.address.startswith("+")
    assert "\0" not in read.text
