/**
 * Writes src/lang/en/lemmas.json: the words whose dictionary form in the UD English treebanks is not what the rules of
 * src/text/lemmas.ts give, and the verbs seen. Run twice when the rules for verbs change.
 * Usage: npx tsx scripts/train-lemmas.ts [folder of treebanks]
 */
import { existsSync, writeFileSync } from 'node:fs';
import irregular from '../src/lang/en/irregular-words.json' with { type: 'json' };
import { readTreebank } from './treebank.ts';

const folder = process.argv[2] ?? '../shared/data/treebanks';
const target = new URL('../src/lang/en/lemmas.json', import.meta.url);
const train = [...readTreebank(`${folder}/ewt.train.conllu.gz`), ...readTreebank(`${folder}/gum.train.conllu.gz`)];

function write(verbs: readonly string[], tables: Readonly<Record<string, Record<string, string>>>): void {
  const data = {
    origin: 'Drawn by scripts/train-lemmas.ts from UD English EWT and UD English GUM (train parts)',
    licence: 'CC BY-SA 4.0',
    ...tables,
    verbs: verbs.join(' '),
  };
  writeFileSync(target, `${JSON.stringify(data, null, 2)}\n`);
}

const verbs = new Map<string, number>();
for (const sentence of train) {
  sentence.lemmas.forEach((lemma, at) => {
    if (sentence.upos[at] === 'VERB' && /^[a-z]+$/.test(lemma)) verbs.set(lemma, (verbs.get(lemma) ?? 0) + 1);
  });
}
for (const [base = ''] of irregular.verbs) verbs.set(base, 99);
const known = [...verbs.keys()]
  .filter((verb) => (verbs.get(verb) ?? 0) > 1 || !/(?:ng|[^aeiou]n|v)$/.test(verb))
  .sort();
if (!existsSync(target) || process.argv.includes('--verbs')) {
  write(known, { noun: {}, verb: {}, degree: {}, other: {} });
}

const { lemmaByRule, lemmaClass } = await import('../src/text/lemmas.ts');
const seen = new Map<string, Map<string, number>>();
for (const sentence of train) {
  sentence.forms.forEach((form, at) => {
    const xpos = sentence.xpos[at] ?? '';
    const lemma = sentence.lemmas[at] ?? '_';
    if (/^NNP|GW|ADD|AFX|NFP|FW|SYM|LS/.test(xpos) || lemma === '_' || !/^[a-z'’-]+$/i.test(form)) return;
    const lower = form.toLowerCase().replace('’', "'");
    const key = `${lower} ${xpos}`;
    const counts = seen.get(key) ?? new Map<string, number>();
    seen.set(key, counts);
    counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
  });
}
const tables: Record<string, Record<string, string>> = { noun: {}, verb: {}, degree: {}, other: {} };
for (const [key, counts] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const [lower = '', xpos = ''] = key.split(' ');
  const [lemma, n] = [...counts].sort(([la, a], [lb, b]) => b - a || (la < lb ? -1 : 1))[0] ?? ['', 0];
  const kind = lemmaClass(xpos);
  if (lemma === lemmaByRule(lower, xpos) || lemma !== lemma.toLowerCase()) continue;
  // Slips of the pen abound in web text: a rare pair of unlike words is one of them.
  if (n < (kind === 'other' ? 5 : lemma.slice(0, 2) === lower.slice(0, 2) ? 2 : 20)) continue;
  const table = tables[kind];
  if (table) table[kind === 'other' ? key : lower] = lemma;
}
addIrregular();
write(known, tables);
console.log(
  Object.entries(tables)
    .map(([kind, table]) => `${kind} ${Object.keys(table).length}`)
    .join(', '),
  known.length,
);

/** The written list wins over the treebanks, which spell and cut some words as their editors chose. */
function addIrregular(): void {
  const { noun = {}, verb = {}, degree = {} } = tables;
  for (const [base = '', past = '', participle = ''] of irregular.verbs) verb[past] = verb[participle] = base;
  for (const [base = '', gerund = ''] of irregular.gerunds) verb[gerund] = base;
  for (const [one = '', many = ''] of irregular.nouns) noun[many] = one;
  for (const [base = '', more = '', most = ''] of irregular.degrees) {
    degree[more] = base;
    degree[most] = base;
  }
  // Forms that two verbs share go to the commoner one.
  Object.assign(verb, {
    found: 'find',
    saw: 'see',
    lay: 'lie',
    ground: 'grind',
    wound: 'wind',
    bound: 'bind',
    bit: 'bite',
    shot: 'shoot',
  });
  Object.assign(degree, { most: 'most', least: 'least' });
}
