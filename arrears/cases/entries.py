"""What people type, brought into the one form that the store keeps, or refused.

A refusal never repeats what was typed: it may be personal.
"""

import re
import unicodedata
from decimal import Decimal

import phonenumbers
from stdnum import iban

from arrears.cases.acting import Refused
from arrears.cases.case_file import NOT_TEXT
from arrears.law.money import is_whole_cents

LARGEST_AMOUNT = Decimal("9999999999.99")
REGIONS = ("NL", "BE")
EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
LONGEST_EMAIL = 200
KVK_NUMBER = re.compile(r"[0-9]{8}")


class BadEntry(Refused):
    """What was typed is not what was asked for."""


class NotText(BadEntry):
    """Nothing, more than there is room for, or signs that are not text."""

    def __init__(self, longest: int) -> None:
        super().__init__(f"needs 1 to {longest} signs of text")
        self.longest = longest


class NotAnAmount(BadEntry):
    """Not above zero, with parts of a cent, or beyond all bounds."""


class NotAPhoneNumber(BadEntry):
    """No number that can be called."""


class NotAnEmailAddress(BadEntry):
    """No address that mail can be sent to."""


class NotAnIban(BadEntry):
    """Not the form of an account number, or wrong check digits."""


class NotAKvkNumber(BadEntry):
    """Not eight digits (KvK-nummer)."""


def text_of(typed: str, *, longest: int) -> str:
    """A name or a few words, on one line and with single spaces. Raises NotText."""
    text = unicodedata.normalize("NFC", " ".join(typed.split()))
    if not 1 <= len(text) <= longest or any(
        unicodedata.category(sign) in NOT_TEXT for sign in text
    ):
        raise NotText(longest)
    return text


def amount_of(amount: Decimal) -> Decimal:
    """An amount in whole cents above zero. Raises NotAnAmount."""
    if not is_whole_cents(amount) or not 0 < amount <= LARGEST_AMOUNT:
        raise NotAnAmount
    return amount


def phone_of(typed: str) -> str:
    """A Dutch, Belgian or international phone number as E.164. Raises NotAPhoneNumber."""
    for region in REGIONS:
        try:
            number = phonenumbers.parse(typed, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    raise NotAPhoneNumber


def email_of(typed: str) -> str:
    """An e-mail address, with its domain in small letters. Raises NotAnEmailAddress."""
    address = typed.strip()
    plain = not any(unicodedata.category(sign) in NOT_TEXT for sign in address)
    if len(address) > LONGEST_EMAIL or not plain or not EMAIL.fullmatch(address):
        raise NotAnEmailAddress
    name, _, domain = address.rpartition("@")
    return f"{name}@{domain.lower()}"


def iban_of(typed: str) -> str:
    """An account number without spaces, its check digits right. Raises NotAnIban."""
    if not iban.is_valid(typed):
        raise NotAnIban
    return str(iban.compact(typed))


def kvk_number_of(typed: str) -> str:
    """The eight digits of a company's number in the trade register. Raises NotAKvkNumber."""
    number = re.sub(r"[\s.]", "", typed)
    if not KVK_NUMBER.fullmatch(number):
        raise NotAKvkNumber
    return number
