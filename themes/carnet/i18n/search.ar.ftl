## Search

search-label = البحث في الملف
search-submit = بحث
# Below the first results: show others.
search-more = نتائج أخرى
# The browser writes $shown: the number of results.
search-found = { $count ->
    [zero] لا نتائج. جرّب كلمة أخرى، أو ابحث في المصطلحات والتسلسل الزمني.
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $shown } نتائج
    [many] { $shown } نتيجة
   *[other] { $shown } نتيجة
}
search-near = لا صفحة فيها كل هذه الكلمات كما كُتبت. هذه أقربها إليها.
search-failed = تعذّرت قراءة فهرس البحث. هل الجهاز متصل بالشبكة؟
search-no-script = يحتاج البحث إلى جافاسكربت. ومن دونها يمكن الوصول إلى كل شيء عبر القوائم أيضًا:
search-article = مقال
search-page = صفحة
search-entry = المصطلحات، { $kind }
search-event = التسلسل الزمني
search-source = مصدر
# Words that a page need not have to be found, because none says what it is about.
search-minor =
    في من على إلى عن مع بين حتى منذ خلال بعد قبل عند لدى هو هي هم هن نحن أنا هذا هذه هؤلاء ذلك تلك الذي التي الذين اللاتي
    ما ماذا متى كيف لماذا أين هل لا لم لن ليس ليست كان كانت يكون تكون قد أو أم ثم أن إن كل
