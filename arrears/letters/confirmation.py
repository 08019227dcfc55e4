"""The letter that confirms an arrangement, with all its terms.

The protocol names them: conditions, instalments, collection moments, and whom to ask. Whoever
collects for another says so, with their number in the register (art. 11 Wki).
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import cast

from arrears.cases.claim_names import name_of
from arrears.cases.creditor_policy import policy_of
from arrears.cases.models import Arrangement, Case, Claim, Creditor
from arrears.cases.overview import Overview, overview_of
from arrears.letters.letter import Letter, Paragraph, Section, Table
from arrears.letters.parties import is_with_agency, name_of_person, recipient_of, sender_of
from arrears.wording import account, capitalised, day, euros, telephone, weekday

TITLE = "Bevestiging van uw betalingsregeling"


def confirmation_of(case: Case, arrangement: Arrangement, *, dated_on: date) -> Letter:
    """The letter about an arrangement, with its instalments, of a whole case."""
    # Nothing comes into force without a yes.
    agreed_on = cast("date", arrangement.agreed_on)
    return Letter(
        title=TITLE,
        dated_on=dated_on,
        sender=sender_of(case),
        recipient=recipient_of(case),
        about=[f"Zaaknummer: {case.number}"],
        greeting=f"Beste {name_of_person(case)},",
        opening=[Paragraph(_opening(agreed_on))],
        sections=[
            Section("Wat u betaalt", list(_schedule(arrangement))),
            Section("Waar het om gaat", list(_about(case, arrangement, on=agreed_on))),
            Section("Zo betaalt u", list(_paying(case))),
            Section("Als betalen een keer niet lukt", [Paragraph(FAILING)]),
            Section("Als u iets wilt veranderen", [Paragraph(_changing(case.creditor))]),
            Section("Als u vragen heeft", [Paragraph(one) for one in _contact(case)]),
            Section("Als u niet tevreden bent", [Paragraph(COMPLAINING)]),
        ],
        closing=["Met vriendelijke groet,", sender_of(case)[0]],
    )


FAILING = (
    "Lukt een betaling een keer niet? Laat het dan vóór de betaaldag weten. Dan zoeken we samen "
    "een oplossing. Laat u niets horen, dan kan de afspraak vervallen. Dan staat het hele bedrag "
    "weer open."
)

HELP = (
    "Heeft u meer rekeningen die u niet kunt betalen? U hoeft dit niet alleen te doen. Bij Geldfit "
    "krijgt u gratis hulp. Bel 0800-8115 of kijk op geldfit.nl."
)

COMPLAINING = (
    "Een klacht mag u altijd doorgeven, in de chat of aan een medewerker. Iemand die er niet bij "
    "betrokken was, bekijkt uw klacht."
)


def _opening(agreed_on: date) -> str:
    return (
        f"Op {weekday(agreed_on)} spraken we met u af hoe u betaalt. In deze brief leest u wat we "
        "hebben afgesproken. Bewaar deze brief goed."
    )


def _schedule(arrangement: Arrangement) -> Iterator[Paragraph | Table]:
    terms = arrangement.instalments
    total = euros(arrangement.total)
    if len(terms) == 1:
        yield Paragraph(f"U betaalt {total} in één keer.")
    else:
        yield Paragraph(f"U betaalt in totaal {total}, in {len(terms)} termijnen.")
    yield Table(
        columns=["Termijn", "Betalen op", "Bedrag"],
        rows=[[str(one.position), weekday(one.due_on), euros(one.amount)] for one in terms],
        total=["Totaal", "", total],
    )


def _about(case: Case, arrangement: Arrangement, *, on: date) -> Iterator[Paragraph | Table]:
    overview = overview_of(case, on=on)
    claims = [_claim_row(one) for one in overview.due]
    columns = ["Waarvoor", "Betaaldag was", "Bedrag"]
    if overview.open == arrangement.total:
        rows = [*claims, *_other_rows(overview)]
        yield Table(columns, rows, total=["Totaal", "", euros(arrangement.total)])
        return
    # A changed schedule is about what was left of the one before.
    yield Table(columns, claims)
    yield Paragraph(
        f"Van dit alles stond nog {euros(arrangement.total)} open. Daarover gaat deze afspraak."
    )


def _claim_row(claim: Claim) -> list[str]:
    name = capitalised(name_of(claim))
    what = f"{name}, polis {claim.policy.number}" if claim.policy else name
    return [what, day(claim.due_on), euros(claim.principal)]


def _other_rows(overview: Overview) -> list[list[str]]:
    parts: Sequence[tuple[str, Decimal]] = (
        ("Wettelijke rente", overview.interest),
        ("Incassokosten", overview.fee.amount),
        ("Btw over de incassokosten", overview.fee.vat),
        ("Al betaald", -overview.paid),
    )
    return [[label, "", euros(amount)] for label, amount in parts if amount]


def _paying(case: Case) -> Iterator[Paragraph | Table]:
    yield Paragraph(
        "U maakt elk bedrag zelf over. Zorg dat u dat uiterlijk op de betaaldag doet. Zet het "
        "kenmerk erbij. Dan weten wij dat het van u komt."
    )
    yield Table(
        columns=["Gegevens", "Om over te maken"],
        rows=[
            ["Rekeningnummer (IBAN)", account(case.creditor.iban)],
            ["Op naam van", case.creditor.name],
            ["Kenmerk", case.number],
        ],
    )


def _changing(creditor: Creditor) -> str:
    often = policy_of(creditor).changes_per_month
    if often == 0:
        return "Dat kan samen met een medewerker. Vraag het in de chat."
    times = "één keer" if often == 1 else f"{often} keer"
    return (
        f"U kunt de regeling {times} per maand zelf veranderen in de chat. Vaker kan ook, samen "
        "met een medewerker."
    )


def _contact(case: Case) -> Iterator[str]:
    creditor = case.creditor
    ways = [telephone(creditor.phone) if creditor.phone else None, creditor.email]
    reached = " of ".join(way for way in ways if way)
    if reached:
        yield f"Stel uw vraag in de chat. Of bereik {creditor.name} via {reached}."
    else:
        yield "Stel uw vraag in de chat. Een medewerker helpt u daar ook."
    if is_with_agency(case):
        yield _registered(creditor)
    yield HELP


def _registered(creditor: Creditor) -> str:
    acts = f"{creditor.agency} behandelt deze zaak voor {creditor.name}."
    if creditor.registration is None:
        return acts
    return (
        f"{acts} {creditor.agency} staat in het register voor incasso, onder nummer "
        f"{creditor.registration}."
    )
