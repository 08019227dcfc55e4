"""Prints how well the trained bot understands its test messages: make quality."""

from __future__ import annotations

import logging
import os
import statistics
import warnings
from importlib import metadata

import spacy
import structlog

from tests.understanding import quality, sets

WORST = 10
AIMED_PERCENTILE = 95


def main() -> None:
    """Read every test message once and print the report."""
    warnings.simplefilter("ignore")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    # Importing Rasa takes long and says much.
    from tests.understanding.understanding import Understanding  # noqa: PLC0415

    read = Understanding().of
    asked = quality.all_asked()
    _print_head()
    _title("Aims")
    _print_aims(read)
    _title("Each intent (plain and noisy together)", "recall", "precision")
    for intent, (recall, precision) in quality.recall_and_precision(read, asked).items():
        _row(intent, recall, precision)
    _title(f"The {WORST} worst confusions", "messages")
    for meant, taken, texts in quality.confusions(read, asked)[:WORST]:
        _row(f"{meant} taken for {taken}", len(texts))
        for text in texts:
            print(f"      {text[:100]}")
    _title("Asking again below a confidence", "wrong ones caught", "right ones lost")
    for one in quality.thresholds(read, asked):
        _row(f"below {one.confidence:.1f}", one.wrong_caught, one.right_lost)
    _title("Calibration", "sure", "right")
    for start, sure, right in quality.calibration(read, asked):
        _row(f"from {start:.1f}", f"{sure:.2f}", right)
    _title("Values", "recall", "precision")
    for kind, (recall, precision) in quality.values_found(read, sets.values()).items():
        _row(kind, recall, precision)
    _print_missed(read)


def _print_head() -> None:
    meta = spacy.load(os.environ["SPACY_MODEL"]).meta
    version = metadata.version("spacy")
    training = sets.training()
    count = sum(map(len, training.values()))
    print(f"Dutch pipeline: {meta['name']} {meta['version']}, spaCy {version}")
    print(f"Trained on {count} messages of {len(training)} intents")


def _print_aims(read: quality.Reader) -> None:
    recall, precision = quality.requests_found(read, sets.several())
    _row("intents, plain (at least 95%)", quality.intents_right(read, sets.plain()))
    _row("intents, noisy (at least 90%)", quality.intents_right(read, sets.noisy()))
    _row("danger seen (all)", quality.danger_seen(read, sets.danger()))
    _row("  by messages that nobody had seen", quality.danger_seen(read, sets.unseen_danger()))
    alike, unseen = sets.look_alikes(), sets.unseen_look_alikes()
    _row("look-alikes taken for danger (at most 2 of 30)", quality.danger_seen(read, alike))
    _row("  by messages that nobody had seen", quality.danger_seen(read, unseen))
    _row(
        "off topic and foreign left alone (at least 95%)",
        quality.left_alone(read, quality.all_asked()),
    )
    _row(
        "messages with all values right (at least 97%)",
        quality.messages_with_all_values_right(read, sets.values()),
    )
    _row("several requests: found, and rightly", recall, precision)
    taken = sorted(read(one.text).milliseconds for one in quality.all_asked())
    percentile = statistics.quantiles(taken, n=100)[AIMED_PERCENTILE - 1]
    _row(
        "milliseconds a message, p50 and p95",
        f"{statistics.median(taken):.2f}",
        f"{percentile:.2f}",
    )


def _print_missed(read: quality.Reader) -> None:
    _title("Danger not seen")
    for text in sets.danger():
        if read(text).intent != "crisis":
            print(f"      {text[:150]}")
    _title("Taken for danger")
    for text in sets.look_alikes():
        if read(text).intent == "crisis":
            print(f"      {text[:150]}")
    _title("Values not right")
    for one in sets.values():
        if not quality.is_told(read(one.text), one):
            print(f"      {one.text[:100]}  {read(one.text).values}  {dict(one.values)}")


def _title(title: str, *columns: str) -> None:
    print(f"\n{title:<52}" + "".join(f"{column:>22}" for column in columns))


def _row(name: str, *cells: object) -> None:
    print(f"  {name:<50}" + "".join(f"{cell!s:>22}" for cell in cells))


if __name__ == "__main__":
    main()
