"""What an installation sets about messages of our own accord."""

from dataclasses import dataclass

from arrears.cases.kinds import Channel


@dataclass(frozen=True)
class OutreachRules:
    """When messages about instalments go, in days, and over which channels anything can.

    - `before_due`: how long before its due day an instalment is announced at the earliest.
    - `after_due`: how long after it a person is told that it is not seen: banks take their time.
    - `late`: how long a message about a missed or agreed thing may still go after its first day.
    """

    before_due: int = 3
    after_due: int = 3
    late: int = 7
    channels: frozenset[Channel] = frozenset({Channel.SMS, Channel.WHATSAPP})


STANDARD = OutreachRules()
