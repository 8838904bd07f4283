## Filters of the timeline and the glossary

filter-label = Filter
filter-all = All
filter-reset = Show all
filter-status = Certainty
filter-period = Period
# “Shown: 12 of 42”: the script puts the number in place of the question mark.
filter-shown = Shown: ? of { $count }
