// Which form of a sentence a number asks for.

/** The forms of a sentence for numbers that have one of their own. */
const FORMS = ["zero", "one", "two", "few", "many"];

/** The place of the form that a number asks for: 0 for any other number, and in a language that nobody has heard of. */
export function formFor(tag, number) {
  try {
    return FORMS.indexOf(new Intl.PluralRules(tag).select(number)) + 1;
  } catch {
    return 0;
  }
}
