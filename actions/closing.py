"""How forms end before their time: with or without what was told in them."""

from rasa_sdk.events import ActiveLoop, EventType, SlotSet

NOTHING_ASKED = SlotSet("asked", None)
CLOSED: tuple[EventType, ...] = (
    ActiveLoop(None),
    SlotSet("requested_slot", None),
    NOTHING_ASKED,
)
ARRANGEMENT_FORGOTTEN: tuple[EventType, ...] = tuple(
    SlotSet(slot, None) for slot in ("situation", "wish", "day_of_month", "agreed")
)
IDENTITY_FORGOTTEN: tuple[EventType, ...] = tuple(
    SlotSet(slot, None) for slot in ("case_number", "postcode", "date_of_birth")
)
# Whatever was going on, nothing of it is left.
ALL_FORGOTTEN: tuple[EventType, ...] = (
    *CLOSED,
    *ARRANGEMENT_FORGOTTEN,
    *IDENTITY_FORGOTTEN,
    *(SlotSet(slot, None) for slot in ("wanted", "errand")),
)
