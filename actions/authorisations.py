"""Somebody lets another speak for them: written down, and in force once it is proven."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import chosen
from actions.casestore import store
from actions.errand import Errand, Known, Question
from actions.turn import Turn
from arrears.cases.acting import Actor
from arrears.cases.authorisations import LONGEST_NAME, record_authorisation
from arrears.cases.kinds import AuthorisationScope, Relation
from arrears.cases.verification import access_case
from dutch import find_agent, find_scope, name_in


def relation_told(turn: Turn) -> str | None:
    """What the other is to the writer, as far as the store knows that."""
    found = find_agent(turn.text)
    return found if found in {*Relation} else None


def relation_asked(turn: Turn) -> str | None:
    """The same after the question: pressed, or in a word."""
    return chosen(turn) or relation_told(turn) or (Relation.OTHER if turn.text.strip() else None)


def name_asked(turn: Turn) -> str | None:
    """A name."""
    return name_in(turn.text)[:LONGEST_NAME] or None


def scope_asked(turn: Turn) -> str | None:
    """What the other may do, pressed or typed."""
    return chosen(turn) or find_scope(turn.text)


# What "alleen meekijken" and "alles regelen" may be taken for.
TAKEN_FOR = frozenset({"ask_privacy", "request_portal_access"})


class Authorise(Errand):
    """My daughter may speak for me. Begun by `HelpAnother`, which tells the two apart."""

    errand = "authorise"
    intents = frozenset({"third_party"})
    needs_case = True
    questions = (
        Question("name", read=name_asked, takes_any_text=True),
        Question("relation", read=relation_asked, volunteered=relation_told),
        Question("scope", read=scope_asked, answered_by=TAKEN_FOR),
    )

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Write it down, to be proven, and say how."""
        async with store().writing() as session:
            case = await access_case(session, turn.conversation_id)
            await record_authorisation(
                session,
                case,
                known["name"],
                relation=Relation(known["relation"]),
                scope=AuthorisationScope(known["scope"]),
                by=Actor.person(turn.conversation_id),
                key=turn.key("authorise"),
            )
        decides = known["scope"] == AuthorisationScope.DECIDE
        dispatcher.utter_message(
            response="utter_authorised_to_decide" if decides else "utter_authorised_to_know",
            name=known["name"],
        )
        return []
