### The fixed words of feeds in Arabic. Every catalogue has the same keys; a test sees to it.

## What happened, at the head of a title.

prefix-update = تحديث:
prefix-ended = انتهى:
prefix-retracted = سُحب:
prefix-expired = انتهت مدته:
prefix-superseded = استُبدل:
prefix-exercise = تمرين:
prefix-test = اختبار:

## What nobody may overlook.

exercise-warning = هذا تمرين. لا شيء هنا حقيقي، ولا يلزم أحدًا أن يفعل شيئًا.
test-warning = هذا اختبار للنظام. لا شيء هنا حقيقي، ولا يلزم أحدًا أن يفعل شيئًا.
not-translated = هذا النص غير متوفر باللغة { $wanted }؛ وهو معروض باللغة { $shown }.
is-superseded = لم يعد هذا النص ساريًا: حلّ محله نص أحدث في { $when }.
is-replaced = لم يعد هذا المستوى ساريًا: حلّ محله مستوى آخر في { $when }.
is-expired = لم يعد هذا ساريًا: انتهت مدته في { $when }.
is-ended = انتهى الأمر. أُعلن ذلك في { $when }.
is-retracted = نُشر هذا خطأً وسُحب في { $when }. لا تتصرف بناءً عليه.
no-action = لا يلزمك فعل أي شيء.
omitted = تنبيهات سارية لم تُعرض هنا لضيق المساحة: { $count }.
omitted-all = القائمة الكاملة: { $address }
archive-note = يظهر هنا ما أُرسل كما كان عند إرساله؛ أما ما هو سارٍ فيوجد في الخلاصة نفسها.
near-title = ضمن { $radius } كم من { $place }

## Names of what follows.

labelled = { $label }: { $value }
# A mark keeps Latin names and the numbers after them apart: without it a day stands on the wrong side of its month.
also = { $first }؛ { "\u200F" }{ $more }
label-issued = صادر عن
issued = { $publisher }، { $when }
label-changed = ما الذي تغيّر
label-reason = السبب
label-said = كان النص
label-where = المكان
label-do = ماذا تفعل
label-from = يسري من
label-until = يسري حتى
label-review = يُراجَع في موعد أقصاه
label-next = المعلومات التالية
label-level = مستوى التهديد
label-severity = الخطورة
label-urgency = الاستعجال
label-certainty = درجة التأكد
label-audience = موجّه إلى
label-contact = للاتصال
label-sources = المصادر
label-advisory = هذا التنبيه وسجل تغييراته
label-before = النص السابق
label-newest = ما يسري الآن
label-successor = المستوى الذي حلّ محله

## Facts in words.

decimal = .
circle = { $place }، في دائرة نصف قطرها { $km } كم
level-step = { $name }، الدرجة { $step } من { $count } على مقياس «{ $scale }»
level-scale = من الأدنى إلى الأعلى: { $names }
level-origin = الجهة التي تحدده: { $authority }؛ تاريخ الاطلاع { $when }
source = { $title }، { $publisher }، { $when }
severity-extreme = بالغة جدًا
severity-severe = شديدة
severity-moderate = متوسطة
severity-minor = طفيفة
severity-unknown = غير معروفة
urgency-immediate = تصرّف فورًا
urgency-expected = تصرّف خلال ساعة
urgency-future = تصرّف قريبًا
urgency-past = لم يعد من اللازم فعل شيء
urgency-unknown = غير معروف
certainty-observed = مؤكد بالملاحظة
certainty-likely = مرجّح (أكثر من 50 %)
certainty-possible = ممكن لكنه غير مرجّح
certainty-unlikely = غير متوقع
certainty-unknown = غير معروفة

## Days and hours.

date = { "\u200F" }{ $day } { $month } { $year }
clock = { $hour }:{ $minute }
time = { $date }، الساعة { $clock } { $zone } ({ $offset })
time-offset = { $date }، الساعة { $clock } ({ $offset })
zone-gmt = بتوقيت غرينتش
zone-bst = بتوقيت بريطانيا الصيفي
zone-ist = بتوقيت أيرلندا الصيفي
zone-wet = بتوقيت غرب أوروبا
zone-west = بتوقيت غرب أوروبا الصيفي
zone-cet = بتوقيت وسط أوروبا
zone-cest = بتوقيت وسط أوروبا الصيفي
zone-eet = بتوقيت شرق أوروبا
zone-eest = بتوقيت شرق أوروبا الصيفي
zone-azores = بتوقيت جزر الأزور
zone-istanbul = بتوقيت إسطنبول
zone-minsk = بتوقيت مينسك
zone-moscow = بتوقيت موسكو
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

## Languages, as they stand in a sentence.

language-ar = العربية
language-bg = البلغارية
language-cs = التشيكية
language-da = الدانمركية
language-de = الألمانية
language-el = اليونانية
language-en = الإنجليزية
language-es = الإسبانية
language-et = الإستونية
language-fi = الفنلندية
language-fr = الفرنسية
language-ga = الأيرلندية
language-hr = الكرواتية
language-hu = المجرية
language-is = الآيسلندية
language-it = الإيطالية
language-lt = الليتوانية
language-lv = اللاتفية
language-mt = المالطية
language-nb = النرويجية بوكمول
language-nl = الهولندية
language-no = النرويجية
language-pl = البولندية
language-pt = البرتغالية
language-ro = الرومانية
language-ru = الروسية
language-sk = السلوفاكية
language-sl = السلوفينية
language-sv = السويدية
language-tr = التركية
language-uk = الأوكرانية

## Embeds: what stands on the pages of others.

embed-title = تنبيهات السلامة العامة
embed-none = { $feed }: لا يوجد تنبيه سارٍ.
embed-stale = تعذّر التحقق من الوضع الحالي. ربما تغيّرت التنبيهات.
embed-failed = تعذّر تحميل التنبيهات. لا يعني هذا أنه لا توجد تنبيهات.
embed-as-of = الوضع في { $when }
embed-check-by = يُجدَّد قبل { $when }
embed-more = كل التنبيهات والتفاصيل
embed-untranslated = هذا النص غير متاح بلغة هذه الصفحة.

## Pages for people.

page-skip = الانتقال إلى المحتوى
page-nav = الصفحات الرئيسية
page-home = سارٍ الآن
page-feeds = الخلاصات
page-languages = اللغات
page-home-lead = تنبيهات السلامة العامة الصادرة عن { $publisher }.
page-home-actual = التنبيهات السارية
page-home-none = لا يوجد تنبيه سارٍ صادر عن { $publisher }. قد تكون لدى جهات أخرى تحذيرات خاصة بها.
page-home-announced = معلَن عنها ولم تسرِ بعد
page-home-levels = مستويات التهديد السارية
page-home-levels-note = يُذكر كل مستوى مع مقياسه الخاص. لا يمكن المقارنة بين مقاييس جهات مختلفة.
page-home-levels-none = لا يوجد هنا مستوى تهديد سارٍ منشور.
page-home-over = لم تعد سارية
page-home-more = لم تُعرض هنا لضيق المساحة: { $count }.
page-home-drills = التمارين والاختبارات
page-home-drills-note = لا شيء في هذا القسم حقيقي.
page-subscribe = اعرف كل تغيير
page-subscribe-text = تنقل الخلاصة كل تنبيه جديد وكل تحديث وكل انتهاء إلى قارئ خلاصات أو إلى موقعك.
page-all-feeds = جميع الخلاصات وعناوينها
page-mark-exercise = تمرين
page-mark-test = اختبار
page-mark-announced = لم يسرِ بعد
page-mark-in-force = سارٍ
page-mark-expired = انتهت مدته
page-mark-ended = انتهى
page-mark-retracted = سُحب
page-mark-superseded = استُبدل
page-mark-older = نص أقدم
page-is-announced = يبدأ سريانه في { $when }.
page-is-in-force = حتى { $when }.
page-is-standing = إلى أن يتغيّر؛ يُراجَع في موعد أقصاه { $when }.
page-older = هذه هي النسخة { $n } من { $count }، كما نُشرت.
page-label-onset = البداية المتوقعة
page-label-planned = كان مقررًا حتى
page-label-over = لم يعد ساريًا منذ
page-label-published = نُشر
page-what = ماذا يحدث
page-facts = التفاصيل
page-level-scale = من الأعلى إلى الأدنى:
page-level-descending = في هذا المقياس، الرقم الأصغر أشد خطورة.
page-level-here = هذا المستوى
page-level-source = مصدر الاطلاع
page-history = سجل التغييرات
page-history-alert = نُشر
page-history-update = حُدِّث
page-history-minor = صُحِّحت الصياغة
page-history-end = أُعلن انتهاؤه
page-history-retract = سُحب لأنه خطأ
page-history-here = في هذه الصفحة
page-revision = النسخة { $n }
page-follow = الحفظ والمتابعة
page-permanent = العنوان الدائم لهذا التنبيه
page-machine = صيغة تقرؤها الآلات (JSON)
page-feeds-opml = كل الخلاصات في ملف واحد (OPML)
page-feed-drills = التمارين والاختبارات
page-feed-drills-text = تحتوي هذه الخلاصة على مداخل غير حقيقية. كل واحد منها معلَّم.
page-feed-changed = آخر تغيير
page-feed-entries = المداخل
page-feed-empty = لا توجد مداخل في هذه الخلاصة.
page-feed-what = الخلاصة عنوان يستعلم عنه قارئ الخلاصات بانتظام. لا تحتاج إلى حساب.
page-feed-step-copy = انسخ أحد العناوين أدناه. كلها تحمل المحتوى نفسه؛ إن لم تكن متأكدًا فاختر Atom.
page-feed-step-paste = الصقه في قارئ الخلاصات حيث يُضاف اشتراك جديد.
page-feed-step-read = بعد ذلك يعرض القارئ كل تنبيه جديد وكل تحديث وكل انتهاء.
page-feed-languages = هذه الخلاصة بلغات أخرى
page-missing = لا يوجد شيء هنا
page-missing-text = لا توجد صفحة في هذا العنوان. ربما نُسخ ناقصًا.
page-gone = أُزيلت نهائيًا
page-gone-text = لم تعد هذه الخلاصة موجودة ولن تعود. يُرجى اختيار خلاصة أخرى.
page-pause = توقف قصير
page-pause-text = تجري صيانة هذه الخدمة. يُرجى المحاولة مرة أخرى بعد بضع دقائق. لا يعني هذا أن أحد التنبيهات قد انتهى.
page-levels = مستويات التهديد
page-genuine = هل هذا حقيقي؟
page-accessibility = إمكانية الوصول
page-as-of = الحالة عند آخر تغيير
page-proof = هل هذه الصفحة حديثة؟ علامة حياة تتجدد كل دقيقة (JSON)
page-history-picture = متى كانت كل نسخة سارية
page-print = على الورق لا يتغير هذا. يقود الرمز إلى ما هو سارٍ.
page-levels-lead = يبقى المستوى قائمًا حتى تغيّره جهته. يظهر كل مستوى على مقياسه الخاص.
page-level-since = سارٍ منذ
page-level-overdue = تأخرت مراجعته: قد لا يكون الأمر كذلك بعد الآن.
page-open-reader = الفتح في قارئ خلاصات على هذا الجهاز
page-web-readers = في قارئ على الويب
page-genuine-lead = كل ما يصدر عنا موجود على هذا الموقع، في عناوين أولها { $address }.
page-genuine-check = اكتب هذا العنوان بنفسك وابحث عن الإشعار. إن لم يكن هنا فليس منا.
page-genuine-never = لا نطلب أبدًا مالًا أو كلمات مرور أو بيانات شخصية.
page-genuine-doubt = عند الشك اتبع الشرطة والسلطات في المكان.
page-access-lead = ينبغي أن يتمكن الجميع من قراءة هذه الصفحات. وهي تتبع WCAG 2.2 بالمستوى AA.
page-access-how = تعمل بلا نصوص برمجية، وبلوحة المفاتيح وحدها، ومع قارئات الشاشة، ومكبّرة، وفي العرض الداكن وعالي التباين، وعلى الورق.
page-access-limits = الخرائط والرسوم صور؛ وكل ما فيها مذكور بالكلمات أيضًا. والنص غير المترجم يُشار إليه.
page-access-tell = إن تعذر عليك قراءة شيء أو استخدامه فأخبرنا.
