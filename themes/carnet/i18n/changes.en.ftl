## Corrections and front page

corrections-about = What was corrected, clarified or added after publication. Nothing is changed without saying so.
corrections-none = No corrections so far.
corrections-all = All corrections
latest-change = Latest change
related = Read next
home-actors = Who’s who
home-actors-all = All actors, and what ties them
# Before what is said of a thing that was just named.
colon = :
