"""Why something cannot be done for a case, in words for colleagues, and what to do then.

One row a refusal; what is not named here is told by the last row.
"""

from collections.abc import Mapping

from arrears.cases.acting import NotThatWay, Refused
from arrears.cases.arrangements import agreeing, changes, course, decisions, rows
from arrears.cases.authorisations import EndsBeforeProof, ProvenLater
from arrears.cases.callbacks import CallbackUnknown
from arrears.cases.closing import FileErased, StillToDecide
from arrears.cases.contact_changes import NothingChanges
from arrears.cases.correspondence import WrittenLater
from arrears.cases.credit_limits import GrantedBefore, MoreThanAsked
from arrears.cases.disputes import AlreadyDisputed, ClaimUnknown, DisputeClosed
from arrears.cases.entries import NotAnEmailAddress, NotAPhoneNumber, NotText
from arrears.cases.hindrances import (
    AmountUncertain,
    CaseDisputed,
    CollectionPaused,
    NothingOpen,
    PersonRepresented,
    StageTooFar,
)
from arrears.cases.pauses import NotByItself
from arrears.cases.postponements import NothingToPostpone, PostponementAwaitsStaff
from arrears.cases.promises import AlreadyPromised, MoreThanOpen, NothingPromised
from arrears.cases.referrals import NoConsent
from arrears.cases.reported_payments import NotPaidYet
from arrears.cases.requests import OutsideConversation, RequestUnknown
from arrears.law import arrangements as law
from arrears.wording import day, euros

ANY = "Dit kan nu niet. Kijk op de pagina van de zaak hoe het ervoor staat."

REPLY: Mapping[type[Exception], str] = {
    CaseDisputed: (
        "De schuld wordt betwist. Beslis eerst over de betwisting; tot die tijd vragen wij niets."
    ),
    CollectionPaused: "De zaak ligt stil. Beëindig eerst de pauze, als dat kan.",
    PersonRepresented: (
        "Iemand anders beslist over het geld van deze persoon. Maak de afspraak met diegene."
    ),
    NothingOpen: "Er staat niets meer open.",
    AmountUncertain: (
        "Het bedrag is niet zeker. Zoek eerst uit wat er open staat; hierboven leest u waarom."
    ),
    StageTooFar: (
        "De zaak ligt bij de rechter of de deurwaarder. De kosten daarvan kennen wij hier niet. "
        "Overleg met de deurwaarder."
    ),
    agreeing.AlreadyArranged: (
        "Er loopt al een betalingsregeling, of er wacht er een op een besluit."
    ),
    agreeing.NoProposal: (
        "Dit voorstel geldt niet meer: het open bedrag of de dagen zijn veranderd. "
        "Maak een nieuw voorstel."
    ),
    changes.ChangeAwaitsStaff: "Er wacht al een wijziging op een besluit. Beslis daar eerst over.",
    course.NothingMissed: "Er is geen termijn gemist.",
    decisions.NotAwaiting: "Hierover is al besloten, misschien door een collega.",
    decisions.ScheduleOutdated: (
        "Een van de betaaldagen is al voorbij. Stel een regeling voor met andere dagen."
    ),
    rows.ArrangementUnknown: "Deze regeling is er niet meer.",
    AlreadyPromised: (
        "Er staat al een toezegging. Vink aan dat deze ervoor in de plaats komt, of trek die in."
    ),
    MoreThanOpen: "Dat is meer dan er open staat.",
    NothingPromised: "Er staat geen toezegging open.",
    PostponementAwaitsStaff: "Er wacht al een verzoek om uitstel. Beslis daar eerst over.",
    NothingToPostpone: "Wat later betaald zou worden, is al betaald of vervangen.",
    AlreadyDisputed: "Dit wordt al betwist.",
    ClaimUnknown: "Deze rekening hoort niet meer bij de zaak.",
    DisputeClosed: "Over deze betwisting is al beslist.",
    StillToDecide: (
        "Er wacht nog iets op een besluit: een regeling, uitstel of een betwisting. Beslis daar "
        "eerst over."
    ),
    FileErased: "Het dossier van deze zaak is gewist. De zaak kan niet meer open.",
    NotByItself: "Deze pauze hoort bij iets anders, en eindigt daarmee.",
    NotPaidYet: "Die dag moet nog komen. Leg het vast als toezegging.",
    NoConsent: "Zonder toestemming melden wij niemand aan.",
    OutsideConversation: (
        "Dit kan alleen als er een gesprek over deze zaak is: daar gaat het antwoord naartoe."
    ),
    NothingChanges: "Dit staat al zo bij ons. Er verandert niets.",
    NotAPhoneNumber: "Dit is geen telefoonnummer waarop wij kunnen bellen.",
    NotAnEmailAddress: "Dit is geen e-mailadres waar wij naartoe kunnen mailen.",
    NotText: "Vul hier iets in, en niet meer dan er past.",
    WrittenLater: "Die dag moet nog komen.",
    ProvenLater: "Die dag moet nog komen.",
    EndsBeforeProof: "De machtiging eindigt eerder dan de dag van het bewijs.",
    CallbackUnknown: "Dit verzoek is er niet meer.",
    RequestUnknown: "Dit verzoek is er niet meer.",
    GrantedBefore: "Deze limiet is al toegekend, voor een ander bedrag.",
    NotThatWay: "Hierover is al besloten, misschien door een collega.",
    law.NotPositive: "Het moet meer zijn dan nul.",
    law.NoSuchDay: "Kies een dag van 1 tot en met 31.",
    law.TooManyInstalments: "Dat zijn te veel termijnen. Kies een hoger bedrag of minder maanden.",
    law.NothingRunning: "De regeling is al betaald.",
    law.TooLateToChange: "De laatste termijn is al bijna: die kan niet meer veranderen.",
    law.PromisedInThePast: "Die dag is al geweest.",
}

type NotDone = Refused | law.WishRefused


def why_not(refusal: NotDone) -> str:
    """The sentence that helps a colleague further."""
    match refusal:
        case MoreThanOpen(is_open=is_open):
            return f"Dat is meer dan er open staat: {euros(is_open)}."
        case MoreThanAsked(asked=asked):
            return f"Dat is meer dan er is gevraagd: {euros(asked)}."
        case law.EndDateTooSoon(earliest=earliest):
            return f"Die dag is te vroeg: de eerste betaling kan op {day(earliest)}."
        case law.NotLater(start=start):
            return f"Kies een dag na {day(start)}."
        case _:
            return next((REPLY[kind] for kind in type(refusal).__mro__ if kind in REPLY), ANY)
