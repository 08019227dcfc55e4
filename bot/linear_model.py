"""A linear model of texts over pieces of words, words and lemmas.

Pieces of words carry it over typing errors, words and lemmas over word order. Trained in seconds,
well under a millisecond a text. The comparison with other models is in docs/decisions.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import Callable, Dict, List, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

REPEATED = re.compile(r"(.)\1{2,}")
NUMBER = re.compile(r"\d+")
LONGEST_READ = 2_000


@dataclass(frozen=True)
class Reading:
    """A text as the model reads it, and the same with each word as its lemma."""

    text: str
    lemmas: str

    @classmethod
    def of(cls, text: str, lemmas: Sequence[str]) -> Reading:
        """The reading of a text: its beginning, when it is very long."""
        return cls(plain(text[:LONGEST_READ]), plain(" ".join(lemmas)[:LONGEST_READ]))


def plain(text: str) -> str:
    """Lower case, without accents, long-drawn letters shortened, all numbers alike."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    without_accents = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return NUMBER.sub("0", REPEATED.sub(r"\1\1", without_accents))


class Vocabulary:
    """The features of one kind: from a text to feature numbers with their TF-IDF weights.

    Gives what scikit-learn's vectorizer gives for a text, at a tenth of its time.
    """

    def __init__(self, vectorizer: TfidfVectorizer, first: int) -> None:
        self._analyze = vectorizer.build_analyzer()
        self._idf: Dict[str, float] = {
            feature: float(vectorizer.idf_[index])
            for feature, index in vectorizer.vocabulary_.items()
        }
        self._number: Dict[str, int] = {
            feature: first + int(index) for feature, index in vectorizer.vocabulary_.items()
        }

    def weigh(self, reading: Reading) -> Tuple[List[int], NDArray[np.float32]]:
        """The numbers of the features in a text, and their weights of length one together."""
        counted = Counter(one for one in self._analyze(reading) if one in self._number)
        weights = np.array(
            [(1 + math.log(count)) * self._idf[feature] for feature, count in counted.items()],
            dtype=np.float32,
        )
        length = float(np.linalg.norm(weights)) or 1.0
        return [self._number[feature] for feature in counted], weights / length


class LinearModel:
    """Logistic regression, one label against all others, over sublinear TF-IDF."""

    def __init__(
        self,
        vocabularies: List[Vocabulary],
        labels: List[str],
        weights: NDArray[np.float32],
        bias: NDArray[np.float32],
    ) -> None:
        self._vocabularies = vocabularies
        self._labels = labels
        # A row for each feature: a text has few of them, and their rows are all that is read.
        self._weights = weights
        self._bias = bias

    @classmethod
    def fit(cls, readings: Sequence[Reading], labels: Sequence[str], freedom: float) -> LinearModel:
        """Learn labels from examples; more `freedom` is more learning by heart."""
        vectorizers = _vectorizers()
        parts = [one.fit_transform(readings) for one in vectorizers]
        classifier = LogisticRegression(C=freedom, solver="liblinear", class_weight="balanced")
        classifier.fit(hstack(parts).tocsr(), labels)
        weights, bias = classifier.coef_, classifier.intercept_
        if len(classifier.classes_) == 2:
            # scikit-learn keeps one set of weights for two labels: that of the second.
            weights, bias = np.vstack([-weights, weights]), np.hstack([-bias, bias])
        first = np.cumsum([0, *(part.shape[1] for part in parts)])
        return cls(
            [
                Vocabulary(one, int(start))
                for one, start in zip(vectorizers, first[:-1], strict=True)
            ],
            [str(label) for label in classifier.classes_],
            np.ascontiguousarray(weights.T, dtype=np.float32),
            bias.astype(np.float32),
        )

    def rank(self, reading: Reading) -> List[Tuple[str, float]]:
        """All labels with their probability, the likeliest first."""
        scores = self._bias.copy()
        for vocabulary in self._vocabularies:
            numbers, weights = vocabulary.weigh(reading)
            scores += weights @ self._weights[numbers]
        each = 1 / (1 + np.exp(-scores))
        probabilities = each / each.sum()
        order = np.argsort(probabilities)[::-1]
        return [(self._labels[index], float(probabilities[index])) for index in order]


def _vectorizers() -> List[TfidfVectorizer]:
    pieces = TfidfVectorizer(
        preprocessor=_text_of, analyzer="char_wb", ngram_range=(1, 5), min_df=2, sublinear_tf=True
    )
    return [pieces, _words_by(_text_of), _words_by(_lemmas_of)]


def _words_by(reading: Callable[[Reading], str]) -> TfidfVectorizer:
    return TfidfVectorizer(
        preprocessor=reading, token_pattern=r"\S+", ngram_range=(1, 2), sublinear_tf=True
    )


def _text_of(reading: Reading) -> str:
    return reading.text


def _lemmas_of(reading: Reading) -> str:
    return reading.lemmas
