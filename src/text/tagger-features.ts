import { classesOfWord } from './wordClasses.ts';

/** What the tagger looks at in a word, the same in training and in use. Hashes are 32-bit. */
export interface SeenWord {
  readonly word: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix: number;
  /** Class of capitals and digits, with the place in the sentence and the sentence's own manner (headline, capitals). */
  readonly shape: number;
  /** Class of the tags the lexicon knows for the word; 0 where it is not in the lexicon. */
  readonly known: number;
  /** Coarse class of the word's meaning, 0 where it is no common word. */
  readonly group: number;
  /** Coarse class with the finer one. */
  readonly subgroup: number;
  /** Parts of speech that a dictionary gives it, -1 where it is no common word. */
  readonly listed: number;
}

/** FNV-1a over the UTF-16 units of a stretch of a string. */
export function hashText(text: string, from = 0, to: number = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** A word as the tagger knows it: lower case, straight apostrophes, figures as "#". */
export function normaliseWord(form: string): string {
  if (/^\d/.test(form)) {
    if (/^(?:1[5-9]|20)\d\d$/.test(form)) return '#year';
    return form.toLowerCase().replace(/\d+/g, '#');
  }
  const lower = form.toLowerCase();
  if (lower.includes('’')) return lower.replace(/’/g, "'");
  return lower;
}

type Case = 'lower' | 'title' | 'upper' | 'mixed' | 'digit' | 'mark';
const CASES: readonly Case[] = ['lower', 'title', 'upper', 'mixed', 'digit', 'mark'];

function caseOf(form: string): Case {
  if (/\d/.test(form)) return 'digit';
  const lower = form.toLowerCase();
  const upper = form.toUpperCase();
  if (lower === upper) return 'mark';
  if (form === lower) return 'lower';
  if (form === upper) return form.length > 1 && !form.includes('.') ? 'upper' : 'title';
  return form.slice(1) === lower.slice(1) ? 'title' : 'mixed';
}

/** 0 running text, 1 headline capitals, 2 all capitals. */
function mannerOf(forms: readonly string[], cases: readonly Case[]): number {
  let words = 0;
  let raised = 0;
  let upper = 0;
  forms.forEach((form, index) => {
    if (form.length < 4 || index === 0) return;
    const kind = cases[index];
    if (kind === 'lower' || kind === 'title' || kind === 'upper') words++;
    if (kind === 'title' || kind === 'upper') raised++;
    if (kind === 'upper') upper++;
  });
  if (words < 2) return 0;
  if (upper / words > 0.7) return 2;
  return raised / words > 0.7 ? 1 : 0;
}

/** Every word of a sentence as the tagger sees it; `known` gives the lexicon class for a hash of the normalised word. */
export function seeWords(forms: readonly string[], known: (hash: number) => number): SeenWord[] {
  const cases = forms.map(caseOf);
  const manner = mannerOf(forms, cases);
  let initial = true;
  return forms.map((form, index) => {
    const kind = cases[index] ?? 'mark';
    const normal = normaliseWord(form);
    const word = hashText(normal);
    const length = normal.length;
    const shape = CASES.indexOf(kind) + (initial ? 6 : 0) + manner * 12;
    if (kind !== 'mark') initial = false;
    else if (form === ':' || form === '“') initial = true;
    const classes = classesOfWord(word);
    return {
      word,
      suffix1: hashText(normal, length - 1),
      suffix2: length > 2 ? hashText(normal, length - 2) : 0,
      suffix3: length > 3 ? hashText(normal, length - 3) : 0,
      suffix4: length > 5 ? hashText(normal, length - 4) : 0,
      prefix: length > 4 ? hashText(normal, 0, 3) : 0,
      shape,
      known: known(word),
      group: classes & 0xff,
      subgroup: classes & 0xffff,
      listed: classes === 0 ? -1 : classes >>> 24,
    };
  });
}

const OUTSIDE: SeenWord = {
  word: 1,
  suffix1: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  prefix: 1,
  shape: 63,
  known: 1,
  group: 0x1ff,
  subgroup: 0x1ffff,
  listed: -2,
};

function mix(template: number, a: number, b = 0): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ Math.imul(b, 0xc2b2ae35), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}

/** How many features a word has. */
export const FEATURES = 52;

/** Writes the features of word `at` to `out`; `tag1` and `tag2` are the labels of the words before it, -1 outside. */
export function featuresOf(words: readonly SeenWord[], at: number, tag1: number, tag2: number, out: Int32Array): void {
  const word = words[at] ?? OUTSIDE;
  const left = words[at - 1] ?? OUTSIDE;
  const left2 = words[at - 2] ?? OUTSIDE;
  const right = words[at + 1] ?? OUTSIDE;
  const right2 = words[at + 2] ?? OUTSIDE;
  out[0] = mix(1, 0);
  out[1] = mix(2, word.word);
  out[2] = mix(3, word.word, word.shape);
  out[3] = mix(4, word.suffix1, word.shape);
  out[4] = mix(5, word.suffix2, word.shape);
  out[5] = mix(6, word.suffix3);
  out[6] = mix(7, word.suffix3, word.shape);
  out[7] = mix(8, word.suffix4);
  out[8] = mix(9, word.prefix);
  out[9] = mix(10, word.shape);
  out[10] = mix(11, tag1);
  out[11] = mix(12, tag1, tag2);
  out[12] = mix(13, tag1, word.word);
  out[13] = mix(14, left.word);
  out[14] = mix(15, right.word);
  out[15] = mix(16, left2.word);
  out[16] = mix(17, right2.word);
  out[17] = mix(18, left.word, word.word);
  out[18] = mix(19, word.word, right.word);
  out[19] = mix(20, word.known, right.known);
  out[20] = mix(21, right.suffix3);
  out[21] = mix(22, right.suffix2, right.shape);
  out[22] = mix(23, tag1, word.known);
  out[23] = mix(24, right.known, right2.known);
  out[24] = mix(25, tag1, right.known);
  out[25] = mix(26, word.shape, Math.imul(left.shape, 64) + right.shape);
  out[26] = mix(27, tag1, word.suffix3);
  out[27] = mix(28, tag1, right.word);
  out[28] = mix(29, word.suffix2, right.known);
  out[29] = mix(30, Math.imul(tag1, 128) + tag2, word.known);
  out[30] = mix(31, tag2, word.word);
  out[31] = mix(32, Math.imul(tag1, 128) + tag2, right.known);
  out[32] = mix(33, word.group, word.shape);
  out[33] = mix(34, word.subgroup, word.shape);
  out[34] = mix(35, word.group, word.suffix2);
  out[35] = mix(36, word.listed, word.shape);
  out[36] = mix(37, Math.imul(word.listed + 3, 64) + word.shape, tag1);
  out[37] = mix(38, word.listed, right.listed);
  out[38] = mix(39, Math.imul(word.group, 64) + word.shape, tag1);
  out[39] = mix(40, right.group, word.listed);
  out[40] = mix(41, left.group, word.listed);
  out[41] = mix(42, Math.imul(left.group, 64) + word.shape, word.group);
  out[42] = mix(43, Math.imul(word.group, 64) + word.shape, right.group);
  out[43] = mix(44, Math.imul(word.listed + 3, 64) + word.shape, word.suffix3);
  out[44] = mix(45, left.subgroup, word.listed);
  out[45] = mix(46, right.subgroup, word.listed);
  out[46] = mix(47, tag1, right.group);
  out[47] = mix(48, Math.imul(tag1, 128) + tag2, word.group);
  out[48] = mix(49, word.listed, Math.imul(left.listed + 3, 512) + right.listed);
  out[49] = mix(50, left2.group, word.listed);
  out[50] = mix(51, right2.group, word.listed);
  out[51] = mix(52, left.word, Math.imul(word.listed + 3, 64) + word.shape);
}
