"""Which responses are said without a rule that names them: by our actions, by forms, by Rasa.

The actions cannot be imported here: they run in another environment. Nor can this one parse them,
for they are written for a later Python. So what counts are the texts in their source.
"""

from __future__ import annotations

import ast
import re
import tokenize
from pathlib import Path
from typing import Iterable, Iterator, List, Set

from rasa.core.actions.forms import FormAction
from rasa.shared.constants import UTTER_PREFIX
from rasa.shared.core.domain import Domain

from bot.one_question import PERSON_ON_REQUEST

# Where no rule fits, action_default_fallback says the first; our engine says the other.
BY_THE_ENGINE = {"utter_default", PERSON_ON_REQUEST}
# What comes before a name that is only looked for, not said.
LOOKING = (["startswith", "("], ["get", "("], ["=="], ["!="])


def said_responses(domain: Domain, actions: Path) -> Set[str]:
    """Their names; one that an action spells out is there also when the domain lacks it."""
    by_actions = {
        name
        for file in sorted(actions.glob("*.py"))
        for text in _texts(file)
        for name in _names(text, domain)
    }
    return by_actions | set(_by_forms(domain)) | (BY_THE_ENGINE & domain.responses.keys())


def _texts(file: Path) -> Iterator[str]:
    """Every text of a source, in its quotes."""
    before: List[str] = []
    with file.open("rb") as source:
        for token in tokenize.tokenize(source.readline):
            is_looked_for = any(before[-len(signs) :] == signs for signs in LOOKING)
            if token.type == tokenize.STRING and not is_looked_for:
                yield token.string
            before = [*before[-1:], token.string]


def _names(text: str, domain: Domain) -> Iterator[str]:
    """The response that a text names; if it has blanks, those of the domain that fit."""
    literal = ast.parse(text, mode="eval").body
    if isinstance(literal, ast.JoinedStr):
        pattern = "".join(_pattern(part, domain) for part in literal.values)
        if pattern.startswith(UTTER_PREFIX):
            yield from (name for name in domain.responses if re.fullmatch(pattern, name))
    elif isinstance(literal, ast.Constant):
        yield from re.findall(rf"\A{UTTER_PREFIX}\w+\Z", str(literal.value))


def _pattern(part: ast.expr, domain: Domain) -> str:
    """What fits in a part of a name: a slot in `{turn.requested}`, an intent, else any word."""
    if isinstance(part, ast.Constant):
        return re.escape(str(part.value))
    blank = getattr(getattr(part, "value", None), "attr", None)
    if blank == "requested":
        return _one_of(slot for form in domain.forms for slot in _slots(form, domain))
    if blank == "intent":
        return _one_of(domain.intents)
    return r"\w+"


def _by_forms(domain: Domain) -> Iterator[str]:
    """How Rasa's forms ask for their slots, where no action does so."""
    for form in domain.forms:
        for slot in _slots(form, domain):
            name = FormAction(form, None)._name_of_utterance(domain, slot) or ""
            if name.startswith(UTTER_PREFIX):
                yield name


def _slots(form: str, domain: Domain) -> List[str]:
    slots: List[str] = domain.required_slots_for_form(form)
    return slots


def _one_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"
