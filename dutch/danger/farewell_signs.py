# ruff: noqa: E501 - a sign and its example stand on one line
"""What people write in Dutch when they take leave of life, or think they are a burden.

How a sign is written, `patterns` tells.
"""

from __future__ import annotations

FAREWELL = """
    me|mij .. tegenhoudt|weerhoudt|tegen_houdt|hier_houdt|in_leven_houdt -- het enige dat me nog tegenhoudt is de hond
    houdt|houden .. me|mij .. tegen|hier|in_leven -- alleen de kinderen houden mij nog tegen
    lig|ligt|kom ik|hij|zij .. op .. kerkhof|begraafplaats -- over een paar dagen lig ik toch op het kerkhof
    op|naar .. kerkhof|begraafplaats & lig|liggen|straks|binnenkort|rust|vrede -- op het kerkhof heb ik rust
    er komt|is|komen .. geen december|januari|kerst|kerstmis|jaar|zomer|lente|toekomst|morgen|verjaardag|later .. voor mij|me -- er komt geen kerst meer voor mij
    geen december|januari|kerst|zomer|lente|volgend_jaar|verjaardag .. NOMORE|meer .. voor mij|me -- ja geen zomer meer voor mij
    dat word|wordt ik niet -- morgen word ik vijftig en dat word ik niet
    dat|die .. maak ik niet|NOMORE .. mee -- kerst, dat maak ik niet meer mee
    meemaken|meemaak & NOMORE|niet|nooit & kerst|verjaardag|jaar|zomer|december|diploma|bruiloft|geboorte -- ik ga de kerst niet meemaken
    beter in de|het grond|graf|kist -- ik zou beter in de grond liggen
    in|onder de|het grond|graf & lig|liggen|beter|ik|mij -- ik lig straks in de grond
    briefje & kussen|nachtkastje|keukentafel|aanrecht|matras -- het briefje ligt onder mijn kussen
    brief & kussen|nachtkastje|keukentafel|aanrecht|matras & voor|kinderen|man|vrouw|hem|haar|weg -- op het kussen, daar ligt een brief voor mijn vrouw
    spuitje|euthanasie|pil & vraag|vragen|gevraagd|huisarts|dokter|krijgen -- ik heb de dokter gevraagd om het spuitje
    hond|hondje|kat|poes|dieren .. weg|asiel|nieuw_baasje|ondergebracht & laatste|enige|niemand|daarna|dan|gezorgd|mij -- de hond is ondergebracht en daarna ben ik vrij
    wil|zou .. liever|graag|het_liefst .. er .. niet .. zijn -- ik zou het liefst er niet zijn
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
    beter|opgelucht ... als .. er .. NOMORE is|was -- het is beter voor de kinderen als hun vader er niet meer is
    vanavond|vannacht ga ik STOP -- meer hoeft er niet geregeld te worden, vanavond ga ik
    ga|kom naar|bij mijn? GONE|zusje|broertje|kindje toe? die|hij|zij .. is|zijn .. gestorven|overleden|dood|doodgegaan|verongelukt -- ik ga naar mijn zusje, zij is in 2011 gestorven
    ophoudt|stopt|eindigt .. mijn leven|bestaan -- ik wil dat het ophoudt, mijn leven bedoel ik
    rekening|brief|brieven|factuur|post|aanmaning* & mijn nabestaanden|erfgenamen -- stuur de rekening maar naar mijn nabestaanden
    dit was het .. voor mij|me -- dag allemaal, dit was het voor mij
    geen .. plek|plaats|ruimte .. op|in .. aarde|wereld -- voor mij is er geen plek meer op deze aarde
    voor mij|me is .. geen .. plek|plaats|ruimte|toekomst|hoop END -- voor mij is er geen plek
    meer aan .. geld|verzekeringsgeld|levensverzekering|uitkering|polis .. dan aan mij|me -- ze hebben meer aan het verzekeringsgeld dan aan mij
    opluchting|verlossing|bevrijding|beter .. als ik .. niet|NOMORE|weg|dood|doodga -- het zou een opluchting zijn als ik niet wakker werd
    heeft|heb|had .. het|dat .. eerder|vaker|eens .. geprobeerd END -- hij heeft het al eens eerder geprobeerd
    KIN|hij|zij|ze .. poging gedaan|ondernomen -- mijn zus heeft een poging gedaan
    SAY ... er .. klaar|genoeg mee|van is|heeft|was -- hij appt dat hij er klaar mee is
    voor zijn|haar|mijn|hun .. LOVED .. moet|moeten|wil|zal zorgen -- dat ik voor zijn hond moet zorgen
    springen|spring .. we|wij .. samen -- dan springen we samen
    samen .. springen|doodgaan|sterven|inslapen -- we gaan samen springen
    verlost|bevrijd van|uit .. alles|leven|lijden|ellende -- binnenkort ben ik verlost van alles
    ben ik|hij|zij .. verlost|bevrijd END -- straks ben ik verlost
    pijn & valt|val|springt|spring|ophangt|verdrinkt|stikt|doodbloedt & je|ik|iemand|men -- doet het pijn als je van de vijfde verdieping valt
    lichaam & van_mij|vinden|vindt|rest|overblijft|niets|niks|over -- van mij is niets meer over dan een lichaam
    gehad met het? leven|ademen|ademhalen|bestaan -- ik heb het gehad met ademen
    ogen .. FOREVER -- voor ik mijn ogen voorgoed sluit
    FOREVER .. ogen .. sluit|dicht|sluiten|toe -- voorgoed mijn ogen sluiten
    beter|opgelucht|rijker|gelukkiger|blij .. als ik .. wegval|verdwijn|wegblijf|ophoud|weg_ben|dood_ben -- iedereen wordt er beter van als ik wegval
    als ik wegval|verdwijn|ophoud .. beter|opgelucht|rijker|opgelost|rust -- als ik wegval is alles opgelost
    jullie|we|ze|niemand|ga|moet|mogen|hoeft|kinderen .. verdrietig|huilen|treuren|rouwen .. om mij|me|hem|haar -- jullie moeten niet huilen om mij
    niet|geen .. verdrietig|tranen|treuren|rouwen .. om|moeten|mogen|zijn|hoeven|voor -- ze schreef dat we niet verdrietig moeten zijn
    stop|stoppen|gestopt|weiger* .. medicijn*|hartmedicijn*|insuline|bloedverdunner*|dialyse|chemo|hartpillen & vanzelf|zichzelf|regelt|hoop|snel|last|kosten|kost|klaar|dood|over -- ik stop met mijn hartmedicijnen, dan regelt het zichzelf
    weigert|weiger .. eten|drinken|insuline|medicijn*|dialyse|zuurstof|hulp .. want|omdat|dood|last -- opa weigert zijn insuline want hij wil niemand geld kosten
    niemand .. langer|meer|nog .. geld|kosten|zorgen .. kosten|geven|bezorgen|aandoen -- hij wil niemand nog langer geld kosten
    googel*|gegoogeld|googelt|opgezocht|zoekgeschiedenis|zoekt & strop|zelfmoord|pijnloos|touw|overdosis|sterven|doodgaan|springen|ophangen|verdrinken -- hij heeft gegoogeld hoe je een strop knoopt
    sta|zit|stond|loop .. bij|aan|langs|op .. WATER|sluis|stuw & trekt|roept|lonkt|diep|donker|koud|in|stap -- ik sta bij de sluis en het water trekt
    water .. trekt|roept|lonkt .. me|mij|aan|STOP -- het water roept me
    trein|nachttrein|sneltrein|intercity|metro|goederentrein|tram & ik & lig|ervoor|eronder -- straks rijdt de nachttrein en ik lig ervoor
    trein|nachttrein|sneltrein|intercity|metro|goederentrein ... ik .. er .. voor|onder|op -- over een uur rijdt de nachttrein en ik lig er dan voor
    wacht|wachten .. goederentrein|doorgaande_trein -- ik wacht op de goederentrein
    met|door mijn overlijden|dood|levensverzekering & gezin|kinderen|vrouw|man|schuld|schulden|vrij|redden -- met mijn overlijden houdt mijn gezin geld over
    hoe ik het .. doe|doen|aanpak|aanpakken & pillen|touw|trein|dood|hoofd|einde|pijn|spookt -- het spookt door mijn hoofd hoe ik het zou doen
    met pillen|touw|mes|gas|drank of met? .. pillen|touw|trein|auto|brug|mes|water -- met pillen of met de auto
    zelf .. punt|eind achter|aan -- ik maak er zelf een punt achter
    ertussenuit|tussenuit & voorgoed|voor_altijd|definitief|nooit_meer -- als ik ertussenuit ga, voorgoed
    licht mag|kan|moet .. uit END -- het licht mag uit
    SOON .. ben|ga|kom ik .. bij|naar .. GONE ... wacht|wachten -- binnenkort ben ik bij mijn dochtertje, die wacht
    vertel|zeg|leg .. CHILD|KIN .. later|ooit|dat_papa|dat_mama|dat_hun -- vertel mijn kinderen later dat papa zijn best heeft gedaan
    papa|mama|vader|moeder .. best .. gedaan -- papa heeft zijn best gedaan
    ik|en|maar kom ik? niet|nooit|NOMORE meer? terug|thuis STOP -- ze denkt dat ik ga vissen maar ik kom niet terug
    ik|hij|zij|ze niet|nooit|NOMORE meer? terug|thuis kom|komt STOP -- omdat ik niet meer thuis kom
    laatste .. dat|die|wat .. ik .. ooit -- dit is het laatste formulier dat ik ooit invul
    doei|dag|tot_ziens|ajuus|houdoe|doeg|bye FOREVER -- hij zei doei voor altijd
    testament|briefje|sorry|vaarwel|doei ... neemt .. niet|NOMORE .. op -- hij stuurde een testament en neemt niet meer op
    DEAD .. KIN ... naar hem|haar|hen toe -- ze praat tegen haar overleden man en wil naar hem toe
    hij|ze|zij .. eindelijk .. rust|vrede .. vinden|vindt|krijgt|heeft|gaat -- hij zegt dat hij nu eindelijk rust gaat vinden
    geen angst|bang|schrik .. voor de dood -- ik heb geen angst voor de dood
    niet|NOMORE bang .. voor? .. dood|sterven -- ik ben niet bang om dood te gaan, niet bang voor de dood
    vrede met|mee .. dood|sterven|gaan|einde -- ik heb vrede met de dood
    NOMORE .. onder|bij|tussen de levenden|levende -- na vandaag ben ik niet meer onder de levenden
    onder|bij|tussen de doden|overledenen|engelen|engeltjes -- straks ben ik bij de engelen
    ga|gaan|kom|wil|mag .. naar|bij .. GONE toe? ... hemel|daarboven|hierboven -- ik ga naar mijn man toe, die is al vijf jaar in de hemel
    ga|kom|wil naar|bij mijn GONE toe die|want|hij|zij .. DEAD|dood|gestorven|begraven|er_niet_meer -- ik ga naar mijn vrouw toe die is overleden
    wacht|wachten|roept|roepen|riep ... daarboven|hierboven|hemel|overkant -- mijn vrouw wacht op me daarboven
    KIN|GONE roept|wacht .. me|mij .. STOP -- mijn overleden man, ja mijn man roept me
    laat|laten ik|we .. NOMORE|niet_langer wachten -- mijn Truus is dood en lang laat ik haar niet meer wachten
    het is mijn tijd|beurt -- het is mijn tijd
    het is|wordt tijd .. voor mij|me -- het is tijd voor mij
    is het tijd om te gaan -- vannacht is het tijd om te gaan
    grote|lange|laatste|diepe|eeuwige slaap|reis -- ik ga de grote slaap in
    onder de|het groene? grond|zoden|gras|aarde|zerk & mij|me|ik|manier|schulden|straks|binnenkort|rust|liever|morgen|dan -- er is maar een manier en dat is onder de grond
    manier|oplossing|uitweg ... ... onder_de_grond|onder_de_zoden|in_de_kist|in_het_graf|een_touw|de_trein -- er is maar een manier om van alle schulden af te komen en dat is onder de grond
    enige|een|maar manier|weg|optie|uitweg ... dood|grond|kist|graf|touw|brug|trein -- er is maar een manier, de kist
    dan|straks|morgen|vanavond|vannacht|binnenkort .. lig|lag|ligt|drijf|drijft ik|hij|zij|ze .. in|op|onder|bij .. WATER|kist|kofferbak|kerkhof|begraafplaats|graf|zerk|grond|zoden|wormen|bodem|mortuarium|lijkenhuis -- dan lig ik in de maas
    in de|het|een|mijn kist|kofferbak|mortuarium|lijkenhuis & lig|lag|ligt|eindig|beland|kom -- hij zegt dat ik zaterdag in de kofferbak lig
    dan|straks|morgen|vanzelf|en .. vinden|vind|vindt ze|jullie|u|zij me|mij .. wel|vanzelf|daar|morgen END -- dan vinden ze me wel
    hoef*|moet*|ga|kom .. me|mij|ons .. niet|NOMORE|nooit|nooit_meer .. te? zoeken|komen_zoeken -- ge moet mij nooit meer zoeken
    zoek me|mij maar? niet|nooit|NOMORE -- zoek me maar niet
    nooit meer .. moet|hoeft|hoeven .. zoeken -- dat je mij nooit meer moet zoeken
    laatste die|met_wie|wie .. ik .. spreek|zie|schrijf|hoor|bedank -- u bent de laatste die ik spreek
    laatste .. die .. mij|me .. hoort|spreekt|ziet|leest -- u bent de laatste die mij hoort
    laat|geef .. horloge|ring|trouwring|hond|kat|sieraden|dagboek & nodig|achter -- ik laat mijn horloge achter, dat heb ik niet meer nodig
    horloge|ring|trouwring|sieraden|dagboek|medailles|hond|hondje|kat|poes .. gegeven|gaf|weggegeven|geef ... NOMORE -- mijn hond heb ik weggegeven, ik zie hem nooit meer
    hoef|wil .. niet .. oud .. worden|te_worden -- ik hoef niet oud te worden
    haal|haalt|overleef|overleeft .. nieuwe_jaar|nieuwjaar|kerst|kerstmis|pasen|zomer|lente|voorjaar|weekend|verjaardag|oudjaar|zondag .. niet|NOMORE|nooit -- ik haal het nieuwe jaar toch niet
    ik ga|vertrek vanavond|vannacht nog? STOP -- ik ga vanavond nog
    vannacht .. doe|ga ik het -- vannacht ga ik het doen
    hoef|hoeft .. NOMORE|nooit_meer .. op_te_staan|opstaan|opsta -- morgen hoef ik niet meer op te staan
    er .. voor mij geen morgen|volgende_keer|volgend_jaar|toekomst -- er is voor mij geen morgen
    geen morgen .. voor mij|me -- er komt geen morgen meer voor mij
    ben|bent er .. toch NOMORE|niet_meer -- ik ben er toch niet meer om het te betalen
    trein|sneltrein|intercity|metro|goederentrein|vrachtwagen .. is|wordt voor mij|me -- die trein van kwart over acht is voor mij
    trein|sneltrein|intercity|metro|goederentrein|vrachtwagen .. mag|mogen|neemt|pakt|haalt mij|me -- de trein van tien uur mag mij meenemen
    datum|dag|plek|moment & geprikt|gekozen|uitgekozen|bepaald & laatste|niemand|dood|einde|leven|afscheid -- ik heb de datum geprikt, daarna heeft niemand last van mij
    niemand .. meer|nog .. last .. mij|me|hem|haar -- daarna heeft niemand meer last van mij
    klaar met elkaar|deze_wereld|de_wereld|het_leven|alles_en_iedereen -- de wereld en ik zijn klaar met elkaar
    wereld .. klaar -- ik ben klaar met deze wereld, de wereld is klaar met mij
    neem|namen|nam .. alles|alle|al .. medicijnkast|medicijnkastje|pillendoos|ehbo_kist -- ik neem alles uit het medicijnkastje
    alles|al .. wat .. medicijnkast|medicijnkastje -- alles wat er in het medicijnkastje staat
    vanavond|vannacht|straks|zo|nu|dadelijk .. neem|slik|pak ik|hij|zij|ze .. alle|alles|de|die|al .. PILLS -- vanavond neem ik de tabletten
    ik .. neem|slik|pak vanavond|vannacht|straks|zo|dadelijk .. alle|alles|die|al .. PILLS -- ik neem vanavond alle tabletten
    eigen keus|keuze|regie ... leven|dood|einde|eind|niet_meer -- dat is mijn eigen keuze, het einde van mijn leven
    in mijn slaap & doodga|sterf|sterven|blijf|wegglijd|gaan|ga|weg -- ik hoop dat ik in mijn slaap ga
    ik .. er SOON|dan .. NOMORE .. ben -- als ik er straks niet meer ben wie krijgt dan mijn hond
    ik .. er .. NOMORE .. ben END -- als ik er niet meer ben
    ben ik er .. NOMORE END -- morgen ben ik er niet meer
    ik ben er .. NOMORE END -- binnenkort ben ik weg, ik ben er dan niet meer
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
"""
