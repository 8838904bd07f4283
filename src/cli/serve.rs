//! `dossier serve`.

use std::time::Duration;

use clap::Args as ClapArgs;

use super::Outcome;
use super::args::Global;
use super::print::Printer;
use crate::diagnostic::{Diagnostic, Phrase};
use crate::pipeline;
use crate::serve::{self, Editor, Options, Said};

#[derive(Debug, ClapArgs)]
pub(super) struct Serve {
    /// The port to listen on; the next free one if it is taken
    #[arg(short, long, default_value = "1111", value_name = "NUMBER")]
    port: u16,
    /// Open the site in a browser
    #[arg(long)]
    open: bool,
    /// Leave drafts out, as a build does
    #[arg(long)]
    no_drafts: bool,
    /// Show drafts, with a banner: what this command does anyway
    #[arg(long, hide = true, conflicts_with = "no_drafts")]
    drafts: bool,
    /// Show texts of the mock engine too, with a banner on every page
    #[arg(long)]
    allow_mock: bool,
    /// What opens a file from its page: vscode, vscodium, cursor, zed, idea, phpstorm, textmate, bbedit, sublime, emacs, or an
    /// address with {file} and {line}
    #[arg(long, value_name = "EDITOR", value_parser = Editor::new)]
    editor: Option<Editor>,
    /// Look for changes every half second, and ask the system for nothing
    #[arg(long)]
    poll: bool,
}

/// Shows the site until the user ends it: that is how it is meant to end, and so the exit code is 0.
pub(super) fn run(global: &Global, args: &Serve) -> Outcome {
    let printer = Printer::new(global);
    printer.outcome(serve(global, args, &printer))
}

fn serve(global: &Global, args: &Serve, printer: &Printer) -> Result<Outcome, Phrase> {
    let options = Options {
        pipeline: pipeline::Options {
            base_url: None,
            drafts: !args.no_drafts,
            compare: false,
            today: None,
            allow_mock: args.allow_mock,
        },
        port: args.port,
        open: args.open,
        poll: args.poll,
        editor: args.editor.clone(),
    };
    // A link to an editor names the whole path.
    let root = std::path::absolute(&global.root).unwrap_or_else(|_| global.root.clone());
    let mut terminal = Terminal {
        printer,
        last: Vec::new(),
        late: Vec::new(),
        is_first: true,
    };
    serve::run(&root, &options, printer.wording(), &mut |said| {
        terminal.say(said);
    })?;
    Ok(printer.end(Outcome::Clean))
}

/// What the terminal shows.
struct Terminal<'a> {
    printer: &'a Printer,
    /// What was found last, at once and late: it is not said again at every save.
    last: Vec<Diagnostic>,
    late: Vec<Diagnostic>,
    is_first: bool,
}

impl Terminal<'_> {
    fn say(&mut self, said: Said<'_>) {
        let printer = self.printer;
        match said {
            Said::Serving { address, taken } => {
                if let Some(port) = taken {
                    printer.say("serve-port-taken", &[("port", port.to_string().into())]);
                }
                self.data("serving", serde_json::json!({ "address": address }));
                // The one line without which the command is of no use: `--quiet` does not keep it back.
                printer.say_always("serve-address", &[("address", address.into())]);
            }
            Said::Polling { reason, every } => {
                let every = [("milliseconds", milliseconds(every).into())];
                match reason {
                    Some(reason) => {
                        let [every] = every;
                        let reason = printer.wording().value(reason);
                        printer.say_always("serve-polling", &[every, ("reason", reason)]);
                    }
                    None => printer.say("serve-polls", &every),
                }
            }
            Said::Found(found, tree) => {
                if found != self.last {
                    printer.findings(found, tree);
                    self.last = found.to_vec();
                }
            }
            Said::Late(found, tree) => {
                if !found.is_empty() && found != self.late {
                    printer.findings(found, tree);
                }
                self.late = found.to_vec();
            }
            Said::Unreadable(error) => printer.failure(error),
            Said::Made {
                took,
                pages,
                counts,
            } => {
                let is_first = std::mem::replace(&mut self.is_first, false);
                let data =
                    serde_json::json!({ "pages": pages, "milliseconds": milliseconds(took) });
                self.data("made", data);
                let key = if is_first {
                    "serve-made"
                } else {
                    "serve-made-again"
                };
                let args = [
                    ("pages", pages.into()),
                    ("articles", counts.articles.into()),
                    ("milliseconds", milliseconds(took).into()),
                ];
                printer.say(key, &args);
                if counts.drafts_left_out > 0 && is_first {
                    let count = counts.drafts_left_out.into();
                    printer.say("serve-drafts-left-out", &[("count", count)]);
                }
            }
            Said::Kept { has_site } => {
                self.data("kept", serde_json::json!({ "has_site": has_site }));
                let key = if has_site {
                    "serve-kept"
                } else {
                    "serve-nothing"
                };
                printer.say(key, &[]);
            }
            Said::NotOpened(cause) => {
                let cause = printer.wording().phrase(cause);
                printer.say_always("serve-not-opened", &[("cause", cause.into())]);
            }
            Said::Ended => printer.say("serve-ended", &[]),
        }
    }

    /// Prints what happened as data, where data is wanted.
    fn data(&self, name: &str, value: serde_json::Value) {
        if self.printer.wants_json() {
            self.printer.put_json(&serde_json::json!({ name: value }));
        }
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
