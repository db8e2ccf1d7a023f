//! Processes of a browser that a test has started, to be ended by their numbers.

use std::fs;
use std::process::Command;

/// All that a process has started, and what that has started.
pub fn descendants(process: u32) -> Vec<u32> {
    let all: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let id: u32 = entry.file_name().to_str()?.parse().ok()?;
            // The name stands in brackets, and may hold anything; the parent is the second word behind it.
            let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
            let parent = stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
            Some((id, parent))
        })
        .collect();
    let mut found = vec![process];
    let mut place = 0;
    while let Some(parent) = found.get(place).copied() {
        found.extend(all.iter().filter(|(_, of)| *of == parent).map(|(id, _)| id));
        place += 1;
    }
    found.split_off(1)
}

/// Ends processes at once.
pub fn kill(processes: &[u32]) {
    let ids = processes.iter().map(u32::to_string);
    let _ = Command::new("kill").arg("-KILL").args(ids).status();
}
