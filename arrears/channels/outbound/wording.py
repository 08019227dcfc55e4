"""What somebody reads that we write to of our own accord.

A telephone may be read by others. So a text says who writes and that it is about a premium or an
agreement, and no amount, policy or name. It says how to answer and how to stop it, in at most two
parts of an SMS.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import shorten

import phonenumbers

from arrears.cases.kinds import Channel, OutreachKind, Stage
from arrears.cases.models import Case, Creditor
from arrears.cases.outreach.due import Due
from arrears.cases.outreach.plan import Planned
from arrears.law.premium import Event

# Two of them leave room for a register number and the longest text.
LONGEST_NAME = 26
CUT = "..."

TEXTS: Mapping[OutreachKind, str] = {
    OutreachKind.REMINDER: (
        "Dag, dit is de digitale assistent van {sender}. {what} Lukt het niet, of heeft u al "
        "betaald? {answer}. Stop? Antwoord STOP."
    ),
    OutreachKind.INSTALMENT_DUE: (
        "Dag, dit is de digitale assistent van {sender}. Uw volgende termijn is {when}. Lukt dat "
        "niet? {answer}. Dan zoeken we samen iets anders. Stop? Antwoord STOP."
    ),
    OutreachKind.INSTALMENT_MISSED: (
        "Dag, dit is de digitale assistent van {sender}. Ik zie uw termijn nog niet. Die kan "
        "onderweg zijn. Lukt het niet? {answer}. Nieuw voorstel, uitstel of een collega: het kan. "
        "Stop? Antwoord STOP."
    ),
    OutreachKind.ARRANGEMENT_CONFIRMED: (
        "Dag, dit is de digitale assistent van {sender}. Uw afspraak is vastgelegd. U krijgt die "
        "ook op papier. Klopt er iets niet? {answer}. Stop? Antwoord STOP."
    ),
}

DAYS_LEFT = "Ik schrijf u over uw premie. U heeft nog {days} om te betalen. Ik denk graag mee."
STEPS = {
    Event.FIRST_REMINDER: "Ik schrijf u over uw premie. We kunnen het samen regelen.",
    Event.SECOND_REMINDER: "Ik schrijf u nog eens over uw premie. We kunnen het samen regelen.",
    Event.THIRD_REMINDER: "Ik schrijf u weer over uw premie. Ook nu vinden we samen een weg.",
}
ANSWER = "Antwoord op dit bericht"
ANSWER_OR_CALL = "Antwoord hier of bel {phone}"


@dataclass(frozen=True)
class Wording:
    """A message as it is read; over WhatsApp by a template of this name, so filled in."""

    text: str
    template: str | None = None
    variables: Mapping[str, str] | None = None


def wording_of(message: Planned) -> Wording:
    """The words of a message; the same for whoever is told the same."""
    kind, sender, told = message.due.kind, sender_of(message.case), _told(message.due)
    if message.reach.channel is not Channel.WHATSAPP:
        answer = _how_to_answer(message.case.creditor)
        return Wording(TEXTS[kind].format(sender=sender, answer=answer, **told))
    text = TEXTS[kind].format(sender=sender, answer=ANSWER, **told)
    filled_in = enumerate([sender, *told.values()], start=1)
    return Wording(text, kind.value, {str(place): value for place, value in filled_in})


def sender_of(case: Case) -> str:
    """Who writes; an agency with its registration and for whom it acts (art. 11 Wki)."""
    creditor = case.creditor
    if not creditor.agency or case.stage is Stage.REMINDER:
        return _short(creditor.name)
    return f"{_agency(creditor)}, namens {_short(creditor.name)}"


def _agency(creditor: Creditor) -> str:
    name = _short(creditor.agency or "")
    return f"{name} (register {creditor.registration})" if creditor.registration else name


def _told(due: Due) -> Mapping[str, str]:
    """What differs from one message of a kind to the next."""
    match due.kind:
        case OutreachKind.REMINDER:
            return {"what": _about_premium(due)}
        case OutreachKind.INSTALMENT_DUE:
            return {"when": _in_days(due.days_left or 0)}
        case _:
            return {}


def _about_premium(due: Due) -> str:
    """Only a first reminder has a day ahead that is certain; later ones only invite."""
    if due.step is Event.FIRST_REMINDER and due.days_left is not None:
        return DAYS_LEFT.format(days=_days(due.days_left))
    return STEPS[due.step or Event.FIRST_REMINDER]


def _in_days(days: int) -> str:
    return {0: "vandaag", 1: "morgen"}.get(days) or f"over {_days(days)}"


def _days(count: int) -> str:
    return "1 dag" if count == 1 else f"{count} dagen"


def _short(name: str) -> str:
    """After a whole word; a word that is too long by itself is cut, so that somebody is named."""
    words = shorten(name, LONGEST_NAME, placeholder=CUT)
    return words if words != CUT else f"{name.strip()[: LONGEST_NAME - len(CUT)]}{CUT}"


def _how_to_answer(creditor: Creditor) -> str:
    """By answering, or at the creditor's number as it is called from within the country."""
    if creditor.phone is None:
        return ANSWER
    form = phonenumbers.PhoneNumberFormat.NATIONAL
    phone = phonenumbers.format_number(phonenumbers.parse(creditor.phone, "NL"), form)
    return ANSWER_OR_CALL.format(phone=phone)
