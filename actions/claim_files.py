"""How the collection files of a business policyholder stand."""

from collections.abc import Sequence
from typing import Any

from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.business_only import BUSINESS_REFUSALS, refuse_business
from actions.cards import file_card
from actions.casestore import store
from actions.errand import Errand, Known, Question
from actions.topic import TopicAction
from actions.turn import Turn
from actions.wording import day, euros
from arrears.cases.collection.files import FileStatus, check_collects, find_files, status_of
from arrears.cases.kinds import CollectionFileState, Direction, Stage
from arrears.cases.models import CollectionFile
from arrears.cases.requests import looked_at_by
from arrears.cases.verification import access_case
from arrears.clock import today
from arrears.law.fees import DebtorKind
from arrears.law.stages import About, stage_rules
from arrears.law.stages import Stage as LawStage

PHASES = {
    Stage.REMINDER: "utter_claim_file_reminder",
    Stage.EXTRAJUDICIAL: "utter_claim_file_extrajudicial",
    Stage.JUDICIAL: "utter_claim_file_judicial",
    Stage.ENFORCEMENT: "utter_claim_file_enforcement",
}
NOT_ACCEPTED = {
    CollectionFileState.SUBMITTED: "utter_claim_file_submitted",
    CollectionFileState.UNDER_REVIEW: "utter_claim_file_under_review",
    CollectionFileState.REFUSED: "utter_claim_file_refused",
}
KINDS = {"letter": "brief", "email": "e-mail", "call": "telefoongesprek", "whatsapp": "WhatsApp"}
DIRECTIONS = {Direction.OUT: "naar uw klant", Direction.IN: "van uw klant"}
MOST_CONTACTS = 6
# A word of a name this short says nothing.
SHORTEST_WORD = 4


class TellClaimFiles(TopicAction):
    """How does my collection file stand?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_tell_claim_files"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """Tell the only file, the one that is named, or ask which."""
        try:
            files = await _files(turn)
        except BUSINESS_REFUSALS as refusal:
            refuse_business(refusal, dispatcher)
            return []
        if not files:
            dispatcher.utter_message(response="utter_claim_files_none")
            return []
        named = [file for file in files if is_named(file, turn)]
        if len(named) != 1 and len(files) > 1:
            return [FollowupAction("action_choose_claim_file")]
        tell_file((named or files)[0], dispatcher)
        return []


class ChooseClaimFile(Errand):
    """Which of my files I mean."""

    errand = "choose_claim_file"
    intents = frozenset[str]()

    questions = (
        Question(
            "file",
            read=lambda turn: turn.text,
            answered_by=frozenset(
                {"ask_claim_file_status", "ask_case_status", "claim_already_paid"}
            ),
        ),
    )

    async def ask(
        self, turn: Turn, known: Known, question: str, dispatcher: CollectingDispatcher
    ) -> None:
        """Show them, each as something to press."""
        files = await _files(turn)
        dispatcher.utter_message(
            response="utter_ask_choose_claim_file_file",
            files="\n".join(f"- {file.number}: {file.debtor_name}" for file in files),
            buttons=[{"title": file.number, "payload": _payload(file)} for file in files],
        )

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """Tell that file."""
        named = [file for file in await _files(turn) if is_named(file, turn)]
        if not named:
            dispatcher.utter_message(response="utter_claim_file_unknown")
        for file in named:
            tell_file(file, dispatcher)
        return []


def is_named(file: CollectionFile, turn: Turn) -> bool:
    """Whether a message names the file: by its number, or by a word of the debtor's name."""
    if file.number in turn.text or file.number in turn.values("case_number"):
        return True
    words = [word for word in file.debtor_name.lower().split() if len(word) >= SHORTEST_WORD]
    return any(word in turn.text.lower() for word in words)


def tell_file(file: CollectionFile, dispatcher: CollectingDispatcher) -> None:
    """Its phase in plain words, its amounts, what was said and what came in."""
    status = status_of(file, on=today())
    _tell_phase(file, dispatcher)
    dispatcher.utter_message(json_message=file_card(status))
    if not status.fee.certain:
        facts = {"fee": euros(status.fee.amount)}
        dispatcher.utter_message(response="utter_claim_fee_uncertain", **facts)
    _tell_contacts(file, dispatcher)
    _tell_receipts(status, dispatcher)


def creditor_steps(stage: LawStage) -> str:
    """What a phase is for whoever has the claim, in the words of the rules."""
    rules = stage_rules(stage).about(About.CREDITOR, debtor=DebtorKind.BUSINESS)
    return " ".join(one.says for one in rules)


def _tell_phase(file: CollectionFile, dispatcher: CollectingDispatcher) -> None:
    facts: dict[str, Any] = {
        "number": file.number,
        "debtor": file.debtor_name,
        "submitted_on": day(file.submitted_on),
    }
    if response := NOT_ACCEPTED.get(file.state):
        facts["looked_at_by"] = day(looked_at_by(file.submitted_on))
        dispatcher.utter_message(response=response, **facts)
    else:
        steps = creditor_steps(LawStage(file.phase))
        dispatcher.utter_message(response=PHASES[file.phase], what_we_do=steps, **facts)


def _tell_contacts(file: CollectionFile, dispatcher: CollectingDispatcher) -> None:
    latest = file.correspondence[-MOST_CONTACTS:]
    if not latest:
        dispatcher.utter_message(response="utter_claim_file_no_contacts")
        return
    lines = [
        f"- {day(one.dated_on)}: {KINDS.get(one.kind, one.kind)} {DIRECTIONS[one.direction]}"
        f" ({one.what})"
        for one in latest
    ]
    dispatcher.utter_message(response="utter_claim_file_contacts", contacts="\n".join(lines))


def _tell_receipts(status: FileStatus, dispatcher: CollectingDispatcher) -> None:
    if not status.received:
        dispatcher.utter_message(response="utter_claim_file_no_receipts")
        return
    lines = [f"- {day(one.received_on)}: {euros(one.amount)}" for one in status.file.receipts]
    dispatcher.utter_message(
        response="utter_claim_file_receipts",
        receipts="\n".join(lines),
        received=euros(status.received),
    )


def _payload(file: CollectionFile) -> str:
    return f'/inform{{"case_number": "{file.number}"}}'


async def _files(turn: Turn) -> Sequence[CollectionFile]:
    async with store().reading() as session:
        case = await access_case(session, turn.conversation_id)
        check_collects(case)
        return await find_files(session, case)
