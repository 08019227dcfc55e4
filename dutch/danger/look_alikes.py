# ruff: noqa: E501 - a sign and its example stand on one line
"""What sounds like danger and is none: taken out of a text before the signs are laid beside it.

Written as the signs are, see `patterns`.
"""

from __future__ import annotations

LOOK_ALIKES = """
    # Ordinary talk with a telling word in it
    oplossing .. en dat is .. BUSINESS|betal* -- ik zie maar een oplossing en dat is een betalingsregeling
    weggegeven .. kringloop|leger|marktplaats|rommelmarkt|voedselbank -- hij heeft zijn spullen weggegeven aan de kringloop
    als|wanneer ik weg ben .. vakantie|spanje|turkije|marokko|buitenland|werk|reis|weekend|zit -- mijn vrouw regelt het als ik weg ben, ik zit in Spanje
    aan het eind van .. maand|dag|week|jaar|rit|straat|liedje -- er blijft niks over aan het eind van de maand
    laatste dag .. in -- mijn laatste dag in Breda is de 30e
    op de rails .. krijgen|zetten|houden|komen|hebben|brengen|heb|staat -- ik wil mijn leven op de rails krijgen
    leven|boel|financien|alles|geld|zaken|zaak .. op de rails -- mijn leven weer een beetje op de rails
    gemist ... ... op het perron -- trein gemist en nu sta ik op het perron
    het|werk|klus|karwei|opdracht|rapport .. af te? maken|maakt -- ik heb hem gevraagd het af te maken
    gevallen .. arm|been|pols|heup|enkel|kaak .. gebroken|brak -- mijn dochter is gevallen en heeft haar arm gebroken
    bijt|beet|bijten .. kindjes|kinderen|peuters|klasgenoot*|nagels|tanden -- mijn dochter van 2 bijt andere kindjes
    haren .. uit te? trekken|trekt -- om je haren bij uit te trekken
    nachtmerrie ... wakker -- het is een nachtmerrie waar ik niet uit wakker word
    schieten|schiet|schoten .. waterpistol*|nerf|paintball* -- mijn kinderen schieten met waterpistolen
    oorlog ... GUN|bom|bommen -- opa heeft de oorlog overleefd met een geweer
    jullie zijn nog? niet|nooit van mij|me af -- jullie zijn nog niet van me af stelletje ratten
    eind .. gekomen|gekomen_aan .. aan? .. BUSINESS|loopbaan|baan|dienstverband -- er is een einde gekomen aan mijn contract
    er is|was .. eind gekomen aan -- er is een einde gekomen aan mijn baan
    hond|kat|poes|konijn|vogel|papegaai .. sprong|springt|gesprongen|viel|gevallen .. balkon|dak|raam|brug -- onze kat sprong van het balkon
    vuist op tafel -- ik sla met mijn vuist op tafel
    voor de vuist weg -- ik zeg het voor de vuist weg
    afscheid* .. van .. collega*|team|school|klas|werk|baas|klanten|buren -- ik neem afscheid van mijn collega's
    pensioen ... afscheid -- ik ga met pensioen en neem afscheid
    midden op .. weg .. pech|stil|kapot|lek -- de auto staat midden op de weg stil
    vingers bij af -- om je vingers bij af te likken
    laatste keer dat|om .. zeg|vraag|bel|schrijf|mail|uitstel|vraag|betaal|chat -- dit is de laatste keer dat ik het zeg
    THING .. leven -- ik ben bang dat mijn laptop het leven laat
    mes .. envelop|doos|pakket|pakje|brood|appel|kaas|taart -- met een mes de envelop open
    DEADLY|brug|balkon .. in de rij -- ik stond op het dak in de rij
    lijkt wel .. onder de grond -- het lijkt wel of je eerst onder de grond moet
    er ... aan onderdoor -- we gaan er met zijn allen aan onderdoor
    in de rij|file .. brug|spoor|kade -- ik sta in de rij bij de brug
    breekt|breken|brak .. me|mij|ons de? nek|op -- die boete breekt mij de nek
    me|mij .. tegenhoudt|weerhoudt .. PAY|verzeker*|bellen -- het enige wat mij tegenhoudt om te betalen
    STAFF|BUSINESS|u|jullie .. weten|weet .. ons|me|mij .. te? vinden -- jullie weten me te vinden
    weet|weten .. me|mij|ons .. te? vinden .. STAFF|BUSINESS|als|voor -- u weet me te vinden als er iets is
    KIN|GONE .. ligt|begraven .. op|bij .. kerkhof|begraafplaats -- mijn man ligt op het kerkhof
    hond|kat|poes|konijn|paard|cavia .. inslapen|ingeslapen -- wij hebben onze kat laten inslapen
    KIN|hij|ze|zij vermoordt|vermoord|wurgt|villt|killt|doodt me|mij|ons ... ... haha|grapje|moppert -- mijn vrouw vermoordt me als ze ziet dat ik weer vergeten ben te betalen haha
    wordt|word .. niet|NOMORE wakker .. van -- hij wordt niet wakker van de wekker
    # Sayings, games, jokes
    een|ander|ene zijn dood .. ander|brood? -- de een zijn dood is de ander zijn brood
    liever dood dan rood|slaaf|arm -- liever dood dan rood
    dood of de? gladiolen -- het is de dood of de gladiolen
    dood in|bij|tijdens .. GAME -- ik ben dood in fortnite
    GAME ... dood|doodgegaan -- in dat spel ben ik steeds dood
    dood|doodgegaan .. GAME -- ik ben al drie keer dood, stom spel
    karakter|poppetje|avatar|mannetje|held|hoofdpersoon .. dood|doodgegaan -- mijn poppetje is alweer dood
    time_to_die|die_hard -- no time to die
    loop|loopt|liep|lopen .. dood .. in|op|bij|tegen -- ik loop dood in uw menu
    houdt|hou|houden|hield|houd zich|me|mij|ons .. dood -- mijn klant houdt zich dood
    zich|me|mij dood .. houdt|hou|houden|gehouden -- dat hij zich dood blijft houden
    dood bakken|koken|zwijgen|knuffelen|drukken|gooien|water -- ik wil hem niet dood bakken
    dood|doodvallen|vallen .. van het lachen -- opa kan nog dood vallen van het lachen
    dood door|van wachten|lachen|schuld|gewacht -- grijs en dood door wachten
    sloop|schroot|sloperij ... dood -- de auto is naar de sloop, dood dus
    waar als ik leef -- zo waar als ik leef
    zolang ik leef -- dat betaal ik niet zolang ik leef
    schiet .. me|mij niet .. af|neer -- schiet me niet meteen af
    sterf|sterven|stierf .. duizend doden|dode -- ik sterf duizend doden
    duizend doden -- ik sterf duizend doden als de bel gaat
    grijs .. graf -- ik ga nog eens grijs het graf in
    laatste rustplaats|rust .. gebracht|bracht|begeleid -- we hebben mama naar haar laatste rustplaats gebracht
    naar .. laatste rustplaats -- we brachten oma naar haar laatste rustplaats
    wil NOMORE ik bedoel -- ik wil niet meer, ik bedoel die mails
    KIN|hij|ze|zij .. vermoordt|vermoord|wurgt|villt|killt|doodt|slaat me|mij|ons ... haha|grapje|nou_ja|moppert -- mijn vrouw vermoordt me als ze dit ziet haha
    haha ... vermoordt|vermoord|wurgt|slaat me|mij -- haha mijn vrouw vermoordt me
    baas|chef|leidinggevende|manager|docent|juf|boekhouder|teamleider|bazin .. vermoordt|vermoord|wurgt|killt|slaat me|mij|ons -- mijn baas vermoordt me als ik te laat ben
    pistool|mes op de borst -- u zet me het pistool op de borst
    mes op tafel .. onderhandel* -- het mes op tafel bij de onderhandeling
    waterpistool*|speelgoedpistool|speelgoedgeweer|lijmpistool|nietpistool -- mijn zoon heeft een waterpistool
    speelgoed*|nep|nerf|lijm GUN -- hij heeft een nerf pistool
    GUN .. verzekerd|meeverzekerd|verzekeren|verzekering|dekking|gestolen|jachtakte|jager|vergunning -- is mijn jachtgeweer meeverzekerd
    verzeker*|meeverzeker*|jager|jagers|schietvereniging|schietclub|schietbaan .. GUN -- ik ben jager en bezit een jachtgeweer
    als een strop om -- die schulden hangen als een strop om mijn nek
    kabel|leiding|garage|parkeergarage|tank|metro .. onder de grond -- er ligt een kabel onder de grond
    medicijn*|pillen|recept .. klaar .. apotheek -- mijn medicijnen liggen klaar bij de apotheek
    # Getting out of a contract, and jumping at something
    stap*|gestapt .. eruit .. uit|bij|met|van .. BUSINESS -- ik stap eruit, uit die verzekering
    stap*|gestapt .. eruit .. PRICEY -- ik stap eruit, het is me te kostbaar
    BUSINESS|PRICEY .. stap*|gestapt .. eruit -- het contract is te duur dus ik stap eruit
    eruit te? stappen|stap .. later|verder|knop|formulier|menu|gesprek|BUSINESS -- kan ik eruit stappen en later verder gaan
    knop|formulier|menu|vragenlijst|gesprek .. eruit te? stappen -- is er een knop om eruit te stappen
    zit|zitten|zat|zaten|gezeten|sta|staan|stonden te springen -- ik zit te springen om een antwoord
    te springen om|op -- iedereen stond te springen om dat huis
    springen om .. geld|antwoord|hulp|personeel|regeling -- wij springen om dat geld
    knijp*|piep* .. ertussenuit|tussenuit .. dienst|pauze|weekend|werk|vakantie|eten|bus -- ik knijp ertussenuit, mijn dienst begint
    afscheid* .. van|op .. pakket|dekking|polis|abonnement|verzekering*|contract|regeling -- ik wil afscheid nemen van mijn aanvullende pakket
    afscheid .. tot volgende|morgen|maandag|dan|straks|gauw|ziens -- ik neem afscheid van u tot volgende maand
    er .. NOMORE|niet .. ik|we|wij .. verhuis*|emigreer*|vertrek|vakantie -- ik ben er volgende maand niet meer, ik verhuis
    verhuis*|emigreer*|verhuizen ... er NOMORE|niet -- ik verhuis dus vrijdag ben ik er niet meer
    zie|zien .. zitten .. met|om|van? .. PAPERS -- ik zie het niet meer zitten met al die formulieren
    PAPERS .. zie .. zitten -- al die formulieren, ik zie het niet zitten
    perron|brug|spoor|overweg .. terugbellen|terug_bellen|naar_huis|naar_werk|naar_mijn_werk|vertraging|file|pech -- ik loop over de brug naar huis
    file|vertraging ... op .. brug|perron -- mijn man staat in de file op de brug
    valt|viel|hing|raakt|raakte .. THING .. dood -- en dan valt de lijn dood
    THING .. valt|viel|hing|raakt|raakte|blijft .. dood -- de verbinding viel dood
    THING .. zowat|bijna|weer|helemaal|alweer|steeds dood -- mijn batterij is zowat dood
    leven .. in die|deze|dat|de|mijn .. THING -- er zit geen leven meer in die oude wasmachine
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
    kogel .. door de kerk -- de kogel is nu door de kerk, kogel door de kerk
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
