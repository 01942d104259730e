import table from '../lang/en/lemmas.json' with { type: 'json' };

/** Which of the exception tables a Penn tag looks into. */
export type LemmaClass = 'noun' | 'verb' | 'degree' | 'other';

const EXCEPTIONS: Readonly<Record<LemmaClass, ReadonlyMap<string, string>>> = {
  noun: new Map(Object.entries(table.noun)),
  verb: new Map(Object.entries(table.verb)),
  degree: new Map(Object.entries(table.degree)),
  other: new Map(Object.entries(table.other)),
};
const VERBS = new Set(table.verbs.split(' '));
const DOUBLED = /([bdgklmnprtvz])\1$/;
const WANTS_E =
  /(?:[^aeiou]l|[cuvzg]|[^aeiou]at|[^aeiou]it|[aeiou][^aeiou]is|[^aeiouns]s|[aeiou]s|dg|rg|[iu]r|[^aeiou]ok)$/;

/** The exception table for a Penn tag. */
export function lemmaClass(xpos: string): LemmaClass {
  if (xpos === 'NNS') return 'noun';
  if (xpos.startsWith('V') || xpos === 'MD') return 'verb';
  if (/^(?:JJ|RB)[RS]$/.test(xpos)) return 'degree';
  return 'other';
}

function singular(word: string): string {
  if (/(?:ss|us|is|[^s]'s)$/.test(word) || !word.endsWith('s') || word.length < 4) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sh|[^aeiou]ch|[aeiou]tch|ss|x|zz|each|oach|ouch)es$/.test(word)) return word.slice(0, -2);
  if (/(?:[^aeiou]o|us)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The base of a verb whose ending was cut off: the known verb among the possible ones, else by the shape of the stem. */
function restoreVerb(stem: string): string {
  const single = DOUBLED.test(stem) ? stem.slice(0, -1) : null;
  for (const candidate of [`${stem}e`, stem, single]) {
    if (candidate !== null && VERBS.has(candidate)) return candidate;
  }
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (single !== null && !/(?:ll|ss|zz)$/.test(stem)) return single;
  if (/[^aeiou]ng$/.test(stem) || /(?:ow|aw|ew|[^aeiou]er|en|on)$/.test(stem)) return stem;
  return WANTS_E.test(stem) ? `${stem}e` : stem;
}

function verbBase(word: string, xpos: string): string {
  if (xpos === 'VBZ' && word.endsWith('s')) {
    if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
    if (/(?:sh|ch|ss|x|zz|o)es$/.test(word)) return word.slice(0, -2);
    return word.endsWith('ss') ? word : word.slice(0, -1);
  }
  if (xpos === 'VBG' && word.endsWith('ing') && word.length > 4) return restoreVerb(word.slice(0, -3));
  if ((xpos === 'VBD' || xpos === 'VBN') && word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if ((xpos === 'VBD' || xpos === 'VBN') && word.endsWith('ed') && word.length > 3)
    return restoreVerb(word.slice(0, -2));
  return word;
}

function positive(word: string): string {
  const stem = word.replace(/(?:er|est)$/, '');
  if (stem === word || stem.length < 3) return word;
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (DOUBLED.test(stem) && !stem.endsWith('ll')) return stem.slice(0, -1);
  return /(?:[^aeiou][lrg]|[aeiou][^aeiou]?[sctvg]|[^aeiou]id|[aeiou]r)$/.test(stem) &&
    !/(?:ng|ear|eat|ight|ort)$/.test(stem)
    ? `${stem}e`
    : stem;
}

/** The rule alone, without the exceptions; the training script keeps what it gets wrong. */
export function lemmaByRule(lower: string, xpos: string): string {
  switch (lemmaClass(xpos)) {
    case 'noun':
      return singular(lower);
    case 'verb':
      return verbBase(lower, xpos);
    case 'degree':
      return positive(lower);
    default:
      return lower;
  }
}

/** Dictionary form of a word given its Penn tag, lower case save for names, which keep their form. */
export function lemmatise(form: string, xpos: string): string {
  if (xpos === 'NNP' || xpos === 'NNPS') return form;
  const lower = form.toLowerCase().replace('’', "'");
  const kind = lemmaClass(xpos);
  if (xpos === 'VB' || /^\d/.test(lower)) return lower;
  if (lower.startsWith("'") && xpos === 'POS') return "'s";
  return EXCEPTIONS[kind].get(kind === 'other' ? `${lower} ${xpos}` : lower) ?? lemmaByRule(lower, xpos);
}
