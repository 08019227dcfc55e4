"""What the kinds of the figures are called, on the page and in its files."""

from collections.abc import Mapping

from arrears.cases.figures.kept import Course
from arrears.cases.figures.topics import Topic
from arrears.cases.figures.uptake import Answer
from arrears.cases.figures.waiting import End
from arrears.cases.kinds import Channel, EscalationReason

CHANNELS: Mapping[Channel, str] = {
    Channel.WEB: "Webchat",
    Channel.WHATSAPP: "WhatsApp",
    Channel.SMS: "Sms",
}
TOPICS: Mapping[Topic | None, str] = {
    Topic.ARRANGEMENT: "Betalingsregeling",
    Topic.PAYING_LATER: "Uitstel of belofte om te betalen",
    Topic.PAID: "Al betaald",
    Topic.DISPUTE: "Niet eens met de rekening",
    Topic.COMPLAINT: "Klacht",
    Topic.CIRCUMSTANCES: "Omstandigheden en hulp",
    Topic.OWN_DATA: "Gegevens wijzigen",
    Topic.DOCUMENTS: "Documenten en codes",
    Topic.CALLBACK: "Terugbellen",
    Topic.BUSINESS: "Incasso of krediet voor bedrijven",
    Topic.PRIVACY: "Privacy",
    Topic.DANGER: "Mogelijk gevaar",
    None: "Alleen vragen en uitleg, of onbekend",
}
REASONS: Mapping[EscalationReason, str] = {
    EscalationReason.DANGER: "Mogelijk gevaar",
    EscalationReason.TECHNICAL: "Technisch probleem",
    EscalationReason.ARRANGEMENT_APPROVAL: "Regeling goedkeuren",
    EscalationReason.REPRESENTATIVE: "Iemand schrijft voor een ander",
    EscalationReason.NEEDS_STAFF: "Alleen een medewerker kan dit",
    EscalationReason.COMPLAINT: "Klacht",
    EscalationReason.PRIVACY: "Privacy",
    EscalationReason.REQUESTED: "Vroeg om een medewerker",
    EscalationReason.UNDELIVERED: "Bericht kwam niet aan",
    EscalationReason.NOT_UNDERSTOOD: "Niet begrepen",
    EscalationReason.LOCKED_OUT: "Te vaak onjuiste gegevens",
}
ANSWERS: Mapping[Answer, str] = {
    Answer.AGREED: "Afgesproken",
    Answer.WITH_STAFF: "Wacht op een medewerker",
    Answer.REFUSED: "Geweigerd door een medewerker",
    Answer.NOT_AGREED: "Niet afgesproken",
}
COURSES: Mapping[Course, str] = {
    Course.PAID: "Helemaal betaald",
    Course.ON_TIME: "Op schema",
    Course.BEHIND: "Loopt achter",
    Course.BROKEN: "Beëindigd",
}
ENDS: Mapping[End, str] = {
    End.TAKEN: "Overgenomen",
    End.CLOSED: "Afgehandeld zonder over te nemen",
    End.WITH_BOT: "De assistent ging verder",
    End.WAITING: "Wacht nog",
}
BANDS = (
    "Minder dan 1 minuut",
    "1 tot 5 minuten",
    "5 tot 15 minuten",
    "15 minuten tot 1 uur",
    "1 tot 4 uur",
    "4 tot 24 uur",
    "Een dag of langer",
)
