//! Makes one module of several that a later part of the engine is cut into.

use std::convert::Infallible;
use std::fmt;

use wasm_encoder::reencode::{Error as NotWritten, Reencode};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, Encode, FunctionSection, ImportSection, Module,
    TypeSection,
};
use wasmparser::{Parser, Payload};

/// Several modules as one, which does what they do one after the other. They have the same types and take the same from
/// the first part, none of it a function; they give nothing and start nothing.
///
/// # Errors
/// When one of them is of another kind.
pub fn joined(modules: &[Vec<u8>]) -> Result<Vec<u8>, NotJoined> {
    let mut joined = Joined::default();
    for module in modules {
        joined.add(module)?;
    }
    Ok(joined.finish())
}

/// Why modules were not made one.
#[derive(Debug)]
pub struct NotJoined(String);

impl fmt::Display for NotJoined {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(to)
    }
}

impl From<NotWritten<Infallible>> for NotJoined {
    fn from(error: NotWritten<Infallible>) -> Self {
        Self(error.to_string())
    }
}

impl From<wasmparser::BinaryReaderError> for NotJoined {
    fn from(error: wasmparser::BinaryReaderError) -> Self {
        Self(error.to_string())
    }
}

#[derive(Default)]
struct Joined {
    types: Shared<TypeSection>,
    imports: Shared<ImportSection>,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
}

/// Numbers functions on from those of the modules before.
struct Behind {
    functions: u32,
}

impl Reencode for Behind {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, NotWritten<Infallible>> {
        Ok(self.functions + index)
    }
}

/// A section that is the same in all modules.
#[derive(Default)]
struct Shared<Section>(Option<Section>);

impl<Section: Encode> Shared<Section> {
    fn set(&mut self, section: Section, name: &str) -> Result<(), NotJoined> {
        let bytes = |section: &Section| {
            let mut bytes = Vec::new();
            section.encode(&mut bytes);
            bytes
        };
        match &self.0 {
            Some(known) if bytes(known) != bytes(&section) => Err(NotJoined(format!("their {name} differ"))),
            _ => {
                self.0 = Some(section);
                Ok(())
            }
        }
    }
}

impl Joined {
    fn add(&mut self, module: &[u8]) -> Result<(), NotJoined> {
        let mut behind = Behind { functions: self.functions.len() };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(section) => {
                    let mut types = TypeSection::new();
                    behind.parse_type_section(&mut types, section)?;
                    self.types.set(types, "types")?;
                }
                Payload::ImportSection(section) => {
                    let mut imports = ImportSection::new();
                    behind.parse_import_section(&mut imports, section)?;
                    self.imports.set(imports, "imports")?;
                }
                Payload::FunctionSection(section) => behind.parse_function_section(&mut self.functions, section)?,
                Payload::ElementSection(section) => behind.parse_element_section(&mut self.elements, section)?,
                Payload::DataSection(section) => behind.parse_data_section(&mut self.data, section)?,
                Payload::CodeSectionEntry(body) => behind.parse_function_body(&mut self.code, body)?,
                Payload::ExportSection(section) if section.count() == 0 => {}
                Payload::Version { .. }
                | Payload::DataCountSection { .. }
                | Payload::CodeSectionStart { .. }
                | Payload::CustomSection(_)
                | Payload::End(_) => {}
                other => return Err(NotJoined(format!("one has more than functions and data: {other:?}"))),
            }
        }
        Ok(())
    }

    fn finish(self) -> Vec<u8> {
        let mut module = Module::new();
        module.section(&self.types.0.unwrap_or_default()).section(&self.imports.0.unwrap_or_default());
        module.section(&self.functions).section(&self.elements);
        module.section(&DataCountSection { count: self.data.len() });
        module.section(&self.code).section(&self.data);
        module.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module whose second function calls its first, and tells both to the table from a place on.
    fn module(answer: i32, place: i32) -> Vec<u8> {
        use wasm_encoder::{ConstExpr, Elements, EntityType, Function, RefType, TableType, ValType};
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        let table =
            TableType { element_type: RefType::FUNCREF, table64: false, minimum: 4, maximum: None, shared: false };
        imports.import("first", "table", EntityType::Table(table));
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(place), Elements::Functions([0, 1][..].into()));
        let mut code = CodeSection::new();
        let mut first = Function::new([]);
        first.instructions().i32_const(answer).end();
        let mut second = Function::new([]);
        second.instructions().call(0).end();
        code.function(&first).function(&second);
        module.section(&types).section(&imports).section(&functions).section(&elements).section(&code);
        module.finish()
    }

    #[test]
    fn calls_and_table_follow_the_functions_of_their_module() {
        let joined = joined(&[module(1, 0), module(2, 2)]).unwrap();
        wasmparser::validate(&joined).unwrap();
        let (mut calls, mut told) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(&joined) {
            match payload.unwrap() {
                Payload::CodeSectionEntry(body) => {
                    for operator in body.get_operators_reader().unwrap() {
                        if let wasmparser::Operator::Call { function_index } = operator.unwrap() {
                            calls.push(function_index);
                        }
                    }
                }
                Payload::ElementSection(elements) => {
                    for element in elements {
                        if let wasmparser::ElementItems::Functions(items) = element.unwrap().items {
                            told.extend(items.into_iter().map(Result::unwrap));
                        }
                    }
                }
                _ => {}
            }
        }
        assert_eq!(calls, [0, 2]);
        assert_eq!(told, [0, 1, 2, 3]);
    }

    #[test]
    fn modules_that_differ_in_their_types_are_refused() {
        let mut other = Module::new();
        other.section(&TypeSection::new());
        let error = joined(&[module(1, 0), other.finish()]).unwrap_err();
        assert_eq!(error.to_string(), "their types differ");
    }
}
