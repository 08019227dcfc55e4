"""An answer asks one thing, at its end, and does not keep asking it.

What else its replies ask is left out, with the buttons that go with it. So is the offer of a person
that was made just before; that one can always ask for a person is then said in passing.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field
from typing import Iterable, Iterator, List, Optional, Sequence, Tuple

from rasa.shared.core.events import BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

PERSON = "/request_human"
PERSON_ON_REQUEST = "utter_human_on_request"
REPEAT = "ask_repeat"
# How many answers in a row may ask the same, and after how many a person is offered anew.
MOST_IN_A_ROW = 2
QUESTION = re.compile(r"\s*[^.!?\n]*\?\s*$")
# On a reply that offered a person till its question was left out.
OFFER_LEFT_OUT = "offer_left_out"


@dataclass
class Answer:
    """What was said to a message; one that was taken apart, or that meant a button, is one."""

    heard: UserUttered
    replies: List[BotUttered] = field(default_factory=list)

    @property
    def asking(self) -> List[BotUttered]:
        """The replies that end in a question or offer a choice."""
        return [reply for reply in self.replies if any(_asked(reply))]

    @property
    def offers_person(self) -> bool:
        """Whether a person is a button away."""
        return any(PERSON in _payloads(reply) for reply in self.replies)


def answers(events: Iterable[Event]) -> List[Answer]:
    """All answers of a dialogue, in order."""
    found: List[Answer] = []
    for event in events:
        if isinstance(event, UserUttered):
            if not found or not is_same_message(event, found[-1].heard):
                found.append(Answer(event))
        elif isinstance(event, BotUttered) and found:
            found[-1].replies.append(event)
    return found


def without_questions(events: List[Event]) -> List[Event]:
    """What is said before another part of a message is answered: nothing that asks."""
    for event in events:
        if isinstance(event, BotUttered):
            _leave_out(event)
    return [event for event in events if not _is_empty(event)]


def settle(tracker: DialogueStateTracker) -> Answer:
    """Have the latest answer ask one thing, and nothing that was asked too often."""
    *before, answer = answers(tracker.events)
    asks_for_form = bool(tracker.active_loop_name and tracker.get_slot("requested_slot"))
    last = next(reversed(answer.replies if asks_for_form else answer.asking), None)
    for reply in answer.asking:
        if reply is last:
            is_enough = not asks_for_form and _is_insisting(answer, reply, before)
        else:
            # Buttons without a question go well with a question without buttons.
            is_enough = bool(_asked(reply)[0] or _payloads(last))
        if is_enough:
            _leave_out(reply)
    empty = {id(reply) for reply in answer.replies if _is_empty(reply)}
    answer.replies = [reply for reply in answer.replies if id(reply) not in empty]
    tracker.events = deque(event for event in tracker.events if id(event) not in empty)
    return answer


def offer_left_out(answer: Answer) -> Optional[BotUttered]:
    """The last reply that offered a person and does so no longer, if none does."""
    left_out = [reply for reply in answer.replies if reply.metadata.get(OFFER_LEFT_OUT)]
    return left_out[-1] if left_out and not answer.offers_person else None


def without_question(text: str) -> str:
    """A text without the questions that it ends in.

    >>> without_question("Dat kan. Zal ik iemand vragen?")
    'Dat kan.'
    """
    while QUESTION.search(text):
        text = QUESTION.sub("", text)
    return text.rstrip()


def _leave_out(reply: BotUttered) -> None:
    if _is_offer(reply):
        reply.metadata[OFFER_LEFT_OUT] = True
    reply.text = without_question(reply.text or "")
    reply.data = {**reply.data, "buttons": None}


def _is_empty(event: Event) -> bool:
    return isinstance(event, BotUttered) and not event.text and not event.data.get("custom")


def _is_insisting(answer: Answer, reply: BotUttered, before: Sequence[Answer]) -> bool:
    """Whether it offers a person anew, or asks the same a third time, and nobody wanted that."""
    if _is_wanted(answer, before):
        return False
    recent = before[-MOST_IN_A_ROW:]
    if recent and _is_wanted(recent[-1], before[:-1]):
        recent = recent[-1:]
    if _is_offer(reply):
        return any(_is_offer(one) for earlier in recent for one in earlier.replies)
    return len(recent) == MOST_IN_A_ROW and any(
        words and all(words in _all_asked(earlier, kind) for earlier in recent)
        for kind, words in enumerate(_asked(reply))
    )


def _is_wanted(answer: Answer, before: Sequence[Answer]) -> bool:
    """Whether a button was pressed, or what was said last is asked for, or sent, once more."""
    text = answer.heard.text or ""
    is_again = bool(before) and before[-1].heard.text == text
    return text.startswith("/") or answer.heard.intent_name == REPEAT or is_again


def _is_offer(reply: BotUttered) -> bool:
    """Whether it asks if a person shall help, and little else."""
    question, _ = _asked(reply)
    return bool(question) and _payloads(reply)[:1] == [PERSON]


def _asked(reply: BotUttered) -> Tuple[str, str]:
    """The question that a reply ends in, and its choice: the titles of its buttons."""
    question = QUESTION.search(reply.text or "")
    titles = [button["title"] for button in reply.data.get("buttons") or []]
    return question[0].strip() if question else "", " / ".join(titles)


def _all_asked(answer: Answer, kind: int) -> Iterator[str]:
    return (_asked(reply)[kind] for reply in answer.replies)


def _payloads(reply: BotUttered) -> List[str]:
    return [button["payload"] for button in reply.data.get("buttons") or []]


def is_same_message(one: UserUttered, other: UserUttered) -> bool:
    """Whether both are parts of one message, or one is what the other meant."""
    message_id = (one.metadata or {}).get("message_id")
    return message_id is not None and message_id == (other.metadata or {}).get("message_id")
