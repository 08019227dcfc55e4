"""A letter of the person's own case, as a card to open and keep it by."""

from collections.abc import Mapping

from arrears.cases.documents import file_name
from arrears.cases.models import Case, Document


def letter_card(letter: Document, case: Case) -> Mapping[str, str]:
    """What fills the card; the web chat fetches it by its number."""
    return {
        "title": letter.what,
        "file": file_name(letter, case),
        "document": str(letter.id),
    }
