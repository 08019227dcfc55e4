"""Finds amounts, dates and identifiers in a message, by the parsers of `dutch`."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.clock import today
from dutch import find_entities


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class DutchEntities(GraphComponent):
    """Entities with their normalised values, as `find_entities` gives them."""

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> DutchEntities:
        """A new component; it has nothing to configure or remember."""
        return cls()

    def process(self, messages: List[Message]) -> List[Message]:
        """Add to each message what was found in it."""
        for message in messages:
            found = [
                {
                    "entity": entity.kind,
                    "value": entity.value,
                    "start": entity.start,
                    "end": entity.end,
                    "extractor": "DutchEntities",
                }
                for entity in find_entities(message.get(TEXT) or "", today=today())
            ]
            message.set(ENTITIES, found, add_to_output=True)
        return messages
