import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../src/model/index.ts';
import { type ReadText, relateTexts } from '../src/points/texts/relateTexts.ts';
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
/** Labels pairs of short texts as if two outlets had printed them: the product's statements and its judgement of texts decide. */
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

/** How two texts on one question stand to each other, as the product judges it. */
export function labelPair(a: string, b: string): Label {
  return relateTexts(readText('art-a', a), readText('art-b', b)).kind;
}

function readText(id: string, text: string): ReadText {
  const article = madeArticle(id, text);
  return { article, statements: findStatements(article).statements };
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
