/**
 * Lining up measured on events that the nets have not learnt from: the licensed silver events in turn by nets trained on the
 * others, and all further events by nets trained on all of the licensed ones. Writes nothing.
 * Usage: npx tsx scripts/crossValidate.ts [claims folder] [number of seeds]
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Article, Statement, Story } from '../src/model/index.ts';
import { alignPoints, type PairModels } from '../src/points/alignPoints.ts';
import {
  examplesOf,
  labelPairs,
  LICENSED,
  readEvents,
  understandEvent,
  type ClaimEvent,
  type Examples,
} from './claimEvents.ts';
import { trainModels } from './trainModels.ts';

interface Understood {
  readonly event: ClaimEvent;
  readonly articles: readonly Article[];
  readonly statements: readonly Statement[];
  readonly packId: ReadonlyMap<string, string>;
  readonly examples: Examples | null;
}
interface Scored {
  readonly counts: Readonly<Record<string, number>>;
}

const folder = process.argv[2] ?? '../shared/bench/claims';
const seedSets = Number(process.argv[3] ?? 2);
const FOLDS = 6;
const { scoreEvent, rates } = (await import(pathToFileURL(join(folder, 'score.mjs')).href)) as {
  scoreEvent: (gold: unknown, pred: unknown) => Scored;
  rates: (counts: Record<string, number>) => Record<string, number>;
};

async function understand(event: ClaimEvent, learn: boolean): Promise<Understood> {
  const { articles, statements, packId } = await understandEvent(event);
  const examples = learn ? examplesOf(labelPairs(event, articles, statements, packId)) : null;
  return { event, articles, statements, packId, examples };
}

const learnt: Understood[] = [];
const silver: Understood[] = [];
const gold: Understood[] = [];
for (const event of readEvents(join(folder, 'silver'))) {
  const licensed = LICENSED.test(event.event);
  (licensed ? learnt : silver).push(await understand(event, licensed));
}
for (const event of readEvents(folder)) gold.push(await understand(event, false));

function examplesIn(events: readonly Understood[]): Examples[] {
  return events.flatMap(({ examples }) => examples ?? []);
}

function score(one: Understood, models: PairModels): Scored {
  const story = { id: 'story', articleIds: one.articles.map((article) => article.id) } as unknown as Story;
  const byId = new Map(one.statements.map((statement) => [statement.id, statement]));
  const points = alignPoints(story, one.articles, one.statements, [], models).map(({ point, relations }) => ({
    relation: relations.some((relation) => relation.kind === 'conflicts') ? 'conflict' : 'agree',
    versions: point.variants.flatMap((variant) =>
      variant.statementIds.map((id) => {
        const { articleId, span } = byId.get(id)!;
        return { article: one.packId.get(articleId)!, start: span.start, end: span.end };
      }),
    ),
  }));
  return scoreEvent(one.event, { points, origins: [] });
}

const sums = new Map<string, Record<string, number>>();
function count(group: string, { counts }: Scored): void {
  const sum = sums.get(group) ?? {};
  for (const [key, value] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + value;
  sums.set(group, sum);
}
for (let set = 0; set < seedSets; set++) {
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = trainModels(examplesIn(learnt.filter((_, at) => at % FOLDS !== fold)), set);
    for (const one of learnt.filter((_, at) => at % FOLDS === fold)) count('licensed, left out', score(one, models));
  }
  const models = trainModels(examplesIn(learnt), set);
  for (const one of silver) count('other silver', score(one, models));
  for (const one of gold) count('gold', score(one, models));
}
for (const [group, counts] of sums) {
  const shown = rates(counts);
  const show = (key: string): string => `${key} ${(shown[key] ?? 0).toFixed(3)}`;
  const keys = ['alignP', 'alignR', 'alignF1', 'closeF1', 'conflictP', 'conflictR'];
  console.log(`${group.padEnd(20)} ${keys.map(show).join('  ')}  shared ${counts.predShared! / seedSets}`);
}
