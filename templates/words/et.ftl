### The fixed words of feeds in Estonian. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = UUENDATUD:
prefix-ended = LÕPPENUD:
prefix-retracted = TAGASI VÕETUD:
prefix-expired = AEGUNUD:
prefix-superseded = ASENDATUD:
prefix-exercise = ÕPPUS:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = See on õppus. Miski siin ei ole päris ja keegi ei pea midagi tegema.
test-warning = See on süsteemi test. Miski siin ei ole päris ja keegi ei pea midagi tegema.
not-translated = Seda teksti ei ole järgmises keeles: { $wanted }; see on esitatud järgmises keeles: { $shown }.
is-superseded = See tekst enam ei kehti: selle asendas uuem. Aeg: { $when }.
is-replaced = See tase enam ei kehti: selle asendas teine. Aeg: { $when }.
is-expired = See enam ei kehti: tähtaeg on möödas. Aeg: { $when }.
is-ended = See on läbi. Lõpp kuulutati välja: { $when }.
is-retracted = See avaldati ekslikult ja võeti tagasi: { $when }. Ärge toimige selle järgi.
no-action = Midagi ei ole vaja teha.
omitted = Kehtivad, kuid ruumi puudusel siin näitamata: { $count }.
omitted-all = Täielik loend: { $address }
archive-note = Siin on see, mis saadeti, nii nagu see siis oli. Mis kehtib, on voos endas.
near-title = { $radius } km raadiuses: { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Väljaandja
issued = { $publisher }, { $when }
label-changed = Mis muutus
label-reason = Põhjus
label-said = Tekst kõlas
label-where = Kus
label-do = Mida teha
label-from = Kehtib alates
label-until = Kehtib kuni
label-review = Ülevaatamine hiljemalt
label-next = Järgmine teave
label-level = Ohutase
label-severity = Raskusaste
label-urgency = Kiireloomulisus
label-certainty = Kindlus
label-audience = Kellele
label-contact = Kontakt
label-sources = Allikad
label-advisory = See ohuteade ja selle ajalugu
label-before = Eelmine tekst
label-newest = Mis praegu kehtib
label-successor = Tase, mis selle asendas

## Facts in words.

decimal = ,
circle = { $place }, { $km } km raadiuses
level-step = { $name }, { $step }. aste { $count }-st skaalal „{ $scale }“
level-scale = Madalaimast kõrgeimani: { $names }
level-origin = Määraja: { $authority }; loetud { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = äärmiselt raske
severity-severe = raske
severity-moderate = mõõdukas
severity-minor = väike
severity-unknown = teadmata
urgency-immediate = tegutsege kohe
urgency-expected = tegutsege tunni aja jooksul
urgency-future = tegutsege lähiajal
urgency-past = tegutseda ei ole enam vaja
urgency-unknown = teadmata
certainty-observed = täheldatud
certainty-likely = tõenäoline (üle 50 %)
certainty-possible = võimalik, kuid mitte tõenäoline
certainty-unlikely = ei ole oodata
certainty-unknown = teadmata

## Days and hours.

date = { $day }. { $month } { $year }
clock = { $hour }:{ $minute }
time = { $date }, kell { $clock } { $zone } ({ $offset })
time-offset = { $date }, kell { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = Assooride aja järgi
zone-istanbul = Istanbuli aja järgi
zone-minsk = Minski aja järgi
zone-moscow = Moskva aja järgi
month-1 = jaanuar
month-2 = veebruar
month-3 = märts
month-4 = aprill
month-5 = mai
month-6 = juuni
month-7 = juuli
month-8 = august
month-9 = september
month-10 = oktoober
month-11 = november
month-12 = detsember

## Languages, as they stand in a sentence.

language-ar = araabia
language-bg = bulgaaria
language-cs = tšehhi
language-da = taani
language-de = saksa
language-el = kreeka
language-en = inglise
language-es = hispaania
language-et = eesti
language-fi = soome
language-fr = prantsuse
language-ga = iiri
language-hr = horvaadi
language-hu = ungari
language-is = islandi
language-it = itaalia
language-lt = leedu
language-lv = läti
language-mt = malta
language-nb = norra bokmål
language-nl = hollandi
language-no = norra
language-pl = poola
language-pt = portugali
language-ro = rumeenia
language-ru = vene
language-sk = slovaki
language-sl = sloveeni
language-sv = rootsi
language-tr = türgi
language-uk = ukraina

## Embeds: what stands on the pages of others.

embed-title = Avaliku ohutuse teated
embed-none = { $feed }: ükski ohuteade ei kehti.
embed-stale = Hetkeseisu ei õnnestunud kontrollida. Ohuteated võivad olla muutunud.
embed-failed = Ohuteateid ei õnnestunud laadida. See ei tähenda, et neid ei ole.
embed-as-of = Seisuga { $when }
embed-check-by = Uuendatakse hiljemalt { $when }
embed-more = Kõik ohuteated ja üksikasjad
embed-untranslated = Seda teksti ei ole selle lehe keeles.

## Pages for people.

page-skip = Liigu sisu juurde
page-nav = Põhilehed
page-home = Kehtivad
page-feeds = Vood
page-languages = Keeled
page-home-lead = Avaliku ohutuse teated; väljaandja: { $publisher }.
page-home-actual = Kehtivad ohuteated
page-home-none = Kehtivaid ohuteateid ei ole; väljaandja: { $publisher }. Teistel asutustel võib olla oma hoiatusi.
page-home-announced = Välja kuulutatud, veel ei kehti
page-home-levels = Kehtivad ohutasemed
page-home-levels-note = Iga tase on esitatud oma skaalal. Eri asutuste skaalasid ei saa võrrelda.
page-home-levels-none = Siin ei ole avaldatud ühtegi kehtivat ohutaset.
page-home-over = Enam ei kehti
page-home-more = Ruumi puudusel siin näitamata: { $count }.
page-home-drills = Õppused ja testid
page-home-drills-note = Miski selles osas ei ole päris.
page-subscribe = Saage teada igast muudatusest
page-subscribe-text = Voog toob iga uue ohuteate, iga uuenduse ja iga lõppemise voolugejasse või teie enda veebilehele.
page-all-feeds = Kõik vood ja nende aadressid
page-mark-exercise = Õppus
page-mark-test = Test
page-mark-announced = Veel ei kehti
page-mark-in-force = Kehtib
page-mark-expired = Aegunud
page-mark-ended = Lõppenud
page-mark-retracted = Tagasi võetud
page-mark-superseded = Asendatud
page-mark-older = Vanem tekst
page-is-announced = Kehtib alates: { $when }.
page-is-in-force = Kuni: { $when }.
page-is-standing = Kuni muutmiseni; ülevaatamine hiljemalt: { $when }.
page-older = See on { $n }. versioon { $count }-st, nii nagu see avaldati.
page-label-onset = Eeldatav algus
page-label-planned = Pidi kehtima kuni
page-label-over = Ei kehti alates
page-label-published = Avaldatud
page-what = Mis toimub
page-facts = Üksikasjad
page-level-scale = Kõrgeimast madalaimani:
page-level-descending = Sellel skaalal tähendab väiksem arv suuremat ohtu.
page-level-here = see tase
page-level-source = Kust see on loetud
page-history = Ajalugu
page-history-alert = Avaldatud
page-history-update = Uuendatud
page-history-minor = Sõnastus parandatud
page-history-end = Lõppenuks kuulutatud
page-history-retract = Eksitusena tagasi võetud
page-history-here = sellel lehel
page-revision = Versioon { $n }
page-follow = Salvestage ja jälgige
page-permanent = Selle ohuteate püsiv aadress
page-machine = Masinloetav kuju (JSON)
page-feeds-opml = Kõik vood ühes failis (OPML)
page-feed-drills = Õppused ja testid
page-feed-drills-text = Selles voos on kirjeid, mis ei ole päris. Igaüks neist on märgitud.
page-feed-changed = Viimati muudetud
page-feed-entries = Kirjed
page-feed-empty = Selles voos ei ole kirjeid.
page-feed-what = Voog on aadress, mida voolugeja regulaarselt kontrollib. Kontot ei ole vaja.
page-feed-step-copy = Kopeerige üks allolevatest aadressidest. Sisu on kõigil sama; kui te ei ole kindel, valige Atom.
page-feed-step-paste = Kleepige see voolugejas sinna, kus saab lisada uue tellimuse.
page-feed-step-read = Seejärel näitab voolugeja iga uut ohuteadet, iga uuendust ja iga lõppemist.
page-feed-languages = See voog teistes keeltes
page-missing = Siin ei ole midagi
page-missing-text = Sellel aadressil ei ole lehte. Võib-olla kopeeriti see poolikult.
page-gone = Jäädavalt eemaldatud
page-gone-text = Seda voogu enam ei ole ja see ei tule tagasi. Palun valige mõni teine.
page-pause = Lühike paus
page-pause-text = Teenust hooldatakse. Palun proovige mõne minuti pärast uuesti. See ei tähenda, et mõni ohuteade oleks lõppenud.
page-levels = Ohutasemed
page-genuine = Kas see on ehtne?
page-accessibility = Ligipääsetavus
page-as-of = Seis viimase muudatuse järgi
page-proof = Kas see leht on ajakohane? Elumärk, mida uuendatakse iga minut (JSON)
page-history-picture = Millal iga versioon kehtis
page-print = Paberil see enam ei muutu. Kood viib kehtiva juurde.
page-levels-lead = Tase kehtib, kuni selle asutus seda muudab. Igaüks on oma skaalal.
page-level-since = Kehtib alates
page-level-overdue = Ülevaatus on hilinenud: see ei pruugi enam nii olla.
page-open-reader = Ava selle seadme voolugejas
page-web-readers = Veebipõhises lugejas
page-genuine-lead = Kõik, mis on meie oma, on sellel saidil, aadressidel, mille algus on { $address }.
page-genuine-check = Sisestage see aadress ise ja otsige teadet. Kui seda siin ei ole, ei ole see meie oma.
page-genuine-never = Me ei küsi kunagi raha, paroole ega isikuandmeid.
page-genuine-doubt = Kahtluse korral järgige politseid ja ametiasutusi kohapeal.
page-access-lead = Need lehed peavad olema kõigile loetavad. Need järgivad WCAG 2.2 taset AA.
page-access-how = Need töötavad ilma skriptideta, ainult klaviatuuriga, ekraanilugejaga, suurendatult, tumedas ja kontrastses vaates ning paberil.
page-access-limits = Kaardid ja joonised on pildid; kõik neis on ka sõnades. Tõlkimata tekst on märgitud.
page-access-tell = Kui te ei saa midagi lugeda või kasutada, andke meile teada.
