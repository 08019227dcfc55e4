"""What a person sent from a telephone, read from the form that Twilio posts.

The name in a WhatsApp profile is never read: anyone chooses it as they like. A message that quotes
an earlier one counts by its text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import phonenumbers

from arrears.cases.kinds import Channel
from arrears.channels.twilio.stop_words import Wish

SID = re.compile(r"\w{1,64}", re.ASCII)
MOST_MEDIA = 10
OF_WHATSAPP = "whatsapp:"


class UnreadablePost(ValueError):
    """The form lacks what every message has; `field` says which."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class SenderUnreachable(Exception):
    """Sent from what is no telephone number, such as a company's name: nobody reads an answer."""


@dataclass(frozen=True)
class Medium:
    """A photo, voice message or other file, and where Twilio keeps it."""

    url: str
    media_type: str


@dataclass(frozen=True)
class PhoneMessage:
    """One message from a telephone. Numbers are in E.164; ours may be a short code."""

    sid: str
    channel: Channel
    address: str
    own_address: str
    text: str = ""
    button: str | None = None
    media: tuple[Medium, ...] = ()
    place: str | None = None
    wish: Wish | None = None
    is_reaction: bool = False

    @classmethod
    def read(cls, form: Mapping[str, str]) -> Self:
        """The message in a form. Raises UnreadablePost, or SenderUnreachable."""
        sender = _needed(form, "From")
        return cls(
            sid=_sid(form),
            channel=Channel.WHATSAPP if sender.startswith(OF_WHATSAPP) else Channel.SMS,
            address=_number(sender),
            own_address=_needed(form, "To").removeprefix(OF_WHATSAPP),
            text=_text(form.get("ButtonText") or form.get("Body", "")),
            button=form.get("ButtonPayload") or None,
            media=_media(form),
            place=_place(form),
            wish=_wish(form),
            is_reaction=form.get("MessageType") == "reaction",
        )

    @property
    def has_more_than_text(self) -> bool:
        """Whether there is something in it that has no words."""
        return bool(self.media or self.place)


def _needed(form: Mapping[str, str], field: str) -> str:
    value = form.get(field, "").strip()
    if not value:
        raise UnreadablePost(field)
    return value


def _sid(form: Mapping[str, str]) -> str:
    sid = _needed(form, "MessageSid")
    if SID.fullmatch(sid) is None:
        raise UnreadablePost("MessageSid")
    return sid


def _number(sender: str) -> str:
    try:
        number = phonenumbers.parse(sender.removeprefix(OF_WHATSAPP))
    except phonenumbers.NumberParseException as error:
        raise SenderUnreachable from error
    if not phonenumbers.is_possible_number(number):
        raise SenderUnreachable
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _text(body: str) -> str:
    # No database keeps null characters.
    return body.replace("\0", "").strip()


def _media(form: Mapping[str, str]) -> tuple[Medium, ...]:
    count = form.get("NumMedia") or "0"
    if re.fullmatch(r"[0-9]{1,2}", count) is None or int(count) > MOST_MEDIA:
        raise UnreadablePost("NumMedia")
    return tuple(
        Medium(_needed(form, f"MediaUrl{number}"), _text(form.get(f"MediaContentType{number}", "")))
        for number in range(int(count))
    )


def _place(form: Mapping[str, str]) -> str | None:
    """A place as staff can look it up: coordinates, and what the person's telephone calls it."""
    if not (form.get("Latitude") and form.get("Longitude")):
        return None
    told = (form.get(field, "") for field in ("Latitude", "Longitude", "Label", "Address"))
    return ", ".join(_text(one) for one in told if one.strip())


def _wish(form: Mapping[str, str]) -> Wish | None:
    """What Twilio's Advanced Opt-Out took the message for, and has answered itself."""
    told = form.get("OptOutType", "").upper()
    return Wish(told) if told in Wish else None
