"""How a text on its way is put to Twilio: from whom, to whom, and as which content."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from arrears.cases.deliveries import Outgoing
from arrears.cases.kinds import Channel
from arrears.channels.twilio.client import SERVICE, Text
from arrears.channels.twilio.rendering import with_choices
from arrears.channels.twilio.templates import quick_reply
from arrears.settings import Settings

STATUS_PATH = "/twilio/status"


class NoSender(LookupError):
    """There is no number of ours from which this could go."""


class NoTemplate(LookupError):
    """The template of that name has no content at Twilio."""


@dataclass(frozen=True)
class Addressing:
    """What an installation has at Twilio: senders, content by name, and where we are called."""

    senders: Mapping[Channel, str]
    content: Mapping[str, str]
    public_url: str | None = None

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """What the settings say."""
        senders = {
            Channel.SMS: settings.twilio_sms_sender,
            Channel.WHATSAPP: settings.twilio_whatsapp_sender,
        }
        return cls(
            {channel: sender for channel, sender in senders.items() if sender},
            settings.twilio_content,
            next(iter(settings.twilio_public_urls), None),
        )

    def text(self, outgoing: Outgoing) -> Text:
        """The text as Twilio is to send it. Raises NoSender or NoTemplate."""
        content_sid, variables = self._content(outgoing)
        is_plain = content_sid is None
        return Text(
            to=as_twilio_writes(outgoing.channel, outgoing.address),
            sender=self.sender(outgoing),
            body=with_choices(outgoing.body, outgoing.choices) if is_plain else outgoing.body,
            content_sid=content_sid,
            variables=variables,
            callback=self._callback(outgoing),
        )

    def sender(self, outgoing: Outgoing) -> str:
        """The number that the person knows us by, else the one for this channel. Or NoSender."""
        own = outgoing.own_address or self.senders.get(outgoing.channel)
        if own is None:
            raise NoSender(outgoing.channel)
        return as_twilio_writes(outgoing.channel, own)

    def _content(self, outgoing: Outgoing) -> tuple[str | None, Mapping[str, str]]:
        if outgoing.template is not None:
            if outgoing.template not in self.content:
                raise NoTemplate(outgoing.template)
            return self.content[outgoing.template], outgoing.variables
        # Without such content the choices are numbered below the text.
        parts = enumerate((outgoing.body, *outgoing.choices), start=1)
        variables = {str(place): part for place, part in parts}
        return self.content.get(quick_reply(len(outgoing.choices))), variables

    def _callback(self, outgoing: Outgoing) -> str | None:
        if self.public_url is None:
            return None
        return f"{self.public_url.rstrip('/')}{STATUS_PATH}?delivery={outgoing.id}"


def as_twilio_writes(channel: Channel, number: str) -> str:
    """A number of that channel; a messaging service stays as it is."""
    is_whatsapp = channel is Channel.WHATSAPP and not number.startswith(SERVICE)
    return f"whatsapp:{number}" if is_whatsapp else number
