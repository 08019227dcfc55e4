"""What states, routes, channels and outcomes of complaints are called in Dutch."""

from collections.abc import Mapping

from arrears.cases.kinds import (
    ComplaintChannel,
    ComplaintLetterKind,
    ComplaintOutcome,
    ComplaintRoute,
    ComplaintState,
)

STATES: Mapping[ComplaintState, str] = {
    ComplaintState.RECEIVED: "Signaal",
    ComplaintState.CONFIRMED: "Bevestigd",
    ComplaintState.IN_PROGRESS: "In behandeling",
    ComplaintState.ANSWERED: "Beantwoord",
    ComplaintState.CLOSED: "Gesloten",
}
ROUTES: Mapping[ComplaintRoute, str] = {
    ComplaintRoute.POLICYHOLDER: "Verzekerde",
    ComplaintRoute.DEBTOR: "Debiteur",
}
CHANNELS: Mapping[ComplaintChannel, str] = {
    ComplaintChannel.WEB: "Webchat",
    ComplaintChannel.WHATSAPP: "WhatsApp",
    ComplaintChannel.SMS: "Sms",
    ComplaintChannel.EMAIL: "E-mail",
    ComplaintChannel.PHONE: "Telefoon",
    ComplaintChannel.WEBSITE_FORM: "Formulier op de website",
    ComplaintChannel.SOCIAL_MEDIA: "Sociale media",
}
OUTCOMES: Mapping[ComplaintOutcome, str] = {
    ComplaintOutcome.UPHELD: "Gegrond",
    ComplaintOutcome.PARTLY_UPHELD: "Deels gegrond",
    ComplaintOutcome.REJECTED: "Ongegrond",
    ComplaintOutcome.SETTLED: "Samen opgelost",
    ComplaintOutcome.WITHDRAWN: "Ingetrokken",
}
NO_OUTCOME = "Nog geen uitkomst"
NO_DEPARTMENT = "Zonder afdeling"
LETTERS: Mapping[ComplaintLetterKind, str] = {
    ComplaintLetterKind.RECEIPT: "Bevestiging van ontvangst",
    ComplaintLetterKind.ANSWER: "Antwoord op de klacht",
}
