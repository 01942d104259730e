/**
 * Trains the net that tells whether two statements answer one question, on the silver events of the claims bench, and writes
 * src/points/pair-model.json. Only weights of general signals are learned, no words. Usage: npx tsx scripts/train-pairs.ts [events folder]
 */
import { writeFileSync } from 'node:fs';
import { examplesOf, labelPairs, LICENSED, readEvents, understandEvent } from './claimEvents.ts';
import { TRAINING, trainNets, type Example } from './trainNet.ts';

const folder = process.argv[2] ?? '../shared/bench/claims/silver';
const any: Example[] = [];
const figures: Example[] = [];
for (const event of readEvents(folder).filter((one) => LICENSED.test(one.event))) {
  const { articles, statements, packId } = await understandEvent(event);
  const labelled = labelPairs(event, articles, statements, packId);
  any.push(...examplesOf(labelled.any));
  figures.push(...examplesOf(labelled.figures));
}
const model = { any: trainNets(any, TRAINING.any), figures: trainNets(figures, TRAINING.figures) };
writeFileSync('src/points/pair-model.json', `${JSON.stringify(model)}\n`);
for (const [name, examples] of Object.entries({ any, figures })) {
  console.log(
    `${name}: ${examples.length} pairs, of which ${examples.filter((one) => one.target === 1).length} answer one question`,
  );
}
