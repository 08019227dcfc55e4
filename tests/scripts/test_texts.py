"""Each check finds what it is for in a bad text, and nothing in a good one."""

from pathlib import Path

import pytest

from scripts.project import ROOT
from scripts.texts import __main__ as command
from scripts.texts.checks import findings
from scripts.texts.exceptions import Allowance, allowances, not_allowed, unneeded
from scripts.texts.page import page
from scripts.texts.readability import measure
from scripts.texts.sources import every_text
from scripts.texts.text import Text
from scripts.texts.wording import avoided_words


def text(written: str, *, sms: bool = False, buttons: tuple[str, ...] = ()) -> Text:
    return Text("fees", "domain/fees.yml", "utter_fees", written, sms=sms, buttons=buttons)


def checks(written: str, *, sms: bool = False) -> set[str]:
    return {one.check for one in findings(text(written, sms=sms))}


GOOD = [
    "Goed dat u dit zegt. We kijken samen wat er kan. Wat kunt u per maand missen?",
    "Er staat nog {amount} open bij {creditor}. U hoeft nu niets te doen.",
    "Lukt dat niet? Bel dan Geldfit: 0800-8115, of kijk op geldfit.nl. Dat is gratis.",
    "Is er gevaar? Bel 112. Denkt u aan zelfdoding? Bel 113. Is er nu iemand bij u?",
    "Zullen we kijken wat er kan? Of praat u liever met een medewerker?",
    "Zo gaat het:\n\n1. U krijgt een brief.\n2. Daarna belt een medewerker.",
    "Nodig zijn:\n- de rekening\n- uw brieven",
    "'s Avonds bellen wij niet. Mail naar klacht@zeker.nl, of kijk op www.zeker.nl/klacht.",
    "De verzekeraar mag de verzekering stoppen. Dat heet royement.",
    "Royement betekent dat de verzekering stopt.",
    "Een royement is een verzekering die stopt.",
    "Een sommatie of aanmaning is een streng verzoek om te betalen.",
    "U krijgt een bericht van royement: de verzekering stopt.",
    "U houdt altijd geld over: de beslagvrije voet.",
    "Soms komt er royement (een verzekering die stopt).",
    "Een dagvaarding brengt de deurwaarder. De rechter kijkt dan naar uw zaak.",
]


@pytest.mark.parametrize("written", GOOD)
def test_a_good_text_passes(written: str) -> None:
    assert list(findings(text(written))) == []


@pytest.mark.parametrize(
    ("written", "check"),
    [
        pytest.param(
            "Als u het bedrag niet op de dag die in de brief staat naar ons overmaakt, "
            "komen er misschien later nog kosten bij.",
            "long sentence",
            id="a sentence of 21 words",
        ),
        pytest.param(
            "Wij kijken samen met u wat er kan als u het nu niet lukt om te betalen. "
            "Daarna maken wij een voorstel dat past bij wat u per maand over heeft. "
            "Als u het daarmee eens bent, sturen wij u er meteen een brief over.",
            "long sentences",
            id="long on average",
        ),
        pytest.param(
            "Betalingsregelingen vereisen inkomensgegevens. Schuldhulpverleners beoordelen "
            "bemiddelingsmogelijkheden. Verzekeringsvoorwaarden specificeren dekkingsbeperkingen.",
            "hard to read",
            id="words of many syllables",
        ),
        pytest.param("U dient te betalen.", "word", id="officialese"),
        pytest.param("Betaal INDIEN dat lukt.", "word", id="in any case"),
        pytest.param("Er is een bedrag verschuldigde.", "word", id="another form of the word"),
        pytest.param("De deurwaarder bracht u een dagvaarding.", "word", id="a bare legal term"),
        pytest.param("Uw vordering is betaald.", "word", id="a term that is not explained by is"),
        pytest.param("U krijgt dit m.b.t. uw rekening.", "word", id="an abbreviation"),
        pytest.param("Betaal uw rekening, anders volgt een brief.", "threat", id="a threat"),
        pytest.param("Dat kunt jij hier zien.", "familiar", id="jij"),
        pytest.param("Jouw rekening is betaald.", "familiar", id="jouw, with a capital"),
        pytest.param("Dat is fijn!!", "exclamation", id="exclamation marks"),
        pytest.param("Dat is fijn \U0001f600.", "emoji", id="an emoji"),
        pytest.param("Er staat {amount open.", "curly", id="a blank that is not closed"),
        pytest.param("Er staat  niets open.", "spaces", id="two spaces"),
        pytest.param("Goed,we kijken samen.", "spaces", id="no space after a comma"),
        pytest.param("Er is niets open.Dank u.", "spaces", id="no space after a full stop"),
        pytest.param("Dat is goed .", "spaces", id="a space before a full stop"),
        pytest.param("Dat is goed. we kijken samen.", "capital", id="a small letter"),
        pytest.param(
            "Wat is uw naam? Bijvoorbeeld Lotte. En wat is uw postcode?",
            "questions",
            id="two open questions",
        ),
        pytest.param("Wilt u betalen? Kunt u dat ook?", "questions", id="two closed questions"),
    ],
)
def test_a_bad_text_fails_on_what_is_bad_in_it(written: str, check: str) -> None:
    assert checks(written) == {check}


def test_twenty_words_are_not_too_many() -> None:
    assert checks(f"Wij {'kijken ' * 18}samen.") == set()
    assert checks(f"Wij {'kijken ' * 19}samen.") == {"long sentence"}


def test_only_questions_of_the_last_paragraph_count_together() -> None:
    assert checks("Wilt u dat weten?\n\nZal ik iemand vragen?") == set()


def test_a_button_is_read_for_its_words() -> None:
    assert [one.found for one in findings(text("Kies er een.", buttons=("Jouw zaak",)))] == ["Jouw"]


def test_a_finding_says_where_what_and_what_instead() -> None:
    (finding,) = findings(text("U krijgt middels deze brief een antwoord."))

    assert str(finding) == "domain/fees.yml: utter_fees [word] 'middels'. Instead: met, of door."


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Dat is goed. " * 25, {"sms length"}),
        ("Dat is ‘goed’.", {"sms sign"}),
        ("Er staat €\u00a040 open.", {"sms sign"}),
        ("Eén financiële vraag: € 40.", set()),
    ],
)
def test_a_variant_for_sms_is_short_and_plain(written: str, found: set[str]) -> None:
    assert checks(written, sms=True) == found
    assert checks(written) == set()


def test_blanks_are_read_as_what_will_stand_there() -> None:
    read = text("{total} op {first_on} naar {iban}, in {count} delen, {odd_one}").read

    assert read == "€ 40,00 op 18 november 2026 naar NL91ABNA0417164300, in 3 delen, Voorbeeld"


def test_the_score_is_that_of_douma() -> None:
    """Five words, seven syllables: 206.84 - 0.93 * 5 - 77 * 7 / 5."""
    assert measure("De deur is nu open.").flesch_douma == pytest.approx(94.39 + 77 / 5)


def test_lines_of_a_list_are_sentences_of_their_own() -> None:
    found = measure("Zo gaat het:\n1. U krijgt een brief\n2. Wij bellen u")

    assert (found.sentences, found.longest) == (3, 4)


def test_an_exception_covers_its_own_text_and_fails_when_not_needed() -> None:
    found = list(findings(text("U dient te betalen. Dat is fijn!!")))
    right = Allowance("utter_fees", "exclamation", "a test")
    narrow = Allowance("utter_fees", "word", "a test", found="middels")

    assert [one.check for one in not_allowed(found, [right, narrow])] == ["word"]
    assert unneeded(found, [right, narrow]) == [narrow]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one bad text of every kind of source."""
    files = {
        "domain/fees.yml": "responses:\n  utter_fees:\n  - text: Betaal indien het lukt.\n"
        "  - channel: sms\n    text: Betaal ‘gewoon’.\n",
        "arrears/law/stages/late.toml": '[[can]]\ncode = "letter"\nsays = "U bent nalatig."\n',
        "arrears/chat/notices.py": '"""Het is een module."""\nAWAY = "Ik kom, echter niet nu."\n',
        "actions/fees.py": 'def told(day):\n    return {"late": f"U bent thans {day} te laat."}\n',
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content)
    monkeypatch.setattr(command, "ROOT", tmp_path)
    monkeypatch.setattr(command, "PAGE", tmp_path / "texts.md")
    monkeypatch.setattr(command, "allowances", list)
    return tmp_path


def test_the_check_fails_and_names_every_bad_text(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["check"]) == 1

    said = capsys.readouterr().out
    for needed in (
        "domain/fees.yml: utter_fees [word] 'indien'. Instead: als.",
        "domain/fees.yml: utter_fees (sms) [sms sign]",
        "arrears/law/stages/late.toml: letter [word] 'nalatig'",
        "arrears/chat/notices.py: AWAY [word] 'echter'",
        "actions/fees.py: late [word] 'thans'",
    ):
        assert needed in said


def test_the_check_fails_on_an_exception_that_is_not_needed(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "every_text", lambda _: [text("Dat is goed.")])
    monkeypatch.setattr(command, "allowances", lambda: [Allowance("utter_gone", "word", "a test")])

    assert command.main(["check"]) == 1
    assert "utter_gone [word] is not needed any more" in capsys.readouterr().out


def test_the_page_holds_every_text_with_its_measure_and_what_is_wrong(project: Path) -> None:
    assert command.main(["page"]) == 0

    written = (project / "texts.md").read_text()
    assert written == page(every_text(project))
    assert "> Betaal indien het lukt." in written
    assert "longest 4*" in written
    assert "- 'indien'. Instead: als." in written


def test_the_list_of_words_is_long_and_each_has_its_plain_word() -> None:
    assert len(avoided_words()) > 120
    assert all(one.instead for one in avoided_words())


def test_every_exception_has_a_reason() -> None:
    assert all(one.reason.strip() for one in allowances())


def test_the_texts_as_they_are_pass() -> None:
    found = [one for each in every_text(ROOT) for one in findings(each)]

    assert [str(one) for one in not_allowed(found, allowances())] == []
    assert unneeded(found, allowances()) == []
