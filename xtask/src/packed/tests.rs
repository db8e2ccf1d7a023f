//! What was packed comes back, by the script that browsers unpack it with.

use std::io::Write as _;
use std::process::{Command, Stdio};

use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, DataSection, Function, FunctionSection, Ieee32, InstructionSink, MemArg,
    MemorySection, MemoryType, TypeSection, ValType,
};
use wasmparser::Operator;

use super::*;

/// What the glue makes of a part.
fn unpacked(part: &[u8]) -> Vec<u8> {
    told(concat!(include_str!("../../../src/unpack.js"), include_str!("../../../tests/support/unpack.mjs")), part)
}

/// What a script says to a part.
fn told(script: &str, part: &[u8]) -> Vec<u8> {
    let mut node = Command::new("node");
    node.args(["--input-type=module", "--eval", script]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut node = node.spawn().expect("node is needed for the tests");
    node.stdin.take().unwrap().write_all(part).unwrap();
    let done = node.wait_with_output().unwrap();
    assert!(done.status.success());
    done.stdout
}

/// A module of one function, which is given two numbers, has one of 64 bits, and does that.
fn module(work: impl Fn(&mut InstructionSink)) -> Vec<u8> {
    let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
    let (mut memories, mut code, mut data) = (MemorySection::new(), CodeSection::new(), DataSection::new());
    types.ty().function([ValType::I32, ValType::I32], []);
    functions.function(0);
    memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
    let mut function = Function::new([(1, ValType::I64)]);
    work(&mut function.instructions());
    function.instructions().end();
    code.function(&function);
    data.active(0, &ConstExpr::i32_const(8), *b"words");
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&memories).section(&code).section(&data);
    module.finish()
}

/// What the functions of a module do, but for the hint on how places lie in memory; and its other sections.
fn read(module: &[u8]) -> (Vec<String>, Vec<Vec<u8>>) {
    let (mut does, mut sections) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.unwrap();
        match &payload {
            Payload::CodeSectionStart { .. } => {}
            Payload::CodeSectionEntry(body) => {
                for local in body.get_locals_reader().unwrap() {
                    does.push(format!("{:?}", local.unwrap()));
                }
                for operator in body.get_operators_reader().unwrap() {
                    does.push(meaning(&operator.unwrap()));
                }
            }
            other => sections
                .extend(other.as_section().map(|(_, range)| module[place(range.start)..place(range.end)].to_vec())),
        }
    }
    (does, sections)
}

fn meaning(operator: &Operator) -> String {
    let told = format!("{operator:?}");
    let Some((before, rest)) = told.split_once("align: ") else { return told };
    format!("{before}{}", rest.split_once(',').unwrap().1)
}

#[track_caller]
fn comes_back(work: impl Fn(&mut InstructionSink)) {
    let module = module(work);
    let part = packed(&module).unwrap();
    let back = unpacked(&part);
    assert_eq!(read(&back), read(&module));
}

const FAR: MemArg = MemArg { offset: 1_000_000, align: 0, memory_index: 0 };

#[test]
fn numbers_of_any_length_come_back() {
    comes_back(|does| {
        for number in [0, 1, -1, 63, 64, -64, -65, 8_191, 1_048_576, i32::MAX, i32::MIN] {
            does.i32_const(number).drop();
            does.i32_const(number).i32_const(7).i32_add().drop();
            does.i64_const(i64::from(number) << 20).drop();
        }
        does.f32_const(Ieee32::from(0.1)).drop().f32_const(Ieee32::from(-1e30)).drop();
    });
}

#[test]
fn variables_come_back_in_whatever_order_they_are_used() {
    comes_back(|does| {
        for local in [1, 0, 1, 1, 0] {
            does.local_get(local).local_tee(1 - local).local_set(local);
        }
        does.local_get(2).local_set(2).local_get(0).drop();
    });
}

#[test]
fn loads_and_stores_of_every_width_come_back() {
    comes_back(|does| {
        does.i32_const(0).i32_load(FAR).i32_load8_s(FAR).i32_load16_u(FAR).i64_load32_u(FAR).drop();
        does.i32_const(0).i64_load(FAR).f32_convert_i64_s().drop();
        does.i32_const(0).i32_const(1).i32_store(FAR).i32_const(0).i32_const(1).i32_store8(FAR);
        does.i32_const(0).i64_const(1).i64_store(FAR).i32_const(0).i64_const(1).i64_store32(FAR);
        does.i32_const(0).i32_const(1).i32_const(2).memory_copy(0, 0).memory_size(0).memory_grow(0).drop();
    });
}

fn branches(does: &mut InstructionSink) {
    does.block(BlockType::Empty).loop_(BlockType::Empty).local_get(0).br_if(1).br(0).end().end();
    does.local_get(0).if_(BlockType::Result(ValType::I32)).i32_const(1).else_().i32_const(2).end().drop();
    does.block(BlockType::Empty).block(BlockType::Empty).local_get(1).br_table([0, 1, 1, 0], 1).end().end();
    does.local_get(0).f32_convert_i32_s().i32_trunc_sat_f32_s().drop().i32_const(1).i32_const(2).call(0);
}

#[test]
fn branches_come_back_and_so_does_what_stands_behind_them() {
    comes_back(branches);
}

/// It is held against its hash only after that, and nobody must wait for it in vain.
#[test]
fn a_part_that_has_changed_on_its_way_comes_to_an_end() {
    let part = packed(&module(branches)).unwrap();
    let script =
        concat!(include_str!("../../../src/unpack.js"), include_str!("../../../tests/support/unpack_damaged.mjs"));
    assert_eq!(told(script, &part), part.len().to_string().into_bytes());
}

#[test]
fn a_function_longer_than_a_short_size_comes_back() {
    comes_back(|does| {
        for number in 0..20_000 {
            does.i32_const(number).drop();
        }
    });
}

#[test]
fn an_instruction_that_no_part_had_so_far_is_refused() {
    let vector = module(|does| {
        does.v128_const(0).drop();
    });
    let error = packed(&vector).unwrap_err().to_string();
    assert!(error.contains("no part had the instruction [fd, 0c"), "{error}");
}

#[test]
fn what_has_no_code_is_refused() {
    assert_eq!(packed(&Module::new().finish()).unwrap_err().to_string(), "it has no code");
}

#[test]
fn numbers_of_two_bytes_come_back() {
    comes_back(|does| {
        for local in [200, 3, 200, 130, 1_000, 3] {
            does.local_get(local).drop();
        }
        let labels: Vec<u32> = (0..200).collect();
        does.local_get(0).br_table(labels, 7).call(300).global_get(200).global_set(1).call_indirect(0, 300);
        does.i32_const(0).i32_const(1).i32_const(2).memory_fill(0).memory_init(0, 3).data_drop(3);
    });
}

#[test]
fn numbers_of_more_bytes_are_refused_where_none_ever_were() {
    let far = module(|does| {
        does.local_get(20_000).drop();
    });
    assert_eq!(packed(&far).unwrap_err().to_string(), "no part had a number like 20000 there so far");
}

#[test]
fn sizes_that_no_part_has_are_not_believed() {
    // A row of less than no bytes, then as many sizes as there are.
    let part = [&[100, 1, 0xff, 0xff, 0xff, 0xff, 0x0f][..], &[1; 400]].concat();
    let script =
        concat!(include_str!("../../../src/unpack.js"), include_str!("../../../tests/support/unpack_damaged.mjs"));
    assert_eq!(told(script, &part), part.len().to_string().into_bytes());
}
