"""Why somebody says that a debt is not right, read from their own words."""

from actions.meanings import meanings
from arrears.cases.kinds import DisputeReason

PRESCRIBED = "prescribed"
# Who tells of fraud also says that it is not theirs: the most telling first.
REASONS = meanings(
    {
        DisputeReason.IDENTITY_FRAUD: (
            "fraud|oplicht|opgelicht|misbruik|identiteit|gehackt",
            r"\b(op|onder|met) (mijn|mn|me) naam\b",
        ),
        PRESCRIBED: (
            "verjaar|te oud|jaren geleden",
            r"\b(\d+|twee|drie|vier|vijf|zes|tien) jaar (geleden|oud)",
        ),
        DisputeReason.ALREADY_CANCELLED: (
            "opgeze[gc]|opzeg|geannuleerd|stopgezet|be[eë]indigd|afgemeld",
        ),
        DisputeReason.ALREADY_PAID: (
            r"\b(al|allang|reeds|dubbel|2 ?x|keer)\b.{0,30}(betaal[dt]|voldaan|overgemaakt)",
        ),
        DisputeReason.SERVICE_NOT_DELIVERED: (
            r"\b(niet?|nooit|niks|niets)\b.{0,25}(geleverd|ontvangen|gekregen|uitgevoerd)",
            "kapot|defect|werkt niet|doet het niet|niet goed gedaan|slecht werk|nooit gekomen",
        ),
        DisputeReason.NOT_MINE: (
            r"\bniet? (bedoeld )?(van|voor) (mij|me|ons)\b|\bniet? mijn\b",
            r"\b(nooit|niks|niets|nergens)\b.{0,40}(besteld|gehad|afgesloten|getekend|klant)",
            r"\bken\b.{0,30}\bnie|verkeerde (persoon|adres)|iemand anders|vorige (bewoner|huurder)",
        ),
        DisputeReason.AMOUNT_WRONG: (
            "bedrag|te ?veel|te hoog|verkeerd berekend|rekenfout|geen kosten|dubbel",
        ),
        DisputeReason.OTHER: (r"^\W*(iets|wat) anders|andere reden",),
    }
)
