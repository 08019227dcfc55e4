"""What is read by whoever holds the telephone: who writes and why, and nothing of the case."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from arrears.cases.kinds import Channel, OutreachKind
from arrears.cases.outreach.due import Due
from arrears.cases.outreach.plan import Planned
from arrears.cases.outreach.reaching import Reach
from arrears.channels.outbound.wording import wording_of
from arrears.law.premium import Event
from scripts.texts.sms import GSM_7, TWICE
from tests.arrears.case_lines import CREDITOR, Line
from tests.arrears.cases.outreach.looking import late
from tests.arrears.unstored_cases import case_of
from tests.contract.twilio.content import CONTENT, TEMPLATES

TWO_PARTS = 2 * 153
AGENCY = {
    "name": "Duinrand Verzekeringen",
    "uses_agency": True,
    "agency": "Lindewaard Incasso",
    "registration": "VOORBEELD-0001",
    "phone": "+31850000002",
}


def message(due: Due, line: Line | None = None, channel: Channel = Channel.SMS) -> Planned:
    return Planned(case_of(line or late()), due, Reach(channel, "+31612345678"))


def said(due: Due, **changes: Any) -> str:
    return wording_of(message(due, late(**changes))).text


def every_due() -> Iterator[Due]:
    for step in (Event.FIRST_REMINDER, Event.SECOND_REMINDER, Event.THIRD_REMINDER):
        for days_left in (None, 9, 1):
            yield Due(OutreachKind.REMINDER, "k", days_left=days_left, step=step)
    for days_left in (0, 1, 14):
        yield Due(OutreachKind.INSTALMENT_DUE, "k", days_left=days_left)
    yield Due(OutreachKind.INSTALMENT_MISSED, "k", days_left=-3)
    yield Due(OutreachKind.ARRANGEMENT_CONFIRMED, "k")


EVERY = list(every_due())


def name(due: Due) -> str:
    return f"{due.step or due.kind} {due.days_left}"


@pytest.mark.parametrize("due", EVERY, ids=name)
@pytest.mark.parametrize("creditor", [CREDITOR, CREDITOR | AGENCY])
@pytest.mark.parametrize("stage", ["reminder", "extrajudicial"])
def test_it_fits_two_parts_of_an_sms_in_plain_signs(due: Due, creditor: Line, stage: str) -> None:
    text = said(due, creditor=creditor, stage=stage)

    assert set(text) <= GSM_7
    assert not set(text) & TWICE
    assert len(text) <= TWO_PARTS


@pytest.mark.parametrize("due", EVERY, ids=name)
def test_it_names_who_writes_how_to_answer_and_how_to_stop(due: Due) -> None:
    text = said(due)

    assert text.startswith("Dag, dit is de digitale assistent van Voorbeeld Verzekeringen. ")
    assert "Antwoord op dit bericht" in text
    assert text.endswith("Stop? Antwoord STOP.")


@pytest.mark.parametrize("due", EVERY, ids=name)
def test_it_gives_nothing_of_the_case_away(due: Due) -> None:
    """Amount, policy, name, day of birth, case number: nothing that a stranger may not read."""
    text = said(due).casefold()

    assert not any(sign.isdigit() for sign in text.replace(str(due.days_left), ""))
    for secret in ("noor", "62", "p-77", "auto", "1990", "000123", "schuld", "achterstand"):
        assert secret not in text


@pytest.mark.parametrize("due", EVERY, ids=name)
def test_nobody_is_told_that_they_did_not_pay_or_what_comes_of_it(due: Due) -> None:
    text = said(due).casefold()

    for threat in ("niet betaald", "incasso", "deurwaarder", "kosten", "dekking", "moet"):
        assert threat not in text


def test_an_agency_that_acts_is_named_with_its_registration_and_for_whom() -> None:
    """Art. 11 Wki."""
    due = EVERY[0]
    agency = CREDITOR | AGENCY

    assert "van Lindewaard Incasso (register VOORBEELD-0001), namens Duinrand Verz" in said(
        due, creditor=agency, stage="extrajudicial"
    )
    assert "van Duinrand Verzekeringen." in said(due, creditor=agency)


def test_who_can_be_called_is_named_with_the_number() -> None:
    assert "Antwoord hier of bel 085 000 0002." in said(EVERY[0], creditor=CREDITOR | AGENCY)


@pytest.mark.parametrize(
    ("days_left", "when"), [(0, "vandaag"), (1, "morgen"), (2, "over 2 dagen")]
)
def test_the_day_of_an_instalment_is_told_as_people_say_it(days_left: int, when: str) -> None:
    due = Due(OutreachKind.INSTALMENT_DUE, "k", days_left=days_left)

    assert f"Uw volgende termijn is {when}." in said(due)


def test_a_missed_instalment_is_not_seen_and_there_are_ways_out() -> None:
    text = said(Due(OutreachKind.INSTALMENT_MISSED, "k"))

    assert "Ik zie uw termijn nog niet. Die kan onderweg zijn." in text
    assert "Nieuw voorstel, uitstel of een collega: het kan." in text


@pytest.mark.parametrize("due", EVERY, ids=name)
def test_over_whatsapp_it_goes_by_the_template_of_its_kind(due: Due) -> None:
    words = wording_of(message(due, channel=Channel.WHATSAPP))

    assert words.template == due.kind.value
    assert words.variables is not None
    assert words.variables["1"] == "Voorbeeld Verzekeringen"
    assert all(value in words.text for value in words.variables.values())


@pytest.mark.parametrize("due", EVERY, ids=name)
def test_what_the_log_says_is_what_the_approved_template_says(due: Due) -> None:
    words = wording_of(message(due, channel=Channel.WHATSAPP))
    template = TEMPLATES[CONTENT[words.template or ""]]

    assert words.text == template.filled(words.variables or {})[0]


LONGEST = Due(OutreachKind.REMINDER, "k", days_left=30, step=Event.FIRST_REMINDER)


@example(LONGEST, 200 * "n", "extrajudicial")
@example(LONGEST, 100 * "n ", "extrajudicial")
@given(
    st.sampled_from(EVERY),
    st.text(st.characters(categories=["L", "N", "Zs"]), min_size=1, max_size=200).filter(str.strip),
    st.sampled_from(["reminder", "extrajudicial"]),
)
def test_a_name_of_any_length_leaves_room_for_the_rest(due: Due, name: str, stage: str) -> None:
    creditor = CREDITOR | AGENCY | {"name": name, "agency": name}

    assert len(said(due, creditor=creditor, stage=stage)) <= TWO_PARTS


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        ("Voorbeeld Verzekeringen van Nederland", "Voorbeeld Verzekeringen..."),
        ("Zorgverzekeringsmaatschappij", "Zorgverzekeringsmaatsch..."),
        (" Waterlandverzekeringen N.V. ", "Waterlandverzekeringen..."),
    ],
)
def test_who_writes_is_named_however_long_the_name_is(whole: str, short: str) -> None:
    text = said(EVERY[0], creditor=CREDITOR | {"name": whole})

    assert f"assistent van {short}. " in text


@given(
    st.sampled_from(EVERY),
    st.dates(date(1920, 1, 1), date(2005, 12, 31)),
    st.sampled_from([("Noor", "de Wit", "1234AB"), ("Abdel", "Öztürk", "9999ZZ")]),
)
def test_equal_cases_read_the_same_words(due: Due, born: date, who: tuple[str, str, str]) -> None:
    first, last, postcode = who
    person = {"first_name": first, "last_name": last, "postcode": postcode}

    assert said(due, person=person | {"date_of_birth": born.isoformat()}) == said(due)
