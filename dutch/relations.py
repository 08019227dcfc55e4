"""What somebody is to the person for whom they write, or who is to speak for them."""

from __future__ import annotations

import re

from dutch.tables import first_sign, signs

_MY = r"(?:mijn|mij|m'n|mn|me|onze?) (?:\w+ ){0,2}"
_CHILDREN = (
    r"(?:(?:stief|schoon|pleeg|klein)?(?:zoon|dochter|zoontje|dochtertje)|kind|jongste|oudste)\b"
)
_PARENTS = r"(?:(?:stief|schoon|groot)?(?:moeder|vader|ouders)|mama|papa|mam|pap|ma|pa|oma|opa)\b"
_PARTNERS = (
    r"(?:man|vrouw|vriend|vriendin|partner|echtgenoot|echtgenote|verloofde|ex|ex-man|ex-vrouw)\b"
)

_PROFESSIONALS = (
    ("executor", r"execut(?:eur|rice)|nalatenschap|erfgena\w+|erven\b|notaris|afwikkel\w*"),
    (
        "administrator",
        r"(?:beschermings)?bewind\w*|benoemd|curator|curatele|mentor\b|zaakwaarnemer",
    ),
    ("lawyer", r"advoca(?:at|ten)|jurist\b|gemachtigde\b|gevolmachtigde"),
    (
        "counsellor",
        (
            r"client|hulpverlen|maatschappelijk werk|schuldhulp|budgetcoach|begeleid|casemanager"
            r"|wijkteam|buurtteam|thuiszorg|bewoner|bewoonster|patient|reclassering|jongerenwerk"
            r"|sociaal raadslieden|raadsvrouw|woonbegeleid|welzijn"
        ),
    ),
)
_OTHERS = (
    ("friend", r"vriend\w*|buur\w*|kennis\b|collega|huisgenoot|vrijwillig"),
    ("other", r"broer|zus|zusje|broertje|oom|tante|neef|nicht|zwager|schoonzus|familie|boekhouder"),
)

WRITER = signs(
    (
        *_PROFESSIONALS,
        ("child", rf"(?:haar|zijn|hun|de|als|een) {_CHILDREN}"),
        ("parent", r"(?:haar|zijn|hun|de|als) (?:moeder|vader|ouders?)\b"),
        ("partner", rf"(?:haar|zijn|de|als) {_PARTNERS}"),
        ("child", rf"{_MY}{_PARENTS}"),
        ("parent", rf"{_MY}{_CHILDREN}"),
        ("partner", rf"{_MY}{_PARTNERS}"),
        *_OTHERS,
    )
)
# After the question what somebody is, a bare word says it.
BARE = signs(
    (
        ("child", _CHILDREN),
        ("parent", r"(?:stief)?(?:moeder|vader|ouder)\b"),
        ("partner", _PARTNERS),
    )
)
AGENT = signs(
    (*_PROFESSIONALS, ("child", _CHILDREN), ("parent", _PARENTS), ("partner", _PARTNERS), *_OTHERS)
)
SCOPES = signs(
    (
        ("share_information", r"alleen|weten|inzien|meekijken|meelezen|lezen"),
        ("decide", r"ook|afspra\w+|afspreken|alles|allebei|beslis\w*|regelen"),
    )
)
AROUND_NAME = re.compile(
    r"^(?:(?:dat|het) is |(?:hij|ze|zij|die) heet |(?:zijn|haar|de) naam is "
    r"|(?:mijn|m'n|mn) \w+(?:,| heet| is)? )+",
    re.IGNORECASE,
)
OWN_WISH = signs(
    (
        (
            "own",
            (
                r"(?<!niet )(?<!nie )(?<!van u )(?:voor|namens) mij\b|ik machtig"
                r"|ik geef \w+ (?:\w+ ){0,3}toestemming|(?:hierbij|graag) (?:geef|machtig) ik"
                r"|aanwijzen|als contactpersoon opgeven|ik wil dat (?:mijn|m'n|mn) |mag (?:mijn"
                r"|m'n|mn) \w+ (?:mee|met jullie|met u)|(?:mijn|m'n|mn) \w+ machtigen"
                r"|u mag (?:hem|haar) inlichten"
            ),
        ),
    )
)


def find_writer(text: str) -> str | None:
    """What the writer is to the person for whom they write.

    >>> find_writer("ik schrijf namens mijn moeder"), find_writer("ik ben haar moeder")
    ('child', 'parent')
    """
    return first_sign(text, WRITER)


def find_writer_asked(text: str) -> str | None:
    """The same in an answer to the question what somebody is: `dochter` is the daughter.

    >>> find_writer_asked("de dochter"), find_writer_asked("dochter")
    ('child', 'child')
    """
    return first_sign(text, WRITER) or first_sign(text, BARE)


def find_agent(text: str) -> str | None:
    """What somebody is who is to speak for the writer.

    >>> find_agent("mijn dochter mag het regelen")
    'child'
    """
    return first_sign(text, AGENT)


def lets_another_speak(text: str) -> bool:
    """Whether somebody else is to speak for the writer, and not the other way round.

    >>> lets_another_speak("kan mijn dochter dit voor mij regelen")
    True
    >>> lets_another_speak("ik regel dit voor mijn dochter")
    False
    """
    return first_sign(text, OWN_WISH) is not None


def find_scope(text: str) -> str | None:
    """What somebody may do for the writer: be told things only, or also decide.

    >>> find_scope("alleen dingen weten"), find_scope("mag ook afspraken maken")
    ('share_information', 'decide')
    """
    return first_sign(text, SCOPES)


def name_in(text: str) -> str:
    """The name in an answer to the question for one, without the words around it.

    >>> name_in("dat is mijn dochter Anne de Vries"), name_in("hij heet Piet")
    ('Anne de Vries', 'Piet')
    """
    return AROUND_NAME.sub("", text.strip()).strip(" .!")
