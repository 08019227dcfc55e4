"""What was done, in Dutch."""

from collections.abc import Mapping
from typing import Any

ACTORS: Mapping[str, str] = {
    "bot": "de assistent",
    "person": "de klant zelf",
    "staff": "een medewerker",
    "import": "inlezen van zaken",
    "console": "de opdrachtregel",
    "demo": "de demo",
    "nobody": "iemand die niet is aangemeld",
    "twilio": "Twilio",
    "clock": "de klok",
}

ACTS: Mapping[str, str] = {
    "arrangement:agreed": "betalingsregeling afgesproken",
    "arrangement:amended": "voorstel voor een regeling aangepast",
    "arrangement:approved": "voorstel voor een regeling goedgekeurd",
    "arrangement:broken": "regeling niet nagekomen",
    "arrangement:completed": "regeling klaar",
    "arrangement:dropped": "voorstel voor een regeling vervallen",
    "arrangement:refused": "voorstel voor een regeling afgewezen",
    "arrangement:withdrawn": "voorstel voor een regeling ingetrokken",
    "audit:exported": "logboek bewaard als bestand",
    "authorisation:ended": "machtiging beëindigd",
    "authorisation:proven": "machtiging aangetoond",
    "authorisation:recorded": "machtiging genoteerd",
    "callback:called": "teruggebeld",
    "callback:done": "teruggebeld",
    "callback:requested": "terugbellen gevraagd",
    "callback:withdrawn": "terugbellen niet meer nodig",
    "case:imported": "zaak ingelezen",
    "case:seen": "zaak bekeken",
    "circumstance:told": "omstandigheden verteld",
    "collection_file:submitted": "incassodossier ingediend",
    "complaint:answered": "klacht beantwoord",
    "complaint:assigned": "klacht toegewezen",
    "complaint:closed": "klacht afgesloten",
    "complaint:contacted": "klager gesproken",
    "complaint:employee_informed": "collega over de klacht geïnformeerd",
    "complaint:employee_named": "genoteerd over wie de klacht gaat",
    "complaint:filed": "klacht ingediend",
    "complaint:linked": "klacht aan een zaak gekoppeld",
    "contact_change:applied": "contactgegevens gewijzigd",
    "contact_change:asked": "wijziging van contactgegevens gevraagd",
    "correspondence:noted": "contact genoteerd",
    "credit_limit:requested": "kredietlimiet aangevraagd",
    "delivery:failed": "bericht niet bezorgd",
    "dispute:closed": "betwisting afgesloten",
    "dispute:opened": "vordering betwist",
    "document:read": "brief geopend",
    "document_copy:requested": "kopie van een brief gevraagd",
    "events:replayed": "gebeurtenissen opnieuw verstuurd",
    "identity:refused": "identiteit niet bevestigd",
    "identity:signed_out": "zaak gesloten in het gesprek",
    "identity:verified": "identiteit bevestigd",
    "move:begun": "overstap naar de telefoon begonnen",
    "move:made": "gesprek gaat verder op de telefoon",
    "opt_out:given": "wil geen berichten meer",
    "opt_out:withdrawn": "wil weer berichten",
    "outreach:sent": "bericht uit onszelf verstuurd",
    "pause:ended": "pauze beëindigd",
    "pause:started": "pauze begonnen",
    "payment:registered": "betaling verwerkt",
    "payment_method:applied": "betaalwijze gewijzigd",
    "payment_method:asked": "andere betaalwijze gevraagd",
    "portal_code:requested": "code voor het portaal gevraagd",
    "postponement:asked": "uitstel gevraagd",
    "postponement:ended": "uitstel beëindigd",
    "postponement:granted": "uitstel gegeven",
    "postponement:refused": "uitstel afgewezen",
    "promise:broken": "toezegging niet nagekomen",
    "promise:kept": "toezegging nagekomen",
    "promise:made": "betaling toegezegd",
    "promise:withdrawn": "toezegging ingetrokken",
    "referral:recorded": "doorverwezen naar hulp",
    "reported_payment:not_found": "gemelde betaling niet gevonden",
    "reported_payment:received": "gemelde betaling ontvangen",
    "reported_payment:reported": "betaling gemeld",
    "staff:added": "medewerker toegevoegd",
    "staff:call_closed": "oproep aan medewerkers afgehandeld",
    "staff:called": "medewerkers erbij geroepen",
    "staff:deactivated": "toegang gestopt",
    "staff:locked_out": "aanmelden geblokkeerd na te veel pogingen",
    "staff:organisation_bound": "gekoppeld aan de organisatie",
    "staff:password_changed": "wachtwoord gewijzigd",
    "staff:password_given": "wachtwoord voor één keer gegeven",
    "staff:reactivated": "weer toegang gegeven",
    "staff:role_changed": "rol gewijzigd",
    "staff:second_step_reset": "tweede stap gewist",
    "staff:second_step_set": "tweede stap ingesteld",
    "staff:sessions_ended": "elders afgemeld",
    "staff:sign_in_failed": "aanmelden mislukt",
    "staff:signed_in": "aangemeld",
    "staff:signed_out": "afgemeld",
    "staff:team_changed": "ander team",
    "survey:given": "enquête ingevuld",
    "survey:tip_given": "tip gegeven",
    "talk:handed_back": "gesprek teruggegeven aan de assistent",
    "talk:passed": "gesprek doorgegeven aan een collega",
    "talk:sent_to_team": "gesprek doorgegeven aan een team",
    "talk:taken": "gesprek overgenomen",
    "team:added": "team toegevoegd",
}
SUBJECTS: Mapping[str, str] = {
    "arrangement": "betalingsregeling",
    "callback": "terugbellen",
    "case": "zaak",
    "complaint": "klacht",
    "dispute": "betwisting",
    "opt_out": "berichten",
    "outreach": "bericht uit onszelf",
    "privacy": "verzoek over persoonsgegevens",
    "promise": "toezegging",
    "staff": "medewerkers",
    "talk": "gesprek",
    "team": "team",
}


def act(name: str) -> str:
    """An act in Dutch; one that has no words yet by its subject and its own name."""
    subject, _, done = name.partition(":")
    return ACTS.get(name) or f"{SUBJECTS.get(subject, subject)}: {done.replace('_', ' ')}"


def actor(name: str, staff: str | None) -> str:
    """Who did it: by name if they are of staff."""
    return staff or ACTORS.get(name, name)


def facts(given: Mapping[str, Any]) -> str:
    """What more is known of it, as codes and numbers."""
    return ", ".join(f"{name}: {value}" for name, value in given.items() if value is not None)
