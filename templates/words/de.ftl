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
omitted-all = Die vollständige Liste: { $address }
archive-note = Hier steht, was gesendet wurde, so wie es damals lautete. Was gilt, steht im Feed selbst.

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
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
circle = { $place }, im Umkreis von { $km } km
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
certainty-likely = wahrscheinlich (mehr als 50 %)
certainty-possible = möglich, aber nicht wahrscheinlich
certainty-unlikely = nicht zu erwarten
certainty-unknown = unbekannt

## Days and hours.

date = { $day }. { $month } { $year }
clock = { $hour }:{ $minute }
time = { $date }, { $clock } Uhr { $zone } ({ $offset })
time-offset = { $date }, { $clock } Uhr ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WEZ
zone-west = WESZ
zone-cet = MEZ
zone-cest = MESZ
zone-eet = OEZ
zone-eest = OESZ
zone-azores = Azoren-Zeit
zone-istanbul = Istanbuler Zeit
zone-minsk = Minsker Zeit
zone-moscow = Moskauer Zeit
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
language-is = Isländisch
language-it = Italienisch
language-lt = Litauisch
language-lv = Lettisch
language-mt = Maltesisch
language-nb = Norwegisch (Bokmål)
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

## Embeds: what stands on the pages of others.

embed-title = Hinweise zur öffentlichen Sicherheit
embed-none = { $feed }: Es ist kein Hinweis in Kraft.
embed-stale = Der aktuelle Stand konnte nicht geprüft werden. Hinweise können sich geändert haben.
embed-failed = Die Hinweise konnten nicht geladen werden. Das bedeutet nicht, dass es keine gibt.
embed-as-of = Stand: { $when }
embed-check-by = Wird erneuert bis { $when }
embed-more = Alle Hinweise und Einzelheiten
embed-untranslated = Dieser Text liegt in der Sprache dieser Seite nicht vor.

## Pages for people.

page-skip = Zum Inhalt springen
page-nav = Hauptseiten
page-home = In Kraft
page-feeds = Feeds
page-languages = Sprachen
page-home-lead = Hinweise zur öffentlichen Sicherheit, veröffentlicht von: { $publisher }.
page-home-actual = Hinweise in Kraft
page-home-none = Von { $publisher } ist kein Hinweis in Kraft. Andere Behörden können eigene Warnungen haben.
page-home-announced = Angekündigt, noch nicht in Kraft
page-home-levels = Geltende Gefährdungsstufen
page-home-levels-note = Jede Stufe steht mit ihrer eigenen Skala. Skalen verschiedener Behörden sind nicht vergleichbar.
page-home-levels-none = Hier ist keine geltende Gefährdungsstufe veröffentlicht.
page-home-over = Nicht mehr in Kraft
page-home-more = Hier aus Platzgründen nicht gezeigt: { $count }.
page-home-drills = Übungen und Tests
page-home-drills-note = Nichts in diesem Teil ist echt.
page-subscribe = Jede Änderung erfahren
page-subscribe-text = Ein Feed bringt jeden neuen Hinweis, jede Aktualisierung und jedes Ende in einen Feedreader oder auf Ihre eigene Website.
page-all-feeds = Alle Feeds und ihre Adressen
page-mark-exercise = Übung
page-mark-test = Test
page-mark-announced = Noch nicht in Kraft
page-mark-in-force = In Kraft
page-mark-expired = Abgelaufen
page-mark-ended = Beendet
page-mark-retracted = Zurückgezogen
page-mark-superseded = Ersetzt
page-mark-older = Älterer Text
page-is-announced = Gültig ab: { $when }.
page-is-in-force = Gültig bis: { $when }.
page-is-standing = Gültig bis zur nächsten Änderung; Überprüfung spätestens: { $when }.
page-older = Dies ist Fassung { $n } von { $count }, wie sie veröffentlicht wurde.
page-label-onset = Beginn erwartet
page-label-planned = War geplant bis
page-label-over = Nicht mehr in Kraft seit
page-label-published = Veröffentlicht
page-what = Was geschieht
page-facts = Einzelheiten
page-level-scale = Von der höchsten zur niedrigsten:
page-level-descending = Auf dieser Skala ist eine niedrigere Zahl schwerwiegender.
page-level-here = diese Stufe
page-level-source = Wo sie gelesen wurde
page-history = Verlauf
page-history-alert = Veröffentlicht
page-history-update = Aktualisiert
page-history-minor = Wortlaut berichtigt
page-history-end = Für beendet erklärt
page-history-retract = Als Irrtum zurückgezogen
page-history-here = auf dieser Seite
page-revision = Fassung { $n }
page-follow = Merken und verfolgen
page-permanent = Adresse dieses Hinweises, die bleibt
page-machine = Maschinenlesbare Form (JSON)
near-title = Im Umkreis von { $radius } km um { $place }
page-feeds-opml = Alle Feeds als eine Datei für Feedreader (OPML)
page-feed-drills = Übungen und Tests
page-feed-drills-text = Dieser Feed enthält Einträge, die nicht echt sind. Jeder von ihnen ist gekennzeichnet.
page-feed-changed = Zuletzt geändert
page-feed-entries = Einträge
page-feed-empty = Dieser Feed hat keine Einträge.
page-feed-what = Ein Feed ist eine Adresse, die ein Feedreader regelmäßig abfragt. Sie brauchen kein Konto.
page-feed-step-copy = Kopieren Sie eine der Adressen unten. Alle enthalten dasselbe; im Zweifel nehmen Sie Atom.
page-feed-step-paste = Fügen Sie sie in Ihrem Feedreader dort ein, wo er nach einem neuen Abonnement fragt.
page-feed-step-read = Der Feedreader zeigt dann jeden neuen Hinweis, jede Aktualisierung und jedes Ende.
page-feed-languages = Dieser Feed in anderen Sprachen
page-missing = Hier ist nichts
page-missing-text = Unter dieser Adresse gibt es keine Seite. Vielleicht wurde sie unvollständig kopiert.
page-gone = Endgültig entfernt
page-gone-text = Diesen Feed gibt es nicht mehr, und er kommt nicht wieder. Bitte wählen Sie einen anderen.
page-pause = Eine kurze Pause
page-pause-text = Dieser Dienst wird gerade gewartet. Bitte versuchen Sie es in einigen Minuten wieder. Das bedeutet nicht, dass ein Hinweis beendet ist.
page-levels = Gefahrenstufen
page-genuine = Ist das echt?
page-accessibility = Barrierefreiheit
page-as-of = Stand der letzten Änderung
page-proof = Ist diese Seite aktuell? Ein Lebenszeichen, jede Minute erneuert (JSON)
page-history-picture = Wann welche Fassung galt
page-print = Auf Papier ändert sich nichts mehr. Der Code führt zu dem, was gilt.
page-levels-lead = Eine Stufe gilt, bis ihre Behörde sie ändert. Jede steht auf ihrer eigenen Skala.
page-level-since = In Kraft seit
page-level-overdue = Die Überprüfung ist überfällig: Das stimmt vielleicht nicht mehr.
page-open-reader = In einem Feedreader auf diesem Gerät öffnen
page-web-readers = In einem Reader im Web
page-genuine-lead = Alles von uns steht auf dieser Website, unter Adressen, die mit { $address } beginnen.
page-genuine-check = Geben Sie diese Adresse selbst ein und suchen Sie den Hinweis. Steht er nicht hier, ist er nicht von uns.
page-genuine-never = Wir fragen nie nach Geld, Passwörtern oder persönlichen Daten.
page-genuine-doubt = Folgen Sie im Zweifel der Polizei und den Behörden vor Ort.
page-access-lead = Diese Seiten sollen alle lesen können. Sie richten sich nach WCAG 2.2, Stufe AA.
page-access-how = Sie funktionieren ohne Skripte, allein mit der Tastatur, mit Screenreadern, vergrößert, in dunkler und kontrastreicher Ansicht und auf Papier.
page-access-limits = Karten und Diagramme sind Bilder; alles darin steht auch in Worten da. Ein nicht übersetzter Text sagt es.
page-access-tell = Wenn Sie etwas nicht lesen oder bedienen können, sagen Sie es uns bitte.
