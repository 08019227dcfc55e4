"""How the web chat shows a message."""

from datetime import datetime
from typing import Any, Self

from pydantic import BaseModel, Field

from arrears.cases.kinds import Author
from arrears.chat.records import Entry


class Spoken(BaseModel):
    """One message of the conversation."""

    sequence: int
    author: Author
    text: str | None
    client_id: str | None
    buttons: list[dict[str, str]]
    card: dict[str, Any] | None
    at: datetime
    by: str | None = Field(description="The first name of the colleague who wrote it")

    @classmethod
    def of(cls, entry: Entry) -> Self:
        """A log entry as the channel shows it."""
        return cls.model_validate(entry, from_attributes=True)
