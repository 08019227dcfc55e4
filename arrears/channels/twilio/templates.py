"""Content that is made at Twilio beforehand: templates that WhatsApp approved, and buttons.

What they say stands in `deploy/whatsapp_templates`, ready to submit; which content at Twilio bears
which name is a setting (`TWILIO_CONTENT`).
"""

MESSAGE_WAITING = "message_waiting"
# As WhatsApp approved it.
MESSAGE_WAITING_TEXT = (
    "Goedendag. Er staat een antwoord op uw bericht voor u klaar. Wilt u het lezen? Stuur ons dan "
    "een berichtje terug, bijvoorbeeld: ja."
)


def quick_reply(count: int) -> str:
    """The name of the content with so many buttons."""
    return f"quick_reply_{count}"
