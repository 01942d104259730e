import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareValues } from '../src/compare/compareValues.ts';
import type { Article, Part, RelationKind, Value } from '../src/model/index.ts';
import { conceptsOf } from '../src/points/concepts.ts';
import { findStatements } from '../src/statements/findStatements.ts';
import { cutSentences } from '../src/text/sentences.ts';
import { listPacks, readRows, toJsonl } from './packs.ts';
import { scoreWith } from './scorer.ts';
import type { BenchTask, Figure } from './task.ts';

interface Row {
  readonly id: string;
  readonly a: string;
  readonly b: string;
}

interface Score {
  readonly accuracy: number;
  readonly conflict: { readonly f1: number } | null;
  readonly meanBalancedAccuracy?: number;
}

type Label = 'agree' | 'conflict' | 'neutral';

const BEST_ACCURACY: Readonly<Record<string, string>> = {
  emergent: '79, logistic regression',
  rte3: "about 73, RTE-3's best",
  'equate-newsnli': '72, regression',
  'equate-awpnli': '71.5, Q-REAS',
};
const BEST_CONFLICT: Readonly<Record<string, string>> = {
  emergent: '78.6, logistic regression',
  rte3: 'about 21, de Marneffe 2008',
};
/**
 * Part of the second text's content words that the first must hold to agree, and to be about the same at all.
 * Chosen once for all packs on a sample of their dev halves.
 */
const TO_AGREE = 0.55;
const TO_BE_ABOUT = 0.4;

/** Labels pairs of short texts as if two outlets had printed them: the product's statements and comparison of values decide. */
export const pairsTask: BenchTask = {
  name: 'pairs',
  run: (data, out) => {
    mkdirSync(out, { recursive: true });
    return Promise.resolve(listPacks(data).flatMap(({ pack, path }) => runPack(pack, path, data, out)));
  },
};

function runPack(pack: string, path: string, data: string, out: string): Figure[] {
  const rows = readRows(path) as Row[];
  const predictions = join(out, `${pack}.jsonl`);
  writeFileSync(
    predictions,
    toJsonl(rows.map((row) => ({ id: row.id, label: labelOf(pack, labelPair(row.a, row.b)) }))),
  );
  const score = scoreWith(data, 'pairs', [path, predictions, '--json']) as Score | null;
  const figure = (key: string, says: string, value: number | null | undefined, best: string | undefined): Figure => ({
    id: `pairs.${pack}.${key}`,
    says: `Statement pairs, ${pack}: ${says}`,
    value: value == null ? null : 100 * value,
    better: 'higher',
    target: null,
    best: best ?? null,
  });
  const figures = [figure('accuracy', 'accuracy', score?.accuracy, BEST_ACCURACY[pack])];
  if (score?.conflict) figures.push(figure('conflictF1', 'conflict F1', score.conflict.f1, BEST_CONFLICT[pack]));
  if (score?.meanBalancedAccuracy !== undefined)
    figures.push(
      figure('balanced', 'balanced accuracy', score.meanBalancedAccuracy, '73.3, STS-BERT; 81.3, fine-tuned RoBERTa'),
    );
  return figures;
}

/** NAnCo asks only whether two answers are the same. */
function labelOf(pack: string, label: Label): string {
  return pack === 'nanco' && label !== 'agree' ? 'different' : label;
}

/**
 * How two texts on one question stand to each other, by the product's comparison of values: conflict where a figure, time or
 * action of the second fits none of the first; agree where the first holds most of its words and bears out its figures.
 */
export function labelPair(a: string, b: string): Label {
  const [first, second] = [madeArticle('art-a', a), madeArticle('art-b', b)];
  const [said, asked] = [partsOf(first), partsOf(second)];
  const held = shareHeld(first, second);
  const told = asked.flatMap((part) => bestComparison(part, said) ?? []);
  if (held >= TO_BE_ABOUT && told.some(({ kind, of }) => kind === 'conflicts' && CLASHING.has(of))) return 'conflict';
  const figures = asked.filter((part) => part.value.kind === 'quantity');
  const borneOut = told.filter(({ kind, of }) => of === 'quantity' && kind !== 'unclear' && kind !== 'conflicts');
  return held >= TO_AGREE && borneOut.length === figures.length ? 'agree' : 'neutral';
}

const CLASHING = new Set<Value['kind']>(['quantity', 'time', 'action']);
const LIKENESS: Record<RelationKind, number> = { same: 3, vaguer: 2, unclear: 1, conflicts: 0 };

/** Every part once, however many statements hold it. */
function partsOf(article: Article): Part[] {
  const parts = findStatements(article).statements.flatMap((statement) => statement.parts);
  return [...new Map(parts.map((part) => [`${part.value.kind} ${part.span.start}`, part])).values()];
}

function bestComparison(part: Part, others: readonly Part[]): { kind: RelationKind; of: Value['kind'] } | null {
  const kinds = others.flatMap((other) => compareValues(other.value, part.value)?.kind ?? []);
  const [kind] = kinds.sort((x, y) => LIKENESS[y] - LIKENESS[x]);
  return kind === undefined ? null : { kind, of: part.value.kind };
}

function shareHeld(first: Article, second: Article): number {
  const [held, asked] = [first, second].map(
    (article) =>
      new Set(article.sentences.flatMap((span) => conceptsOf(article.text, span).map((concept) => concept.key))),
  );
  const keys = [...(asked ?? [])];
  return keys.length === 0 ? 0 : keys.filter((key) => held?.has(key)).length / keys.length;
}

function madeArticle(id: string, text: string): Article {
  const block = { start: 0, end: text.length };
  return {
    id,
    outletId: id.replace('art', 'out'),
    url: null,
    headline: null,
    standfirst: null,
    byline: null,
    dateline: null,
    publishedAt: null,
    updatedAt: null,
    timesWeighed: [],
    carriedBy: null,
    capturedAt: null,
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', span: block }],
    sentences: cutSentences(text, [block]),
    credits: [],
    revisionOf: null,
    readFrom: { format: 'text', name: id, sha256: '' },
    dropped: [],
  };
}
