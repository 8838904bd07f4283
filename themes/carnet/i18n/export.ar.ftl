### Books and single files.

book-state = كما كان في
book-site = الملف على الشبكة:
book-contents = المحتويات
book-introduction = مقدمة
book-landmarks = معالم الكتاب
book-title-page = صفحة العنوان
book-text = النص
book-to-contents = العودة إلى المحتويات
book-accessibility = كل شيء نص بترتيب القراءة، مع فهرس للمحتويات وعناوين متدرجة؛ والهوامش والكلمات المشروحة والمصادر روابط. لا صوت ولا حركة ولا برامج.
