//! Runs a program: bytes in, bytes out, and an end to waiting.

use std::io::{self, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// The most that is read of what a program writes.
const MOST_OUTPUT: u64 = 64 << 20;
/// How much of what it complains of is kept.
const MOST_COMPLAINT: usize = 2 << 10;
/// How long a program that has said everything may take to end.
const TO_END: Duration = Duration::from_secs(5);
/// How often it is looked at meanwhile.
const LOOK: Duration = Duration::from_millis(20);

/// What a program did.
#[derive(Debug)]
pub(super) struct Ran {
    /// What it wrote to its standard output.
    pub(super) output: Vec<u8>,
    /// The end of what it wrote to its standard error, without control characters.
    pub(super) complaint: String,
    /// How it ended.
    pub(super) status: ExitStatus,
}

/// Why a program did nothing.
#[derive(Debug)]
pub(super) enum NotRun {
    /// It cannot be started.
    NotStarted(io::Error),
    /// It took too long and was ended.
    TooLong,
    /// It wrote more than is read, and was ended.
    TooMuch,
    /// Its end cannot be waited for.
    Lost(io::Error),
}

/// Runs a program without a shell, gives it `input`, and waits for its end, at most `time`.
///
/// A program that does not read its input is none the worse for it: the pipe breaks, which is not an error.
pub(super) fn run(program: &[String], input: Vec<u8>, time: Duration) -> Result<Ran, NotRun> {
    let Some((name, arguments)) = program.split_first() else {
        return Err(NotRun::NotStarted(io::Error::from(
            io::ErrorKind::InvalidInput,
        )));
    };
    let mut child = Command::new(name)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(NotRun::NotStarted)?;
    let read = attend(&mut child, input);
    let (output, complaint) = match read.recv_timeout(time) {
        Ok(read) => read,
        Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
            end(&mut child);
            return Err(NotRun::TooLong);
        }
    };
    if output.len() as u64 > MOST_OUTPUT {
        end(&mut child);
        return Err(NotRun::TooMuch);
    }
    let status = wait(&mut child)?;
    Ok(Ran {
        output,
        complaint: printable(&complaint),
        status,
    })
}

/// Feeds a child and listens to it, on threads of their own: a full pipe must not stop the others.
fn attend(child: &mut Child, input: Vec<u8>) -> Receiver<(Vec<u8>, Vec<u8>)> {
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    thread::spawn(move || stdin.map(|mut pipe| pipe.write_all(&input)));
    let (send_complaint, complaint) = mpsc::channel();
    thread::spawn(move || send_complaint.send(stderr.map(tail).unwrap_or_default()));
    let (send, receive) = mpsc::channel();
    thread::spawn(move || {
        let mut output = Vec::new();
        if let Some(pipe) = stdout {
            // What was read before an error is all there is.
            let _ = pipe.take(MOST_OUTPUT + 1).read_to_end(&mut output);
        }
        // A grandchild may hold standard error open for ever: what it says does not matter.
        let complaint = complaint.recv_timeout(TO_END).unwrap_or_default();
        send.send((output, complaint))
    });
    receive
}

/// The last bytes of a stream.
fn tail(mut pipe: impl Read) -> Vec<u8> {
    let (mut kept, mut buffer) = (Vec::new(), [0; 4096]);
    while let Ok(read) = pipe.read(&mut buffer) {
        if read == 0 {
            break;
        }
        kept.extend_from_slice(&buffer[..read]);
        let too_many = kept.len().saturating_sub(MOST_COMPLAINT);
        kept.drain(..too_many);
    }
    kept
}

/// Waits for a child that has closed its output; one that stays is ended.
fn wait(child: &mut Child) -> Result<ExitStatus, NotRun> {
    for _ in 0..TO_END.as_millis() / LOOK.as_millis() {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) => thread::sleep(LOOK),
            Err(error) => return Err(NotRun::Lost(error)),
        }
    }
    end(child);
    Err(NotRun::TooLong)
}

/// Ends a child by its handle, and takes its end note so that it does not linger.
fn end(child: &mut Child) {
    // It may have ended by itself meanwhile.
    let _ = child.kill();
    let _ = child.wait();
}

/// Text for a message: one line, no control characters.
pub(super) fn printable(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let spaced = text.replace(|c: char| c.is_control() && !c.is_whitespace(), "");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
