"""What the closed lists of a case are called, in words for colleagues."""

from collections.abc import Mapping
from enum import StrEnum

from arrears.cases.correspondence import Means
from arrears.cases.kinds import (
    ArrangementState,
    AuthorisationScope,
    CallbackState,
    ChangeState,
    Channel,
    CircumstanceKind,
    ClosingReason,
    ComplaintState,
    ContactField,
    CreditLimitState,
    Direction,
    DisputeOutcome,
    DisputeReason,
    PauseReason,
    PaymentMethod,
    PostponementState,
    PromiseState,
    ReferralState,
    Relation,
    ReportedPaymentState,
    RepresentativeRole,
    SendingState,
    Stage,
)

NAMES: Mapping[type[StrEnum], Mapping[str, str]] = {
    Stage: {
        Stage.REMINDER: "herinneringen",
        Stage.EXTRAJUDICIAL: "incasso buiten de rechter om",
        Stage.JUDICIAL: "bij de rechter",
        Stage.ENFORCEMENT: "bij de deurwaarder, na een vonnis",
    },
    ClosingReason: {
        ClosingReason.PAID: "alles is betaald",
        ClosingReason.SETTLED: "betaald tegen finale kwijting",
        ClosingReason.WAIVED: "kwijtgescholden",
        ClosingReason.WITHDRAWN: "de schuldeiser vraagt niets meer",
        ClosingReason.MISTAKEN: "de rekening klopte niet",
        ClosingReason.OTHER: "iets anders",
    },
    RepresentativeRole: {
        RepresentativeRole.COUNSELLOR: "schuldhulpverlener",
        RepresentativeRole.ADMINISTRATOR: "bewindvoerder",
        RepresentativeRole.WSNP_ADMINISTRATOR: "Wsnp-bewindvoerder",
        RepresentativeRole.GUARDIAN: "curator",
        RepresentativeRole.OTHER: "vertegenwoordiger",
    },
    Relation: {
        Relation.PARENT: "ouder",
        Relation.CHILD: "kind",
        Relation.PARTNER: "partner",
        Relation.COUNSELLOR: "schuldhulpverlener",
        Relation.ADMINISTRATOR: "bewindvoerder",
        Relation.FRIEND: "vriend of bekende",
        Relation.LAWYER: "advocaat",
        Relation.OTHER: "iemand anders",
    },
    AuthorisationScope: {
        AuthorisationScope.SHARE_INFORMATION: "mag alles over de zaak horen",
        AuthorisationScope.DECIDE: "mag ook beslissen",
    },
    ArrangementState: {
        ArrangementState.PROPOSED: "voorgesteld",
        ArrangementState.AWAITING_STAFF: "wacht op een besluit",
        ArrangementState.ACTIVE: "loopt",
        ArrangementState.DROPPED: "vervallen",
        ArrangementState.REFUSED: "afgewezen",
        ArrangementState.REPLACED: "vervangen",
        ArrangementState.BROKEN: "beëindigd, niet nagekomen",
        ArrangementState.COMPLETED: "helemaal betaald",
    },
    PromiseState: {
        PromiseState.OPEN: "staat open",
        PromiseState.KEPT: "nagekomen",
        PromiseState.BROKEN: "niet nagekomen",
        PromiseState.WITHDRAWN: "ingetrokken",
    },
    PostponementState: {
        PostponementState.AWAITING_STAFF: "wacht op een besluit",
        PostponementState.GRANTED: "gegeven",
        PostponementState.REFUSED: "afgewezen",
        PostponementState.ENDED: "voorbij",
    },
    ReportedPaymentState: {
        ReportedPaymentState.UNDER_WAY: "onderweg",
        ReportedPaymentState.RECEIVED: "gevonden",
        ReportedPaymentState.NOT_FOUND: "niet gevonden",
    },
    DisputeReason: {
        DisputeReason.NOT_MINE: "niet van deze persoon",
        DisputeReason.AMOUNT_WRONG: "bedrag klopt niet",
        DisputeReason.ALREADY_CANCELLED: "al opgezegd",
        DisputeReason.ALREADY_PAID: "al betaald",
        DisputeReason.SERVICE_NOT_DELIVERED: "niet geleverd",
        DisputeReason.IDENTITY_FRAUD: "fraude met de naam",
        DisputeReason.OTHER: "iets anders",
    },
    DisputeOutcome: {
        DisputeOutcome.UPHELD: "de persoon heeft gelijk",
        DisputeOutcome.REJECTED: "de rekening klopt",
        DisputeOutcome.WITHDRAWN: "ingetrokken door de persoon",
    },
    PauseReason: {
        PauseReason.DISPUTE: "betwisting",
        PauseReason.DEBT_HELP: "hulp bij schulden",
        PauseReason.DEATH: "overlijden",
        PauseReason.DANGER: "gevaar",
        PauseReason.PAYMENT_UNDER_WAY: "betaling onderweg",
        PauseReason.POSTPONEMENT: "uitstel",
        PauseReason.PROMISE: "toezegging",
        PauseReason.RESTRICTION: "verzoek om de gegevens nu niet te gebruiken",
        PauseReason.STAFF: "besluit van een medewerker",
    },
    ContactField: {
        ContactField.PHONE: "telefoonnummer",
        ContactField.EMAIL: "e-mailadres",
        ContactField.ADDRESS: "adres",
        ContactField.NAME: "naam",
    },
    ChangeState: {
        ChangeState.AWAITING_CONFIRMATION: "wacht",
        ChangeState.APPLIED: "doorgevoerd",
        ChangeState.REFUSED: "afgewezen",
        ChangeState.WITHDRAWN: "ingetrokken",
    },
    CallbackState: {
        CallbackState.OPEN: "open",
        CallbackState.DONE: "gesproken",
        CallbackState.UNREACHABLE: "niet bereikt",
        CallbackState.WITHDRAWN: "ingetrokken",
    },
    SendingState: {
        SendingState.OPEN: "open",
        SendingState.SENT: "verstuurd",
        SendingState.REFUSED: "niet verstuurd",
    },
    PaymentMethod: {
        PaymentMethod.DIRECT_DEBIT_ON: "automatische incasso aan",
        PaymentMethod.DIRECT_DEBIT_OFF: "automatische incasso uit",
        PaymentMethod.OTHER_ACCOUNT: "andere rekening voor de incasso",
        PaymentMethod.OTHER_COLLECTION_DAY: "andere dag voor de incasso",
    },
    CreditLimitState: {
        CreditLimitState.REQUESTED: "wacht op een besluit",
        CreditLimitState.GRANTED: "toegekend",
        CreditLimitState.REFUSED: "afgewezen",
        CreditLimitState.WITHDRAWN: "ingetrokken",
    },
    ReferralState: {
        ReferralState.RECORDED: "nog door te geven",
        ReferralState.SENT: "doorgegeven",
        ReferralState.FOLLOWED_UP: "nagevraagd",
    },
    CircumstanceKind: {
        CircumstanceKind.LESS_INCOME: "minder inkomen",
        CircumstanceKind.WORK: "werk",
        CircumstanceKind.RELATIONSHIP: "relatie",
        CircumstanceKind.FAMILY: "gezin",
        CircumstanceKind.BUSINESS: "eigen bedrijf",
        CircumstanceKind.PERSONAL: "persoonlijk",
        CircumstanceKind.DEATH: "overlijden",
        CircumstanceKind.OTHER: "iets anders",
    },
    ComplaintState: {
        ComplaintState.RECEIVED: "ontvangen",
        ComplaintState.CONFIRMED: "ontvangst bevestigd",
        ComplaintState.IN_PROGRESS: "in behandeling",
        ComplaintState.ANSWERED: "beantwoord",
        ComplaintState.CLOSED: "gesloten",
    },
    Channel: {
        Channel.WEB: "webchat",
        Channel.WHATSAPP: "WhatsApp",
        Channel.SMS: "sms",
    },
    Means: {
        Means.LETTER: "brief",
        Means.EMAIL: "e-mail",
        Means.CALL: "telefoongesprek",
        Means.SMS: "sms",
        Means.WHATSAPP: "WhatsApp",
    },
    Direction: {
        Direction.IN: "van de persoon",
        Direction.OUT: "van ons",
    },
}

# What the audit trail calls things, by subject and act; what is not here is shown as it is.
SUBJECTS: Mapping[str, str] = {
    "arrangement": "Regeling",
    "authorisation": "Machtiging",
    "callback": "Terugbelverzoek",
    "case": "Zaak",
    "circumstance": "Omstandigheid",
    "complaint": "Klacht",
    "contact_change": "Contactgegevens",
    "correspondence": "Contact",
    "credit_limit": "Kredietlimiet",
    "dispute": "Betwisting",
    "document": "Brief",
    "document_copy": "Kopie",
    "form": "Handeling",
    "identity": "Identiteit",
    "pause": "Pauze",
    "payment": "Betaling",
    "payment_method": "Betaalwijze",
    "portal_code": "Code voor het online dossier",
    "postponement": "Uitstel",
    "promise": "Toezegging",
    "referral": "Aanmelding bij hulp",
    "reported_payment": "Gemelde betaling",
    "staff": "Medewerker",
}
ACTORS: Mapping[str, str] = {
    "bank": "de bank",
    "bot": "de assistent",
    "import": "het zaakbestand",
    "person": "de persoon",
}
ACTS: Mapping[str, str] = {
    "active": "in werking",
    "agreed": "akkoord van de persoon",
    "amended": "ander voorstel gedaan",
    "answered": "beantwoord",
    "applied": "doorgevoerd",
    "approved": "goedgekeurd",
    "asked": "gevraagd",
    "broken": "niet nagekomen",
    "call_closed": "oproep afgehandeld",
    "called": "opgeroepen",
    "carried_out": "gedaan aan de balie",
    "changed": "gewijzigd",
    "closed": "gesloten",
    "completed": "helemaal betaald",
    "done": "gedaan",
    "dropped": "vervallen",
    "ended": "beëindigd",
    "followed_up": "nagevraagd",
    "granted": "gegeven",
    "imported": "ingelezen",
    "kept": "nagekomen",
    "made": "gedaan",
    "noted": "genoteerd",
    "opened": "geopend",
    "proposed": "voorgesteld",
    "proven": "bewezen",
    "read": "gelezen",
    "received": "ontvangen",
    "recorded": "vastgelegd",
    "refused": "afgewezen",
    "reopened": "weer geopend",
    "registered": "geboekt",
    "reported": "gemeld",
    "requested": "gevraagd",
    "seen": "bekeken",
    "sent": "doorgegeven",
    "started": "begonnen",
    "told": "verteld",
    "unreachable": "niet bereikt",
    "verified": "vastgesteld",
    "withdrawn": "ingetrokken",
}

# How something goes beyond the policy of its creditor, by the rule of the law that says so.
BEYOND: Mapping[str, str] = {
    "arrangement.too_long": "De regeling duurt langer dan de schuldeiser zonder ons toestaat.",
    "arrangement.too_small": "De termijnen zijn lager dan de schuldeiser zonder ons toestaat.",
    "arrangement.changed_often": "De regeling is deze maand al gewijzigd.",
    "arrangement.missed_in_a_row": "Er zijn meerdere termijnen achter elkaar gemist.",
    "arrangement.missed_often": "Er zijn vaker termijnen gemist.",
    "postponement.too_long": "Het uitstel duurt langer dan de schuldeiser zonder ons toestaat.",
    "postponement.too_often": "Er is dit jaar al vaker uitstel gegeven.",
    "promise.too_late": "De dag ligt verder weg dan de schuldeiser zonder ons toestaat.",
}


def name_of(member: StrEnum) -> str:
    """What a member of a closed list is called."""
    return NAMES[type(member)][member]


def act_name(act: str) -> str:
    """An act of the audit trail in words: `Regeling: goedgekeurd`."""
    subject, _, done = act.partition(":")
    return f"{SUBJECTS.get(subject, subject)}: {ACTS.get(done, done)}"
