"""Canned answers: texts that colleagues send often, with words that the case fills in."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, note
from arrears.cases.entries import text_of
from arrears.cases.models import CannedAnswer, Case
from arrears.cases.overview import overview_of
from arrears.cases.paragraphs import paragraphs_of
from arrears.cases.staff import access_staff
from arrears.clock import now
from arrears.wording import account, euros, telephone

LONGEST_TITLE, LONGEST_BODY = 100, 2000
PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
COLLEAGUE = "medewerker"
# What stands in braces, and what comes in its place.
PLACEHOLDERS: Mapping[str, str] = {
    "naam": "voornaam en achternaam",
    "zaaknummer": "nummer van de zaak",
    "openstaand": "wat vandaag openstaat",
    "schuldeiser": "aan wie het geld toekomt",
    "rekeningnummer": "IBAN om naar te betalen",
    "telefoon": "telefoonnummer van de schuldeiser",
    COLLEAGUE: "uw voornaam",
}

# Built once: building it anew costs more than running it.
BY_TITLE = select(CannedAnswer).order_by(func.lower(CannedAnswer.title), CannedAnswer.id)


class UnknownPlaceholder(Refused):
    """A text has words in braces that nothing can fill in; `names` are those."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(*names)
        self.names = names


class TitleTaken(Refused):
    """There is a canned answer with that title already."""


class AnswerUnknown(Refused):
    """There is no such canned answer."""


def placeholders_in(body: str) -> Sequence[str]:
    """The words in braces of a text, each once, in order."""
    return list(dict.fromkeys(PLACEHOLDER.findall(body)))


def filled(body: str, values: Mapping[str, str]) -> str:
    """The text with what is known in place of its placeholders; what is not known stays."""
    return PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), body)


def values_of(case: Case | None, *, colleague: str, on: date) -> Mapping[str, str]:
    """What there is to fill in: of the case only what is certain, without one only who writes."""
    values = {COLLEAGUE: colleague.partition(" ")[0]}
    if case is None:
        return values
    values |= {
        "naam": f"{case.person.first_name} {case.person.last_name}",
        "zaaknummer": case.number,
        "schuldeiser": case.creditor.name,
        "rekeningnummer": account(case.creditor.iban),
    }
    if case.creditor.phone is not None:
        values["telefoon"] = telephone(case.creditor.phone)
    overview = overview_of(case, on=on)
    if overview.certain:
        values["openstaand"] = euros(overview.open)
    return values


async def find_answers(session: AsyncSession) -> Sequence[CannedAnswer]:
    """All canned answers, by title."""
    return (await session.scalars(BY_TITLE)).all()


async def access_answer(session: AsyncSession, answer_id: int) -> CannedAnswer:
    """One canned answer. Raises AnswerUnknown."""
    answer = await session.get(CannedAnswer, answer_id)
    if answer is None:
        raise AnswerUnknown(answer_id)
    return answer


async def add_answer(session: AsyncSession, title: str, body: str, *, by: Actor) -> CannedAnswer:
    """A new canned answer. Raises NotActiveStaff, NotText, UnknownPlaceholder or TitleTaken."""
    await access_staff(session, by.staff_id)
    title, body = await _checked(session, title, body)
    answer = CannedAnswer(title=title, body=body, changed_at=now())
    session.add(answer)
    await session.flush()
    await note(session, "canned_answer:added", by, answer_id=answer.id)
    return answer


async def change_answer(
    session: AsyncSession, answer_id: int, title: str, body: str, *, by: Actor
) -> CannedAnswer:
    """Another title or text. Raises AnswerUnknown, or as `add_answer` does."""
    await access_staff(session, by.staff_id)
    answer = await access_answer(session, answer_id)
    title, body = await _checked(session, title, body, besides=answer_id)
    answer.title, answer.body, answer.changed_at = title, body, now()
    await note(session, "canned_answer:changed", by, answer_id=answer_id)
    return answer


async def remove_answer(session: AsyncSession, answer_id: int, *, by: Actor) -> None:
    """Take a canned answer away; removed twice, it is gone. Raises NotActiveStaff."""
    await access_staff(session, by.staff_id)
    answer = await session.get(CannedAnswer, answer_id)
    if answer is not None:
        await session.delete(answer)
        await note(session, "canned_answer:removed", by, answer_id=answer_id)


async def _checked(
    session: AsyncSession, title: str, body: str, *, besides: int | None = None
) -> tuple[str, str]:
    title, body = text_of(title, longest=LONGEST_TITLE), paragraphs_of(body, longest=LONGEST_BODY)
    if unknown := [name for name in placeholders_in(body) if name not in PLACEHOLDERS]:
        raise UnknownPlaceholder(unknown)
    named = select(CannedAnswer.id).where(func.lower(CannedAnswer.title) == title.lower())
    if await session.scalar(named.where(CannedAnswer.id != (besides or 0))) is not None:
        raise TitleTaken(title)
    return title, body
