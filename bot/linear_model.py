"""A linear model of texts over pieces of words, words, sounds and lemmas.

Pieces of words and sounds carry it over typing errors, words and lemmas over word order. Trained
in seconds, well under a millisecond a text. The comparison with other models is in docs/decisions.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from operator import attrgetter
from typing import Any, Dict, List, Sequence, Tuple, Union

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import hstack
from scipy.special import softmax
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from bot.readings import Reading

# Words whose pieces are remembered.
MOST_KNOWN = 50_000
LONGEST_KNOWN = 30

Weights = Union[str, Dict[str, float]]


class Vocabulary:
    """The features of one kind: from a text to feature numbers with their TF-IDF weights.

    Gives what scikit-learn's vectorizer gives for a text, at a small part of its time.
    """

    def __init__(self, vectorizer: TfidfVectorizer, first: int) -> None:
        self._first = first
        self._number: Dict[str, int] = {
            feature: int(index) for feature, index in vectorizer.vocabulary_.items()
        }
        self._idf = vectorizer.idf_.astype(np.float32)
        self._form = vectorizer.preprocessor
        self._shortest, self._longest = vectorizer.ngram_range
        self._features = self._pieces if vectorizer.analyzer == "char_wb" else self._words
        # What people write is largely the same words again.
        self._known: Dict[str, List[int]] = {}

    def weigh(self, reading: Reading) -> Tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The numbers of the features in a text, and their weights of length one together."""
        counted = Counter(self._features(self._form(reading).split()))
        numbers = np.fromiter(counted.keys(), dtype=np.int64, count=len(counted))
        counts = np.fromiter(counted.values(), dtype=np.float32, count=len(counted))
        weights = (1 + np.log(counts)) * self._idf[numbers]
        length = float(np.sqrt(weights @ weights)) or 1.0
        return self._first + numbers, weights / length

    def _words(self, words: List[str]) -> List[int]:
        pairs = [f"{one} {next_}" for one, next_ in pairwise(words)]
        return [self._number[one] for one in [*words, *pairs] if one in self._number]

    def _pieces(self, words: List[str]) -> List[int]:
        found: List[int] = []
        for word in words:
            pieces = self._known.get(word)
            if pieces is None:
                pieces = self._pieces_of(f" {word} ")
                if len(word) <= LONGEST_KNOWN and len(self._known) < MOST_KNOWN:
                    self._known[word] = pieces
            found += pieces
        return found

    def _pieces_of(self, padded: str) -> List[int]:
        size = len(padded)
        cut = (
            padded[start : start + length]
            for length in range(self._shortest, min(self._longest, size) + 1)
            for start in range(size - length + 1)
        )
        return [self._number[piece] for piece in cut if piece in self._number]


class LinearModel:
    """A line between each label and all others (a linear support vector machine)."""

    def __init__(
        self,
        vocabularies: List[Vocabulary],
        labels: List[str],
        weights: NDArray[np.float32],
        bias: NDArray[np.float32],
        sharpness: float,
    ) -> None:
        self.labels = labels
        self._vocabularies = vocabularies
        # A row for each feature: a text has few of them, and their rows are all that is read.
        self._weights = weights
        self._bias = bias
        self._sharpness = sharpness

    @classmethod
    def fit(
        cls,
        readings: Sequence[Reading],
        labels: Sequence[str],
        *,
        freedom: float,
        sharpness: float = 1.0,
        weights: Weights = "balanced",
    ) -> LinearModel:
        """Learn labels from examples.

        More `freedom` is more learning by heart, more `sharpness` is being surer of the same
        margins, and `weights` says how much an example of each label counts.
        """
        vectorizers = _vectorizers()
        parts = [one.fit_transform(readings) for one in vectorizers]
        machine = LinearSVC(C=freedom, class_weight=weights).fit(hstack(parts).tocsr(), labels)
        lines, bias = machine.coef_, machine.intercept_
        if len(machine.classes_) == 2:
            # scikit-learn keeps one line between two labels: that of the second.
            lines, bias = np.vstack([-lines, lines]), np.hstack([-bias, bias])
        first = np.cumsum([0, *(part.shape[1] for part in parts)])
        return cls(
            [
                Vocabulary(one, int(start))
                for one, start in zip(vectorizers, first[:-1], strict=True)
            ],
            [str(label) for label in machine.classes_],
            np.ascontiguousarray(lines.T, dtype=np.float32),
            bias.astype(np.float32),
            sharpness,
        )

    def __getstate__(self) -> Dict[str, Any]:
        # Half the bytes to keep; what is lost lies far behind the comma.
        return {**self.__dict__, "_weights": self._weights.astype(np.float16)}

    def __setstate__(self, state: Dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._weights = state["_weights"].astype(np.float32)

    def margins(self, reading: Reading) -> NDArray[np.float32]:
        """How far a text lies on each label's side of its line, in the order of `labels`."""
        weighed = [vocabulary.weigh(reading) for vocabulary in self._vocabularies]
        numbers = np.concatenate([numbers for numbers, _ in weighed])
        weights = np.concatenate([weights for _, weights in weighed])
        margins: NDArray[np.float32] = self._bias + weights @ self._weights[numbers]
        return margins

    def probabilities(self, margins: NDArray[np.float32]) -> NDArray[np.float64]:
        """How likely each label is, given the margins."""
        return softmax(self._sharpness * margins.astype(np.float64))


def _vectorizers() -> List[TfidfVectorizer]:
    return [
        _pieces_of("letters", 1, 5),
        _words_of("words"),
        _pieces_of("sounds", 2, 5),
        _words_of("lemmas"),
    ]


def _pieces_of(form: str, shortest: int, longest: int) -> TfidfVectorizer:
    return TfidfVectorizer(
        preprocessor=attrgetter(form),
        analyzer="char_wb",
        ngram_range=(shortest, longest),
        min_df=2,
        sublinear_tf=True,
        dtype=np.float32,
    )


def _words_of(form: str) -> TfidfVectorizer:
    return TfidfVectorizer(
        preprocessor=attrgetter(form),
        token_pattern=r"\S+",
        ngram_range=(1, 2),
        sublinear_tf=True,
        dtype=np.float32,
    )
