//! Writes a part of the engine so that it compresses better than a module does: what its code is made of stands in rows,
//! all instructions in one and the numbers that belong to them in others, by what they mean. `src/unpack.js` makes it a
//! module again.
//!
//! Sizes and counts are numbers as WebAssembly writes them (LEB128). A packed part has, one after the other:
//!
//! 1. the size of the module, and how many functions it has;
//! 2. the size of each row, in their order;
//! 3. the rows.
//!
//! Left out is what follows from the rest: the size of each function, and how the place of a load or store lies in memory,
//! which is told to the browser as what such a place is a multiple of as a rule (a hint, which changes no meaning). A local
//! variable stands as how many others of its function were used since it was used last, since that is mostly few. A whole
//! number of 32 bits stands by the instruction that follows it.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use wasm_encoder::{CustomSection, Encode as _, Module, Section as _};
use wasmparser::{BinaryReader, BinaryReaderError, FunctionBody, Parser, Payload};

use crate::Error;

/// The rows, in their order; `src/unpack.js` has the same, counted from 1.
#[derive(Clone, Copy)]
enum Row {
    /// What stands before the code of the module.
    Before,
    /// What stands behind it.
    Behind,
    /// The local variables of each function.
    Declared,
    /// The types of blocks.
    Block,
    /// Where branches go to.
    Label,
    /// The same for branches to one of many.
    Labels,
    Call,
    /// The types of functions that are called by their place in the table.
    Type,
    Local,
    Global,
    /// How far from an address something is loaded.
    Load,
    /// How far from an address something is stored.
    Store,
    /// Whole numbers of 64 bits.
    Long,
    Other,
    /// The first of the rows of whole numbers of 32 bits, by the instruction that follows: four instructions share one.
    Number,
    /// The instructions come last, so that what they need is there when they come.
    Instruction = Row::Number as isize + 64,
}

const ROWS: usize = Row::Instruction as usize + 1;

/// How many bytes the size of a function takes that is written when the function is.
const SIZE: usize = 4;

/// The number of the section of code.
const CODE: u8 = 10;

/// Refuses a number of more than two bytes, where the script reads no more.
fn refuse_long(number: u32) -> Result<(), NotPacked> {
    if number < 1 << 14 { Ok(()) } else { Err(NotPacked(format!("no part had a number like {number} there so far"))) }
}

/// Why a module was not packed.
#[derive(Debug)]
pub struct NotPacked(String);

impl fmt::Display for NotPacked {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(to)
    }
}

impl From<NotPacked> for Error {
    fn from(why: NotPacked) -> Self {
        Error::new(
            format!("The engine could not be packed: {why}."),
            "Look at xtask/src/packed.rs and src/unpack.js: both must know each instruction.",
        )
    }
}

impl From<BinaryReaderError> for NotPacked {
    fn from(error: BinaryReaderError) -> Self {
        Self(error.to_string())
    }
}

/// The file of an engine: parts behind each other, so that they are compressed as one. It is a module that has nothing but
/// them, each in a section of its own.
pub struct Packed {
    pub file: Vec<u8>,
    /// Where in the file each part lies.
    pub places: Vec<Range<usize>>,
}

impl Default for Packed {
    fn default() -> Self {
        Self { file: Module::new().finish(), places: Vec::new() }
    }
}

impl Packed {
    /// Adds a part.
    ///
    /// # Errors
    /// When it is no module, has no code, or an instruction that no part of an engine had so far.
    pub fn add(&mut self, name: &str, module: &[u8]) -> Result<(), NotPacked> {
        let part = packed(module)?;
        CustomSection { name: name.into(), data: part.as_slice().into() }.append_to(&mut self.file);
        self.places.push(self.file.len() - part.len()..self.file.len());
        Ok(())
    }
}

fn packed(module: &[u8]) -> Result<Vec<u8>, NotPacked> {
    let mut packing = Packing::default();
    let mut before = 0;
    let mut code = None;
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        match &payload {
            Payload::CodeSectionStart { range, .. } => code = Some(range.clone()),
            Payload::CodeSectionEntry(body) => packing.function(body)?,
            other if code.is_none() => before = other.as_section().map_or(before, |(_, range)| range.end),
            _ => {}
        }
    }
    let code = code.ok_or_else(|| NotPacked("it has no code".into()))?;
    packing.add(Row::Before, module.get(..place(before)).unwrap_or_default());
    packing.begin_code();
    packing.add(Row::Behind, module.get(place(code.end)..).unwrap_or_default());
    Ok(packing.finish())
}

#[derive(Default)]
struct Packing {
    rows: BTreeMap<usize, Vec<u8>>,
    functions: u32,
    /// How many bytes the functions take in the module.
    size: usize,
}

impl Packing {
    fn row(&mut self, row: Row) -> &mut Vec<u8> {
        self.rows.entry(row as usize).or_default()
    }

    fn add(&mut self, row: Row, bytes: &[u8]) {
        self.row(row).extend_from_slice(bytes);
    }

    fn function(&mut self, body: &FunctionBody) -> Result<(), NotPacked> {
        let (declared, instructions) = cut(body)?;
        if body.get_locals_reader()?.get_count() > 127 {
            return Err(NotPacked("a function declares too many kinds of variables".into()));
        }
        self.add(Row::Declared, declared);
        let mut recent = Recent::default();
        for (place, instruction) in instructions.iter().enumerate() {
            let next = instructions.get(place + 1).and_then(|next| next.first()).copied();
            self.instruction(instruction, next.unwrap_or_default(), &mut recent)?;
        }
        self.functions += 1;
        self.size += SIZE + body.as_bytes().len();
        Ok(())
    }

    fn instruction(&mut self, instruction: &[u8], next: u8, recent: &mut Recent) -> Result<(), NotPacked> {
        let unknown = || NotPacked(format!("no part had the instruction {instruction:02x?} so far"));
        let (code, numbers) = instruction.split_first().ok_or_else(unknown)?;
        self.row(Row::Instruction).push(*code);
        match (code, numbers) {
            (0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4, []) => {}
            // These two begin types of references, which have a number more.
            (0x02..=0x04, [0x63 | 0x64, ..]) => return Err(unknown()),
            (0x02..=0x04, numbers) => self.add(Row::Block, numbers),
            (0x0c | 0x0d, numbers) => self.add(Row::Label, numbers),
            (0x0e, numbers) => {
                refuse_long(BinaryReader::new(numbers, 0).read_var_u32()?)?;
                self.add(Row::Labels, numbers);
            }
            (0x10, numbers) => self.add(Row::Call, numbers),
            (0x11, numbers) => self.add(Row::Type, numbers),
            (0x20..=0x22, numbers) => {
                let local = BinaryReader::new(numbers, 0).read_var_u32()?;
                refuse_long(local)?;
                recent.ago(local).encode(self.row(Row::Local));
            }
            (0x23 | 0x24, numbers) => self.add(Row::Global, numbers),
            // From here on, a place would lie in another memory.
            (0x28..=0x35, [0..0x40, numbers @ ..]) => self.add(Row::Load, numbers),
            (0x36..=0x3e, [0..0x40, numbers @ ..]) => self.add(Row::Store, numbers),
            (0x41, numbers) => {
                let row = Row::Number as usize + usize::from(next) / 4;
                self.rows.entry(row).or_default().extend_from_slice(numbers);
            }
            (0x42, numbers) => self.add(Row::Long, numbers),
            (0x3f | 0x40 | 0x43, numbers) => self.add(Row::Other, numbers),
            (0xfc, [more @ 0..=11, numbers @ ..]) => {
                self.row(Row::Instruction).push(*more);
                self.add(Row::Other, numbers);
            }
            _ => return Err(unknown()),
        }
        Ok(())
    }

    /// The section of code begins with its size, and how many functions are in it.
    fn begin_code(&mut self) {
        let mut count = Vec::new();
        self.functions.encode(&mut count);
        let size = count.len() + self.size;
        let before = self.row(Row::Before);
        before.push(CODE);
        size.encode(before);
        before.extend(count);
    }

    fn finish(mut self) -> Vec<u8> {
        let mut packed = Vec::new();
        (self.row(Row::Before).len() + self.size + self.row(Row::Behind).len()).encode(&mut packed);
        self.functions.encode(&mut packed);
        for row in 0..ROWS {
            self.rows.get(&row).map_or(0, Vec::len).encode(&mut packed);
        }
        for row in self.rows.into_values() {
            packed.extend(row);
        }
        packed
    }
}

/// The local variables of a function, the one that was used last first; those that were not used yet by their numbers.
#[derive(Default)]
struct Recent(Vec<u32>);

impl Recent {
    /// How many others were used since a variable was used last; now it is that.
    fn ago(&mut self, local: u32) -> usize {
        loop {
            if let Some(ago) = self.0.iter().position(|known| *known == local) {
                self.0.remove(ago);
                self.0.insert(0, local);
                return ago;
            }
            self.0.extend(u32::try_from(self.0.len()));
        }
    }
}

/// What a function declares, and each of its instructions.
fn cut<'a>(body: &FunctionBody<'a>) -> Result<(&'a [u8], Vec<&'a [u8]>), BinaryReaderError> {
    let bytes = body.as_bytes();
    let mut operators = body.get_operators_reader()?;
    let mut start = place(operators.original_position() - body.range().start);
    let declared = bytes.get(..start).unwrap_or_default();
    let mut instructions = Vec::new();
    while !operators.eof() {
        operators.read()?;
        let end = place(operators.original_position() - body.range().start);
        instructions.push(bytes.get(start..end).unwrap_or_default());
        start = end;
    }
    Ok((declared, instructions))
}

/// The place in a file that is in memory.
fn place(offset: u64) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests;
