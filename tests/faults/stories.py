"""What people come for: short talks of different kinds, each by one of the demo people."""

from dataclasses import dataclass

PROOF = ("{case}", "{postcode}", "{birth}")


@dataclass(frozen=True)
class Story:
    """What somebody says; facts of their own case stand in braces."""

    name: str
    template: str
    """The demo person whose case they have."""
    says: tuple[str, ...]
    comes_to: str
    """What is said when all goes well."""
    proven: str | None = None
    """What is said once their data are right; who is in a hurry sends these without waiting."""


STORIES: tuple[Story, ...] = (
    Story(
        "arrangement",
        "2026-000101",
        (
            "hoeveel moet ik nog betalen?",
            *PROOF,
            "ik wil in termijnen betalen.",
            "25 per maand",
            "de 25e",
            "ja",
        ),
        comes_to="Dat is dan afgesproken",
        proven="Er staat nog",
    ),
    Story(
        "question",
        "2026-000101",
        (
            "hoeveel moet ik nog betalen?",
            *PROOF,
            "waarom zijn er extra kosten?",
            "wat gebeurt er als ik niet betaal?",
        ),
        comes_to="Er kan nog veel",
        proven="Er staat nog",
    ),
    Story(
        "complaint",
        "2026-000106",
        (
            "ik heb een klacht.",
            "die vrouw aan de telefoon hing gewoon op terwijl ik nog aan het praten was.",
            "wat is het kifid eigenlijk?",
            "ik kreeg een rekening van een incassobureau.",
            "nee, liever niet.",
        ),
        comes_to="Dit bericht is ook de bevestiging dat wij uw klacht hebben",
    ),
    Story(
        "wrong identity",
        "2026-000104",
        (
            "hoeveel moet ik nog betalen?",
            "{case}",
            "9999 ZZ",
            "1 januari 1950",
            "waarom zijn er kosten?",
        ),
        comes_to="Misschien is er een tikfout in gekomen",
    ),
    Story(
        "human",
        "2026-000106",
        (
            "waarom zijn er extra kosten?",
            "ik wil een medewerker spreken.",
            "hallo, is daar iemand?",
            "hoe lang duurt dat nog?",
        ),
        comes_to="Uw bericht staat klaar voor mijn collega",
    ),
)
