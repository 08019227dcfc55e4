"""What happened on a case so far, as lines to read: claims, reminders, letters, payments."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from actions.wording import day, euros
from arrears.cases.claim_names import what_for
from arrears.cases.models import Claim
from arrears.cases.situation import Situation

# The latest tell most, and a longer list is not read.
MOST_LINES = 8


def history_of(situation: Situation, reminders: Mapping[int, Sequence[date]]) -> str:
    """The latest things that happened by now, a line each, the first one first."""
    happened = [*_about_claims(situation, reminders), *_about_paying(situation)]
    lines = [f"{day(on)}: {what}" for on, what in sorted(set(happened)) if on <= situation.on]
    return "\n".join(lines[-MOST_LINES:])


def _about_claims(
    situation: Situation, reminders: Mapping[int, Sequence[date]]
) -> Iterator[tuple[date, str]]:
    for claim in situation.overview.due:
        yield claim.due_on, f"betaaldag van {euros(claim.principal)} voor {what_for([claim])}"
        for sent_on in reminders.get(claim.id, ()):
            yield (
                sent_on,
                f"herinnering gestuurd voor {_reminded_of(sent_on, situation, reminders)}",
            )
        if claim.notice_received_on is not None:
            yield (
                claim.notice_received_on,
                "brief ontvangen met 14 dagen om zonder kosten te betalen",
            )


def _reminded_of(
    sent_on: date, situation: Situation, reminders: Mapping[int, Sequence[date]]
) -> str:
    """What one reminder was about: everything that was reminded of on that day."""

    def is_in_it(claim: Claim) -> bool:
        return sent_on in reminders.get(claim.id, ())

    return what_for([claim for claim in situation.overview.due if is_in_it(claim)])


def _about_paying(situation: Situation) -> Iterator[tuple[date, str]]:
    for payment in situation.case.payments:
        yield payment.received_on, f"{euros(payment.amount)} ontvangen"
    if situation.course is not None and (agreed_on := situation.course.schedule.agreed_on):
        yield agreed_on, "betalingsregeling afgesproken"
