## What a page holds, for search engines.

description-articles = مقالات الملف «{ $dossier }» من الأحدث إلى الأقدم.
description-topics = مقالات الملف «{ $dossier }» حسب الموضوع.
description-topic = { $title }: مقالات وأحداث من الملف «{ $dossier }».
description-glossary = أطراف وعمليات واختصارات وأماكن ومفاهيم في الملف «{ $dossier }»، مع تعريفاتها.
description-timeline = أحداث الملف «{ $dossier }» بتواريخها، ومن يرويها، وما هو محل خلاف.
description-sources = مصادر الملف «{ $dossier }» مع نسخها المحفوظة والنصوص التي تستشهد بها.
description-corrections = ما صُحّح أو وُضّح أو أُضيف في الملف «{ $dossier }» بعد النشر.
description-actors = من هو من في الملف «{ $dossier }»: الأطراف والعمليات والأشخاص وما يربط بينهم.
description-places = أماكن الملف «{ $dossier }» وخريطتها.
description-search = البحث في الملف «{ $dossier }».
