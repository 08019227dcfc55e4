"""Which help with debts somebody tells that they have already."""

from __future__ import annotations

from dutch.tables import first_sign, signs

SCHEMES = signs(
    (
        (
            "discharged",
            (
                r"(?:heb|kreeg|gekregen) (?:\w+ ){0,4}schone lei|schone lei (?:\w+ )?gekregen"
                r"|finale kwijting|sanering is (?:\w+ )?(?:afgerond|klaar|afgelopen)"
            ),
        ),
        ("court", r"wsnp|wet schuldsanering|toegelaten tot de (?:wsnp|schuldsanering)|saniet"),
        (
            "administration",
            (
                r"(?:beschermings)?bewind\w*|curator|curatele|budgetbeheer|leefgeld"
                r"|beheerrekening|beheert? (?:mijn|m'n|mn) "
            ),
        ),
        ("court", r"rechter|rechtbank"),
        (
            "debt_help",
            (
                r"schul[dt]\w*|sanering|traject|stabilisatie|kredietbank|gemeente|nvvk|msnp"
                r"|maatje|coach|budgetcoach|wijkteam|geldfit|humanitas|hulp\w*|begeleid\w*"
            ),
        ),
    )
)


def find_debt_scheme(text: str) -> str | None:
    """Which help it is: by a court, an administrator, debt help, or over already.

    >>> find_debt_scheme("ik sta onder bewind"), find_debt_scheme("ik zit in de schuldhulp")
    ('administration', 'debt_help')
    """
    return first_sign(text, SCHEMES)
