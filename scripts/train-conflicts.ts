/**
 * Trains the nets that tell conflicts between figures on the licensed silver events of the claims bench and writes
 * src/points/clash-model.json. What the second net learns from was judged by nets that had not seen the event. Prints how often
 * it is right on events that it has not seen. Usage: npx tsx scripts/train-conflicts.ts [events folder]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Story } from '../src/model/index.ts';
import { alignPoints } from '../src/points/alignPoints.ts';
import { scorePair, type PairModel } from '../src/points/pairModel.ts';
import { examplesOf, labelPairs, LICENSED, readEvents, understandEvent } from './claimEvents.ts';
import { alteredExamples, clashExamples, labelSlots, type ClashExample } from './clashEvents.ts';
import { trainModels } from './trainModels.ts';
import { trainNets, type Example, type Training } from './trainNet.ts';

const folder = process.argv[2] ?? '../shared/bench/claims/silver';
const FOLDS = 6;
const SLOTS: Training = { hidden: 8, epochs: 6, rate: 0.003, seeds: [1, 2, 3] };
const CLASHES: Training = { hidden: 8, epochs: 18, rate: 0.005, seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] };
/** Fewer votes than the product's nets have: six times as many are trained. */
const VOTES = 5;

const events = readEvents(folder).filter((one) => LICENSED.test(one.event));
const read = await Promise.all(events.map(async (event) => ({ event, ...(await understandEvent(event)) })));
const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
const without = <Item>(items: readonly Item[], fold: number): Item[] => items.filter((_, at) => at % FOLDS !== fold);

const lined = read.map(({ event, articles, statements, packId }) =>
  examplesOf(labelPairs(event, articles, statements, packId)),
);
const lineUp = folds.map((fold) => trainModels(without(lined, fold), 0, VOTES));
const slots = read.map(({ event, articles, statements, packId }, at) =>
  labelSlots(event, articles, statements, packId, lineUp[at % FOLDS]!),
);
const slotsWithout = folds.map((fold) =>
  trainNets(
    without(slots, fold).flatMap(({ examples }) => examples),
    SLOTS,
  ),
);
const clashes = slots.map((one, at) => clashExamples(one, (signals) => scorePair(signals, slotsWithout[at % FOLDS]!)));
const altered = slots.map((one, at) =>
  alteredExamples(one, (signals) => scorePair(signals, slotsWithout[at % FOLDS]!)),
);
const all: Example[] = slots.flatMap(({ examples }) => [...examples]);
const model = { slots: trainNets(all, SLOTS), clashes: trainNets([...clashes.flat(), ...altered.flat()], CLASHES) };
writeFileSync('src/points/clash-model.json', `${JSON.stringify(model)}\n`);
console.log(
  `values: ${all.length} pairs, of which ${all.filter(({ target }) => target === 1).length} answer one question`,
);
console.log(
  `differing figures: ${clashes.flat().length} pairs, of which ${clashes.flat().filter(({ target }) => target === 1).length} are of ${new Set(clashes.flat().flatMap(({ conflicts }) => conflicts)).size} conflicts; ${altered.flat().length} made from agreement`,
);

const clashesWithout: PairModel[] = folds.map((fold) =>
  trainNets([...without(clashes, fold).flat(), ...without(altered, fold).flat()], CLASHES),
);
const judged = clashes.flatMap((examples, at) =>
  examples.map((one) => ({
    one,
    at,
    probability: scorePair(Array.from(one.signals), clashesWithout[at % FOLDS]!),
  })),
);
tell('figures that differ', judged);
const { scoreEvent } = (await import(pathToFileURL(join(folder, '../score.mjs')).href)) as {
  scoreEvent: (gold: unknown, pred: unknown) => { counts: Record<string, number> };
};
for (const firmOnly of [false, true]) {
  const sum = { predConflicts: 0, rightConflicts: 0, goldConflicts: 0, foundConflicts: 0 };
  read.forEach(({ event, articles, statements, packId }, at) => {
    const story = { id: 'story', articleIds: articles.map(({ id }) => id) } as unknown as Story;
    const models = { slots: slotsWithout[at % FOLDS]!, clashes: clashesWithout[at % FOLDS]! };
    const aligned = alignPoints(story, articles, statements, [], lineUp[at % FOLDS], models);
    const spans = new Map(
      statements.map(({ id, articleId, span }) => [id, { article: packId.get(articleId)!, ...span }]),
    );
    const points = aligned.map(({ point, relations, certainty }) => ({
      relation:
        relations.some(({ kind }) => kind === 'conflicts') && (certainty === 'firm' || !firmOnly)
          ? 'conflict'
          : 'agree',
      versions: point.variants.flatMap(({ statementIds }) => statementIds.map((id) => spans.get(id)!)),
    }));
    const { counts } = scoreEvent(event, { points, origins: [] });
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counts[key]!;
  });
  console.log(
    `${firmOnly ? 'firm conflicts' : 'conflicts'}, events left out in turn: ${sum.rightConflicts} of ${sum.predConflicts} right, ${sum.foundConflicts} of ${sum.goldConflicts} found`,
  );
}

function tell(what: string, found: typeof judged): void {
  for (const least of [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2]) {
    const heaps = heapsOf(found.filter(({ probability }) => probability >= least));
    const right = new Set(heaps.flatMap((heap) => heap.flatMap(({ conflicts }) => conflicts))).size;
    const wrong = heaps.filter((heap) => heap.every(({ conflicts }) => conflicts.length === 0)).length;
    console.log(`${what}, from ${least}: ${right} marked conflicts, ${wrong} others`);
  }
}

/** Pairs that share a value are one conflict. */
function heapsOf(found: readonly { readonly one: ClashExample; readonly at: number }[]): ClashExample[][] {
  const heaps: { keys: Set<string>; members: ClashExample[] }[] = [];
  for (const { one, at } of found) {
    const keys = [one.pair.left, one.pair.right].map(({ sentence, part }) => `${at} ${sentence} ${part.span.start}`);
    const joined = heaps.filter((heap) => keys.some((key) => heap.keys.has(key)));
    const merged = {
      keys: new Set([...keys, ...joined.flatMap((heap) => [...heap.keys])]),
      members: [one, ...joined.flatMap((heap) => heap.members)],
    };
    heaps.splice(0, heaps.length, ...heaps.filter((heap) => !joined.includes(heap)), merged);
  }
  return heaps.map(({ members }) => members);
}
