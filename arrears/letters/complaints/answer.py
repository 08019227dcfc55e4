"""The letter that answers a complaint, and says where else one can go.

A (part) rejection of a client's complaint names Kifid, its terms and the court (art. 42 BGfo).
Clients hear of them with every answer: who got it right may find that too little is done.
"""

from collections.abc import Iterator
from datetime import date

from arrears.cases.kinds import ComplaintOutcome, ComplaintRoute
from arrears.cases.models import Case, Complaint
from arrears.law.complaints import Body, ComplaintTerms, Route
from arrears.law.helpers import directory
from arrears.letters.complaints.heads import headed
from arrears.letters.letter import Letter, Paragraph, Section
from arrears.wording import day

TITLE = "Ons antwoord op uw klacht"
OPENING = (
    "Op {received} ontvingen we uw klacht, met nummer {number}. Dank u dat u ons dit liet weten. "
    "In deze brief leest u wat we ervan vinden."
)
DECISIONS = {
    ComplaintOutcome.UPHELD: "U heeft gelijk. Het spijt ons hoe het is gegaan.",
    ComplaintOutcome.PARTLY_UPHELD: (
        "U heeft voor een deel gelijk. Het spijt ons hoe dat deel is gegaan."
    ),
    ComplaintOutcome.REJECTED: "Wij zijn het niet met u eens. Hieronder leest u waarom.",
}
KIFID = (
    "Bent u het niet eens met ons antwoord? Dan kunt u naar het Kifid. Dat is gratis en "
    "onafhankelijk. Doe dat uiterlijk {until}."
)
KIFID_UNSURE = (
    "Bent u het niet eens met ons antwoord? Misschien kunt u naar het Kifid. Het Kifid helpt niet "
    "elke ondernemer. Vraag het Kifid of dat voor u geldt. Doe dat uiterlijk {until}."
)
KIFID_REACHED = (
    "U vindt het Kifid op {website}. Bellen kan via {phone}. Schrijven kan naar Postbus 93257, "
    "2509 AG Den Haag."
)
DISCIPLINARY = (
    "Het Kifid stuurt een klacht soms door naar de Tuchtraad Verzekeraars. Die kijkt of een "
    "verzekeraar zich netjes gedroeg. Geld krijgt u daar niet."
)
SCHEME = (
    "Bent u het niet eens met ons antwoord? Dan is er een geschillenregeling. Een medewerker "
    "vertelt u graag hoe dat gaat."
)
COURT = "U kunt ook naar de rechter. Dat mag altijd."


def answer_of(
    complaint: Complaint, case: Case | None, *, dated_on: date, terms: ComplaintTerms
) -> Letter:
    """The letter about an answered complaint; `terms` as they stood on the day of the answer."""
    told = {"received": day(complaint.received_on), "number": complaint.number}
    return headed(
        complaint,
        case,
        title=TITLE,
        dated_on=dated_on,
        opening=[Paragraph(OPENING.format_map(told))],
        sections=[
            Section("Wat wij ervan vinden", [Paragraph(one) for one in _decision(complaint)]),
            Section(
                "Als u het niet met ons eens bent",
                [Paragraph(one) for one in _elsewhere(complaint, terms)],
            ),
        ],
    )


def is_unsure(kifid: Route) -> bool:
    """Whether Kifid may not take the complaint: it takes those of businesses only in part."""
    return any(one.facts.get("question") == "business" for one in kifid.reasons)


def _decision(complaint: Complaint) -> Iterator[str]:
    if complaint.outcome in DECISIONS:
        yield DECISIONS[complaint.outcome]
    yield from (line for line in (complaint.answer or "").splitlines() if line.strip())


def _elsewhere(complaint: Complaint, terms: ComplaintTerms) -> Iterator[str]:
    if complaint.route is ComplaintRoute.DEBTOR:
        yield SCHEME
    else:
        yield from _kifid(next(route for route in terms.routes if route.body is Body.KIFID))
    yield COURT


def _kifid(route: Route) -> Iterator[str]:
    (kifid,) = (helper for helper in directory() if helper.code == "kifid")
    until = day(route.told_until) if route.told_until else ""
    yield (KIFID_UNSURE if is_unsure(route) else KIFID).format(until=until)
    yield KIFID_REACHED.format(website=kifid.website, phone=kifid.phones[0])
    yield DISCIPLINARY
