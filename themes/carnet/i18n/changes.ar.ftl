## Corrections and front page

corrections-about = ما صُحّح أو وُضّح أو أُضيف بعد النشر. لا يُغيَّر شيء من دون ذكره.
corrections-none = لا تصحيحات حتى الآن.
corrections-all = كل التصحيحات
latest-change = آخر تغيير
related = للقراءة أيضًا
home-actors = من هو من
home-actors-all = كل الأطراف وما يربط بينها
# Before what is said of a thing that was just named.
colon = :
