### The fixed words of feeds in Slovenian. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = POSODOBLJENO:
prefix-ended = KONČANO:
prefix-retracted = UMAKNJENO:
prefix-expired = POTEKLO:
prefix-superseded = NADOMEŠČENO:
prefix-exercise = VAJA:
prefix-test = PREIZKUS:

## What nobody may overlook.

exercise-warning = To je vaja. Nič tukaj ni resnično in nikomur ni treba ukrepati.
test-warning = To je preizkus sistema. Nič tukaj ni resnično in nikomur ni treba ukrepati.
not-translated = To besedilo ni na voljo v jeziku: { $wanted }; prikazano je v jeziku: { $shown }.
is-superseded = To besedilo ne velja več: novejše ga je nadomestilo { $when }.
is-replaced = Ta stopnja ne velja več: druga jo je nadomestila { $when }.
is-expired = To ne velja več: veljavnost je potekla { $when }.
is-ended = Konec je. To je bilo razglašeno { $when }.
is-retracted = To je bilo objavljeno pomotoma in umaknjeno { $when }. Ne ravnajte se po tem.
no-action = Ni vam treba ukrepati.
omitted = Velja, a zaradi pomanjkanja prostora tukaj ni prikazano: { $count }.
omitted-all = Celoten seznam: { $address }
archive-note = Tu je to, kar je bilo poslano, tako kot se je takrat glasilo. Kaj velja, je v samem viru.
near-title = V krogu { $radius } km: { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Izdaja
issued = { $publisher }, { $when }
label-changed = Kaj se je spremenilo
label-reason = Razlog
label-said = Besedilo se je glasilo
label-where = Kje
label-do = Kaj storiti
label-from = Velja od
label-until = Velja do
label-review = Ponovna presoja najpozneje
label-next = Naslednje obvestilo
label-level = Stopnja ogroženosti
label-severity = Resnost
label-urgency = Nujnost
label-certainty = Gotovost
label-audience = Za
label-contact = Stik
label-sources = Viri
label-advisory = To obvestilo in njegova zgodovina
label-before = Prejšnje besedilo
label-newest = Kaj velja zdaj
label-successor = Stopnja, ki jo je nadomestila

## Facts in words.

decimal = ,
circle = { $place }, v krogu { $km } km
level-step = { $name }, stopnja { $step } od { $count } na lestvici »{ $scale }«
level-scale = Od najnižje do najvišje: { $names }
level-origin = Določa: { $authority }; prebrano { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = izjemna
severity-severe = velika
severity-moderate = zmerna
severity-minor = majhna
severity-unknown = neznana
urgency-immediate = ukrepajte takoj
urgency-expected = ukrepajte v eni uri
urgency-future = ukrepajte v kratkem
urgency-past = ukrepanje ni več potrebno
urgency-unknown = neznana
certainty-observed = opaženo
certainty-likely = verjetno (več kot 50 %)
certainty-possible = mogoče, a malo verjetno
certainty-unlikely = ni pričakovano
certainty-unknown = neznana

## Days and hours.

date = { $day }. { $month } { $year }
clock = { $hour }.{ $minute }
time = { $date } ob { $clock } { $zone } ({ $offset })
time-offset = { $date } ob { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = po azorskem času
zone-istanbul = po istanbulskem času
zone-minsk = po minskem času
zone-moscow = po moskovskem času
month-1 = januarja
month-2 = februarja
month-3 = marca
month-4 = aprila
month-5 = maja
month-6 = junija
month-7 = julija
month-8 = avgusta
month-9 = septembra
month-10 = oktobra
month-11 = novembra
month-12 = decembra

## Languages, as they stand in a sentence.

language-ar = arabščina
language-bg = bolgarščina
language-cs = češčina
language-da = danščina
language-de = nemščina
language-el = grščina
language-en = angleščina
language-es = španščina
language-et = estonščina
language-fi = finščina
language-fr = francoščina
language-ga = irščina
language-hr = hrvaščina
language-hu = madžarščina
language-is = islandščina
language-it = italijanščina
language-lt = litovščina
language-lv = latvijščina
language-mt = malteščina
language-nb = knjižna norveščina
language-nl = nizozemščina
language-no = norveščina
language-pl = poljščina
language-pt = portugalščina
language-ro = romunščina
language-ru = ruščina
language-sk = slovaščina
language-sl = slovenščina
language-sv = švedščina
language-tr = turščina
language-uk = ukrajinščina

## Embeds: what stands on the pages of others.

embed-title = Obvestila o javni varnosti
embed-none = { $feed }: ne velja nobeno obvestilo.
embed-stale = Trenutnega stanja ni bilo mogoče preveriti. Obvestila so se morda spremenila.
embed-failed = Obvestil ni bilo mogoče naložiti. To ne pomeni, da jih ni.
embed-as-of = Stanje: { $when }
embed-check-by = Obnovi se do { $when }
embed-more = Vsa obvestila in podrobnosti
embed-untranslated = To besedilo ni na voljo v jeziku te strani.

## Pages for people.

page-skip = Na vsebino
page-nav = Glavne strani
page-home = Velja
page-feeds = Viri novic
page-languages = Jeziki
page-home-lead = Obvestila o javni varnosti; objavlja { $publisher }.
page-home-actual = Veljavna obvestila
page-home-none = Ne velja nobeno obvestilo; objavlja { $publisher }. Drugi organi imajo lahko svoja opozorila.
page-home-announced = Napovedano, še ne velja
page-home-levels = Veljavne stopnje ogroženosti
page-home-levels-note = Vsaka stopnja je navedena s svojo lestvico. Lestvic različnih organov ni mogoče primerjati.
page-home-levels-none = Tukaj ni objavljena nobena veljavna stopnja ogroženosti.
page-home-over = Ne velja več
page-home-more = Zaradi pomanjkanja prostora tukaj ni prikazano: { $count }.
page-home-drills = Vaje in preizkusi
page-home-drills-note = Nič v tem delu ni resnično.
page-subscribe = Izvedite za vsako spremembo
page-subscribe-text = Vir novic prinese vsako novo obvestilo, vsako posodobitev in vsak konec v bralnik novic ali na vaše spletno mesto.
page-all-feeds = Vsi viri novic in njihovi naslovi
page-mark-exercise = Vaja
page-mark-test = Preizkus
page-mark-announced = Še ne velja
page-mark-in-force = Velja
page-mark-expired = Poteklo
page-mark-ended = Končano
page-mark-retracted = Umaknjeno
page-mark-superseded = Nadomeščeno
page-mark-older = Starejše besedilo
page-is-announced = Začne veljati { $when }.
page-is-in-force = Do { $when }.
page-is-standing = Do spremembe; ponovna presoja najpozneje { $when }.
page-older = To je različica { $n } od { $count }, kakor je bila objavljena.
page-label-onset = Pričakovan začetek
page-label-planned = Predvideno je bilo do
page-label-over = Ne velja od
page-label-published = Objavljeno
page-what = Kaj se dogaja
page-facts = Podrobnosti
page-level-scale = Od najvišje do najnižje:
page-level-descending = Na tej lestvici je nižja številka resnejša.
page-level-here = ta stopnja
page-level-source = Kje je bila prebrana
page-history = Zgodovina
page-history-alert = Objavljeno
page-history-update = Posodobljeno
page-history-minor = Popravljeno besedilo
page-history-end = Razglašeno za končano
page-history-retract = Umaknjeno kot pomota
page-history-here = na tej strani
page-revision = Različica { $n }
page-follow = Shranite in spremljajte
page-permanent = Stalni naslov tega obvestila
page-machine = Strojno berljiva oblika (JSON)
page-feeds-opml = Vsi viri v eni datoteki (OPML)
page-feed-drills = Vaje in preizkusi
page-feed-drills-text = Ta vir vsebuje vnose, ki niso resnični. Vsak od njih je označen.
page-feed-changed = Zadnja sprememba
page-feed-entries = Vnosi
page-feed-empty = Ta vir nima vnosov.
page-feed-what = Vir novic je naslov, ki ga bralnik novic redno preverja. Računa ne potrebujete.
page-feed-step-copy = Kopirajte enega od spodnjih naslovov. Vsi imajo enako vsebino; če niste prepričani, izberite Atom.
page-feed-step-paste = Prilepite ga v bralnik novic tja, kjer se doda nova naročnina.
page-feed-step-read = Bralnik nato pokaže vsako novo obvestilo, vsako posodobitev in vsak konec.
page-feed-languages = Ta vir v drugih jezikih
page-missing = Tukaj ni ničesar
page-missing-text = Na tem naslovu ni strani. Morda naslov ni bil kopiran v celoti.
page-gone = Trajno odstranjeno
page-gone-text = Tega vira ni več in se ne bo vrnil. Izberite drugega.
page-pause = Kratek premor
page-pause-text = Storitev se vzdržuje. Poskusite znova čez nekaj minut. To ne pomeni, da je katero od obvestil končano.
page-levels = Stopnje ogroženosti
page-genuine = Je to pristno?
page-accessibility = Dostopnost
page-as-of = Stanje ob zadnji spremembi
page-proof = Je ta stran ažurna? Znak življenja, obnovljen vsako minuto (JSON)
page-history-picture = Kdaj je veljala katera različica
page-print = Na papirju se to ne spremeni. Koda vodi do tega, kar velja.
page-levels-lead = Stopnja velja, dokler je njen organ ne spremeni. Vsaka stoji na svoji lestvici.
page-level-since = Velja od
page-level-overdue = Pregled zamuja: to morda ne drži več.
page-open-reader = Odpri v bralniku virov na tej napravi
page-web-readers = V bralniku na spletu
page-genuine-lead = Vse, kar je naše, je na tem spletnem mestu, na naslovih, ki se začnejo z { $address }.
page-genuine-check = Ta naslov vtipkajte sami in poiščite obvestilo. Če ga tu ni, ni naše.
page-genuine-never = Nikoli ne prosimo za denar, gesla ali osebne podatke.
page-genuine-doubt = Če dvomite, sledite policiji in organom na kraju.
page-access-lead = Te strani naj bi lahko brali vsi. Sledijo WCAG 2.2, raven AA.
page-access-how = Delujejo brez skript, samo s tipkovnico, z bralniki zaslona, povečane, v temnem in kontrastnem prikazu ter na papirju.
page-access-limits = Zemljevidi in grafikoni so slike; vse na njih je povedano tudi z besedami. Neprevedeno besedilo je tako označeno.
page-access-tell = Če česa ne morete prebrati ali uporabiti, nam to sporočite.
