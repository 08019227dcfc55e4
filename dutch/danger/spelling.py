"""How words of the signs are misspelled, and which other words are no misspelling of them."""

from __future__ import annotations

LETTERS = str.maketrans({"ł": "l", "ı": "i", "đ": "d", "ø": "o", "ی": "ي", "ى": "ي", "ک": "ك"})
"""Letters that have no accent to lose."""

_AFTER_IK = """
    wil ga zal heb ben kan spring maak hang doe stap zie snij slik neem voel wou zou loop rij
    denk hoef leef zit sta lig word moet mag weet haal
"""
"""Verbs before which `ik` shrinks to a k."""

_SAME = {
    "ik": "k ikk ike iik",
    "mijn": "mn mjn myn mien miene mun mijnen mijne mene menen",
    "mij": "mijj mie",
    "mezelf": "meself mezlf mezef mijnzelf meszelf meezelf mezelluf",
    "mijzelf": "myzelf mijself",
    "zichzelf": "zigzelf zichself zigself zigzelluf",
    "wil": "wl",
    "niet": "nie ni nt nit neit niett nietr nait nich neet",
    "meer": "mer meeer mr",
    "dood": "doot dod doodd doodt dooid doed doeed",
    "doodgaan": "dootgaan doodgan dodgaan dootgan doodgaam",
    "leven": "leve levn lvn leeven levven",
    "eind": "einde ent eindt eint ende",
    "er": "dr der",
    "zijn": "zyn zn",
    "even": "ff effe",
    "van kant": "vankant",
    "zelfmoord": "zlfmrd zelfm slfmrd zelmrd",
    "brug": "bruch",
    "touw": "tou tauw",
    "pillen": "pille pilln",
    "wakker": "waker wakkr",
    "beter": "betr",
    "iets": "iest",
    "een": "n nen ne un",
    "het": "t ut",
    "afscheid": "afscheit",
    "laatste": "latste laaste",
    "te veel": "teveel",
    "eruit": "deruit druit",
    "zonder": "zondr sonder",
    "springen": "springe springn",
    "kinderen": "kindere kindren kindern",
    "vriendin": "vrndin vriedin vriendn",
    "uitweg": "uitwech",
    "jullie": "julie jully jullei jllie",
    "niks": "nix niets niksnie niksmeer nikske",
    "slaat": "slaad slaadt",
    "ben ik": "benk",
    "ik heb": "keb kheb",
    "ik ben": "kben kbin",
    "hoeft": "huift huuft",
    "voor": "veur veu vur vo foor",
    "uit": "oet uut",
    "ga": "goa goan gao gon gaa",
    "maak": "moak maok mak",
    "kapot": "kepot kapoet",
    "flat": "flet flett",
    "heb": "hep",
    "zelf": "zulf zelluf selluf sellef",
    "boven": "bofe bofen bove",
    "wordt": "wort",
    "zitten": "zitte",
    "hebben": "hebbe",
    "kind": "kint kiend",
    "moet": "mot mut",
    "gooien": "gooje gooie gojen goien",
    "klaar": "kloar",
    "niet meer": "nimeer niemeer nimmeer niemer",
    "de": "den",
    "laat": "laot loat",
    "verzuipen": "verzoepen",
    "geweest": "west gewest",
    "vanavond": "vantavond tavond vanaovend vanoavond vanaovond",
    "mes": "mess",
    "steken": "stekken",
    "blij": "bly",
    "haha": "hahaha hahah haha hihi hihihi hehe lol lmao xd gniffel knipoog hahahaha",
    "eigen": "eige eigens ege eigene",
}
SAME = {typed: plain for plain, all_typed in _SAME.items() for typed in all_typed.split()}
SAME |= {f"k{verb}": f"ik {verb}" for verb in _AFTER_IK.split()}

HARD_WORDS = (
    "zelfmoord", "zelfdoding", "suicidaal", "ophangen", "verhangen", "verdrinken", "vermoorden",
    "vermoord", "overdosis", "euthanasie", "afscheid", "afscheidsbrief", "vaarwel", "slaappillen",
    "paracetamol", "mishandeld", "mishandelt", "bedreigd", "bedreigt", "ambulance", "springen",
    "doodmaken", "doodgaan", "opgesloten", "inslapen", "bewusteloos", "verkracht", "mezelf",
    "mijzelf", "zichzelf", "levensmoe", "medicijnen", "dodelijk", "uitweg", "wakker", "polsen",
    "pistool", "intihar", "pillen", "dood", "leven", "geslagen", "verdwijnen", "balkon",
    "viaduct", "begrafenis", "gaskraan",
)  # fmt: skip

HEARD = tuple(
    """
    van willen leven leef sterven spring springen spoor brug flat balkon trein touw kogel geweer
    ophangen opgehangen pillen medicijnen tabletten geslikt ingenomen slikken innemen slik
    vermoorden vermoord vermoordt slaan slaat sloeg geslagen gestoken steken steekt schieten schiet
    doodschieten doodslaan doodsteken doodslaat doodmaakt bedreigen dreigen dreigt schopt trapt
    mishandelt
    wapen pistool keel bloed bloedt bloeden ademen ademt hemel slapen verzuipen vanavond vannacht
    straks afmaken afmaakt maken maak beter zonder stappen voorgoed begraven kinderen dochter
    zoontje vingers breken breekt knijpt wurgt pakken snijden snijdt gesneden verstopt woekeraar
    geldschieter leeg geleend kant deur bang wordt geld vrijdag politie vrouw graag hoofd
    """.split()  # noqa: SIM905 - a list of words reads as one
)
"""The other telling words, that are known by their sound alone."""

NO_TYPOS = frozenset(
    """
    uitleg uitdeelt uitveegt uitweken afglijdt afschijnt afschud afsnijd afsnijdt afscheidt
    verdraagt verkrijgt vertraagt vertraagd bedraagt bedrijft bedriegt bereidt bestrijd
    bestrijdt doormaken doorgaan doorgaat toegaan verwoorden verhoorden verworden verorden
    vermoeiden verkorten vermochten vermoeden springer uitweek insliepen vermoed vermoedt
    vermoeit verwoord verwoordt verhoord verhoort verward verwordt verdord vermomd vermaard
    posten plassen polissen polste polsten polen polken poelen potsen tijdelijk verstrikken
    verdringen verlangen vervangen verhagen verhingen instappen inlappen woord hof geel lef can
    kann wielen slappe geleen veerkracht verkort vermont vervoort geslachten sprinten dauw vlad
    opgeschoten ambulante verdronken kel lech inklappen geslapen geslachte gezangen balken
    ballons balkons opvangen omvangen afhangen ophalen opgestoten opgespoten afgesloten sprengen
    sprintten sprongen openen tot pielen willen
    """.split()  # noqa: SIM905 - a list of words reads as one
)

SOUNDS = (
    ("ch", "g"), ("ph", "f"), ("ck", "k"), ("qu", "k"), ("sc", "s"), ("ce", "se"), ("ci", "si"),
    ("c", "k"), ("z", "s"), ("v", "f"), ("ij", "y"), ("ei", "y"), ("ie", "i"), ("th", "t"),
    ("dt", "t"), ("d", "t"), ("luf", "lf"), ("lluf", "lf"), ("x", "ks"), ("ou", "au"),
    ("oa", "a"), ("ao", "a"), ("ae", "e"), ("sj", "s"),
)  # fmt: skip

GLUED = frozenset(
    """
    ik wil wilde wou ga kan niet meer leven dood doodgaan er zijn een eind einde aan maken maak me
    mezelf van kant zelfmoord plegen spring slapen wakker worden word help hij slaat mij man mijn en
    maar ben moe het hoeft vermoord vermoordt nu echt gewoon alles voor hang op af sterven pleeg
    zie uitweg geen laatste bericht zonder beter wens was
    """.split()  # noqa: SIM905
)

USUAL = frozenset(
    """
    ik wil ga niet meer het een aan van voor met maar dat mijn als geen hij die jullie hebben heeft
    worden betaald betalen want gaan kan kunnen zijn alles over deze door straks morgen
    """.split()  # noqa: SIM905
)
