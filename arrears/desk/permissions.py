"""What each role may do at the desk. What is not listed here, nobody may."""

from collections.abc import Mapping
from enum import StrEnum

from arrears.cases.kinds import StaffRole


class Permission(StrEnum):
    """One kind of work at the desk; each page asks for one of these."""

    OWN_ACCOUNT = "own_account"
    """One's own password, second factor and sign-out."""
    TALKS = "talks"
    """The queue, conversations, and the acts on their cases."""
    COMPLAINTS = "complaints"
    """The complaints board and its letters."""
    FIGURES = "figures"
    """Figures and reports: no case and no conversation."""
    REVIEW = "review"
    """What the bot did not understand, with personal data masked."""
    PRIVACY = "privacy"
    """Search a person, give them a copy of their data, erase what may be erased."""
    ADMINISTRATION = "administration"
    """Staff, teams, and canned answers."""
    AUDIT = "audit"
    """Who saw and did what."""


EVERYBODY = frozenset({Permission.OWN_ACCOUNT})

MAY: Mapping[StaffRole, frozenset[Permission]] = {
    StaffRole.AGENT: EVERYBODY | {Permission.TALKS},
    StaffRole.COMPLAINTS: EVERYBODY | {Permission.TALKS, Permission.COMPLAINTS},
    StaffRole.SUPERVISOR: EVERYBODY
    | {
        Permission.TALKS,
        Permission.COMPLAINTS,
        Permission.FIGURES,
        Permission.REVIEW,
        Permission.PRIVACY,
        Permission.AUDIT,
    },
    # Who gives people their rights sees no case: nobody can do both unseen.
    StaffRole.ADMINISTRATOR: EVERYBODY
    | {Permission.ADMINISTRATION, Permission.AUDIT, Permission.REVIEW},
}
