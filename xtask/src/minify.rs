//! Scripts in fewer bytes: without comments and needless white space, and with short names.

use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::span::SourceType;

use crate::{Error, Result};

/// The script, which is a module, in fewer bytes; `name` is what an error calls it.
pub fn script(name: &str, source: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
    if let Some(error) = parsed.errors.first() {
        return Err(Error::new(format!("{name} could not be read: {error}."), "Mend the script."));
    }
    let mut program = parsed.program;
    let mangle = MangleOptions { top_level: true, ..MangleOptions::default() };
    let options = MinifierOptions { mangle: Some(mangle), compress: Some(CompressOptions::smallest()) };
    let scoping = Minifier::new(options).minify(&allocator, &mut program).scoping;
    Ok(Codegen::new().with_options(CodegenOptions::minify()).with_scoping(scoping).build(&program).code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_white_space_and_long_names_are_left_out() {
        let source = "// Says hello.\nconst greeting = (name) => {\n  return `Hello, ${name} // friend`;\n};\nexport { greeting as hello };\n";
        let small = script("a test", source).unwrap();
        assert!(!small.contains("Says") && !small.contains("greeting"), "{small}");
        assert!(small.contains(" // friend`") && small.contains("as hello"), "{small}");
    }

    #[test]
    fn a_script_that_can_t_be_read_is_named() {
        let error = script("a test", "const = 1").unwrap_err().to_string();
        assert!(error.contains("a test could not be read"), "{error}");
    }
}
