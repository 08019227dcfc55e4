"""What each intent is called at the desk, in the groups in which it is chosen."""

from collections.abc import Mapping

from arrears.cases.kinds import Intent

GROUPS: Mapping[str, Mapping[Intent, str]] = {
    "Algemeen": {
        Intent.GREET: "begroeting",
        Intent.GOODBYE: "afscheid",
        Intent.THANK: "bedankje",
        Intent.AFFIRM: "ja",
        Intent.DENY: "nee",
        Intent.ASK_HELP: "wat kun je, hoe werkt dit",
        Intent.BOT_CHALLENGE: "ben je een mens of een robot",
        Intent.ASK_REPEAT: "leg het nog eens uit",
        Intent.STOP: "stoppen of afbreken",
        Intent.INFORM: "alleen een gegeven, zoals een bedrag of dag",
        Intent.GIVE_FEEDBACK: "cijfer, compliment of tip",
        Intent.ASK_PRIVACY: "vraag over persoonsgegevens",
        Intent.OTHER_LANGUAGE: "andere taal dan Nederlands",
        Intent.OUT_OF_SCOPE: "gaat niet over ons werk",
    },
    "Eigen zaak": {
        Intent.ASK_OPEN_AMOUNT: "hoeveel staat er open",
        Intent.ASK_CASE_STATUS: "hoe staat mijn zaak ervoor",
        Intent.ASK_PAYMENT_RECEIVED: "is mijn betaling binnen",
        Intent.CLAIM_ALREADY_PAID: "ik heb al betaald",
        Intent.DISPUTE_DEBT: "deze rekening klopt niet",
        Intent.ASK_HOW_TO_PAY: "hoe kan ik betalen",
        Intent.REQUEST_DOCUMENTS: "kopie van brief of factuur",
        Intent.CHANGE_CONTACT_DETAILS: "andere contactgegevens",
        Intent.CHANGE_PAYMENT_METHOD: "andere betaalwijze",
    },
    "Achterstand": {
        Intent.CANNOT_PAY: "kan niet betalen",
        Intent.REFUSE_TO_PAY: "wil niet betalen",
        Intent.REQUEST_ARRANGEMENT: "betalen in delen",
        Intent.REQUEST_POSTPONEMENT: "later betalen",
        Intent.PROMISE_TO_PAY: "toezegging om te betalen",
        Intent.CHANGE_ARRANGEMENT: "regeling wijzigen",
        Intent.ASK_ARRANGEMENT_STATUS: "hoe staat mijn regeling ervoor",
        Intent.REQUEST_COVERAGE_CHANGE: "andere of goedkopere verzekering",
    },
    "Uitleg": {
        Intent.ASK_FEES: "kosten en rente",
        Intent.ASK_CONSEQUENCES: "wat gebeurt er als ik niet betaal",
        Intent.ASK_COVERAGE: "ben ik nog verzekerd",
        Intent.ASK_VEHICLE_INSURANCE: "rijden, RDW en boetes",
        Intent.ASK_REGISTRATION: "royement, CIS en BKR",
        Intent.ASK_PROCESS: "hoe gaat incasso",
        Intent.ASK_BAILIFF: "deurwaarder en beslag",
        Intent.ASK_COURT: "rechter en dagvaarding",
    },
    "Hulp": {
        Intent.ASK_DEBT_HELP: "hulp bij schulden zoeken",
        Intent.REPORT_LIFE_EVENT: "gebeurtenis in iemands leven",
        Intent.IN_DEBT_COUNSELLING: "heeft al schuldhulp of bewind",
        Intent.EXPRESS_DISTRESS: "stress of wanhoop",
        Intent.CRISIS: "gevaar voor iemands leven",
        Intent.REPORT_DEATH: "een overlijden",
        Intent.THIRD_PARTY: "schrijft voor iemand anders",
    },
    "Klachten en mensen": {
        Intent.FILE_COMPLAINT: "klacht indienen",
        Intent.EXPRESS_DISSATISFACTION: "ontevreden",
        Intent.ASK_COMPLAINT_STATUS: "hoe staat mijn klacht ervoor",
        Intent.ASK_COMPLAINT_PROCEDURE: "hoe werkt een klacht",
        Intent.ABUSE: "schelden of dreigen",
        Intent.REQUEST_HUMAN: "nu een medewerker spreken",
        Intent.REQUEST_CALLBACK: "contact terugvragen",
    },
    "Zakelijk": {
        Intent.ASK_COLLECTION_SERVICE: "hoe werkt incasso voor mij als klant",
        Intent.SUBMIT_CLAIM: "factuur ter incasso geven",
        Intent.ASK_CLAIM_FILE_STATUS: "hoe staat mijn incassodossier ervoor",
        Intent.REQUEST_PORTAL_ACCESS: "inloggen in het portaal",
        Intent.ASK_CREDIT_INSURANCE: "kredietverzekering",
        Intent.ASK_SOCIAL_COLLECTION: "sociaal incasseren",
    },
}
INTENTS: Mapping[Intent, str] = {
    intent: words for group in GROUPS.values() for intent, words in group.items()
}
LEFT_OUT = "hoort er niet bij"
