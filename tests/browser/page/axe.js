// Runs every rule of axe-core on the page as it is, in one scheme. Ends with the faults: what, where, and how it should be.
const [scheme, done] = arguments;

/** What is changing comes to rest first, so that no colour is on its way. */
const rests = async () => {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
};

const include = () =>
  new Promise((resolve, reject) => {
    if (window.axe) return resolve();
    const script = document.createElement("script");
    Object.assign(script, { src: "/libraries/axe-core/axe.min.js", onload: resolve, onerror: reject });
    document.head.append(script);
  });

const rules = () => axe.getRules().filter(({ tags }) => !tags.includes("deprecated")).map(({ ruleId }) => ruleId);

const fault = ({ id }, { target, failureSummary }) =>
  `${id}: ${target.flat().at(-1)}: ${failureSummary.split("\n").slice(1).map((line) => line.trim()).join(" ")}`;

(async () => {
  await include();
  document.documentElement.style.colorScheme = scheme;
  await rests();
  const { violations } = await axe.run(document, { runOnly: { type: "rule", values: rules() }, resultTypes: ["violations"] });
  return violations.flatMap((rule) => rule.nodes.map((node) => fault(rule, node)));
})().then(done, (error) => done([`axe-core failed: ${error}`]));
