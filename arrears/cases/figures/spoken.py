"""Conversations in which a person wrote something: what "a talk in a period" means here.

Not when it began: on a telephone one conversation goes on for years.
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, bindparam

from arrears.cases.figures.asked import Asked
from arrears.cases.kinds import Author
from arrears.cases.models import Message

# Written out, so that the index of what people wrote serves.
BY_PERSON = Message.author == bindparam(
    "author", Author.PERSON, type_=Message.author.type, literal_execute=True
)


def spoken_in(asked: Asked) -> Sequence[ColumnElement[bool]]:
    """What people wrote in the period, in the conversations of the team."""
    return BY_PERSON, asked.covers(Message.at), asked.was_had(Message.conversation_id)
