"""Goes through an errand as Rasa's form does: read the answer, ask the next thing, finish."""

from collections.abc import Sequence
from typing import Any, Self

from tests.actions.calling import Caller, Outcome, done

FORM = "errand_form"


class Talk:
    """One person in one errand, message by message."""

    def __init__(self, caller: Caller, action: str) -> None:
        self._caller = caller
        self._action = action
        self._slots: dict[str, Any] = {}
        self._form: str | None = None
        self._count = 0
        self.responses: list[str] = []
        """What was said to the last message."""
        self.said: list[str] = []
        self.cards: list[Any] = []

    async def says(self, text: str, intent: str = "inform") -> Self:
        """One message; the first one begins the errand."""
        self.responses, self.said, self.cards = [], [], []
        self._count += 1
        if self._form is None:
            began = await self._call(self._action, text, intent)
            if began.next_action != FORM:
                return self
            self._form = FORM
            read = await self._call(f"validate_{FORM}", text, intent, after=[self._action])
        else:
            read = await self._call(f"validate_{FORM}", text, intent, asked="answer")
        if read.asks is not None:
            await self._call(f"action_ask_{FORM}_answer", text, intent)
            return self
        self._form = None
        finished = await self._call("action_finish_errand", text, intent)
        if finished.next_action == FORM:
            self._form = FORM
            await self._call(f"validate_{FORM}", text, intent, after=["action_finish_errand"])
            await self._call(f"action_ask_{FORM}_answer", text, intent)
        return self

    async def _call(
        self,
        action: str,
        text: str,
        intent: str,
        *,
        asked: str | None = None,
        after: Sequence[str] = (),
    ) -> Outcome:
        outcome = await self._caller.call(
            action,
            text,
            intent,
            form=self._form,
            asked=asked,
            after=[done(one) for one in after],
            message_id=f"m{self._count}",
            **self._slots,
        )
        if "errand" in outcome.slots:
            self._slots["errand"] = outcome.slots["errand"]
        self.responses += outcome.responses
        self.said += outcome.said
        self.cards += outcome.cards
        return outcome
