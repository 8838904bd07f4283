own-string = Ours, { $name }
