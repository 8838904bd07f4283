//! `dossier serve` in a terminal of its own, while the reader of the guide goes on writing.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::compare;

/// How long what a chapter shows is waited for.
const WITHIN: Duration = Duration::from_secs(30);

/// The line that stands for the keys with which it is ended.
const ENDS: &str = "^C\n";

/// The program as it runs.
pub(crate) struct Preview {
    child: Child,
    lines: Receiver<String>,
}

impl Preview {
    /// Starts it.
    pub(crate) fn start(mut command: Command) -> Result<Self, String> {
        let child = command.stdout(Stdio::piped()).spawn();
        let mut child = child.map_err(|error| error.to_string())?;
        let output = child.stdout.take().ok_or("nothing can be read from it")?;
        let (say, lines) = channel();
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if say.send(line).is_err() {
                    return;
                }
            }
        });
        Ok(Self { child, lines })
    }

    /// What it says until it has said what is `shown`, or until it was waited for long enough. Ends it where `shown` does.
    pub(crate) fn says(&mut self, shown: &str) -> Result<String, String> {
        let Some((before, after)) = shown.split_once(ENDS) else {
            return Ok(self.wait(shown));
        };
        let mut said = if before.is_empty() {
            String::new()
        } else {
            self.wait(before)
        };
        let interrupt = format!("kill -INT {}", self.child.id());
        let sent = Command::new("sh").args(["-c", &interrupt]).status();
        sent.map_err(|error| error.to_string())?;
        said.push_str(ENDS);
        said.push_str(&self.wait(after));
        match self.child.wait().map_err(|error| error.to_string())?.code() {
            Some(0) => Ok(said),
            code => Err(format!("`dossier serve` ended with {code:?}")),
        }
    }

    fn wait(&self, shown: &str) -> String {
        let end = Instant::now() + WITHIN;
        let mut said = String::new();
        while said.is_empty() || compare::problem(shown, &said).is_some() {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(line) = self.lines.recv_timeout(left) else {
                break;
            };
            said.push_str(&on_the_first_port(&line));
        }
        said
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have ended already.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A line as it is where nothing else listens on port 1111, which another test may: without the line that says so.
fn on_the_first_port(line: &str) -> String {
    const HOST: &str = "127.0.0.1:";
    match line.split_once(HOST) {
        Some((before, rest)) => {
            let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            format!("{before}{HOST}1111{rest}\n")
        }
        None if line.starts_with("port 1111 ") || line.starts_with("le port 1111 ") => {
            String::new()
        }
        None => format!("{line}\n"),
    }
}
