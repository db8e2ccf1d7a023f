//! Programs that run beside us, until they are dropped.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::host::Tried;
use crate::wait::{LONG, comes};

/// A server in another process.
#[derive(Debug)]
pub struct Process {
    child: Child,
    port: u16,
    log: PathBuf,
}

impl Process {
    /// Starts it, and waits until it listens on its port. What it says goes into the file.
    pub async fn start(command: &mut Command, port: u16, log: &Path) -> Tried<Self> {
        println!("$ {command:?}");
        let file = File::create(log)?;
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.spawn().map_err(|error| format!("`{name}` did not start: {error}."))?;
        let mut process = Self { child, port, log: log.into() };
        if process.listens().await? {
            return Ok(process);
        }
        Err(format!("`{name}` did not start; {} says why.", process.log.display()).into())
    }

    async fn listens(&mut self) -> Tried<bool> {
        let Self { child, port, .. } = self;
        let listens =
            || TcpStream::connect_timeout(&(Ipv4Addr::LOCALHOST, *port).into(), Duration::from_secs(1)).is_ok();
        // A program that has ended will not come any more.
        comes(LONG, async || Ok(child.try_wait()?.is_some() || listens())).await?;
        Ok(child.try_wait()?.is_none() && listens())
    }

    /// Where it is found by a browser.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // What it holds is thrown away: there is nothing that it would have to end well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that nobody listens on just now.
pub fn free_port() -> Tried<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[tokio::test]
    async fn a_program_that_ends_before_it_listens_is_named_with_its_log() {
        let log = std::env::temp_dir().join(format!("stack-up-hosts-log-{}", std::process::id()));
        let mut command = Command::new("false");
        let error = Process::start(&mut command, free_port().unwrap(), &log).await.unwrap_err().to_string();
        assert!(error.contains("`false`") && error.contains(&*log.to_string_lossy()), "{error}");
        std::fs::remove_file(log).unwrap();
    }
}
