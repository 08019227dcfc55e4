"""Labelled messages as examples for the bot, in the format of `data/nlu`."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, note
from arrears.cases.kinds import Intent
from arrears.cases.models import MessageLabel
from arrears.cases.understanding.texts import texts_of

type Examples = Mapping[Intent, Sequence[str]]


async def export_examples(session: AsyncSession, *, by: Actor) -> Examples:
    """What was labelled, by intent, each text once: as it was labelled last. Audited."""
    to_learn = MessageLabel.intent.is_not(None)
    texts = await texts_of(session, select(MessageLabel.message_id).where(to_learn))
    labels = await session.execute(
        select(MessageLabel.message_id, MessageLabel.intent)
        .where(to_learn)
        .order_by(MessageLabel.at.desc(), MessageLabel.message_id)
    )
    examples: dict[Intent, list[str]] = defaultdict(list)
    known: set[str] = set()
    for message, intent in labels:
        text = texts.get(message)
        if text is None or intent is None or text.casefold() in known:
            continue
        known.add(text.casefold())
        examples[intent].append(text)
    await note(session, "understanding:exported", by, examples=len(known))
    return {intent: examples[intent] for intent in Intent if intent in examples}


def as_training_data(examples: Examples) -> str:
    """The file as Rasa reads it. Texts are on one line, and have no signs of markup."""
    return "\n".join(_lines(examples)) + "\n"


def _lines(examples: Examples) -> Iterator[str]:
    yield 'version: "3.1"'
    yield ""
    yield "nlu:" if examples else "nlu: []"
    for intent, texts in examples.items():
        yield f"- intent: {intent}"
        yield "  examples: |"
        yield from (f"    - {text}" for text in texts)
