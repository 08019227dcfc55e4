# ruff: noqa: E501 - a sign and its example stand on one line
"""What people write in other languages when a life is in danger.

How a sign is written, `patterns` tells.
"""

from __future__ import annotations

FOREIGN_LIFE = """
    # Means, places and farewells in many languages
    soba .. skonczyc|skoncze -- chce ze soba skonczyc
    sznur|lina|linke .. mam|kupil*|szyi -- sznur juz mam
    nothing|noone .. live for -- i have nothing left to live for
    tell .. my .. mother|mom|kids|wife|family|husband|children|dad .. sorry|love -- please tell my mother i am sorry
    me tiro|tirar|lanzo|cuelgo|ahorco|mato -- esta noche me tiro al metro
    me atiro|enforco|jogo .. ponte|comboio|trem|metro|janela -- me jogo do trem
    me enforco -- me enforco
    letter|letters|note .. to|for .. my .. kids|children|wife|husband|family|mom|parents -- i wrote letters to my children
    after tonight|today|tomorrow .. problem|over|free|gone|nobody -- after tonight the debt is your problem
    rasierklinge*|pulsadern|strick -- sie hat rasierklingen
    leb|lebt wohl -- leb wohl
    # Frisian and Limburgish
    wol|woe|mei|kin .. net .. mear? libje|libjen|wakker -- ik wol net mear libje
    wol|woe|gean .. dea|deagean -- ik wol dea
    meitsje|meitsj .. van kant -- ik meitsje my fan kant
    wil|wol|kan|hoof .. niet|neet .. mie|mieer|mer|mee|mier .. laeve|leve|leven -- ich wil neet mie laeve
    ich .. van kant|doed|dood|ophange|verhange -- ich maak mich van kant
    # German, French, Spanish, Italian, Polish, Turkish: means and places
    tabletten|pillen|schlaftabletten & vor|liegen|schlucke*|geschluckt|genommen|nehme|alle -- ich habe die tabletten vor mir liegen
    einschlafen|schlafen .. immer|ewig -- ich will einfach nur noch einschlafen fur immer
    fur immer .. einschlafen|schlafen -- fur immer einschlafen
    sauter|jeter|saute|jette .. par|du|sous|dans .. fenetre|pont|toit|train|balcon|eau -- je vais sauter par la fenetre
    pilules|comprimes|medicaments & avale|avaler|pris|tous|prendre -- jai avale tous mes medicaments
    pastillas|pildoras|comprimidos & tomado|tome|tomar|todas|tragado -- me he tomado todas las pastillas
    butto|buttarmi|getto|gettarmi|buttare .. sotto|dal|giu|dalla|nel .. treno|ponte|balcone|finestra|fiume|tetto -- mi butto sotto un treno
    pillole|pastiglie & prese|preso|prendo|ingoiato|tutte -- ho preso tutte le pillole
    polknal*|polknela|wziela|wzial|lyknela|lyknal|nalykala|nalykal .. tabletki|tabletek|leki|lekow|proszki -- moja mama polknela tabletki
    nie budzi|oddycha|reaguje -- ona sie nie budzi, nie budzi sie
    kendimi|kendini .. asaca*|asmak|asicam|oldureceg*|atacag* -- kendimi asacagim
    haplari|ilaclari|hap .. ictim|icti|icecegim|yuttum|yuttu -- haplari ictim
    her_seye|herseye|bu_hayata son -- bu gece her seye son verecegim
    hakkinizi helal -- hakkinizi helal edin
    таблетк*|таблеток & выпила|выпил|наглоталась|наглотался|випила|випив|проглотила -- я выпила все таблетки
    gun|knife .. my|his|her head|throat|mouth|chest -- i have a gun to my head
    locked|barricaded .. gun|knife|rifle|pills -- he has locked himself in with a gun
    saying|said|say .. goodbye .. everyone|kids|all|us -- he is saying goodbye to everyone
    wont|not|doesnt|isnt|cant .. wake .. up|her|him -- she wont wake up
    not breathing|responding|moving -- he is not breathing
    rope|noose & neck|ready|tree|bought|garage|attic -- the rope is ready
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

FOREIGN_OTHER_LIFE = """
    # English
    his|her|he|she|husband|wife|son|daughter|mother|father|brother|sister|friend|boyfriend|girlfriend .. wants|trying|threatens|going|gonna .. die|kill|end|suicide|jump -- my son wants to die
    i .. will|gonna|going|want .. kill .. him|her|husband|wife|kids|children|someone|everyone|them -- i will kill my husband
"""

FOREIGN_VIOLENCE = """
    # Beaten and threatened in many languages
    me ha pegado|golpeado|amenazado|violado -- mi novio me ha pegado
    no me deja salir -- no me deja salir de casa
    mann|freund|er|vater|ex .. gedroht|droht|drohte -- mein mann hat gedroht
    umbringen|umzubringen|umgebracht|toten .. uns|mich|kinder -- er will umbringen wen er will, mich
    uns|mich|kinder .. umbringen|umzubringen|toten|umgebracht -- er droht uns alle umzubringen
    metrangle|mebat|mefrappe|matue|metuer|metape|mecogne -- mon mari metrangle
    bicakla*|bicakladi|vurdu|oldurdu .. annem*|beni|bizi|kardesim -- bicakladi annemi
    annemi|beni|bizi|kardesimi .. bicakla*|vurdu|dovuyor -- babam annemi bicakladi
    # Weapons and threats
    he|they|husband|boyfriend|ex|man|dad|father|someone .. gun|knife|weapon|bat -- he put a gun to my head
    they|loanshark*|he .. break|cut|burn .. my .. legs|fingers|arm|house|neck -- they will break my legs
    er|mann|freund|ex|sie|vater .. messer|pistole|waffe -- er hat ein messer
    il|mari|ex|copain|ils .. couteau|pistolet|arme|fusil -- il a un couteau
    el|marido|novio|ex|ellos .. cuchillo|pistola|navaja|arma -- tiene un cuchillo, el tiene un cuchillo
    lui|marito|ex|loro .. coltello|pistola|arma -- lui ha un coltello
    on|maz|chlopak|partner|ojciec|mezczyzna .. noz|nozem|pistolet|bron|dusil|zabije|zabic -- on ma noz
    mnie .. zabije|zabic|pobil|dusil|bije -- powiedzial ze mnie zabije
    kocam|babam|eski|adam|adamlar .. bicak*|silah*|tabanca* -- kocam bicakla kapida
    bicak*|silah*|tabanca* .. kapida|tehdit*|geldi -- silahla kapida
    нож|ножом|пистолет*|ніж|ножем|зброя|оружие & муж|он|чоловік|він|меня|мене|дверь|угрожает -- у него нож, муж с ножом
    муж|чоловік|он|він .. ножом|ножем|пистолетом|убить|вбити -- муж с ножом
    # English
    husband|boyfriend|wife|partner|dad|father|ex|he|brother|son|mother|stepfather .. beat|beats|beating|hit|hits|hitting|hurts|hurting|abuses|abusing|choked|strangled|rapes|raped|threatens|threatened|stabbed|punched|punches .. me|my|us|her|kids|to -- my husband beats me
    he|they|husband|boyfriend|ex|father|man .. kill|murder|stab|shoot .. me|us|my|kids|her -- he said he will kill me
    afraid|scared|terrified of .. husband|boyfriend|ex|him|father|partner -- i am afraid of my husband
    i .. being|am|was|got beaten|abused|raped|threatened -- i am being abused at home
    not safe .. home|here|house|with -- i am not safe at home
    locked me in|up -- he locked me in
    domestic violence|abuse -- this is domestic violence
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
