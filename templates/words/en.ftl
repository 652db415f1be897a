### The fixed words of feeds in English. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = UPDATE:
prefix-ended = ENDED:
prefix-retracted = RETRACTED:
prefix-expired = EXPIRED:
prefix-superseded = SUPERSEDED:
prefix-exercise = EXERCISE:
prefix-test = TEST:

## What nobody may overlook.

exercise-warning = This is an exercise. Nothing here is real, and nobody needs to act on it.
test-warning = This is a test of the system. Nothing here is real, and nobody needs to act on it.
not-translated = This text is not available in { $wanted }; it is shown in { $shown }.
is-superseded = This text no longer holds: a newer one replaced it on { $when }.
is-replaced = This level no longer holds: another one replaced it on { $when }.
is-expired = This no longer holds: it expired on { $when }.
is-ended = It is over. This was declared on { $when }.
is-retracted = This was issued in error and was withdrawn on { $when }. Do not act on it.
no-action = No action is needed.
omitted = In force but not shown here for want of room: { $count }.

## Names of what follows.

labelled = { $label }: { $value }
label-issued = Issued by
issued = { $publisher }, { $when }
label-changed = What changed
label-reason = Reason
label-said = It said
label-where = Where
label-do = What to do
label-from = Valid from
label-until = Valid until
label-review = To be reviewed by
label-next = Next update
label-level = Threat level
label-severity = Severity
label-urgency = Urgency
label-certainty = Certainty
label-audience = For
label-contact = Contact
label-sources = Sources
label-advisory = This advisory and its history
label-before = The text before this one
label-newest = What holds now
label-successor = The level that replaced it

## Facts in words.

decimal = .
circle = within { $km } km
level-step = { $name }, step { $step } of { $count } on the scale “{ $scale }”
level-scale = From lowest to highest: { $names }
level-origin = Set by { $authority }; read on { $when }
source = { $title }, { $publisher }, { $when }
severity-extreme = extreme
severity-severe = severe
severity-moderate = moderate
severity-minor = minor
severity-unknown = unknown
urgency-immediate = act at once
urgency-expected = act within the hour
urgency-future = act in the near future
urgency-past = action is no longer required
urgency-unknown = unknown
certainty-observed = observed
certainty-likely = likely (more than 50 %)
certainty-possible = possible, but not likely
certainty-unlikely = not expected
certainty-unknown = unknown

## Days and hours.

date = { $day } { $month } { $year }
time = { $date }, { $clock } ({ $zone })
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Languages, as they stand in a sentence.

language-ar = Arabic
language-bg = Bulgarian
language-cs = Czech
language-da = Danish
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-et = Estonian
language-fi = Finnish
language-fr = French
language-ga = Irish
language-hr = Croatian
language-hu = Hungarian
language-it = Italian
language-lt = Lithuanian
language-lv = Latvian
language-mt = Maltese
language-nl = Dutch
language-no = Norwegian
language-pl = Polish
language-pt = Portuguese
language-ro = Romanian
language-ru = Russian
language-sk = Slovak
language-sl = Slovenian
language-sv = Swedish
language-tr = Turkish
language-uk = Ukrainian
