const [fallback] = arguments;
const text = document.body.innerText;
const modules = [...document.querySelectorAll('script[type="module"]')];
const frame = document.querySelector('iframe[src*="/embed.html?"]');
const sandbox = frame?.getAttribute("sandbox");
return {
  element: !!document.querySelector("stack-up[questionnaire]"),
  entry: modules.some((script) => script.src.endsWith("/stack-up.js")),
  frame: !!frame,
  idle: sandbox != null && !sandbox.includes("allow-scripts"),
  resize: modules.some((script) => script.src.endsWith("/embed-resize.js")),
  link: !!document.querySelector('a[href*="/embed.html?"]'),
  fallback: text.includes(fallback),
  code: /<(stack-up|iframe|script|a )/.test(text),
};
