// What old libraries did to the language: methods that every loop meets, and functions that do more than they should.
window.patched = { calls: 0 };
Array.prototype.last = function () { return this[this.length - 1]; };
Object.prototype.extend = function (other) { return Object.assign(this, other); };
String.prototype.trimmed = function () { return this.trim(); };
for (const name of ["map", "filter", "forEach", "push"]) {
  const original = Array.prototype[name];
  Array.prototype[name] = function (...given) {
    patched.calls += 1;
    return original.apply(this, given);
  };
}
for (const name of ["parse", "stringify"]) {
  const original = JSON[name];
  JSON[name] = (...given) => {
    patched.calls += 1;
    const made = original(...given);
    // The driver of the tests speaks JSON in the page too.
    if (!new Error().stack.includes("/stack-up/")) return made;
    return typeof made === "string" ? made.replace(/"/g, "'") : { wrapped: made };
  };
}
