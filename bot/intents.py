"""The Rasa component that tells what a message is about, by the model of `linear_model`.

A long message is read as a whole and clause by clause: the request is found wherever it stands in
a story, and when there are several, all of them are told (`requests`).
"""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, Tuple, Type

import joblib
import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.clauses import Clause, clauses
from bot.linear_model import LinearModel
from bot.readings import Reading

LONGEST_RANKING = 5
FILE = "intents.joblib"
REQUESTS = "requests"
# How much the most telling clause weighs beside the message as a whole.
WEIGHT_OF_CLAUSE = 0.5
# A clause that says something of its own is at least so sure.
SURE_OF_CLAUSE = 0.6
# What is said around a request is no request beside it.
AROUND_A_REQUEST = frozenset(
    {"affirm", "deny", "goodbye", "greet", "inform", "other_language", "out_of_scope", "thank"}
)

Margins = NDArray[np.float32]
Intent = Dict[str, Any]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearIntentClassifier(IntentClassifier, GraphComponent):
    """Sets the intent of a message and the ranking behind it."""

    @classmethod
    def required_components(cls) -> List[Type[Any]]:
        """Lemmas come from the tokenizer."""
        return [Tokenizer]

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """How freely the model may learn by heart."""
        return {"freedom": 0.3}

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

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LinearIntentClassifier:
        """A new, untrained component."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LinearIntentClassifier:
        """The component as it was trained."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, joblib.load(folder / FILE))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples in data/nlu."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        self._model = LinearModel.fit(
            [
                _reading(example.get(TEXT), example.get(TOKENS_NAMES[TEXT]) or [])
                for example in examples
            ],
            [example.get(INTENT) for example in examples],
            freedom=self._config["freedom"],
        )
        with self._model_storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / FILE)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the intent of each message, and all that it asks for."""
        for message in messages:
            ranking, requests = self._understand(message)
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            message.set(REQUESTS, requests, add_to_output=True)
        return messages

    def _understand(self, message: Message) -> Tuple[List[Intent], List[Intent]]:
        text = message.get(TEXT) or ""
        if self._model is None or not any(sign.isalnum() for sign in text):
            # Nothing to go on, such as only an emoji: whatever it looks like is not what it says.
            return [{"name": None, "confidence": 0.0}], []
        tokens = message.get(TOKENS_NAMES[TEXT]) or []
        whole = self._model.margins(_reading(text, tokens))
        parts = clauses(text)
        if len(parts) == 1:
            ranking = _ranking(self._model, whole)
            return ranking, [ranking[0]]
        margins = [self._model.margins(_reading(one.text, _within(one, tokens))) for one in parts]
        most = np.max(margins, axis=0)
        ranking = _ranking(self._model, (whole + WEIGHT_OF_CLAUSE * most) / (1 + WEIGHT_OF_CLAUSE))
        return ranking, _requests(self._model, ranking[0], parts, margins)


def _ranking(model: LinearModel, margins: Margins) -> List[Intent]:
    probabilities = model.probabilities(margins)
    likeliest = np.argsort(probabilities)[::-1][:LONGEST_RANKING]
    return [
        {"name": model.labels[index], "confidence": float(probabilities[index])}
        for index in likeliest
    ]


def _requests(
    model: LinearModel, main: Intent, parts: List[Clause], margins: List[Margins]
) -> List[Intent]:
    """What the message is about, and what else a clause surely asks, in the order of the text."""
    told: Dict[str, Intent] = {}
    for part, margin in zip(parts, margins, strict=True):
        best = _ranking(model, margin)[0]
        is_sure = best["confidence"] >= SURE_OF_CLAUSE and best["name"] not in AROUND_A_REQUEST
        if is_sure and best["name"] not in told:
            told[best["name"]] = {**best, "text": part.text, "start": part.start, "end": part.end}
    return list(told.values()) if main["name"] in told else [main, *told.values()]


def _reading(text: str, tokens: Sequence[Token]) -> Reading:
    return Reading.of(text, [token.lemma for token in tokens])


def _within(part: Clause, tokens: Sequence[Token]) -> List[Token]:
    return [token for token in tokens if part.start <= token.start < part.end]
