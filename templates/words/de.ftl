### The fixed words of feeds in German. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = AKTUALISIERT:
prefix-ended = BEENDET:
prefix-retracted = ZURÜCKGEZOGEN:
prefix-expired = ABGELAUFEN:
prefix-superseded = ERSETZT:
prefix-exercise = ÜBUNG:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = Dies ist eine Übung. Nichts hier ist echt, und niemand muss danach handeln.
test-warning = Dies ist ein Test des Systems. Nichts hier ist echt, und niemand muss danach handeln.
not-translated = Dieser Text liegt nicht auf { $wanted } vor; er wird auf { $shown } gezeigt.
is-superseded = Dieser Text gilt nicht mehr: Ein neuerer hat ihn ersetzt. Zeitpunkt: { $when }.
is-replaced = Diese Stufe gilt nicht mehr: Eine andere hat sie ersetzt. Zeitpunkt: { $when }.
is-expired = Dies gilt nicht mehr: Es ist abgelaufen. Zeitpunkt: { $when }.
is-ended = Es ist vorbei. Das wurde erklärt: { $when }.
is-retracted = Dies wurde irrtümlich veröffentlicht und zurückgezogen: { $when }. Handeln Sie nicht danach.
no-action = Sie müssen nichts tun.
omitted = In Kraft, aber hier aus Platzgründen nicht gezeigt: { $count }.

## Names of what follows.

labelled = { $label }: { $value }
label-issued = Herausgegeben von
issued = { $publisher }, { $when }
label-changed = Was sich geändert hat
label-reason = Grund
label-said = Der Text lautete
label-where = Wo
label-do = Was Sie tun sollen
label-from = Gültig ab
label-until = Gültig bis
label-review = Überprüfung spätestens
label-next = Nächste Information
label-level = Gefährdungsstufe
label-severity = Schwere
label-urgency = Dringlichkeit
label-certainty = Gewissheit
label-audience = Für
label-contact = Kontakt
label-sources = Quellen
label-advisory = Dieser Hinweis und sein Verlauf
label-before = Der Text davor
label-newest = Was jetzt gilt
label-successor = Die Stufe, die sie ersetzt hat

## Facts in words.

decimal = ,
circle = im Umkreis von { $km } km
level-step = { $name }, Stufe { $step } von { $count } der Skala „{ $scale }“
level-scale = Von der niedrigsten zur höchsten: { $names }
level-origin = Festgelegt von { $authority }; gelesen am { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = extrem
severity-severe = schwer
severity-moderate = mittel
severity-minor = gering
severity-unknown = unbekannt
urgency-immediate = sofort handeln
urgency-expected = innerhalb einer Stunde handeln
urgency-future = demnächst handeln
urgency-past = kein Handeln mehr nötig
urgency-unknown = unbekannt
certainty-observed = beobachtet
certainty-likely = wahrscheinlich (mehr als 50 %)
certainty-possible = möglich, aber nicht wahrscheinlich
certainty-unlikely = nicht zu erwarten
certainty-unknown = unbekannt

## Days and hours.

date = { $day }. { $month } { $year }
time = { $date }, { $clock } Uhr ({ $zone })
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

## Languages, as they stand in a sentence.

language-ar = Arabisch
language-bg = Bulgarisch
language-cs = Tschechisch
language-da = Dänisch
language-de = Deutsch
language-el = Griechisch
language-en = Englisch
language-es = Spanisch
language-et = Estnisch
language-fi = Finnisch
language-fr = Französisch
language-ga = Irisch
language-hr = Kroatisch
language-hu = Ungarisch
language-it = Italienisch
language-lt = Litauisch
language-lv = Lettisch
language-mt = Maltesisch
language-nl = Niederländisch
language-no = Norwegisch
language-pl = Polnisch
language-pt = Portugiesisch
language-ro = Rumänisch
language-ru = Russisch
language-sk = Slowakisch
language-sl = Slowenisch
language-sv = Schwedisch
language-tr = Türkisch
language-uk = Ukrainisch
