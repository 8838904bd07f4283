## Search

search-label = Search the dossier
search-submit = Search
# Below the first results: show others.
search-more = More results
# The browser writes $shown: the number of results.
search-found = { $count ->
    [0] No results. Try another word, or look in the glossary and the timeline.
    [one] { $shown } result
   *[other] { $shown } results
}
search-near = No page has exactly all of these words. These come near.
search-failed = The search index could not be read. Are you online?
search-no-script = Searching needs JavaScript. Without it, everything can be found through the lists as well:
search-article = Article
search-page = Page
search-entry = Glossary, { $kind }
search-event = Timeline
search-source = Source
# Words that a page need not have to be found, because none says what it is about.
search-minor =
    the a an of and or to in on at by for from with without between into is are was were be been has have had it its he she they them their
    his her this that these those who what which when where how why as not no do does did
