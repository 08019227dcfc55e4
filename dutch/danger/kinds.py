"""What a danger is."""

from enum import Enum


class DangerKind(str, Enum):
    """Whose life is in danger, and by what."""

    OWN_LIFE = "own_life"
    """The person may die by suicide."""
    OTHER_LIFE = "other_life"
    """Somebody else may die by suicide, or somebody is about to kill."""
    VIOLENCE = "violence"
    """The person or a child is hurt or threatened: at home, by lenders."""
    ACUTE = "acute"
    """A medical emergency: an overdose taken, somebody collapsed."""
