# Images

picture-credit = Image : { $who }
