"""Somebody writes for another: nothing of a case is told without proven authority."""

from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import GIVES_REACH, or_passed_over, yes
from actions.authorisations import Authorise
from actions.callbacks import reach as way_to_reach
from actions.errand import Errand, Known, Question, State, interrupted, only_when_told
from actions.staff_notes import case_number_told, have_staff_reach, have_staff_see
from actions.turn import Turn
from actions.wording import reached_at
from actions.writers import ADMINISTRATOR, WRITERS, writer_asked, writer_told
from arrears.cases.kinds import EscalationReason
from dutch import lets_another_speak


def is_appointed(known: Known) -> bool:
    """A court has appointed the writer: that takes other papers than an authorisation."""
    return known.get("writer") == ADMINISTRATOR


def is_not_appointed(known: Known) -> bool:
    """Everybody else needs the person's own word on paper."""
    return not is_appointed(known)


class HelpAnother(Errand):
    """I write on behalf of somebody."""

    errand = "help_another"
    intents = frozenset({"third_party"})
    questions = (
        Question(
            "case_number",
            read=case_number_told,
            volunteered=case_number_told,
            needed=only_when_told,
        ),
        Question("writer", read=or_passed_over(writer_asked), volunteered=writer_told),
        Question("authorised", read=or_passed_over(yes), needed=is_not_appointed),
        Question("appointed", read=or_passed_over(yes), needed=is_appointed),
        Question(
            "reach",
            read=or_passed_over(way_to_reach),
            volunteered=way_to_reach,
            answered_by=GIVES_REACH,
        ),
    )

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Whoever lets another speak for them has an errand of their own."""
        is_new = State.of(turn) is None and turn.intent == "third_party"
        if is_new and lets_another_speak(turn.text):
            dispatcher.utter_message(response="utter_authorise_welcome")
            told = Authorise().volunteered(turn)
            state = State(Authorise.errand, told, within=interrupted(turn, None))
            return [state.event, FollowupAction("action_authorise")]
        return await super().answer(turn, dispatcher)

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """What may be told, and what may not."""
        is_professional = writer_told(turn) == ADMINISTRATOR
        dispatcher.utter_message(
            response="utter_third_party_appointed" if is_professional else "utter_third_party"
        )

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Have staff take it up; nothing of any case is looked at."""
        if reach := known["reach"]:
            await have_staff_reach(
                turn, reach, about=_about(known), case_number=known.get("case_number")
            )
            dispatcher.utter_message(response=_how_it_goes(known))
            dispatcher.utter_message(response="utter_third_party_reach", reach=reached_at(reach))
        else:
            await have_staff_see(turn, EscalationReason.REPRESENTATIVE)
            dispatcher.utter_message(response=_how_it_goes(known))
        return []


def _has_proof(known: Known) -> bool:
    return known.get("authorised") is True or known.get("appointed") is True


def _about(known: Known) -> str:
    proof = "heeft een bewijs op papier" if _has_proof(known) else "nog geen bewijs op papier"
    return f"Namens een ander, schrijver: {WRITERS[known['writer']]}, {proof}"


def _how_it_goes(known: Known) -> str:
    if is_appointed(known):
        return "utter_third_party_send_appointment"
    if _has_proof(known):
        return "utter_third_party_send_authorisation"
    return "utter_third_party_no_authorisation"
