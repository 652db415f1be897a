### The fixed words of feeds in Polish. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = AKTUALIZACJA:
prefix-ended = ZAKOŃCZONO:
prefix-retracted = WYCOFANO:
prefix-expired = WYGASŁO:
prefix-superseded = ZASTĄPIONO:
prefix-exercise = ĆWICZENIA:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = To są ćwiczenia. Nic tutaj nie jest prawdziwe i nikt nie musi na to reagować.
test-warning = To jest test systemu. Nic tutaj nie jest prawdziwe i nikt nie musi na to reagować.
not-translated = Ten tekst nie jest dostępny w języku: { $wanted }; jest pokazany w języku: { $shown }.
is-superseded = Ten tekst już nie obowiązuje: zastąpił go nowszy. Data: { $when }.
is-replaced = Ten stopień już nie obowiązuje: zastąpił go inny. Data: { $when }.
is-expired = To już nie obowiązuje: termin ważności minął. Data: { $when }.
is-ended = To już koniec. Ogłoszono: { $when }.
is-retracted = Opublikowano to omyłkowo i wycofano: { $when }. Proszę na to nie reagować.
no-action = Nie trzeba nic robić.
omitted = Obowiązujące, ale niepokazane tutaj z braku miejsca: { $count }.
omitted-all = Pełna lista: { $address }
archive-note = Tu jest to, co wysłano, w brzmieniu z tamtej chwili. Co obowiązuje, jest w samym kanale.

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
label-issued = Wydane przez
issued = { $publisher }, { $when }
label-changed = Co się zmieniło
label-reason = Powód
label-said = Tekst brzmiał
label-where = Gdzie
label-do = Co robić
label-from = Obowiązuje od
label-until = Obowiązuje do
label-review = Przegląd najpóźniej
label-next = Następna informacja
label-level = Stopień zagrożenia
label-severity = Dotkliwość
label-urgency = Pilność
label-certainty = Pewność
label-audience = Dla
label-contact = Kontakt
label-sources = Źródła
label-advisory = Ten komunikat i jego historia
label-before = Poprzedni tekst
label-newest = Co obowiązuje teraz
label-successor = Stopień, który go zastąpił

## Facts in words.

decimal = ,
circle = { $place }, w promieniu { $km } km
level-step = { $name }, stopień { $step } z { $count } w skali „{ $scale }”
level-scale = Od najniższego do najwyższego: { $names }
level-origin = Ustalony przez: { $authority }; odczytano { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = ekstremalna
severity-severe = poważna
severity-moderate = umiarkowana
severity-minor = niewielka
severity-unknown = nieznana
urgency-immediate = działać natychmiast
urgency-expected = działać w ciągu godziny
urgency-future = działać w najbliższym czasie
urgency-past = działanie nie jest już potrzebne
urgency-unknown = nieznana
certainty-observed = zaobserwowano
certainty-likely = prawdopodobne (ponad 50 %)
certainty-possible = możliwe, ale mało prawdopodobne
certainty-unlikely = nie oczekuje się
certainty-unknown = nieznana

## Days and hours.

date = { $day } { $month } { $year }
clock = { $hour }:{ $minute }
time = { $date }, godz. { $clock } { $zone } ({ $offset })
time-offset = { $date }, godz. { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = czasu azorskiego
zone-istanbul = czasu stambulskiego
zone-minsk = czasu mińskiego
zone-moscow = czasu moskiewskiego
month-1 = stycznia
month-2 = lutego
month-3 = marca
month-4 = kwietnia
month-5 = maja
month-6 = czerwca
month-7 = lipca
month-8 = sierpnia
month-9 = września
month-10 = października
month-11 = listopada
month-12 = grudnia

## Languages, as they stand in a sentence.

language-ar = arabski
language-bg = bułgarski
language-cs = czeski
language-da = duński
language-de = niemiecki
language-el = grecki
language-en = angielski
language-es = hiszpański
language-et = estoński
language-fi = fiński
language-fr = francuski
language-ga = irlandzki
language-hr = chorwacki
language-hu = węgierski
language-is = islandzki
language-it = włoski
language-lt = litewski
language-lv = łotewski
language-mt = maltański
language-nb = norweski (bokmål)
language-nl = niderlandzki
language-no = norweski
language-pl = polski
language-pt = portugalski
language-ro = rumuński
language-ru = rosyjski
language-sk = słowacki
language-sl = słoweński
language-sv = szwedzki
language-tr = turecki
language-uk = ukraiński

## Embeds: what stands on the pages of others.

embed-title = Komunikaty o bezpieczeństwie publicznym
embed-none = { $feed }: nie obowiązuje żaden komunikat.
embed-stale = Nie udało się sprawdzić aktualnego stanu. Komunikaty mogły się zmienić.
embed-failed = Nie udało się wczytać komunikatów. Nie oznacza to, że ich nie ma.
embed-as-of = Stan: { $when }
embed-check-by = Odświeżenie do { $when }
embed-more = Wszystkie komunikaty i szczegóły
embed-untranslated = Ten tekst nie jest dostępny w języku tej strony.

## Pages for people.

page-skip = Przejdź do treści
page-nav = Strony główne
page-home = Obowiązuje
page-feeds = Kanały
page-languages = Języki
page-home-lead = Komunikaty o bezpieczeństwie publicznym; wydawca: { $publisher }.
page-home-actual = Obowiązujące komunikaty
page-home-none = Nie obowiązuje żaden komunikat; wydawca: { $publisher }. Inne władze mogą mieć własne ostrzeżenia.
page-home-announced = Zapowiedziane, jeszcze nie obowiązują
page-home-levels = Obowiązujące stopnie zagrożenia
page-home-levels-note = Każdy stopień jest podany z własną skalą. Skal różnych władz nie można porównywać.
page-home-levels-none = Nie opublikowano tu żadnego obowiązującego stopnia zagrożenia.
page-home-over = Już nie obowiązują
page-home-more = Niepokazane tutaj z braku miejsca: { $count }.
page-home-drills = Ćwiczenia i testy
page-home-drills-note = Nic w tej części nie jest prawdziwe.
page-subscribe = Informacja o każdej zmianie
page-subscribe-text = Kanał przynosi każdy nowy komunikat, każdą aktualizację i każde zakończenie do czytnika kanałów albo na własną stronę.
page-all-feeds = Wszystkie kanały i ich adresy
page-mark-exercise = Ćwiczenia
page-mark-test = Test
page-mark-announced = Jeszcze nie obowiązuje
page-mark-in-force = Obowiązuje
page-mark-expired = Wygasło
page-mark-ended = Zakończono
page-mark-retracted = Wycofano
page-mark-superseded = Zastąpiono
page-mark-older = Starszy tekst
page-is-announced = Obowiązuje od: { $when }.
page-is-in-force = Do: { $when }.
page-is-standing = Do zmiany; przegląd najpóźniej: { $when }.
page-older = To jest wersja { $n } z { $count }, tak jak ją opublikowano.
page-label-onset = Spodziewany początek
page-label-planned = Było planowane do
page-label-over = Nie obowiązuje od
page-label-published = Opublikowano
page-what = Co się dzieje
page-facts = Szczegóły
page-level-scale = Od najwyższego do najniższego:
page-level-descending = W tej skali niższa liczba oznacza większe zagrożenie.
page-level-here = ten stopień
page-level-source = Gdzie go odczytano
page-history = Historia
page-history-alert = Opublikowano
page-history-update = Zaktualizowano
page-history-minor = Poprawiono sformułowania
page-history-end = Ogłoszono zakończenie
page-history-retract = Wycofano jako pomyłkę
page-history-here = na tej stronie
page-revision = Wersja { $n }
page-follow = Zachowaj i śledź
page-permanent = Stały adres tego komunikatu
page-machine = Postać dla maszyn (JSON)
near-title = W promieniu { $radius } km od { $place }
page-feeds-opml = Wszystkie kanały w jednym pliku dla czytników (OPML)
page-feed-drills = Ćwiczenia i testy
page-feed-drills-text = Ten kanał zawiera wpisy, które nie są prawdziwe. Każdy z nich jest oznaczony.
page-feed-changed = Ostatnia zmiana
page-feed-entries = Wpisy
page-feed-empty = Ten kanał nie ma wpisów.
page-feed-what = Kanał to adres, który czytnik kanałów regularnie odpytuje. Konto nie jest potrzebne.
page-feed-step-copy = Skopiuj jeden z poniższych adresów. Wszystkie zawierają to samo; w razie wątpliwości wybierz Atom.
page-feed-step-paste = Wklej go w czytniku kanałów tam, gdzie prosi o nową subskrypcję.
page-feed-step-read = Czytnik pokaże odtąd każdy nowy komunikat, każdą aktualizację i każde zakończenie.
page-feed-languages = Ten kanał w innych językach
page-missing = Tu nic nie ma
page-missing-text = Pod tym adresem nie ma żadnej strony. Być może skopiowano go niecałkowicie.
page-gone = Usunięto na stałe
page-gone-text = Tego kanału już nie ma i nie wróci. Proszę wybrać inny.
page-pause = Krótka przerwa
page-pause-text = Trwają prace przy tej usłudze. Proszę spróbować ponownie za kilka minut. Nie oznacza to, że jakiś komunikat się zakończył.
page-levels = Stopnie zagrożenia
page-genuine = Czy to autentyczne?
page-accessibility = Dostępność
page-as-of = Stan według ostatniej zmiany
page-proof = Czy ta strona jest aktualna? Znak życia, odnawiany co minutę (JSON)
page-history-picture = Kiedy obowiązywała każda wersja
page-print = Na papierze nic się już nie zmienia. Kod prowadzi do tego, co obowiązuje.
page-levels-lead = Stopień obowiązuje, dopóki organ go nie zmieni. Każdy stoi na własnej skali.
page-level-since = Obowiązuje od
page-level-overdue = Przegląd jest spóźniony: to może być już nieaktualne.
page-open-reader = Otwórz w czytniku kanałów na tym urządzeniu
page-web-readers = W czytniku w sieci
page-genuine-lead = Wszystko, co pochodzi od nas, jest w tej witrynie, pod adresami zaczynającymi się od { $address }.
page-genuine-check = Wpisz ten adres samodzielnie i poszukaj komunikatu. Jeśli go tu nie ma, nie pochodzi od nas.
page-genuine-never = Nigdy nie prosimy o pieniądze, hasła ani dane osobowe.
page-genuine-doubt = W razie wątpliwości słuchaj policji i służb na miejscu.
page-access-lead = Te strony mają być czytelne dla wszystkich. Kierują się WCAG 2.2, poziom AA.
page-access-how = Działają bez skryptów, z samą klawiaturą, z czytnikami ekranu, w powiększeniu, w widoku ciemnym i kontrastowym oraz na papierze.
page-access-limits = Mapy i wykresy są obrazami; wszystko, co jest na nich, jest też opisane słowami. Tekst nieprzetłumaczony jest tak oznaczony.
page-access-tell = Jeśli czegoś nie można przeczytać lub użyć, prosimy o wiadomość.
