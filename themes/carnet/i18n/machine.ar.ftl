## What machines read

# The language and its region, as Open Graph wants them: for Arabic everywhere, it has no region but this.
og-locale = ar_AR
feed = موجز (Atom)
cite = الاستشهاد بهذه الصفحة
cite-updated = آخر تحديث:
sources-data = كل المصادر بصيغة CSL-JSON، لبرنامج Zotero وسائر برامج إدارة المراجع
