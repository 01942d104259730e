import table from '../lang/en/cue-verb-forms.json' with { type: 'json' };

/** How a verb form stands in its paradigm; "past" also serves as participle where the two look alike. */
export type VerbShape = 'base' | 'third' | 'past' | 'participle' | 'ing';

export interface VerbForm {
  readonly form: string;
  readonly shape: VerbShape;
}

const IRREGULAR: Readonly<Record<string, readonly string[]>> = table.irregular;
/** Verbs that double their last letter before -ed and -ing. */
const DOUBLING: ReadonlySet<string> = new Set(table.doubling);

function third(verb: string): string {
  if (verb === 'go') return 'goes';
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function past(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return DOUBLING.has(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}

function gerund(verb: string): string {
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return DOUBLING.has(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`;
}

/** All forms of an English verb given by its base form; forms that look alike are given once, as past before participle. */
export function inflect(verb: string): VerbForm[] {
  const irregular = IRREGULAR[verb];
  const first = irregular?.[0] ?? past(verb);
  const second = irregular?.[1] ?? first;
  const forms: VerbForm[] = [
    { form: verb, shape: 'base' },
    { form: third(verb), shape: 'third' },
    { form: gerund(verb), shape: 'ing' },
  ];
  if (first !== verb) forms.push({ form: first, shape: 'past' });
  if (second !== first && second !== verb) forms.push({ form: second, shape: 'participle' });
  return forms;
}
