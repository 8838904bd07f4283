# Pictures

picture-credit = Picture: { $who }
