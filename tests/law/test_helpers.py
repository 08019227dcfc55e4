"""Who helps: the right ones, in the right order, with only what we are sure of."""

import itertools

import pytest

from arrears.law.helpers import Helper, Situation, directory, helpers_for
from arrears.law.helpers.directory import parse_helper
from arrears.law.parameter import Confidence
from arrears.law.toml_table import InvalidTable, parse

HELPERS = [pytest.param(helper, id=helper.code) for helper in directory()]
FILE = """
rank = 5
name = "Iemand"
situations = ["money", "distress"]
says = "Iemand helpt u."
source = "iemand.nl"
confidence = "{confidence}"
"""


def names(*situations: Situation) -> list[str]:
    return [helper.name for helper in helpers_for(*situations)]


def test_whoever_is_in_danger_hears_of_112_and_113() -> None:
    emergency, prevention = helpers_for(Situation.DANGER)

    assert (("112",), ("113", "0800-0113")) == (emergency.phones, prevention.phones)
    assert "113.nl" == prevention.website


@pytest.mark.parametrize("situation", [one for one in Situation if one is not Situation.DANGER])
def test_danger_comes_first_whatever_else_there_is(situation: Situation) -> None:
    with_danger = names(situation, Situation.DANGER)

    assert ["112", "113 Zelfmoordpreventie"] == with_danger[:2]
    assert names(situation) == with_danger[2:]


@pytest.mark.parametrize(
    ("situation", "expected"),
    [
        pytest.param(Situation.DISTRESS, ["De Luisterlijn", "Geldfit"], id="someone to listen"),
        pytest.param(
            Situation.MONEY,
            ["Geldfit", "Uw gemeente", "NVVK", "Nibud", "SchuldHulpMaatje"],
            id="a consumer with debts",
        ),
        pytest.param(
            Situation.BUSINESS_MONEY,
            [
                "Geldfit Zakelijk",
                "Uw gemeente",
                "Bijstand voor zelfstandigen (Bbz)",
                "KVK",
                "Over Rood",
                "155-Help een Bedrijf",
            ],
            id="an entrepreneur with debts",
        ),
        pytest.param(
            Situation.REGISTRATION,
            ["Stichting CIS", "De Vereende"],
            id="a registration by an insurer",
        ),
        pytest.param(Situation.COMPLAINT, ["Kifid"], id="a complaint"),
        pytest.param(
            Situation.ATTACHMENT,
            ["Uw gemeente", "Juridisch Loket", "Uw beslagvrije voet"],
            id="an attachment",
        ),
    ],
)
def test_every_situation_has_its_own_helpers(situation: Situation, expected: list[str]) -> None:
    assert expected == names(situation)


@pytest.mark.parametrize("situation", Situation)
def test_nobody_is_left_without_a_helper(situation: Situation) -> None:
    assert helpers_for(situation)


def test_equal_situations_give_an_equal_list_in_any_order() -> None:
    for one, other in itertools.combinations(Situation, 2):
        assert helpers_for(one, other) == helpers_for(other, one, other)
    assert () == helpers_for()


def test_no_two_helpers_have_the_same_place() -> None:
    ranks = [helper.rank for helper in directory()]

    assert sorted(set(ranks)) == ranks


@pytest.mark.parametrize("helper", HELPERS)
def test_a_helper_is_told_in_one_plain_sentence(helper: Helper) -> None:
    assert helper.says.endswith(".")
    assert len(helper.says.split()) <= 20
    assert helper.source
    assert helper.situations


@pytest.mark.parametrize("helper", HELPERS)
def test_a_phone_number_is_sure_and_what_must_be_checked_is_only_a_name(helper: Helper) -> None:
    assert Confidence.SURE is helper.confidence or not helper.phones
    assert Confidence.CHECK is not helper.confidence or helper.website is None


@pytest.mark.parametrize(
    ("code", "phones"),
    [
        pytest.param("emergency", ("112",), id="emergency"),
        pytest.param("listening_line", ("088 0767 000",), id="someone to listen"),
        pytest.param("geldfit", ("0800-8115",), id="money worries"),
        pytest.param("kifid", ("070-333 8 999",), id="complaints"),
        pytest.param("legal_counter", (), id="a number that is only likely"),
        pytest.param("help_a_business", (), id="a number that was not checked"),
    ],
)
def test_the_numbers_are_those_that_were_verified(code: str, phones: tuple[str, ...]) -> None:
    (helper,) = (one for one in directory() if one.code == code)

    assert phones == helper.phones


def test_a_file_gives_its_helper() -> None:
    text = FILE.format(confidence="sure") + 'website = "iemand.nl"\nphones = ["0800-1234"]'

    assert (
        Helper(
            code="someone",
            rank=5,
            name="Iemand",
            situations=frozenset({Situation.MONEY, Situation.DISTRESS}),
            says="Iemand helpt u.",
            source="iemand.nl",
            confidence=Confidence.SURE,
            website="iemand.nl",
            phones=("0800-1234",),
        )
    ) == parse_helper("someone", parse("someone.toml", text))


@pytest.mark.parametrize(
    ("confidence", "more", "problem"),
    [
        pytest.param("likely", 'phones = ["0800-1234"]', "needs confidence sure", id="phone"),
        pytest.param("check", 'website = "iemand.nl"', "needs confidence likely", id="website"),
        pytest.param("sure", 'fax = "0800-1234"', r"unknown keys \['fax'\]", id="unknown key"),
    ],
)
def test_a_file_that_says_more_than_we_know_is_refused(
    confidence: str, more: str, problem: str
) -> None:
    with pytest.raises(InvalidTable, match=problem):
        parse_helper("someone", parse("someone.toml", FILE.format(confidence=confidence) + more))
