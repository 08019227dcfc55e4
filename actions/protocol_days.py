"""The days of a protocol, counted from the due date, as responses name them."""

from arrears.law.premium import Event, Protocol, protocol

# What intermediaries follow, for who is not known; a known case has its creditor's own.
USUAL = "intermediary_21_30_35_49_58"
NAMES = {
    Event.FIRST_REMINDER: "first_day",
    Event.COVER_LAPSES: "lapse_day",
    Event.SECOND_REMINDER: "second_day",
    Event.THIRD_REMINDER: "third_day",
    Event.HANDOVER_AT_LATEST: "latest_day",
}


def usual_protocol() -> Protocol:
    """The protocol of who is not known."""
    return protocol(USUAL)


def protocol_days(rules: Protocol) -> dict[str, int]:
    """The days of its steps, without those that have no day of their own."""
    return {
        NAMES[step.event]: step.day
        for step in rules.steps
        if step.event in NAMES and step.day is not None
    }
