// Only in `cargo xtask serve --dev`: reloads the page when there is a new build.

const PAUSE = 500;
let known;

/** Nothing when the server is away: it may come back. */
async function version() {
  try {
    const response = await fetch("/dev/version", { cache: "no-store" });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

async function look() {
  const found = await version();
  if (found && known && found !== known) location.reload();
  known ??= found;
  setTimeout(look, PAUSE);
}

look();
