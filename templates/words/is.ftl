### The fixed words of feeds in Icelandic. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = UPPFÆRT:
prefix-ended = LOKIÐ:
prefix-retracted = AFTURKALLAÐ:
prefix-expired = ÚTRUNNIÐ:
prefix-superseded = LEYST AF HÓLMI:
prefix-exercise = ÆFING:
prefix-test = PRÓFUN:

## What nobody may overlook.

exercise-warning = Þetta er æfing. Ekkert hér er raunverulegt og enginn þarf að gera neitt.
test-warning = Þetta er prófun á kerfinu. Ekkert hér er raunverulegt og enginn þarf að gera neitt.
not-translated = Þessi texti er ekki til á þessu tungumáli: { $wanted }; hann er birtur á þessu tungumáli: { $shown }.
is-superseded = Þessi texti gildir ekki lengur: nýrri texti leysti hann af hólmi { $when }.
is-replaced = Þetta stig gildir ekki lengur: annað leysti það af hólmi { $when }.
is-expired = Þetta gildir ekki lengur: það rann út { $when }.
is-ended = Þessu er lokið. Því var lýst yfir { $when }.
is-retracted = Þetta var birt fyrir mistök og afturkallað { $when }. Farið ekki eftir því.
no-action = Ekki þarf að gera neitt.
omitted = Í gildi en ekki birt hér vegna plássleysis: { $count }.
omitted-all = Allur listinn: { $address }
archive-note = Hér er það sem var sent, eins og það hljóðaði þá. Það sem gildir er í efnisveitunni sjálfri.
near-title = Innan { $radius } km frá { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Útgefandi
issued = { $publisher }, { $when }
label-changed = Hvað breyttist
label-reason = Ástæða
label-said = Í textanum stóð
label-where = Hvar
label-do = Hvað á að gera
label-from = Gildir frá
label-until = Gildir til
label-review = Endurmat í síðasta lagi
label-next = Næstu upplýsingar
label-level = Hættustig
label-severity = Alvarleiki
label-urgency = Hversu brýnt
label-certainty = Vissa
label-audience = Fyrir
label-contact = Tengiliður
label-sources = Heimildir
label-advisory = Þessi tilkynning og saga hennar
label-before = Fyrri texti
label-newest = Það sem gildir núna
label-successor = Stigið sem kom í staðinn

## Facts in words.

decimal = ,
circle = { $place }, innan { $km } km
level-step = { $name }, þrep { $step } af { $count } á kvarðanum „{ $scale }“
level-scale = Frá lægsta til hæsta: { $names }
level-origin = Ákvarðað af: { $authority }; lesið { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = gífurlegur
severity-severe = mikill
severity-moderate = miðlungs
severity-minor = lítill
severity-unknown = óþekktur
urgency-immediate = bregðist við strax
urgency-expected = bregðist við innan klukkustundar
urgency-future = bregðist við á næstunni
urgency-past = ekki er lengur þörf á viðbrögðum
urgency-unknown = óþekkt
certainty-observed = staðfest
certainty-likely = líklegt (yfir 50 %)
certainty-possible = mögulegt en ekki líklegt
certainty-unlikely = ekki búist við
certainty-unknown = óþekkt

## Days and hours.

date = { $day }. { $month } { $year }
clock = { $hour }:{ $minute }
time = { $date } kl. { $clock } { $zone } ({ $offset })
time-offset = { $date } kl. { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = að tíma Asóreyja
zone-istanbul = að tíma í Istanbúl
zone-minsk = að tíma í Minsk
zone-moscow = að Moskvutíma
month-1 = janúar
month-2 = febrúar
month-3 = mars
month-4 = apríl
month-5 = maí
month-6 = júní
month-7 = júlí
month-8 = ágúst
month-9 = september
month-10 = október
month-11 = nóvember
month-12 = desember

## Languages, as they stand in a sentence.

language-ar = arabíska
language-bg = búlgarska
language-cs = tékkneska
language-da = danska
language-de = þýska
language-el = gríska
language-en = enska
language-es = spænska
language-et = eistneska
language-fi = finnska
language-fr = franska
language-ga = írska
language-hr = króatíska
language-hu = ungverska
language-is = íslenska
language-it = ítalska
language-lt = litháíska
language-lv = lettneska
language-mt = maltneska
language-nb = norskt bókmál
language-nl = hollenska
language-no = norska
language-pl = pólska
language-pt = portúgalska
language-ro = rúmenska
language-ru = rússneska
language-sk = slóvakíska
language-sl = slóvenska
language-sv = sænska
language-tr = tyrkneska
language-uk = úkraínska

## Embeds: what stands on the pages of others.

embed-title = Tilkynningar um almannaöryggi
embed-none = { $feed }: engin tilkynning er í gildi.
embed-stale = Ekki tókst að kanna núverandi stöðu. Tilkynningar kunna að hafa breyst.
embed-failed = Ekki tókst að sækja tilkynningarnar. Það þýðir ekki að engar séu í gildi.
embed-as-of = Staðan: { $when }
embed-check-by = Endurnýjast fyrir { $when }
embed-more = Allar tilkynningar og nánari upplýsingar
embed-untranslated = Þessi texti er ekki til á tungumáli þessarar síðu.

## Pages for people.

page-skip = Fara beint í efnið
page-nav = Aðalsíður
page-home = Í gildi
page-feeds = Efnisveitur
page-languages = Tungumál
page-home-lead = Tilkynningar um almannaöryggi frá útgefandanum { $publisher }.
page-home-actual = Tilkynningar í gildi
page-home-none = Engin tilkynning er í gildi frá útgefandanum { $publisher }. Önnur yfirvöld kunna að hafa eigin viðvaranir.
page-home-announced = Boðað, ekki enn í gildi
page-home-levels = Gildandi hættustig
page-home-levels-note = Hvert stig er birt með sínum eigin kvarða. Ekki er hægt að bera saman kvarða ólíkra yfirvalda.
page-home-levels-none = Ekkert gildandi hættustig er birt hér.
page-home-over = Ekki lengur í gildi
page-home-more = Ekki birt hér vegna plássleysis: { $count }.
page-home-drills = Æfingar og prófanir
page-home-drills-note = Ekkert í þessum hluta er raunverulegt.
page-subscribe = Fáið að vita um hverja breytingu
page-subscribe-text = Efnisveita færir hverja nýja tilkynningu, hverja uppfærslu og hver lok í veitulesara eða á eigin vef.
page-all-feeds = Allar efnisveitur og slóðir þeirra
page-mark-exercise = Æfing
page-mark-test = Prófun
page-mark-announced = Ekki enn í gildi
page-mark-in-force = Í gildi
page-mark-expired = Útrunnið
page-mark-ended = Lokið
page-mark-retracted = Afturkallað
page-mark-superseded = Leyst af hólmi
page-mark-older = Eldri texti
page-is-announced = Tekur gildi { $when }.
page-is-in-force = Til { $when }.
page-is-standing = Þar til því er breytt; endurmat í síðasta lagi { $when }.
page-older = Þetta er útgáfa { $n } af { $count }, eins og hún var birt.
page-label-onset = Búist við upphafi
page-label-planned = Átti að gilda til
page-label-over = Ekki í gildi frá
page-label-published = Birt
page-what = Hvað er að gerast
page-facts = Nánar
page-level-scale = Frá hæsta til lægsta:
page-level-descending = Á þessum kvarða er lægri tala alvarlegri.
page-level-here = þetta stig
page-level-source = Hvar það var lesið
page-history = Saga
page-history-alert = Birt
page-history-update = Uppfært
page-history-minor = Orðalag leiðrétt
page-history-end = Lýst lokið
page-history-retract = Afturkallað sem mistök
page-history-here = á þessari síðu
page-revision = Útgáfa { $n }
page-follow = Geyma og fylgjast með
page-permanent = Varanleg slóð þessarar tilkynningar
page-machine = Véllesanlegt form (JSON)
page-feeds-opml = Allir straumar í einni skrá (OPML)
page-feed-drills = Æfingar og prófanir
page-feed-drills-text = Í þessari efnisveitu eru færslur sem eru ekki raunverulegar. Hver þeirra er merkt.
page-feed-changed = Síðast breytt
page-feed-entries = Færslur
page-feed-empty = Engar færslur eru í þessari efnisveitu.
page-feed-what = Efnisveita er slóð sem veitulesari athugar reglulega. Ekki þarf aðgang.
page-feed-step-copy = Afritið eina af slóðunum hér að neðan. Allar hafa sama innihald; ef þið eruð í vafa, veljið Atom.
page-feed-step-paste = Límið hana í veitulesarann þar sem nýrri áskrift er bætt við.
page-feed-step-read = Lesarinn sýnir síðan hverja nýja tilkynningu, hverja uppfærslu og hver lok.
page-feed-languages = Þessi efnisveita á öðrum tungumálum
page-missing = Hér er ekkert
page-missing-text = Engin síða er á þessari slóð. Hún kann að hafa verið afrituð ófullkomin.
page-gone = Fjarlægt fyrir fullt og allt
page-gone-text = Þessi efnisveita er ekki lengur til og kemur ekki aftur. Vinsamlegast veljið aðra.
page-pause = Stutt hlé
page-pause-text = Verið er að sinna viðhaldi á þjónustunni. Vinsamlegast reynið aftur eftir nokkrar mínútur. Þetta þýðir ekki að tilkynningu sé lokið.
page-levels = Ógnarstig
page-genuine = Er þetta ósvikið?
page-accessibility = Aðgengi
page-as-of = Staðan við síðustu breytingu
page-proof = Er þessi síða ný? Lífsmark, endurnýjað á hverri mínútu (JSON)
page-history-picture = Hvenær hver útgáfa gilti
page-print = Á pappír breytist þetta ekki. Kóðinn vísar á það sem gildir.
page-levels-lead = Stig gildir þar til yfirvald þess breytir því. Hvert er sýnt á eigin kvarða.
page-level-since = Í gildi frá
page-level-overdue = Endurskoðun er of sein: þetta á hugsanlega ekki lengur við.
page-open-reader = Opna í efnisveitulesara á þessu tæki
page-web-readers = Í lesara á vefnum
page-genuine-lead = Allt sem er okkar er á þessu vefsvæði, á slóðum sem byrja á { $address }.
page-genuine-check = Sláðu þessa slóð inn og leitaðu að tilkynningunni. Ef hún er ekki hér er hún ekki frá okkur.
page-genuine-never = Við biðjum aldrei um peninga, lykilorð eða persónuupplýsingar.
page-genuine-doubt = Ef þú ert í vafa skaltu fylgja lögreglu og yfirvöldum á staðnum.
page-access-lead = Allir eiga að geta lesið þessar síður. Þær fylgja WCAG 2.2, stigi AA.
page-access-how = Þær virka án forskrifta, með lyklaborði einu, með skjálesurum, stækkaðar, í dökku og skörpu útliti og á pappír.
page-access-limits = Kort og línurit eru myndir; allt á þeim er líka í orðum. Óþýddur texti er merktur.
page-access-tell = Ef þú getur ekki lesið eða notað eitthvað, láttu okkur vita.
