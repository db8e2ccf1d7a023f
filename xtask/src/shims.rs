//! Takes out functions of a later part of the engine that only go on to one of an earlier part: each is a dozen bytes and a
//! function more for the browser to compile, where a call that goes there itself is four bytes longer.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use wasm_encoder::reencode::{Error as NotWritten, Reencode};
use wasm_encoder::{CodeSection, Function, FunctionSection, Instruction, Module};
use wasmparser::{BinaryReaderError, FunctionBody, FunctionSectionReader, Operator, Parser, Payload};

/// From so many calls on, going on there is shorter in one place.
const MANY: usize = 4;

/// The same module, which takes no function from outside, without those that are called less often than that.
///
/// # Errors
/// When it is no module.
pub fn without_shims(module: &[u8]) -> Result<Vec<u8>, NotWritten<Infallible>> {
    let mut direct = Direct::of(module)?;
    let mut written = Module::new();
    direct.parse_core_module(&mut written, Parser::new(0), module)?;
    Ok(written.finish())
}

/// Where a shim goes on to: a place in the table, and the type that it is called by.
#[derive(Clone, Copy)]
struct Way {
    place: i32,
    type_index: u32,
}

/// Writes calls of shims as calls of what they go on to.
struct Direct {
    /// By their numbers.
    shims: BTreeMap<u32, Way>,
    /// How many functions there were so far, while they are written.
    functions: u32,
}

impl Direct {
    fn of(module: &[u8]) -> Result<Self, BinaryReaderError> {
        let mut shims = BTreeMap::new();
        let mut calls: BTreeMap<u32, usize> = BTreeMap::new();
        let mut told = BTreeSet::new();
        let mut number = 0;
        let mut types = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::FunctionSection(functions) => types = functions.into_iter().collect::<Result<_, _>>()?,
                Payload::ElementSection(elements) => {
                    for element in elements {
                        if let wasmparser::ElementItems::Functions(items) = element?.items {
                            told.extend(items.into_iter().collect::<Result<Vec<u32>, _>>()?);
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    // It has to hand on all that it is given.
                    let own_type = usize::try_from(number).ok().and_then(|number| types.get(number));
                    if let Some(way) = way(&body)?.filter(|way| own_type == Some(&way.type_index)) {
                        shims.insert(number, way);
                    }
                    for operator in body.get_operators_reader()? {
                        if let Operator::Call { function_index } = operator? {
                            *calls.entry(function_index).or_default() += 1;
                        }
                    }
                    number += 1;
                }
                _ => {}
            }
        }
        shims.retain(|number, _| !told.contains(number) && calls.get(number).copied().unwrap_or_default() < MANY);
        Ok(Self { shims, functions: 0 })
    }
}

/// Where a function goes on to, when it does no more than that: with what it is given, in the same order.
fn way(body: &FunctionBody) -> Result<Option<Way>, BinaryReaderError> {
    if body.get_locals_reader()?.get_count() > 0 {
        return Ok(None);
    }
    let operators = body.get_operators_reader()?.into_iter().collect::<Result<Vec<_>, _>>()?;
    let [
        given @ ..,
        Operator::I32Const { value },
        Operator::CallIndirect { type_index, table_index: 0 },
        Operator::End,
    ] = operators.as_slice()
    else {
        return Ok(None);
    };
    let is_handed_on = |(place, operator): (usize, &Operator)| matches!(operator, Operator::LocalGet { local_index } if u32::try_from(place) == Ok(*local_index));
    let goes_on = given.iter().enumerate().all(is_handed_on);
    Ok(goes_on.then_some(Way { place: *value, type_index: *type_index }))
}

impl Reencode for Direct {
    type Error = Infallible;

    /// Functions move up to fill the places of those that are gone.
    fn function_index(&mut self, index: u32) -> Result<u32, NotWritten<Infallible>> {
        let gone = self.shims.range(..index).count();
        Ok(index - u32::try_from(gone).unwrap_or_default())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), NotWritten<Infallible>> {
        for (place, function) in section.into_iter().enumerate() {
            let type_index = function?;
            if !self.shims.contains_key(&u32::try_from(place).unwrap_or(u32::MAX)) {
                functions.function(type_index);
            }
        }
        Ok(())
    }

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), NotWritten<Infallible>> {
        let number = self.functions;
        self.functions += 1;
        if self.shims.contains_key(&number) {
            return Ok(());
        }
        let mut function = self.new_function_with_parsed_locals(&body)?;
        for operator in body.get_operators_reader()? {
            self.write(&mut function, operator?)?;
        }
        code.function(&function);
        Ok(())
    }
}

impl Direct {
    fn write(&mut self, function: &mut Function, operator: Operator) -> Result<(), NotWritten<Infallible>> {
        if let Operator::Call { function_index } = operator
            && let Some(way) = self.shims.get(&function_index)
        {
            function.instruction(&Instruction::I32Const(way.place));
            function.instruction(&Instruction::CallIndirect { type_index: way.type_index, table_index: 0 });
            return Ok(());
        }
        function.instruction(&self.instruction(operator)?);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ImportSection, RefType, TableType, TypeSection, ValType};

    use super::*;

    /// A module whose first function goes on to a place of the table, and whose second calls the first so often.
    fn module(calls: usize) -> Vec<u8> {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        let mut code = CodeSection::new();
        types.ty().function([ValType::I32], []);
        let table =
            TableType { element_type: RefType::FUNCREF, table64: false, minimum: 9, maximum: None, shared: false };
        imports.import("first", "table", EntityType::Table(table));
        functions.function(0).function(0);
        let mut shim = Function::new([]);
        shim.instructions().local_get(0).i32_const(5).call_indirect(0, 0).end();
        let mut caller = Function::new([]);
        for _ in 0..calls {
            caller.instructions().local_get(0).call(0);
        }
        caller.instructions().end();
        code.function(&shim).function(&caller);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&code);
        module.finish()
    }

    /// How many functions there are, how many calls of them, and how many by the table.
    fn count(module: &[u8]) -> (usize, usize, usize) {
        wasmparser::validate(module).unwrap();
        let (mut functions, mut calls, mut by_table) = (0, 0, 0);
        for payload in Parser::new(0).parse_all(module) {
            let Payload::CodeSectionEntry(body) = payload.unwrap() else { continue };
            functions += 1;
            for operator in body.get_operators_reader().unwrap() {
                match operator.unwrap() {
                    Operator::Call { .. } => calls += 1,
                    Operator::CallIndirect { .. } => by_table += 1,
                    _ => {}
                }
            }
        }
        (functions, calls, by_table)
    }

    #[test]
    fn a_shim_that_is_called_seldom_gives_way_to_the_call_itself() {
        assert_eq!(count(&module(2)), (2, 2, 1));
        assert_eq!(count(&without_shims(&module(2)).unwrap()), (1, 0, 2));
    }

    #[test]
    fn a_function_that_hands_on_less_than_it_is_given_stays() {
        // It is of a type of its own, which takes two numbers; so its caller would leave one behind.
        let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
        types.ty().function([ValType::I32], []);
        types.ty().function([ValType::I32, ValType::I32], []);
        functions.function(1).function(0);
        let mut code = CodeSection::new();
        let (mut first, mut caller) = (Function::new([]), Function::new([]));
        first.instructions().local_get(0).i32_const(5).call_indirect(0, 0).end();
        caller.instructions().local_get(0).local_get(0).call(0).end();
        code.function(&first).function(&caller);
        let mut imports = ImportSection::new();
        let table =
            TableType { element_type: RefType::FUNCREF, table64: false, minimum: 9, maximum: None, shared: false };
        imports.import("first", "table", EntityType::Table(table));
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&code);
        assert_eq!(count(&without_shims(&module.finish()).unwrap()), (2, 1, 1));
    }

    #[test]
    fn a_shim_that_is_called_often_stays() {
        assert_eq!(count(&without_shims(&module(MANY)).unwrap()), (2, MANY, 1));
    }
}
