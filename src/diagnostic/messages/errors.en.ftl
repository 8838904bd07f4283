
# Why a command stops, and what the system, the network or a translation engine says to it: see phrase.rs.

## What the system refuses, by the kind of its error.
io-not-found = no such file or directory
io-permission-denied = permission denied
io-already-exists = something has that name already
io-storage-full = no space left on the disk
io-quota-exceeded = your share of the disk is used up
io-file-too-large = the file is too large for this disk
io-read-only = the disk is read-only
io-name-too-long = the name is too long, or not one that this system knows
io-is-a-folder = it is a folder
io-not-a-folder = a part of the path is a file, not a folder
io-folder-not-empty = the folder is not empty
io-busy = something else is using it
io-crosses-devices = it is on another disk
io-port-taken = another program is listening there
io-no-such-address = this machine has no such address
io-connection-refused = connection refused
io-timed-out = no answer in time
io-broken-pipe = whoever was reading has gone
io-unsupported = this system cannot do that
io-out-of-memory = there is not enough memory
io-too-many-links = there are too many links to it
io-too-many-open = too many open files
io-device = the disk fails to read or to write
io-circle = symbolic links lead round in a circle
io-replaced = it was replaced by something else while it was being read
io-other = { $text }
exit-code = it ended with the code { $code }
exit-killed = it was ended ({ $status })
program-not-run = `{ $program }`: { $cause }

## Sizes; 1 kB is 1,000 bytes.
size-kilobytes = { $count } kB
size-megabytes = { $count } MB

## What was typed.
usage = { $what }{ $hint }{ $usage }
usage-hint = {"\u000A"}  = { $hint }
usage-line = {"\u000A"}usage: { $usage }{"\u000A"}       { $command } --help says more
usage-unknown-option = there is no option { $argument } here
usage-unexpected = “{ $argument }” is one word too many
usage-unknown-command = there is no command “{ $command }”
usage-no-value = { $argument } needs a value
usage-invalid-value = “{ $value }” is no value of { $argument }
usage-unusable-value = “{ $value }” is no value of { $argument }: { $reason }
usage-no-number = a whole number is needed
usage-out-of-range = a number from { $first } to { $last } is needed
usage-missing = something is missing: { $argument }
usage-missing-command = { $command } needs the name of what it is to do
usage-conflict = { $argument } cannot be used together with { $other }
usage-twice = { $argument } can be given only once
usage-too-many-values = “{ $value }” is one value too many for { $argument }
usage-too-few-values = { $argument } needs more values
usage-not-utf8 = something typed is not UTF-8
usage-one-of = write one of these: { $known }
format-csv = --format csv is for `terms export` and `timeline export`
format-tbx = --format tbx is for `terms export` alone
format-timeline = --format timelinejs and --format ics are for `timeline export` alone
format-exchange = --format xliff, tmx and po are for `translate export` and `translate import`
format-sarif = --format sarif is for `check` and `build`
format-terms-github = `terms export` writes csv, tbx or json, not github
format-timeline-github = `timeline export` writes timelinejs, csv, ics or json, not github

## Paths.
unusable-path = `{ $path }` cannot be the name of a file: { $reason }
path-empty = a part of the path is empty
path-dots = `.` and `..` are not allowed
path-character = { $character } is not allowed in a file name
path-ending = a part ends in a dot or a space
path-reserved = the name is reserved by Windows
path-length = the path is too long

## Reading and writing.
not-a-folder-there = `{ $path }` is not a folder
named-folder = `{ $path }` is a folder: name a file
cannot-read = cannot read `{ $path }`: { $cause }
cannot-write = cannot write `{ $path }`: { $cause }
cannot-replace = cannot replace `{ $path }`: { $cause }
cannot-remove = cannot remove `{ $path }`: { $cause }
cannot-remember = what the servers answered cannot be remembered for the next time: { $cause }
cannot-write-output = cannot write to standard output: { $cause }
create-exists = `{ $path }` exists, and nothing is written over it
create-below-no-folder = `{ $path }` is not a folder, so nothing is written below it
replace-changed = `{ $path }` was changed meanwhile, and nothing is written over it
written-twice = `{ $path }` is written twice
written-in-other-case = `{ $path }` and `{ $other }` are the same where capitals do not count
written-as-file-and-folder = `{ $path }` cannot be written: `{ $other }` would be both a file and a folder

## The site and its folder.
unusable-base-url = --base-url: { bad-url }
output-not-ours = `{ $path }` is not empty and was not made by dossier (it has no `{ $marker }` in it); empty it or name another folder
output-is-a-link = `{ $path }` is a symbolic link to `{ $to }`; name that folder itself
output-holds-project = `{ $path }` cannot be the output: `{ $inside }` is in it
output-busy = another build is writing to `{ $path }`; wait until it is done
output-in-sources = the site cannot be written to { $folder }, where the build would read it again; choose another folder
output-is-a-mount-point = it is a mount point; name a folder in it instead
output-is-of-an-image = it is part of a container's image; name a folder in it instead

## serve.
no-port = no port from { $first } to { $last } is free: { $cause }
cannot-listen = cannot listen on { $address }: { $cause }
no-random-numbers = the system gives no random numbers: { $cause }
editor-one-of = one of { $known }, or an address such as myed://open?file={"{"}file{"}"}&line={"{"}line{"}"}

## export, terms, timeline.
archive-not-made = the archive cannot be made: { $cause }
data-not-made = the data cannot be written: { $cause }
export-many = `{ $path }` is no folder, and there are { $count } files to write: name a folder, or one language with --lang
not-a-language-of-it = the dossier is not in “{ $asked }”; its languages are { $languages }
calendar-empty = no event has an exact day, and a calendar holds at least one
term-base-empty = the glossary is empty, and a term base is not

## translate.
bad-pattern = “{ $pattern }” cannot be read as a pattern: write a name, with * for any characters ({ $cause })
engine-one-of = memory, deepl, libretranslate, apertium, command, or mock (mock:echo, mock:pseudo, mock:dictionary)
engine-auth = { $engine } refuses the key; set { $variable }{ $trace }
engine-quota = { $engine }: the quota is used up{ $trace }
engine-rate-limited = { $engine }: too many requests, after { $tries ->
    [one] one try
   *[other] { $tries } tries
  }{ $trace }
engine-server = { $engine }: the server answers { $status }, after { $tries ->
    [one] one try
   *[other] { $tries } tries
  }{ $trace }
engine-too-large = { $engine }: the request is too large{ $trace }
engine-rejected = { $engine } refuses the request: { $message }{ $trace }
engine-timeout = { $engine }: no answer within { $seconds } s, after { $tries ->
    [one] one try
   *[other] { $tries } tries
  }
engine-unreachable = { $engine } cannot be reached: { $cause }
engine-protocol = { $engine } answers nonsense: { $message }{ $trace }
engine-unusable = { $engine }: { $message }
engine-trace = {" "}(trace id { $id })
engine-not-json = not the JSON expected: { $cause }
engine-answers = it answers with the status { $status }
engine-short = { $got } texts came back for { $sent }
engine-server-variable = { $variable } must be `https://`, a name and perhaps a path
deepl-no-key = there is no key; put it into the environment: DEEPL_AUTH_KEY=… dossier translate
deepl-no-room = the key may have no more glossaries; delete one that is not used
libretranslate-no-url = say where it answers in dossier.toml: [translation.libretranslate] url = "http://localhost:5000"
command-no-program = say which program in dossier.toml: [translation.command] program = ["python3", "translate.py"]
command-none = no program is named; set `command` to a program and its arguments
command-not-run = cannot run `{ $program }`: { $cause }
command-without-end = `{ $program }` writes without end
command-says = { $message }; it says: { $complaint }
command-no-answer = line { $line } is no answer ({ $cause }): { $shown }
command-no-such-id = line { $line }: no text has the id { $id }
command-refused-text = text { $id } (“{ $shown }”): { $error }
command-empty-answer = line { $line } has neither `text` nor `error`
command-second-answer = line { $line }: a second answer for id { $id }
command-too-few = { $got } answers for { $sent } texts; the first without one has the id { $id }
apertium-not-run = cannot run `{ $program }` ({ $cause }); install the packages apertium and apertium-{ $mode }
apertium-without-end = mode { $mode } writes without end
apertium-lost = mode { $mode }: { $cause }
apertium-no-mode = there is no mode { $mode }; `{ $program } -l` lists them
apertium-failed = mode { $mode }: { $status }; { $complaint }
apertium-not-utf8 = mode { $mode } does not write UTF-8
apertium-element-lost = the element round a text did not come back

## The network.
no-answer-in-time = no answer in time
net-not-built-in = this program was built without the feature `http`
net-address-unreadable = the address of the server cannot be read
net-address-incomplete = the address of the server needs `https://` and a name
net-address-with-name = no name and password in the address of `{ $host }`
net-not-in-the-clear = `{ $host }` must be asked over `https://`: what is sent to it is not public
net-slow = no connection to `{ $host }` within { $seconds } s
net-no-such-host = no machine is named `{ $host }`
net-not-secure = no secure connection to `{ $host }`: { $cause }
net-not-http = what answers at `{ $host }` does not speak HTTP
net-proxy = the proxy gives no way to `{ $host }`
net-no-connection = no connection to `{ $host }`
net-no-connection-because = no connection to `{ $host }`: { $cause }
net-too-much = the answer of `{ $host }` is larger than { $bytes } bytes
net-no-request = no request can be made of these headers and the address of `{ $host }`
net-broken = the connection to `{ $host }` broke
net-refused = `{ $host }` refuses the connection
net-no-way = there is no network that leads to `{ $host }`
net-no-lookup = the name `{ $host }` cannot be looked up; is there a network?

## What a file in TOML has wrong: see content/misread.rs.
toml-twice = this key stands here for the second time
toml-twice-help = a key stands once in a table; where there are several tables of a kind, each begins with [[…]]
toml-unquoted = a text stands without quotation marks
toml-unquoted-help = put it between straight quotation marks: key = "text"
toml-no-value = a key has no = and no value
toml-no-value-help = write key = "text"
toml-equals = there is one = too many
toml-escape = what follows the backslash is not one of its signs
toml-escape-help = write \\ for a backslash and \" for a quotation mark, or put the text between apostrophes, 'text', where a backslash means nothing
toml-open-text = a text is not closed
toml-open-text-help = end it with the quotation mark with which it begins, on the same line; write \" for one inside it
toml-open-texts-help = end it with the three quotation marks with which it begins
toml-open-head = the name of a table is not closed
toml-open-head-help = write [name], alone on its line
toml-open-heads-help = write [[name]], alone on its line
toml-open-list = a list is not closed
toml-list-help = write ["one", "two"]: straight brackets around it, a comma between two
toml-no-comma = a comma is missing
toml-comma = there is one comma too many
toml-equals-in-list = there is an = in a list
toml-open-braces = a brace is not closed
toml-braces-help = write {"{"} key = "text", other = 2 {"}"}: braces around it, a comma between two
toml-key = a key has a sign that stands in none
toml-key-help = a key has letters without accents, digits, - and _; put any other between quotation marks: "clé" = "text"
toml-more = something follows on the same line
toml-more-help = write each key on a line of its own; what follows # is a note
toml-boolean = true and false are written in small letters
toml-boolean-help = write true or false, without quotation marks
toml-extend = this name has a value already, and cannot have keys too
toml-extend-help = give one of the two another name
toml-number = this is not a number
toml-number-help = write 1200 or 4.5; what is no number to count with goes between quotation marks: "007"
toml-date = this is not a date
toml-day = this month ends with day { $last }
toml-date-help = write a day that exists, such as 2022-03-30; a month or a year stands between quotation marks: "2022-03"
toml-control = there is a character that cannot be seen
toml-control-help = delete it, and write the line anew
toml-deep = lists or tables are nested too deeply
toml-deep-help = put them beside each other
toml-other = { $text }
toml-other-help = look for a quotation mark, a bracket or a comma that is missing, on this line or the one before

## What a template has wrong: see render/misread.rs.
template-end = the template ends before something is closed
template-expected = found “{ $found }” where “{ $wanted }” must stand
template-no-filter = there is no filter “{ $name }”
template-no-function = there is no function “{ $name }”
template-no-test = there is no test “{ $name }”
template-no-template = there is no template “{ $name }”
template-no-variable = there is no variable “{ $name }”; those that there are: { $known }
template-no-field = there is no field “{ $name }”; those that there are: { $known }
template-other = { $text }
