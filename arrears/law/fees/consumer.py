"""What a consumer owes: nothing without a fruitless fourteen-day letter (art. 6:96 lid 5-7 BW)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

from arrears.law.fees.facts import Fee, FeeClaim, add_fees, before_law, in_doubt, no_fee
from arrears.law.fees.letters import Letter, letters_of
from arrears.law.fees.notice import TERM, why_no_fee
from arrears.law.fees.readings import Reading, readings
from arrears.law.fees.series import Charge, charges
from arrears.law.fees.tiers import with_vat
from arrears.law.money import ZERO
from arrears.law.parameter import first_day
from arrears.law.reason import reason

OPEN_LAW = "art. 2a Besluit BIK; art. 6:96 lid 7 BW"


def consumer_fee(claims: Sequence[FeeClaim], *, vat_applies: bool, on: date) -> Fee:
    """The fee that a consumer owes to one creditor on a day, since 2012-07-01 (Besluit BIK).

    Instalments of a contract with periodic payments cost less when they follow each other, since
    2024-10-01 (art. 2a Besluit BIK).
    """
    since = first_day("collection_fee_minimum")
    known = [claim for claim in claims if claim.due_on >= since]
    waivers = [(claim, why_no_fee(claim, on=on)) for claim in known]
    letters = letters_of(claim for claim, waiver in waivers if waiver is None)
    return add_fees(
        [
            *(no_fee(waiver) for _, waiver in waivers if waiver),
            *(before_law(claim) for claim in claims if claim.due_on < since),
            _fee_of_letters(letters, vat_applies=vat_applies),
        ]
    )


def _fee_of_letters(letters: Sequence[Letter], *, vat_applies: bool) -> Fee:
    """The lowest of what the readings give, certain when they all give the same."""
    outcomes = {reading: charges(letters, reading) for reading in readings(letters)}
    amounts = {reading: _amount(outcome) for reading, outcome in outcomes.items()}
    lowest = min(amounts, key=amounts.__getitem__)
    fee = add_fees(_opened(charge, vat_applies=vat_applies) for charge in outcomes[lowest])
    highest = max(amounts.values())
    if highest == fee.amount:
        return fee
    return in_doubt(fee, highest=highest, question=_deciding(amounts), source=OPEN_LAW)


def _amount(outcome: Iterable[Charge]) -> Decimal:
    return sum((charge.fee.amount for charge in outcome), ZERO)


def _deciding(amounts: Mapping[Reading, Decimal]) -> str:
    """The names of the open questions that change the amount, for the person who must look."""
    return ", ".join(
        field.name
        for field in fields(Reading)
        if any(
            amounts.get(replace(reading, **{field.name: True}), amount) != amount
            for reading, amount in amounts.items()
        )
    )


def _opened(charge: Charge, *, vat_applies: bool) -> Fee:
    """The fee of one letter with VAT, opened by the reason why it is owed at all."""
    letter = charge.letter
    facts = {"received_on": letter.received_on, "fee_from": letter.fee_from}
    because = reason("fee.notice_ran_out", TERM, due_on=letter.due_on, **facts)
    fee = with_vat(charge.fee, applies=vat_applies, on=letter.fee_from)
    return replace(fee, reasons=(because, *fee.reasons))
