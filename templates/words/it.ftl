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
omitted-all = L’elenco completo: { $address }
archive-note = Qui si trova ciò che è stato inviato, come era stato detto allora. Ciò che è in vigore si trova nel feed stesso.

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
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
circle = { $place }, entro un raggio di { $km } km
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
certainty-likely = probabile (oltre il 50 %)
certainty-possible = possibile, ma non probabile
certainty-unlikely = non prevista
certainty-unknown = sconosciuta

## Days and hours.

date =
    { $day ->
        [1] 1º
       *[other] { $day }
    } { $month } { $year }
clock = { $hour }:{ $minute }
time = { $date }, { $clock } { $zone } ({ $offset })
time-offset = { $date }, { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = ora delle Azzorre
zone-istanbul = ora di Istanbul
zone-minsk = ora di Minsk
zone-moscow = ora di Mosca
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
language-is = islandese
language-it = italiano
language-lt = lituano
language-lv = lettone
language-mt = maltese
language-nb = norvegese bokmål
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

## Embeds: what stands on the pages of others.

embed-title = Avvisi di sicurezza pubblica
embed-none = { $feed }: nessun avviso è in vigore.
embed-stale = Non è stato possibile verificare la situazione attuale. Gli avvisi possono essere cambiati.
embed-failed = Non è stato possibile caricare gli avvisi. Ciò non significa che non ce ne siano.
embed-as-of = Situazione al { $when }
embed-check-by = Da rinnovare entro { $when }
embed-more = Tutti gli avvisi e i dettagli
embed-untranslated = Questo testo non è disponibile nella lingua di questa pagina.

## Pages for people.

page-skip = Vai al contenuto
page-nav = Pagine principali
page-home = In vigore
page-feeds = Feed
page-languages = Lingue
page-home-lead = Avvisi di sicurezza pubblica pubblicati da { $publisher }.
page-home-actual = Avvisi in vigore
page-home-none = Nessun avviso di { $publisher } è in vigore. Altre autorità possono aver pubblicato allerte proprie.
page-home-announced = Annunciati, non ancora in vigore
page-home-levels = Livelli di minaccia vigenti
page-home-levels-note = Ogni livello è dato con la propria scala. Le scale di autorità diverse non sono confrontabili.
page-home-levels-none = Qui non è pubblicato alcun livello di minaccia vigente.
page-home-over = Non più in vigore
page-home-more = Non mostrati qui per mancanza di spazio: { $count }.
page-home-drills = Esercitazioni e test
page-home-drills-note = Niente in questa parte è reale.
page-subscribe = Sapere di ogni cambiamento
page-subscribe-text = Un feed porta ogni nuovo avviso, ogni aggiornamento e ogni fine in un lettore di feed o sul proprio sito.
page-all-feeds = Tutti i feed e i loro indirizzi
page-mark-exercise = Esercitazione
page-mark-test = Test
page-mark-announced = Non ancora in vigore
page-mark-in-force = In vigore
page-mark-expired = Scaduto
page-mark-ended = Terminato
page-mark-retracted = Ritirato
page-mark-superseded = Sostituito
page-mark-older = Testo precedente
page-is-announced = Entra in vigore il { $when }.
page-is-in-force = Fino al { $when }.
page-is-standing = Fino a un cambiamento; da riesaminare entro il { $when }.
page-older = Questa è la versione { $n } di { $count }, così come è stata pubblicata.
page-label-onset = Inizio previsto
page-label-planned = Era previsto fino al
page-label-over = Non più in vigore dal
page-label-published = Pubblicato
page-what = Che cosa succede
page-facts = Dettagli
page-level-scale = Dal più alto al più basso:
page-level-descending = In questa scala un numero più basso è più grave.
page-level-here = questo livello
page-level-source = Dove è stato consultato
page-history = Cronologia
page-history-alert = Pubblicato
page-history-update = Aggiornato
page-history-minor = Testo corretto
page-history-end = Dichiarato terminato
page-history-retract = Ritirato per errore
page-history-here = in questa pagina
page-revision = Versione { $n }
page-follow = Conservare e seguire
page-permanent = Indirizzo permanente di questo avviso
page-machine = Forma leggibile dalle macchine (JSON)
near-title = Entro { $radius } km da { $place }
page-feeds-opml = Tutti i feed in un unico file per lettori di feed (OPML)
page-feed-drills = Esercitazioni e test
page-feed-drills-text = Questo feed contiene voci che non sono reali. Ognuna di esse è contrassegnata.
page-feed-changed = Ultima modifica
page-feed-entries = Voci
page-feed-empty = Questo feed non ha voci.
page-feed-what = Un feed è un indirizzo che un lettore di feed interroga regolarmente. Non serve alcun account.
page-feed-step-copy = Copiate uno degli indirizzi qui sotto. Tutti contengono le stesse cose; nel dubbio scegliete Atom.
page-feed-step-paste = Incollatelo nel vostro lettore di feed, dove chiede un nuovo abbonamento.
page-feed-step-read = Il lettore mostra poi ogni nuovo avviso, ogni aggiornamento e ogni fine.
page-feed-languages = Questo feed in altre lingue
page-missing = Qui non c'è niente
page-missing-text = A questo indirizzo non c'è alcuna pagina. Forse è stato copiato in modo incompleto.
page-gone = Rimosso definitivamente
page-gone-text = Questo feed non esiste più e non tornerà. Sceglietene un altro.
page-pause = Una breve pausa
page-pause-text = Questo servizio è in manutenzione. Riprovate tra qualche minuto. Ciò non significa che un avviso sia terminato.
page-levels = Livelli di minaccia
page-genuine = È autentico?
page-accessibility = Accessibilità
page-as-of = Situazione all’ultima modifica
page-proof = Questa pagina è aggiornata? Un segno di vita, rinnovato ogni minuto (JSON)
page-history-picture = Quando valeva ciascuna versione
page-print = Su carta questo non cambia più. Il codice porta a ciò che è in vigore.
page-levels-lead = Un livello vale finché la sua autorità non lo cambia. Ciascuno sta sulla propria scala.
page-level-since = In vigore dal
page-level-overdue = La revisione è in ritardo: potrebbe non essere più così.
page-open-reader = Apri in un lettore di feed su questo dispositivo
page-web-readers = In un lettore sul web
page-genuine-lead = Tutto ciò che è nostro si trova su questo sito, a indirizzi che iniziano con { $address }.
page-genuine-check = Digiti lei stesso questo indirizzo e cerchi l’avviso. Se non è qui, non è nostro.
page-genuine-never = Non chiediamo mai denaro, password o dati personali.
page-genuine-doubt = In caso di dubbio segua la polizia e le autorità sul posto.
page-access-lead = Queste pagine devono poter essere lette da tutti. Mirano alle WCAG 2.2, livello AA.
page-access-how = Funzionano senza script, con la sola tastiera, con lettori di schermo, ingrandite, in vista scura o ad alto contrasto e su carta.
page-access-limits = Mappe e grafici sono immagini; tutto ciò che mostrano è anche a parole. Un testo non tradotto lo segnala.
page-access-tell = Se non riesce a leggere o usare qualcosa, ce lo dica.
page-archive = Archivio
page-archive-lead = Tutto ciò che è stato pubblicato qui, per anno di prima pubblicazione. Ogni voce dice se è ancora valida.
page-archive-search = Cerca nell’archivio
page-archive-words = Parole in titoli, testi e nomi di luoghi
page-archive-year = Anno
page-archive-any = Tutti gli anni
page-archive-find = Cerca
page-archive-none = Non è stato trovato nulla. Questo non significa che nulla sia in vigore.
page-archive-older = Più indietro
page-archive-months = Per mese
page-archive-results = Che cosa è stato trovato
page-map = Mappa
page-map-note = In colore: i paesi interessati. Con contorno: le zone, dove possono essere disegnate. Contano i luoghi detti a parole.
page-map-borders = I confini non dicono nulla sullo status giuridico di alcun territorio. Mappa: Natural Earth.
page-imprint = Note legali
page-privacy = Riservatezza
page-how = Come abbonarsi
page-how-choose = Scegliete un feed
page-how-scheme = Se non succede nulla, nessun programma su questo dispositivo accetta tali collegamenti: copiate l’indirizzo.
page-how-unasked = Questi siti sanno di voi solo quando seguite un collegamento.
page-how-calendar = In un calendario: quando gli avvisi sono validi. I calendari si rinnovano di rado; non fateci affidamento per ciò che è urgente.
page-how-near = Solo ciò che è vicino a un luogo, secondo le sue coordinate
page-how-programs = Per programmi e altri siti
page-how-embed = Mostrare gli avvisi sul proprio sito
