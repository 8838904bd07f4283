## Filters of the timeline and the glossary

filter-label = تصفية
filter-all = الكل
filter-reset = عرض الكل
filter-status = درجة الثبوت
filter-period = الفترة
# “12 من 42”: the script puts the number in place of the question mark.
filter-shown = المعروض: ? من { $count }
