"""Tells what a message is about: a linear model over pieces of words, words and lemmas.

Pieces of words carry it over typing errors, words and lemmas over word order. Trained in seconds,
about a millisecond a message. The comparison with other classifiers is in docs/decisions.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Callable, Dict, List, Optional, Type

import joblib
import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion, Pipeline

LONGEST_RANKING = 10
LONGEST_READ = 2_000
REPEATED = re.compile(r"(.)\1{2,}")
NUMBER = re.compile(r"\d+")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearIntentClassifier(IntentClassifier, GraphComponent):
    """Logistic regression over sublinear TF-IDF of character, word and lemma n-grams."""

    @classmethod
    def required_components(cls) -> List[Type]:
        """Lemmas come from the tokenizer."""
        return [Tokenizer]

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """How freely the model may learn by heart."""
        return {"C": 20.0}

    def __init__(
        self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._config = {**self.get_default_config(), **config}
        self._model_storage = model_storage
        self._resource = resource
        self._model: Optional[Pipeline] = None

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

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples in data/nlu."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        self._model = Pipeline(
            [
                ("features", _features()),
                (
                    "classifier",
                    LogisticRegression(
                        C=self._config["C"], solver="liblinear", class_weight="balanced"
                    ),
                ),
            ]
        )
        self._model.fit(
            [_read(example) for example in examples],
            [example.get(INTENT) for example in examples],
        )
        with self._model_storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / "intents.joblib")
        return self._resource

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
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component._model = joblib.load(folder / "intents.joblib")
        return component

    def process(self, messages: List[Message]) -> List[Message]:
        """Set each message's intent and the ranking behind it."""
        for message in messages:
            ranking = self._ranking(message)
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def _ranking(self, message: Message) -> List[Dict[str, Any]]:
        if self._model is None or not message.get(TEXT):
            return [{"name": None, "confidence": 0.0}]
        confidences = self._model.predict_proba([_read(message)])[0]
        best = np.argsort(confidences)[::-1][:LONGEST_RANKING]
        return [
            {"name": str(self._model.classes_[index]), "confidence": float(confidences[index])}
            for index in best
        ]


def _features() -> FeatureUnion:
    pieces = TfidfVectorizer(
        preprocessor=_text_of, analyzer="char_wb", ngram_range=(1, 5), min_df=2, sublinear_tf=True
    )
    return FeatureUnion(
        [("pieces", pieces), ("words", _words_by(_text_of)), ("lemmas", _words_by(_lemmas_of))]
    )


def _words_by(reading: Callable[[Dict[str, str]], str]) -> TfidfVectorizer:
    return TfidfVectorizer(
        preprocessor=reading, token_pattern=r"\S+", ngram_range=(1, 2), sublinear_tf=True
    )


def _read(message: Message) -> Dict[str, str]:
    """The message's plain text and its lemmas, both in the spelling that the model learned."""
    tokens = message.get(TOKENS_NAMES[TEXT]) or []
    return {
        "text": plain(message.get(TEXT)[:LONGEST_READ]),
        "lemmas": plain(" ".join(token.lemma for token in tokens)[:LONGEST_READ]),
    }


def plain(text: str) -> str:
    """Lower case, without accents, long-drawn letters shortened, digits made alike."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    without_accents = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return NUMBER.sub("0", REPEATED.sub(r"\1\1", without_accents))


def _text_of(read: Dict[str, str]) -> str:
    return read["text"]


def _lemmas_of(read: Dict[str, str]) -> str:
    return read["lemmas"]
