"""Intents and entities: what the model reads, what it says, and that it bears any text."""

import time
from operator import attrgetter
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Token
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.feature_extraction.text import TfidfVectorizer

from bot import spacy_pipeline
from bot.clauses import MOST_CLAUSES, MOST_WORDS, clauses
from bot.danger import DangerCheck
from bot.entities import DutchEntities
from bot.intents import LinearIntentClassifier
from bot.languages import ForeignLanguages
from bot.linear_model import LinearModel, Vocabulary
from bot.readings import LONGEST_READ, Reading, as_heard, plain
from tests.bot.tiny_assistant import Assistant

FREEDOM = 0.3
EXAMPLES = {
    "pay": ["ik wil betalen", "hoe kan ik betalen", "de rekening betalen", "betalen graag"],
    "complain": ["ik heb een klacht", "een klacht indienen", "dit is niet eerlijk"],
    "greet": ["hallo", "goedendag", "goedemorgen", "hoi"],
}


def reading(text: str) -> Reading:
    return Reading.of(text, text.split())


@pytest.fixture(scope="module")
def model() -> LinearModel:
    pairs = [(text, label) for label, texts in EXAMPLES.items() for text in texts]
    return LinearModel.fit(
        [reading(text) for text, _ in pairs], [label for _, label in pairs], freedom=FREEDOM
    )


class TestReadings:
    @pytest.mark.parametrize(
        ("typed", "read"),
        [
            ("Hallo", "hallo"),
            ("ik bén het", "ik ben het"),
            ("heeeeel veeeel", "heel veel"),
            ("50 euro", "0 euro"),
            ("2026-000106", "0-0"),
            ("Ｆｕｌｌ", "full"),
            ("!!!!!!", "!!"),
            ("🙂🙂🙂🙂", "🙂🙂"),
            ("", ""),
        ],
    )
    def test_spelling_is_evened_out(self, typed: str, read: str) -> None:
        assert plain(typed) == read

    @given(st.text())
    def test_reading_twice_changes_nothing_more(self, text: str) -> None:
        assert plain(plain(plain(text))) == plain(plain(text))

    def test_chat_spelling_becomes_words(self) -> None:
        assert reading("kheb nie zoveel, wrm?").words == "ik heb niet zoveel waarom ?"

    @pytest.mark.parametrize(
        ("one", "other"),
        [("gelt", "geld"), ("ik wort", "ik word"), ("betaale", "betalen"), ("egt", "echt")],
    )
    def test_what_sounds_alike_is_alike(self, one: str, other: str) -> None:
        assert as_heard(one) == as_heard(other)

    def test_only_the_beginning_of_a_very_long_text_is_read(self) -> None:
        long = Reading.of("ab " * 10_000, ["ab"] * 10_000)

        assert len(long.letters) <= LONGEST_READ
        assert len(long.lemmas) <= LONGEST_READ


class TestClauses:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("hoi", ["hoi"]),
            ("", []),
            ("   ", []),
            (
                "ik ben mijn werk kwijt, kan ik in delen betalen aub?",
                ["ik ben mijn werk kwijt,", "kan ik in delen betalen aub?"],
            ),
            (
                "ik woon al jaren in almere maar ik wil een klacht indienen",
                ["ik woon al jaren in almere", "maar ik wil een klacht indienen"],
            ),
        ],
    )
    def test_a_message_falls_apart_where_something_new_begins(
        self, text: str, found: list[str]
    ) -> None:
        assert [one.text for one in clauses(text)] == found

    def test_who_never_stops_for_breath_is_cut_off(self) -> None:
        found = clauses("woord " * 100)

        assert len(found) > 1
        assert all(len(one.text.split()) <= MOST_WORDS for one in found)

    def test_no_more_than_can_be_read_in_reasonable_time(self) -> None:
        assert len(clauses("dit zijn vijf woorden samen. " * 1_000)) == MOST_CLAUSES

    @given(st.text(st.sampled_from("ab ,.!\nmaaren en "), max_size=300))
    def test_nothing_is_lost_and_each_knows_its_place(self, text: str) -> None:
        found = clauses(text)

        assert all(text[one.start : one.end] == one.text for one in found)
        assert "".join("".join(one.text.split()) for one in found) == "".join(text.split())


class TestTheModel:
    def top(self, model: LinearModel, text: str) -> str:
        return model.labels[int(np.argmax(model.margins(reading(text))))]

    @pytest.mark.parametrize(
        ("text", "label"),
        [
            ("ik wil graag betalen", "pay"),
            ("betaaaalen", "pay"),
            ("ik wil betaale", "pay"),
            ("klacht!", "complain"),
            ("Goedemorgen", "greet"),
        ],
    )
    def test_it_tells_what_it_learned_also_with_other_spelling(
        self, model: LinearModel, text: str, label: str
    ) -> None:
        assert self.top(model, text) == label

    @given(text=st.text(max_size=200))
    @settings(deadline=None, max_examples=50)
    def test_probabilities_come_to_one_and_keep_the_order(
        self, model: LinearModel, text: str
    ) -> None:
        margins = model.margins(reading(text))
        probabilities = model.probabilities(margins)

        assert probabilities.sum() == pytest.approx(1, abs=1e-5)
        assert probabilities.argmax() == margins.argmax()

    def test_two_labels_are_told_apart_too(self) -> None:
        texts = ["ja", "ja graag", "jazeker", "nee", "nee dank u", "neen"]
        two = LinearModel.fit(
            [reading(text) for text in texts], ["yes"] * 3 + ["no"] * 3, freedom=FREEDOM
        )

        assert self.top(two, "ja graag") == "yes"
        assert self.top(two, "nee dank u") == "no"

    @pytest.mark.parametrize("analyzer", ["char_wb", "word"])
    @given(text=st.text(st.sampled_from("aben 0é!"), max_size=60))
    @settings(deadline=None, max_examples=100)
    def test_a_text_weighs_what_it_weighs_in_scikit_learn(self, analyzer: str, text: str) -> None:
        vectorizer = TfidfVectorizer(
            preprocessor=attrgetter("letters"),
            analyzer=analyzer,
            token_pattern=r"\S+",
            ngram_range=(1, 2) if analyzer == "word" else (1, 3),
            sublinear_tf=True,
        )
        vectorizer.fit([reading("een baan"), reading("nee 0 en aan"), reading("bé")])

        numbers, weights = Vocabulary(vectorizer, first=10).weigh(reading(text))

        row = vectorizer.transform([reading(text)]).toarray()[0]
        ours = dict(zip(numbers, weights, strict=True))
        assert set(ours) == {10 + index for index in row.nonzero()[0]}
        for number, weight in ours.items():
            assert weight == pytest.approx(row[number - 10], abs=1e-6)


def asked(text: str, intent: str = "") -> Message:
    """A message as it comes from the tokenizer."""
    message = Message.build(text, intent=intent or None)
    message.set(TOKENS_NAMES[TEXT], [Token(word, 0, lemma=word) for word in text.split()])
    return message


class TestTheComponent:
    @pytest.fixture
    def message(self) -> Message:
        return asked("ik wil betalen")

    def trained(self, folder: Path) -> LinearIntentClassifier:
        storage, resource = LocalModelStorage(folder), Resource("intents")
        component = LinearIntentClassifier.create({}, storage, resource, None)
        component.train(
            TrainingData(
                [asked(text, label) for label, texts in EXAMPLES.items() for text in texts]
            )
        )
        return LinearIntentClassifier.load({}, storage, resource, None)

    def test_it_is_the_same_after_it_was_saved_and_loaded(
        self, tmp_path: Path, message: Message
    ) -> None:
        self.trained(tmp_path).process([message])

        assert message.get(INTENT)["name"] == "pay"
        ranking = message.get(INTENT_RANKING_KEY)
        assert ranking[0] == message.get(INTENT)
        assert {one["name"] for one in ranking} == set(EXAMPLES)

    @pytest.mark.parametrize("text", ["", "🙂", "?!", "   "])
    def test_nothing_to_go_on_is_no_intent(self, tmp_path: Path, text: str) -> None:
        (done,) = self.trained(tmp_path).process([asked(text)])

        assert done.get(INTENT) == {"name": None, "confidence": 0.0}

    def test_a_component_without_a_model_knows_nothing(
        self, tmp_path: Path, message: Message
    ) -> None:
        storage = LocalModelStorage(tmp_path)
        untrained = LinearIntentClassifier.create({}, storage, Resource("intents"), None)

        untrained.process([message])

        assert message.get(INTENT)["name"] is None

    def test_all_that_a_long_message_asks_is_told_in_order(self, tmp_path: Path) -> None:
        (done,) = self.trained(tmp_path).process(
            [asked("ik heb een klacht over u en ik wil de rekening graag betalen")]
        )

        requests = done.get("requests")
        assert {one["name"] for one in requests} <= set(EXAMPLES)
        assert all(one.get("start", 0) <= one.get("end", 0) for one in requests)


def ruled(text: str, intent: str, sure: float, *others: tuple[str, float]) -> Message:
    """A message as it comes from the classifier."""
    message = Message.build(text)
    ranking = [{"name": name, "confidence": one} for name, one in ((intent, sure), *others)]
    message.set(INTENT, ranking[0])
    message.set(INTENT_RANKING_KEY, ranking)
    return message


class TestForeignLanguages:
    @pytest.fixture(scope="class")
    def languages(self) -> ForeignLanguages:
        return ForeignLanguages.create({}, None, None, None)

    @pytest.mark.parametrize(
        "text",
        [
            "I would like to know how much I still have to pay",
            "Ich verstehe diesen Brief leider nicht",
            "Nie rozumiem tego listu, czy ktoś mówi po polsku",
            "Bu mektubu anlamıyorum, yardım eder misiniz",
            "لا أفهم هذه الرسالة",
            "Tôi không hiểu lá thư này",
        ],
    )
    def test_a_foreign_message_is_foreign(self, languages: ForeignLanguages, text: str) -> None:
        (done,) = languages.process([ruled(text, "ask_help", 0.4)])

        assert done.get(INTENT)["name"] == "other_language"
        assert [one["name"] for one in done.get(INTENT_RANKING_KEY)] == [
            "other_language",
            "ask_help",
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "ik kan nie betale deze maand",
            "ge moet da zo nie zeggen e",
            "kan ik in termijnen betalen",
            "thanks",
            "hoi",
            "",
            "🙂",
            "06 12345678",
        ],
    )
    def test_dutch_in_any_spelling_is_not(self, languages: ForeignLanguages, text: str) -> None:
        (done,) = languages.process([ruled(text, "ask_help", 0.4)])

        assert done.get(INTENT)["name"] == "ask_help"

    @pytest.mark.parametrize(
        ("text", "language"),
        [
            ("I do not understand this letter at all", "en"),
            ("Nie rozumiem tego listu, proszę o pomoc", "pl"),
            ("Merhaba, bu mektubu anlamıyorum", "tr"),
            ("مرحبا لا أفهم هذه الرسالة", "ar"),
        ],
    )
    @pytest.mark.parametrize("intent", ["ask_help", "other_language"])
    def test_which_language_it_is_goes_along(
        self, languages: ForeignLanguages, text: str, language: str, intent: str
    ) -> None:
        (done,) = languages.process([ruled(text, intent, 0.4)])

        assert done.as_dict(only_output_properties=True)["language"] == language

    def test_of_dutch_no_language_goes_along(self, languages: ForeignLanguages) -> None:
        (done,) = languages.process([ruled("ik begrijp deze brief niet", "ask_help", 0.4)])

        assert "language" not in done.as_dict(only_output_properties=True)

    def test_a_classifier_that_is_sure_is_believed(self, languages: ForeignLanguages) -> None:
        (done,) = languages.process([ruled("fuck you all idiots", "abuse", 0.9)])

        assert done.get(INTENT)["name"] == "abuse"


IN_DANGER = [
    "ik wil er niet meer zijn",
    "vannacht spring ik van het dak",
    "ik heb alle pillen klaarliggen",
    "ik maak mezelf van kant vanavond",
]


class TestDanger:
    @pytest.fixture(scope="class")
    def check(self, tmp_path_factory: pytest.TempPathFactory) -> DangerCheck:
        storage = LocalModelStorage(tmp_path_factory.mktemp("danger"))
        untrained = DangerCheck.create({"least_margin": 0.0}, storage, Resource("danger"), None)
        told = {"crisis": IN_DANGER, **EXAMPLES}
        untrained.train(
            TrainingData([asked(text, label) for label, texts in told.items() for text in texts])
        )
        return DangerCheck.load({"least_margin": 0.0}, storage, Resource("danger"), None)

    def test_a_sign_of_danger_goes_before_all(self, check: DangerCheck) -> None:
        (done,) = check.process([ruled("ik wil niet meer leven", "stop", 0.99)])

        assert done.get(INTENT) == {"name": "crisis", "confidence": 1.0}

    @pytest.mark.parametrize(
        "text",
        [
            "vannacht van het dak",
            "hoi ik heb een vraag over de rekening en vannacht ga ik van het dak denk ik",
        ],
    )
    def test_so_does_what_sounds_like_danger_also_within_a_message(
        self, check: DangerCheck, text: str
    ) -> None:
        (done,) = check.process([ruled(text, "ask_help", 0.99)])

        assert done.get(INTENT)["name"] == "crisis"

    @pytest.mark.parametrize("text", ["hallo", "ik wil betalen", "", "🙂", "de rekening graag"])
    def test_anything_else_is_left_as_it_was(self, check: DangerCheck, text: str) -> None:
        (done,) = check.process([ruled(text, "greet", 0.9)])

        assert done.get(INTENT)["name"] == "greet"

    def test_without_a_model_there_are_the_signs(self) -> None:
        untrained = DangerCheck.create({}, None, None, None)
        (danger, other) = untrained.process(
            [ruled("ik wil dood", "greet", 0.9), ruled("hallo", "greet", 0.9)]
        )

        assert danger.get(INTENT)["name"] == "crisis"
        assert other.get(INTENT)["name"] == "greet"

    def test_data_without_danger_in_it_gives_no_model(self, tmp_path: Path) -> None:
        storage = LocalModelStorage(tmp_path)
        DangerCheck.create({}, storage, Resource("danger"), None).train(
            TrainingData([asked("hallo", "greet"), asked("dag", "greet")])
        )

        (done,) = DangerCheck.load({}, storage, Resource("danger"), None).process(
            [ruled("hallo", "greet", 0.9)]
        )
        assert done.get(INTENT)["name"] == "greet"


class TestEntities:
    def found(self, text: str) -> list:
        component = DutchEntities.create({}, None, None, None)
        (message,) = component.process([Message.build(text)])
        return [(one["entity"], one["value"]) for one in message.get(ENTITIES)]

    @pytest.fixture(autouse=True)
    def on_a_fixed_day(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ARREARS_TODAY", "2026-11-18")

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("ik kan 60 euro per maand", [("amount", "60.00")]),
            ("zaak 2026-000106", [("case_number", "2026-000106")]),
            ("morgen", [("date", "2026-11-19")]),
            ("in 6 termijnen", [("months", "6")]),
            ("hallo", []),
            ("", []),
        ],
    )
    def test_values_are_those_of_our_own_parsers(self, text: str, found: list) -> None:
        assert self.found(text) == found

    def test_each_tells_where_it_stands_and_who_found_it(self) -> None:
        component = DutchEntities.create({}, None, None, None)
        (message,) = component.process([Message.build("ik kan 60 euro")])
        (entity,) = message.get(ENTITIES)

        assert "ik kan 60 euro"[entity["start"] : entity["end"]] == "60 euro"
        assert entity["extractor"] == "DutchEntities"


class TestWithinRasa:
    def parsed(self, assistant: Assistant, text: str) -> dict:
        return assistant.loop.run_until_complete(assistant.agent.parse_message(text))

    def test_intent_and_entities_come_out_of_the_whole_pipeline(self, assistant: Assistant) -> None:
        parsed = self.parsed(assistant, "ik wil 50 euro betalen")

        assert parsed["intent"]["name"] == "pay"
        assert [(one["entity"], one["value"]) for one in parsed["entities"]] == [
            ("amount", "50.00")
        ]

    def test_a_slash_that_was_made_harmless_is_no_command(self, assistant: Assistant) -> None:
        parsed = self.parsed(assistant, '\N{DIVISION SLASH}pay{"secret": "x"}')

        assert parsed["intent_ranking"]
        assert parsed["intent"]["confidence"] < 1

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("betalen " * 2_500, id="twenty thousand characters"),
            pytest.param("€" * 20_000, id="one sign again and again"),
            pytest.param("1" * 20_000, id="one long number"),
            pytest.param("\u0301" * 20_000, id="accents without letters"),
        ],
    )
    def test_any_text_is_read_in_reasonable_time(self, assistant: Assistant, text: str) -> None:
        started = time.monotonic()
        self.parsed(assistant, text)

        assert time.monotonic() - started < 5


def test_the_built_in_pipeline_can_be_built_and_gives_lemmas(tmp_path: Path) -> None:
    spacy_pipeline.build(tmp_path / "nl")
    nlp = spacy.load(tmp_path / "nl")

    assert nlp.lang == "nl"
    lemmas = [token.lemma_ for token in nlp("de rekeningen werden betaald")]
    assert "rekening" in lemmas
