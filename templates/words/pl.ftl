### The fixed words of feeds in Polish. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = AKTUALIZACJA:
prefix-ended = ZAKOŃCZONO:
prefix-retracted = WYCOFANO:
prefix-expired = WYGASŁO:
prefix-superseded = ZASTĄPIONO:
prefix-exercise = ĆWICZENIE:
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

## Names of what follows.

labelled = { $label }: { $value }
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
circle = w promieniu { $km } km
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
certainty-likely = prawdopodobne (ponad 50 %)
certainty-possible = możliwe, ale mało prawdopodobne
certainty-unlikely = nie oczekuje się
certainty-unknown = nieznana

## Days and hours.

date = { $day } { $month } { $year }
time = { $date }, { $clock } ({ $zone })
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
language-it = włoski
language-lt = litewski
language-lv = łotewski
language-mt = maltański
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
