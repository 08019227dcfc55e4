"""What a check says about a text."""

from dataclasses import dataclass

from scripts.texts.text import Text


@dataclass(frozen=True)
class Finding:
    """What is wrong with a text, and what would be right."""

    text: Text
    check: str
    wrong: str
    instead: str
    found: str = ""

    def __str__(self) -> str:
        """One line for whoever has to mend it."""
        where = f"{self.text.file}: {self.text.name}{' (sms)' if self.text.sms else ''}"
        return f"{where} [{self.check}] {self.wrong}. Instead: {self.instead}."
