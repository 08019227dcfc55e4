"""Arrangements that staff makes with a person: a first one, a change, a yes, an end."""

from collections.abc import Mapping
from typing import Any

from arrears.cases.arrangements.agreeing import NoProposal
from arrears.cases.arrangements.by_staff import agree_as_staff, propose_as_staff
from arrears.cases.arrangements.course import break_arrangement, find_course
from arrears.cases.arrangements.decisions import refuse_arrangement
from arrears.cases.arrangements.rows import proposal_of_staff
from arrears.cases.correspondence import Means, note_correspondence
from arrears.cases.creditor_policy import policy_of
from arrears.cases.holders import access_hold
from arrears.cases.kinds import Direction, Holder
from arrears.cases.models import Arrangement
from arrears.cases.overview import overview_of
from arrears.chat.notices import PROPOSAL
from arrears.desk.cases import words
from arrears.desk.cases.act import Act, Done, Scene, schedule_of
from arrears.desk.cases.names import BEYOND
from arrears.desk.cases.typed import Typed, Unreadable
from arrears.law.arrangements import EndDate, MonthlyAmount, Months, Wish

# How a person said yes. Asked for, they have yet to; in a talk, it stands in its log.
ASKED, IN_TALK = "ask", "chat"
WHAT_WAS_SAID = "Akkoord met de betalingsregeling"


def wish_in(typed: Typed) -> Wish:
    """The schedule that is wished for. Raises Unreadable."""
    match typed.text("kind"):
        case "amount":
            return MonthlyAmount(typed.amount("wish"))
        case "months":
            return Months(typed.number("wish"))
        case "end":
            return EndDate(typed.day("wish"))
        case _:
            raise Unreadable("kind", "Kies hoe u de termijnen wilt berekenen.")


def beyond(arrangement: Arrangement) -> list[str]:
    """How an arrangement goes beyond the policy of its creditor."""
    return [BEYOND.get(rule, rule) for rule in arrangement.staff_reasons]


async def _make(scene: Scene, typed: Typed) -> Done:
    wish, day_of_month = wish_in(typed), typed.day_of_month("day_of_month")
    yes = _yes_in(scene, typed)
    proposal = await propose_as_staff(
        scene.session,
        scene.case,
        wish,
        conversation_id=scene.talk.id if scene.talk else None,
        day_of_month=day_of_month,
        by=scene.by,
        on=scene.on,
        is_change=typed.text("covers") != "all",
        because=typed.text("because") or None,
    )
    if proposal.staff_reasons:
        proposal.decided_because = typed.words("because")
    if yes == ASKED:
        return await put_before_person(scene, proposal)
    return await _take_yes(scene, proposal, yes)


async def _record_yes(scene: Scene, typed: Typed) -> Done:
    proposal = await proposal_of_staff(scene.session, scene.case)
    if proposal is None or proposal.id != typed.number("arrangement_id"):
        raise NoProposal
    return await _take_yes(scene, proposal, _given_in(typed))


async def _take_back(scene: Scene, typed: Typed) -> Done:
    arrangement_id = typed.number("arrangement_id")
    await refuse_arrangement(scene.session, scene.case, arrangement_id=arrangement_id, by=scene.by)
    return Done(words.proposal_gone())


async def _break(scene: Scene, typed: Typed) -> Done:
    await break_arrangement(scene.session, scene.case, by=scene.by, on=scene.on)
    return Done(words.broken())


async def put_before_person(scene: Scene, proposal: Arrangement) -> Done:
    """Have the person read a proposal; whoever has the talk takes their answer.

    The bot shows it as its own: with the schedule as a card, and buttons.
    """
    if await _is_with_bot(scene):
        says, payload = words.proposal_follows(), PROPOSAL
    else:
        says, payload = words.proposed(scene, proposal), None
    return Done(says, schedule_of(proposal), beyond(proposal), payload=payload)


async def _is_with_bot(scene: Scene) -> bool:
    if scene.talk is None or not scene.talk.may_tell:
        return False
    return (await access_hold(scene.session, scene.talk.id)).holder is Holder.BOT


async def _take_yes(scene: Scene, proposal: Arrangement, yes: str) -> Done:
    """Put a proposal in force; a yes outside a talk is noted as what was said."""
    agreed = await agree_as_staff(
        scene.session, scene.case, arrangement_id=proposal.id, by=scene.by, on=scene.on
    )
    if yes != IN_TALK:
        await note_correspondence(
            scene.session,
            scene.case,
            WHAT_WAS_SAID,
            means=Means(yes),
            direction=Direction.IN,
            dated_on=scene.on,
            by=scene.by,
            on=scene.on,
            key=f"{scene.key}:yes",
        )
    says = words.agreed(scene, agreed)
    return Done(says, schedule_of(agreed), beyond(agreed), confirms=agreed.id)


def _yes_in(scene: Scene, typed: Typed) -> str:
    if typed.text("yes") != ASKED:
        return _given_in(typed)
    if scene.talk is None or not scene.talk.may_tell:
        says = "Er is geen gesprek waarin wij dit kunnen voorleggen. Vraag het akkoord zelf."
        raise Unreadable("yes", says)
    return ASKED


def _given_in(typed: Typed) -> str:
    given = typed.text("yes")
    return given if given == IN_TALK else typed.choice("yes", Means)


async def _room(scene: Scene) -> Mapping[str, Any]:
    """What an arrangement can be about, and within which limits."""
    course = await find_course(scene.session, scene.case)
    return {
        "open": overview_of(scene.case, on=scene.on).open,
        "left": course.standing(on=scene.on).left if course else None,
        "outside": course.outside(on=scene.on) if course else None,
        "policy": policy_of(scene.case.creditor),
    }


async def _proposal(scene: Scene) -> Mapping[str, Any]:
    return {"proposal": await proposal_of_staff(scene.session, scene.case)}


ACTS = (
    Act("arrangement", _make, _room),
    Act("agreement", _record_yes, _proposal),
    Act("withdraw-proposal", _take_back, _proposal),
    Act("break", _break),
)
