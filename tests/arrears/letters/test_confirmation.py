"""What the confirmation letter says: every term of the arrangement, and sums that add up."""

from decimal import Decimal

import pytest

from arrears.cases.demo import INSURER_WITH_AGENCY
from arrears.cases.store import Store
from arrears.law.arrangements import MonthlyAmount, Months
from arrears.letters.keeping import file_of
from tests.arrears.case_lines import CREDITOR, PERSON, POLICY, case_line, invoice, premium
from tests.arrears.letters.agreed import agreed, letter_ids, text_of

pytestmark = pytest.mark.usefixtures("fixed_day")


async def letter_text(store: Store) -> str:
    """What the latest letter says; its spaces that do not break as any other."""
    file = await file_of(store, (await letter_ids(store))[-1])
    return text_of(file.content).replace("\xa0", " ")


async def test_it_names_every_term_of_the_arrangement(store: Store) -> None:
    await agreed(store)

    text = await letter_text(store)

    for term in (
        "Bevestiging van uw betalingsregeling",
        "Beste Noor Voorbeeld,",
        "Zaaknummer: 2026-000123",
        "Op woensdag 18 november 2026 spraken we met u af hoe u betaalt.",
        "U betaalt in totaal € 240,00, in 4 termijnen.",
        "1 woensdag 25 november 2026 € 60,00",
        "2 maandag 28 december 2026 € 60,00",
        "3 maandag 25 januari 2027 € 60,00",
        "4 donderdag 25 februari 2027 € 60,00",
        "Totaal € 240,00",
        "Factuur F-1 1 september 2026 € 240,00",
        "Rekeningnummer (IBAN) NL91 ABNA 0417 1643 00",
        "Op naam van Voorbeeld Verzekeringen",
        "Kenmerk 2026-000123",
        "Lukt een betaling een keer niet?",
        "één keer per maand",
        "Een klacht mag u altijd doorgeven",
        "Geldfit",
    ):
        assert term in text


async def test_what_it_is_about_adds_up_to_what_is_paid(store: Store) -> None:
    claims = [
        premium("62.50", "2026-08-01", notice_received_on="2026-08-10"),
        premium("62.50", "2026-09-01"),
    ]
    payments = [{"on": "2026-10-02", "amount": "20.00"}]
    await agreed(
        store,
        case_line(policies=[POLICY], claims=claims, payments=payments),
        MonthlyAmount(Decimal("50.00")),
    )

    text = await letter_text(store)

    assert "Autoverzekering, polis P-77 1 augustus 2026 € 62,50" in text
    assert "Incassokosten € 40,00" in text
    assert "Al betaald € -20,00" in text
    assert text.count("Totaal € 145,00") == 2


async def test_a_payment_at_once_is_no_payment_in_parts(store: Store) -> None:
    await agreed(store, wish=Months(1))

    text = await letter_text(store)

    assert "U betaalt € 240,00 in één keer." in text
    assert "termijnen" not in text


async def test_it_tells_whom_to_ask_and_who_acts_with_which_registration(store: Store) -> None:
    line = case_line(creditor=INSURER_WITH_AGENCY, stage="extrajudicial")
    await agreed(store, line)

    text = await letter_text(store)

    assert "Lindewaard Incasso voor Duinrand Verzekeringen" in text
    assert "onder nummer VOORBEELD-0001" in text
    assert "via 085 000 0002 of betalen@duinrand.example" in text


async def test_without_an_agency_nobody_else_is_named(store: Store) -> None:
    await agreed(store, case_line(creditor=INSURER_WITH_AGENCY))

    text = await letter_text(store)

    assert "Lindewaard" not in text
    assert text.startswith("Duinrand Verzekeringen")


async def test_a_creditor_that_cannot_be_reached_otherwise_is_asked_in_the_chat(
    store: Store,
) -> None:
    await agreed(store, case_line(creditor=CREDITOR))

    assert "Stel uw vraag in de chat. Een medewerker helpt u daar ook." in await letter_text(store)


async def test_a_business_is_named_above_its_person(store: Store) -> None:
    owner = PERSON | {"kind": "business", "company": "Kuipers Tegelwerken"}
    await agreed(store, case_line(person=owner, claims=[invoice()]))

    assert "Kuipers Tegelwerken Noor Voorbeeld" in await letter_text(store)
