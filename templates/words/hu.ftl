### The fixed words of feeds in Hungarian. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = FRISSÍTVE:
prefix-ended = LEZÁRULT:
prefix-retracted = VISSZAVONVA:
prefix-expired = LEJÁRT:
prefix-superseded = FELVÁLTVA:
prefix-exercise = GYAKORLAT:
prefix-test = TESZT:

## What nobody may overlook.

exercise-warning = Ez gyakorlat. Itt semmi sem valós, és senkinek sem kell tennie semmit.
test-warning = Ez a rendszer tesztje. Itt semmi sem valós, és senkinek sem kell tennie semmit.
not-translated = Ez a szöveg nem érhető el ezen a nyelven: { $wanted }; a megjelenített szöveg nyelve: { $shown }.
is-superseded = Ez a szöveg már nem érvényes: egy újabb váltotta fel. Időpont: { $when }.
is-replaced = Ez a szint már nem érvényes: egy másik váltotta fel. Időpont: { $when }.
is-expired = Ez már nem érvényes: lejárt. Időpont: { $when }.
is-ended = Véget ért. Bejelentve: { $when }.
is-retracted = Ez tévedésből jelent meg, és visszavontuk. Időpont: { $when }. Ne cselekedjen eszerint.
no-action = Nincs teendő.
omitted = Érvényes, de helyhiány miatt itt nem látható: { $count }.
omitted-all = A teljes lista: { $address }
archive-note = Itt az látható, amit elküldtünk, úgy, ahogyan akkor szólt. Hogy mi érvényes, az magában a hírcsatornában található.
near-title = { $radius } km-es körzetben: { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Kiadta
issued = { $publisher }, { $when }
label-changed = Mi változott
label-reason = Ok
label-said = A szöveg ez volt
label-where = Hol
label-do = Teendők
label-from = Érvényesség kezdete
label-until = Érvényesség vége
label-review = Felülvizsgálat legkésőbb
label-next = Következő tájékoztatás
label-level = Fenyegetettségi szint
label-severity = Súlyosság
label-urgency = Sürgősség
label-certainty = Bizonyosság
label-audience = Kinek szól
label-contact = Kapcsolat
label-sources = Források
label-advisory = Ez a közlemény és előzményei
label-before = Az előző szöveg
label-newest = Ami most érvényes
label-successor = A szint, amely felváltotta

## Facts in words.

decimal = ,
circle = { $place }, { $km } km-es körzetben
level-step = { $name }, { $step }. fokozat a(z) „{ $scale }” skála { $count } fokozatából
level-scale = A legalacsonyabbtól a legmagasabbig: { $names }
level-origin = Leolvasva: { $when }; meghatározza: { $authority }
source = { $title }, { $publisher }, { $when }
severity-extreme = rendkívüli
severity-severe = súlyos
severity-moderate = mérsékelt
severity-minor = enyhe
severity-unknown = ismeretlen
urgency-immediate = azonnal cselekedjen
urgency-expected = egy órán belül cselekedjen
urgency-future = hamarosan cselekedjen
urgency-past = már nincs teendő
urgency-unknown = ismeretlen
certainty-observed = megfigyelt
certainty-likely = valószínű (több mint 50 %)
certainty-possible = lehetséges, de nem valószínű
certainty-unlikely = nem várható
certainty-unknown = ismeretlen

## Days and hours.

date = { $year }. { $month } { $day }.
clock = { $hour }:{ $minute }
time = { $date } { $clock } { $zone } ({ $offset })
time-offset = { $date } { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = azori idő szerint
zone-istanbul = isztambuli idő szerint
zone-minsk = minszki idő szerint
zone-moscow = moszkvai idő szerint
month-1 = január
month-2 = február
month-3 = március
month-4 = április
month-5 = május
month-6 = június
month-7 = július
month-8 = augusztus
month-9 = szeptember
month-10 = október
month-11 = november
month-12 = december

## Languages, as they stand in a sentence.

language-ar = arab
language-bg = bolgár
language-cs = cseh
language-da = dán
language-de = német
language-el = görög
language-en = angol
language-es = spanyol
language-et = észt
language-fi = finn
language-fr = francia
language-ga = ír
language-hr = horvát
language-hu = magyar
language-is = izlandi
language-it = olasz
language-lt = litván
language-lv = lett
language-mt = máltai
language-nb = norvég (bokmål)
language-nl = holland
language-no = norvég
language-pl = lengyel
language-pt = portugál
language-ro = román
language-ru = orosz
language-sk = szlovák
language-sl = szlovén
language-sv = svéd
language-tr = török
language-uk = ukrán

## Embeds: what stands on the pages of others.

embed-title = Közbiztonsági közlemények
embed-none = { $feed }: nincs érvényben közlemény.
embed-stale = A jelenlegi állapotot nem sikerült ellenőrizni. A közlemények megváltozhattak.
embed-failed = A közleményeket nem sikerült betölteni. Ez nem jelenti azt, hogy nincsenek.
embed-as-of = Állapot: { $when }
embed-check-by = Megújítás legkésőbb: { $when }
embed-more = Minden közlemény és részletek
embed-untranslated = Ez a szöveg nem érhető el ennek az oldalnak a nyelvén.

## Pages for people.

page-skip = Ugrás a tartalomra
page-nav = Főoldalak
page-home = Érvényben
page-feeds = Hírcsatornák
page-languages = Nyelvek
page-home-lead = Közbiztonsági közlemények; közzéteszi: { $publisher }.
page-home-actual = Érvényes közlemények
page-home-none = Nincs érvényben közlemény; közzéteszi: { $publisher }. Más hatóságoknak lehetnek saját figyelmeztetéseik.
page-home-announced = Bejelentve, még nem érvényes
page-home-levels = Érvényes fenyegetettségi szintek
page-home-levels-note = Minden szint a saját skálájával szerepel. Különböző hatóságok skálái nem hasonlíthatók össze.
page-home-levels-none = Itt nincs közzétéve érvényes fenyegetettségi szint.
page-home-over = Már nem érvényes
page-home-more = Helyhiány miatt itt nem látható: { $count }.
page-home-drills = Gyakorlatok és tesztek
page-home-drills-note = Ebben a részben semmi sem valós.
page-subscribe = Értesüljön minden változásról
page-subscribe-text = A hírcsatorna minden új közleményt, frissítést és lezárást eljuttat egy hírolvasóba vagy az Ön saját webhelyére.
page-all-feeds = Minden hírcsatorna és címe
page-mark-exercise = Gyakorlat
page-mark-test = Teszt
page-mark-announced = Még nem érvényes
page-mark-in-force = Érvényben
page-mark-expired = Lejárt
page-mark-ended = Lezárult
page-mark-retracted = Visszavonva
page-mark-superseded = Felváltva
page-mark-older = Régebbi szöveg
page-is-announced = Hatályba lép: { $when }.
page-is-in-force = Érvényesség vége: { $when }.
page-is-standing = A változásig érvényes; felülvizsgálat legkésőbb: { $when }.
page-older = Ez a(z) { $n }. változat a { $count } közül, ahogyan megjelent.
page-label-onset = Várható kezdet
page-label-planned = A tervezett vége ez volt
page-label-over = Nem érvényes ekkortól
page-label-published = Megjelent
page-what = Mi történik
page-facts = Részletek
page-level-scale = A legmagasabbtól a legalacsonyabbig:
page-level-descending = Ezen a skálán a kisebb szám a súlyosabb.
page-level-here = ez a szint
page-level-source = Hol olvasható
page-history = Előzmények
page-history-alert = Megjelent
page-history-update = Frissítve
page-history-minor = Szöveg javítva
page-history-end = Lezárva
page-history-retract = Tévedésként visszavonva
page-history-here = ezen az oldalon
page-revision = { $n }. változat
page-follow = Mentés és követés
page-permanent = A közlemény állandó címe
page-machine = Géppel olvasható forma (JSON)
page-feeds-opml = Minden hírcsatorna egy fájlban (OPML)
page-feed-drills = Gyakorlatok és tesztek
page-feed-drills-text = Ebben a hírcsatornában nem valós bejegyzések is vannak. Mindegyik meg van jelölve.
page-feed-changed = Utolsó változás
page-feed-entries = Bejegyzések
page-feed-empty = Ebben a hírcsatornában nincs bejegyzés.
page-feed-what = A hírcsatorna egy cím, amelyet a hírolvasó rendszeresen lekérdez. Nincs szükség fiókra.
page-feed-step-copy = Másolja ki az alábbi címek egyikét. Mindegyik ugyanazt tartalmazza; ha bizonytalan, válassza az Atomot.
page-feed-step-paste = Illessze be a hírolvasóban oda, ahol új feliratkozást lehet megadni.
page-feed-step-read = A hírolvasó ezután minden új közleményt, frissítést és lezárást megmutat.
page-feed-languages = Ez a hírcsatorna más nyelveken
page-missing = Itt nincs semmi
page-missing-text = Ezen a címen nincs oldal. Lehet, hogy a cím hiányosan lett kimásolva.
page-gone = Véglegesen eltávolítva
page-gone-text = Ez a hírcsatorna már nem létezik, és nem is tér vissza. Kérjük, válasszon másikat.
page-pause = Rövid szünet
page-pause-text = A szolgáltatás karbantartás alatt áll. Kérjük, próbálja újra néhány perc múlva. Ez nem jelenti azt, hogy egy közlemény lezárult.
page-levels = Fenyegetettségi szintek
page-genuine = Valódi ez?
page-accessibility = Akadálymentesség
page-as-of = Állapot a legutóbbi változáskor
page-proof = Naprakész ez az oldal? Életjel, percenként megújítva (JSON)
page-history-picture = Melyik változat mikor volt érvényben
page-print = Papíron ez már nem változik. A kód ahhoz vezet, ami érvényben van.
page-levels-lead = Egy szint addig érvényes, amíg a hatósága meg nem változtatja. Mindegyik a saját skáláján áll.
page-level-since = Érvényben ettől
page-level-overdue = A felülvizsgálat késik: lehet, hogy ez már nem így van.
page-open-reader = Megnyitás az eszköz hírolvasójában
page-web-readers = Webes olvasóban
page-genuine-lead = Minden, ami a miénk, ezen a webhelyen van, olyan címeken, amelyek eleje { $address }.
page-genuine-check = Írja be saját kezűleg ezt a címet, és keresse meg a közleményt. Ha nincs itt, nem a miénk.
page-genuine-never = Soha nem kérünk pénzt, jelszót vagy személyes adatot.
page-genuine-doubt = Ha bizonytalan, kövesse a helyszínen a rendőrséget és a hatóságokat.
page-access-lead = Ezeket az oldalakat mindenkinek el kell tudnia olvasni. A WCAG 2.2 AA szintjét követik.
page-access-how = Működnek szkriptek nélkül, csak billentyűzettel, képernyőolvasóval, nagyítva, sötét és erős kontrasztú nézetben, valamint papíron.
page-access-limits = A térképek és ábrák képek; minden, ami rajtuk van, szavakban is olvasható. A le nem fordított szöveg jelzi ezt.
page-access-tell = Ha valamit nem tud elolvasni vagy használni, kérjük, szóljon nekünk.
