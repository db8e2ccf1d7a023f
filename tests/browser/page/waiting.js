// A slow line: what is fetched comes when the page calls answer().
{
  const open = new Promise((resolve) => (window.answer = resolve));
  const { fetch } = window;
  window.fetch = (...wanted) => open.then(() => fetch(...wanted));
}
