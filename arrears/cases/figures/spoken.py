"""Conversations in which a person wrote something: what "a talk in a period" means here.

Not when it began: on a telephone one conversation goes on for years.
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Subquery, bindparam, select

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.moments import hour_of
from arrears.cases.kinds import Author
from arrears.cases.models import Message

# Written out, so that the index of what people wrote serves.
BY_PERSON = Message.author == bindparam(
    "author", Author.PERSON, type_=Message.author.type, literal_execute=True
)


def spoken_in(asked: Asked) -> Sequence[ColumnElement[bool]]:
    """What people wrote in the period, in the conversations of the team."""
    return BY_PERSON, asked.covers(Message.at), asked.was_had(Message.conversation_id)


def spoken_hours(asked: Asked) -> Subquery:
    """Each hour (in UTC) of the period with each conversation in which a person wrote in it.

    The hour comes first: the index is in order of time, so what is the same is found close by.
    """
    hour = hour_of(Message.at).label("hour")
    return select(hour, Message.conversation_id).where(*spoken_in(asked)).distinct().subquery()
