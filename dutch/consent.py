"""Whether a text is a plain yes: nothing is agreed without one.

A closed list, on purpose. A yes with a condition, a doubt or a question in it is no yes yet, and
to be asked once more is better than to be bound by mistake.
"""

import re

from dutch.reading import fold

YES = frozenset(
    """
    ja jah jaa jawel jazeker yes yep jep jup jo joe oke okee okay ok oki akkoord prima goed goedzo
    graag zeker tuurlijk natuurlijk afgesproken deal perfect top uitstekend eens absoluut klopt
    juist correct precies 👍 👌 ✅ ✔
    """.split()  # noqa: SIM905 - a list of words reads as one
)
# Words that may stand beside a yes and take nothing of it back.
BESIDE_YES = frozenset(
    """
    ik wij we u je het dat dit die is ben ga gaan doe doen doet vind vinden lijkt klinkt mag kan me
    mij ons voor met mee hier hiermee daar daarmee er heel helemaal zo dan hoor dus nou wel wat fijn
    mooi dank dankje dankjewel bedankt alvast en de een uw jullie voorstel regeling afspraak bedrag
    plan per maand euro in aan orde alstublieft aub hallo hoi
    """.split()  # noqa: SIM905
)
# "Doe maar" and its like are a yes; any other "maar" takes something back: it is in neither list.
GO_AHEAD = re.compile(r"\b(doe|regel|dien|vraag) (het |dat |hem )?maar\b")
SAID_TWICE = re.compile(r"\bja,? ja\b")
SKIN_TONES = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")
WORD = re.compile(r"[^\W\d_]+|[👍👌✅✔]|\?")
LONGEST = 200


def is_plain_yes(text: str) -> bool:
    """Whether this says yes and nothing else: `ja`, `is goed`, `doe maar`, `ja 60 is prima`."""
    if len(text) > LONGEST:
        return False
    said = GO_AHEAD.sub("oke", SKIN_TONES.sub("", fold(text).text))
    words = WORD.findall(said)
    if SAID_TWICE.search(said) or not any(word in YES for word in words):
        return False
    return all(word in YES or word in BESIDE_YES for word in words)
