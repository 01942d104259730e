import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Span, Statement } from '../src/model/index.ts';
import { signalsOf } from '../src/points/pairs/features.ts';
import { frameStory, type Frame } from '../src/points/pairs/frames.ts';
import { pairSentences, pairStatements, type SentencePair } from '../src/points/pairs/candidates.ts';
import { pairQuantities } from '../src/points/pairs/quantityPairs.ts';
import { readInput } from '../src/read/readInput.ts';
import { findStatements } from '../src/statements/findStatements.ts';
import type { Example } from './trainNet.ts';

/** An event of the claims bench, in the form of ../shared/bench/claims/README.md. */
export interface ClaimEvent {
  readonly event: string;
  readonly articles: readonly { id: string; outlet: string; title: string; published: string | null; text: string }[];
  readonly points: readonly { id: string; kind: string; relation: string; versions: readonly MarkedVersion[] }[];
}

interface MarkedVersion extends Span {
  readonly article: string;
  readonly also?: readonly Span[];
  /** Set in conflicts: versions of different letters clash, "*" takes no side. */
  readonly side?: string;
}

/** A pair of statements with its signals and what is known of it. */
export interface LabelledPair {
  readonly left: Frame;
  readonly right: Frame;
  readonly signals: Float32Array;
  /** Whether both answer one question, how sure that is (0 to 1), and whether they do in just the words that were marked. */
  readonly same: boolean;
  readonly weight: number;
  readonly close: boolean;
  readonly from: 'marks' | 'reading' | 'silence';
}

/** Silver events from packs whose licence lets a shipped model learn from them; the others serve for choosing settings. */
export const LICENSED = /^(?:ecbplus|giveme5w1h)-/;

/** What each net learns from. */
export interface Examples {
  readonly any: readonly Example[];
  readonly fit: readonly Example[];
  readonly figures: readonly Example[];
}

/** Of figures only what was marked; of words what answers in just the marked words, among what answers one question. */
export function examplesOf({
  any,
  figures,
}: {
  any: readonly LabelledPair[];
  figures: readonly LabelledPair[];
}): Examples {
  const same = ({ signals, same: is, weight }: LabelledPair): Example => ({ signals, target: Number(is), weight });
  return {
    any: any.map(same),
    fit: any
      .filter((pair) => pair.same && pair.from === 'marks')
      .map(({ signals, close }) => ({ signals, target: Number(close), weight: 1 })),
    figures: figures.filter((pair) => pair.from === 'marks').map(same),
  };
}

/** Events of a folder in the order of their file names. */
export function readEvents(folder: string): ClaimEvent[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ClaimEvent);
}

/** Articles of an event as the product reads them, their statements and stretches, and the id that each article has in the event. */
export async function understandEvent(
  event: ClaimEvent,
): Promise<{ articles: Article[]; statements: Statement[]; packId: Map<string, string> }> {
  const packId = new Map<string, string>();
  const articles: Article[] = [];
  for (const { id, outlet, title, published, text } of event.articles) {
    const row = JSON.stringify({ url: null, outlet, title, published, text });
    const read = await readInput({ name: `${id}.jsonl`, bytes: new TextEncoder().encode(row) }, { zone: null });
    for (const article of read.articles) packId.set(article.id, id);
    articles.push(...read.articles);
  }
  const found = articles.map((article) => findStatements(article));
  return { articles, statements: found.flatMap((one) => [...one.statements, ...one.stretches]), packId };
}

interface Hits {
  /** Points of which a marked version overlaps the statement, and those whose marked words lie close to it. */
  readonly points: ReadonlySet<number>;
  readonly close: ReadonlySet<number>;
}

/** Pairs worth comparing in an event with their signals and labels: of any statements, and of those that give figures. */
export function labelPairs(
  event: ClaimEvent,
  articles: readonly Article[],
  statements: readonly Statement[],
  packId: ReadonlyMap<string, string>,
): { any: LabelledPair[]; figures: LabelledPair[] } {
  const story = frameStory(articles, statements);
  const judged = judgedIn(event);
  const inArticle = event.points.map((point) => new Set(point.versions.map((version) => version.article)));
  const hits = new Map(statements.map((one) => [one.id, hitsOf(event, packId.get(one.articleId)!, one.span)]));
  const label = (left: Frame, right: Frame, pair: SentencePair, figures: boolean): LabelledPair => {
    const [a, b] = [hits.get(left.statement.id)!, hits.get(right.statement.id)!];
    const [inA, inB] = [packId.get(left.statement.articleId)!, packId.get(right.statement.articleId)!];
    const signals = Float32Array.from(signalsOf(left, right, pair, story));
    return {
      left,
      right,
      signals,
      ...((figures ? null : judged(left.statement.span, inA, right.statement.span, inB)) ??
        labelOf(figures ? onlyNumbers(a, event) : a, figures ? onlyNumbers(b, event) : b, inA, inB, inArticle)),
    };
  };
  const near = pairSentences(story);
  return {
    any: near.flatMap((pair) => pairStatements(pair, story).map(([left, right]) => label(left, right, pair, false))),
    figures: pairQuantities(story, near).map(({ left, right, pair }) => label(left, right, pair, true)),
  };
}

/** What a statement hits among the points that ask for a number. */
function onlyNumbers({ points, close }: Hits, event: ClaimEvent): Hits {
  const isNumber = (index: number): boolean => event.points[index]!.kind === 'number';
  return { points: new Set([...points].filter(isNumber)), close: new Set([...close].filter(isNumber)) };
}

type Label = Pick<LabelledPair, 'same' | 'weight' | 'close' | 'from'>;

/** One side hits a point that the other article answers elsewhere: hardly the same, but marks leave repeats out. */
const ANSWERED_ELSEWHERE = 0.4;
/** Nothing is marked: what several articles say was marked generously, so that such a pair is seldom the same. */
const UNMARKED = 0.3;

/** What the marks say of a pair by the points that its statements hit. */
function labelOf(a: Hits, b: Hits, inA: string, inB: string, inArticle: readonly ReadonlySet<string>[]): Label {
  const from = 'marks';
  if (meets(a.points, b.points)) return { same: true, weight: 1, close: meets(a.close, b.close), from };
  const apart = { same: false, close: false, from } as const;
  if (a.points.size > 0 && b.points.size > 0) return { ...apart, weight: 1 };
  const answered =
    [...a.points].some((point) => inArticle[point]!.has(inB)) ||
    [...b.points].some((point) => inArticle[point]!.has(inA));
  return answered ? { ...apart, weight: ANSWERED_ELSEWHERE } : { ...apart, weight: UNMARKED, from: 'silence' };
}

/** Pairs that marks say nothing of, read one by one; see bench/judgements/README.md. */
interface Judgement {
  readonly event: string;
  readonly left: Span & { readonly article: string };
  readonly right: Span & { readonly article: string };
  readonly judged: 'same' | 'other' | 'idle';
}

const JUDGEMENTS = join(import.meta.dirname, '../bench/judgements/pairs.jsonl');
/** What was read stands for the many pairs like it that were not. */
const READ = 2;

type Judged = (left: Span, inLeft: string, right: Span, inRight: string) => Label | null;

/** What was read of the pairs of an event; null for a pair that was not. */
function judgedIn({ event }: ClaimEvent): Judged {
  const lines = readFileSync(JUDGEMENTS, 'utf8').split('\n').filter(Boolean);
  const read = lines.map((line) => JSON.parse(line) as Judgement).filter((one) => one.event === event);
  const key = (article: string, { start, end }: Span): string => `${article} ${start} ${end}`;
  const both = (a: string, b: string): string => [a, b].sort().join('|');
  const known = new Map(
    read.map(({ left, right, judged }) => [both(key(left.article, left), key(right.article, right)), judged]),
  );
  return (left, inLeft, right, inRight) => {
    const found = known.get(both(key(inLeft, left), key(inRight, right)));
    return found ? { same: found === 'same', weight: READ, close: false, from: 'reading' } : null;
  };
}

function meets(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return [...a].some((one) => b.has(one));
}

function hitsOf(event: ClaimEvent, article: string, span: Span): Hits {
  const points = new Set<number>();
  const close = new Set<number>();
  event.points.forEach((point, index) => {
    for (const version of point.versions) {
      if (version.article !== article) continue;
      for (const marked of [version, ...(version.also ?? [])]) {
        const shared = Math.min(span.end, marked.end) - Math.max(span.start, marked.start);
        const together = Math.max(span.end, marked.end) - Math.min(span.start, marked.start);
        const shorter = Math.min(span.end - span.start, marked.end - marked.start);
        if (shared > 0 && shared * 2 >= shorter) points.add(index);
        if (shared > 0 && shared >= 0.4 * together) close.add(index);
      }
    }
  });
  return { points, close };
}
