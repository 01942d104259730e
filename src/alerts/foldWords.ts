/** Accents and other marks of Latin, Greek and Cyrillic letters; the vowel signs of other scripts are letters in all but name and stay. */
const ACCENTS = /[\u0300-\u036f]/gu;
/** Soft hyphens, joiners and marks of direction: they stand inside words and are not seen. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/** Latin letters that Unicode does not take apart, by how they are written without them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
};
const SPECIAL = /[ßæœøđðþħıł]/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in order, without case and accents, one space around each: " the ferry s crew "; " " where there are none. */
export function foldWords(text: string): string {
  const plain = text
    .replace(UNSEEN, '')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(SPECIAL, (letter) => LETTERS[letter]!);
  const words = plain.match(WORD) ?? [];
  return words.length === 0 ? ' ' : ` ${words.join(' ')} `;
}

/** True where a word or phrase stands in folded text, whole words only; nothing stands in any text that has no word itself. */
export function holdsWords(folded: string, phrase: string): boolean {
  const wanted = foldWords(phrase);
  return wanted !== ' ' && folded.includes(wanted);
}
