"""The people who work at the desk."""

from enum import StrEnum


class StaffRole(StrEnum):
    """What someone of staff may do."""

    AGENT = "agent"
    COMPLAINTS = "complaints"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
