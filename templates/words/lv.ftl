### The fixed words of feeds in Latvian. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = ATJAUNINĀTS:
prefix-ended = BEIDZIES:
prefix-retracted = ATSAUKTS:
prefix-expired = TERMIŅŠ BEIDZIES:
prefix-superseded = AIZSTĀTS:
prefix-exercise = MĀCĪBAS:
prefix-test = TESTS:

## What nobody may overlook.

exercise-warning = Šīs ir mācības. Šeit nekas nav īsts, un nevienam nekas nav jādara.
test-warning = Šis ir sistēmas tests. Šeit nekas nav īsts, un nevienam nekas nav jādara.
not-translated = Šis teksts nav pieejams { $wanted } valodā; tas ir parādīts { $shown } valodā.
is-superseded = Šis teksts vairs nav spēkā: to aizstāja jaunāks. Laiks: { $when }.
is-replaced = Šis līmenis vairs nav spēkā: to aizstāja cits. Laiks: { $when }.
is-expired = Tas vairs nav spēkā: termiņš ir beidzies. Laiks: { $when }.
is-ended = Tas ir beidzies. Izziņots: { $when }.
is-retracted = Tas tika publicēts kļūdas dēļ un atsaukts: { $when }. Nerīkojieties pēc tā.
no-action = Nekas nav jādara.
omitted = Spēkā, bet vietas trūkuma dēļ šeit nav parādīti: { $count }.
omitted-all = Pilns saraksts: { $address }
archive-note = Šeit redzams, kas tika nosūtīts, tā, kā tas toreiz bija. Kas ir spēkā, redzams pašā plūsmā.
near-title = { $radius } km rādiusā: { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Izdevējs
issued = { $publisher }, { $when }
label-changed = Kas mainījies
label-reason = Iemesls
label-said = Teksts vēstīja
label-where = Kur
label-do = Ko darīt
label-from = Spēkā no
label-until = Spēkā līdz
label-review = Pārskatīšana ne vēlāk kā
label-next = Nākamā informācija
label-level = Draudu līmenis
label-severity = Bīstamība
label-urgency = Steidzamība
label-certainty = Ticamība
label-audience = Kam
label-contact = Saziņa
label-sources = Avoti
label-advisory = Šis paziņojums un tā vēsture
label-before = Iepriekšējais teksts
label-newest = Kas ir spēkā tagad
label-successor = Līmenis, kas to aizstāja

## Facts in words.

decimal = ,
circle = { $place }, { $km } km rādiusā
level-step = { $name }, { $step }. pakāpe no { $count } skalā “{ $scale }”
level-scale = No zemākā līdz augstākajam: { $names }
level-origin = Nosaka { $authority }; izlasīts { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = ārkārtēja
severity-severe = liela
severity-moderate = mērena
severity-minor = neliela
severity-unknown = nezināma
urgency-immediate = rīkojieties nekavējoties
urgency-expected = rīkojieties stundas laikā
urgency-future = rīkojieties tuvākajā laikā
urgency-past = rīkoties vairs nav nepieciešams
urgency-unknown = nezināma
certainty-observed = novērots
certainty-likely = ticams (vairāk nekā 50 %)
certainty-possible = iespējams, bet maz ticams
certainty-unlikely = nav gaidāms
certainty-unknown = nezināma

## Days and hours.

date = { $year }. gada { $day }. { $month }
clock = { $hour }.{ $minute }
time = { $date }, plkst. { $clock } { $zone } ({ $offset })
time-offset = { $date }, plkst. { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = pēc Azoru salu laika
zone-istanbul = pēc Stambulas laika
zone-minsk = pēc Minskas laika
zone-moscow = pēc Maskavas laika
month-1 = janvāris
month-2 = februāris
month-3 = marts
month-4 = aprīlis
month-5 = maijs
month-6 = jūnijs
month-7 = jūlijs
month-8 = augusts
month-9 = septembris
month-10 = oktobris
month-11 = novembris
month-12 = decembris

## Languages, as they stand in a sentence.

language-ar = arābu
language-bg = bulgāru
language-cs = čehu
language-da = dāņu
language-de = vācu
language-el = grieķu
language-en = angļu
language-es = spāņu
language-et = igauņu
language-fi = somu
language-fr = franču
language-ga = īru
language-hr = horvātu
language-hu = ungāru
language-is = islandiešu
language-it = itāļu
language-lt = lietuviešu
language-lv = latviešu
language-mt = maltiešu
language-nb = norvēģu bukmols
language-nl = nīderlandiešu
language-no = norvēģu
language-pl = poļu
language-pt = portugāļu
language-ro = rumāņu
language-ru = krievu
language-sk = slovāku
language-sl = slovēņu
language-sv = zviedru
language-tr = turku
language-uk = ukraiņu

## Embeds: what stands on the pages of others.

embed-title = Sabiedrības drošības paziņojumi
embed-none = { $feed }: neviens paziņojums nav spēkā.
embed-stale = Pašreizējo stāvokli neizdevās pārbaudīt. Paziņojumi var būt mainījušies.
embed-failed = Paziņojumus neizdevās ielādēt. Tas nenozīmē, ka to nav.
embed-as-of = Stāvoklis: { $when }
embed-check-by = Jāatjauno līdz { $when }
embed-more = Visi paziņojumi un sīkāka informācija
embed-untranslated = Šis teksts nav pieejams šīs lapas valodā.

## Pages for people.

page-skip = Pāriet uz saturu
page-nav = Galvenās lapas
page-home = Spēkā
page-feeds = Plūsmas
page-languages = Valodas
page-home-lead = Sabiedrības drošības paziņojumi; publicē { $publisher }.
page-home-actual = Spēkā esošie paziņojumi
page-home-none = Neviens paziņojums nav spēkā; publicē { $publisher }. Citām iestādēm var būt savi brīdinājumi.
page-home-announced = Izsludināti, vēl nav spēkā
page-home-levels = Spēkā esošie draudu līmeņi
page-home-levels-note = Katrs līmenis ir norādīts ar savu skalu. Dažādu iestāžu skalas nav salīdzināmas.
page-home-levels-none = Šeit nav publicēts neviens spēkā esošs draudu līmenis.
page-home-over = Vairs nav spēkā
page-home-more = Vietas trūkuma dēļ šeit nav parādīti: { $count }.
page-home-drills = Mācības un testi
page-home-drills-note = Šajā daļā nekas nav īsts.
page-subscribe = Uzziniet par katru izmaiņu
page-subscribe-text = Plūsma atnes katru jaunu paziņojumu, katru atjauninājumu un katra beigas uz plūsmu lasītāju vai jūsu vietni.
page-all-feeds = Visas plūsmas un to adreses
page-mark-exercise = Mācības
page-mark-test = Tests
page-mark-announced = Vēl nav spēkā
page-mark-in-force = Spēkā
page-mark-expired = Termiņš beidzies
page-mark-ended = Beidzies
page-mark-retracted = Atsaukts
page-mark-superseded = Aizstāts
page-mark-older = Vecāks teksts
page-is-announced = Stājas spēkā: { $when }.
page-is-in-force = Līdz: { $when }.
page-is-standing = Līdz izmaiņām; pārskatīšana ne vēlāk kā: { $when }.
page-older = Šī ir { $n }. redakcija no { $count }, kāda tā tika publicēta.
page-label-onset = Gaidāmais sākums
page-label-planned = Bija plānots līdz
page-label-over = Nav spēkā kopš
page-label-published = Publicēts
page-what = Kas notiek
page-facts = Sīkāk
page-level-scale = No augstākā līdz zemākajam:
page-level-descending = Šajā skalā mazāks skaitlis ir bīstamāks.
page-level-here = šis līmenis
page-level-source = Kur izlasīts
page-history = Vēsture
page-history-alert = Publicēts
page-history-update = Atjaunināts
page-history-minor = Labots formulējums
page-history-end = Pasludināts par beigušos
page-history-retract = Atsaukts kā kļūda
page-history-here = šajā lapā
page-revision = { $n }. redakcija
page-follow = Saglabāt un sekot
page-permanent = Šī paziņojuma pastāvīgā adrese
page-machine = Mašīnlasāma forma (JSON)
page-feeds-opml = Visas plūsmas vienā failā (OPML)
page-feed-drills = Mācības un testi
page-feed-drills-text = Šajā plūsmā ir ieraksti, kas nav īsti. Katrs no tiem ir atzīmēts.
page-feed-changed = Pēdējās izmaiņas
page-feed-entries = Ieraksti
page-feed-empty = Šajā plūsmā nav ierakstu.
page-feed-what = Plūsma ir adrese, ko plūsmu lasītājs regulāri pārbauda. Konts nav vajadzīgs.
page-feed-step-copy = Kopējiet vienu no tālāk norādītajām adresēm. Visām ir vienāds saturs; ja neesat pārliecināts, izvēlieties Atom.
page-feed-step-paste = Ielīmējiet to plūsmu lasītājā tur, kur pievieno jaunu abonementu.
page-feed-step-read = Pēc tam lasītājs rādīs katru jaunu paziņojumu, katru atjauninājumu un katra beigas.
page-feed-languages = Šī plūsma citās valodās
page-missing = Šeit nekā nav
page-missing-text = Šajā adresē lapas nav. Iespējams, adrese nokopēta nepilnīgi.
page-gone = Noņemta pavisam
page-gone-text = Šīs plūsmas vairs nav, un tā neatgriezīsies. Lūdzu, izvēlieties citu.
page-pause = Īss pārtraukums
page-pause-text = Pakalpojumam notiek apkope. Lūdzu, mēģiniet vēlreiz pēc dažām minūtēm. Tas nenozīmē, ka kāds paziņojums ir beidzies.
page-levels = Draudu līmeņi
page-genuine = Vai tas ir īsts?
page-accessibility = Piekļūstamība
page-as-of = Stāvoklis pēc pēdējām izmaiņām
page-proof = Vai šī lapa ir aktuāla? Dzīvības zīme, ko atjauno ik minūti (JSON)
page-history-picture = Kad katra redakcija bija spēkā
page-print = Uz papīra tas vairs nemainās. Kods ved pie tā, kas ir spēkā.
page-levels-lead = Līmenis ir spēkā, līdz tā iestāde to maina. Katrs parādīts savā skalā.
page-level-since = Spēkā kopš
page-level-overdue = Pārskatīšana kavējas: tas var vairs nebūt tā.
page-open-reader = Atvērt plūsmu lasītājā šajā ierīcē
page-web-readers = Lasītājā tīmeklī
page-genuine-lead = Viss, kas ir mūsu, atrodas šajā vietnē, adresēs, kas sākas ar { $address }.
page-genuine-check = Ievadiet šo adresi paši un meklējiet paziņojumu. Ja tā šeit nav, tas nav mūsu.
page-genuine-never = Mēs nekad neprasām naudu, paroles vai personas datus.
page-genuine-doubt = Šaubu gadījumā klausiet policiju un iestādes uz vietas.
page-access-lead = Šīm lapām jābūt lasāmām visiem. Tās ievēro WCAG 2.2, AA līmeni.
page-access-how = Tās darbojas bez skriptiem, tikai ar tastatūru, ar ekrāna lasītājiem, palielinātas, tumšā un kontrastainā skatā un uz papīra.
page-access-limits = Kartes un diagrammas ir attēli; viss tajos ir pateikts arī vārdos. Netulkots teksts ir atzīmēts.
page-access-tell = Ja kaut ko nevarat izlasīt vai lietot, lūdzu, pasakiet mums.
