/**
 * Trains the net that tells whether two statements answer one question, on the silver events of the claims bench, and writes
 * src/points/pair-model.json. Only weights of general signals are learned, no words. Usage: npx tsx scripts/train-pairs.ts [events folder]
 */
import { writeFileSync } from 'node:fs';
import { labelPairs, readEvents, understandEvent } from './claimEvents.ts';
import { trainNet, type Example } from './trainNet.ts';
import { seededNumbers } from './treebank.ts';

const folder = process.argv[2] ?? '../shared/bench/claims/silver';
/** Packs whose licence lets a shipped model learn from them; the others serve for choosing settings. */
const LICENSED = /^(?:ecbplus|giveme5w1h)-/;
const examples: Example[] = [];
for (const event of readEvents(folder).filter((one) => LICENSED.test(one.event))) {
  const { articles, statements, packId } = await understandEvent(event);
  for (const { signals, target, weight } of labelPairs(event, articles, statements, packId)) {
    if (target !== null) examples.push({ signals, target, weight });
  }
}
const model = trainNet(examples, { hidden: 12, epochs: 5, rate: 0.003, random: seededNumbers(20261124) });
writeFileSync('src/points/pair-model.json', `${JSON.stringify(model)}\n`);
console.log(
  `${examples.length} pairs, of which ${examples.filter((one) => one.target === 1).length} answer one question`,
);
