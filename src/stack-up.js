// Replaced by the build with {engine, wasm, questionnaires: {id: file}}.
const FILES = "%FILES%";
