"""The Rasa component that never lets danger to life pass as something else.

Two that look independently of each other and of the intents: the signs of `dutch.danger`, and a
model that learned to tell a clause of somebody in danger from all other clauses. To ask once too
often how somebody is, is better than not to ask.
"""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Optional, Tuple, Type

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.kept_models import keep, kept
from bot.linear_model import LinearModel
from bot.reading_messages import parts_of, whole_of
from bot.readings import Reading
from bot.ruling import overrule
from dutch import find_danger

CRISIS = "crisis"
OTHER = "other"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DangerCheck(GraphComponent):
    """Sets the intent to `crisis` where somebody may be in danger, after all other components."""

    @classmethod
    def required_components(cls) -> List[Type[Any]]:
        """Lemmas come from the tokenizer."""
        return [Tokenizer]

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """How the model learns, and beyond which margin it is heard: see make quality."""
        return {"freedom": 1.0, "weight_of_danger": 4.0, "least_margin": -0.1}

    def __init__(
        self,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: Optional[LinearModel] = None,
    ) -> None:
        self._config = {**self.get_default_config(), **config}
        self._model_storage = model_storage
        self._resource = resource
        self._model = model
        # The signs are made ready at their first use: not when the first person writes.
        find_danger("")

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> DangerCheck:
        """A new, untrained component: it knows the signs only."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> DangerCheck:
        """The component as it was trained."""
        return cls(config, model_storage, resource, kept(model_storage, resource))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from every message in data/nlu and its clauses."""
        told = [
            one
            for example in training_data.intent_examples
            if example.get(TEXT)
            for one in _told_apart(example)
        ]
        if {CRISIS, OTHER} == {label for _, label in told}:
            self._model = LinearModel.fit(
                [reading for reading, _ in told],
                [label for _, label in told],
                freedom=self._config["freedom"],
                weights={CRISIS: self._config["weight_of_danger"], OTHER: 1.0},
            )
        keep(self._model, self._model_storage, self._resource)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Look at each message, whatever it was taken for."""
        for message in messages:
            if find_danger(message.get(TEXT) or "") or self._is_heard(message):
                overrule(message, CRISIS, 1.0)
        return messages

    def _is_heard(self, message: Message) -> bool:
        """Whether the whole or a clause sounds like somebody in danger."""
        if self._model is None or not message.get(TEXT):
            return False
        crisis = self._model.labels.index(CRISIS)
        readings = [whole_of(message), *(reading for _, reading in parts_of(message))]
        least = self._config["least_margin"]
        return any(self._model.margins(one)[crisis] >= least for one in readings)


def _told_apart(example: Message) -> Iterator[Tuple[Reading, str]]:
    """A message and its clauses, each as danger or not.

    In a story of danger only the clauses that hold a sign of it are danger by themselves.
    """
    is_crisis = example.get(INTENT) == CRISIS
    yield whole_of(example), CRISIS if is_crisis else OTHER
    for clause, reading in parts_of(example):
        if not is_crisis:
            yield reading, OTHER
        elif find_danger(clause.text):
            yield reading, CRISIS
