### The fixed words of feeds in Lithuanian. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = ATNAUJINTA:
prefix-ended = BAIGTA:
prefix-retracted = ATŠAUKTA:
prefix-expired = NEBEGALIOJA:
prefix-superseded = PAKEISTA:
prefix-exercise = PRATYBOS:
prefix-test = BANDYMAS:

## What nobody may overlook.

exercise-warning = Tai pratybos. Čia niekas nėra tikra ir niekam nereikia nieko daryti.
test-warning = Tai sistemos bandymas. Čia niekas nėra tikra ir niekam nereikia nieko daryti.
not-translated = Šio teksto nėra { $wanted } kalba; jis rodomas { $shown } kalba.
is-superseded = Šis tekstas nebegalioja: jį pakeitė naujesnis. Laikas: { $when }.
is-replaced = Šis lygis nebegalioja: jį pakeitė kitas. Laikas: { $when }.
is-expired = Tai nebegalioja: baigėsi galiojimo laikas. Laikas: { $when }.
is-ended = Tai baigėsi. Paskelbta: { $when }.
is-retracted = Tai buvo paskelbta per klaidą ir atšaukta: { $when }. Nesivadovaukite šiuo pranešimu.
no-action = Nieko daryti nereikia.
omitted = Galioja, bet čia nerodoma, nes trūksta vietos: { $count }.
omitted-all = Visas sąrašas: { $address }
archive-note = Čia pateikiama tai, kas buvo išsiųsta, taip, kaip buvo tada. Kas galioja, matyti pačiame sraute.
near-title = { $radius } km spinduliu: { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Paskelbė
issued = { $publisher }, { $when }
label-changed = Kas pasikeitė
label-reason = Priežastis
label-said = Tekstas skelbė
label-where = Kur
label-do = Ką daryti
label-from = Galioja nuo
label-until = Galioja iki
label-review = Peržiūra ne vėliau kaip
label-next = Kita informacija
label-level = Grėsmės lygis
label-severity = Sunkumas
label-urgency = Skubumas
label-certainty = Tikrumas
label-audience = Kam skirta
label-contact = Kontaktai
label-sources = Šaltiniai
label-advisory = Šis pranešimas ir jo istorija
label-before = Ankstesnis tekstas
label-newest = Kas galioja dabar
label-successor = Lygis, kuris jį pakeitė

## Facts in words.

decimal = ,
circle = { $place }, { $km } km spinduliu
level-step = { $name }, { $step } pakopa iš { $count } skalėje „{ $scale }“
level-scale = Nuo žemiausio iki aukščiausio: { $names }
level-origin = Perskaityta { $when }; nustato { $authority }
source = { $title }, { $publisher }, { $when }
severity-extreme = ypatingas
severity-severe = didelis
severity-moderate = vidutinis
severity-minor = mažas
severity-unknown = nežinomas
urgency-immediate = veikite nedelsdami
urgency-expected = veikite per valandą
urgency-future = veikite artimiausiu metu
urgency-past = veikti nebereikia
urgency-unknown = nežinomas
certainty-observed = pastebėta
certainty-likely = tikėtina (daugiau kaip 50 %)
certainty-possible = galima, bet mažai tikėtina
certainty-unlikely = nesitikima
certainty-unknown = nežinomas

## Days and hours.

date = { $year } m. { $month } { $day } d.
clock = { $hour }:{ $minute }
time = { $date }, { $clock } val. { $zone } ({ $offset })
time-offset = { $date }, { $clock } val. ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = Azorų laiku
zone-istanbul = Stambulo laiku
zone-minsk = Minsko laiku
zone-moscow = Maskvos laiku
month-1 = sausio
month-2 = vasario
month-3 = kovo
month-4 = balandžio
month-5 = gegužės
month-6 = birželio
month-7 = liepos
month-8 = rugpjūčio
month-9 = rugsėjo
month-10 = spalio
month-11 = lapkričio
month-12 = gruodžio

## Languages, as they stand in a sentence.

language-ar = arabų
language-bg = bulgarų
language-cs = čekų
language-da = danų
language-de = vokiečių
language-el = graikų
language-en = anglų
language-es = ispanų
language-et = estų
language-fi = suomių
language-fr = prancūzų
language-ga = airių
language-hr = kroatų
language-hu = vengrų
language-is = islandų
language-it = italų
language-lt = lietuvių
language-lv = latvių
language-mt = maltiečių
language-nb = norvegų (bukmolo)
language-nl = nyderlandų
language-no = norvegų
language-pl = lenkų
language-pt = portugalų
language-ro = rumunų
language-ru = rusų
language-sk = slovakų
language-sl = slovėnų
language-sv = švedų
language-tr = turkų
language-uk = ukrainiečių

## Embeds: what stands on the pages of others.

embed-title = Visuomenės saugumo pranešimai
embed-none = { $feed }: galiojančių pranešimų nėra.
embed-stale = Dabartinės būklės patikrinti nepavyko. Pranešimai gali būti pasikeitę.
embed-failed = Pranešimų įkelti nepavyko. Tai nereiškia, kad jų nėra.
embed-as-of = Būklė: { $when }
embed-check-by = Atnaujinti iki { $when }
embed-more = Visi pranešimai ir išsami informacija
embed-untranslated = Šio teksto šio puslapio kalba nėra.

## Pages for people.

page-skip = Pereiti prie turinio
page-nav = Pagrindiniai puslapiai
page-home = Galioja
page-feeds = Srautai
page-languages = Kalbos
page-home-lead = Visuomenės saugumo pranešimai; skelbia { $publisher }.
page-home-actual = Galiojantys pranešimai
page-home-none = Galiojančių pranešimų nėra; skelbia { $publisher }. Kitos institucijos gali būti paskelbusios savo įspėjimų.
page-home-announced = Paskelbta, dar negalioja
page-home-levels = Galiojantys grėsmės lygiai
page-home-levels-note = Kiekvienas lygis pateikiamas su savo skale. Skirtingų institucijų skalių palyginti negalima.
page-home-levels-none = Čia nėra paskelbto galiojančio grėsmės lygio.
page-home-over = Nebegalioja
page-home-more = Čia nerodoma, nes trūksta vietos: { $count }.
page-home-drills = Pratybos ir bandymai
page-home-drills-note = Šioje dalyje niekas nėra tikra.
page-subscribe = Sužinokite apie kiekvieną pakeitimą
page-subscribe-text = Srautas atneša kiekvieną naują pranešimą, atnaujinimą ir pabaigą į srautų skaityklę arba į jūsų svetainę.
page-all-feeds = Visi srautai ir jų adresai
page-mark-exercise = Pratybos
page-mark-test = Bandymas
page-mark-announced = Dar negalioja
page-mark-in-force = Galioja
page-mark-expired = Nebegalioja
page-mark-ended = Baigta
page-mark-retracted = Atšaukta
page-mark-superseded = Pakeista
page-mark-older = Senesnis tekstas
page-is-announced = Įsigalioja: { $when }.
page-is-in-force = Iki: { $when }.
page-is-standing = Kol bus pakeista; peržiūra ne vėliau kaip: { $when }.
page-older = Tai { $n } versija iš { $count }, išsaugota tokia, kokia buvo paskelbta.
page-label-onset = Numatoma pradžia
page-label-planned = Turėjo galioti iki
page-label-over = Negalioja nuo
page-label-published = Paskelbta
page-what = Kas vyksta
page-facts = Išsamiau
page-level-scale = Nuo aukščiausio iki žemiausio:
page-level-descending = Šioje skalėje mažesnis skaičius reiškia didesnį pavojų.
page-level-here = šis lygis
page-level-source = Kur perskaityta
page-history = Istorija
page-history-alert = Paskelbta
page-history-update = Atnaujinta
page-history-minor = Pataisyta formuluotė
page-history-end = Paskelbta, kad baigėsi
page-history-retract = Atšaukta kaip klaida
page-history-here = šiame puslapyje
page-revision = { $n } versija
page-follow = Išsaugokite ir sekite
page-permanent = Nuolatinis šio pranešimo adresas
page-machine = Mašininio skaitymo forma (JSON)
page-feeds-opml = Visi sklaidos kanalai viename faile (OPML)
page-feed-drills = Pratybos ir bandymai
page-feed-drills-text = Šiame sraute yra įrašų, kurie nėra tikri. Kiekvienas jų pažymėtas.
page-feed-changed = Paskutinis pakeitimas
page-feed-entries = Įrašai
page-feed-empty = Šiame sraute įrašų nėra.
page-feed-what = Srautas yra adresas, kurį srautų skaityklė nuolat tikrina. Paskyros nereikia.
page-feed-step-copy = Nukopijuokite vieną iš toliau pateiktų adresų. Visų turinys tas pats; jei abejojate, rinkitės Atom.
page-feed-step-paste = Įklijuokite jį srautų skaityklėje ten, kur pridedama nauja prenumerata.
page-feed-step-read = Tada skaityklė rodys kiekvieną naują pranešimą, atnaujinimą ir pabaigą.
page-feed-languages = Šis srautas kitomis kalbomis
page-missing = Čia nieko nėra
page-missing-text = Šiuo adresu puslapio nėra. Galbūt adresas nukopijuotas ne visas.
page-gone = Pašalinta visam laikui
page-gone-text = Šio srauto nebėra ir jis nebegrįš. Pasirinkite kitą.
page-pause = Trumpa pertrauka
page-pause-text = Atliekama paslaugos priežiūra. Pabandykite dar kartą po kelių minučių. Tai nereiškia, kad kuris nors pranešimas baigėsi.
page-levels = Grėsmės lygiai
page-genuine = Ar tai tikra?
page-accessibility = Prieinamumas
page-as-of = Būklė po paskutinio pakeitimo
page-proof = Ar šis puslapis naujas? Gyvybės ženklas, atnaujinamas kas minutę (JSON)
page-history-picture = Kada galiojo kiekviena versija
page-print = Popieriuje tai nebesikeičia. Kodas veda prie to, kas galioja.
page-levels-lead = Lygis galioja, kol jo institucija jį pakeičia. Kiekvienas rodomas savo skalėje.
page-level-since = Galioja nuo
page-level-overdue = Peržiūra vėluoja: tai gali būti nebetiesa.
page-open-reader = Atverti srautų skaitytuvėje šiame įrenginyje
page-web-readers = Skaitytuvėje žiniatinklyje
page-genuine-lead = Viskas, kas mūsų, yra šioje svetainėje, adresais, kurie prasideda { $address }.
page-genuine-check = Patys įveskite šį adresą ir ieškokite pranešimo. Jei jo čia nėra, jis ne mūsų.
page-genuine-never = Niekada neprašome pinigų, slaptažodžių ar asmens duomenų.
page-genuine-doubt = Jei abejojate, klausykite policijos ir institucijų vietoje.
page-access-lead = Šiuos puslapius turi galėti skaityti visi. Jie atitinka WCAG 2.2, AA lygį.
page-access-how = Jie veikia be scenarijų, vien klaviatūra, su ekrano skaitytuvėmis, padidinti, tamsiu ir kontrastingu vaizdu bei popieriuje.
page-access-limits = Žemėlapiai ir diagramos yra paveikslai; viskas juose pasakyta ir žodžiais. Neišverstas tekstas tai nurodo.
page-access-tell = Jei ko nors negalite perskaityti ar naudoti, praneškite mums.
