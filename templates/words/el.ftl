### The fixed words of feeds in Greek. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = ΕΠΙΚΑΙΡΟΠΟΙΗΣΗ:
prefix-ended = ΤΕΡΜΑΤΙΣΤΗΚΕ:
prefix-retracted = ΑΝΑΚΛΗΘΗΚΕ:
prefix-expired = ΕΛΗΞΕ:
prefix-superseded = ΑΝΤΙΚΑΤΑΣΤΑΘΗΚΕ:
prefix-exercise = ΑΣΚΗΣΗ:
prefix-test = ΔΟΚΙΜΗ:

## What nobody may overlook.

exercise-warning = Αυτό είναι άσκηση. Τίποτα εδώ δεν είναι πραγματικό και κανείς δεν χρειάζεται να κάνει κάτι.
test-warning = Αυτό είναι δοκιμή του συστήματος. Τίποτα εδώ δεν είναι πραγματικό και κανείς δεν χρειάζεται να κάνει κάτι.
not-translated = Το κείμενο αυτό δεν υπάρχει στα { $wanted }· εμφανίζεται στα { $shown }.
is-superseded = Το κείμενο αυτό δεν ισχύει πλέον: αντικαταστάθηκε από νεότερο στις { $when }.
is-replaced = Το επίπεδο αυτό δεν ισχύει πλέον: αντικαταστάθηκε από άλλο στις { $when }.
is-expired = Αυτό δεν ισχύει πλέον: έληξε στις { $when }.
is-ended = Τελείωσε. Η λήξη ανακοινώθηκε στις { $when }.
is-retracted = Αυτό εκδόθηκε κατά λάθος και ανακλήθηκε στις { $when }. Μην ενεργήσετε με βάση αυτό.
no-action = Δεν χρειάζεται να κάνετε τίποτα.
omitted = Ισχύουν, αλλά δεν εμφανίζονται εδώ λόγω χώρου: { $count }.
omitted-all = Ο πλήρης κατάλογος: { $address }
archive-note = Εδώ εμφανίζεται ό,τι στάλθηκε, όπως ήταν τότε. Τι ισχύει, φαίνεται στην ίδια τη ροή.
near-title = Σε ακτίνα { $radius } km από { $place }

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }· { $more }
label-issued = Εκδόθηκε από
issued = { $publisher }, { $when }
label-changed = Τι άλλαξε
label-reason = Λόγος
label-said = Το κείμενο έλεγε
label-where = Πού
label-do = Τι να κάνετε
label-from = Ισχύει από
label-until = Ισχύει έως
label-review = Επανεξέταση το αργότερο έως
label-next = Επόμενη ενημέρωση
label-level = Επίπεδο απειλής
label-severity = Σοβαρότητα
label-urgency = Επείγον
label-certainty = Βεβαιότητα
label-audience = Για
label-contact = Επικοινωνία
label-sources = Πηγές
label-advisory = Η ανακοίνωση αυτή και το ιστορικό της
label-before = Το προηγούμενο κείμενο
label-newest = Τι ισχύει τώρα
label-successor = Το επίπεδο που το αντικατέστησε

## Facts in words.

decimal = ,
circle = { $place }, σε ακτίνα { $km } χλμ.
level-step = { $name }, βαθμίδα { $step } από { $count } στην κλίμακα «{ $scale }»
level-scale = Από το χαμηλότερο προς το υψηλότερο: { $names }
level-origin = Ορίζεται από: { $authority }· ανάγνωση στις { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = ακραία
severity-severe = σοβαρή
severity-moderate = μέτρια
severity-minor = μικρή
severity-unknown = άγνωστη
urgency-immediate = ενεργήστε αμέσως
urgency-expected = ενεργήστε μέσα σε μία ώρα
urgency-future = ενεργήστε σύντομα
urgency-past = δεν χρειάζεται πλέον καμία ενέργεια
urgency-unknown = άγνωστο
certainty-observed = έχει παρατηρηθεί
certainty-likely = πιθανό (πάνω από 50 %)
certainty-possible = ενδεχόμενο, αλλά όχι πιθανό
certainty-unlikely = δεν αναμένεται
certainty-unknown = άγνωστη

## Days and hours.

date = { $day } { $month } { $year }
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
zone-azores = ώρα Αζορών
zone-istanbul = ώρα Κωνσταντινούπολης
zone-minsk = ώρα Μινσκ
zone-moscow = ώρα Μόσχας
month-1 = Ιανουαρίου
month-2 = Φεβρουαρίου
month-3 = Μαρτίου
month-4 = Απριλίου
month-5 = Μαΐου
month-6 = Ιουνίου
month-7 = Ιουλίου
month-8 = Αυγούστου
month-9 = Σεπτεμβρίου
month-10 = Οκτωβρίου
month-11 = Νοεμβρίου
month-12 = Δεκεμβρίου

## Languages, as they stand in a sentence.

language-ar = αραβικά
language-bg = βουλγαρικά
language-cs = τσεχικά
language-da = δανικά
language-de = γερμανικά
language-el = ελληνικά
language-en = αγγλικά
language-es = ισπανικά
language-et = εσθονικά
language-fi = φινλανδικά
language-fr = γαλλικά
language-ga = ιρλανδικά
language-hr = κροατικά
language-hu = ουγγρικά
language-is = ισλανδικά
language-it = ιταλικά
language-lt = λιθουανικά
language-lv = λετονικά
language-mt = μαλτέζικα
language-nb = νορβηγικά (μποκμόλ)
language-nl = ολλανδικά
language-no = νορβηγικά
language-pl = πολωνικά
language-pt = πορτογαλικά
language-ro = ρουμανικά
language-ru = ρωσικά
language-sk = σλοβακικά
language-sl = σλοβενικά
language-sv = σουηδικά
language-tr = τουρκικά
language-uk = ουκρανικά

## Embeds: what stands on the pages of others.

embed-title = Ανακοινώσεις για τη δημόσια ασφάλεια
embed-none = { $feed }: καμία ανακοίνωση δεν είναι σε ισχύ.
embed-stale = Δεν ήταν δυνατόν να ελεγχθεί η τρέχουσα κατάσταση. Οι ανακοινώσεις ίσως έχουν αλλάξει.
embed-failed = Δεν ήταν δυνατή η φόρτωση των ανακοινώσεων. Αυτό δεν σημαίνει ότι δεν υπάρχουν.
embed-as-of = Κατάσταση: { $when }
embed-check-by = Ανανέωση έως { $when }
embed-more = Όλες οι ανακοινώσεις και λεπτομέρειες
embed-untranslated = Αυτό το κείμενο δεν διατίθεται στη γλώσσα αυτής της σελίδας.

## Pages for people.

page-skip = Μετάβαση στο περιεχόμενο
page-nav = Κύριες σελίδες
page-home = Σε ισχύ
page-feeds = Ροές
page-languages = Γλώσσες
page-home-lead = Ανακοινώσεις για τη δημόσια ασφάλεια από: { $publisher }.
page-home-actual = Ανακοινώσεις σε ισχύ
page-home-none = Καμία ανακοίνωση δεν είναι σε ισχύ από: { $publisher }. Άλλες αρχές μπορεί να έχουν δικές τους προειδοποιήσεις.
page-home-announced = Αναγγέλθηκαν, δεν ισχύουν ακόμη
page-home-levels = Επίπεδα απειλής σε ισχύ
page-home-levels-note = Κάθε επίπεδο δίνεται με τη δική του κλίμακα. Οι κλίμακες διαφορετικών αρχών δεν είναι συγκρίσιμες.
page-home-levels-none = Δεν δημοσιεύεται εδώ κανένα επίπεδο απειλής σε ισχύ.
page-home-over = Δεν ισχύουν πλέον
page-home-more = Δεν εμφανίζονται εδώ λόγω χώρου: { $count }.
page-home-drills = Ασκήσεις και δοκιμές
page-home-drills-note = Τίποτα σε αυτό το μέρος δεν είναι πραγματικό.
page-subscribe = Μάθετε κάθε αλλαγή
page-subscribe-text = Μια ροή φέρνει κάθε νέα ανακοίνωση, κάθε επικαιροποίηση και κάθε λήξη σε πρόγραμμα ανάγνωσης ροών ή στον δικό σας ιστότοπο.
page-all-feeds = Όλες οι ροές και οι διευθύνσεις τους
page-mark-exercise = Άσκηση
page-mark-test = Δοκιμή
page-mark-announced = Δεν ισχύει ακόμη
page-mark-in-force = Σε ισχύ
page-mark-expired = Έληξε
page-mark-ended = Τερματίστηκε
page-mark-retracted = Ανακλήθηκε
page-mark-superseded = Αντικαταστάθηκε
page-mark-older = Παλαιότερο κείμενο
page-is-announced = Ισχύει από { $when }.
page-is-in-force = Έως { $when }.
page-is-standing = Μέχρι να αλλάξει· επανεξέταση το αργότερο έως { $when }.
page-older = Αυτή είναι η έκδοση { $n } από { $count }, όπως δημοσιεύτηκε.
page-label-onset = Αναμένεται να αρχίσει
page-label-planned = Προβλεπόταν έως
page-label-over = Δεν ισχύει από
page-label-published = Δημοσιεύτηκε
page-what = Τι συμβαίνει
page-facts = Λεπτομέρειες
page-level-scale = Από το υψηλότερο προς το χαμηλότερο:
page-level-descending = Σε αυτή την κλίμακα ο μικρότερος αριθμός είναι σοβαρότερος.
page-level-here = αυτό το επίπεδο
page-level-source = Πού διαβάστηκε
page-history = Ιστορικό
page-history-alert = Δημοσιεύτηκε
page-history-update = Επικαιροποιήθηκε
page-history-minor = Διορθώθηκε η διατύπωση
page-history-end = Κηρύχθηκε η λήξη
page-history-retract = Ανακλήθηκε ως λάθος
page-history-here = σε αυτή τη σελίδα
page-revision = Έκδοση { $n }
page-follow = Φύλαξη και παρακολούθηση
page-permanent = Μόνιμη διεύθυνση αυτής της ανακοίνωσης
page-machine = Μορφή για μηχανές (JSON)
page-feeds-opml = Όλες οι ροές σε ένα αρχείο (OPML)
page-feed-drills = Ασκήσεις και δοκιμές
page-feed-drills-text = Η ροή αυτή περιέχει καταχωρίσεις που δεν είναι πραγματικές. Καθεμία επισημαίνεται.
page-feed-changed = Τελευταία αλλαγή
page-feed-entries = Καταχωρίσεις
page-feed-empty = Η ροή αυτή δεν έχει καταχωρίσεις.
page-feed-what = Η ροή είναι μια διεύθυνση που ελέγχει τακτικά ένα πρόγραμμα ανάγνωσης ροών. Δεν χρειάζεται λογαριασμός.
page-feed-step-copy = Αντιγράψτε μία από τις παρακάτω διευθύνσεις. Όλες έχουν το ίδιο περιεχόμενο· αν δεν είστε βέβαιοι, επιλέξτε Atom.
page-feed-step-paste = Επικολλήστε τη στο πρόγραμμα ανάγνωσης ροών, εκεί όπου προστίθεται νέα συνδρομή.
page-feed-step-read = Το πρόγραμμα δείχνει έπειτα κάθε νέα ανακοίνωση, κάθε επικαιροποίηση και κάθε λήξη.
page-feed-languages = Η ροή αυτή σε άλλες γλώσσες
page-missing = Δεν υπάρχει τίποτα εδώ
page-missing-text = Δεν υπάρχει σελίδα σε αυτή τη διεύθυνση. Ίσως δεν αντιγράφηκε ολόκληρη.
page-gone = Αφαιρέθηκε οριστικά
page-gone-text = Η ροή αυτή δεν υπάρχει πλέον και δεν θα επανέλθει. Επιλέξτε μια άλλη.
page-pause = Μια σύντομη διακοπή
page-pause-text = Η υπηρεσία βρίσκεται σε συντήρηση. Δοκιμάστε ξανά σε λίγα λεπτά. Αυτό δεν σημαίνει ότι έληξε κάποια ανακοίνωση.
page-levels = Επίπεδα απειλής
page-genuine = Είναι γνήσιο;
page-accessibility = Προσβασιμότητα
page-as-of = Κατάσταση κατά την τελευταία αλλαγή
page-proof = Είναι επίκαιρη αυτή η σελίδα; Ένα σημείο ζωής, που ανανεώνεται κάθε λεπτό (JSON)
page-history-picture = Πότε ίσχυε κάθε έκδοση
page-print = Στο χαρτί αυτό δεν αλλάζει. Ο κωδικός οδηγεί σε ό,τι ισχύει.
page-levels-lead = Ένα επίπεδο ισχύει ώσπου να το αλλάξει η αρχή του. Το καθένα εμφανίζεται στη δική του κλίμακα.
page-level-since = Σε ισχύ από
page-level-overdue = Η επανεξέταση καθυστερεί: ίσως αυτό δεν ισχύει πια.
page-open-reader = Άνοιγμα σε αναγνώστη ροών σε αυτή τη συσκευή
page-web-readers = Σε αναγνώστη στον ιστό
page-genuine-lead = Ό,τι είναι δικό μας βρίσκεται σε αυτόν τον ιστότοπο, σε διευθύνσεις που αρχίζουν με { $address }.
page-genuine-check = Πληκτρολογήστε μόνοι σας αυτή τη διεύθυνση και αναζητήστε την ανακοίνωση. Αν δεν είναι εδώ, δεν είναι δική μας.
page-genuine-never = Δεν ζητάμε ποτέ χρήματα, κωδικούς πρόσβασης ή προσωπικά δεδομένα.
page-genuine-doubt = Σε περίπτωση αμφιβολίας ακολουθήστε την αστυνομία και τις αρχές επί τόπου.
page-access-lead = Οι σελίδες αυτές πρέπει να μπορούν να διαβαστούν από όλους. Ακολουθούν το WCAG 2.2, επίπεδο AA.
page-access-how = Λειτουργούν χωρίς σενάρια, μόνο με το πληκτρολόγιο, με αναγνώστες οθόνης, μεγεθυμένες, σε σκούρα και έντονη αντίθεση, και στο χαρτί.
page-access-limits = Οι χάρτες και τα διαγράμματα είναι εικόνες· ό,τι δείχνουν υπάρχει και με λόγια. Κείμενο που δεν έχει μεταφραστεί το δηλώνει.
page-access-tell = Αν δεν μπορείτε να διαβάσετε ή να χρησιμοποιήσετε κάτι, πείτε μας το.
