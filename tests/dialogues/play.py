"""Plays a dialogue against a running system and checks every turn and its ending."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from arrears.cases.store import Store
from arrears.chat.notices import SET_ASIDE
from tests.dialogues.endings import check_ending
from tests.dialogues.script import Raw, Repeated, Script, StaffAct, Turn
from tests.dialogues.staff import (
    book_payment,
    check_reports,
    handle_complaint,
    note_complaint,
    propose,
)
from tests.system.debtors import Debtor, new_debtor
from tests.system.facts import plain
from tests.system.fixtures import opened_store
from tests.system.outcomes import Outcome, outcome_of, verified_case
from tests.system.person import Answer, Person, Spoken
from tests.system.running import System
from tests.system.secrecy import secrets_told

INTRODUCTION = "digitale assistent"
NEVER_SAID = (
    "er ging bij ons iets mis",
    SET_ASIDE.text or "",
    "{",
    "utter_",
)
IDENTIFYING = Turn(says="{case}, {postcode}, {birth}", hears=("Dank u, {first_name}",))


@dataclass(frozen=True)
class Stage:
    """A person in front of a system, and what they know about their case."""

    person: Person
    debtor: Debtor
    store: Store

    async def outcome(self) -> Outcome:
        """How things stand in the store now."""
        return await outcome_of(self.store, self.person.conversation_id, self.debtor.case_number)


async def play(script: Script, system: System) -> list[Spoken]:
    """Say everything, check everything; all that was said."""
    async with opened_store(system) as store, Person.arrives(system.address) as person:
        stage = Stage(person, await new_debtor(store, script.person), store)
        try:
            for turn in (IDENTIFYING, *script.turns) if script.verified else script.turns:
                await _play_turn(turn, stage)
            check_ending(script.ends, await stage.outcome(), stage.debtor)
            if script.ends.reported is not None:
                await check_reports(store, script.ends.reported)
        except AssertionError as error:
            error.add_note(await _transcript(person))
            raise
        return await person.history()


async def _play_turn(turn: Turn, stage: Stage) -> None:
    if turn.staff is not None:
        await _act_as_staff(turn.staff, stage)
        return
    if turn.sends is not None:
        await _check_refusal(turn, turn.sends, stage)
        return
    is_first = not stage.person.answers
    answer = await _say(turn, stage)
    heard = plain(answer.words)
    assert all(message.words for message in answer.messages), "a message without words"
    if is_first:
        assert INTRODUCTION in heard, "the first answer does not say that this is no human"
    _check_words(turn, heard, stage)
    if turn.asks is not None:
        assert heard.count("?") == 1, "not exactly one question"
        assert plain(turn.asks) in plain(answer.messages[-1].words), f"not asked: {turn.asks!r}"
    if turn.buttons is not None:
        assert list(answer.buttons) == list(turn.buttons)
    await _check_secrecy(heard, stage)


def _check_words(turn: Turn, heard: str, stage: Stage) -> None:
    for needed in turn.hears:
        assert plain(stage.debtor.fill(needed)) in heard, f"not said: {stage.debtor.fill(needed)!r}"
    if turn.hears_one_of:
        choices = [plain(stage.debtor.fill(one)) for one in turn.hears_one_of]
        assert any(one in heard for one in choices), f"none was said: {turn.hears_one_of}"
    for banned in (*turn.never, *NEVER_SAID):
        assert plain(stage.debtor.fill(banned)) not in heard, f"said: {stage.debtor.fill(banned)!r}"


async def _act_as_staff(act: StaffAct, stage: Stage) -> None:
    if act.proposes is not None:
        await propose(stage.store, act.proposes, stage.person.conversation_id)
        await stage.person.hears("geldt het niet")
    if act.books is not None:
        await book_payment(stage.store, act.books, stage.debtor.case_number)
    if act.notes is not None:
        await note_complaint(stage.store, act.notes, stage.debtor.case_number)
    if act.handles is not None:
        await handle_complaint(stage.store, act.handles, stage.debtor.case_number)


async def _say(turn: Turn, stage: Stage) -> Answer:
    if turn.presses is not None:
        return await stage.person.presses(turn.presses)
    match turn.says:
        case Repeated(text=text, times=times):
            return await stage.person.says(text * times)
        case text:
            return await stage.person.says(stage.debtor.fill(text or ""))


async def _check_refusal(turn: Turn, raw: Raw, stage: Stage) -> None:
    """The app says no in Dutch, and nothing comes of it."""
    before = await stage.person.history()
    body: dict[str, Any] = {"client_id": str(uuid4()), "text": stage.debtor.fill(raw.text)}
    if raw.payload is not None:
        body["payload"] = stage.debtor.fill(raw.payload)
    answer = await stage.person.tries(body)
    assert answer.status_code == turn.refused, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == turn.refused
    for needed in turn.hears:
        assert plain(needed) in plain(problem["detail"])
    assert await stage.person.history() == before


async def _check_secrecy(heard: str, stage: Stage) -> None:
    """Nothing about the case is told to somebody who is not verified."""
    verified = await verified_case(stage.store, stage.person.conversation_id)
    if verified != stage.debtor.case_number:
        told = list(secrets_told(heard, stage.debtor))
        assert told == [], "told to somebody unverified"


async def _transcript(person: Person) -> str:
    lines = (
        f"{message.author}: {message.words} {sorted(message.buttons) or ''}"
        for message in await person.history()
    )
    return "\n".join(("The conversation:", *lines))
