### The fixed words of feeds in Croatian. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = AŽURIRANO:
prefix-ended = ZAVRŠENO:
prefix-retracted = POVUČENO:
prefix-expired = ISTEKLO:
prefix-superseded = ZAMIJENJENO:
prefix-exercise = VJEŽBA:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = Ovo je vježba. Ništa ovdje nije stvarno i nitko ne treba ništa poduzeti.
test-warning = Ovo je test sustava. Ništa ovdje nije stvarno i nitko ne treba ništa poduzeti.
not-translated = Ovaj tekst nije dostupan na jeziku: { $wanted }; prikazan je na jeziku: { $shown }.
is-superseded = Ovaj tekst više ne vrijedi: zamijenio ga je noviji { $when }.
is-replaced = Ova razina više ne vrijedi: zamijenila ju je druga { $when }.
is-expired = Ovo više ne vrijedi: isteklo je { $when }.
is-ended = Gotovo je. To je objavljeno { $when }.
is-retracted = Ovo je objavljeno pogreškom i povučeno { $when }. Nemojte postupati po tome.
no-action = Ne trebate ništa poduzeti.
omitted = Na snazi, ali ovdje nije prikazano zbog nedostatka prostora: { $count }.
omitted-all = Potpuni popis: { $address }
archive-note = Ovdje stoji što je poslano, onako kako je tada glasilo. Što vrijedi, stoji u samom kanalu.
near-title = U krugu od { $radius } km: { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Izdaje
issued = { $publisher }, { $when }
label-changed = Što se promijenilo
label-reason = Razlog
label-said = Tekst je glasio
label-where = Gdje
label-do = Što učiniti
label-from = Vrijedi od
label-until = Vrijedi do
label-review = Preispitat će se najkasnije
label-next = Sljedeća obavijest
label-level = Razina prijetnje
label-severity = Ozbiljnost
label-urgency = Hitnost
label-certainty = Izvjesnost
label-audience = Za
label-contact = Kontakt
label-sources = Izvori
label-advisory = Ova obavijest i njezina povijest
label-before = Prethodni tekst
label-newest = Što sada vrijedi
label-successor = Razina koja ju je zamijenila

## Facts in words.

decimal = ,
circle = { $place }, u krugu od { $km } km
level-step = { $name }, stupanj { $step } od { $count } na ljestvici „{ $scale }”
level-scale = Od najniže do najviše: { $names }
level-origin = Pročitano { $when }; određuje: { $authority }
source = { $title }, { $publisher }, { $when }
severity-extreme = izuzetna
severity-severe = velika
severity-moderate = umjerena
severity-minor = mala
severity-unknown = nepoznata
urgency-immediate = djelujte odmah
urgency-expected = djelujte u roku od sat vremena
urgency-future = djelujte uskoro
urgency-past = više nije potrebno djelovati
urgency-unknown = nepoznata
certainty-observed = opaženo
certainty-likely = vjerojatno (više od 50 %)
certainty-possible = moguće, ali nije vjerojatno
certainty-unlikely = ne očekuje se
certainty-unknown = nepoznata

## Days and hours.

date = { $day }. { $month } { $year }.
clock = { $hour }:{ $minute }
time = { $date } u { $clock } { $zone } ({ $offset })
time-offset = { $date } u { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = po azorskom vremenu
zone-istanbul = po istanbulskom vremenu
zone-minsk = po minskom vremenu
zone-moscow = po moskovskom vremenu
month-1 = siječnja
month-2 = veljače
month-3 = ožujka
month-4 = travnja
month-5 = svibnja
month-6 = lipnja
month-7 = srpnja
month-8 = kolovoza
month-9 = rujna
month-10 = listopada
month-11 = studenoga
month-12 = prosinca

## Languages, as they stand in a sentence.

language-ar = arapski
language-bg = bugarski
language-cs = češki
language-da = danski
language-de = njemački
language-el = grčki
language-en = engleski
language-es = španjolski
language-et = estonski
language-fi = finski
language-fr = francuski
language-ga = irski
language-hr = hrvatski
language-hu = mađarski
language-is = islandski
language-it = talijanski
language-lt = litavski
language-lv = latvijski
language-mt = malteški
language-nb = norveški (bokmål)
language-nl = nizozemski
language-no = norveški
language-pl = poljski
language-pt = portugalski
language-ro = rumunjski
language-ru = ruski
language-sk = slovački
language-sl = slovenski
language-sv = švedski
language-tr = turski
language-uk = ukrajinski

## Embeds: what stands on the pages of others.

embed-title = Obavijesti o javnoj sigurnosti
embed-none = { $feed }: nijedna obavijest nije na snazi.
embed-stale = Trenutačno stanje nije bilo moguće provjeriti. Obavijesti su se možda promijenile.
embed-failed = Obavijesti nije bilo moguće učitati. To ne znači da ih nema.
embed-as-of = Stanje: { $when }
embed-check-by = Obnavlja se do { $when }
embed-more = Sve obavijesti i pojedinosti
embed-untranslated = Ovaj tekst nije dostupan na jeziku ove stranice.

## Pages for people.

page-skip = Prijeđi na sadržaj
page-nav = Glavne stranice
page-home = Na snazi
page-feeds = Kanali
page-languages = Jezici
page-home-lead = Obavijesti o javnoj sigurnosti; objavljuje: { $publisher }.
page-home-actual = Obavijesti na snazi
page-home-none = Nijedna obavijest nije na snazi; objavljuje: { $publisher }. Druga tijela mogu imati vlastita upozorenja.
page-home-announced = Najavljeno, još nije na snazi
page-home-levels = Važeće razine prijetnje
page-home-levels-note = Svaka je razina navedena s vlastitom ljestvicom. Ljestvice različitih tijela ne mogu se uspoređivati.
page-home-levels-none = Ovdje nije objavljena nijedna važeća razina prijetnje.
page-home-over = Više nije na snazi
page-home-more = Ovdje nije prikazano zbog nedostatka prostora: { $count }.
page-home-drills = Vježbe i testovi
page-home-drills-note = Ništa u ovom dijelu nije stvarno.
page-subscribe = Saznajte za svaku promjenu
page-subscribe-text = Kanal donosi svaku novu obavijest, svako ažuriranje i svaki završetak u čitač kanala ili na vaše mrežno mjesto.
page-all-feeds = Svi kanali i njihove adrese
page-mark-exercise = Vježba
page-mark-test = Test
page-mark-announced = Još nije na snazi
page-mark-in-force = Na snazi
page-mark-expired = Isteklo
page-mark-ended = Završeno
page-mark-retracted = Povučeno
page-mark-superseded = Zamijenjeno
page-mark-older = Stariji tekst
page-is-announced = Stupa na snagu { $when }.
page-is-in-force = Do { $when }.
page-is-standing = Do promjene; preispitat će se najkasnije { $when }.
page-older = Ovo je inačica { $n } od { $count }, kako je bila objavljena.
page-label-onset = Očekivani početak
page-label-planned = Bilo je predviđeno do
page-label-over = Nije na snazi od
page-label-published = Objavljeno
page-what = Što se događa
page-facts = Pojedinosti
page-level-scale = Od najviše do najniže:
page-level-descending = Na ovoj je ljestvici niži broj ozbiljniji.
page-level-here = ova razina
page-level-source = Gdje je pročitana
page-history = Povijest
page-history-alert = Objavljeno
page-history-update = Ažurirano
page-history-minor = Tekst ispravljen
page-history-end = Proglašeno završenim
page-history-retract = Povučeno kao pogreška
page-history-here = na ovoj stranici
page-revision = Inačica { $n }
page-follow = Spremite i pratite
page-permanent = Stalna adresa ove obavijesti
page-machine = Strojno čitljiv oblik (JSON)
page-feeds-opml = Svi izvori u jednoj datoteci (OPML)
page-feed-drills = Vježbe i testovi
page-feed-drills-text = Ovaj kanal sadržava unose koji nisu stvarni. Svaki je označen.
page-feed-changed = Posljednja promjena
page-feed-entries = Unosi
page-feed-empty = Ovaj kanal nema unosa.
page-feed-what = Kanal je adresa koju čitač kanala redovito provjerava. Ne treba vam račun.
page-feed-step-copy = Kopirajte jednu od adresa u nastavku. Sve imaju isti sadržaj; ako niste sigurni, odaberite Atom.
page-feed-step-paste = Zalijepite je u čitač kanala ondje gdje se dodaje nova pretplata.
page-feed-step-read = Čitač zatim prikazuje svaku novu obavijest, svako ažuriranje i svaki završetak.
page-feed-languages = Ovaj kanal na drugim jezicima
page-missing = Ovdje nema ničega
page-missing-text = Na ovoj adresi nema stranice. Možda nije kopirana u cijelosti.
page-gone = Trajno uklonjeno
page-gone-text = Ovaj kanal više ne postoji i neće se vratiti. Odaberite neki drugi.
page-pause = Kratka stanka
page-pause-text = Usluga je u održavanju. Pokušajte ponovno za nekoliko minuta. To ne znači da je neka obavijest završila.
page-levels = Razine prijetnje
page-genuine = Je li ovo vjerodostojno?
page-accessibility = Pristupačnost
page-as-of = Stanje prema posljednjoj promjeni
page-proof = Je li ova stranica aktualna? Znak života, obnavljan svake minute (JSON)
page-history-picture = Kada je vrijedila koja inačica
page-print = Na papiru se ovo ne mijenja. Kod vodi do onoga što vrijedi.
page-levels-lead = Razina vrijedi dok je njezino tijelo ne promijeni. Svaka stoji na vlastitoj ljestvici.
page-level-since = Na snazi od
page-level-overdue = Pregled kasni: ovo možda više nije tako.
page-open-reader = Otvori u čitaču kanala na ovom uređaju
page-web-readers = U čitaču na webu
page-genuine-lead = Sve naše nalazi se na ovom mrežnom mjestu, na adresama koje počinju s { $address }.
page-genuine-check = Sami upišite ovu adresu i potražite obavijest. Ako nije ovdje, nije naša.
page-genuine-never = Nikada ne tražimo novac, lozinke ni osobne podatke.
page-genuine-doubt = U slučaju sumnje slijedite policiju i nadležna tijela na mjestu događaja.
page-access-lead = Ove stranice trebaju biti čitljive svima. Slijede WCAG 2.2, razina AA.
page-access-how = Rade bez skripti, samo s tipkovnicom, s čitačima zaslona, uvećane, u tamnom i kontrastnom prikazu te na papiru.
page-access-limits = Karte i grafikoni su slike; sve na njima stoji i riječima. Neprevedeni tekst je tako označen.
page-access-tell = Ako nešto ne možete pročitati ili koristiti, javite nam.
