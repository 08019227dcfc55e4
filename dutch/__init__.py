"""Dutch text turned into values: amounts, dates, months and identifiers.

Pure functions: the day it is, is an argument. None of them raises on any text, and all of them
take time in proportion to its length.
"""

from dutch.amount_answers import parse_amount
from dutch.anonymous import without_personal_data
from dutch.birth_dates import parse_birth_date
from dutch.case_numbers import parse_case_number
from dutch.consent import is_plain_yes
from dutch.danger import Danger, DangerKind, find_danger
from dutch.dates import days_told, is_impossible_date, parse_date
from dutch.day_times import parse_day_time
from dutch.debt_schemes import find_debt_scheme
from dutch.durations import parse_months
from dutch.entities import Entity, find_entities
from dutch.help_needs import asks_to_explain, find_need, find_whom
from dutch.invoices import ToldInvoice, find_invoices
from dutch.letters import Letter, LetterKind, find_letter
from dutch.life_events import find_life_event
from dutch.marks import parse_mark
from dutch.misreadings import says_misread
from dutch.month_days import parse_day_of_month
from dutch.postcodes import parse_postcode
from dutch.principals import find_principal
from dutch.privacy_rights import parse_privacy_right
from dutch.relations import (
    find_agent,
    find_scope,
    find_writer,
    find_writer_asked,
    lets_another_speak,
    name_in,
)
from dutch.skips import is_skip
from dutch.steps import is_step_back
from dutch.threats import is_threat

__all__ = [
    "Danger",
    "DangerKind",
    "Entity",
    "Letter",
    "LetterKind",
    "ToldInvoice",
    "asks_to_explain",
    "days_told",
    "find_agent",
    "find_danger",
    "find_debt_scheme",
    "find_entities",
    "find_invoices",
    "find_letter",
    "find_life_event",
    "find_need",
    "find_principal",
    "find_scope",
    "find_whom",
    "find_writer",
    "find_writer_asked",
    "is_impossible_date",
    "is_plain_yes",
    "is_skip",
    "is_step_back",
    "is_threat",
    "lets_another_speak",
    "name_in",
    "parse_amount",
    "parse_birth_date",
    "parse_case_number",
    "parse_date",
    "parse_day_of_month",
    "parse_day_time",
    "parse_mark",
    "parse_months",
    "parse_postcode",
    "parse_privacy_right",
    "says_misread",
    "without_personal_data",
]
