# ruff: noqa: E501 - a sign and its example stand on one line
"""What people write in Dutch when they are hurt, held or threatened.

How a sign is written, `patterns` tells.
"""

from __future__ import annotations

VIOLENCE = """
    # The body
    HITTER .. trekt|trok|trekken|sleurt|sleurde|sleept|sleepte|rukt .. haren|haar|grond|gang|trap|arm -- hij trekt me aan mijn haren
    HITTER|gaat|ga .. gezicht|kop|kaak|hoofd .. verbouw*|verbouwen|inslaan|inslaat|verrot|verminken|toetakel* -- hij gaat mijn gezicht verbouwen
    gebroken|ingeslagen|blauw|dikke|dik|kapotte .. kaak|neus|oogkas|jukbeen|oog|lip|tanden & hij|man|vriend|ex|zegt|zei|geslagen -- met een gebroken kaak, hij zegt dat ik gevallen ben
    moet|moest|mag .. zeggen dat|van .. gevallen -- ik moet zeggen dat ik gevallen ben
    zegt|zei .. dat .. ik|we .. gevallen .. moet|ben|zijn -- hij zegt dat ik van de fiets gevallen moet zijn
    HITTER .. brand|brandt|brandde|drukt|drukte|drukken .. sigaret*|peuk*|strijkijzer & me|mij|arm|huid|rug|uit -- hij drukt sigaretten uit op mijn arm
    HITTER .. spuugt|bespuugt|vernedert|terroriseert|martelt|martelde .. VICTIM -- hij terroriseert ons
    door .. knie|knieen|been|benen|voet|hoofd|kop .. schieten|schiet|geschoten -- ze gaan mij door mijn knieen schieten
    geschoten|schieten|schoot|schoten & op|door|in & deur|voordeur|raam|huis|woning|gevel -- ze hebben op mijn huis geschoten
    schoten|kogelgaten|kogelgat|kogelhulzen|kogelinslag* & deur|voordeur|raam|huis|auto|gelost|gevel -- er zijn schoten gelost op mijn voordeur
    # What will happen, say those who threaten
    haren|arm|nek|keel|benen .. gesleurd|gesleept|getrokken|gegrepen -- hij heeft me aan mijn haren de kamer in gesleurd
    HITTER .. kussen|zak|hand .. op|over|voor .. gezicht|mond|hoofd|neus -- hij houdt een kussen op mijn gezicht
    bivakmuts*|gemaskerd* -- er stonden mannen met bivakmutsen in mijn gang
    CHILD .. haalt|halen|pakt|pakken|meeneemt|oppikt|ophaalt .. als ik|we .. niet|NOMORE .. betaal|betalen|dok|geld -- hij zegt dat hij mijn zoontje van school haalt als ik niet betaal
    steek|steekt|steken|stak|zet|zetten|gestoken & huis|woning|auto|zaak|winkel|boel|deur|schuur & brand|fik|hens -- dan steken ze mijn huis in de brand
    niemand .. me|mij|haar krijgt|heeft|hebben -- als hij mij niet krijgt, dat niemand mij krijgt
    trap|balkon|raam|dak af|uit .. gooi*|duw*|gegooid|smijt*|geduwd|flikker* -- hij zegt dat hij me van de trap af gooit
    nagel|nagels|tand|tanden|vel|haren .. eraf|eruit|uit .. getrokken|trekken|trekt|gerukt|slaan -- ze hebben mijn nagel eraf getrokken
    busje|bestelbus|kofferbak|auto in? .. getrokken|gesleurd|geduwd|gesleept -- ze hebben mij een busje in getrokken
    in .. busje|bestelbus|kofferbak|auto .. getrokken|gesleurd|geduwd|gesleept -- ze hebben mij in een busje getrokken
    verstop*|schuilen|verstoppen|verschuil* .. voor .. vuisten|klappen|hem|zijn|slaag|geweld -- de kinderen moeten zich verstoppen voor zijn vuisten
    vuist|vuisten & hij|zijn|man|vriend|kinderen|gezicht|ex|vader -- hij kwam op me af met zijn vuisten
    strot|keel & pakte|pakt|greep|grijpt|kneep|knijpt|duwde|hij -- hij pakte me bij mijn strot
    op slot & schreeuw*|tiert|bonk*|dreigt|buiten|ervoor -- ik zit met de deur op slot, hij tiert
    gevolgd|achtervolgd|geschaduwd|opgewacht|klemgereden .. door .. mannen|gasten|auto|jongens|LENDER -- ik word gevolgd door mannen
    banden .. lekgestoken|lek_gestoken|doorgesneden -- ze hebben mijn banden lekgestoken
    patroon|patronen|patroonhuls|huls|hulzen & deur|motorkap|brievenbus|stoep|gelegd|mat|envelop -- er lag een patroon op de motorkap
    ze|LENDER hebben|houden|heeft|houdt .. KIN .. tot ik|we|geld|betaald -- ze hebben mijn neef tot ik het geld breng
    KIN .. kelder|loods|bestelbus|kofferbak|box .. tot|zitten|vast|opgesloten -- ze hebben mijn neef in een kelder zitten
    stukken|stukjes|mootjes|sloot|kofferbak .. teruggevonden|gevonden|terug|gehakt -- dan word ik in stukken teruggevonden
    word|wordt|worden ik|hij|zij|we|ze ... teruggevonden|omgelegd|geliquideerd|afgeknald|koudgemaakt -- dan word ik teruggevonden in een sloot
    omleggen|omgelegd|liquideren|geliquideerd|afknallen|koudmaken|afgeknald & ze|hij|me|mij|ik|zoon|man -- ze gaan me omleggen
    achter het|de raam|ramen .. werken|zitten|zetten|staan -- mijn dochter moet achter het raam zitten
    moet|werkt|afwerkt|werken .. achter het|de raam|ramen -- mijn dochter moet achter het raam
    lichaam|seks|naaktfoto*|naaktbeelden|prostitu*|tippelen|escort .. betalen|afbetalen|afwerken|schuld|dreig*|verspreid*|online|delen -- hij wil seks voor de schuld
    benzine & aansteker|lucifer*|zwaait|bank|huis|giet|gegoten|gooide -- hij heeft benzine op de bank gegooid en een aansteker
    balustrade|galerij|balkon|raam & duwde|duwt|hangen|gooien|gooit|hij_me|hield -- hij duwde me over de balustrade
    HITTER .... VICTIM .. wat|iets .. aandoen|aandoet|aandeed|aan_doen|aan_te_doen|aangedaan -- een gozer heeft gezegd dat ze mijn dochter wat gaan aandoen
    dan ben|bent|is|zijn je|jij|ik|we|hij|zij er geweest|aan -- dan ben je er geweest
    jij|je|KIN bent|is de volgende END -- jij bent de volgende
    SAY ... ik|we|ze|jij|je .. eraan|er_aan ga|gaat|gaan|moet -- hij schreeuwt dat ik eraan ga
    SAY ... jij|je|ik gaat|ga eraan|er_aan -- hij zegt je gaat eraan
    HITTER .. wachten|wacht|wachtte|wachtten .. me|mij|ons|haar|hem .. op -- ze wachten me op bij mijn werk
    LENDER ... komt|komen|haalt|halen .. vrouw|dochter|zoon|CHILD .. halen|ophalen|pakken|onderpand|END -- hij is een zwartlener, ze komen mijn vrouw halen
    onderpand & vrouw|dochter|zoon|kind|kinderen|lichaam -- mijn dochter is het onderpand
    slot|sloten .. vervangen|veranderd|omgedraaid & kunnen|kan|uit|weg|binnen -- hij heeft het slot vervangen, wij kunnen niet weg
    kunnen|kan .. er .. niet .. uit|weg & slot|deur|opgesloten|sleutel*|vast -- wij kunnen er niet uit, de deur zit vast
    doet|deed|doen|doe .. dingen|spelletjes|viezigheid .. met|bij|in .. mij|me|dochter|zoon|zusje|bed -- mijn stiefvader doet dingen met mij
    raakt|raakte|aait|betast .. ME|dochter|zusje .. aan? & bed|borsten|onderbroek|broek|slaapkamer|billen -- hij raakt me aan in bed
    brandende auto|huis|deur -- hij stuurt een filmpje van een brandende auto
    HITTER .. hoofd|gezicht|kop .. tegen .. muur|aanrecht|deur|tafel|grond|vloer|kast|trap -- hij sloeg mijn hoofd tegen de muur
    langs met de? riem|stok|pollepel|zweep|snoer -- dan krijg ik ervan langs met de riem
    ik|jij|je|jullie|we|ze|zij|hij|zoon|dochter|vrouw .. de volgende ben|bent|is|zijn -- hij zegt dat ik de volgende ben
    niet|NOMORE|nooit .. ALIVE .. thuis*|thuiskomt|thuiskom|terug*|uit|weg|meer -- mijn meisje komt niet heelhuids thuis
    levend .. terugzien|zien|terugziet|terug|terugkomt -- dan zie ik mijn zoon niet levend terug, we zullen hem niet levend terugzien
    hond|kat|paard|konijn|poes|cavia|hamster|vogel .. doodmaakt|doodmaken|wurgt|opgehangen|vergiftigd|doodgestoken|vermoord|gewurgd|doodgeschoten|de_keel -- hij heeft mijn hond opgehangen
    rijdt|rijden|staat|staan|hangen|hangt .. elke_avond|elke_nacht|steeds|constant|dagelijks & auto|audi|bmw|busje|golf|mannen|scooter* & straat|huis|deur|langs|voor -- er rijdt elke avond een auto langs mijn huis, steeds mannen
    gilt|gegil|krijst & hij|man|vriend|buurman|slaat|mama|moeder|opgesloten|buurvrouw -- mijn moeder gilt en ik hoor hem
    schreeuwt|roept|riep|roepen .. om hulp -- de buurvrouw roept om hulp
    HITTER .. mes .. tafel|getrokken|gepakt|keuken|hand -- vader heeft een mes op tafel gelegd
    mag|mogen .. huis|kamer|woning niet verlaten|uit -- ik mag het huis niet verlaten
    krijg|krijgen .. geen eten|drinken .. van|meer & hij|schoonfamilie|man|vriend|opgesloten|mag -- ik krijg geen eten meer van mijn man
    dreig*|bedreig*|gedreigd .. met .. WEAPON -- mijn moeder dreigt met het broodmes
    te grazen|pakken neem*|nemen|genomen|me|mij|ons -- ze gaan me te grazen nemen
    ze|hij|iemand|LENDER .. te grazen -- ze nemen mijn zoon te grazen
    HITTER .. weet|weten .. ons|me|mij .. te? vinden -- ze weten ons te vinden
    # Weapons, explosives, and people at the door
    krijg|krijgt|krijgen|kreeg|jaagt|jagen|vangt .. kogel*|granaat -- dan krijg ik een kogel
    kogel* .. kop|hoofd|lijf|rug|knie|knieen|been|door_mijn|voor_mij -- ze beloofden een kogel door mijn knie
    handgranaat|granaat|granaten|brandbom*|molotov*|explosief|explosieven|vuurwerkbom*|benzinebom|cobra|cobras & deur*|deurklink|klink|brievenbus|raam|huis|woning|stoep|portiek|auto|mat|gevel|voor|onder -- er ligt een handgranaat aan de deurklink
    bom|explosie|ontploffing & voordeur|deur|brievenbus|portiek|huis -- er is een bom aan mijn voordeur ontploft
    staat|staan|stonden|stond|komt|komen|kwam|kwamen|zit|zitten|zat|loopt|lopen|rijden|wacht|wachten .. met .. WEAPON -- ze staan beneden met een honkbalknuppel
    met .. WEAPON .. voor|aan|bij|op|naar .. deur|voordeur|huis|me|mij|ons|stoep|raam -- met knuppels voor de deur
    trapt|trappen|trapten|ramt|rammen|ramden|beukt|beuken|trap|sloeg|sloegen .. deur|voordeur|ruit|ruiten|raam .. in|open|eruit|END -- ze trappen de deur in
    deur|voordeur .. ingetrapt|ingetrapt|ingeramd|ingebeukt|opengebroken|ingeslagen|geforceerd -- de deur is ingetrapt
    HITTER .. slaan|slaat|sloegen .. boel|huis|alles|boeltje .. kort_en_klein|kapot|in_elkaar -- ze slaan de boel kort en klein
    pistool|revolver|mes|wapen & hoofd|slaap|keel|gezicht|rug|tegen|op_mij|op_me|getrokken|gericht -- hij hield een pistool tegen mijn slaap
    ruiten|ramen|auto .. ingegooid|ingeslagen|in_brand|in_de_fik & ze|hij|geleend|lening|schuld|betaal -- ze hebben de ramen ingegooid om de schuld
    doodshoofd|doodskop|grafkrans|rouwkrans|doodskistje & deur|foto*|kreeg|krijg|gestuurd|brievenbus -- ik kreeg een foto van mijn deur met een doodshoofd
        # A child, and pieces of the body
    LENDER|hij|ie .. CHILD .. meegenomen|ontvoerd|gekidnapt|gegijzeld|meegesleurd|weggehaald|vast -- de woekeraar heeft mijn zoon meegenomen
    meegenomen|ontvoerd|ontvoerde|gegijzeld .. CHILD & ze|LENDER -- ze hebben ontvoerd, mijn zoon
    ontvoer*|gekidnapt|kidnap*|gijzel*|gegijzeld & CHILD|me|mij|ik|vrouw|man|ons -- mijn zoon is ontvoerd
    CHILD .. in een|hun|zijn|de busje|bestelbus|kofferbak -- mijn zoon zit in hun busje
    HITTER .. foto|fotos|filmpje|filmpjes|video .. CHILD|school|schoolplein|voordeur|huis|woning|tuin -- ze hebben een foto van mijn dochtertje gestuurd
    krijg|kreeg|krijgen|kregen .. foto|fotos|filmpje|filmpjes|video .. CHILD|school|schoolplein|voordeur|deur|huis -- ik krijg filmpjes van mijn zoontje op school
    betalen|betaal|geld .. of .. zij|hij|ze|kind|dochter|zoon|vrouw .. weg|dood|er_aan|eraan|pakken|halen -- betalen of zij is weg
    weet|weten|wisten|weten_ze|weten_we .. waar .. CHILD|kids|vrouw|moeder .. voetbalt|speelt|sport|fietst|loopt|slaapt|zit|zwemt|traint|woont|school|werkt -- we weten waar je zoontje voetbalt
    vinger*|oor|oren|teen|tenen|hand|handen|tong|hoofd|knieschijf* .. eraf|af|kapot .. knip*|snij*|hak*|zaag*|slaat|slaan|schiet* -- hij zegt dat hij zijn vingers eraf knipt
    knip*|snij*|hak*|zaag*|kapt .. vinger|vingers|oor|oren|teen|tenen|hand|tong|hoofd|kop .. eraf|af|van|END -- ze knippen een vinger van hem af
    knieschijf*|knieschijven -- ze schieten mijn knieschijven kapot
        # Watched, and writing in secret
    stiekem|zachtjes|fluister*|in_het_geheim & schrijf|typ|app|chat|praat|bericht*|bel|stuur & hij|man|vriend|ex|vader|ze|partner -- ik schrijf stiekem, hij zit hiernaast
    hij|ie|man|vriend|ex|vader|partner .. zit|staat|ligt|slaapt .. hiernaast|ernaast|andere_kamer|kamer_hiernaast|naast_me|achter_me & kan|niet|schrijf|typ|app|stil|zachtjes|bel* -- kan niet bellen, hij zit hiernaast
    kan|mag|durf .. niet .. bellen|praten|hardop & hij|ie|man|ex|vriend & hiernaast|naast|beneden|boven|thuis|binnen|hoort|luistert -- ik kan niet praten want hij zit naast me
    hij|man|vriend|ex|partner|vader|schoonmoeder .. leest|kijkt .. mee & stil|niks|niet|geen|pas -- pas op, mijn man leest mee
    hij|ie|man|vriend|ex|partner|vader .. afgepakt|afgenomen|afpakt|pakt .. paspoort|sleutels|telefoon -- hij heeft afgepakt wat ik had, mijn paspoort
    hij|ie|man|vriend|ex|partner|schoonfamilie|vader .. paspoort|sleutels|huissleutel|telefoon .. afgepakt|afgenomen|ingenomen|verstopt|af|weg -- hij heeft mijn paspoort afgepakt
    alleen|enkel|pas|slechts .. kist|lijkzak|dood .. huis|uit|verlaat|weg -- ik mag alleen in een kist dit huis uit
    gooit|gooide|gooien|smijt|spuit|goot .. over|in .. me|mij|ons|gezicht -- hij gooide kokend water over me heen
    kokend|hete|heet .. water|olie|thee|koffie|pan & me|mij|over|gezicht -- hij goot kokend water over me heen
    volgende keer .. erger|dood|maakt|afmaakt|raak -- hij zegt dat het de volgende keer erger wordt
    zwart op wit & vermoord*|dood -- hij heeft het zwart op wit gezet dat hij me vermoordt
    # Hit, held or hunted
    HITTER .... slaat|slaan|sloeg|schopt|mishandel*|wurgt|verkracht|stompt|trapt|mept .. ME|ons|kinderen|haar -- hij dwingt mij om leningen af te sluiten en slaat me
    HITTER .. HITS .. VICTIM -- mijn man slaat me
    HITTER .. VICTIM .... BEATEN|neergeslagen|doodgeslagen|afgetuigd -- hij heeft me met mijn hoofd tegen het aanrecht geslagen
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
    HITTER .... WEAPON -- mijn ex staat hier met een mes
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
"""
