"""A whole conversation from the person's side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from tests.faults.progress import Progress
from tests.faults.round_robin import RoundRobin
from tests.faults.stories import PROOF, Story
from tests.faults.wording import in_general
from tests.system.debtors import Debtor
from tests.system.person import Person
from tests.system.running import System

PATIENCE_SECONDS = 300.0


@dataclass(frozen=True)
class Talk:
    """Who came for what, and what they read; `failed` says what kept them from the end."""

    story: Story
    debtor: Debtor
    conversation_id: UUID | None
    heard: tuple[str, ...]
    """Line by line, as anybody else with this story would read it."""
    failed: str | None = None


async def talk(
    system: System, story: Story, debtor: Debtor, progress: Progress, *, in_a_hurry: bool
) -> Talk:
    """Hold a conversation on the web, through whichever apps there are."""
    person = None
    try:
        async with Person.arrives(
            system.address, through=RoundRobin(system.addresses), patience=PATIENCE_SECONDS
        ) as person:
            for texts in sendings(story, in_a_hurry=in_a_hurry):
                await _send(person, [debtor.fill(text) for text in texts], story)
                await progress.advance(len(texts))
    except (AssertionError, TimeoutError) as error:
        return _told(story, debtor, person, failed=f"{type(error).__name__}: {error}")
    return _told(story, debtor, person)


def sendings(story: Story, *, in_a_hurry: bool) -> Iterator[Sequence[str]]:
    """What is sent before an answer is read; who is in a hurry proves who they are in one go."""
    place = 0
    while place < len(story.says):
        ahead = story.says[place : place + len(PROOF)]
        count = len(PROOF) if in_a_hurry and story.proven and ahead == PROOF else 1
        yield story.says[place : place + count]
        place += count


async def _send(person: Person, texts: Sequence[str], story: Story) -> None:
    if len(texts) == 1:
        await person.says(texts[0])
    else:
        await person.says_at_once(texts, till=story.proven or "")


def _told(story: Story, debtor: Debtor, person: Person | None, failed: str | None = None) -> Talk:
    answers = person.answers if person else []
    heard = in_general("\n".join(answer.words for answer in answers), debtor).splitlines()
    conversation_id = person.conversation_id if person else None
    return Talk(story, debtor, conversation_id, tuple(heard), failed)
