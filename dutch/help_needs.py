"""With what somebody needs help, and whether it is about themself or their firm."""

from __future__ import annotations

from dutch.tables import first_sign, signs

NEEDS = signs(
    (
        ("letter", r"dagvaarding|deurwaarder|beslag|rechter|rechtbank|vonnis|juridisch|advocaat"),
        (
            "paperwork",
            (
                r"administratie|papier\w*|enveloppen?|post\b|brieven|formulier\w*|toeslagen"
                r"|invullen|thuisadministratie|ordenen|overzicht"
            ),
        ),
        (
            "talk",
            r"praten|prater|luister\w*|mijn verhaal|m'n verhaal|iemand om mee te|eenzaam|aanspraak",
        ),
        ("one_bill", r"(?:een|1|deze|die|dit|alleen deze) rekening\b|een schuld\b|alleen dit"),
        (
            "debts",
            (
                r"schuld\w*|geld\w*|financien|betalingsproblemen|achterstanden|rekeningen"
                r"|leningen|rood\b|wsnp|sanering\w*|kredietbank|bewind\w*|budget\w*|overal"
                r"|meerdere|nvvk|gemeente"
            ),
        ),
    )
)
WHOM = signs(
    (
        (
            "business",
            (
                r"zzp|ondernemer|mijn (?:eigen )?(?:bedrijf|zaak|winkel|onderneming|eenmanszaak"
                r"|bv)\b|zakelijk|freelance|eenmanszaak|m'n zaak|mn bedrijf|ondernemen|bedrijf\b"
            ),
        ),
        ("consumer", r"prive|thuis|huishouden|mezelf|mijzelf|mij zelf|ik zelf|persoonlijk|gezin"),
    )
)
EXPLANATION = signs(
    (
        (
            "explanation",
            (
                r"wat (?:is|zijn|doet|doen|kost|kosten|betekent|houdt)\b|hoe (?:werkt|lang|gaat"
                r"|zit)\b|verschil|gratis\b|in aanmerking|kom ik in|wat gebeurt er als"
                r"|moet ik betalen voor"
            ),
        ),
    )
)


def find_need(text: str) -> str | None:
    """With what somebody needs help.

    >>> find_need("er ligt een dagvaarding"), find_need("wie helpt met mijn papieren")
    ('letter', 'paperwork')
    """
    return first_sign(text, NEEDS)


def find_whom(text: str) -> str | None:
    """Whether it is about the person (`consumer`) or their firm (`business`).

    >>> find_whom("ik ben zzp'er met schulden"), find_whom("help")
    ('business', None)
    """
    return first_sign(text, WHOM)


def asks_to_explain(text: str) -> bool:
    """Whether somebody asks what such help is, rather than who gives it.

    >>> asks_to_explain("hoe lang duurt de wsnp"), asks_to_explain("waar kan ik terecht")
    (True, False)
    """
    return first_sign(text, EXPLANATION) is not None
