"""An errand of a test: a parcel is fetched. Nothing of it is in the domain or the case store."""

from decimal import Decimal
from typing import ClassVar

from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import coming_day_asked, coming_day_told, euros_told, story, yes
from actions.errand import Errand, Facts, Known, Question, only_when_told
from actions.turn import Turn
from arrears.cases.verification import NotVerified


def when_dear(known: Known) -> bool:
    return Decimal(known.get("worth") or 0) >= 100


class FetchParcel(Errand):
    """Somebody wants a parcel fetched."""

    errand = "parcel"
    intents = frozenset({"promise_to_pay"})
    questions = (
        Question("worth", read=euros_told, volunteered=euros_told, needed=only_when_told),
        Question("day", read=coming_day_asked, volunteered=coming_day_told),
        Question(
            "why_dear",
            read=story,
            needed=when_dear,
            takes_any_text=True,
        ),
        Question("confirmed", read=yes, confirms=True, answered_by=frozenset({"refuse_to_pay"})),
    )

    is_open: ClassVar[bool] = True
    """Whether parcels are fetched at all."""
    is_known: ClassVar[bool] = True
    """Whether the person is verified."""
    leads_to: ClassVar[str | None] = None
    """The action that it ends in."""

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        dispatcher.utter_message(response="parcel_welcome")

    async def is_possible(self, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
        if not self.is_known:
            raise NotVerified
        if not self.is_open:
            dispatcher.utter_message(response="parcel_closed")
        return self.is_open

    async def facts(self, turn: Turn, known: Known, question: str) -> Facts:
        if not self.is_known:
            raise NotVerified
        return {"day": known["day"]} if question == "confirmed" else {}

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        dispatcher.utter_message(response="parcel_fetched", known=dict(known))
        return [FollowupAction(self.leads_to)] if self.leads_to else []


# Only the tests that want it know of it: see `parcels` in test_errand_form.py.
del Errand.all_errands["parcel"]
