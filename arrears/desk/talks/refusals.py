"""What a colleague reads when something cannot be done in a talk."""

from collections.abc import Mapping

from arrears.cases.acting import Refused
from arrears.cases.callbacks import NoContactThen
from arrears.cases.canned_answers import AnswerUnknown, TitleTaken, UnknownPlaceholder
from arrears.cases.entries import NotAPhoneNumber, NotText
from arrears.cases.holders import (
    ConversationUnknown,
    HeldByColleague,
    HeldByNobody,
    NotYours,
    TeamUnknown,
)
from arrears.cases.notes import NobodyNamed
from arrears.cases.staff import CaseNotFound, NotActiveStaff
from arrears.chat.by_sms import NoSms, WhyNoSms
from arrears.chat.window import WindowClosed
from arrears.desk.talks.call_times import NobodyThen
from arrears.wording import listed

WORDS: Mapping[type[Refused], str] = {
    ConversationUnknown: "Dit gesprek bestaat niet (meer).",
    HeldByColleague: "Een collega heeft dit gesprek al.",
    HeldByNobody: "U heeft dit gesprek niet meer. Neem het eerst over.",
    NotYours: "U heeft dit gesprek niet. Neem het eerst over; uw bericht is niet verstuurd.",
    TeamUnknown: "Kies een team uit de lijst.",
    NotActiveStaff: "Kies een collega uit de lijst.",
    CaseNotFound: "Er is geen zaak met dit nummer. Een zaaknummer ziet eruit als 2026-000123.",
    AnswerUnknown: "Dit antwoord bestaat niet meer.",
    TitleTaken: "Er is al een antwoord met deze titel. Kies een andere.",
    NotAPhoneNumber: "Dit is geen telefoonnummer. Schrijf het bijvoorbeeld zo: 06 12 34 56 78.",
    NobodyThen: "Dan is er niemand om te bellen. Kies een werkdag en een dagdeel dat nog komt.",
    NoContactThen: "Dan mogen wij niet bellen. Kies een ander moment.",
    WindowClosed: (
        "WhatsApp laat vrije tekst niet meer toe: het laatste bericht van de persoon is ouder dan "
        "24 uur. Uw bericht is niet verstuurd. Hieronder ziet u wat wel kan."
    ),
}

WHY_NO_SMS: Mapping[WhyNoSms, str] = {
    WhyNoSms.NO_MOBILE: "We kennen geen mobiel nummer van de persoon.",
    WhyNoSms.OPTED_OUT: "De persoon wil op dit nummer geen berichten meer van ons.",
    WhyNoSms.OTHER_TALK: "Met dit nummer loopt al een ander gesprek per sms. Zoek het op nummer.",
    WhyNoSms.QUIET_HOURS: (
        "Tussen 20 uur en 7 uur, op zondag en op feestdagen mogen wij niet zelf een sms sturen."
    ),
}

MISTYPED = (NotText, NobodyNamed, UnknownPlaceholder, NotAPhoneNumber, NobodyThen)


def words_for(error: Refused, holder: str | None = None) -> str:
    """Why it was refused and what to do, in Dutch; `holder` is the colleague who has the talk."""
    match error:
        case HeldByColleague() if holder:
            return f"{holder} heeft dit gesprek al."
        case NoSms():
            return f"{WHY_NO_SMS[error.why]} Uw sms is niet verstuurd."
        case NotText():
            return f"Typ een tekst van 1 tot en met {error.longest} tekens."
        case NobodyNamed():
            names = listed([f"@{name}" for name in error.names])
            return f"Geen collega gevonden met de naam {names}. Uw notitie is niet bewaard."
        case UnknownPlaceholder():
            names = listed([f"{{{name}}}" for name in error.names])
            return f"Er staat nog {names}. Kies een woord uit de lijst of vul het zelf in."
    return WORDS.get(type(error), "Dat kan nu niet. Laad de pagina opnieuw en kijk hoe het staat.")


def status_of(error: Refused) -> int:
    """What a script is told."""
    if isinstance(error, (ConversationUnknown, CaseNotFound, AnswerUnknown)):
        return 404
    return 422 if isinstance(error, MISTYPED) else 409
