"""Everything in a closed list has a name, and every act says what it did."""

from enum import StrEnum

import pytest

from arrears.desk.cases.act_pages import ACTS
from arrears.desk.cases.names import NAMES, act_name, name_of
from arrears.desk.pages import TEMPLATES, fragment


@pytest.mark.parametrize("kind", sorted(NAMES, key=str))
def test_every_member_has_a_name_of_its_own(kind: type[StrEnum]) -> None:
    names = [name_of(member) for member in kind]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize("act", sorted(ACTS))
def test_every_act_has_a_form_and_says_what_it_did(act: str) -> None:
    assert (TEMPLATES / ACTS[act].template).exists()
    assert "vastgelegd" in fragment("cases/done.html", done=ACTS["promise"], told="web")
    assert fragment("cases/done.html", done=ACTS[act], told="web").count("<p>") == 2


def test_an_act_of_the_audit_trail_is_told_in_words() -> None:
    assert act_name("arrangement:approved") == "Regeling: goedgekeurd"
