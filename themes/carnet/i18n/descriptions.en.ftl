## What a page holds, for search engines.

description-articles = The articles of the dossier “{ $dossier }”, the latest first.
description-topics = The articles of the dossier “{ $dossier }”, by topic.
description-topic = { $title }: articles and events of the dossier “{ $dossier }”.
description-glossary = Actors, operations, acronyms, places and concepts of the dossier “{ $dossier }”, with their definitions.
description-timeline = The events of the dossier “{ $dossier }”, dated, with those who report them and what is contested.
description-sources = The sources of the dossier “{ $dossier }”, with their archived copies and the texts that cite them.
description-corrections = What was corrected, clarified or added in the dossier “{ $dossier }” after publication.
description-actors = Who is who in the dossier “{ $dossier }”: actors, operations and people, and what ties them.
description-places = The places of the dossier “{ $dossier }” and their map.
description-search = Search the dossier “{ $dossier }”.
