# Pictures

picture-credit = الصورة: { $who }
