"""An ending sees whatever a conversation leaves in the store, and takes a file at its word."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select, update

from arrears.cases.models import (
    Case,
    CollectionFile,
    Conversation,
    Correspondence,
    Note,
    OptOut,
    Outreach,
    PrivacyRequest,
)
from arrears.cases.store import Store
from tests.arrears.cases.records import KEYED, with_a_row_of_every_table
from tests.arrears.fixtures import database_url, store
from tests.dialogues.endings import check_facts
from tests.system.facts import Facts
from tests.system.stored_facts import QUERIES, facts_of

__all__ = ["database_url", "store"]

STATED: Mapping[str, Any] = {
    "promise": {"amount": "50.00", "on": date(2026, 11, 27)},
    "postponement": {"until": date(2026, 12, 2)},
    "reported_payment": {"amount": "50.00"},
    "dispute": {"reason": "not_mine"},
    "complaint": {"route": "debtor", "about": "niet  Geluisterd"},
    "contact_change": {"field": "phone", "to": "+31612345678"},
    "payment_method": {"method": "direct_debit_off"},
    "callback": {"phone": "+31612345678"},
    "privacy_request": {"right": "copy"},
    "referral": {"helper": "geldfit"},
    "circumstances": "work",
    "authorisation": {
        "name": "Mies Voorbeeld",
        "relation": "parent",
        "scope": "share_information",
    },
    "survey": {"mark": 7},
    "collection_file": {
        "debtor": "Bouwcombinatie Zuidpoort",
        "invoices": ["KT-2"],
        "total": "50.00",
        "state": "accepted",
    },
    "credit_limit": {"company": "Bouwcombinatie Zuidpoort", "amount": "25000.00"},
    "portal_request": "open",
    "copies": {"what": "Factuur F-1"},
    "opt_out": "all",
    "pause": {"reason": "dispute"},
}
NOT_OF_A_MESSAGE = {Correspondence, Note, Outreach}


@pytest.fixture
async def found(store: Store) -> Facts:
    """One thing of each kind, all of one conversation."""
    await with_a_row_of_every_table(store)
    async with store.writing() as session:
        talk = (await session.scalars(select(Conversation.id))).one()
        case = (await session.scalars(select(Case.id))).one()
        await session.execute(update(PrivacyRequest).values(conversation_id=talk))
        await session.execute(update(CollectionFile).values(submitted_in=talk))
        await session.execute(update(OptOut).values(address=str(talk)))
        return await facts_of(session, talk, case)


async def test_everything_can_be_stated(found: Facts) -> None:
    assert set(STATED) == set(Facts.model_fields)

    check_facts(Facts(**STATED), found)


@pytest.mark.parametrize("kind", STATED)
async def test_what_is_not_named_must_not_be_there(found: Facts, kind: str) -> None:
    stated = {name: fact for name, fact in STATED.items() if name != kind}

    with pytest.raises(AssertionError, match=kind):
        check_facts(Facts(**stated), found)


async def test_what_is_named_must_be_there(found: Facts) -> None:
    with pytest.raises(AssertionError, match="promise"):
        check_facts(Facts(**STATED), found.model_copy(update={"promise": ()}))


@pytest.mark.parametrize(
    ("kind", "otherwise"),
    [
        pytest.param("promise", {"amount": "50.01", "on": date(2026, 11, 27)}, id="an amount"),
        pytest.param("reported_payment", {}, id="an amount that is left out"),
        pytest.param("complaint", {"route": "debtor", "about": "onbeleefd"}, id="other words"),
        pytest.param("complaint", {"route": "debtor", "state": "closed"}, id="another state"),
    ],
)
async def test_what_is_named_otherwise_fails(
    found: Facts, kind: str, otherwise: Mapping[str, Any]
) -> None:
    with pytest.raises(AssertionError, match=kind):
        check_facts(Facts(**{**STATED, kind: otherwise}), found)


def test_no_table_that_a_message_fills_is_overlooked() -> None:
    queries = " ".join(str(query) for query in QUERIES.values()).split()
    filled = {model.__tablename__ for model in KEYED if model not in NOT_OF_A_MESSAGE}

    assert filled <= set(queries)
