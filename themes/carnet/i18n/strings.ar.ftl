### ما تقوله الصفحات للقارئ. Who translated this, and how to correct it: ar.ftl.

## Languages

language-name = العربية
read-in = القراءة بالعربية
languages-label = اللغات
# “بالفرنسية”: the letter stands against the name, which has the article.
in-language = ب{ $language }
in-language-is = ب{ $language }:

# The names that CLDR has.
language-fr = الفرنسية
language-en = الإنجليزية
language-ar = العربية
language-bm = البامبارا
language-de = الألمانية
language-es = الإسبانية
language-ff = الفولانية
language-ha = الهوسا
language-it = الإيطالية
language-pt = البرتغالية
language-ru = الروسية
language-snk = السونينك
language-sw = السواحلية
language-tmh = التاماشيك
language-tr = التركية
language-wo = الولوفية
language-yo = اليوروبا
language-zh = الصينية

## Addresses: the site's folders, in Latin letters so that links stay readable wherever they are pasted.

path-articles = maqalat
path-topics = mawadi
path-timeline = tasalsul
path-glossary = mustalahat
path-sources = masadir
path-actors = man-huwa-man
path-places = amakin
path-corrections = tashihat
path-search = bahth

## The frame of the pages

skip = الانتقال إلى المحتوى
nav-label = أقسام الملف
footer-label = ذيل الصفحة
nav-home = الصفحة الأولى
nav-articles = المقالات
nav-topics = المواضيع
nav-timeline = التسلسل الزمني
nav-glossary = المصطلحات
nav-sources = المصادر
nav-actors = من هو من
nav-places = الأماكن
nav-corrections = التصحيحات
nav-search = البحث
draft = مسودة
draft-text = هذا النص غير منشور، وقد يتغير أو يُحذف.
untranslated = غير مترجم
not-found = هذه الصفحة غير موجودة
offline = لم تُحفظ هذه الصفحة على هذا الجهاز، ولا توجد شبكة
quote-open = «
quote-close = »
close = إغلاق

## Front page and lists

count-entries = { $count ->
    [zero] لا كلمات مشروحة
    [one] كلمة مشروحة واحدة
    [two] كلمتان مشروحتان
    [few] { $count } كلمات مشروحة
    [many] { $count } كلمة مشروحة
   *[other] { $count } كلمة مشروحة
}
count-events = { $count ->
    [zero] لا أحداث مؤرخة
    [one] حدث مؤرخ واحد
    [two] حدثان مؤرخان
    [few] { $count } أحداث مؤرخة
    [many] { $count } حدثًا مؤرخًا
   *[other] { $count } حدث مؤرخ
}
count-sources = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
count-articles = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
articles-none = لا مقالات حتى الآن.
topic = الموضوع

## Articles

key-points = أهم ما في النص
content-note = قبل القراءة:
contents = في هذا النص
authors = بقلم
published = تاريخ النشر:
updated = آخر تحديث:
changed = ما الذي تغيّر
minutes = { $count ->
    [zero] مدة القراءة: أقل من دقيقة
    [one] مدة القراءة: دقيقة واحدة
    [two] مدة القراءة: دقيقتان
    [few] مدة القراءة: { $count } دقائق
    [many] مدة القراءة: { $count } دقيقة
   *[other] مدة القراءة: { $count } دقيقة
}
words = كلمات هذا النص
entry-of = مدخل
corrections = تصحيحات وتحديثات
correction-correction = تصحيح
correction-clarification = توضيح
correction-update = تحديث
other-articles = مقالات أخرى
article-previous = المقال السابق
article-next = المقال التالي

## In the text

# Between the things of a list.
comma = ،
# After a name in Latin letters the right-to-left mark keeps the day that follows from joining it.
source-in-short = { $name }{"\u200F"}، { $date }
cited-at = { $what }{"\u200F"}، { $locator }
notes = الهوامش
note-mark = الهامش { $number }
note-back = العودة إلى النص، الهامش { $number }
source-mark = المصدر { $number }
alert-note = ملاحظة
alert-tip = نصيحة
alert-important = مهم
alert-warning = تنبيه
alert-caution = تحذير

## Sources

sources = المصادر
sources-uncited = مصادر اطُّلع عليها ولم يُستشهد بها في النص
sources-all = كل مصادر الملف
source-archive = نسخة محفوظة
source-accessed = آخر اطلاع:
used-by = استُشهد به في
source-kind-article = مقال
source-kind-report = تقرير
source-kind-statement = بيان
source-kind-resolution = قرار
source-kind-dataset = مجموعة بيانات
source-kind-book = كتاب
source-kind-broadcast = بث إذاعي أو تلفزيوني
source-kind-web = صفحة على الشبكة
access-paywalled = باشتراك مدفوع
access-withheld = مصدر محجوب

## Figures side by side

who-says = من يقول ذلك
figure-amount = كم
figure-counts = عدد ماذا ومتى
figure-source = المصدر
figure-side-by-side = أرقام وُضعت جنبًا إلى جنب: لا يرجّح الملف أيًّا منها على غيره.
qualifier-exact = { $amount }
qualifier-about = نحو { $amount }
qualifier-at-least = { $amount } على الأقل
qualifier-more-than = أكثر من { $amount }
qualifier-at-most = { $amount } على الأكثر
amount-range = من { $min } إلى { $max }

## Timeline

years = السنوات
status-established = ثابت
legend-established = لا ينازع فيه أي طرف
status-attributed = بحسب طرف واحد
legend-attributed = يقوله طرف، ولا شيء هنا يؤكده
status-contested = محل خلاف
legend-contested = يقوله طرف وينفيه آخر
legend-exact = نقطة ممتلئة
legend-exact-text = تاريخ دقيق
legend-inexact = حلقة
legend-inexact-text = تاريخ تقريبي أو غير مؤكد
event-actors = الأطراف
event-places = الأماكن
event-article = للقراءة

## Glossary

letters = الحروف
by-kind = حسب الفئة
by-kind-link = عرض المداخل حسب الفئة
kind-actor = أطراف
kind-operation = عمليات
kind-acronym = اختصارات
kind-person = أشخاص
kind-place = أماكن
kind-treaty = اتفاقات وقرارات
kind-term = مفاهيم
entry-kind-actor = طرف
entry-kind-operation = عملية
entry-kind-acronym = اختصار
entry-kind-person = شخص
entry-kind-place = مكان
entry-kind-treaty = اتفاق أو قرار
entry-kind-term = مفهوم
entry-aliases = أسماء أخرى
entry-former = أسماء سابقة
entry-former-is = الاسم السابق:
entry-former-until = النهاية:
entry-since = البداية
entry-until = النهاية
entry-part-of = جزء من
entry-parts = يضم
entry-preceded-by = جاء بعد
entry-succeeded-by = جاء بعده
entry-related = انظر أيضًا
entry-mentions = في النصوص
entry-sources = مصادر التعريف

## Pages that are not translated

stub-title-article = مقال غير مترجم
stub-title-page = صفحة غير مترجمة
stub-title-entry = مدخل غير مترجم
stub-article = هذا المقال غير متوفر بالعربية بعد.
stub-page = هذه الصفحة غير متوفرة بالعربية بعد.
stub-entry = هذا المدخل غير متوفر بالعربية بعد.
read-original = للقراءة ب{ $language }:

## Translations

compare = المقارنة بين النسختين
compare-with = المقارنة بالنسخة { $language }
translation-machine = ترجمت آلة هذه النسخة، ولم يراجعها أحد بعد.
translation-machine-some = { $count ->
    [zero] لم تترجم آلة أي مقطع.
    [one] مقطع واحد ترجمته آلة ولم يُراجَع بعد.
    [two] مقطعان ترجمتهما آلة ولم يُراجَعا بعد.
    [few] { $count } مقاطع ترجمتها آلة ولم تُراجَع بعد.
    [many] { $count } مقطعًا ترجمتها آلة ولم تُراجَع بعد.
   *[other] { $count } مقطع ترجمتها آلة ولم تُراجَع بعد.
}
translation-stale = { $count ->
    [zero] تتبع كل المقاطع الأصل.
    [one] تغيّر الأصل منذ الترجمة: مقطع واحد هنا لا يتبعه بعد.
    [two] تغيّر الأصل منذ الترجمة: مقطعان هنا لا يتبعانه بعد.
    [few] تغيّر الأصل منذ الترجمة: { $count } مقاطع هنا لا تتبعه بعد.
    [many] تغيّر الأصل منذ الترجمة: { $count } مقطعًا هنا لا تتبعه بعد.
   *[other] تغيّر الأصل منذ الترجمة: { $count } مقطع هنا لا تتبعه بعد.
}
translation-untranslated = { $count ->
    [zero] كل المقاطع مترجمة.
    [one] مقطع واحد ما زال ب{ $language }.
    [two] مقطعان ما زالا ب{ $language }.
    [few] { $count } مقاطع ما زالت ب{ $language }.
    [many] { $count } مقطعًا ما زالت ب{ $language }.
   *[other] { $count } مقطع ما زالت ب{ $language }.
}
translation-absent = { $count ->
    [zero] لا ينقص هنا شيء من الأصل.
    [one] مقطع واحد من الأصل ناقص هنا.
    [two] مقطعان من الأصل ناقصان هنا.
    [few] { $count } مقاطع من الأصل ناقصة هنا.
    [many] { $count } مقطعًا من الأصل ناقصة هنا.
   *[other] { $count } مقطع من الأصل ناقصة هنا.
}
# In brackets, after a passage; then, for those who hear it, where the link leads.
mark-machine = ترجمة آلية
mark-untranslated = غير مترجم
mark-stale = تغيّر الأصل
mark-mock = ترجمة تجريبية
mark-compare = : المقارنة بالأصل
original = الأصل
parallel-title = { $title } (النسختان)
parallel-text = كل مقطع إلى جانب ترجمته. الأرقام والتسلسلات الزمنية والصور والشيفرات في صفحتي النسختين.
parallel-absent = لا شيء يقابله في هذه النسخة.
mock = ليس للنشر.
mock-text = نصوص في هذا الموقع من صنع المترجم التجريبي، للاختبار فقط، ولا معنى لها.
