/**
 * Trains the part-of-speech tagger on the UD English treebanks and writes src/lang/en/tagger.model.json.
 * Usage: npx tsx scripts/train-tagger.ts [folder of treebanks]
 */
import { writeFileSync } from 'node:fs';
import { trainTagger } from './tagger/trainTagger.ts';
import { readTraining } from './treebank.ts';

const train = readTraining(process.argv[2]);
const model = {
  origin:
    'Trained by scripts/train-tagger.ts on UD English EWT and UD English GUM (train parts); see docs/models/tagger.md',
  licence: 'CC BY-SA 4.0',
  ...trainTagger(train, { epochs: 5, runs: 4, maxBytes: 1_800_000 }),
};
writeFileSync(new URL('../src/lang/en/tagger.model.json', import.meta.url), `${JSON.stringify(model)}\n`);
