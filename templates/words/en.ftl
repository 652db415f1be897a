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
omitted-all = The complete list: { $address }
archive-note = This is what was sent, as it was said then. What holds is in the feed itself.

## Names of what follows.

labelled = { $label }: { $value }
also = { $first }; { $more }
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
circle = { $place }, within { $km } km
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
certainty-likely = likely (more than 50%)
certainty-possible = possible, but not likely
certainty-unlikely = not expected
certainty-unknown = unknown

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
zone-azores = Azores time
zone-istanbul = Istanbul time
zone-minsk = Minsk time
zone-moscow = Moscow time
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
language-is = Icelandic
language-it = Italian
language-lt = Lithuanian
language-lv = Latvian
language-mt = Maltese
language-nb = Norwegian Bokmål
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

## Embeds: what stands on the pages of others.

embed-title = Public safety advisories
embed-none = { $feed }: no advisory is in force.
embed-stale = The current state could not be checked. Advisories may have changed.
embed-failed = The advisories could not be loaded. This does not mean that there are none.
embed-as-of = As of { $when }
embed-check-by = To be renewed by { $when }
embed-more = All advisories and details
embed-untranslated = This text is not available in the language of this page.

## Pages for people.

page-skip = Skip to the content
page-nav = Main pages
page-home = In force
page-feeds = Feeds
page-languages = Languages
page-home-lead = Public safety advisories published by { $publisher }.
page-home-actual = Advisories in force
page-home-none = { $publisher } has no advisory in force. Other authorities may have warnings of their own.
page-home-announced = Announced, not yet in force
page-home-levels = Standing threat levels
page-home-levels-note = Each level stands with its own scale. Scales of different authorities cannot be compared.
page-home-levels-none = No standing threat level is published here.
page-home-over = No longer in force
page-home-more = Not shown here for want of room: { $count }.
page-home-drills = Exercises and tests
page-home-drills-note = Nothing in this part is real.
page-subscribe = Be told of every change
page-subscribe-text = A feed brings each new advisory, each update and each end to a feed reader or to a site of your own.
page-all-feeds = All feeds and their addresses
page-mark-exercise = Exercise
page-mark-test = Test
page-mark-announced = Not yet in force
page-mark-in-force = In force
page-mark-expired = Expired
page-mark-ended = Ended
page-mark-retracted = Retracted
page-mark-superseded = Replaced
page-mark-older = Older text
page-is-announced = It takes effect on { $when }.
page-is-in-force = Until { $when }.
page-is-standing = Until it is changed; to be reviewed by { $when }.
page-older = This is revision { $n } of { $count }, kept as it was published.
page-label-onset = Expected to begin
page-label-planned = Was planned until
page-label-over = No longer in force since
page-label-published = Published
page-what = What is happening
page-facts = Details
page-level-scale = From highest to lowest:
page-level-descending = On this scale a lower number is more severe.
page-level-here = this level
page-level-source = Where it was read
page-history = History
page-history-alert = Published
page-history-update = Updated
page-history-minor = Wording corrected
page-history-end = Declared over
page-history-retract = Retracted as an error
page-history-here = on this page
page-revision = Revision { $n }
page-follow = Keep and follow
page-permanent = Address of this advisory, which stays
page-machine = Machine-readable form (JSON)
near-title = Within { $radius } km of { $place }
page-feeds-opml = All feeds as one file for feed readers (OPML)
page-feed-drills = Exercises and tests
page-feed-drills-text = This feed carries entries that are not real. Each of them is marked.
page-feed-changed = Last changed
page-feed-entries = Entries
page-feed-empty = This feed has no entries.
page-feed-what = A feed is an address that a feed reader asks regularly. You need no account.
page-feed-step-copy = Copy one of the addresses below. All carry the same; if you are not sure, take Atom.
page-feed-step-paste = Paste it into your feed reader where it asks for a new subscription.
page-feed-step-read = The reader then shows each new advisory, each update and each end.
page-feed-languages = This feed in other languages
page-missing = Nothing is here
page-missing-text = There is no page at this address. It may have been copied incompletely.
page-gone = Taken down for good
page-gone-text = This feed no longer exists and will not come back. Please choose another one.
page-pause = A short pause
page-pause-text = This service is being maintained. Please try again in a few minutes. This does not mean that an advisory has ended.
page-levels = Threat levels
page-genuine = Is this genuine?
page-accessibility = Accessibility
page-as-of = As of the last change
page-proof = Is this page current? A sign of life, renewed every minute (JSON)
page-history-picture = When each revision held
page-print = On paper this does not change. The code leads to what holds.
page-levels-lead = A level stands until its authority changes it. Each is shown on its own scale.
page-level-since = In force since
page-level-overdue = Its review is overdue: this may no longer be so.
page-open-reader = Open in a feed reader on this device
page-web-readers = In a reader on the web
page-genuine-lead = Everything that is ours is on this site, at addresses that begin with { $address }.
page-genuine-check = Type this address yourself and look for the advisory. If it is not here, it is not ours.
page-genuine-never = We never ask for money, passwords or personal data.
page-genuine-doubt = If in doubt, follow the police and the authorities on the spot.
page-access-lead = These pages are meant to be read by everybody. They aim at WCAG 2.2, level AA.
page-access-how = They work without scripts, with the keyboard alone, with screen readers, enlarged, in dark and high-contrast views, and on paper.
page-access-limits = Maps and charts are pictures; everything in them is also in words. A text that is not translated says so.
page-access-tell = If you cannot read or use something, please tell us.
