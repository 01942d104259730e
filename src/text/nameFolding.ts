const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/([aou])e(?=[bcdfghjkmnpqrstvwxz]|ll)/g, '$1'],
  [/kh|ck|q/g, 'k'],
  [/gh/g, 'g'],
  [/sch|tsh|tch/g, 'sh'],
  [/dj|dzh/g, 'j'],
  [/w/g, 'v'],
  [/a[yi]e(?=[a-z])/g, 'ai'],
  [/ey|ay|ei/g, 'ai'],
  [/ou|oo|u|o/g, 'u'],
  [/ee|ie|iy|y|e/g, 'i'],
  [/ii+/g, 'i'],
  [/(?<=m)i(?=d)/g, 'a'],
  [/z/g, 's'],
];

/** Lower case, no accents, no marks: the spelling a name is compared by where no transliteration is in play. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[ıİ]/g, 'i')
    .toLowerCase()
    .replace(/['’‘`.]/g, '')
    .replace(/[-‐–/,]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Names folded before, for the same few are folded again and again; forgotten all at once when there are many. */
const FOLDED = new Map<string, string>();
const MOST_KEPT = 4096;
const LONGEST_KEPT = 64;

/**
 * Folds the spellings one name gets in Latin letters: Yousuf and Yusuf, Mohammed and Muhammad, Deh-i-Nau and
 * Deh-e-Nau give one form; Alden and Aldern do not.
 */
export function foldName(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  const folded = plainName(name)
    .split(' ')
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ');
  if (FOLDED.size >= MOST_KEPT) FOLDED.clear();
  if (name.length <= LONGEST_KEPT) FOLDED.set(name, folded);
  return folded;
}

function foldWord(word: string): string {
  let folded = word;
  for (const [letters, one] of LETTERS) folded = folded.replace(letters, one);
  return folded.replace(/(.)\1+/g, '$1');
}

/** The consonants of a folded name: what is left when the vowels, which transliterations vary most, are gone. */
export function consonantsOf(name: string): string {
  return foldName(name).replace(/[aeiouy]/g, '');
}

/** Edits (insert, drop, replace, swap of neighbours) from one short word to another; Infinity where they differ by more than `most`. */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > 64 || b.length > 64) return Infinity;
  let older: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, older[j - 2]! + 1);
      row.push(edits);
    }
    older = before;
    before = row;
  }
  const edits = before[b.length]!;
  return edits <= most ? edits : Infinity;
}
