// A browser that keeps nothing, as with cookies switched off.
for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {
    get() {
      throw new DOMException("access is denied for this document", "SecurityError");
    },
  });
}
