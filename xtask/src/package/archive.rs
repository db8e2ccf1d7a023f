//! A zip file that tells nothing but what is in it: the same bytes whenever, and on whatever machine, it is made.

use std::io::{Cursor, Write as _};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Entries;
use crate::{Error, Result};

/// All may read, the owner may write.
const PERMISSIONS: u32 = 0o644;

pub fn zip(entries: &Entries) -> Result<Vec<u8>> {
    zipped(entries).map_err(|error| {
        Error::new(format!("The package could not be made: {error}."), "Check that the machine has memory free.")
    })
}

/// In the order of their paths, each with the first day that zip files know.
fn zipped(entries: &Entries) -> std::result::Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(PERMISSIONS);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content) in entries {
        zip.start_file(path.as_str(), options)?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use zip::ZipArchive;

    use super::*;

    fn entries() -> Entries {
        Entries::from([
            ("stack-up/1.0.0/stack-up.js".into(), b"script".repeat(100)),
            ("README.txt".into(), "Darllenwch fi: ŷ".into()),
        ])
    }

    #[test]
    fn what_goes_in_comes_out() {
        let mut archive = ZipArchive::new(Cursor::new(zip(&entries()).unwrap())).unwrap();
        assert_eq!(archive.len(), 2);
        for (path, content) in entries() {
            let mut file = archive.by_name(&path).unwrap();
            let mut read = Vec::new();
            file.read_to_end(&mut read).unwrap();
            assert_eq!((read, file.unix_mode()), (content, Some(0o100_644)), "{path}");
        }
    }

    #[test]
    fn the_same_files_make_the_same_bytes_without_a_time() {
        let zip = zip(&entries()).unwrap();
        assert_eq!(zip, self::zip(&entries()).unwrap());
        let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
        let time = archive.by_index(0).unwrap().last_modified().unwrap();
        assert_eq!((time.year(), time.month(), time.day(), time.hour()), (1980, 1, 1, 0));
    }
}
