### The fixed words of feeds in Italian. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = AGGIORNAMENTO:
prefix-ended = TERMINATO:
prefix-retracted = RITIRATO:
prefix-expired = SCADUTO:
prefix-superseded = SOSTITUITO:
prefix-exercise = ESERCITAZIONE:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = Questa è un'esercitazione. Niente di tutto ciò è reale e nessuno deve agire di conseguenza.
test-warning = Questo è un test del sistema. Niente di tutto ciò è reale e nessuno deve agire di conseguenza.
not-translated = Questo testo non è disponibile in { $wanted }; è mostrato in { $shown }.
is-superseded = Questo testo non vale più: uno più recente lo ha sostituito il { $when }.
is-replaced = Questo livello non vale più: un altro lo ha sostituito il { $when }.
is-expired = Questo non vale più: è scaduto il { $when }.
is-ended = È finito. La fine è stata annunciata il { $when }.
is-retracted = Questo è stato pubblicato per errore e ritirato il { $when }. Non agite di conseguenza.
no-action = Non è necessario fare nulla.
omitted = In vigore ma non mostrati qui per mancanza di spazio: { $count }.

## Names of what follows.

labelled = { $label }: { $value }
label-issued = Pubblicato da
issued = { $publisher }, { $when }
label-changed = Che cosa è cambiato
label-reason = Motivo
label-said = Il testo diceva
label-where = Dove
label-do = Che cosa fare
label-from = Valido dal
label-until = Valido fino al
label-review = Da riesaminare entro il
label-next = Prossimo aggiornamento
label-level = Livello di minaccia
label-severity = Gravità
label-urgency = Urgenza
label-certainty = Certezza
label-audience = Per
label-contact = Contatto
label-sources = Fonti
label-advisory = Questo avviso e la sua cronologia
label-before = Il testo precedente
label-newest = Che cosa vale ora
label-successor = Il livello che lo ha sostituito

## Facts in words.

decimal = ,
circle = entro un raggio di { $km } km
level-step = { $name }, grado { $step } di { $count } della scala «{ $scale }»
level-scale = Dal più basso al più alto: { $names }
level-origin = Stabilito da { $authority }; consultato il { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = estrema
severity-severe = grave
severity-moderate = moderata
severity-minor = lieve
severity-unknown = sconosciuta
urgency-immediate = agire subito
urgency-expected = agire entro un'ora
urgency-future = agire prossimamente
urgency-past = non occorre più agire
urgency-unknown = sconosciuta
certainty-observed = osservata
certainty-likely = probabile (oltre il 50 %)
certainty-possible = possibile, ma non probabile
certainty-unlikely = non prevista
certainty-unknown = sconosciuta

## Days and hours.

date =
    { $day ->
        [1] 1º
       *[other] { $day }
    } { $month } { $year }
time = { $date }, { $clock } ({ $zone })
month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre

## Languages, as they stand in a sentence.

language-ar = arabo
language-bg = bulgaro
language-cs = ceco
language-da = danese
language-de = tedesco
language-el = greco
language-en = inglese
language-es = spagnolo
language-et = estone
language-fi = finlandese
language-fr = francese
language-ga = irlandese
language-hr = croato
language-hu = ungherese
language-it = italiano
language-lt = lituano
language-lv = lettone
language-mt = maltese
language-nl = olandese
language-no = norvegese
language-pl = polacco
language-pt = portoghese
language-ro = rumeno
language-ru = russo
language-sk = slovacco
language-sl = sloveno
language-sv = svedese
language-tr = turco
language-uk = ucraino
