# ruff: noqa: E501 - a sign and its example stand on one line
"""What people write when a life is in danger, and what merely sounds like it.

Each line is a sign, and behind `--` a sentence with it, which the tests read. In a sign `a|b` is
either word, `WISH` a concept from `CONCEPTS`, `spring*` every word that begins so, `a?` may be left
out, `..` is up to three words, `...` up to six, `a & b` is both in any order with up to five words
between, `START` and `END` are the edges of a clause and `STOP` is the end of a sentence. Words
stand without accents and apostrophes, as `danger` evens them out.
"""

from __future__ import annotations

CONCEPTS = {
    # Who
    "ME": "me, mij, mezelf, mijzelf, mijn eigen",
    "SELF": "mezelf, mijzelf, zichzelf, zich, mijn eigen, zijn eigen, haar eigen, haarzelf, hemzelf, "
    "ik me, ik mij, me zelf, mij zelf, mijn zelf, zich zelf, jezelf",
    "CHILD": "kind, kinderen, kids, kindjes, baby, zoon, zoontje, zoons, dochter, dochtertje, dochters, "
    "zusje, broertje, gezin, meisje, meiden, jongen, kleintje, kleine, stiefdochter, stiefzoon, kleinkind*, "
    "kleinzoon, kleindochter, tweeling",
    "KIN": "man, vrouw, vriend, vriendin, vriendje, broer, zus, vader, moeder, pa, ma, papa, mama, "
    "pap, mam, ouders, stiefvader, stiefmoeder, opa, oma, oom, tante, neef, nicht, neefje, nichtje, "
    "ex, exman, exvriend, exvrouw, partner, verloofde, buurman, buurvrouw, buurjongen, buurmeisje, "
    "schoonvader, schoonmoeder, schoonzus, schoonzoon, zwager, collega, huisgenoot, huisgenote, maat, "
    "client, cliente, patient, werknemer, vent, echtgenoot, echtgenote, kameraad, familie, CHILD",
    "THEY": "hij, ie, zij, ze, iemand, KIN",
    "HITTER": "hij, ie, ze, zij, man, vriend, vrouw, vriendin, ex, exman, exvriend, partner, vader, "
    "stiefvader, moeder, stiefmoeder, broer, zoon, oom, schoonvader, schoonmoeder, buurman, vent, "
    "huisgenoot, echtgenoot, pa, papa, zwager, vriendje, verloofde, schoonfamilie, familie, LENDER",
    "LENDER": "ze, gasten, gast, kerel, kerels, mannen, jongens, lui, types, bende, geldschieter*, "
    "woeker*, geldeiser*, loanshark*, iemand, mensen, dealer*, huisbaas, pooier, crimineel, criminelen, "
    "onderwereld, leners, geldlener*, illegale",
    "VICTIM": "me, mij, ons, haar, hem, CHILD, moeder, mama, mam, zus, vrouw, oma, opa, hun, hen",
    # Wishing, planning
    "WISH": "wil, wilt, willen, wilde, wilden, wou, zou, zouden, ga, gaat, gaan, ging, zal, hoop, "
    "hoopt, hoopte, wens*, verlang*, denk, denkt, dacht, denken, nadenk*, overweeg*, overwoog, droom, "
    "gedachte*, plan, plannen, liever, liefst, beter, snak*, bid, bidt, smeek*, was, will",
    "GO": "ga, gaat, gaan, ging, wil, wilt, wou, wilde, willen, zou, zal, kan, moet, sta, staat, zit, "
    "lig, loop, loopt, lopen, rij, rijd, rijdt, stap, durf, overweeg*, denk, denkt, dacht, gedachte*, plan*, "
    "hoop, beter, liever, straks, morgen, vanavond, vannacht, nu, zin, drang, neiging, dreigt, af, "
    "vanaf, wens*, zo, direct",
    "ADV": "echt, gewoon, zo, nu, ook, eigenlijk, maar, allemaal, helemaal, serieus, al, nou, toch, liever, "
    "liefst, graag, soms, langzaam",
    "NOMORE": "niet meer, nooit meer, niet langer, niet lang meer",
    "SOON": "straks, morgen, binnenkort, vanavond, vannacht, snel, dan, eindelijk, vandaag, overmorgen, "
    "gauw, dadelijk, maandag, volgende week, weldra, voorgoed, allemaal, iedereen, meteen, nu, voor altijd",
    "FOREVER": "voor altijd, voorgoed, voor eeuwig, eeuwig, definitief",
    # Dying
    "DIE": "dood, doodgaan, doodga, doodgaat, sterven, sterf, sterft, creperen, doodvallen, doodbloeden, "
    "doodvriezen, doodhongeren",
    "KILL": "vermoord*, doodmaken, doodmaak*, doodschiet*, doodsteek*, doodsteken, doodslaan, doodrijden, "
    "ombrengen, ombreng*, doden, afmaken, afmaak, afslachten, neersteken, neersteek, neerschiet*, opblazen, "
    "wurgen, wurg, vergiftig*, om het leven, van het leven, van kant, om zeep, dood maken, dood rijden, "
    "dood schieten, te pletter, executeren, dood te maken, af te maken, om te brengen, overhoop",
    "SUICIDE": "zelfmoord*, zelfdoding*, suicid*, zelfdood*, suizid*, selbstmord*, zelf moord*, "
    "zelf doding, euthanasie*, laatstewilpil, stervenshulp, voltooid leven, pil van drion",
    "PLACE": "brug, flat, dak, dakrand, balkon, raam, spoor, trein, treinen, metro, viaduct, gebouw, toren, "
    "klif, rots, reling, rails, galerij, parkeergarage, kade, perron, tram, verdieping, torenflat, "
    "afgrond, spoorlijn, spoorbrug, vrachtwagen, erasmusbrug, flatgebouw",
    "WATER": "water, kanaal, zee, gracht, rivier, sloot, plas, haven, maas, waal, rijn, vijver, schelde, "
    "ijssel, noordzee, meer",
    "WEAPON": "mes, messen, pistool, geweer, wapen, wapens, vuurwapen, bijl, hamer, knuppel, machete, "
    "honkbalknuppel, zuur, benzine, steekwapen, keukenmes, broodmes",
    "PILLS": "pil, pillen, pilletjes, medicijn*, medicatie, tablet*, paracetamol*, pcm, slaappil*, "
    "slaapmiddel*, slaaptablet*, oxazepam*, temazepam*, diazepam*, insuline*, morfine*, antidepressiv*, "
    "gif, rattengif, ibuprofen*, oxycodon*, tramadol*, kalmeringspil*, benzos, bleekmiddel, chloor, "
    "antivries, fentanyl*, methadon*, cyankali, valium*, lithium*, drugs, ghb, overdosis",
    "MANY": "alle, allemaal, alles, te veel, teveel, doos, doosje, dozen, strip, strips, pot, potje, handvol, "
    "hele, heel, hoop, tientallen, honderd, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, tien, twintig, dertig, "
    "veertig, vijftig, veel, zoveel, heleboel, stuk of, combinatie, in een keer",
    "TAKEN": "geslikt, ingenomen, genomen, naar binnen, ingespoten, gespoten, ingeslikt, "
    "doorgeslikt, achter de kiezen, weggespoeld, gedronken, opgegeten, leeggegeten, gegeten",
    "SWALLOW": "slik, slikken, slikt, neem, nemen, neemt, innemen, inneem, in te nemen, doorslikken, "
    "spuit, spuiten, drink, opdrinken, opeten, wegslikken, pakken, achterover",
    "READY": "klaar, klaargelegd, klaarliggen, klaarstaan, klaargezet, gespaard, opgespaard, verzameld, "
    "gehamsterd, geteld, tellen, naast mij, naast me, voor mij, voor me, voor mijn neus, in mijn hand, in mijn handen, "
    "genoeg, gekocht, besteld, op tafel, nachtkastje, naast mijn bed",
    "MEANS": "touw, strop, pillen, mes, pistool, gas, uitlaat, gif, slaappillen",
    "BEATEN": "geslagen, mishandeld, bedreigd, gestalkt, verkracht, misbruikt, gechanteerd, afgeperst, "
    "gewurgd, geschopt, getrapt, gestompt, geterroriseerd, achtervolgd, gegijzeld, vastgehouden, gestoken, "
    "aangerand, vastgebonden, opgesloten",
    "HITS": "sla, slaat, sloeg, slaan, schopt, schopte, schoppen, trapt, trapte, mept, mepte, stompt, stompte, "
    "mishandel*, wurgt, wurgde, wurgen, verkracht, verkrachtte, geslagen, geschopt, getrapt, gestompt, "
    "gewurgd, bijt, stalkt, aangerand, misbruikt, misbruikte, betast, vastgebonden, gestoken, gestompt, "
    "gemept, afgeranseld, toegetakeld, duwde, duwt, vermoordt, vermoorden, vermoord, afmaken, ombrengen",
    "HARM": "mes, pistool, wapen, geweer, dood, vermoord*, doodmaken, afmaken, kinderen, gezin, familie, "
    "dochter, zoon, wat aan, iets aan, pijn, in elkaar, geweld, slaan, sloeg, schiet*, steken, brand, "
    "benen, knieen, vingers, halen, ophalen, ouders, me, mij, ons, leven, haar, overhoop, grijpen, pakken",
    # Living
    "LIFE": "leven, leef, bestaan",
    "TIRED": "moe, zat, beu, klaar, spuugzat, kotsbeu, genoeg van, vermoeid, zinloos, waardeloos, voorbij, over, "
    "niks waard, niets waard, geen zin, geen waarde, geen nut, nutteloos, niet waard, niet meer waard, "
    "opgeven, opgegeven, stop, stoppen, uitzichtloos, niks meer waard, geen doel, ten einde, afgelopen, "
    "geen betekenis, niks meer, geen reden, moede, niks meer aan, is niks",
    "LOVED": "KIN, hond, hondje, honden, kat, katten, poes, poezen, dieren, beestjes, huisdier*, meisjes, jongens, kleintjes",
    "GONE": "oma, opa, mama, papa, mam, pap, moeder, vader, ouders, man, vrouw, zoon, dochter, kindje, "
    "broer, zus, god, allah, jezus, engelen, engeltjes, zoontje, dochtertje",
    "DEAD": "overleden, dode, gestorven, gestorvene",
    # What is no danger
    "IDIOM": "lach*, gelachen, schaam*, schamen, schaamde, geschaamd, schrik*, schrok*, geschrokken, "
    "verveel*, vervelen, erger*, geergerd, werk*, gewerkt, zoek*, gezocht, wacht*, gewacht, betaal*, "
    "betalen, zweet*, zweten, bel, bellen, gebeld, lachte, irriteer*, pieker*, gepiekerd, knok*, "
    "vreet, stress, geneer*, generen, sjouw*, huil*, loop, verbaas*, fiets",
    "THING": "telefoon*, mobiel*, gsm, iphone, batterij*, accu*, auto, autos, motor, brommer, scooter, lijn, "
    "verbinding, internet, wifi, plant*, hond*, kat, katten, poes, vis, vissen, pc, laptop, computer, "
    "tablet, toestel, site, website, app, chat, link, beltegoed, knop, boom, bomen, oplader, tv, "
    "nek, rug, benen, armen, voeten, handen, konijn, paard, cavia, hamster, vogel, bot, modem, router, horloge, economie, handel, markt, winter, verzekering, zaak, bedrijf, polis, winkel, seizoen, buurt, straat",
    "STAFF": "jullie, u, deurwaarder*, incasso*, brieven, brief, beslag, rechter, advocaat, mails, "
    "smsjes, sms, dagvaarding, kantoor, boetes, maatschappij, verzekeraar, werkgever, bank, gemeente, "
    "belastingdienst, medewerker*",
    "BUSINESS": "gesprek*, chat*, regeling*, contract*, polis*, verzekering*, abonnement*, overeenkomst*, "
    "brieven, bellen, gebel, telefoontjes, mails, procedure*, relatie, huwelijk, discussie, kosten, "
    "zaak, dossier*, gezeur, gedoe, onzin, spam, lidmaatschap, incasso*, afspraak, onderhandel*, "
    "telefoongesprek, geruzie, ruzie, schulden, schuld, situatie, werk, baan, samenwerking, berichten, smsjes, "
    "termijn*, betaling*, uitkering, dienstverband",
    "FUNERAL": "uitvaart*, begrafenis*, crematie*, begraven, gecremeerd, cremeren",
    "PAY": "betaal, betaald, betalen, betaalt, aflos, afgelost, overmaak, overgemaakt, afbetaald, "
    "afbetaal, voldaan, voldoe",
}

LOOK_ALIKES = """
    # Idioms with death
    IDIOM ik|we|hij? ADV? ME|zich|ons|je ADV? ADV? dood|kapot|rot|suf|pletter -- ik lach me dood
    ME .. dood|kapot|rot|suf lachen|schamen|schaam|schaamde|werken|ergeren|vervelen|zoeken|geschrokken|gelachen|gewerkt|geschaamd|schrikken|wachten -- ik kan me wel dood schamen
    ME dood IDIOM -- ik heb me dood gelachen
    dood van|door|aan de|die|al|het|deze|jullie?|mijn? stress|honger|zorgen|hitte|kou|dorst|ellende|schrik|verveling|moeheid|vermoeidheid|spanning|slaap|schaamte|drukte|gezeur|brieven|papierwerk|werken|werk|jaloezie -- ik ga dood van de stress
    dood van|door stress|honger|zorgen|hitte|kou|dorst|ellende|schrik|verveling|moeheid|vermoeidheid|spanning|slaap|schaamte|verdriet|nieuwsgierigheid -- ik ga dood van verveling
    van de stress|honger|hitte|kou|dorst|schrik|verveling|schaamte|spanning|zenuwen ... dood -- van de honger ga ik dood
    THING .. is|was|gaat|zijn|ging|lijkt|viel|bleef .. dood|wakker -- mijn telefoon is dood
    is|was|gaat|zijn .. THING .. dood -- is de lijn nu dood
    THING .. dood is|was|gaat|ging|zijn -- sorry dat mijn telefoon dood ging
    START mijn|onze KIN dood -- mijn man dood en ik weet niet wat te doen
    de|zijn|haar|hun dood vastgesteld|melden|doorgeven|telefonisch|ook|gemeld|aangeven -- kan ik zijn dood ook telefonisch melden
    van schaamte|stress|ellende|angst .. dood -- van schaamte kan ik wel dood neervallen
    sterf|sterven|sterft|crepeer van -- ik sterf van de honger
    leef niet meer .. overleef -- ik leef niet meer ik overleef
    dode THING|hoek|mus|mussen|letter|zone|lijn|links -- er was een dode hoek
    dood|dode spoor|paard|punt|kapitaal|geld|gewicht|hout|vlees|water|eind|tij -- dit is een dood spoor
    dood op -- ik ben dood op van alle brieven
    dood moe|ziek|normaal|simpel|stil|gewoon|eng|zonde|bang|ernstig|leuk|makkelijk -- ik ben dood moe
    dood te krijgen -- die polis is niet dood te krijgen
    op sterven na dood -- mijn zaak is op sterven na dood
    op sterven -- mijn vader ligt op sterven
    val|vallen jullie? dood -- val dood
    val .. dood -- val toch dood man
    START ga .. dood -- ga toch dood
    hoop|wens|wou|wil|zou|laat .. jullie|je|u|julie .. DIE|KILL -- ik hoop dat jullie doodgaan
    jullie|je|u .. dood wens* -- ik zou jullie dood wensen
    dood of levend|gladiolen -- dood of levend ik moet dat geld hebben
    liever dood dan .. STAFF|PAY|cent -- ik ga nog liever dood dan jullie een cent te geven
    word* mijn dood|doodsteek|ondergang -- dit wordt mijn dood nog
    phone|battery|laptop|car|line|internet .. dead -- my phone is dead
    dead tired|serious|line|end|battery -- i am dead tired
    father|mother|husband|wife|son|brother|sister|dad|mom|he|she .. is|was|are dead -- my father is dead
    THEY .. is|was|zijn|waren|ging|werd .. dood -- mijn man is dood
    THEY .. dood is|was|zijn|waren|ging|gegaan|gevonden|gebleven -- omdat mijn broer dood is
    zijn|is|waren .. KIN .. dood -- sinds kort is mijn moeder dood
    gaat|zal|ging .. dood|sterven aan|door kanker|een|de|zijn|haar|als|longkanker|alvleesklierkanker -- mijn moeder gaat dood aan kanker
    na|sinds|voor|door|bij|over|rond|tot|van|aan de|het|zijn|haar|mijn|een dood van -- na de dood van mijn vader wil ik de polis stoppen
    na|sinds|door|bij|over|rond zijn|haar|hun|mijn dood|overlijden -- na zijn dood wil ik de polis stoppen
    dood van mijn|onze|de|een KIN -- sinds de dood van mijn vader wil ik stoppen
    financieel|financiele|economische|zakelijke|politieke|commerciele zelfmoord -- dat is financiele zelfmoord
    THEY .. heeft|had .. SUICIDE gepleegd|gedaan -- mijn man heeft vorig jaar zelfmoord gepleegd
    SUICIDE van mijn|onze|een|zijn|haar -- door de zelfmoord van mijn zoon
    door|na SUICIDE .. verloren|overleden|gestorven|kwijt -- mijn broer is door zelfmoord overleden
    overleden|gestorven|verloren|kwijtgeraakt door|na|aan SUICIDE -- mijn broer is overleden door zelfmoord
    geen SUICIDE .. plegen? STOP -- maak u geen zorgen ik ga geen zelfmoord plegen
    niet suicid* .. STOP -- nee ik ben niet suicidaal
    SELF .. niks|niets .. aan|aandoe|aandoen|doen .. STOP -- ik ga mezelf heus niks aandoen
    niks|niets .. aan .. SELF -- ik ga niks aan mezelf verbouwen
    ik ga niet dood .. aan|van|als|door|voor -- ik ga niet dood aan een herinnering
    kanker|ziekte|corona|uitgezaaid .. ga|gaat .. dood|sterven -- ik heb kanker en ga dood zeggen ze
    is|was|lag|ligt|blijkt|bleek dood -- de klant aan wie u schrijft, is dood
    iemands|opoe|grootvader|grootmoeder|meneer|mevrouw dood -- gaat de schuld over na iemands dood
    goed als dood -- onze relatie is zo goed als dood
    pech|panne|file|ongeluk|aanrijding .. op de brug|spoor -- ik sta met pech op de brug
    zevende hemel -- ik ben in de zevende hemel
    lieve hemel -- lieve hemel wat duur
    hemel en aarde -- ik heb hemel en aarde bewogen
    mogen|mag|moet niet weten waar -- zij mogen niet weten waar ik woon
    lucht|adem .. van|door .. brieven|schulden|stress|spanning|zorgen|rekeningen|paniek|angst -- ik krijg geen lucht meer van al die brieven
    oren|murw|stomheid|veld|lam .. geslagen|slaan -- ik ben met stomheid geslagen
    sla* .. om de|mijn oren -- ze slaan me om de oren met brieven
    murw|lam geslagen -- ik word murw geslagen
    valt .. te leven -- zo valt er niet te leven
    zijn|haar euthanasie* -- de kosten van zijn euthanasie
    over mijn lijk -- jullie krijgen mijn auto, over mijn lijk
    # An end to something else
    eind komt|kom|komen aan -- ik wil dat er een eind komt aan die brieven
    komt|kom|komen .. eind aan -- er komt nooit een einde aan
    er .. eind aan komt|kom|komen|komen -- ik wil dat er een eind aan komt
    eind aan .. BUSINESS -- ik maak een eind aan dit gesprek
    eind aan .. maken|maak? .. BUSINESS -- ik wil er een eind aan maken, aan die brieven
    aan|van deze|die|dat|dit|mijn|de BUSINESS .. eind aan -- aan deze regeling moet een eind aan komen
    kunnen|willen|kunt|wilt|moeten|gaan|laten|dat jullie|u|we .. eind aan -- kunnen jullie er een eind aan maken
    BUSINESS .. van kant maken|gemaakt -- ik wil die rekening en dat dossier van kant maken
    dit|deze is|was|wordt mijn? laatste bericht ... stuur*|app*|betaal*|kifid|advocaat|rechter|klacht|bel|sms|juridisch|stop* -- dit is mijn laatste bericht en stuur me geen sms meer
    laatste ... horen|hoort|hoor ... advocaat|rechter|rechtbank|klacht -- dit is het laatste wat jullie van me horen, mijn advocaat neemt het over
    als|zodra|wanneer|want|omdat|bank|PAY ... PAY|geld|daarna|dan ... van mij|me af|last -- als ik betaal zijn jullie van me af
    van mij|me af ... als|zodra ... PAY -- jullie zijn van mij af zodra ik betaald heb
    als|zodra|wanneer|nu ... PAY ... last .. van mij|me -- als ik betaal hebben jullie geen last meer van mij
    laatste dag .. werk|kantoor|baan|dienst|om|waarop|voor|van -- gisteren was mijn laatste dag op mijn werk
    proeftijd|baan|werk|ontslag|ontslagen|contract ... laatste dag -- mijn contract stopt, vrijdag was mijn laatste dag
    # Insurance and grief
    van te leven -- dat is niet genoeg om van te leven
    heb|heeft|had .. iets|wat stoms|doms|geks|ergs -- ik heb iets stoms gedaan
    THEY .. heeft|had ... leven beroofd|benomen -- mijn zoon heeft zich in mei van het leven beroofd
    THEY .. heeft|is ... vorig|vorige|verleden|geleden|destijds ... opgehangen|verhangen|gesprongen -- mijn broer heeft zich vorig jaar opgehangen
    niet meer in leven -- uw klant is niet meer in leven
    jullie|u afscheid -- nemen jullie afscheid van mij als klant
    als de dood voor|om|dat -- ik ben als de dood voor die envelop
    FUNERAL ... als|wanneer|na ik|we|iemand|mijn .. dood_ga|dood_ben|overlijd|sterf|doodga|overlijden|er_niet_meer_ben|dood -- is mijn uitvaart betaald als ik dood ga
    als|wanneer ik|we|iemand .. dood_ga|dood_ben|overlijd|sterf|doodga|er_niet_meer_ben ... FUNERAL -- als ik dood ga is mijn begrafenis dan betaald
    afscheid* .. genomen|nemen van|op .. schoonzus|schoonvader|schoonmoeder|zwager|neef|nicht|vader|moeder|man|vrouw|opa|oma|broer|zus|hond|kat|auto|collega*|huis|buurman|buurvrouw|hem|haar|overleden|polis|tante|oom|vriend|vriendin -- we hebben afscheid genomen van mijn vader
    afscheid nemen van|op .. vader|moeder|man|opa|oma|broer|zus|hond|kat|auto|collega*|huis|overleden -- ik moet afscheid nemen van mijn auto
    euthanasie* .. gekregen|gehad|gepleegd|overleden -- mijn vader heeft euthanasie gekregen
    hond|kat|poes|konijn|paard|dier|dieren ... inslapen|ingeslapen -- onze hond moest inslapen
    inslapen .. van|door|lukt -- ik kan niet inslapen door de zorgen
    niet|niks|slecht|moeilijk inslapen -- ik kan niet inslapen
    lig|ligt|liggen|lag .. NOMORE .. wakker -- daar lig ik niet meer wakker van
    NOMORE|niet .. wakker .. lig*|van -- ik hoef niet meer wakker te liggen van jullie
    # Not wanting any more
    leven|leef van -- van dit loon kan ik niet meer leven van
    van .. kan|kunnen .. leven -- van 900 euro kan niemand meer leven
    zitten .. met|om|in|dat .. STAFF|BUSINESS|robot|bot|chatbot|betalen -- ik zie het niet meer zitten met jullie regeling
    knoop|knopen|knoopt .. eindjes -- ik knoop de eindjes aan elkaar
    eindjes .. knoop|knopen -- de eindjes aan elkaar knopen
    touw aan|vast .. knopen|vastknopen|vast -- ik kan er geen touw aan vastknopen
    in touw|touwtje|touwtjes -- ik ben de hele dag in touw
    laat|laten me|mij niet|jullie vallen -- laat me niet vallen
    jullie|u ... laat|laten .. me|mij|ons .. vallen -- jullie laten me gewoon vallen
    jullie|u .. weten|weet .. waar -- jullie weten waar ik woon
    # Hanging up, jumping, cutting, shooting
    jullie|u|ze|die|men hang*|hing* .. ME .. op -- jullie hangen me steeds op
    raam|ruit|leiding|dak|voorruit|waterleiding|band|ketting .. gesprongen -- mijn raam is gesprongen
    gesprongen .. raam|ruit|leiding|waterleiding -- een gesprongen raam
    op springen -- ik sta op springen
    spring* heus niet .. PLACE -- ik spring heus niet van een brug
    spring* .. eruit|bij|over|vel|lucht|oog|financieel|hoog|touwtje -- ik spring uit mijn vel
    verdrink* in .. schulden|rekeningen|brieven|werk|papier*|post|aanmaningen|verdriet|zorgen|alles -- ik verdrink in de schulden
    in .. schulden|rekeningen|brieven|werk|papier*|schuld verdrink* -- dat ik in de schulden verdrink
    snij* .. in .. vinger*|vlees|kosten|budget|uitgaven -- ik snij mezelf in de vingers
    kogel door de kerk -- de kogel is nu door de kerk, kogel door de kerk
    schiet .. lek|te_binnen|op|tekort -- schiet mij maar lek
    jullie|u|die|incasso*|deurwaarder* .. mes .. keel -- jullie zetten me het mes op de keel
    mes .. keel .. jullie|incasso* -- met het mes op de keel door jullie
    # Threats that are letters, or aimed at staff
    voel* .. opgesloten -- ik voel me opgesloten in deze schulden
    ik .. heb|had me|mij .. opgesloten -- ik heb mij opgesloten in het toilet
    naam|gegevens|identiteit|rekening|situatie|nummer|vertrouwen .. misbruikt|misbruiken -- mijn naam wordt misbruikt
    breek .. jullie|je|u benen|nek|poten|vingers|botten -- ik breek je benen
    bedreigd|gestalkt|gechanteerd|afgeperst|achtervolgd|mishandeld|geterroriseerd .. door|met .. STAFF -- ik voel me bedreigd door jullie brieven
    door STAFF .. bedreigd|gestalkt|gechanteerd|afgeperst|achtervolgd|mishandeld|geterroriseerd -- ik word door jullie bedreigd
    STAFF .. bedreig*|dreig*|stalk* -- jullie dreigen met mijn huis
    dreig*|gedreigd .. STAFF -- ze dreigen met de deurwaarder
    bang voor|dat de|een|die? STAFF -- ik ben bang voor de deurwaarder
    vermoord*|afmaken|doodschiet*|doodsteek*|doodslaan jullie|je|u -- ik vermoord jullie
    ik .. jullie|je|u .. KILL|af|dood|neer|overhoop|aan -- ik maak jullie af
    maak|schiet|sla|steek|vermoord|doe ik? jullie|je|u|jou .. KILL|af|dood|neer|overhoop|aan|aandoen -- dan maak ik jullie allemaal af
    jullie|u|je|kantoor|gebouw|tent .. in_brand|in_de_fik -- ik steek jullie kantoor in brand
    slaat|slaan .. nergens|over|op|aan|dicht|terug|rente|premie|af -- dat slaat nergens op
    waar slaat|slaan .. op -- waar slaat dit op
    slaat|sloeg .. hart|maag|toe -- de schrik slaat me om het hart
    zit|zitten .. aan .. vast|gebonden -- ik zit met mijn kind aan deze polis vast
    krijg .. nog|bijna|zowat|er een? hartaanval|hartinfarct|beroerte -- ik krijg nog een hartaanval van jullie
    ambulance*|ziekenwagen .. rekening|factuur|kosten|rit|vergoed*|declar*|betalen -- wie moet de ambulance betalen
    rekening|factuur|kosten|nota|vergoed* .. ambulance* -- rekening van de ambulance
    ambulancekosten|ambulancerit -- ambulancekosten
    bel .. terug -- bel me terug
    113 .. euro|eur|cent|per|in -- ik betaal 113 euro
    112|113 .. euro|eur|cent|per -- 112 euro per maand
"""

ACUTE = """
    PILLS .. MANY .. TAKEN -- ik heb de medicijnen allemaal ingenomen
    MANY & PILLS .. TAKEN -- heb alle pillen geslikt
    TAKEN & MANY .. PILLS -- ik nam, nee ik heb geslikt, alle pillen
    heb|heeft|hebben .. PILLS .. geslikt|ingenomen|ingespoten -- ik heb pillen geslikt
    overdosis & heb|heeft|had|genomen|neem|nam|ik|hij|zij|ze -- mijn zus heeft een overdosis genomen
    gif|bleekmiddel|chloor|antivries & gedronken|ingenomen|geslikt -- mijn zoon heeft bleekmiddel gedronken
    bel|stuur|roep|nodig|belt|kom|laat|moet|wil & ambulance|ziekenwagen|ziekenauto -- stuur alstublieft een ambulance
    ambulance .. nodig|sturen|komen|graag|alsjeblieft|alstublieft|aub|nu|snel -- ambulance nu
    START bel|belt|help .. 112 -- bel 112
    moet|ga|wil .. 112 .. bellen -- ik moet nu 112 bellen
    in elkaar gezakt|gestort -- mijn vader is net in elkaar gezakt
    ademt|ademen|adem .. niet|nauwelijks meer? -- hij ademt niet meer
    ademt|ademhaling .. niet|geen|stopt|gestopt -- zij ademt bijna niet
    bewusteloos|buiten_westen|buiten_bewustzijn -- ze ligt bewusteloos op de vloer
    THEY ... reageert .. niet|nergens .. meer? op? STOP -- mijn moeder ligt op de grond en reageert niet meer
    THEY ... ligt|gevallen .. grond|vloer .. reageert|beweegt|bloed* -- opa ligt op de grond en beweegt niet
    krijg|krijgt .. geen|amper lucht|adem .. bel|END -- help ik krijg geen lucht
    pijn op .. borst -- ik heb enorme pijn op de borst
    krijg|krijgt|heb|heeft|volgens|denk .. hartaanval|hartinfarct|beroerte .. nu -- ik denk dat ik een hartaanval heb nu
    polsen|pols .. doorgesneden|opengesneden -- ik heb mijn polsen doorgesneden
    bloed|bloedt|bloeden .. hevig|heel_erg|stopt|leeg|stelpen|dood -- het bloedt hevig en ik ben alleen
    krijg|krijgt .. niet|NOMORE wakker -- ik krijg mijn vrouw niet meer wakker
    i .. took|swallowed|taken .. pills|overdose|tablets -- i just took all my pills
    i .. overdosed -- i have overdosed
    heb|heeft .. MANY .. PILLS op -- ik heb een hele strip oxazepam op
    alles|allemaal .. ingenomen|geslikt|doorgeslikt -- ik heb alles ingenomen wat er in huis was
    leeg|lege .. pil*|medicijn*|strip*|doosje*|doosjes|potje*|slaappil* -- mijn vrouw ligt op bed met lege strips pillen
    bloed & overal|blijft|stopt|pols*|armen|weg -- er is overal bloed
    THEY .. stikt|beweegt_niet|beweegt_niet_meer -- mijn kind stikt
    geen|zwakke|nauwelijks hartslag|pols|ademhaling -- ze heeft geen hartslag
    call|send|need .. ambulance -- please call an ambulance
"""

LIFE = """
    # The word itself
    SUICIDE -- ik denk aan zelfmoord
    laatste wil pil|middel -- hoe kom ik aan een laatste wil pil
    zelfgekozen .. einde|eind|levenseinde|dood -- ik kies voor een zelfgekozen einde
    automutil*|zelfbeschadig* -- mijn dochter doet aan automutilatie
    levensmoe|levensmoede|doodswens*|doodsverlangen*|doodsgedachte* -- ik ben levensmoe
    113 & bel|bellen|gebeld|belde|lijn|nummer|gechat|contact|praten -- ik heb net 113 gebeld
    zelfmoordlijn|zelfmoordpreventie -- wat is het nummer van de zelfmoordlijn
    # Wishing to die
    WISH & DIE -- ik wil gewoon dood
    WISH .. er NOMORE .. zijn|wezen|ben -- mijn vriendin wil er niet meer zijn
    wil|wilt|willen|wilde|wou er .. NOMORE|niet zijn|wezen -- ik wil er niet zijn
    willen|wou|wilde|wens|wenste|hoop|hoopte dat .. ik .. er .. niet|NOMORE was|ben|zou -- ik wou dat ik er niet meer was
    was .. ik .. dood -- was ik maar dood
    was ik .. er .. maar|al? niet -- was ik er maar niet meer
    ik .. ga|gaat .. dood END -- ik ga dood
    ben|zijn|is .. ik|hij|zij|ze .. SOON .. dood -- dan ben ik straks dood
    SOON .. ben|is ik|hij|zij|ze .. dood -- morgen ben ik dood
    ben ik .. dood END -- tegen die tijd ben ik dood
    ik ben|lig .. dood SOON|voor|voordat|als|tegen -- ik ben dood voordat die brief komt
    als|wanneer|zodra|totdat|tot|voordat|voor ik .. dood ben|ga|gevonden -- als ik dood ben krijgen mijn kinderen tenminste geld
    als|wanneer|totdat|tot|voordat ik .. doodga|sterf -- mijn gezin krijgt toch geld als ik doodga
    beter|liever|goedkoper|makkelijker .. dood -- ik ben beter dood
    dood .. beter|liever|verlossing|opluchting|rust|oplossing|uitweg|meer_waard|meer_op -- de dood lijkt me een opluchting
    meer_waard|beter_af .. dood -- ik ben meer waard als ik dood ben
    moet ik .. dood .. END -- moet ik dan maar dood
    laat me|mij|hem|haar .. dood*|sterven|inslapen|creperen -- laat me maar doodgaan
    maak|schiet|sla|steek .. me|mij .. dood|af|neer|overhoop|kapot .. END -- maak me maar dood
    ik .. moet|kan|durf .. niet? .. DIE .. END -- ik durf niet dood te gaan en ook niet te leven, dus ik kan dood
    klaar|bereid .. om .. te sterven|gaan -- ik ben klaar om te gaan
    nooit geboren -- ik wou dat ik nooit geboren was
    niet|nooit .. geboren -- was ik maar niet geboren
    NOMORE .. wakker .. word*|hoef|wil|geworden -- ik hoop dat ik morgen niet meer wakker word
    baal|jammer|erg|haat|vervelend .. wakker .. geworden|word* -- elke ochtend baal ik dat ik wakker ben geworden
    slapen|slaap .. zonder .. op|wakker -- ik wil slapen zonder ooit nog wakker te worden
    word*|wil|hoop|hoef .. NOMORE .. wakker -- hopelijk word ik nooit meer wakker
    wil|wou|hoop|ga|gaan .. slapen|slaap .. NOMORE|FOREVER .. wakker? -- ik wil slapen en nooit meer
    FOREVER .. slapen|slaap|rusten|rust|weg|verdwijn*|verdwijnen|stil -- ik wil voor altijd slapen
    slapen|slaap|rust|rusten|weg|verdwijn*|stil FOREVER -- ik ga slapen voor altijd
    eeuwige|eeuwig|laatste rust|slaap|rustplaats -- ik verlang naar de eeuwige rust
    rustig|vredig|zacht|stilletjes|pijnloos .. inslapen|insliep|gaan|heengaan|sterven|doodgaan -- ik wil rustig inslapen
    WISH .. inslapen -- ik wil inslapen en klaar
    wil|ga|gewoon|liefst|maar|mag .. verdwijnen END -- ik wil gewoon verdwijnen
    van de|deze aardbodem|wereld .. verdwijn* -- kon ik maar van de aardbodem verdwijnen
    wil|wou|ga|moet .. weg .. van|uit deze|die|de|dit|het wereld|aarde|leven -- ik wil weg van deze wereld
    deze|de wereld|aarde|aardbol .. verlaat|verlaten|af|uit|vaarwel|beter -- ik ga deze wereld verlaten
    wereld .. beter .. zonder ME -- de wereld is beter zonder mij
    leef|leven .. niet|NOMORE .. meer|graag|lang END -- dan leef ik toch niet meer
    leef|besta .. liever niet -- ik leef liever niet
    liever niet .. leven|bestaan|leef|besta -- ik zou liever niet bestaan
    nooit .. bestaan|bestond -- ik had nooit mogen bestaan
    niet|NOMORE|geen|kracht|moed|zin|energie|recht|reden|wil|waarom .. te leven -- ik verdien het niet om te leven
    deze|die wereld & mij|zijn|hoor|niks|thuis|NOMORE -- ik hoor niet meer op deze wereld
    ik spring is|dan|wie|straks|morgen|vanavond -- als ik spring is het jullie schuld
    als|wanneer ik .. spring is|dan -- als ik straks spring is het jullie schuld
    zo|straks|dan|anders|en|ik spring ik? STOP -- nog een brief en ik spring
    dan|anders|straks|zo spring|hang|verzuip ik|me -- anders spring ik
    pillen|touw|trein|brug|strop|mes|spoor|pistool of|en een|de|het? pillen|touw|trein|brug|strop|spoor|pistool|mes -- trein of touw, ik moet nog kiezen
    naar .. spoor|brug|viaduct|spoorlijn|flatgebouw|erasmusbrug|waalbrug|moerdijkbrug & loop|ga|rij|rijd|fiets|onderweg|loopt|gegaan -- ik loop nu naar het spoor
    slik|slikken|innemen|slikt .. alles|allemaal -- ik slik straks alles in een keer
    alles|allemaal .. innemen|slikken|doorslikken -- ik ga alles innemen
    PILLS & wodka|drank|alcohol|whisky|jenever|wijn|sterke -- met een fles wodka en mijn pillen is het zo gebeurd
    stop|stoppen|gestopt .. met .. insuline|dialyse|dialyseren|eten -- ik ben gestopt met insuline
    WEAPON & mezelf|mijzelf|zichzelf|op_mij_zelf -- ik heb een pistool en gebruik het op mezelf
    zak .. over|om .. hoofd|kop -- ik trek een zak over mijn hoofd
    helium|barbecue|houtskool & slaapkamer|auto|badkamer|tent|inademen|ademen|masker -- ik zet een barbecue in de slaapkamer
    motor .. draaien .. garage|dicht -- ik laat de motor draaien in de garage
    fohn|broodrooster .. bad|water -- ik gooi de fohn in bad
    doe|doet|doen|ga|gaat|uithaal|uithaalt .. iets|wat stoms|doms|geks|ergs|drastisch|wanhopigs|onherstelbaars|onherroepelijks -- straks doe ik iets doms
    iets|wat geks|ergs|doms|stoms|wanhopigs .. doe|doet|gaat|uithaalt -- ik ben bang dat hij iets geks doet
    wanhoopsdaad -- ik ben bang voor een wanhoopsdaad
    bega*|begaan .. ongeluk|moord -- straks bega ik een ongeluk
    vertrouw .. mezelf|mijzelf niet|NOMORE -- ik vertrouw mezelf niet meer
    sta .. niet .. in .. voor .. mezelf|mijzelf|daden|doe -- ik sta niet meer in voor mezelf
    crisisdienst & bel*|nodig|nu|gebeld -- ik moet de crisisdienst bellen
    slapen|bed .. NOMORE|niet op|opstaan|opsta -- ik ga slapen en sta niet meer op
    wil|moet|laat .. pijn .. stop*|ophoud*|weg -- ik wil dat de pijn stopt
    wil .. dat alles .. stopt|ophoudt|voorbij -- ik wil dat alles ophoudt
    # Wishing no longer to live
    NOMORE .. leven|leef|bestaan .. END -- ik wil niet meer leven
    NOMORE .. wil|wilt|willen|hoef|hoeft|kan|zin .. leven|bestaan -- dat ik niet langer wil leven
    wil|wilt|willen|hoef|kan|wilde|wou .. NOMORE .. leven|bestaan -- zo kan ik niet meer leven
    wil|wilt|hoef .. niet .. leven .. END -- ik wil zo niet leven
    wil|wilt|wilde|willen .. NOMORE verder END -- ik wil niet meer verder
    zo .. wil|hoef ik|hij|zij|ze .. niet|NOMORE verder END -- zo wil ik niet verder
    wil .. dit|het|mijn .. leven .. NOMORE|niet -- ik wil dit leven niet meer
    ik|hij|zij|ze|KIN wil|wilt|wilde ADV? ADV? NOMORE END -- ik wil niet meer
    zo wil ik|hij|zij|ze .. NOMORE END -- zo wil ik niet meer
    zie|ziet|zag .. het|niks|niets|leven .. NOMORE|niet .. zitten .. END -- ik zie het niet meer zitten
    zie|ziet|zag .. leven .. zitten -- hij ziet het leven niet meer zitten
    voor|van mij|me|hem|haar hoeft het .. niet|NOMORE -- voor mij hoeft het niet meer
    hoeft .. voor|van mij|me|hem|haar .. NOMORE .. END -- het hoeft voor mij niet meer
    hoeft .. NOMORE .. voor|van mij|me|hem|haar .. END -- het hoeft niet meer voor mij
    hoeft allemaal|echt .. NOMORE .. END -- het hoeft allemaal niet meer
    geen|nergens .. uitweg -- ik zie geen uitweg meer
    maar|enige|laatste|1 een? uitweg|weg_uit|uitgang -- er is nog maar een uitweg
    maar|nog een|1|enige oplossing|uitweg|mogelijkheid .. END -- ik zie nog maar een oplossing
    heeft .. leven .. zin -- wat heeft leven nog voor zin
    wil|hoef NOMORE .. ademen|ademhalen -- ik wil niet langer ademhalen
    NOMORE hoef|wil .. ademen|ademhalen -- ik wil dat ik niet meer hoef te ademen
    leven|het|niks .. NOMORE .. zie|ziet zitten -- hij zegt dat hij het leven niet meer ziet zitten
    voor|van mij|me|hem|haar .. NOMORE .. hoeft -- oma zegt dat het voor haar niet meer hoeft
    leven|bestaan .. stopt|ophoudt|ophoud|eindigt -- ik wil dat mijn leven ophoudt
    LIFE .. TIRED -- mijn leven heeft geen zin meer
    TIRED .. leven|bestaan -- ik ben klaar met leven
    zin van .. leven|bestaan -- wat is de zin van het leven nog
    waarom|waar|waarvoor|niks|reden|redenen .. leef|leven .. voor|nog|END -- waar leef ik nog voor
    geen .. om .. voor? te leven -- ik heb niks en geen mens om voor te leven
    geen .. levenslust|levenszin|levenswil|wil_om_te_leven|zin_om_te_leven -- ik heb geen levenslust meer
    wil|drang .. om te leven .. weg|kwijt|op -- de wil om te leven is weg
    geef|geeft|opgeven|opgegeven .. leven .. op? -- ik geef mijn leven op
    stop|stoppen|stopt .. met leven|ademen|bestaan -- ik stop met leven
    # Putting an end to it
    er .. eind .. aan|van -- ik maak er een eind aan
    eind .. aan .. leven|alles|lijden|pijn|ellende|bestaan|maken|maak|maakt|gemaakt|te -- ik wil een einde aan mijn leven
    aan alles .. eind -- ik wil aan alles een einde maken
    eind .. leven|lijden -- het einde van mijn leven is nabij
    er .. punt achter .. zet* -- ik ga er zelf een punt achter zetten
    punt achter .. alles|leven -- ik zet een punt achter alles
    stap*|stappen er .. uit -- ik stap er vannacht uit
    stap*|gestapt .. eruit|er_uit|uit_het_leven|uit_dit_leven -- ik stap eruit
    eruit|er_uit|uit_het_leven te? stappen|stap|stapt -- ik denk eraan om eruit te stappen
    knijp*|piep*|knijpen er|ertussenuit .. tussenuit? END -- ik knijp er tussenuit
    trek* .. stekker .. eruit|uit END -- ik trek de stekker eruit
    einde|eind oefening|verhaal voor mij|me -- het is einde verhaal voor mij
    maak*|maken|gemaakt & van kant -- ik maak me van kant
    beroof*|beroven|berooft|beneem*|benemen|ontneem*|ontnemen & leven -- hij wil zich van het leven beroven
    laat|laten me|mij maar|gewoon|toch gaan END -- laat mij maar gaan
    laat me|mij|mezelf .. vallen -- ik laat me vallen
    hoop .. ik .. ongeluk|onder|aangereden|hartaanval|kanker .. krijg|kom|word|auto -- ik hoop dat ik een ongeluk krijg
    lijkt|lijken .. op|als .. ongeluk -- als het lijkt op een ongeluk krijgt mijn vrouw dan geld
    hoe snel|lang|veel .. gif|rattengif|cyankali|koolmonoxide -- hoe snel werkt rattengif
    verdrinken|verdrinking|ophanging|doodbloeden|doodgaan|sterven .. pijn*|snel -- is verdrinken pijnlijk
    hoe hoog|diep ... overleven|overleeft|springen|dood -- hoe hoog moet een flat zijn om het niet te overleven
    garagedeur dicht -- ik zit in de auto met de garagedeur dicht
    hand|handen aan .. SELF|zelf .. slaan? -- ik sla de hand aan mezelf
    SELF .. iets|wat .. aan|aandoe*|aandoet|aangedaan|aan_te_doen|aandeed -- ik doe mezelf wat aan
    doe|doet|doen|deed .. SELF .. iets|wat|kwaad|pijn .. aan? -- ze wil zichzelf pijn doen, ze doet zichzelf pijn
    SELF .. pijn|kwaad .. doe|doen|doet -- ik ga mezelf pijn doen
    iets|wat .. aan .. SELF|mij .. doen -- ik ga wat aan mezelf doen
    SELF & KILL -- ik ga mezelf vermoorden
    maak|schiet|slik|steek|sla|vries|hang|rijd|spuit|drink|maakt|schiet .. SELF|me .. dood|overhoop|neer -- ik maak me dood
    mijn leven|lijden .. beeindig* -- ik wil mijn leven beeindigen
    beeindig* .. leven|lijden|bestaan -- ik beeindig mijn leven
    verwond*|beschadig*|snij*|sneed|kras* .. SELF|mijn_arm*|haar_armen -- ik snij mezelf
    SELF .. verwond*|beschadig*|snij*|gesneden|branden|krassen -- ik ben mezelf aan het snijden
    SELF .. tekort .. doe* -- mijn zoon wil zich tekort doen
    leven .. NOMORE .. te doen|leven|dragen|houden -- dit leven is niet meer te doen
    wil ADV? ADV? weg zijn|blijven voor_altijd|voorgoed|END -- ik wil gewoon weg zijn
    verdwijn* .. van|uit .. wereld|aarde|leven -- ik zou het liefst verdwijnen van deze wereld
    # Means and places
    ik .. er NOMORE was|zou -- niemand zou het merken als ik er niet meer was
    word ik .. niet|NOMORE wakker -- met geluk word ik morgen niet wakker
    niet wakker word* END -- ik hoop dat ik niet wakker word
    vannacht|nacht|avond .. niet .. overleef* -- ik weet dat ik vannacht niet overleef
    laat|laten|me|mij laat|laten|me|mij .. overrijden|aanrijden|vermoorden|doodrijden -- wat als ik me laat overrijden
    weg .. kom .. nooit_meer|niet_meer terug -- ik ga weg en kom nooit meer terug
    enige|manier|beter .. dat ik er niet ben -- de enige manier is dat ik er niet ben
    zodra|wanneer|tot ik .. begraven|gecremeerd -- het is opgelost zodra ik begraven ben
    voor de laatste keer .. bed|slapen|zien|eten|knuffel*|kus* -- ik ga voor de laatste keer naar bed
    rand van .. dak|flat|gebouw|balkon|brug|perron -- ik zit op de rand van het dak
    ik ... in het|de WATER .. liggen|lig|gelegen -- ik had al in het water moeten liggen
    hoe ik het .. ga doen -- ik denk alleen nog aan hoe ik het ga doen
    dit|het leven uit -- ik wil dit leven uit
    snij*|gesneden|sneed|kras*|krast & arm|armen|benen|huid|polsen|buik -- mijn zusje heeft weer in haar armen gesneden
    viaduct|spoorwegovergang|rails|spoorlijn|dakrand & ik|mij|me|hij|zij|heb|staat -- ik heb vannacht op het viaduct gestaan
    als|wanneer ik .. weg|verdwenen ben -- als ik weg ben zijn alle problemen opgelost
    ogen .. nooit|NOMORE .. open* -- ik wil mijn ogen dichtdoen en ze nooit meer opendoen
    hart .. stopt|ophoudt|ermee -- ik wens dat mijn hart stopt
    wou|hoop|wilde|wens .. ik .. kanker|tumor|ziek -- ik wou dat ik kanker had
    spring*|sprong|gesprongen & PLACE -- ik spring van de brug
    spring*|sprong .. ervan|eraf|ervoor|naar_beneden|af|erin|eronder END -- ik sta hier en ik spring eraf
    GO .. spring|springen .. END -- ik ga springen
    spring* .. water|kanaal|rivier|gracht -- straks spring ik in het kanaal
    van .. PLACE .. springen|vallen|stappen|gooien|duik* -- ik ga van de flat springen
    van .. brug|flat|dak|balkon|viaduct|toren .. af -- ik wil van de brug af
    voor|onder een|de trein|metro|tram|vrachtwagen|bus|auto & gooi*|werp*|spring*|stap*|loop|lopen|ga|gaan|lig|liggen|sta|eindig* -- ik gooi me voor de trein
    onder de|een trein|metro|vrachtwagen -- straks lig ik onder de trein
    sta|staat|klim|klimt .. op|over|bij .. dak|dakrand|perron|afgrond|balkonrand|reling -- ik sta op het dak
    dak van de|een flat|gebouw|parkeergarage|toren|school|ziekenhuis -- ik zit op het dak van de flat
    sta|zit|lig|loop|staat|loopt|ben|klim|ligt .. op|langs|bij|over .. spoor|rails|brug|reling|viaduct|spoorlijn -- ik zit hier op het spoor
    WATER in .. lopen|loop|rijden|rijd|rij|springen|spring|stappen -- ik wil de zee in lopen
    loop*|spring*|rij|rijd|rijdt|stap|ga|stuur ... het|de|een WATER in -- ik loop straks het water in
    verdrink* & SELF|wil|ga|mij|wilde -- ik ga mezelf verdrinken
    rij|rijd|rijden|rijdt|stuur|knal|crash|vlieg .. tegen .. boom|muur|vrachtwagen|pijler|viaduct|vangrail|paal|tegenligger* -- ik rij straks tegen een boom
    tegen .. boom|vrachtwagen|pijler|viaduct|vangrail .. rij|rijd|rijdt|rijden|aanrijden|aanrij|knallen -- ik ga tegen een boom rijden
    te pletter .. rijd*|rij|rijden|spring*|vallen -- ik ga me te pletter rijden
    hang|hangt|hing|knoop|knoopt .. mezelf|mijzelf|zichzelf|zich .. op -- ik hang mezelf op
    hang|hangt|knoop|knoopt ik? ME .. op -- dan hang ik me op
    SELF|ME .. ophang*|ophing|verhang*|opknoop|opknopen|op_te_hangen|op_hangen|opgehangen|verhing -- ik ga mezelf ophangen
    verhang* -- hij dreigt zich te verhangen, verhangen wil hij zich
    heeft|hebben een touw -- hij heeft een touw
    touw & hand|handen|klaar*|zolder|hang*|nek|hals|koop|kopen|gekocht|boom|balk|heb|ligt|pak|strop|haal -- het touw ligt klaar
    strop & klaar|zolder|gemaakt|geknoopt|balk|touw -- ik heb een strop gemaakt
    PILLS & READY -- de pillen liggen klaar
    PILLS & SWALLOW & MANY -- ik neem straks alle pillen in
    MANY & SWALLOW .. PILLS -- een heel potje, ik slik die pillen zo
    hoeveel .. PILLS .. dood*|nodig|slikken|innemen|overlijd*|fataal|gevaarlijk|genoeg|sterven|sterf|nemen|dodelijk -- hoeveel paracetamol is dodelijk
    PILLS & dodelijk*|dood|fataal|fatale|overlijd* -- welke medicijnen zijn dodelijk
    dodelijk*|fatale dosis|dosering|hoeveelheid|middel|cocktail -- wat is een dodelijke dosis
    overdosis -- ik denk aan een overdosis
    grijp|pak|neem|slik .. pillen|slaappillen|touw END -- ik pak zo mijn pillen
    pols|polsen|ader|aders|slagader & snij*|sneed|gesneden|door|open*|mes|doorsnijd*|doorsnij*|mesje|scheermes* -- ik snij mijn polsen door
    mes|scheermes* & pols*|keel|buik|borst|hart|SELF|hand|arm|naast -- ik heb een mes op mijn pols
    schiet*|kogel|pistool|geweer|schieten .. kop|hoofd|SELF|hersens|slaap|mond -- ik jaag een kogel door mijn kop
    door .. kop|hoofd|hersens schiet*|jaag*|jagen -- ik ga een kogel door mijn kop jagen
    gaskraan|gas .. open*|aanzet*|opendraai* -- ik draai de gaskraan open
    open*|draai|zet .. gaskraan|gas .. open? -- ik zet het gas open
    kop|hoofd .. in .. oven -- ik stop mijn hoofd in de oven
    uitlaat|uitlaatgas*|koolmonoxide & slang|auto|garage|wil|ga|inadem* -- ik leid de uitlaatgassen in de auto
    steek|steken|zet .. SELF|ME .. brand|fik -- ik steek mezelf in brand
    brand|fik|hens .. met mij|ons|mezelf|me|iedereen erin|er -- ik steek de boel in brand met mij erin
    blaas*|opblaas*|opblazen & SELF|mij|boel -- ik blaas mezelf op
    benzine .. over ME|heen -- ik gooi benzine over me heen
    eet|eten|drink|drinken .. NOMORE .. tot .. DIE -- ik eet niet meer tot ik doodga
"""

FAREWELL = """
    over|afgelopen|gedaan|klaar|voorbij met mij|me -- vanavond is het over met mij
    mijn tijd .. gekomen|erop|om|op END -- mijn tijd is gekomen
    waar niemand|ze me|mij .. vindt|vinden -- ik ga ergens heen waar niemand me vindt
    waar ik .. heen|naartoe .. ga -- waar ik heen ga heb ik geen post nodig
    ik .. verleden tijd|geschiedenis -- morgen ben ik verleden tijd
    stuur*|breng*|mij|me|ik .. naar .. kerkhof|begraafplaats|hiernamaals -- stuur de rekening maar naar het kerkhof
    uit mijn erfenis|nalatenschap -- haal het maar uit mijn erfenis
    mijn graf|grafsteen|doodskist|rouwkaart -- zet het maar op mijn graf
    op|bij mijn FUNERAL -- wie komt er op mijn begrafenis
    sorry|spijt|bedankt|dank ... hou|hield .. van jullie|je|haar|ze|hem|allemaal -- het spijt me, ik hou van jullie
    dan|straks .. eindelijk .. rust|vrede END -- dan heb ik eindelijk rust
    ga|gaat|gaan hemelen -- ik ga hemelen
    na vannacht -- na vannacht hoeft niemand op mij te rekenen
    niks|niemand .. me|mij .. hier .. houdt|houd -- er is niks meer wat me hier houdt
    niks|geen|niemand .. om voor te leven|vechten|blijven -- ik heb niks meer om voor te vechten
    dit was het dan -- dit was het dan
    krant van morgen -- kijk maar in de krant van morgen
    licht .. uit .. voor mij|me -- het licht gaat uit voor mij
    bloed aan .. handen -- er kleeft straks bloed aan jullie handen
    mij|me|mijn .. op .. geweten -- straks hebben jullie mij op jullie geweten
    mijn as .. strooi*|uitgestrooid|uitstrooien -- mijn as mogen ze uitstrooien
    bel .. begrafenisondernemer|uitvaartondernemer -- bel de begrafenisondernemer maar vast
    het ga jullie|je|u|allen|allemaal goed -- het ga jullie goed
    te laat voor mij|me -- het is te laat voor mij
    zien|ziet|zie .. mij|me .. NOMORE -- jullie zien mij niet meer
    # Farewell
    vaarwel -- vaarwel allemaal
    adieu|dag|bye|doei .. wereld -- dag wrede wereld
    dit|dat|deze is|wordt|was mijn? laatste bericht|berichtje|brief|woorden|app|appje|groet|mail -- dit is mijn laatste bericht
    mijn laatste sigaret|maaltijd|wens|woorden|groet -- ik heb net mijn laatste sigaret gerookt
    mijn laatste bericht|woorden|groet|brief|dag|nacht|avond|uren|adem|wens|kerst .. END -- dit was mijn laatste nacht
    vandaag|vannacht|vanavond|morgen|dit is|wordt mijn|de laatste dag|nacht|avond|keer .. END -- vanavond is mijn laatste avond
    laatste .. horen|hoort|lezen|hoor|leest .. van mij|me -- dit is het laatste wat jullie horen van mij
    laatste ... van mij|me .. horen|hoort|lezen|hoor|leest|zien -- dit is het laatste wat jullie van mij horen
    brief|briefje|brieven .. voor|aan .. KIN .. ligt|liggen|klaar|geschreven -- mijn brief aan de kinderen ligt op tafel
    brief|briefje achtergelaten -- mijn zus heeft een brief achtergelaten
    ik .. KIN .. voor het laatst -- ik heb mijn dochter voor het laatst gezien
    naar de andere|overkant kant? END -- ik ga naar de andere kant
    besloten .. dat het .. klaar|genoeg|voorbij|afgelopen|over -- ik heb besloten dat het vanavond klaar is
    SOON is .. alles|het .. voorbij|afgelopen -- morgen is alles voorbij
    alles klaar* .. vannacht|vanavond -- ik heb alles klaarliggen voor vannacht
    red*|redden .. zonder mij|me -- ze redt het wel zonder mij
    dan|straks|tenminste .. levensverzekering*|overlijdensrisico*|verzekeringsgeld -- mijn kinderen krijgen dan tenminste mijn levensverzekering
    hij|zij|ze ... over de trein|brug|spoor -- ik kan mijn man niet vinden, hij had het over de trein
    bodybag|lijkzak -- neem de bodybag maar mee
    vind*|vinden|halen .. lijk|lichaam -- straks vinden ze mijn lijk
    vind*|vinden .. mij|me .. hangend|dood -- morgen vinden jullie mij hangend
    mijn|een lijk .. vind*|vinden -- mijn lijk vinden ze wel
    van het plafond halen -- jullie mogen me van het plafond halen
    afscheid -- ik heb een brief geschreven om afscheid te nemen
    afscheidsbrief*|afscheidsbericht*|afscheidsbrieven|afscheidsfilm* -- mijn afscheidsbrief ligt op tafel
    START zorg* .. goed? voor|mijn .. LOVED -- zorg goed voor mijn kinderen
    en|alsjeblieft|aub|willen|kunnen|wil zorg|iemand|jullie .. voor mijn LOVED .. zorgen? -- wil iemand voor mijn kinderen zorgen
    wie .. zorg* .. voor mijn LOVED .. straks|dan|als_ik_er|als_ik_weg|als_ik_dood -- wie zorgt er straks voor mijn kinderen als ik weg ben
    wie .. mijn LOVED .. krijgt|neemt|zorgt -- ik heb geregeld wie mijn kat krijgt
    START let|pas .. op mijn LOVED -- pas goed op mijn kinderen
    zeg|vertel|zeggen .. KIN ... hou*|liefheb*|spijt|sorry|schuld -- zeg mijn vrouw dat ik van haar hou
    dat ik .. van hem|haar|hun|ze|hen .. hou|hield|gehouden -- jullie moeten weten dat ik van ze hield, zeg maar dat ik van ze hou
    vergeef|vergeven .. het? me|mij alsjeblieft|dat|END -- vergeef me, mama
    sorry .. KIN .. voor alles -- sorry mama voor alles
    sorry voor alles END -- sorry voor alles
    bedankt|dank .. voor alles .. vaarwel|lief|mooi geweest|tot -- bedankt voor alles, het is mooi geweest
    is|was mooi|goed|genoeg|klaar geweest zo|nu|hoor|ik|voor|met? mij|me? STOP -- het is mooi geweest
    lang|genoeg|mooi geleefd -- ik heb lang genoeg geleefd
    heb|is .. alles geregeld|opgeschreven|klaargezet|klaargelegd .. voor|als|wie|daarna|na -- ik heb alles geregeld voor daarna
    weggegeven & alles|spullen|dieren|hond|kat -- ik heb al mijn spullen weggegeven
    als|wanneer|tegen .. dit .. lezen|leest|lees|leesten ... ben|ik|te_laat|weg -- als jullie dit lezen ben ik weg
    in|tot .. volgend|ander leven|hemel|hiernamaals .. STOP -- misschien in een volgend leven
    zie|zien|tot|wacht ... aan de andere|overkant kant? -- we zien elkaar aan de andere kant
    haal|overleef|haalt|maak .. morgen|ochtend|nacht|kerst|weekend|oud|avond niet|NOMORE .. mee? -- ik haal de ochtend niet
    # Euphemisms, and being a burden
    ik .. er SOON|dan .. NOMORE .. ben -- als ik er straks niet meer ben wie krijgt dan mijn hond
    ik .. er .. NOMORE .. ben END -- als ik er niet meer ben
    ben ik er .. NOMORE END -- morgen ben ik er niet meer
    ik ben er .. NOMORE END -- binnenkort ben ik weg, ik ben er dan niet meer
    er NOMORE|niet .. wil|hoef|wou|wilde zijn|wezen -- hij zegt dat hij er niet meer wil zijn
    beter af .. zonder hem|haar -- mijn man zei dat wij beter af zijn zonder hem
    eind is nabij -- het einde is nabij
    leven ... stop ermee -- het leven is te zwaar, ik stop ermee
    er .. niet|NOMORE .. hoef|hoeven|hoefde .. zijn|wezen -- ik zou er niet meer hoeven zijn
    beter|opgelucht|blij|gelukkiger .. als|dat .. ik .. er_niet|weg|verdwijn|dood|er_nooit|niet_besta|niet_bestond|er_straks|er_morgen -- het is beter als ik er niet ben
    zonder mij|me & geld|tenminste|beter|gelukkiger|makkelijker|fijner|rustiger|verder|goedkoper|af -- mijn gezin is zonder mij beter af
    niemand|wie|geen .. ME .. mis|missen|mist|merk* -- niemand zal me missen
    mis|missen .. ME .. niemand|toch niet -- ze zullen me toch niet missen, missen me toch niet
    iedereen|jullie|u|ze|zij|gezin|mensen|zijn|kinderen|familie|bent .. van mij|me af .. END -- jullie zijn straks van mij af
    van mij|me verlost|bevrijd -- dan zijn ze van mij verlost
    geen|nooit|niks|niemand .. last|problemen|gezeur .. van|met mij|me -- jullie hebben geen last meer van mij
    last .. van|met mij|me .. NOMORE -- last van mij hebben jullie niet meer
    horen|hoort .. NOMORE .. van mij|me -- jullie horen nooit meer iets van mij
    ME .. nooit meer|NOMORE .. terug? zien|ziet|terugzien|terugziet|vinden -- jullie zullen me nooit meer zien
    last|blok|belasting|lastpost voor .. iedereen|alles|mijn|hun|KIN|anderen|ze -- ik ben een last voor iedereen
    iedereen|KIN|alleen|ze|mensen .. tot last -- ik ben mijn kinderen alleen maar tot last
    wil|ga|straks|ben|morgen|kom .. bij|naar mijn? DEAD .. KIN -- ik ga naar mijn overleden moeder
    WISH .. bij mijn? GONE zijn|wezen .. END -- ik wil bij oma zijn
    SOON .. ben|ga ik .. bij|naar GONE|jou END -- straks ben ik bij mama
    dan|straks|wil|morgen .. weer .. samen|bij .. GONE .. zijn? END -- dan ben ik weer samen met mijn man
    kom|ga .. naar je|jou|jullie|haar|hem toe .. GONE -- ik kom naar je toe papa
    hem|haar|GONE achterna -- ik ga mijn man achterna
    ik|straks|weer|ga|wil|zien|mij|me ... hemel -- ik wil naar de hemel
    god|allah|heer .. haal*|neem*|roept|kom* -- god haal me hier weg, god neem me
    haal*|roep*|neem* .. god|heer|allah .. me|mij -- neem heer mij
    lig|ben|ga|kruip|wil|leg|spring .. ik? .. graf|kist|kuil|doodskist -- straks lig ik in mijn graf
    ik .. onder de|het groene? zoden|grond|gras -- dan lig ik onder de zoden
    tussen zes planken -- straks lig ik tussen zes planken
    ik .. pijp uit -- ik ga de pijp uit
    hoekje om -- ik ga het hoekje om
    drijv*|drijf*|jaag*|jagen|drijft|drijven .. dood|graf in -- jullie drijven mij de dood in
    keert|keren|betaalt|krijg*|uitbetaal*|uitgekeerd|uitkeren|uitkering|geld|levensverzekering|overlijdensrisico* & als|wanneer ik|iemand .. dood|sterf|er_niet_meer|doodga -- keert de verzekering uit als ik dood ben
    dan is .. voor|mijn .. probleem|ellende|schuld .. voorgoed|opgelost .. mij .. weg -- dan is voor jullie het probleem opgelost en ben mij ook weg
    los|oplossen|lost ik? .. zelf|zelfs|definitief .. op? voorgoed -- dan los ik het zelf wel op voorgoed
    # English
    kill|killing|killed|hang|hanging|shoot|hurt|hurting|harm|cut|cutting|drown myself|himself|herself|themselves|my_self -- i want to kill myself
    to|wanna|gonna|rather|will|could|should die|be_dead|dying -- i just want to die
    i .. will|shall|must|should die|be_dead -- tonight i will die
    im|am .. better|gonna|going|rather|already .. off? dead -- i am better off dead
    id .. rather .. die|dead -- id rather be dead
    dont|not|no|never|cant|cannot|stop|tired|done|nothing|reason .. live|living|alive .. anymore|any|for|this|longer|like|END -- i dont want to live anymore
    dont|not .. want|wanna .. exist|wake|be_here|be_alive|live -- i dont want to wake up tomorrow
    end|ending|ended|take|taking|took my|his|her|it|this own? life|all|everything -- i am going to end my life
    want|going|gonna|will .. end it -- i want to end it tonight
    want .. it to end|stop -- i want it to end
    standing|sitting|am on .. bridge|ledge|roof|tracks -- i am standing on a bridge
    pills & all|take|many -- i have pills and i will take them all
    better off .. without me -- everyone would be better off without me
    world .. without me|better -- the world is better without me
    i|im ... dead|dying|kms -- i wish i was dead
    kms|unalive -- i wanna kms
    no|any|without reason|point|will .. live|living -- i have no reason to live
    life .. over|pointless|worthless|meaningless|not_worth|no_meaning -- my life is over
    nobody|noone|no_one .. miss me -- nobody will miss me
    my last|final message|day|night|goodbye|words -- this is my last message
    take care .. of my kids|children|family|wife|dog|cat -- take care of my kids
    i .. will be gone -- when you read this i will be gone
    farewell|goodbye_forever -- farewell
    i wont be|exist .. here|around|alive .. tomorrow|anymore|much|END -- i wont be here tomorrow
    cant|cannot|not|dont go|carry|keep on|going .. anymore|any|living|like|longer|STOP -- i cant go on like this anymore
    never .. been born -- i wish i had never been born
    goodbye .. world|forever|everyone|everybody|kids|cruel -- goodbye everyone
    done|tired|sick|fed_up .. life -- i am done with life
    no .. way out -- i see no way out
    jump|jumping .. off|from|bridge|train|roof|building|window|front -- i will jump off a bridge
    suicide|suicidal|overdose|lethal -- i feel suicidal
"""

BROAD = """
    dood|doodgaan|doodmaken|doodmaak|doodslaan|doodschieten -- dan maar dood
    # Death with the person beside it, whatever else is said
    ik|mij|mezelf ... dood|doodgaan|doodga -- er rest mij niks anders dan de dood
    dood|doodgaan .. ik|mij|mezelf -- de dood zie ik als verlossing
"""

VIOLENCE = """
    # Hit, held or hunted
    HITTER .. HITS .. VICTIM -- mijn man slaat me
    HITTER .. VICTIM .. HITS -- hij heeft mij weer geslagen
    HITS .. HITTER .. VICTIM -- gisteren sloeg hij mij
    VICTIM .. door .. HITTER .. HITS|BEATEN -- de kinderen worden door hun vader geslagen
    man|vriend|ex|vader|partner|stiefvader|zoon|hij .. slaat|sloeg|schopt|mept|mishandel*|slaan END -- mijn man slaat
    man|vriend|ex|vader|partner|stiefvader|zoon|hij .. losse_handjes|agressief|gewelddadig -- mijn vriend heeft losse handjes
    er|hier|ik|we|wij|mij|me|kinderen|kind|dochter|zoon|zij|ze|moeder|zus .. word|werd|worden|ben .. BEATEN -- ik word thuis mishandeld
    word|werd|worden|ben ik|we|wij|zij|ze .. BEATEN -- thuis word ik geslagen
    in elkaar .. sla*|geslagen|getrapt|gemept|geramd|timmer* -- ze hebben me in elkaar geslagen
    mishandel* & man|vriend|ex|kinderen|kind|thuis|mij|me|vader|moeder|hij -- mijn partner mishandelt mij
    huiselijk geweld -- er is hier sprake van huiselijk geweld
    vrouwenopvang|blijf_van_mijn_lijf*|vluchthuis -- ik ben gevlucht naar de vrouwenopvang
    blauwe_plekken|blauw_oog -- ik zit onder de blauwe plekken
    HITTER .. keel .. dicht*|kneep|knijp*|grijp*|greep|vast -- hij kneep mijn keel dicht
    HITTER .. kneep|knijp*|grijp*|greep|pak*|vloog .. keel -- mijn ex greep mij bij de keel
    hij|ie|man|vader|oom|stiefvader|opa|vriend|broer .. zit|komt|zat .. aan .. dochter|zoon|kind*|mij|me|zusje -- mijn stiefvader zit aan mijn dochter
    verkracht|aangerand|verkrachting & ik|mij|me|dochter|zoon|ben|word|is|door -- ik ben verkracht
    stalk*|achtervolg* & ex|hij|man|vriend|vader|exman|exvriend -- mijn ex stalkt me
    HITTER|ik|we ... opgesloten|opsluit*|vastgehouden|sluit_me_op -- hij heeft mij opgesloten
    zit|zitten|word|ben .. opgesloten|vastgehouden -- ik zit opgesloten in de slaapkamer
    laat|laten ME|ons|haar .. huis|naar niet? uit|buiten -- hij laat me het huis niet uit
    mag|mogen .. niet .. uit|buiten|weg van hem|mijn man|vriend|vader|ex? -- ik mag niet naar buiten van mijn man
    ik|we .. mag|mogen niet .. naar_buiten|het_huis_uit -- ik mag niet naar buiten
    krijg*|kreeg ik? weer? klappen|slaag|rammel -- ik krijg klappen van mijn man
    krijg*|kreeg .. klappen|slaag|rammel van|als -- dan krijg ik weer klappen van hem
    sla* .. erop|er los -- als ik wat zeg slaat hij erop los
    hij|man|ex|vader|vriend|ze ... laat ME|ons|haar .. niet .. uit|weg -- hij laat mij er niet uit
    hij|man|ie .. luistert mee -- ik kan niet praten, hij luistert mee
    weten|weet .. waar .. kinderen|dochter|zoon|ze|ik|we|mijn .. woon|wonen|woont|school|werkt -- die mannen weten waar mijn dochter op school zit
    slaat|sloeg hij|ie END -- als hij gedronken heeft slaat hij
    HITTER .. gooit .. met spullen|borden|servies|stoelen|meubels -- hij gooit met spullen
    HITTER .. mijn|haar arm|neus|pols|kaak|rib|ribben|tanden|vinger .. gebroken|brak|breekt|uitgeslagen -- hij heeft mijn arm gebroken
    HITTER .. houdt|houden|houd ME|ons .. vast|gevangen|gegijzeld -- mijn schoonfamilie houdt mij vast
    HITTER .. pakken|ontvoer*|ontvoeren|kidnap* .. CHILD -- ze ontvoeren mijn dochter
    HITTER .. CHILD .. pakken|pakt|ontvoer*|ontvoeren|kidnap* -- ze zeiden dat ze mijn dochter pakken
    ziekenhuis in geslagen|gemept -- hij heeft me het ziekenhuis in geslagen
    dwing*|gedwongen ... bed|mannen|escort -- hij dwingt me om met mannen naar bed te gaan
    doen|doet ze|hij|zij|ie .. CHILD|me|mij|haar .. wat|iets END -- anders doen ze mijn zoontje wat
    HITTER .. deur .. op slot -- hij heeft de deur op slot gedaan
    HITTER .. doet|doen|deed .. VICTIM .. pijn -- hij doet mij pijn
    HITTER .. knijp*|duw*|grijp*|sleur*|schud*|smijt* .. VICTIM -- hij duwt me tegen de muur
    HITTER .. gaf|geeft .. VICTIM .. klap*|stomp*|schop*|vuist* -- mijn vriend gaf mij een klap
    handen niet thuis -- hij kan zijn handen niet thuis houden
    schreeuw* & bang -- hij schreeuwt weer en ik ben bang
    bang .. thuis|in_huis -- ik ben bang thuis
    pakken|halen ze|hij .. CHILD -- dan pakken ze mijn gezin
    niemand .. veilig -- als hij drinkt is hier niemand veilig
    kogel*|handgranaat|brandbom|molotov*|beschoten & deur|brievenbus|huis|raam|auto -- er lag een kogel in mijn brievenbus
    HITTER .. VICTIM .. kapot .. maakt|maken|slaan -- hij zegt dat hij me kapot maakt
    zegt|zeggen|zei .. mij|me|kinderen|kind .. iets|wat overkomt|gebeurt -- hij zegt dat mij iets overkomt
    # Afraid of
    bang|doodsbang|angst|schrik|vlucht*|gevlucht|verstopt|verstop|schuil* .. voor|van|bij|weg .. man|ex|exman|exvriend|vriend|vader|stiefvader|zoon|hem|haar|partner|broer|moeder|schoonfamilie|familie|buurman|geldschieter*|woeker*|leven -- ik ben bang voor mijn man
    bang .. dat|wat HITTER .. HITS|KILL|pijn|komt|me_iets|me_wat|mij_iets|mij_wat|iets_doet|wat_doet|gaat_doen|iets_aan*|wat_aan* -- ik ben bang dat hij me iets doet
    durf niet .. naar_huis|thuis|weg -- ik durf niet naar huis
    thuis|huis|hier|bij_hem .. niet_veilig|onveilig|niet_meer_veilig -- thuis is het niet veilig
    niet_veilig|niet_meer_veilig|onveilig .. thuis|in_huis|bij_hem|bij_mijn|in_mijn_eigen|hier -- ik voel me niet veilig thuis
    kinderen|gezin|kind|baby .. niet_veilig|onveilig|niet_meer_veilig|gevaar -- mijn kinderen zijn niet veilig
    ik|we|wij|leven|kinderen|kind|gezin|zij|hij|ze|dochter|zoon|moeder .. in|loop|lopen .. gevaar -- mijn leven is in gevaar
    # Threatened
    bedreig*|dreig*|gedreigd & HITTER & HARM -- mijn ex dreigt me af te maken
    HITTER .. bedreig* .. ME|ons|VICTIM -- hij bedreigt mij
    bedreig* & mes|pistool|wapen|dood|vermoord*|kinderen|gezin|familie -- ik word met een mes bedreigd
    ik|we|wij|gezin|word|worden|werd .. bedreigd -- ik word bedreigd
    met de dood bedreig* -- ik word met de dood bedreigd
    doodsbedreiging* -- ik kreeg doodsbedreigingen
    HITTER .. maak*|maken|steek*|steken|schiet*|sla*|slaan|schieten .. VICTIM .. af|dood|neer|overhoop|kapot|lek -- hij maakt me af
    HITTER ... VICTIM .. KILL|wat_aan*|iets_aan*|wat_doet|iets_doet|iets_doen -- hij gaat me vermoorden
    doet|doen|deed .. HITTER .. VICTIM .. wat|iets .. aan -- straks doet hij mij iets aan
    HITTER .. KILL .. VICTIM -- mijn vader vermoordt me
    word|worden .. vermoord|afgemaakt|doodgeslagen|doodgeschoten|neergestoken -- straks word ik vermoord
    HITTER .. komen|komt|zoeken .. ME|ons .. halen|pakken|ophalen|afmaken|vermoorden|opzoeken|zoeken -- ze komen me halen
    breken|breekt|breek|brak .. benen|knieen|vingers|poten|armen|nek|botten -- ze breken mijn benen als ik niet betaal
    benen|knieen|vingers|poten|armen|nek .. breken|breekt|kapot*|af -- ze gaan mijn benen breken
    HITTER ... WEAPON -- mijn ex staat hier met een mes
    WEAPON .. HITTER .. ME|ons|deur -- met een mes staat hij voor me
    geldschieter*|woeker*|criminelen|illegale|geleend|leende ... dreig*|bedreig*|halen|in_elkaar|afmaken|geweld|slaan|aandoen|te_grazen -- de man van wie ik geleend heb komt me halen
    gedreigd|dreig*|bedreig* ... geleend|lening|woeker*|geldschieter* -- ik word onder druk gezet en bedreigd, ik heb daar geleend
    woeker*|geldschieter*|loanshark* ... deur|gezin|bang|vrouw|kinderen|druk|geweld -- er staan woekeraars aan mijn deur
    hij|ex|man|mannen|gasten|ze|vriend|vader ... deur .. dreig*|mes|slaan|bonk*|schreeuw*|bang|trap*|ramt|intrap*|beuk* -- mijn ex staat te bonken op de deur, mijn ex voor de deur schreeuwt
    bonk*|beuk*|trapt|ramt .. deur -- hij bonkt op de deur
    hij|ex|man|vader .. steek|steekt|steken .. brand|fik -- mijn ex steekt het huis in brand
    dwing*|gedwongen .. prostitu*|hoer|seks|klanten|trouwen -- hij dwingt me tot seks met mannen
    gooit|gooide|smijt .. naar|tegen .. ME|hoofd|muur|trap|kinderen -- hij gooit borden naar mijn hoofd
    van de trap .. geduwd|gegooid|duwde -- mijn man heeft me van de trap geduwd
    help .. hij|man|ex|vader .. eraan|slaat|binnen|losgeslagen -- help hij komt eraan
    # English
    husband|boyfriend|wife|partner|dad|father|ex|he|brother|son|mother|stepfather .. beat|beats|beating|hit|hits|hitting|hurts|hurting|abuses|abusing|choked|strangled|rapes|raped|threatens|threatened|stabbed|punched|punches .. me|my|us|her|kids|to -- my husband beats me
    he|they|husband|boyfriend|ex|father|man .. kill|murder|stab|shoot .. me|us|my|kids|her -- he said he will kill me
    afraid|scared|terrified of .. husband|boyfriend|ex|him|father|partner -- i am afraid of my husband
    i .. being|am|was|got beaten|abused|raped|threatened -- i am being abused at home
    not safe .. home|here|house|with -- i am not safe at home
    locked me in|up -- he locked me in
    domestic violence|abuse -- this is domestic violence
"""

OTHER_LIFE = """
    ik|hij|zij|ze .. neem|neemt|nemen .. KIN .. mee .. dood|hemel|graf -- ik neem mijn kinderen mee de dood in
    ik|hij|zij|ze ... CHILD ... rij|rijd|spring|stuur|loop .. WATER|zee in -- ik zet de kinderen in de auto en rij het water in
    ik|hij|zij|ze|KIN .. vermoord*|doodsteek*|doodschiet*|doodslaan .. KIN|hem|haar|iemand|iedereen -- ik vermoord mijn man
    ik .. maak|steek|schiet|sla|maakt .. KIN|hem|haar|iedereen|ze .. dood|af|neer|overhoop -- ik schiet mijn buurman neer
    ik .. KIN|hem|haar|iemand|iedereen .. KILL -- ik ga mijn vrouw vermoorden
    ik .. doe .. KIN|hem|haar|iemand|ze .. wat|iets|kwaad .. aan -- ik doe mijn kinderen wat aan
    ik .. KIN|hem|haar|iemand .. wat|iets|kwaad aan* -- ik ben bang dat ik mijn kinderen iets aandoe
    ik .. sla|schud|sloeg .. kind*|baby|zoontje|dochtertje|zoon|dochter -- ik sla mijn kinderen
    vallen .. doden|slachtoffers -- straks vallen er doden
    his|her|he|she|husband|wife|son|daughter|mother|father|brother|sister|friend|boyfriend|girlfriend .. wants|trying|threatens|going|gonna .. die|kill|end|suicide|jump -- my son wants to die
    i .. will|gonna|going|want .. kill .. him|her|husband|wife|kids|children|someone|everyone|them -- i will kill my husband
"""

FOREIGN_LIFE = """
    # German
    ich .. sterben|tot|umbringen|umbringe|erhange*|aufhangen|vergiften -- ich will sterben
    ich .. nicht|kein|nie .. mehr .. leben|da|aufwachen|weiterleben|hier -- ich will nicht mehr leben
    ich .. nicht mehr STOP -- ich will und kann nicht mehr
    bringe|bring|nehme|nehm .. mich|mir .. um|leben -- ich bringe mich um
    mir|sich .. leben_nehmen|etwas_an* -- er will sich das leben nehmen
    mir|sich .. etwas|was antun|anzutun|antue -- ich werde mir etwas antun
    will|werde|mochte .. sich|mich .. umbringen|toten|tote -- meine mutter will sich umbringen
    ohne mich .. besser .. dran? -- ohne mich ist alles besser
    schluss machen .. leben|allem -- ich will schluss machen mit allem
    kraft .. leben -- ich habe keine kraft mehr zu leben
    leben beenden -- ich will mein leben beenden
    lebensmude|sterbehilfe|freitod -- ich bin lebensmude
    kein* .. ausweg|lebenswille* -- ich sehe keinen ausweg mehr
    vor|unter den|einen zug -- ich werfe mich vor den zug
    letzte nachricht|abschiedsbrief -- das ist meine letzte nachricht
    # French
    fatigue|fatiguee|marre .. vivre -- je suis fatigue de vivre
    den finir -- jai envie den finir
    sauter|jeter .. pont|train|fenetre|toit -- je vais sauter du pont
    dernier message|lettre_dadieu -- cest mon dernier message
    veux|vais|voudrais|envie|veut|voudrait|prefere|pense|va .. mourir|crever|disparaitre|pendre|suicider -- je veux mourir
    me|se|moi .. suicider|tuer|pendre|foutre_en_lair -- je vais me suicider
    plus .. vivre|exister|etre_la|reveiller -- je ne veux plus vivre
    mettre fin|finir .. jours|vie|tout|avec -- je vais mettre fin a mes jours
    en finir|finirai -- je veux en finir
    moter|soter .. la vie -- il veut soter la vie
    mieux .. sans moi|mort|morte -- tout le monde serait mieux sans moi
    plus .. raison de vivre -- je nai plus de raison de vivre
    # Spanish
    quiero|quisiera|voy|deseo|quiere|ganas|prefiero|gustaria|pienso|va .. morir|morirme|suicidar*|matarme|matarse|desaparecer|ahorcarme|morirse -- quiero morir
    no .. quiero|puedo|quiere|ganas .. vivir|seguir_viviendo|despertar|existir|estar_aqui -- no quiero vivir mas
    me|se .. voy|quiero|quiere|va .. matar|suicidar|ahorcar -- me voy a matar
    quitarme|quitarse|acabar|terminar .. vida|todo -- quiero quitarme la vida
    matarme|suicidarme|ahorcarme|suicidio -- pienso en suicidarme
    mejor|mejores .. sin mi|muerto|muerta -- todos estarian mejor sin mi
    tirarme|saltar|lanzarme|tirar .. puente|tren|balcon|ventana -- voy a tirarme al tren
    ultimo|ultima mensaje|carta|mensagem|messaggio -- este es mi ultimo mensaje
    sentido|razon|razao|senso .. vivir|viver|vida|vivere -- no tiene sentido vivir
    adeus|addio .. STOP -- adeus
    cansad*|harto|harta|canso de vivir|viver -- estoy cansada de vivir
    # Portuguese
    quero|queria|vou|vontade|prefiro|penso|quer|vai .. morrer|suicidar|matar|sumir|desaparecer|enforcar -- quero morrer
    nao .. viver|acordar|existir|estar_aqui -- nao quero mais viver
    me_matar|matar_me|tirar_minha_vida|acabar_com_tudo|acabar_com_a_minha_vida|fim_a_minha_vida|fim_na_minha_vida -- vou me matar
    melhor .. sem mim|morto|morta -- todos estariam melhor sem mim
    # Italian
    voglio|vorrei|desidero|vuole|penso|sto|meglio .. morire|suicidarmi|ammazzarmi|uccidermi|morto|morta|impiccarmi -- voglio morire
    non .. vivere|svegliarmi|esistere -- non voglio piu vivere
    togliermi|togliersi|porre_fine|finire .. vita -- voglio togliermi la vita
    farla_finita|mi_ammazzo|mi_uccido|uccidermi|ammazzarmi|suicidio|suicidarmi -- voglio farla finita
    senza di me .. meglio -- senza di me stanno meglio
    voglio|vorrei .. ammazzare|uccidere|buttarmi|impiccare -- mi voglio ammazzare
    stanc* di vivere -- sono stanca di vivere
    # Polish
    zmeczon* zyciem -- jestem zmeczona zyciem
    mysli samoboj* -- mam mysli samobojcze
    skocze|skoczyc|rzuce .. mostu|pociag|okna|dachu -- skocze z mostu
    sensu .. zyc|zycia -- nie widze sensu zycia
    zegnaj*|zegnajcie|ostatnia_wiadomosc -- zegnajcie
    chce|chcialbym|chcialabym|wole|zamierzam|musze|chcialby|chcialaby|mysle|ochote .. umrzec|zabic|smierc*|zniknac|powiesic -- chce umrzec
    zabic|zabije|powiesic|powiesze|zabijam .. sie|siebie -- zaraz zabije sie
    sie .. zabic|zabije|powiesic|powiesze|zabije -- zaraz sie zabije
    nie .. chce|mam|moge|chciec|warto|ma .. zyc|istniec|obudzic .. juz? -- nie chce juz zyc
    samoboj*|odebrac_sobie|skonczyc_z_soba|skonczyc_ze_soba -- mysle o samobojstwie
    odebrac_sobie_zycie|sobie_zycie|sobie_cos_zrobic|cos_sobie_zrobie|cos_sobie_zrobic -- odebrac sobie zycie
    beze mnie|bezemnie .. lepiej -- beze mnie bedzie im lepiej
    lepiej .. beze mnie -- bedzie lepiej beze mnie
    # Turkish
    yasamaktan .. bik*|yorul* -- yasamaktan biktim
    intihar* -- intihar etmek istiyorum
    olmek|olmeyi|olum|olsem .. isti*|dusun*|iyi|keske|END -- olmek istiyorum
    keske|daha .. olsem|olseydim|olmus -- keske olsem
    yasamak|yasamaya|yasamayi .. istemiyor*|anlam*|degmez|gucum|birak* -- artik yasamak istemiyorum
    kendimi|kendini .. oldur*|as*|kes* -- kendimi oldurecegim
    canima|hayatima|yasamima .. kiy*|son -- hayatima son verecegim
    bensiz .. daha -- bensiz daha iyi olurlar
    kopruden|trenin|balkondan .. atla* -- kopruden atlayacagim
    elveda*|son_mesajim -- elveda
    # Arabic, in both scripts
    وداعا -- وداعا
    حياتي .. معنى|معني|قيمه|انتهت -- ليس لحياتي معنى، حياتي بلا معنى
    ارمي|سارمي|احرق|ساحرق نفسي -- سارمي نفسي
    biddi|bidi|bidy|baddi|bdi .. mout|mut|amout -- ana biddi mout
    اريد|اتمنى|ابغي|بدي|عايز|عاوز|نفسي|افكر|راح|ابي|ساموت|يريد|تريد|بغيت|سوف .. اموت|الموت|موت|انهاء|انهي|اقتل|انتحر|يموت|تموت|نموت -- اريد ان اموت
    انتحر|الانتحار|انتحار|بالانتحار|سانتحر|ينتحر|تنتحر|للانتحار -- افكر في الانتحار
    لا|ما|مش|لم|ماعاد|لن .. اعيش|العيش|الحياه|الحياة|عايش|اعيش|عيش .. بعد? -- لا اريد ان اعيش
    اقتل|ساقتل|اقتلني|قتل|يقتل|تقتل|ساقتل نفسي|نفسه|نفسها|حالي -- ساقتل نفسي
    انهي|انهاء|ساانهي|سانهي|انهي .. حياتي|حياته|حياتها -- سانهي حياتي
    افضل|احسن .. بدوني|ميت -- الجميع افضل بدوني
    orid|urid|bidi|bedi|baddi|bghit|bgit|brit|ayez|3ayez|aayez|nafsi|oreed .. amot|amout|mout|nmout|nmot|lmout|almawt|amoot|intihar -- bghit nmout
    nqtel|n9tel|ntahr|aqtol|aktol|nektel .. rasi|rohi|nafsi -- ghadi nqtel rasi
    ma|mabghit*|la .. n3ich|naaich|aeesh|a3ish|3ish|nich|aish -- ma bghit n3ich
    # Ukrainian and Russian
    хочу|хочется|хоче|хочет|буду|збираюся|собираюсь|думаю|хотів|хотела|хотел|лучше|краще|мрію .. умереть|померти|вмерти|здохнути|сдохнуть|смерт*|сдохну|помру|умру|умерла|умер -- хочу умереть
    не .. хочу|хочет|хоче|могу|можу|хочется|хочеться|буду|бажаю|вижу|бачу .. жить|жити|существовать|просыпаться|прокидатися|прокидатись -- не хочу жити
    жить|жити .. не хочу|хочется|хочеться|могу|можу|хоче|хочет|незачем -- жить больше не хочу
    самоуб*|самогуб*|суицид*|суицид*|суїцид*|повешусь|повіситися|повешаюсь|повеситься|отравлюсь|застрелюсь|утоплюсь|вбюся|заріжусь -- думаю про самогубство
    убить|убью|вбити|вбю|покончу|покончить|порешу|заподіяти|покінчити|покінчу|наложить|накласти .. себя|собой|себе|собою|руки|жизнью|життям -- я покончу с собой
    себя|собой|себе|собою .. убить|убью|вбити|вбю|покончить|порежу|покінчити|заподіяти|убьет -- он хочет себя убить
    без меня|мене .. лучше|легче|краще|легше -- всем без меня будет лучше
    лучше|легче|краще|легше .. без меня|мене -- всім буде краще без мене
    віку вкоротити|вкорочу -- собі віку вкоротити
    вкоротити .. віку -- хочу вкоротити собі віку
    прощай*|прощаваи* -- прощайте
    прыгну|стрибну|брошусь|кинуся .. моста|мосту|поезд|поізд|поїзд|окна|вікна|крыши -- прыгну с моста
    смысла|сенсу|сил .. жить|жити -- нет смысла жить
    устал*|втомил* .. жить|жити -- я устала жить
    # Romanian
    vreau|vrea|voi|doresc|imi_vine|prefer .. mor|moara|omor|sinucid|sinucida|moarta|mort -- vreau sa mor
    nu .. vreau|vrea|pot .. traiesc|traiasca|exist|trai .. mai? -- nu mai vreau sa traiesc
    sinucid*|sinucig* -- ma gandesc la sinucidere
    ma|se .. omor|omoare|spanzur|sinucid* -- o sa ma omor
    pun|pune capat .. vietii|zilelor -- imi pun capat zilelor
    mai bine .. fara mine -- ar fi mai bine fara mine
    # Bulgarian
    искам|ще|иска|мисля|предпочитам .. умра|умре|самоубия|самоубие|смъртта -- искам да умра
    не .. искам|мога|иска|ми_се .. живея|живее|съществувам|живее -- не искам да живея
    самоубий* -- мисля за самоубийство
    се|си .. убия|самоубия|обеся|убие|обесва|живота -- ще се убия
    сложа|слагам край .. живота|всичко -- ще сложа край на живота си
    без мен .. добре -- без мен ще е по добре
    # Papiamento
    ke|kier|lo|kera|quier .. muri|mata_mi -- mi ke muri
    no|nomi|n .. ke|por|kier .. biba|bibu .. mas? -- mi no ke biba mas
    mata mi|su|mes mes|kurpa|mimes|mi -- mi ta bai mata mi mes
    kaba ku .. bida -- mi ke kaba ku mi bida
    kansa di biba -- mi ta kansa di biba
    suisidio|kita_mi_bida|kita_su_bida -- mi ta pensa riba suisidio
    # Somali
    rabaa|doonayaa|rabo|waxaan .. dhinto|dhintaa|dhiman|dhimasho|geeriyoodo|dhimo -- waxaan rabaa inaan dhinto
    is dilo|dilaa|dili|dilayaa|dileyaa|dilayaa|dilaya -- waan is dili doonaa
    dhiman|dhinto|dhimo .. rabaa|rabo|doonayaa -- waan dhiman rabaa
    noolaado|noolaato .. doonayo|rabo -- inaan noolaado ma rabo
    nafteyda|naftayda & gooyo|dilo|rabaa -- naftayda ayaan rabaa inaan gooyo
    isdilo|isdili|isdilaa|isdil|isdilayaa|naftayda|nafteyda -- waxaan rabaa inaan isdilo
    ma rabo|doonayo|rabto .. noolaado|noolaato|nool|nolol -- ma rabo inaan noolaado
    # Farsi, in both scripts
    nemikham|nemikhaham|nemikhad .. zendegi|zende -- dige nemikham zendegi konam
    ميخواهم|ميخوام|دلم|كاش|مي|ميخواهد|ميخواد .. بميرم|بميرد|بميره|مرگ|مردن|ميمردم|بكشم -- ميخواهم بميرم
    خودكشي -- به خودكشي فكر ميكنم
    خودم|خودمو|خودش|خودشو|خود .. بكشم|ميكشم|بكشد|بكشه|كشتن|ميكشد -- ميخوام خودمو بكشم
    زندگي|زنده|ادامه .. نميخواهم|نميخوام|نمي|ندارم|تمام|پايان|باشم -- ديگر نميخواهم، زندگي نميخوام
    نميخواهم|نميخوام|نمي .. زندگي|زنده|باشم|ادامه -- نميخواهم زنده باشم
    mikham|mikhaham|delam|kash|mikhad .. bemiram|bemire|bimiram|mordan|bokosham|bokoshe -- mikham bemiram
    khodkoshi -- mikham khodkoshi konam
    khodamo|khodam .. bokosham|mikosham|koshtan -- khodamo mikosham
"""

FOREIGN_VIOLENCE = """
    mann|freund|er|vater|exmann|ex|partner|stiefvater .. schlagt|schlug|geschlagen|bedroht|wurgt|verprugel*|vergewaltig*|missbrauch*|misshandel*|umbringen|umbringt|totet -- mein mann schlagt mich
    angst vor .. mann|freund|vater|ihm|ex|partner -- ich habe angst vor meinem mann
    mari|copain|pere|il|ex|conjoint|compagnon|frere .. frappe|bat|tape|menace|viole|etrangle|tuer|cogne|maltraite|battu|battue|frappee -- mon mari me frappe
    peur de .. mari|lui|copain|ex|pere -- jai peur de mon mari
    marido|esposo|novio|el|padre|pareja|ex|padrasto|padrastro .. pega|golpea|maltrata|amenaza|viola|matar|matarme|bate|agride|ameaca|pego|golpeo|bateu -- mi marido me pega
    miedo|medo .. marido|esposo|novio|el|dele|namorado|pareja|matar -- tengo miedo de mi marido
    namorado|marido|ele|pai .. bate|bateu|ameaca|agride|espanca|violou|matar -- o meu marido bate me
    marito|fidanzato|lui|padre|compagno|ex .. picchia|minaccia|violenta|ammazza|uccide|uccidermi|mena|maltratta|picchiato -- mio marito mi picchia
    paura .. marito|lui|padre|compagno|fidanzato -- ho paura di mio marito
    maz|chlopak|on|ojciec|partner|ojczym|mezem|byly .. bije|bil|pobil|grozi|gwalci|zgwalcil|dusi|zabije|zneca|uderzyl|katuje -- maz mnie bije
    boje sie .. meza|ojca|jego|chlopaka|partnera|mezem -- boje sie meza
    kocam|esim|babam|sevgilim|erkek|eski .. dov*|vur*|tehdit*|olduru*|oldurecek|siddet*|dayak|bicak* -- kocam beni dovuyor
    beni|bizi .. oldurecek*|dovuyor*|tehdit*|olduruyor* -- beni oldurecek
    kocamdan|babamdan|ondan|esimden .. kork* -- kocamdan korkuyorum
    siddet .. goru*|evde -- evde siddet goruyorum
    زوجي|ابي|والدي|اخي|خطيبي|طليقي|زوجها|جوزي|ابوي|رجلي .. يضرب*|ضرب*|يهدد*|هدد*|يعنف*|سيقتل*|يقتل*|يغتصب*|بيضرب*|كيضرب*|يعتدي -- زوجي يضربني
    يضربني|يهددني|سيقتلني|يقتلني|ضربني|هددني|اغتصبني|يعنفني|بيضربني -- هو يضربني كل يوم
    خاف|اخاف|خايفه|خائفه|خايف|خائف .. زوجي|ابي|منه|طليقي -- انا خائفه من زوجي
    rajli|zawji|jozi|zoji|baba .. kaydrabni|yadrebni|ydrebni|bidrobni|kaydrebni|yadribuni|kidrbni|ydrabni -- rajli kaydrabni
    муж|чоловік|хлопець|парень|отец|батько|он|він|отчим|вітчим|бывший|колишній|мъжът|баща|съпругът|той .. бьет|бє|избил|побив|угрожает|погрожує|убьет|вбє|насилу*|душит|душить|избивает|бить|бие|бие|заплашва|удря|удари|душил|душит|насилва -- муж меня бьет
    чоловік|хлопець|вітчим|батько|він|чоловик|чоловіком .. бє|бе|бив|вбє|вбе|погрожує|погрожуе -- чоловік мене бє
    боюсь|боюся|страх|страхувам .. мужа|отца|чоловіка|его|його|батька|мъжа|него -- я боюсь мужа
    sotul|barbatul|tata|iubitul|el|prietenul|fostul|tatal .. bate|loveste|ameninta|omoare|omori|violat|batut|strange -- sotul meu ma bate
    frica de .. sotul|el|sot|tata|barbat* -- mi e frica de sotul meu
    kasa|esposo|e|tata|yiu|marinovio|homber .. sutami|dalmi -- mi kasa ta sutami
    kasa|esposo|tata|yiu|marinovio|homber .. dal|bati|menasa|mata|golpia|maltrata .. mi|ami|nos -- mi kasa ta dal mi
    ninkayga|ninkeyga|aabahay|saygayga|odaygayga|wuu .. garaac*|dil*|hanjabay*|dilayaa|jirdil* -- ninkayga wuu i garaacaa
    شوهرم|پدرم|برادرم|همسرم|نامزدم .. كتك*|ميزن*|تهديد*|ميكش*|بكش*|ميزند|خشونت|زد -- شوهرم مرا كتك ميزند
    shoharam|pedaram|baradaram .. mizane|kotak|tahdid|mikoshe|mizanad -- shoharam kotakam mizane
"""

_SAME = {
    "ik": "k ikk ike iik",
    "mijn": "mn mjn myn",
    "mij": "mijj",
    "mezelf": "meself mezlf mezef mijnzelf meszelf meezelf mezelluf",
    "mijzelf": "myzelf mijself",
    "zichzelf": "zigzelf zichself zigself zigzelluf",
    "wil": "wl",
    "niet": "nie ni nt nit neit niett nietr",
    "meer": "mer meeer mr",
    "dood": "doot dod doodd doodt dooid",
    "doodgaan": "dootgaan doodgan dodgaan dootgan doodgaam",
    "leven": "leve levn lvn leeven levven",
    "eind": "einde ent eindt eint",
    "er": "dr",
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
    "een": "n",
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
    "niks": "nix niets",
    "slaat": "slaad slaadt",
    "ik wil": "kwil",
    "ik ga": "kga",
    "ben ik": "benk",
}
SAME = {typed: plain for plain, all_typed in _SAME.items() for typed in all_typed.split()}

HARD_WORDS = (
    "zelfmoord", "zelfdoding", "suicidaal", "ophangen", "verhangen", "verdrinken", "vermoorden", "vermoord",
    "overdosis", "euthanasie", "afscheid", "afscheidsbrief", "vaarwel", "slaappillen", "paracetamol",
    "mishandeld", "mishandelt", "bedreigd", "bedreigt", "ambulance", "springen", "doodmaken", "doodgaan",
    "opgesloten", "inslapen", "bewusteloos", "verkracht", "mezelf", "mijzelf", "zichzelf", "levensmoe",
    "medicijnen", "dodelijk", "uitweg", "wakker", "polsen", "pistool", "intihar", "pillen", "dood", "leven",
    "geslagen", "verdwijnen", "balkon", "viaduct", "begrafenis", "gaskraan",
)  # fmt: skip

NO_TYPOS = frozenset(
    """
    uitleg uitdeelt uitveegt uitweken afglijdt afschijnt afschud afsnijd afsnijdt afscheidt
    verdraagt verkrijgt vertraagt vertraagd bedraagt bedrijft bedriegt bereidt bestrijd bestrijdt
    doormaken doorgaan doorgaat toegaan verwoorden verhoorden verworden verorden vermoeiden verkorten
    vermochten vermoeden springer uitweek insliepen vermoed vermoedt vermoeit verwoord verwoordt verhoord verhoort verward verwordt
    verdord vermomd vermaard posten plassen polissen polste polsten polen polken poelen potsen
    tijdelijk verstrikken verdringen verlangen vervangen verhagen verhingen instappen inlappen
    inklappen geslapen geslachte gezangen balken ballons balkons opvangen omvangen afhangen ophalen
    opgestoten opgespoten afgesloten sprengen sprintten sprongen openen tot pielen willen
    """.split()  # noqa: SIM905 - a list of words reads as one
)

SOUNDS = (
    ("ch", "g"), ("ph", "f"), ("ck", "k"), ("qu", "k"), ("sc", "s"), ("ce", "se"), ("ci", "si"), ("c", "k"),
    ("z", "s"), ("v", "f"), ("ij", "y"), ("ei", "y"), ("ie", "i"), ("th", "t"), ("dt", "t"), ("d", "t"),
    ("luf", "lf"), ("lluf", "lf"), ("x", "ks"), ("ou", "au"),
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
