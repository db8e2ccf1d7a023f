// Questionnaires of which widgets were mounted with the start. All that comes after the questions waits until they are whole.

/** What asks for the whole of each, and hands it in. */
const lacking = new Set();

/** Whether all are whole. */
export const isWhole = () => !lacking.size;

/** Waits until they are; what fails is asked for again each time. */
export const whole = () => Promise.all([...lacking].map((complete) => complete()));

/** Has a text handed in as soon as somebody waits for it, once, unless what this returns is called before. */
export function expect(ask, handIn) {
  const complete = async () => {
    const text = await ask();
    if (lacking.delete(complete)) handIn(text);
  };
  lacking.add(complete);
  return () => lacking.delete(complete);
}
