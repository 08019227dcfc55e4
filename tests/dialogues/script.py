"""A dialogue as its file holds it: who talks, what is said and heard, and how it ends."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from arrears.cases.kinds import ComplaintChannel, ComplaintOutcome, ComplaintRoute
from tests.dialogues.reading import read_yaml
from tests.system.facts import Facts

FOLDER = Path(__file__).parent
TOPICS = frozenset(path.stem for path in (FOLDER.parents[1] / "data" / "rules").glob("*.yml"))
FEATURES: dict[str, str] = read_yaml(FOLDER / "features.yml")
"""What the product does, by id: what the files say they show."""


def _known(feature: str) -> str:
    if feature not in FEATURES:
        raise ValueError(f"{feature} is not in features.yml")
    return feature


class Part(BaseModel):
    """A part of a file; a key that we do not know is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Repeated(Part):
    """A text that is too long to write out."""

    text: str
    times: int


class Raw(Part):
    """What a program could send in place of the chat page."""

    text: str = ""
    payload: str | None = None


class NotedComplaint(Part):
    """A complaint that came by another way than this talk, and that staff writes down."""

    channel: ComplaintChannel
    about: str
    route: ComplaintRoute = ComplaintRoute.POLICYHOLDER
    department: str | None = None


class HandledComplaint(Part):
    """How staff dealt with the complaint of the case, to its end."""

    outcome: Literal[
        ComplaintOutcome.UPHELD, ComplaintOutcome.PARTLY_UPHELD, ComplaintOutcome.REJECTED
    ]
    lesson: str
    changed: str


class Reported(Part):
    """What the reports on complaints tell of it."""

    department: str | None = None
    lesson: str
    changed: str


class Proposed(Part):
    """What a colleague who took the talk proposes before handing it back."""

    monthly: Decimal
    day_of_month: int = 25


class StaffAct(Part):
    """What staff does between two messages; one thing."""

    proposes: Proposed | None = None
    books: Decimal | None = None
    """A payment that the bank brought."""
    notes: NotedComplaint | None = None
    handles: HandledComplaint | None = None


class Turn(Part):
    """One message of the person and what comes back, or what staff does meanwhile."""

    staff: StaffAct | None = None
    says: str | Repeated | None = None
    presses: str | None = None
    sends: Raw | None = None

    hears: tuple[str, ...] = ()
    """Must all be said, whatever stands around them."""
    hears_one_of: tuple[str, ...] = ()
    """At least one must be said: texts that vary."""
    asks: str | None = None
    """The question with which the answer ends, and the only one."""
    never: tuple[str, ...] = ()
    """May not be said."""
    buttons: tuple[str, ...] | None = None
    """The titles of all buttons on offer."""
    refused: int | None = None
    """The status of the problem with which the app refuses the message."""

    @model_validator(mode="after")
    def _is_one_message(self) -> Self:
        given = [self.says, self.presses, self.sends, self.staff]
        if len([one for one in given if one is not None]) != 1:
            raise ValueError("a turn has one of says, presses, sends and staff")
        if (self.sends is None) != (self.refused is None):
            raise ValueError("sends and refused go together")
        return self


class Payment(Part):
    """One instalment."""

    day: date
    amount: Annotated[Decimal, Field(decimal_places=2)]


class Arrangement(Part):
    """The arrangement that must stand in the store; its instalments always sum to the total."""

    state: Literal["active", "awaiting_staff"] = "active"
    total: Decimal
    count: int
    first: Payment
    last: Payment


class Ending(Facts):
    """What the store must hold in the end. What is not named must not be there."""

    verified: bool = False
    holder: Literal["bot", "queue", "person"] = "bot"
    escalations: tuple[str, ...] = ()
    arrangement: Arrangement | None = None
    reported: Reported | None = None
    """In the reports on complaints; others may be in them too, so this may be there unnamed."""


class Script(Part):
    """One file."""

    title: str
    features: tuple[Annotated[str, AfterValidator(_known)], ...]
    """What it shows; nothing, where the bot does no more yet than offer a person."""
    promise: Literal["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10"] | None = None
    """The promise that docs/conversations.md tells with it."""
    look_at: str | None = None
    """What a reader of that page should look at, in English."""
    person: Annotated[str, Field(pattern=r"^2026-0001\d\d$")]
    """The demo person whose case is copied."""
    verified: bool = False
    """Whether the person has proved who they are before the first turn."""
    both_databases: bool = False
    turns: tuple[Turn, ...]
    ends: Ending

    @model_validator(mode="after")
    def _tells_why(self) -> Self:
        if (self.promise is None) != (self.look_at is None):
            raise ValueError("promise and look_at go together")
        return self


class ScriptFile:
    """A file with a dialogue, read when it is needed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def name(self) -> str:
        """Its topic and its own name."""
        return f"{self._path.parent.name}/{self._path.stem}"

    @cached_property
    def script(self) -> Script:
        """What it holds."""
        return Script.model_validate(read_yaml(self._path))


def all_scripts() -> Iterator[ScriptFile]:
    """Every file in the folders of the topics, in order."""
    for path in sorted(FOLDER.glob("*/*.yml")):
        yield ScriptFile(path)
