/**
 * Trains the net that tells whether two statements answer one question, on the silver events of the claims bench, and writes
 * src/points/pairs/pair-model.json. Only weights of general signals are learned, no words. Usage: npx tsx scripts/train-pairs.ts [events folder]
 */
import { writeFileSync } from 'node:fs';
import { examplesOf, labelPairs, LICENSED, readEvents, understandEvent } from './claimEvents.ts';
import { trainModels } from './trainModels.ts';

const folder = process.argv[2] ?? '../shared/bench/claims/silver';
const events = [];
for (const event of readEvents(folder).filter((one) => LICENSED.test(one.event))) {
  const { articles, statements, packId } = await understandEvent(event);
  events.push(examplesOf(labelPairs(event, articles, statements, packId)));
}
const model = trainModels(events);
writeFileSync('src/points/pairs/pair-model.json', `${JSON.stringify(model)}\n`);
for (const name of ['any', 'fit', 'figures'] as const) {
  const examples = events.flatMap((one) => one[name]);
  console.log(`${name}: ${examples.length} pairs, of which ${examples.filter((one) => one.target === 1).length} hold`);
}
