# ruff: noqa: E501 - a sign and its example stand on one line
"""What people write in Dutch when a life is in danger, other than by violence.

How a sign is written, `patterns` tells.
"""

from __future__ import annotations

ACUTE = """
    strip|strips|doosje|potje|pot .. geslikt|ingenomen|doorgeslikt|leeggegeten|binnen -- ze heeft een hele strip van iets geslikt
    borst .. trekt|drukt|knelt|strak|druk|samen|steekt -- mijn borst trekt samen
    druk|knellende|drukkende|stekende|pijn .. op|in .. borst|hartstreek -- ik heb druk op mijn borst
    linkerarm|linkerkant|arm .. niet_meer|gevoelloos|verlamd|uitstraalt|tintelt & borst|voel|mond|hart|praten -- ik voel mijn linkerarm niet meer, mijn borst doet zeer
    mond|gezicht|mondhoek .. hangt|scheef -- haar mond hangt scheef
    ademt|ademhaling .. raar|gek|zwaar|oppervlakkig|onregelmatig|reutel*|rochel*|piepend|snel|amper|zwak|bijna -- hij ademt heel raar
    rochelt|reutelt|rochelend|reutelend -- hij rochelt en reageert niet
    grauw|lijkbleek|lijkwit|blauw|asgrauw & ademt|ligt|helemaal|aangelopen|wordt -- mijn man is helemaal grauw
    heeft|had .. iets|wat|spul .. genomen|ingenomen|geslikt|gespoten|gesnoven ... wakker|raar|ademt|reageert|grauw|blauw|niet|misselijk -- ze heeft iets ingenomen en reageert niet
    had|heeft iets|wat ingenomen|geslikt -- mijn dochter heeft iets geslikt
    bad & water .. rood|bloed -- ze zit in bad en het water is rood
    water .. rood & bad|bloed -- het water kleurt rood in bad
    PILLS|10|20|30|40|50|60|80|100|twintig|dertig|veertig|vijftig|zestig .. op .. en|nu .. wachten -- ik heb ze op, 60 pillen, ik heb pillen op en nu is het wachten
    nu|en is|is_het .. wachten .. tot|op .. werken|werkt|dood|einde -- en nu is het wachten tot het werkt
    ze .. doorgeslikt|ingeslikt|doorgespoeld_met -- ik heb ze doorgeslikt
    krijg|krijgt .. niet|geen .. wakker|reactie -- ik krijg papa niet wakker
    THEY .. word|wordt|worden niet|NOMORE wakker -- oma wordt niet wakker
    wakker maken|schudden .. lukt|niet -- wakker maken lukt niet
    benauwd|stik|stikken & bel|help|112|ambulance|erg -- help ik stik
    bloed|bloedt|bloedde|bloeden|gebloed & pols|polsen|keel|hals|oor|oren|slagader|hoofd|buik|mond -- hij bloedt uit zijn polsen
    doet|krijgt|krijg|gaan|houdt .. ogen .. niet|NOMORE .. open -- ze doet haar ogen niet open
    ogen .. niet|NOMORE .. open|opendoen|opengaan|opendoet|opengaat -- haar ogen gaan niet meer open
    er|daar ligt|liggen|lagen|lag .. PILLS|doosjes|strips -- mama slaapt en er liggen pillen
    lege|leeg|leeggemaakt .. strip*|doosje*|potje|potjes -- er ligt een leeg potje naast haar
    strip*|medicijndoosje|pillendoosje|medicijnkastje|pillenpot .. leeg|leeggehaald -- haar pillendoosje is leeg
    doosje|potje|pot|fles|flesje|flacon van|met? .. PILLS .. leeg -- het potje van de slaappillen is leeg
    NOMORE|nauwelijks|bijna_niet|amper .. aanspreekbaar|bij_kennis|bij_bewustzijn -- hij is niet meer aanspreekbaar
    buiten kennis|westen -- hij is buiten kennis
    flauwgevallen & ligt|nu|reageert|bleek|pijn -- ze is flauwgevallen en ligt in de gang
    stuiptrek*|schuimbekt -- hij ligt te stuiptrekken
    schuim .. mond -- er staat schuim op zijn mond
    lippen|gezicht .. blauw -- haar lippen worden blauw
    slap .. geworden|lichaam|armen -- de baby is helemaal slap geworden
    baby|kind|zoontje|dochtertje & geschud|slap -- ik heb de baby geschud
    MANY|ze|alles .. naar_binnen|achterover|achter_mijn_kiezen .. gewerkt|gegooid|geslagen|gegoten -- ik heb ze allemaal naar binnen gewerkt
    PILLS|geslikt|ingenomen|genomen .. draaierig|duizelig|zwaar|slap|slaperig|wazig|suf|misselijk|beroerd|dubbel -- heb die pillen geslikt en nu word ik draaierig
    bloed & vloer|grond|badkamer|bad|keuken|plas -- ze ligt in een plas bloed
    PILLS .. MANY .. TAKEN -- ik heb de medicijnen allemaal ingenomen
    MANY & PILLS .. TAKEN -- heb alle pillen geslikt
    TAKEN & MANY .. PILLS -- ik nam, nee ik heb geslikt, alle pillen
    heb|heeft|hebben|had .. PILLS .. opgegeten|gegeten|doorgeslikt|ingeslikt|leeggegeten|weggewerkt|geslikt|ingenomen|ingespoten -- ik heb pillen geslikt
    overdosis & heb|heeft|had|genomen|neem|nam|ik|hij|zij|ze -- mijn zus heeft een overdosis genomen
    POISON & gedronken|dronk|drinkt|ingenomen|geslikt|doorgeslikt|binnengekregen|opgegeten -- mijn zoon heeft bleekmiddel gedronken
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

CERTAIN = """
    # What no look-alike takes away
    moet|wil|hoef NOMORE leven van SELF -- ik moet niet meer leven van mezelf
    SAY ... liever dood ben|is|was|zijn -- mijn zus zegt dat ze liever dood is dan dit
    ik .. echt|serieus|oprecht .. dood .. wil|wilt -- het is geen grap dat ik echt dood wil
    wil|wilt|willen|wilde|wou ik|hij|zij|ze? ADV? ADV? dood STOP -- sinds zijn dood wil ik ook dood
"""

OTHER_LIFE = """
    deur|voordeur .. slot|dicht & doet|doen & niet|NOMORE & open -- de voordeur is op slot en ze doet niet open
    neemt|doet .. niet|NOMORE .. op|open .. bang|zorgen|afscheid|appte|bericht|gezegd -- hij neemt niet op en ik maak me zorgen, hij doet niet open en ik ben bang
    bang|zorgen .. neemt|doet .. niet|NOMORE .. op|open -- ik ben bang want hij doet niet open
    CHILD ... PILLS .. op|opgegeten|gegeten|geslikt|ingeslikt -- mijn zoontje heeft zo te zien pillen opgegeten
    THEY & ingesloten|opgesloten|gebarricadeerd|opgesloten_in & scheermes*|mes|pillen|touw|GUN -- hij heeft zich ingesloten met een scheermes
    THEY .. is|zijn ... weg|verdwenen|spoorloos|kwijt|vermist|onbereikbaar ... ... briefje|trouwring|afscheid -- mijn man is al uren weg en er ligt een briefje
    trouwring|portemonnee|telefoon|sleutels|bril .. ligt|liggen|achtergelaten ... briefje|weg|verdwenen -- zijn trouwring ligt op het aanrecht met een briefje
    KIN .. spoorloos|vermist -- mijn broer is spoorloos
    staat|zit|hangt .. balkon|dak|dakrand|vensterbank|raam|reling|brug .. wil|weigert|komt .. niet -- ze staat op het balkon en wil niet naar binnen
    staat|zit|hangt .. op|over|aan|bij .. DEADLY|balkon|vensterbank .. huilt|schreeuwt|binnen|naar_beneden|eraf|springen|verdieping|9e|8e|10e|hoog -- hij zit op de reling en huilt
    THEY ... staat|zit|stond|hangt|loopt .. op|over|bij|langs|aan .. DEADLY -- mijn zusje staat bij de overweg
    infuus|sonde|beademing|zuurstof .. eruit|losgetrokken|getrokken|afgedaan -- opa heeft zijn infuus eruit getrokken
    hem|haar|mij|me .. moeten|moet|mogen|maar laten gaan -- hij zegt dat we hem moeten laten gaan
    SAY ... ... zonder haar|hem -- ze schreef dat iedereen het goed moet maken zonder haar
    SAY .. dat .. genoeg|mooi|klaar is|was geweest -- hij appte dat het genoeg is geweest
    SAY .. dat .. niet|NOMORE|nooit .. terug|thuis|verder|volhoudt .. STOP -- hij appte dat hij niet meer verder wil
    nemen|neemt|neem ik|hij|zij|ze|we .. KIN .. mee .. END -- dan neem ik de kinderen mee
    we|wij|samen|allen|gezin & slapen|inslapen|dood|eraan & FOREVER|allemaal|allen -- we gaan samen slapen voor altijd
    er .. allen|allemaal|samen .. aan|dood END -- we gaan er allen aan
    gaan|gaat|ga we|ik|iedereen|wij .. eraan -- straks gaan we eraan
    gas staat|stond .. aan|open -- het gas staat al aan
    THEY .. heeft|had|is|kwam|liep|haalde|pakte|zit|loopt ... ROPE .. FETCHED|AWAY -- hij heeft het touw uit de schuur gehaald
    THEY .. FETCHED .. ROPE|GUN -- mijn vader haalde het touw van zolder
    THEY .. GUN .. kamer|bed|schuur|garage|zolder|opgesloten|tafel|bos -- mijn broer zit met zijn jachtgeweer op bed
    GUN .. uit de|het|zijn kast|kluis|la|lade|schuur|auto|kelder -- hij heeft het geweer uit de kluis
    THEY ... naar de|het|een WATER|spoor|brug|viaduct|rails|overweg|spoorlijn .. gelopen|gegaan|gefietst|gereden|vertrokken|gewandeld|onderweg|toe|lopen|loopt -- mama is naar het kanaal gelopen
    THEY .. zit|staat|hangt|loopt .. op|bij|langs|over de|het|een brug|spoor|rails|reling|dakrand|vensterbank|overweg -- mijn broer zit op de brug
    THEY ... PILLS & weg|verdwenen|de_deur_uit|vertrokken|meegenomen|kamer -- hij is met een tas vol slaappillen weg
    de deur uit & PILLS|ROPE|GUN -- ze is met de slaappillen de deur uit
    THEY .. zegt|zei|appt|appte|schreef|schrijft|zeggen .. dat .. het .. zo|straks|vanavond|vannacht|allemaal|morgen klaar|voorbij|over|afgelopen .. is|END -- hij zegt dat het zo klaar is
    zegt|zei|appte|appt|schreef & zonder hem|haar|hun -- hij zegt dat het zonder hem beter gaat
    zonder hem|haar .. geen|minder .. schulden|zorgen|problemen -- hij zegt dat wij zonder hem geen schulden hebben
    niemand .. meer|nog|langer .. tot last -- hij wil niemand meer tot last zijn
    THEY .. zei|zegt .. NOMORE .. thuiskwam|thuiskomt|wederkeert|terugkwam|terug_zou_komen|thuis_zou_komen -- ze zei dat ze niet meer thuiskwam
    gaf|geeft|gegeven|weggegeven|geschonken ... .. niet|NOMORE|niks|niets .. nodig -- hij gaf mij zijn horloge want hij heeft het morgen niet meer nodig
    NOMORE|niet|niks|niets .. nodig & waar|daar & hij|zij|ze|ik & heen|gaat|ga|naartoe -- hij zei dat hij die niet nodig heeft waar hij heen gaat
    THEY & NOMORE .. onder|bij|tussen de levenden|levende -- hij is straks niet meer onder de levenden
    stopt|gestopt|weigert|wil .. met|niet|NOMORE eten|drinken .. omdat .. dood|sterven|op -- oma weigert nog te eten, ze wil niet meer eten omdat ze op is
    ik|hij|zij|ze .. neem|neemt|nemen .. KIN .. mee .. dood|hemel|graf -- ik neem mijn kinderen mee de dood in
    ik|hij|zij|ze ... CHILD ... rij|rijd|spring|stuur|loop .. WATER|zee in -- ik zet de kinderen in de auto en rij het water in
    ik|hij|zij|ze|KIN .. vermoord*|doodsteek*|doodschiet*|doodslaan .. KIN|hem|haar|iemand|iedereen -- ik vermoord mijn man
    ik .. maak|steek|schiet|sla|maakt .. KIN|hem|haar|iedereen|ze .. dood|af|neer|overhoop -- ik schiet mijn buurman neer
    ik .. KIN|hem|haar|iemand|iedereen .. KILL -- ik ga mijn vrouw vermoorden
    ik .. doe .. KIN|hem|haar|iemand|ze .. wat|iets|kwaad .. aan -- ik doe mijn kinderen wat aan
    ik .. KIN|hem|haar|iemand .. wat|iets|kwaad .. aandoe*|aan_doen|aan_te_doen|aangedaan|aandeed -- ik ben bang dat ik mijn kinderen iets aandoe
    ik .. sla|schud|sloeg .. kind*|baby|zoontje|dochtertje|zoon|dochter -- ik sla mijn kinderen
    vallen .. doden|slachtoffers -- straks vallen er doden
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
    er NOMORE|niet .. wil|hoef|wou|wilde zijn|wezen -- hij zegt dat hij er niet meer wil zijn
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
    deze|die wereld|aarde|planeet & mij|ik|zijn|hoor|niks|thuis|NOMORE -- ik hoor niet meer op deze wereld
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
    wil|wilt|willen|hoef|moet|mag|kan|wilde|wou .. NOMORE .. leven|bestaan -- zo kan ik niet meer leven
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
    maak|maakt|leg|legt|breng|brengt|help|helpt|schiet|knal|sla & SELF .. af|om|zeep|kant|kapot|overhoop|koud -- ik leg mezelf om
    SELF & om|naar zeep|hals|kant -- ik help mezelf naar zeep
    SELF .. af|om|dood|kapot .. maken|leggen|brengen|gemaakt|gelegd|gebracht -- ik ga mezelf kapot maken
    verzuip|verzuipen|verdrink|verdrinken & SELF|WATER -- ik ga mezelf verzuipen in de vaart
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
    SELF .. iets|wat|kwaad .. aan|aandoe*|aandoet|aangedaan|aan_te_doen|aandeed -- ik doe mezelf wat aan
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
    voor|onder een|de trein|metro|tram|vrachtwagen & loopt|gaat|ligt|rent|springt|gooit -- ze zegt dat ze zo voor de tram loopt
    hang|hangt|hing|bungel* .. over|aan|op|buiten .. DEADLY -- ik hang met een been over de reling
    barbecue|bbq|houtskool|kolen|kolenvuur & binnen|slaapkamer|ramen|afgeplakt|badkamer & dicht|aangestoken|afgeplakt|brandt -- ik heb de barbecue binnen aangestoken en de ramen afgeplakt
    ramen|kieren|deuren|naden .. afgeplakt|dichtgeplakt|dicht & gas|barbecue|kolen|motor -- de kieren zijn dichtgeplakt en het gas gaat aan
    spring|springt|springen .. met .. ons|kinderen|kind|baby|kleine -- ze springt zo met ons
    met ons|mij|de_kinderen|haar|hem .. van .. PLACE .. af|springen -- mama wil met ons van de flat af
    bij|op|voor .. overgang|spoorbomen|slagbomen & sta|zit|wacht|trein|dicht -- ik sta bij de overgang
    auto & WATER & rijden|rij|reed|rijdt & wil|willen|wilde|gaat|ga|dreigt|zegt -- mijn vader heeft met de auto in het kanaal willen rijden
    laat|laten|zak|zakken|glij|glijden|glijd .. me|mij|mezelf .. in|onder .. water|WATER -- ik laat me vanavond in het water zakken
    ik laat me|mij .. zakken|glijden|gaan .. in .. water|WATER -- ik laat me vanavond zakken in het koude water
    doorgesneden|opengesneden|opengekrast|bekraste|bebloede .. armen|arm|polsen|pols|benen -- foto van haar doorgesneden armen
    draaiende motor -- hij ligt in zijn auto met draaiende motor
    motor .. draait|draaiend|loopt & garage|slang|uitlaat|dicht -- de motor draait en de garage is dicht
    raam|balkon|vensterbank|galerij .. hoog|verdieping & sta|zit|hang|staat|zit|klim -- ik sta voor het raam op tien hoog
    loop|lopen|ren|rennen|stap|wandel .. snelweg|rijbaan|autoweg|vluchtstrook|a2|a1|a4|a12 -- ik loop zo de snelweg op
    lopen|loop|staan|liggen|lig|zitten .. midden op .. weg|snelweg|rijbaan|straat -- ik ga daar lopen, midden op de weg
    snelweg|rijbaan|autoweg .. op|over .. lopen|loop|rennen|rijden -- de snelweg ga ik op, de snelweg over lopen
    verkeerde .. rijbaan|rijrichting|weghelft|kant .. snelweg|rijden|rij -- ik ga op de verkeerde weghelft rijden
    stond|zat|liep|was|klom|sta|zit|loop ik|hij|zij|ze .. op|bij|langs|aan|over|naar .. DEADLY -- vannacht stond ik weer op het spoorviaduct
    ik .. stond|zat|liep|klom .. op|bij|langs|aan|over|naar .. DEADLY -- ik stond gisteren op de rails
    spoorviaduct|spoordijk|treinspoor|hoogspanningsmast|dakrand|balkonrand & ik|hij|zij|ze|sta|stond|ga -- hij stond op het treinspoor
    morgen|straks|vannacht|nu durf ik wel|het -- morgen durf ik het
    durf|durfde .. net niet|nog_niet|bijna .. springen|stap|laatste -- ik durfde net niet te springen
    laat|laten .. SELF .. verzuipen|verdrinken|vallen|zakken|overrijden|doodvriezen -- ik laat mijn eigen verzuipen
    vol gas|plankgas|volgas ... WALL|muur|ravijn|kanaal|tegenligger* -- ik geef vol gas en dan die betonnen pilaar in
    gas .. dan|tot .. WALL -- ik geef gas en dan die boom
    mag|mogen|mogen_ze .. mij|me .. meenemen|hebben|overrijden|scheppen|pakken & trein|sneltrein|intercity|metro|vrachtwagen|bus|tram -- de sneltrein mag mij meenemen
    touw|strop|koord .. FETCHED|AWAY -- vader is met het touw verdwenen
    met een|het|zijn|haar .. touw|strop|koord|GUN .. FETCHED|AWAY -- hij is met een touw naar het bos
    touw|koord|kabel|laken|sjaal|riem|snoer|das|waslijn .. om .. nek|hals|keel -- ik doe een riem om mijn nek
    ROPE .. balk|plafond|haak|trapgat|deurklink|spant|tak -- er zit een haak voor de strop, een koord aan de balk
    doorhang*|ophangt|verhangt|doodschiet|vergast -- wie ruimt er op als iemand zich verhangt
    vol|volgas|gas|plankgas|hard|120|140|snelheid .. in|tegen|op .. WALL -- ik geef gas en dan tegen een pilaar
    tegen|op een|de|die|zon? .. WALL & straks|gordel|gas|knal*|rij|rijd|stuur -- dan knal ik zo op een boom
    tegen .. WALL .. rij|rijd|rijdt|rijden|knal*|aan -- hij rijdt zo tegen een boom aan
    rij|rijd|rijdt|rijden|stuur|knal|crash|parkeer|botst|bots .. tegen .. WALL -- ik rij tegen een pilaar
    gordel .. af|los|uit & rij*|auto|gas -- mijn gordel is af en ik geef gas
    auto|wagen|busje .. op het|de spoor|rails|overweg|spoorwegovergang -- ik zet mijn auto op het spoor
    parkeer|zet|rij .. auto|wagen .. op .. spoor|rails|overweg -- ik parkeer de auto op het spoor
    ik .. al boven & spring*|dak|flat|balkon -- ik spring van de flat, ik ben al boven
    GUN & ik|me|mij|mijn|ligt|klaar|geladen|tafel|mond|slaap -- het geweer ligt al op tafel
    ik .. er NOMORE was|zou -- niemand zou het merken als ik er niet meer was
    word ik .. niet|NOMORE wakker -- met geluk word ik morgen niet wakker
    niet|NOMORE .. wakker word*|werd|zou_worden .. END -- ik hoop dat ik niet wakker word
    vannacht|nacht|avond .. niet .. overleef* -- ik weet dat ik vannacht niet overleef
    laat|laten|me|mij laat|laten|me|mij .. overrijden|aanrijden|vermoorden|doodrijden -- wat als ik me laat overrijden
    weg .. kom .. nooit_meer|niet_meer terug -- ik ga weg en kom nooit meer terug
    enige|manier|beter .. dat ik er niet ben -- de enige manier is dat ik er niet ben
    zodra|wanneer|tot ik .. begraven|gecremeerd -- het is opgelost zodra ik begraven ben
    voor de laatste keer .. bed|slapen|zien|eten|knuffel*|kus* -- ik ga voor de laatste keer naar bed
    rand van .. dak|flat|gebouw|balkon|brug|perron -- ik zit op de rand van het dak
    ik ... in het|de WATER .. liggen|lig|gelegen -- ik had al in het water moeten liggen
    ik ... in het|de|een WATER .. word gevonden|teruggevonden -- betaalt de verzekering als ik in de gracht word gevonden
    ik ... in het|de|een WATER .. gevonden|teruggevonden word -- dan hoort u het wel als ik in een sloot gevonden word
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
    strop & knoop*|geknoopt|leggen|maak|klaar|zolder|gemaakt|geknoopt|balk|touw -- ik heb een strop gemaakt
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

BROAD = """
    dood|doodgaan|doodmaken|doodmaak|doodslaan|doodschieten -- dan maar dood
    # Death with the person beside it, whatever else is said
    ik|mij|mezelf ... dood|doodgaan|doodga -- er rest mij niks anders dan de dood
    dood|doodgaan .. ik|mij|mezelf -- de dood zie ik als verlossing
"""
