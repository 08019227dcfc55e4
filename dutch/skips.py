"""Whether somebody would rather not answer a question, or cannot."""

from __future__ import annotations

from dutch.tables import first_sign, signs

SKIPS = signs(
    (
        (
            "skip",
            (
                r"overslaan|oversla|sla (?:dat|dit|het|deze|maar)? ?(?:maar )?over|weet (?:ik"
                r"|k)? ?(?:\w+ )?niet|wk niet|geen idee|liever niet|nu (?:even )?niet|later"
                r"|bij de hand|(?:zeg|vertel|geef) ik (?:\w+ )?niet|hoeft niet|heb ik niet|geen\b"
                r"|niet nodig"
            ),
        ),
    )
)


def is_skip(text: str) -> bool:
    """Whether a question is passed over: `overslaan`, `weet ik niet`, `heb ik nu niet bij de hand`.

    >>> is_skip("dat weet ik niet"), is_skip("bel 06 12345678")
    (True, False)
    """
    return first_sign(text, SKIPS) is not None
