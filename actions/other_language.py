"""A message in another language: says in that one that we speak Dutch, and who can help."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.casestore import store
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.cases.languages import note_language

RESPONSES = {
    "ar": "utter_other_language_arabic",
    "bg": "utter_other_language_bulgarian",
    "de": "utter_other_language_german",
    "en": "utter_other_language_english",
    "es": "utter_other_language_spanish",
    "fr": "utter_other_language_french",
    "pl": "utter_other_language_polish",
    "ro": "utter_other_language_romanian",
    "ru": "utter_other_language_russian",
    "tr": "utter_other_language_turkish",
    "uk": "utter_other_language_ukrainian",
}


class AnswerOtherLanguage(TopicAction):
    """Do you speak my language?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_answer_other_language"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Never guess what it says: not the language when that is not sure, nor the content."""
        response = RESPONSES.get(turn.language or "", "utter_other_language")
        dispatcher.utter_message(response=response)
        if turn.language is not None:
            async with store().writing() as session:
                await note_language(session, turn.conversation_id, turn.language)
        return []
