"""Calls an action as the bot does, and shows what a person would read of it."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Self
from uuid import UUID

import httpx
import yaml

from dutch import find_entities

type Event = dict[str, Any]

DOMAIN = Path(__file__).parents[2] / "domain"
TODAY = date(2026, 11, 18)
BLANK = re.compile(r"\{(\w+)\}")


@cache
def domain() -> Mapping[str, Any]:
    """All responses, slots, forms, actions, intents and entities."""
    whole: dict[str, Any] = {"responses": {}, "slots": {}, "forms": {}}
    whole |= {"actions": [], "intents": [], "entities": []}
    for file in sorted(DOMAIN.glob("*.yml")):
        part = yaml.safe_load(file.read_text())
        whole["responses"] |= part.get("responses", {})
        whole["slots"] |= part.get("slots", {})
        whole["actions"] += part.get("actions", [])
        whole["forms"] |= part.get("forms", {})
        whole["intents"] += part.get("intents", [])
        whole["entities"] += part.get("entities", [])
    return whole


def rendered(message: Mapping[str, Any]) -> str:
    """A message as the person reads it: the first variation, with every fact filled in."""
    if not message["response"]:
        return message["text"] or ""
    text: str = domain()["responses"][message["response"]][0]["text"]
    return BLANK.sub(lambda blank: str(message[blank[1]]), text)


def person(
    text: str,
    intent: str | None = None,
    *,
    message_id: str = "m1",
    overtaken: bool = False,
    part: tuple[int, int] | None = None,
    choice: str | None = None,
) -> Event:
    """A message of the person, understood as the bot understands it.

    `part` says which part of a message it is, from 0, and of how many; `choice` what a button
    that was pressed stands for.
    """
    pressed = [{"entity": "choice", "value": choice}] if choice else []
    metadata: dict[str, Any] = {"message_id": message_id, "overtaken": overtaken}
    if part is not None:
        place, count = part
        metadata |= {"part": place, "more_follows": place < count - 1}
    return {
        "event": "user",
        "text": text,
        "parse_data": {
            "text": text,
            "intent": {"name": intent, "confidence": 0.9},
            "entities": [
                {"entity": one.kind, "value": one.value, "start": one.start, "end": one.end}
                for one in find_entities(text, today=TODAY)
            ]
            + pressed,
            "message_id": "an id of Rasa's own",
            "metadata": metadata,
        },
        "metadata": metadata,
    }


def done(action: str) -> Event:
    """An action that was carried out."""
    return {"event": "action", "name": action}


def spoken(response: str, *buttons: tuple[str, str]) -> Event:
    """Something that the bot said."""
    offered = [{"title": title, "payload": payload} for title, payload in buttons]
    return {
        "event": "bot",
        "text": "…",
        "data": {"buttons": offered or None},
        "metadata": {"utter_action": response},
    }


LISTEN = done("action_listen")


class Outcome:
    """What an action gave back."""

    def __init__(self, result: Mapping[str, Any]) -> None:
        self.events: list[Event] = result["events"]
        self._messages: list[Mapping[str, Any]] = result["responses"]

    @property
    def responses(self) -> list[str]:
        """The names of what was said."""
        return [message["response"] for message in self._messages if message["response"]]

    @property
    def said(self) -> list[str]:
        """What the person reads."""
        return [rendered(message) for message in self._messages if message["response"]]

    def facts_of(self, response: str) -> Mapping[str, Any]:
        """What a response was filled in with."""
        return next(one for one in self._messages if one["response"] == response)

    @property
    def cards(self) -> list[Any]:
        return [message["custom"] for message in self._messages if message["custom"]]

    @property
    def slots(self) -> dict[str, Any]:
        return {one["name"]: one["value"] for one in self.events if one["event"] == "slot"}

    @property
    def next_action(self) -> str | None:
        names = [one["name"] for one in self.events if one["event"] == "followup"]
        return names[-1] if names else None

    @property
    def asks(self) -> str | None:
        """The slot that the form asks for next."""
        slot: str | None = self.slots["requested_slot"]
        return slot

    @property
    def closes_form(self) -> bool:
        return {"event": "active_loop", "timestamp": None, "name": None} in self.events


class Caller:
    """The action server, for one conversation."""

    def __init__(self, server: httpx.AsyncClient, conversation_id: UUID) -> None:
        self.server = server
        self.conversation_id = conversation_id

    async def call(
        self,
        action: str,
        text: str = "",
        intent: str | None = None,
        *,
        form: str | None = None,
        asked: str | None = None,
        before: Sequence[Event] = (),
        after: Sequence[Event] = (),
        message_id: str = "m1",
        overtaken: bool = False,
        part: tuple[int, int] | None = None,
        was_asked: Mapping[str, Any] | None = None,
        choice: str | None = None,
        **slots: Any,
    ) -> Outcome:
        """The outcome of an action; `before` and `after` are events around the message.

        `asked` is the slot that the form asks for, and `was_asked` what is kept of its question.
        """
        said = person(
            text, intent, message_id=message_id, overtaken=overtaken, part=part, choice=choice
        )
        answer = await self.send(
            action,
            [LISTEN, *before, said, *after],
            form=form,
            slots=slots | {"requested_slot": asked, "asked": was_asked},
        )
        return Outcome(answer.raise_for_status().json())

    async def send(
        self,
        action: str,
        events: Sequence[Event],
        *,
        form: str | None = None,
        slots: Mapping[str, Any] | None = None,
        goes_ahead: bool = False,
    ) -> httpx.Response:
        """The call as it goes over the line; `goes_ahead` asks for what follows as well."""
        said = [event for event in events if event["event"] == "user"]
        return await self.server.post(
            "/webhook",
            json={
                "next_action": action,
                "sender_id": str(self.conversation_id),
                "version": "3.6.21",
                "goes_ahead": goes_ahead,
                "tracker": {
                    "sender_id": str(self.conversation_id),
                    "slots": dict.fromkeys(domain()["slots"]) | dict(slots or {}),
                    "latest_message": said[-1]["parse_data"] if said else {},
                    "events": list(events),
                    "active_loop": {"name": form} if form else {},
                },
            },
        )

    def of(self, conversation_id: UUID) -> Self:
        """The same server, for another conversation."""
        return type(self)(self.server, conversation_id)
