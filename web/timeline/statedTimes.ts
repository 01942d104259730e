import type { Finding, Statement, Time } from '../../src/model/index.ts';
import { labelOf, orderedFindings, type ReportIndex } from '../../src/report/view.ts';
import { outletNames } from '../outlets/outletName.ts';
import { clashing, toneOf, vaguerOnes } from '../words/toneOf.ts';
import { instant, type Stretch } from './timeScale.ts';

/** A time that articles state, with who states it. */
export interface Stated {
  readonly key: string;
  /** Words of an article, or the label of an answer. */
  readonly label: string;
  readonly time: Time;
  /** Null where the words could not be resolved. */
  readonly stretch: Stretch | null;
  readonly tone: string;
  readonly vaguer: boolean;
  readonly outlets: readonly string[];
}

/** One question of time with its answers. */
export interface TimePoint {
  readonly finding: Finding;
  readonly question: string;
  readonly stated: readonly Stated[];
  /** From the first to the last answer that conflict, where times do. */
  readonly clash: Stretch | null;
}

function stretchOf({ from, to }: Time): Stretch | null {
  const [start, end] = [instant(from), instant(to)];
  return start === null ? null : { from: start, to: Math.max(end ?? start, start) };
}

function clashOf(finding: Finding, stated: readonly Stated[]): Stretch | null {
  const sides = clashing(finding);
  const stretches = stated.filter(({ key }) => sides.has(key)).flatMap(({ stretch }) => stretch ?? []);
  if (stretches.length < 2) return null;
  return { from: Math.min(...stretches.map(({ from }) => from)), to: Math.max(...stretches.map(({ to }) => to)) };
}

/** The points whose answers are times, in the order of every view. */
export function timePoints(index: ReportIndex): readonly TimePoint[] {
  return orderedFindings(index).flatMap((finding): TimePoint[] => {
    const point = index.points.get(finding.pointId);
    const vaguer = vaguerOnes(finding);
    const stated = (point?.variants ?? []).flatMap((variant): Stated[] => {
      if (variant.value?.kind !== 'time') return [];
      const statements = variant.statementIds.flatMap((id) => index.statements.get(id) ?? []);
      return [
        {
          key: variant.id,
          label: labelOf(variant),
          time: variant.value,
          stretch: stretchOf(variant.value),
          tone: toneOf(finding, variant.id),
          vaguer: vaguer.has(variant.id),
          outlets: outletNames(
            index,
            statements.map((one) => one.articleId),
          ),
        },
      ];
    });
    if (!point || stated.length === 0) return [];
    return [{ finding, question: point.label, stated, clash: clashOf(finding, stated) }];
  });
}

/** Times that statements give beside the points of time: the same stretch stands once, in order; unresolved ones last. */
export function otherTimes(index: ReportIndex, points: readonly TimePoint[]): readonly Stated[] {
  const shown = new Set(points.flatMap(({ stated }) => stated.map(({ time }) => `${time.from} ${time.to}`)));
  const groups = new Map<string, { label: string; time: Time; statements: Statement[] }>();
  const inStory = new Set(index.report.story.articleIds);
  for (const statement of index.report.statements) {
    const article = index.articles.get(statement.articleId);
    if (!article || !inStory.has(article.id)) continue;
    for (const { value, span } of statement.parts) {
      if (value.kind !== 'time' || shown.has(`${value.from} ${value.to}`)) continue;
      const words = article.text.slice(span.start, span.end);
      const key = value.from === null ? words.toLowerCase() : `${value.from} ${value.to}`;
      const group = groups.get(key) ?? { label: words, time: value, statements: [] };
      group.statements.push(statement);
      groups.set(key, group);
    }
  }
  return [...groups]
    .map(([key, { label, time, statements }]): Stated => {
      const outlets = outletNames(
        index,
        statements.map((one) => one.articleId),
      );
      return { key, label, time, stretch: stretchOf(time), tone: 'one-outlet', vaguer: false, outlets };
    })
    .sort((a, b) => (a.stretch?.from ?? 9e15) - (b.stretch?.from ?? 9e15));
}
