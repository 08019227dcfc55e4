"""A proposal and an agreed arrangement, told with all their terms."""

from rasa_sdk.executor import CollectingDispatcher

from actions.cards import schedule_card
from actions.contact import tell_contact
from actions.letter_card import letter_card
from actions.payment_card import payment_details
from actions.wording import euros, weekday
from arrears.cases.creditor_policy import policy_of
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import Arrangement, Case, Document
from arrears.clock import today
from arrears.law.arrangements import shortest_within
from arrears.law.premium import confirmation_by


def tell_proposal(
    arrangement: Arrangement, case: Case, dispatcher: CollectingDispatcher, *, briefly: bool
) -> None:
    """The schedule and the question whether it is agreed; only the question when `briefly`."""
    facts = terms_of(arrangement)
    if briefly:
        dispatcher.utter_message(response="utter_ask_consent_again", **facts)
        return
    is_single = len(arrangement.instalments) == 1
    dispatcher.utter_message(
        response="utter_proposal_at_once" if is_single else "utter_proposal", **facts
    )
    if not is_single:
        dispatcher.utter_message(json_message=schedule_card("Mijn voorstel", arrangement))
    if not arrangement.staff_reasons:
        dispatcher.utter_message(response="utter_ask_consent")
        return
    lowest = shortest_within(policy_of(case.creditor), arrangement.total)
    dispatcher.utter_message(response="utter_ask_consent_for_staff", without_staff=euros(lowest))


def tell_agreed(
    arrangement: Arrangement, letter: Document | None, dispatcher: CollectingDispatcher
) -> None:
    """What was agreed: how much, when, how to pay, and what if it does not work out."""
    if arrangement.state is ArrangementState.AWAITING_STAFF:
        dispatcher.utter_message(response="utter_arrangement_awaits_staff", **terms_of(arrangement))
        return
    if len(arrangement.instalments) == 1:
        dispatcher.utter_message(
            response="utter_arrangement_agreed_at_once", **terms_of(arrangement)
        )
    else:
        dispatcher.utter_message(response="utter_arrangement_agreed", **terms_of(arrangement))
        dispatcher.utter_message(json_message=schedule_card("Uw betalingsregeling", arrangement))
    tell_terms(arrangement, letter, dispatcher)
    tell_contact(arrangement.case, dispatcher)


def tell_terms(
    arrangement: Arrangement, letter: Document | None, dispatcher: CollectingDispatcher
) -> None:
    """How to pay, and the letter that confirms it: in the web chat to open, else on request."""
    case = arrangement.case
    dispatcher.utter_message(response="utter_arrangement_terms", **payment_details(case))
    if letter is not None:
        dispatcher.utter_message(
            response="utter_arrangement_in_writing",
            written_by=weekday(confirmation_by(today())),
            **letter_card(letter, case),
        )


def terms_of(arrangement: Arrangement) -> dict[str, str]:
    """How much, how often and from when, as responses name it."""
    first, last = arrangement.instalments[0], arrangement.instalments[-1]
    return {
        "count": str(len(arrangement.instalments)),
        "amount": euros(first.amount),
        "first_on": weekday(first.due_on),
        "last_on": weekday(last.due_on),
        "last_amount": euros(last.amount),
        "total": euros(arrangement.total),
    }
