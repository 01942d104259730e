/** How a verb form stands in its paradigm; "past" also serves as participle where the two look alike. */
export type VerbShape = 'base' | 'third' | 'past' | 'participle' | 'ing';

export interface VerbForm {
  readonly form: string;
  readonly shape: VerbShape;
}

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  know: ['knew', 'known'],
  feel: ['felt', 'felt'],
  understand: ['understood', 'understood'],
  forget: ['forgot', 'forgotten'],
  see: ['saw', 'seen'],
  hear: ['heard', 'heard'],
  find: ['found', 'found'],
  show: ['showed', 'shown'],
  begin: ['began', 'begun'],
  read: ['read', 'read'],
  swear: ['swore', 'sworn'],
  foresee: ['foresaw', 'foreseen'],
  foretell: ['foretold', 'foretold'],
  forecast: ['forecast', 'forecast'],
  mean: ['meant', 'meant'],
  seek: ['sought', 'sought'],
  choose: ['chose', 'chosen'],
  hold: ['held', 'held'],
  speak: ['spoke', 'spoken'],
  go: ['went', 'gone'],
  make: ['made', 'made'],
  put: ['put', 'put'],
  shoot: ['shot', 'shot'],
  let: ['let', 'let'],
  spell: ['spelled', 'spelled'],
  lay: ['laid', 'laid'],
  hit: ['hit', 'hit'],
  take: ['took', 'taken'],
  bring: ['brought', 'brought'],
  cast: ['cast', 'cast'],
  dream: ['dreamed', 'dreamt'],
  get: ['got', 'got'],
};
const DOUBLING = /^(?:refer|admit|plan|rebut|brag|prefer|regret|commit|chat|blog|dub|slam|drop|pin|tip|beg)$/;

function third(verb: string): string {
  if (verb === 'go') return 'goes';
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function past(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return DOUBLING.test(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}

function gerund(verb: string): string {
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return DOUBLING.test(verb) || verb === 'begin' || verb === 'get' || verb === 'put' || verb === 'hit' || verb === 'let'
    ? `${verb}${verb.slice(-1)}ing`
    : `${verb}ing`;
}

/** All forms of an English verb given by its base form; forms that look alike are given once, as past before participle. */
export function inflect(verb: string): VerbForm[] {
  const irregular = IRREGULAR[verb];
  const [first, second] = irregular ?? [past(verb), past(verb)];
  const forms: VerbForm[] = [
    { form: verb, shape: 'base' },
    { form: third(verb), shape: 'third' },
    { form: gerund(verb), shape: 'ing' },
  ];
  if (first !== verb) forms.push({ form: first, shape: 'past' });
  if (second !== first && second !== verb) forms.push({ form: second, shape: 'participle' });
  return forms;
}
