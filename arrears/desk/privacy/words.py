"""What the pages about privacy say in Dutch for the names of the store."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from arrears.cases.kinds import (
    CircumstanceKind,
    ClosingReason,
    ComplaintLetterKind,
    ContactField,
    EscalationReason,
    Intent,
    OutgoingState,
    PrivacyRefusal,
    PrivacyRequestState,
    PrivacyRight,
    PromiseState,
    ReportedPaymentState,
    TalkOutcome,
)
from arrears.cases.privacy.finding import By
from arrears.cases.privacy.planning import Why
from arrears.desk.cases.names import name_of
from arrears.desk.understanding.words import INTENTS
from arrears.wording import day, listed

RIGHTS: Mapping[PrivacyRight, str] = {
    PrivacyRight.COPY: "een kopie van de gegevens (inzage)",
    PrivacyRight.ERASURE: "gegevens wissen",
    PrivacyRight.CORRECTION: "gegevens verbeteren",
    PrivacyRight.RESTRICTION: "gegevens een tijd niet gebruiken",
    PrivacyRight.OBJECTION: "bezwaar tegen het gebruik",
}
STATES: Mapping[PrivacyRequestState, str] = {
    PrivacyRequestState.OPEN: "open",
    PrivacyRequestState.ANSWERED: "beantwoord",
    PrivacyRequestState.REFUSED: "geweigerd",
    PrivacyRequestState.WITHDRAWN: "ingetrokken",
}
REFUSALS: Mapping[PrivacyRefusal, str] = {
    PrivacyRefusal.IDENTITY_NOT_PROVEN: "wij weten niet zeker wie het vraagt",
    PrivacyRefusal.KEPT_BY_LAW: "de wet zegt dat wij dit moeten bewaren",
    PrivacyRefusal.NEEDED_FOR_CLAIM: "het is nodig zolang de rekening nog loopt",
    PrivacyRefusal.FACTS_ARE_RIGHT: "de gegevens kloppen al",
    PrivacyRefusal.RIGHTS_OF_OTHERS: "het gaat ook over gegevens van een ander",
    PrivacyRefusal.MANIFESTLY_EXCESSIVE: "hetzelfde is al vaak gevraagd",
}
SEARCHES: Mapping[By, str] = {
    By.CASE: "zaaknummer",
    By.NAME: "achternaam en geboortedatum",
    By.PHONE: "telefoonnummer",
    By.EMAIL: "e-mailadres",
}
STAYING: Mapping[Why, str] = {
    Why.CASE_OPEN: "De zaak loopt nog.",
    Why.COLLECTION_FILE: "Een incassodossier blijft twee jaar na de afsluiting bewaard "
    "(artikel 5.1 Besluit kwaliteit incassodienstverlening).",
    Why.BOOKKEEPING: "De boekhouding blijft zeven jaar bewaard (artikel 52 AWR).",
    Why.COMPLAINT_OPEN: "De klacht is nog niet afgehandeld.",
    Why.COMPLAINT: "Een klacht blijft een jaar na de afhandeling bewaard (artikel 41 BGfo).",
    Why.AGREED: "Hierin is iets afgesproken of geklaagd. Dat hoort bij een dossier dat blijft.",
    Why.UNDER_WAY: "Hierin is vandaag nog iets gezegd, of een medewerker moet nog iets doen.",
    Why.SHARED: "Hierin is ook over de zaak van iemand anders gesproken.",
}
# What every page of this part may say.
NAMES: Mapping[str, Any] = {
    "rights": RIGHTS,
    "states": STATES,
    "refusals": REFUSALS,
    "staying_words": STAYING,
}

COPY_SENT = (
    "U vroeg om uw gegevens. De kopie is klaar. Een medewerker zorgt dat u die veilig krijgt."
)
TOLD: Mapping[PrivacyRight, str] = {
    PrivacyRight.COPY: COPY_SENT,
    PrivacyRight.ERASURE: "U vroeg ons om uw gegevens te wissen. Dat hebben we gedaan, "
    "voor zover de wet dat toelaat.",
    PrivacyRight.CORRECTION: "U vroeg ons om uw gegevens te verbeteren. Dat hebben we gedaan.",
    PrivacyRight.RESTRICTION: "U vroeg ons om uw gegevens een tijd niet te gebruiken. "
    "Dat hebben we geregeld. Wij bewaren ze nu alleen, en u krijgt geen herinneringen. "
    "Gaan wij ze weer gebruiken? Dan vertellen we u dat eerst.",
    PrivacyRight.OBJECTION: "U maakte bezwaar tegen hoe wij uw gegevens gebruiken. "
    "Wij zijn daarmee gestopt.",
}
APPEAL = (
    "Bent u het er niet mee eens? Dan kunt u een klacht indienen bij de Autoriteit "
    "Persoonsgegevens, of naar de rechter gaan."
)


def corrected(fields: Iterable[ContactField]) -> str:
    """What a person hears of a correction: what was corrected, but not into what."""
    told = TOLD[PrivacyRight.CORRECTION]
    names = listed(list(dict.fromkeys(f"uw {name_of(field)}" for field in fields)))
    return f"{told} Dit is nu aangepast: {names}." if names else told


def refused(right: PrivacyRight, because: PrivacyRefusal) -> str:
    """What a person hears when a request is refused, with where to go then (art. 12 lid 4 AVG)."""
    asked = f"Over uw verzoek ({RIGHTS[right]}): dat kunnen we niet doen."
    return f"{asked} De reden: {REFUSALS[because]}. {APPEAL}"


def extended(right: PrivacyRight, due_on: date) -> str:
    """What a person hears when it takes longer (art. 12 lid 3 AVG)."""
    return (
        f"Over uw verzoek ({RIGHTS[right]}): we hebben meer tijd nodig om het goed te doen. "
        f"U krijgt uiterlijk op {day(due_on)} antwoord. {APPEAL}"
    )


def word(value: StrEnum) -> str:
    """A kind or state, in a copy of somebody's data."""
    return OF_ITS_KIND.get(type(value), {}).get(value.value) or WORDS[value.value]


# The same name in several lists mostly means the same.
WORDS: Mapping[str, str] = {
    "accepted": "aangenomen",
    "active": "loopt",
    "administrator": "bewindvoerder",
    "all": "alle berichten",
    "already_cancelled": "al opgezegd",
    "already_paid": "al betaald",
    "amount_wrong": "het bedrag klopt niet",
    "answered": "beantwoord",
    "applied": "doorgevoerd",
    "arrangement_approval": "een medewerker moest instemmen met een regeling",
    "arrangement_confirmed": "bevestiging van een regeling",
    "awaiting_confirmation": "wacht op bevestiging",
    "awaiting_staff": "wacht op een medewerker",
    "bot": "de digitale assistent",
    "broken": "niet nagekomen",
    "business": "zakelijk",
    "cancelled": "geannuleerd",
    "car": "auto",
    "caravan": "caravan",
    "child": "kind",
    "closed": "afgesloten",
    "complaint": "een klacht",
    "completed": "afgerond",
    "confirmed": "bevestigd",
    "consumer": "particulier",
    "contents": "inboedel",
    "correction": "verbeteren",
    "copy": "een kopie",
    "counsellor": "hulpverlener",
    "danger": "zorgen om uw veiligheid",
    "death": "een overlijden",
    "debt_help": "schuldhulp",
    "debtor": "klacht over incasso",
    "decide": "beslissen",
    "delivered": "aangekomen",
    "direct_debit_off": "automatische incasso uit",
    "direct_debit_on": "automatische incasso aan",
    "dispute": "u zei dat iets niet klopt",
    "done": "gedaan",
    "doubled": "samen met een ander bericht beantwoord",
    "dropped": "vervallen",
    "email": "e-mail",
    "ended": "geëindigd",
    "enforcement": "executie door de deurwaarder",
    "erasure": "wissen",
    "extrajudicial": "incasso zonder rechter",
    "facts_are_right": "de gegevens kloppen al",
    "failed": "mislukt",
    "family": "familie",
    "followed_up": "nagevraagd",
    "friend": "vriend of vriendin",
    "funeral": "uitvaart",
    "gone": "niet meer doorgegeven",
    "granted": "gegeven",
    "guardian": "curator",
    "health": "zorg",
    "held": "wacht op uw antwoord",
    "home": "woonhuis",
    "identity_fraud": "iemand misbruikte uw naam",
    "identity_not_proven": "wij wisten niet zeker wie het vroeg",
    "in": "aan ons",
    "in_progress": "in behandeling",
    "instalment_due": "herinnering aan een termijn",
    "instalment_missed": "een gemiste termijn",
    "judicial": "bij de rechter",
    "kept": "bewaard",
    "kept_by_law": "de wet zegt dat wij dit moeten bewaren",
    "lawyer": "advocaat",
    "legal": "rechtsbijstand",
    "less_income": "minder inkomen",
    "liability": "aansprakelijkheid",
    "life": "leven",
    "locked_out": "te vaak een verkeerd gegeven",
    "lost": "niet te vinden",
    "manifestly_excessive": "hetzelfde was al vaak gevraagd",
    "mistaken": "de rekening klopte niet",
    "month": "maand",
    "moped": "bromfiets",
    "motorcycle": "motor",
    "name": "naam",
    "address": "adres",
    "needed_for_claim": "het is nodig zolang de rekening loopt",
    "needs_staff": "een medewerker moest helpen",
    "not_found": "niet gevonden",
    "not_mine": "niet van u",
    "not_understood": "wij begrepen u niet goed",
    "notice": "een mededeling van ons",
    "objection": "bezwaar",
    "open": "open",
    "other": "anders",
    "other_account": "een ander rekeningnummer",
    "other_collection_day": "een andere dag van afschrijven",
    "out": "van ons",
    "parent": "ouder",
    "partly_upheld": "deels gegrond",
    "partner": "partner",
    "payment_under_way": "een betaling die onderweg is",
    "person": "u",
    "personal": "persoonlijke omstandigheden",
    "phone": "telefoon",
    "policyholder": "klacht van een verzekerde",
    "postponement": "uitstel",
    "privacy": "een vraag over uw gegevens",
    "promise": "een toezegging",
    "proposed": "voorgesteld",
    "quarter": "kwartaal",
    "queue": "wacht op een medewerker",
    "read": "gelezen",
    "received": "ontvangen",
    "recorded": "vastgelegd",
    "refused": "geweigerd",
    "rejected": "ongegrond",
    "relationship": "relatie",
    "reminder": "herinnering",
    "reminders": "herinneringen",
    "replaced": "vervangen",
    "representative": "iemand die voor u praat",
    "requested": "gevraagd",
    "restriction": "een tijd niet gebruiken",
    "rights_of_others": "het ging ook over een ander",
    "sending": "wordt verstuurd",
    "sent": "verstuurd",
    "service_not_delivered": "niet geleverd",
    "set_aside": "doorgegeven aan een medewerker",
    "settled": "geschikt",
    "share_information": "informatie krijgen",
    "sms": "sms",
    "social_media": "sociale media",
    "staff": "een medewerker",
    "submitted": "ingediend",
    "technical": "een storing",
    "travel": "reis",
    "under_review": "wordt bekeken",
    "under_way": "onderweg",
    "undelivered": "niet aangekomen",
    "unreachable": "niet bereikt",
    "upheld": "gegrond",
    "waiting": "wacht",
    "waived": "kwijtgescholden",
    "web": "de chat op de website",
    "website_form": "formulier op de website",
    "whatsapp": "WhatsApp",
    "withdrawn": "ingetrokken",
    "withheld": "niet verstuurd",
    "work": "werk",
    "wsnp_administrator": "bewindvoerder in de wettelijke schuldsanering",
    "year": "jaar",
}
OF_ITS_KIND: Mapping[type[StrEnum], Mapping[str, str]] = {
    ReportedPaymentState: {"received": "gevonden"},
    PromiseState: {"kept": "nagekomen"},
    OutgoingState: {"kept": "niet doorgegeven"},
    CircumstanceKind: {"business": "uw bedrijf"},
    ClosingReason: {
        "paid": "alles is betaald",
        "settled": "betaald tegen finale kwijting",
        "withdrawn": "uw schuldeiser vraagt niets meer",
    },
    Intent: {intent.value: words for intent, words in INTENTS.items()},
    EscalationReason: {"requested": "u vroeg om een medewerker"},
    ComplaintLetterKind: {"receipt": "bevestiging", "answer": "antwoord"},
    TalkOutcome: {
        "solved": "opgelost",
        "arranged": "iets afgesproken",
        "referred": "doorverwezen",
        "no_answer": "geen reactie",
        "other": "anders",
    },
}
