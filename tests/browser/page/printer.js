// A printer that waits: the page stays as it is when it is asked to print, until the driver prints it.
window.printer = { calls: 0 };
window.print = () => (printer.calls += 1);
