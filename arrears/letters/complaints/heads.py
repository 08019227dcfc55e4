"""What all letters to complainants have in common: from whom, to whom, about which complaint."""

from collections.abc import Sequence
from datetime import date

from arrears.cases.models import Case, Complaint
from arrears.letters.letter import Letter, Paragraph, Section
from arrears.letters.parties import name_of_person, recipient_of, sender_of

# Of somebody unknown it is not known either about whom of our principals they complain.
DESK = "Klachtenbehandeling"
REPLYING = (
    "Stel uw vraag in de chat, of aan de medewerker die met u sprak. Noem daarbij het nummer van "
    "uw klacht."
)


def headed(
    complaint: Complaint,
    case: Case | None,
    *,
    title: str,
    dated_on: date,
    opening: Sequence[Paragraph],
    sections: Sequence[Section],
) -> Letter:
    """A letter about a complaint, to the person of its case or to whoever made it."""
    sender = sender_of(case) if case else [DESK]
    about = [f"Klacht: {complaint.number}"]
    return Letter(
        title=title,
        dated_on=dated_on,
        sender=sender,
        recipient=recipient_of(case) if case else [],
        about=[*about, f"Zaaknummer: {case.number}"] if case else about,
        greeting=f"Beste {name_of_person(case)}," if case else "Beste lezer,",
        opening=opening,
        sections=[*sections, Section("Als u vragen heeft", [Paragraph(REPLYING)])],
        closing=["Met vriendelijke groet,", sender[0]],
    )
