"""What is left of a case of which everything was erased."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from arrears.cases.models.base import Model


class ErasedCase(Model):
    """A case that no file may bring back, known by a mark that tells of nobody."""

    __tablename__ = "erased_cases"

    mark: Mapped[str] = mapped_column(
        String(64), primary_key=True, comment="HMAC-SHA-256 van schuldeiser en zaaknummer"
    )
