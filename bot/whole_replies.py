"""What is said to one message, and what that message was taken for."""

from __future__ import annotations

from typing import Any, Dict, Optional

from rasa.core.channels.channel import CollectingOutputChannel


class WholeReplies(CollectingOutputChannel):
    """Collects replies as they were composed: text, buttons and card in one message.

    `channel` is where the person is (web, whatsapp, sms): responses may differ by it.
    """

    def __init__(self, channel: str) -> None:
        super().__init__()
        self.channel = channel
        self.understood: Optional[Dict[str, Any]] = None

    def name(self) -> str:
        """As responses name it; Rasa's channels have one for all of a class."""
        return self.channel

    async def send_response(self, recipient_id: str, message: Dict[str, Any]) -> None:
        """Keep a reply whole; Rasa's own way cuts it up at blank lines and by kind of content."""
        parts = {key: message.get(key) for key in ("text", "buttons", "custom")}
        reply = {key: part for key, part in parts.items() if part}
        if reply:
            self.messages.append({"recipient_id": recipient_id, **reply})
