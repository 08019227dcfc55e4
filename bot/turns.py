"""A turn of the conversation that either happens as a whole or not at all.

Rasa's own processor goes on when an action fails, saves the turn as if nothing happened, and does
a message again that is handed to it twice. Ours gives up the whole turn, and repeats its replies.
"""

from __future__ import annotations

import gc
import itertools
import time
from typing import Any, Dict, List, Optional, Sequence, Type

from rasa.core.actions.action import Action, ActionExecutionRejection
from rasa.core.actions.loops import LoopAction
from rasa.core.channels.channel import CollectingOutputChannel, OutputChannel, UserMessage
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import FailSafeTrackerStore, TrackerStore
from rasa.shared.core.constants import ACTION_SESSION_START_NAME
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    BotUttered,
    Event,
    SessionStarted,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from bot.ahead import nothing_left
from bot.dialogue_store import DialogueStore
from bot.one_question import (
    PERSON_ON_REQUEST,
    answers,
    offer_left_out,
    settle,
    without_questions,
)
from bot.several import PLACE, more_follows, parts_of
from bot.short_memory import begun_anew
from bot.understood import understood
from bot.whole_replies import WholeReplies

# Objects made since the last look for garbage. A turn makes thousands; nearly all go by themselves.
MADE_BEFORE_A_LOOK = 50_000


class TurnAborted(Exception):
    """An action could not be carried out, so the whole turn is as if it had not been."""


class TurnProcessor(MessageProcessor):
    """Processes each message once, however often it is handed on."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        store: TrackerStore = self.tracker_store  # type: ignore[has-type]
        if isinstance(store, FailSafeTrackerStore):
            # It answers a database error by writing to memory, and forgets. Fail instead.
            store = store._tracker_store
        self.tracker_store = store
        # What is loaded by now stays: looking through it again and again for garbage is a waste.
        gc.collect()
        gc.freeze()
        gc.set_threshold(MADE_BEFORE_A_LOOK)

    async def handle_message(self, message: UserMessage) -> Optional[List[Dict[str, Any]]]:
        """Answer a message; one that was answered before gets the same replies again."""
        channel = message.output_channel
        tracker = await self.fetch_tracker_and_update_session(
            message.sender_id, channel, message.metadata
        )
        earlier = replies_to(message, tracker)
        if earlier is None:
            if staff_had_the_talk(message, tracker):
                tracker = begun_anew(tracker)
            parts = parts_of(await self.parse_message(message, tracker), tracker)
            for part in parts:
                tracker = await self._answer_part(part, message, tracker)
            nothing_left()
            replies = await self._settled(tracker, channel)
            await self.save_tracker(tracker)
            if isinstance(self.tracker_store, DialogueStore):
                self.tracker_store.remember(tracker)
        else:
            replies = [*await self._said_first(message.sender_id), *earlier]
        if isinstance(channel, WholeReplies):
            channel.understood = understood(answers(tracker.events)[-1])
        await self._send_bot_messages(list(replies), tracker, channel)
        return channel.messages if isinstance(channel, CollectingOutputChannel) else None

    async def _said_first(self, sender_id: str) -> List[BotUttered]:
        """How the bot opened the session, if it did so for the latest message."""
        whole = await self.tracker_store.retrieve_full_tracker(sender_id)
        return opening_of(whole.events) if whole is not None else []

    async def _answer_part(
        self,
        part: Dict[str, Any],
        message: UserMessage,
        tracker: DialogueStateTracker,
    ) -> DialogueStateTracker:
        """Answer one thing that a message asks for."""
        tracker.update(_heard(part, message), self.domain)
        tracker = await self.run_action_extract_slots(message.output_channel, tracker)
        await self._run_prediction_loop(message.output_channel, tracker)
        return tracker

    async def _settled(
        self, tracker: DialogueStateTracker, channel: OutputChannel
    ) -> List[BotUttered]:
        """What is said to a message once all is known that there is to say."""
        answer = settle(tracker)
        if reply := offer_left_out(answer):
            line = await self.nlg.generate(PERSON_ON_REQUEST, tracker, channel.name())
            reply.text = f"{reply.text} {line['text']}" if line else reply.text
        return answer.replies

    async def run_action_extract_slots(
        self, output_channel: OutputChannel, tracker: DialogueStateTracker
    ) -> DialogueStateTracker:
        """Rasa looks what slots a message fills. Ours are set by actions only, tests."""
        return tracker

    async def _update_tracker_session(
        self,
        tracker: DialogueStateTracker,
        output_channel: OutputChannel,
        metadata: Optional[Dict[str, Any]] = None,
    ) -> None:
        """Rasa works out twice what holds of all events, to see whether the session goes on."""
        if not self._goes_on(tracker):
            await super()._update_tracker_session(tracker, output_channel, metadata)

    def _goes_on(self, tracker: DialogueStateTracker) -> bool:
        """Whether somebody wrote in this session, and that not so long ago that it has ended."""
        latest = _latest(tracker, UserUttered, SessionStarted)
        lasts_seconds = self.domain.session_config.session_expiration_time * 60
        return isinstance(latest, UserUttered) and time.time() - latest.timestamp <= lasts_seconds

    def _check_for_unseen_features(self, parse_data: Dict[str, Any]) -> None:
        """Rasa makes an empty domain for this at every message; that data and domain fit, tests."""

    async def _run_action(
        self,
        action: Action,
        tracker: DialogueStateTracker,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        prediction: PolicyPrediction,
    ) -> bool:
        try:
            events = await action.run(
                output_channel, nlg, self._seen_by(action, tracker, prediction), self.domain
            )
        except ActionExecutionRejection:
            tracker.update(
                ActionExecutionRejected(
                    action.name(), prediction.policy_name, prediction.max_confidence
                )
            )
            return self.should_predict_another_action(action.name())
        except Exception as error:
            raise TurnAborted(action.name()) from error
        if more_follows(tracker):
            events = without_questions(events)
        self._log_action_on_tracker(tracker, action, events, prediction)
        if action.name() == ACTION_SESSION_START_NAME:
            # It opens the talk. All else is said when the whole answer is known.
            await self._send_bot_messages(events, tracker, output_channel)
        return self.should_predict_another_action(action.name())

    def _seen_by(
        self, action: Action, tracker: DialogueStateTracker, prediction: PolicyPrediction
    ) -> DialogueStateTracker:
        """The dialogue that an action may look at: a copy when it, or what predicted it, writes."""
        if not prediction.events and not isinstance(action, LoopAction):
            return tracker
        temporary = tracker.copy()
        temporary.update_with_events(prediction.events, self.domain)
        return temporary


def _heard(part: Dict[str, Any], message: UserMessage) -> UserUttered:
    metadata = {**(message.metadata or {}), **part.get(PLACE, {})}
    return UserUttered(
        part["text"],
        part["intent"],
        part["entities"],
        {**part, "metadata": metadata},
        input_channel=message.input_channel,
        message_id=message.message_id,
        metadata=metadata,
    )


def _latest(tracker: DialogueStateTracker, *kinds: Type[Event]) -> Optional[Event]:
    return next((one for one in reversed(tracker.events) if isinstance(one, kinds)), None)


def opening_of(events: Sequence[Event]) -> List[BotUttered]:
    """What was said as the session began; nothing once there is a message before the latest.

    Rasa notes it before the session's own beginning, so that a session read anew lacks it.
    """
    latest = answers(events)[-1].heard
    said: List[BotUttered] = []
    for event in reversed(list(itertools.takewhile(lambda one: one is not latest, events))):
        if isinstance(event, ActionExecuted) and event.action_name == ACTION_SESSION_START_NAME:
            return said[::-1]
        if isinstance(event, UserUttered):
            break
        if isinstance(event, BotUttered):
            said.append(event)
    return []


def staff_had_the_talk(message: UserMessage, tracker: DialogueStateTracker) -> bool:
    """Whether the talk changed hands since the person's latest message in this session."""
    latest = _latest(tracker, UserUttered, SessionStarted)
    if not isinstance(latest, UserUttered):
        return False
    turn: int = (message.metadata or {}).get("turn", 0)
    return turn != latest.metadata.get("turn", 0)


def replies_to(message: UserMessage, tracker: DialogueStateTracker) -> Optional[List[BotUttered]]:
    """What was said to this very message before; None when it is new."""
    message_id = (message.metadata or {}).get("message_id")
    if message_id is None:
        return None
    latest = _latest(tracker, UserUttered)
    if latest is None or latest.metadata.get("message_id") != message_id:
        return None
    return answers(tracker.events)[-1].replies
