"""Every reason that the law can give for a fee has a Dutch sentence, with its facts filled in."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import arrears.law
from arrears.cases.fee_steps import SENTENCES, fee_steps
from arrears.law.fees import DebtorKind, Fee, FeeClaim, Reason, fee_for
from arrears.law.money import ZERO
from arrears.law.parameter import load

ON = date(2026, 11, 18)


def claim(
    principal: str,
    due_on: str,
    received_on: str | None = None,
    *,
    policy: str | None = None,
    paid_on: str | None = None,
) -> FeeClaim:
    return FeeClaim(
        Decimal(principal),
        date.fromisoformat(due_on),
        date.fromisoformat(received_on) if received_on else None,
        recurring=policy is not None,
        contract=policy,
        paid_on=date.fromisoformat(paid_on) if paid_on else None,
    )


def consumer(*claims: FeeClaim, vat: bool = False) -> Fee:
    return fee_for(claims, debtor=DebtorKind.CONSUMER, vat_applies=vat, on=ON)


def business(*claims: FeeClaim) -> Fee:
    return fee_for(claims, debtor=DebtorKind.BUSINESS, vat_applies=False, on=ON)


def each_month(
    principal: str, months: range, *, received_day: int = 15, policy: str = "P-1"
) -> list[FeeClaim]:
    """One claim of a policy a month, each with a notice in the same month."""
    return [
        claim(
            principal,
            f"2026-{month:02}-01",
            f"2026-{month:02}-{received_day}",
            policy=policy,
        )
        for month in months
    ]


# What is owed, and every line that the person reads about it.
EXAMPLES: dict[str, tuple[Fee, list[str]]] = {
    "no notice": (
        consumer(claim("62.50", "2026-10-01")),
        [
            (
                "Over het bedrag van 1 oktober 2026 betaalt u nu geen incassokosten. "
                "Daarvoor moet u eerst een brief krijgen met 14 dagen om zonder kosten te betalen."
            ),
        ],
    ),
    "a notice before the debt was late": (
        consumer(claim("62.50", "2026-10-01", "2026-09-30")),
        ["De brief van 30 september 2026 kwam te vroeg. Daarom betaalt u hierover geen kosten."],
    ),
    "not late yet": (
        consumer(claim("62.50", "2026-11-18")),
        [
            "Het bedrag van 18 november 2026 is nog niet te laat. Daarover betaalt u geen kosten.",
        ],
    ),
    "paid in time": (
        consumer(claim("62.50", "2026-10-01", "2026-10-15", paid_on="2026-10-20")),
        ["U betaalde op 20 oktober 2026, en dat was op tijd. Dat kost u niets extra."],
    ),
    "the fourteen days are running": (
        consumer(claim("62.50", "2026-10-01", "2026-11-09")),
        [
            (
                "U kreeg op 9 november 2026 een brief met 14 dagen de tijd. "
                "Betaalt u uiterlijk op 23 november 2026, dan komen er geen kosten bij."
            ),
        ],
    ),
    # The fourteenth day of a letter of 1 November is a Sunday; on Monday the 16th one may pay.
    "the fourteen days ended in the weekend": (
        fee_for(
            [claim("62.50", "2026-10-01", "2026-11-01")],
            debtor=DebtorKind.CONSUMER,
            vat_applies=False,
            on=date(2026, 11, 16),
        ),
        [
            (
                "U kreeg op 1 november 2026 een brief met 14 dagen de tijd. "
                "Die liepen tot 15 november 2026. Betaal zo snel mogelijk, "
                "dan is de kans het grootst dat er geen kosten bij komen."
            ),
        ],
    ),
    "the minimum, with VAT": (
        consumer(claim("48.00", "2026-09-01", "2026-10-15"), vat=True),
        [
            (
                "U kreeg op 15 oktober 2026 een brief met 14 dagen om zonder kosten te betalen. "
                "Die dagen zijn voorbij. Sinds 30 oktober 2026 mogen er incassokosten bij."
            ),
            "De wet rekent 15% over €\xa048,00. Dat is €\xa07,20.",
            "De wet kent een laagste bedrag van €\xa040,00. Dat geldt hier.",
            "Daar komt 21% btw over €\xa040,00 bij. Dat is €\xa08,40.",
        ],
    ),
    # The letters of 16 October end on 30 October. 15% of 2500, 10% of 2500, 5% of 5000, 1% of
    # 190000, 0.5% of 900000 comes to 7275; the maximum is 6775.
    "the maximum": (
        consumer(claim("1100000.00", "2026-09-01", "2026-10-16")),
        [
            (
                "U kreeg op 16 oktober 2026 een brief met 14 dagen om zonder kosten te betalen. "
                "Die dagen zijn voorbij. Sinds 31 oktober 2026 mogen er incassokosten bij."
            ),
            "De wet rekent 15% over €\xa02.500,00. Dat is €\xa0375,00.",
            "De wet rekent 10% over €\xa02.500,00. Dat is €\xa0250,00.",
            "De wet rekent 5% over €\xa05.000,00. Dat is €\xa0250,00.",
            "De wet rekent 1% over €\xa0190.000,00. Dat is €\xa01.900,00.",
            "De wet rekent 0,5% over €\xa0900.000,00. Dat is €\xa04.500,00.",
            "Het hoogste bedrag is €\xa06.775,00. Meer mag niet.",
        ],
    ),
    "two amounts in one notice": (
        consumer(
            claim("300.00", "2026-08-01", "2026-10-15"),
            claim("200.00", "2026-09-01", "2026-10-15"),
        ),
        [
            (
                "U kreeg op 15 oktober 2026 een brief met 14 dagen om zonder kosten te betalen. "
                "Die dagen zijn voorbij. Sinds 30 oktober 2026 mogen er incassokosten bij."
            ),
            (
                "Er stonden 2 bedragen in dezelfde brief. Die tellen we samen op: €\xa0500,00. "
                "Zo betaalt u maar één keer kosten."
            ),
            "De wet rekent 15% over €\xa0500,00. Dat is €\xa075,00.",
        ],
    ),
    "a second term of the same policy": (
        consumer(*each_month("38.90", range(8, 10))),
        [
            (
                "U kreeg op 15 augustus 2026 een brief met 14 dagen om zonder kosten te betalen. "
                "Die dagen zijn voorbij. Sinds 1 september 2026 mogen er incassokosten bij."
            ),
            "De wet rekent 15% over €\xa038,90. Dat is €\xa05,84.",
            "De wet kent een laagste bedrag van €\xa040,00. Dat geldt hier.",
            (
                "U kreeg op 15 september 2026 een brief met 14 dagen om zonder kosten te betalen. "
                "Die dagen zijn voorbij. Sinds 30 september 2026 mogen er incassokosten bij."
            ),
            (
                "U miste binnen een half jaar vaker een termijn. "
                "Voor die van 1 september 2026 rekent de wet minder: €\xa020,00."
            ),
        ],
    ),
}


def all_reasons() -> Iterator[Reason]:
    """Reasons of every kind that the law gives, from cases that it gives them for."""
    for fee, _ in EXAMPLES.values():
        yield from fee.reasons
    three_in_one = [
        claim("300.00", f"2026-0{month}-01", "2026-10-15", policy="P-1") for month in (7, 8, 9)
    ]
    split = [
        claim("300.00", "2026-08-01", "2026-09-15"),
        claim("200.00", "2026-08-01", "2026-10-15"),
    ]
    weekly = [
        claim("30.00", f"2026-0{month}-{day:02}", f"2026-0{month}-{day + 3:02}", policy="P-1")
        for month in (6, 7)
        for day in (1, 8, 15, 22)
    ]
    for claims in (three_in_one, split, weekly, [claim("0.00", "2026-08-01", "2026-09-15")]):
        yield from consumer(*claims).reasons
    yield from business(claim("100.00", "2026-09-01"), claim("100.00", "2026-10-01")).reasons
    yield from business(*(claim("40.00", f"2026-0{month}-01") for month in (7, 8, 9))).reasons
    yield from business(claim("20.00", "2026-09-01"), claim("300.00", "2026-10-01")).reasons
    unverified = load("statutory_interest_consumer").why_unverified(date(2026, 11, 18))
    assert unverified is not None
    yield unverified


def rules_in_the_law() -> set[str]:
    folder = Path(arrears.law.__file__).parent
    source = "".join(file.read_text() for file in folder.rglob("*.py"))
    return {"parameter.unverified", *re.findall(r'"(fee\.\w+)"', source)}


def told(fee: Fee) -> list[str]:
    return fee_steps(fee).splitlines()


def test_every_rule_of_the_law_has_a_sentence_and_every_sentence_a_rule() -> None:
    assert set(SENTENCES) == rules_in_the_law()


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_fee_is_told_step_by_step(name: str) -> None:
    fee, sentences = EXAMPLES[name]

    assert told(fee) == sentences


@pytest.mark.parametrize("rule", SENTENCES)
def test_the_law_gives_every_fact_that_a_sentence_names(rule: str) -> None:
    reasons = [reason for reason in all_reasons() if reason.rule == rule]

    assert reasons, f"no example leads to {rule}"
    for reason in reasons:
        for line in told(Fee(ZERO, ZERO, (reason,))):
            assert "{" not in line
            assert line.endswith(".")


def test_what_adds_nothing_to_the_sum_is_said_once() -> None:
    on_time = claim("62.50", "2026-10-01", "2026-10-15", paid_on="2026-10-20")

    assert len(told(consumer(on_time, on_time))) == 1


def test_each_amount_is_told_so_that_the_reader_can_add_them_up() -> None:
    """Two notices about equal invoices: two times the minimum."""
    twice = consumer(
        claim("100.00", "2026-08-01", "2026-08-15"), claim("100.00", "2026-09-01", "2026-09-15")
    )

    minimum = "De wet kent een laagste bedrag van €\xa040,00. Dat geldt hier."
    assert str(twice.amount) == "80.00"
    assert told(twice).count(minimum) == 2


def test_what_only_staff_can_settle_is_not_explained_by_halves() -> None:
    assert SENTENCES["fee.needs_person"] == ""
    assert SENTENCES["fee.no_claim"] == ""
