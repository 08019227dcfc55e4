"""The letter that says that a complaint was received, and how it goes on."""

from datetime import date

from arrears.cases.kinds import ComplaintRoute
from arrears.cases.models import Case, Complaint
from arrears.law.parameter import parameter
from arrears.letters.complaints.heads import headed
from arrears.letters.letter import Letter, Paragraph, Section
from arrears.wording import day

TITLE = "Uw klacht is bij ons binnen"
OPENING = (
    "Vervelend dat het zo is gegaan. Goed dat u het ons laat weten. Op {received} ontvingen we uw "
    "klacht, met nummer {number}. Noem dat nummer als u ons belt of schrijft."
)
NEXT = (
    "Iemand die er niet bij betrokken was, bekijkt uw klacht. We nemen ook snel contact met u op, "
    "om uw verhaal te horen."
)
WHEN_TOLD = (
    "Uiterlijk {term} hoort u wanneer u ons antwoord krijgt. Duurt het langer dan {weeks} weken? "
    "Dan kunt u met uw klacht naar het Kifid. Dat is gratis en onafhankelijk."
)
WHEN_TOLD_IN_BUSINESS = (
    "Uiterlijk {term} hoort u wanneer u ons antwoord krijgt. Het Kifid helpt niet elke "
    "ondernemer. Wij zeggen u graag of dat voor u geldt. Naar de rechter kunt u altijd."
)
DEBTORS_TERM = (
    "We laten u weten wanneer u antwoord krijgt. Bent u het niet eens met dat antwoord? Dan is er "
    "een geschillenregeling. Naar de rechter kunt u altijd."
)


def receipt_of(
    complaint: Complaint, case: Case | None, *, dated_on: date, term: date, in_business: bool
) -> Letter:
    """The letter; `term` is the day by which a policyholder hears when the answer comes."""
    told = {"received": day(complaint.received_on), "number": complaint.number}
    return headed(
        complaint,
        case,
        title=TITLE,
        dated_on=dated_on,
        opening=[Paragraph(OPENING.format_map(told))],
        sections=[
            Section("Hoe het verder gaat", [Paragraph(NEXT)]),
            Section(
                "Wanneer u van ons hoort",
                [Paragraph(_when(complaint, term, in_business=in_business))],
            ),
            Section("Dit schreven we op", [Paragraph(one) for one in _story(complaint)]),
        ],
    )


def _when(complaint: Complaint, term: date, *, in_business: bool) -> str:
    if complaint.route is ComplaintRoute.DEBTOR:
        return DEBTORS_TERM
    weeks = int(parameter("kifid_after_filing", on=complaint.received_on).value)
    words = WHEN_TOLD_IN_BUSINESS if in_business else WHEN_TOLD
    return words.format(term=day(term), weeks=weeks)


def _story(complaint: Complaint) -> list[str]:
    return [line for line in complaint.about.splitlines() if line.strip()]
