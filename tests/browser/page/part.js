// What of the engine lies behind a place of its file comes when the page calls bring(), and is lost when it calls lose().
{
  const { fetch } = window;
  const waiting = [];
  window.fetch = async (...wanted) => {
    const response = await fetch(...wanted);
    if (!/\/stack-up-[0-9a-f]+\.wasm$/.test(String(wanted[0]))) return response;
    const file = new Uint8Array(await response.arrayBuffer());
    const body = new ReadableStream({
      start(stream) {
        stream.enqueue(file.slice(0, "%PLACE%"));
        const bring = () => {
          stream.enqueue(file.slice("%PLACE%"));
          stream.close();
        };
        waiting.push({ bring, lose: () => stream.error(new TypeError("lost")) });
      },
    });
    return new Response(body, response);
  };
  window.bring = () => waiting.splice(0).forEach(({ bring }) => bring());
  window.lose = () => waiting.splice(0).forEach(({ lose }) => lose());
  window.isAsked = () => waiting.length > 0;
}
