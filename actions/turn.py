"""What an action needs to know of the turn it is called in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from rasa_sdk import Tracker

LISTEN = "action_listen"
NOT_UNDERSTOOD = "utter_not_understood"
# Messages that ask or tell something of their own. In a form they are answered first, and the
# form asks its question again; all other messages are taken as an answer to the question.
OF_THEIR_OWN = frozenset(
    {
        "abuse",
        "bot_challenge",
        "change_contact_details",
        "change_payment_method",
        "claim_already_paid",
        "crisis",
        "dispute_debt",
        "express_dissatisfaction",
        "express_distress",
        "file_complaint",
        "give_feedback",
        "goodbye",
        "in_debt_counselling",
        "other_language",
        "refuse_to_pay",
        "report_death",
        "report_life_event",
        "request_callback",
        "request_coverage_change",
        "request_documents",
        "request_human",
        "request_portal_access",
        "stop",
        "submit_claim",
        "third_party",
    }
)


@dataclass(frozen=True)
class Turn:
    """One message of a person, and where the conversation stood when it came."""

    conversation_id: UUID
    message_id: str
    text: str
    intent: str
    entities: tuple[dict[str, Any], ...]
    slots: dict[str, Any]
    form: str | None
    requested: str | None
    events: list[dict[str, Any]]
    # The code of the language it is in, when that is surely not Dutch and known.
    language: str | None = None
    # False when it was sent before the bot's latest question could be read, or asked at all.
    came_after_question: bool = True
    # A message that asks for several things comes as a turn for each, in which only the last asks.
    is_later_part: bool = False
    more_follows: bool = False
    # The response to which it is a typed yes, taken as the press of a button under that response.
    answers: str | None = None

    @classmethod
    def of(cls, tracker: Tracker) -> Self:
        """The turn that a tracker stands at."""
        message = tracker.latest_message
        metadata = message.get("metadata") or {}
        is_later_part = bool(metadata.get("part"))
        opened_by_part_before = is_later_part and not tracker.get_slot("asked")
        return cls(
            conversation_id=UUID(tracker.sender_id),
            message_id=str(metadata.get("message_id") or message.get("message_id")),
            text=message.get("text") or "",
            intent=(message.get("intent") or {}).get("name") or "nlu_fallback",
            entities=tuple(message.get("entities") or ()),
            slots=tracker.slots,
            form=(tracker.active_loop or {}).get("name"),
            requested=tracker.get_slot("requested_slot"),
            events=tracker.events,
            language=message.get("language"),
            came_after_question=not (metadata.get("overtaken") or opened_by_part_before),
            more_follows=bool(metadata.get("more_follows")),
            is_later_part=is_later_part,
            answers=metadata.get("answers"),
        )

    def key(self, act: str) -> str:
        """Under which a write of this turn is done once, however often the message comes."""
        return f"{self.message_id}:{act}"

    def values(self, kind: str) -> list[str]:
        """The values of all entities of a kind, in order."""
        return [str(entity["value"]) for entity in self.entities if entity["entity"] == kind]

    @property
    def choice(self) -> str | None:
        """What the button that was pressed stands for, where it is one of several answers."""
        return next(iter(self.values("choice")), None)

    def is_pressed(self, intent: str) -> bool:
        """Whether this is a button that means the intent, and not something typed."""
        return self.text == f"/{intent}"

    @property
    def last_said(self) -> str | None:
        """The latest response of the bot, or the one that a typed yes is the answer to."""
        return self.answers or next(self.said_before(), None)

    @property
    def speaks_for_itself(self) -> bool:
        """Whether the message asks or tells something of its own, form or no form."""
        return self.intent.startswith("ask_") or self.intent in OF_THEIR_OWN

    @property
    def already_answered(self) -> bool:
        """Whether another action answered this message, and a form only has to ask again."""
        done = (event["name"] for event in self._since_person_spoke() if event["event"] == "action")
        return any(name not in {LISTEN, self.form} for name in done)

    @property
    def misunderstood_times(self) -> int:
        """How often in a row, of the last messages that an action sees, none was understood."""
        latest = next((one for one in self.said_before() if one.startswith(NOT_UNDERSTOOD)), "")
        if latest.endswith(("_again", "_still")):
            return 2
        return 1 if latest else 0

    def said_before(self) -> Iterator[str]:
        """The names of what was said to the person's previous message, the latest first."""
        for event in self._replies_before():
            yield (event.get("metadata") or {}).get("utter_action") or ""

    def buttons_before(self) -> list[dict[str, str]]:
        """The buttons that came with it, the latest if there were more."""
        offered = ((event.get("data") or {}).get("buttons") for event in self._replies_before())
        return next((list(buttons) for buttons in offered if buttons), [])

    @property
    def is_just_verified(self) -> bool:
        """Whether the identity check ended with this message."""
        return any(
            event.get("name") == "action_after_identity" for event in self._since_person_spoke()
        )

    def _replies_before(self) -> Iterator[dict[str, Any]]:
        spoken = 0
        for event in reversed(self.events):
            spoken += event["event"] == "user"
            if spoken > 1:
                return
            if spoken and event["event"] == "bot":
                yield event

    def _since_person_spoke(self) -> Iterator[dict[str, Any]]:
        for event in reversed(self.events):
            if event["event"] == "user":
                return
            yield event
