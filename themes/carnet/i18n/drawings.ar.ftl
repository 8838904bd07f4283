### Who is who, places, and their pictures.

## Relations, as each of the two sides has them

relation-allied = متحالف مع
relation-opposed = معارض لـ
relation-supports = يدعم
relation-supported-by = مدعوم من
relation-leads = يقود
relation-led-by = بقيادة
relation-member-of = عضو في
relation-members = من أعضائه
relation-part-of = جزء من
relation-parts = يضم
relation-preceded-by = جاء بعد
relation-succeeded-by = جاء بعده
relation-related = انظر أيضًا
relations = العلاقات
# Before the name of a source, after what it says.
according-to = بحسب

## Who is who

network-caption = { $count ->
    [zero] لا أطراف في الرسم.
    [one] علاقة طرف واحد بغيره، كما تذكرها القائمة أدناه بتواريخها ومصادرها. يقول الخط ما تثبته علاقة واحدة على الأقل، وقد تنازع فيه أخرى.
    [two] علاقة طرفين أحدهما بالآخر، كما تذكرها القائمة أدناه بتواريخها ومصادرها. يقول الخط ما تثبته علاقة واحدة على الأقل، وقد تنازع فيه أخرى.
    [few] علاقات { $count } أطراف بعضها ببعض، كما تذكرها القائمة أدناه بتواريخها ومصادرها. يقول الخط ما تثبته علاقة واحدة على الأقل، وقد تنازع فيه أخرى.
    [many] علاقات { $count } طرفًا بعضها ببعض، كما تذكرها القائمة أدناه بتواريخها ومصادرها. يقول الخط ما تثبته علاقة واحدة على الأقل، وقد تنازع فيه أخرى.
   *[other] علاقات { $count } طرف بعضها ببعض، كما تذكرها القائمة أدناه بتواريخها ومصادرها. يقول الخط ما تثبته علاقة واحدة على الأقل، وقد تنازع فيه أخرى.
}
network-left-out = { $count ->
    [zero] كل الأسماء في الرسم.
    [one] اسم واحد، علاقاته أقل من غيره، ليس في الرسم بل في القائمة.
    [two] اسمان، علاقاتهما أقل من غيرهما، ليسا في الرسم بل في القائمة.
    [few] { $count } أسماء، علاقاتها أقل من غيرها، ليست في الرسم بل في القائمة.
    [many] { $count } اسمًا، علاقاتها أقل من غيرها، ليست في الرسم بل في القائمة.
   *[other] { $count } اسم، علاقاتها أقل من غيرها، ليست في الرسم بل في القائمة.
}
network-lines = الخطوط
network-boxes = الإطارات
line-allied = تحالف
line-opposed = خصومة
line-supports = دعم (في اتجاه السهم)
line-leads = قيادة (في اتجاه السهم)
line-part-of = جزء من (في اتجاه السهم)
line-succeeded-by = خلافة (في اتجاه السهم)
line-related = للاطلاع معًا

## Places

map-caption = { $count ->
    [zero] لا أماكن في الملف.
    [one] مكان واحد في الملف.
    [two] مكانان في الملف.
    [few] { $count } أماكن في الملف.
    [many] { $count } مكانًا في الملف.
   *[other] { $count } مكان في الملف.
}
map-of = { $countries }:
map-outlines = الحدود: Natural Earth، ملكية عامة. تبيّن مواقع الأماكن، ولا تتخذ موقفًا من مسار الحدود.
places-list = قائمة الأماكن
coordinates = { $latitude }، { $longitude }
# The left-to-right mark keeps the sign to the right of its number.
degrees-north = {"\u200E"}{ $degrees }° شمالًا
degrees-south = {"\u200E"}{ $degrees }° جنوبًا
degrees-east = {"\u200E"}{ $degrees }° شرقًا
degrees-west = {"\u200E"}{ $degrees }° غربًا
kilometres = { $count } كم
locator-caption = الإحداثيات:
locator-more = كل أماكن الملف

## Overview of the timeline

overview-by-month = الأحداث في كل شهر
overview-by-quarter = الأحداث في كل ربع سنة
overview-by-year = الأحداث في كل سنة
overview-by-decade = الأحداث في كل عقد
overview-by-century = الأحداث في كل قرن
overview-caption = عدد أحداث الملف (بلون باهت: ما كان تاريخه أوسع من عمود واحد) ومدة العمليات: سهم حين لا تُذكر نهايتها، والإطار الفارغ يمتد من أول حدث معروف لعملية إلى آخره. يسير الزمن من اليسار إلى اليمين. القائمة أدناه تذكر كل ذلك.
