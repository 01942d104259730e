import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseSentence } from '../src/text/parser.ts';
import { tagTokens } from '../src/text/tagTokens.ts';
import type { Token } from '../src/text/tokens.ts';
import { scoreWith } from './scorer.ts';
import type { BenchTask, Figure } from './task.ts';

interface Score {
  readonly upos: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
}

/** Timed so often after the first reading, the fastest counting: the engine compiles as it goes, and other work slows memory down. */
const ROUNDS = 3;
const TREEBANK = /\.(?:dev|test)\.conllu\.gz$/;
const TARGETS: Readonly<Record<string, Readonly<Partial<Record<keyof Score, number>>>>> = {
  ewt: { upos: 95.5, uas: 86.3, las: 83.5 },
  gum: { upos: 97, uas: 86.3, las: 83.5 },
};
const BEST: Readonly<Record<string, string>> = { 'ewt.las': 'about 80 (UDPipe 1), 87 (UDPipe 2, neural)' };
const SAYS: Readonly<Record<keyof Score, string>> = {
  upos: 'universal tags right, %',
  lemma: 'dictionary forms right, %',
  uas: 'heads right, %',
  las: 'heads and relations right, %',
};

/** Tags and parses the treebanks of a folder on their own tokens and writes them as CoNLL-U; tags are the product's own too. */
export const parseTask: BenchTask = {
  name: 'parse',
  data: resolve(import.meta.dirname, '../../shared/data/treebanks'),
  run: (data, out) => {
    mkdirSync(out, { recursive: true });
    const files = readdirSync(data).filter((file) => TREEBANK.test(file));
    const done = files.sort().map((file) => parseFile(join(data, file), join(out, file.slice(0, -'.gz'.length)), data));
    const words = done.reduce((sum, one) => sum + one.words, 0);
    const seconds = done.reduce((sum, one) => sum + one.seconds, 0);
    const speed: Figure = {
      id: 'speed.parse.words',
      says: 'Tagging and parsing, words a second of CPU time',
      value: words === 0 ? null : words / seconds,
      better: 'higher',
      target: 30_000,
      best: null,
    };
    return Promise.resolve([...done.flatMap(({ figures }) => figures), speed]);
  },
};

function parseFile(path: string, to: string, data: string): { figures: Figure[]; words: number; seconds: number } {
  const blocks = gunzipSync(readFileSync(path))
    .toString('utf8')
    .split(/\n{2,}/);
  const sentences = blocks.map(readBlock);
  const parsed = sentences.map(writeParsed);
  writeFileSync(to, `${parsed.join('\n\n')}\n`);
  const words = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const seconds = Math.min(...Array.from({ length: ROUNDS }, () => timeParsing(sentences)));
  const score = scoreWith(data, 'parse', [path, to, '--json']) as Score | null;
  const name = /[^/\\.]+(?=\.[a-z]+\.conllu)/.exec(to)?.[0] ?? '';
  return { figures: figuresOf(name, score), words, seconds };
}

function figuresOf(name: string, score: Score | null): Figure[] {
  return (['upos', 'lemma', 'uas', 'las'] as const).map((key) => ({
    id: `parse.${name}.${key}`,
    says: `${name.toUpperCase()}: ${SAYS[key]}`,
    value: score === null ? null : 100 * score[key],
    better: 'higher',
    target: TARGETS[name]?.[key] ?? null,
    best: BEST[`${name}.${key}`] ?? null,
  }));
}

/** Seconds of CPU time, since other work on the machine must not count. */
function timeParsing(sentences: readonly BenchSentence[]): number {
  const started = process.cpuUsage();
  for (const { tokens } of sentences) parseSentence(tagTokens(tokens));
  return process.cpuUsage(started).user / 1e6;
}

interface BenchSentence {
  readonly lines: readonly string[];
  readonly tokens: readonly Token[];
}

/** One sentence in CoNLL-U; of its words nothing but the form is read. */
function readBlock(block: string): BenchSentence {
  const lines = block.split('\n').map((line) => line.replace(/\r$/, ''));
  const forms = lines.filter(isWord).map((line) => line.split('\t')[1] ?? '_');
  return { lines, tokens: forms.map((form) => ({ form, start: 0, end: 0 })) };
}

function isWord(line: string): boolean {
  return /^\d+\t/.test(line);
}

/** The sentence with its tree; lines that are no words stay as they are. */
function writeParsed({ lines, tokens }: BenchSentence): string {
  const tagged = tagTokens(tokens);
  const arcs = parseSentence(tagged);
  let at = 0;
  return lines
    .map((line) => {
      if (!isWord(line)) return line;
      const { form, lemma, upos, xpos } = tagged[at]!;
      const { head, label } = arcs[at]!;
      at++;
      return [at, form, lemma, upos, xpos, '_', head + 1, label, '_', '_'].join('\t');
    })
    .join('\n');
}
