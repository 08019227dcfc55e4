"""What claims are called: by the policy or the invoice that they are for."""

from collections.abc import Sequence

from arrears.cases.models import Claim
from arrears.wording import listed

POLICY_NAMES = {
    "car": "autoverzekering",
    "motorcycle": "motorverzekering",
    "moped": "bromfietsverzekering",
    "home": "woonhuisverzekering",
    "contents": "inboedelverzekering",
    "liability": "aansprakelijkheidsverzekering",
    "legal": "rechtsbijstandverzekering",
    "travel": "reisverzekering",
    "health": "zorgverzekering",
    "life": "levensverzekering",
    "funeral": "uitvaartverzekering",
    "caravan": "caravanverzekering",
    "business": "bedrijfsverzekering",
}


def name_of(claim: Claim) -> str:
    """What one claim is for: `autoverzekering`, `factuur F-1`."""
    if claim.policy:
        return POLICY_NAMES[claim.policy.type]
    return f"factuur {claim.invoice}" if claim.invoice else "openstaande rekening"


def what_for(claims: Sequence[Claim]) -> str:
    """What claims are for, in a sentence: `uw autoverzekering en factuur F-1`."""
    named = [_in_sentence(claim) for claim in claims]
    return listed(list(dict.fromkeys(named)))


def _in_sentence(claim: Claim) -> str:
    if claim.policy:
        return f"uw {name_of(claim)}"
    return name_of(claim) if claim.invoice else f"een {name_of(claim)}"
