/**
 * Trains the nets that tell conflicts between figures on the licensed silver events of the claims bench and writes
 * src/points/clashes/clash-model.json. What the second net learns from was judged by nets that had not seen the event. Prints how often
 * it is right on events that it has not seen; `npm run bench -- leaveout` prints what comes of it. Usage: npx tsx scripts/train-conflicts.ts [events folder]
 */
import { writeFileSync } from 'node:fs';
import { scorePair } from '../src/points/pairs/pairModel.ts';
import type { ClashExample } from './clashEvents.ts';
import { CLASH_TRAINING, leaveOut, readLicensed } from './leaveOut.ts';
import { trainNets, type Example } from './trainNet.ts';

const folder = process.argv[2] ?? '../shared/bench/claims/silver';
const { slots, clashes, altered, clashesFor } = leaveOut(await readLicensed(folder));
const all: Example[] = slots.flatMap(({ examples }) => [...examples]);
const model = {
  slots: trainNets(all, CLASH_TRAINING.slots),
  clashes: trainNets([...clashes.flat(), ...altered.flat()], CLASH_TRAINING.clashes),
};
writeFileSync('src/points/clashes/clash-model.json', `${JSON.stringify(model)}\n`);
console.log(
  `values: ${all.length} pairs, of which ${all.filter(({ target }) => target === 1).length} answer one question`,
);
console.log(
  `differing figures: ${clashes.flat().length} pairs, of which ${clashes.flat().filter(({ target }) => target === 1).length} are of ${new Set(clashes.flat().flatMap(({ conflicts }) => conflicts)).size} conflicts; ${altered.flat().length} made from agreement`,
);

const judged = clashes.flatMap((examples, at) =>
  examples.map((one) => ({
    one,
    at,
    probability: scorePair(Array.from(one.signals), clashesFor(at).clashes),
  })),
);
tell('figures that differ', judged);
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
