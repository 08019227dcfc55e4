r"""What an answer asks, and whether it keeps asking it.

An answer asks by the last sentence of a paragraph of the bot, where that ends in a question mark;
and it asks by its buttons. Two answers ask the same when either is the same: the sentence, word for
word, or the titles of the buttons. A sentence as short as "Klopt dat?" asks about what stands
before it, so there the whole paragraph counts, and with its buttons too: another detail that is
read back is another question.

These are two rules, for the sentence and for the buttons. The same may be asked twice in a row. A
third time is a fault, unless somebody asked for it: by a button of that question, by asking to
repeat it, by sending the very same message again, or by giving data: those may be another part of
what is asked, or prove to be wrong, after which all are asked anew. What they say otherwise does
not matter, be it nonsense or another question: who has not answered twice needs another way, not
the question once more. What the app says by itself while somebody waits for staff is not the bot's,
and is not counted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.system.facts import plain
from tests.system.person import Answer, Spoken
from tests.walks.moves import Move
from tests.walks.phrases import ASKS_AGAIN

type Asked = tuple[str, str]
"""The rule, and the words."""

QUESTION, CHOICE = "no question a third time", "no choice a third time"
INSISTING = (QUESTION, CHOICE)
MOST_IN_A_ROW = 2
FEWEST_WORDS = 4
GIVES_DATA = frozenset({"identity", "value"})
REFUSED = plain("Deze gegevens kan ik zo niet bij elkaar vinden")
LAST_SENTENCE = re.compile(r"[^.!?]*\?\s*$")


def closing_paragraphs(text: str) -> Iterator[str]:
    """The question with which each paragraph ends, where it ends with one."""
    for paragraph in text.split("\n\n"):
        if found := LAST_SENTENCE.search(paragraph):
            asked = found.group().strip()
            yield asked if len(asked.split()) >= FEWEST_WORDS else paragraph.strip()


def asked_by(answer: Answer) -> frozenset[Asked]:
    """What an answer asks: its questions, and its buttons as one."""
    said = [message for message in answer.messages if message.author == "bot"]
    questions = {
        (QUESTION, plain(one)) for message in said for one in closing_paragraphs(message.text)
    }
    # One button, such as that which skips a question, is no choice.
    choices = {(CHOICE, _choice(message)) for message in said if len(message.buttons) > 1}
    return frozenset(questions | choices)


def _choice(message: Spoken) -> str:
    about = [one for one in closing_paragraphs(message.text) if not LAST_SENTENCE.fullmatch(one)]
    return " / ".join([*message.buttons, *map(plain, about)])


@dataclass
class Insisting:
    """How often in a row each question was asked, in one conversation."""

    times: dict[Asked, int] = field(default_factory=dict)

    def hear(self, move: Move, answer: Answer) -> Iterator[tuple[str, str]]:
        """Count this answer; each rule that it breaks, and by what."""
        gives_data = move.kind in GIVES_DATA or REFUSED in plain(answer.words)
        asks_again = move.asks_again or move.text == ASKS_AGAIN
        begins_anew = move.pressed or asks_again or gives_data
        before = {} if begins_anew else self.times
        self.times = {asked: before.get(asked, 0) + 1 for asked in asked_by(answer)}
        for (rule, words), times in self.times.items():
            if times > MOST_IN_A_ROW:
                yield rule, f"asked {times} times: {words}"
