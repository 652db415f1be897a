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
omitted-all = La liste complète : { $address }
archive-note = Voici ce qui a été envoyé, tel que c’était alors. Ce qui est en vigueur se trouve dans le flux lui-même.

## Names of what follows.

labelled = { $label } : { $value }
also = { $first } ; { $more }
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
circle = { $place }, dans un rayon de { $km } km
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
certainty-likely = probable (plus de 50 %)
certainty-possible = possible, mais peu probable
certainty-unlikely = non attendue
certainty-unknown = inconnue

## Days and hours.

date =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
clock = { $hour } h { $minute }
time = { $date } à { $clock } { $zone } ({ $offset })
time-offset = { $date } à { $clock } ({ $offset })
zone-gmt = GMT
zone-bst = BST
zone-ist = IST
zone-wet = WET
zone-west = WEST
zone-cet = CET
zone-cest = CEST
zone-eet = EET
zone-eest = EEST
zone-azores = heure des Açores
zone-istanbul = heure d'Istanbul
zone-minsk = heure de Minsk
zone-moscow = heure de Moscou
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
language-is = islandais
language-it = italien
language-lt = lituanien
language-lv = letton
language-mt = maltais
language-nb = norvégien bokmål
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

## Embeds: what stands on the pages of others.

embed-title = Avis de sécurité publique
embed-none = { $feed } : aucun avis n'est en vigueur.
embed-stale = L'état actuel n'a pas pu être vérifié. Les avis ont peut-être changé.
embed-failed = Les avis n'ont pas pu être chargés. Cela ne signifie pas qu'il n'y en a aucun.
embed-as-of = Situation au { $when }
embed-check-by = À renouveler avant le { $when }
embed-more = Tous les avis et leurs détails
embed-untranslated = Ce texte n'existe pas dans la langue de cette page.

## Pages for people.

page-skip = Aller au contenu
page-nav = Pages principales
page-home = En vigueur
page-feeds = Flux
page-languages = Langues
page-home-lead = Avis de sécurité publique publiés par { $publisher }.
page-home-actual = Avis en vigueur
page-home-none = Aucun avis de { $publisher } n'est en vigueur. D'autres autorités peuvent avoir publié leurs propres alertes.
page-home-announced = Annoncés, pas encore en vigueur
page-home-levels = Niveaux de menace en cours
page-home-levels-note = Chaque niveau est donné avec sa propre échelle. Les échelles d'autorités différentes ne sont pas comparables.
page-home-levels-none = Aucun niveau de menace n'est publié ici.
page-home-over = Plus en vigueur
page-home-more = Non affichés ici faute de place : { $count }.
page-home-drills = Exercices et tests
page-home-drills-note = Rien n'est réel dans cette partie.
page-subscribe = Être informé de chaque changement
page-subscribe-text = Un flux apporte chaque nouvel avis, chaque mise à jour et chaque fin dans un lecteur de flux ou sur votre propre site.
page-all-feeds = Tous les flux et leurs adresses
page-mark-exercise = Exercice
page-mark-test = Test
page-mark-announced = Pas encore en vigueur
page-mark-in-force = En vigueur
page-mark-expired = Expiré
page-mark-ended = Terminé
page-mark-retracted = Retiré
page-mark-superseded = Remplacé
page-mark-older = Texte antérieur
page-is-announced = Prend effet le { $when }.
page-is-in-force = Jusqu'au { $when }.
page-is-standing = Jusqu'à nouvel ordre ; réexamen au plus tard le { $when }.
page-older = Ceci est la version { $n } sur { $count }, telle qu'elle a été publiée.
page-label-onset = Début attendu
page-label-planned = Était prévu jusqu'au
page-label-over = Plus en vigueur depuis
page-label-published = Publié
page-what = Ce qui se passe
page-facts = Détails
page-level-scale = Du plus élevé au plus bas :
page-level-descending = Sur cette échelle, un chiffre plus bas est plus grave.
page-level-here = ce niveau
page-level-source = Où il a été consulté
page-history = Historique
page-history-alert = Publié
page-history-update = Mis à jour
page-history-minor = Formulation corrigée
page-history-end = Déclaré terminé
page-history-retract = Retiré comme erreur
page-history-here = sur cette page
page-revision = Version { $n }
page-follow = Conserver et suivre
page-permanent = Adresse permanente de cet avis
page-machine = Forme lisible par machine (JSON)
near-title = À moins de { $radius } km de { $place }
page-feeds-opml = Tous les flux en un seul fichier pour lecteurs de flux (OPML)
page-feed-drills = Exercices et tests
page-feed-drills-text = Ce flux contient des éléments qui ne sont pas réels. Chacun d'eux est signalé.
page-feed-changed = Dernière modification
page-feed-entries = Éléments
page-feed-empty = Ce flux ne contient aucun élément.
page-feed-what = Un flux est une adresse qu'un lecteur de flux interroge régulièrement. Aucun compte n'est nécessaire.
page-feed-step-copy = Copiez l'une des adresses ci-dessous. Toutes ont le même contenu ; en cas de doute, prenez Atom.
page-feed-step-paste = Collez-la dans votre lecteur de flux, là où il demande un nouvel abonnement.
page-feed-step-read = Le lecteur affiche ensuite chaque nouvel avis, chaque mise à jour et chaque fin.
page-feed-languages = Ce flux dans d'autres langues
page-missing = Il n'y a rien ici
page-missing-text = Aucune page n'existe à cette adresse. Elle a peut-être été copiée de façon incomplète.
page-gone = Retiré définitivement
page-gone-text = Ce flux n'existe plus et ne reviendra pas. Veuillez en choisir un autre.
page-pause = Une courte pause
page-pause-text = Ce service est en maintenance. Veuillez réessayer dans quelques minutes. Cela ne signifie pas qu'un avis est terminé.
page-levels = Niveaux de menace
page-genuine = Est-ce authentique ?
page-accessibility = Accessibilité
page-as-of = État à la dernière modification
page-proof = Cette page est-elle à jour ? Un signe de vie, renouvelé chaque minute (JSON)
page-history-picture = Quand chaque version était valable
page-print = Sur papier, rien ne change plus. Le code mène à ce qui est en vigueur.
page-levels-lead = Un niveau vaut jusqu’à ce que son autorité le change. Chacun figure sur sa propre échelle.
page-level-since = En vigueur depuis
page-level-overdue = Son réexamen est en retard : ce n’est peut-être plus le cas.
page-open-reader = Ouvrir dans un lecteur de flux sur cet appareil
page-web-readers = Dans un lecteur sur le web
page-genuine-lead = Tout ce qui vient de nous se trouve sur ce site, à des adresses qui commencent par { $address }.
page-genuine-check = Saisissez vous-même cette adresse et cherchez l’avis. S’il n’y est pas, il ne vient pas de nous.
page-genuine-never = Nous ne demandons jamais d’argent, de mots de passe ni de données personnelles.
page-genuine-doubt = En cas de doute, suivez la police et les autorités sur place.
page-access-lead = Ces pages doivent pouvoir être lues par tous. Elles visent les WCAG 2.2, niveau AA.
page-access-how = Elles fonctionnent sans script, au clavier seul, avec un lecteur d’écran, agrandies, en affichage sombre ou à fort contraste, et sur papier.
page-access-limits = Les cartes et les graphiques sont des images ; tout ce qu’ils montrent est aussi dit en mots. Un texte non traduit est signalé.
page-access-tell = Si vous ne pouvez pas lire ou utiliser quelque chose, dites-le-nous.
page-archive = Archives
page-archive-lead = Tout ce qui a été publié ici, par année de première parution. Chaque entrée dit si elle est encore valable.
page-archive-search = Rechercher dans les archives
page-archive-words = Mots dans les titres, les textes et les noms de lieux
page-archive-year = Année
page-archive-any = Toutes les années
page-archive-find = Rechercher
page-archive-none = Rien n’a été trouvé. Cela ne veut pas dire que rien n’est en vigueur.
page-archive-older = Plus ancien
page-archive-months = Par mois
page-archive-results = Ce qui a été trouvé
page-map = Carte
page-map-note = En couleur : les pays concernés. En contour : les zones, quand elles peuvent être dessinées. Seuls comptent les lieux dits en mots.
page-map-borders = Les frontières ne disent rien du statut juridique d’aucun territoire. Carte : Natural Earth.
page-imprint = Mentions légales
page-privacy = Confidentialité
page-how = Comment s’abonner
page-how-choose = Choisir un flux
page-how-scheme = Si rien ne se passe, aucun programme de cet appareil n’accepte de tels liens : copiez l’adresse.
page-how-unasked = Ces sites n’apprennent votre existence que si vous suivez un lien.
page-how-calendar = Dans un agenda : quand les avis sont valables. Les agendas se renouvellent rarement ; ne vous y fiez pas pour l’urgent.
page-how-near = Seulement ce qui est près d’un lieu, par ses coordonnées
page-how-programs = Pour les programmes et les autres sites
page-how-embed = Montrer les avis sur votre propre site
