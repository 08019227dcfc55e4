"""Rasa's `data validate`, so that a warning is one and that none is passed over."""

from __future__ import annotations

import contextlib
import logging
import warnings
from pathlib import Path
from typing import Iterator, List, Optional

import rasa.cli.utils
from rasa.shared.core.events import ActionExecuted
from rasa.shared.core.training_data.structures import StoryGraph, StoryStep
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.utils.cli import print_error_and_exit, print_success, print_warning
from rasa.utils.common import _filter_warnings
from rasa.validator import Validator

from bot.said_responses import said_responses

rasas_validation = rasa.cli.utils.validate_files


class WholeValidator(Validator):
    """Counts a response as used when code says it, as if there was a rule that does."""

    actions = Path(__file__).parents[1] / "actions"

    def verify_utterances_in_stories(self, ignore_warnings: bool = True) -> bool:  # noqa: FBT002 - as Rasa's
        """Whether every response that is said exists; warns of those that nothing says."""
        said = [ActionExecuted(name) for name in sorted(said_responses(self.domain, self.actions))]
        whole = self.story_graph.merge(StoryGraph([StoryStep("what code says", events=said)]))
        rasas = Validator(self.domain, self.intents, whole, self.config)
        all_good: bool = rasas.verify_utterances_in_stories(ignore_warnings)
        return all_good


def validate_files(
    fail_on_warnings: bool,
    max_history: Optional[int],
    importer: TrainingDataImporter,
    stories_only: bool = False,  # noqa: FBT002 - as Rasa's
) -> None:
    """As Rasa's, but one that is to fail on warnings fails on every one, and lists them."""
    if not fail_on_warnings:
        rasas_validation(fail_on_warnings, max_history, importer, stories_only)
        return
    heard: List[str] = []
    try:
        with _hearing(heard):
            rasas_validation(fail_on_warnings, max_history, importer, stories_only)
    finally:
        for warning in sorted(set(heard)):
            print_warning(f"- {warning}")
    if heard:
        print_error_and_exit(f"Warnings: {len(set(heard))}.")
    print_success("No warnings.")


@contextlib.contextmanager
def _hearing(heard: List[str]) -> Iterator[None]:
    """Take in what Rasa warns of, by whichever of its two ways."""
    log = _Warnings(heard)
    logging.getLogger().addHandler(log)
    try:
        with warnings.catch_warnings(record=True) as raised:
            warnings.simplefilter("always", UserWarning)
            warnings.simplefilter("always", FutureWarning)
            # Without those that Rasa gives whatever it reads.
            _filter_warnings(logging.INFO, warn_only_once=False)
            yield
    finally:
        logging.getLogger().removeHandler(log)
        heard.extend(str(warning.message) for warning in raised)


class _Warnings(logging.Handler):
    """Keeps what is logged as a warning or worse."""

    def __init__(self, heard: List[str]) -> None:
        super().__init__(logging.WARNING)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self._heard.append(record.getMessage())
