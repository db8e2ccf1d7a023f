// A part of the engine comes when the page calls bring(), and is lost when it calls lose().
{
  const { fetch } = window;
  const asked = [];
  window.fetch = (...wanted) =>
    String(wanted[0]).includes("/%PART%-")
      ? new Promise((resolve, reject) => asked.push({ bring: () => resolve(fetch(...wanted)), lose: () => reject(new TypeError("lost")) }))
      : fetch(...wanted);
  window.bring = () => asked.splice(0).forEach(({ bring }) => bring());
  window.lose = () => asked.splice(0).forEach(({ lose }) => lose());
  window.isAsked = () => asked.length > 0;
}
