"""An errand: something a person comes to have done, and the questions that it takes.

Each topic describes its errand as a class: what it asks, how it reads answers, and what it does in
the end. All of them share one form of Rasa's, so that each can be interrupted, corrected, left and
taken up again in the same way; `errand_form` holds its actions.
"""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, ClassVar, Self

from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.casestore import store
from actions.closing import CLOSED, NOTHING_ASKED
from actions.topic import IDENTITY_FORM, TopicAction
from actions.turn import Turn
from arrears.cases.verification import NotVerified, access_case

ERRAND_FORM = "errand_form"

type Known = Mapping[str, Any]
type Facts = dict[str, str]


class Unusable(Exception):
    """An answer that was understood and cannot be; `response` says so kindly."""

    def __init__(self, response: str, **facts: str) -> None:
        super().__init__(response)
        self.response = response
        self.facts = facts


def nothing(_: Turn) -> None:
    """Unasked, no message tells this."""


def always(_: Known) -> bool:
    """Asked in every errand."""
    return True


def only_when_told(_: Known) -> bool:
    """Never asked: taken in when somebody tells it."""
    return False


@dataclass(frozen=True)
class Question:
    """One thing that an errand must know. Answers are kept as JSON, and None is no answer.

    The domain holds `utter_ask_<errand>_<name>` and `utter_not_understood_<errand>_<name>`.
    """

    name: str
    read: Callable[[Turn], Any]
    """The answer in a message that comes after the question. May raise Unusable."""
    volunteered: Callable[[Turn], Any] = nothing
    """The same in any other message: only what is marked as such. Never raises."""
    needed: Callable[[Known], bool] = always
    takes_any_text: bool = False
    """The answer is a story in one's own words: nothing in it is a request of its own."""
    answered_by: frozenset[str] = frozenset()
    """Intents that speak for themselves elsewhere, and are an answer here."""
    confirms: bool = False
    """A yes to all that was told: asked anew when anything of that changes."""


@dataclass(frozen=True)
class State:
    """How far an errand is, as the dialogue keeps it between messages."""

    errand: str
    known: Known
    asked: str | None = None
    """The name of the question that is open."""
    takes_any_text: bool = False
    """Of the open question; the bot looks here before it takes a message apart."""
    within: Mapping[str, Any] | None = None
    """What was interrupted for it: another errand's state, or `{"form": …}`."""

    @classmethod
    def of(cls, turn: Turn) -> Self | None:
        """The errand that is going on or waits."""
        kept = turn.slots.get("errand")
        return cls(**kept) if kept else None

    @property
    def event(self) -> EventType:
        """Keeps it."""
        return SlotSet("errand", asdict(self))


class Errand(TopicAction):
    """An errand; as an action it begins, or goes on where it waited."""

    asks = True

    errand: ClassVar[str]
    """Its name: the action is `action_<errand>`."""
    intents: ClassVar[frozenset[str]]
    """What people say when they come for it; during the errand that is no interruption."""
    questions: ClassVar[Sequence[Question]] = ()
    lets_go: ClassVar[bool] = False
    """Asked as a favour: whoever speaks of anything else has left it, and is not asked again."""
    gives_way_to: ClassVar[frozenset[str]] = frozenset()
    """What people say who turn out to want something else: the errand is left for that."""

    needs_case: ClassVar[bool] = False
    """Only for who has proved whose case it is, before anything is asked."""
    goes_back: ClassVar[bool] = True
    """Whether what it interrupted goes on after it."""

    all_errands: ClassVar[dict[str, type["Errand"]]] = {}

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.all_errands[cls.errand] = cls

    def name(self) -> str:
        """The name that rules use."""
        return f"action_{self.errand}"

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """Take in what was said, once and before anything is asked. Says nothing of the case."""

    async def take_in(self, turn: Turn) -> list[EventType]:
        """Do at once what must not wait for answers; nobody may ever give them."""
        return []

    async def is_possible(self, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
        """Whether it can be done for this person; if not, says why. May raise NotVerified."""
        if self.needs_case:
            async with store().reading() as session:
                await access_case(session, turn.conversation_id)
        return True

    async def known_already(self, turn: Turn) -> Known:
        """What was told before it began, elsewhere, and need not be asked again."""
        return {}

    async def look_into(self, turn: Turn, known: Known) -> Known:
        """What was told, held against the case, with what follows from it. May raise Unusable."""
        return known

    async def facts(self, turn: Turn, known: Known, question: str) -> Facts:
        """What fills the blanks of a question."""
        return {}

    async def ask(
        self, turn: Turn, known: Known, question: str, dispatcher: CollectingDispatcher
    ) -> None:
        """Ask a question, in the errand's own words; what must be seen first goes before."""
        facts = await self.facts(turn, known, question)
        dispatcher.utter_message(response=f"utter_ask_{self.errand}_{question}", **facts)

    @abstractmethod
    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Do it in the case store, under a key of the turn, and say what was done."""

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Begin with what the message tells, or go on after the identity check."""
        state = State.of(turn)
        if state is not None and state.errand == self.errand:
            return await self._go_on(turn, state, dispatcher)
        within = interrupted(turn, state) if self.goes_back else None
        known = await self.known_already(turn)
        await self.acknowledge(turn, dispatcher)
        taken_in = await self.take_in(turn)
        new = State(self.errand, known, within=within)
        return [*taken_in, *await self._go_on(turn, new, dispatcher)]

    async def _go_on(
        self, turn: Turn, state: State, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        if not turn.is_just_verified:
            state = replace(state, known={**state.known, **self.volunteered(turn)})
        try:
            if not await self.is_possible(turn, dispatcher):
                return _left(turn, state)
            state = replace(state, known=await self._usable(turn, state.known, dispatcher))
            if self.next_question(state.known) is None:
                return [*_left(turn, state), *await self.finish(turn, state.known, dispatcher)]
        except NotVerified:
            if turn.form == IDENTITY_FORM:
                # That check goes before this errand, and is done when the errand begins.
                state = replace(state, within=None)
            return [state.event, *await self._verify_first(turn, dispatcher)]
        if turn.form == ERRAND_FORM:
            return [state.event]
        return [state.event, *CLOSED, FollowupAction(ERRAND_FORM)]

    async def _usable(self, turn: Turn, known: Known, dispatcher: CollectingDispatcher) -> Known:
        """What was told at the start; nothing of it when that cannot be."""
        try:
            return await self.look_into(turn, known)
        except Unusable as unusable:
            dispatcher.utter_message(response=unusable.response, **unusable.facts)
            return await self.look_into(turn, {})

    def volunteered(self, turn: Turn) -> dict[str, Any]:
        """All that a message tells without being asked."""
        told = {one.name: one.volunteered(turn) for one in self.questions}
        return {name: value for name, value in told.items() if value is not None}

    def next_question(self, known: Known) -> Question | None:
        """The first thing that must still be asked."""
        return next(
            (one for one in self.questions if known.get(one.name) is None and one.needed(known)),
            None,
        )

    def question(self, name: str | None) -> Question | None:
        """The question of this name."""
        return next((one for one in self.questions if one.name == name), None)

    def hear(self, turn: Turn, state: State) -> dict[str, Any]:
        """What an answer tells, and what it changes of earlier ones. May raise Unusable."""
        asked = self.question(state.asked)
        told = self.volunteered(turn)
        changes = {
            name: value
            for name, value in told.items()
            if name != state.asked and state.known.get(name) != value
        }
        if asked is None or (asked.confirms and changes):
            return changes
        value = asked.read(turn)
        return changes if value is None else {**changes, asked.name: value}


def interrupted(turn: Turn, state: State | None) -> Mapping[str, Any] | None:
    """What to go back to once this errand is done."""
    match turn.form:
        case None:
            return None
        case form if form == ERRAND_FORM:
            is_left = state is None or turn.intent in Errand.all_errands[state.errand].gives_way_to
            # One step deep is enough: who interrupts an interruption has moved on.
            return None if is_left else {**turn.slots["errand"], "within": None}
        case form:
            return {"form": form}


def _left(turn: Turn, state: State) -> list[EventType]:
    """The errand was over before its first question: what it interrupted simply goes on."""
    interrupted = state.within if state.within and "errand" in state.within else None
    kept = SlotSet("errand", dict(interrupted) if interrupted else None)
    return [kept] if turn.form else [kept, NOTHING_ASKED]
