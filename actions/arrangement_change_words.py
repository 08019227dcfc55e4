"""A change of an arrangement, told: what was missed, what is proposed, what was agreed."""

from datetime import timedelta

from rasa_sdk.executor import CollectingDispatcher

from actions.arrangement_words import tell_terms, terms_of
from actions.cards import schedule_card
from actions.wording import day, euros
from arrears.cases.creditor_policy import policy_of
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import Arrangement, Case, Document
from arrears.clock import today
from arrears.law.arrangements import MissedInstalments


def tell_missed(missed: MissedInstalments | None, dispatcher: CollectingDispatcher) -> None:
    """What is not marked as paid; it may be on its way, so nobody is told that they did not pay."""
    for one in missed.instalments if missed else ():
        dispatcher.utter_message(
            response="utter_missed", amount=euros(one.left.amount), due_on=day(one.due_on)
        )


def tell_proposed_change(
    arrangement: Arrangement, case: Case, dispatcher: CollectingDispatcher, *, briefly: bool
) -> None:
    """The schedule, and the question whether it is agreed; only the question when `briefly`."""
    terms = terms_of(arrangement)
    if not briefly:
        is_single = len(arrangement.instalments) == 1
        response = "utter_change_proposal_at_once" if is_single else "utter_change_proposal"
        dispatcher.utter_message(response=response, **terms)
        dispatcher.utter_message(json_message=schedule_card("Mijn voorstel", arrangement))
        if _begins_as_it_was(arrangement, case):
            dispatcher.utter_message(response="utter_change_first_stays", **terms)
    if arrangement.staff_reasons:
        dispatcher.utter_message(response="utter_ask_arrangement_change_agreed_for_staff")
    else:
        dispatcher.utter_message(response="utter_ask_arrangement_change_agreed")


def tell_changed(
    arrangement: Arrangement, letter: Document | None, dispatcher: CollectingDispatcher
) -> None:
    """The new schedule, or that staff looks at it."""
    if arrangement.state is ArrangementState.AWAITING_STAFF:
        dispatcher.utter_message(response="utter_change_for_staff", **terms_of(arrangement))
        return
    dispatcher.utter_message(response="utter_changed", **terms_of(arrangement))
    dispatcher.utter_message(json_message=schedule_card("Uw betalingsregeling", arrangement))
    tell_terms(arrangement, letter, dispatcher)


def _begins_as_it_was(arrangement: Arrangement, case: Case) -> bool:
    """Whether the first instalment is too near to change."""
    near = today() + timedelta(days=policy_of(case.creditor).first_after_days)
    return arrangement.instalments[0].due_on < near
