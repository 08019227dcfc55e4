"""A change of a running arrangement: another schedule, which counts from an explicit yes."""

from typing import Any

from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.ext.asyncio import AsyncSession

from actions.answers import yes
from actions.arrangement_answers import from_slot
from actions.arrangement_change_words import (
    tell_changed,
    tell_missed,
    tell_proposed_change,
)
from actions.arrangement_wishes import (
    FOR_NOW,
    LASTING,
    Change,
    change_told,
    day_asked,
    day_told,
    joining_asked,
    lasting_asked,
    way_asked,
    wish_asked,
    wish_told,
)
from actions.casestore import store
from actions.errand import Errand, Facts, Known, Question, State, Unusable, only_when_told
from actions.payment_card import payment_details
from actions.postponements import days_in
from actions.refusals import refuse
from actions.turn import Turn
from actions.wording import day, euros
from arrears.cases.acting import Actor
from arrears.cases.arrangements.agreeing import NoProposal, agree
from arrears.cases.arrangements.changes import (
    ChangeRefused,
    NothingToJoin,
    find_joinings,
    find_ways_out,
    propose_change,
    propose_joining,
    propose_way_out,
)
from arrears.cases.arrangements.course import find_course
from arrears.cases.arrangements.decisions import take_back_arrangement
from arrears.cases.arrangements.rows import running_arrangement
from arrears.cases.documents import find_confirmation
from arrears.cases.hindrances import ArrangementRefused, check_may_agree, check_stage
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import Arrangement
from arrears.cases.requests import have_staff_look
from arrears.cases.verification import access_case
from arrears.clock import today
from arrears.law import arrangements as law
from arrears.law.money import ZERO


def understands_first(known: Known) -> bool:
    """What changed decides what helps; who names an amount or some days has told enough."""
    is_harder = known.get("change") in {Change.MISS, Change.LOWER}
    return is_harder and known.get("wish") is None and known.get("later") is None


def chooses_a_way(known: Known) -> bool:
    """A missed instalment can be made good in more than one way."""
    is_once = known.get("change") == Change.MISS and known.get("lasting") == FOR_NOW
    return is_once and bool(known.get("missed"))


def needs_an_amount(known: Known) -> bool:
    """Another amount a month."""
    is_lasting = known.get("change") == Change.MISS and known.get("lasting") == LASTING
    return is_lasting or known.get("change") in {Change.LOWER, Change.FASTER}


def makes_a_schedule(known: Known) -> bool:
    """Whether there is anything to propose and agree on."""
    goes_elsewhere = known.get("change") == Change.MISS and not (
        needs_an_amount(known) or chooses_a_way(known)
    )
    is_paid_now = chooses_a_way(known) and known.get("way") == law.WayOut.PAY_NOW
    return not (known.get("change") == Change.STOP or goes_elsewhere or is_paid_now)


def _when(change: Change) -> Any:
    return lambda known: known.get("change") == change


class ChangeArrangement(Errand):
    """My arrangement has to change."""

    errand = "arrangement_change"
    intents = frozenset({"change_arrangement"})
    gives_way_to = frozenset({"request_postponement"})
    questions = (
        Question("change", read=change_told, volunteered=change_told),
        Question("later", read=days_in, volunteered=days_in, needed=only_when_told),
        Question("lasting", read=lasting_asked, needed=understands_first),
        Question("way", read=way_asked, needed=chooses_a_way),
        Question("wish", read=wish_asked, volunteered=wish_told, needed=needs_an_amount),
        Question("day", read=day_asked, volunteered=day_told, needed=_when(Change.DAY)),
        Question("joining", read=joining_asked, needed=_when(Change.JOIN)),
        Question("stopping", read=yes, needed=_when(Change.STOP), confirms=True),
        Question("agreed", read=yes, needed=makes_a_schedule, confirms=True),
    )

    async def acknowledge(self, turn: Turn, dispatcher: CollectingDispatcher) -> None:
        """That something changes happens to many people."""
        dispatcher.utter_message(response="utter_change_welcome")

    async def is_possible(self, turn: Turn, dispatcher: CollectingDispatcher) -> bool:
        """Only what runs can be changed, and what staff looks at only taken back."""
        try:
            async with store().reading() as session:
                case = await access_case(session, turn.conversation_id)
                await check_may_agree(session, case, on=today())
                check_stage(case)
                arrangement = await running_arrangement(session, case)
        except ArrangementRefused as refusal:
            await refuse(refusal, turn, dispatcher)
            return False
        if arrangement is None:
            dispatcher.utter_message(response="utter_nothing_to_change")
            return False
        waits = arrangement.state is ArrangementState.AWAITING_STAFF
        if waits and change_told(turn) != Change.STOP:
            dispatcher.utter_message(response="utter_change_awaited")
            return False
        return True

    def hear(self, turn: Turn, state: State) -> dict[str, Any]:
        """After a proposal a bare number is another wish: "nee, 25"."""
        heard = super().hear(turn, state)
        is_no = state.asked == "agreed" and heard.get("agreed") is not True
        wish = wish_asked(turn) if is_no and needs_an_amount(state.known) else None
        return heard if wish is None else {"wish": wish}

    async def look_into(self, turn: Turn, known: Known) -> Known:
        """What follows from what was told; a schedule is proposed as soon as one can be."""
        looked = await _with_course(turn, known)
        is_next = self.next_question(looked)
        if is_next is None or is_next.name != "agreed":
            return looked
        try:
            async with store().writing() as session:
                await _check_is_another(session, await _propose(session, turn, looked))
        except law.WishRefused as refused:
            raise _unusable(refused) from refused
        except ChangeRefused as refused:
            raise Unusable("utter_change_impossible") from refused
        return looked

    async def ask(
        self, turn: Turn, known: Known, question: str, dispatcher: CollectingDispatcher
    ) -> None:
        """The schedule itself before the question whether it is agreed."""
        if question == "agreed":
            async with store().writing() as session:
                arrangement = await _propose(session, turn, known)
                case = await access_case(session, turn.conversation_id)
            asked_before = turn.slots["asked"]["times"] > 1
            tell_proposed_change(arrangement, case, dispatcher, briefly=asked_before)
            return
        if question == "way":
            async with store().reading() as session:
                case = await access_case(session, turn.conversation_id)
                missed = await find_ways_out(session, case, on=today())
            tell_missed(missed, dispatcher)
        if question == "stopping" and known.get("waits"):
            dispatcher.utter_message(response="utter_ask_arrangement_change_taking_back")
            return
        if question == "wish" and known.get("lasting") == LASTING:
            dispatcher.utter_message(response="utter_change_lasting")
        await super().ask(turn, known, question, dispatcher)

    async def facts(self, turn: Turn, known: Known, question: str) -> Facts:
        """What is agreed now."""
        async with store().reading() as session:
            case = await access_case(session, turn.conversation_id)
            arrangement = await running_arrangement(session, case)
        return {} if arrangement is None else {"monthly": euros(arrangement.instalments[0].amount)}

    async def finish(
        self, turn: Turn, known: Known, dispatcher: CollectingDispatcher
    ) -> list[EventType]:
        """A yes is recorded; without one the old schedule stands."""
        if known.get("change") == Change.STOP:
            return await _stop(turn, known, dispatcher)
        if not makes_a_schedule(known):
            return await _without_schedule(turn, known, dispatcher)
        if not known["agreed"]:
            dispatcher.utter_message(response="utter_change_not_made")
            return []
        try:
            async with store().writing() as session:
                arrangement = await agree(
                    session, turn.conversation_id, on=today(), key=turn.key("agree")
                )
                letter = await find_confirmation(session, arrangement)
        except NoProposal:
            dispatcher.utter_message(response="utter_change_outdated")
            return []
        except ArrangementRefused as refusal:
            return await refuse(refusal, turn, dispatcher)
        tell_changed(arrangement, letter, dispatcher)
        return []


async def _with_course(turn: Turn, known: Known) -> Known:
    """How the arrangement stands, held against what is wished."""
    async with store().reading() as session:
        case = await access_case(session, turn.conversation_id)
        course = await find_course(session, case)
        if course is None:
            # A first arrangement that staff has yet to decide on.
            return {**known, "waits": True}
        standing = course.standing(on=today())
        looked = {**known, "missed": bool(standing.missed)}
        if looked.get("change") == Change.JOIN and "joining" not in looked:
            await _check_joining(session, turn)
    amounts = {one.instalment.amount for one in standing.instalments}
    wish = looked.get("wish")
    if wish and from_slot(wish) in [law.MonthlyAmount(amount) for amount in amounts]:
        # What is agreed now is named, not wished for.
        del looked["wish"]
    if looked.get("change") == Change.MISS and "wish" in looked:
        looked["change"] = Change.LOWER
    if "change" not in looked and ("wish" in looked or "day" in looked):
        looked["change"] = Change.LOWER if "wish" in looked else Change.DAY
    return looked


async def _check_joining(session: AsyncSession, turn: Turn) -> None:
    case = await access_case(session, turn.conversation_id)
    try:
        await find_joinings(session, case, on=today())
    except NothingToJoin as refused:
        raise Unusable("utter_nothing_to_join") from refused
    except ChangeRefused as refused:
        raise Unusable("utter_change_impossible") from refused


async def _propose(session: AsyncSession, turn: Turn, known: Known) -> Arrangement:
    conversation_id, on = turn.conversation_id, today()
    if known["change"] == Change.JOIN:
        way = law.Joining(known["joining"])
        return await propose_joining(session, conversation_id, way, on=on)
    if chooses_a_way(known):
        return await propose_way_out(session, conversation_id, law.WayOut(known["way"]), on=on)
    wish = from_slot(known["wish"]) if known.get("wish") else None
    day_of_month = known.get("day")
    return await propose_change(session, conversation_id, wish, on=on, day_of_month=day_of_month)


async def _check_is_another(session: AsyncSession, proposed: Arrangement) -> None:
    """Whether anything would change. Raises Unusable."""
    course = await find_course(session, proposed.case)
    if course is None:
        return
    now = [one.left for _, one in course.progress(on=today()) if not one.is_paid]
    if now == [law.Instalment(one.due_on, one.amount) for one in proposed.instalments]:
        raise Unusable("utter_change_same")


def _unusable(refused: law.WishRefused) -> Unusable:
    match refused:
        case law.NotPositive():
            return Unusable("utter_wish_not_positive")
        case law.TooLateToChange(due_on=due_on):
            return Unusable("utter_change_too_late", due_on=day(due_on))
        case _:
            return Unusable("utter_wish_impossible")


async def _stop(turn: Turn, known: Known, dispatcher: CollectingDispatcher) -> list[EventType]:
    """Who wants no arrangement any more: a proposal is taken back, what runs is for staff."""
    if not known["stopping"]:
        dispatcher.utter_message(response="utter_change_not_made")
        return []
    by = Actor.person(turn.conversation_id)
    async with store().writing() as session:
        case = await access_case(session, turn.conversation_id)
        arrangement = await running_arrangement(session, case)
        waits = arrangement and arrangement.state is ArrangementState.AWAITING_STAFF
        if waits:
            await take_back_arrangement(session, case, by=by)
        else:
            await have_staff_look(session, by, key=turn.key("stop"))
    response = "utter_change_taken_back" if waits else "utter_change_stop_for_staff"
    dispatcher.utter_message(response=response)
    return []


async def _without_schedule(
    turn: Turn, known: Known, dispatcher: CollectingDispatcher
) -> list[EventType]:
    """Paying what was missed, or later: the schedule stays as it is."""
    if not known.get("missed"):
        told = {"until": known["later"]} if known.get("later") else {}
        return [State("postponement", told).event, FollowupAction("action_postponement")]
    async with store().reading() as session:
        case = await access_case(session, turn.conversation_id)
        missed = await find_ways_out(session, case, on=today())
    amount = sum((one.left.amount for one in missed.instalments), ZERO) if missed else ZERO
    dispatcher.utter_message(
        response="utter_missed_pay_now", amount=euros(amount), **payment_details(case)
    )
    return []
