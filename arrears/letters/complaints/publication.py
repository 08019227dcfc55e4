"""What is published about the complaints of a year, before 1 April of the next."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from arrears.cases.complaints.reports import Nature, Publication
from arrears.letters.complaints.heads import DESK
from arrears.letters.complaints.words import CHANNELS, NO_OUTCOME, OUTCOMES, ROUTES
from arrears.letters.letter import Letter, Paragraph, Section, Table

WHAT = (
    "Elke uiting van onvrede is voor ons een klacht. Van klachten leren we. Daarom maken we elk "
    "jaar bekend hoeveel klachten we kregen, en hoe die afliepen."
)
COUNTED = "Een klacht telt mee in het jaar waarin we haar ontvingen."
FILING = (
    "U kunt uw klacht kwijt in de chat, per telefoon, per e-mail, via WhatsApp of sms en op onze "
    "website. Eén bericht is genoeg. Iemand die er niet bij betrokken was, bekijkt uw klacht."
)


def publication_of(figures: Publication, *, dated_on: date) -> Letter:
    """The report over a year, as a paper to publish."""
    year, nature = figures.year.first_day.year, figures.nature
    return Letter(
        title=f"Klachten in {year}",
        dated_on=dated_on,
        sender=[DESK],
        recipient=[],
        about=[],
        greeting="",
        opening=[Paragraph(WHAT), Paragraph(_totals(figures))],
        sections=[
            Section("Hoe de klachten afliepen", [_table("Uitkomst", outcome_rows(nature))]),
            Section("Wie een klacht had", [_table("Wie", rows_of(nature.by_route, ROUTES))]),
            Section(
                "Hoe klachten binnenkwamen", [_table("Hoe", rows_of(nature.by_channel, CHANNELS))]
            ),
            Section("Zo kunt u een klacht indienen", [Paragraph(FILING)]),
        ],
        closing=[],
    )


def rows_of[K: StrEnum](counts: Mapping[K, int], names: Mapping[K, str]) -> list[tuple[str, int]]:
    """Every kind by name with its count, also those that did not occur."""
    return [(name, counts.get(kind, 0)) for kind, name in names.items()]


def outcome_rows(nature: Nature) -> list[tuple[str, int]]:
    """Every outcome by name with its count; those without any last."""
    known = {kind: count for kind, count in nature.by_outcome.items() if kind is not None}
    return [*rows_of(known, OUTCOMES), (NO_OUTCOME, nature.by_outcome.get(None, 0))]


def _totals(figures: Publication) -> str:
    year, received, late = (
        figures.year.first_day.year,
        figures.nature.received,
        figures.confirmed_late,
    )
    got = "één klacht" if received == 1 else f"{received} klachten"
    in_time = (
        f"Bij {late} ervan bevestigden we de ontvangst te laat."
        if late
        else ("Van elke klacht bevestigden we de ontvangst op tijd.")
    )
    if not received:
        return f"In {year} kregen we geen klachten."
    return f"In {year} kregen we {got}. {in_time} {COUNTED}"


def _table(what: str, rows: Iterable[tuple[str, int]]) -> Table:
    counted = [(name, str(count)) for name, count in rows]
    total = sum(int(count) for _, count in counted)
    return Table([what, "Aantal"], counted, total=["Totaal", str(total)])
