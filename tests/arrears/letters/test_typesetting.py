"""How a letter is set: readable by a screen reader, always the same, whatever a name holds."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from arrears.letters.letter import Letter, Paragraph, Section, Table
from arrears.letters.typesetting import pdf_of
from tests.arrears.letters.agreed import read, roles, root_of, text_of

LETTER = Letter(
    title="Bevestiging",
    dated_on=date(2026, 11, 18),
    sender=["Voorbeeld Verzekeringen"],
    recipient=["Noor Voorbeeld"],
    about=["Zaaknummer: 2026-000123"],
    greeting="Beste Noor,",
    opening=[Paragraph("Dit spraken we af.")],
    sections=[
        Section(
            "Wat u betaalt",
            [Table(["Termijn", "Bedrag"], [["1", "€ 60,00"]], ["Totaal", "€ 60,00"])],
        )
    ],
    closing=["Met vriendelijke groet,", "Voorbeeld Verzekeringen"],
)


def named(name: str) -> Letter:
    return replace(LETTER, recipient=[name], greeting=f"Beste {name},")


def test_it_is_tagged_in_dutch_with_a_title_that_is_shown() -> None:
    content = pdf_of(LETTER)
    root, metadata = root_of(content), read(content).metadata

    assert root["/Lang"] == "nl-NL"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert metadata is not None
    assert metadata.title == "Bevestiging"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_headings_and_header_cells_are_told_as_such() -> None:
    found = roles(pdf_of(LETTER))

    assert "/H1" in found
    assert (found.count("/TH"), found.count("/TD")) == (2, 4)
    assert "/THead" in found


def test_nothing_of_the_machine_is_needed_all_fonts_are_in_it() -> None:
    page: Any = read(pdf_of(LETTER)).pages[0]
    fonts = page["/Resources"]["/Font"]

    for font in fonts.values():
        described = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & described.get_object().keys()


def test_set_twice_it_is_the_same_to_the_byte_and_of_its_own_day() -> None:
    content = pdf_of(LETTER)
    metadata = read(content).metadata

    assert pdf_of(LETTER) == content
    assert metadata is not None
    assert (
        metadata.creation_date == metadata.modification_date == datetime(2026, 11, 18, tzinfo=UTC)
    )


def test_on_another_day_it_is_another_letter() -> None:
    assert pdf_of(LETTER) != pdf_of(replace(LETTER, dated_on=date(2026, 11, 19)))


def test_a_long_schedule_goes_on_over_pages_under_the_same_header() -> None:
    rows = [[str(number), "€ 10,00"] for number in range(1, 121)]
    schedule = Table(["Termijn", "Bedrag"], rows, ["Totaal", "€ 1.200,00"])

    document = read(pdf_of(replace(LETTER, sections=[Section("Wat u betaalt", [schedule])])))

    pages = [page.extract_text() for page in document.pages]
    assert len(pages) > 2
    with_rows = [page for page in pages if "€ 10,00" in page]
    assert all("Termijn Bedrag" in page for page in with_rows)
    assert sum(page.count("Totaal") for page in pages) == 1
    assert all(
        f"Pagina {number} van {len(pages)}" in page for number, page in enumerate(pages, start=1)
    )


@pytest.mark.parametrize(
    "name",
    [
        pytest.param('Noor "de" Wit', id="quotes"),
        pytest.param("Noor 't Hart", id="an apostrophe"),
        pytest.param("#panic() $x$ *b* _i_ `c` <d> @e [f] // g", id="markup"),
        pytest.param("\\u{41} \\# ~ -- ... {x}", id="escapes"),
        pytest.param('"), panic(("', id="the end of a string"),
        pytest.param("Łukasz Çelik-Nguyễn", id="marks on letters"),
        pytest.param("Ольга Иванова", id="Cyrillic"),
        pytest.param("Ελένη", id="Greek"),
    ],
)
def test_a_name_stands_there_as_it_is(name: str) -> None:
    assert name in text_of(pdf_of(named(name)))


@pytest.mark.parametrize("name", ["محمد العلي", "דוד כהן"])
def test_a_name_from_right_to_left_has_all_its_letters(name: str) -> None:
    assert set(name) <= set(text_of(pdf_of(named(name))))


def test_a_sign_that_no_font_has_costs_nobody_their_letter() -> None:
    with capture_logs() as logs:
        content = pdf_of(named("Noor \N{GRINNING FACE}"))

    assert "Noor" in text_of(content)
    assert root_of(content)["/MarkInfo"]["/Marked"]
    assert logs == [{"event": "letter_below_standard", "log_level": "warning"}]


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_any_name_gives_a_letter(name: str) -> None:
    assert pdf_of(named(name)).startswith(b"%PDF-")
