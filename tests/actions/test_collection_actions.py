"""The collection service is explained by the part that is asked about."""

import pytest

from arrears.law.stages import About, Stage, stage_rules
from tests.actions.calling import Caller

ACTION, INTENT = "action_explain_collection", "ask_collection_service"


@pytest.mark.parametrize(
    ("question", "response"),
    [
        ("hoe werkt jullie incassoservice", "collection_service"),
        ("wat houdt het buitengerechtelijke traject in", "collection_extrajudicial"),
        ("wat is de gerechtelijke fase", "collection_judicial"),
        ("gaan jullie ook naar de rechter voor mij", "collection_judicial"),
        ("kunnen jullie een vonnis innen", "collection_enforcement"),
        ("regelen jullie ook beslag", "collection_enforcement"),
        ("wat kost incasso mij als ondernemer", "collection_costs"),
        ("no cure no pay?", "collection_costs"),
        ("moet ik eerst een veertiendagenbrief sturen", "debtor_fees"),
        ("kan ik de incassokosten op mijn klant verhalen", "debtor_fees"),
        ("hoe voorkom ik dat klanten te laat betalen", "late_payment"),
        ("wat is eigendomsvoorbehoud", "late_payment"),
    ],
)
async def test_the_part_that_is_asked_about_is_explained(
    stranger: Caller, question: str, response: str
) -> None:
    outcome = await stranger.call(ACTION, question, INTENT)

    assert [f"utter_explain_{response}"] == outcome.responses


@pytest.mark.parametrize(
    ("question", "stage"),
    [
        ("de eerste fase", Stage.EXTRAJUDICIAL),
        ("de tweede fase", Stage.JUDICIAL),
        ("de derde fase", Stage.ENFORCEMENT),
    ],
)
async def test_a_phase_is_told_in_the_words_of_the_rules(
    stranger: Caller, question: str, stage: Stage
) -> None:
    outcome = await stranger.call(ACTION, question, INTENT)

    for statement in stage_rules(stage).statements[About.CREDITOR]:
        assert statement.says in outcome.said[0]


@pytest.mark.parametrize(
    ("question", "response", "fee"),
    [
        pytest.param(
            "incassokosten rekenen over 3000 euro", "computed", "€\xa0425,00", id="no kind"
        ),
        pytest.param(
            "incassokosten over 120 euro, een bedrijf",
            "computed_business",
            "€\xa040,00",
            id="a business",
        ),
        pytest.param(
            "welke incassokosten bij een particulier over 900 euro",
            "computed_consumer",
            "€\xa0135,00",
            id="a consumer",
        ),
    ],
)
async def test_the_costs_over_a_sum_are_computed(
    stranger: Caller, question: str, response: str, fee: str
) -> None:
    outcome = await stranger.call(ACTION, question, INTENT)

    assert [f"utter_explain_debtor_fees_{response}"] == outcome.responses
    assert fee in outcome.said[0]


@pytest.mark.parametrize(
    ("question", "response"),
    [
        ("wat is mvi", "social_collection"),
        ("waarom is mvi belangrijk", "social_collection_why"),
        ("werken jullie met een srcm deurwaarder", "social_collection_bailiff"),
        ("hoeveel procent komt nog bij de rechter", "social_collection_figures"),
    ],
)
async def test_collecting_responsibly_is_explained_by_part(
    stranger: Caller, question: str, response: str
) -> None:
    outcome = await stranger.call(
        "action_explain_social_collection", question, "ask_social_collection"
    )

    assert [f"utter_explain_{response}"] == outcome.responses
