### The fixed words of feeds in Dutch. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = BIJGEWERKT:
prefix-ended = BEËINDIGD:
prefix-retracted = INGETROKKEN:
prefix-expired = VERLOPEN:
prefix-superseded = VERVANGEN:
prefix-exercise = OEFENING:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = Dit is een oefening. Niets hiervan is echt en niemand hoeft ernaar te handelen.
test-warning = Dit is een test van het systeem. Niets hiervan is echt en niemand hoeft ernaar te handelen.
not-translated = Deze tekst is niet beschikbaar in het { $wanted }; hij wordt getoond in het { $shown }.
is-superseded = Deze tekst geldt niet meer: een nieuwere heeft hem vervangen op { $when }.
is-replaced = Dit niveau geldt niet meer: een ander heeft het vervangen op { $when }.
is-expired = Dit geldt niet meer: het is verlopen op { $when }.
is-ended = Het is voorbij. Dit is gemeld op { $when }.
is-retracted = Dit is per vergissing gepubliceerd en ingetrokken op { $when }. Handel er niet naar.
no-action = U hoeft niets te doen.
omitted = Van kracht maar hier bij gebrek aan ruimte niet getoond: { $count }.

## Names of what follows.

labelled = { $label }: { $value }
label-issued = Uitgegeven door
issued = { $publisher }, { $when }
label-changed = Wat er is veranderd
label-reason = Reden
label-said = De tekst luidde
label-where = Waar
label-do = Wat u moet doen
label-from = Geldig vanaf
label-until = Geldig tot
label-review = Herziening uiterlijk
label-next = Volgende informatie
label-level = Dreigingsniveau
label-severity = Ernst
label-urgency = Urgentie
label-certainty = Zekerheid
label-audience = Voor
label-contact = Contact
label-sources = Bronnen
label-advisory = Dit bericht en het verloop ervan
label-before = De tekst hiervoor
label-newest = Wat nu geldt
label-successor = Het niveau dat het heeft vervangen

## Facts in words.

decimal = ,
circle = binnen { $km } km
level-step = { $name }, trede { $step } van { $count } op de schaal “{ $scale }”
level-scale = Van laag naar hoog: { $names }
level-origin = Vastgesteld door { $authority }; gelezen op { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = extreem
severity-severe = ernstig
severity-moderate = matig
severity-minor = gering
severity-unknown = onbekend
urgency-immediate = onmiddellijk handelen
urgency-expected = binnen een uur handelen
urgency-future = binnenkort handelen
urgency-past = handelen is niet meer nodig
urgency-unknown = onbekend
certainty-observed = waargenomen
certainty-likely = waarschijnlijk (meer dan 50 %)
certainty-possible = mogelijk, maar niet waarschijnlijk
certainty-unlikely = niet te verwachten
certainty-unknown = onbekend

## Days and hours.

date = { $day } { $month } { $year }
time = { $date }, { $clock } uur ({ $zone })
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

## Languages, as they stand in a sentence.

language-ar = Arabisch
language-bg = Bulgaars
language-cs = Tsjechisch
language-da = Deens
language-de = Duits
language-el = Grieks
language-en = Engels
language-es = Spaans
language-et = Estisch
language-fi = Fins
language-fr = Frans
language-ga = Iers
language-hr = Kroatisch
language-hu = Hongaars
language-it = Italiaans
language-lt = Litouws
language-lv = Lets
language-mt = Maltees
language-nl = Nederlands
language-no = Noors
language-pl = Pools
language-pt = Portugees
language-ro = Roemeens
language-ru = Russisch
language-sk = Slowaaks
language-sl = Sloveens
language-sv = Zweeds
language-tr = Turks
language-uk = Oekraïens
