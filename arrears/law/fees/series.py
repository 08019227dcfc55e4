"""Fees of letters in a row, under one reading of the rule for periodic instalments."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from arrears.law.fees.facts import Fee, no_fee
from arrears.law.fees.letters import ONE_LETTER, Letter
from arrears.law.fees.readings import Reading
from arrears.law.money import ZERO
from arrears.law.parameter import parameter
from arrears.law.reason import reason


@dataclass(frozen=True)
class Charge:
    """What one letter costs, without VAT; `is_next` when it follows another in its series."""

    letter: Letter
    fee: Fee
    is_next: bool = False


def charges(letters: Sequence[Letter], reading: Reading) -> list[Charge]:
    """The charge of every letter under one reading, oldest due date first."""
    members = [letter for letter in letters if reading.includes(letter)]
    others = [letter for letter in letters if not reading.includes(letter)]
    alone = [Charge(letter, _fee_alone(letter, reading)) for letter in others]
    in_series = [charge for group in _series(members, reading) for charge in _run(group, reading)]
    return sorted([*alone, *in_series], key=_order)


def _order(charge: Charge) -> tuple[date, date]:
    return charge.letter.due_on, charge.letter.received_on


def _fee_alone(letter: Letter, reading: Reading) -> Fee:
    """Its own fee, or none when its claim should have been in an earlier letter (6:96 lid 7 BW)."""
    if reading.counts(letter):
        return _own_fee(letter, reading)
    facts = {"due_on": letter.due_on, "received_on": letter.received_on}
    return no_fee(reason("fee.split_notice", ONE_LETTER, **facts))


def _own_fee(letter: Letter, reading: Reading) -> Fee:
    return letter.fee_of_largest if reading.largest_only else letter.fee


def _series(letters: Sequence[Letter], reading: Reading) -> list[list[Letter]]:
    """The letters of one series together: of all contracts, or of each contract by itself."""
    if reading.contracts_join:
        return [list(letters)]

    def contracts(letter: Letter) -> list[str]:
        return sorted(contract or "" for contract in letter.contracts)

    return [list(group) for _, group in groupby(sorted(letters, key=contracts), key=contracts)]


def _run(letters: Iterable[Letter], reading: Reading) -> list[Charge]:
    """The first costs its own fee; a next one within the window the lower fee, since 2024-10-01.

    By art. 2a Besluit BIK. What was owed before that day stays what it was.
    """
    done: list[Charge] = []
    for letter in sorted(letters, key=lambda one: (_day(one, reading), one.due_on)):
        if letter.fixed_before_rule or not _follows_any(letter, done, reading):
            done.append(Charge(letter, _own_fee(letter, reading)))
        else:
            done.append(_next_charge(letter, done, reading))
    return done


def _follows_any(letter: Letter, done: Iterable[Charge], reading: Reading) -> bool:
    """Whether the window holds an earlier fee: any, or only a first one, as the reading says."""
    return any(
        _follows(letter, charge.letter, reading)
        for charge in done
        if reading.any_charged or not charge.is_next
    )


def _next_charge(letter: Letter, done: Iterable[Charge], reading: Reading) -> Charge:
    """The lower fee, as far as the maximum of the window leaves room."""
    following = parameter("cumulation_next_fee", on=letter.fee_from)
    maximum = parameter("cumulation_maximum", on=letter.fee_from)
    window = [one.fee.amount for one in done if _in_window(letter, one.letter, reading)]
    amount = max(ZERO, min(following.value, maximum.value - sum(window, ZERO)))
    rule = "fee.cumulation_next" if amount == following.value else "fee.cumulation_maximum"
    because = reason(rule, following.source, due_on=letter.due_on, gives=amount)
    return Charge(letter, Fee(amount, ZERO, (because,)), is_next=True)


def _follows(letter: Letter, earlier: Letter, reading: Reading) -> bool:
    """As `_in_window`, and under some readings also on the day on which the window ends."""
    if reading.end_included and _day(letter, reading) == _window_end(earlier, reading):
        return True
    return _in_window(letter, earlier, reading)


def _in_window(letter: Letter, earlier: Letter, reading: Reading) -> bool:
    """Whether the letter comes within the window (six months) that begins with an earlier one."""
    return _day(letter, reading) < _window_end(earlier, reading)


def _window_end(letter: Letter, reading: Reading) -> date:
    return letter.window_end_by_receipt if reading.by_receipt else letter.window_end_by_due_date


def _day(letter: Letter, reading: Reading) -> date:
    return letter.received_on if reading.by_receipt else letter.due_on
