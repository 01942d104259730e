/** What a UTF-16 unit is to a word reader. */
export const NO_WORD = 1;
export const LETTER = 2;
export const CAPITAL = 3;
export const DIGIT = 4;
/** The first half of a character beyond the basic plane. */
const HALF = 5;

const kinds = new Uint8Array(65_536);
for (let unit = 0xd800; unit < 0xdc00; unit++) kinds[unit] = HALF;

/** The kind of the character at an offset: NO_WORD, LETTER, CAPITAL or DIGIT, by Unicode's general categories. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit]!;
  if (known === HALF) return findKind(String.fromCodePoint(text.codePointAt(at)!));
  return known === 0 ? (kinds[unit] = findKind(String.fromCharCode(unit))) : known;
}

/** UTF-16 units the character at an offset takes: 1 or 2. */
export function widthAt(text: string, at: number): number {
  if (kinds[text.charCodeAt(at)] !== HALF) return 1;
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

function findKind(character: string): number {
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  if (/\p{L}/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : NO_WORD;
}
