"""Policies as a person speaks of them."""

from collections.abc import Iterable

from actions.wording import euros, listed
from arrears.cases.claim_names import POLICY_NAMES
from arrears.cases.kinds import Frequency
from arrears.cases.models import Policy

PER = {Frequency.MONTH: "maand", Frequency.QUARTER: "kwartaal", Frequency.YEAR: "jaar"}


def policies_named(policies: Iterable[Policy]) -> str:
    """`uw autoverzekering en uw reisverzekering`; of two alike only one."""
    return listed(list(dict.fromkeys(f"uw {POLICY_NAMES[one.type]}" for one in policies)))


def policies_priced(policies: Iterable[Policy]) -> str:
    """A line for each: `- autoverzekering: € 62,50 per maand`."""
    return "\n".join(
        f"- {POLICY_NAMES[one.type]}: {euros(one.premium)} per {PER[one.frequency]}"
        for one in policies
    )
