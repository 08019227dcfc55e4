"""The ways in which the rule for periodic instalments (art. 2a Besluit BIK) can be read.

The rule has applied since 2024-10-01 and its text leaves questions open. Each question is one field
here; a reading answers all of them. Only what comes out the same under every reading is certain.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from arrears.law.fees.letters import Letter


@dataclass(frozen=True)
class Reading:
    """One answer to every open question.

    - `any_charged`: a fee of 20 in the past six months makes the next one 20 too, not only one of
      40. Without it each six months start anew with 40.
    - `by_receipt`: the six months run between days of receipt of the letters, not due dates.
    - `end_included`: a day exactly six months later still lies within the six months.
    - `limit_included`: an instalment of exactly the limit falls under the rule.
    - `large_join`: instalments above the limit count in a series with smaller ones.
    - `long_periods_join`: instalments of a quarter or more fall under the rule.
    - `transition_joins`: instalments that fell due before the rule began count for those after.
    - `contracts_join`: instalments of different contracts form one series.
    - `combined_join`: a letter with several claims counts as one instalment of the series.
    - `largest_only`: instalments of one contract in one letter cost the fee of the largest one,
      not the fee over their sum.
    - `split_counts`: a letter costs a fee although a claim in it belonged in an earlier one.
    """

    any_charged: bool
    by_receipt: bool
    end_included: bool
    limit_included: bool
    large_join: bool
    long_periods_join: bool
    transition_joins: bool
    contracts_join: bool
    combined_join: bool
    largest_only: bool
    split_counts: bool

    def includes(self, letter: Letter) -> bool:
        """Whether the letter counts in a series of instalments."""
        return (
            self.counts(letter)
            and bool(letter.instalments)
            and (self.transition_joins or not letter.before_rule)
            and (self.long_periods_join or not letter.long_period)
            and self._includes_size(letter)
        )

    def counts(self, letter: Letter) -> bool:
        """Whether the letter costs a fee at all."""
        return self.split_counts or not letter.split

    def _includes_size(self, letter: Letter) -> bool:
        if letter.combined:
            return self.combined_join
        if letter.at_limit:
            return self.limit_included or self.large_join
        return self.large_join or not letter.above_limit


def readings(letters: Sequence[Letter]) -> Iterator[Reading]:
    """Every reading that can make a difference for these letters."""
    questions = _open_questions(letters)
    answers = ((False, True) if is_open else (False,) for is_open in questions.values())
    for combination in product(*answers):
        yield Reading(**dict(zip(questions, combination, strict=True)))


def _open_questions(letters: Sequence[Letter]) -> dict[str, bool]:
    """Which questions these letters raise: most need a series, so two letters or more."""
    recurring = [letter for letter in letters if letter.instalments]
    series = len(recurring) > 1
    sizes = {letter.above_limit or letter.at_limit for letter in recurring}
    return {
        "any_charged": series,
        "by_receipt": series,
        "end_included": series,
        "limit_included": series and any(letter.at_limit for letter in recurring),
        "large_join": len(sizes) > 1,
        "long_periods_join": series and any(letter.long_period for letter in recurring),
        "transition_joins": series and any(letter.before_rule for letter in recurring),
        "contracts_join": len({letter.contracts for letter in recurring}) > 1,
        "combined_join": series and any(letter.combined for letter in recurring),
        "largest_only": any(letter.repeats_contract for letter in recurring),
        "split_counts": any(letter.split for letter in letters),
    }
