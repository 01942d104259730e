import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Span, Statement } from '../src/model/index.ts';
import { signalsOf } from '../src/points/features.ts';
import { frameStory, type Frame } from '../src/points/frames.ts';
import { pairSentences, pairStatements, type SentencePair } from '../src/points/candidates.ts';
import { pairQuantities } from '../src/points/quantityPairs.ts';
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

/** A pair of statements with its signals and what the marks say of it; `target` is null where they say nothing. */
export interface LabelledPair {
  readonly left: Frame;
  readonly right: Frame;
  readonly signals: Float32Array;
  readonly target: number | null;
  readonly weight: number;
}

/** Silver events from packs whose licence lets a shipped model learn from them; the others serve for choosing settings. */
export const LICENSED = /^(?:ecbplus|giveme5w1h)-/;

/** What the nets learn from: the pairs of which the marks say something. */
export function examplesOf(pairs: readonly LabelledPair[]): Example[] {
  return pairs.flatMap(({ signals, target, weight }) => (target === null ? [] : [{ signals, target, weight }]));
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
      ...labelOf(
        figures ? onlyNumbers(a, event) : a,
        figures ? onlyNumbers(b, event) : b,
        inA,
        inB,
        inArticle,
        figures,
      ),
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

/**
 * Close to one point on both sides 1; the right point in other words 0.3 (1 where figures are told apart); two different points 0; and 0 with less weight where
 * one side hits a point that the other article answers elsewhere.
 */
function labelOf(
  a: Hits,
  b: Hits,
  inA: string,
  inB: string,
  inArticle: readonly ReadonlySet<string>[],
  figures: boolean,
): { target: number | null; weight: number } {
  if (meets(a.close, b.close)) return { target: 1, weight: 1 };
  if (meets(a.points, b.points)) return { target: figures ? 1 : 0.3, weight: 1 };
  if (a.points.size > 0 && b.points.size > 0) return { target: 0, weight: 1 };
  const answered =
    [...a.points].some((point) => inArticle[point]!.has(inB)) ||
    [...b.points].some((point) => inArticle[point]!.has(inA));
  return answered ? { target: 0, weight: 0.4 } : { target: null, weight: 0 };
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
