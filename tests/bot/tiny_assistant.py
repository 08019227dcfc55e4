"""A Rasa assistant of three intents with our engine in it: real, trained, and quick."""

import asyncio
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.tracker_store import TrackerStore
from rasa.model_training import train as rasa_train
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.dialogue_store import DialogueStore
from bot.whole_replies import WholeReplies

CONFIG = """
recipe: default.v1
assistant_id: tiny
language: nl
pipeline:
  - name: WhitespaceTokenizer
  - name: bot.intents.LinearIntentClassifier
  - name: bot.entities.DutchEntities
policies:
  - name: RulePolicy
"""
DOMAIN = """
version: "3.1"
intents: [greet, pay, complain]
entities: [amount]
slots:
  secret:
    type: any
    mappings:
      - type: custom
  care:
    type: any
    mappings:
      - type: custom
actions: [action_pay]
responses:
  utter_greet:
    - text: |-
        Goedendag.

        Waarmee kan ik u helpen?
      buttons:
        - title: Betalen
          payload: /pay
  utter_first:
    - text: Een ogenblik.
    - channel: sms
      text: Momentje.
  utter_complain:
    - text: Wat vervelend.
    - text: Wat naar.
    - text: Dat spijt me.
    - text: Dat is niet fijn.
"""
DATA = """
version: "3.1"
nlu:
  - intent: greet
    examples: |
      - hallo
      - goedendag
      - goedemorgen
      - hoi daar
  - intent: pay
    examples: |
      - ik wil betalen
      - hoe kan ik de rekening betalen
      - betalen graag
      - ik betaal 50 euro
  - intent: complain
    examples: |
      - ik heb een klacht
      - dit vind ik niet eerlijk
      - een klacht indienen
      - ik ben ontevreden
rules:
  - rule: greet
    steps:
      - intent: greet
      - action: utter_greet
  - rule: pay
    steps:
      - intent: pay
      - action: utter_first
      - action: action_pay
  - rule: complain
    steps:
      - intent: complain
      - action: utter_complain
"""


def train(folder: Path) -> Path:
    """Train it in this folder: the path of the model."""
    for name, content in (("config", CONFIG), ("domain", DOMAIN), ("data", DATA)):
        (folder / f"{name}.yml").write_text(content, encoding="utf-8")
    trained = rasa_train(
        domain=str(folder / "domain.yml"),
        config=str(folder / "config.yml"),
        training_files=[str(folder / "data.yml")],
        output=str(folder / "models"),
        force_training=True,
    )
    assert trained.model is not None
    return Path(trained.model)


class Assistant:
    """The trained assistant as Rasa runs it, with its dialogues in a database."""

    def __init__(
        self, model: Path, actions_url: str, database_url: str, loop: asyncio.AbstractEventLoop
    ) -> None:
        self.loop = loop
        self.model = model
        self.actions_url = actions_url
        self.database_url = database_url
        self.agent = self.started()

    def started(self, store: TrackerStore | None = None) -> Agent:
        """A process of the bot."""

        async def load() -> Agent:
            return Agent.load(
                self.model,
                tracker_store=store or self.new_store(),
                action_endpoint=EndpointConfig(self.actions_url),
            )

        return self.loop.run_until_complete(load())

    def new_store(self) -> DialogueStore:
        """The dialogues, as another process opens them."""
        return DialogueStore(Domain.from_yaml(DOMAIN), self.database_url)

    def say(
        self,
        text: str,
        message_id: str | None = None,
        sender: str = "someone",
        agent: Agent | None = None,
        turn: int = 0,
    ) -> list[dict[str, Any]]:
        """The replies to a message; `turn` says how often the talk changed hands before it."""
        message = self.message(text, message_id, sender)
        message.metadata["turn"] = turn
        self.loop.run_until_complete((agent or self.agent).handle_message(message))
        replies: WholeReplies = message.output_channel
        return replies.messages

    def message(
        self, text: str, message_id: str | None = None, sender: str = "someone"
    ) -> UserMessage:
        """Something that a person says, with where the answer goes."""
        metadata = {"message_id": message_id} if message_id else {}
        return UserMessage(
            text, WholeReplies("web"), sender, input_channel="rest", metadata=metadata
        )

    def texts(self, text: str, message_id: str | None = None, **more: Any) -> list[str]:
        """What is said in answer."""
        return [reply["text"] for reply in self.say(text, message_id, **more)]

    def saved(self, sender: str = "someone") -> DialogueStateTracker | None:
        """The whole dialogue as it is on disk."""
        found: DialogueStateTracker | None = self.loop.run_until_complete(
            self.new_store().retrieve_full_tracker(sender)
        )
        return found

    def close(self) -> None:
        """Let go of connections, as a process does that ends."""
        session = getattr(self.agent.action_endpoint, "kept_session", None)
        if session is not None:
            self.loop.run_until_complete(session.close())
