"""How much the person still owes, what it is made of and what it is for."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.arrangement_status import tell_next_instalment
from actions.cards import amounts_card, claims_card
from actions.casestore import store
from actions.standstill import is_grave, tell_standstill
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import day, euros
from arrears.cases.arrangements.course import Course
from arrears.cases.claim_names import name_of, what_for
from arrears.cases.situation import Situation, situation_of
from arrears.cases.verification import access_case
from arrears.clock import today


class TellOpenAmount(TopicAction):
    """How much do I still owe, and for what?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_tell_open_amount"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Tell the amount with its parts, and what is not due yet."""
        async with store().reading() as session:
            case = await access_case(session, turn.conversation_id)
            situation = await situation_of(session, case, on=today())
        tell_standstill(situation, dispatcher)
        if is_grave(situation):
            return []
        if situation.overview.open > 0:
            _tell_amount(situation, dispatcher)
        else:
            dispatcher.utter_message(response="utter_nothing_open", creditor=case.creditor.name)
        _tell_not_yet_due(situation, dispatcher)
        is_over = not turn.form and not turn.more_follows
        if situation.overview.open > 0 and situation.may_be_asked and is_over:
            dispatcher.utter_message(response="utter_open_amount_choices")
        return []


def _tell_amount(situation: Situation, dispatcher: CollectingDispatcher) -> None:
    case, overview = situation.case, situation.overview
    if situation.course is not None:
        _tell_in_arrangement(situation, situation.course, dispatcher)
    else:
        dispatcher.utter_message(
            response="utter_explain_amounts_own",
            amount=euros(overview.open),
            creditor=case.creditor.name,
            what_for=what_for(overview.due),
        )
    if len(overview.due) > 1:
        dispatcher.utter_message(json_message=claims_card("Waar het om gaat", overview.due))
    dispatcher.utter_message(json_message=amounts_card(f"Zaak {case.number}", overview))
    if situation.is_for_a_person:
        dispatcher.utter_message(response="utter_court_costs_unseen")
    if not overview.certain:
        dispatcher.utter_message(response="utter_amount_uncertain")


def _tell_in_arrangement(
    situation: Situation, course: Course, dispatcher: CollectingDispatcher
) -> None:
    """What is open in the arrangement, and beside it; never all of it at once."""
    dispatcher.utter_message(
        response="utter_explain_amounts_own_arranged",
        left=euros(course.standing(on=situation.on).left),
        creditor=situation.case.creditor.name,
        what_for=what_for(situation.overview.due),
    )
    if situation.may_be_asked:
        tell_next_instalment(situation, dispatcher)
    if outside := course.outside(on=situation.on):
        dispatcher.utter_message(response="utter_outside_arrangement", amount=euros(outside))


def _tell_not_yet_due(situation: Situation, dispatcher: CollectingDispatcher) -> None:
    claims = [
        f"{euros(claim.principal)} voor {name_of(claim)}, uiterlijk op {day(claim.due_on)}"
        for claim in situation.not_yet_due
    ]
    if claims:
        dispatcher.utter_message(response="utter_not_yet_due", claims="\n".join(claims))
