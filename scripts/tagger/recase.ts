/** Writes a word as another kind of text would. */
export type Recase = (form: string, at: number) => string;

const FUNCTION_WORD = /^(?:a|an|the|of|to|in|on|at|by|for|and|or|but|as|is|it|its|with|from|n't|'s|’s)$/i;

export const asHeadline: Recase = (form, at) =>
  at > 0 && FUNCTION_WORD.test(form) ? form : form.slice(0, 1).toUpperCase() + form.slice(1);
export const asCapitals: Recase = (form) => form.toUpperCase();
export const asLower: Recase = (form) => form.toLowerCase();
export const asCurly: Recase = (form) => form.replace(/^'|'/g, '’').replace(/^"$/, '“');

/** How a sentence is shown once more, if at all: 12 % as headlines, 3 % in capitals, 3 % in lower case, 6 % with curly marks. */
export function drawRecase(draw: number): Recase | null {
  if (draw < 0.12) return asHeadline;
  if (draw < 0.15) return asCapitals;
  if (draw < 0.18) return asLower;
  return draw < 0.24 ? asCurly : null;
}
