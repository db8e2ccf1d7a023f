// How the parts of a widget look: a line for each part and property.
const [parts, properties] = arguments;
const root = document.querySelector("stack-up").shadowRoot;
const looks = [];
for (const part of parts) {
  const element = root.querySelector(part);
  if (!element) looks.push(`${part} is not there`);
  const style = element && getComputedStyle(element);
  for (const property of element ? properties : []) looks.push(`${part} { ${property}: ${style.getPropertyValue(property)} }`);
}
return looks;
