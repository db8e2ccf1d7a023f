//! `cargo xtask size`: what travels to a person's browser, against its budget.

use std::io::{self, Write as _};
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::dist::{ENTRY, File, Files, Part, Start};
use crate::{Error, Result, files};

/// What may travel: bytes after brotli. A little above what was reached, so that nothing grows unnoticed.
struct Budgets {
    entry: usize,
    /// Glue and those parts of the engine that travel for a built-in questionnaire; the styles are inside.
    engine: usize,
    questionnaire: usize,
    /// What travels before a questionnaire, in one language.
    start_file: usize,
    /// What the start page waits for: entry, glue, first part and the start of one questionnaire.
    start: usize,
    /// What the questions wait for: the same, and the part that asks them.
    questions: usize,
    /// Entry, engine and one questionnaire with its start.
    total: usize,
}

const BUDGETS: Budgets = Budgets {
    entry: 3_400,
    engine: 85_300,
    questionnaire: 10_500,
    start_file: 1_500,
    start: 34_600,
    questions: 50_100,
    total: 99_900,
};

/// The size of some content: as it is, and as web servers send it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn of(content: &[u8]) -> io::Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(content)?;
        let params = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
        let mut brotli = Vec::new();
        brotli::BrotliCompress(&mut &*content, &mut brotli, &params)?;
        Ok(Self { raw: content.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }

    fn and(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// One line of the table; a line without a budget is a share of the line above it.
#[derive(Debug)]
struct Row {
    name: String,
    size: Size,
    budget: Option<usize>,
}

impl Row {
    fn is_over(&self) -> bool {
        self.budget.is_some_and(|budget| self.size.brotli > budget)
    }
}

/// Prints the table; what is over its budget is the error.
pub fn check(dist: &Path, files: &Files) -> Result<()> {
    let rows = rows(files, |name, end| measure(&dist.join(name), end))?;
    print!("{}", table(&rows));
    let over: Vec<String> = rows.iter().filter(|row| row.is_over()).map(complaint).collect();
    if over.is_empty() {
        return Ok(());
    }
    Err(Error::new(
        over.join("\n  "),
        "See what grew (`git log -p` on Cargo.toml and src/; twiggy for the engine), and take it out.",
    ))
}

/// The size of a file up to a byte of it, when that is the part that somebody waits for.
fn measure(file: &Path, end: usize) -> Result<Size> {
    let content = files::read(file)?;
    Size::of(content.get(..end).unwrap_or(&content)).map_err(|error| {
        Error::new(
            format!("Could not compress {}: {error}.", file.display()),
            "Check that the machine has memory free.",
        )
    })
}

/// `size` tells that of a file, up to a byte of it.
fn rows(files: &Files, size: impl Fn(&str, usize) -> Result<Size>) -> Result<Vec<Row>> {
    let row = |name: &str, size: Size, budget: Option<usize>| Row { name: name.into(), size, budget };
    let (entry, glue) = (size(ENTRY, usize::MAX)?, size(&files.engine.0, usize::MAX)?);
    // As much of the engine as its parts need, up to each.
    let parts = files.parts.iter().map(|Part(_, end, _)| size(&files.wasm.0, *end)).collect::<Result<Vec<_>>>()?;
    let [first, .., whole] = parts.as_slice() else {
        return Err(Error::new("The engine is not in parts.", "Look at the release build of xtask/src/engine.rs."));
    };
    let until_asking = parts.get(1).unwrap_or(whole);
    let engine = glue.and(*whole);
    let mut rows = vec![
        row(ENTRY, entry, Some(BUDGETS.entry)),
        row("engine: glue + wasm, styles inside", engine, Some(BUDGETS.engine)),
        row(&format!("  {}", files.engine.0), glue, None),
        row(&format!("  {}", files.wasm.0), *whole, None),
    ];
    let mut totals = Vec::new();
    for (id, File(name, _)) in &files.questionnaires {
        let questionnaire = size(name, usize::MAX)?;
        rows.push(row(name, questionnaire, Some(BUDGETS.questionnaire)));
        let mut longest = Size::default();
        for Start(_, File(name, _)) in files.starts.get(id).into_iter().flatten() {
            let start = size(name, usize::MAX)?;
            rows.push(row(name, start, Some(BUDGETS.start_file)));
            longest = if start.brotli > longest.brotli { start } else { longest };
        }
        let known = entry.and(glue).and(longest);
        totals.push(row(&format!("until the start page of {id}"), known.and(*first), Some(BUDGETS.start)));
        totals.push(row(&format!("until the questions of {id}"), known.and(*until_asking), Some(BUDGETS.questions)));
        totals.push(row(
            &format!("all that travels for {id}"),
            known.and(*whole).and(questionnaire),
            Some(BUDGETS.total),
        ));
    }
    rows.extend(totals);
    Ok(rows)
}

fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or_default();
    let mut text =
        format!("\n{:<width$}{:>9}{:>9}{:>9}{:>9}\n", "KB (1 KB = 1000 bytes)", "raw", "gzip -9", "brotli", "budget");
    for Row { name, size, budget } in rows {
        let budget = budget.map(kilobytes).unwrap_or_default();
        let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(kilobytes);
        let line = format!("{name:<width$}{raw:>9}{gzip:>9}{brotli:>9}{budget:>9}");
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text.push_str("Budgets are for brotli at quality 11.\n");
    text
}

/// Kilobytes of 1000 bytes, to a tenth.
fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn complaint(row: &Row) -> String {
    let budget = row.budget.unwrap_or_default();
    format!("{} is over its budget: {} bytes after brotli, of {budget} allowed.", row.name.trim(), row.size.brotli)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let file = |name: &str| File(name.into(), String::new());
        let part = |end| Part(0, end, String::new());
        Files {
            engine: file("stack-up-1.js"),
            wasm: file("stack-up-2.wasm"),
            parts: vec![part(1), part(2), part(3)],
            apart: Some(file("check-4.wasm")),
            frame: file("embed-resize.js"),
            questionnaires: [("small".into(), file("questionnaires/small-3.json"))].into(),
            starts: [(
                "small".into(),
                vec![Start("en".into(), file("en-5.json")), Start("cy".into(), file("cy-6.json"))],
            )]
            .into(),
        }
    }

    const GLUE: usize = 4_000;
    const FIRST: usize = BUDGETS.start - BUDGETS.entry - GLUE - BUDGETS.start_file;
    const SECOND: usize = FIRST + BUDGETS.questions - BUDGETS.start;
    const WHOLE: usize = FIRST + BUDGETS.total - BUDGETS.start - BUDGETS.questionnaire;

    /// The sizes of entry, glue, engine up to the end of each of its parts, questionnaire and start that are just within the budgets.
    const FITS: [usize; 7] = [BUDGETS.entry, GLUE, FIRST, SECOND, WHOLE, BUDGETS.questionnaire, BUDGETS.start_file];

    /// The table when each file has this size after brotli; the start in another language is smaller.
    fn rows_of([entry, glue, first, second, whole, questionnaire, start]: [usize; 7]) -> Vec<Row> {
        let brotli = |name: &str, end: usize| match (name, end) {
            ("stack-up.js", _) => entry,
            ("stack-up-1.js", _) => glue,
            ("stack-up-2.wasm", 1) => first,
            ("stack-up-2.wasm", 2) => second,
            ("stack-up-2.wasm", 3) => whole,
            ("questionnaires/small-3.json", _) => questionnaire,
            ("en-5.json", _) => 0,
            ("cy-6.json", _) => start,
            _ => panic!("{name}, {end}"),
        };
        rows(&files(), |name, end| Ok(Size { raw: 1, gzip: 10, brotli: brotli(name, end) })).unwrap()
    }

    fn over(sizes: [usize; 7]) -> Vec<String> {
        rows_of(sizes).iter().filter(|row| row.is_over()).map(|row| row.name.clone()).collect()
    }

    #[test]
    fn what_just_fits_is_not_over_and_a_byte_more_is() {
        let [entry, glue, first, second, whole, questionnaire, start] = FITS;
        assert!(over(FITS).is_empty());
        assert_eq!(over([entry + 1, 1, 1, 1, 1, 1, 1]), ["stack-up.js"]);
        assert_eq!(over([1, 1, 1, 1, 1, questionnaire + 1, 1]), ["questionnaires/small-3.json"]);
        assert_eq!(over([1, 1, 1, 1, 1, 1, start + 1]), ["cy-6.json"]);
        assert_eq!(over([1, 1, 1, 1, BUDGETS.engine, 1, 1]), ["engine: glue + wasm, styles inside"]);
        assert_eq!(over([entry, glue, first + 1, 1, 1, 1, start]), ["until the start page of small"]);
        assert_eq!(over([entry, glue, first, second + 1, 1, 1, start]), ["until the questions of small"]);
        assert_eq!(over([entry, glue, first, second, whole + 1, questionnaire, start]), ["all that travels for small"]);
    }

    #[test]
    fn the_complaint_names_file_figure_and_budget() {
        let rows = rows_of([BUDGETS.entry + 1, 1, 1, 1, 1, 1, 1]);
        assert_eq!(complaint(&rows[0]), "stack-up.js is over its budget: 3401 bytes after brotli, of 3400 allowed.");
    }

    #[test]
    fn the_sums_hold_what_the_start_page_waits_for_and_all_that_travels() {
        let rows = rows_of([1_000, 5_000, 40_000, 60_000, 70_000, 14_000, 2_000]);
        let sums = &rows[rows.len() - 3..];
        let expected = [
            ("until the start page of small", Size { raw: 4, gzip: 40, brotli: 48_000 }),
            ("until the questions of small", Size { raw: 4, gzip: 40, brotli: 68_000 }),
            ("all that travels for small", Size { raw: 5, gzip: 50, brotli: 92_000 }),
        ];
        assert_eq!(sums.iter().map(|row| (row.name.as_str(), row.size)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_table_tells_its_unit_and_rounds_to_a_tenth() {
        let text = table(&rows_of([1_049, 1, 1, 1, 1, 1_950, 1]));
        assert!(text.contains("1 KB = 1000 bytes"), "{text}");
        assert!(text.contains("1.0      3.4\n") && text.contains("2.0     10.5\n"), "{text}");
    }

    #[test]
    fn repetition_is_compressed() {
        let size = Size::of(&[b'a'; 10_000]).unwrap();
        assert!(size.raw == 10_000 && size.gzip < 100 && size.brotli < 50, "{size:?}");
    }
}
