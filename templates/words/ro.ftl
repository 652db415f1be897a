### The fixed words of feeds in Romanian. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = ACTUALIZARE:
prefix-ended = ÎNCHEIAT:
prefix-retracted = RETRAS:
prefix-expired = EXPIRAT:
prefix-superseded = ÎNLOCUIT:
prefix-exercise = EXERCIȚIU:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = Acesta este un exercițiu. Nimic de aici nu este real și nimeni nu trebuie să facă nimic.
test-warning = Acesta este un test al sistemului. Nimic de aici nu este real și nimeni nu trebuie să facă nimic.
not-translated = Acest text nu este disponibil în limba { $wanted }; este afișat în limba { $shown }.
is-superseded = Acest text nu mai este valabil: a fost înlocuit de unul mai nou la { $when }.
is-replaced = Acest nivel nu mai este valabil: a fost înlocuit de altul la { $when }.
is-expired = Acest mesaj nu mai este valabil: a expirat la { $when }.
is-ended = S-a încheiat. Sfârșitul a fost anunțat la { $when }.
is-retracted = Acest mesaj a fost publicat din greșeală și retras la { $when }. Nu acționați pe baza lui.
no-action = Nu trebuie să faceți nimic.
omitted = În vigoare, dar neafișate aici din lipsă de spațiu: { $count }.
omitted-all = Lista completă: { $address }
archive-note = Aici se află ce a fost trimis, așa cum suna atunci. Ce este în vigoare se află chiar în flux.
near-title = Pe o rază de { $radius } km în jurul { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Emis de
issued = { $publisher }, { $when }
label-changed = Ce s-a schimbat
label-reason = Motiv
label-said = Textul spunea
label-where = Unde
label-do = Ce trebuie făcut
label-from = Valabil de la
label-until = Valabil până la
label-review = De reevaluat până la
label-next = Următoarea informare
label-level = Nivel de amenințare
label-severity = Gravitate
label-urgency = Urgență
label-certainty = Certitudine
label-audience = Pentru
label-contact = Contact
label-sources = Surse
label-advisory = Acest mesaj și istoricul lui
label-before = Textul anterior
label-newest = Ce este valabil acum
label-successor = Nivelul care l-a înlocuit

## Facts in words.

decimal = ,
circle = { $place }, pe o rază de { $km } km
level-step = { $name }, treapta { $step } din { $count } pe scala „{ $scale }”
level-scale = De la cel mai scăzut la cel mai ridicat: { $names }
level-origin = Stabilit de { $authority }; consultat la { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = extremă
severity-severe = gravă
severity-moderate = moderată
severity-minor = redusă
severity-unknown = necunoscută
urgency-immediate = acționați imediat
urgency-expected = acționați în decurs de o oră
urgency-future = acționați în curând
urgency-past = nu mai este nevoie să acționați
urgency-unknown = necunoscută
certainty-observed = observată
certainty-likely = probabilă (peste 50 %)
certainty-possible = posibilă, dar puțin probabilă
certainty-unlikely = nu este de așteptat
certainty-unknown = necunoscută

## Days and hours.

date = { $day } { $month } { $year }
clock = { $hour }:{ $minute }
time = { $date }, ora { $clock } { $zone } ({ $offset })
time-offset = { $date }, ora { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = ora Insulelor Azore
zone-istanbul = ora Istanbulului
zone-minsk = ora Minskului
zone-moscow = ora Moscovei
month-1 = ianuarie
month-2 = februarie
month-3 = martie
month-4 = aprilie
month-5 = mai
month-6 = iunie
month-7 = iulie
month-8 = august
month-9 = septembrie
month-10 = octombrie
month-11 = noiembrie
month-12 = decembrie

## Languages, as they stand in a sentence.

language-ar = arabă
language-bg = bulgară
language-cs = cehă
language-da = daneză
language-de = germană
language-el = greacă
language-en = engleză
language-es = spaniolă
language-et = estonă
language-fi = finlandeză
language-fr = franceză
language-ga = irlandeză
language-hr = croată
language-hu = maghiară
language-is = islandeză
language-it = italiană
language-lt = lituaniană
language-lv = letonă
language-mt = malteză
language-nb = norvegiană bokmål
language-nl = neerlandeză
language-no = norvegiană
language-pl = poloneză
language-pt = portugheză
language-ro = română
language-ru = rusă
language-sk = slovacă
language-sl = slovenă
language-sv = suedeză
language-tr = turcă
language-uk = ucraineană

## Embeds: what stands on the pages of others.

embed-title = Mesaje privind siguranța publică
embed-none = { $feed }: niciun mesaj nu este în vigoare.
embed-stale = Situația actuală nu a putut fi verificată. Este posibil ca mesajele să se fi schimbat.
embed-failed = Mesajele nu au putut fi încărcate. Aceasta nu înseamnă că nu există niciunul.
embed-as-of = Situația la { $when }
embed-check-by = De reînnoit până la { $when }
embed-more = Toate mesajele și detaliile
embed-untranslated = Acest text nu este disponibil în limba acestei pagini.

## Pages for people.

page-skip = Salt la conținut
page-nav = Pagini principale
page-home = În vigoare
page-feeds = Fluxuri
page-languages = Limbi
page-home-lead = Mesaje privind siguranța publică, publicate de { $publisher }.
page-home-actual = Mesaje în vigoare
page-home-none = Niciun mesaj publicat de { $publisher } nu este în vigoare. Alte autorități pot avea propriile avertizări.
page-home-announced = Anunțate, încă nu sunt în vigoare
page-home-levels = Niveluri de amenințare în vigoare
page-home-levels-note = Fiecare nivel este prezentat cu propria scală. Scalele unor autorități diferite nu pot fi comparate.
page-home-levels-none = Aici nu este publicat niciun nivel de amenințare în vigoare.
page-home-over = Nu mai sunt în vigoare
page-home-more = Neafișate aici din lipsă de spațiu: { $count }.
page-home-drills = Exerciții și teste
page-home-drills-note = Nimic din această parte nu este real.
page-subscribe = Aflați fiecare schimbare
page-subscribe-text = Un flux aduce fiecare mesaj nou, fiecare actualizare și fiecare încheiere într-un cititor de fluxuri sau pe propriul site.
page-all-feeds = Toate fluxurile și adresele lor
page-mark-exercise = Exercițiu
page-mark-test = Test
page-mark-announced = Încă nu este în vigoare
page-mark-in-force = În vigoare
page-mark-expired = Expirat
page-mark-ended = Încheiat
page-mark-retracted = Retras
page-mark-superseded = Înlocuit
page-mark-older = Text mai vechi
page-is-announced = Intră în vigoare la { $when }.
page-is-in-force = Până la { $when }.
page-is-standing = Până la o schimbare; de reevaluat până la { $when }.
page-older = Aceasta este versiunea { $n } din { $count }, așa cum a fost publicată.
page-label-onset = Început așteptat
page-label-planned = Era prevăzut până la
page-label-over = Nu mai este în vigoare din
page-label-published = Publicat
page-what = Ce se întâmplă
page-facts = Detalii
page-level-scale = De la cel mai ridicat la cel mai scăzut:
page-level-descending = Pe această scală, un număr mai mic este mai grav.
page-level-here = acest nivel
page-level-source = Unde a fost consultat
page-history = Istoric
page-history-alert = Publicat
page-history-update = Actualizat
page-history-minor = Formulare corectată
page-history-end = Declarat încheiat
page-history-retract = Retras ca eroare
page-history-here = pe această pagină
page-revision = Versiunea { $n }
page-follow = Păstrați și urmăriți
page-permanent = Adresa permanentă a acestui mesaj
page-machine = Formă care poate fi citită automat (JSON)
page-feeds-opml = Toate fluxurile într-un singur fișier (OPML)
page-feed-drills = Exerciții și teste
page-feed-drills-text = Acest flux conține intrări care nu sunt reale. Fiecare dintre ele este marcată.
page-feed-changed = Ultima modificare
page-feed-entries = Intrări
page-feed-empty = Acest flux nu are intrări.
page-feed-what = Un flux este o adresă pe care un cititor de fluxuri o interoghează regulat. Nu aveți nevoie de cont.
page-feed-step-copy = Copiați una dintre adresele de mai jos. Toate au același conținut; dacă nu sunteți sigur, alegeți Atom.
page-feed-step-paste = Lipiți-o în cititorul de fluxuri, acolo unde se adaugă un abonament nou.
page-feed-step-read = Cititorul arată apoi fiecare mesaj nou, fiecare actualizare și fiecare încheiere.
page-feed-languages = Acest flux în alte limbi
page-missing = Aici nu este nimic
page-missing-text = La această adresă nu există nicio pagină. Poate că a fost copiată incomplet.
page-gone = Eliminat definitiv
page-gone-text = Acest flux nu mai există și nu va reveni. Vă rugăm să alegeți altul.
page-pause = O scurtă pauză
page-pause-text = Serviciul este în întreținere. Vă rugăm să încercați din nou peste câteva minute. Aceasta nu înseamnă că un mesaj s-a încheiat.
page-levels = Niveluri de amenințare
page-genuine = Este autentic?
page-accessibility = Accesibilitate
page-as-of = Situația la ultima modificare
page-proof = Este actuală această pagină? Un semn de viață, reînnoit în fiecare minut (JSON)
page-history-picture = Când a fost valabilă fiecare versiune
page-print = Pe hârtie acest lucru nu se schimbă. Codul duce la ceea ce este în vigoare.
page-levels-lead = Un nivel rămâne valabil până când autoritatea sa îl schimbă. Fiecare apare pe propria scară.
page-level-since = În vigoare din
page-level-overdue = Revizuirea este întârziată: este posibil să nu mai fie așa.
page-open-reader = Deschideți într-un cititor de fluxuri pe acest dispozitiv
page-web-readers = Într-un cititor pe web
page-genuine-lead = Tot ce este al nostru se află pe acest site, la adrese care încep cu { $address }.
page-genuine-check = Scrieți chiar dumneavoastră această adresă și căutați avizul. Dacă nu este aici, nu este al nostru.
page-genuine-never = Nu cerem niciodată bani, parole sau date personale.
page-genuine-doubt = Dacă aveți îndoieli, urmați poliția și autoritățile de la fața locului.
page-access-lead = Aceste pagini trebuie să poată fi citite de oricine. Ele urmează WCAG 2.2, nivelul AA.
page-access-how = Funcționează fără scripturi, numai cu tastatura, cu cititoare de ecran, mărite, în afișare întunecată și cu contrast ridicat, și pe hârtie.
page-access-limits = Hărțile și graficele sunt imagini; tot ce arată este spus și în cuvinte. Un text netradus este marcat.
page-access-tell = Dacă nu puteți citi sau folosi ceva, vă rugăm să ne spuneți.
