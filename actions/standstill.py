"""What a case stands still for, said before anything about money."""

from rasa_sdk.executor import CollectingDispatcher

from actions.wording import day, euros
from arrears.cases.kinds import PauseReason
from arrears.cases.situation import Situation

GRAVE = {PauseReason.DEATH: "utter_still_death", PauseReason.DANGER: "utter_still_danger"}
# What weighs most comes first.
OTHERWISE = {
    PauseReason.DISPUTE: "utter_case_disputed",
    PauseReason.DEBT_HELP: "utter_still_debt_help",
    # Staff did so at the person's own wish.
    PauseReason.RESTRICTION: "utter_still_staff",
    PauseReason.STAFF: "utter_still_staff",
    PauseReason.PAYMENT_UNDER_WAY: "utter_still_payment_under_way",
    PauseReason.POSTPONEMENT: "utter_still_postponement",
    PauseReason.PROMISE: "utter_still_promise",
}


def is_grave(situation: Situation) -> bool:
    """Whether nothing about money is said at all: somebody died, or is in danger."""
    return not GRAVE.keys().isdisjoint(situation.standstill)


def tell_standstill(situation: Situation, dispatcher: CollectingDispatcher) -> bool:
    """Say what weighs most of all that the case stands still for; whether there was anything."""
    why = _weightiest(situation)
    if situation.is_represented and not is_grave(situation):
        dispatcher.utter_message(response="utter_still_represented")
    elif why is not None:
        response = (GRAVE | OTHERWISE)[why]
        dispatcher.utter_message(response=response, **_facts(why, situation))
    return situation.is_represented or why is not None


def _weightiest(situation: Situation) -> PauseReason | None:
    return next((why for why in (*GRAVE, *OTHERWISE) if why in situation.standstill), None)


def _facts(why: PauseReason, situation: Situation) -> dict[str, str]:
    promise, until = situation.promise, situation.standstill[why]
    if why is PauseReason.PROMISE and promise is not None:
        return {"amount": euros(promise.amount), "until": day(promise.pay_on)}
    return {"until": day(until)} if until else {}
