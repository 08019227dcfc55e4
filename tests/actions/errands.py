"""Errands: played against the action server as the form does, or taken up in the middle."""

from collections.abc import Mapping, Sequence
from typing import Any

from actions.errand import ERRAND_FORM
from tests.actions.calling import LISTEN, Caller, Event, Outcome, done, person

ANSWER = "answer"


def errand(kind: str, asked: str | None = None, **known: Any) -> dict[str, Any]:
    """The state of an errand in which this is known, and that question is open."""
    return {
        "errand": kind,
        "known": known,
        "asked": asked,
        "takes_any_text": False,
        "within": None,
    }


class Errands:
    """A person in an errand: what is remembered between messages, and what was heard."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self.slots: dict[str, Any] = {}
        """What is remembered between messages."""
        self._messages = 0
        self.goes_to: str | None = None
        """The action that another one called for last."""

    async def begins(self, errand: str, text: str, intent: str) -> list[str]:
        """The names of what is said to a first message, up to the first question."""
        self._messages += 1
        first = await self._call(f"action_{errand}", text, intent)
        if first.next_action != ERRAND_FORM:
            return first.responses
        after = [done(f"action_{errand}")]
        return first.responses + await self._goes_on(text, intent, asked=None, after=after)

    async def says(self, text: str, intent: str = "inform") -> list[str]:
        """The names of what is said to an answer."""
        self._messages += 1
        return await self._goes_on(text, intent, asked=ANSWER)

    @property
    def errand(self) -> tuple[str, Mapping[str, Any]]:
        """What goes on, and what is known for it."""
        return self.slots["errand"]["errand"], self.slots["errand"]["known"]

    async def _goes_on(self, text: str, intent: str, **more: Any) -> list[str]:
        heard = await self._call(f"validate_{ERRAND_FORM}", text, intent, form=ERRAND_FORM, **more)
        if heard.closes_form:
            return heard.responses
        asks = heard.slots.get("requested_slot") is not None
        name = f"action_ask_{ERRAND_FORM}_{ANSWER}" if asks else "action_finish_errand"
        form = ERRAND_FORM if asks else None
        told = await self._call(name, text, intent, form=form, **more)
        return heard.responses + told.responses

    async def _call(
        self,
        action: str,
        text: str,
        intent: str,
        *,
        form: str | None = None,
        asked: str | None = None,
        after: Sequence[Event] = (),
    ) -> Outcome:
        said = person(text, intent, message_id=f"m{self._messages}")
        slots = self.slots | {"requested_slot": asked}
        answer = await self._caller.send(action, [LISTEN, said, *after], form=form, slots=slots)
        outcome = Outcome(answer.raise_for_status().json())
        self.slots |= outcome.slots
        self.goes_to = outcome.next_action
        return outcome
