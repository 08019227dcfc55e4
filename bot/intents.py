"""The Rasa component that tells what a message is about, by the model of `linear_model`.

A long message is read as a whole and clause by clause: the request is found wherever it stands in
a story, and when there are several, all of them are told (`requests`).
"""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple, Type

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.clauses import Clause
from bot.kept_models import keep, kept
from bot.linear_model import LinearModel
from bot.reading_messages import parts_of, whole_of

LONGEST_RANKING = 5
REQUESTS = "requests"
# How much the most telling clause weighs beside the message as a whole.
WEIGHT_OF_CLAUSE = 0.5
# A clause that says something of its own is at least so sure.
SURE_OF_CLAUSE = 0.85
# So sure of a request must one be to go before the courtesies or the story that it stands in.
SURE_OF_REQUEST = 0.8
FEWEST_OF_STORY = 4
# What is said around a request is no request beside it.
AROUND_A_REQUEST = frozenset(
    {"affirm", "deny", "goodbye", "greet", "inform", "other_language", "out_of_scope", "thank"}
)
COURTESIES = frozenset({"goodbye", "greet", "thank"})

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
        """How freely the model may learn by heart, and how sure it may be: see make quality."""
        return {"freedom": 0.3, "sharpness": 6.5}

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
        return cls(config, model_storage, resource, kept(model_storage, resource))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples in data/nlu."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        self._model = LinearModel.fit(
            [whole_of(example) for example in examples],
            [example.get(INTENT) for example in examples],
            freedom=self._config["freedom"],
            sharpness=self._config["sharpness"],
        )
        keep(self._model, self._model_storage, self._resource)
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
        whole = self._model.margins(whole_of(message))
        parts = parts_of(message)
        if not parts:
            ranking = _ranking(self._model, whole)
            return ranking, [ranking[0]]
        margins = [self._model.margins(reading) for _, reading in parts]
        told = [_ranking(self._model, one) for one in margins]
        most = np.max(margins, axis=0)
        ranking = _ranking(self._model, (whole + WEIGHT_OF_CLAUSE * most) / (1 + WEIGHT_OF_CLAUSE))
        clauses = [clause for clause, _ in parts]
        if within := _request_within(ranking, told):
            # In a story much looks like a request: the surest is the one.
            return within, [within[0]]
        return ranking, _requests(ranking[0], clauses, [one[0] for one in told])


def _ranking(model: LinearModel, margins: Margins) -> List[Intent]:
    probabilities = model.probabilities(margins)
    likeliest = np.argsort(probabilities)[::-1][:LONGEST_RANKING]
    return [
        {"name": model.labels[index], "confidence": float(probabilities[index])}
        for index in likeliest
    ]


def _request_within(ranking: List[Intent], told: List[List[Intent]]) -> Optional[List[Intent]]:
    """What a clause surely asks, when all that was heard was courtesies or a story around it."""
    heard = ranking[0]["name"]
    is_story = heard == "out_of_scope" and len(told) >= FEWEST_OF_STORY
    if heard not in COURTESIES and not is_story:
        return None
    surest = max(told, key=_sure_of_request)
    return surest if _sure_of_request(surest) >= SURE_OF_REQUEST else None


def _sure_of_request(ranking: List[Intent]) -> float:
    is_around = ranking[0]["name"] in AROUND_A_REQUEST | {"give_feedback"}
    return 0.0 if is_around else float(ranking[0]["confidence"])


def _requests(main: Intent, parts: List[Clause], told: List[Intent]) -> List[Intent]:
    """What the message is about, and what else a clause surely asks, in the order of the text."""
    found: Dict[str, Intent] = {}
    for part, best in zip(parts, told, strict=True):
        is_sure = best["confidence"] >= SURE_OF_CLAUSE and best["name"] not in AROUND_A_REQUEST
        if is_sure and best["name"] not in found:
            found[best["name"]] = {**best, "text": part.text, "start": part.start, "end": part.end}
    return list(found.values()) if main["name"] in found else [main, *found.values()]
