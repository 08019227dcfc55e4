"""Documents and letters of the person's own case, and copies of them."""

import re
from collections.abc import Sequence

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.cards import amounts_card
from actions.casestore import store
from actions.letter_card import letter_card
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import day, listed
from arrears.cases.acting import Actor
from arrears.cases.correspondence import Means, find_correspondence
from arrears.cases.documents import find_documents, request_copy
from arrears.cases.models import Correspondence, Document
from arrears.cases.overview import overview_of
from arrears.cases.verification import NotVerified, access_case
from arrears.clock import today

SUM = "het overzicht van het bedrag"
# What is asked for, by the words of which a message needs one. The person's own words are never
# kept with a request: people tell why they lost their papers.
EVERYTHING = r"alles\b|alle (?:stuk|papier|document)\w*|dossier|stukken graag"
KINDS = {
    "de factuur": r"fa[ck]t\w+r\w*|not[ae]\b|nota'?s|re+kening(?!o)\w*|premienota\w*",
    "de brieven": r"bri?e+[fv]\w*|\w*brief|aanmaning\w*|herinnering\w*|correspondentie|sommatie",
    SUM: r"spec\w*|\w*over?zi[cg]h?t\w*|uitsplits\w*|uitgesplitst|opgebouwd|opsomming|uit bestaat",
    "de bevestiging van onze afspraak": r"bevestig\w*|\w*afspraak|uitstel|schema",
    "een bewijs van uw betalingen": r"betaalbewijs|bewijs (?:nodig|dat)|kwitantie|kwijting|attest",
    "de polis": r"polis\w*|verzekeringsbewijs|groene kaart|contract",
}
SOMETHING = "de stukken waar u om vraagt"
WRITTEN = {Means.LETTER, Means.EMAIL}


class RequestDocuments(TopicAction):
    """May I have a copy of the invoice, the letters, an overview?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_request_documents"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Tell what there is, and have staff send a copy."""
        is_asked_now = turn.intent == "request_documents"
        what = asked_for(turn.text) if is_asked_now else turn.slots["document"] or SOMETHING
        try:
            async with store().writing() as session:
                case = await access_case(session, turn.conversation_id)
                papers = await find_documents(session, case)
                letters = await find_correspondence(session, case)
                by, key = Actor.person(turn.conversation_id), turn.key("documents")
                request = await request_copy(session, case, what, by=by, key=key)
        except NotVerified:
            # The identity check takes several messages; what was asked for is kept meanwhile.
            return [SlotSet("document", what), *await self._verify_first(turn, dispatcher)]
        _tell_held(papers, letters, dispatcher)
        if (letter := _latest_of_ours(papers)) is not None:
            facts = letter_card(letter, case)
            dispatcher.utter_message(response="utter_letter_held", **facts)
        is_new = request.key == key
        response = "utter_copy_requested" if is_new else "utter_copy_under_way"
        dispatcher.utter_message(response=response, what=request.what)
        if SUM in what:
            dispatcher.utter_message(response="utter_sum_at_once")
            card = amounts_card(f"Zaak {case.number}", overview_of(case, on=today()))
            dispatcher.utter_message(json_message=card)
        return [SlotSet("document", None)]


def asked_for(text: str) -> str:
    """What a message asks a copy of, as staff and the person read it."""
    if _has(EVERYTHING, text):
        return "alle stukken"
    found = [what for what, signs in KINDS.items() if _has(signs, text)]
    return listed(found) if found else SOMETHING


def _has(signs: str, text: str) -> bool:
    return re.search(rf"\b(?:{signs})", text.casefold()) is not None


def _tell_held(
    papers: Sequence[Document],
    letters: Sequence[Correspondence],
    dispatcher: CollectingDispatcher,
) -> None:
    held = {(one.dated_on, one.what) for one in papers}
    held |= {(one.dated_on, one.what) for one in letters if one.kind in WRITTEN}
    if held:
        lines = "\n".join(f"{day(on)}: {what}" for on, what in sorted(held))
        dispatcher.utter_message(response="utter_documents_held", documents=lines)


def _latest_of_ours(papers: Sequence[Document]) -> Document | None:
    """The letter about what is agreed now; those before it are on the list."""
    return next((one for one in reversed(papers) if one.arrangement_id is not None), None)
