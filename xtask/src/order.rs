//! Puts functions of a module beside those that are like them, where compression finds what they share.

use std::collections::BTreeMap;
use std::convert::Infallible;

use wasm_encoder::reencode::{Error as NotWritten, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{BinaryReaderError, CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// How many bytes in a row are looked for in other functions.
const RUN: usize = 3;

/// What a function counts for beside its own runs, so that no tiny one is like everything.
const GROUND: usize = 10;

/// The same module with its functions in another order.
///
/// # Errors
/// When it is no module.
pub fn alike_together(module: &[u8]) -> Result<Vec<u8>, NotWritten<Infallible>> {
    let mut ordered = Ordered::of(module)?;
    let mut written = Module::new();
    ordered.parse_core_module(&mut written, Parser::new(0), module)?;
    Ok(written.finish())
}

struct Ordered {
    /// How many functions are taken from outside; they stay first.
    taken: usize,
    /// For each place, the function that stands there.
    order: Vec<usize>,
    /// For each function, its place.
    places: Vec<usize>,
}

impl Ordered {
    fn of(module: &[u8]) -> Result<Self, BinaryReaderError> {
        let mut taken = 0;
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        taken += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        let order = order(&bodies);
        let mut places = vec![0; order.len()];
        for (place, function) in order.iter().enumerate() {
            if let Some(known) = places.get_mut(*function) {
                *known = place;
            }
        }
        Ok(Self { taken, order, places })
    }
}

/// Begins with the first, and goes on with the one that shares the largest part of its runs with the one before.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<Vec<&[u8]>> = bodies.iter().map(|body| runs(body)).collect();
    let mut having: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    for (function, runs) in runs.iter().enumerate() {
        for run in runs {
            having.entry(run).or_default().push(function);
        }
    }
    let mut order: Vec<usize> = Vec::new();
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    while !left.is_empty() {
        let mut shared = vec![0_usize; bodies.len()];
        let before = order.last().and_then(|function| runs.get(*function));
        for function in before.into_iter().flatten().filter_map(|run| having.get(run)).flatten() {
            if let Some(shared) = shared.get_mut(*function) {
                *shared += 1;
            }
        }
        let part = |function: usize| {
            let all = runs.get(function).map_or(0, Vec::len) + GROUND;
            shared.get(function).copied().unwrap_or_default() * 1_000_000 / all
        };
        let next =
            left.iter().enumerate().max_by_key(|(place, function)| (part(**function), std::cmp::Reverse(*place)));
        let Some((place, _)) = next else { break };
        order.push(left.remove(place));
    }
    order
}

/// Each run of bytes in a function, once.
fn runs(body: &[u8]) -> Vec<&[u8]> {
    let mut runs: Vec<&[u8]> = body.windows(RUN).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

impl Reencode for Ordered {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, NotWritten<Infallible>> {
        let own = usize::try_from(index).ok().and_then(|index| index.checked_sub(self.taken));
        let place = own.and_then(|own| self.places.get(own)).and_then(|place| u32::try_from(place + self.taken).ok());
        Ok(place.unwrap_or(index))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), NotWritten<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for function in &self.order {
            if let Some(index) = types.get(*function) {
                functions.function(*index);
            }
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), NotWritten<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for function in self.order.clone() {
            if let Some(body) = bodies.get(function) {
                self.parse_function_body(code, body.clone())?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ExportKind, ExportSection, Function, TypeSection, ValType};

    use super::*;

    /// A module of functions that each give a number after so many others; the last calls the first.
    fn module(numbers: &[(i32, usize)]) -> Vec<u8> {
        let (mut types, mut functions, mut exports) =
            (TypeSection::new(), FunctionSection::new(), ExportSection::new());
        let mut code = CodeSection::new();
        types.ty().function([], [ValType::I32]);
        for (index, (number, others)) in (0..).zip(numbers) {
            let mut function = Function::new([]);
            for _ in 0..*others {
                function.instructions().i32_const(*number).drop();
            }
            if usize::try_from(index) == Ok(numbers.len() - 1) {
                function.instructions().call(0).drop();
            }
            function.instructions().i32_const(*number).end();
            functions.function(0);
            exports.export(&index.to_string(), ExportKind::Func, index);
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    /// The number that each function gives, in their order; what is exported under each name; and what is called.
    fn read(module: &[u8]) -> (Vec<i32>, Vec<u32>, Vec<u32>) {
        wasmparser::validate(module).unwrap();
        let (mut gives, mut exported, mut called) = (Vec::new(), Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ExportSection(exports) => {
                    exported = exports.into_iter().map(|export| export.unwrap().index).collect();
                }
                Payload::CodeSectionEntry(body) => {
                    let mut last = 0;
                    for operator in body.get_operators_reader().unwrap() {
                        match operator.unwrap() {
                            wasmparser::Operator::I32Const { value } => last = value,
                            wasmparser::Operator::Call { function_index } => called.push(function_index),
                            _ => {}
                        }
                    }
                    gives.push(last);
                }
                _ => {}
            }
        }
        (gives, exported, called)
    }

    #[test]
    fn what_is_alike_stands_together_and_everything_still_means_the_same() {
        let before = module(&[(7, 5), (1_000_000, 5), (7, 6), (1_000_000, 6)]);
        let (gives, exported, called) = read(&alike_together(&before).unwrap());
        assert_eq!(gives, [7, 7, 1_000_000, 1_000_000]);
        assert_eq!(exported, [0, 2, 1, 3]);
        assert_eq!(called, [0]);
    }

    #[test]
    fn the_same_module_comes_out_the_same() {
        let before = module(&[(1, 1), (2, 2), (3, 3)]);
        assert_eq!(alike_together(&before).unwrap(), alike_together(&before).unwrap());
    }
}
