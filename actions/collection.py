"""How we collect for business policyholders: the service, its phases, its costs, and prevention."""

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.business_customers import kind_named
from actions.claim_files import creditor_steps
from actions.debtor_fees import tell_fee_over
from actions.explanation import Parts, part_asked, words
from actions.topic import TopicAction
from actions.turn import Turn
from arrears.law.fees import DebtorKind
from arrears.law.stages import Stage
from dutch import parse_amount

FEES = words(r"incassokosten|\bwik\b|kosten (?:re|door|in re)|kosten .*(?:rekenen|vragen|verhalen)")
PARTS: Parts = (
    (
        "utter_explain_late_payment",
        words(
            r"voorkom|checklist|\btips?\b|voorwaarden|eigendomsvoorbehoud|retentie|op rekening"
            r"|spullen (?:vast)?houden|stoppen met leveren|blijven leveren"
        ),
    ),
    ("utter_explain_debtor_fees", FEES),
    (
        "utter_explain_debtor_fees",
        words(r"(?:veertien|14)[ -]?(?:dagen|daagse)|wie betaalt de (?:incasso)?kosten"),
    ),
    (
        "utter_explain_collection_costs",
        words(
            r"\bkost|tarie[fv]|no cure|eigen risico|percentage|gratis|rekenen jullie|proceskosten"
            r"|griffierecht|duur(?:der)? (?:is|wordt)|wat betaal ik|goedko"
        ),
    ),
    (
        "utter_explain_collection_enforcement",
        words(
            r"executie|na (?:een|het) vonnis|vonnis .*innen|beslag|deurwaarder|derde fase|fase 3"
        ),
    ),
    (
        "utter_explain_collection_extrajudicial",
        words(
            r"buitengerechtelijk|minnelijk|zonder rechter|eerste fase|fase 1|eerste brief"
            r"|bellen jullie|regeling"
        ),
    ),
    (
        "utter_explain_collection_judicial",
        words(
            r"gerechtelijk|rechter|rechtbank|rechtszaak|dagvaard|procede|haalba|vonnis"
            r"|tweede fase|fase 2"
        ),
    ),
)
STAGES = {
    "utter_explain_collection_extrajudicial": Stage.EXTRAJUDICIAL,
    "utter_explain_collection_judicial": Stage.JUDICIAL,
    "utter_explain_collection_enforcement": Stage.ENFORCEMENT,
}


class ExplainCollection(TopicAction):
    """How does collecting for me work?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_explain_collection"

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """The part that is asked about, or the three phases; a sum when costs over one are."""
        amount = parse_amount(turn.text) if turn.values("amount") else None
        if amount and amount > 0 and FEES.search(turn.text):
            kind = kind_named(turn)
            tell_fee_over(amount, DebtorKind(kind) if kind else None, dispatcher)
            return []
        part = part_asked(turn.text, PARTS, otherwise="utter_explain_collection_service")
        stage = STAGES.get(part)
        facts = {"what_we_do": creditor_steps(stage)} if stage else {}
        dispatcher.utter_message(response=part, **facts)
        return []


class ExplainSocialCollection(TopicAction):
    """How decently are my customers treated?"""

    def name(self) -> str:
        """The name that rules use."""
        return "action_explain_social_collection"

    parts: Parts = (
        (
            "utter_explain_social_collection_bailiff",
            words(r"deurwaarder|srcm|keurmerk|certif|norm"),
        ),
        ("utter_explain_social_collection_why", words(r"waarom|belangrijk|voordeel|levert|helpt")),
        ("utter_explain_social_collection_figures", words(r"procent|cijfer|hoeveel|bewijs")),
    )

    async def answer(self, turn: Turn, dispatcher: CollectingDispatcher) -> list[EventType]:
        """What it is, why, or which bailiff."""
        response = part_asked(turn.text, self.parts, otherwise="utter_explain_social_collection")
        dispatcher.utter_message(response=response)
        return []
