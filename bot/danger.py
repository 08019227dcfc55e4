"""The Rasa component that never lets danger to life pass as something else.

Two that look independently: the signs of `dutch.danger`, and the classifier, whose suspicion is
enough long before it is its likeliest reading. To ask once too often how somebody is, is better
than not to ask.
"""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import (
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from bot.ruling import overrule
from dutch import find_danger

CRISIS = "crisis"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class DangerCheck(GraphComponent):
    """Sets the intent to `crisis` where somebody may be in danger, after all other components."""

    def __init__(self, config: Dict[str, Any]) -> None:
        self._suspicion = float(config["suspicion"])

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """How sure of danger the classifier must be to be heard."""
        return {"suspicion": 0.25}

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> DangerCheck:
        """A new component."""
        return cls(config)

    def process(self, messages: List[Message]) -> List[Message]:
        """Look at each message, whatever it was taken for."""
        for message in messages:
            if find_danger(message.get(TEXT) or "") or self._is_suspected(message):
                overrule(message, CRISIS, 1.0)
        return messages

    def _is_suspected(self, message: Message) -> bool:
        return any(
            one[INTENT_NAME_KEY] == CRISIS and one[PREDICTED_CONFIDENCE_KEY] >= self._suspicion
            for one in message.get(INTENT_RANKING_KEY) or []
        )
