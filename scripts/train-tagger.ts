/**
 * Trains the part-of-speech tagger on the UD English treebanks and writes src/lang/en/tagger.model.json.
 * Usage: npx tsx scripts/train-tagger.ts [folder of treebanks] [epochs]
 */
import { writeFileSync } from 'node:fs';
import { FEATURES, featuresOf, hashText, normaliseWord, seeWords, type SeenWord } from '../src/text/tagger-features.ts';
import { readTreebank, seededNumbers, type TreebankSentence } from './treebank.ts';
import { packModel } from './pack-tagger.ts';

const folder = process.argv[2] ?? '../shared/data/treebanks';
const EPOCHS = Number(process.argv[3] ?? 4);
const MIN_LABEL = 12;
const MIN_FEATURE = 2;
const random = seededNumbers(20240607);

interface Example {
  readonly words: readonly SeenWord[];
  /** Label of each word, -1 where it is too rare to learn. */
  readonly labels: Int16Array;
  /** Where the fixed dictionary already decides. */
  readonly fixed: readonly boolean[];
}

const train = [...readTreebank(`${folder}/ewt.train.conllu.gz`), ...readTreebank(`${folder}/gum.train.conllu.gz`)];

function labelOf(sentence: TreebankSentence, at: number): string {
  return `${sentence.upos[at] ?? 'X'}|${sentence.xpos[at] ?? 'FW'}`;
}

function count(into: Map<string, number>, key: string): void {
  into.set(key, (into.get(key) ?? 0) + 1);
}

const labelCounts = new Map<string, number>();
const wordCounts = new Map<string, Map<string, number>>();
for (const sentence of train) {
  sentence.forms.forEach((form, at) => {
    const label = labelOf(sentence, at);
    count(labelCounts, label);
    const word = normaliseWord(form);
    const counts = wordCounts.get(word) ?? new Map<string, number>();
    wordCounts.set(word, counts);
    count(counts, label);
  });
}
const labels = [...labelCounts]
  .filter(([label, n]) => n >= MIN_LABEL && !/GW|\|AFX/.test(label))
  .map(([label]) => label)
  .sort();
const labelIndex = new Map(labels.map((label, index) => [label, index]));

/** Classes of tags that a word was seen with, most frequent first; rare tags of a word are left out. */
const classIndex = new Map<string, number>();
const lexicon = new Map<number, number>();
const fixed: Record<string, string> = {};
for (const [word, counts] of [...wordCounts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const total = [...counts.values()].reduce((a, b) => a + b, 0);
  const ranked = [...counts].sort(([la, a], [lb, b]) => b - a || (la < lb ? -1 : 1));
  const [top, n] = ranked[0] ?? ['', 0];
  if (total >= 40 && n / total >= 0.997 && !/PROPN|NNP/.test(top) && labelIndex.has(top)) fixed[word] = top;
  if (total < 4) continue;
  const key = ranked
    .filter(([, m]) => m / total > 0.08)
    .slice(0, 3)
    .map(([label]) => label)
    .join(' ');
  if (!classIndex.has(key)) classIndex.set(key, classIndex.size + 2);
  lexicon.set(hashText(word), classIndex.get(key) ?? 0);
}
const classCounts = new Map<number, number>();
for (const index of lexicon.values()) classCounts.set(index, (classCounts.get(index) ?? 0) + 1);
const keptClasses = [...classCounts]
  .sort(([a, n], [b, m]) => m - n || a - b)
  .slice(0, 250)
  .map(([index]) => index);
const renumbered = new Map(keptClasses.map((index, at) => [index, at + 2]));
for (const [word, index] of lexicon) {
  const to = renumbered.get(index);
  if (to === undefined) lexicon.delete(word);
  else lexicon.set(word, to);
}
const known = (hash: number): number => lexicon.get(hash) ?? 0;

const FUNCTION_WORD = /^(?:a|an|the|of|to|in|on|at|by|for|and|or|but|as|is|it|its|with|from|n't|'s|’s)$/i;
type Recase = (form: string, at: number) => string;
const asHeadline: Recase = (form, at) =>
  at > 0 && FUNCTION_WORD.test(form) ? form : form.slice(0, 1).toUpperCase() + form.slice(1);
const asCapitals: Recase = (form) => form.toUpperCase();
const asLower: Recase = (form) => form.toLowerCase();
const asCurly: Recase = (form) => form.replace(/^'|'/g, '’').replace(/^"$/, '“');

function example(sentence: TreebankSentence, recase: Recase | null): Example {
  const forms = recase ? sentence.forms.map(recase) : sentence.forms;
  return {
    words: seeWords(forms, known),
    labels: Int16Array.from(forms, (_, at) => labelIndex.get(labelOf(sentence, at)) ?? -1),
    fixed: forms.map((form) => fixed[normaliseWord(form)] !== undefined),
  };
}

const examples: Example[] = train.map((sentence) => example(sentence, null));
for (const sentence of train) {
  if (sentence.forms.length < 4) continue;
  const draw = random();
  if (draw < 0.12) examples.push(example(sentence, asHeadline));
  else if (draw < 0.15) examples.push(example(sentence, asCapitals));
  else if (draw < 0.18) examples.push(example(sentence, asLower));
  else if (draw < 0.24) examples.push(example(sentence, asCurly));
}

/** Feature hash to row of the weight matrix; features seen once are left out. */
function indexFeatures(): Map<number, number> {
  const counts = new Map<number, number>();
  const out = new Int32Array(FEATURES);
  for (const { words, labels: gold } of examples) {
    words.forEach((_, at) => {
      featuresOf(words, at, gold[at - 1] ?? -2, gold[at - 2] ?? -2, out);
      for (const hash of out) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    });
  }
  const rows = new Map<number, number>();
  for (const [hash, n] of counts) if (n >= MIN_FEATURE) rows.set(hash, rows.size);
  return rows;
}

const rows = indexFeatures();
const L = labels.length;
console.error(
  `${examples.length} sentences, ${L} labels, ${rows.size} features, ${Object.keys(fixed).length} fixed words`,
);
const weights = new Int16Array(rows.size * L);
const drift = new Float32Array(rows.size * L);
let step = 1;

const scores = new Int32Array(L);
const hashes = new Int32Array(FEATURES);
const bases = new Int32Array(FEATURES);

function bestLabel(used: number): number {
  scores.fill(0);
  for (let k = 0; k < used; k++) {
    const base = bases[k] ?? 0;
    for (let label = 0; label < L; label++) scores[label] = (scores[label] ?? 0) + (weights[base + label] ?? 0);
  }
  let best = 0;
  for (let label = 1; label < L; label++) if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label;
  return best;
}

function lookUp(words: readonly SeenWord[], at: number, tag1: number, tag2: number): number {
  featuresOf(words, at, tag1, tag2, hashes);
  let used = 0;
  for (const hash of hashes) {
    const row = rows.get(hash);
    if (row !== undefined) bases[used++] = row * L;
  }
  return used;
}

function change(cell: number, by: number): void {
  weights[cell] = (weights[cell] ?? 0) + by;
  drift[cell] = (drift[cell] ?? 0) + by * step;
}

function learn(item: Example): number {
  let wrong = 0;
  let tag1 = -2;
  let tag2 = -2;
  item.words.forEach((_, at) => {
    const gold = item.labels[at] ?? -1;
    let tag = gold;
    if (gold >= 0 && item.fixed[at] !== true) {
      const used = lookUp(item.words, at, tag1, tag2);
      tag = bestLabel(used);
      if (tag !== gold) {
        wrong++;
        for (let k = 0; k < used; k++) {
          change((bases[k] ?? 0) + gold, 1);
          change((bases[k] ?? 0) + tag, -1);
        }
      }
      step++;
    }
    tag2 = tag1;
    tag1 = tag;
  });
  return wrong;
}

for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let at = examples.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [examples[at], examples[other]] = [examples[other]!, examples[at]!];
  }
  let wrong = 0;
  for (const item of examples) wrong += learn(item);
  console.error(`epoch ${epoch + 1}: ${wrong} wrong`);
}

const model = packModel({
  labels,
  fixed,
  lexicon,
  rows,
  average: (cell) => (weights[cell] ?? 0) - (drift[cell] ?? 0) / step,
});
writeFileSync(new URL('../src/lang/en/tagger.model.json', import.meta.url), `${JSON.stringify(model)}\n`);
console.error(`${JSON.stringify(model).length} bytes`);
