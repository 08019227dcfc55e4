"""What is said when nothing about paying can be agreed here, and who looks at it then."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.cards import schedule_card
from actions.casestore import store
from actions.turn import Turn
from arrears.cases.arrangements.agreeing import AlreadyArranged
from arrears.cases.arrangements.rows import running_arrangement
from arrears.cases.escalations import call_staff
from arrears.cases.hindrances import (
    AmountUncertain,
    ArrangementRefused,
    CaseDisputed,
    CollectionPaused,
    NothingOpen,
    PersonRepresented,
    StageTooFar,
)
from arrears.cases.kinds import EscalationReason
from arrears.cases.verification import access_case

RESPONSES: dict[type[ArrangementRefused], str] = {
    AlreadyArranged: "utter_already_arranged",
    AmountUncertain: "utter_amount_uncertain",
    CaseDisputed: "utter_case_disputed",
    CollectionPaused: "utter_collection_paused",
    NothingOpen: "utter_nothing_to_arrange",
    PersonRepresented: "utter_person_represented",
    StageTooFar: "utter_stage_too_far",
}
FOR_STAFF: dict[type[ArrangementRefused], EscalationReason] = {
    AmountUncertain: EscalationReason.NEEDS_STAFF,
    PersonRepresented: EscalationReason.REPRESENTATIVE,
    StageTooFar: EscalationReason.NEEDS_STAFF,
}


async def refuse(
    refusal: ArrangementRefused, turn: Turn, dispatcher: CollectingDispatcher
) -> list[EventType]:
    """Say why not, show what there is already, and call staff where a person decides."""
    kind = type(refusal)
    dispatcher.utter_message(response=RESPONSES[kind])
    if kind is AlreadyArranged:
        await _show_running(turn, dispatcher)
    if reason := FOR_STAFF.get(kind):
        async with store().writing() as session:
            await call_staff(
                session, turn.conversation_id, reason, key=turn.key("refused"), hand_over=False
            )
    return []


async def _show_running(turn: Turn, dispatcher: CollectingDispatcher) -> None:
    async with store().reading() as session:
        case = await access_case(session, turn.conversation_id)
        arrangement = await running_arrangement(session, case)
    if arrangement is not None:
        dispatcher.utter_message(json_message=schedule_card("Uw betalingsregeling", arrangement))
