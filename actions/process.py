"""How collection goes, step by step, and what a bailiff and a court may do."""

import re
from collections import defaultdict

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.consequences import stage_lines
from actions.known_case import KnownCase, known_case
from actions.letters import explain_letter
from actions.milestones import milestone_lines
from actions.policy_words import policies_named
from actions.protocol_days import protocol_days, usual_protocol
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.cases.kinds import Stage
from arrears.law.helpers import Situation, helpers_for
from arrears.law.premium import protocol
from arrears.law.stages import About
from dutch import LetterKind

PROCESS, BAILIFF, COURT = (f"utter_explain_{one}" for one in ("process", "bailiff", "court"))
OTHERS = (
    r"(?:buur\w*|buren|anderen|een ander|andere klanten|collega\w*|(?:schoon)?(?:zus|broer)\w*"
    r"|zwager|vriend\w*|nicht|neef|kennis\w*)"
)
COMPARES = re.compile(
    rf"\b{OTHERS}\b(?! (?:zei|zegt|vertel)).{{0,40}}\b(?:wel|minder|meer|gewoon|langer|korter)\b"
    r"|\b(?:oneerlijk|iedereen .{0,20}(?:hetzelfde|gelijk|zo streng))",
    re.IGNORECASE,
)
PROTECTED_INCOME = re.compile(
    r"beslagvrije|bvv|hou\w* (?:ik|we|wij|je) .{0,20}over|overhou|over om van te leven",
    re.IGNORECASE,
)
OF_BAILIFF = frozenset({LetterKind.BAILIFF, LetterKind.SUMMONS, LetterKind.JUDGMENT})


class ExplainProcess(TopicAction):
    """How does collection go?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_explain_process"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """A letter first; then the own days for a verified person, or how it goes for anyone."""
        if COMPARES.search(turn.text):
            dispatcher.utter_message(response="utter_equal_treatment")
            return []
        known = await known_case(turn, general=PROCESS)
        if explain_letter(turn, known, dispatcher):
            return []
        if known is None or known.overview.open <= 0:
            dispatcher.utter_message(response=PROCESS, **protocol_days(usual_protocol()))
        elif not known.tell_standstill(dispatcher):
            _tell_own_process(known, dispatcher)
        return []


class ExplainBailiff(TopicAction):
    """What may a bailiff do?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_explain_bailiff"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """What holds in the own case first; the protected income is explained, never computed."""
        known = await known_case(turn, general=BAILIFF)
        if explain_letter(turn, known, dispatcher, only=OF_BAILIFF):
            return []
        if known is not None and known.overview.open > 0:
            dispatcher.utter_message(response=f"{BAILIFF}_own_{known.before_whom}")
        else:
            dispatcher.utter_message(response=BAILIFF)
        if PROTECTED_INCOME.search(turn.text):
            helper = helpers_for(Situation.ATTACHMENT)[-1]
            facts = {"helper": helper.says, "website": helper.website}
            dispatcher.utter_message(response=f"{BAILIFF}_protected_income", **facts)
        return []


class ExplainCourt(TopicAction):
    """A summons or a judgment: what must I do?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_explain_court"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """A summons is never to be ignored: its day, the ways to answer, and who helps."""
        known = await known_case(turn, general=COURT)
        if explain_letter(turn, known, dispatcher):
            return []
        if known is not None and known.case.stage in {Stage.JUDICIAL, Stage.ENFORCEMENT}:
            dispatcher.utter_message(response=f"{COURT}_own_{known.before_whom}")
        dispatcher.utter_message(response=COURT)
        return []


def _tell_own_process(known: KnownCase, dispatcher: CollectingDispatcher) -> None:
    """The days of each premium that is late; what is the same for some policies is said once."""
    rules = protocol(known.case.creditor.protocol)
    same = defaultdict(list)
    for one in known.policies.unpaid:
        if one.course is not None:
            steps = "\n".join(milestone_lines(one.course.milestones))
            same[one.course.day, steps].append(one.policy)
    for (day, steps), policies in same.items():
        dispatcher.utter_message(
            response=f"{PROCESS}_own",
            policies=policies_named(policies),
            day=day,
            according_to=rules.according_to,
            steps=steps,
        )
    if not same:
        steps = "\n".join(stage_lines(known, About.CAN, About.CANNOT, About.NEXT))
        creditor = known.case.creditor.name
        dispatcher.utter_message(response=f"{PROCESS}_own_stage", creditor=creditor, steps=steps)
    stops = "\n".join(stage_lines(known, About.STOPS))
    dispatcher.utter_message(response="utter_what_you_can_do", stops=stops)
