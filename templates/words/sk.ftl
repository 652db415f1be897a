### The fixed words of feeds in Slovak. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = AKTUALIZÁCIA:
prefix-ended = UKONČENÉ:
prefix-retracted = STIAHNUTÉ:
prefix-expired = PLATNOSŤ UPLYNULA:
prefix-superseded = NAHRADENÉ:
prefix-exercise = CVIČENIE:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = Toto je cvičenie. Nič tu nie je skutočné a nikto nemusí nič robiť.
test-warning = Toto je test systému. Nič tu nie je skutočné a nikto nemusí nič robiť.
not-translated = Tento text nie je k dispozícii v jazyku: { $wanted }; je uvedený v jazyku: { $shown }.
is-superseded = Tento text už neplatí: nahradil ho novší. Kedy: { $when }.
is-replaced = Tento stupeň už neplatí: nahradil ho iný. Kedy: { $when }.
is-expired = Toto už neplatí: platnosť uplynula { $when }.
is-ended = Je po všetkom. Vyhlásené { $when }.
is-retracted = Toto bolo vydané omylom a stiahnuté { $when }. Neriaďte sa tým.
no-action = Nie je potrebné nič robiť.
omitted = Platí, ale pre nedostatok miesta tu nie je uvedené: { $count }.
omitted-all = Úplný zoznam: { $address }
archive-note = Tu je to, čo bolo odoslané, tak ako to vtedy znelo. Čo platí, je v samotnom kanáli.
near-title = V okruhu { $radius } km od { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Vydáva
issued = { $publisher }, { $when }
label-changed = Čo sa zmenilo
label-reason = Dôvod
label-said = Text znel
label-where = Kde
label-do = Čo robiť
label-from = Platí od
label-until = Platí do
label-review = Preskúmanie najneskôr
label-next = Ďalšia informácia
label-level = Stupeň ohrozenia
label-severity = Závažnosť
label-urgency = Naliehavosť
label-certainty = Istota
label-audience = Pre koho
label-contact = Kontakt
label-sources = Zdroje
label-advisory = Toto upozornenie a jeho história
label-before = Predchádzajúci text
label-newest = Čo platí teraz
label-successor = Stupeň, ktorý ho nahradil

## Facts in words.

decimal = ,
circle = { $place }, v okruhu { $km } km
level-step = { $name }, stupeň { $step } z { $count } na stupnici „{ $scale }“
level-scale = Od najnižšieho po najvyšší: { $names }
level-origin = Určuje: { $authority }; zistené { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = extrémna
severity-severe = vysoká
severity-moderate = stredná
severity-minor = nízka
severity-unknown = neznáma
urgency-immediate = konajte ihneď
urgency-expected = konajte do hodiny
urgency-future = konajte v najbližšom čase
urgency-past = už nie je potrebné konať
urgency-unknown = neznáma
certainty-observed = pozorované
certainty-likely = pravdepodobné (viac ako 50 %)
certainty-possible = možné, ale nepravdepodobné
certainty-unlikely = neočakáva sa
certainty-unknown = neznáma

## Days and hours.

date = { $day }. { $month } { $year }
clock = { $hour }:{ $minute }
time = { $date } o { $clock } { $zone } ({ $offset })
time-offset = { $date } o { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = SEČ
zone-cest = SELČ
zone-eet = EET
zone-eest = EEST
zone-azores = azorského času
zone-istanbul = istanbulského času
zone-minsk = minského času
zone-moscow = moskovského času
month-1 = januára
month-2 = februára
month-3 = marca
month-4 = apríla
month-5 = mája
month-6 = júna
month-7 = júla
month-8 = augusta
month-9 = septembra
month-10 = októbra
month-11 = novembra
month-12 = decembra

## Languages, as they stand in a sentence.

language-ar = arabčina
language-bg = bulharčina
language-cs = čeština
language-da = dánčina
language-de = nemčina
language-el = gréčtina
language-en = angličtina
language-es = španielčina
language-et = estónčina
language-fi = fínčina
language-fr = francúzština
language-ga = írčina
language-hr = chorvátčina
language-hu = maďarčina
language-is = islandčina
language-it = taliančina
language-lt = litovčina
language-lv = lotyština
language-mt = maltčina
language-nb = nórčina (bokmål)
language-nl = holandčina
language-no = nórčina
language-pl = poľština
language-pt = portugalčina
language-ro = rumunčina
language-ru = ruština
language-sk = slovenčina
language-sl = slovinčina
language-sv = švédčina
language-tr = turečtina
language-uk = ukrajinčina

## Embeds: what stands on the pages of others.

embed-title = Upozornenia k verejnej bezpečnosti
embed-none = { $feed }: neplatí žiadne upozornenie.
embed-stale = Aktuálny stav sa nepodarilo overiť. Upozornenia sa mohli zmeniť.
embed-failed = Upozornenia sa nepodarilo načítať. Neznamená to, že žiadne nie sú.
embed-as-of = Stav: { $when }
embed-check-by = Obnoví sa do { $when }
embed-more = Všetky upozornenia a podrobnosti
embed-untranslated = Tento text nie je k dispozícii v jazyku tejto stránky.

## Pages for people.

page-skip = Prejsť na obsah
page-nav = Hlavné stránky
page-home = Platí
page-feeds = Kanály
page-languages = Jazyky
page-home-lead = Upozornenia k verejnej bezpečnosti; vydáva { $publisher }.
page-home-actual = Platné upozornenia
page-home-none = Neplatí žiadne upozornenie, ktoré vydáva { $publisher }. Iné úrady môžu mať vlastné výstrahy.
page-home-announced = Ohlásené, zatiaľ neplatí
page-home-levels = Vyhlásené stupne ohrozenia
page-home-levels-note = Každý stupeň je uvedený s vlastnou stupnicou. Stupnice rôznych úradov nemožno porovnávať.
page-home-levels-none = Nie je tu zverejnený žiadny platný stupeň ohrozenia.
page-home-over = Už neplatí
page-home-more = Pre nedostatok miesta tu nie je uvedené: { $count }.
page-home-drills = Cvičenia a testy
page-home-drills-note = Nič v tejto časti nie je skutočné.
page-subscribe = Dozvedieť sa o každej zmene
page-subscribe-text = Kanál prináša každé nové upozornenie, každú aktualizáciu a každé ukončenie do čítačky kanálov alebo na vlastný web.
page-all-feeds = Všetky kanály a ich adresy
page-mark-exercise = Cvičenie
page-mark-test = Test
page-mark-announced = Zatiaľ neplatí
page-mark-in-force = Platí
page-mark-expired = Platnosť uplynula
page-mark-ended = Ukončené
page-mark-retracted = Stiahnuté
page-mark-superseded = Nahradené
page-mark-older = Starší text
page-is-announced = Začína platiť { $when }.
page-is-in-force = Do { $when }.
page-is-standing = Do zmeny; preskúmanie najneskôr { $when }.
page-older = Toto je verzia { $n } z { $count } v podobe, v akej bola zverejnená.
page-label-onset = Očakávaný začiatok
page-label-planned = Malo platiť do
page-label-over = Neplatí od
page-label-published = Zverejnené
page-what = Čo sa deje
page-facts = Podrobnosti
page-level-scale = Od najvyššieho po najnižší:
page-level-descending = Na tejto stupnici je nižšie číslo závažnejšie.
page-level-here = tento stupeň
page-level-source = Kde bol zistený
page-history = História
page-history-alert = Zverejnené
page-history-update = Aktualizované
page-history-minor = Upravené znenie
page-history-end = Vyhlásené za ukončené
page-history-retract = Stiahnuté ako omyl
page-history-here = na tejto stránke
page-revision = Verzia { $n }
page-follow = Uložiť a sledovať
page-permanent = Trvalá adresa tohto upozornenia
page-machine = Strojovo čitateľná podoba (JSON)
page-feeds-opml = Všetky kanály v jednom súbore (OPML)
page-feed-drills = Cvičenia a testy
page-feed-drills-text = Tento kanál obsahuje položky, ktoré nie sú skutočné. Každá z nich je označená.
page-feed-changed = Posledná zmena
page-feed-entries = Položky
page-feed-empty = Tento kanál nemá žiadne položky.
page-feed-what = Kanál je adresa, ktorú čítačka kanálov pravidelne kontroluje. Účet nie je potrebný.
page-feed-step-copy = Skopírujte jednu z adries nižšie. Všetky obsahujú to isté; ak si nie ste istí, zvoľte Atom.
page-feed-step-paste = Vložte ju v čítačke kanálov tam, kde sa zadáva nový odber.
page-feed-step-read = Čítačka potom ukáže každé nové upozornenie, každú aktualizáciu a každé ukončenie.
page-feed-languages = Tento kanál v iných jazykoch
page-missing = Nič tu nie je
page-missing-text = Na tejto adrese nie je žiadna stránka. Možno bola skopírovaná neúplne.
page-gone = Odstránené natrvalo
page-gone-text = Tento kanál už neexistuje a nevráti sa. Vyberte si, prosím, iný.
page-pause = Krátka prestávka
page-pause-text = Na tejto službe sa pracuje. Skúste to, prosím, znova o niekoľko minút. Neznamená to, že sa niektoré upozornenie skončilo.
page-levels = Stupne ohrozenia
page-genuine = Je to pravé?
page-accessibility = Prístupnosť
page-as-of = Stav k poslednej zmene
page-proof = Je táto stránka aktuálna? Znak života, obnovovaný každú minútu (JSON)
page-history-picture = Kedy platila ktorá verzia
page-print = Na papieri sa už nič nezmení. Kód vedie k tomu, čo platí.
page-levels-lead = Stupeň platí, kým ho jeho úrad nezmení. Každý stojí na vlastnej stupnici.
page-level-since = Platí od
page-level-overdue = Preskúmanie mešká: už to tak nemusí byť.
page-open-reader = Otvoriť v čítačke kanálov na tomto zariadení
page-web-readers = V čítačke na webe
page-genuine-lead = Všetko, čo je naše, je na tomto webe, na adresách, ktoré sa začínajú { $address }.
page-genuine-check = Zadajte túto adresu sami a oznámenie vyhľadajte. Ak tu nie je, nie je naše.
page-genuine-never = Nikdy nežiadame peniaze, heslá ani osobné údaje.
page-genuine-doubt = V pochybnostiach sa riaďte políciou a úradmi na mieste.
page-access-lead = Tieto stránky majú byť čitateľné pre všetkých. Riadia sa WCAG 2.2, úroveň AA.
page-access-how = Fungujú bez skriptov, len s klávesnicou, s čítačkami obrazovky, zväčšené, v tmavom aj kontrastnom zobrazení a na papieri.
page-access-limits = Mapy a grafy sú obrázky; všetko, čo ukazujú, je povedané aj slovami. Nepreložený text je tak označený.
page-access-tell = Ak niečo nemožno prečítať alebo použiť, dajte nám, prosím, vedieť.
