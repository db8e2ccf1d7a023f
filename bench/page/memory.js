// Finds the memories of WebAssembly from outside, whatever way the page makes them.
(() => {
  const memories = new Set();
  const note = (instance) => {
    for (const value of Object.values(instance.exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
    return instance;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const made = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await made(...given);
      note(result.instance ?? result);
      return result;
    };
  }
  for (const name of ["Instance", "Memory"]) {
    WebAssembly[name] = new Proxy(WebAssembly[name], {
      construct: (target, given) => {
        const made = Reflect.construct(target, given);
        if (name === "Memory") memories.add(made);
        else note(made);
        return made;
      },
    });
  }
  window.bench.wasmBytes = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
})();
