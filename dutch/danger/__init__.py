"""Whether a message speaks of danger to life: a check of its own, beside the intent classifier.

Recall comes first. A text is evened out (`evening`), what merely looks like danger is taken out of
it (`look_alikes`), and it is laid beside the signs (`signs`, `farewell_signs`,
`violence_signs`, `foreign_signs`).
"""

from dutch.danger.finding import Danger, find_danger
from dutch.danger.kinds import DangerKind

__all__ = ["Danger", "DangerKind", "find_danger"]
