"""What people type, in the one form that the store keeps, or refused."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from arrears.cases.entries import (
    BadEntry,
    NotAKvkNumber,
    NotAnAmount,
    NotAnEmailAddress,
    NotAnIban,
    NotAPhoneNumber,
    NotText,
    amount_of,
    email_of,
    iban_of,
    kvk_number_of,
    phone_of,
    text_of,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("Kuipers Tegelwerken", "Kuipers Tegelwerken", id="as it is"),
        pytest.param("  Kuipers \n Tegelwerken\t", "Kuipers Tegelwerken", id="single spaces"),
        pytest.param("Cafe\u0301", "Café", id="one form of the same letters"),
        pytest.param("x" * 20, "x" * 20, id="as long as may be"),
    ],
)
def test_text_is_kept_on_one_line(typed: str, kept: str) -> None:
    assert kept == text_of(typed, longest=20)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \n", id="only space"),
        pytest.param("x" * 21, id="too long"),
        pytest.param("a\x00b", id="a control character"),
        pytest.param("a\ud800b", id="half a character"),
    ],
)
def test_what_is_no_text_is_refused_with_how_long_it_may_be(typed: str) -> None:
    with pytest.raises(NotText) as refused:
        text_of(typed, longest=20)
    assert 20 == refused.value.longest


@pytest.mark.parametrize("amount", ["0.01", "1275.50", "9999999999.99"])
def test_an_amount_in_whole_cents_is_kept(amount: str) -> None:
    assert Decimal(amount) == amount_of(Decimal(amount))


@pytest.mark.parametrize("amount", ["0", "-5.00", "0.005", "10000000000.00", "NaN", "Infinity"])
def test_what_is_no_amount_is_refused(amount: str) -> None:
    with pytest.raises(NotAnAmount):
        amount_of(Decimal(amount))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("06-12345678", "+31612345678", id="mobile"),
        pytest.param("030 231 2345", "+31302312345", id="fixed"),
        pytest.param("+31 (0)6 12 34 56 78", "+31612345678", id="with both prefixes"),
        pytest.param("0470 12 34 56", "+32470123456", id="belgian"),
        pytest.param("+49 30 901820", "+4930901820", id="foreign"),
    ],
)
def test_phone_numbers_are_kept_as_the_world_writes_them(typed: str, kept: str) -> None:
    assert kept == phone_of(typed)


@pytest.mark.parametrize("typed", ["", "bel me", "112", "06-1234", "+31 6 1234"])
def test_what_cannot_be_called_is_refused(typed: str) -> None:
    with pytest.raises(NotAPhoneNumber):
        phone_of(typed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("noor@voorbeeld.example", "noor@voorbeeld.example", id="as it is"),
        pytest.param(" Noor.de.Wit@Voorbeeld.EXAMPLE ", "Noor.de.Wit@voorbeeld.example", id="case"),
        pytest.param("a+b@x.y.example", "a+b@x.y.example", id="a tag and a subdomain"),
    ],
)
def test_email_addresses_are_kept_with_a_domain_in_small_letters(typed: str, kept: str) -> None:
    assert kept == email_of(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "noor",
        "noor@",
        "@voorbeeld.example",
        "noor@voorbeeld",
        "noor@voorbeeld..example",
        "noor de wit@voorbeeld.example",
        "noor@twee@voorbeeld.example",
        "noor\x00@voorbeeld.example",
        "n" * 200 + "@voorbeeld.example",
    ],
)
def test_what_takes_no_mail_is_refused(typed: str) -> None:
    with pytest.raises(NotAnEmailAddress):
        email_of(typed)


@pytest.mark.parametrize("typed", ["NL91ABNA0417164300", " nl91 abna 0417 1643 00 "])
def test_an_account_number_is_kept_without_spaces(typed: str) -> None:
    assert "NL91ABNA0417164300" == iban_of(typed)


@pytest.mark.parametrize("typed", ["", "NL92ABNA0417164300", "NL91ABNA041716430", "1234567"])
def test_an_account_number_with_wrong_check_digits_is_refused(typed: str) -> None:
    with pytest.raises(NotAnIban):
        iban_of(typed)


@pytest.mark.parametrize("typed", ["12345678", " 1234 5678", "12.34.56.78"])
def test_the_number_of_a_company_is_kept_as_eight_digits(typed: str) -> None:
    assert "12345678" == kvk_number_of(typed)


@pytest.mark.parametrize("typed", ["", "1234567", "123456789", "1234567x", "١٢٣٤٥٦٧٨"])
def test_other_numbers_of_companies_are_refused(typed: str) -> None:
    with pytest.raises(NotAKvkNumber):
        kvk_number_of(typed)


@pytest.mark.parametrize(
    ("read", "typed"),
    [
        pytest.param(phone_of, "061234", id="phone"),
        pytest.param(email_of, "noor@geheim", id="e-mail"),
        pytest.param(iban_of, "NL92ABNA0417164300", id="account"),
        pytest.param(lambda typed: text_of(typed, longest=3), "geheim", id="text"),
    ],
)
def test_a_refusal_does_not_repeat_what_was_typed(read: Callable[[str], Any], typed: str) -> None:
    with pytest.raises(BadEntry) as refused:
        read(typed)
    assert typed not in str(refused.value)
