### The fixed words of feeds in Czech. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = AKTUALIZACE:
prefix-ended = UKONČENO:
prefix-retracted = STAŽENO:
prefix-expired = PLATNOST VYPRŠELA:
prefix-superseded = NAHRAZENO:
prefix-exercise = CVIČENÍ:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = Toto je cvičení. Nic zde není skutečné a nikdo nemusí nic dělat.
test-warning = Toto je test systému. Nic zde není skutečné a nikdo nemusí nic dělat.
not-translated = Tento text není k dispozici v jazyce: { $wanted }; je uveden v jazyce: { $shown }.
is-superseded = Tento text už neplatí: nahradil ho novější. Kdy: { $when }.
is-replaced = Tento stupeň už neplatí: nahradil ho jiný. Kdy: { $when }.
is-expired = Toto už neplatí: platnost vypršela { $when }.
is-ended = Je po všem. Vyhlášeno { $when }.
is-retracted = Toto bylo vydáno omylem a staženo { $when }. Neřiďte se tím.
no-action = Není třeba nic dělat.
omitted = Platí, ale pro nedostatek místa zde není uvedeno: { $count }.
omitted-all = Úplný seznam: { $address }
archive-note = Zde je to, co bylo odesláno, tak jak to tehdy znělo. Co platí, je v samotném kanálu.
near-title = V okruhu { $radius } km od { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Vydává
issued = { $publisher }, { $when }
label-changed = Co se změnilo
label-reason = Důvod
label-said = Text zněl
label-where = Kde
label-do = Co dělat
label-from = Platí od
label-until = Platí do
label-review = Přezkum nejpozději
label-next = Další informace
label-level = Stupeň ohrožení
label-severity = Závažnost
label-urgency = Naléhavost
label-certainty = Jistota
label-audience = Pro koho
label-contact = Kontakt
label-sources = Zdroje
label-advisory = Toto upozornění a jeho historie
label-before = Předchozí text
label-newest = Co platí nyní
label-successor = Stupeň, který ho nahradil

## Facts in words.

decimal = ,
circle = { $place }, v okruhu { $km } km
level-step = { $name }, stupeň { $step } z { $count } na stupnici „{ $scale }“
level-scale = Od nejnižšího po nejvyšší: { $names }
level-origin = Stanovuje: { $authority }; zjištěno { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = extrémní
severity-severe = vysoká
severity-moderate = střední
severity-minor = nízká
severity-unknown = neznámá
urgency-immediate = jednat ihned
urgency-expected = jednat do hodiny
urgency-future = jednat v nejbližší době
urgency-past = už není třeba jednat
urgency-unknown = neznámá
certainty-observed = pozorováno
certainty-likely = pravděpodobné (více než 50 %)
certainty-possible = možné, ale nepravděpodobné
certainty-unlikely = neočekává se
certainty-unknown = neznámá

## Days and hours.

date = { $day }. { $month } { $year }
clock = { $hour }:{ $minute }
time = { $date }, { $clock } { $zone } ({ $offset })
time-offset = { $date }, { $clock } ({ $offset })
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
zone-moscow = moskevského času
month-1 = ledna
month-2 = února
month-3 = března
month-4 = dubna
month-5 = května
month-6 = června
month-7 = července
month-8 = srpna
month-9 = září
month-10 = října
month-11 = listopadu
month-12 = prosince

## Languages, as they stand in a sentence.

language-ar = arabština
language-bg = bulharština
language-cs = čeština
language-da = dánština
language-de = němčina
language-el = řečtina
language-en = angličtina
language-es = španělština
language-et = estonština
language-fi = finština
language-fr = francouzština
language-ga = irština
language-hr = chorvatština
language-hu = maďarština
language-is = islandština
language-it = italština
language-lt = litevština
language-lv = lotyština
language-mt = maltština
language-nb = norština (bokmål)
language-nl = nizozemština
language-no = norština
language-pl = polština
language-pt = portugalština
language-ro = rumunština
language-ru = ruština
language-sk = slovenština
language-sl = slovinština
language-sv = švédština
language-tr = turečtina
language-uk = ukrajinština

## Embeds: what stands on the pages of others.

embed-title = Upozornění k veřejné bezpečnosti
embed-none = { $feed }: neplatí žádné upozornění.
embed-stale = Aktuální stav se nepodařilo ověřit. Upozornění se mohla změnit.
embed-failed = Upozornění se nepodařilo načíst. Neznamená to, že žádná nejsou.
embed-as-of = Stav: { $when }
embed-check-by = Obnoví se do { $when }
embed-more = Všechna upozornění a podrobnosti
embed-untranslated = Tento text není k dispozici v jazyce této stránky.

## Pages for people.

page-skip = Přejít k obsahu
page-nav = Hlavní stránky
page-home = Platí
page-feeds = Kanály
page-languages = Jazyky
page-home-lead = Upozornění k veřejné bezpečnosti; vydává { $publisher }.
page-home-actual = Platná upozornění
page-home-none = Neplatí žádné upozornění, které vydává { $publisher }. Jiné úřady mohou mít vlastní výstrahy.
page-home-announced = Ohlášeno, zatím neplatí
page-home-levels = Vyhlášené stupně ohrožení
page-home-levels-note = Každý stupeň je uveden s vlastní stupnicí. Stupnice různých úřadů nelze srovnávat.
page-home-levels-none = Není zde zveřejněn žádný platný stupeň ohrožení.
page-home-over = Už neplatí
page-home-more = Pro nedostatek místa zde není uvedeno: { $count }.
page-home-drills = Cvičení a testy
page-home-drills-note = Nic v této části není skutečné.
page-subscribe = Dozvědět se o každé změně
page-subscribe-text = Kanál přináší každé nové upozornění, každou aktualizaci a každé ukončení do čtečky kanálů nebo na vlastní web.
page-all-feeds = Všechny kanály a jejich adresy
page-mark-exercise = Cvičení
page-mark-test = Test
page-mark-announced = Zatím neplatí
page-mark-in-force = Platí
page-mark-expired = Platnost vypršela
page-mark-ended = Ukončeno
page-mark-retracted = Staženo
page-mark-superseded = Nahrazeno
page-mark-older = Starší text
page-is-announced = Začíná platit { $when }.
page-is-in-force = Do { $when }.
page-is-standing = Do změny; přezkum nejpozději { $when }.
page-older = Toto je verze { $n } z { $count } v podobě, v jaké byla zveřejněna.
page-label-onset = Očekávaný začátek
page-label-planned = Mělo platit do
page-label-over = Neplatí od
page-label-published = Zveřejněno
page-what = Co se děje
page-facts = Podrobnosti
page-level-scale = Od nejvyššího po nejnižší:
page-level-descending = Na této stupnici je nižší číslo závažnější.
page-level-here = tento stupeň
page-level-source = Kde byl zjištěn
page-history = Historie
page-history-alert = Zveřejněno
page-history-update = Aktualizováno
page-history-minor = Upraveno znění
page-history-end = Prohlášeno za ukončené
page-history-retract = Staženo jako omyl
page-history-here = na této stránce
page-revision = Verze { $n }
page-follow = Uložit a sledovat
page-permanent = Trvalá adresa tohoto upozornění
page-machine = Strojově čitelná podoba (JSON)
page-feeds-opml = Všechny kanály v jednom souboru (OPML)
page-feed-drills = Cvičení a testy
page-feed-drills-text = Tento kanál obsahuje položky, které nejsou skutečné. Každá z nich je označena.
page-feed-changed = Poslední změna
page-feed-entries = Položky
page-feed-empty = Tento kanál nemá žádné položky.
page-feed-what = Kanál je adresa, na kterou se čtečka kanálů pravidelně dotazuje. Účet není potřeba.
page-feed-step-copy = Zkopírujte jednu z adres níže. Všechny obsahují totéž; pokud si nejste jisti, zvolte Atom.
page-feed-step-paste = Vložte ji ve čtečce kanálů tam, kde se zadává nový odběr.
page-feed-step-read = Čtečka pak ukáže každé nové upozornění, každou aktualizaci a každé ukončení.
page-feed-languages = Tento kanál v jiných jazycích
page-missing = Nic tu není
page-missing-text = Na této adrese není žádná stránka. Možná byla zkopírována neúplně.
page-gone = Odstraněno natrvalo
page-gone-text = Tento kanál už neexistuje a nevrátí se. Vyberte prosím jiný.
page-pause = Krátká přestávka
page-pause-text = Na této službě se pracuje. Zkuste to prosím znovu za několik minut. Neznamená to, že některé upozornění skončilo.
page-levels = Stupně ohrožení
page-genuine = Je to pravé?
page-accessibility = Přístupnost
page-as-of = Stav k poslední změně
page-proof = Je tato stránka aktuální? Známka života, obnovovaná každou minutu (JSON)
page-history-picture = Kdy platila která verze
page-print = Na papíře se už nic nezmění. Kód vede k tomu, co platí.
page-levels-lead = Stupeň platí, dokud ho jeho úřad nezmění. Každý stojí na vlastní stupnici.
page-level-since = Platí od
page-level-overdue = Přezkum je opožděn: už to tak nemusí být.
page-open-reader = Otevřít ve čtečce kanálů na tomto zařízení
page-web-readers = Ve čtečce na webu
page-genuine-lead = Vše, co je naše, je na tomto webu, na adresách, které začínají { $address }.
page-genuine-check = Zadejte tuto adresu sami a oznámení vyhledejte. Není-li zde, není naše.
page-genuine-never = Nikdy nežádáme peníze, hesla ani osobní údaje.
page-genuine-doubt = V pochybnostech se řiďte policií a úřady na místě.
page-access-lead = Tyto stránky mají být čitelné pro všechny. Řídí se WCAG 2.2, úroveň AA.
page-access-how = Fungují bez skriptů, jen s klávesnicí, se čtečkami obrazovky, zvětšené, v tmavém i kontrastním zobrazení a na papíře.
page-access-limits = Mapy a grafy jsou obrázky; vše, co ukazují, je řečeno i slovy. Nepřeložený text je tak označen.
page-access-tell = Pokud něco nelze přečíst nebo použít, dejte nám prosím vědět.
