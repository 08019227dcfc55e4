"""Reading the case file: each rule, and that a refusal tells what is wrong but nothing personal."""

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.cases.case_file import CaseLine, as_line
from arrears.cases.case_lines import BadLine, read_lines
from arrears.cases.kinds import PersonKind, PolicyType, Stage, WhatsAppUse
from tests.arrears.case_lines import (
    CREDITOR,
    PERSON,
    POLICY,
    Line,
    as_file,
    case_line,
    invoice,
    premium,
)


def rows(lines: Iterable[bytes]) -> list[CaseLine | BadLine]:
    """What is read of a file, without the numbers of good lines."""
    return [one if isinstance(one, BadLine) else one[1] for one in read_lines(lines)]


EXAMPLE = """
{"number": "2026-000123",
 "creditor": {"name": "Voorbeeld Verzekeringen", "kind": "insurer", "uses_agency": false,
              "vat_deductible": false, "charges_interest": false,
              "protocol": "intermediary_21_30_35_49_58",
              "iban": "NL91ABNA0417164300", "phone": "+31850000000",
              "email": "betalen@voorbeeld.example",
              "agency": null, "registration": null, "whatsapp": "off"},
 "person": {"first_name": "Noor", "last_name": "Voorbeeld", "postcode": "1234AB",
            "date_of_birth": "1990-02-03", "kind": "consumer", "company": null,
            "phone": "+31600000000", "email": null},
 "policies": [{"number": "P-77", "type": "car", "premium": "62.50", "frequency": "month",
               "license_plate": null, "cover": null, "ended_on": null}],
 "claims": [{"policy": "P-77", "invoice": null, "principal": "62.50", "due_on": "2026-10-01",
             "reminders_on": ["2026-10-22"], "notice_received_on": null,
             "notice_states_vat": false}],
 "payments": [{"on": "2026-11-02", "amount": "20.00"}],
 "arrangement": {"agreed_on": "2026-11-05", "day_of_month": 25,
                 "instalments": [{"due_on": "2026-11-25", "amount": "42.50", "paid_on": null}]},
 "collection_files": [{"number": "2026-000124", "submitted_on": "2026-08-20",
                       "phase": "extrajudicial",
                       "debtor": {"name": "Voorbeeld BV", "kind": "business"},
                       "invoices": [{"number": "F-1", "amount": "500.00", "due_on": "2026-07-01"}],
                       "notice_received_on": null,
                       "correspondence": [{"on": "2026-08-24", "kind": "letter",
                                           "direction": "out", "what": "first letter"}],
                       "receipts": [{"on": "2026-09-28", "amount": "100.00"}]}],
 "stage": "reminder", "disputed": false, "representative": null, "documents": []}
"""


def read(*lines: Line) -> list[CaseLine | BadLine]:
    return rows(as_file(*lines))


def row_of(line: Line) -> CaseLine:
    (row,) = read(line)
    assert isinstance(row, CaseLine)
    return row


def refusal_of(line: Line) -> str:
    (row,) = read(line)
    assert isinstance(row, BadLine)
    return row.reason


def person(**changes: Any) -> Line:
    return case_line(person=PERSON | changes)


def creditor(**changes: Any) -> Line:
    return case_line(creditor=CREDITOR | changes)


def claim(**changes: Any) -> Line:
    return case_line(claims=[invoice() | changes])


def policy(**changes: Any) -> Line:
    return case_line(policies=[POLICY | changes])


def payment(**changes: Any) -> Line:
    return case_line(payments=[{"on": "2026-11-02", "amount": "20.00"} | changes])


def instalment(**changes: Any) -> Line:
    term = {"due_on": "2026-11-25", "amount": "42.50"} | changes
    arrangement = {"agreed_on": "2026-11-05", "day_of_month": 25, "instalments": [term]}
    return case_line(arrangement=arrangement)


def representative(**changes: Any) -> Line:
    return case_line(representative={"role": "administrator", "name": "De Brug"} | changes)


def collection_file(**changes: Any) -> Line:
    file = {
        "number": "2026-000124",
        "submitted_on": "2026-08-20",
        "debtor": {"name": "Voorbeeld BV"},
    }
    return case_line(collection_files=[file | changes])


def test_the_example_of_the_description_is_read_as_it_stands() -> None:
    row = row_of(json.loads(EXAMPLE))

    assert row.number == "2026-000123"
    assert row.person.date_of_birth == date(1990, 2, 3)
    assert row.policies[0].type is PolicyType.CAR
    assert row.claims[0].principal == Decimal("62.50")
    assert row.payments[0].on == date(2026, 11, 2)
    assert row.arrangement is not None
    assert row.arrangement.instalments[0].amount == Decimal("42.50")
    assert row.collection_files[0].correspondence[0].what == "first letter"


def test_what_is_left_out_has_the_default_that_the_description_shows() -> None:
    row = row_of(case_line())

    assert not row.creditor.uses_agency
    assert not row.creditor.vat_deductible
    assert not row.creditor.charges_interest
    assert row.creditor.protocol == "intermediary_21_30_35_49_58"
    assert row.creditor.whatsapp is WhatsAppUse.OFF
    assert row.person.kind is PersonKind.CONSUMER
    assert row.claims[0].notice_received_on is None
    assert not row.claims[0].notice_states_vat
    assert (row.stage, row.disputed) == (Stage.REMINDER, False)
    assert (row.representative, row.arrangement, row.documents) == (None, None, ())


@pytest.mark.parametrize(
    ("line", "place"),
    [
        pytest.param(case_line(kleur="rood"), "kleur", id="of the case"),
        pytest.param(creditor(kvk="1"), "creditor.kvk", id="of the creditor"),
        pytest.param(person(bsn="1"), "person.bsn", id="of the person"),
        pytest.param(policy(merk="Volvo"), "policies.0.merk", id="of a policy"),
        pytest.param(claim(rente="1"), "claims.0.rente", id="of a claim"),
        pytest.param(payment(via="bank"), "payments.0.via", id="of a payment"),
        pytest.param(
            instalment(boete="1"), "arrangement.instalments.0.boete", id="of an instalment"
        ),
        pytest.param(representative(fax="1"), "representative.fax", id="of a representative"),
        pytest.param(
            collection_file(rol="eiser"), "collection_files.0.rol", id="of a collection file"
        ),
    ],
)
def test_an_unknown_key_is_refused_by_its_name(line: Line, place: str) -> None:
    assert refusal_of(line).startswith(f"{place}: Extra inputs are not permitted")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        pytest.param(case_line(number="2026-12"), "number", id="case number too short"),
        pytest.param(case_line(number="1999-000123"), "number", id="case number of 1999"),
        pytest.param(case_line(number="2026-000123\n"), "number", id="case number with a newline"),
        pytest.param(creditor(iban="NL91ABNA0417164301"), "creditor.iban", id="IBAN with a typo"),
        pytest.param(creditor(iban="NL91"), "creditor.iban", id="IBAN of four characters"),
        pytest.param(creditor(iban=""), "creditor.iban", id="no IBAN"),
        pytest.param(creditor(kind="bank"), "creditor.kind", id="unknown kind of creditor"),
        pytest.param(creditor(whatsapp="ja"), "creditor.whatsapp", id="unknown use of WhatsApp"),
        pytest.param(creditor(phone="0850000000"), "creditor.phone", id="phone not in E.164"),
        pytest.param(creditor(email="geen adres"), "creditor.email", id="e-mail without an at"),
        pytest.param(person(postcode="1234 AB"), "person.postcode", id="postcode with a space"),
        pytest.param(person(postcode="0234AB"), "person.postcode", id="postcode with a zero first"),
        pytest.param(person(date_of_birth="1899-12-31"), "person.date_of_birth", id="born in 1899"),
        pytest.param(
            person(date_of_birth="1990-02-30"), "person.date_of_birth", id="born on 30 February"
        ),
        pytest.param(person(date_of_birth="03-02-1990"), "person.date_of_birth", id="Dutch date"),
        pytest.param(person(first_name=""), "person.first_name", id="no first name"),
        pytest.param(person(kind="mens"), "person.kind", id="unknown kind of person"),
        pytest.param(claim(principal="-1.00"), "claims.0.principal", id="negative principal"),
        pytest.param(claim(principal="0.00"), "claims.0.principal", id="principal of nothing"),
        pytest.param(claim(principal="1.005"), "claims.0.principal", id="half a cent"),
        pytest.param(claim(principal="62,50"), "claims.0.principal", id="decimal comma"),
        pytest.param(claim(principal="NaN"), "claims.0.principal", id="not a number"),
        pytest.param(claim(principal="Infinity"), "claims.0.principal", id="infinity"),
        pytest.param(claim(principal="99999999999.00"), "claims.0.principal", id="too much"),
        pytest.param(claim(due_on="1899-12-31"), "claims.0.due_on", id="due in 1899"),
        pytest.param(policy(premium="-62.50"), "policies.0.premium", id="negative premium"),
        pytest.param(policy(frequency="week"), "policies.0.frequency", id="unknown frequency"),
        pytest.param(payment(amount="-20.00"), "payments.0.amount", id="negative payment"),
        pytest.param(
            instalment(amount="0"), "arrangement.instalments.0.amount", id="instalment of nothing"
        ),
        pytest.param(
            case_line(
                arrangement={"agreed_on": "2026-11-05", "day_of_month": 25, "instalments": []}
            ),
            "arrangement.instalments",
            id="arrangement without instalments",
        ),
        pytest.param(
            representative(role="buurman"), "representative.role", id="unknown representative"
        ),
        pytest.param(
            collection_file(number="124"), "collection_files.0.number", id="number of a file"
        ),
        pytest.param(case_line(stage="klaar"), "stage", id="unknown stage"),
        pytest.param(case_line(disputed="misschien"), "disputed", id="neither yes nor no"),
    ],
)
def test_a_value_that_cannot_be_is_refused_at_its_place(line: Line, place: str) -> None:
    assert refusal_of(line).startswith(f"{place}: ")


@pytest.mark.parametrize("key", ["number", "creditor", "person"])
def test_a_key_that_must_be_there_is_missed_by_its_name(key: str) -> None:
    line = case_line()
    del line[key]

    assert refusal_of(line) == f"{key}: Field required"


def test_a_line_with_two_mistakes_tells_both() -> None:
    reason = refusal_of(person(postcode="12", date_of_birth="1899-01-01"))

    assert "person.postcode: " in reason
    assert "person.date_of_birth: " in reason


@pytest.mark.parametrize(
    "iban", ["NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "nl91abna0417164300"]
)
def test_an_iban_is_kept_as_one_word(iban: str) -> None:
    assert row_of(creditor(iban=iban)).creditor.iban == "NL91ABNA0417164300"


@pytest.mark.parametrize(
    ("received", "is_taken"),
    [
        pytest.param("2026-08-31", False, id="the day before"),
        pytest.param("2026-09-01", False, id="on the due date"),
        pytest.param("2026-09-02", True, id="the day after"),
    ],
)
def test_a_notice_before_the_debt_was_late_is_refused(received: str, is_taken: bool) -> None:
    (row,) = read(claim(due_on="2026-09-01", notice_received_on=received))

    assert isinstance(row, CaseLine) is is_taken
    if isinstance(row, BadLine):
        assert "received before the claim was overdue" in row.reason


def test_a_claim_on_a_policy_that_the_line_lacks_is_refused() -> None:
    assert isinstance(read(case_line(policies=[POLICY], claims=[premium()]))[0], CaseLine)
    assert "which the line lacks" in refusal_of(case_line(claims=[premium()]))


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b'{"number": "2026-000123", "creditor": {"na', id="half a line"),
        pytest.param(b"[]", id="a list"),
        pytest.param(b'"2026-000123"', id="a string"),
        pytest.param(b"null", id="null"),
        pytest.param(b"number;name", id="a spreadsheet"),
        pytest.param(b"{}{}", id="two objects on a line"),
    ],
)
def test_a_line_that_is_no_object_is_refused(raw: bytes) -> None:
    (row,) = rows([raw])

    assert isinstance(row, BadLine)
    assert row.line == 1


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_another_encoding_is_called_that_and_no_guess_is_made(encoding: str) -> None:
    raw = json.dumps(person(first_name="Zoë"), ensure_ascii=False).encode(encoding)

    assert (rows([raw])) == [BadLine(1, "is not UTF-8 text")]


def test_the_mark_that_windows_puts_before_a_file_is_no_mistake() -> None:
    (first,) = as_file(case_line())

    assert isinstance(rows([b"\xef\xbb\xbf" + first])[0], CaseLine)


def test_accents_and_other_scripts_are_kept() -> None:
    row = row_of(person(first_name="Zoë", last_name="Yılmaz-Šimić 山"))

    assert (row.person.first_name, row.person.last_name) == ("Zoë", "Yılmaz-Šimić 山")


def test_lines_are_counted_as_an_editor_does_blank_ones_too() -> None:
    good = as_file(case_line())[0]

    found = rows([b"\n", good + b"\r\n", b"  \n", b"{}\n"])

    assert [type(row) for row in found] == [CaseLine, BadLine]
    assert isinstance(found[1], BadLine)
    assert found[1].line == 4


def test_a_case_that_stands_in_the_file_twice_is_refused_the_second_time() -> None:
    rows = read(case_line(), case_line("2026-000124"), case_line(stage="judicial"))

    assert [type(row) for row in rows] == [CaseLine, CaseLine, BadLine]
    assert rows[2] == BadLine(3, "case 2026-000123 stands on line 1 already")


@pytest.mark.parametrize(
    ("line", "secret"),
    [
        pytest.param(person(postcode="9999ZZ9"), "9999ZZ9", id="postcode"),
        pytest.param(person(date_of_birth="1871-05-04"), "1871", id="date of birth"),
        pytest.param(person(phone="0612345678"), "0612345678", id="phone number"),
        pytest.param(person(email="noor.voorbeeld"), "noor.voorbeeld", id="e-mail address"),
        pytest.param(person(first_name=["Noor"]), "Noor", id="name"),
        pytest.param(creditor(iban="NL00ABNA0417164300"), "0417164300", id="account number"),
        pytest.param(claim(principal="-777.77"), "777", id="amount"),
        pytest.param(person(kind="weduwe"), "weduwe", id="kind of person"),
        pytest.param(
            case_line(claims=[premium(policy="POLIS-DE-WIT")]), "DE-WIT", id="policy number"
        ),
    ],
)
def test_a_reason_never_repeats_what_the_line_holds(line: Line, secret: str) -> None:
    assert secret not in refusal_of(line)


def test_half_a_line_is_not_repeated_either() -> None:
    (row,) = rows([b'{"person": {"first_name": "Noor", "last_name": "Voorbe'])

    assert isinstance(row, BadLine)
    assert "Noor" not in row.reason


def test_the_same_content_in_another_order_has_the_same_digest() -> None:
    line = case_line(policies=[POLICY])
    turned = dict(reversed(line.items()))

    assert row_of(line).digest() == row_of(turned).digest()
    assert row_of(line).digest() != row_of(line | {"disputed": True}).digest()


def test_a_row_written_to_a_file_is_the_same_row_when_read_again() -> None:
    row = row_of(json.loads(EXAMPLE))

    assert (rows([as_line(row).encode()])) == [row]


@given(st.lists(st.binary(max_size=200), max_size=5))
def test_no_bytes_make_reading_fail(lines: list[bytes]) -> None:
    assert all(isinstance(row, BadLine) for row in rows(lines))


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=10),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
        max_leaves=5,
    ),
    st.sampled_from(sorted(case_line(policies=[POLICY], payments=[], stage="reminder"))),
)
def test_no_value_makes_reading_fail(value: Any, key: str) -> None:
    raw = json.dumps(case_line() | {key: value}).encode()

    (row,) = rows([raw])

    assert isinstance(row, CaseLine | BadLine)


@pytest.mark.parametrize(
    "name", ["van\u00a0der Berg", "O\u2019Neil", "\u0646\u200c\u0627", "Zoë-Anne"]
)
def test_a_name_may_hold_whatever_names_hold(name: str) -> None:
    line = json.dumps(case_line(person=PERSON | {"last_name": name})).encode()

    (row,) = rows([line])

    assert isinstance(row, CaseLine)
    assert row.person.last_name == name


@pytest.mark.parametrize("sign", ["\0", "\n", "\x1b", "\u2028", "\ue000"])
def test_a_name_holds_no_control_characters(sign: str) -> None:
    line = json.dumps(case_line(person=PERSON | {"last_name": f"Berg{sign}"})).encode()

    (bad,) = rows([line])

    assert isinstance(bad, BadLine)
    assert "not text" in bad.reason


def test_a_protocol_that_nobody_wrote_down_is_refused_with_the_known_ones() -> None:
    line = json.dumps(case_line(creditor=CREDITOR | {"protocol": "own_days"})).encode()

    (bad,) = rows([line])

    assert isinstance(bad, BadLine)
    assert "known are intermediary_21_30_35_49_58, statutory" in bad.reason
