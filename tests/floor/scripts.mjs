// A rule for scripts: no name is used that the oldest browsers that we name do not know.
//
// What browsers know is what MDN has found out. A name stands for all interfaces that have it, since a script does not
// say what its things are: it is too new when it is so in each of them.

/** The first versions that we name. */
const FLOOR = { chrome: 108, chrome_android: 108, firefox: 108, firefox_android: 108, safari: 16.4, safari_ios: 16.4 };

const version = (text) => (typeof text === "string" ? Number.parseFloat(text.replace("≤", "")) : Number.NaN);

const has = ([browser, floor], support) =>
  [support[browser] ?? []].flat().some(
    ({ version_added, version_removed, flags, prefix, alternative_name: other }) =>
      version(version_added) <= floor && !version_removed && !flags && !prefix && !other,
  );

const isKnown = ({ support }) => Object.entries(FLOOR).every((browser) => has(browser, support));

/** The name of each interface and of what it has, and whether any of those that have the name is known. */
function names({ api, javascript, webassembly }) {
  const known = new Map();
  const note = (things) => {
    for (const [key, thing] of Object.entries(things)) {
      if (!thing.__compat) continue;
      const name = key.replace(/_static$/, "");
      known.set(name, known.get(name) || isKnown(thing.__compat));
    }
  };
  for (const group of [api, javascript.builtins, webassembly.api]) {
    note(group);
    Object.values(group).forEach(note);
  }
  return known;
}

/** The rule, by the data of MDN. */
export function rule(data) {
  const known = names(data);
  const isTooNew = (name) => known.get(name) === false;
  return {
    create: (context) => {
      const check = (node, name) => {
        if (isTooNew(name)) context.report({ node, message: `“${name}” is not in all of the oldest browsers that we name` });
      };
      const checkKey = ({ computed, key }) => computed || check(key, key.name);
      return {
        "MemberExpression[computed=false][property.type=Identifier]": ({ property }) => check(property, property.name),
        "ObjectPattern > Property": checkKey,
        "Program:exit": (program) => {
          for (const { identifier } of context.sourceCode.getScope(program).through) check(identifier, identifier.name);
        },
      };
    },
  };
}
