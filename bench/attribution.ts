import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article, Attribution, Span } from '../src/model/index.ts';
import { analyseSentence } from '../src/text/analyse.ts';
import { findNames } from '../src/text/names.ts';
import { cutSentences } from '../src/text/sentences.ts';
import { findAttributions } from '../src/statements/attribution.ts';
import { noTree, treeOfSentence, type TreeOf } from '../src/statements/attribution-tree.ts';
import type { BenchTask, Figure } from './task.ts';
import { untokenise } from './untokenise.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly spans?: unknown;
}

type Pair = [start: number, end: number];

interface Predicted {
  readonly source: Pair[];
  readonly cue: Pair[];
  readonly content: Pair[];
}

interface Score {
  readonly roles: Readonly<Record<'source' | 'cue' | 'content', { readonly exact: { readonly f1: number } }>>;
  readonly linked?: Readonly<Record<'full' | 'soft', { readonly f1: number }>>;
}

/** An article of nothing but text, a block for each line that is not empty. */
function articleOf({ id, text }: Row): Article {
  const blocks: { kind: 'paragraph'; span: Span }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', span: { start, end: start + line.length } });
    start += line.length + 1;
  }
  const sentences = cutSentences(
    text,
    blocks.map((block) => block.span),
  );
  const none = { outletId: '', url: null, headline: null, standfirst: null, byline: null, dateline: null };
  const times = {
    publishedAt: null,
    updatedAt: null,
    timesWeighed: [],
    carriedBy: null,
    capturedAt: null,
    revisionOf: null,
  };
  const readFrom = { format: 'text', name: id, sha256: '' } as const;
  return { id, ...none, ...times, language: 'en', text, blocks, sentences, credits: [], readFrom, dropped: [] };
}

function isWithin(inner: Span, outers: readonly Span[]): boolean {
  return outers.some((outer) => outer.start <= inner.start && inner.end <= outer.end);
}

function pair(span: Span): Pair {
  return [span.start, span.end];
}

/** The packs hold no attribution within the content of another; here those follow the one around them. */
function outermost(attributions: readonly Attribution[]): Attribution[] {
  const kept: Attribution[] = [];
  for (const attribution of attributions) {
    const last = kept.at(-1);
    if (last === undefined || !isWithin(attribution.cue, last.content)) kept.push(attribution);
  }
  return kept;
}

function predict(row: Row, treeOf: TreeOf): Predicted[] {
  const article = articleOf(row);
  const sentences = article.sentences.map((span) => analyseSentence(article.text, span));
  const { attributions } = findAttributions(sentences, findNames(sentences), article, treeOf);
  return outermost(attributions).map(({ source, cue, content }) => ({
    source: source === null ? [] : [pair(source)],
    cue: [pair(cue)],
    content: content.map(pair),
  }));
}

function asSpans(predicted: readonly Predicted[]): Predicted {
  const role = (name: keyof Predicted): Pair[] => predicted.flatMap((one) => one[name]);
  return { source: role('source'), cue: role('cue'), content: role('content') };
}

/** Predictions on running text, their spans taken back to the tokens of the pack. */
function predictTokenised(row: Row, treeOf: TreeOf): Predicted {
  const { text, back } = untokenise(row.text);
  const spans = asSpans(predict({ ...row, text }, treeOf));
  const role = (name: keyof Predicted): Pair[] =>
    spans[name].map(([start, end]): Pair => [back(start), tokenEnd(row.text, back(end - 1))]);
  return { source: role('source'), cue: role('cue'), content: role('content') };
}

function tokenEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
}

function readRows(path: string): Row[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

function predictRow(row: Row, treeOf: TreeOf): string {
  if (row.spans === undefined) return JSON.stringify({ id: row.id, attributions: predict(row, treeOf) });
  return JSON.stringify({ id: row.id, spans: predictTokenised(row, treeOf) });
}

function scorePack(scorer: string, gold: string, predicted: string): Score | null {
  if (!existsSync(scorer)) return null;
  const output = execFileSync(process.execPath, [scorer, gold, predicted, '--json'], { maxBuffer: 1 << 26 });
  return JSON.parse(output.toString('utf8')) as Score;
}

function percent(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 1000) / 10;
}

function figure(id: string, says: string, value: number | null, target: number, best: string): Figure {
  return { id: `attribution.${id}`, says, value, better: 'higher', target, best };
}

function figuresOf(scores: ReadonlyMap<string, Score | null>): Figure[] {
  const linked = scores.get('polnear')?.linked;
  const roles = scores.get('polnear-cofe')?.roles;
  const crf = (figures: string): string => `${figures} (CRF, CofeNet paper)`;
  return [
    figure(
      'polnearFull',
      'PolNeAR: source, cue and content all exact, F1 in per cent',
      percent(linked?.full.f1),
      50,
      '21.2 (rules); humans among themselves 59.5',
    ),
    figure(
      'polnearSoft',
      'PolNeAR: content half shared, cue touched, head of the source right, F1 in per cent',
      percent(linked?.soft.f1),
      63,
      '35.9 (rules); humans among themselves 74.4',
    ),
    figure(
      'cofeSource',
      'PolNeAR-CofeNet: sources with both borders right, F1 in per cent',
      percent(roles?.source.exact.f1),
      50.6,
      crf('50.6'),
    ),
    figure(
      'cofeCue',
      'PolNeAR-CofeNet: cues with both borders right, F1 in per cent',
      percent(roles?.cue.exact.f1),
      53.4,
      crf('53.4'),
    ),
    figure(
      'cofeContent',
      'PolNeAR-CofeNet: contents with both borders right, F1 in per cent',
      percent(roles?.content.exact.f1),
      28.6,
      crf('28.6'),
    ),
  ];
}

/** Files of a folder by pack (the name up to its first dot); training parts are left alone. */
function packsIn(data: string): Map<string, string[]> {
  const packs = new Map<string, string[]>();
  for (const name of readdirSync(data).sort()) {
    if (!/\.jsonl(?:\.gz)?$/.test(name) || name.includes('.train.')) continue;
    const pack = name.split('.')[0] ?? name;
    packs.set(pack, [...(packs.get(pack) ?? []), join(data, name)]);
  }
  return packs;
}

const SCORER = join(import.meta.dirname, '../../shared/bench/attribution/score.mjs');

function scoresOf(data: string, out: string, treeOf: TreeOf): Map<string, Score | null> {
  mkdirSync(out, { recursive: true });
  const scores = new Map<string, Score | null>();
  for (const [pack, files] of packsIn(data)) {
    const predicted = join(out, `${pack}.jsonl`);
    const rows = files.flatMap(readRows).map((row) => predictRow(row, treeOf));
    writeFileSync(predicted, `${rows.join('\n')}\n`);
    scores.set(pack, scorePack(SCORER, files[0]!, predicted));
  }
  return scores;
}

/** The same without trees: what they add must show here, or they are not worth their place. */
function tagsAlone(scores: ReadonlyMap<string, Score | null>): Figure[] {
  const linked = scores.get('polnear')?.linked;
  const alone = (id: string, says: string, f1: number | undefined): Figure => {
    const label = `PolNeAR by tags alone, without trees: ${says}, F1 in per cent`;
    return {
      id: `attribution.tags.${id}`,
      says: label,
      value: percent(f1),
      better: 'higher',
      target: null,
      best: null,
    };
  };
  return [alone('polnearFull', 'full', linked?.full.f1), alone('polnearSoft', 'soft', linked?.soft.f1)];
}

function run(data: string, out: string): Promise<readonly Figure[]> {
  const figures = figuresOf(scoresOf(data, out, treeOfSentence));
  return Promise.resolve([...figures, ...tagsAlone(scoresOf(data, join(out, 'tags'), noTree))]);
}

/** Who says what, on the PolNeAR packs: used for measuring only, nothing is learned from them. */
export const attributionTask: BenchTask = { name: 'attribution', run };
