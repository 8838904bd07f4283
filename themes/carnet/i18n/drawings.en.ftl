### Who is who, places, and their pictures.

## Relations, as each of the two sides has them

relation-allied = Allied with
relation-opposed = Opposed to
relation-supports = Supports
relation-supported-by = Supported by
relation-leads = Leads
relation-led-by = Led by
relation-member-of = Member of
relation-members = Among its members
relation-part-of = Part of
relation-parts = Includes
relation-preceded-by = Took over from
relation-succeeded-by = Gave way to
relation-related = See also
relations = Relations
# Before the name of a source, after what it says.
according-to = according to

## Who is who

network-caption = { $count ->
    [one] What { $count } actor is to the others, by the relations that the list below gives, with their dates and sources. A line says what at least one of these holds; another may dispute it.
   *[other] What { $count } actors are to each other, by the relations that the list below gives, with their dates and sources. A line says what at least one of these holds; another may dispute it.
}
network-left-out = { $count ->
    [one] { $count } name, which has fewer relations than the others, is not in the picture: it is in the list.
   *[other] { $count } names, which have fewer relations than the others, are not in the picture: they are in the list.
}
network-lines = Lines
network-boxes = Boxes
line-allied = allied
line-opposed = opposed
line-supports = supports (as the arrow points)
line-leads = leads (as the arrow points)
line-part-of = is part of (as the arrow points)
line-succeeded-by = gave way to (as the arrow points)
line-related = see together

## Places

map-caption = { $count ->
    [one] { $count } place of the dossier.
   *[other] { $count } places of the dossier.
}
map-of = { $countries }:
map-outlines = Outlines: Natural Earth, public domain. They show where places are, and take no position on where borders run.
places-list = List of places
coordinates = { $latitude }, { $longitude }
degrees-north = { $degrees }° N
degrees-south = { $degrees }° S
degrees-east = { $degrees }° E
degrees-west = { $degrees }° W
kilometres = { $count } km
locator-caption = Coordinates:
locator-more = All places of the dossier

## Overview of the timeline

overview-by-month = events per month
overview-by-quarter = events per quarter
overview-by-year = events per year
overview-by-decade = events per decade
overview-by-century = events per century
overview-caption = How many events the dossier has (grey: those whose date is too wide for one column), and how long operations lasted: an arrow where no end is given, an empty frame from the first to the last known event where no dates are. The list below says it all.
