// Each line has something that is too new, but for the last.
Array.fromAsync([]);
Promise.withResolvers();
[1].toSorted();
document.body.checkVisibility();
document.startViewTransition(() => {});
Object.groupBy([], String);
new Set().union(new Set());
const { scrollEndEventIsSupported, togglePopover } = document.body;
new Sanitizer();
navigator.userActivation.isActive, navigator.windowControlsOverlay;
[1].at(-1), structuredClone({}), Object.hasOwn({}, "a"), crypto.randomUUID();
