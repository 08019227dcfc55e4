"""Who somebody is, who acts for them, and how they are reached."""

from datetime import date

from sqlalchemy import Select, String, cast, literal, select

from arrears.cases.models import (
    Authorisation,
    Circumstance,
    ContactChange,
    OptOut,
    Person,
    Policy,
    PrivacyRequest,
    Representative,
)
from arrears.cases.privacy.declaring import (
    ERASED,
    Column,
    Ids,
    LeftOut,
    Scope,
    Stays,
    Table,
    With,
    figure,
    link,
    number,
    personal,
)


def phones_of(people: Ids) -> Select[str | None]:
    """The telephone numbers that we know of people."""
    return select(Person.phone).where(Person.id.in_(people), Person.phone.is_not(None))


PEOPLE = (
    Table(
        Person,
        "Wie u bent",
        {
            "id": number(),
            "first_name": personal("Voornaam", With.NAME, becomes=ERASED),
            "last_name": personal(
                "Achternaam", With.NAME, becomes=literal(f"{ERASED} ") + cast(Person.id, String)
            ),
            "postcode": personal("Postcode", With.NAME, becomes="0000XX"),
            "date_of_birth": personal("Geboortedatum", With.NAME, becomes=date(1900, 1, 1)),
            "kind": figure("U handelt als"),
            "company": personal("Bedrijf", With.NAME),
            "phone": personal("Telefoonnummer", With.CONTACT),
            "email": personal("E-mailadres", With.CONTACT),
        },
        {Scope.PERSON: Person.id.in_},
    ),
    Table(
        Policy,
        "Uw verzekeringen",
        {
            "id": number(),
            "creditor_id": link(),
            "person_id": link(),
            "number": personal(
                "Polisnummer", With.NAME, becomes=literal("X") + cast(Policy.id, String)
            ),
            "type": figure("Soort verzekering"),
            "premium": figure("Premie"),
            "frequency": figure("Betaling per"),
            "license_plate": personal("Kenteken", With.CONTACT),
            "cover": personal("Dekking", With.CONTACT),
            "ended_on": figure("Geëindigd op"),
        },
        {Scope.PERSON: Policy.person_id.in_},
    ),
    Table(
        Representative,
        "Wie u vertegenwoordigt",
        {
            "id": number(),
            "case_id": link(),
            "role": personal("Rol"),
            "name": personal("Naam"),
            # Their own number and address are theirs.
            "phone": Column(left_out=LeftOut.OTHERS),
            "email": Column(left_out=LeftOut.OTHERS),
        },
        {Scope.CASE: Representative.case_id.in_},
        removed_with=With.FILE,
    ),
    Table(
        Authorisation,
        "Wie namens u mag praten",
        {
            "id": number(),
            "case_id": link(),
            "name": personal("Naam"),
            "relation": personal("Wie dit voor u is"),
            "scope": personal("Wat diegene mag"),
            "proven_on": personal("Bewezen op"),
            "ends_on": personal("Tot en met"),
            "recorded_by": personal("Vastgelegd door"),
            "key": number(),
        },
        {Scope.CASE: Authorisation.case_id.in_},
        removed_with=With.FILE,
    ),
    Table(
        Circumstance,
        "Wat u over uw situatie vertelde",
        {
            "id": number(),
            "case_id": link(),
            "conversation_id": link(),
            "kind": personal("Soort"),
            "told_on": personal("Verteld op"),
            "key": number(),
        },
        {Scope.CASE: Circumstance.case_id.in_},
        removed_with=With.FILE,
    ),
    Table(
        ContactChange,
        "Wijzigingen van uw gegevens",
        {
            "id": number(),
            "person_id": link(),
            "case_id": link(),
            "conversation_id": link(),
            "field": figure("Welk gegeven"),
            "old_value": personal("Was", With.FILE),
            "new_value": personal("Werd", With.FILE, becomes=ERASED),
            "state": figure("Stand"),
            "at": figure("Wanneer"),
            "key": number(),
        },
        {Scope.PERSON: ContactChange.person_id.in_, Scope.CASE: ContactChange.case_id.in_},
    ),
    Table(
        OptOut,
        "Berichten die u niet meer wilt",
        {
            "id": number(),
            "channel": Column("Kanaal", stays=Stays.WISH),
            "address": Column("Nummer of adres", stays=Stays.WISH),
            "purpose": Column("Waarvan", stays=Stays.WISH),
            "at": Column("Sinds", stays=Stays.WISH),
            "ended_at": Column("Weer toegestaan sinds", stays=Stays.WISH),
        },
        {Scope.PERSON: lambda people: OptOut.address.in_(phones_of(people))},
    ),
    Table(
        PrivacyRequest,
        "Uw verzoeken over uw gegevens",
        {
            "id": number(),
            "person_id": link(),
            "conversation_id": link(),
            "kind": figure("Verzoek"),
            "asked_at": figure("Gevraagd"),
            "due_on": figure("Antwoord uiterlijk"),
            "state": figure("Stand"),
            "refusal": figure("Waarom geweigerd"),
            "key": number(),
        },
        {
            Scope.PERSON: PrivacyRequest.person_id.in_,
            Scope.CONVERSATION: PrivacyRequest.conversation_id.in_,
        },
    ),
)
