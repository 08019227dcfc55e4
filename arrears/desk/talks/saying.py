"""What a colleague says in a talk, and what they note for colleagues only."""

from arrears.cases.canned_answers import PLACEHOLDERS, UnknownPlaceholder, placeholders_in
from arrears.cases.notes import write_note
from arrears.cases.paragraphs import paragraphs_of
from arrears.cases.talks import find_talk
from arrears.chat.staff_words import WhereClosed
from arrears.desk.talks.asked import Asked

LONGEST_TEXT = 4000


async def said(
    asked: Asked, text: str, *, client_id: str, where_closed: WhereClosed | None
) -> None:
    """Say it to the person, unless there is still something to be filled in.

    Raises NotText or UnknownPlaceholder, or as `say_as_staff` does.
    """
    words = paragraphs_of(text, longest=LONGEST_TEXT)
    if open_still := [name for name in placeholders_in(words) if name in PLACEHOLDERS]:
        raise UnknownPlaceholder(open_still)
    await asked.chat.say_as_staff(
        asked.conversation_id,
        words,
        by=asked.by,
        client_id=client_id,
        where_closed=where_closed,
    )


async def noted(asked: Asked, text: str, *, key: str) -> None:
    """Keep a note on the talk, and on the case that its person may see now."""
    async with asked.chat.store.writing() as session:
        talk = await find_talk(session, asked.conversation_id)
        await write_note(session, text, by=asked.by, key=key, case_id=talk.open_case_id)
