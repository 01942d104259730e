import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Story } from '../src/model/index.ts';
import { alignPoints, type AlignedPoint } from '../src/points/alignPoints.ts';
import { leaveOut, readLicensed, type LeftOut, type UnderstoodEvent } from '../scripts/leaveOut.ts';
import { SHARED_BENCH } from './scorer.ts';
import type { BenchTask, Figure } from './task.ts';

type Counts = Readonly<Record<string, number>>;

interface Scorer {
  readonly scoreEvent: (gold: unknown, predicted: unknown) => { readonly counts: Counts };
  readonly rates: (counts: Counts) => Readonly<Record<string, number | null>>;
}

/** Lining up and conflicts on each event by nets that learned from the other licensed events alone. */
export const leaveOutTask: BenchTask = {
  name: 'leaveout',
  data: join(SHARED_BENCH, 'claims'),
  run: async (data) => {
    const scorer = (await import(pathToFileURL(join(SHARED_BENCH, 'claims/score.mjs')).href)) as Scorer;
    const events = await readLicensed(join(data, 'silver'));
    const nets = leaveOut(events);
    const points = events.map((event, at) => lineUp(event, nets, at));
    const count = (kept: (point: AlignedPoint) => boolean): Counts =>
      sum(events.map((event, at) => scorer.scoreEvent(event.event, predictionOf(event, points[at]!, kept)).counts));
    const all = count(() => true);
    const firm = count(({ certainty }) => certainty === 'firm');
    const articles = events.reduce((total, { event }) => total + event.articles.length, 0);
    return figuresOf(scorer.rates(all), scorer.rates(firm), all.predShared! / articles);
  },
};

function lineUp({ articles, statements }: UnderstoodEvent, nets: LeftOut, at: number): AlignedPoint[] {
  const story = { id: 'story', articleIds: articles.map(({ id }) => id) } as unknown as Story;
  return alignPoints(story, articles, statements, [], nets.pairsFor(at), nets.clashesFor(at));
}

/** Points in the scorer's form; of a conflict that is not `told` nothing but that its statements are lined up. */
function predictionOf(
  { statements, packId }: UnderstoodEvent,
  points: readonly AlignedPoint[],
  told: (point: AlignedPoint) => boolean,
): unknown {
  const places = new Map(
    statements.map(({ id, articleId, span }) => [id, { article: packId.get(articleId)!, ...span }]),
  );
  return {
    points: points.map((aligned) => ({
      relation: relationOf(aligned, told(aligned)),
      versions: aligned.point.variants.flatMap(({ statementIds }) => statementIds.map((id) => places.get(id)!)),
    })),
    origins: [],
  };
}

function relationOf({ point, relations, members }: AlignedPoint, told: boolean): string {
  const kinds = new Set(relations.map(({ kind }) => kind));
  if (kinds.has('conflicts') && told) return 'conflict';
  if (point.variants.length === 1 && members.length === 1) return 'single-source';
  return kinds.has('vaguer') ? 'differs-in-precision' : 'agree';
}

function sum(all: readonly Counts[]): Counts {
  const total: Record<string, number> = {};
  for (const counts of all) for (const [key, value] of Object.entries(counts)) total[key] = (total[key] ?? 0) + value;
  return total;
}

type Rates = ReturnType<Scorer['rates']>;

function figuresOf(all: Rates, firm: Rates, shared: number): Figure[] {
  const figure = (id: string, says: string, value: number | null | undefined, target: number | null): Figure => ({
    id: `leaveout.${id}`,
    says,
    value: value ?? null,
    better: id === 'shared' ? 'lower' : 'higher',
    target,
    best: null,
  });
  return [
    figure('alignF1', 'statements lined up with the right ones, F1', all.alignF1, 0.76),
    figure('closeF1', 'the same with spans close to the marked words, F1', all.closeF1, 0.57),
    figure('conflictP', 'reported conflicts that are marked as conflicts', all.conflictP, 0.6),
    figure('conflictR', 'marked conflicts that were reported', all.conflictR, 0.42),
    figure('firmP', 'reported conflicts called firm that are marked as conflicts', firm.conflictP, 0.85),
    figure('relationAcc', 'right relation at points that were found', all.relationAcc, 0.7),
    figure('covered', 'marked points that were found', all.covered, 0.8),
    figure('shared', 'points of several articles, for each article', shared, null),
  ];
}
