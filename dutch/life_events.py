"""What happened in somebody's life, from how they tell it: to answer in fitting words.

Only which of a few words of sympathy fits. What is kept of it is less: see the case store's kinds.
"""

from __future__ import annotations

from dutch.tables import first_sign, signs

# Who tells of a death in the family and of a lost job needs to hear of the death first.
EVENTS = signs(
    (
        (
            "bereavement",
            (
                r"overle(?:d|e)en\b|overlijden\b|sterfgeval|(?<!dood )gestorven|begrafenis"
                r"|crematie|uitvaart|verloren aan kanker|weduw|verongelukt|doodgeboren|miskraam"
            ),
        ),
        (
            "own_firm",
            (
                r"(?:ik|we|wij) (?:ben|zijn) (?:\w+ ){0,2}fail+iet|(?:mijn|m'n|mn|me|ons"
                r"|onze) (?:\w+ ){0,2}(?:bedrijf|zaak|winkel|eenmanszaak|bv|onderneming|praktijk"
                r"|cafe|restaurant|bakkerij|vennootschap|klussenbedrijf|kapsalon)\b"
                r"|opdrachten meer|omzet|opdrachtgever|zzp|faillissement"
            ),
        ),
        (
            "illness",
            (
                r"ziek\w*|diagnose|chemo|burn-? ?out|operatie|geopereerd|opgenomen|kanker"
                r"|hersenbloeding|beroerte|hart(?:aanval|infarct)|ongeluk|ongeval|gevallen\b"
                r"|afgekeurd|arbeidsongeschikt|wia\b|revalid|herstel|behandeling\b|mantelzorg"
                r"|dokter|depress|overspannen"
            ),
        ),
        (
            "divorce",
            (
                r"scheid(?:ing|en)|gescheiden|uit elkaar|bij me weg|mij? verlaten|(?:man|vrouw"
                r"|vriend|vriendin|partner|ex) (?:is )?(?:\w+ ){0,3}(?:weg\b|vertrokken)"
                r"|alleenstaand|alleen voor|relatie (?:is )?(?:uit|over|weg|voorbij)"
            ),
        ),
        (
            "birth",
            (r"zwanger|bevallen\b|baby|geboren|tweeling|gezinsuitbreiding|kraam|op komst"),
        ),
        (
            "job_loss",
            (
                r"ontslag\w*|baan|werk (?:meer|kwijt|verloren)|(?:werk|baan) \w+ ?kwijt"
                r"|werk kwijt|werkloos|zonder werk|geen werk|contract|ww\b|boventallig"
                r"|reorganisatie|proeftijd|uit dienst|laan uit|op non-actief|baas|werkgever"
                r"|fabriek|uitzend|op den dop"
            ),
        ),
        (
            "home",
            (
                r"afgebrand|brand\b|overstroomd|dakloos|op straat|uit (?:mijn|m'n|me|ons"
                r"|het) huis|op de bank|huisuitzetting"
            ),
        ),
        (
            "less_income",
            (
                r"inkomen|minder uren|uren (?:zijn|worden)|verdien|minder geld|pensioen|uitkering"
                r"|bijstand|toeslag|loon\b|salaris|niet opgeroepen"
            ),
        ),
    )
)


def find_life_event(text: str) -> str | None:
    """What happened, by its kind; None when it is not clear.

    >>> find_life_event("ben vorige maand ontslagen"), find_life_event("er is veel veranderd")
    ('job_loss', None)
    """
    return first_sign(text, EVENTS)
