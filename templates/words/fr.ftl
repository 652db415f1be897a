### The fixed words of feeds in French. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = MISE À JOUR :
prefix-ended = TERMINÉ :
prefix-retracted = RETIRÉ :
prefix-expired = EXPIRÉ :
prefix-superseded = REMPLACÉ :
prefix-exercise = EXERCICE :
prefix-test = TEST :

## What nobody may overlook.

exercise-warning = Ceci est un exercice. Rien n'est réel ici, et personne ne doit agir en conséquence.
test-warning = Ceci est un test du système. Rien n'est réel ici, et personne ne doit agir en conséquence.
not-translated = Ce texte n'existe pas en { $wanted } ; il est affiché en { $shown }.
is-superseded = Ce texte n'est plus valable : un texte plus récent l'a remplacé le { $when }.
is-replaced = Ce niveau n'est plus valable : un autre l'a remplacé le { $when }.
is-expired = Ceci n'est plus valable : expiré le { $when }.
is-ended = C'est terminé. La fin a été annoncée le { $when }.
is-retracted = Ceci a été publié par erreur et retiré le { $when }. N'en tenez pas compte.
no-action = Aucune action n'est nécessaire.
omitted = En vigueur mais non affichés ici faute de place : { $count }.

## Names of what follows.

labelled = { $label } : { $value }
label-issued = Publié par
issued = { $publisher }, { $when }
label-changed = Ce qui a changé
label-reason = Motif
label-said = Le texte disait
label-where = Où
label-do = Que faire
label-from = Valable à partir du
label-until = Valable jusqu'au
label-review = Réexamen au plus tard le
label-next = Prochaine information
label-level = Niveau de menace
label-severity = Gravité
label-urgency = Urgence
label-certainty = Certitude
label-audience = Pour
label-contact = Contact
label-sources = Sources
label-advisory = Cet avis et son historique
label-before = Le texte précédent
label-newest = Ce qui est valable maintenant
label-successor = Le niveau qui l'a remplacé

## Facts in words.

decimal = ,
circle = dans un rayon de { $km } km
level-step = { $name }, échelon { $step } sur { $count } de l'échelle « { $scale } »
level-scale = Du plus bas au plus élevé : { $names }
level-origin = Fixé par { $authority } ; consulté le { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = extrême
severity-severe = grave
severity-moderate = modérée
severity-minor = faible
severity-unknown = inconnue
urgency-immediate = agir immédiatement
urgency-expected = agir dans l'heure
urgency-future = agir prochainement
urgency-past = plus aucune action n'est requise
urgency-unknown = inconnue
certainty-observed = observée
certainty-likely = probable (plus de 50 %)
certainty-possible = possible, mais peu probable
certainty-unlikely = non attendue
certainty-unknown = inconnue

## Days and hours.

date =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
time = { $date }, { $clock } ({ $zone })
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## Languages, as they stand in a sentence.

language-ar = arabe
language-bg = bulgare
language-cs = tchèque
language-da = danois
language-de = allemand
language-el = grec
language-en = anglais
language-es = espagnol
language-et = estonien
language-fi = finnois
language-fr = français
language-ga = irlandais
language-hr = croate
language-hu = hongrois
language-it = italien
language-lt = lituanien
language-lv = letton
language-mt = maltais
language-nl = néerlandais
language-no = norvégien
language-pl = polonais
language-pt = portugais
language-ro = roumain
language-ru = russe
language-sk = slovaque
language-sl = slovène
language-sv = suédois
language-tr = turc
language-uk = ukrainien
