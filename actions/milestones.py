"""The course of an unpaid premium as Dutch sentences: one a day, past and coming."""

from collections.abc import Iterable, Mapping

from actions.wording import day
from arrears.law.parameter import Confidence
from arrears.law.premium import Event, Milestone, Progress

REACHED, COMING, MISSING = Progress.REACHED, Progress.COMING, Progress.NOT_RECORDED
REMINDED: Mapping[Progress, str] = {
    REACHED: "u kreeg een herinnering.",
    COMING: "u krijgt een herinnering.",
    MISSING: "er was een herinnering gepland. Of u die kreeg, zie ik niet.",
}
SENTENCES: Mapping[Event, Mapping[Progress, str]] = {
    Event.DUE: {
        REACHED: "de dag waarop de premie betaald moest zijn.",
        COMING: "de dag waarop u de premie betaalt.",
    },
    Event.FIRST_REMINDER: REMINDED,
    Event.SECOND_REMINDER: REMINDED,
    Event.THIRD_REMINDER: REMINDED,
    Event.FURTHER_REMINDER: REMINDED,
    Event.SUSPENSION_ALLOWED: {
        REACHED: "volgens de wet mag de dekking meestal pas vanaf deze dag stoppen.",
        COMING: "volgens de wet mag de dekking meestal pas vanaf deze dag stoppen.",
    },
    Event.COVER_LAPSES: {
        REACHED: "de dekking verviel. Of dat bij u klopt, kan een medewerker nakijken.",
        COMING: "de dekking vervalt, als de premie dan niet is betaald.",
    },
    Event.HANDOVER_FROM: {
        REACHED: "de verzekeraar of een incassobureau kan het overnemen.",
        COMING: "de verzekeraar of een incassobureau kan het overnemen.",
    },
    Event.HANDOVER_AT_LATEST: {
        REACHED: "de verzekeraar of een incassobureau heeft het nu meestal overgenomen.",
        COMING: "de verzekeraar of een incassobureau neemt het over.",
    },
    Event.PAID: {REACHED: "u betaalde de premie."},
    Event.COVER_RESTARTS: {
        REACHED: "de dekking ging weer in.",
        COMING: "de dekking gaat weer in.",
    },
}


def milestone_lines(milestones: Iterable[Milestone]) -> list[str]:
    """One line a milestone; the handover, of which nobody knows the day, is one line."""
    told = {one.event: one for one in milestones}
    latest = told.get(Event.HANDOVER_AT_LATEST)
    if Event.HANDOVER_FROM in told:
        told.pop(Event.HANDOVER_AT_LATEST, None)
    return [
        f"- {_when(one, latest)}: {SENTENCES[one.event][one.progress]}" for one in told.values()
    ]


def _when(one: Milestone, latest: Milestone | None) -> str:
    if one.confidence is not Confidence.CHECK:
        return day(one.on)
    if latest is None or latest.on == one.on:
        return f"rond {day(one.on)}"
    return f"ongeveer tussen {day(one.on)} en {day(latest.on)}"
